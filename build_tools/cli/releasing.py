"""`archive release`: confirm the present anchors in the ledger."""

import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import click
from rich.table import Table
from rich.text import Text as Line

from build_tools import history, pipeline
from build_tools.cli.session import Session
from build_tools.editorial import Editorial, editorial
from build_tools.ledger import FILE as LEDGER
from build_tools.ledger import dump
from build_tools.likeness import difference
from build_tools.model import GONE, Archive, LedgerRow
from build_tools.problems import BuildError
from build_tools.proposals import Proposal, propose
from build_tools.read import read
from build_tools.release import (
    STATES,
    Decision,
    Plan,
    carry_out,
    faults,
    plan,
    read_decisions,
    settle,
    undecided,
)
from build_tools.show import VISIBLE
from build_tools.write import write_file

_OURS = {"L003", "L004", "L008"}
"""What a release is there to settle."""
_CONTEXT = 40
"""Characters of unchanged words that a difference shows on either side."""
_STYLES = {"same": "", "out": "red", "in": "green"}
_MARKS = {"same": "{}", "out": "[-{}-]", "in": "{{+{}+}}"}


@dataclass(frozen=True, slots=True)
class _State:
    """What a release starts from."""

    archive: Archive
    edition: Editorial
    version: str

    @property
    def plan(self) -> Plan:
        """What it would do, without any decision."""
        return plan(self.archive.texts, self.edition.ledger, self.version, self.archive.events)


@click.command()
@click.argument("version")
@click.option("--confirm", type=click.File(encoding="utf-8"), help="Decisions as JSON: [{text, anchor, state, reason, went_to}].")
@click.option("--plan", "plan_", type=click.Path(dir_okay=False, path_type=Path), help="Write what has to be decided, with proposals, to this file, and do no more.")
@click.pass_obj
def release(session: Session, version: str, confirm: Any, plan_: Path | None) -> None:
    """Confirm the present anchors in the ledger as release VERSION (such as 2026.1)."""
    state = _state(session, version)
    _summary(session, state)
    decisions = read_decisions(confirm.read()) if confirm else {}
    if plan_:
        proposals = _proposals(state, decisions)
        write_file(plan_, json.dumps([_editable(item) for item in proposals], ensure_ascii=False, indent=1) + "\n")
        session.say(f"{plan_}: {len(proposals)} to decide. Mend it, and give it with --confirm.")
        return
    while proposals := _proposals(state, decisions):
        # What the words do not tell comes first: the answer can give other anchors to what the rest proposes.
        asked = [item for item in proposals if not item.decision] or proposals
        _show(session, asked)
        for item in asked:
            decisions[item.row.text, item.row.anchor] = _ask(item)
    rows = _settled(state, decisions)
    _write(session, state, rows)


def _state(session: Session, version: str) -> _State:
    sources, unread = read(session.root)
    edition, unfit = editorial(sources.files, sources.captures)
    built, found = pipeline.assemble(sources)
    session.report([item for item in (*unread, *unfit, *found) if item.code not in _OURS or _broken(item.source)])
    if version not in {item.id for item in built.releases}:
        raise BuildError(f"editorial/releases.yml has no release {version}. Add it with its date.")
    newest = max((seal.release for seal in edition.seals), key=history.age, default="")
    if newest and history.age(version) < history.age(newest):
        raise BuildError(f"Release {newest} is out already; {version} is older. Choose a newer version.")
    return _State(built, edition, version)


def _broken(source: str) -> bool:
    """Whether a problem tells of histories that lost something, which no release can mend."""
    return source.startswith((history.SEALS, history.FOLDER))


def _settled(state: _State, decisions: dict[tuple[str, str], Decision]) -> tuple[LedgerRow, ...]:
    built = state.archive
    wrong = faults(built.texts, state.edition.ledger, decisions, state.version, built.events)
    if wrong:
        raise BuildError("\n".join(wrong))
    settled = settle(built.texts, state.edition.ledger, decisions, state.version, built.events)
    return carry_out(settled, decisions, state.version, built.events)


def _proposals(state: _State, decisions: dict[tuple[str, str], Decision]) -> tuple[Proposal, ...]:
    built = state.archive
    settled = settle(built.texts, state.edition.ledger, decisions, state.version, built.events)
    if not undecided(settled.todo, decisions):
        return ()
    return propose(built.texts, state.edition.ledger, decisions, state.version, built.events)


def _write(session: Session, state: _State, rows: Sequence[LedgerRow]) -> None:
    """Histories first, the ledger last: ended between, the next run finds what is missing and says so."""
    new = history.changes_between(history.replay(state.edition.changes), rows, state.version)
    if state.version in {seal.release for seal in state.edition.seals} and new:
        raise BuildError(f"Release {state.version} is out, and {len(new)} anchors would change. Choose a newer version.")
    changes = [*state.edition.changes, *new]
    folder = session.root / history.FOLDER
    folder.mkdir(exist_ok=True)
    for text in sorted({change.text for change in new}):
        write_file(folder / f"{text}.tsv", history.dump_history(change for change in changes if change.text == text))
    sealed = {seal.release for seal in state.edition.seals}
    seals = [*state.edition.seals, *(seal for seal in history.seals_of(new) if seal.release not in sealed)]
    if seals:
        write_file(session.root / history.SEALS, history.dump_seals(seals))
    write_file(session.root / LEDGER, dump(rows))
    session.say(f"{LEDGER}: {len(rows)} anchors.")


# ------------------------------------------------------------------ what is shown


def _summary(session: Session, state: _State) -> None:
    todo = state.plan
    fresh = [row for row in todo.kept if row.state in GONE and not row.changed]
    session.say(
        f"{len(todo.kept) - len(fresh)} anchors kept, {len(todo.added)} added, "
        f"{len(todo.changed)} with changed words, {len(todo.lost)} without their words"
        + (f", {len(fresh)} retired by the catalogue." if fresh else ".")
    )
    if session.quiet:
        return
    table = Table("text", "added", "changed", "without words", "retired", box=None, pad_edge=False)
    olds = [old for old, _ in todo.changed]
    for text in sorted({row.text for row in (*todo.added, *olds, *todo.lost, *fresh)}):
        parts = [[row for row in rows if row.text == text] for rows in (todo.added, olds, todo.lost, fresh)]
        table.add_row(text, *(str(len(part) or "") for part in parts))
    if table.row_count:
        session.console.print(table)


def _show(session: Session, proposals: Iterable[Proposal]) -> None:
    for item in proposals:
        line = Line(f"\n{item.row.text}#{item.row.anchor}: ")
        line.append_text(_difference(item) if item.row.words and item.now else Line(f"“{item.row.words or item.row.first_words}”"))
        if not item.now:
            line.append(" is gone.")
        if item.rivals:
            line.append(f" It could be any of these, so nothing is proposed: {', '.join(item.rivals)}.")
        if item.decision:
            line.append(f" Proposed: {item.decision.state} {item.decision.went_to}".rstrip() + ".")
        session.console.print(line)


def _difference(item: Proposal) -> Line:
    """What changed, word by word; of what did not, the ends."""
    line = Line()
    for piece in difference(item.row.words, item.now):
        text = piece.text.translate(VISIBLE)
        if piece.kind == "same" and len(text) > 2 * _CONTEXT:
            text = f"{text[:_CONTEXT]} … {text[-_CONTEXT:]}"
        line.append(_MARKS[piece.kind].format(text), style=_STYLES[piece.kind])
    return line


def _editable(item: Proposal) -> dict[str, str]:
    """A decision to be mended: one that is not proposed has no state, and is refused until it has."""
    said = asdict(item.decision) if item.decision else {
        "text": item.row.text, "anchor": item.row.anchor, "state": "", "reason": "", "went_to": " ".join(item.rivals),
    }  # fmt: skip
    return {**said, "was": item.row.words or item.row.first_words, "now": item.now}


def _ask(item: Proposal) -> Decision:
    """Ask at the terminal what became of an anchor; without one, say how to decide."""
    text, anchor = item.row.text, item.row.anchor
    if not sys.stdin.isatty():
        message = f"{text}#{anchor} (“{item.row.first_words} …”) needs a decision. Give it with --confirm FILE."
        raise BuildError(message)
    proposed = item.decision
    click.echo(f"{text}#{anchor}: “{item.row.first_words} …”", err=True)
    state = click.prompt(
        "What became of these words", type=click.Choice(STATES), default=proposed.state if proposed else None, err=True)
    same = proposed if proposed and proposed.state == state else None
    went_to = ""
    if state != "edited":
        went_to = click.prompt("Where they went (slug#anchor)", default=same.went_to if same else "", err=True)
    reason = click.prompt("Why", default=same.reason if same else None, err=True)
    return Decision(text, anchor, state, reason, went_to)
