"""Dates in EDTF, the Library of Congress's format (ISO 8601-2): valid or not, and their order."""

import math
from typing import TypeAlias

from edtf import EDTFParseException, parse_edtf

Day: TypeAlias = tuple[float, float, float]
"""Year, month, day; infinite where a date is open."""

_OPEN: Day = (math.inf, math.inf, math.inf)


def is_edtf(text: str) -> bool:
    """Whether the format accepts `text`."""
    try:
        parse_edtf(text)
    except EDTFParseException:
        return False
    return True


def latest(text: str) -> Day:
    """The last day that a date can mean; of an open one, or of what is no date, later than all others."""
    if not is_edtf(text):
        return _OPEN
    end = parse_edtf(text).upper_strict()
    return (end.tm_year, end.tm_mon, end.tm_mday) if hasattr(end, "tm_year") else _OPEN
