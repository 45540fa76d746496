"""The small map beside a place: where in the world it lies."""

import math
from collections.abc import Iterable, Iterator, Sequence

from babel import Locale

from build_tools.pictures import labels
from build_tools.pictures.basemap import Region, ground, region, scale_bar, window
from build_tools.pictures.maps import MapPoint
from build_tools.pictures.outlines import Ring, country_at, doubled_area, drawn, near, outlines
from build_tools.pictures.sphere import EARTH_KM, Vector, around, dot, vector
from build_tools.pictures.svg import Point, element, picture, text_at

_WIDTH, _HEIGHT = 320.0, 220.0
_SPAN = (900 / EARTH_KM, 5200 / EARTH_KM)
"""Least and greatest width of the frame, in radii of the Earth."""
_AT_SEA = 2400 / EARTH_KM
_MIDDLE = 0.3
"""The place stays within this part of the frame's width and height from its centre."""
_SIZE, _SMALL = 12.5, 9.5
_ROW = 4.0


def locator_map(point: MapPoint, *, prefix: str, title: str, description: str) -> str:
    """A map of 320 by 220 around one place, in the country where it lies.

    The frame shows that country as a whole where it is not too large; a place at
    sea or in no country gets a frame of 2,400 km. `prefix` begins the ids and has
    to be unique on the page. `point.href` and its counts are not used.
    """
    place = vector(point.lat, point.lon)
    code = country_at(place)
    frame = _frame(place, code)
    x, y = frame.point(place)
    spot = labels.Spot(x, y, 4, point.name, _SIZE)
    inside = labels.Box(4, 4, _WIDTH - 4, _HEIGHT - 4)
    bar = labels.Box(0, _HEIGHT - 22, 110, _HEIGHT)
    own = labels.place([spot], inside, [bar]).get(0)
    marker = labels.Box(x - 9, y - 9, x + 9, y + 9)
    taken = [marker, bar, *([own.box] if own else [])]
    content = (
        ground(frame, code)
        + "".join(_countries(frame, code, point.name, taken))
        + scale_bar(frame, 10, _HEIGHT - 10, 70)
        + element("circle", cx=x, cy=y, r=7.5, class_="ed-map-halo")
        + element("circle", cx=x, cy=y, r=4, class_="ed-map-here")
        + (text_at(own.text, *own.baseline, "ed-map-name") if own else "")
    )
    return picture(
        window(frame, content), width=_WIDTH, height=_HEIGHT, prefix=prefix, title=title, description=description,
        class_="ed-map ed-map--locator", links=False,
    )  # fmt: skip


def _frame(place: Vector, code: str) -> Region:
    """The country's piece in which the place lies, or as much of it as fits, with the place well inside."""
    home = _piece(place, outlines().countries.get(code, ()))
    if home is None:
        return region(place, _AT_SEA, _WIDTH, _HEIGHT)
    first = around(place)
    points, _ = drawn(home, first)
    xs, ys = [x for x, _ in points], [y for _, y in points]
    span = max(max(xs) - min(xs), (max(ys) - min(ys)) * _WIDTH / _HEIGHT) * 1.2
    span = min(max(span, _SPAN[0]), _SPAN[1])
    limits = _MIDDLE * span, _MIDDLE * span * _HEIGHT / _WIDTH
    centre = first.inverse((_kept((min(xs) + max(xs)) / 2, limits[0]), _kept((min(ys) + max(ys)) / 2, limits[1])))
    return region(centre, span, _WIDTH, _HEIGHT)


def _kept(value: float, limit: float) -> float:
    return max(-limit, min(limit, value))


def _piece(place: Vector, rings: Iterable[Ring]) -> Ring | None:
    """The nearest piece of a country: an island state is not framed as a whole ocean."""
    return max((ring for ring in rings), key=lambda ring: (near(ring, place, 0.01), _size(ring, place)), default=None)


def _size(ring: Ring, place: Vector) -> tuple[float, float]:
    return round(ring.reach, 6), dot(ring.middle, place)


def _countries(frame: Region, own: str, name: str, taken: list[labels.Box]) -> Iterator[str]:
    """The names of the countries that have room for theirs, the largest first."""
    territories = Locale("en").territories
    areas = [
        (max(visible, key=lambda ring: abs(doubled_area(ring))), code)
        for code, rings in outlines().countries.items()
        if (visible := frame.rings(rings))
    ]
    for area, code in sorted(areas, key=lambda item: (-abs(doubled_area(item[0])), item[1])):
        text = territories[code]
        if text.casefold() == name.casefold():
            continue
        box = _roomiest(area, labels.width(text, _SMALL) + 4, labels.height(_SMALL), taken)
        if box:
            taken.append(box)
            yield text_at(
                text, (box.left + box.right) / 2, box.bottom - 3,
                "ed-map-country" + (" ed-map-country--own" if code == own else ""), "middle",
            )  # fmt: skip


def _roomiest(area: Sequence[Point], wide: float, high: float, taken: Iterable[labels.Box]) -> labels.Box | None:
    """Where a label stands in an area with most room on both sides."""
    rows = {row: _widest(area, (row + 0.5) * _ROW) for row in range(int(_HEIGHT / _ROW))}
    deep = math.ceil(high / _ROW)
    best: tuple[float, labels.Box] | None = None
    for row in range(1, len(rows) - deep):
        spans = [rows[below] for below in range(row, row + deep)]
        left = max(4.0, *(span[0] for span in spans))
        right = min(_WIDTH - 4.0, *(span[1] for span in spans))
        middle, top = (left + right) / 2, row * _ROW
        box = labels.Box(middle - wide / 2, top, middle + wide / 2, top + high)
        room = min(right - left, 2.5 * wide) - abs(top + high / 2 - _HEIGHT / 2) / 8
        if right - left > wide and (best is None or room > best[0]) and not any(box.overlaps(other) for other in taken):
            best = room, box
    return best[1] if best else None


def _widest(area: Sequence[Point], y: float) -> tuple[float, float]:
    """The widest stretch of an area at one height; an empty one where there is none."""
    crossings = sorted(
        ax + (y - ay) * (bx - ax) / (by - ay)
        for (ax, ay), (bx, by) in zip(area, (*area[1:], *area[:1]), strict=True)
        if (ay > y) != (by > y)
    )
    stretches = zip(crossings[::2], crossings[1::2], strict=True)
    return max(stretches, key=lambda stretch: stretch[1] - stretch[0], default=(_WIDTH, 0.0))
