"""What a release would write into the ledger, and what an editor has to confirm first.

An anchor once released stays. Where its words changed or went, the ledger
says so with a reason that somebody gave; nothing is confirmed by silence.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from build_tools.ledger import TIMELINE, comment_words, first_words, hash_of
from build_tools.model import GONE, AnchorState, Block, LedgerRow, PlacedEvent, Text
from build_tools.problems import BuildError

STATES: tuple[AnchorState, ...] = ("edited", *sorted(GONE))
"""What an editor can say of an anchor."""
WENT = GONE - {"withdrawn"}
"""States of an anchor whose words stand elsewhere."""
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


def read_decisions(text: str) -> dict[tuple[str, str], Decision]:
    """The decisions of a JSON file, by text and anchor. Raises BuildError when they are not written as they must be."""
    try:
        values = json.loads(text)
    except ValueError as error:
        raise BuildError(f"The decisions are not JSON: {error}.") from error
    if not isinstance(values, list):
        raise BuildError("The decisions are no list. Write [{text, anchor, state, reason, went_to}, …].")
    decisions = {}
    for number, value in enumerate(values, 1):
        if not _is_decision(value):
            raise BuildError(
                f"Decision {number} does not fit. Write text, anchor, state ({', '.join(STATES)}), "
                "reason and, where the words stand elsewhere now, went_to (slug#anchor)."
            )
        decisions[value["text"], value["anchor"]] = Decision(**value)
    return decisions


def _is_decision(value: Any) -> bool:
    if not isinstance(value, dict) or not all(isinstance(part, str) for part in value.values()):
        return False
    needed, known = {"text", "anchor", "state", "reason"}, {part.name for part in fields(Decision)}
    return needed <= value.keys() <= known and value["state"] in STATES and bool(value["reason"].strip())


def present(text: Text, release: str) -> tuple[LedgerRow, ...]:
    """The rows of a text as it stands, as if all were new: each comment before its paragraphs."""
    own: dict[int, list[Block]] = {}
    for block in text.document.blocks:
        own.setdefault(block.comment, []).append(block)
    rows = [_of_block(text, block, release) for block in own.get(0, [])]
    for comment in text.document.comments:
        blocks = own.get(comment.n, [])
        rows.append(_row(text, comment.anchor, "comment", comment_words(comment, blocks), release))
        rows += [_of_block(text, block, release) for block in blocks]
    return tuple(rows)


def present_events(events: Iterable[PlacedEvent], release: str) -> tuple[LedgerRow, ...]:
    """The rows of the timeline: an event is known by its id alone, so that its record can be mended."""
    return tuple(
        LedgerRow(TIMELINE, f"e-{id_}", "event", hash_of(id_), first_words(placed.event.title), release)
        for placed in events
        for id_ in (placed.event.id,)
    )


def _all(texts: Iterable[Text], events: Iterable[PlacedEvent], release: str) -> list[LedgerRow]:
    return [*(row for text in texts for row in present(text, release)), *present_events(events, release)]


def plan(
    texts: Iterable[Text], ledger: Sequence[LedgerRow], release: str, events: Iterable[PlacedEvent] = ()
) -> Plan:
    """Compare the texts and events as they stand with the ledger."""
    now = {(row.text, row.anchor): row for row in _all(texts, events, release)}
    known = {(row.text, row.anchor): row for row in ledger}
    kept: list[LedgerRow] = []
    changed: list[tuple[LedgerRow, LedgerRow]] = []
    lost: list[LedgerRow] = []
    for key, row in known.items():
        new = now.get(key)
        if new is None:
            (kept if row.state in GONE else lost).append(row)
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


def faults(
    todo: Plan, decisions: Iterable[Decision], texts: Iterable[Text], events: Iterable[PlacedEvent] = ()
) -> tuple[str, ...]:
    """Sentences on decisions that cannot be carried out: nobody asked, or the state does not fit what happened."""
    changed = {(old.text, old.anchor) for old, _ in todo.changed}
    lost = {(row.text, row.anchor) for row in todo.lost}
    there = {f"{row.text}#{row.anchor}" for row in _all(texts, events, "")}
    given = {(decision.text, decision.anchor): decision for decision in decisions}
    found = []
    for decision in given.values():
        name = f"{decision.text}#{decision.anchor}"
        if (decision.text, decision.anchor) not in changed | lost:
            found.append(f"{name} needs no decision. Take it out, or mend its name.")
        elif decision.state == "edited" and (name not in there or _comment_gone(decision, given)):
            found.append(f"{name} cannot be “edited”: its words are gone. Say moved, merged, split or withdrawn.")
        elif decision.state in WENT and not decision.went_to:
            found.append(f"{name} is “{decision.state}”, and went_to does not say where. Write slug#anchor.")
        found += [
            f"{name} went to {target}, and there is no such anchor. Mend went_to."
            for target in decision.went_to.split()
            if target not in there
        ]
    return tuple(found)


def _comment_gone(
    paragraph: Decision | LedgerRow, decisions: Mapping[tuple[str, str], Decision]
) -> Decision | None:
    """For a paragraph of a comment: the decision by which its comment is gone, if there is one."""
    comment, dash, _ = paragraph.anchor.partition("-")
    said = decisions.get((paragraph.text, comment)) if dash else None
    return said if said and said.state in GONE else None


def carry_out(
    todo: Plan,
    decisions: Mapping[tuple[str, str], Decision],
    release: str,
    texts: Iterable[Text],
    events: Iterable[PlacedEvent] = (),
) -> tuple[LedgerRow, ...]:
    """The new ledger: by text, in reading order, the anchors that are gone behind those that are there.

    The paragraphs of a comment that is gone go with it. What then stands in
    the place of words that are gone is new, and has its anchor the next time.
    Raises KeyError when a decision is missing; ask `undecided` first.
    """
    rows = [row for row in todo.added if not _comment_gone(row, decisions)]
    for row in todo.kept:
        said = None if row.state in GONE else _comment_gone(row, decisions)
        rows.append(_decided(row, said, release) if said else row)
    for old, new in [*todo.changed, *((row, row) for row in todo.lost)]:
        said = decisions[old.text, old.anchor]
        rows.append(_decided(new if said.state == "edited" else old, said, release))
    reading = {(row.text, row.anchor): number for number, row in enumerate(_all(texts, events, release))}
    return tuple(sorted(rows, key=lambda row: (row.text, *_position(row, reading))))


def _decided(row: LedgerRow, said: Decision, release: str) -> LedgerRow:
    return replace(row, state=said.state, went_to=said.went_to, changed=release, reason=said.reason)


def _position(row: LedgerRow, reading: Mapping[tuple[str, str], int]) -> tuple[float, str]:
    """Order within a text; an anchor that is gone stands behind all that are there, by name."""
    place = float("inf") if row.state in GONE else reading.get((row.text, row.anchor), float("inf"))
    return place, row.anchor


def _of_block(text: Text, block: Block, release: str) -> LedgerRow:
    return _row(text, block.anchor, KIND.get(block.kind, "paragraph"), block.text, release)


def _row(text: Text, name: str, kind: str, words: str, release: str) -> LedgerRow:
    return LedgerRow(text.entry.slug, name, kind, hash_of(words), first_words(words), release)
