"""Resolvers of clock times."""

import re
from dataclasses import replace

from build_tools.times.dates import month_day
from build_tools.times.days import deictic_day, the_weekday
from build_tools.times.lexicon import ZONE_OFFSETS
from build_tools.times.reading import Hit, Reading, Reference

LAST_HOUR, LAST_MINUTE, NOON = 24, 59, 12
LATE_PARTS = frozenset(("TAF", "TEV", "TNI"))
T_EARLY = re.compile("T(?:0[1-9]|1[01])")
HALVES = {"morning": "am", "afternoon": "pm", "evening": "pm", "night": "pm"}
"""Halves of the day that are told in words: "4 in the morning"."""


def half_of_day(hit: Hit) -> str:
    """`am`, `pm` or nothing."""
    told = hit.meaning("half", "AR_HALF") or HALVES.get(hit.word("half"))
    return str(told or hit.word("ampm").replace(".", "").replace(" ", ""))


def digits_of(hit: Hit) -> list[int]:
    """Hour, minute and, where told, second."""
    digits = re.findall(r"\d+", hit.word("clock"))
    if not digits:
        return [hit.integer("clock", "AR_HOUR") or int(hit.number("clock")), 0]
    if len(digits) == 1:
        # "0546 GMT" has both in one.
        return [int(digits[0][:-2] or 0), int(digits[0][-2:])] if len(digits[0]) > len("24") else [int(digits[0]), 0]
    return [int(part) for part in digits]


def hours_minutes(hit: Hit) -> list[int] | None:
    """Hour of the day, minute and, where told, second of the clock that a hit names; None for no clock."""
    hour, *rest = digits_of(hit)
    if hit.has("part_of_hour"):
        # "A quarter to eight" is 7:45.
        rest = [{"half": 30, "quarter": 15}[hit.word("part_of_hour")]]
        if hit.word("side") in {"to", "before"}:
            hour, rest = hour - 1, [60 - rest[0]]
    if hour > LAST_HOUR or rest[0] > LAST_MINUTE:
        return None
    half = half_of_day(hit)
    if half == "pm" and hour < NOON:
        hour += NOON
    elif half == "am" and hour == NOON:
        hour = 0
    return [hour, *rest]


def clock_value(hit: Hit) -> str | None:
    """The TIMEX3 clock: `T08:30`."""
    named = hit.meaning("clock", "CLOCKWORD")
    if named is not None:
        return str(named)
    found = hours_minutes(hit)
    if found is None:
        return None
    text = "T" + ":".join(f"{part:02d}" for part in found)
    if hit.has("zone"):
        text += ZONE_OFFSETS.get(hit.word("zone"), "")
    return text


def clock(hit: Hit, ref: Reference) -> Reading | None:
    """`8 p.m.`, `9:30 a.m. EST Tuesday`, `noon`, `20:00 GMT`: on the day named with it, or the day the text is at."""
    part = clock_value(hit)
    if part is None:
        return None
    unknown = Reading("TIME", f"XXXX-XX-XX{part}")
    if hit.has("month"):
        reading = month_day(hit, ref)
    elif hit.has("weekday"):
        reading = the_weekday(hit, ref)
    elif hit.has("dayword") or hit.has("night") or hit.has("dir"):
        reading = deictic_day(hit, ref)
    else:
        base = ref.anchor if ref.anchor and ref.anchor.unit == "day" else ref.now
        if base is None:
            return unknown
        if base.part in LATE_PARTS and not half_of_day(hit) and not hit.has("zone") and T_EARLY.match(part):
            # "Tonight at 7:05" is 19:05.
            part = f"T{int(part[1:3]) + NOON:02d}{part[3:]}"
        reading = Reading("DATE", "", "", replace(base, part=""))
    if reading is None or reading.point is None:
        return unknown
    point = replace(reading.point, part=part)
    return Reading("TIME", point.value, point.edtf, point)


