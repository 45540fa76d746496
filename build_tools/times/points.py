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
VALUES: dict[str, str] = {
    "century": "{century}", "decade": "{decade}", "year": "{year}", "half": "{year}-H{n}", "quarter": "{year}-Q{n}",
    "season": "{year}-{season}", "month": "{year}-{n:02d}", "week": "{year}-W{n:02d}", "weekend": "{year}-W{n:02d}-WE",
    "day": "{year}-{n:02d}-{day:02d}{part}",
}
"""How TIMEX3 writes each unit."""
EDTF: dict[str, str] = {
    "century": "{century}XX", "decade": "{decade}X", "year": "{year}", "half": "{year}-{half}", "quarter": "{year}-{quarter}",
    "season": "{year}-{season}", "month": "{year}-{n:02d}", "day": "{year}-{n:02d}-{day:02d}{clock}",
}
"""How EDTF writes each unit that it has a form for: it numbers seasons from 21, quarters from 33, halves from 40."""
FIRST_MONTH = {1: 3, 2: 6, 3: 9, 4: 12}
"""First month of each season."""
SATURDAY = 6
"""By ISO 8601's count of weekdays."""
LAST_YEAR = 9999
FURTHEST_BACK = -9000


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
        year = year_value(self.year)
        return VALUES[self.unit].format(
            year=year, century=year[:-2], decade=year[:-1], n=self.n, season=SEASONS[self.n - 1] if self.unit == "season" else "",
            day=self.day, part=self.part)

    @property
    def edtf(self) -> str:
        """The same in EDTF; a week, which EDTF has no form for, and a decade BC as the interval they are."""
        year = edtf_year(self.year)
        if self.unit in {"week", "weekend"}:
            return f"{self.first}/{self.last}"
        if self.unit in {"decade", "century"} and self.year <= 0:
            return f"{edtf_year(self.year + 1 - MONTHS_IN[self.unit] // 12)}/{year}"
        return EDTF[self.unit].format(
            year=year, century=year[:-2], decade=year[:-1], half=39 + self.n, quarter=32 + self.n, season=20 + self.n, n=self.n,
            day=self.day, clock=edtf_clock(self.part))

    @property
    def first(self) -> date:
        """The first day. Raises ValueError outside the years 1 to 9999."""
        match self.unit:
            case "day":
                return date(self.year, self.n, self.day)
            case "week":
                return date.fromisocalendar(self.year, self.n, 1)
            case "weekend":
                return date.fromisocalendar(self.year, self.n, SATURDAY)
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


def round_year(year: int, size: int) -> int:
    """The year that names the decade or century of a year: 1980 for 1985; for 485 BC it is 480 BC."""
    return year - year % size if year > 0 else year + (1 - year) % size


def containing(point: Point, unit: Unit) -> Point | None:
    """The point of a coarser (or the same) unit that a point lies in; None where it does not lie in one."""
    if point.unit == unit:
        return replace(point, part="")
    if FINENESS[point.unit] < FINENESS[unit]:
        return None
    if unit in {"century", "decade", "year"}:
        return Point(round_year(point.year, MONTHS_IN[unit] // 12), unit)
    if not 1 <= point.year < LAST_YEAR or unit == "day":
        return None
    first = point.first
    if unit in {"week", "weekend"}:
        iso = first.isocalendar()
        return Point(iso.year, unit, iso.week)
    # The winter of January and February began in December before.
    year, month = add_months(first.year, first.month, -2 if unit == "season" else 0)
    return Point(year, unit, (month - 1) // MONTHS_IN[unit] + 1)


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
            return replace(here, year=year) if FURTHEST_BACK < year <= LAST_YEAR else None
        case "half" | "quarter" | "season" | "month":
            per_year = 12 // MONTHS_IN[unit]
            total = here.year * per_year + here.n - 1 + n
            shifted = replace(here, year=total // per_year, n=total % per_year + 1)
            return shifted if 1 <= shifted.year < LAST_YEAR else None
        case "week" | "weekend" | "day":
            try:
                return containing(day_point(here.first + timedelta(days=n * DAYS_IN[unit])), unit)
            except (OverflowError, ValueError):
                return None


def weekday(point: Point, number: int, direction: int) -> Point | None:
    """The day of the week (0 Monday … 6 Sunday) nearest to a day, that day itself included.

    `direction` -1 looks back, 1 ahead.
    """
    if point.unit != "day" or not 1 < point.year < LAST_YEAR:
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
