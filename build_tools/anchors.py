"""Give every block its permanent anchor, by the ledger of what was released.

A new text is numbered in reading order. A released one keeps its numbers:
blocks are aligned with the ledger by their words, what stands between two old
paragraphs is lettered (`p12a`), and where words changed or went missing the
editor is asked; nothing is re-anchored by a guess.
"""

import difflib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from build_tools.ledger import FILE, first_words, hash_of
from build_tools.model import Block, LedgerRow
from build_tools.problems import Problem, problem

_NUMBER = re.compile(r"(?P<stem>.*?)(?P<number>\d+)(?P<letters>[a-z]*)$")
GONE = frozenset({"moved", "merged", "split", "withdrawn"})
"""States of an anchor whose words no longer stand under it."""

PREFIX = {"head": "h", "heading": "s"}
"""Kind of block -> letter of its anchor; all others are paragraphs (p)."""


@dataclass(frozen=True, slots=True)
class Anchored:
    """The blocks of a text with their anchors, and what has no block any more."""

    blocks: tuple[Block, ...]
    comments: Mapping[int, str]
    """Number of the comment in reading order -> its anchor (`c4`)."""
    retired: tuple[LedgerRow, ...]


@dataclass(frozen=True, slots=True)
class _Item:
    """Something that wants an anchor: a block, or a comment as a whole."""

    index: int
    text: str

    @property
    def hash(self) -> str:
        return hash_of(self.text)


def anchor(slug: str, blocks: Sequence[Block], rows: Sequence[LedgerRow]) -> tuple[Anchored, tuple[Problem, ...]]:
    """Anchor the blocks of the text `slug`; `rows` are the ledger's lines of that text, in its order.

    Problems: L003 for a released anchor whose words are gone, L004 for one whose words changed.
    """
    given: dict[int, str] = {}
    problems: list[Problem] = []
    for prefix in ("h", "s", "p"):
        items = [
            _Item(index, block.text)
            for index, block in enumerate(blocks)
            if not block.comment and PREFIX.get(block.kind, "p") == prefix
        ]
        given |= _assign(slug, prefix, items, _rows(rows, prefix), problems)
    numbers = _assign(slug, "c", _comments(blocks), _rows(rows, "c"), problems)
    for number, comment in numbers.items():
        prefix = f"{comment}-p"
        items = [_Item(index, block.text) for index, block in enumerate(blocks) if block.comment == number]
        given |= _assign(slug, prefix, items, _rows(rows, prefix), problems)
    anchored = tuple(replace(block, anchor=given[index]) for index, block in enumerate(blocks))
    used = {*given.values(), *numbers.values()}
    retired = tuple(row for row in rows if row.anchor not in used)
    return Anchored(anchored, numbers, retired), tuple(problems)


def _comments(blocks: Sequence[Block]) -> list[_Item]:
    """The comments as wholes, by number."""
    grouped = groupby((block for block in blocks if block.comment), key=lambda block: block.comment)
    return [_Item(number, "\n".join(block.text for block in group)) for number, group in grouped]


def _rows(rows: Sequence[LedgerRow], prefix: str) -> list[LedgerRow]:
    """The rows whose anchor is this prefix and a number."""
    return [row for row in rows if re.fullmatch(rf"{re.escape(prefix)}\d+[a-z]*", row.anchor)]


def _assign(
    slug: str, prefix: str, items: Sequence[_Item], rows: Sequence[LedgerRow], problems: list[Problem]
) -> dict[int, str]:
    """An anchor for each item of one series, keyed by the item's index."""
    if not rows:
        return {item.index: f"{prefix}{number}" for number, item in enumerate(items, 1)}
    live = [row for row in rows if row.state not in GONE]
    given: dict[int, str] = {}
    taken = {row.anchor for row in rows}
    before = f"{prefix}0"
    for old, new in _gaps(live, items):
        if len(old) == len(new) == 1 and old[0].hash == new[0].hash:
            given[new[0].index] = before = old[0].anchor
            continue
        for row, item in zip(old, new, strict=False):
            given[item.index] = before = row.anchor
            problems.append(_changed(slug, row, item))
        problems += [_lost(slug, row) for row in old[len(new) :]]
        for item in new[len(old) :]:
            before = _next_free(before, taken, last=not live or before == live[-1].anchor)
            taken.add(before)
            given[item.index] = before
    return given


def _gaps(rows: Sequence[LedgerRow], items: Sequence[_Item]) -> Iterator[tuple[Sequence[LedgerRow], Sequence[_Item]]]:
    """Rows and items side by side: pairs of the same words one by one, what lies between them together."""
    matcher = difflib.SequenceMatcher(None, [row.hash for row in rows], [item.hash for item in items], autojunk=False)
    for tag, a1, a2, b1, b2 in matcher.get_opcodes():
        if tag == "equal":
            for row, item in zip(rows[a1:a2], items[b1:b2], strict=True):
                yield (row,), (item,)
        else:
            yield rows[a1:a2], items[b1:b2]


def _next_free(before: str, taken: set[str], *, last: bool) -> str:
    """The anchor for something new behind `before`: the next number at the end, else the next letter."""
    match = _NUMBER.fullmatch(before)
    assert match is not None  # noqa: S101  # every anchor of a series ends in a number and letters
    stem, number, letters = match["stem"], int(match["number"]), match["letters"]
    if last:
        highest = max([number, *(int(m["number"]) for name in taken if (m := _NUMBER.fullmatch(name)))])
        return f"{stem}{highest + 1}"
    while True:
        letters = _following(letters)
        if (name := f"{stem}{number}{letters}") not in taken:
            return name


def _following(letters: str) -> str:
    """a, b … z, za, zb …: letters that sort behind the ones given."""
    return letters + "a" if not letters or letters[-1] == "z" else letters[:-1] + chr(ord(letters[-1]) + 1)


def _changed(slug: str, row: LedgerRow, item: _Item) -> Problem:
    said = (
        f"{slug}#{row.anchor} was released as “{row.first_words} …” and now reads “{first_words(item.text)} …”. "
        "Restore the words, or confirm the change with `archive release`."
    )
    return problem("L004", FILE, said)


def _lost(slug: str, row: LedgerRow) -> Problem:
    said = (
        f"{slug}#{row.anchor} (“{row.first_words} …”) is released and its words are gone. "
        "Restore them, or say with `archive release` what became of them."
    )
    return problem("L003", FILE, said)
