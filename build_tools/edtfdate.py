"""Dates in EDTF, the Library of Congress's format (ISO 8601-2): valid or not, and their order."""

import math
import re
from calendar import isleap, monthrange
from functools import lru_cache
from typing import Any, TypeAlias

from edtf import EDTFParseException, parse_edtf

Day: TypeAlias = tuple[float, float, float]
"""Year, month, day; infinite where a date is open."""

NEVER: Day = (-math.inf, -math.inf, -math.inf)
"""Before all days: where a date is open at its beginning."""
OPEN: Day = (math.inf, math.inf, math.inf)
"""After all days: where a date is open at its end."""
_DATE = re.compile(r"(?!0000)(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?")
_LEAP_DAY = re.compile(r"(\d{4})-02-29")
_RANGE = re.compile(r"\[(\d{4}-\d\d-\d\d)?\.\.(\d{4}-\d\d-\d\d)?\]")


@lru_cache(maxsize=4096)
def is_edtf(text: str) -> bool:
    """Whether the format accepts `text`."""
    try:
        parse_edtf(text)
    except EDTFParseException:
        return False
    # The parser gives every February 29 days.
    return all(isleap(int(match[1])) for match in _LEAP_DAY.finditer(text))


def latest(text: str) -> Day:
    """The last day that a date can mean; of an open one, or of what is no date, later than all others."""
    return _bounds(text)[1]


def earliest(text: str) -> Day:
    """The first day that a date can mean; of an open one, or of what is no date, earlier than all others."""
    return _bounds(text)[0]


def written(day: Day) -> str:
    """A day in EDTF. Raises ValueError for an open one."""
    if day in {NEVER, OPEN}:
        raise ValueError("an open date has no form")
    return "{:04d}-{:02d}-{:02d}".format(*map(int, day))


def between(first: Day, last: Day) -> str:
    """EDTF for one day that lies between two, both included; empty when nothing is known or nothing fits."""
    if first > last or (first, last) == (NEVER, OPEN):
        return ""
    if first == last:
        return written(first)
    return f"[{'' if first == NEVER else written(first)}..{'' if last == OPEN else written(last)}]"


@lru_cache(maxsize=4096)
def _bounds(text: str) -> tuple[Day, Day]:
    # Nearly all dates are plain ones or a range of two, and the library's grammar takes tens of milliseconds for each.
    plain = _plain(text)
    if plain:
        return plain
    match = _RANGE.fullmatch(text)
    if match:
        first, last = (_plain(end) if end else (NEVER, OPEN) for end in match.groups())
        if first and last and first[0] <= last[1]:
            return first[0], last[1]
    if not is_edtf(text):
        return NEVER, OPEN
    parsed = parse_edtf(text)
    return _day(parsed.lower_strict(), NEVER), _day(parsed.upper_strict(), OPEN)


def _plain(text: str) -> tuple[Day, Day] | None:
    """First and last day of a year, month or day; None for all else."""
    match = _DATE.fullmatch(text)
    if not match:
        return None
    year, month, day = (int(part or 0) for part in match.groups())
    if match[3]:
        return ((year, month, day), (year, month, day)) if 1 <= day <= monthrange(year, month)[1] else None
    end = month or 12
    return (year, month or 1, 1), (year, end, monthrange(year, end)[1])


def _day(moment: Any, unknown: Day) -> Day:
    return (moment.tm_year, moment.tm_mon, moment.tm_mday) if hasattr(moment, "tm_year") else unknown
