"""YAML that keeps its lines, gives JSON's types only, and complains in an editor's words."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.model import Json, Where
from build_tools.yamlfile import YamlFile, has_schema, misfits, parse

NAME = "editorial/archive.yml"


def read(text: str, schema: str = "archive") -> YamlFile:
    file, problems = parse(NAME, text, schema)
    assert problems == ()
    assert file is not None
    return file


def complaint(text: str, schema: str = "archive") -> str:
    file, problems = parse(NAME, text, schema)
    assert file is None
    assert len(problems) == 1
    return str(problems[0]).removeprefix(f"{NAME}:")


RELEASES = """\
# The releases.

- id: "2026.1"
  date: 2026-11-23
  note: >-
    First
    release.

- {id: "2026.2", date: "2026-11-24",
   note: Second.}
"""


def test_values_know_their_lines() -> None:
    file = read(RELEASES, "releases")
    assert file.value == [
        {"id": "2026.1", "date": "2026-11-23", "note": "First release."},
        {"id": "2026.2", "date": "2026-11-24", "note": "Second."},
    ]
    assert [file.where(0, key).line for key in ("id", "date", "note")] == [3, 4, 5]
    assert [file.where(1, key).line for key in ("id", "note")] == [9, 10]
    assert file.where(1).line == 9
    assert file.where().line == 3


def test_a_value_that_is_not_there_has_the_line_of_what_is_around_it() -> None:
    file = read(RELEASES, "releases")
    assert file.where(0, "source") == Where(NAME, 3)
    assert file.where(7, "id", "deeper") == Where(NAME, 3)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("2026-11-23", "2026-11-23"), ("12:30:00", "12:30:00"), ("yes", "yes"), ("off", "off"), ("0x10", "0x10"),
        (".inf", ".inf"), ("1.10", "1.10"), ("|\n  two\n  lines\n", "two\nlines"), (">\n  two\n  lines\n\n", "two lines"),
        ('" edges "', "edges"), ("'don''t'", "don't"), ("!!str 12", "12"), ("!shape round", "round"),
    ],
)
def test_text_stays_what_was_typed(written: str, value: str) -> None:
    text = f"title: {written}" if value != "1.10" else f'title: "{written}"'
    assert read(text).value == {"title": value}


@pytest.mark.parametrize("text", ["", "\n", "# nothing\n", "---\n", "~", "\ufeff# mark\n"])
def test_an_empty_file_says_nothing(text: str) -> None:
    assert (read(text, "archive").value, read(text, "notes").value) == ({}, [])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("title: a: b", "1: [Y001] This is not YAML: mapping values are not allowed here. Mend the indentation of the line, or put its text in quotation marks."),
        ("title: 'a\n\nlead: b", "3: [Y001] This is not YAML: found unexpected end of stream while scanning a quoted scalar. Mend the indentation of the line, or put its text in quotation marks."),
        ("title: a\ntitle: b", "2: [Y001] The key 'title' stands twice. Keep one of the two."),
        ("title: &a b", "1: [Y001] Anchors and aliases are not used here. Write the value out."),
        ("title: a\nlead: &a [*a]", "2: [Y001] Anchors and aliases are not used here. Write the value out."),
        ("? [a]\n: b", "1: [Y001] This key is no word. Begin a text that opens with a bracket or brace with a quotation mark."),
        ("{lead}: b", "1: [Y001] This key is no word. Begin a text that opens with a bracket or brace with a quotation mark."),
        ("title: a\n\nlead: \x1b[2J", "3: [Y001] A character of this line is not allowed in YAML (U+001B). Take it out."),
        ('title: "a\\0"', "1: [Y001] Part of this text is no character (NUL, or half of a surrogate pair). Take it out."),
        ('title: "\\ud800"', "1: [Y001] Part of this text is no character (NUL, or half of a surrogate pair). Take it out."),
        ("[" * 30 + "]" * 30, "1: [Y001] More than 20 levels of nesting. Flatten the value."),
        ("--- a\n--- b", "2: [Y001] This is not YAML: but found another document expected a single document in the stream. Mend the indentation of the line, or put its text in quotation marks."),
        ("- a", "1: [Y002] the file: a list is not a mapping (key: value). Expected: What the archive says of itself on its home page and about page."),
        ("lead: x\ntitel: Birds", "2: [Y002] titel: there is no such field. Did you mean title? Fields: title, subtitle, lead, contact."),
        ("title: 12", "1: [Y002] title: 12 is not text. Expected: Name of the archive."),
        ("title: true", "1: [Y002] title: true is not text. Expected: Name of the archive."),
        ("title: [a, b]", "1: [Y002] title: a list is not text. Expected: Name of the archive."),
        ("title:", "1: [Y002] title: nothing is not text. Expected: Name of the archive."),
        ("title: ''", "1: [Y002] title: an empty text does not fit. Expected: Name of the archive."),
    ],
)
def test_what_is_wrong_is_said(text: str, said: str) -> None:
    assert complaint(text) == said


def test_nesting_cannot_exhaust_the_stack() -> None:
    file, problems = parse(NAME, "[" * 100_000, "archive")
    assert file is None
    assert [str(problem) for problem in problems] == [f"{NAME}: [Y001] More than 20 levels of nesting. Flatten the value."]


def test_aliases_cannot_grow_without_end() -> None:
    laughs = "a: &a [x, x]\n" + "".join(f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    assert complaint(laughs) == "1: [Y001] Anchors and aliases are not used here. Write the value out."


def test_a_long_value_is_cut_in_the_message() -> None:
    value = "A" * 500
    record = f"- {{id: '{value}', date: '2026-11-23', note: x}}"
    assert complaint(record, "releases") == f"1: [Y002] id: “{'A' * 59}…” does not fit. Expected: Calendar version in quotation marks: year, point, number within the year (\"2026.1\")."


@pytest.mark.parametrize("lines", ["5.0", "true", "-3", "0", "03-04", "'7'", "[1, 2]"])
def test_a_number_of_a_line_is_a_whole_number(lines: str) -> None:
    override = f"- capture: a.txt\n  lines: {lines}\n  begins: x\n  set: {{kind: heading}}\n  reason: y\n"
    file, problems = parse("editorial/overrides.yml", override, "overrides")
    assert file is None
    assert {(problem.source, problem.code) for problem in problems} == {("editorial/overrides.yml:2", "Y002")}


def test_all_misfits_are_told_at_once_and_in_order() -> None:
    value: Json = [{"id": "x", "date": "1.1.2026"}, {"id": "2026.1", "date": "2026-01-01", "note": "ok", "by": "me", "at": "x"}]
    assert [path for path, _ in misfits(value, "releases")] == [(0,), (0, "date"), (0, "id"), (1, "at"), (1, "by")]


def test_a_schema_belongs_to_a_name() -> None:
    assert has_schema("catalog")
    assert not has_schema("catalogue")


@given(st.text(alphabet=st.sampled_from("ab:-?[]{},#&*!|>'\"%@` \n\t\\0~\u2028é\ud800")) | st.text())
def test_no_text_crashes_it(text: str) -> None:
    file, problems = parse(NAME, text, "archive")
    assert (file is None) == bool(problems)


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=8))
def test_no_value_crashes_the_complaints(value: Json) -> None:
    for schema in ("archive", "catalog", "notes", "overrides", "releases"):
        for path, said in misfits(value, schema):
            assert said.endswith((".", "?", ")", "…"))
            assert "\n" not in said.partition("Expected")[2]
            assert isinstance(path, tuple)


@given(st.dictionaries(st.sampled_from(["title", "subtitle", "lead", "contact"]), st.text(st.characters(exclude_categories=("C", "Zl", "Zp")), min_size=1)))
def test_json_is_yaml_with_the_same_values(value: dict[str, str]) -> None:
    file, _ = parse(NAME, json.dumps(value, ensure_ascii=False), "archive")
    if file is not None:
        assert file.value == {key: text.strip() for key, text in value.items()}
    else:
        assert any(not text.strip() for text in value.values())
