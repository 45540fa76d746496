"""Pictures: right on the globe, exact in their words, legible, and the same on every machine."""

import functools
import itertools
import json
import math
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Literal
from xml.etree import ElementTree as ET

import markdown
import numpy as np
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from build_tools.pictures import (
    NARROW,
    Dated,
    Edge,
    MapPoint,
    Node,
    figure,
    labels,
    locator_map,
    network,
    places_map,
    sparkline,
    stress,
)
from build_tools.pictures.basemap import World, region
from build_tools.pictures.network import _graph, _placed
from build_tools.pictures.outlines import country_at, outlines
from build_tools.pictures.sphere import around, degrees, dot, vector

ROOT = Path(__file__).parent.parent
SVG = "{http://www.w3.org/2000/svg}"
any_time = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

PLACES = [
    MapPoint("Vienna", 48.2, 16.37, "../vienna/", 40, 12),
    MapPoint("Prague", 50.08, 14.43, "../prague/", 9),
    MapPoint("Bratislava", 48.15, 17.11, "../bratislava/", 3),
    MapPoint("Graz", 47.07, 15.44, "../graz/", 1),
    MapPoint("Brno", 49.19, 16.61, "../brno/", 1),
    MapPoint("Budapest", 47.5, 19.04, "../budapest/", 4, 4),
    MapPoint("Schwechat", 48.14, 16.48, "../schwechat/", 1),
    MapPoint("Klosterneuburg", 48.3, 16.33, "../klosterneuburg/", 1),
    MapPoint("Vienna, inner city", 48.2, 16.37, "../inner-city/", 2),
    MapPoint("Linz", 48.31, 14.29, "../linz/", 2),
    MapPoint("New York", 40.7, -74.0, "../new-york/", 5),
    MapPoint("Auckland", -36.85, 174.76, "../auckland/", 1),
]
KINDS: tuple[Literal["person", "place", "organization"], ...] = ("person", "place", "organization")
NODES = [Node(f"n{i}", f"Name of number {i} {'with more words ' * (i % 4)}", KINDS[i % 3], f"../n{i}/", 1 + 90 // (i + 1)) for i in range(60)]
EDGES = [Edge(f"n{i}", f"n{j}", 1 + (i * j) % 7) for i in range(55) for j in range(i + 1, 55) if (i * i + 3 * j) % (4 + i) == 0]


def pictures() -> dict[str, str]:
    return {
        "locator": locator_map(PLACES[0], prefix="a", title="Where Vienna lies", description="Vienna, in Austria."),
        "places": places_map(PLACES, prefix="b", title="Places"),
        "narrow": places_map(PLACES, prefix="c", title="Places", width=NARROW),
        "network": network(NODES, EDGES, prefix="d", title="Names"),
        "sparkline": sparkline([Dated("2001-05", 3), Dated("2001-09-11", 2)], prefix="e", title="Mentions"),
    }


def parsed(svg: str) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314 - our own


def said(svg: str) -> str:
    """Its description."""
    return parsed(svg).findtext(f"{SVG}desc") or ""


# ------------------------------------------------------------------- any picture


@pytest.mark.parametrize("name", pictures())
def test_a_picture_is_one_line_of_well_formed_svg_without_colours(name: str) -> None:
    svg = pictures()[name]
    root = parsed(svg)
    assert root.tag == f"{SVG}svg"
    assert "\n" not in svg
    assert not re.search(r'\s(?:fill|stroke|style|color)="', svg), "colours are the stylesheet's"
    ids = re.findall(r'\sid="([^"]*)"', svg)
    assert len(ids) == len(set(ids)) == 2
    assert {root.get("aria-labelledby"), root.get("aria-describedby")} == set(ids)
    assert root.get("role") == ("group" if "<a " in svg else "img"), "the parts of an image cannot be reached"


@pytest.mark.parametrize("name", pictures())
def test_markdown_leaves_a_figure_as_it_is(name: str) -> None:
    block = figure(pictures()[name], 'A "caption" with *signs* & {braces}', class_="ed-figure--wide")
    lines = markdown.markdown(f"Before.\n\n{block}\n\nAfter.", extensions=["attr_list", "toc"]).splitlines()
    assert [line for line in lines if line] == ["<p>Before.</p>", block, "<p>After.</p>"]


def test_the_bytes_depend_on_the_input_alone() -> None:
    code = (
        "import hashlib, test_pictures as t;"
        "print(hashlib.sha256(repr(t.pictures()).encode()).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", code], cwd=ROOT / "tests", capture_output=True, check=True, text=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": tongue},
        ).stdout
        for seed, zone, tongue in (("0", "UTC", "C"), ("1", "Asia/Tehran", "C.UTF-8"), ("4711", "America/New_York", "ar_EG.UTF-8"))
    }  # fmt: skip
    assert len(digests) == 1


def test_the_order_of_the_input_does_not_matter() -> None:
    assert places_map(PLACES[::-1], prefix="b", title="Places") == pictures()["places"]
    turned = [Edge(edge.other, edge.one, edge.count) for edge in EDGES[::-1]]
    assert network(NODES[::-1], [*turned, *EDGES], prefix="d", title="Names") == pictures()["network"]


@pytest.mark.parametrize("name", ["places", "narrow", "network"])
def test_everything_is_linked_once(name: str) -> None:
    wanted = [node.href for node in NODES] if name == "network" else [point.href for point in PLACES]
    found = [link.get("href") for link in parsed(pictures()[name]).iter(f"{SVG}a")]
    assert sorted(filter(None, found)) == sorted(wanted)


xml_text = st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), min_size=1)


@settings(any_time, max_examples=40)
@given(xml_text)
@example('</title></a><script>alert("1")</script>')
@example("  a  b  ")
@example("&lt;{{ x }}&#39;")
@example("\u202e\u05d0\u2066بغداد")
@example("x" * 500)
def test_names_survive_exactly(name: str) -> None:
    point = MapPoint(name, 48.2, 16.4, "../x/", 2)
    nodes = [Node("x", name, "person", "../x/", 2), Node("y", "Y", "place")]
    for svg in (places_map([point], prefix="a", title=name), network(nodes, [], prefix="a", title=name)):
        root = parsed(svg)
        link = next(root.iter(f"{SVG}a"))
        assert (link.get("aria-label") or "").startswith(f"{name}: ")
        assert link.findtext(f"{SVG}title") == link.get("aria-label")
        assert root.findtext(f"{SVG}title") == name
    root = parsed(locator_map(point, prefix="a", title=name, description=name))
    assert root.findtext(f"{SVG}title") == root.findtext(f"{SVG}desc") == name
    caption = parsed(figure("<i/>", name)).findtext("figcaption")
    assert caption == name


# ------------------------------------------------------------------- the globe


def test_the_outlines_are_small_and_whole() -> None:
    file = ROOT / "build_tools" / "data" / "outlines.json"
    assert file.stat().st_size <= 150_000
    data = json.loads(file.read_text("utf-8"))
    assert "Natural Earth" in data["source"]
    assert "public domain" in data["source"]
    lines = [list(zip(itertools.accumulate(arc[::2]), itertools.accumulate(arc[1::2]), strict=True)) for arc in data["arcs"]]
    for ring in [*data["land"], *itertools.chain.from_iterable(data["countries"].values())]:
        ends = [(lines[~arc][-1], lines[~arc][0]) if arc < 0 else (lines[arc][0], lines[arc][-1]) for arc in ring]
        assert all(end == start for (_, end), (start, _) in itertools.pairwise([*ends, ends[0]])), "rings are closed"


@pytest.mark.parametrize(("lat", "lon", "code"), [
    (33.3, 44.4, "IQ"), (-29.5, 28.2, "LS"), (-29.0, 24.0, "ZA"), (49.8, 6.1, "LU"), (55.7, 37.6, "RU"),
    (66.0, -175.0, "RU"), (66.0, 175.0, "RU"), (-90.0, 0.0, "AQ"), (-85.0, 180.0, "AQ"), (90.0, 0.0, ""),
    (26.2, 50.6, "BH"), (35.9, 14.5, "MT"), (0.0, -30.0, ""), (-17.8, 178.0, "FJ"), (42.6, 21.0, "XK"),
    (42.0, 51.0, ""), (30.5, 50.0, "IR"), (64.8, -18.0, "IS"), (33.89, 35.5, "LB"),
])  # fmt: skip
def test_the_country_of_a_place(lat: float, lon: float, code: str) -> None:
    assert country_at(vector(lat, lon)) == code


places = st.tuples(st.floats(-90, 90), st.floats(-180, 180)).map(lambda at: vector(*at))


@given(places, places)
def test_the_projection_can_be_undone_and_keeps_areas(centre: tuple[float, float, float], place: tuple[float, float, float]) -> None:
    projection = around(centre)
    x, y = projection(place)
    back = projection.inverse((x, y))
    assert dot(back, place) == pytest.approx(1, abs=1e-6) or dot(centre, place) < -1 + 1e-6
    angle = math.acos(max(-1, min(1, dot(centre, place))))
    cap, disc = 2 * math.pi * (1 - math.cos(angle)), math.pi * (x * x + y * y)
    assert disc == pytest.approx(cap, abs=1e-6), "a disc of the map has the area of its cap on the globe"


def odd(rings: list[list[tuple[float, float]]], x: float, y: float) -> bool:
    """Whether even-odd filling covers a point."""
    return sum(
        (ay > y) != (by > y) and x < ax + (y - ay) * (bx - ax) / (by - ay)
        for ring in rings
        for (ax, ay), (bx, by) in itertools.pairwise([*ring, ring[0]])
    ) % 2 == 1  # fmt: skip


@pytest.mark.parametrize("span", [0.15, 0.8, 1.6])
@pytest.mark.parametrize(("lat", "lon"), [
    (33, 44), (90, 0), (-90, 0), (-85, 120), (0, 180), (-17, 179), (66, -179), (66, 179), (-60, -79), (-33, -56), (-50, -85), (0, 0),
])  # fmt: skip
def test_a_region_has_the_land_that_the_world_has(lat: float, lon: float, span: float) -> None:
    """Two independent ways, cutting the globe at a seam and not at all, agree on land and sea, up to the coast."""
    world = World(4000, 2000)
    flat = world.rings(outlines().land)
    frame = region(vector(lat, lon), span, 320, 220)
    near_by = frame.rings(outlines().land)
    grid = [(x, y) for x in range(5, 320, 31) for y in range(5, 220, 23)]
    differ = [point for point in grid if odd(near_by, *point) != odd(flat, *world.point(frame.place(point)))]
    assert len(differ) <= 0.03 * len(grid)


@pytest.mark.parametrize("lat", [90, -90, 89.9, 0, 66])
@pytest.mark.parametrize("lon", [180, -180, 179.99, 0])
def test_a_place_is_well_inside_its_locator_map(lat: float, lon: float) -> None:
    svg = locator_map(MapPoint("Here", lat, lon), prefix="a", title="t", description="d")
    mark = next(circle for circle in parsed(svg).iter(f"{SVG}circle") if circle.get("class") == "ed-map-here")
    assert 320 * 0.1 <= float(mark.get("cx", "")) <= 320 * 0.9
    assert 220 * 0.1 <= float(mark.get("cy", "")) <= 220 * 0.9
    assert len(svg) < 30_000


def test_a_locator_map_shows_the_whole_country_and_its_neighbours() -> None:
    words = [text.text for text in parsed(pictures()["locator"]).iter(f"{SVG}text")]
    assert {"Vienna", "Austria", "Germany", "Italy", "Hungary"} <= set(words)
    there = locator_map(MapPoint("Austria", 47.5, 14.5), prefix="a", title="t", description="d")
    assert [text.text for text in parsed(there).iter(f"{SVG}text")].count("Austria") == 1


# ---------------------------------------------------------------- the map of all places


def discs(svg: str) -> dict[str, list[tuple[str, float]]]:
    """For each link: classes and radii of its circles."""
    return {
        link.get("href", ""): [(circle.get("class", ""), float(circle.get("r", ""))) for circle in link.iter(f"{SVG}circle")]
        for link in parsed(svg).iter(f"{SVG}a")
    }


def test_areas_are_counts_and_rings_are_governments() -> None:
    found = discs(pictures()["places"])
    (ring, outer), (disc, inner) = found["../vienna/"]
    assert (ring, disc) == ("ed-map-ring", "ed-map-disc")
    assert (outer / inner) ** 2 == pytest.approx(52 / 40, rel=0.02)
    assert [kind for kind, _ in found["../prague/"]] == ["ed-map-disc"]
    assert (inner / found["../prague/"][0][1]) ** 2 == pytest.approx(40 / 9, rel=0.02)
    only = discs(places_map([MapPoint("A", 1, 1, "a", 0, 9), MapPoint("B", 2, 2, "b", 9)], prefix="a", title="t"))
    assert [kind for kind, _ in only["a"]] == ["ed-map-ring"]


def test_places_far_off_stand_on_a_map_of_the_world() -> None:
    assert said(pictures()["places"]) == (
        "A map with 12 places, each sized by how often the texts name it. Most named: Vienna (named 40 times, and named "
        "12 times for its government), Prague (named 9 times), Budapest (named 4 times, and named 4 times for its "
        "government), New York (named 5 times), Bratislava (named 3 times). Far from the others, on a small map of the "
        "world: New York, Auckland."
    )
    main, world = parsed(pictures()["places"]).findall(f"{SVG}svg")
    assert {link.get("href") for link in world.iter(f"{SVG}a")} == {"../new-york/", "../auckland/"}
    assert len(list(main.iter(f"{SVG}a"))) == 10


def test_places_all_over_the_world_need_no_second_map() -> None:
    spread = [MapPoint(str(lon), lat, lon, f"{lon}", 2) for lat, lon in ((50, -120), (-30, -60), (10, 10), (60, 90), (-25, 135))]
    svg = places_map(spread, prefix="a", title="t")
    assert len(parsed(svg).findall(f"{SVG}svg")) == 1
    assert "small map" not in said(svg)


def test_no_place_and_one() -> None:
    assert said(places_map([], prefix="a", title="t")) == "A map of the world, on which no place is marked."
    one = places_map([MapPoint("Apia", -13.8, -171.8, "x", 1)], prefix="a", title="t")
    assert said(one) == "A map with 1 place, each sized by how often the texts name it. Most named: Apia (named once)."
    assert "not named" in places_map([MapPoint("Apia", -13.8, -171.8, "x")], prefix="a", title="t")


def test_a_region_across_the_antimeridian_is_one_map() -> None:
    across = [MapPoint(f"{lon}", -16, lon, f"{lon}", 1) for lon in (176, 178, -180, -178, -176)]
    links = parsed(places_map(across, prefix="a", title="t")).iter(f"{SVG}a")
    xs = {link.get("href"): float(disc.get("cx", "")) for link in links for disc in link.iter(f"{SVG}circle")}
    assert sorted(xs, key=lambda href: xs[href]) == [point.href for point in across], "from west to east"
    assert max(xs.values()) - min(xs.values()) > 300


spots = st.lists(
    st.builds(labels.Spot, st.floats(0, 400), st.floats(0, 300), st.floats(2, 30), st.text(min_size=1, max_size=40), st.just(12.0)),
    max_size=25,
)


@any_time
@given(spots)
def test_labels_neither_touch_each_other_nor_leave_the_map(found: list[labels.Spot]) -> None:
    frame = labels.Box(0, 0, 400, 300)
    taken = labels.Box(0, 280, 100, 300)
    placed = labels.place(found, frame, [taken])
    boxes = [label.box for label in placed.values()]
    assert all(box.within(frame) for box in boxes)
    assert not any(one.overlaps(other) for one, other in itertools.combinations([*boxes, taken], 2))
    small = [(i, labels.Box(s.x - s.radius, s.y - s.radius, s.x + s.radius, s.y + s.radius)) for i, s in enumerate(found) if s.radius <= 9]
    assert not any(box.overlaps(dot_) for at, label in placed.items() for i, dot_ in small if i != at for box in [label.box])
    for at, label in placed.items():
        if label.leader:
            others = [other.box for i, other in placed.items() if i != at]
            assert not any(labels.crosses(label.leader, box) for box in others)


def test_a_long_name_is_shortened_after_a_word() -> None:
    assert labels.shown(" Society\nof Friends ", 18) == "Society of Friends"
    assert labels.shown("Society of Friends", 17) == "Society of…"
    assert labels.shown("Donaudampfschiff", 6) == "Donau…"


def test_a_lonely_place_has_its_name_at_the_right() -> None:
    label = labels.place([labels.Spot(100, 100, 5, "Graz", 12)], labels.Box(0, 0, 300, 200))[0]
    assert label.box.left == pytest.approx(108)
    assert label.leader is None


def test_a_line_through_a_box() -> None:
    box = labels.Box(10, 10, 20, 20)
    assert labels.crosses(((0, 0), (30, 30)), box)
    assert labels.crosses(((15, 0), (15, 12)), box)
    assert not labels.crosses(((0, 12), (8, 12)), box)
    assert not labels.crosses(((0, 25), (30, 25)), box)
    assert not labels.crosses(((10, 0), (10, 30)), box), "along an edge is not inside"


# ------------------------------------------------------------------- the network


graphs = st.lists(st.tuples(st.text(max_size=60), st.integers(0, 200)), max_size=14).flatmap(
    lambda named: st.tuples(
        st.just([Node(f"n{i}", name, KINDS[i % 3], f"x{i}", count) for i, (name, count) in enumerate(named)]),
        st.lists(st.builds(
            Edge, st.sampled_from([f"n{i}" for i in range(15)]), st.sampled_from([f"n{i}" for i in range(15)]), st.integers(1, 30),
        ), max_size=40),
    )
)  # fmt: skip


@settings(any_time, max_examples=60)
@given(graphs)
@example(([Node(f"n{i}", "W" * 50, "place", "x", 300) for i in range(4)], [Edge("n0", "n1", 1), Edge("n2", "n3", 1), Edge("n1", "n2", 1)]))
def test_no_name_covers_another(graph: tuple[list[Node], list[Edge]]) -> None:
    boxes = [place.box for place in _placed(_graph(*graph))]
    assert len(boxes) == len(graph[0])
    assert not any(one.overlaps(other) for one, other in itertools.combinations(boxes, 2))
    assert all(box.left >= -1e-6 and box.right <= 860 + 1e-6 and box.top >= -1e-6 for box in boxes)


def test_the_shape_tells_the_kind_and_the_area_tells_the_count() -> None:
    nodes = [Node(kind, kind, kind, kind, 36) for kind in KINDS]
    links = {link.get("href"): link for link in parsed(network(nodes, [], prefix="a", title="t")).iter(f"{SVG}a")}
    circle, square, diamond = (links[kind][1] for kind in KINDS)
    assert [shape.tag for shape in (circle, square, diamond)] == [f"{SVG}{name}" for name in ("circle", "rect", "path")]
    area = math.pi * float(circle.get("r", "")) ** 2
    assert float(square.get("width", "")) ** 2 == pytest.approx(area, rel=0.03)
    corner = float(re.search(r"l([\d.]+)", diamond.get("d", ""))[1])  # type: ignore[index]
    assert 2 * corner**2 == pytest.approx(area, rel=0.03)


def test_the_network_says_what_it_shows() -> None:
    nodes = [Node("a", "Ann", "person"), Node("b", "Bergen", "place"), Node("c", "Club", "organization"), Node("d", "Dov", "person")]
    edges = [Edge("a", "b", 5), Edge("b", "a", 5), Edge("a", "c", 2), Edge("a", "a", 9), Edge("a", "gone", 9)]
    assert said(network(nodes, edges, prefix="a", title="t")) == (
        "4 names; 2 pairs of them named together in a paragraph. In most company: Ann (with 2 others), Bergen (with 1 other), "
        "Club (with 1 other). Together in most paragraphs: Ann and Bergen (5), Ann and Club (2)."
    )
    assert said(network([], [], prefix="a", title="t")) == "No names."
    assert said(network(nodes[:1], edges, prefix="a", title="t")) == "1 name; 0 pairs of them named together in a paragraph."


def test_a_large_network_shows_the_most_named_and_says_so() -> None:
    nodes = [Node(f"n{i}", f"N{i}", "person", f"x{i}", 1000 - i) for i in range(180)]
    edges = [Edge(f"n{i}", f"n{(i * k + k) % 180}", k) for i in range(180) for k in range(1, 9)]
    svg = network(nodes, edges, prefix="a", title="t")
    assert [a.get("href") for a in parsed(svg).iter(f"{SVG}a")] == [f"x{i}" for i in range(150)]
    assert said(svg).endswith("The picture has the 150 most named. It has the 600 strongest lines.")


def test_lines_join_the_shapes_they_name() -> None:
    svg = network([Node("a", "A", "person", "a"), Node("b", "B", "person", "b")], [Edge("a", "b", 12)], prefix="a", title="t")
    ends = {(round(float(c.get("cx", ""))), round(float(c.get("cy", "")))) for a in parsed(svg).iter(f"{SVG}a") for c in a.iter(f"{SVG}circle")}
    line = next(path for path in parsed(svg).iter(f"{SVG}path") if path.get("class") == "ed-net-line--3")
    numbers = [int(n) for n in re.findall(r"-?\d+", line.get("d", ""))]
    assert {tuple(numbers[:2]), tuple(numbers[2:])} == ends


def test_the_layout_keeps_the_distances_of_a_tree() -> None:
    chain = {(i, i + 1): 1.0 for i in range(5)}
    ways = stress.distances(6, chain)
    assert ways[0, 5] == 5
    placed = stress.layout(ways)
    between = np.sqrt(((placed[:, None] - placed[None]) ** 2).sum(2))
    assert np.abs(between - ways).max() < 0.35
    assert stress.components(5, [(3, 1), (0, 4)]) == [[0, 4], [1, 3], [2]]


# ------------------------------------------------------------------- sparklines


@pytest.mark.parametrize(("counts", "text"), [
    ([], "No dated mention."),
    ([("2007", 1)], "2007: 1 mention."),
    ([("2007-03-10~", 2), ("2007-03", 1), ("2008-01-02", 7)], "Bars by month, March 2007 to January 2008: 10 mentions in all, most in January 2008 (7)."),
    ([("2007-03", 2), ("2008", 5)], "Bars by year, 2007 to 2008: 7 mentions in all, most in 2008 (5)."),
    ([("2001-03", 2), ("2008-03", 1)], "Bars by year, 2001 to 2008: 3 mentions in all, most in 2001 (2)."),
    ([("1789-07-14", 2), ("2008", 1)], "Bars by decade, 1780s to 2000s: 3 mentions in all, most in 1780s (2)."),
    ([("XXXX-12", 2), ("2008?", 1), ("", 1)], "2008: 1 mention. Without a date: 3 mentions."),
])  # fmt: skip
def test_a_sparkline_says_what_it_shows(counts: list[tuple[str, int]], text: str) -> None:
    assert said(sparkline([Dated(*item) for item in counts], prefix="a", title="t")) == text


def test_bars_are_as_high_as_their_counts() -> None:
    svg = sparkline([Dated("2001", 8), Dated("2003", 4), Dated("2004", 0)], prefix="a", title="t")
    bars = [(float(bar.get("x", "")), float(bar.get("height", ""))) for bar in parsed(svg).iter(f"{SVG}rect")]
    assert len(bars) == 2, "no bar for nothing"
    assert bars[0][1] == pytest.approx(2 * bars[1][1])
    assert bars[1][0] - bars[0][0] == pytest.approx(2 * 20, abs=0.2)


# ------------------------------------------------------------------- in a browser


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    opened = browser.new_page(viewport={"width": 1000, "height": 900})
    yield opened
    opened.close()


def open_page(tab: Page, folder: Path, body: str) -> None:
    styles = "".join((ROOT / "docs" / "assets" / name).read_text("utf-8") for name in ("edition.css", "pictures.css"))
    page = folder / "page.html"
    page.write_text(
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>t</title><style>html{{font-size:125%}}{styles}</style>'
        f'<body data-md-color-scheme="default" data-md-color-primary="white"><main class="md-typeset">{body}</main></html>',
        "utf-8",
    )
    tab.goto(page.as_uri())


@pytest.mark.browser
@pytest.mark.parametrize("name", ["places", "narrow", "network"])
def test_no_name_covers_another_on_the_screen(tab: Page, tmp_path: Path, name: str) -> None:
    open_page(tab, tmp_path, figure(pictures()[name]))
    boxes = tab.evaluate(
        "() => [...document.querySelectorAll('.ed-pic-label')].map(e => e.getBoundingClientRect())"
        ".map(b => [b.left, b.top + 2, b.right, b.bottom - 2])"
    )
    assert len(boxes) >= (60 if name == "network" else 10)
    found = [labels.Box(*box) for box in boxes]
    assert not [(one, other) for one, other in itertools.combinations(found, 2) if one.overlaps(other)]


@pytest.mark.browser
def test_hostile_names_survive_in_the_browser(tab: Page, tmp_path: Path) -> None:
    names = [
        "</title></a></svg><script>document.title='bad'</script>", "\x01\x02\x1f\x7f\x80\x9f", "a\tb\nc\rd", "  two  spaces  ",
        "&amp;&#38;", "{{ x }}{% y %}{: #id }", "<!--", "]]>", "\ufffe\uffff\ud800", "\x00", "'\"`", "\u202eمشهد\u2069", "<desc>", "é\u0301" * 40,
    ]  # fmt: skip
    points = [MapPoint(name, 10 + index, 10, f"#{index}", 1) for index, name in enumerate(names)]
    nodes = [Node(str(index), name, "person", f"#{index}", 1) for index, name in enumerate(names)]
    open_page(tab, tmp_path, figure(places_map(points, prefix="a", title="t")) + figure(network(nodes, [], prefix="b", title="t")))
    for figure_at in (1, 2):
        rows = tab.evaluate(
            "(n) => [...document.querySelectorAll('main > figure')][n - 1].querySelectorAll('a').values()"
            ".map(a => [a.getAttribute('href'), a.getAttribute('aria-label'), a.querySelector('title').textContent]).toArray()",
            figure_at,
        )
        found = {href: (label, title) for href, label, title in rows}
        for index, name in enumerate(names):
            label, title = found[f"#{index}"]
            assert label == title
            assert label.startswith(re.sub("[\0\ud800-\udfff]", "\ufffd", name) + ": ")
    assert tab.title() == "t"


@pytest.mark.browser
def test_names_are_reached_by_keyboard_and_bring_out_their_lines(tab: Page, tmp_path: Path) -> None:
    open_page(tab, tmp_path, figure(pictures()["network"]))
    order = []
    for _ in NODES:
        tab.keyboard.press("Tab")
        order.append(tab.evaluate("document.activeElement.getAttribute('href')"))
    assert order == [link.get("href") for link in parsed(pictures()["network"]).iter(f"{SVG}a")]
    visible = functools.partial(tab.evaluate, "[...document.querySelectorAll('.ed-net-ties')].filter(e => getComputedStyle(e).display != 'none').length")
    tab.focus("a[href='../n0/']")
    tab.keyboard.press("Tab")
    assert visible() == 1
    outline = tab.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"


def test_degrees_undo_vectors() -> None:
    assert degrees(vector(-33.5, 151.25)) == pytest.approx((-33.5, 151.25))
