"""Failures of other archives, replayed: what an address published once answers after each of them.

Each test makes a release, lets happen what broke elsewhere, and looks where the old addresses lead.
"""

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path
from textwrap import fill

import pytest
from conftest import Command, project

from build_tools.ledger import FILE, parse

ONE = "The ferry was late on Monday, and nobody on the pier knew why."
TWO = "The pilot of the second boat was asked twice, and he would not say."
LIKE = "The pilot of the third boat was asked twice, and he would not say."


@pytest.fixture
def released(tmp_path: Path, archive: Command) -> Path:
    root = project(tmp_path / "project")
    (root / "editorial" / "notes.yml").write_text("", encoding="utf-8")
    releases = '- {id: "2026.1", date: "2026-11-23", note: First.}\n- {id: "2026.2", date: "2026-12-24", note: Second.}\n'
    (root / "editorial" / "releases.yml").write_text(releases, encoding="utf-8")
    assert archive("--root", root, "release", "2026.1").status == 0
    return root


def capture(root: Path, text: str, name: str = "gulls.txt") -> None:
    """Put another capture in the place of the one that was released."""
    (root / "seeds" / "gulls.txt").unlink(missing_ok=True)
    path = root / "seeds" / name
    path.write_text(text, encoding="utf-8")
    digest = subprocess.run(["sha256sum", path], capture_output=True, check=True).stdout[:64].decode()
    record(root, f"capture: {name}", f'sha256: "{digest}"')


def record(root: Path, *fields: str) -> None:
    """Set fields of the catalogue's one record."""
    path = root / "editorial" / "catalog.yml"
    lines = path.read_text(encoding="utf-8").splitlines()
    for field in fields:
        key = field.partition(":")[0]
        at = next((at for at, line in enumerate(lines) if line.lstrip("- ").startswith(f"{key}:")), None)
        if at is None:
            lines.insert(1, f"  {field}")
        else:
            lines[at] = lines[at][:2] + field
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def old(root: Path) -> str:
    return (root / "seeds" / "gulls.txt").read_text(encoding="utf-8")


def page(root: Path, address: str = "texts/gulls") -> str:
    return (root / "docs" / address / "index.md").read_text(encoding="utf-8")


def states(root: Path, text: str = "gulls") -> Mapping[str, tuple[str, str]]:
    rows, problems = parse((root / FILE).read_text(encoding="utf-8"))
    assert problems == ()
    return {row.anchor: (row.state, row.went_to) for row in rows if row.text == text}


KEPT = dict.fromkeys(("h1", "p1", "p2", "c1", "c1-p1"), ("current", ""))


def test_a_rescrape_with_other_boilerplate_and_wrapping(released: Path, archive: Command) -> None:
    """Manifold #2617: another scrape changed the addresses of sections. Here: nothing changes."""
    wrapped = old(released).replace(ONE, fill(ONE, 40)).replace(TWO, fill(TWO, 40))
    capture(released, f"Home | About | Archive\n\nSkip to content\n\n{wrapped}\nPowered by WordPress\n")
    assert archive("--root", released, "build").status == 0
    assert archive("--root", released, "release", "2026.2").err.startswith("5 anchors kept, 0 added, 0 with changed words, 0 without")
    assert states(released) == KEPT


def test_a_rescrape_with_other_markup(released: Path, archive: Command) -> None:
    """The text was saved as a page instead: the same words keep their addresses."""
    comment = "The pilot is my uncle, and the ferry is never late."
    capture(released, (
        "<!doctype html><html><head><title>Gulls over the Harbour</title></head><body><nav><a href='/'>Home</a></nav>"
        f"<article><h1 class='entry-title'>Gulls over the Harbour</h1><div class='entry-content'><p>{ONE}</p><p>{TWO}</p></div></article>"
        "<div id='comments'><h2>1 thought on “Gulls over the Harbour”</h2><ol class='comment-list'>"
        f"<li class='comment' id='comment-1'><div class='comment-content'><p>{comment}</p></div></li></ol></div></body></html>"
    ), "gulls.html")
    outcome = archive("--root", released, "build")
    assert outcome.status == 0, outcome.err
    assert archive("--root", released, "release", "2026.2").status == 0
    assert states(released).items() >= KEPT.items()


def test_one_of_two_lookalikes_is_deleted(released: Path, archive: Command) -> None:
    """Hypothesis client #7571: the link to a deleted paragraph jumped to a lookalike. Here: the editor is asked."""
    capture(released, old(released).replace(f"{TWO}\n", f"{LIKE}\n"))
    decision = released / "decisions.json"
    assert archive("--root", released, "release", "2026.2", "--plan", decision).status == 0
    (proposed,) = json.loads(decision.read_text(encoding="utf-8"))
    assert (proposed["anchor"], proposed["state"], proposed["was"], proposed["now"]) == ("p2", "edited", TWO, LIKE)
    assert archive("--root", released, "build").status == 1, "never silently"
    decision.write_text(json.dumps([{**proposed, "state": "withdrawn", "reason": "Another boat."}]), encoding="utf-8")
    assert archive("--root", released, "release", "2026.2", "--confirm", decision).status == 0
    assert states(released)["p2"] == ("withdrawn", "")
    assert archive("--root", released, "build").status == 0
    assert '<li id="p2"><strong>p2</strong> began “<bdi>The pilot of the second boat' in page(released)


def test_one_of_two_equal_paragraphs_is_deleted(released: Path, archive: Command) -> None:
    """Of words that stood twice nobody can tell which stand now: nothing is proposed, and either answer is carried out."""
    twice = old(released).replace(f"{TWO}\n", f"{TWO}\n\nBetween them.\n\n{TWO}\n")
    capture(released, twice)
    assert archive("--root", released, "release", "2026.2").status == 0
    with (released / "editorial" / "releases.yml").open("a", encoding="utf-8") as stream:
        stream.write('- {id: "2026.3", date: "2026-12-31", note: Third.}\n')
    capture(released, twice.replace(f"\n{TWO}\n\nBetween", "\nBetween", 1))
    decision = released / "decisions.json"
    assert archive("--root", released, "release", "2026.3", "--plan", decision).status == 0
    (proposed,) = json.loads(decision.read_text(encoding="utf-8"))
    assert proposed["state"] == ""
    twins = {proposed["anchor"], *(name.partition("#")[2] for name in proposed["went_to"].split())}
    assert twins == {"p2", "p4"}
    said = {"text": "gulls", "anchor": "p2", "state": "withdrawn", "reason": "The first went."}
    decision.write_text(json.dumps([said]), encoding="utf-8")
    assert archive("--root", released, "release", "2026.3", "--confirm", decision).status == 0
    assert (states(released)["p2"][0], states(released)["p4"][0]) == ("withdrawn", "current")


PILOT = "- id: the-pilot\n  name: Pilot\n  identification: Pilot of the boat.\n  source: The text.\n  variants: [{text: pilot, case: any}]\n"


def test_a_name_is_tagged(released: Path, archive: Command) -> None:
    """dse-static: tagging a name gave paragraphs new numbers, and two the same. Here: anchors know nothing of names."""
    (released / "editorial" / "people.yml").write_text(PILOT, encoding="utf-8")
    outcome = archive("--root", released, "build")
    assert outcome.status == 0, outcome.err
    assert "people/the-pilot" in page(released)
    assert archive("--root", released, "release", "2026.2").err.startswith("5 anchors kept, 0 added")
    assert states(released) == KEPT


def test_two_records_are_merged(released: Path, archive: Command) -> None:
    """apis-core #303: a merged entity left broken references. Here: its page leads to the one that took it over."""
    (released / "editorial" / "people.yml").write_text(f"{PILOT}  merged: [a-pilot]\n", encoding="utf-8")
    assert archive("--root", released, "build").status == 0
    former = page(released, "people/a-pilot")
    assert 'href="../the-pilot/"' in former
    assert '"new": "people/the-pilot/"' in former
    assert states(released) == KEPT


def test_a_text_is_withdrawn_while_its_comments_are_cited(released: Path, archive: Command) -> None:
    """lesswrong #408: a deleted post took the links to its comments with it. Here: every anchor answers; no word is left."""
    record(released, 'withdrawn: {date: "2026-12-20", reason: Asked for by the author.}')
    (released / "seeds" / "gulls.txt").unlink()
    for step in ("build", "release"):
        outcome = archive("--root", released, step, *(["2026.2"] if step == "release" else []))
        assert outcome.status == 0, outcome.err
        shown = page(released)
        assert all(f'<li id="{name}">' in shown for name in KEPT)
        assert "Asked for by the author." in shown
    assert set(states(released).values()) == {("withdrawn", "")}
    assert archive("--root", released, "build").status == 0
    for path in (released / "docs").rglob("*"):
        assert not path.is_file() or "uncle" not in path.read_text(encoding="utf-8"), path


def test_a_slug_is_renamed(released: Path, archive: Command) -> None:
    record(released, "slug: harbour-gulls", "formerly: [gulls]")
    assert archive("--root", released, "build").status == 0
    assert archive("--root", released, "release", "2026.2").status == 0
    assert archive("--root", released, "build").status == 0
    assert states(released) == {name: ("moved", f"harbour-gulls#{name}") for name in KEPT}
    assert states(released, "harbour-gulls") == KEPT
    former = page(released)
    assert 'data-moved="../harbour-gulls/"' in former
    assert all(f'<li id="{name}">' in former and f'href="../harbour-gulls/#{name}"' in former for name in KEPT)
    found = {row["address"]: row["now"] for row in json.loads((released / "docs" / "anchors.json").read_text(encoding="utf-8"))["anchors"]}
    assert found["texts/gulls/#c1-p1"] == ["texts/harbour-gulls/#c1-p1"]


def test_a_slug_that_was_released_cannot_be_dropped(released: Path, archive: Command) -> None:
    record(released, "slug: harbour-gulls")
    outcome = archive("--root", released, "build")
    assert outcome.status == 1
    assert "[L005] gulls was released and has no record." in outcome.err


def test_paragraphs_change_places(released: Path, archive: Command) -> None:
    """The same words keep their address wherever they stand, if there are enough of them to be sure."""
    capture(released, old(released).replace(ONE, "§").replace(TWO, ONE).replace("§", TWO))
    assert archive("--root", released, "build").status == 0
    assert archive("--root", released, "release", "2026.2").status == 0
    assert states(released) == KEPT


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        (f"{ONE}\n\nThe pilot of the second boat was asked twice,\n\nand he would not say.",
         {"p2": ("split", "gulls#p3 gulls#p4")}),
        (f"{ONE} {TWO}", {"p1": ("merged", "gulls#p2"), "p2": ("edited", "")}),
        (f"{ONE.replace('late', 'early')}\n\n{TWO}", {"p1": ("edited", "")}),
    ],
)  # fmt: skip
def test_what_the_words_tell_is_proposed(
    new: str, expected: Mapping[str, tuple[str, str]], released: Path, archive: Command
) -> None:
    capture(released, old(released).replace(f"{ONE}\n\n{TWO}", new))
    decision = released / "decisions.json"
    assert archive("--root", released, "release", "2026.2", "--plan", decision).status == 0
    proposed = {item["anchor"]: (item["state"], item["went_to"]) for item in json.loads(decision.read_text(encoding="utf-8"))}
    assert proposed == expected
    assert archive("--root", released, "release", "2026.2", "--confirm", decision).status == 0
    assert {name: states(released)[name] for name in expected} == expected
    assert archive("--root", released, "build").status == 0
