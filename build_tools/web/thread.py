"""Whom a comment answers."""

import re
from collections.abc import Sequence

from build_tools.web.items import Item
from build_tools.web.lines import Kind, look
from build_tools.web.page import Page
from build_tools.web.parts import LONGEST_HEADER, own_elements
from build_tools.web.tree import Element

_ADDRESSED = re.compile(r"\s*@\s?([^\s:,;.!?][^\n:,;!?]{0,60})")
_TO = re.compile(r"#(?:[a-z-]*?)((?:comment|c)?[-_]?\d{2,})$", re.IGNORECASE)


def answers(page: Page, items: Sequence[Item]) -> list[int | None]:
    """Of each item the position of the item it answers.

    By the tree first (a reply stands in, or deeper behind, what it answers),
    and among elements side by side by how far they are set in, then by a link to the other's permalink, then by `@name` at its beginning:
    the nearest comment above by that name.
    """
    depths = _depths(page)
    places = [(depths[item.stretch.head], _set_in(page.elements[item.stretch.head])) for item in items]
    by_link = {item.parts.permalink: k for k, item in enumerate(items) if item.parts.permalink}
    result: list[int | None] = []
    open_: list[int] = []
    for k, item in enumerate(items):
        while open_ and places[open_[-1]] >= places[k]:
            open_.pop()
        above = item.parent if item.parent >= 0 else open_[-1] if open_ else None
        open_.append(k)
        if above is None:
            above = _linked(page, item, by_link, k)
        result.append(_addressed(page, items, k) if above is None else above)
    return result


def _set_in(element: Element) -> float:
    """How far an element is set in, by its style or its class: `margin-left: 25px`, `level2`."""
    get = element.attributes.get
    match = _MARGIN.search(get("style", "")) or _LEVEL.search(get("class", ""))
    return float(match[1]) if match else 0.0


_MARGIN = re.compile(r"(?:margin|padding)-left\s*:\s*(\d{1,4}(?:\.\d{1,4})?)", re.IGNORECASE)
_LEVEL = re.compile(r"(?:^|[\s_-])(?:depth|level|indent)[_-]?(\d{1,2})(?![^\s])")


def _depths(page: Page) -> list[int]:
    depths: list[int] = []
    for element in page.elements:
        depths.append(depths[element.parent] + 1 if element.parent >= 0 else 0)
    return depths


def _linked(page: Page, item: Item, by_link: dict[str, int], k: int) -> int | None:
    """The earlier comment that a link leads to which stands outside the words of this one, or says that it answers."""
    body = item.parts.body
    for i in own_elements(page, item.stretch, item.children):
        element = page.elements[i]
        if element.tag != "a":
            continue
        if not any(low <= element.first_run < high for low, high in body) or _says_so(page, i):
            address = element.attributes.get("href", "")
            match = _TO.search(address)
            above = by_link.get(address.rpartition("#")[2], by_link.get(match[1]) if match else None)
            if above is not None and above < k:
                return above
    return None


def _says_so(page: Page, index: int) -> bool:
    """Whether a link says that it leads to what is answered."""
    names = page.elements[index].attributes.get("class", "") + page.elements[index].attributes.get("rel", "")
    return "in-reply-to" in names or look(page.words(index)[:LONGEST_HEADER]).kind is Kind.REPLY_TO


def _addressed(page: Page, items: Sequence[Item], k: int) -> int | None:
    """The nearest comment above whose author the words address: `@name`."""
    body = items[k].parts.body
    if not body or body[0][0] >= body[0][1]:
        return None
    start = page.rendering.runs[body[0][0]].start
    match = _ADDRESSED.match(page.text, start)
    if not match:
        return None
    said = match[1].casefold()
    for above in range(k - 1, max(k - 400, -1), -1):
        where = items[above].parts.author
        name = page.text[slice(*where)].casefold() if where else ""
        if name and (said.startswith(name) or (name.startswith(said.split()[0]) and len(said.split()[0]) > 2)):  # noqa: PLR2004
            return above
    return None
