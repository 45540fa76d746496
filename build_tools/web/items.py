"""Which elements of a page are comments.

Elements that share a name form a group; a group is taken for the comments when
its members hold what comments hold: an author or a date, and words. So names
propose and structure decides. Where no name proposes anything, the words
decide (spoken.py).
"""

import itertools
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from build_tools.web.names import COMMENT_TYPES, Hint, is_comment, words_of
from build_tools.web.page import Page, Stretch
from build_tools.web.parts import Parts, parts_of
from build_tools.web.tree import Element

_NUMBERED = re.compile(r"^(?P<stem>.*?)[-_:]*(?P<number>[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|\d+|[0-9a-f]{16,})(?:[-_]\d)?$")
_BARE_ANCHOR = re.compile(r"^(?:c\d{3,}|forum\d+)$")
"""Ids that old Blogger and SPIP give their comments."""


@dataclass(frozen=True, slots=True)
class Item:
    """One comment or pingback of the page."""

    stretch: Stretch
    children: tuple[int, ...]
    """Elements of the items directly inside it."""
    parent: int
    """Position of the item it stands in; -1: none."""
    parts: Parts


Key = tuple[str, str]
_STEM = re.compile(r"[A-Za-z][A-Za-z_-]+$")
"""What stands before the number of an id; a key in letters and figures has other letters in each."""
AROUND = "around"
"""Elements without a name of their own, around one that is named as a comment's author or date."""

MOST_NAMED = 0.5
"""What the surest name adds to a group's worth, less than one more comment does."""
MOST_GROUPS = 24
"""So many groups are tried, the largest first: a page has few names for its comments, a hostile one any number."""


def find_items(page: Page) -> tuple[Item, ...]:
    """The comments and pingbacks of a page, in order; none when it has none."""
    best: tuple[float, tuple[Item, ...]] = (0, ())
    groups = sorted(_groups(page).items(), key=lambda group: -len(group[1]))[:MOST_GROUPS]
    for key, named in groups:
        if len(named) + MOST_NAMED <= best[0]:
            break
        heads = [item.stretch.head for item in best[1]]
        if len(heads) == len(named) and all(page.holds(*pair) for pair in zip(heads, named, strict=True)):
            continue  # parts of the same comments
        members = _around(page, named)
        items = _nested(page, members)
        rows = _rows(page, members)
        if sum(_fullness(item.parts) for item in items) * 2 < len(members) or _speaks_between(page, rows):
            items = _flat(page, rows) or items
        worth = _worth(page, key, items)
        if worth > best[0]:
            best = worth, items
    return _with_answers(page, best[1], [named for (_, name), named in groups if any(part in name for part in _ANSWERING)])


_ANSWERING = ("reply", "respons", "reponse", "answer", "antwort")


def _with_answers(page: Page, items: tuple[Item, ...], groups: Iterable[Sequence[int]]) -> tuple[Item, ...]:
    """The items and those that stand in them by another name, each with author, date and words: the host's answers (Over-blog)."""
    heads = [item.stretch.head for item in items]
    for members in groups:
        inside = [bisect_left(heads, member) - 1 for member in members]
        if not all(at >= 0 and page.holds(heads[at], member) for at, member in zip(inside, members, strict=True)):
            continue
        found = _nested(page, sorted({*heads, *members}))
        before = sum(_fullness(item.parts) for item in items)
        if len(found) == len(heads) + len(members) and sum(_fullness(item.parts) for item in found) >= before + len(members):
            return found
    return items


# -------------------------------------------------------------------- groups


def _groups(page: Page) -> dict[Key, list[int]]:
    """Elements by the names that propose them as comments, each group in document order."""
    groups: dict[Key, list[int]] = defaultdict(list)
    behind = area = -1
    for index, (element, hint) in enumerate(zip(page.elements, page.hints, strict=True)):
        if hint & Hint.COMMENTS and element.tag in _AREA_TAGS:
            area = max(area, element.last)
        if hint & Hint.RELATED and index >= behind and page.running(index) * 2 <= page.prose[-1] and not is_comment(element):
            behind = element.last  # recent comments of the whole site
        if index < behind or element.start == element.end:
            continue
        if element.tag in _NO_ITEM:
            around = element.parent
            if hint & Hint.COMMENT and hint & (Hint.AUTHOR | Hint.DATE) and around >= 0 and page.elements[around].tag not in _NO_ITEM:
                for key in _keys(element, hint, inside=False):
                    if groups[AROUND, key[1]][-1:] != [around]:
                        groups[AROUND, key[1]].append(around)
            continue
        for key in _keys(element, hint, inside=index < area):
            groups[key].append(index)
    return groups


_NO_ITEM = frozenset({"body", "html", "a", "span", "form", "label", "time", "cite", "b", "strong", "small", "textarea", "button",
                      "select", "option", "em", "i", "title", "ol", "ul"})


def _keys(element: Element, hint: int, *, inside: bool) -> Iterable[Key]:
    """The groups that an element's names put it in; `inside` an element named after comments any number in an id counts."""
    get = element.attributes.get
    if get("itemtype", "").rstrip("/").endswith(COMMENT_TYPES):
        yield "type", "comment"
    name = get("id")
    if name and (match := _NUMBERED.match(name)) and (
        hint & Hint.COMMENT or (inside and _STEM.match(match["stem"])) or (_BARE_ANCHOR.match(name) and not _is_block(get("class", "")))
    ):
        yield "id", element.tag + "-".join(words_of(match["stem"]))
    if hint & Hint.COMMENT:
        for token in get("class", "").lower().split():
            if any(part in token for part in _TELLING):
                yield element.tag, token


def _is_block(names: str) -> bool:
    """Whether an element is a block of TYPO3, which numbers all its blocks as others do their comments."""
    return any(name.startswith(("csc-", "frame")) for name in names.split())


_TELLING = ("comm", "komm", "react", "reply", "respons", "dsq", "post", "forum")


def _worth(page: Page, key: Key, items: tuple[Item, ...]) -> float:
    """How much speaks for a group: members that have all a comment has, then what its name says, then its size."""
    if not items or (len(items) == 1 and (_is_area(page, items[0]) or page.hints[items[0].stretch.head] & Hint.WIDGET)):
        return 0
    full = sum(_fullness(item.parts) for item in items)
    if key[0] == AROUND and (len(items) == 1 or full < len(items)):
        return 0  # the names are of parts: each must have all that a comment has
    hint = page.hints[items[0].stretch.head]
    one = hint & Hint.ITEM and not hint & Hint.COMMENTS
    named = MOST_NAMED if key[0] in {"type", "id"} else MOST_NAMED - 0.1 if one else 0.0
    if len(items) == 1 and (not named or (full < 1 and key[0] not in {"type", "id"})):
        return 0  # a single one must have all that a comment has, or be named without a doubt
    size = sum(page.chars[item.stretch.last_run] - page.chars[item.stretch.first_run] for item in items if item.parent < 0)
    return full + named + size / (1000 * (size + 1000))


def _fullness(parts: Parts) -> float:
    """Near 1 for a comment with author, date and words; below 0 for something without words."""
    if not parts.body:
        return 0.5 if parts.pingback else -0.5
    return 1.0 if parts.author and parts.date else 0.8


def _is_area(page: Page, item: Item) -> bool:
    """Whether an item holds a form to write in: then it is the area around comments."""
    return any(element.tag == "textarea" for element in page.elements[item.stretch.head:item.stretch.last])


# -------------------------------------------------------- members into items


def _nested(page: Page, members: Sequence[int]) -> tuple[Item, ...]:
    """Each member is an item; those in another answer it. Members that hold nothing are left out."""
    parents, children = _nesting(page, members)
    kept: dict[int, Item] = {}
    order: dict[int, int] = {}
    for position, member in enumerate(members):
        inner = tuple(members[child] for child in children[position])
        stretch = page.stretch(member)
        parts = parts_of(page, stretch, inner)
        if parts is None:
            continue
        above = parents[position]
        while above >= 0 and members[above] not in kept:
            above = parents[above]
        order[member] = len(kept)
        kept[member] = Item(stretch, inner, order[members[above]] if above >= 0 else -1, parts)
    return tuple(kept.values())


def _nesting(page: Page, members: Sequence[int]) -> tuple[list[int], list[list[int]]]:
    """Of each member the position of the member around it (-1: none), and of those directly inside."""
    parents: list[int] = []
    children: list[list[int]] = [[] for _ in members]
    open_: list[tuple[int, int]] = []  # position, and where its stretch ends
    for position, member in enumerate(members):
        while open_ and member >= open_[-1][1]:
            open_.pop()
        around = open_[-1][0] if open_ else -1
        parents.append(around)
        if around >= 0:
            children[around].append(position)
        open_.append((position, page.stretch(member).last))
    return parents, children


def _flat(page: Page, members: Sequence[int]) -> tuple[Item, ...]:
    """Members are headers or footers among siblings: an item is each with what follows it, or with what precedes it."""
    if not members or len({page.elements[member].parent for member in members}) > 1:
        return ()
    siblings = _siblings(page, members[0])
    if page.elements[members[0]].tag == "dd" and sum(page.elements[i].tag == "dt" for i in siblings) >= len(members):
        return ()  # what describes a term goes with the term above
    places = [bisect_left(siblings, member) for member in members]
    below = _stretches(page, siblings, members, [*places, _end(page, siblings, places[-1])])
    above = _stretches(page, siblings, members, [_begin(page, siblings, places), *(place + 1 for place in places)])
    tries = [
        tuple(Item(stretch, (), -1, parts) for stretch in stretches if (parts := parts_of(page, stretch, ())))
        for stretches in (below, above)
    ]
    return max(tries, key=lambda items: sum(_fullness(item.parts) for item in items))


def _around(page: Page, members: Sequence[int]) -> Sequence[int]:
    """The elements around members that are mere headers, one in each, with most of the words beside them; else the members."""
    parents = [page.elements[member].parent for member in members]
    if len(members) == 1 or len(set(parents)) < len(parents) or len({page.elements[parent].parent for parent in parents if parent >= 0}) != 1:
        return members
    return parents if sum(map(page.running, parents)) > 2 * sum(map(page.running, members)) else members


def _rows(page: Page, members: Sequence[int]) -> Sequence[int]:
    """The rows of a table that members are cells of, one in each; else the members."""
    parents = [page.elements[member].parent for member in members]
    apart = len(set(parents)) == len(parents) and all(parent >= 0 and page.elements[parent].tag == "tr" for parent in parents)
    return parents if apart else members


def _speaks_between(page: Page, members: Sequence[int]) -> bool:
    """Whether members are siblings with more running text between them than in them: headers, each above its words."""
    if len({page.elements[member].parent for member in members}) > 1 or len(members) == 1 or page.elements[members[0]].tag == "dt":
        return False  # a term is taken with its descriptions
    last = page.elements[members[-1]].first_run
    inside = sum(page.running(member) for member in members[:-1])
    return page.prose[last] - page.prose[page.elements[members[0]].first_run] > 2 * inside


def _siblings(page: Page, index: int) -> list[int]:
    """The elements that stand side by side with one, itself among them."""
    parent = page.elements[index].parent
    result: list[int] = []
    at = parent + 1
    end = page.elements[parent].last if parent >= 0 else len(page.elements)
    while at < end:
        result.append(at)
        at = page.elements[at].last
    return result


def _stretches(page: Page, siblings: Sequence[int], members: Sequence[int], bounds: Sequence[int]) -> list[Stretch]:
    """A stretch for each member, between two bounds (places among the siblings)."""
    parent = page.elements[members[0]].parent
    end = page.elements[parent].last if parent >= 0 else len(page.elements)
    edges = [siblings[place] if place < len(siblings) else end for place in bounds]
    return [
        page.siblings(member, first, last)
        for member, first, last in zip(members, edges, edges[1:], strict=False) if first < last
    ]


def _end(page: Page, siblings: Sequence[int], place: int) -> int:
    """Behind the last sibling that may belong to the last comment: before forms, headings, scripts of the page."""
    for k in range(place + 1, len(siblings)):
        hint = page.hints[siblings[k]]
        other = hint & Hint.WIDGET and not hint & Hint.COMMENT  # a comment has a footer, too
        if page.elements[siblings[k]].tag in _ENDS or hint & (Hint.FORM | Hint.RELATED) or other:
            return k
    return len(siblings)


def _begin(page: Page, siblings: Sequence[int], places: Sequence[int]) -> int:
    """The first sibling that may belong to the first comment: below a heading, or else as many as other comments have."""
    first = places[0]
    while first > 0 and page.elements[siblings[first - 1]].tag not in _ENDS:
        first -= 1
    if first > 0:
        return first
    return max(0, places[0] - max((below - above - 1 for above, below in itertools.pairwise(places)), default=1))


_ENDS = frozenset({"form", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "footer", "nav"})


# --------------------------------------------------------------------- areas

FOREIGN = 600
"""So much running text besides the comments may stand around them (forms, rules of the house); more is the post."""


def areas_of(page: Page, items: tuple[Item, ...]) -> tuple[int, ...]:
    """The elements around the comments, in order, none in another; without comments the element named after them.

    Around a comment it is the outermost element named after comments that
    holds little else, or else the comment itself.
    """
    tops = [item.stretch for item in items if item.parent < 0]
    heads = [top.head for top in tops]
    prose = list(accumulate((page.prose[top.last_run] - page.prose[top.first_run] for top in tops), initial=0))
    found = [_area_of(page, head, heads, prose) for head in heads] if items else [_named_area(page)]
    areas: list[int] = []
    for area in sorted(set(found)):
        if area >= 0 and not (areas and page.holds(areas[-1], area)):
            areas.append(area)
    return tuple(areas)


def _area_of(page: Page, head: int, heads: Sequence[int], prose: Sequence[int]) -> int:
    """The element around one comment; `prose` counts the running text of the comments before each."""
    area, up = head, page.elements[head].parent
    while up >= 0 and page.elements[up].tag not in {"body", "html", "main"}:
        if page.hints[up] & Hint.COMMENT and not page.hints[up] & Hint.POST:
            held = prose[bisect_left(heads, page.elements[up].last)] - prose[bisect_left(heads, up)]
            if page.running(up) - held > FOREIGN:
                break
            area = up
        up = page.elements[up].parent
    return area


def _named_area(page: Page) -> int:
    """The last element named after comments that is no sidebar's; -1: none."""
    found = -1
    for i, (element, hint) in enumerate(zip(page.elements, page.hints, strict=True)):
        is_area = hint & Hint.COMMENTS and not hint & (Hint.WIDGET | Hint.RELATED) and element.tag in _AREA_TAGS
        if is_area and element.start < element.end and page.running(i) <= FOREIGN and (found < 0 or not page.holds(found, i)):
            found = i
    return found


_AREA_TAGS = frozenset({"div", "section", "aside", "ol", "ul", "article", "footer", "dl", "table"})
