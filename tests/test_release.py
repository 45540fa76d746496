"""A release is confirmed by somebody, never by silence; and every decision has to fit what happened."""

import json
import os
import pty
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from conftest import ROOT, Command, project, run, tree

from build_tools.ledger import FILE, parse
from build_tools.problems import BuildError
from build_tools.release import Decision, read_decisions

OLD = "The ferry was late on Monday, and nobody on the pier knew why."
EARLY = "The ferry was early on Monday, and nobody on the pier knew why."
GONE = "The pilot of the second boat was asked twice, and he would not say."


@pytest.fixture
def released(tmp_path: Path, archive: Command) -> Path:
    """The good project after its first release."""
    root = project(tmp_path / "project")
    (root / "editorial" / "notes.yml").write_text("", encoding="utf-8")  # no note holds on to words that change
    assert archive("--root", root, "release", "2026.1").status == 0
    releases = root / "editorial" / "releases.yml"
    releases.write_text(releases.read_text(encoding="utf-8") + '- id: "2026.2"\n  date: "2026-12-24"\n  note: Second.\n- id: "2026.3"\n  date: "2026-12-31"\n  note: Third.\n', encoding="utf-8")
    return root


def change(root: Path, *changes: tuple[str, str]) -> None:
    """Change words of the capture, and record that the change is meant."""
    capture, catalog = root / "seeds" / "gulls.txt", root / "editorial" / "catalog.yml"
    text = capture.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    capture.write_text(text, encoding="utf-8")
    digest = subprocess.run(["sha256sum", capture], capture_output=True, check=True).stdout[:64].decode()
    lines = catalog.read_text(encoding="utf-8").splitlines()
    catalog.write_text("\n".join(f'  sha256: "{digest}"' if "sha256:" in line else line for line in lines), encoding="utf-8")


def rows(root: Path) -> dict[str, tuple[str, str, str, str, str]]:
    """Anchor -> first word, release, state, where it went, release of the change; in the order of the ledger."""
    found, problems = parse((root / FILE).read_text(encoding="utf-8"))
    assert problems == ()
    return {
        row.anchor: (row.first_words.split(" ")[0], row.release, row.state, row.went_to, row.changed) for row in found
    }


def confirmed(root: Path, *decisions: Mapping[str, str]) -> Path:
    path = root / "decisions.json"
    path.write_text(json.dumps(decisions), encoding="utf-8")
    return path


def said(anchor: str, state: str, went_to: str = "", **more: str) -> dict[str, str]:
    return {"text": "gulls", "anchor": anchor, "state": state, "reason": "Asked by the pilot.", "went_to": went_to, **more}


def test_the_first_release_writes_every_anchor(tmp_path: Path, archive: Command) -> None:
    root = project(tmp_path / "project")
    outcome = archive("--root", root, "release", "2026.1")
    assert outcome.err == (
        "0 anchors kept, 5 added, 0 with changed words, 0 without their words.\n"
        "text   added  changed  without words  retired\n"
        "gulls  5                                     \n"
        "editorial/anchors.tsv: 5 anchors.\n"
    )
    assert rows(root) == {
        "h1": ("Gulls", "2026.1", "current", "", ""),
        "p1": ("The", "2026.1", "current", "", ""),
        "p2": ("The", "2026.1", "current", "", ""),
        "c1": ("The", "2026.1", "current", "", ""),
        "c1-p1": ("The", "2026.1", "current", "", ""),
    }


def test_to_release_again_changes_nothing(released: Path, archive: Command) -> None:
    before = tree(released)
    assert archive("--root", released, "release", "2026.2").status == 0
    assert tree(released) == before


def test_a_version_without_a_record_is_refused(released: Path, archive: Command) -> None:
    before = tree(released)
    outcome = archive("--root", released, "release", "2027.1")
    assert outcome.status == 2
    assert outcome.err == "archive: editorial/releases.yml has no release 2027.1. Add it with its date.\n"
    assert tree(released) == before


def test_other_problems_come_first(released: Path, archive: Command) -> None:
    (released / "editorial" / "notes.yml").write_text("- id: 1\n", encoding="utf-8")
    before = tree(released)
    outcome = archive("--root", released, "release", "2026.2")
    assert outcome.status == 1
    assert "[Y002]" in outcome.err
    assert tree(released) == before


def test_what_is_new_needs_no_decision(released: Path, archive: Command) -> None:
    change(released, (GONE, f"The gulls knew.\n\n{GONE}\n\nNobody asked them."))
    outcome = archive("--root", released, "release", "2026.2")
    assert outcome.status == 0
    assert list(rows(released)) == ["h1", "p1", "p1a", "p2", "p3", "c1", "c1-p1"]
    assert rows(released)["p1a"] == ("The", "2026.2", "current", "", "")
    assert rows(released)["p2"] == ("The", "2026.1", "current", "", "")


@pytest.mark.parametrize("changes", [(OLD, "Late on Monday."), (f"{GONE}\n\n", "")])
def test_nothing_is_confirmed_by_silence(changes: tuple[str, str], released: Path) -> None:
    change(released, changes)
    before = tree(released)
    outcome = run("--root", released, "release", "2026.2")
    assert outcome.status == 2
    assert re.search(r"^gulls#p[12]: .+$", outcome.err, re.MULTILINE)
    assert outcome.err.splitlines()[-1].endswith("needs a decision. Give it with --confirm FILE.")
    assert tree(released) == before
    assert run("--root", released, "build").status == 1


def test_a_change_is_confirmed_with_its_reason(released: Path, archive: Command) -> None:
    change(released, (OLD, EARLY))
    outcome = archive("--root", released, "release", "2026.2", "--confirm", confirmed(released, said("p1", "edited")))
    assert outcome.status == 0, outcome.err
    assert rows(released)["p1"] == ("The", "2026.1", "edited", "", "2026.2")
    assert "early" in (released / FILE).read_text(encoding="utf-8")
    assert archive("--root", released, "build").status == 0


@pytest.mark.parametrize(("state", "went_to"), [("withdrawn", ""), ("merged", "gulls#p1"), ("split", "gulls#p1 gulls#c1-p1")])
def test_words_that_are_gone_leave_their_anchor_behind(state: str, went_to: str, released: Path, archive: Command) -> None:
    change(released, (f"{GONE}\n\n", ""))
    decision = confirmed(released, said("p2", state, went_to))
    assert archive("--root", released, "release", "2026.2", "--confirm", decision).status == 0
    assert rows(released)["p2"] == ("The", "2026.1", state, went_to, "2026.2")
    assert list(rows(released))[-1] == "p2"
    assert archive("--root", released, "build").status == 0
    page = (released / "docs" / "texts" / "gulls" / "index.md").read_text(encoding="utf-8")
    assert 'id="p2"' in page
    change(released, ("nobody on the pier knew why.", f"nobody on the pier knew why.\n\n{GONE}"))
    assert archive("--root", released, "release", "2026.2").status == 2, "2026.2 is out"
    assert archive("--root", released, "release", "2026.3").status == 0
    assert rows(released)["p3"] == ("The", "2026.3", "current", "", "")
    assert rows(released)["p2"][2] == state


def test_other_words_in_the_place_of_withdrawn_ones_get_an_anchor_of_their_own(released: Path, archive: Command) -> None:
    change(released, (OLD, "Gulls sleep at night."))
    decision = confirmed(released, said("p1", "withdrawn"))
    assert archive("--root", released, "release", "2026.2", "--confirm", decision).status == 0
    assert rows(released)["p1"] == ("The", "2026.1", "withdrawn", "", "2026.2")
    assert rows(released)["p0a"] == ("Gulls", "2026.2", "current", "", "")
    outcome = archive("--root", released, "release", "2026.2")
    assert outcome.err.startswith("6 anchors kept, 0 added, 0 with changed words, 0 without")


def test_the_paragraphs_of_a_withdrawn_comment_go_with_it(released: Path, archive: Command) -> None:
    change(released, ("the ferry is never late.", "the ferry is never late.\n\n    Ask him."))
    decision = confirmed(released, said("c1", "withdrawn"))
    assert archive("--root", released, "release", "2026.2", "--confirm", decision).status == 0
    states = {anchor: row[2] for anchor, row in rows(released).items()}
    assert states == {
        "h1": "current", "p1": "current", "p2": "current", "c2": "current", "c2-p1": "current", "c2-p2": "current",
        "c1": "withdrawn", "c1-p1": "withdrawn",
    }


def test_where_a_paragraph_of_a_withdrawn_comment_went_can_be_said(released: Path, archive: Command) -> None:
    change(released, ("the ferry is never late.", "the ferry is never late.\n\n    Ask him."))
    decisions = confirmed(released, said("c1", "withdrawn"), said("c1-p1", "moved", "gulls#c2-p1"))
    outcome = archive("--root", released, "release", "2026.2", "--confirm", decisions)
    assert outcome.status == 0, outcome.err
    assert rows(released)["c1"][2:] == ("withdrawn", "", "2026.2")
    assert rows(released)["c1-p1"][2:] == ("moved", "gulls#c2-p1", "2026.2")


@pytest.mark.parametrize(
    ("decision", "fault"),
    [
        (said("p2", "edited"), "gulls#p2 cannot be “edited”: its words are gone. Say moved, merged, split or withdrawn."),
        (said("p2", "moved"), "gulls#p2 is “moved”, and went_to does not say where. Write slug#anchor."),
        (said("p2", "moved", "gulls#p9"), "gulls#p2 went to gulls#p9, and there is no such anchor. Mend went_to."),
        (said("p2", "moved", "p1"), "gulls#p2 went to p1, and there is no such anchor. Mend went_to."),
        (said("p1", "withdrawn"), "gulls#p1 needs no decision. Take it out, or mend its name."),
    ],
)
def test_a_decision_has_to_fit_what_happened(decision: dict[str, str], fault: str, released: Path, archive: Command) -> None:
    change(released, (f"{GONE}\n\n", ""))
    before = tree(released)
    decisions = [decision] if decision["anchor"] == "p2" else [said("p2", "withdrawn"), decision]
    outcome = archive("--root", released, "release", "2026.2", "--confirm", confirmed(released, *decisions))
    assert (outcome.status, outcome.err.splitlines()[-1]) == (2, f"archive: {fault}")
    after = tree(released)
    del after["decisions.json"]
    assert after == before


def test_one_decision_of_two_is_not_enough(released: Path) -> None:
    change(released, (f"{GONE}\n\n", ""), (OLD, EARLY))
    outcome = run("--root", released, "release", "2026.2", "--confirm", confirmed(released, said("p1", "edited")))
    assert outcome.status == 2
    assert "gulls#p2 (“The pilot of the second boat was asked …”) needs a decision." in outcome.err


FORM = (
    "does not fit. Write text, anchor, state (edited, merged, moved, split, withdrawn), reason and, where the words "
    "stand elsewhere now, went_to (slug#anchor)."
)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("{", "The decisions are not JSON: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)."),
        ("{}", "The decisions are no list. Write [{text, anchor, state, reason, went_to}, …]."),
        ("[1]", f"Decision 1 {FORM}"),
        (json.dumps([said("p1", "edited"), said("p2", "current")]), f"Decision 2 {FORM}"),
        (json.dumps([said("p1", "edited", reason=" ")]), f"Decision 1 {FORM}"),
        (json.dumps([{**said("p1", "edited"), "number": 1}]), f"Decision 1 {FORM}"),
        (json.dumps([said("p1", "edited", by="me")]), f"Decision 1 {FORM}"),
        (json.dumps([{"text": "gulls", "anchor": "p1", "state": "edited"}]), f"Decision 1 {FORM}"),
    ],
)
def test_decisions_that_cannot_be_read_are_named(text: str, fault: str) -> None:
    with pytest.raises(BuildError) as error:
        read_decisions(text)
    assert str(error.value) == fault


def test_decisions_are_read() -> None:
    text = json.dumps([{"text": "gulls", "anchor": "p1", "state": "edited", "reason": "A slip of ours."}])
    assert read_decisions(text) == {("gulls", "p1"): Decision("gulls", "p1", "edited", "A slip of ours.")}


def test_at_a_terminal_the_editor_is_asked(released: Path) -> None:
    change(released, (f"{GONE}\n\n", ""), (OLD, EARLY))
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "build_tools", "--root", str(released), "release", "2026.2"]
    with subprocess.Popen(command, cwd=ROOT, stdin=theirs, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as child:
        os.write(ours, b"merged\ngulls#p1\nSaid there.\nedited\nA slip of ours.\n")  # what nothing is proposed for comes first
        try:
            _, told = child.communicate(timeout=30)
        finally:
            child.kill()
    os.close(ours)
    os.close(theirs)
    assert child.returncode == 0, told
    assert "gulls#p1: “The ferry was late on Monday, and nobody …”" in told.decode()
    assert rows(released)["p1"] == ("The", "2026.1", "edited", "", "2026.2")
    assert rows(released)["p2"] == ("The", "2026.1", "merged", "gulls#p1", "2026.2")
