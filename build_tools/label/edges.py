"""What stands at the ends of comments: names, dates, and lines that are the page's."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from build_tools.label.looks import Kind
from build_tools.label.page import Page
from build_tools.label.units import BUTTONED, CHROME, MOST, Header, Unit, in_capture, is_words, whole_row

PICTURE_WORDS = 8
"""What a picture shows is said in at most so many words."""
NAME_BELOW = 5
"""A name below a comment has at most so many words."""
HABIT = 3
"""So many numbers run."""
RISING, FALLING = frozenset({1, 2, 3}), frozenset({-1, -2, -3})
"""Steps of numbers that run through a section; between them others may have fallen away."""
_RUNNING = re.compile(r"#?\s?(\d{1,4})[.:)]?\s+(?=[^\W\d])")
LAYERS = 5
"""So many short lines that begin or end comments may stand one on another."""


def refrains(page: Page, units: Sequence[Unit]) -> frozenset[str]:
    """Short lines that begin or end many comments of a section, numbers left out: the page's, not the commenters'."""
    known: frozenset[str] = frozenset()
    for _ in range(LAYERS):
        ends: Counter[str] = Counter()
        for unit in units:
            body = body_of(page, unit, known)
            ends.update({_shape(page, i) for i in (body[0], body[-1]) if not page.looks[i].prose} if body else ())
        more = frozenset(
            shape for shape, count in ends.items()
            if count > max(2 - (len(units) == 3), len(units) // 4) and any(char.isalpha() for char in shape)  # noqa: PLR2004 - two of three
        )
        if more <= known:
            break
        known |= more
    return known


def _shape(page: Page, index: int) -> str:
    return _DIGITS.sub("0", page.rows[index].text.casefold())


_DIGITS = re.compile(r"\d+")


def with_first_lines(page: Page, units: list[Unit]) -> list[Unit]:
    """The units, with the first line as author where most units begin with a line that reads like a name."""
    open_ = [unit for unit in units if unit.header.author is None and not unit.header.pingback]
    heads = {unit.first: _first_line(page, unit) for unit in open_}
    found = [head for head in heads.values() if head is not None]
    if len(open_) < 2 or len(found) < MOST * len(open_):  # noqa: PLR2004 - one is no habit
        return units
    result = []
    for unit in units:
        head = heads.get(unit.first)
        if head is not None and not unit.header.pingback and unit.header.author is None:
            rows = replace(unit.header, author=whole_row(page, head)) if unit.header.date else replace(
                unit.header, first=head, last=head + 1, author=whole_row(page, head))
            result.append(replace(unit, header=rows))
        else:
            result.append(unit)
    return result


def with_pictures(page: Page, units: list[Unit]) -> list[Unit]:
    """The units, where most begin with what their picture shows, a name and one word that they share: `Avatar of Nora`.

    The name alone stands below it, or its row is lost; in one of them at least it stands there.
    """
    firsts = {unit.first: rows for unit in units if (rows := _first_rows(page, unit))}
    for words, others in ((_first_word, -1), (_last_word, 0)):
        shared = Counter(words(page, rows[0]) for rows in firsts.values())
        word, count = shared.most_common(1)[0] if shared else ("", 0)
        if not word or count < 2 or count < MOST * len(units):  # noqa: PLR2004 - one is no habit
            continue
        named = {first: rows for first, rows in firsts.items() if words(page, rows[0]) == word}
        if any(_is_named_below(page, *rows) for rows in named.values()):
            return [
                replace(unit, header=_pictured(page, unit.header, named[unit.first], word, others))
                if unit.first in named and unit.header.author is None else unit
                for unit in units
            ]
    return units


def _first_rows(page: Page, unit: Unit) -> tuple[int, int | None] | None:
    """The first row with words of a unit, if it is short, and the next one."""
    rows = [i for i in range(unit.first, min(unit.first + 4, unit.last)) if is_words(page, i)]
    if not rows or not 1 < page.looks[rows[0]].words <= PICTURE_WORDS:
        return None
    return rows[0], rows[1] if len(rows) > 1 else None


def _words_of(page: Page, index: int) -> list[str]:
    return page.rows[index].text[page.looks[index].marker:].split()


def _first_word(page: Page, index: int) -> str:
    return _words_of(page, index)[0].casefold()


def _last_word(page: Page, index: int) -> str:
    return _words_of(page, index)[-1].casefold()


def _is_named_below(page: Page, index: int, below: int | None) -> bool:
    """Whether the row below says a part of a row once more."""
    if below is None:
        return False
    own, name = " ".join(_words_of(page, index)), " ".join(_words_of(page, below))
    return len(name) < len(own) and (own.startswith(name + " ") or own.endswith(" " + name))


def _pictured(page: Page, header: Header, rows: tuple[int, int | None], word: str, others: int) -> Header:
    """The byline with the row of the picture, and the row of the name below it if that stands there."""
    index, below = rows
    if below is not None and _is_named_below(page, index, below):
        return replace(header, first=min(header.first, index), last=below + 1, author=whole_row(page, below))
    start, end = page.rows[index].start + page.looks[index].marker, page.rows[index].end
    author = (start, end - len(word) - 1) if others == 0 else (start + len(word) + 1, end)
    return replace(header, first=min(header.first, index), last=index + 1, author=author)


def without_numbers(page: Page, units: list[Unit]) -> list[Unit]:
    """The units, their authors without the numbers before them where these run through the section: `1 Nora`, `2 Old Tom`."""
    numbered = {unit.first: match for unit in units if unit.header.author and (match := _RUNNING.match(page.text, *unit.header.author))}
    numbers = [int(match[1]) for match in numbered.values()]
    steps = {b - a for a, b in pairwise(numbers)}
    named = sum(unit.header.author is not None for unit in units)
    if len(numbers) < max(HABIT, MOST * named) or not (steps <= RISING or steps <= FALLING):
        return units
    return [
        replace(unit, header=replace(unit.header, author=(numbered[unit.first].end(), unit.header.author[1])))
        if unit.header.author and unit.first in numbered else unit
        for unit in units
    ]


def with_last_lines(page: Page, units: list[Unit]) -> list[Unit]:
    """The units, with the last line as author where most dated units end with a line that reads like a name."""
    open_ = [unit for unit in units if unit.header.author is None and unit.header.date and not unit.header.pingback]
    lasts = {unit.first: _last_line(page, unit) for unit in open_}
    if len(open_) < 2 or sum(last is not None for last in lasts.values()) < MOST * len(open_):  # noqa: PLR2004 - one is no habit
        return units
    return [
        unit if (last := lasts.get(unit.first)) is None else replace(unit, header=replace(unit.header, author=whole_row(page, last)))
        for unit in units
    ]


def _last_line(page: Page, unit: Unit) -> int | None:
    """The last row with words of a unit, if it could be a name and other words stand above."""
    words = [i for i in range(max(unit.first, unit.header.last), unit.last) if is_words(page, i)]
    if len(words) < 2 or not page.looks[words[-1]].name or page.looks[words[-1]].words > NAME_BELOW:  # noqa: PLR2004 - name and words
        return None
    return words[-1] if page.looks[words[-2]].ended else None


def with_last_date(page: Page, unit: Unit) -> Unit:
    """The unit with the date that stands alone below its words, where its byline has none."""
    last = unit.last - 1
    while last > unit.first and page.kind(last) in CHROME:
        last -= 1
    byline = page.bylines[last] if unit.header.date is None and unit.last > unit.first else None
    if byline is None or byline.date is None or byline.author is not None or unit.header.pingback:
        return unit
    return replace(unit, header=replace(unit.header, date=in_capture(page, last, byline.date)))


def _first_line(page: Page, unit: Unit) -> int | None:
    """The first row with words of a unit, if it could be a name and more words follow."""
    words = (i for i in range(unit.first, unit.last) if is_words(page, i))
    first, second = next(words, None), next(words, None)
    if first is None or second is None or not page.looks[first].name:
        return None
    tight = not any(page.rows[i].gap for i in range(unit.first + 1, unit.last))
    return first if page.rows[first + 1].gap or tight or unit.header.rule == BUTTONED else None


def trimmed(page: Page, units: list[Unit]) -> list[Unit]:
    """The units, the last cut where the others end: at their closing button or number."""
    if not units:
        return units
    tails = Counter(_tail(page, unit.last - 1) for unit in units[:-1] if unit.last > unit.first)
    tail, count = tails.most_common(1)[0] if tails else (Kind.BUTTON.name, 1)
    last = units[-1]
    if tail and count >= MOST * (len(units) - 1) and (count > 1 or tail in (Kind.BUTTON.name, Kind.DIGITS.name)):
        words = False
        for i in range(max(last.first, last.header.last), last.last):
            words = words or is_words(page, i)
            if words and _tail(page, i) == tail:
                end = i + 1
                while end < last.last and page.kind(end) in (Kind.BUTTON, Kind.DIGITS, Kind.EMPTY):
                    end += 1
                return [*units[:-1], replace(last, last=end)]
    return units


def _tail(page: Page, index: int) -> str:
    """What a row is that may end a comment: a button or a number, or else what it says without its figures; empty for prose."""
    if page.kind(index) in (Kind.BUTTON, Kind.DIGITS):
        return page.kind(index).name
    return "" if page.looks[index].prose else _shape(page, index)


def holds(header: Header, start: int, end: int) -> bool:
    """Whether author or date stand in a range of the capture."""
    author, date = header.author, header.date
    return (author is not None and start <= author[0] < end) or (date is not None and start <= date[0] < end)


def body_of(page: Page, unit: Unit, known: frozenset[str]) -> range:
    """The rows of a comment's words: without the buttons, numbers and refrains at both ends."""
    first, last = unit.first, unit.last
    while first < last and _is_chrome(page, first, unit.header, known):
        first += 1
    while last > first and _is_chrome(page, last - 1, unit.header, known):
        last -= 1
    if first == last and known:  # a comment that says what others end with
        return body_of(page, unit, frozenset())
    return range(first, last)


def _is_chrome(page: Page, index: int, header: Header, known: frozenset[str]) -> bool:
    """Whether a row is a button or the like, part of the byline, or one of the known refrains."""
    row = page.rows[index]
    return (
        page.kinds[index] in CHROME or header.first <= index < header.last or holds(header, row.start, row.end)
        or (bool(known) and _shape(page, index) in known)
    )
