"""From a text to its time expressions: find, resolve, write down."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache, lru_cache
from operator import itemgetter
from types import MappingProxyType
from typing import NamedTuple

from build_tools.model import Time
from build_tools.times.context import REACH, ends_sentence
from build_tools.times.grammar import NOTHING, Lexicon, Pattern
from build_tools.times.lexicon import Classes
from build_tools.times.points import FINENESS, Point
from build_tools.times.reading import Hit, Reading, Reference
from build_tools.times.rule import MACROS, Rule
from build_tools.times.rules import RULE_TABLE
from build_tools.times.tokens import Tokens, tokenize
from build_tools.times.uncertain import bounds, merged

RULES: Mapping[str, str] = MappingProxyType({rule.name: rule.sentence for rule in RULE_TABLE})
"""Rule name -> what it finds, in one sentence."""

LEXICON = Lexicon((pattern for rule in RULE_TABLE for pattern in rule.patterns), MACROS)
look_up = lru_cache(maxsize=1 << 16)(LEXICON.look_up)
KNOWN = re.compile(f"[^{NOTHING}]+")


class Candidates(NamedTuple):
    """What can begin with a symbol."""

    any: str
    """An expression that asks whether one of them matches at all: one question instead of dozens."""
    patterns: tuple[tuple[Pattern, Rule], ...]
    """In the order of the table."""


def _by_symbol() -> Mapping[str, Candidates]:
    """For each symbol the patterns that can begin with it."""
    table: dict[str, list[tuple[Pattern, Rule]]] = {}
    for rule in RULE_TABLE:
        for text in rule.patterns:
            pattern = LEXICON.compile(text, MACROS)
            for symbol in pattern.starts:
                table.setdefault(symbol, []).append((pattern, rule))
    shared: dict[tuple[str, ...], Candidates] = {}
    for patterns in table.values():
        key = tuple(pattern.plain for pattern, _ in patterns)
        if key not in shared:
            shared[key] = Candidates("|".join(key), tuple(patterns))
    return {symbol: shared[tuple(pattern.plain for pattern, _ in patterns)] for symbol, patterns in table.items()}


BY_SYMBOL = _by_symbol()
compiled = cache(re.compile)


class Found(NamedTuple):
    """A hit and the rule that made it."""

    hit: Hit
    rule: Rule


def find(tokens: Tokens) -> Iterator[Found]:
    """The expressions of a text in reading order, none overlapping another."""
    known = list(map(look_up, tokens.words))
    classes = tuple(map(itemgetter(0), known))
    symbols = "".join(map(itemgetter(1), known))
    for run in KNOWN.finditer(symbols):
        yield from find_in(tokens, classes, symbols, run.start(), run.end())


def find_in(tokens: Tokens, classes: tuple[Classes, ...], symbols: str, start: int, end: int) -> Iterator[Found]:
    """The expressions in one run of known tokens."""
    while start < end:
        found = longest(tokens, classes, symbols, start, end)
        if found is None:
            start += 1
        else:
            yield found
            start = found.hit.end


def longest(tokens: Tokens, classes: tuple[Classes, ...], symbols: str, start: int, end: int) -> Found | None:
    """The longest expression that begins at a token and that nothing stands against."""
    candidates = BY_SYMBOL.get(symbols[start])
    if candidates is None or not compiled(candidates.any).match(symbols, start, end):
        return None
    matches = []
    for order, (pattern, rule) in enumerate(candidates.patterns):
        match = pattern.match(symbols, start, end)
        if match:
            matches.append((-match[0], order, match[1], rule))
    matches.sort(key=lambda entry: entry[:2])
    for minus_end, _, groups, rule in matches:
        first, last = groups.pop("extent", (start, -minus_end))
        hit = Hit(tokens, classes, first, last, groups)
        if rule.guard(hit):
            return Found(hit, rule)
    return None


# ------------------------------------------------------------------- resolving


def resolve(found: tuple[Found, ...], now: Point | None, narrative: bool) -> list[Reading | None]:
    """Read each expression, the text's date and the dates before it in mind."""
    readings: list[Reading | None] = []
    anchor = before = story = near = None
    near_end = 0
    for i, (hit, rule) in enumerate(found):
        if near and parted(hit.tokens, near_end, hit.start):
            near = None
        ref = Reference(now, anchor, story, near, narrative)
        if rule.name == "clock":
            ref = ref._replace(anchor=day_ahead(found, i, ref) or anchor)
        elif i and found[i - 1].rule.name == "clock" and found[i - 1].hit.end == hit.start:
            # "4 a.m. the following day": it follows the day before, not that of the clock.
            ref = ref._replace(anchor=before)
        reading = rule.resolve(hit, ref)
        readings.append(reading)
        if reading and reading.point and reading.type in {"DATE", "TIME"}:
            before, anchor = anchor, clocked(found, i, anchor, reading.point)
            if not aside(hit, rule, anchor, story):
                story = told(story, anchor, hit)
            if leads_on(hit, anchor, near) or introduces(found, i, anchor):
                near, near_end = anchor, hit.end
    return readings


def leads_on(hit: Hit, point: Point, near: Point | None) -> bool:
    """Whether months named later in the sentence are of this year: "in May 2005 …, in June", "Last year … on Oct. 17"."""
    if point.unit == "year":
        return opening(hit, 1)
    return point.unit in {"month", "day"} and (near is not None or (hit.has("year") and hit.before().lower() != "since"))


def introduces(found: tuple[Found, ...], i: int, point: Point) -> bool:
    """Whether a month or day follows a year at once: "the following year, on Oct. 1, …"."""
    if point.unit != "year" or i + 1 == len(found) or found[i + 1].rule.name not in {"month", "month-day"}:
        return False
    hit, after = found[i].hit, found[i + 1].hit
    return set(hit.tokens.words[hit.end : after.start]) in ({","}, {",", "in"}, {",", "on"})


def clocked(found: tuple[Found, ...], i: int, before: Point | None, point: Point) -> Point:
    """The point to count on from: the clock time of "at 7:45 on Monday", and not the Monday."""
    hit = found[i].hit
    same = before is not None and before.part and not point.part and replace(before, part="") == point
    return before if same and before and hit.before().lower() == "on" and found[i - 1].hit.end == hit.start - 1 else point


def aside(hit: Hit, rule: Rule, point: Point, story: Point | None) -> bool:
    """Whether a year is only looked at from where the story is: "than in the previous year", "planned for 1976"."""
    if story is None or point.unit != "year":
        return False
    if rule.name in {"directed-period", "earlier"}:
        return point.year < story.year
    return point.year > story.year and hit.direction() > 0


def parted(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a sentence ends between two tokens, or they are too far apart to tell."""
    return end - start > REACH or any(ends_sentence(tokens, i) and tokens.words[i] != ";" for i in range(start, end))


NEAR_AHEAD = 8
"""How many tokens may stand between a clock time and its day."""


def day_ahead(found: tuple[Found, ...], i: int, ref: Reference) -> Point | None:
    """The day that a clock time is of when it follows: "2:46 p.m. (0546 GMT) on 11 March"."""
    hit = found[i].hit
    for after, rule in found[i + 1 : i + 3]:
        if after.start - hit.end > NEAR_AHEAD or parted(hit.tokens, hit.end, after.start):
            return None
        if rule.name == "clock" and after.before() != "(":
            return None
        if rule.name in {"directed-period", "day-word"} and after.start == hit.end:
            # "4 a.m. the following day"
            reading = rule.resolve(after, ref)
            return reading.point if reading and reading.point and reading.point.unit == "day" else None
        if rule.name in {"weekday", "month-day", "holiday"} and after.before().lower() in ({"on", ","} if rule.name == "month-day" else {"on"}):
            reading = rule.resolve(after, ref)
            return reading.point if reading else None
    return None


STRAY = 5
"""A bare year further than this from the story so far is taken for an aside."""


def told(story: Point | None, point: Point, hit: Hit) -> Point | None:
    """Where the story is after a date: finer dates of a year it is in already stay, asides do not move it."""
    if story is None or FINENESS[point.unit] > FINENESS["year"]:
        return point if FINENESS[point.unit] >= FINENESS["year"] else story
    if point.unit != "year" or point.year == story.year:
        return story
    return point if abs(point.year - story.year) <= STRAY or opening(hit, 1) else story


def opening(hit: Hit, reach: int) -> bool:
    """Whether at most `reach` words stand between the beginning of the sentence and the hit."""
    return any(hit.before(n)[:1] in {"", ".", "\n", "!", "?", ")", ":", ";"} for n in range(1, reach + 2))


YEARS_OF_A_STORY = 5
YEARS_OF_A_SHORT_STORY = 3
"""The same where all years are past and no "Tuesday" or "today" is named."""
NEWSLIKE_WEIGHT = 4
"""How many years of other times one "Tuesday" or "today" outweighs."""
NEWSLIKE = frozenset({"weekday", "day-word"})


def is_narrative(found: tuple[Found, ...], now: Point | None) -> bool:
    """Whether a text tells of other times than its own.

    It does when it names many years, most of them other than that of its date,
    and seldom says "Tuesday" or "today".
    """
    if now is None:
        return True
    years = [year for hit, _ in found if (year := -1 if hit.has("year_bc") or hit.has("era") else hit.integer("year", "YEAR"))]
    other = sum(year != now.year for year in years)
    newslike = sum(rule.name in NEWSLIKE for _, rule in found)
    if other == len(years) and not newslike and max(years, default=0) < now.year:
        return other >= YEARS_OF_A_SHORT_STORY
    return other >= YEARS_OF_A_STORY and other * 3 >= len(years) * 2 and newslike * NEWSLIKE_WEIGHT <= other


def times(text: str, dct: str) -> tuple[Time, ...]:
    """All time expressions of a text, in reading order, none overlapping another.

    `dct` is the date of the text in EDTF: a day, a month, an interval, open at
    an end, approximate, or empty when unknown (a basic ISO date or a time of
    day is taken too). Offsets are code points into `text`, half open. Where the
    date of the text leaves room, EDTF gives the range and TIMEX3 an X. A vague
    reference (`PRESENT_REF`, `PAST_REF`, `FUTURE_REF`) has no EDTF. Never raises.
    """
    tokens = tokenize(text)
    found = tuple(find(tokens))
    low, high = bounds(dct.strip())
    narrative = is_narrative(found, high or low)
    readings = resolve(found, high, narrative)
    if low != high:
        readings = [merged(*pair) for pair in zip(resolve(found, low, narrative), readings, strict=True)]
    out = []
    for (hit, rule), reading in zip(found, readings, strict=True):
        if reading is not None:
            start, end = tokens.starts[hit.start], tokens.end(hit.end - 1)
            if reading.inside:
                start, end = start + reading.inside[0], start + reading.inside[1]
            out.append(Time(start, end, text[start:end], reading.type, reading.value, reading.edtf, rule.name))
    return tuple(out)
