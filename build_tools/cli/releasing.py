"""`archive release`: confirm the present anchors in the ledger."""

import sys
from dataclasses import replace
from typing import Any

import click

from build_tools import pipeline
from build_tools.cli.session import Session
from build_tools.editorial import editorial
from build_tools.ledger import FILE as LEDGER
from build_tools.ledger import dump
from build_tools.model import GONE
from build_tools.problems import BuildError, in_order
from build_tools.read import read
from build_tools.release import STATES, Decision, carry_out, faults, plan, read_decisions, undecided
from build_tools.write import write_file


@click.command()
@click.argument("version")
@click.option("--confirm", type=click.File(encoding="utf-8"), help="Decisions as JSON: [{text, anchor, state, reason, went_to}].")
@click.pass_obj
def release(session: Session, version: str, confirm: Any) -> None:
    """Confirm the present anchors in the ledger as release VERSION (such as 2026.1)."""
    sources, unread = read(session.root)
    edition, unfit = editorial(sources.files, sources.captures)
    built, found = pipeline.assemble(sources)
    ours = {"L003", "L004"}
    session.report([item for item in (*unread, *unfit, *found) if item.code not in ours])
    if version not in {item.id for item in built.releases}:
        message = f"editorial/releases.yml has no release {version}. Add it with its date."
        raise BuildError(message)
    todo = plan(built.texts, edition.ledger, version, built.events)
    session.say(
        f"{len(todo.kept)} anchors kept, {len(todo.added)} added, "
        f"{len(todo.changed)} with changed words, {len(todo.lost)} without their words."
    )
    decisions = read_decisions(confirm.read()) if confirm else {}
    asked = undecided(todo, decisions)
    for item in in_order(item for item in found if asked and item.code in ours):
        session.tell(str(item))
    for row in asked:
        decisions[row.text, row.anchor] = _ask(row.text, row.anchor, row.first_words)
    wrong = faults(todo, decisions.values(), built.texts, built.events)
    if wrong:
        raise BuildError("\n".join(wrong))
    rows = carry_out(todo, decisions, version, built.texts, built.events)
    if any(decisions[old.text, old.anchor].state in GONE for old, _ in todo.changed):
        # What now stands where these words stood is new: it gets anchors of its own.
        built, _ = pipeline.assemble(replace(sources, files={**sources.files, LEDGER: dump(rows)}))
        rows = carry_out(plan(built.texts, rows, version, built.events), {}, version, built.texts, built.events)
    write_file(session.root / LEDGER, dump(rows))
    session.say(f"{LEDGER}: {len(rows)} anchors.")


def _ask(text: str, anchor: str, first_words: str) -> Decision:
    """Ask at the terminal what became of an anchor; without one, say how to decide."""
    if not sys.stdin.isatty():
        message = f"{text}#{anchor} (“{first_words} …”) needs a decision. Give it with --confirm FILE."
        raise BuildError(message)
    click.echo(f"{text}#{anchor}: “{first_words} …”", err=True)
    states = click.Choice(STATES)
    state = click.prompt("What became of these words", type=states, err=True)
    went_to = click.prompt("Where they went (slug#anchor)", default="", err=True) if state != "edited" else ""
    reason = click.prompt("Why", err=True)
    return Decision(text, anchor, state, reason, went_to)
