"""The command itself, and what every subcommand needs: where the project is, and how to talk."""

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar, cast

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from build_tools import show
from build_tools.problems import Problem, errors, in_order

T = TypeVar("T")
MOMENT = 1.0
"""Seconds that work may take before a progress bar is worth the room."""


class Session:
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

    def watch(self, items: Sequence[T], what: str = "Reading captures") -> Iterator[T]:
        """Pass items on; show how far it has come when it takes a moment and a terminal watches."""
        if self.quiet or not self.console.is_terminal:
            yield from items
            return
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        # Results go to standard output meanwhile: they must not be taken for messages above the bar.
        with Progress(*columns, console=self.console, transient=True, redirect_stdout=False, redirect_stderr=False) as progress:
            task = progress.add_task(what, total=len(items), visible=False)
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


MODULES: Mapping[str, str] = MappingProxyType({
    "build": "building", "site": "building", "serve": "building", "check": "building",
    "add": "adding", "new": "adding", "release": "releasing",
    "show": "looking", "suggest": "looking", "mentions": "looking", "dates": "looking", "split": "splitting",
})
"""Each command, and the module of this package that has it, as a function of its name."""


class Commands(click.Group):
    """Commands whose modules are read when they are called: who splits texts need not wait for all that builds a site."""

    def list_commands(self, _context: click.Context) -> list[str]:
        """The names of the commands."""
        return sorted(MODULES)

    def get_command(self, _context: click.Context, name: str) -> click.Command | None:
        """The command of a name, or None when there is none."""
        module = MODULES.get(name)
        return cast("click.Command", getattr(import_module(f"build_tools.cli.{module}"), name)) if module else None


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--root", type=click.Path(exists=True, file_okay=False, path_type=Path), default=".", help="The project's folder.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but problems.")
@click.pass_context
def archive(context: click.Context, root: Path, *, quiet: bool) -> None:
    """Turn scraped posts into a readable, citable, annotated archive."""
    context.obj = Session(root.resolve(), quiet=quiet)
