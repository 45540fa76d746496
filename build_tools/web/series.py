"""Comments that no name tells: what repeats around dates behind a heading over comments.

The elements that hold one date each, side by side, are the comments, or their
headers. Where the dates stand at different depths the nearest element around
most of them decides.
"""

import itertools
import re
from collections import Counter

from build_tools.label import words
from build_tools.web.lines import Kind, look
from build_tools.web.page import Page

_NAMES = re.compile("|".join(re.escape(name) for name in words.COMMENTS), re.IGNORECASE)
BYLINE_WORDS = 14
LONGEST = 240
MOST = 5000
"""So many dates are looked at."""


def series_behind_heading(page: Page) -> list[int]:
    """The elements side by side that hold one date each, behind the heading over comments; none when nothing repeats."""
    dated = _dated(page)
    if not dated:
        return []
    paths = [_path(page, index) for index in dated]
    parents: Counter[int] = Counter()
    for above, below in itertools.pairwise(paths):
        common = _common(above, below)
        if common >= 0:
            parents[above[common]] += 1
    if not parents:
        return [_alone(page, paths[0])] if len(paths) == 1 else []
    around = max(parents, key=lambda index: (parents[index], -index))
    members: list[int] = []
    for path in paths:
        if around in path and path[-1] != around:
            child = path[path.index(around) + 1]
            if not members or members[-1] != child:
                members.append(child)
    return members


def _dated(page: Page) -> list[int]:
    """The innermost elements around the dates that may head comments, behind the last heading over comments."""
    found: list[int] = []
    heading = False
    at, run = 0, 0
    runs = page.rendering.runs
    for line in page.text.split("\n"):
        if 0 < len(line) <= LONGEST and (heading or _NAMES.search(line)):
            seen = look(line)
            if seen.kind is Kind.COMMENTS and not seen.prose and page.prose[run]:
                heading, found = True, []
            elif seen.kind is Kind.NO_COMMENTS:
                heading, found = False, []
            elif heading and seen.kind in {Kind.FORM, Kind.CLOSED, Kind.RELATED} and found:
                break
            elif heading and seen.stamps and not seen.prose and seen.words <= BYLINE_WORDS:
                place = at + seen.stamps[0].start
                while run < len(runs) and runs[run].end <= place:
                    run += 1
                if run < len(runs) and len(found) < MOST:
                    found.append(runs[run].element)
        at += len(line) + 1
        while run < len(runs) and runs[run].end < at:
            run += 1
    return found


def _path(page: Page, index: int) -> list[int]:
    """The elements from the root to one."""
    path = []
    while index >= 0:
        path.append(index)
        index = page.elements[index].parent
    return path[::-1]


def _common(above: list[int], below: list[int]) -> int:
    """The depth of the last element that two paths share; -1: none."""
    depth = -1
    for a, b in zip(above, below, strict=False):
        if a != b:
            break
        depth += 1
    return depth


def _alone(page: Page, path: list[int]) -> int:
    """The element of the only comment: the outermost around its date that does not hold the heading too."""
    ends = [index for index in path if not page.prose[page.elements[index].first_run]]
    return path[min(len(ends), len(path) - 1)]
