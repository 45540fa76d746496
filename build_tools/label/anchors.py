"""What a section of comments is, and the rows by which one is found and bounded."""

from bisect import bisect_left
from dataclasses import dataclass

from build_tools.label.looks import Kind
from build_tools.label.page import ENDS, Page

FIRST = frozenset({1, 2, 3})


@dataclass(frozen=True, slots=True)
class Section:
    """The rows of a page that hold its comments. Indexes of rows, half open."""

    start: int
    """The first row: a heading, or the first comment's."""
    body: int
    """The first row behind the headings."""
    end: int
    """Behind the last row of the last comment; the form and notices follow."""
    stated: int | None
    """How many comments the page says it has."""


@dataclass(frozen=True, slots=True)
class Anchors:
    """Rows that have to do with single comments; rising indexes."""

    firm: tuple[int, ...]
    """Rows that only comments have: `X says:`, pingbacks."""
    dated: tuple[int, ...]
    """Rows with a date and at most a name."""
    items: tuple[int, ...]
    """Rows that begin a numbered list (1, 2 or 3: the first numbers may be lost)."""
    closing: tuple[int, ...]
    """Rows of forms and closing lines."""
    buttons: tuple[int, ...]
    """Rows of buttons right below words."""


def anchors_of(page: Page) -> Anchors:
    """The anchors of a page."""
    pingback, button = Kind.PINGBACK, Kind.BUTTON
    firm = [i for i, byline in enumerate(page.bylines) if (byline and byline.says) or page.kinds[i] is pingback]
    known = frozenset(firm)
    dated = [i for i, byline in enumerate(page.bylines) if byline and byline.date and i not in known]
    items = [i for i, look in enumerate(page.looks) if look.number in FIRST]
    closing = [i for i, kind in enumerate(page.kinds) if kind in ENDS]
    buttons = [
        i for i, kind in enumerate(page.kinds)
        if kind is button and i and page.kinds[i - 1] is Kind.NONE and page.looks[i - 1].ended
    ]
    return Anchors(tuple(firm), tuple(dated), tuple(items), tuple(closing), tuple(buttons))


def following(indexes: tuple[int, ...], at: int) -> int | None:
    """The first of some rising indexes that is not below `at`."""
    where = bisect_left(indexes, at)
    return indexes[where] if where < len(indexes) else None
