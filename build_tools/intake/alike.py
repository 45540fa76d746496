"""Texts that are nearly the same: one article published in two places, a page captured twice.

By MinHash over runs of five words (Broder 1997), which finds candidates among
thousands of texts at once; the share of common runs then decides. Seeds are
fixed, so the same texts always give the same answer.
"""

from collections.abc import Iterable

from rensa import RMinHash, RMinHashLSH

from build_tools.ledger import words

_RUN = 5
"""Words of a run."""
_PERMUTATIONS = 128
_BANDS = 32
"""With 128 permutations in 32 bands, half of the pairs that share a third of their runs become candidates."""
_SEED = 2007
SAME = 0.6
"""Share of the runs of the shorter text, from which on two texts are versions of one."""
_FEWEST = 12
"""Runs below which nothing is said: a short text is soon like another."""


def runs_of(text: str) -> frozenset[str]:
    """The runs of five words of a text, as the ledger sees words."""
    own = words(text)
    return frozenset(" ".join(own[at : at + _RUN]) for at in range(max(len(own) - _RUN + 1, 0)))


class Alike:
    """Texts met so far, by name, and the question which of them another one is nearly the same as."""

    def __init__(self, texts: Iterable[tuple[str, str]] = ()) -> None:
        self._index = RMinHashLSH(threshold=0.5, num_perm=_PERMUTATIONS, num_bands=_BANDS)
        self._known: list[tuple[str, frozenset[str]]] = []
        for name, text in texts:
            self.add(name, text)

    def add(self, name: str, text: str) -> None:
        """Remember a text."""
        runs = runs_of(text)
        if len(runs) >= _FEWEST:
            self._index.insert(len(self._known), _hash(runs))
            self._known.append((name, runs))

    def nearest(self, text: str) -> tuple[str, float]:
        """The name of the text that shares most with this one, and the share; `("", 0.0)` when none is near."""
        runs = runs_of(text)
        if len(runs) < _FEWEST:
            return "", 0.0
        found = [
            (len(runs & other) / min(len(runs), len(other)), name)
            for name, other in (self._known[key] for key in sorted(self._index.query(_hash(runs))))
        ]
        share, name = max(found, key=lambda one: one[0], default=(0.0, ""))
        return (name, share) if share >= SAME else ("", 0.0)


def _hash(runs: frozenset[str]) -> RMinHash:
    made = RMinHash(num_perm=_PERMUTATIONS, seed=_SEED)
    made.update(sorted(runs))
    return made
