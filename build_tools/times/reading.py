"""What an expression is found as, and what it is read as."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from build_tools.model import TimeType
from build_tools.times.context import direction
from build_tools.times.lexicon import Classes, Meaning
from build_tools.times.points import LAST_YEAR, Point
from build_tools.times.tokens import Tokens

HALF = 0.5
UNIT_LETTERS: Mapping[str, str] = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "night": "D", "morning": "D", "afternoon": "D", "evening": "D",
    "week": "W", "month": "M", "year": "Y",
}
MADE_OF: Mapping[str, tuple[int, str]] = {
    "fortnight": (2, "week"), "weekend": (2, "day"), "quarter": (3, "month"), "decade": (10, "year"), "century": (100, "year"),
}
"""Units that ISO 8601 has no letter for, in those that it has."""
OF_TIMEX: Mapping[str, str] = {"decade": "DE", "century": "CE"}
"""Units of years that TIMEX has letters for and ISO 8601 has none; parts of them are counted in years."""


class Reading(NamedTuple):
    """What an expression means."""

    type: TimeType
    value: str
    edtf: str = ""
    point: Point | None = None
    """The same as a point of the calendar, to count on from."""
    inside: tuple[int, int] | None = None
    """Where in its first token the expression stands, when it is not the whole of its tokens: code points."""


class Reference(NamedTuple):
    """What relative expressions count from."""

    now: Point | None
    """The day of the text; None when unknown."""
    anchor: Point | None
    """The last date that the text named."""
    story: Point | None
    """The last date that a narrative reached: stray years, as of a book it quotes, do not move it."""
    near: Point | None
    """The month or day that the same sentence named before, with its year: "in May 2005 …, in June …"."""
    narrative: bool
    """The text tells of other times than its own: it counts from the date it named last."""

    @property
    def here(self) -> Point | None:
        """What an expression without a direction of its own counts from."""
        return (self.story or self.now) if self.narrative else self.now

    @property
    def running(self) -> Point | None:
        """What "later", "that", "the following" count from."""
        return self.anchor or self.now


@dataclass(frozen=True, slots=True)
class Hit:
    """A stretch of tokens that a rule matched."""

    tokens: Tokens
    classes: tuple[Classes, ...]
    start: int
    """First token."""
    end: int
    """The token after the last."""
    groups: Mapping[str, tuple[int, int]]
    """Token range of each label that matched."""

    def has(self, label: str) -> bool:
        """Whether a label matched."""
        return label in self.groups

    def word(self, label: str) -> str:
        """The words of a label, small, apart by spaces; empty when it did not match."""
        if label not in self.groups:
            return ""
        start, end = self.groups[label]
        return " ".join(self.tokens.words[start:end]).lower()

    def meaning(self, label: str, name: str) -> Meaning | None:
        """What the first word of a label that has a class means in it."""
        start, end = self.groups.get(label, (0, 0))
        for i in range(start, end):
            if name in self.classes[i]:
                return self.classes[i][name]
        return None

    def integer(self, label: str, *names: str) -> int:
        """The same as an integer; 0 when there is none."""
        for name in names:
            found = self.meaning(label, name)
            if found is not None:
                return int(found)
        return 0

    def before(self, n: int = 1) -> str:
        """The n-th token before the hit, as it stands; empty at the beginning."""
        return self.tokens.words[self.start - n] if self.start >= n else ""

    def after(self, n: int = 1) -> str:
        """The n-th token after the hit, as it stands; empty at the end."""
        return self.tokens.words[self.end + n - 1] if self.end + n <= len(self.tokens.words) else ""

    def direction(self) -> int:
        """Whether its sentence looks back (-1), ahead (1) or neither (0)."""
        return direction(self.tokens, self.start, self.end)

    def number(self, label: str) -> float:
        """The number that the words of a label spell; NaN for "a few" and the like; 1 when there is none."""
        start, end = self.groups.get(label, (0, 0))
        total = part = 0.0
        seen = False
        for i in range(start, end):
            classes = self.classes[i]
            if "FEW" in classes and "NUMBER" not in classes and self.tokens.words[i].lower() != "some":
                return math.nan
            value = next((float(classes[name]) for name in ("INT", "DECIMAL", "NUMBER", "AR_NUMBER", "FRACTION") if name in classes), None)
            if value is not None:
                part += value
                seen = True
            elif "HALF" in classes:
                part += 0.5
            elif "BIG" in classes:
                part = (part or 1) * float(classes["BIG"])
                seen = True
                if part >= 1000:  # noqa: PLR2004
                    total, part = total + part, 0
        return total + part if seen else 1


Resolver = Callable[[Hit, Reference], "Reading | None"]
Guard = Callable[[Hit], bool]


def about(reading: Reading) -> Reading:
    """The same, only approximately: EDTF says so of years, months and days."""
    if reading.point is None or reading.point.unit not in {"year", "month", "day"} or reading.point.part:
        return reading
    return reading._replace(edtf=reading.edtf + "~")


def at(point: Point | None, unknown: str = "XXXX-XX-XX", kind: TimeType = "DATE") -> Reading:
    """The reading of a point, or of a date that cannot be told."""
    if point is None or point.year > LAST_YEAR:
        return Reading(kind, unknown)
    return Reading("TIME" if point.part else kind, point.value, point.edtf, point)


def plain(number: float) -> str:
    """A number as TIMEX3 writes it: `3`, `2.5`, `X`."""
    return "X" if math.isnan(number) else f"{number:g}" if number < 1e6 else str(int(number))  # noqa: PLR2004


def period(number: float, unit: str) -> str:
    """A TIMEX3 duration: `P3D`, `PT2H`, `PXM`, `P2DE`."""
    if unit == "year" and number == HALF:
        return "P6M"
    if unit == "quarter" and (math.isnan(number) or number == int(number)):
        return f"P{plain(number)}Q"
    if unit in OF_TIMEX and (math.isnan(number) or number == int(number)):
        return f"P{plain(number)}{OF_TIMEX[unit]}"
    factor, unit = MADE_OF.get(unit, (1, unit))
    number *= factor
    letters = UNIT_LETTERS[unit]
    time, letter = ("T", letters[1:]) if letters[0] == "T" else ("", letters)
    if unit == "hour" and number % 1 == HALF:
        whole = f"{int(number)}H" if number > 1 else ""
        return f"PT{whole}30M"
    return f"P{time}{plain(number)}{letter}"
