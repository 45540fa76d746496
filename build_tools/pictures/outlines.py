"""Coasts and borders of the world, from `build_tools/data/outlines.json`; its README says where they come from."""

import json
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise

from build_tools.pictures.sphere import Azimuthal, Vector, angle, around, middle, vector
from build_tools.pictures.svg import Point

Degrees = tuple[float, float]
"""Longitude and latitude."""

_LONGEST = 2.0
"""Degrees. A border along a parallel is straight in degrees and a curve on a map, so longer steps are divided."""


@dataclass(frozen=True, slots=True)
class Ring:
    """A line: closed, or a border from end to end."""

    degrees: tuple[Degrees, ...]
    """Its points; a closed ring has its first point at the end again."""
    places: tuple[Vector, ...]
    """The same points."""
    middle: Vector
    reach: float
    """Angle in radians from the middle to the farthest point."""
    turn: float
    """1 or -1: the sign of its area, drawn around its middle. What it encloses is the side of its middle."""


@dataclass(frozen=True, slots=True)
class Outlines:
    """The world."""

    land: tuple[Ring, ...]
    """Coasts and shores of inland seas; even-odd filling makes land of them."""
    borders: tuple[Ring, ...]
    """Lines between countries, open."""
    countries: Mapping[str, tuple[Ring, ...]]
    """ISO 3166-1 alpha-2 code -> its rings."""


@cache
def outlines() -> Outlines:
    """The outlines, read once."""
    data = json.loads(files("build_tools").joinpath("data", "outlines.json").read_text("utf-8"))
    arcs = [list(_arc(arc, data["scale"], data["translate"])) for arc in data["arcs"]]
    coast = {_index(arc) for ring in data["land"] for arc in ring}
    return Outlines(
        tuple(_ring(_joined(ring, arcs)) for ring in data["land"]),
        tuple(_ring(arc) for index, arc in enumerate(arcs) if index not in coast),
        {
            code: tuple(_ring(_joined(ring, arcs)) for ring in rings)
            for code, rings in data["countries"].items()
        },
    )


def _arc(steps: Sequence[int], scale: Sequence[float], translate: Sequence[float]) -> Iterator[Degrees]:
    x = y = 0
    for dx, dy in zip(steps[::2], steps[1::2], strict=True):
        x, y = x + dx, y + dy
        yield x * scale[0] + translate[0], y * scale[1] + translate[1]


def _index(arc: int) -> int:
    return ~arc if arc < 0 else arc


def _joined(ring: Iterable[int], arcs: Sequence[list[Degrees]]) -> list[Degrees]:
    points: list[Degrees] = []
    for arc in ring:
        line = arcs[_index(arc)]
        points += (line[::-1] if arc < 0 else line)[bool(points) :]
    return points


def _ring(points: Sequence[Degrees]) -> Ring:
    fine = tuple(_divided(points))
    places = tuple(vector(lat, lon) for lon, lat in fine)
    centre = middle(list(places))
    reach = max(angle(centre, place) for place in places)
    drawn = [around(centre)(place) for place in places]
    return Ring(fine, places, centre, reach, math.copysign(1.0, doubled_area(drawn)))


def _divided(points: Sequence[Degrees]) -> Iterator[Degrees]:
    for (lon, lat), (to_lon, to_lat) in pairwise((*points, points[-1])):
        across = (to_lon - lon + 180) % 360 - 180  # the short way, over the antimeridian too
        parts = max(1, math.ceil(max(abs(across), abs(to_lat - lat)) / _LONGEST))
        for part in range(parts):
            yield lon + across * part / parts, lat + (to_lat - lat) * part / parts


@cache
def grid(step: int) -> tuple[Ring, ...]:
    """Meridians and parallels at every so many degrees, in short pieces."""
    limit = 90 - step
    meridians = [[(lon, lat), (lon, lat + step)] for lon in range(-180, 180, step) for lat in range(-limit, limit, step)]
    parallels = [[(lon, lat), (lon + step, lat)] for lat in range(-limit, limit + 1, step) for lon in range(-180, 180, step)]
    return tuple(_ring(piece) for piece in (*meridians, *parallels))


def doubled_area(points: Sequence[Point]) -> float:
    """Twice the area of a ring in the plane, with the sign of its turn."""
    return math.fsum(
        ax * by - bx * ay for (ax, ay), (bx, by) in zip(points, (*points[1:], *points[:1]), strict=True)
    )


def near(ring: Ring, centre: Vector, reach: float) -> bool:
    """Whether a ring, or what it encloses, may come within an angle of a place."""
    return ring.reach + reach >= angle(ring.middle, centre)


_RIM = 1.9
"""Distance from the centre beyond which a short step may cross half the plane: there it goes round the rim."""


def drawn(ring: Ring, projection: Azimuthal) -> tuple[list[Point], bool]:
    """A ring on a map, and whether it is turned inside out: then the antipode of the centre lies in it."""
    points: list[Point] = []
    for place in ring.places:
        point = projection(place)
        if points and math.hypot(*points[-1]) > _RIM < math.hypot(*point):
            points += _round_the_rim(points[-1], point)
        points.append(point)
    return points, doubled_area(points) * ring.turn < 0


def _round_the_rim(start: Point, end: Point) -> Iterator[Point]:
    first = math.atan2(start[1], start[0])
    turn = (math.atan2(end[1], end[0]) - first + math.pi) % math.tau - math.pi
    parts = math.ceil(abs(turn) / 0.5)
    for part in range(1, parts):
        bearing = first + turn * part / parts
        yield 2 * math.cos(bearing), 2 * math.sin(bearing)


def country_at(place: Vector) -> str:
    """Code of the country in which a place lies, or off whose simplified coast it lies; empty at sea."""
    projection = around(place)
    distances: dict[str, float] = {}
    for code, rings in outlines().countries.items():
        close = [ring for ring in rings if near(ring, place, _OFFSHORE)]
        if close and _inside(rings, projection):
            return code
        if close:
            distances[code] = min(_distance(ring, projection) for ring in close)
    nearest = min(distances, key=distances.__getitem__, default="")
    return nearest if nearest and distances[nearest] < _OFFSHORE else ""


_OFFSHORE = 0.01
"""Radians, 64 km."""


def _inside(rings: Iterable[Ring], projection: Azimuthal) -> bool:
    crossings = 0
    for ring in rings:
        if near(ring, projection.centre, 0):
            points, inside_out = drawn(ring, projection)
            crossings += _crossings(points) + inside_out
    return crossings % 2 == 1


def _crossings(points: Sequence[Point]) -> int:
    """How often a ring crosses the line from the origin to the right."""
    return sum(
        (ay > 0) != (by > 0) and ax - ay * (bx - ax) / (by - ay) > 0
        for (ax, ay), (bx, by) in zip(points, (*points[1:], *points[:1]), strict=True)
    )


def _distance(ring: Ring, projection: Azimuthal) -> float:
    points, _ = drawn(ring, projection)
    return min(_from_origin(a, b) for a, b in zip(points, (*points[1:], *points[:1]), strict=True))


def _from_origin(a: Point, b: Point) -> float:
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = dx * dx + dy * dy
    along = max(0.0, min(1.0, -(a[0] * dx + a[1] * dy) / length)) if length else 0.0
    return math.hypot(a[0] + along * dx, a[1] + along * dy)
