"""Texts whose date leaves room: each expression is read against both ends, and the two readings become a range."""

import re
from datetime import date
from functools import lru_cache

from edtf import parse_edtf

from build_tools.times.points import LAST_YEAR, Point, day_point, shift
from build_tools.times.reading import Reading

PLAIN_DAY = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?:T[\d:.,Z+-]*)?")
UNKNOWN_DAY = (None, None)
APPROXIMATE = re.compile(r"[~?%]")


@lru_cache(maxsize=4096)
def bounds(dct: str) -> tuple[Point | None, Point | None]:
    """The first and the last day that a document may be of; None for an end that nobody knows."""
    plain = PLAIN_DAY.fullmatch(dct)
    if plain:
        try:
            day = day_point(date(int(plain[1]), int(plain[2]), int(plain[3])))
        except ValueError:
            return UNKNOWN_DAY
        return day, day
    try:
        parsed = parse_edtf(dct)
        low, high = edge(parsed.lower_strict()), edge(parsed.upper_strict())
        if low and high and APPROXIMATE.search(dct):
            # Approximately March may be February or April: as much again on each side.
            days = (high.first - low.first).days + 1
            return shift(low, -days, "day"), shift(high, days, "day")
    except Exception:  # noqa: BLE001 - the library raises whatever its parts raise; a date nobody can read is no date
        return UNKNOWN_DAY
    return low, high


def edge(moment: object) -> Point | None:
    """A day from what the EDTF library gives for a bound; None for an open one."""
    year, month, day = (getattr(moment, name, 0) for name in ("tm_year", "tm_mon", "tm_mday"))
    return Point(year, "day", month, day) if 1 <= year <= LAST_YEAR else None


def merged(low: Reading | None, high: Reading | None) -> Reading | None:
    """One reading from those against the first and the last possible day of a text."""
    if low is None or high is None or low == high:
        return low if high is not None else high
    if low.point is None and high.point is None:
        return high
    value = common(low, high)
    if low.point is None or high.point is None:
        known = low.point or high.point
        return Reading(high.type, value, open_interval(known, low.point is None))
    return Reading(high.type, value, interval(low.point, high.point))


def interval(low: Point, high: Point) -> str:
    """EDTF from the first day of one point to the last of another; empty outside the years 1 to 9999."""
    try:
        return f"{low.first}/{high.last}"
    except ValueError:
        return ""


def open_interval(point: Point | None, start_open: bool) -> str:
    """EDTF up to the last day of a point, or from its first day on."""
    try:
        return "" if point is None else f"[..{point.last}]" if start_open else f"[{point.first}..]"
    except ValueError:
        return ""


UNKNOWN_VALUES = {
    "day": "-XX-XX", "week": "-WXX", "weekend": "-WXX-WE", "month": "-XX", "season": "-XX", "quarter": "-QX", "half": "-HX",
}
"""What stands behind the year of a value that is not known further."""


def common(low: Reading, high: Reading) -> str:
    """What two TIMEX3 values agree in, X for the rest."""
    if low.value == high.value:
        return low.value
    if low.point is None or high.point is None:
        return low.value if low.point is None else high.value
    unit = high.point.unit
    if unit in {"century", "decade"}:
        return "XX" if unit == "century" else "XXX"
    if low.point.year != high.point.year:
        return f"XXXX{UNKNOWN_VALUES.get(unit, '')}{high.point.part}"
    if unit == "day" and low.point.n == high.point.n:
        return f"{low.value[:7]}-XX{high.point.part}"
    return f"{low.value[:4]}{UNKNOWN_VALUES.get(unit, '')}{high.point.part}"
