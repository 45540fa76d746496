"""Bylines that hold more than a name and a date: running numbers before the names, the same links in each."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from build_tools.label.bylines import Byline, read_byline
from build_tools.label.looks import Look, look_at
from build_tools.label.rows import Row
from build_tools.label.stamps import find_stamps

HABIT = 3
"""So many rows with the same parts make a habit."""
_BAR = " | "
RUNNING = re.compile(r"(?:[+-]?\d{1,4}\s+)?(#\s?)?(\d{1,4})[.:)]?\s+(?:[-–]\s+)?(?=\S)")
"""The number of a comment before a name, behind its votes if they stand there: `2 Nora`, `+3 #2 Nora`."""

Bylines = Sequence[Byline | None]


def with_bars(rows: Sequence[Row], looks: Sequence[Look], bylines: Bylines) -> Iterator[tuple[int, Byline]]:
    """Dated rows in parts with bars between, read without the links that come again: `Nora | Email | Site | DATE | #`."""
    barred = {
        i: rows[i].text.split(_BAR) for i, (look, byline) in enumerate(zip(looks, bylines, strict=True))
        if look.stamps and not (byline and byline.says) and rows[i].text.count(_BAR) > 1
    }
    if len(barred) < HABIT:
        return
    shared = Counter(part for parts in barred.values() for part in set(parts))
    first = {parts[0] for parts in barred.values()}
    for i, parts in barred.items():
        own = [part for part in parts if shared[part] < len(barred)]
        if len(own) > 2:  # noqa: PLR2004 - links that some of them have
            own = [part for part in own if shared[part] == 1 or part in first or find_stamps(part)]
        text = _BAR.join(own)
        byline = read_byline(text, look_at(text)) if len(own) == 2 else None  # noqa: PLR2004 - a name and a date
        if byline and byline.author:
            name = text[slice(*byline.author)]
            start, stamp = rows[i].text.find(name), looks[i].stamps[0]
            if start >= 0:  # what stood on both sides of a link is no name
                yield i, replace(byline, author=(start, start + len(name)), date=(stamp.start, stamp.end))


def without_tails(rows: Sequence[Row], bylines: Bylines) -> Iterator[tuple[int, Byline]]:
    """Bylines with the names last, without the words that all names of one shape end with: `DATE Nora Link`."""
    shapes: dict[str, list[int]] = {}
    for i, byline in enumerate(bylines):
        if byline and byline.author and byline.date and byline.date < byline.author:
            shapes.setdefault(byline.shape, []).append(i)
    for where in shapes.values():
        names = {i: rows[i].text[slice(*byline.author)] for i in where if (byline := bylines[i]) and byline.author}
        if len(names) < HABIT:
            continue
        if len(set(names.values())) == 1:
            if _says_as_often(bylines, where):
                yield from ((i, replace(byline, author=None, shape=byline.shape.removesuffix(" name"))) for i in where if (byline := bylines[i]))
            continue
        tail = _common_words([name.split(" ") for name in names.values()])
        for i, name in names.items():
            byline, left = bylines[i], len(" ".join(name.split(" ")[:-tail or None]))
            if tail and byline and byline.author:
                yield i, replace(byline, author=(byline.author[0], byline.author[0] + left))


def _says_as_often(bylines: Bylines, dated: Sequence[int]) -> bool:
    """Whether rows with another name say who speaks, one for each dated row: what stands beside the dates is a link."""
    saying = [byline for byline in bylines[:dated[-1]] if byline and byline.says and byline.author and not byline.date]
    return len(saying) >= len(dated)


def _common_words(names: Sequence[Sequence[str]]) -> int:
    """How many words at their ends all of some names have in common, one of each left over."""
    tails = zip(*(reversed(name[1:]) for name in names), strict=False)
    return sum(1 for _ in takewhile(lambda words: len(set(words)) == 1, tails))


def unnumbered(rows: Sequence[Row], bylines: Bylines) -> Iterator[tuple[int, Byline]]:
    """Bylines without the numbers before their names, where these run through the page."""
    runs: dict[str, list[tuple[int, int, int, bool]]] = {}
    for i, byline in enumerate(bylines):
        if byline and byline.author and byline.date and not byline.says:
            match = RUNNING.match(rows[i].text, *byline.author)
            if match:
                runs.setdefault(byline.shape, []).append((i, int(match[2]), match.end(), match[1] is not None))
    for run in runs.values():
        steps = {b[1] - a[1] for a, b in pairwise(run)}
        if steps in ({1}, {-1}) or all(signed for *_, signed in run) or [number for _, number, *_ in run] == [1]:
            for i, _, start, _ in run:
                byline = bylines[i]
                if byline and byline.author:
                    yield i, replace(byline, author=(start, byline.author[1]))
