"""Short lines that begin or end many comments alike, figures left out: the page's, not the commenters'."""

import re
from collections import Counter
from collections.abc import Callable, Iterable

LAYERS = 5
"""So many such lines may stand one on another."""
_DIGITS = re.compile(r"\d+")


def shape(line: str) -> str:
    """A line without its figures, in lower case."""
    return _DIGITS.sub("0", line.casefold())


def shapes_alike(count: int, ends: Callable[[frozenset[str]], Iterable[Iterable[str]]]) -> frozenset[str]:
    """The shapes that begin or end more than a quarter of `count` comments, and three of them at least, or two of three.

    `ends` gives for each comment the shapes of its first and last line that
    may be such, when those at its ends that are known already are taken off.
    """
    least = max(2 - (count == 3), count // 4)  # noqa: PLR2004 - two of three are a habit
    known: frozenset[str] = frozenset()
    for _ in range(LAYERS):
        found = Counter(shape for shapes in ends(known) for shape in set(shapes))
        more = frozenset(shape for shape, times in found.items() if times > least and any(map(str.isalpha, shape)))
        if more <= known:
            break
        known |= more
    return known
