"""Projections. A place on the globe is a unit vector; the radius of the Earth is 1 until a map gives it a scale.

Lambert's azimuthal equal-area projection serves any region, poles and
antimeridian included, because it has no seam but the antipode of its centre.
It needs only products and square roots of vectors. The world as a whole is
drawn in Equal Earth (Šavrič, Patterson and Jenny, 2018).
"""

import math
from dataclasses import dataclass

from build_tools.pictures.svg import Point

Vector = tuple[float, float, float]

EARTH_KM = 6371.0
WORLD_MERIDIAN = 11.0
"""Degrees east, in the middle of the world: its seam then runs through the Bering Strait and touches no land to speak of."""


def vector(lat: float, lon: float) -> Vector:
    """The place at these degrees, north and east positive."""
    phi, lam = math.radians(lat), math.radians(lon)
    return math.cos(phi) * math.cos(lam), math.cos(phi) * math.sin(lam), math.sin(phi)


def degrees(place: Vector) -> tuple[float, float]:
    """Latitude and longitude."""
    x, y, z = place
    return math.degrees(math.asin(max(-1.0, min(1.0, z)))), math.degrees(math.atan2(y, x))


def dot(a: Vector, b: Vector) -> float:
    """The cosine of the angle between two places."""
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def angle(a: Vector, b: Vector) -> float:
    """Between two places, in radians."""
    return math.acos(max(-1.0, min(1.0, dot(a, b))))


def middle(places: list[Vector]) -> Vector:
    """The middle of some places; the first one where they cancel out."""
    x, y, z = (math.fsum(place[axis] for place in places) for axis in range(3))
    length = math.sqrt(x * x + y * y + z * z)
    return (x / length, y / length, z / length) if length > 1e-6 else places[0]  # noqa: PLR2004


@dataclass(frozen=True, slots=True)
class Azimuthal:
    """Lambert's azimuthal equal-area projection around a centre. The plane is a disc of radius 2."""

    centre: Vector
    east: Vector
    north: Vector

    def __call__(self, place: Vector) -> Point:
        """Where a place lies; y downwards."""
        nearness = 1 + dot(place, self.centre)
        if nearness < 1e-9:  # noqa: PLR2004 - the antipode is a whole circle: any point of it will do
            return 2.0, 0.0
        k = math.sqrt(2 / nearness)
        return k * dot(place, self.east), -k * dot(place, self.north)

    def inverse(self, point: Point) -> Vector:
        """The place at a point of the disc; points beyond its edge count as on it."""
        x, y = point[0], -point[1]
        radius = math.hypot(x, y)
        if radius == 0:
            return self.centre
        turn = 2 * math.asin(min(radius, 2) / 2)
        a, b = math.cos(turn), math.sin(turn) / radius
        return (
            a * self.centre[0] + b * (x * self.east[0] + y * self.north[0]),
            a * self.centre[1] + b * (x * self.east[1] + y * self.north[1]),
            a * self.centre[2] + b * (x * self.east[2] + y * self.north[2]),
        )


def around(centre: Vector) -> Azimuthal:
    """The projection with north upwards at its centre."""
    _, lon = degrees(centre)
    lam = math.radians(lon)
    east = (-math.sin(lam), math.cos(lam), 0.0)
    x, y, z = centre
    north = (y * east[2] - z * east[1], z * east[0] - x * east[2], x * east[1] - y * east[0])
    return Azimuthal(centre, east, north)


_A = (1.340264, -0.081106, 0.000893, 0.003796)
_M = math.sqrt(3) / 2


def equal_earth(lat: float, lon: float) -> Point:
    """Where a place lies in the world; `lon` counts from the middle meridian. y downwards."""
    theta = math.asin(_M * math.sin(math.radians(lat)))
    t2 = theta * theta
    t6 = t2 * t2 * t2
    x = math.radians(lon) * math.cos(theta) / (
        _M * (_A[0] + 3 * _A[1] * t2 + t6 * (7 * _A[2] + 9 * _A[3] * t2))
    )
    return x, -theta * (_A[0] + _A[1] * t2 + t6 * (_A[2] + _A[3] * t2))
