"""The texts that a single step is asked about: files, or JSON lines; and the lines it answers with."""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, cast

import click

from build_tools.model import Json
from build_tools.problems import BuildError
from build_tools.read import PAGES, decode

FILES = click.argument("files", nargs=-1, type=click.Path(exists=True, dir_okay=False, path_type=Path))
JSONL = click.option("--jsonl", type=click.File("rb"), help="JSON lines instead of files, one text a line.")


def given_texts(files: Sequence[Path], jsonl: Any, kinds: Sequence[str] = ("text",)) -> Sequence[Mapping[str, Json]]:
    """The texts (and pages, where `kinds` has `html`) that a single step is asked about."""
    if not files and jsonl is None:
        raise click.UsageError("Name files, or give --jsonl.")
    given = list(_lines(jsonl, kinds))
    for path in files:
        decoded = decode(path.read_bytes())
        if decoded is None:
            message = f"{path} is no text. Save it as UTF-8."
            raise BuildError(message)
        kind = "html" if "html" in kinds and path.suffix.lower() in PAGES else "text"
        given.append({"id": path.name, kind: decoded[0]})
    return given


def _lines(jsonl: Any, kinds: Sequence[str]) -> Iterator[Mapping[str, Json]]:
    """The objects of a file of JSON lines; each has one of `kinds`."""
    for number, line in enumerate(jsonl or (), 1):
        if not line.strip():
            continue
        try:
            value = json.loads(line)
        except (ValueError, RecursionError) as error:
            message = f"Line {number} of the JSON lines is not JSON: {error}."
            raise BuildError(message) from error
        if not isinstance(value, dict) or "id" not in value or not any(isinstance(value.get(kind), str) for kind in kinds):
            wanted = " or ".join(f'"{kind}"' for kind in kinds)
            message = f'Line {number} of the JSON lines is not an object with "id" and {wanted}.'
            raise BuildError(message)
        yield cast("Mapping[str, Json]", value)


def print_line(value: Mapping[str, Json]) -> None:
    """Print one object as a line of JSON."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n")
