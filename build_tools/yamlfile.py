"""YAML with line numbers, checked by JSON Schema.

ruamel.yaml composes the nodes; we build the values from them ourselves, for
two reasons: each value keeps its line, and only JSON's types come out (an
unquoted `2007-03-22` is the text the editor typed, not a date object).
"""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Any, TypeAlias

from jsonschema import Draft202012Validator, validators
from jsonschema.exceptions import ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from ruamel.yaml.reader import ReaderError

from build_tools.escape import unshowable
from build_tools.model import Json, Where
from build_tools.problems import Problem, meant, problem

Path: TypeAlias = tuple[str | int, ...]

_NUMBERS: Mapping[str, Callable[[str], int | float]] = {"int": int, "float": float}
_TRUE = {"true", "yes", "on"}
# JSON Schema takes 5.0 for an integer; as a number of a line or comment nobody means that.
_Validator = validators.extend(  # type: ignore[no-untyped-call]
    Draft202012Validator,
    type_checker=Draft202012Validator.TYPE_CHECKER.redefine("integer", lambda _, value: type(value) is int),
)
_TYPES = {
    "array": "a list", "object": "a mapping (key: value)", "string": "text", "integer": "a whole number",
    "number": "a number", "boolean": "true or false", "null": "nothing",
}
_LONGEST_QUOTED = 60
_REMEDY = "Mend the indentation of the line, or put its text in quotation marks."
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
        value = _value(node, (), lines) if node else None
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 0
        what = " ".join(str(part) for part in (error.problem, error.context) if part)
        return None, (problem("Y001", Where(name, line), f"This is not YAML: {what}. {_REMEDY}"),)
    except _MisfitError as error:
        return None, (problem("Y001", Where(name, error.line), str(error)),)
    except RecursionError:
        return None, (problem("Y001", Where(name), f"More than {_DEEPEST} levels of nesting. Flatten the value."),)
    except ReaderError as error:
        where = Where(name, text.count("\n", 0, error.position) + 1)
        return None, (problem("Y001", where, f"A character of this line is not allowed in YAML (U+{error.character:04X}). Take it out."),)
    if value is None:
        value = _nothing(schema)
    file = YamlFile(name, value, lines)
    found = tuple(problem("Y002", file.where(*path), said) for path, said in misfits(value, schema))
    return (None if found else file), found


def misfits(value: Json, schema: str) -> Iterator[tuple[Path, str]]:
    """Where a value does not fit the schema of that name, and a sentence that says why and what is expected."""
    errors = _Validator(schema_of(schema)).iter_errors(value)
    found = [said for error in errors for said in _sentences(error)]
    yield from sorted(dict.fromkeys(found), key=lambda item: [str(part) for part in item[0]])


def has_schema(name: str) -> bool:
    """Whether there is a schema of that name: whether an editorial file may have that name."""
    return (files("build_tools") / "schemas" / f"{name}.schema.json").is_file()


def schema_of(name: str) -> Mapping[str, Json]:
    """The JSON Schema `schemas/<name>.schema.json` of this package."""
    text = (files("build_tools") / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8")
    loaded: Mapping[str, Json] = json.loads(text)
    return loaded


def _nothing(schema: str) -> Json:
    """What a file without a value says: no records, or no statements."""
    return [] if schema_of(schema)["type"] == "array" else {}


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
        if not isinstance(key_node, ScalarNode):
            raise _MisfitError(key_node, "This key is no word. Begin a text that opens with a bracket or brace with a quotation mark.")
        key = str(key_node.value)
        if key in result:
            raise _MisfitError(key_node, f"The key {key!r} stands twice. Keep one of the two.")
        result[key] = _value(value_node, (*path, key), lines)
        lines[(*path, key)] = key_node.start_mark.line + 1
    return result


def _scalar(node: ScalarNode) -> Json:
    """Text, number, truth value or nothing; dates stay the text that was typed.

    White space around a text is YAML's (a block of lines ends in one), never meant.
    """
    kind = str(node.tag).rpartition(":")[2]
    text = str(node.value).strip()
    if unshowable(text):
        raise _MisfitError(node, "Part of this text is no character (NUL, or half of a surrogate pair). Take it out.")
    if kind == "null":
        return None
    if kind == "bool":
        return text.lower() in _TRUE
    if kind in _NUMBERS:
        try:
            return _NUMBERS[kind](text)
        except ValueError:  # 0x10 and .inf are numbers to YAML, words to us
            return text
    return text


def _sentences(error: ValidationError) -> Iterator[tuple[Path, str]]:
    """The schema's complaint in an editor's words; one for each key that is missing or does not belong."""
    path: Path = tuple(error.absolute_path)
    rules: Mapping[str, Any] = error.schema if isinstance(error.schema, Mapping) else {}
    found: Any = error.instance
    properties = rules.get("properties", {})
    at = _named(path)
    if error.validator == "additionalProperties":
        for key in sorted(set(found) - set(properties)):
            said = f"there is no such field.{meant(key, properties)} Fields: {', '.join(properties)}."
            yield (*path, key), f"{_named((*path, key))}: {said}"
    elif error.validator in {"required", "dependentRequired"}:
        for key in _missing(rules, found):
            yield path, f"{at}: {key} is missing. Expected: {_description(properties.get(key, {}), 'a value')}"
    elif error.validator == "enum":
        yield path, f"{at}: {_quoted(found)} is none of {', '.join(map(str, rules['enum']))}.{meant(str(found), rules['enum'])}"
    elif error.validator == "type":
        kinds = [rules["type"]] if isinstance(rules["type"], str) else rules["type"]
        wanted = " or ".join(_TYPES[kind] for kind in kinds)
        yield path, f"{at}: {_quoted(found)} is not {wanted}. Expected: {_description(rules, wanted)}"
    elif error.validator == "uniqueItems":
        yield path, f"{at}: the same value stands twice. Keep one of the two."
    else:
        yield path, f"{at}: {_quoted(found)} does not fit. Expected: {_description(rules, error.message)}"


def _missing(rules: Mapping[str, Any], found: Mapping[str, Json]) -> Iterator[str]:
    """The keys that a mapping has to have and has not."""
    needed = list(rules.get("required", ()))
    for key, others in rules.get("dependentRequired", {}).items():
        needed += others if key in found else ()
    yield from (key for key in needed if key not in found)


def _named(path: Path) -> str:
    """The name of a field within its record; the line tells which record."""
    within = path[1:] if path and isinstance(path[0], int) else path
    return ".".join(str(part + 1) if isinstance(part, int) else part for part in within) or ("the record" if path else "the file")


def _quoted(value: Json) -> str:
    """A value as a reader knows it."""
    if value == "":
        return "an empty text"
    if isinstance(value, str):
        return f"“{value if len(value) <= _LONGEST_QUOTED else value[: _LONGEST_QUOTED - 1] + '…'}”"
    if isinstance(value, list | dict):
        kind = _TYPES["array" if isinstance(value, list) else "object"]
        return kind if value else f"an empty {kind.split(' ')[1]}"
    return "nothing" if value is None else json.dumps(value)


def _description(schema: Mapping[str, Any], otherwise: str) -> str:
    """What the schema says of a value, as the end of a sentence."""
    said = str(schema.get("description", otherwise))
    return said if said.endswith((".", "?", ")")) else f"{said}."
