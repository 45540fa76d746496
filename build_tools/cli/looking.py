"""`archive show`, `suggest` and the single steps: what is found, for people and as JSON lines."""

import sys
from pathlib import Path
from typing import Any

import click
from rich.console import Console

from build_tools import pipeline, steps
from build_tools.authority import authority
from build_tools.cli.given import FILES, JSONL, given_texts, print_line
from build_tools.cli.session import Session
from build_tools.edtfdate import is_edtf
from build_tools.mentions import matcher
from build_tools.mentions.ner import recogniser
from build_tools.model import Text
from build_tools.problems import BuildError, in_order
from build_tools.read import read
from build_tools.show import as_json as document_json
from build_tools.show import as_text, legend
from build_tools.suggest import as_yaml
from build_tools.suggest import suggest as suggestions
from build_tools.suggest_events import as_yaml as events_as_yaml
from build_tools.suggest_events import suggest_events


@click.command()
@click.argument("capture")
@click.option("--json", "as_json", is_flag=True, help="One JSON object on standard output.")
@click.pass_obj
def show(session: Session, capture: str, *, as_json: bool) -> None:
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
        print_line(document_json(text.document, text.entry.slug))
    else:
        console = Console(highlight=False, soft_wrap=True)
        with console.capture() as shown:
            console.print(as_text(text.document))
            console.print(legend(text.document), end="")
        sys.stdout.write(shown.get())


_NER = click.option("--ner", metavar="NAME", help="A spaCy pipeline that finds further names (extra `ner`).")


@click.command()
@FILES
@JSONL
@click.option("--discover", is_flag=True, help="Also names that no record explains.")
@_NER
@click.pass_obj
def mentions(session: Session, files: tuple[Path, ...], jsonl: Any, ner: str | None, *, discover: bool) -> None:
    """Find the names that the authority records explain: JSON lines on standard output."""
    sources, _ = read(session.root)
    records, problems = authority(sources.files)
    session.report(problems)
    prepared = matcher(records)
    also = recogniser(ner) if ner else None
    for given in session.watch(given_texts(files, jsonl)):
        print_line(steps.mentions_line(given, prepared, discovered=discover, also=also))


@click.command()
@_NER
@click.pass_obj
def suggest(session: Session, ner: str | None) -> None:
    """Propose records for names that none explains, and for dated sentences: YAML to edit, on standard output."""
    built, _, problems = pipeline.build(session.root, session.watch)
    session.report(problems)
    texts = [(text.entry.capture, reading_text(text)) for text in built.texts]
    click.echo(as_yaml(suggestions(texts, matcher(built.authority), recogniser(ner) if ner else None)), nl=False)
    click.echo(events_as_yaml(suggest_events(built)))


@click.command()
@FILES
@JSONL
@click.option("--dct", default="", help="Date of the documents given as files (EDTF).")
@click.pass_obj
def dates(session: Session, files: tuple[Path, ...], jsonl: Any, dct: str) -> None:
    """Find time expressions and what they mean: JSON lines on standard output."""
    if dct and not is_edtf(dct):
        raise click.BadParameter(f"{dct!r} is not an EDTF date, such as 2007-03-22.", param_hint="--dct")
    for given in session.watch(given_texts(files, jsonl)):
        print_line(steps.dates_line({"dct": dct, **given}))


def reading_text(text: Text) -> str:
    """What the page of a text shows, paragraphs parted by blank lines."""
    return "\n\n".join(block.text for block in text.document.blocks)
