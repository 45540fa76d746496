"""Points of the calendar: a span of time that has a name, from a century down to a clock time.

A `Point` knows its TIMEX3 value, its EDTF and its first and last day. Years are
astronomical (0 is 1 BC). Arithmetic keeps the granularity of the unit it counts
in: four years before a day is a year, a week before a day is a week.
"""

import calendar
import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal, TypeAlias

Unit: TypeAlias = Literal["century", "decade", "year", "half", "quarter", "season", "month", "week", "weekend", "day"]

MONTHS_IN: dict[str, int] = {"century": 1200, "decade": 120, "year": 12, "half": 6, "quarter": 3, "season": 3, "month": 1}
DAYS_IN: dict[str, int] = {"week": 7, "weekend": 7, "day": 1}
FINENESS: dict[str, int] = {
    unit: n for n, unit in enumerate(
        ("century", "decade", "year", "half", "quarter", "season", "month", "week", "weekend", "day"))
}
SEASONS: tuple[str, ...] = ("SP", "SU", "FA", "WI")
"""TIMEX3 codes; EDTF numbers them 21 to 24 in the same order."""
FIRST_MONTH = {1: 3, 2: 6, 3: 9, 4: 12}
"""First month of each season."""
FRIDAY = 5


@dataclass(frozen=True, slots=True)
class Point:
    """A named span of the calendar."""

    year: int
    """Astronomical; for a century or a decade its first year; for a week the ISO year."""
    unit: Unit = "year"
    n: int = 0
    """Number of the half, quarter, season (1 spring … 4 winter), month or week in its year."""
    day: int = 0
    """Day of the month, for a day."""
    part: str = ""
    """What follows the day in a TIMEX3 value: `TMO`, `T08:30`, or nothing."""

    @property
    def value(self) -> str:
        """The TIMEX3 value."""
        match self.unit:
            case "century":
                return year_value(self.year)[:-2]
            case "decade":
                return year_value(self.year)[:-1]
            case "year":
                tail = ""
            case "half":
                tail = f"-H{self.n}"
            case "quarter":
                tail = f"-Q{self.n}"
            case "season":
                tail = f"-{SEASONS[self.n - 1]}"
            case "month":
                tail = f"-{self.n:02d}"
            case "week":
                tail = f"-W{self.n:02d}"
            case "weekend":
                tail = f"-W{self.n:02d}-WE"
            case "day":
                tail = f"-{self.n:02d}-{self.day:02d}{self.part}"
        return year_value(self.year) + tail

    @property
    def edtf(self) -> str:
        """The same in EDTF; a week, which EDTF has no form for, as the interval of its days."""
        year = edtf_year(self.year)
        match self.unit:
            case "century":
                return year[:-2] + "XX" if self.year >= 0 else f"{year}/{edtf_year(self.year + 99)}"
            case "decade":
                return year[:-1] + "X" if self.year >= 0 else f"{year}/{edtf_year(self.year + 9)}"
            case "year":
                return year
            case "half":
                return f"{year}-{39 + self.n}"
            case "quarter":
                return f"{year}-{32 + self.n}"
            case "season":
                return f"{year}-{20 + self.n}"
            case "month":
                return f"{year}-{self.n:02d}"
            case "week" | "weekend":
                return f"{self.first}/{self.last}"
            case "day":
                return f"{year}-{self.n:02d}-{self.day:02d}{edtf_clock(self.part)}"

    @property
    def first(self) -> date:
        """The first day. Raises ValueError outside the years 1 to 9999."""
        match self.unit:
            case "day":
                return date(self.year, self.n, self.day)
            case "week":
                return date.fromisocalendar(self.year, self.n, 1)
            case "weekend":
                return date.fromisocalendar(self.year, self.n, FRIDAY + 1)
            case "season":
                return date(self.year, FIRST_MONTH[self.n], 1)
            case "half" | "quarter" | "month":
                return date(self.year, (self.n - 1) * MONTHS_IN[self.unit] + 1, 1)
            case _:
                return date(self.year, 1, 1)

    @property
    def last(self) -> date:
        """The last day. Raises ValueError outside the years 1 to 9999."""
        match self.unit:
            case "day":
                return self.first
            case "week":
                return self.first + timedelta(6)
            case "weekend":
                return self.first + timedelta(1)
            case _:
                year, month = add_months(self.first.year, self.first.month, MONTHS_IN[self.unit] - 1)
                return date(year, month, calendar.monthrange(year, month)[1])


def year_value(year: int) -> str:
    """A year as TIMEX3 writes it: `0490`, `1998`, `BC0490`."""
    return f"{year:04d}" if year > 0 else f"BC{1 - year:04d}"


def edtf_year(year: int) -> str:
    """A year as EDTF writes it: `0490`, `-0489` for 490 BC."""
    return f"{year:04d}" if year >= 0 else f"-{-year:04d}"


def edtf_clock(part: str) -> str:
    """EDTF has clock times to the second and nothing coarser: `T08:30` becomes `T08:30:00`, `TMO` nothing."""
    match = re.fullmatch(r"T(\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d:\d\d)?", part)
    if not match or int(match[1]) > 23:  # noqa: PLR2004
        return ""
    return f"T{match[1]}:{match[2]}:{match[3] or '00'}{match[4] or ''}"


def add_months(year: int, month: int, n: int) -> tuple[int, int]:
    """The month `n` months later."""
    total = year * 12 + month - 1 + n
    return total // 12, total % 12 + 1


def day_point(day: date, part: str = "") -> Point:
    """A day as a point."""
    return Point(day.year, "day", day.month, day.day, part)


def make_day(year: int, month: int, day: int) -> Point | None:
    """The day, or None where the calendar has no such day."""
    length = 29 if month == 2 and calendar.isleap(year) else (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]  # noqa: PLR2004
    return Point(year, "day", month, day) if 1 <= day <= length else None


def containing(point: Point, unit: Unit) -> Point | None:
    """The point of a coarser (or the same) unit that a point lies in; None where it does not lie in one."""
    if point.unit == unit:
        return replace(point, part="")
    year = point.year
    match unit:
        case "century":
            return Point(year - year % 100, unit)
        case "decade":
            return Point(year - year % 10, unit) if point.unit != "century" else None
        case "year":
            return Point(year) if FINENESS[point.unit] > FINENESS["year"] else None
        case _:
            pass
    if not 1 <= year < 9999 or FINENESS[point.unit] < FINENESS[unit]:  # noqa: PLR2004
        return None
    first = point.first
    match unit:
        case "week" | "weekend":
            iso = first.isocalendar()
            return Point(iso.year, unit, iso.week)
        case "season":
            # The winter of January and February began in December before.
            year, month = add_months(first.year, first.month, -2)
            return Point(year, unit, (month - 1) // 3 + 1)
        case "day":
            return None
        case _:
            return Point(first.year, unit, (first.month - 1) // MONTHS_IN[unit] + 1)


def shift(point: Point, n: int, unit: Unit) -> Point | None:
    """The point of the given unit that lies `n` units after (before, if negative) a point.

    None where the point is too coarse to count in that unit from, or the
    calendar of `datetime` (years 1 to 9999) is left.
    """
    here = containing(point, unit)
    if here is None:
        return None
    match unit:
        case "century" | "decade" | "year":
            year = here.year + n * MONTHS_IN[unit] // 12
            return replace(here, year=year) if -9000 < year <= 9999 else None  # noqa: PLR2004
        case "half" | "quarter" | "season" | "month":
            per_year = 12 // MONTHS_IN[unit]
            total = here.year * per_year + here.n - 1 + n
            shifted = replace(here, year=total // per_year, n=total % per_year + 1)
            return shifted if 1 <= shifted.year < 9999 else None  # noqa: PLR2004
        case "week" | "weekend" | "day":
            try:
                return containing(day_point(here.first + timedelta(days=n * DAYS_IN[unit])), unit)
            except (OverflowError, ValueError):
                return None


def weekday(point: Point, number: int, direction: int) -> Point | None:
    """The day of the week (0 Monday … 6 Sunday) nearest to a day, that day itself included.

    `direction` -1 looks back, 1 ahead.
    """
    if point.unit != "day" or not 2 <= point.year <= 9998:  # noqa: PLR2004
        return None
    distance = (number - point.first.weekday()) % 7
    if direction < 0:
        distance = -((7 - distance) % 7)
    return day_point(point.first + timedelta(days=distance))


def easter(year: int) -> date:
    """Western Easter Sunday (Gregorian computus, Meeus/Jones/Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 19 * m) // 433
    month = (h + m - 7 * n + 90) // 25
    day = (h + m - 7 * n + 33 * month + 19) % 32
    return date(year, month, day)


def nth_weekday(year: int, month: int, number: int, n: int) -> date:
    """The n-th given weekday of a month; -1 is the last."""
    if n < 0:
        last = date(year, month, calendar.monthrange(year, month)[1])
        return last - timedelta(days=(last.weekday() - number) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(number - first.weekday()) % 7 + 7 * (n - 1))
