"""Small bars over time."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from build_tools.pictures.svg import element, number, picture, text_at

_WIDTH, _BARS, _HEIGHT = 240.0, 34.0, 50.0
_MONTHS_AT_MOST = 48
_BARS_AT_MOST = 120
_DATE = re.compile(r"(-?\d{4})(?:-(0[1-9]|1[0-2]))?(?!\d)")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Dated:
    """A count at a time."""

    date: str
    """ISO 8601 or EDTF; the year and the month that it begins with are used."""
    count: int


def sparkline(counts: Sequence[Dated], *, prefix: str, title: str, what: str = "mention") -> str:
    """Bars of 240 by 50, one for each month, year or decade from the first date to the last.

    Months where every date has one and there are at most 48; decades where
    there are more than 120 years. Dates without a year (`XXXX`) are left out
    and said to be. `what` names the thing counted. `prefix`
    begins the ids and has to be unique on the page.
    """
    dated = [(match, item.count) for item in counts if (match := _DATE.match(item.date))]
    undated = sum(item.count for item in counts) - sum(count for _, count in dated)
    unit, bars = _bars(dated)
    most = max((count for _, count in bars), default=0)
    step = _WIDTH / max(len(bars), 12)
    content = element("path", d=f"M0 {number(_BARS + 0.5)}H{number(_WIDTH)}", class_="ed-spark-base")
    for index, (_, count) in enumerate(bars):
        if count:
            tall = max(2.0, (_BARS - 2) * count / most)
            content += element(
                "rect", x=index * step + step * 0.1, y=_BARS - tall, width=step * 0.8, height=tall, class_="ed-spark-bar"
            )
    if bars:
        content += text_at(_named(bars[0][0], unit), 0, _HEIGHT - 3, "ed-map-small")
    if len(bars) > 1:
        end = max(len(bars) * step, 170.0)
        content += text_at(_named(bars[-1][0], unit), end, _HEIGHT - 3, "ed-map-small", "end")
    return picture(
        content, width=_WIDTH, height=_HEIGHT, prefix=prefix, title=title,
        description=_description(bars, unit, undated, what), class_="ed-spark", links=False,
    )  # fmt: skip


def _bars(dated: Sequence[tuple[re.Match[str], int]]) -> tuple[str, list[tuple[int, int]]]:
    """The unit, and for each one from the first to the last its number and count."""
    years = [int(match[1]) for match, _ in dated]
    if not years:
        return "year", []
    if all(match[2] for match, _ in dated):
        months = [int(match[1]) * 12 + int(match[2]) - 1 for match, _ in dated]
        if max(months) - min(months) < _MONTHS_AT_MOST:
            return "month", _filled(months, dated)
    if max(years) - min(years) < _BARS_AT_MOST:
        return "year", _filled(years, dated)
    return "decade", _filled([year // 10 for year in years], dated)


def _filled(units: Sequence[int], dated: Sequence[tuple[re.Match[str], int]]) -> list[tuple[int, int]]:
    total = dict.fromkeys(range(min(units), max(units) + 1), 0)
    for unit, (_, count) in zip(units, dated, strict=True):
        total[unit] += count
    return list(total.items())


def _named(unit_number: int, unit: str) -> str:
    if unit == "month":
        return f"{_MONTHS[unit_number % 12]} {unit_number // 12}"
    return f"{unit_number * 10}s" if unit == "decade" else str(unit_number)


def _description(bars: Sequence[tuple[int, int]], unit: str, undated: int, what: str) -> str:
    without = f" Without a date: {_counted(undated, what)}." if undated else ""
    if not bars:
        return f"No dated {what}.{without}"
    total = sum(count for _, count in bars)
    if len(bars) == 1:
        return f"{_named(bars[0][0], unit)}: {_counted(total, what)}.{without}"
    best, most = max(bars, key=lambda bar: bar[1])
    return (
        f"Bars by {unit}, {_named(bars[0][0], unit)} to {_named(bars[-1][0], unit)}: {_counted(total, what)} in all, "
        f"most in {_named(best, unit)} ({most}).{without}"
    )


def _counted(count: int, what: str) -> str:
    return f"1 {what}" if count == 1 else f"{count} {what}s"
