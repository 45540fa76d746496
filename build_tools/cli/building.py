"""`archive build`, `site`, `serve`, `check`: from captures to a site that holds."""

import sys
from collections.abc import Iterable
from pathlib import Path

import click

from build_tools import pipeline
from build_tools.check import Finding, check_site
from build_tools.chronicle import anchors as timeline_anchors
from build_tools.cli.session import Session
from build_tools.editorial import editorial
from build_tools.model import Archive
from build_tools.problems import BuildError
from build_tools.read import read
from build_tools.release import plan
from build_tools.search import index_site, records_of
from build_tools.serve import serve as serve_site
from build_tools.site import build_site
from build_tools.write import write


def _build(session: Session) -> Archive:
    """Captures and editorial files to `docs/`."""
    built, pages, problems = pipeline.build(session.root, session.watch)
    session.report(problems)
    written, in_the_way = write(pages, session.root / "docs")
    session.report(in_the_way)
    session.say(f"docs/: {len(pages)} pages, {len(written.written)} written, {len(written.removed)} removed.")
    return built


@click.command()
@click.pass_obj
def build(session: Session) -> None:
    """Build the pages: seeds/ and editorial/ to docs/."""
    _build(session)


@click.command()
@click.option("--builder", type=click.Choice(["mkdocs", "zensical"]), default="mkdocs", help="The site generator.")
@click.pass_obj
def site(session: Session, builder: str) -> None:
    """Build the whole site aside, check it, and swap it in as site/."""
    built = _build(session)
    session.say(f"site/: rendering with {builder} …")
    texts = tuple(built.texts)

    def check(folder: Path) -> None:
        index_site(folder, records_of(built))
        findings = check_site(folder, texts, timeline_anchors(built), built.departed)
        _tell(session, [finding for finding in findings if not finding.well])
        if not all(finding.well for finding in findings):
            message = "The new site does not hold what it must; site/ was left as it was."
            raise BuildError(message)

    build_site(session.root, builder, session.root / "site", epoch=_epoch(built), check=check)
    session.say(f"Open {session.root / 'site' / 'index.html'}, or run `make serve` and open http://127.0.0.1:8000/.")


@click.command()
@click.option("--port", default=8000, show_default=True)
@click.pass_obj
def serve(session: Session, port: int) -> None:
    """Serve the site and build it again whenever a source changes."""

    def rebuild() -> None:
        try:
            _build(session)
        except (SystemExit, BuildError) as error:
            if isinstance(error, BuildError):
                session.tell(str(error))
            session.say("Waiting for the problems to be mended …")

    serve_site(session.root, port, rebuild)


@click.command()
@click.pass_obj
def check(session: Session) -> None:
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
    findings = check_site(folder, built.texts, timeline_anchors(built), built.departed)
    _tell(session, findings)
    if not all(finding.well for finding in findings):
        sys.exit(1)


def _tell(session: Session, findings: Iterable[Finding]) -> None:
    for finding in findings:
        if finding.well:
            session.say(str(finding))
        else:
            session.tell(str(finding))


def _epoch(built: Archive) -> str:
    """The date of the newest release: the only clock a build may look at."""
    return max((item.date for item in built.releases), default="1980-01-01")
