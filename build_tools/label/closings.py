"""Buttons that close comments, and the names that begin the next ones, where a byline has lost its date.

What saves a page's main text drops some dates and keeps others. Where comments
end with a button each (`Reply`), a name right behind one begins another
comment, whatever its byline lacks.
"""

from collections import Counter
from collections.abc import Sequence

from build_tools.label.bylines import Range, author_in, is_author_line
from build_tools.label.looks import Kind
from build_tools.label.page import Page

CLOSING = frozenset({Kind.BUTTON, Kind.DIGITS, Kind.EMPTY, Kind.SHARE, Kind.CONTROL})
"""Kinds of rows that close a comment: at least one is a button."""
HABIT = 2
"""So many comments that end with the same button make a habit."""


def heads_behind_buttons(page: Page, first: int, last: int) -> list[int]:
    """The rows in a range that hold a name behind the button that closes the words above, with words behind; a subject may stand above the name."""
    heads: list[int] = []
    spoken = closed = False
    for i in range(first, last - 1):
        kind = page.kinds[i]
        if kind is not Kind.NONE:
            closed = kind in CLOSING and (closed or kind is Kind.BUTTON)
            continue
        head = next((at for at in (i + 1, i) if _names(page, at, last, alone=at == i)), None) if spoken and closed else None
        if head is not None and _speaks_before_closing(page, head + 1, last):
            heads.append(head)
            spoken = False
        spoken, closed = spoken or page.bylines[i] is None, False
    return heads


def closing_button(page: Page, top: int, end: int) -> str:
    """The words of the last button in the run of rows that ends a range; empty when none closes it."""
    at = end
    while at > top and page.kind(at - 1) in CLOSING:
        at -= 1
    return next((page.rows[i].text.casefold() for i in reversed(range(at, end)) if page.kind(i) is Kind.BUTTON), "")


def name_of(page: Page, index: int) -> Range | None:
    """The name in a row, in the capture: without `By`, number and badge."""
    row = page.rows[index]
    return author_in(page.text, (row.start, row.end))


def habit(buttons: Sequence[str]) -> bool:
    """Whether the buttons that close comments are one habit: the same in most places."""
    return len(buttons) >= HABIT and 2 * Counter(buttons).most_common(1)[0][1] > len(buttons)


def _names(page: Page, index: int, last: int, *, alone: bool) -> bool:
    """Whether a row holds a name: alone, or behind words like `By`."""
    if index >= last - 1 or page.kind(index) is not Kind.NONE:
        return False
    return is_author_line(page.rows[index].text) or (alone and page.looks[index].name and page.bylines[index] is None)


def _speaks_before_closing(page: Page, index: int, last: int) -> bool:
    """Whether somebody's words stand between a row and the next button: behind the last comment stand the page's words, and no button."""
    closing = next((i for i in range(index, last) if page.kind(i) is Kind.BUTTON), index)
    return any(page.kind(i) is Kind.NONE for i in range(index, closing))
