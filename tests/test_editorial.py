"""The editors' files, understood; what only one file can know is checked, and one fault does not look like many."""

import hashlib

import pytest

from build_tools.editorial import Editorial, editorial
from build_tools.edtfdate import is_edtf, latest
from build_tools.model import About, Capture, Override, Quotation, Release, Role, Statement

TEXT = "Gulls\n\nThe ferry was late.\n"
SHA = hashlib.sha256(TEXT.encode()).hexdigest()
GULLS = Capture("gulls.txt", SHA, TEXT)
RECORD = f"""\
- slug: gulls
  capture: gulls.txt
  sha256: "{SHA}"
  language: en
  title: {{value: Gulls, basis: stated, evidence: First line., confidence: high}}
"""


def understood(captures: tuple[Capture, ...] = (GULLS,), **files: str) -> tuple[Editorial, list[str]]:
    named = {"catalog": RECORD, **files}
    found, problems = editorial(
        {f"editorial/{name}.{'tsv' if name == 'anchors' else 'yml'}": text for name, text in named.items()}, captures
    )
    return found, [str(problem) for problem in problems]


def test_a_catalogue_record() -> None:
    more = """\
  published:
    value: "[..2011-05-02]"
    basis: inferred
    evidence: >-
      It was a
      Monday.
    confidence: low
    source: https://gull.example/
  number: {value: "14", basis: stated, evidence: Head., confidence: high}
"""
    found, problems = understood(catalog=RECORD + more)
    assert problems == []
    (entry,) = found.entries
    assert (entry.slug, entry.capture, entry.sha256, entry.language) == ("gulls", "gulls.txt", SHA, "en")
    assert entry.title == Statement("Gulls", "stated", "First line.", "high")
    assert list(entry.statements) == ["published", "number"]  # in the order of pages, not of the file
    assert entry.statements["published"] == Statement(
        "[..2011-05-02]", "inferred", "It was a Monday.", "low", "https://gull.example/"
    )
    assert (str(entry.where), str(entry.lines["published"])) == ("editorial/catalog.yml:1", "editorial/catalog.yml:7")


def test_a_note() -> None:
    note = "- id: n1\n  text: gulls\n  quotation: {exact: ferry, prefix: The}\n  kind: sic\n  body: |\n    One.\n\n    Two.\n"
    found, problems = understood(notes=note)
    assert problems == []
    (read,) = found.notes
    assert (read.id, read.text, read.kind, read.body, read.source) == ("n1", "gulls", "sic", "One.\n\nTwo.", "")
    assert read.quotation == Quotation("ferry", "The")


@pytest.mark.parametrize(
    ("lines", "changes", "expected"),
    [
        ("3", "{role: teaser}", {"first": 3, "last": 3, "role": Role.TEASER}),
        ("3-5", "{kind: heading}", {"first": 3, "last": 5, "kind": "heading"}),
        ("'3-5'", "{quotation: {speaker: Ana}}", {"first": 3, "last": 5, "kind": "quotation", "speaker": "Ana", "source": ""}),
        ("3", "{quotation: {}}", {"first": 3, "last": 3, "kind": "quotation", "speaker": "", "source": ""}),
        ("3", "{quotation: false}", {"first": 3, "last": 3, "kind": "paragraph"}),
        ("3", "{answers: 2, author: Ben}", {"first": 3, "last": 3, "answers": 2, "author": "Ben"}),
    ],
)
def test_an_override(lines: str, changes: str, expected: dict[str, object]) -> None:
    text = f"- capture: gulls.txt\n  lines: {lines}\n  begins: The\n  set: {changes}\n  reason: So it is.\n"
    found, problems = understood(overrides=text)
    assert problems == []
    assert found.overrides == (Override("gulls.txt", begins="The", reason="So it is.", **expected),)  # type: ignore[arg-type]  # of mixed types


def test_releases_and_what_the_archive_says_of_itself() -> None:
    releases = '- {id: "2026.1", date: 2026-11-23, note: First.}\n'
    found, problems = understood(releases=releases, archive="title: Birds\ncontact: |\n  Write to us.\n")
    assert problems == []
    assert found.releases == (Release("2026.1", "2026-11-23", "First."),)
    assert found.about == About(title="Birds", contact="Write to us.")


def test_files_that_are_not_there_say_nothing() -> None:
    found, problems = editorial({}, ())
    assert problems == ()
    assert found == Editorial(About(), (), (), (), (), (), (), (), ())


def test_a_catalogue_that_cannot_be_read_is_one_problem() -> None:
    note = "- id: n1\n  text: gulls\n  quotation: {exact: ferry}\n  kind: sic\n  body: x\n"
    ledger = "text\tanchor\tkind\thash\tfirst_words\trelease\tstate\twent_to\tchanged\treason\ngulls\tp1\tparagraph\t0\tx\t2026.1\tcurrent\t\t\t\n"
    _, problems = understood(catalog=RECORD + "- slug: [\n", notes=note, anchors=ledger)
    said = [problem.partition("] ")[0] for problem in problems]
    assert said == ["editorial/catalog.yml:7: [Y001", "editorial/anchors.tsv: [L008"]
    _, problems = understood(catalog=RECORD.replace("high", "sure"), notes=note, anchors=ledger)
    said = [problem.partition("] ")[0] for problem in problems]
    assert said == ["editorial/catalog.yml:5: [Y002", "editorial/anchors.tsv: [L008"]


def test_a_text_stands_once_whatever_the_catalogue_says() -> None:
    other = Capture("terns.txt", SHA, TEXT)
    found, problems = understood((GULLS, other), catalog=RECORD + RECORD.replace("gulls.txt", "terns.txt"))
    assert problems == ["editorial/catalog.yml:6: [C001] The slug gulls is taken. Choose another."]
    assert [(entry.slug, entry.capture) for entry in found.entries] == [("gulls", "gulls.txt")]


def test_names_that_are_near_are_suggested() -> None:
    override = "- {capture: guls.txt, lines: 3, begins: The, set: {kind: heading}, reason: x}\n"
    note = "- {id: n1, text: gull, quotation: {exact: ferry}, kind: sic, body: x}\n"
    _, problems = understood(overrides=override, notes=note)
    assert problems == [
        "editorial/overrides.yml:1: [O002] There is no usable file seeds/guls.txt. Did you mean gulls.txt? Mend the name or remove the override.",
        "editorial/notes.yml:1: [N004] There is no text gull. Did you mean gulls? Use the slug of a catalogue record.",
    ]
    _, problems = understood((Capture("guls.txt", SHA, TEXT),))
    assert problems == [
        "seeds/guls.txt: [S006] No record describes this capture. Add one to editorial/catalog.yml.",
        "editorial/catalog.yml:1: [C003] There is no usable file seeds/gulls.txt. Did you mean guls.txt? Restore it, or take the record out.",
    ]


@pytest.mark.parametrize("state", ["current", "edited", "moved", "withdrawn"])
def test_a_released_text_without_a_record(state: str) -> None:
    head = "text\tanchor\tkind\thash\tfirst_words\trelease\tstate\twent_to\tchanged\treason\n"
    rows = "".join(f"terns\tp{n}\tparagraph\t0\tx\t2026.1\t{state}\t\t\t\n" for n in (1, 2))
    _, problems = understood(anchors=head + rows)
    assert problems[1:] == [
        "editorial/anchors.tsv:2: [L005] terns was released and has no record. Restore the slug; if it was renamed, name it under formerly."
    ]
    _, problems = understood(catalog=RECORD + "  formerly: [terns]\n", anchors=head + rows)
    assert problems[1:] == []


@pytest.mark.parametrize(
    ("date", "valid", "last"),
    [
        ("2011-05-02", True, (2011, 5, 2)),
        ("2011-05", True, (2011, 5, 31)),
        ("2011~", True, (2011, 12, 31)),
        ("[..2011-05-02]", True, (2011, 5, 2)),
        ("2011-05-02/2011-05-04", True, (2011, 5, 4)),
        ("2011-05-02/..", True, None),
        ("[2011-05-02..]", True, None),
        ("2011-02-29", False, None),
        ("2012-02-29", True, (2012, 2, 29)),
        ("2011-05-02/2100-02-29", False, None),
        ("May 2011", False, None),
        ("2.5.2011", False, None),
        ("", False, None),
    ],
)
def test_dates_and_their_last_day(date: str, valid: bool, last: tuple[int, int, int] | None) -> None:
    assert is_edtf(date) == valid
    if last:
        assert latest(date) == last
    else:
        assert latest(date) > latest("9999-12-31")
