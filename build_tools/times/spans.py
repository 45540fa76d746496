"""Resolvers of durations, of sets, and of dates that lie a duration away; of vague references."""

import math
import re
from datetime import datetime, timedelta

from build_tools.times.points import Point, Unit, shift
from build_tools.times.reading import Hit, Reading, Reference, at, period

TIMES_OF_DAY = frozenset({"second", "minute", "hour"})
UNKNOWN_AWAY: dict[str, str] = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX", "year": "XXXX", "decade": "XXX", "century": "XX"}


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
    """The date that lies `number` units from a point."""
    if unit in TIMES_OF_DAY:
        moment = clock_away(base, number, unit)
        if moment:
            return at(moment)
        return Reading("TIME", "PAST_REF" if number < 0 else "FUTURE_REF")
    if math.isnan(number):
        return None
    if unit in {"night", "morning", "afternoon", "evening", "weekend"}:
        unit = "day" if unit != "weekend" else "weekend"
    if number != int(number):
        # A year and a half ago is told in months.
        finer: dict[str, tuple[Unit, int]] = {"year": ("month", 12), "decade": ("year", 10), "century": ("decade", 10), "month": ("week", 4), "week": ("day", 7)}
        if unit not in finer:
            return None
        smaller, factor = finer[unit]
        return at(shift(base, round(number * factor), smaller) if base else None, UNKNOWN_AWAY[smaller])
    whole = int(number)
    if unit == "fortnight":
        unit, whole = "week", 2 * whole
    if unit == "quarter":
        return at(shift(base, whole, "quarter") if base else None, "XXXX-QX")
    point = shift(base, whole, unit) if base else None  # type: ignore[arg-type]
    return at(point, UNKNOWN_AWAY.get(unit, "XXXX-XX-XX"))


SECONDS = {"second": 1, "minute": 60, "hour": 3600}


def clock_away(base: Point | None, number: float, unit: str) -> Point | None:
    """The clock time that lies some hours or minutes from another; None when there is no other."""
    if base is None or math.isnan(number) or not 2 <= base.year <= 9998 or abs(number) > 1e6:  # noqa: PLR2004
        return None
    match = re.match(r"T([01]\d|2[0-3]):([0-5]\d)", base.part)
    if match is None:
        return None
    moment = datetime(base.year, base.n, base.day, int(match[1]), int(match[2])) + timedelta(seconds=number * SECONDS[unit])  # noqa: DTZ001 - local time, as the text has it
    return Point(moment.year, "day", moment.month, moment.day, f"T{moment:%H:%M}") if 1 < moment.year < 9999 else None  # noqa: PLR2004


def ago(hit: Hit, ref: Reference) -> Reading | None:
    """`two years ago`, `a week ago today`, `years ago`."""
    return away(ref.here if ref.narrative else ref.now, -amount(hit), unit_of(hit)) or Reading("DATE", "PAST_REF")


def hence(hit: Hit, ref: Reference) -> Reading | None:
    """`two years from now`."""
    return away(ref.now, amount(hit), unit_of(hit)) or Reading("DATE", "FUTURE_REF")


def later(hit: Hit, ref: Reference) -> Reading | None:
    """`two days later`, counted from the date that the text named last."""
    return away(ref.running, amount(hit), unit_of(hit)) or Reading("DATE", "FUTURE_REF")


def earlier(hit: Hit, ref: Reference) -> Reading | None:
    """`a year earlier`, counted from the date that the text named last."""
    return away(ref.running, -amount(hit), unit_of(hit)) or Reading("DATE", "PAST_REF")


def duration(hit: Hit, _: Reference) -> Reading | None:
    """`three days`, `a few months`, `16-hour`, `the past two years`, `decades`."""
    if hit.has("unit2"):
        first = period(hit.number("n"), unit_of(hit, "unit1" if hit.has("unit1") else "unit"))
        second = period(hit.number("n2"), unit_of(hit, "unit2"))
        # PT1H and PT20M make PT1H20M, P1Y and P6M make P1Y6M.
        return Reading("DURATION", first + (second[2:] if first[1] == "T" and second[1] == "T" else second[1:]))
    return Reading("DURATION", period(amount(hit), unit_of(hit)))


def each(hit: Hit, _: Reference) -> Reading | None:
    """`every day`, `each year`, `per week`, `every two weeks`, `twice a month`."""
    number = 2.0 if hit.has("other") else hit.number("n") if hit.has("n") else 1.0
    return Reading("SET", period(number, unit_of(hit)))


def each_named(hit: Hit, _: Reference) -> Reading | None:
    """`every Monday`, `Mondays`, `every summer`, `every morning`, `every March`."""
    for name in ("WEEKDAY", "WEEKDAYS"):
        number = hit.meaning("named", name)
        if number is not None:
            return Reading("SET", f"XXXX-WXX-{int(number) + 1}{hit.meaning('part', 'PART') or ''}")
    season = hit.meaning("named", "SEASON")
    if season is not None:
        return Reading("SET", f"XXXX-{('SP', 'SU', 'FA', 'WI')[int(season) - 1]}")
    month = hit.meaning("named", "MONTH")
    if month is not None:
        return Reading("SET", f"XXXX-{int(month):02d}")
    part = hit.meaning("named", "PART")
    if part is not None:
        return Reading("SET", f"XXXX-XX-XX{part}")
    unit = hit.meaning("named", "UNITS")
    if unit in {"night", "morning", "afternoon", "evening"}:
        return Reading("SET", f"XXXX-XX-XX{ {'night': 'TNI', 'morning': 'TMO', 'afternoon': 'TAF', 'evening': 'TEV'}[str(unit)]}")
    return Reading("SET", "XXXX-WXX-WE")


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

