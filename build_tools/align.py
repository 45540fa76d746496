"""Lay what was released and what stands there now side by side.

The same words are the same thing: in their order first, then, where enough
words make a mistake impossible, wherever they went. What is left over between
two pairs is paired by likeness; those pairs are questions, and an editor
answers them.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

from build_tools.ledger import hash_of, words
from build_tools.likeness import shared
from build_tools.model import LedgerRow

DISTINCT = 6
"""Words from which on a paragraph that stands once before and once now is taken for the same, wherever it stands."""
_MOST = 40_000
"""Pairs of one gap whose likeness is worked out; in a larger one, the first goes with the first."""


@dataclass(frozen=True)
class Item:
    """Something that wants an anchor: a block, or a comment as a whole."""

    index: int
    text: str

    @cached_property
    def hash(self) -> str:
        """The hash of its words."""
        return hash_of(self.text)


def align(rows: Sequence[LedgerRow], items: Sequence[Item]) -> dict[int, LedgerRow]:
    """Place of an item -> the released row that it continues, with the same words or with others."""
    pairs = {b: a for a, b in _same([row.hash for row in rows], [item.hash for item in items])}
    pairs |= _elsewhere(rows, items, pairs)
    for old, new in _gaps(len(rows), len(items), pairs):
        pairs |= {b: a for a, b in _likely(rows, items, old, new)}
    return {b: rows[pairs[b]] for b in sorted(pairs)}


def _same(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Places of the same words in the same order."""
    same = 0  # set apart what did not change at all: the matcher would take its time over many equal lines
    while same < min(len(old), len(new)) and old[same] == new[same]:
        same += 1
    yield from ((at, at) for at in range(same))
    matcher = SequenceMatcher(None, old[same:], new[same:], autojunk=False)
    for a, b, size in matcher.get_matching_blocks():
        yield from ((same + a + at, same + b + at) for at in range(size))


def _elsewhere(rows: Sequence[LedgerRow], items: Sequence[Item], pairs: Mapping[int, int]) -> dict[int, int]:
    """Pairs of the same words out of their order; of few words, or of words that stand twice, none."""
    before = Counter(row.hash for row in rows)
    now = Counter(item.hash for item in items)
    used = set(pairs.values())
    lost = {row.hash: at for at, row in enumerate(rows) if at not in used and before[row.hash] == now[row.hash] == 1}
    return {
        at: lost[item.hash]
        for at, item in enumerate(items)
        if at not in pairs and item.hash in lost and len(words(item.text)) >= DISTINCT
    }


def _gaps(rows: int, items: int, pairs: Mapping[int, int]) -> Iterator[tuple[list[int], list[int]]]:
    """Rows and items without a partner that stand between the same pairs; pairs that cross others part nothing."""
    used = set(pairs.values())
    row = 0
    new: list[int] = []
    for at in range(items + 1):
        partner = pairs.get(at, rows) if at < items else rows
        if at < items and at not in pairs:
            new.append(at)
        elif partner >= row:
            yield [old for old in range(row, partner) if old not in used], new
            row, new = partner + 1, []


def _likely(
    rows: Sequence[LedgerRow], items: Sequence[Item], old: Sequence[int], new: Sequence[int]
) -> Iterable[tuple[int, int]]:
    """Pairs within a gap, in their order, that are as alike as can be; of the equally alike, the first."""
    if len(old) * len(new) > _MOST or len(old) == len(new) == 1:
        return zip(old, new, strict=False)
    bags = [Counter(words(rows[at].words or rows[at].first_words)) for at in old]
    others = [Counter(words(items[at].text)) for at in new]
    return _best(old, new, [[shared(one, other) + _SOME for other in others] for one in bags])


_SOME = 0.01
"""What a pair that has nothing in common is worth: more than none."""


def _best(old: Sequence[int], new: Sequence[int], worth: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """The pairs in order that are worth most together (the longest common subsequence, with weights)."""
    table = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for a in reversed(range(len(old))):
        for b in reversed(range(len(new))):
            table[a][b] = max(table[a + 1][b + 1] + worth[a][b], table[a + 1][b], table[a][b + 1])
    pairs = []
    a = b = 0
    while a < len(old) and b < len(new):
        if table[a][b] == table[a + 1][b + 1] + worth[a][b]:
            pairs.append((old[a], new[b]))
            a, b = a + 1, b + 1
        elif table[a][b] == table[a][b + 1]:
            b += 1
        else:
            a += 1
    return pairs
