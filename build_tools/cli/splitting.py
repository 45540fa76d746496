"""`archive split`: posts and comments apart, as JSON lines."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from build_tools.cli.given import FILES, JSONL, given_texts, print_line
from build_tools.cli.session import Session
from build_tools.label import label
from build_tools.model import Capture, Json
from build_tools.split import split as as_line
from build_tools.web import split_html


@click.command()
@FILES
@JSONL
@click.pass_obj
def split(session: Session, files: tuple[Path, ...], jsonl: Any) -> None:
    """Split posts from comments: JSON lines on standard output."""
    for given in session.watch(given_texts(files, jsonl, ("text", "html"))):
        print_line(_line(given))


def _line(given: Mapping[str, Json]) -> dict[str, Json]:
    """`{"id", "text"}` or `{"id", "html"}` -> post and comments apart.

    For a page, offsets count in its text rendering, which is given as `text`.
    """
    if "html" in given:
        return {**split_html(str(given["id"]), str(given["html"])), "id": given["id"]}
    capture = Capture(str(given["id"]), "", str(given["text"]))
    labels, problems = label(capture)
    return {**as_line(labels, capture, problems), "id": given["id"]}
