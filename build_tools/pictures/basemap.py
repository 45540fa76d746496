"""What lies beneath every map: sea, land, borders, grid, scale. A frame says which part of the world, and how large."""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from build_tools.pictures.outlines import Ring, drawn, grid, near, outlines
from build_tools.pictures.sphere import (
    EARTH_KM,
    WORLD_MERIDIAN,
    Azimuthal,
    Vector,
    around,
    degrees,
    equal_earth,
)
from build_tools.pictures.svg import Point, element, number, path, text_at

_BLEED = 6.0
"""How far beyond the frame lines are drawn, so that no cut edge shows."""


@dataclass(frozen=True, slots=True)
class Region:
    """A part of the globe around the centre of the projection, north upwards."""

    projection: Azimuthal
    scale: float
    """Units of the view box for one radius of the Earth."""
    width: float
    height: float

    @property
    def reach(self) -> float:
        """Angle in radians from the centre to the corners."""
        return 2 * math.asin(min(math.hypot(self.width, self.height) / 2 / self.scale, 2) / 2)

    def point(self, place: Vector) -> Point:
        """Where a place lies in the frame."""
        return self._framed(self.projection(place))

    def place(self, point: Point) -> Vector:
        """The place at a point of the frame."""
        x, y = point
        return self.projection.inverse(((x - self.width / 2) / self.scale, (y - self.height / 2) / self.scale))

    def rings(self, rings: Iterable[Ring]) -> list[list[Point]]:
        """Areas, cut to the frame; even-odd filling shows them."""
        found = []
        for ring in rings:
            if near(ring, self.projection.centre, self.reach):
                points, inside_out = drawn(ring, self.projection)
                found.append(_cut([self._framed(point) for point in points], self._box))
                if inside_out:
                    found.append(_corners(self._box))
        return [ring for ring in found if ring]

    def lines(self, rings: Iterable[Ring]) -> list[list[Point]]:
        """Lines, or those stretches of them that the frame shows."""
        return [
            line
            for ring in rings
            if near(ring, self.projection.centre, self.reach)
            for line in _stretches([self.point(place) for place in ring.places], self._box)
        ]

    @property
    def _box(self) -> tuple[float, float, float, float]:
        return -_BLEED, -_BLEED, self.width + _BLEED, self.height + _BLEED

    def _framed(self, point: Point) -> Point:
        return point[0] * self.scale + self.width / 2, point[1] * self.scale + self.height / 2


@dataclass(frozen=True, slots=True)
class World:
    """The whole globe, in Equal Earth."""

    width: float
    height: float

    @property
    def scale(self) -> float:
        """Units of the view box for one radius of the Earth."""
        return min(self.width / 2 / equal_earth(0, 180)[0], self.height / 2 / -equal_earth(90, 0)[1])

    def point(self, place: Vector) -> Point:
        """Where a place lies in the frame."""
        lat, lon = degrees(place)
        return self._framed((lon - WORLD_MERIDIAN + 180) % 360 - 180, lat)

    def rings(self, rings: Iterable[Ring]) -> list[list[Point]]:
        """Areas, cut at the seam."""
        found = []
        for ring in rings:
            flat = _unrolled(ring)
            for turn in (-360, 0, 360):
                piece = _cut([(lon + turn, lat) for lon, lat in flat], (-180, -90, 180, 90))
                found.append([self._framed(lon, lat) for lon, lat in piece])
        return [ring for ring in found if ring]

    def lines(self, rings: Iterable[Ring]) -> list[list[Point]]:
        """Lines. None of them crosses the seam."""
        return [[self.point(place) for place in ring.places] for ring in rings]

    def edge(self) -> list[Point]:
        """The rim of the world."""
        sides = [(180.0, lat) for lat in range(-90, 91, 5)] + [(-180.0, lat) for lat in range(90, -91, -5)]
        return [self._framed(lon, lat) for lon, lat in sides]

    def _framed(self, lon: float, lat: float) -> Point:
        x, y = equal_earth(lat, lon)
        return self.width / 2 + x * self.scale, self.height / 2 + y * self.scale


Frame = Region | World


def region(centre: Vector, span: float, width: float, height: float) -> Region:
    """A frame of a width in radii of the Earth."""
    return Region(around(centre), width / span, width, height)


def ground(frame: Frame, country: str = "", *, borders: bool = True) -> str:
    """Sea, land and borders, with one country brought out."""
    world = outlines()
    if isinstance(frame, World):
        sea = _shape("sea", path([frame.edge()], closed=True))
    else:
        sea = _shape("sea", path([_corners((0, 0, frame.width, frame.height))], closed=True))
        step = next(step for step, reach in ((5, 0.2), (10, 0.5), (30, 9.0)) if frame.reach < reach)
        sea += _shape("grid", path(frame.lines(grid(step)), closed=False))
    own = _shape("own", path(frame.rings(world.countries.get(country, ())), closed=True))
    return element(
        "g",
        sea
        + _shape("land", path(frame.rings(world.land), closed=True))
        + own
        + (_shape("border", path(frame.lines(world.borders), closed=False)) if borders else ""),
        transform="scale(.1)",
        class_="ed-map-ground",
    )


def outline_of(inner: Region, outer: World) -> str:
    """The frame of one map on the other."""
    corners = _corners((0, 0, inner.width, inner.height))
    rim = [
        outer.point(inner.place((ax + (bx - ax) * part / _PARTS, ay + (by - ay) * part / _PARTS)))
        for (ax, ay), (bx, by) in pairwise((*corners, corners[0]))
        for part in range(_PARTS)
    ]
    lines = _stretches([*rim, rim[0]], (-1, -1, outer.width + 1, outer.height + 1), outer.width / 2)
    return element("g", _shape("view", path(lines, closed=False)), transform="scale(.1)", class_="ed-map-ground")


_PARTS = 24


def scale_bar(frame: Region, x: float, y: float, longest: float) -> str:
    """A bar of a round number of kilometres, at most as long as given."""
    unit = frame.scale / EARTH_KM
    km = max(size for size in _ROUND if size * unit <= longest or size == _ROUND[0])
    length = km * unit
    bar = element(
        "path",
        d=f"M{number(x)} {number(y - 4)}v4h{number(length)}v-4",
        class_="ed-map-scale",
    )
    return bar + text_at(f"{km:,} km", x + length + 4, y + 1, "ed-map-small")


_ROUND = (10, 20, 50, 100, 200, 500, 1000, 2000)


def window(frame: Frame, content: str, x: float = 0, y: float = 0) -> str:
    """A map as a part of a picture; nothing shows beyond its frame."""
    if isinstance(frame, Region):
        content += element("rect", x=0.5, y=0.5, width=frame.width - 1, height=frame.height - 1, class_="ed-map-frame")
    return element("svg", content, x=x, y=y, width=frame.width, height=frame.height)


def _shape(class_: str, data: str) -> str:
    return element("path", class_=f"ed-map-{class_}", d=data) if data else ""


def _corners(box: tuple[float, float, float, float]) -> list[Point]:
    left, top, right, bottom = box
    return [(left, top), (right, top), (right, bottom), (left, bottom)]


def _stretches(
    points: Sequence[Point], box: tuple[float, float, float, float], longest: float = math.inf
) -> Iterator[list[Point]]:
    """The stretches of a line whose steps may touch a box; steps longer than `longest` are jumps and left out."""
    left, top, right, bottom = box
    run: list[Point] = []
    for (ax, ay), (bx, by) in pairwise(points):
        beside = max(ax, bx) < left or min(ax, bx) > right or max(ay, by) < top or min(ay, by) > bottom
        if beside or math.hypot(bx - ax, by - ay) > longest:
            if run:
                yield run
            run = []
        else:
            run = run or [(ax, ay)]
            run.append((bx, by))
    if run:
        yield run


def _cut(points: list[Point], box: tuple[float, float, float, float]) -> list[Point]:
    """A ring cut to a box (Sutherland and Hodgman, 1974); where it left the box it follows the edge."""
    left, top, right, bottom = box
    for axis, limit, sign in ((0, left, 1), (0, right, -1), (1, top, 1), (1, bottom, -1)):
        points = list(_cut_at(points, axis, limit, sign))
    return points


def _cut_at(points: list[Point], axis: int, limit: float, sign: int) -> Iterator[Point]:
    for start, end in zip((*points[-1:], *points[:-1]), points, strict=True):
        was_in, is_in = (sign * (point[axis] - limit) >= 0 for point in (start, end))
        if was_in != is_in:
            part = (limit - start[axis]) / (end[axis] - start[axis])
            crossing = start[1 - axis] + part * (end[1 - axis] - start[1 - axis])
            yield (limit, crossing) if axis == 0 else (crossing, limit)
        if is_in:
            yield end


def _unrolled(ring: Ring) -> list[Point]:
    """A ring in degrees from the middle meridian, without jumps; one around a pole is closed along it."""
    first = (ring.degrees[0][0] - WORLD_MERIDIAN + 180) % 360 - 180
    flat = [(first, ring.degrees[0][1])]
    for lon, lat in ring.degrees[1:]:
        last = flat[-1][0]
        flat.append((last + (lon - WORLD_MERIDIAN - last + 180) % 360 - 180, lat))
    if abs(flat[-1][0] - first) > 180:  # noqa: PLR2004 - half a turn
        pole = math.copysign(90.0, flat[0][1])
        step = 10 if flat[-1][0] < first else -10
        flat += [(flat[-1][0] + step * part, pole) for part in range(37)]
    return flat
