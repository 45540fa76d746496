"""The command line: `archive COMMAND`, also `python -m build_tools COMMAND`.

Results go to standard output, everything said about them to standard error.
Exit status: 0 well; 1 problems of content, all listed; 2 wrong usage or
configuration.
"""

import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NoReturn, TypeVar, cast

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from build_tools import pipeline, show, steps
from build_tools.authority import authority
from build_tools.check import Finding, check_site
from build_tools.chronicle import anchors as timeline_anchors
from build_tools.editorial import editorial
from build_tools.edtfdate import is_edtf
from build_tools.ledger import FILE as LEDGER
from build_tools.ledger import dump
from build_tools.mentions import matcher
from build_tools.mentions.ner import recogniser
from build_tools.model import GONE, Archive, Json, Text
from build_tools.problems import BuildError, Problem, errors, in_order
from build_tools.read import PAGES, decode, read
from build_tools.release import STATES, Decision, carry_out, faults, plan, read_decisions, undecided
from build_tools.serve import serve as serve_site
from build_tools.site import build_site
from build_tools.suggest import as_yaml
from build_tools.suggest import suggest as suggestions
from build_tools.suggest_events import as_yaml as events_as_yaml
from build_tools.suggest_events import suggest_events
from build_tools.write import write, write_file

T = TypeVar("T")
MOMENT = 1.0
"""Seconds that work may take before a progress bar is worth the room."""


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--root", type=click.Path(exists=True, file_okay=False, path_type=Path), default=".", help="The project's folder.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but problems.")
@click.pass_context
def archive(context: click.Context, root: Path, *, quiet: bool) -> None:
    """Turn scraped posts into a readable, citable, annotated archive."""
    context.obj = _Session(root.resolve(), quiet=quiet)


class _Session:
    """What every command needs: where the project is, and how to talk."""

    def __init__(self, root: Path, *, quiet: bool) -> None:
        self.root = root
        self.quiet = quiet
        # Without `emoji=False`, line 100 of a file would be printed as a picture (`:100:`).
        self.console = Console(stderr=True, highlight=False, soft_wrap=True, markup=False, emoji=False)

    def tell(self, line: str) -> None:
        """Print a line that matters; captured words in it cannot steer the terminal."""
        self.console.print(line.translate(show.VISIBLE))

    def say(self, line: str) -> None:
        """Print a line that only informs."""
        if not self.quiet:
            self.tell(line)

    def watch(self, items: Sequence[T]) -> Iterator[T]:
        """Pass items on; show how far it has come when it takes a moment and a terminal watches."""
        if self.quiet or not self.console.is_terminal:
            yield from items
            return
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        # Results go to standard output meanwhile: they must not be taken for messages above the bar.
        with Progress(*columns, console=self.console, transient=True, redirect_stdout=False, redirect_stderr=False) as progress:
            task = progress.add_task("Reading captures", total=len(items), visible=False)
            for item in items:
                yield item
                progress.advance(task)
                progress.update(task, visible=(progress.tasks[0].elapsed or 0) > MOMENT)

    def report(self, problems: Iterable[Problem]) -> None:
        """Print problems, each once, in the order of their places; leave with 1 when one is an error."""
        found = in_order(problems)
        for item in found:
            self.tell(str(item))
        wrong = len(errors(found))
        if wrong:
            self.tell(f"{wrong} {'error' if wrong == 1 else 'errors'}; nothing was written.")
            sys.exit(1)


def _build(session: _Session) -> Archive:
    """Captures and editorial files to `docs/`."""
    built, pages, problems = pipeline.build(session.root, session.watch)
    session.report(problems)
    written, in_the_way = write(pages, session.root / "docs")
    session.report(in_the_way)
    session.say(f"docs/: {len(pages)} pages, {len(written.written)} written, {len(written.removed)} removed.")
    return built


@archive.command()
@click.pass_obj
def build(session: _Session) -> None:
    """Build the pages: seeds/ and editorial/ to docs/."""
    _build(session)


@archive.command()
@click.option("--builder", type=click.Choice(["mkdocs", "zensical"]), default="mkdocs", help="The site generator.")
@click.pass_obj
def site(session: _Session, builder: str) -> None:
    """Build the whole site aside, check it, and swap it in as site/."""
    built = _build(session)
    session.say(f"site/: rendering with {builder} …")
    texts = tuple(built.texts)

    def check(folder: Path) -> None:
        findings = check_site(folder, texts, timeline_anchors(built))
        _tell(session, [finding for finding in findings if not finding.well])
        if not all(finding.well for finding in findings):
            message = "The new site does not hold what it must; site/ was left as it was."
            raise BuildError(message)

    build_site(session.root, builder, session.root / "site", epoch=_epoch(built), check=check)
    session.say(f"Open {session.root / 'site' / 'index.html'}, or run `make serve` and open http://127.0.0.1:8000/.")


@archive.command()
@click.option("--port", default=8000, show_default=True)
@click.pass_obj
def serve(session: _Session, port: int) -> None:
    """Serve the site and build it again whenever a source changes."""

    def rebuild() -> None:
        try:
            _build(session)
        except (SystemExit, BuildError) as error:
            if isinstance(error, BuildError):
                session.tell(str(error))
            session.say("Waiting for the problems to be mended …")

    serve_site(session.root, port, rebuild)


@archive.command()
@click.pass_obj
def check(session: _Session) -> None:
    """Check sources, ledger and the built site; change nothing."""
    built, _, problems = pipeline.build(session.root, session.watch)
    session.report(problems)
    session.say(f"ok    sources: {len(built.texts)} texts, no problem in seeds/ and editorial/")
    sources, _ = read(session.root)
    todo = plan(built.texts, editorial(sources.files, sources.captures)[0].ledger, "", built.events)
    session.say(f"ok    ledger: {len(todo.kept)} released anchors stand, {len(todo.added)} not yet released")
    folder = session.root / "site"
    if not (folder / "index.html").is_file():
        message = "There is no site/. Run `make site` first."
        raise BuildError(message)
    findings = check_site(folder, built.texts, timeline_anchors(built))
    _tell(session, findings)
    if not all(finding.well for finding in findings):
        sys.exit(1)


@archive.command()
@click.argument("version")
@click.option("--confirm", type=click.File(encoding="utf-8"), help="Decisions as JSON: [{text, anchor, state, reason, went_to}].")
@click.pass_obj
def release(session: _Session, version: str, confirm: Any) -> None:
    """Confirm the present anchors in the ledger as release VERSION (such as 2026.1)."""
    sources, unread = read(session.root)
    edition, unfit = editorial(sources.files, sources.captures)
    built, found = pipeline.assemble(sources)
    ours = {"L003", "L004"}
    session.report([item for item in (*unread, *unfit, *found) if item.code not in ours])
    if version not in {item.id for item in built.releases}:
        message = f"editorial/releases.yml has no release {version}. Add it with its date."
        raise BuildError(message)
    todo = plan(built.texts, edition.ledger, version, built.events)
    session.say(
        f"{len(todo.kept)} anchors kept, {len(todo.added)} added, "
        f"{len(todo.changed)} with changed words, {len(todo.lost)} without their words."
    )
    decisions = read_decisions(confirm.read()) if confirm else {}
    asked = undecided(todo, decisions)
    for item in in_order(item for item in found if asked and item.code in ours):
        session.tell(str(item))
    for row in asked:
        decisions[row.text, row.anchor] = _ask(row.text, row.anchor, row.first_words)
    wrong = faults(todo, decisions.values(), built.texts, built.events)
    if wrong:
        raise BuildError("\n".join(wrong))
    rows = carry_out(todo, decisions, version, built.texts, built.events)
    if any(decisions[old.text, old.anchor].state in GONE for old, _ in todo.changed):
        # What now stands where these words stood is new: it gets anchors of its own.
        built, _ = pipeline.assemble(replace(sources, files={**sources.files, LEDGER: dump(rows)}))
        rows = carry_out(plan(built.texts, rows, version, built.events), {}, version, built.texts, built.events)
    write_file(session.root / LEDGER, dump(rows))
    session.say(f"{LEDGER}: {len(rows)} anchors.")


def _ask(text: str, anchor: str, first_words: str) -> Decision:
    """Ask at the terminal what became of an anchor; without one, say how to decide."""
    if not sys.stdin.isatty():
        message = f"{text}#{anchor} (“{first_words} …”) needs a decision. Give it with --confirm FILE."
        raise BuildError(message)
    click.echo(f"{text}#{anchor}: “{first_words} …”", err=True)
    states = click.Choice(STATES)
    state = click.prompt("What became of these words", type=states, err=True)
    went_to = click.prompt("Where they went (slug#anchor)", default="", err=True) if state != "edited" else ""
    reason = click.prompt("Why", err=True)
    return Decision(text, anchor, state, reason, went_to)


@archive.command("show")
@click.argument("capture")
@click.option("--json", "as_json", is_flag=True, help="One JSON object on standard output.")
@click.pass_obj
def show_(session: _Session, capture: str, *, as_json: bool) -> None:
    """Show one capture (by file name or slug) with all that was found in it."""
    built, _, problems = pipeline.build(session.root)
    for item in in_order(problems):
        session.tell(str(item))
    texts = {key: text for text in built.texts for key in (text.entry.slug, text.entry.capture)}
    if capture not in texts:
        known = ", ".join(text.entry.slug for text in built.texts)
        message = f"There is no text or capture {capture!r}. There are: {known}."
        raise BuildError(message)
    text = texts[capture]
    if as_json:
        _print_line(show.as_json(text.document, text.entry.slug))
    else:
        console = Console(highlight=False, soft_wrap=True)
        with console.capture() as shown:
            console.print(show.as_text(text.document))
        sys.stdout.write(shown.get())


_FILES = click.argument("files", nargs=-1, type=click.Path(exists=True, dir_okay=False, path_type=Path))
_JSONL = click.option("--jsonl", type=click.File("rb"), help="JSON lines instead of files, one text a line.")


@archive.command()
@_FILES
@_JSONL
@click.pass_obj
def split(session: _Session, files: tuple[Path, ...], jsonl: Any) -> None:
    """Split posts from comments: JSON lines on standard output."""
    for given in session.watch(_given(files, jsonl, ("text", "html"))):
        _print_line(steps.split_line(given))


_NER = click.option("--ner", metavar="NAME", help="A spaCy pipeline that finds further names (extra `ner`).")


@archive.command()
@_FILES
@_JSONL
@click.option("--discover", is_flag=True, help="Also names that no record explains.")
@_NER
@click.pass_obj
def mentions(session: _Session, files: tuple[Path, ...], jsonl: Any, ner: str | None, *, discover: bool) -> None:
    """Find the names that the authority records explain: JSON lines on standard output."""
    sources, _ = read(session.root)
    records, problems = authority(sources.files)
    session.report(problems)
    prepared = matcher(records)
    also = recogniser(ner) if ner else None
    for given in session.watch(_given(files, jsonl)):
        _print_line(steps.mentions_line(given, prepared, discovered=discover, also=also))


@archive.command()
@_NER
@click.pass_obj
def suggest(session: _Session, ner: str | None) -> None:
    """Propose records for names that none explains, and for dated sentences: YAML to edit, on standard output."""
    built, _, problems = pipeline.build(session.root, session.watch)
    session.report(problems)
    texts = [(text.entry.capture, reading_text(text)) for text in built.texts]
    click.echo(as_yaml(suggestions(texts, matcher(built.authority), recogniser(ner) if ner else None)), nl=False)
    click.echo(events_as_yaml(suggest_events(built)))


@archive.command()
@_FILES
@_JSONL
@click.option("--dct", default="", help="Date of the documents given as files (EDTF).")
@click.pass_obj
def dates(session: _Session, files: tuple[Path, ...], jsonl: Any, dct: str) -> None:
    """Find time expressions and what they mean: JSON lines on standard output."""
    if dct and not is_edtf(dct):
        raise click.BadParameter(f"{dct!r} is not an EDTF date, such as 2007-03-22.", param_hint="--dct")
    for given in session.watch(_given(files, jsonl)):
        _print_line(steps.dates_line({"dct": dct, **given}))


def reading_text(text: Text) -> str:
    """What the page of a text shows, paragraphs parted by blank lines."""
    return "\n\n".join(block.text for block in text.document.blocks)


def _given(files: Sequence[Path], jsonl: Any, kinds: Sequence[str] = ("text",)) -> Sequence[Mapping[str, Json]]:
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


def _print_line(value: Mapping[str, Json]) -> None:
    sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n")


def _tell(session: _Session, findings: Iterable[Finding]) -> None:
    for finding in findings:
        if finding.well:
            session.say(str(finding))
        else:
            session.tell(str(finding))


def _epoch(built: Archive) -> str:
    """The date of the newest release: the only clock a build may look at."""
    return max((item.date for item in built.releases), default="1980-01-01")


def main() -> NoReturn:
    """Run the command line; a fault of configuration is one line, not a traceback."""
    # A pipe has the locale's encoding; what we print is UTF-8 wherever it goes. Half a surrogate pair (in JSON
    # input, in the name of a file) becomes `\ud800`, which JSON reads as the same again.
    for stream in (sys.stdout, sys.stderr):
        cast("Any", stream).reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        # Not `archive()`: click would call a closed pipe a failure.
        with archive.make_context("archive", sys.argv[1:]) as context:
            archive.invoke(context)
        sys.stdout.flush()
    except click.exceptions.Exit as done:
        sys.exit(done.exit_code)
    except BuildError as error:
        click.echo(f"archive: {error}", err=True)
        sys.exit(2)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(130)
    except BrokenPipeError:
        # The reader of our output has seen enough (`| head`): not a fault.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    sys.exit(0)
