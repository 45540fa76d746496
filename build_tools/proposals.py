"""What became of released words, as far as the words themselves tell without a doubt.

A proposal is no decision: an editor takes it, or says something else. Where
two passages could be the one that is asked for, nothing is proposed; both are
named.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from build_tools.align import DISTINCT
from build_tools.ledger import words
from build_tools.likeness import alike, shared, within
from build_tools.model import GONE, AnchorState, LedgerRow, PlacedEvent, Text
from build_tools.release import Decision, Decisions, all_present, settle, twins, undecided

ALIKE = 0.6
"""Share of the words, in their order, that an edited passage keeps."""
AHEAD = 0.15
"""By how much it has to be more alike than any other."""
FEW = 4
"""Words from which on a passage can be recognised inside a longer one."""
REASONS: Mapping[AnchorState, str] = {
    "edited": "The words were corrected.",
    "moved": "The passage stands elsewhere now.",
    "split": "The passage was divided.",
    "merged": "The passage was joined with another.",
}


@dataclass(frozen=True, slots=True)
class Proposal:
    """One anchor that needs a decision, and the one that its words suggest."""

    row: LedgerRow
    now: str
    """What stands under the anchor now; empty when nothing does."""
    decision: Decision | None
    """None: the words do not tell."""
    rivals: tuple[str, ...] = ()
    """Where else the words could have gone: `slug#anchor`."""


@dataclass(frozen=True, slots=True)
class _Guess:
    state: AnchorState | None = None
    places: tuple[int, ...] = ()
    """Of the passages where the words went, in the order of the archive."""
    rivals: tuple[int, ...] = ()


@dataclass(frozen=True)
class _Field:
    """The passages that nobody has claimed: new ones, and those whose words changed."""

    rows: Sequence[LedgerRow]
    free: Sequence[int]
    own: Mapping[tuple[str, str], int]
    said: dict[int, list[str]] = field(default_factory=dict)
    """Place -> its words."""

    def words(self, at: int) -> list[str]:
        if at not in self.said:
            self.said[at] = words(self.rows[at].words)
        return self.said[at]


def propose(
    texts: Sequence[Text], ledger: Sequence[LedgerRow], decisions: Decisions, release: str,
    events: Sequence[PlacedEvent] = (),
) -> tuple[Proposal, ...]:  # fmt: skip
    """A proposal for each anchor that needs a decision besides those that are given."""
    settled = settle(texts, ledger, decisions, release, events)
    rows = all_present(settled.texts, events, release)
    kept = {(row.text, row.anchor) for row in settled.todo.kept if row.state not in GONE}
    places = {(row.text, row.anchor): at for at, row in enumerate(rows)}
    free = [at for at, row in enumerate(rows) if (row.text, row.anchor) not in kept and row.kind != "event"]
    around = _Field(rows, free, {(old.text, old.anchor): places[old.text, old.anchor] for old, _ in settled.todo.changed})
    same = twins(settled.todo)
    asked = undecided(settled.todo, decisions)
    guesses = {}
    for row in asked:
        twin = same.get((row.text, row.anchor), [])
        standing = tuple(places[row.text, name] for name in twin)
        guesses[row.text, row.anchor] = _Guess(rivals=standing) if twin else _guess(row, around)
    said = {key: Decision(*key, guess.state, REASONS[guess.state]) for key, guess in guesses.items() if guess.state}
    # The anchors that all passages have once what is gone is gone.
    after = all_present(settle(texts, ledger, {**decisions, **said}, release, events).texts, events, release)
    return tuple(_proposal(row, guesses[row.text, row.anchor], around, after) for row in asked)


def _proposal(row: LedgerRow, guess: _Guess, around: _Field, after: Sequence[LedgerRow]) -> Proposal:
    key = (row.text, row.anchor)
    decision = None
    if guess.state:
        decision = Decision(*key, guess.state, REASONS[guess.state], " ".join(_names(after, guess.places)))
    now = around.rows[around.own[key]].words if key in around.own else ""
    return Proposal(row, now, decision, tuple(_names(around.rows, guess.rivals)))


def _names(rows: Sequence[LedgerRow], places: Iterable[int]) -> list[str]:
    return [f"{rows[at].text}#{rows[at].anchor}" for at in places]


def _guess(row: LedgerRow, around: _Field) -> _Guess:
    """Elsewhere, in several pieces, under its own anchor with other words, or inside another passage."""
    old = words(row.words)
    own = around.own.get((row.text, row.anchor))
    others = [at for at in around.free if at != own and (around.rows[at].kind == "comment") == (row.kind == "comment")]
    if not old:
        return _Guess()
    exact = tuple(at for at in others if around.rows[at].hash == row.hash)
    if exact:
        return _Guess("moved", exact) if len(exact) == 1 and len(old) >= DISTINCT else _Guess(rivals=exact)
    runs = list(_runs(old, sorted([*others, *([own] if own is not None else [])]), around))
    if runs:
        return _Guess("split", runs[0]) if len(runs) == 1 else _Guess(rivals=runs[0] + runs[1])
    if own is not None and (guess := _edited(row, old, own, others, around)):
        return guess
    holding = tuple(at for at in others if len(old) >= FEW and within(old, around.words(at)))
    if len(holding) == 1:
        return _Guess("merged", holding)
    return _Guess(rivals=holding or tuple(at for at, _ in _like(row, old, others, around, ALIKE)))


def _edited(row: LedgerRow, old: Sequence[str], own: int, others: Sequence[int], around: _Field) -> _Guess | None:
    likeness = alike(row.words, around.rows[own].words)
    if len(old) >= FEW and within(old, around.words(own)):
        likeness = max(likeness, ALIKE)  # something was added to it
    if likeness < ALIKE:
        return None
    rivals = tuple(at for at, _ in _like(row, old, others, around, likeness - AHEAD))
    return _Guess(rivals=(own, *rivals)) if rivals else _Guess("edited")


def _like(
    row: LedgerRow, old: Sequence[str], others: Iterable[int], around: _Field, least: float
) -> Iterator[tuple[int, float]]:
    """The passages that are so much alike; what shares too few words needs no closer look."""
    bag = Counter(old)
    for at in others:
        if shared(bag, Counter(around.words(at))) >= least and (found := alike(row.words, around.rows[at].words)) >= least:
            yield at, found


def _runs(old: Sequence[str], free: Sequence[int], around: _Field) -> Iterator[tuple[int, ...]]:
    """Passages one after the other in one text that have the words between them, all of them and no others."""
    for start, first in enumerate(free):
        said = list(around.words(first))
        run = [first]
        while said and len(said) < len(old) and said == old[: len(said)]:
            following = start + len(run)
            if following == len(free) or free[following] != run[-1] + 1 or not _beside(around, run[-1], free[following]):
                break
            run.append(free[following])
            said += around.words(run[-1])
        if len(run) > 1 and said == list(old):
            yield tuple(run)


def _beside(around: _Field, one: int, other: int) -> bool:
    """Whether two passages belong to one post or one comment."""
    first, second = around.rows[one], around.rows[other]
    return first.text == second.text and first.anchor.rpartition("-")[0] == second.anchor.rpartition("-")[0]
