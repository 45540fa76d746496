"""Whose a comment is, and when it was written, where its byline does not say."""

import re
from dataclasses import replace
from itertools import pairwise

from build_tools.label.affixes import without_shared
from build_tools.label.bylines import Range, glued_badges, is_like_name, without_badge
from build_tools.label.looks import Kind
from build_tools.label.page import Page
from build_tools.label.units import (
    BUTTONED,
    CHROME,
    MOST,
    Header,
    Unit,
    in_capture,
    is_introduced,
    is_words,
    signed,
    whole_row,
)

PICTURE_WORDS = 8
"""What a picture shows is said in at most so many words."""
NAME_BELOW = 5
"""A name below a comment has at most so many words."""
HABIT = 3
"""So many numbers run."""
RISING, FALLING = frozenset({1, 2, 3}), frozenset({-1, -2, -3})
"""Steps of numbers that run through a section; between them others may have fallen away."""
IN_TURN = frozenset({1}), frozenset({-1})
"""Steps of numbers that are glued to the names: one may call himself `1dad`."""
_RUNNING = re.compile(r"#?\s?(\d{1,4})(?:(?P<apart>[.:)]?\s+(?:[-–—]\s+(?=\S)|(?=[^\W\d])))|(?=[^\W\d_]))")


def with_first_lines(page: Page, units: list[Unit]) -> list[Unit]:
    """The units, with the first line as author where most units begin with a line that reads like a name; of one unit, where its date stands below."""
    open_ = [unit for unit in units if unit.header.author is None and not unit.header.pingback]
    heads = {unit.first: _first_line(page, unit) for unit in open_}
    found = [head for head in heads.values() if head is not None]
    if len(found) < MOST * len(open_) or (len(open_) < 2 and not any(_stands_below(page, unit, heads[unit.first]) for unit in open_)):  # noqa: PLR2004 - one is no habit
        return units
    result = []
    for unit in units:
        head = heads.get(unit.first)
        if head is not None and not unit.header.pingback and unit.header.author is None:
            name = _without_colon(page, whole_row(page, head))
            rows = replace(unit.header, author=name) if unit.header.date else replace(unit.header, first=head, last=head + 1, author=name)
            result.append(replace(unit, header=rows))
        else:
            result.append(unit)
    return result


def _stands_below(page: Page, unit: Unit, head: int | None) -> bool:
    """Whether the date of a unit stands below its words, and a short first row above them: that can hardly be but the name."""
    return head is not None and unit.header.date is not None and head < unit.header.first and page.looks[head].words <= SURE_WORDS


SURE_WORDS = 3
"""A name that no other comment bears out has at most so many words."""


def _without_colon(page: Page, name: Range) -> Range:
    """The range of a name without the colon that leads to his words."""
    return name[0], name[0] + len(page.text[slice(*name)].rstrip(": "))


def with_own_heads(page: Page, units: list[Unit]) -> list[Unit]:
    """The units, those without author and date that begin with a name and a day of their own given these: a renderer dropped the others'."""
    return [
        replace(unit, header=_own_head(page, unit)) if not (unit.header.author or unit.header.date or unit.header.pingback) else unit
        for unit in units
    ]


def _own_head(page: Page, unit: Unit) -> Header:
    """The byline with which a comment's rows begin: a name and a date in one row, the date below the name, or a name with a badge."""
    rows = [i for i in range(unit.first, min(unit.first + HEAD_ROWS, unit.last)) if page.kind(i) not in CHROME]
    if len(rows) < 2:  # noqa: PLR2004 - head and words
        return unit.header
    byline, below = page.bylines[rows[0]], page.bylines[rows[1]]
    if byline and byline.author and byline.date and page.rows[rows[0]].text[page.looks[rows[0]].marker] not in _BRACKETS:
        where = in_capture(page, rows[0], byline.author), in_capture(page, rows[0], byline.date)
    elif page.looks[rows[0]].name and below and below.date and not below.author and len(rows) > 2:  # noqa: PLR2004 - words, too
        where = whole_row(page, rows[0]), in_capture(page, rows[1], below.date)
    elif page.looks[rows[0]].name and len(without_badge(page.rows[rows[0]].text)) < len(page.rows[rows[0]].text):
        where = whole_row(page, rows[0]), None
    else:
        return unit.header
    last = rows[1] + 1 if where[1] and not (byline and byline.author) else rows[0] + 1
    return replace(unit.header, first=min(unit.header.first, unit.first), last=last, author=where[0], date=where[1])


_BRACKETS = '([“„«"'
"""So begins what somebody quotes or refers to."""
HEAD_ROWS = 5
"""A comment's own head and its first words stand among so many rows."""


def with_pictures(page: Page, units: list[Unit]) -> list[Unit]:
    """The units, where most begin with what their picture shows, a name and the same words beside it: `Avatar of Nora`.

    The name alone stands below it, or its row is lost; in one of them at least it stands there.
    """
    firsts = {unit.first: rows for unit in units if (rows := _first_rows(page, unit))}
    beside = next((words for rows in firsts.values() if (words := _beside_name(page, *rows))), None)
    if beside is None:
        return units
    pictured = {first: rows for first, rows in firsts.items() if _name_within(page, rows[0], beside)}
    if len(pictured) < max(2, MOST * len(units)):
        return units
    return [
        replace(unit, header=_pictured(page, unit.header, pictured[unit.first], beside))
        if unit.first in pictured and unit.header.author is None else unit
        for unit in units
    ]


def with_names_twice(page: Page, units: list[Unit]) -> list[Unit]:
    """The units, where most begin with a name that comes once more below, with nothing but a badge or two between: the first is a picture's."""
    twice = {unit.first: below for unit in units if (below := _once_more(page, unit)) is not None}
    if len(twice) < max(2, MOST * len(units)):
        return units
    return [
        replace(unit, header=replace(unit.header, author=whole_row(page, twice[unit.first])))
        if unit.first in twice and unit.header.author is None else unit
        for unit in units
    ]


def _once_more(page: Page, unit: Unit) -> int | None:
    """The row of a unit that says the name of its first row once more."""
    first = next((i for i in range(unit.first, unit.last) if is_words(page, i)), None)
    if first is None or not page.looks[first].name:
        return None
    text = page.rows[first].text[page.looks[first].marker:]
    return next((i for i in range(first + 1, min(first + PICTURE_ROWS, unit.last)) if page.rows[i].text == text), None)


PICTURE_ROWS = 4
"""Among so many rows, with the picture's own, its name stands once more."""


def _first_rows(page: Page, unit: Unit) -> tuple[int, int | None] | None:
    """The first row with words of a unit, if it is short, and the next one."""
    rows = [i for i in range(unit.first, min(unit.first + 4, unit.last)) if is_words(page, i)]
    if not rows or not 1 < page.looks[rows[0]].words <= PICTURE_WORDS:
        return None
    return rows[0], rows[1] if len(rows) > 1 else None


def _beside_name(page: Page, index: int, below: int | None) -> tuple[str, str] | None:
    """What stands before and behind the words of the row below, which a row says too; None when it does not."""
    if below is None:
        return None
    own, name = (page.rows[i].text[page.looks[i].marker:] for i in (index, below))
    if own.endswith(" " + name):
        return own.removesuffix(name), ""
    return ("", own.removeprefix(name)) if own.startswith(name + " ") else None


def _name_within(page: Page, index: int, beside: tuple[str, str]) -> Range | None:
    """The name in a row that says who is on a picture, in the capture."""
    before, behind = beside
    row, marker = page.rows[index], page.looks[index].marker
    start, end = row.start + marker + len(before), row.end - len(behind)
    fits = row.text.startswith(before, marker) and row.text.endswith(behind) and start < end
    return (start, end) if fits else None


def _pictured(page: Page, header: Header, rows: tuple[int, int | None], beside: tuple[str, str]) -> Header:
    """The byline with the row of the picture, and the row of the name below it if that stands there."""
    index, below = rows
    first = min(header.first, index)
    if below is not None and _beside_name(page, index, below):
        return replace(header, first=first, last=below + 1, author=whole_row(page, below))
    return replace(header, first=first, last=index + 1, author=_name_within(page, index, beside))


def without_numbers(page: Page, units: list[Unit]) -> list[Unit]:
    """The units, their authors without the numbers before them where these run through the section: `1 Nora`, `2 Old Tom`, `3 - Nora`; `1Nora`, `2Old Tom`."""
    numbered = {unit.first: match for unit in units if unit.header.author and (match := _RUNNING.match(page.text, *unit.header.author))}
    numbers = [int(match[1]) for match in numbered.values()]
    steps = {b - a for a, b in pairwise(numbers)}
    named = sum(unit.header.author is not None for unit in units)
    runs = steps <= RISING or steps <= FALLING if all(match["apart"] for match in numbered.values()) else steps in IN_TURN
    if len(numbers) < max(HABIT, MOST * named) or not runs:
        return units
    return [
        replace(unit, header=replace(unit.header, author=(numbered[unit.first].end(), unit.header.author[1])))
        if unit.header.author and unit.first in numbered else unit
        for unit in units
    ]


def with_last_lines(page: Page, units: list[Unit]) -> list[Unit]:
    """The units, with the last line as author where most dated units end with a line that reads like a name; of one unit, where it says that it signs."""
    open_ = [unit for unit in units if unit.header.author is None and unit.header.date and not unit.header.pingback]
    lasts = {unit.first: _last_line(page, unit) for unit in open_}
    few = len(open_) < 2 and not any(last and signed(page, last) for last in lasts.values())  # noqa: PLR2004 - one is no habit
    if few or sum(last is not None for last in lasts.values()) < MOST * len(open_):
        return units
    return [
        unit if (last := lasts.get(unit.first)) is None else replace(unit, header=replace(unit.header, author=signed(page, last) or whole_row(page, last)))
        for unit in units
    ]


def _last_line(page: Page, unit: Unit) -> int | None:
    """The last row with words of a unit, if it could be a name and other words stand above."""
    words = [i for i in range(max(unit.first, unit.header.last), unit.last) if is_words(page, i)]
    if len(words) < 2 or not page.looks[words[-1]].name or page.looks[words[-1]].words > NAME_BELOW:  # noqa: PLR2004 - name and words
        return None
    return words[-1] if page.looks[words[-2]].ended or signed(page, words[-1]) else None


def with_last_date(page: Page, unit: Unit) -> Unit:
    """The unit with the date that stands alone below its words, where its byline has none."""
    last = unit.last - 1
    while last > unit.first and page.kind(last) in CHROME:
        last -= 1
    byline = page.bylines[last] if unit.header.date is None and unit.last > unit.first else None
    if byline is None or byline.date is None or byline.author is not None or unit.header.pingback:
        return unit
    return replace(unit, header=replace(unit.header, date=in_capture(page, last, byline.date)))


def with_times(page: Page, units: list[Unit]) -> list[Unit]:
    """The units, with the time of day that stands alone in most of them, where none has a date: old Blogger wrote no more."""
    own = [unit for unit in units if not unit.header.pingback]
    if any(unit.header.date for unit in own):
        return units
    clocks = {unit.first: [i for i in range(unit.first, unit.last) if page.kind(i) is Kind.CLOCK] for unit in own}
    if sum(len(rows) == 1 for rows in clocks.values()) < MOST * len(own):
        return units
    return [
        replace(unit, header=replace(unit.header, date=whole_row(page, rows[0])))
        if len(rows := clocks.get(unit.first, [])) == 1 else unit
        for unit in units
    ]


def bare(page: Page, units: list[Unit]) -> list[Unit]:
    """The units, their authors without what most of them share, and without badges glued to them: `NoraAuthor`."""
    for found in (without_shared, glued_badges):
        names = found(page.text, [unit.header.author for unit in units])
        units = [
            replace(unit, header=replace(unit.header, author=names[unit.header.author])) if unit.header.author in names else unit
            for unit in units
        ]
    return units


def _first_line(page: Page, unit: Unit) -> int | None:
    """The first row with words of a unit, if it could be a name and more words follow."""
    words = (i for i in range(unit.first, unit.last) if is_words(page, i))
    first, second = next(words, None), next(words, None)
    if first is None or second is None or not (page.looks[first].name or (unit.header.date and _leads_on(page, first))):
        return None
    tight = not any(page.rows[i].gap for i in range(unit.first + 1, unit.last))
    return first if _leads_on(page, first) or page.rows[first + 1].gap or tight or unit.header.rule == BUTTONED or is_introduced(page, first) else None


def _leads_on(page: Page, index: int) -> bool:
    """Whether a row is a name and a colon: `Rose of Sharon:`."""
    text = page.rows[index].text[page.looks[index].marker:]
    return text.endswith(":") and 0 < page.looks[index].words <= NAME_BELOW and is_like_name(text[:-1])
