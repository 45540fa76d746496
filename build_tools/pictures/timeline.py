"""A timeline: what happened when, true to scale, in two lanes.

The time in which most lies has most of the width; what came long before or
after stands beside it on a scale of its own, and a break says so.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_tools.pictures.labels import shown, width
from build_tools.pictures.svg import element, link, number, picture, text_at

WIDTH = 1000.0
_LEFT, _RIGHT = 14.0, 14.0
_BREAK = 26.0
_TOP = 30.0
_ROW = 16.0
_LANE_GAP = 30.0
_LEGEND = 34.0
_DOT = 4.0
_OPEN_END = 26.0
"""How far a bar reaches whose other end nobody knows."""
_SIZE = 11.0
_SHARE = 0.6
"""Part of all marks that the main stretch of time has to hold."""
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class Moment:
    """Something with a date."""

    href: str
    name: str
    """Visible label, shortened where it is long."""
    date: str
    """In words, for the accessible name."""
    first: float
    """Years with their part gone by: 2007.5 is the second of July 2007; -inf where the beginning is unknown."""
    last: float
    """The end of its last day; inf where that is unknown."""
    style: str
    """`happened`, `planned`, `proposed`, `disputed`; `publication`, `comment`, `capture`."""

    @property
    def at(self) -> float:
        """The end that is known, the first one first."""
        return self.first if math.isfinite(self.first) else self.last


@dataclass(frozen=True, slots=True)
class Panel:
    """A stretch of time on one scale."""

    first: float
    last: float
    left: float
    right: float

    def x(self, year: float) -> float:
        """Where a time of this stretch stands."""
        return self.left + (year - self.first) / (self.last - self.first) * (self.right - self.left)


@dataclass(frozen=True, slots=True)
class _Laid:
    """A moment with its place."""

    moment: Moment
    left: float
    right: float
    row: int
    label_before: bool


def timeline(events: Sequence[Moment], texts: Sequence[Moment], *, prefix: str, title: str, legend: Sequence[tuple[str, str]]) -> str:
    """Events in the upper lane, the texts that tell of them in the lower one.

    `legend` has the styles that are explained, with their labels. `prefix`
    begins the ids and has to be unique on the page. Moments without any known
    end are left out.
    """
    upper = [moment for moment in events if math.isfinite(moment.at)]
    lower = [moment for moment in texts if math.isfinite(moment.at)]
    if not upper and not lower:
        return ""
    found = panels([moment.at for moment in (*upper, *lower)])
    laid = [_lay(lane, found) for lane in (upper, lower)]
    heights = [(max((item.row for item in lane), default=-1) + 1) * _ROW for lane in laid]
    second = _TOP + _LANE_GAP + heights[0] + _LANE_GAP
    bottom = second + heights[1] + 8
    content = "".join(_axis(panel, bottom) for panel in found) + _breaks(found, bottom)
    content += text_at("What the texts report", _LEFT, _TOP + 16, "ed-tl-lane")
    content += "".join(_mark(item, _TOP + _LANE_GAP) for item in laid[0])
    content += text_at("The texts themselves", _LEFT, second - 10, "ed-tl-lane")
    content += "".join(_mark(item, second) for item in laid[1])
    content += _legend(legend, bottom + 22)
    return picture(
        content, width=WIDTH, height=bottom + _LEGEND, prefix=prefix, title=title,
        description=_description(upper, lower, found), class_="ed-tl", links=True,
    )  # fmt: skip


# ---------------------------------------------------------------------- scale


def panels(points: Sequence[float]) -> tuple[Panel, ...]:
    """One to three stretches of time that hold all points, on scales of their own where that is needed."""
    ordered = sorted(points)
    first, last = math.floor(ordered[0]), math.floor(ordered[-1]) + 1.0
    main = _main(ordered)
    if (main[1] - main[0]) * 3 > last - first:
        return (Panel(first, last, _LEFT, WIDTH - _RIGHT),)
    before = sum(point < main[0] for point in ordered) / len(ordered)
    after = sum(point >= main[1] for point in ordered) / len(ordered)
    shares = [_clamped(before, 0.14, 0.3), 0.0, _clamped(after, 0.08, 0.2)]
    shares[1] = 1 - shares[0] - shares[2]
    room = WIDTH - _LEFT - _RIGHT - _BREAK * sum(share > 0 for share in (shares[0], shares[2]))
    result = []
    left = _LEFT
    for (start, end), share in zip(((first, main[0]), main, (main[1], last)), shares, strict=True):
        if share:
            result.append(Panel(start, end, left, left + room * share))
            left += room * share + _BREAK
    return tuple(result)


def _main(ordered: Sequence[float]) -> tuple[float, float]:
    """The shortest stretch of whole months that holds most points."""
    wanted = math.ceil(len(ordered) * _SHARE)
    windows = zip(ordered, ordered[wanted - 1 :], strict=False)
    start, end = min(windows, key=lambda window: (window[1] - window[0], window[0]))
    return math.floor(start * 12 + 1e-6) / 12, (math.floor(end * 12 + 1e-6) + 1) / 12


def _clamped(share: float, least: float, most: float) -> float:
    return min(max(share, least), most) if share else 0.0


def _x(year: float, found: Sequence[Panel]) -> float:
    """Where a time stands; one before or after everything at the edge."""
    for panel in found:
        if year <= panel.last or panel is found[-1]:
            return panel.x(min(max(year, panel.first), panel.last))
    raise AssertionError


# ----------------------------------------------------------------------- axis


def _ticks(panel: Panel) -> Iterator[tuple[float, str]]:
    """Times and labels: months of short stretches, else years, never closer than 44 units."""
    span, room = panel.last - panel.first, max(1, int((panel.right - panel.left) / 44))
    months = round(span * 12)
    if months <= room * 3:
        step = next(step for step in (1, 2, 3, 6) if months / step <= room)
        start = round(panel.first * 12)
        for month in range(start, start + months, step):
            yield month / 12, f"{MONTHS[month % 12]} {month // 12}"
        return
    step = next(step for step in (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000, 5000) if span / step <= room)
    year = math.ceil(panel.first / step) * step
    while year < panel.last:
        yield year, str(year)
        year += step


def _axis(panel: Panel, bottom: float) -> str:
    line = element("path", d=f"M{number(panel.left)} {number(_TOP)}H{number(panel.right)}", class_="ed-tl-axis")
    for year, label in _ticks(panel):
        x = panel.x(year)
        line += element("path", d=f"M{number(x)} {number(_TOP - 4)}V{number(bottom)}", class_="ed-tl-grid")
        anchor = "end" if x + width(label, _SIZE) > WIDTH - 2 else "start"
        line += text_at(label, x, _TOP - 10, "ed-tl-tick", anchor)
    return line


def _breaks(found: Sequence[Panel], bottom: float) -> str:
    """Where the scale changes: two strokes on the axis and a band through both lanes."""
    out = ""
    for panel in found[:-1]:
        x = panel.right + _BREAK / 2
        out += element("rect", x=x - 4, y=_TOP, width=8, height=bottom - _TOP, class_="ed-tl-break")
        strokes = f"M{number(x - 7)} {number(_TOP + 6)}l6 -12M{number(x + 1)} {number(_TOP + 6)}l6 -12"
        out += element("path", d=strokes, class_="ed-tl-axis")
    return out


# ---------------------------------------------------------------------- marks


def _lay(lane: Sequence[Moment], found: Sequence[Panel]) -> list[_Laid]:
    """Give each moment the highest row in which it and its label touch nothing."""
    rows: list[list[tuple[float, float]]] = []
    laid = []
    for moment in lane:
        left, right = _extent(moment, found)
        label = width(shown(moment.name), _SIZE) + 8
        before = right + label > WIDTH
        taken = (left - label, right) if before else (left, right + label)
        row = next((n for n, others in enumerate(rows) if all(taken[1] + 6 < a or b + 6 < taken[0] for a, b in others)), len(rows))
        if row == len(rows):
            rows.append([])
        rows[row].append(taken)
        laid.append(_Laid(moment, left, right, row, before))
    return laid


def _extent(moment: Moment, found: Sequence[Panel]) -> tuple[float, float]:
    """Left and right end of a mark; one of a day is as wide as its dot."""
    known = _x(moment.at, found)
    left = _x(moment.first, found) if math.isfinite(moment.first) else max(known - _OPEN_END, 2)
    right = _x(moment.last, found) if math.isfinite(moment.last) else min(known + _OPEN_END, WIDTH - 2)
    if right - left < 2 * _DOT:
        middle = (left + right) / 2
        return middle - _DOT, middle + _DOT
    return left, right


def _mark(laid: _Laid, top: float) -> str:
    moment = laid.moment
    y = top + laid.row * _ROW + _ROW / 2
    shape = _shape(laid, y)
    x, anchor = (laid.left - 4, "end") if laid.label_before else (laid.right + 4, "start")
    label = text_at(shown(moment.name), x, y + 4, "ed-pic-label", anchor)
    return link(moment.href, f"{moment.name}, {moment.date}", shape + label, f"ed-tl-mark ed-tl-mark--{moment.style}")


def _shape(laid: _Laid, y: float) -> str:
    """A dot for a day; a bar for a range, pointed where its end is unknown."""
    moment, left, right = laid.moment, laid.left, laid.right
    middle = (left + right) / 2
    if right - left > 2 * _DOT + 0.1:
        half = _DOT - 1
        begin = f"M{number(left)} {number(y)}l5 {number(-half)}" if math.isinf(moment.first) else f"M{number(left)} {number(y - half)}"
        end = (
            f"H{number(right - 5)}l5 {number(half)}l-5 {number(half)}" if math.isinf(moment.last)
            else f"H{number(right)}v{number(2 * half)}"
        )  # fmt: skip
        back = f"H{number(left + 5)}z" if math.isinf(moment.first) else f"H{number(left)}z"
        return element("path", d=begin + end + back, class_="ed-tl-bar")
    return _sign(moment.style, middle, y)


def _sign(style: str, x: float, y: float) -> str:
    if style == "publication":
        return element("path", d=f"M{number(x)} {number(y - 5)}l5 5l-5 5l-5 -5z")
    if style == "capture":
        return element("rect", x=x - 3.5, y=y - 3.5, width=7, height=7)
    if style == "disputed":
        return element("path", d=f"M{number(x)} {number(y - 4.5)}l5 9h-10z")
    return element("circle", cx=x, cy=y, r=3 if style == "comment" else _DOT)


def _legend(legend: Sequence[tuple[str, str]], y: float) -> str:
    out = ""
    x = _LEFT + 4
    for style, label in legend:
        out += element("g", _sign(style, x, y - 4) + text_at(label, x + 9, y, "ed-tl-tick"), class_=f"ed-tl-mark ed-tl-mark--{style}")
        x += width(label, _SIZE) + 34
    bar = element("path", d=f"M{number(x)} {number(y - 4)}l5 -3h20v6h-20z", class_="ed-tl-bar")
    return out + element("g", bar, class_="ed-tl-mark ed-tl-mark--happened") + text_at("range; pointed: end not known", x + 32, y, "ed-tl-tick")


def _description(upper: Sequence[Moment], lower: Sequence[Moment], found: Sequence[Panel]) -> str:
    scales = "" if len(found) == 1 else " The scale changes where the axis is broken."
    first, last = found[0].first, found[-1].last
    return (
        f"Two lanes from {math.floor(first)} to {math.ceil(last) - 1}: {len(upper)} events above, {len(lower)} lines for "
        f"publications, comments and captures below.{scales} The list below the picture says the same in words."
    )
