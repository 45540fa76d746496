"""Resolvers of periods: weeks, quarters, halves, decades, centuries; last, this and next of any unit."""

import re
from dataclasses import replace

from build_tools.times.dates import CENTURY_BEFORE, RUNNING, STEPS, anchored_year, month_day, year_of
from build_tools.times.days import direction_word
from build_tools.times.points import Point, containing, shift
from build_tools.times.reading import Hit, Reading, Reference, at

UNKNOWN: dict[str, str] = {
    "day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "quarter": "XXXX-QX", "year": "XXXX",
    "decade": "XXX", "century": "XX",
}
"""The TIMEX3 value of a unit that cannot be told."""
AUTUMN = 9
"""The month from which "the new year" is the next one."""


def half(hit: Hit, ref: Reference) -> Reading | None:
    """A half of a year."""
    number = anchored_year(hit, ref) if hit.has("anchored") else year_of(hit, ref)
    base = ref.running
    if number is None and base is not None:
        number = base.year
    if number is None:
        return Reading("DATE", "XXXX")
    return at(Point(number, "half", 1 if hit.word("half") == "first" else 2))


def decade(hit: Hit, ref: Reference) -> Reading | None:
    """`the 1970s`, `the '70s`, `the seventies`."""
    token = hit.word("decade").strip("'’‘")
    digits = re.sub(r"\D", "", token)
    if hit.has("era"):
        # The 470s BC are named by their last year, 470 BC.
        return at(Point(1 - int(digits), "decade") if hit.word("era").startswith("b") else Point(int(digits), "decade"))
    if len(digits) == 4:  # noqa: PLR2004
        return at(Point(int(digits), "century" if digits.endswith("00") and digits < "2000" else "decade"))
    tens = int(digits) if digits else hit.integer("decade", "TENS")
    now = ref.now.year if ref.now else CENTURY_BEFORE
    # The latest such decade that has begun.
    return at(Point(now - (now - tens) % 100, "decade"))


def century(hit: Hit, _: Reference) -> Reading | None:
    """`the 19th century`, `the fourth century BC`."""
    token = hit.word("nth")
    number = int(token[:-2]) if token[:1].isdigit() else hit.integer("nth", "ORDINAL")
    if token.startswith("twenty"):
        number = 20 + hit.integer("nth", "ORDINAL")
    if not 1 <= number <= 30:  # noqa: PLR2004
        return None
    if hit.has("decade"):
        nth = hit.integer("decade", "ORDINAL") or 10
        return at(Point((number - 1) * 100 + (nth - 1) * 10, "decade")) if nth <= 10 and number > 1 else None  # noqa: PLR2004
    if hit.has("era") and hit.word("era").startswith("b"):
        return Reading("DATE", f"BC{number - 1:02d}", f"-{number * 100 - 1:04d}/-{(number - 1) * 100:04d}")
    return at(Point((number - 1) * 100, "century")) if number > 1 else Reading("DATE", "00", "0001/0100")


def quarter(hit: Hit, ref: Reference) -> Reading | None:
    """`the third quarter of 2006`, `Q3`, `last quarter`."""
    token = hit.word("q")
    digits = re.sub(r"\D", "", token)
    number = int(digits) if digits else hit.integer("q", "ORDINAL")
    if not 1 <= number <= 4:  # noqa: PLR2004
        return None
    named = anchored_year(hit, ref) if hit.has("anchored") else year_of(hit, ref)
    if named is not None:
        return at(Point(named, "quarter", number))
    base = ref.now
    current = containing(base, "quarter") if base else None
    if current is None:
        return Reading("DATE", f"XXXX-Q{number}")
    return at(Point(current.year - (number > current.n and hit.direction() < 0), "quarter", number))


def directed_unit(hit: Hit, ref: Reference) -> Reading | None:
    """`last week`, `this year`, `that month`, `the following day`, `the same century`."""
    unit = str(hit.meaning("unit", "UNIT") or hit.meaning("unit", "AR_THE_UNIT"))
    unit = "week" if unit == "fortnight" else unit
    word = direction_word(hit)
    if hit.has("anchored"):
        return year_away(hit, ref, unit)
    if hit.has("new"):
        # From autumn on, the new year is the next one.
        return at(Point(ref.now.year + (ref.now.n >= AUTUMN)) if ref.now and ref.now.unit in {"day", "month"} else None, "XXXX")
    step = {"before last": -2, "after next": 2}.get(hit.word("beyond")) or STEPS[word]
    running = word in RUNNING or (word == "next" and hit.has("article")) or ref.narrative
    base = ref.running if running else ref.now
    point = shift(base, step, unit) if base else None  # type: ignore[arg-type]
    if point is None and not ref.narrative and ref.now:
        point = shift(ref.now, step, unit)  # type: ignore[arg-type]
    return at(point, UNKNOWN[unit])


def year_away(hit: Hit, ref: Reference, unit: str) -> Reading | None:
    """`the same month last year`."""
    here = containing(ref.running, unit) if ref.running else None  # type: ignore[arg-type]
    year = anchored_year(hit, ref)
    if here is None or year is None or unit not in {"month", "quarter"}:
        return Reading("DATE", UNKNOWN[unit])
    return at(replace(here, year=year))


def second_year(hit: Hit, ref: Reference) -> Reading | None:
    """The 08 of `2007-08`: in the century of the year before."""
    base = ref.running
    digits = hit.integer("yy", "YY")
    if base is None:
        return None
    year = base.year - base.year % 100 + digits
    return at(Point(year if year >= base.year else year + 100))


def week_of(hit: Hit, ref: Reference) -> Reading | None:
    """`the week of March 4`."""
    reading = month_day(hit, ref)
    if reading is None or reading.point is None:
        return Reading("DATE", "XXXX-WXX") if reading else None
    return at(containing(reading.point, "week"), "XXXX-WXX")


def edge_of_unit(hit: Hit, ref: Reference) -> Reading | None:
    """`the end of the year`: the year being told."""
    if hit.has("named") and not hit.has("unit"):
        # A bare "the quarter" is the one that the text named last; without one it is any quarter.
        return at(ref.anchor) if ref.anchor and ref.anchor.unit == "quarter" else None
    unit = hit.word("compound").removeprefix("mid") or str(hit.meaning("unit", "UNIT"))
    base = ref.here
    return at(containing(base, unit) if base else None, UNKNOWN.get(unit, "XXXX-XX-XX"))  # type: ignore[arg-type]
