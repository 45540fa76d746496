"""`CITATION.cff` is valid, and says what the archive says of itself."""

from typing import Any

import pytest
from conftest import ROOT
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "object",
    "additionalProperties": False,
    "required": ["authors", "cff-version", "message", "title"],
    "properties": {
        "cff-version": {"const": "1.2.0"},
        "message": {"type": "string", "minLength": 1},
        "type": {"enum": ["dataset", "software"]},
        "title": {"type": "string", "minLength": 1},
        "authors": {
            "type": "array",
            "minItems": 1,
            "uniqueItems": True,
            "items": {
                "type": "object",
                "additionalProperties": False,
                "minProperties": 1,
                "properties": {name: {"type": "string"} for name in ("name", "family-names", "given-names")},
            },
        },
        "version": {"type": "string", "minLength": 1},
        "date-released": {"type": "string", "pattern": r"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$"},
        "abstract": {"type": "string", "minLength": 1},
        "keywords": {"type": "array", "minItems": 1, "uniqueItems": True, "items": {"type": "string", "minLength": 1}},
    },
}
"""The keys of the Citation File Format 1.2.0 that are used, by its rules, in our own words."""


@pytest.fixture(scope="module")
def cff() -> dict[str, Any]:
    found: dict[str, Any] = YAML(typ="safe").load(ROOT / "CITATION.cff")
    return found


def test_it_is_valid(cff: dict[str, Any]) -> None:
    Draft202012Validator(SCHEMA).validate(cff)


def test_it_names_the_newest_release_and_the_archive(cff: dict[str, Any]) -> None:
    newest = YAML(typ="safe").load(ROOT / "editorial/releases.yml")[-1]
    about = YAML(typ="safe").load(ROOT / "editorial/archive.yml")
    assert (cff["version"], cff["date-released"]) == (str(newest["id"]), str(newest["date"]))
    assert cff["title"].casefold() == f"{about['title']}: {about['subtitle']}".casefold()
    assert cff["abstract"].split() == about["lead"].split()
