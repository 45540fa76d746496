"""One map of all places."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from build_tools.pictures import labels
from build_tools.pictures.basemap import Frame, Region, World, ground, outline_of, region, scale_bar, window
from build_tools.pictures.sphere import EARTH_KM, around, dot, middle, vector
from build_tools.pictures.svg import element, link, number, picture, text_at

WIDE, NARROW = 860, 360
"""Widths for which a map is laid out: a column of text and a telephone."""


@dataclass(frozen=True, slots=True)
class MapPoint:
    """A place on a map."""

    name: str
    lat: float
    """Degrees, north positive."""
    lon: float
    """Degrees, east positive."""
    href: str = ""
    """Address of its page; empty: no link."""
    mentions: int = 0
    """How often the texts name it as a place."""
    standing: int = 0
    """How often its name stands for a government."""


@dataclass(frozen=True, slots=True)
class _Layout:
    """Sizes of the parts of a picture."""

    width: float
    height: float
    """Of the main map."""
    inset: float
    """Width of the small map of the world."""
    largest: float
    """Radius of the largest disc."""
    size: float
    """Of type."""


_WIDE = _Layout(WIDE, 500, 400, 27, 12)
_NARROW = _Layout(NARROW, 400, NARROW, 19, 11)
_SMALLEST = 2.6
_WORLD_SHAPE = 0.487
"""Height of the world to its width."""
_REACHES = (5, 10, 15, 20, 30, 40, 55)
"""Degrees around a place: how far the main map may reach."""
_ENOUGH = 0.75
"""Share of the places that a main map has to show; where no region holds so many, it is the world."""
_LEAST_SPAN = 900 / EARTH_KM


def places_map(points: Sequence[MapPoint], *, prefix: str, title: str, width: int = WIDE) -> str:
    """A map of all places: the region where most of them lie, and the world where others are far off.

    The area of a disc is the number of mentions, of the ring around it the
    number of times that the name stands for a government; every place links to
    its page, the most named first. Names stand where they have room: a list
    belongs beside the map. `prefix` begins the ids and has to be unique on the
    page; `width` is WIDE or NARROW.
    """
    layout = _NARROW if width == NARROW else _WIDE
    order = sorted(points, key=lambda point: (-_total(point), point.name, point.lat, point.lon, point.href))
    inside, outside = _divided(order)
    frame = _frame(inside, layout) if inside else World(layout.width, round(layout.width * _WORLD_SHAPE) + 4)
    unit = _unit(order, layout)
    content = window(frame, ground(frame) + _discs(inside or order, frame, unit, layout))
    top = frame.height + 10
    inset_height = 0.0
    if isinstance(frame, Region) and outside:
        world = World(layout.inset, round(layout.inset * _WORLD_SHAPE) + 4)
        inset = ground(world, borders=False) + outline_of(frame, world) + _discs(outside, world, unit, layout)
        content += window(world, inset, 0, top)
        inset_height = world.height
    beside = layout is _WIDE and inset_height > 0
    legend, legend_height = _legend(order, unit, stacked=beside or layout is _NARROW)
    left, down = (layout.inset + 30, top + inset_height - legend_height) if beside else (4, top + inset_height + 4)
    content += element("g", legend, transform=f"translate({number(left)} {number(down)})", class_="ed-map-legend")
    return picture(
        content, width=layout.width, height=max(down + legend_height, top + inset_height) + 4, prefix=prefix,
        title=title, description=_description(order, inside, outside), class_="ed-map ed-map--places",
        links=any(point.href for point in order),
    )  # fmt: skip


def _total(point: MapPoint) -> int:
    return point.mentions + point.standing


def _divided(points: Sequence[MapPoint]) -> tuple[list[MapPoint], list[MapPoint]]:
    """The places of the smallest region that holds enough of them, and those far off; none inside: the world."""
    where = {point: vector(point.lat, point.lon) for point in points}
    for reach in _REACHES:
        limit = math.cos(math.radians(reach))
        circles = [[p for p in points if dot(where[p], centre) >= limit] for centre in where.values()]
        densest = max(circles, key=len, default=[])
        if densest and len(densest) >= _ENOUGH * len(points):
            return densest, [point for point in points if point not in densest]
    return [], list(points)


def _frame(points: Sequence[MapPoint], layout: _Layout) -> Region:
    """The closest frame around some places that leaves room for discs and names."""
    places = [vector(point.lat, point.lon) for point in points]
    centre = middle(places)
    room = (layout.width - 5 * layout.largest) / layout.width, (layout.height - 3 * layout.largest) / layout.height
    span = _LEAST_SPAN
    for _ in range(3):  # moving the centre turns the picture a little
        drawn = [around(centre)(place) for place in places]
        xs, ys = [x for x, _ in drawn], [y for _, y in drawn]
        wide, high = (max(xs) - min(xs)) / room[0], (max(ys) - min(ys)) / room[1]
        span = max(wide, high * layout.width / layout.height, _LEAST_SPAN)
        centre = around(centre).inverse(((max(xs) + min(xs)) / 2, (max(ys) + min(ys)) / 2))
    return region(centre, span, layout.width, layout.height)


def _unit(points: Sequence[MapPoint], layout: _Layout) -> float:
    """The radius of a disc of one mention, for all maps of the picture."""
    most = max((_total(point) for point in points), default=1)
    return min(layout.largest / math.sqrt(max(most, 1)), 6.0)


def _radius(count: int, unit: float) -> float:
    return max(unit * math.sqrt(count), _SMALLEST)


def _discs(points: Sequence[MapPoint], frame: Frame, unit: float, layout: _Layout) -> str:
    spots = [_spot(point, frame, unit, layout.size) for point in _apart(points)]
    found = labels.place(spots, labels.Box(2, 2, frame.width - 2, frame.height - 2), _bar_box(frame))
    bar = scale_bar(frame, 12, frame.height - 12, 90) if isinstance(frame, Region) else ""
    return bar + "".join(
        _disc(point, spot, unit, found.get(index)) for index, (point, spot) in enumerate(zip(points, spots, strict=True))
    )


def _bar_box(frame: Frame) -> list[labels.Box]:
    return [labels.Box(0, frame.height - 26, 160, frame.height)] if isinstance(frame, Region) else []


def _apart(points: Sequence[MapPoint]) -> list[tuple[MapPoint, int]]:
    """Each place with the number of places before it at the very same coordinates."""
    seen: dict[tuple[float, float], int] = {}
    found = []
    for point in points:
        spot = round(point.lat, 2), round(point.lon, 2)
        found.append((point, seen.get(spot, 0)))
        seen[spot] = seen.get(spot, 0) + 1
    return found


_GOLDEN = 2.4
"""Radians: places at the same coordinates are set around them like seeds of a sunflower."""


def _spot(placed: tuple[MapPoint, int], frame: Frame, unit: float, size: float) -> labels.Spot:
    point, before = placed
    x, y = frame.point(vector(point.lat, point.lon))
    away = 7 * math.sqrt(before)
    x, y = x + away * math.cos(_GOLDEN * before), y + away * math.sin(_GOLDEN * before)
    return labels.Spot(x, y, _radius(_total(point), unit), point.name, size)


def _disc(point: MapPoint, spot: labels.Spot, unit: float, label: labels.Label | None) -> str:
    shapes = ""
    if point.standing:
        shapes += element("circle", cx=spot.x, cy=spot.y, r=spot.radius, class_="ed-map-ring")
    if point.mentions or not point.standing:
        shapes += element("circle", cx=spot.x, cy=spot.y, r=_radius(point.mentions, unit), class_="ed-map-disc")
    if label:
        if label.leader:
            (ax, ay), (bx, by) = label.leader
            data = f"M{number(ax)} {number(ay)}L{number(bx)} {number(by)}"
            shapes += element("path", d=data, class_="ed-pic-leader")
        shapes += text_at(label.text, *label.baseline, "ed-pic-label")
    return link(point.href, f"{point.name}: {_counted(point)}", shapes)


def _counted(point: MapPoint) -> str:
    named = _times(point.mentions)
    return f"{named}, and {_times(point.standing)} for its government" if point.standing else named


def _times(count: int) -> str:
    return {0: "not named", 1: "named once", 2: "named twice"}.get(count, f"named {count} times")


def _legend(points: Sequence[MapPoint], unit: float, *, stacked: bool) -> tuple[str, float]:
    """What sizes and rings mean, and how high that is."""
    if not points:
        return "", 0.0
    most = max(_total(point) for point in points)
    steps = sorted({max(1, most), max(1, round(most / 4)), 1}, reverse=True)
    height = 2 * _radius(steps[0], unit) + 4
    x, content = 0.0, ""
    for step in steps:
        radius = _radius(step, unit)
        content += element("circle", cx=x + radius + 1, cy=height / 2, r=radius, class_="ed-map-disc")
        text = f"{step}" + (" mentions" if step == steps[0] and step > 1 else " mention" if step == 1 else "")
        content += text_at(text, x + 2 * radius + 6, height / 2 + 4, "ed-map-small")
        x += 2 * radius + 20 + labels.width(text, 10.5)
    if any(point.standing for point in points):
        x, y = (0.0, height + 14) if stacked else (x + 6, height / 2)
        content += element("circle", cx=x + 9, cy=y, r=8, class_="ed-map-ring")
        content += element("circle", cx=x + 9, cy=y, r=4, class_="ed-map-disc")
        content += text_at("ring: the name stands for a government", x + 23, y + 4, "ed-map-small")
        height += 26 if stacked else 0
    return content, height


def _description(order: Sequence[MapPoint], inside: Sequence[MapPoint], outside: Sequence[MapPoint]) -> str:
    """What the picture shows, for those who do not see it."""
    if not order:
        return "A map of the world, on which no place is marked."
    count = "1 place" if len(order) == 1 else f"{len(order)} places"
    most = ", ".join(f"{point.name} ({_counted(point)})" for point in order[:5])
    far = f" Far from the others, on a small map of the world: {', '.join(p.name for p in outside)}." if inside and outside else ""
    return f"A map with {count}, each sized by how often the texts name it. Most named: {most}.{far}"
