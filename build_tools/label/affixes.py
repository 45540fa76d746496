"""What stands before or behind most names of a page and is not theirs: `Eingetragen von`, `Registered`, in whatever language.

The tables of words end somewhere; that different names begin or end alike
tells as much.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, TypeAlias

Range = tuple[int, int]
"""Half open, in code points."""

LEAST, SURE = 3, 4
"""So many different names make a habit of several words, or of one."""
MOST, NEARLY_ALL = 0.6, 0.8
"""What share of the different names has several words in common, or one."""
PARTS = 5
"""So many words are looked for at most."""
_GAP = re.compile(r"[\s:]+|(?<=[^\W\d_A-Z])(?=[A-Z])")
"""Blanks between words, or a capital right behind a small letter: some renderers glue badges to names."""
_FIGURES = re.compile(r"\d+")
_LETTERS = re.compile(r"[^\W\d_]{2}")


class _Cut(NamedTuple):
    """A name without its first or its last words."""

    common: str
    """Those words in lower case, figures left out."""
    rest: Range
    several: bool
    """Whether they are more than one, or one in lower case."""
    named: bool
    """Whether what is left could be a name by itself."""


_Cuts: TypeAlias = Callable[[str], Iterator[_Cut]]


def without_shared(text: str, names: Iterable[Range | None]) -> dict[Range, Range]:
    """Where the names stand without what most of them share, for those ranges of a text that hold more."""
    own = {name: name for name in names if name}
    for cuts in (_front, _back):
        common = _common({text[slice(*where)] for where in own.values()}, cuts)
        if common:
            for name, (start, end) in own.items():
                rest = next((cut.rest for cut in cuts(text[start:end]) if cut.common == common), (0, end - start))
                own[name] = start + rest[0], start + rest[1]
    return {name: where for name, where in _without_places(text, own).items() if name != where}


def _without_places(text: str, own: dict[Range, Range]) -> dict[Range, Range]:
    """The ranges without what stands behind the names in nearly all of them, each with its own: `Nora, Leeds`, `Hans from Bonn`."""
    names = {text[slice(*where)] for where in own.values()}
    for beside in _PLACES:
        placed = [name for name in names if beside.search(name)]
        if len(placed) >= LEAST and len(placed) >= NEARLY_ALL * len(names):
            return {
                name: (start, start + place.start()) if (place := beside.search(text[start:end])) else (start, end)
                for name, (start, end) in own.items()
            }
    return own


_PLACES = tuple(map(re.compile, (r"(?<=\S)[,،]\s(?=\S)", r"\s(?:from|aus|in|de|à)\s(?=[^\W\d_a-z])", r"\s\([^\W\d][^()]*\)?$")))


def _common(names: set[str], cuts: _Cuts) -> str:
    """The words that enough of some different names begin or end with; the longest of them, or empty."""
    if len(names) < LEAST:
        return ""
    having: dict[str, list[_Cut]] = {}
    for name in names:
        for cut in cuts(name):
            if cut.named:
                having.setdefault(cut.common, []).append(cut)
    common = [
        words for words, found in having.items()
        if (len(found) >= SURE and len(found) >= NEARLY_ALL * len(names))
        or (len(found) >= LEAST and len(found) >= MOST * len(names) and all(cut.several for cut in found))
    ]
    return max(common, key=lambda words: (len(words), words), default="")


def _front(name: str) -> Iterator[_Cut]:
    for count, gap in enumerate(_GAP.finditer(name), 1):
        if count > PARTS:
            return
        yield from _cut(name, name[:gap.start()], (gap.end(), len(name)), count)


def _back(name: str) -> Iterator[_Cut]:
    for count, gap in enumerate(reversed(list(_GAP.finditer(name))), 1):
        if count > PARTS:
            return
        yield from _cut(name, name[gap.end():], (0, len(name[:gap.start()].rstrip(",،;"))), count)


def _cut(name: str, words: str, rest: Range, count: int) -> Iterator[_Cut]:
    """The cut, if words are taken."""
    if _LETTERS.search(words):
        yield _Cut(_FIGURES.sub("0", words.casefold()), rest, count > 1 or words.islower(), _LETTERS.search(name, *rest) is not None)
