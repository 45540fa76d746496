"""The rows above the body: the title once more, who wrote it and when, and what is the page's.

Each rule looks at one row and says its role, or None when it has nothing to
say; the first that has decides, and its name stands in the segment.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from build_tools.label.bylines import is_author_line
from build_tools.label.cover import Mark
from build_tools.label.extent import Extent, is_navigation
from build_tools.label.looks import Kind
from build_tools.label.page import Page
from build_tools.label.title import is_head
from build_tools.model import Role

OPENING_ROWS = 60
"""The lines of a head stand among so many rows below the title."""
SERIES_ROWS = 4
"""Between a repeated title and the title stand at most so many rows of the text's own."""


@dataclass(frozen=True, slots=True)
class Head:
    """The rows above and around the title."""

    page: Page
    title: int
    """The title's row; the first row of the body when there is no title."""
    copies: frozenset[int]
    """Rows above with the same words."""
    between: range
    """Rows between the last copy and the title, if they are the text's own."""
    around: bool
    """Whether a page stands around the text."""


Rule: TypeAlias = Callable[[Head, int], Role | None]


def head_marks(page: Page, extent: Extent) -> Iterator[Mark]:
    """The marks of the rows above the body, and of the lines with which it begins."""
    head = _head(page, extent)
    for i in range(head.title):
        yield from _mark(head, i, ABOVE)
    if extent.title is not None:
        row = page.rows[extent.title]
        yield Mark(row.start, row.end, Role.TITLE, "title")
        for i in range(extent.start, min(extent.end, extent.start + OPENING_ROWS)):
            yield from _mark(head, i, BELOW)
            if page.looks[i].prose:
                break


def _head(page: Page, extent: Extent) -> Head:
    at = extent.start if extent.title is None else extent.title
    text = None if extent.title is None else page.rows[at].text
    copies = frozenset(i for i in range(at) if page.rows[i].text == text)
    last = max(copies, default=at)
    return Head(page, at, copies, range(last + 1, at if at - last <= SERIES_ROWS else last + 1), is_navigation(page, at))


def _mark(head: Head, index: int, rules: tuple[Rule, ...]) -> Iterator[Mark]:
    row = head.page.rows[index]
    for rule in rules:
        role = rule(head, index)
        if role:
            yield Mark(row.start, row.end, role, rule.__name__)
            return


def title_again(head: Head, index: int) -> Role | None:
    """The title's words above the title."""
    return Role.REPEATED if index in head.copies else None


def above_title(head: Head, index: int) -> Role | None:
    """Rows above the title that are not the text's own, when a page stands around it."""
    return Role.NAVIGATION if head.around and not _is_own(head, index) else None


def _is_own(head: Head, index: int) -> bool:
    """Whether a row above the title belongs to the text: between title and copy, or a date right above."""
    if head.page.looks[index].marker:
        return False
    return index in head.between or (index >= head.title - 2 and is_head(head.page, index))


def page_furniture(head: Head, index: int) -> Role | None:
    """Buttons, links and forms between title and text."""
    return Role.FURNITURE if head.page.kind(index) is not Kind.NONE and (head.around or index > head.title) else None


def author_line(head: Head, index: int) -> Role | None:
    """`By X`, or a name and a date."""
    if not (index > head.title or _is_own(head, index)):
        return None
    byline, look = head.page.bylines[index], head.page.looks[index]
    introduced = index > 0 and head.page.kind(index - 1) is Kind.JOINT and look.name
    named = introduced or (byline is not None and byline.author is not None and not look.prose)
    return Role.BYLINE if named or is_author_line(head.page.rows[index].text) else None


def date_line(head: Head, index: int) -> Role | None:
    """A short row with a date."""
    look = head.page.looks[index]
    own = index > head.title or _is_own(head, index)
    return Role.DATELINE if own and look.stamps and not look.prose else None


def series_line(head: Head, index: int) -> Role | None:
    """What else stands between a repeated title and the title."""
    return Role.SERIES if index in head.between and _is_own(head, index) else None


ABOVE: tuple[Rule, ...] = (title_again, above_title, page_furniture, author_line, date_line, series_line)
BELOW: tuple[Rule, ...] = (page_furniture, author_line, date_line)
