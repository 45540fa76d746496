"""What a release would write into the ledger, and what an editor has to confirm first.

An anchor once released stays. Where its words changed or went, the ledger
says so with a reason that somebody gave; nothing is confirmed by silence.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from build_tools.ledger import first_words, hash_of
from build_tools.model import AnchorState, Block, LedgerRow, Text

KIND = {"head": "line", "heading": "section"}
"""Kind of block -> what the ledger calls it; all others are paragraphs."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What an editor says of one anchor whose words changed or went."""

    text: str
    anchor: str
    state: AnchorState
    reason: str
    went_to: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a release would do to the ledger."""

    kept: tuple[LedgerRow, ...]
    """Same words, or retired before."""
    added: tuple[LedgerRow, ...]
    changed: tuple[tuple[LedgerRow, LedgerRow], ...]
    """Old and new row of each anchor whose words changed."""
    lost: tuple[LedgerRow, ...]
    """Released anchors whose words are gone."""


def present(text: Text, release: str) -> tuple[LedgerRow, ...]:
    """The rows of a text as it stands, as if all were new: each comment before its paragraphs."""
    rows: list[LedgerRow] = []
    anchors = {comment.n: comment.anchor for comment in text.document.comments}
    for number, group in groupby(text.document.blocks, key=lambda block: block.comment):
        blocks = list(group)
        if number:
            whole = "\n".join(block.text for block in blocks)
            rows.append(_row(text, anchors[number], "comment", whole, release))
        rows += [_row(text, block.anchor, _kind(block), block.text, release) for block in blocks]
    return tuple(rows)


def plan(texts: Iterable[Text], ledger: Sequence[LedgerRow], release: str) -> Plan:
    """Compare the texts as they stand with the ledger."""
    now = {(row.text, row.anchor): row for text in texts for row in present(text, release)}
    known = {(row.text, row.anchor): row for row in ledger}
    kept: list[LedgerRow] = []
    changed: list[tuple[LedgerRow, LedgerRow]] = []
    lost: list[LedgerRow] = []
    for key, row in known.items():
        new = now.get(key)
        if new is None:
            (kept if row.state not in {"current", "edited"} else lost).append(row)
        elif new.hash == row.hash:
            kept.append(row)
        else:
            changed.append((row, replace(new, release=row.release)))
    added = [row for key, row in now.items() if key not in known]
    return Plan(tuple(kept), tuple(added), tuple(changed), tuple(lost))


def undecided(todo: Plan, decisions: Mapping[tuple[str, str], Decision]) -> tuple[LedgerRow, ...]:
    """The old rows of all anchors that still need a decision."""
    asked = (*(old for old, _ in todo.changed), *todo.lost)
    return tuple(row for row in asked if (row.text, row.anchor) not in decisions)


def carry_out(
    todo: Plan, decisions: Mapping[tuple[str, str], Decision], release: str, texts: Iterable[Text]
) -> tuple[LedgerRow, ...]:
    """The new ledger: by text, in reading order, retired anchors behind the one they followed.

    Raises KeyError when a decision is missing; ask `undecided` first.
    """
    rows = [*todo.kept, *todo.added]
    for old, new in todo.changed:
        decision = decisions[old.text, old.anchor]
        rows.append(replace(new, state=decision.state, changed=release, reason=decision.reason))
    for old in todo.lost:
        decision = decisions[old.text, old.anchor]
        gone = replace(old, state=decision.state, went_to=decision.went_to, changed=release, reason=decision.reason)
        rows.append(gone)
    reading = {
        (row.text, row.anchor): number for text in texts for number, row in enumerate(present(text, release))
    }
    return tuple(sorted(rows, key=lambda row: (row.text, *_position(row, reading))))


def _position(row: LedgerRow, reading: Mapping[tuple[str, str], int]) -> tuple[float, str]:
    """Order within a text; an anchor that is gone stands behind all that are there, by name."""
    return reading.get((row.text, row.anchor), float("inf")), row.anchor


def _row(text: Text, name: str, kind: str, words: str, release: str) -> LedgerRow:
    return LedgerRow(text.entry.slug, name, kind, hash_of(words), first_words(words), release)


def _kind(block: Block) -> str:
    return KIND.get(block.kind, "paragraph")
