"""The timeline as a strip: how many events lie where in time, on the scale of the whole picture."""

import math
from collections import Counter
from collections.abc import Sequence

from build_tools.pictures.svg import element, number, picture, text_at
from build_tools.pictures.timeline import MONTHS, WIDTH, Moment, Panel, panels

_SIZE = 0.44
"""Of the scale of the whole picture: the strip has to be read at the width of a phone."""
_STEP = 7.0
"""Width of a column; the events that fall into one stand on each other."""
_RADIUS = 3.2
_HIGHEST = 9
"""Events of a column that are drawn; what is more is said by a taller last one."""
_LABEL = 18.0


def strip(events: Sequence[Moment], *, prefix: str, title: str) -> str:
    """Dots in columns over a broken axis; empty when no event has a known date."""
    known = [moment for moment in events if math.isfinite(moment.at)]
    if not known:
        return ""
    found = panels([moment.at for moment in known])
    columns = Counter(round(_at(moment.at, found) * _SIZE / _STEP) for moment in known)
    tallest = min(max(columns.values()), _HIGHEST)
    base = tallest * 2 * _RADIUS + 6
    dots = "".join(
        element("circle", cx=column * _STEP, cy=base - 4 - (2 * row + 1) * _RADIUS, r=_RADIUS - 0.4)
        for column, count in sorted(columns.items())
        for row in range(min(count, _HIGHEST))
    )
    axes = "".join(element("path", d=f"M{number(panel.left * _SIZE)} {number(base)}H{number(panel.right * _SIZE)}", class_="ed-tl-axis") for panel in found)
    years = [_year(panel.first + 1e-6) for panel in found]
    end = _year(found[-1].last - 1e-6)
    labels = text_at(years[0], found[0].left * _SIZE, base + _LABEL - 5, "ed-strip-year")
    labels += "".join(text_at(_month(panel.first), panel.left * _SIZE, base + _LABEL - 5, "ed-strip-year") for panel in found[1:2])
    labels += text_at(end, found[-1].right * _SIZE, base + _LABEL - 5, "ed-strip-year", "end") if end != years[0] else ""
    return picture(
        element("g", dots, class_="ed-strip-dots") + axes + labels, width=WIDTH * _SIZE, height=base + _LABEL, prefix=prefix, title=title,
        description=f"{len(known)} events from {years[0]} to {end}; the scale changes where the line is broken.",
        class_="ed-strip", links=False,
    )  # fmt: skip


def _at(year: float, found: Sequence[Panel]) -> float:
    panel = next((panel for panel in found if year <= panel.last), found[-1])
    return panel.x(min(max(year, panel.first), panel.last))


def _year(year: float) -> str:
    return str(math.floor(year))


def _month(year: float) -> str:
    """The month that a stretch of time begins with."""
    months = round(year * 12)
    return f"{MONTHS[months % 12]} {months // 12}" if months % 12 else str(months // 12)
