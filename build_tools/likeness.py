"""How alike two texts are, word by word, and where they differ."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from build_tools.ledger import words

_TOKEN = re.compile(r"\s+|[\u3040-\u30ff\u3400-\u9fff]|[^\s\u3040-\u30ff\u3400-\u9fff]+")
"""What a comparison takes as one: a word with its marks, a sign of a script without spaces, white space."""
_LONGEST = 4_000
"""Tokens up to which a comparison is made; the time grows with the square."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of two texts laid side by side."""

    kind: Literal["same", "out", "in"]
    """In both; in the old one alone; in the new one alone."""
    text: str


def shared(one: Counter[str], other: Counter[str]) -> float:
    """How many of their words two texts share, whatever their order: 0 to 1 (Dice's coefficient)."""
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 0.0


def alike(one: str, other: str) -> float:
    """How much of their words two texts have in common in the same order: 0 to 1."""
    a, b = words(one), words(other)
    if not a or not b or max(len(a), len(b)) > _LONGEST:
        return float(a == b)
    return SequenceMatcher(None, a, b, autojunk=False).ratio()


def within(part: Sequence[str], whole: Sequence[str]) -> bool:
    """Whether some words stand in others, in one run."""
    return f" {' '.join(part)} " in f" {' '.join(whole)} "


def difference(old: str, new: str) -> tuple[Piece, ...]:
    """Two texts laid side by side: `same` and `out` make the old one, `same` and `in` the new one."""
    a, b = _TOKEN.findall(old), _TOKEN.findall(new)
    if max(len(a), len(b)) > _LONGEST:
        return (Piece("out", old), Piece("in", new))
    return tuple(_pieces(a, b))


def _pieces(a: Sequence[str], b: Sequence[str]) -> Iterator[Piece]:
    for tag, a1, a2, b1, b2 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tag == "equal":
            yield Piece("same", "".join(a[a1:a2]))
            continue
        if a1 < a2:
            yield Piece("out", "".join(a[a1:a2]))
        if b1 < b2:
            yield Piece("in", "".join(b[b1:b2]))
