"""Dates in EDTF, the Library of Congress's format (ISO 8601-2): valid or not, and their order."""

import math
import re
from datetime import date
from functools import lru_cache
from typing import Any, TypeAlias

from edtf import EDTFParseException, parse_edtf

Day: TypeAlias = tuple[float, float, float]
"""Year, month, day; infinite where a date is open."""

NEVER: Day = (-math.inf, -math.inf, -math.inf)
"""Before all days: where a date is open at its beginning."""
OPEN: Day = (math.inf, math.inf, math.inf)
"""After all days: where a date is open at its end."""
_PLAIN_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@lru_cache(maxsize=4096)
def is_edtf(text: str) -> bool:
    """Whether the format accepts `text`."""
    try:
        parse_edtf(text)
    except EDTFParseException:
        return False
    return True


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
    if _PLAIN_DAY.fullmatch(text):  # most dates are plain days, and the library's grammar takes a millisecond each
        try:
            day = date.fromisoformat(text)
        except ValueError:
            return NEVER, OPEN
        return (day.year, day.month, day.day), (day.year, day.month, day.day)
    if not is_edtf(text):
        return NEVER, OPEN
    parsed = parse_edtf(text)
    return _day(parsed.lower_strict(), NEVER), _day(parsed.upper_strict(), OPEN)


def _day(moment: Any, unknown: Day) -> Day:
    return (moment.tm_year, moment.tm_mon, moment.tm_mday) if hasattr(moment, "tm_year") else unknown
