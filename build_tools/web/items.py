"""Which elements of a page are comments.

Elements that share a name form a group; a group is taken for the comments when
its members hold what comments hold: an author or a date, and words. So names
propose and structure decides. Where names propose nothing, repeated elements
below a heading over comments are tried.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from build_tools.web.names import Hint, words_of
from build_tools.web.page import Page
from build_tools.web.parts import Parts, parts_of

_NUMBERED = re.compile(r"^(?P<stem>.*?)[-_:]*(?P<number>\d+|[0-9a-f]{16,})(?:[-_]\d)?$")
_BARE_ANCHOR = re.compile(r"^c\d{3,}$")


@dataclass(frozen=True, slots=True)
class Item:
    """One comment or pingback of the page."""

    element: int
    children: tuple[int, ...]
    """Elements of the items directly inside it."""
    parent: int
    """Position of the item it stands in; -1: none."""
    parts: Parts


def find_items(page: Page) -> tuple[Item, ...]:
    """The comments and pingbacks of a page, in order; none when it has none."""
    best: tuple[float, tuple[Item, ...]] = (0, ())
    for key, members in _groups(page).items():
        items = _items(page, members)
        worth = _worth(page, key, items)
        if worth > best[0]:
            best = worth, items
    return best[1]


Key = tuple[str, str]


def _groups(page: Page) -> dict[Key, list[int]]:
    """Elements by the names that propose them as comments, each group in document order."""
    groups: dict[Key, list[int]] = defaultdict(list)
    for index, (element, hint) in enumerate(zip(page.elements, page.hints, strict=True)):
        if (not hint and "id" not in element.attributes) or element.start == element.end or element.tag in _NO_ITEM:
            continue
        for key in _keys(element.tag, element.attributes, hint):
            groups[key].append(index)
    return groups


_NO_ITEM = frozenset({"body", "html", "a", "span", "form", "label", "time", "p", "h1", "h2", "h3", "h4", "cite", "b", "strong", "small",
                      "textarea", "button", "select", "option", "em", "i", "input", "title", "ol", "ul", "header", "footer"})


def _keys(tag: str, attributes: dict[str, str] | object, hint: int) -> Iterable[Key]:
    get = attributes.get  # type: ignore[attr-defined]
    kind = get("itemtype", "")
    if kind.rstrip("/").endswith(("/Comment", "/UserComments")):
        yield "type", "comment"
    if (name := get("id")) and (match := _NUMBERED.match(name)):
        stem = "-".join(words_of(match["stem"]))
        if _BARE_ANCHOR.match(name) or hint & Hint.COMMENT:
            yield "id", stem
    if hint & Hint.COMMENT:
        for token in get("class", "").lower().split():
            if "comm" in token or "komm" in token or "react" in token or "dsq" in token or "post" in token:
                yield tag, token


def _items(page: Page, members: list[int]) -> tuple[Item, ...]:
    """The members of a group as items, nested as they stand; those that hold nothing are left out."""
    parents, children = _nesting(page, members)
    kept: dict[int, Item] = {}
    order: dict[int, int] = {}
    for position, member in enumerate(members):
        inner = tuple(members[child] for child in children[position])
        parts = parts_of(page, member, inner)
        if parts is None:
            continue
        above = parents[position]
        while above >= 0 and members[above] not in kept:
            above = parents[above]
        order[member] = len(kept)
        kept[member] = Item(member, inner, order[members[above]] if above >= 0 else -1, parts)
    return tuple(kept.values())


def _nesting(page: Page, members: list[int]) -> tuple[list[int], list[list[int]]]:
    """Of each member the position of the member around it (-1: none), and of those directly inside."""
    parents: list[int] = []
    children: list[list[int]] = [[] for _ in members]
    open_: list[int] = []
    for position, member in enumerate(members):
        while open_ and not page.holds(members[open_[-1]], member):
            open_.pop()
        parents.append(open_[-1] if open_ else -1)
        if open_:
            children[open_[-1]].append(position)
        open_.append(position)
    return parents, children


def _worth(page: Page, key: Key, items: tuple[Item, ...]) -> float:
    """How much speaks for a group: its members that have all a comment has, then what its name says."""
    if not items:
        return 0
    full = sum(1.0 if item.parts.author and item.parts.date else 0.8 for item in items)
    first = page.hints[items[0].element]
    named = 0.5 if key[0] in {"type", "id"} else 0.4 if first & Hint.ITEM and not first & Hint.COMMENTS else 0.0
    if len(items) == 1 and (not named or _holds_form(page, items[0].element)):
        return 0
    size = sum(page.amount(item.element) for item in items if item.parent < 0)
    return full + named + size / (1000 * (size + 1000))


def _holds_form(page: Page, index: int) -> bool:
    """Whether an element holds a form to write in: then it is the area, not a comment."""
    return any(page.elements[i].tag == "textarea" for i in range(index, page.elements[index].last))


def area_of(page: Page, items: tuple[Item, ...]) -> int:
    """The element around the comments: the outermost one named after them, or else the one that holds them all; -1: none."""
    if not items:
        return _named_area(page)
    first, last = items[0].element, items[-1].element
    area = page.elements[first].parent
    while area >= 0 and not page.holds(area, last):
        area = page.elements[area].parent
    up = area
    while up >= 0 and page.elements[up].tag not in {"body", "html", "main"}:
        if page.hints[up] & Hint.COMMENT and not page.hints[up] & Hint.POST:
            area = up
        up = page.elements[up].parent
    return area if area >= 0 else first


def _named_area(page: Page) -> int:
    """The last element named after comments that is no sidebar's; -1: none."""
    found = -1
    for i, (element, hint) in enumerate(zip(page.elements, page.hints, strict=True)):
        if hint & Hint.COMMENTS and not hint & (Hint.WIDGET | Hint.RELATED) and element.start < element.end and element.tag in _AREA_TAGS:
            if found < 0 or not page.holds(found, i):
                found = i
    return found


_AREA_TAGS = frozenset({"div", "section", "aside", "ol", "ul", "article", "footer", "dl", "table"})
