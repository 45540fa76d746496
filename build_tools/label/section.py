"""Where on a page the comments stand."""

from bisect import bisect_left
from dataclasses import dataclass

from build_tools.label.looks import Kind
from build_tools.label.page import Page

STOPS = frozenset({
    Kind.FORM, Kind.CLOSED, Kind.RELATED, Kind.WIDGET, Kind.META, Kind.COPYRIGHT, Kind.AUTHOR_NOTE, Kind.MENU,
    Kind.COMMENTS, Kind.NO_COMMENTS,
})
"""Kinds of rows behind which the comments are over, unless more of the same shape follow."""

NEAR = 80
"""Words that may stand between a heading and the first byline, if the heading does not name the post."""


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


def find_section(page: Page) -> Section | None:
    """The comments of a page, or None when it has none (or says so)."""
    firm, dated = _anchors(page)
    headings = [i for i in range(len(page.rows)) if page.kind(i) is Kind.COMMENTS and not page.looks[i].prose]
    heading = _best_heading(page, headings, firm, dated)
    if heading is None:
        if _says_none(page):
            return None
        return _unheaded(page, firm, dated)
    body = heading + 1
    while body < len(page.rows) and page.kind(body) in (Kind.COMMENTS, Kind.WIDGET):
        body += 1
    start = heading
    while start and page.kind(start - 1) is Kind.COMMENTS:
        start -= 1
    stated = next((page.looks[i].count for i in range(body - 1, start - 1, -1) if page.looks[i].count), None)
    return Section(start, body, _end(page, body, firm, dated), stated)


def _anchors(page: Page) -> tuple[list[int], list[int]]:
    """Rows that only comments have (`X says:`, pingbacks), and rows with a date of one's own."""
    firm, dated = [], []
    for i, byline in enumerate(page.bylines):
        if page.kind(i) is Kind.PINGBACK or (byline and byline.says):
            firm.append(i)
        elif byline and byline.date:
            dated.append(i)
    return firm, dated


def _next(indexes: list[int], at: int) -> int | None:
    """The first of some rising indexes that is not below `at`."""
    where = bisect_left(indexes, at)
    return indexes[where] if where < len(indexes) else None


def _best_heading(page: Page, headings: list[int], firm: list[int], dated: list[int]) -> int | None:
    """The heading that the comments follow, out of all rows that look like one."""
    best, best_worth = None, 0
    for i in headings:
        worth = _worth(page, i, firm, dated)
        if worth > best_worth:
            best, best_worth = i, worth
    return best


def _worth(page: Page, heading: int, firm: list[int], dated: list[int]) -> int:
    """How much speaks for a heading: what it says, and what follows it."""
    if not page.prose[heading] and page.prose[-1]:
        return 0
    look = page.looks[heading]
    worth = 4 if look.titled else 0
    worth += 1 if look.count else 0
    anchor = _next(firm, heading)
    if anchor is not None and page.content[anchor] - page.content[heading] <= NEAR:
        worth += 3
    anchor = _next(dated, heading)
    if anchor is not None and page.content[anchor] - page.content[heading] <= NEAR:
        worth += 2
    worth += 2 * _marker_follows(page, heading)
    worth += _form_follows(page, heading)
    return worth if worth >= 2 else 0  # noqa: PLR2004 - one sign alone is chance


def _marker_follows(page: Page, heading: int) -> bool:
    """Whether a list begins right behind a heading."""
    nearby = range(heading + 1, min(heading + 4, len(page.rows)))
    return any(page.looks[i].number in (1, 2) for i in nearby)


def _form_follows(page: Page, heading: int) -> bool:
    """Whether the form or the closing line stands behind a heading."""
    return any(page.kind(i) in (Kind.FORM, Kind.CLOSED) for i in range(heading + 1, len(page.rows)))


def _says_none(page: Page) -> bool:
    """Whether the page says that it has no comments."""
    return any(page.kind(i) is Kind.NO_COMMENTS for i in range(len(page.rows)))


def _unheaded(page: Page, firm: list[int], dated: list[int]) -> Section | None:
    """Comments that no heading announces: a byline that only comments have, after some text."""
    first = next((i for i in firm if page.prose[i]), None)
    if first is None:
        return None
    return Section(first, first, _end(page, first, firm, dated), None)


def _end(page: Page, body: int, firm: list[int], dated: list[int]) -> int:
    """Behind the last row of the last comment."""
    last = body
    for anchors in (firm, dated):
        for i in anchors[bisect_left(anchors, body):]:
            if any(page.kind(k) in STOPS for k in range(last, i)):
                break
            last = max(last, i)
    end = last
    while end < len(page.rows) and (end == last or page.kind(end) not in STOPS):
        end += 1
    return end
