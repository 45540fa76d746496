"""YAML with line numbers, checked by JSON Schema.

ruamel.yaml composes the nodes; we build the values from them ourselves, for
two reasons: each value keeps its line, and only JSON's types come out (an
unquoted `2007-03-22` is the text the editor typed, not a date object).
"""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import TypeAlias

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from build_tools.model import Json, Where
from build_tools.problems import Problem, problem

Path: TypeAlias = tuple[str | int, ...]

_NUMBERS: Mapping[str, Callable[[str], int | float]] = {"int": int, "float": float}
_TRUE = {"true", "yes", "on"}
_DEEPEST = 20
"""Levels of nesting: no editorial file needs more, and none can exhaust the stack."""


@dataclass(frozen=True, slots=True)
class YamlFile:
    """The value of a YAML file and where each part of it stands."""

    name: str
    value: Json
    lines: Mapping[Path, int]
    """Path of keys and indices -> 1-based line."""

    def where(self, *path: str | int) -> Where:
        """The place of the value at `path`, or of the nearest value around it."""
        while path and path not in self.lines:
            path = path[:-1]
        return Where(self.name, self.lines.get(path, 1))


class _MisfitError(Exception):
    """A node that YAML allows and we do not."""

    def __init__(self, node: Node, message: str) -> None:
        super().__init__(message)
        self.line = node.start_mark.line + 1


def parse(name: str, text: str, schema: str) -> tuple[YamlFile | None, tuple[Problem, ...]]:
    """Parse the text of file `name` and check it against the schema of that name.

    None when there is nothing to build from; the problems say why (Y001, Y002).
    """
    try:
        node = YAML(typ="safe", pure=True).compose(text)
        lines: dict[Path, int] = {}
        value = [] if node is None else _value(node, (), lines)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 0
        what = " ".join(str(part) for part in (error.problem, error.context) if part)
        return None, (problem("Y001", Where(name, line), f"This is not YAML: {what}. Mend the line or quote its text."),)
    except _MisfitError as error:
        return None, (problem("Y001", Where(name, error.line), str(error)),)
    except YAMLError as error:  # a control character, for instance
        return None, (problem("Y001", Where(name), f"This is not YAML: {str(error).splitlines()[0]}."),)
    file = YamlFile(name, value, lines)
    found = tuple(
        problem("Y002", file.where(*error.absolute_path), _sentence(error))
        for error in _validation_errors(value, schema)
    )
    return (None if found else file), found


def schema_of(name: str) -> Mapping[str, Json]:
    """The JSON Schema `schemas/<name>.schema.json` of this package."""
    text = (files("build_tools") / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8")
    loaded: Mapping[str, Json] = json.loads(text)
    return loaded


def _value(node: Node, path: Path, lines: dict[Path, int]) -> Json:
    """The value of a node; notes the line of each part."""
    lines[path] = node.start_mark.line + 1
    if len(path) > _DEEPEST:
        raise _MisfitError(node, f"More than {_DEEPEST} levels of nesting. Flatten the value.")
    if node.anchor:
        raise _MisfitError(node, "Anchors and aliases are not used here. Write the value out.")
    if isinstance(node, ScalarNode):
        return _scalar(node)
    if isinstance(node, SequenceNode):
        return [_value(item, (*path, index), lines) for index, item in enumerate(node.value)]
    assert isinstance(node, MappingNode)  # noqa: S101  # YAML knows no fourth kind
    result: dict[str, Json] = {}
    for key_node, value_node in node.value:
        key = str(key_node.value)
        if key in result:
            raise _MisfitError(key_node, f"The key {key!r} stands twice. Keep one of the two.")
        result[key] = _value(value_node, (*path, key), lines)
        lines[(*path, key)] = key_node.start_mark.line + 1
    return result


def _scalar(node: ScalarNode) -> Json:
    """Text, number, truth value or nothing; dates stay the text that was typed."""
    kind = str(node.tag).rpartition(":")[2]
    text = str(node.value)
    if kind == "null":
        return None
    if kind == "bool":
        return text.lower() in _TRUE
    if kind in _NUMBERS:
        try:
            return _NUMBERS[kind](text)
        except ValueError:  # 0x10, 1_000: numbers to YAML, words to us
            return text
    return text


def _validation_errors(value: Json, schema: str) -> Iterator[ValidationError]:
    validator = Draft202012Validator(schema_of(schema))
    yield from sorted(validator.iter_errors(value), key=lambda error: [str(part) for part in error.absolute_path])


def _sentence(error: ValidationError) -> str:
    """The schema's complaint as one sentence that names the field."""
    at = ".".join(str(part + 1) if isinstance(part, int) else part for part in error.absolute_path) or "the file"
    said = error.message if len(error.message) <= 200 else error.message[:197] + "…"  # noqa: PLR2004
    hint = error.schema.get("description", "") if isinstance(error.schema, Mapping) else ""
    return f"{at}: {said}." + (f" Expected: {hint}" if hint else "")
