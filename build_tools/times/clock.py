"""Resolvers of clock times."""

import re
from dataclasses import replace

from build_tools.times.dates import deictic_day, month_day, the_weekday
from build_tools.times.lexicon import ZONE_OFFSETS
from build_tools.times.reading import Hit, Reading, Reference

LAST_HOUR, LAST_MINUTE, NOON = 24, 59, 12


def hours_minutes(hit: Hit) -> tuple[int, int, int | None] | None:
    """Hour, minute and second of the clock that a hit names."""
    text = hit.word("clock")
    digits = [int(x) for x in re.findall(r"\d+", text)]
    if not digits:
        spelled = hit.number("clock")
        digits = [int(spelled)]
    if len(digits) == 1 and digits[0] > LAST_HOUR:
        digits = [digits[0] // 100, digits[0] % 100]
    hour, minute, second = [*digits, *([0] * (2 - len(digits))), None][:3] if len(digits) < 3 else digits[:3]  # noqa: PLR2004
    if hour is None or minute is None or hour > LAST_HOUR or minute > LAST_MINUTE:
        return None
    half = {"morning": "am", "afternoon": "pm", "evening": "pm", "night": "pm"}.get(hit.word("half")) or hit.word("ampm").replace(".", "").replace(" ", "")
    if half == "pm" and hour < NOON:
        hour += NOON
    elif half == "am" and hour == NOON:
        hour = 0
    return hour, minute, second


def clock_value(hit: Hit) -> str | None:
    """The TIMEX3 clock: `T08:30`."""
    named = hit.meaning("clock", "CLOCKWORD")
    if named is not None:
        return str(named)
    found = hours_minutes(hit)
    if found is None:
        return None
    hour, minute, second = found
    text = f"T{hour:02d}:{minute:02d}" + (f":{second:02d}" if second is not None else "")
    if hit.has("zone"):
        text += ZONE_OFFSETS.get(hit.word("zone"), "")
    return text


def clock(hit: Hit, ref: Reference) -> Reading | None:
    """`8 p.m.`, `9:30 a.m. EST Tuesday`, `noon`, `20:00 GMT`: on the day named with it, or the day the text is at."""
    part = clock_value(hit)
    if part is None:
        return None
    unknown = Reading("TIME", f"XXXX-XX-XX{part}")
    if hit.has("weekday"):
        reading = the_weekday(hit, ref)
    elif hit.has("dayword") or hit.has("night"):
        reading = deictic_day(hit, ref)
    elif hit.has("month"):
        reading = month_day(hit, ref)
    else:
        base = ref.anchor if ref.anchor and ref.anchor.unit == "day" else ref.now
        if base is None:
            return unknown
        reading = Reading("DATE", "", "", replace(base, part=""))
    if reading is None or reading.point is None:
        return unknown
    point = replace(reading.point, part=part)
    return Reading("TIME", point.value, point.edtf, point)


