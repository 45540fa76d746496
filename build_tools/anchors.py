"""Give every block its permanent anchor, by the ledger of what was released.

A new text is numbered in reading order. A released one keeps its numbers:
blocks are aligned with the ledger by their words, what stands between two old
paragraphs is lettered (`p12a`), and where words changed or went missing the
editor is asked; nothing is re-anchored by a guess.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from build_tools.align import Item, align
from build_tools.ledger import comment_words, first_words
from build_tools.model import GONE, Block, Comment, LedgerRow
from build_tools.problems import Problem, problem

_NUMBER = re.compile(r"(?P<stem>.*?)(?P<number>\d+)(?P<letters>[a-z]*)$")
PREFIX = {"head": "h", "heading": "s"}
"""Kind of block -> letter of its anchor; all others are paragraphs (p)."""


@dataclass(frozen=True, slots=True)
class Anchored:
    """The blocks of a text with their anchors, and what has no block any more."""

    blocks: tuple[Block, ...]
    comments: Mapping[int, str]
    """Number of the comment in reading order -> its anchor (`c4`)."""
    retired: tuple[LedgerRow, ...]


def anchor(
    slug: str, blocks: Sequence[Block], comments: Sequence[Comment], rows: Sequence[LedgerRow]
) -> tuple[Anchored, tuple[Problem, ...]]:
    """Anchor the blocks and comments of the text `slug`; `rows` are the ledger's lines of that text, in its order.

    Problems: L003 for a released anchor whose words are gone, L004 for one whose words changed.
    """
    series = _series(rows)
    own: dict[int, list[int]] = {}
    for index, block in enumerate(blocks):
        own.setdefault(block.comment, []).append(index)
    given: dict[int, str] = {}
    problems: list[Problem] = []

    def assign(prefix: str, items: Iterable[Item]) -> dict[int, str]:
        return _assign(slug, prefix, list(items), series.get(prefix, []), problems)

    for prefix in ("h", "s", "p"):
        given |= assign(prefix, (
            Item(index, blocks[index].text) for index in own.get(0, []) if PREFIX.get(blocks[index].kind, "p") == prefix
        ))
    numbers = assign("c", (
        Item(comment.n, comment_words(comment, (blocks[index] for index in own.get(comment.n, []))))
        for comment in comments
    ))
    for number, name in numbers.items():
        given |= assign(f"{name}-p", (Item(index, blocks[index].text) for index in own.get(number, [])))
    anchored = tuple(replace(block, anchor=given[index]) for index, block in enumerate(blocks))
    used = {*given.values(), *numbers.values()}
    retired = tuple(row for row in rows if row.anchor not in used)
    problems += [_lost(slug, row) for row in retired if row.state not in GONE]
    return Anchored(anchored, numbers, retired), tuple(problems)


def _series(rows: Iterable[LedgerRow]) -> dict[str, list[LedgerRow]]:
    """The rows by what stands before the number in their anchor: `p`, `c`, `c4-p`."""
    found: dict[str, list[LedgerRow]] = {}
    for row in rows:
        if match := _NUMBER.fullmatch(row.anchor):
            found.setdefault(match["stem"], []).append(row)
    return found


def _assign(
    slug: str, prefix: str, items: Sequence[Item], rows: Sequence[LedgerRow], problems: list[Problem]
) -> dict[int, str]:
    """An anchor for each item of one series, keyed by the item's index."""
    if not rows:
        return {item.index: f"{prefix}{number}" for number, item in enumerate(items, 1)}
    live = [row for row in rows if row.state not in GONE]
    pairs = align(live, items)
    problems += [_changed(slug, row, items[at]) for at, row in pairs.items() if row.hash != items[at].hash]
    taken = {row.anchor for row in rows}
    before = f"{prefix}0"
    end = max(pairs, default=-1)
    given: dict[int, str] = {}
    for at, item in enumerate(items):
        before = pairs[at].anchor if at in pairs else _next_free(before, taken, last=at > end)
        taken.add(before)
        given[item.index] = before
    return given


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


def _changed(slug: str, row: LedgerRow, item: Item) -> Problem:
    now = first_words(item.text)
    what = "has other words further on" if now == row.first_words else f"now reads “{now} …”"
    said = (
        f"{slug}#{row.anchor} was released as “{row.first_words} …” and {what}. "
        "Restore the words, or confirm the change with `archive release`."
    )
    return problem("L004", row.where, said)


def _lost(slug: str, row: LedgerRow) -> Problem:
    said = (
        f"{slug}#{row.anchor} (“{row.first_words} …”) is released and its words are gone. "
        "Restore them, or say with `archive release` what became of them."
    )
    return problem("L003", row.where, said)
