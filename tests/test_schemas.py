"""The schemas say what an editor may write, and the editors' own files keep to them.

`cases/schemas/misfits.txt` holds files that do not fit, with the messages they get.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any, get_args

import pytest
from jsonschema import Draft202012Validator

from build_tools import model, yamlfile

ROOT = Path(__file__).parent.parent
SCHEMAS = sorted((ROOT / "build_tools" / "schemas").glob("*.schema.json"))
NAMES = [path.name.removesuffix(".schema.json") for path in SCHEMAS]
LISTS = ["catalog", "notes", "organizations", "overrides", "people", "places", "releases", "unresolved"]
"""The files that are lists of records."""
FILES = sorted((ROOT / "editorial").glob("*.yml"))
CASE = re.compile(r"^(?P<title>\w+: .+)\n\.\n(?P<input>(?s:.*?))^\.\n(?P<expected>(?s:.*?))^\.\n", re.MULTILINE)
MISFITS = [
    (path.name, match["title"], match["input"], match["expected"])
    for path in sorted((ROOT / "tests" / "cases" / "schemas").glob("*.txt"))
    for match in CASE.finditer(path.read_text(encoding="utf-8"))
]


def parts(schema: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """A schema and all schemas inside it, except those that only add a condition."""
    yield schema
    inner = [*schema.get("properties", {}).values(), *schema.get("$defs", {}).values()]
    inner += [schema[key] for key in ("items",) if key in schema]
    for part in inner:
        yield from parts(part)


def enum(schema: str, *path: str) -> list[str]:
    """The values that the schema allows at a path of keys."""
    found: Any = yamlfile.schema_of(schema)
    for key in path:
        found = found[key]
    assert isinstance(found["enum"], list)
    return list(found["enum"])


def test_there_is_something_to_test() -> None:
    assert set(LISTS) <= set(NAMES)
    assert {f"{name}.yml" for name in LISTS} <= {path.name for path in FILES}
    assert set(LISTS) <= {title.partition(":")[0] for _, title, _, _ in MISFITS}


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_valid_draft_2020_12(name: str) -> None:
    schema = yamlfile.schema_of(name)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(dict(schema))


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_strict(name: str) -> None:
    objects = [part for part in parts(yamlfile.schema_of(name)) if "properties" in part]
    assert objects
    assert [part for part in objects if part.get("additionalProperties") is not False] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_describes_every_property(name: str) -> None:
    schema: Mapping[str, Any] = yamlfile.schema_of(name)
    described = {f"#/$defs/{key}" for key, part in schema.get("$defs", {}).items() if "description" in part}
    silent = [
        key
        for part in parts(schema)
        for key, value in part.get("properties", {}).items()
        if not value.get("description") and value.get("$ref") not in described
    ]
    assert silent == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.name))
def test_an_editorial_file_fits_its_schema(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    file, problems = yamlfile.parse(f"editorial/{path.name}", text, path.stem)
    assert [str(problem) for problem in problems] == []
    assert file is not None
    assert file.value


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.name))
def test_an_editorial_file_names_its_schema_for_the_editor(path: Path) -> None:
    first = path.read_text(encoding="utf-8").splitlines()[0]
    assert first == f"# yaml-language-server: $schema=../build_tools/schemas/{path.stem}.schema.json"


@pytest.mark.parametrize(("file", "title", "text", "expected"), MISFITS, ids=[title for _, title, _, _ in MISFITS])
def test_a_misfit_is_reported_with_line_and_remedy(file: str, title: str, text: str, expected: str) -> None:
    name = title.partition(":")[0]
    found, problems = yamlfile.parse(f"editorial/{name}.yml", text, name)
    assert found is None, f"{file}: {title}"
    assert sorted(str(problem) for problem in problems) == sorted(expected.splitlines())


def test_no_case_is_overlooked() -> None:
    """Each title line of a case file begins a case that the pattern finds."""
    for path in (ROOT / "tests" / "cases" / "schemas").glob("*.txt"):
        text = path.read_text(encoding="utf-8")
        titles = re.findall(r"\n\n(\w+: .+)\n\.\n", text)
        assert titles == [title for name, title, _, _ in MISFITS if name == path.name]


def test_the_catalogue_knows_exactly_the_fields_of_the_model() -> None:
    record: Any = yamlfile.schema_of("catalog")
    properties = list(record["$defs"]["record"]["properties"])
    assert properties == ["slug", "capture", "sha256", "language", "kind", "version_of", "formerly", "withdrawn", "title", *model.FIELDS]


def test_the_words_of_the_schemas_are_those_of_the_model() -> None:
    assert enum("catalog", "$defs", "statement", "properties", "basis") == list(get_args(model.Basis))
    assert enum("catalog", "$defs", "statement", "properties", "confidence") == list(get_args(model.Confidence))
    assert enum("notes", "items", "properties", "kind") == list(get_args(model.NoteKind))
    changes = ("$defs", "lines", "properties", "set", "properties")
    assert enum("overrides", *changes, "role") == [role.value for role in model.Role]
    assert enum("overrides", *changes, "kind") == list(get_args(model.BlockKind))


@pytest.mark.parametrize("name", ["people", "places", "organizations"])
def test_a_record_can_hold_what_the_model_holds(name: str) -> None:
    schema: Any = yamlfile.schema_of(name)
    known = {field.name for field in fields(model.Entity) if field.init} - {"type", "where"}
    own = {"people": {"surname", "given", "initials"}, "places": {"coordinates", "government"},
           "organizations": {"abbreviation", "metonyms"}}  # fmt: skip
    foreign = {key for other, keys in own.items() if other != name for key in keys}
    assert set(schema["items"]["properties"]) == known - foreign
    variant = schema["$defs"]["variant"]["properties"]
    assert set(variant) == {field.name for field in fields(model.Variant)}
    assert enum(name, "$defs", "variant", "properties", "case") == list(get_args(model.Case))
    assert enum(name, "$defs", "variant", "properties", "marks") == list(get_args(model.Marks))


def test_the_types_of_unresolved_names_are_those_of_the_model() -> None:
    assert enum("unresolved", "items", "properties", "type") == list(get_args(model.EntityType))


@pytest.mark.parametrize("name", LISTS)
def test_an_empty_file_fits(name: str) -> None:
    file, problems = yamlfile.parse(f"editorial/{name}.yml", "# nothing yet\n", name)
    assert file is not None
    assert problems == ()
