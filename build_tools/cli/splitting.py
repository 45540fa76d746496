"""`archive split`: posts and comments apart, as JSON lines."""

from pathlib import Path
from typing import Any

import click

from build_tools.cli.given import FILES, JSONL, given_texts, print_line
from build_tools.cli.session import Session
from build_tools.splitting import split_line


@click.command()
@FILES
@JSONL
@click.pass_obj
def split(session: Session, files: tuple[Path, ...], jsonl: Any) -> None:
    """Split posts from comments: JSON lines on standard output."""
    for given in session.watch(given_texts(files, jsonl, ("text", "html"))):
        print_line(split_line(given))
