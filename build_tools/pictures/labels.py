"""Where the names on a picture stand: beside what they name, never on each other.

A reader's typeface is not known when a picture is made, so widths are
estimated, generously, from classes of characters.
"""

import math
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from build_tools.pictures.svg import Point

LONGEST = 34
"""Characters of a visible label; the whole name is in the accessible one."""

_SLIM = frozenset("ijl.,:;'|!`’‘ ")
_NARROW = frozenset('Ifrt()[]{}/-"*“”')
_BROAD = frozenset("mwMW@%—…ش")


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle."""

    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: "Box") -> bool:
        """Whether they share more than an edge."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def within(self, other: "Box") -> bool:
        """Whether it lies in the other."""
        return (
            self.left >= other.left and self.right <= other.right
            and self.top >= other.top and self.bottom <= other.bottom
        )  # fmt: skip

    def distance(self, point: Point) -> float:
        """From a point to its nearest edge; 0 inside."""
        return math.hypot(
            max(self.left - point[0], 0, point[0] - self.right), max(self.top - point[1], 0, point[1] - self.bottom)
        )

    def nearest(self, point: Point) -> Point:
        """Its point nearest to another."""
        return min(max(point[0], self.left), self.right), min(max(point[1], self.top), self.bottom)


@dataclass(frozen=True, slots=True)
class Spot:
    """Something on a picture that has a name: a disc."""

    x: float
    y: float
    radius: float
    name: str
    size: float
    """Of its label's type."""


@dataclass(frozen=True, slots=True)
class Label:
    """A name in its place."""

    text: str
    box: Box
    leader: tuple[Point, Point] | None
    """A line from the disc to a label that had to stand off."""

    @property
    def baseline(self) -> Point:
        """Where the text begins."""
        height = self.box.bottom - self.box.top
        return self.box.left + 1.5, self.box.bottom - 0.27 * height


def shown(name: str, longest: int = LONGEST) -> str:
    """A name as a label shows it: on one line, shortened after a word where it is very long."""
    line = " ".join(name.split())
    if len(line) <= longest:
        return line
    words = line[:longest].rpartition(" ")[0]
    return (words or line[: longest - 1]) + "…"


def width(text: str, size: float) -> float:
    """An estimate of how wide a text is, on the safe side."""
    return size * math.fsum(_em(character) for character in text)


def height(size: float) -> float:
    """Of a line of type."""
    return 1.25 * size


def _em(character: str) -> float:
    if unicodedata.combining(character) or unicodedata.category(character) in {"Cf", "Cc"}:
        return 0.0
    if unicodedata.east_asian_width(character) in {"W", "F"}:
        return 1.0
    for characters, em in ((_SLIM, 0.32), (_NARROW, 0.42), (_BROAD, 0.92)):
        if character in characters:
            return em
    return 0.7 if character.isupper() else 0.59


_ANGLES = (0, 180, 270, 90, 330, 30, 210, 150, 300, 60, 240, 120)
"""Degrees clockwise from the right: the order in which a reader looks for the name."""
_GAPS = (3.0, 9.0, 18.0, 30.0, 45.0, 65.0)
_LEADER_FROM = 9.0
_OPEN = 9.0
"""A disc larger than this is pale and may lie under a label."""


def place(spots: Sequence[Spot], inside: Box, taken: Iterable[Box] = ()) -> dict[int, Label]:
    """A label for each disc, the first ones first, by the disc's index.

    No label touches another, a taken box or a small disc, or leaves the frame;
    no leader crosses a label. A disc around which nothing is free gets none.
    """
    boxes = list(taken)
    dots = [_around(spot, min(spot.radius, 3.0 if spot.radius > _OPEN else spot.radius)) for spot in spots]
    leaders: list[tuple[Point, Point]] = []
    labels: dict[int, Label] = {}
    for index, spot in enumerate(spots):
        others = dots[:index] + dots[index + 1 :]
        label = _first_free(spot, inside, boxes, others, leaders)
        if label:
            labels[index] = label
            boxes.append(label.box)
            leaders += [label.leader] if label.leader else []
    return labels


def _first_free(
    spot: Spot, inside: Box, boxes: Sequence[Box], dots: Sequence[Box], leaders: Sequence[tuple[Point, Point]]
) -> Label | None:
    for label in _candidates(spot):
        if (
            label.box.within(inside)
            and not any(label.box.overlaps(box) for box in (*boxes, *dots))
            and not any(crosses(line, label.box) for line in leaders)
            and not (label.leader and any(crosses(label.leader, box) for box in boxes))
        ):
            return label
    return None


def _candidates(spot: Spot) -> Iterator[Label]:
    text = shown(spot.name)
    wide, high = width(text, spot.size) + 3, height(spot.size)
    if spot.radius * 2 > math.hypot(wide, high):
        yield Label(text, _box(spot.x, spot.y, wide, high), None)
    for gap in _GAPS:
        for angle in _ANGLES:
            dx, dy = math.cos(math.radians(angle)), math.sin(math.radians(angle))
            # the box touches, from outside, a circle around the disc
            x = spot.x + dx * (spot.radius + gap) + wide / 2 * _side(dx)
            y = spot.y + dy * (spot.radius + gap) + high / 2 * _side(dy)
            box = _box(x, y, wide, high)
            leader = None
            if gap >= _LEADER_FROM:
                end = box.nearest((spot.x, spot.y))
                start = (spot.x + dx * min(spot.radius, _OPEN), spot.y + dy * min(spot.radius, _OPEN))
                leader = (start, end)
            yield Label(text, box, leader)


def _side(cosine: float) -> float:
    """-1, 0 or 1, in steps: labels above and below are centred, the others stand beside."""
    return 0.0 if abs(cosine) < 0.3 else math.copysign(1.0, cosine)  # noqa: PLR2004


def _around(spot: Spot, radius: float) -> Box:
    return Box(spot.x - radius, spot.y - radius, spot.x + radius, spot.y + radius)


def _box(x: float, y: float, wide: float, high: float) -> Box:
    return Box(x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)


def crosses(line: tuple[Point, Point], box: Box) -> bool:
    """Whether a line touches the inside of a box (Liang and Barsky, 1984)."""
    (ax, ay), (bx, by) = line
    first, last = 0.0, 1.0
    for delta, room in (
        (ax - bx, ax - box.left), (bx - ax, box.right - ax), (ay - by, ay - box.top), (by - ay, box.bottom - ay)
    ):  # fmt: skip
        if delta == 0 and room <= 0:
            return False
        if delta < 0:
            first = max(first, room / delta)
        elif delta > 0:
            last = min(last, room / delta)
    return first < last - 1e-9
