"""What a release would write into the ledger, and what an editor has to confirm first.

An anchor once released stays. Where its words changed or went, the ledger
says so with a reason that somebody gave; nothing is confirmed by silence.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from build_tools.addresses import released_in
from build_tools.anchors import anchor
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


Key = tuple[str, str]
"""Text and anchor."""
Decisions = Mapping[Key, Decision]
COMMENTS = {"was", "now"}
"""What a file of decisions may say besides, for those who read it."""


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

    @property
    def asked(self) -> tuple[LedgerRow, ...]:
        """The old rows of all anchors that need a decision."""
        return (*(old for old, _ in self.changed), *self.lost)


@dataclass(frozen=True, slots=True)
class Settled:
    """Texts and ledger after all that is decided to be gone is gone; what stands in its place has anchors of its own."""

    texts: tuple[Text, ...]
    ledger: tuple[LedgerRow, ...]
    todo: Plan


def read_decisions(text: str) -> dict[Key, Decision]:
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
        said = Decision(**{name: part for name, part in value.items() if name not in COMMENTS})
        decisions[said.text, said.anchor] = said
    return decisions


def _is_decision(value: Any) -> bool:
    if not isinstance(value, dict) or not all(isinstance(part, str) for part in value.values()):
        return False
    needed, known = {"text", "anchor", "state", "reason"}, {part.name for part in fields(Decision)} | COMMENTS
    return needed <= value.keys() <= known and value["state"] in STATES and bool(value["reason"].strip())


# ------------------------------------------------------------ what stands there


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


def _of_block(text: Text, block: Block, release: str) -> LedgerRow:
    return _row(text, block.anchor, KIND.get(block.kind, "paragraph"), block.text, release)


def _row(text: Text, name: str, kind: str, words: str, release: str) -> LedgerRow:
    return LedgerRow(text.entry.slug, name, kind, hash_of(words), first_words(words), release, words=words)


def present_events(events: Iterable[PlacedEvent], release: str) -> tuple[LedgerRow, ...]:
    """The rows of the timeline: an event is known by its id alone, so that its record can be mended."""
    return tuple(
        LedgerRow(TIMELINE, f"e-{id_}", "event", hash_of(id_), first_words(placed.event.title), release)
        for placed in events
        for id_ in (placed.event.id,)
    )


def all_present(texts: Iterable[Text], events: Iterable[PlacedEvent], release: str) -> list[LedgerRow]:
    """The rows of all that stands in the archive, in its order."""
    return [*(row for text in texts for row in present(text, release)), *present_events(events, release)]


def plan(
    texts: Iterable[Text], ledger: Sequence[LedgerRow], release: str, events: Iterable[PlacedEvent] = ()
) -> Plan:
    """Compare the texts and events as they stand with the ledger."""
    now = {(row.text, row.anchor): row for row in all_present(texts, events, release)}
    known = {(row.text, row.anchor): row for row in ledger}
    kept: list[LedgerRow] = []
    changed: list[tuple[LedgerRow, LedgerRow]] = []
    lost: list[LedgerRow] = []
    for key, row in known.items():
        new = now.get(key)
        if new is None:
            (kept if row.state in GONE else lost).append(row)
        elif new.hash == row.hash:
            kept.append(row if row.words else replace(row, words=new.words))
        else:
            changed.append((row, replace(new, release=row.release)))
    added = [row for key, row in now.items() if key not in known]
    return Plan(tuple(kept), tuple(added), tuple(changed), tuple(lost))


# ------------------------------------------------------------- what is decided


def settle(
    texts: Iterable[Text], ledger: Sequence[LedgerRow], decisions: Decisions, release: str,
    events: Iterable[PlacedEvent] = (),
) -> Settled:  # fmt: skip
    """Retire what is decided to be gone, paragraphs with their comment, and anchor the texts anew by what is left."""
    rows = tuple(_retired(row, decisions, release) for row in ledger)
    by_text: dict[str, list[LedgerRow]] = {}
    for row in rows:
        by_text.setdefault(row.text, []).append(row)
    anchored = tuple(_anchored(text, by_text.get(text.entry.slug, [])) for text in texts)
    return Settled(anchored, rows, plan(anchored, rows, release, events))


def _retired(row: LedgerRow, decisions: Decisions, release: str) -> LedgerRow:
    if row.state in GONE:
        return row
    said = decisions.get((row.text, row.anchor)) or _comment_gone(row, decisions)
    return _decided(row, said, release) if said and said.state in GONE else row


def _decided(row: LedgerRow, said: Decision, release: str) -> LedgerRow:
    return replace(row, state=said.state, went_to=said.went_to, changed=release, reason=said.reason)


def _comment_gone(row: Decision | LedgerRow, decisions: Decisions) -> Decision | None:
    """For a paragraph of a comment: the decision by which its comment is gone, if there is one."""
    comment, dash, _ = row.anchor.partition("-")
    said = decisions.get((row.text, comment)) if dash else None
    return said if said and said.state in GONE else None


def _anchored(text: Text, rows: Sequence[LedgerRow]) -> Text:
    document = text.document
    found, _ = anchor(text.entry.slug, document.blocks, document.comments, rows)
    comments = tuple(replace(comment, anchor=found.comments[comment.n]) for comment in document.comments)
    return replace(text, document=replace(document, blocks=found.blocks, comments=comments), retired=found.retired)


def undecided(todo: Plan, decisions: Decisions) -> tuple[LedgerRow, ...]:
    """The old rows of all anchors that still need a decision."""
    return tuple(row for row in todo.asked if (row.text, row.anchor) not in decisions)


def twins(todo: Plan) -> dict[Key, list[str]]:
    """Lost anchors whose words still stand, under others that had the same: nobody knows which of them is gone."""
    standing: dict[Key, list[str]] = {}
    for row in todo.kept:
        if row.state not in GONE:
            standing.setdefault((row.text, row.hash), []).append(row.anchor)
    return {(row.text, row.anchor): standing[row.text, row.hash] for row in todo.lost if (row.text, row.hash) in standing}


def faults(
    texts: Sequence[Text], ledger: Sequence[LedgerRow], decisions: Decisions, release: str,
    events: Sequence[PlacedEvent] = (),
) -> tuple[str, ...]:  # fmt: skip
    """Sentences on decisions that cannot be carried out: nobody asked, or the state does not fit what happened."""
    before, settled = plan(texts, ledger, release, events), settle(texts, ledger, decisions, release, events)
    asked = {(row.text, row.anchor) for row in (*before.asked, *settled.todo.asked)}
    asked |= {(text, twin) for (text, _), others in twins(before).items() for twin in others}
    # Where each paragraph of a comment went says more than where the comment did.
    asked |= {(row.text, row.anchor) for row in before.kept if row.state not in GONE and _comment_gone(row, decisions)}
    there = {f"{row.text}#{row.anchor}" for row in all_present(settled.texts, events, "")}
    found = []
    for key, decision in decisions.items():
        name = f"{decision.text}#{decision.anchor}"
        if key not in asked and not _is_asked_by_others(key, texts, ledger, decisions, events):
            found.append(f"{name} needs no decision. Take it out, or mend its name.")
        elif decision.state == "edited" and (name not in there or _comment_gone(decision, decisions)):
            found.append(f"{name} cannot be “edited”: its words are gone. Say moved, merged, split or withdrawn.")
        elif decision.state in WENT and not decision.went_to:
            found.append(f"{name} is “{decision.state}”, and went_to does not say where. Write slug#anchor.")
        found += [
            f"{name} went to {target}, and there is no such anchor. Mend went_to."
            for target in decision.went_to.split()
            if target not in there
        ]
    return tuple(found)


def _is_asked_by_others(
    key: Key, texts: Iterable[Text], ledger: Iterable[LedgerRow], decisions: Decisions, events: Iterable[PlacedEvent]
) -> bool:
    """Whether an anchor needs its decision only because of the other decisions, by which its text has other anchors."""
    own = [text for text in texts if text.entry.slug == key[0]]
    rows = [row for row in ledger if row.text == key[0]]
    others = {other: said for other, said in decisions.items() if other != key}
    return key in {(row.text, row.anchor) for row in settle(own, rows, others, "", events).todo.asked}


def carry_out(
    settled: Settled, decisions: Decisions, release: str, events: Iterable[PlacedEvent] = ()
) -> tuple[LedgerRow, ...]:
    """The new ledger: by text, in reading order, the anchors that are gone behind those that are there.

    Raises KeyError when a decision is missing; ask `undecided` first.
    """
    todo = settled.todo
    rows = [*todo.added, *todo.kept]
    for old, new in (*todo.changed, *((row, row) for row in todo.lost)):
        rows.append(_decided(new, decisions[old.text, old.anchor], release))
    reading = {(row.text, row.anchor): at for at, row in enumerate(all_present(settled.texts, events, release))}
    ordered = sorted(released_in(rows, release), key=lambda row: (row.text, *_position(row, reading)))
    return tuple(ordered)


def _position(row: LedgerRow, reading: Mapping[Key, int]) -> tuple[float, str]:
    """Order within a text; an anchor that is gone stands behind all that are there, by name."""
    place = float("inf") if row.state in GONE else reading.get((row.text, row.anchor), float("inf"))
    return place, row.anchor
