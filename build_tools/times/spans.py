"""Resolvers of durations, of sets, and of dates that lie a duration away; of vague references."""

import math
import re
from dataclasses import replace
from datetime import datetime, timedelta

from build_tools.times.lexicon import PARTS
from build_tools.times.points import Point, add_months, containing, make_day, shift, weekday
from build_tools.times.reading import Hit, Reading, Reference, about, at, period

TIMES_OF_DAY = frozenset({"second", "minute", "hour"})
UNKNOWN_AWAY: dict[str, str] = {
    "day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "quarter": "XXXX-QX", "year": "XXXX",
}
COUNTED_AS: dict[str, tuple[str, int]] = {
    "night": ("day", 1), "morning": ("day", 1), "afternoon": ("day", 1), "evening": ("day", 1), "fortnight": ("week", 2),
    "decade": ("year", 10), "century": ("year", 100),
}
"""Units that are counted in others."""
FINER: dict[str, tuple[str, int]] = {
    "year": ("month", 12), "quarter": ("month", 3), "month": ("week", 4),
    "week": ("day", 7), "weekend": ("week", 1), "day": ("day", 1),
}
"""What parts of a unit are counted in."""


def unit_of(hit: Hit, label: str = "unit") -> str:
    """The unit that a label names, singular."""
    for name in ("UNIT", "UNITS", "AR_UNIT", "AR_DUAL"):
        found = hit.meaning(label, name)
        if found is not None:
            return str(found)
    return "day"


def amount(hit: Hit) -> float:
    """How many units: NaN when the text does not say."""
    number = hit.number("n") if hit.has("n") else math.nan if hit.has("bare") else 1.0
    if hit.meaning("unit", "AR_DUAL"):
        number = 2
    if hit.has("halfof"):
        return 0.5
    return number + 0.5 if hit.has("andhalf") else number


def away(base: Point | None, number: float, unit: str) -> Reading | None:
    """The date that lies `number` units from a point; None when the number is vague."""
    if unit == "hour" and number % 24 == 0 and base and base.unit == "day" and not base.part:
        # "24 hours later" after a day is the next day.
        number, unit = number / 24, "day"
    if unit in TIMES_OF_DAY:
        moment = clock_away(base, number, unit)
        return at(moment) if moment else Reading("TIME", "PAST_REF" if number < 0 else "FUTURE_REF")
    if math.isnan(number):
        return None
    counted, factor = COUNTED_AS.get(unit, (unit, 1))
    if number * factor != int(number * factor):
        # A year and a half ago is told in months.
        counted, factor = FINER[counted]
    point = shift(base, round(number * factor), counted) if base else None  # type: ignore[arg-type]
    reading = at(point, UNKNOWN_AWAY[counted])
    # A decade ago is a round number of years.
    return about(reading) if unit in {"decade", "century"} else reading


def counted(hit: Hit, base: Point | None, direction: int) -> Reading | None:
    """The date that the amount of a hit lies away from a point, approximately where the text says "about"."""
    reading = away(base, direction * amount(hit), unit_of(hit))
    return about(reading) if reading and hit.has("about") and not reading.edtf.endswith("~") else reading


SECONDS = {"second": 1, "minute": 60, "hour": 3600}


def clock_away(base: Point | None, number: float, unit: str) -> Point | None:
    """The clock time that lies some hours or minutes from another; None when there is no other."""
    if base is None or math.isnan(number) or not 2 <= base.year <= 9998 or abs(number) > 1e6:  # noqa: PLR2004
        return None
    match = re.match(r"T([01]\d|2[0-3]):([0-5]\d)(?:.*(Z))?", base.part)
    if match is None:
        return None
    moment = datetime(base.year, base.n, base.day, int(match[1]), int(match[2])) + timedelta(seconds=number * SECONDS[unit])  # noqa: DTZ001 - local time, as the text has it
    return Point(moment.year, "day", moment.month, moment.day, f"T{moment:%H:%M}{match[3] or ''}") if 1 < moment.year < 9999 else None  # noqa: PLR2004


def ago(hit: Hit, ref: Reference) -> Reading | None:
    """`two years ago`, `a week ago today`, `years ago`."""
    base = ref.here if ref.narrative else ref.now
    if hit.has("weekday"):
        return weekdays_ago(hit, base)
    return exactly(hit, base, -1) or counted(hit, base, -1) or Reading("DATE", "PAST_REF")


def weekdays_ago(hit: Hit, base: Point | None) -> Reading:
    """`two Saturdays ago`."""
    number, amount = hit.integer("weekday", "WEEKDAYS"), hit.number("n")
    unknown = f"XXXX-WXX-{number + 1}"
    yesterday = shift(base, -1, "day") if base else None
    latest = weekday(yesterday, number, -1) if yesterday else None
    return at(shift(latest, 7 - 7 * int(amount), "day") if latest and amount == int(amount) else None, unknown)


def exactly(hit: Hit, base: Point | None, direction: int) -> Reading | None:
    """The very day of "a week ago today", "two weeks from tomorrow"; None where the text names no such day."""
    if not hit.has("exact"):
        return None
    if base is None:
        return Reading("DATE", "XXXX-XX-XX")
    if base.unit != "day":
        return None
    if hit.word("exact").startswith("this"):
        there = same_month(base, direction * amount(hit), unit_of(hit), hit.word("exact").split()[1])
        return at(there) if there else None
    counted_from = shift(base, {"yesterday": -1, "tomorrow": 1}.get(hit.word("exact"), 0), "day")
    day = same_day(counted_from, direction * amount(hit), unit_of(hit))
    return at(day) if day else None


SHORTEST_MONTH = 28


def same_month(base: Point, number: float, unit: str, kept: str) -> Point | None:
    """The month or week a whole number of units away: "three years ago this month" is a month."""
    months = {"month": 1, "year": 12, "decade": 120}.get(unit, 0) * number
    if not months or months != int(months):
        return None
    there = shift(base, int(months), "month")
    if there is None or kept == "month":
        return there
    return containing(replace(there, unit="day", day=min(base.day, SHORTEST_MONTH)), "week")


def same_day(day: Point | None, number: float, unit: str) -> Point | None:
    """The very day that lies a whole number of units away: "a week ago today" is a day, not a week."""
    if day is None or number != int(number):
        return None
    days = {"day": 1, "week": 7, "fortnight": 14}.get(unit)
    if days:
        return shift(day, int(number) * days, "day")
    months = {"month": 1, "year": 12, "decade": 120}.get(unit)
    if months is None:
        return None
    year, month = add_months(day.year, day.n, int(number) * months)
    return make_day(year, month, day.day) if 1 <= year <= 9999 else None  # noqa: PLR2004


def hence(hit: Hit, ref: Reference) -> Reading | None:
    """`two years from now`, `a week from today`."""
    if hit.has("weekday"):
        return weeks_from(hit, ref.now)
    return exactly(hit, ref.now, 1) or counted(hit, ref.now, 1) or Reading("DATE", "FUTURE_REF")


def weeks_from(hit: Hit, base: Point | None) -> Reading:
    """`a week from Thursday`."""
    number, amount = hit.integer("weekday", "WEEKDAY"), hit.number("n")
    first = weekday(base, number, 1) if base else None
    return at(shift(first, 7 * int(amount), "day") if first and amount == int(amount) else None, f"XXXX-WXX-{number + 1}")


def later(hit: Hit, ref: Reference) -> Reading | None:
    """`two days later`, counted from the date that the text named last."""
    if ref.anchor is None and hit.tokens.words[hit.end - 1].lower() == "on":
        # "Thirty years on, …": since something that the text gives no date for.
        return Reading("DURATION", period(amount(hit), unit_of(hit)))
    return counted(hit, ref.running, 1) or Reading("DATE", "FUTURE_REF")


def earlier(hit: Hit, ref: Reference) -> Reading | None:
    """`a year earlier`, counted from the date that the text named last; `a year earlier than planned` is a length."""
    if hit.after().lower() == "than":
        return Reading("DURATION", period(amount(hit), unit_of(hit)))
    return counted(hit, ref.running, -1) or Reading("DATE", "PAST_REF")


def duration(hit: Hit, _: Reference) -> Reading | None:
    """`three days`, `a few months`, `16-hour`, `the past two years`, `decades`."""
    if hit.has("unit2"):
        first = period(hit.number("n"), unit_of(hit, "unit1" if hit.has("unit1") else "unit"))
        second = period(hit.number("n2"), unit_of(hit, "unit2"))
        # PT1H and PT20M make PT1H20M, P1Y and P6M make P1Y6M.
        return Reading("DURATION", first + (second[2:] if first[1] == "T" and second[1] == "T" else second[1:]))
    if hit.has("compound"):
        return Reading("DURATION", period(1, hit.word("compound").removesuffix("long")))
    return Reading("DURATION", period(amount(hit), unit_of(hit)))


def each(hit: Hit, _: Reference) -> Reading | None:
    """`every day`, `each year`, `per week`, `every two weeks`, `twice a month`."""
    if hit.has("annum"):
        return Reading("SET", "P1Y")
    number = 2.0 if hit.has("other") else hit.number("n") if hit.has("n") else 1.0
    return Reading("SET", period(number, unit_of(hit)))


def each_named(hit: Hit, _: Reference) -> Reading | None:
    """`every Monday`, `Mondays`, `every summer`, `every morning`, `every March`, `the first Monday of each month`."""
    return Reading("SET", "P1M" if hit.has("monthly") else named_set(hit))


def named_set(hit: Hit) -> str:
    """The TIMEX3 value of what comes again and has a name: `XXXX-WXX-1` for Mondays."""
    for name in ("WEEKDAY", "WEEKDAYS"):
        number = hit.meaning("named", name)
        if number is not None:
            of_day = hit.meaning("part", "PART") or PARTS.get(hit.word("part").removesuffix("s"), "")
            return f"XXXX-WXX-{int(number) + 1}{of_day}"
    season = hit.meaning("named", "SEASON") or hit.meaning("named", "SEASONS")
    if season is not None:
        return f"XXXX-{('SP', 'SU', 'FA', 'WI')[int(season) - 1]}"
    month = hit.meaning("named", "MONTH")
    if month is not None:
        day = f"-{hit.integer('day', 'DAY', 'NTHDAY'):02d}" if hit.has("day") else ""
        return f"XXXX-{int(month):02d}{day}"
    part = hit.meaning("named", "PART")
    if part is not None:
        return f"XXXX-XX-XX{part}"
    return "XXXX-WXX-WD" if hit.word("named") == "weekday" else "XXXX-WXX-WE"


def adverb(hit: Hit, _: Reference) -> Reading | None:
    """`daily`, `annually`."""
    return Reading("SET", str(hit.meaning("adverb", "ADVERB")))


def weekdays(_: Hit, __: Reference) -> Reading | None:
    """`weekdays`."""
    return Reading("SET", "XXXX-WXX-WD")


def present(_: Hit, __: Reference) -> Reading | None:
    """`now`, `these days`, `at the moment`."""
    return Reading("DATE", "PRESENT_REF")


def past(_: Hit, __: Reference) -> Reading | None:
    """`recently`, `in the past`."""
    return Reading("DATE", "PAST_REF")


def future(_: Hit, __: Reference) -> Reading | None:
    """`the future`, `someday`."""
    return Reading("DATE", "FUTURE_REF")

