"""Dates and times as platforms print them, found in one short line.

Only short lines are searched (`LONGEST` code points), so that the cost stays
linear in the size of a capture whatever it holds.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from unicodedata import normalize

from build_tools.label import words
from build_tools.label.phrases import any_of
from build_tools.label.sieve import Rows, Vocabulary, folded, join, rows_with

LONGEST = 240
"""No line longer than this many code points is taken for a byline or a date line."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date, with its time of day where one stands beside it."""

    start: int
    """Code points into the searched line."""
    end: int
    timed: bool
    """Whether it states a time of day, or is relative (`2 days ago`)."""
    shape: str
    """The way it is written, digits and names taken out: bylines of one page share it."""


def _either(phrases: Iterable[str]) -> str:
    """An alternation of literal phrases; the tables come longest first.

    They are folded, which takes some letters apart (`ΐ`); lines in lower case have them whole.
    """
    return f"(?:{_branches(normalize('NFC', phrase) for phrase in phrases)})"


def _branches(phrases: Iterable[str]) -> str:
    """Phrases parted by `|`, common beginnings written once: tried one after another, hundreds of them would take long."""
    groups: dict[str, list[str]] = {}
    for phrase in phrases:
        groups.setdefault(phrase[:1], []).append(phrase[1:])
    return "|".join(
        (r"\s" if first == " " else re.escape(first)) + (f"(?:{_branches(rest)})" if len(rest) > 1 else _branches(rest) if rest[0] else "")
        for first, rest in groups.items()
    )


_MONTH = rf"(?:{_either(words.MONTHS)}\b\.?)"
_WEEKDAY = rf"(?:\b{_either(words.WEEKDAYS)}\b\.?[,،]?\s{{0,2}})"
_YEAR = r"(?:(?:19|20)\d\d|'\d\d)"
_SHORT_YEAR = rf"\d\d(?=\s{{1,2}}{_either(words.TIME_BEFORE)}\s\d{{1,2}}[:.h]\d\d)"
"""`28. Mai 07 um 10:40`: two figures before a time of day, with a word between."""
_YEAR_ENDS = r"(?:\b|(?=\d{1,2}\smin\b))"
"""Medium prints how long a text takes to read right behind its year: `Nov 9, 20151 min read`."""
_CLOCK = rf"(?:\d{{1,2}}(?:[:.]|\s?h\s?)\d\d(?:[:.]\d\d(?:\.\d{{3,6}})?)?(?:\s{{0,2}}{_either(words.TIME_AFTER)}(?![^\W\d])\.?)?|\d{{1,2}}\s{{0,2}}(?:am|pm|uhr)\b)"
_ZONE = r"(?:\s{1,2}[+-]\d{4}(?!\d)|\s\([a-z ]{3,40}\btime(?:,\sutc[+-]\d\d:\d\d)?\)|\s{1,2}(?:\((?:utc|gmt|[ecmp][sd]?t|ces?t|z)(?:\s?[+-]\d{1,4})?\)|(?:utc|gmt|[ecmp][sd]?t|ces?t|z)(?:\s?[+-]\d{1,4})?(?!\w)))"
_AT = rf"(?:\s{{0,2}}(?:(?:[,،@|·•–—t/-]|{_either(words.TIME_BEFORE)}(?!\w))\s?){{0,2}}\s{{0,2}})"
_COUNT = rf"(?:\d{{1,3}}|\ban?|{_either(words.ONE)})"

DATE = re.compile(
    rf"""
    (?P<day> {_WEEKDAY}?  (?:
        (?<!\d)(?:[12]\d|3[01]|0?[1-9]) (?:\.|st|nd|rd|th|er|º|ª)? \s{{0,2}} [-/,]? \s{{0,2}} (?:de\s|d'|of\s)? {_MONTH} [,،]? [-/\s]{{0,2}}
            (?:de\s|del\s)? (?:{_YEAR}|{_SHORT_YEAR})? \b                    # 5 March 2007, 5. März
      | \b{_MONTH} \s{{0,2}} \d{{1,2}} (?:st|nd|rd|th)? \b (?: [,،.]?\s{{0,2}} {_YEAR}{_YEAR_ENDS})?    # March 5th, 2007
      | (?<!\d)(?:19|20)\d\d [-/.] \d{{1,2}} [-/.] \d{{1,2}}               # 2007-03-05
      | (?<!\d)(?:19|20)\d\d \s?[年년]\s? \d{{1,2}} \s?[月월]\s? \d{{1,2}} \s?[日일]         # 2007年3月5日
      | (?<!\d)(?:19|20)\d\d \. \s {_MONTH} \s \d{{1,2}} \b \.?            # 2007. március 5.
      | (?<!\d)(?:[0-2]?\d|3[01]) \s?[-/.]\s? \d{{1,2}} \s?[-/.]\s? (?:(?:19|20)\d\d|'?\d\d(?!:\d\d))\b     # 05.03.2007, 05-03-'07
      | (?<!\d)\d{{1,2}} \.\d{{1,2}} ,\s (?:19|20)\d\d\b                   # 17.07, 2011
      | (?<![\d/.])(?:[0-2]?\d|3[01]) (?:/(?:[0-2]?\d|3[01])|\.[01]?\d\.|\.[01]\d(?=\s?\|)) (?= {_AT} {_CLOCK})     # 03/12 at 11:14 AM, 28.05|10:40
    ))
  | (?P<ago> \b{_either(words.AGO_BEFORE)} \s (?:\w{{1,12}}\s(?:de\s)?)? {_COUNT} \s{{0,2}} {_either(words.UNITS)} \b
      (?: \s (?:und|and|y|et|,) \s \d{{1,2}} \s {_either(words.UNITS)} \b)?
      | (?: \b{_either(words.ABOUT)} \s)? {_COUNT} \s{{0,2}} {_either(words.UNITS)} (?:,?\s \d{{1,2}} \s {_either(words.UNITS)})? \s {_either(words.AGO_AFTER)} \b
      | \b{_either(words.AGO_BEFORE)} \s {_either(words.UNITS)} \b
      | \b\d{{1,3}} \s? {_either(words.SHORT_UNITS)} \s ago \b
      | ^ \d{{1,3}} \s? {_either(words.SHORT_UNITS)} $
      | (?<=·\s) \d{{1,3}} (?:y|w|d|h) $
      | \b{_either(words.DAY_WORDS)} (?= {_AT} {_CLOCK}) )
    """,
    re.VERBOSE,
)
_MARKED_MONTH = re.compile(rf"\d{{1,3}}\.\s{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,?\s(?:19|20)\d\d")
_FIRST_WORDS = sorted({
    *words.MONTHS, *words.WEEKDAYS, *words.AGO_BEFORE, *words.ABOUT, *words.DAY_WORDS, *(one for one in words.ONE if len(one) > 1)})
_MAY_BEGIN = re.compile(rf"\d|\b(?:{_either(_FIRST_WORDS)}|an?\b)")
"""How a DATE may begin: with a figure, or with one of its first words. Tried sooner than a whole DATE."""
_TIME = re.compile(rf"{_AT} (?P<clock>(?<!\d){_CLOCK}) (?:{_ZONE}|z\b)? (?:\s{_YEAR}\b)?", re.VERBOSE)
_TIME_FIRST = re.compile(rf"\b(?:gmt\s)?{_CLOCK} {_ZONE}? \s{{0,2}} (?:[,|·–—-]|\b(?:on|am|le|el)\b)? \s{{0,2}} $",
                         re.VERBOSE)
_CLOCK_ALONE = re.compile(rf"{_AT} {_CLOCK} {_ZONE}?", re.VERBOSE)
_NUMBER = re.compile(r"\d+")
_WORD = re.compile(r"[^\W\d_]+")


def find_stamps(line: str) -> tuple[Stamp, ...]:
    """The dates of a line, in order; none when the line is longer than LONGEST."""
    if len(line) > LONGEST:
        return ()
    return stamps_in(line) if _could_hold_date(line) else glued_stamps(line)


def stamps_in(line: str) -> tuple[Stamp, ...]:
    """The dates of a short line that may hold some."""
    found: list[Stamp] = []
    at = 0
    printed, line = line, lowered(line)
    for first in _MAY_BEGIN.finditer(line):
        start = first.start()
        match = DATE.match(line, start) if start >= at else None
        if not match:
            continue
        end = match.end()
        if start == 0 and _MARKED_MONTH.match(line):
            continue  # `1. April 26th, 2009`: a list's number
        timed = match["ago"] is not None
        start = _glued_weekday(printed, line, at, start)
        if clock := _TIME.match(line, end):
            end, timed = clock.end(), True
        elif clock := _TIME_FIRST.search(line, at, start):
            start, timed = clock.start(), True
        found.append(Stamp(start, end, timed, _shape(line[start:end], relative=match["ago"] is not None)))
        at = end
    if len(found) > 1 and found[0].start == 0 and found[0].shape == "0. a":
        del found[0]  # `1. Jan 6 August 2012`: a list's number, and Jan
    if found and found[0].shape == "0. a" and _ITEM.match(printed):
        del found[0]  # `3. Sie brauchen das`, `1. Set the clock`
    return tuple(found) if found else _behind_figures(line)


_ITEM = re.compile(r"\d{1,2}\.\s(?:Sie|Set|May|March|Out|Mar)\s[a-zà-ÿ]{3,}")
"""A list's number and a word that begins a sentence in one language and is a month in another."""


def _glued_weekday(printed: str, line: str, at: int, start: int) -> int:
    """Where a date begins whose weekday stands right behind a name: `NoraTuesday, March 5`; not in `Ostersonntag, 5. April`."""
    before = line[at:start].rstrip(" ,،")
    day = next((day for day in _LONG_WEEKDAYS if before.endswith(day)), "") if before else ""
    first = at + len(before) - len(day)
    return first if day and first > at and printed[first - 1].isalnum() and not printed[first].islower() else start


_LONG_WEEKDAYS = tuple(day for day in words.WEEKDAYS if len(day) > 4)  # noqa: PLR2004 - short ones end many names


def _behind_figures(line: str) -> tuple[Stamp, ...]:
    """The date that begins right behind a word with figures: `Nora5314 juin 2012 20:53` is Nora53 on the 14th."""
    match = _FIGURES.search(line)
    if not match or match[2] not in _MONTH_WORDS:
        return ()
    day = match.end(1) - (2 if _FIRST_TWO_FIGURES <= int(match[1][-2:]) <= _LAST_DAY else 1)
    return tuple(replace(stamp, start=stamp.start + day, end=stamp.end + day) for stamp in stamps_in(line[day:]))


_FIGURES = re.compile(r"(?<=[^\W\d])(\d{3,8})\.? (?:de )?([^\W\d_]{3,12})\.?,? (?:de )?\d{4}\b")
_FIRST_TWO_FIGURES, _LAST_DAY = 10, 31


def glued_stamps(line: str) -> tuple[Stamp, ...]:
    """The dates of a line that begin right behind a word: `Nora Post authorMay 3, 2013 at 9:05 am`, `NoraMar 12`, `Nora Autora de la entradaabril 3, 2013`."""
    match = GLUED.search(line)
    if match and match[1].casefold() in _MONTH_WORDS:
        at = match.start()
    elif badged := _BADGED.search(lowered(line)):
        at = badged.start(1)
    else:
        return ()
    return tuple(replace(stamp, start=stamp.start + at, end=stamp.end + at) for stamp in stamps_in(line[at:]))


GLUED = re.compile(r"(?<=[a-z0-9_.\u00df-\u00ff])([A-Z][a-z\u00df-\u00ff]{2,9})\.? \d{1,2}(?:,? \d{4}|$|(?=edited$))")
"""A capital within a word, and figures behind it as in a date."""
_BADGED = re.compile(rf"\s{_either(words.HOST)}({_MONTH} \d{{1,2}}, \d{{4}})")
"""A month without a capital behind what the author of the page is called, as in Arabic and Spanish."""
FIGURES_OF_DATES = re.compile(r" \d\d?(?:,? \d{4}|$|edited$)", re.MULTILINE)
"""What rows that hold a GLUED date have: few others do, and it is found sooner."""


_OTHER_FIGURES = re.compile("[٠-٩۰-۹]")
_FIGURES_OF_EUROPE = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")


def clock_before(line: str, at: int) -> tuple[int, int] | None:
    """Where the time of day stands with which a line begins, a comma behind it: `At 9:18 PM, Nora said...`, as old Blogger prints it."""
    match = _CLOCK_BEFORE.match(lowered(line), at)
    return match.span("clock") if match else None


_CLOCK_BEFORE = re.compile(rf"(?:{_either(words.TIME_BEFORE)}\s)?(?P<clock>{_CLOCK}){_ZONE}?\s?[,،]\s")


def is_clock(line: str) -> bool:
    """Whether a line is a time of day and nothing else."""
    return _CLOCK_ALONE.fullmatch(lowered(line)) is not None


def lowered(line: str) -> str:
    """A line in lower case and European figures, with as many characters: patterns of small letters are tried much faster than blind to case."""
    if not line.isascii() and _OTHER_FIGURES.search(line):
        line = line.translate(_FIGURES_OF_EUROPE)
    low = line.lower()
    return low if len(low) == len(line) else "".join([char.lower() if len(char.lower()) == 1 else char for char in line])


def _could_hold_date(line: str) -> bool:
    """A cheap look before the search (`may_hold_dates`)."""
    folded = words.fold(line)
    if not _NUMBER.search(line) and not _has_ago_word(folded):
        return False
    return is_short_date(line) or bool(may_hold_dates(Rows(folded, (0,)), _SOUGHT.hits(folded)))


def maybe_dated(lines: Sequence[str]) -> list[bool]:
    """Of each of some lines whether it may hold a date; few of those that may hold none (`stamps_in`, `glued_stamps`)."""
    rows = join(folded(lines))
    found = may_hold_dates(rows, _SOUGHT.hits(rows.text)) | rows_with(rows, FIGURES_OF_DATES)
    return [i in found or is_short_date(line) for i, line in enumerate(lines)]


def is_short_date(line: str) -> bool:
    """Whether a line may be a date of one letter, `3d`, whose parts tell nothing."""
    return len(line) <= SHORTEST and line[:1].isdecimal()


def _parts(*tables: Iterable[str]) -> frozenset[str]:
    """The single words of some tables."""
    return frozenset(part for table in tables for phrase in table for part in _WORD.findall(phrase))


_UNIT_WORDS = _parts(words.UNITS)
_MONTH_WORDS = _parts(words.MONTHS)
_DAY_WORDS = _parts(words.DAY_WORDS)
_WORDS_OF_DATES = _UNIT_WORDS | _MONTH_WORDS | _DAY_WORDS | _parts(words.SHORT_UNITS)
_AGO_WORDS = _parts(words.AGO_BEFORE, words.AGO_AFTER)
_has_ago_word = any_of(_AGO_WORDS)


def may_hold_dates(rows: Rows, hits: Iterable[tuple[str, int]]) -> set[int]:
    """The rows among which all those with a date are, but for short ones: folded rows, and where words of SOUGHT stand in them.

    Dates hold figures with signs between, or figures near a word, or are as `a month ago`.
    """
    units, ago = set(), set()
    dated = rows_with(rows, _SIGNED_FIGURES)
    for word, start in hits:
        if _could_be_dated(rows.text, word, start):
            dated.add(rows.at(start))
        if word in _UNIT_WORDS:
            units.add(rows.at(start))
        if word in _AGO_WORDS:
            ago.add(rows.at(start))
    return dated | (units & ago)


def _could_be_dated(text: str, word: str, start: int) -> bool:
    """Whether figures stand about a word as in dates: `5th of March`, `March 5`, `today at 10:30`, `3 d ago`; not `March 2007`."""
    end = start + len(word)
    if word in _MONTH_WORDS and (_DAY_BEHIND.match(text, end) or _has_figures_before(text, start)):
        return True
    if word in _DAY_WORDS and _NUMBER.search(text[end:end + _BEHIND].partition("\n")[0]):
        return True
    return word == "ago" and _has_figures_before(text, start)


def _has_figures_before(text: str, start: int) -> bool:
    return _NUMBER.search(text[max(0, start - _BEFORE):start].rpartition("\n")[2]) is not None


SOUGHT = frozenset(word for word in _WORDS_OF_DATES | _AGO_WORDS if len(word) > 1)
"""Words one of which each date has that is not in figures alone."""
_SOUGHT = Vocabulary(SOUGHT)
_SIGNED_FIGURES = re.compile(r"\d(?: ?[-/.年년] ?\d|(?:st|nd|rd|th|er|[ºª])[^\W\d_])|(?<=· )\d{1,3}[ywdh]$", re.MULTILINE)
_DAY_BEHIND = re.compile(r"\.? ?\d\d?(?!\d)")
_BEFORE, _BEHIND = 16, 24
"""No more code points stand between a date's word and its figures."""
SHORTEST = 4 + max(map(len, words.SHORT_UNITS))


def _shape(date: str, *, relative: bool) -> str:
    if relative:
        return "ago"
    shape = _WORD.sub("a", _NUMBER.sub("0", date))
    return " ".join(shape.split())
