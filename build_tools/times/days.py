"""Resolvers of days: weekdays, weekends, today and tonight, days of a month named before."""

from dataclasses import replace

from build_tools.times.dates import RUNNING, STEPS, month_day
from build_tools.times.points import Point, add_months, containing, day_point, make_day, shift, weekday
from build_tools.times.reading import Hit, Reading, Reference, at

SATURDAY = 5
LONGEST_WAIT = 15
"""So many months at most until a day of the month, up to the 28th, falls on a given weekday again."""
HALF_WEEK = 3


def day_of_month(hit: Hit, ref: Reference) -> Reading | None:
    """`the 17th`, or the second day of `April 24 and 25`."""
    base = ref.running
    day = hit.integer("day", "NTHDAY", "DAY")
    if hit.has("weekday"):
        return at(named_day(hit, ref, day), f"XXXX-XX-{day:02d}")
    if base and hit.has("year"):
        base = replace(base, year=hit.integer("year", "YEAR"))
    if base is None or base.unit not in {"day", "month"}:
        return Reading("DATE", f"XXXX-XX-{day:02d}", f"XXXX-XX-{day:02d}")
    point = make_day(base.year, base.n, day)
    return at(point) if point else None


def named_day(hit: Hit, ref: Reference, day: int) -> Point | None:
    """The nearest day that `Friday the 13th` fits, that the sentence looks to."""
    number, here = hit.integer("weekday", "WEEKDAY"), ref.here
    if here is None or here.unit not in {"day", "month"} or not 3 <= here.year <= 9997:  # noqa: PLR2004
        return None
    look = hit.direction()
    for away in (sign * n for n in range(LONGEST_WAIT) for sign in ((look,) if look else (1, -1))):
        year, month = add_months(here.year, here.n, away)
        point = make_day(year, month, day)
        if point and point.first.weekday() == number and (not look or here.unit == "month" or (point.first - here.first).days * look >= 0):
            return point
    return None


def the_weekday(hit: Hit, ref: Reference) -> Reading | None:
    """A weekday, alone or with last, next, this, early, or a part of the day."""
    number = hit.integer("weekday", "WEEKDAY", "AR_WEEKDAY")
    part = str(hit.meaning("part", "PART") or "")
    base = ref.running if hit.word("dir") in {"following", "previous"} else ref.here
    unknown = Reading("TIME" if part else "DATE", f"XXXX-WXX-{number + 1}{part}")
    if base is None or base.unit != "day" or not 2 <= base.year <= 9998:  # noqa: PLR2004
        return unknown
    if hit.has("week"):
        week = shift(base, STEPS[hit.word("week")], "week")
        return at(shift(day_point(week.first), number, "day") if week else None, f"XXXX-WXX-{number + 1}")
    word = direction_word(hit)
    if word == "that" and ref.running and ref.running.unit == "day":
        return at(replace(that_weekday(ref.running, number), part=part))
    same = base.first.weekday() == number
    if word in {"last", "past", "previous"}:
        point = weekday(base, number, -1) if not same else shift(base, -7, "day")
    elif word in {"next", "coming", "following", "upcoming"}:
        tomorrow = (base.first.weekday() + 1) % 7 == number
        # What is tomorrow is not called next Tuesday.
        point = shift(base, 8 if tomorrow and word == "next" else 7, "day") if same or (tomorrow and word == "next") else weekday(base, number, 1)
    else:
        look = hit.direction() or (1 if hit.word("dir") == "this" else -1)
        point = weekday(base, number, 1 if look > 0 else -1)
    return at(replace(point, part=part)) if point else unknown


def that_weekday(day: Point, number: int) -> Point:
    """The weekday nearest to a day that the text has named: `that Friday`."""
    back, ahead = weekday(day, number, -1) or day, weekday(day, number, 1) or day
    return ahead if (number - day.first.weekday()) % 7 <= HALF_WEEK else back


def direction_word(hit: Hit) -> str:
    """The word that says which one is meant: last, next, this …; "this" when there is none."""
    return str(hit.meaning("dir", "AR_DIRECTION") or hit.word("dir") or "this")


def weekend(hit: Hit, ref: Reference) -> Reading | None:
    """`the weekend`, `last weekend`, `this weekend`."""
    word = hit.word("dir")
    base = ref.running if word in RUNNING else ref.here
    current = containing(base, "weekend") if base else None
    if base is None or current is None or base.unit != "day":
        return Reading("DATE", "XXXX-WXX-WE")
    begun = base.first.weekday() >= SATURDAY
    step = STEPS.get(word, 0)
    if word in {"", "this"} and not begun and hit.direction() < 0:
        step = -1
    return at(shift(current, step, "weekend"))


def deictic_day(hit: Hit, ref: Reference) -> Reading | None:
    """`today`, `tomorrow morning`, `yesterday`, `tonight`, `last night`, `this afternoon`."""
    part = str(hit.meaning("part", "PART") or "")
    if hit.has("night") or hit.has("nights"):
        part = "TNI"
    offset = hit.integer("dayword", "DAYWORD", "AR_DAYWORD") if hit.has("dayword") else STEPS.get(hit.word("dir"), 0)
    if hit.has("beyond"):
        offset += 1 if hit.word("beyond") == "after" else -1
    running = hit.word("dir") in RUNNING or (hit.word("dir") == "next" and not hit.has("dayword"))
    base = ref.running if running or ref.narrative else ref.now
    if ref.narrative and hit.word("dayword") == "today":
        return Reading("DATE", "PRESENT_REF")
    if base is None or base.unit != "day":
        return Reading("TIME" if part else "DATE", f"XXXX-XX-XX{part}")
    point = shift(base, offset, "day")
    return at(replace(point, part=part) if point else None, f"XXXX-XX-XX{part}")


def part_of_day(hit: Hit, ref: Reference) -> Reading | None:
    """`the morning of 3 May`, `in the evening`, `at night`."""
    part = str(hit.meaning("part", "PART"))
    base = None if hit.has("generic") or part == "TDT" else ref.running
    if base is None or base.unit != "day":
        return Reading("TIME", f"XXXX-XX-XX{part}")
    return at(replace(base, part=part))


def part_of_date(hit: Hit, ref: Reference) -> Reading | None:
    """`the morning of 31 January 1965`."""
    reading = month_day(hit, ref)
    part = str(hit.meaning("part", "PART"))
    if reading is None or reading.point is None:
        return reading
    return at(replace(reading.point, part=part))
