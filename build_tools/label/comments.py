"""One comment from another, and its author and date from its words."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_tools.label.bylines import Byline
from build_tools.label.cover import Mark
from build_tools.label.looks import Kind
from build_tools.label.page import Page
from build_tools.label.section import Section
from build_tools.model import Role

BY_SAYING = "byline-that-says"
BY_SHAPE = "bylines-of-one-shape"
BY_NUMBER = "comment-list"
BY_PARAGRAPH = "one-comment"


@dataclass(frozen=True, slots=True)
class Unit:
    """The rows of one comment (indexes, half open) and where its byline stands."""

    first: int
    last: int
    rule: str
    author: tuple[int, int] | None = None
    """In the capture."""
    date: tuple[int, int] | None = None
    """In the capture."""
    heads: frozenset[int] = frozenset()
    """Rows of the byline: what they hold besides author and date is furniture."""
    pingback: bool = False


@dataclass(frozen=True, slots=True)
class Header:
    """The byline of one comment: its rows and what they say."""

    first: int
    last: int
    """Index of the last row (included)."""
    author: tuple[int, int] | None
    date: tuple[int, int] | None
    rule: str
    pingback: bool = False


def units_of(page: Page, section: Section) -> tuple[Unit, ...]:
    """The comments of a section, in order."""
    lo, hi = section.body, section.end
    headers = _saying(page, lo, hi) or _dated(page, lo, hi)
    numbers = _list_items(page, lo, hi)
    if len(numbers) > len(headers):
        return _by_list(page, numbers, headers, hi)
    if headers:
        return _by_headers(page, headers, lo, hi)
    return (Unit(lo, hi, BY_PARAGRAPH),) if lo < hi else ()


def _place(page: Page, index: int, where: tuple[int, int] | None) -> tuple[int, int] | None:
    """A range of a row, in the capture."""
    start = page.rows[index].start
    return (start + where[0], start + where[1]) if where else None


def _saying(page: Page, lo: int, hi: int) -> list[Header]:
    """Headers by verbs of saying, and pingbacks."""
    headers: list[Header] = []
    for i in range(lo, hi):
        byline = page.bylines[i]
        if page.kind(i) is Kind.PINGBACK:
            headers.append(Header(i, i, None, None, BY_SAYING, pingback=True))
        elif byline and byline.says:
            headers.append(_with_date(page, i, byline, hi))
    return headers if any(not header.pingback for header in headers) else []


def _with_date(page: Page, index: int, byline: Byline, hi: int) -> Header:
    """A header and the date row that follows it."""
    author, date = _place(page, index, byline.author), _place(page, index, byline.date)
    last = index
    if date is None:
        for k in range(index + 1, min(index + 3, hi)):
            following = page.bylines[k]
            if following and following.date and not following.author:
                return Header(index, k, author, _place(page, k, following.date), BY_SAYING)
            if page.kind(k) is not Kind.BUTTON:
                break
    return Header(index, last, author, date, BY_SAYING)


def _dated(page: Page, lo: int, hi: int) -> list[Header]:
    """Headers by dates that are written in one shape."""
    rows = [i for i in range(lo, hi) if (byline := page.bylines[i]) and byline.date]
    shapes = Counter(byline.shape for i in rows if (byline := page.bylines[i]))
    if not shapes:
        return []
    shape = max(shapes, key=lambda s: (shapes[s], -rows.index(next(
        i for i in rows if (b := page.bylines[i]) and b.shape == s))))
    rows = [i for i in rows if (byline := page.bylines[i]) and byline.shape == shape]
    headers: list[Header] = []
    for i in rows:
        byline = page.bylines[i]
        assert byline is not None
        author, first, last = _place(page, i, byline.author), i, i
        if author is None and i > lo and page.looks[i - 1].name:
            row = page.rows[i - 1]
            first, author = i - 1, (row.start + page.looks[i - 1].marker, row.end)
        headers.append(Header(first, last, author, _place(page, i, byline.date), BY_SHAPE))
    if any(page.kind(k) is Kind.PINGBACK for k in range(lo, hi)):
        headers += [Header(k, k, None, None, BY_SHAPE, pingback=True)
                    for k in range(lo, hi) if page.kind(k) is Kind.PINGBACK]
        headers.sort(key=lambda header: header.first)
    return headers


def _list_items(page: Page, lo: int, hi: int) -> list[int]:
    """Rows that begin an item of the list that the comments are: same indent, a marker each."""
    first = next((i for i in range(lo, min(lo + 3, hi)) if page.looks[i].marker), None)
    if first is None:
        return []
    row, numbered = page.rows[first], page.looks[first].number is not None
    return [
        i for i in range(first, hi)
        if page.looks[i].marker and page.rows[i].indent == row.indent
        and (page.looks[i].number is not None) == numbered
    ]


def _by_list(page: Page, items: Sequence[int], headers: Sequence[Header], hi: int) -> tuple[Unit, ...]:
    """Units that begin at list items; headers inside give author and date."""
    by_row = {header.first: header for header in headers}
    units = []
    for first, last in zip(items, [*items[1:], hi], strict=True):
        header = next((by_row[i] for i in range(first, min(first + 3, last)) if i in by_row), None)
        units.append(_unit(first, last, BY_NUMBER, header, page))
    return tuple(units)


def _unit(first: int, last: int, rule: str, header: Header | None, page: Page) -> Unit:
    if header is None:
        return Unit(first, last, rule, pingback=page.kind(first) is Kind.PINGBACK)
    return Unit(first, last, rule, header.author, header.date, frozenset(range(header.first, header.last + 1)),
                header.pingback)


def _by_headers(page: Page, headers: Sequence[Header], lo: int, hi: int) -> tuple[Unit, ...]:
    """Units between headers: each begins with its header, or ends with it."""
    before = page.content[headers[0].first] - page.content[lo]
    after = page.content[hi] - page.content[headers[-1].last + 1]
    if before > 3 and not after:  # noqa: PLR2004 - a stray name is no comment
        bounds = [lo, *(header.last + 1 for header in headers)]
    else:
        bounds = [_with_marker(page, header.first, lo) for header in headers] + [hi]
    return tuple(
        _unit(first, last, header.rule, header, page)
        for header, first, last in zip(headers, bounds, bounds[1:], strict=False)
    )


def _with_marker(page: Page, first: int, lo: int) -> int:
    """Where a comment begins: at the number or bullet that stands alone above its byline."""
    while first > lo and page.kind(first - 1) is Kind.EMPTY:
        first -= 1
    return first


def marks_of(page: Page, units: Sequence[Unit]) -> Iterator[Mark]:
    """The marks of all comments, numbered in order; pingbacks have no number."""
    n = 0
    for unit in units:
        n += not unit.pingback
        yield from _marks(page, unit, 0 if unit.pingback else n)


def _marks(page: Page, unit: Unit, n: int) -> Iterator[Mark]:
    for i in range(unit.first, unit.last):
        row, look = page.rows[i], page.looks[i]
        start = row.start
        if look.marker and (i == unit.first or look.kind is Kind.EMPTY):
            yield Mark(start, start + look.marker, Role.COMMENT_MARKER, unit.rule, n)
            start += look.marker
        if unit.pingback:
            yield Mark(start, row.end, Role.PINGBACK, "pingback", n)
        elif i in unit.heads:
            yield from _head_marks(start, row.end, unit, n)
        elif look.kind in (Kind.BUTTON, Kind.EMPTY):
            yield Mark(start, row.end, Role.COMMENT_FURNITURE, "comment-buttons", n)
        else:
            yield Mark(start, row.end, Role.COMMENT, unit.rule, n)


def _head_marks(start: int, end: int, unit: Unit, n: int) -> Iterator[Mark]:
    """A row of a byline: author, date, and furniture between."""
    parts = [(where, role) for where, role in ((unit.author, Role.COMMENT_AUTHOR), (unit.date, Role.COMMENT_DATE))
             if where and start <= where[0] < end]
    at = start
    for where, role in sorted(parts):
        if where[0] > at:
            yield Mark(at, where[0], Role.COMMENT_FURNITURE, unit.rule, n)
        yield Mark(*where, role, unit.rule, n)
        at = where[1]
    if at < end:
        yield Mark(at, end, Role.COMMENT_FURNITURE, unit.rule, n)
