"""Who is named together with whom."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from build_tools.pictures import labels, stress
from build_tools.pictures.svg import Point, element, link, number, picture, text_at

_WIDTH = 860.0
_NODES = 150
_LINES = 600
_SIZE = 11.0
_SMALLEST, _LARGEST = 3.0, 15.0
_GAP = 6.0
_STRENGTHS = (2, 4, 10)
"""From so many shared paragraphs on, a line is of the next thickness."""
_LONGEST = 50
"""Characters of a visible name."""
_FULLNESS, _FEW, _FULLNESS_OF_FEW = 0.27, 8, 0.5
"""Share of the room that names cover, unless they need more; few names need less room."""
_OUTER = 0.42
"""In this part of the width, from the left, names stand to the left of their shapes."""


@dataclass(frozen=True, slots=True)
class Node:
    """Somebody or something named."""

    id: str
    name: str
    type: Literal["person", "place", "organization"]
    href: str = ""
    """Address of its page; empty: no link."""
    mentions: int = 1


@dataclass(frozen=True, slots=True)
class Edge:
    """Two nodes named together."""

    one: str
    other: str
    count: int
    """In how many paragraphs."""


@dataclass(frozen=True, slots=True)
class _Graph:
    """What is drawn, by index."""

    nodes: tuple[Node, ...]
    lines: Mapping[tuple[int, int], int]


def network(nodes: Sequence[Node], edges: Sequence[Edge], *, prefix: str, title: str) -> str:
    """A picture of names, sized by mentions and shaped by kind, with a line between those named together.

    It shows the 150 names with most mentions and the 600 strongest lines; the
    description says what is left out. An edge may be given once or from both
    ends; edges of unknown nodes do not count. No name covers another. Hovering
    or focusing a name brings out its lines. `prefix` begins the ids and has to
    be unique on the page. 860 wide, as high as it has to be.
    """
    ranked = sorted(nodes, key=lambda node: (-node.mentions, node.name, node.id))
    graph = _graph(ranked, edges)
    places = _placed(graph)
    height = max((place.box.bottom for place in places), default=0.0)
    content = element("g", "".join(_lines(graph, places)), class_="ed-net-lines")
    content += "".join(_drawn(graph, places, index) for index in range(len(places)))
    if places:
        content += element("g", _legend(), transform=f"translate(4 {number(height + 30)})", class_="ed-net-legend")
    return picture(
        content, width=_WIDTH, height=height + 46, prefix=prefix, title=title,
        description=_description(graph, ranked, edges), class_="ed-net", links=any(node.href for node in graph.nodes),
    )  # fmt: skip


def _pairs(nodes: Sequence[Node], edges: Iterable[Edge]) -> Counter[tuple[int, int]]:
    index = {node.id: at for at, node in enumerate(nodes)}
    pairs: Counter[tuple[int, int]] = Counter()
    for edge in edges:
        if edge.one in index and edge.other in index and edge.one != edge.other:
            low, high = sorted((index[edge.one], index[edge.other]))
            pairs[low, high] = max(pairs[low, high], edge.count)
    return pairs


def _graph(ranked: Sequence[Node], edges: Sequence[Edge]) -> _Graph:
    most = ranked[:_NODES]
    pairs = _pairs(most, edges)
    strength = _strengths(pairs)
    strongest = sorted(pairs, key=lambda pair: (-pairs[pair], -strength[pair], pair))[:_LINES]
    return _Graph(tuple(most), {pair: pairs[pair] for pair in sorted(strongest)})


def _strengths(pairs: Mapping[tuple[int, int], int]) -> dict[tuple[int, int], float]:
    """How much of the company of both a pair is: 1 where neither keeps any other."""
    total: dict[int, int] = defaultdict(int)
    for (one, other), count in pairs.items():
        total[one] += count
        total[other] += count
    return {(one, other): count / math.sqrt(total[one] * total[other]) for (one, other), count in pairs.items()}


# ------------------------------------------------------------------- layout


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a node stands, with its name."""

    mark: Point
    """The middle of its shape."""
    leftwards: bool
    """Whether the name stands to the left of the shape."""
    box: labels.Box
    """Around both."""


def _radius(node: Node) -> float:
    return min(max(1.55 * math.sqrt(node.mentions), _SMALLEST), _LARGEST)


def _sizes(node: Node) -> tuple[float, float]:
    """Width and height of a node with its name beside it."""
    across = 2 * _CORNER * _radius(node)
    return across + 3 + labels.width(labels.shown(node.name, _LONGEST), _SIZE), max(across, labels.height(_SIZE))


def _reach(node: Node, *, leftwards: bool) -> float:
    """From the middle of the shape to the middle of the box."""
    reach = _sizes(node)[0] / 2 - _CORNER * _radius(node)
    return -reach if leftwards else reach


def _placed(graph: _Graph) -> list[_Place]:
    """A place for each node.

    The parts of the graph that have no line between them are laid out one by
    one, and set below each other, small ones side by side.
    """
    strength = _strengths(graph.lines)
    found: dict[int, _Place] = {}
    left = top = bottom = 0.0
    for part in stress.components(len(graph.nodes), list(graph.lines)):
        places = _part(graph, part, strength)
        wide = max(place.box.right for place in places)
        if left and left + wide > _WIDTH:
            left, top = 0.0, bottom + 2 * _GAP
        found |= {node: _moved(place, left, top) for node, place in zip(part, places, strict=True)}
        left += wide + 3 * _GAP
        bottom = max(bottom, *(found[node].box.bottom for node in part))
    return [found[node] for node in range(len(graph.nodes))]


def _moved(place: _Place, right: float, down: float) -> _Place:
    (x, y), box = place.mark, place.box
    moved = labels.Box(box.left + right, box.top + down, box.right + right, box.bottom + down)
    return _Place((x + right, y + down), place.leftwards, moved)


def _part(graph: _Graph, part: Sequence[int], strength: Mapping[tuple[int, int], float]) -> list[_Place]:
    """One connected part, its upper left corner at the origin. Names stand on the outer side, away from the lines."""
    nodes = [graph.nodes[node] for node in part]
    index = {node: at for at, node in enumerate(part)}
    lengths = {
        (index[one], index[other]): 1 / (0.15 + strength[one, other]) for one, other in graph.lines if one in index
    }
    places = stress.layout(stress.distances(len(part), lengths))
    sizes = np.array([_sizes(node) for node in nodes])
    wide, high = _extent(sizes)
    places = (places - places.min(0)) / np.maximum(places.max(0) - places.min(0), 1e-9) * (wide, high)
    leftwards = [len(part) > 1 and bool(x < wide * _OUTER) for x in places[:, 0]]
    places[:, 0] += [_reach(node, leftwards=left) for node, left in zip(nodes, leftwards, strict=True)]
    centres = stress.apart(places, sizes + np.array([_GAP, 1.0]), wide)
    corners = centres - sizes / 2
    corners -= corners.min(0)
    return [
        _place(node, float(x), float(y), leftwards=left)
        for node, (x, y), left in zip(nodes, corners, leftwards, strict=True)
    ]


def _extent(sizes: stress.Matrix) -> tuple[float, float]:
    """Width and height for boxes, so that they fill a fair share of it."""
    area = float(sizes.prod(1).sum()) / (_FULLNESS if len(sizes) > _FEW else _FULLNESS_OF_FEW)
    wide = min(_WIDTH, max(math.sqrt(1.3 * area), float(sizes[:, 0].max()) + _GAP))
    return wide, area / wide


def _place(node: Node, left: float, top: float, *, leftwards: bool) -> _Place:
    wide, high = _sizes(node)
    x = left + wide / 2 - _reach(node, leftwards=leftwards)
    return _Place((x, top + high / 2), leftwards, labels.Box(left, top, left + wide, top + high))


# ------------------------------------------------------------------ drawing


def _lines(graph: _Graph, places: Sequence[_Place]) -> list[str]:
    classes: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for pair, count in graph.lines.items():
        classes[sum(count >= least for least in _STRENGTHS)].append(pair)
    return [
        element("path", d=_data(pairs, places), class_=f"ed-net-line--{strength}")
        for strength, pairs in sorted(classes.items())
    ]


def _data(pairs: Iterable[tuple[int, int]], places: Sequence[_Place]) -> str:
    ends = (tuple(round(at) for at in (*places[one].mark, *places[other].mark)) for one, other in pairs)
    return "".join(f"M{ax} {ay}L{bx} {by}" for ax, ay, bx, by in ends)


def _drawn(graph: _Graph, places: Sequence[_Place], index: int) -> str:
    """A node: its shape and its name; and its lines once more, which show while it is pointed at."""
    node, place = graph.nodes[index], places[index]
    ties = [pair for pair in graph.lines if index in pair]
    (x, y), radius = place.mark, _radius(node)
    away = _CORNER * radius + 3
    content = _shape(node.type, x, y, radius) + text_at(
        labels.shown(node.name, _LONGEST), x - away if place.leftwards else x + away, y + 0.35 * _SIZE,
        "ed-pic-label", "end" if place.leftwards else "start",
    )  # fmt: skip
    own = element("path", d=_data(ties, places), class_="ed-net-ties") if ties else ""
    return own + link(node.href, f"{node.name}: {_company(node, len(ties))}", content, f"ed-net-{node.type}")


def _company(node: Node, ties: int) -> str:
    named = "named once" if node.mentions == 1 else f"named {node.mentions} times"
    return f"{node.type}, {named}, with {_others(ties)} here"


def _others(count: int) -> str:
    return "1 other" if count == 1 else f"{count} others"


_CORNER = 1.26
"""From the middle of a diamond to its corners, where a circle of the same area has 1."""
_SQUARE = math.sqrt(math.pi)
"""Side of a square, where a circle of the same area has radius 1."""


def _shape(type_: str, x: float, y: float, radius: float) -> str:
    """A circle for a person, a square for a place, a diamond for an organization, all of one area."""
    if type_ == "person":
        return element("circle", cx=x, cy=y, r=radius)
    if type_ == "place":
        side = _SQUARE * radius
        return element("rect", x=x - side / 2, y=y - side / 2, width=side, height=side)
    corner = number(_CORNER * radius)
    return element("path", d=f"M{number(x)} {number(y - _CORNER * radius)}l{corner} {corner}-{corner} {corner}-{corner}-{corner}z")


def _legend() -> str:
    content, x = "", 6.0
    for type_ in ("person", "place", "organization"):
        content += element("g", _shape(type_, x, -4, 5), class_=f"ed-net-{type_}") + text_at(type_, x + 11, 0, "ed-map-small")
        x += 32 + labels.width(type_, 10.5)
    return content + text_at("larger: named more often; thicker line: together in more paragraphs", x, 0, "ed-map-small")


def _description(graph: _Graph, nodes: Sequence[Node], edges: Sequence[Edge]) -> str:
    """What the picture shows, for those who do not see it."""
    if not nodes:
        return "No names."
    pairs = _pairs(nodes, edges)
    names = "1 name" if len(nodes) == 1 else f"{len(nodes)} names"
    together = "1 pair" if len(pairs) == 1 else f"{len(pairs)} pairs"
    said = [f"{names}; {together} of them named together in a paragraph."]
    company = Counter(node for pair in pairs for node in pair)
    if company:
        first = sorted(company.items(), key=lambda item: (-item[1], item[0]))[:5]
        said.append(f"In most company: {', '.join(f'{nodes[at].name} (with {_others(count)})' for at, count in first)}.")
        closest = sorted(pairs.items(), key=lambda item: (-item[1], item[0]))[:5]
        named = (f"{nodes[one].name} and {nodes[other].name} ({count})" for (one, other), count in closest)
        said.append(f"Together in most paragraphs: {', '.join(named)}.")
    if len(graph.nodes) < len(nodes):
        said.append(f"The picture has the {len(graph.nodes)} most named.")
    if len(graph.lines) < len(pairs):
        said.append(f"It has the {len(graph.lines)} strongest lines.")
    return " ".join(said)
