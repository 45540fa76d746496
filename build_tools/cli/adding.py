"""`archive add` and `archive new`: take captures in, and begin an archive."""

import hashlib
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, Literal

import click
from rich.console import Console
from rich.table import Table

from build_tools import pipeline, show
from build_tools.cli.looking import reading_text
from build_tools.cli.session import Session
from build_tools.editorial import editorial
from build_tools.intake import Given, Known, Plan, Row, appended, kind_of, take_in
from build_tools.mentions import matcher
from build_tools.model import Archive, Text
from build_tools.problems import BuildError, errors, in_order
from build_tools.read import SEEDS, Sources, captures_of, read
from build_tools.starter import start
from build_tools.suggest import as_yaml
from build_tools.suggest import suggest as suggestions
from build_tools.suggest_events import as_yaml as events_as_yaml
from build_tools.suggest_events import suggest_events
from build_tools.words import count
from build_tools.write import write_file, write_new

CATALOGUE = "editorial/catalog.yml"
ROWS = 60
"""Lines of the summary table; of a whole blog the rest is counted."""
COLUMNS: Mapping[str, Literal["fold", "ellipsis"]] = {
    "file": "fold", "what": "fold", "address": "fold", "title": "ellipsis", "published": "fold", "comments": "fold",
}
_NAME = 36
"""Code points of a file's name in it: the end of a path tells more than its beginning."""


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--dry-run", is_flag=True, help="Show what would be done; write nothing.")
@click.pass_obj
def add(session: Session, paths: tuple[Path, ...], *, dry_run: bool) -> None:
    """Take captures in: copy them to seeds/, draft their records, list names and events to review.

    Takes files and folders of .txt and .html, exports of WordPress, Blogger and
    Movable Type, and web archives (.warc, .warc.gz). Nothing that stands there
    is overwritten; interrupted, it can be run again. Names and events to
    review go to standard output, as YAML to edit.
    """
    sources, unread = read(session.root)
    edition, unfit = editorial(sources.files, sources.captures)
    missing = {"S006"}  # files without records are what an interrupted run leaves behind
    standing = [item for item in (*unread, *unfit) if item.code not in missing]
    if errors(standing):
        session.report(standing)
    built, _ = pipeline.assemble(sources, session.watch)
    described = {entry.capture for entry in edition.entries}
    known = Known(
        files={hashlib.sha256(path.read_bytes()).hexdigest(): path.relative_to(session.root / SEEDS).as_posix()
               for path in sorted((session.root / SEEDS).rglob("*")) if path.is_file()},
        described={capture.sha256: capture.id for capture in sources.captures if capture.id in described},
        slugs=frozenset(entry.slug for entry in edition.entries),
        posts=[(text.entry.slug, _post(text)) for text in built.texts],
    )
    given, passed = _given(paths)
    plan, problems = take_in(given, known, lambda items: session.watch(items, "Reading files"))
    for item in in_order(problems):
        session.tell(str(item))
    catalogue = appended(sources.files.get(CATALOGUE, ""), plan.drafts)
    after = _after(session, sources, plan, catalogue)
    _summary(session, plan, passed)
    if plan.drafts:
        click.echo(_to_review(after, plan), nl=False)
    if dry_run:
        session.say("Nothing was written (--dry-run).")
    elif plan.drafts:
        _carry_out(session.root, plan, sources.files.get(CATALOGUE, ""), catalogue)
        session.say(
            f"{count(len(plan.files), 'file')} copied to {SEEDS}/, {count(len(plan.drafts), 'record')} added to {CATALOGUE}. "
            "Read them against the captures, then run `make site`."
        )
    if errors(problems):
        sys.exit(1)


def _carry_out(root: Path, plan: Plan, before: str, after: str) -> None:
    """Write what is planned. Files first: a file without a record is taken in by the next run.

    Raises BuildError when the system refuses, or when somebody has saved the catalogue since it was read.
    """
    path = root / CATALOGUE
    try:
        for name, data in plan.files:
            write_new(root / SEEDS / name, data)
        if path.exists() and path.read_bytes() != before.encode():
            raise BuildError(f"{CATALOGUE} was changed while the files were read, and is left as it is. Run the command again.")
        write_file(path, after)
    except OSError as error:
        raise BuildError(f"{error.filename}: the system refuses to write it ({error.strerror}). Mend that, and run the command again.") from error


def _post(text: Text) -> str:
    """The words of a text's post, its comments left out."""
    return "\n\n".join(block.text for block in text.document.blocks if not block.comment)


def _given(paths: Iterable[Path]) -> tuple[list[Given], int]:
    """The files to take in, those of folders by name; and how many of folders are of no kind that is taken in, or links."""
    given: list[Given] = []
    passed = 0
    for path in paths:
        if path.is_dir():
            for file in _below(path):
                if kind_of(file.name) and file.is_file() and not file.is_symlink():  # a pipe would be waited for
                    given.append(Given(file.relative_to(path).as_posix(), str(file), _opening(file)))
                else:
                    passed += 1
        else:
            given.append(Given(path.name, str(path), _opening(path)))
    return given, passed


def _opening(path: Path) -> Callable[[], BinaryIO]:
    """What opens a file when its turn comes: of a thousand, one is open at a time."""
    return lambda: path.open("rb")


def _below(folder: Path) -> Iterator[Path]:
    """The files below a folder by name, but for hidden ones and what browsers save beside a page."""
    for base, folders, names in os.walk(folder, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and not name.endswith(("_files", "_Dateien", "_fichiers", "_archivos")))
        for name in sorted(names):
            if not name.startswith("."):
                yield Path(base) / name


def _after(session: Session, sources: Sources, plan: Plan, catalogue: str) -> Archive:
    """The archive as it would be; raises BuildError when it would not be in order, which is a fault of ours."""
    there = {capture.id for capture in sources.captures}
    fresh = [capture for name, data in plan.files for capture in captures_of(name, data, name)[0] if capture.id not in there]
    captures = tuple(sorted((*sources.captures, *fresh), key=lambda capture: capture.id))
    after, problems = pipeline.assemble(replace(sources, captures=captures, files={**sources.files, CATALOGUE: catalogue}), session.watch)
    wrong = [item for item in errors(problems) if item.source.startswith(CATALOGUE)]
    if wrong:
        raise BuildError("\n".join(["The records drafted do not fit, and nothing was written:", *map(str, in_order(wrong))]))
    return after


def _to_review(after: Archive, plan: Plan) -> str:
    """Names and events of the new texts that no record explains, as YAML to edit."""
    fresh = {draft.slug for draft in plan.drafts}
    texts = [(text.entry.capture, reading_text(text)) for text in after.texts if text.entry.slug in fresh]
    only = replace(after, texts=tuple(text for text in after.texts if text.entry.slug in fresh))
    return as_yaml(suggestions(texts, matcher(after.authority))) + events_as_yaml(suggest_events(only))


def _summary(session: Session, plan: Plan, passed: int) -> None:
    """A table of what was found, and what it comes to."""
    if session.quiet:
        return
    table = Table(box=None, pad_edge=False)
    for name, overflow in COLUMNS.items():  # an address is folded, not cut: it is what the editor decides about
        table.add_column(name, overflow=overflow)
    for row in plan.rows[:ROWS]:
        table.add_row(*(cell.translate(show.VISIBLE) for cell in _cells(row)))
    console = Console(stderr=True, highlight=False, markup=False, emoji=False)
    console.print(table)
    if len(plan.rows) > ROWS:
        session.say(f"… and {len(plan.rows) - ROWS} more.")
    outcomes = ("new", "version", "known", "refused")
    said = ", ".join(f"{sum(row.outcome == outcome for row in plan.rows)} {outcome}" for outcome in outcomes)
    beside = f"; {count(passed, 'file')} of other kinds or links passed over" if passed else ""
    session.say(f"{said}{beside}.")


def _cells(row: Row) -> Sequence[str]:
    draft = row.draft
    source = row.source if draft is None else draft.capture.id
    source = source if len(source) <= _NAME else f"…{source[-_NAME:]}"
    if draft is None:
        return source, row.outcome, "", row.note, "", ""
    of = draft.stated_comments
    comments = f"{draft.comments} of {of}" if of not in {None, draft.comments} else str(draft.comments)
    published = draft.statements["published"].value if "published" in draft.statements else "not stated"
    what = f"version of {draft.version_of}" if draft.version_of else row.outcome
    return source, what, draft.slug, draft.title.value, published, comments


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--title", default="", help="The archive's name.")
@click.pass_obj
def new(session: Session, folder: Path, title: str) -> None:
    """Begin an archive of its own in FOLDER: all that it needs to be built and published, with a first text."""
    made = start(folder, title or folder.resolve().name)
    session.say(f"{folder}: {made} files. Next: `cd {folder}`, then `make site`; how to go on stands in its README.md.")
