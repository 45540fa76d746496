"""One comment from another, and its author and date from its words.

Between two comments stand rows that are nobody's words: bylines, dates,
numbers, buttons. `read_style` learns from the whole section how they are
arranged (bylines of one shape, above or below the words, the name beside or
above the date), and `units_of` cuts there and only there: a stray date or a
numbered list inside a comment has not the section's style.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from build_tools.label.anchors import Section
from build_tools.label.bylines import without_badge
from build_tools.label.closings import closing_button, habit, heads_behind_buttons, name_of
from build_tools.label.cover import Mark
from build_tools.label.edges import body_of, holds, refrains, trimmed
from build_tools.label.headers import headers_of, with_subjects
from build_tools.label.heading import names_alone
from build_tools.label.looks import Kind
from build_tools.label.owners import (
    bare,
    with_first_lines,
    with_last_date,
    with_last_lines,
    with_names_twice,
    with_own_heads,
    with_pictures,
    with_times,
    without_numbers,
)
from build_tools.label.page import Page
from build_tools.label.style import read_style
from build_tools.label.units import (
    ALONE,
    BUTTONED,
    CHROME,
    NAMED,
    PARAGRAPHS,
    Header,
    Style,
    Unit,
    is_words,
    whole_row,
)
from build_tools.model import Role

ANSWERING = "name ago"
"""The shape of bylines that may name whom a comment answers, with nothing but a picture between the names."""


def units_of(page: Page, section: Section) -> tuple[Unit, ...]:
    """The comments of a section, in order."""
    lo, hi = section.body, section.end
    style = read_style(page, lo, hi)
    headers, hi = headers_of(page, lo, hi, style)
    units = _parted_at_buttons(page, _between(page, with_subjects(page, headers, lo, style), lo, hi, style))
    if all(header.pingback for header in headers):
        units = _unmarked(page, lo, headers[0].first if headers else hi, section.stated) + units
    for named in (with_own_heads, with_pictures, with_names_twice, with_first_lines, with_last_lines, without_numbers):
        units = named(page, units)
    units = bare(page, with_times(page, [with_last_date(page, unit) for unit in units]))
    units = _without_answered(page, units) if style.shape == ANSWERING else units
    return tuple(unit for unit in trimmed(page, units) if _has_words(page, unit))


def _without_answered(page: Page, units: Sequence[Unit]) -> list[Unit]:
    """The units, without the name of an earlier commenter behind the author's own: Disqus prints `Nora Old Tom • 3 years ago`."""
    known: set[str] = set()
    result = []
    for unit in units:
        author = unit.header.author
        name = page.text[slice(*author)] if author else ""
        parts = name.split(" ")
        own = next((own for at in range(1, len(parts)) if " ".join(parts[at:]) in known and (own := " ".join(parts[:at]))), name)
        known |= {own, without_badge(own)}
        shown = (author[0], author[0] + len(without_badge(own) if own != name else own)) if author else None
        result.append(replace(unit, header=replace(unit.header, author=shown)))
    return result


def _has_words(page: Page, unit: Unit) -> bool:
    """Whether anything of a unit is left to show."""
    return unit.header.author is not None or unit.header.date is not None or any(
        page.kind(i) not in CHROME for i in range(unit.first, unit.last)
    )


def _between(page: Page, headers: Sequence[Header], lo: int, hi: int, style: Style) -> list[Unit]:
    """The rows from header to header, or for bylines below, from behind one header and its buttons to behind the next."""
    if style.below:
        bounds = [lo, *(_behind_buttons(page, header.last, hi) for header in headers)]
        return [Unit(first, last, header)
                for header, first, last in zip(headers, bounds, bounds[1:], strict=False)]
    bounds = [header.top for header in headers] + [hi]
    return [Unit(first, last, header) for header, first, last in zip(headers, bounds, bounds[1:], strict=False)]


def _behind_buttons(page: Page, index: int, hi: int) -> int:
    """The first row that is no button."""
    while index < hi and page.kind(index) is Kind.BUTTON:
        index += 1
    return index


def _parted_at_buttons(page: Page, units: list[Unit]) -> list[Unit]:
    """The units, parted where a button closes the words inside and a name follows, if most end so."""
    parts = {unit.first: [] if unit.header.pingback else heads_behind_buttons(page, unit.header.last, unit.last) for unit in units}
    if not any(parts.values()):
        return units
    ends = [closing_button(page, unit.first, end) for unit in units for end in (*_tops(page, parts[unit.first]), unit.last)]
    if not habit([end for end in ends if end]):
        return units
    result: list[Unit] = []
    for unit in units:
        heads = parts[unit.first]
        tops = [*_tops(page, heads), unit.last]
        result.append(replace(unit, last=tops[0]))
        result += [
            Unit(top, end, Header(head, head + 1, BUTTONED, name_of(page, head) or whole_row(page, head)))
            for head, top, end in zip(heads, tops, tops[1:], strict=False)
        ]
    return result


def _tops(page: Page, heads: Sequence[int]) -> list[int]:
    """Where the comments begin whose names stand in some rows: a subject may stand above a name."""
    return [head - (page.kind(head - 1) is Kind.NONE) for head in heads]


def _unmarked(page: Page, lo: int, hi: int, stated: int | None) -> list[Unit]:
    """Units where no byline and no list tells comments apart: by buttons, by names, or one."""
    if lo >= hi:
        return []
    return (
        buttons_between(page, lo, hi) or paragraph_each(page, lo, hi, stated) or _under_names(page, lo, hi)
        or one_comment(page, lo, hi, stated)
    )


def paragraph_each(page: Page, lo: int, hi: int, stated: int | None) -> list[Unit]:
    """A unit for each paragraph, where there are just as many as comments are stated."""
    first = [i for i in range(lo, hi) if (i == lo or page.rows[i].gap) and page.kind(i) not in CHROME]
    if stated is None or not 1 < len(first) <= stated or not all(is_words(page, i) for i in first):
        return []
    return [Unit(a, b, Header(a, a, PARAGRAPHS)) for a, b in pairwise([*first, hi])]


def buttons_between(page: Page, lo: int, hi: int) -> list[Unit]:
    """Units that end with a button each."""
    buttons = [i for i in range(lo, hi) if page.kind(i) is Kind.BUTTON]
    if len(buttons) < 2:  # noqa: PLR2004 - one is no habit
        return []
    return [Unit(a, b, Header(a, a, BUTTONED)) for a, b in pairwise([lo, *(i + 1 for i in buttons)])]


def _under_names(page: Page, lo: int, hi: int) -> list[Unit]:
    """Units that begin with a name alone in its row."""
    names = names_alone(page, lo, hi)
    return [Unit(a, b, Header(a, a + 1, NAMED, name_of(page, a) or whole_row(page, a))) for a, b in pairwise([*names, hi])]


def one_comment(page: Page, lo: int, hi: int, stated: int | None) -> list[Unit]:
    """All rows as one unit; none when there are fewer rows with words than comments are stated."""
    words = sum(is_words(page, i) for i in range(lo, hi))
    return [] if stated and words < stated else [Unit(lo, hi, Header(lo, lo, ALONE))]


def marks_of(page: Page, units: Sequence[Unit]) -> Iterator[Mark]:
    """The marks of all comments, numbered in order; pingbacks have no number."""
    n = 0
    known = refrains(page, units)
    for unit in units:
        n += not unit.header.pingback
        yield from _marks(page, unit, 0 if unit.header.pingback else n, known)


def _marks(page: Page, unit: Unit, n: int, known: frozenset[str]) -> Iterator[Mark]:
    header = unit.header
    body = body_of(page, unit, known)
    for i in range(unit.first, unit.last):
        row, look = page.rows[i], page.looks[i]
        start = row.start
        if look.marker and (i == unit.first or header.first <= i < header.last or look.kind is Kind.EMPTY):
            yield Mark(start, start + look.marker, Role.COMMENT_MARKER, header.rule, n)
            start += look.marker
        if header.pingback:
            yield Mark(start, row.end, Role.PINGBACK, "pingback", n)
        elif header.first <= i < header.last or holds(header, row.start, row.end):
            yield from _head_marks(start, row.end, header, n)
        elif i in body:
            yield Mark(start, row.end, Role.COMMENT, header.rule, n)
        else:
            yield Mark(start, row.end, Role.COMMENT_FURNITURE, "comment_buttons", n)


def _head_marks(start: int, end: int, header: Header, n: int) -> Iterator[Mark]:
    """A row of a byline: author, date, and furniture between."""
    parts = [(where, role) for where, role in ((header.author, Role.COMMENT_AUTHOR), (header.date, Role.COMMENT_DATE))
             if where and start <= where[0] < end]
    at = start
    for where, role in sorted(parts):
        if where[0] > at:
            yield Mark(at, where[0], Role.COMMENT_FURNITURE, header.rule, n)
        yield Mark(*where, role, header.rule, n)
        at = where[1]
    if at < end:
        yield Mark(at, end, Role.COMMENT_FURNITURE, header.rule, n)
