"""Small helpers that several tests share: tiny projects, and the real command on them."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from example_site import BROWSER, Opener, build, served
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, sync_playwright
from playwright.sync_api import Page as Tab

from build_tools.cli import main

# A busy machine is no fault of the code: what has to be fast is measured in `bench/`.
settings.register_profile("unhurried", settings.default, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")

ROOT = Path(__file__).parent.parent
GOOD = ROOT / "tests" / "problems" / "good"
"""A tiny project without a fault."""


@dataclass(frozen=True)
class Outcome:
    """What a command left behind."""

    status: int
    out: str
    err: str


Command = Callable[..., Outcome]


@pytest.fixture
def archive(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    """The console script within this process: as the command, without the second that a new process takes."""

    def run_here(*arguments: str | Path) -> Outcome:
        monkeypatch.setattr(sys, "argv", ["archive", *map(str, arguments)])
        capsys.readouterr()
        with pytest.raises(SystemExit) as left:
            main()
        said = capsys.readouterr()
        return Outcome(int(left.value.code or 0), said.out, said.err)

    return run_here


def run(*arguments: str | Path, given: bytes = b"", env: Mapping[str, str] | None = None) -> Outcome:
    """`python -m build_tools` in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "build_tools", *map(str, arguments)],
        cwd=ROOT, input=given, capture_output=True, env={**os.environ, **(env or {})}, check=False,
    )
    return Outcome(done.returncode, done.stdout.decode(), done.stderr.decode())


def project(target: Path, *layers: Path) -> Path:
    """The good project at `target`, with the files of each layer put over it."""
    for layer in (GOOD, *layers):
        shutil.copytree(layer, target, dirs_exist_ok=True)
    return target


def tree(folder: Path) -> dict[str, bytes | str]:
    """All files below a folder with their bytes; of links, where they lead."""
    return {
        path.relative_to(folder).as_posix(): str(path.readlink()) if path.is_symlink() else path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_symlink() or path.is_file()
    }


# --------------------------------------------------------- the example as a site, in Chromium


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the site of the example archive will lie, in a project that has an empty `docs/`."""
    folder = tmp_path_factory.mktemp("project")
    (folder / "docs").mkdir()
    return folder / "site"


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the site of the example archive is served."""
    with served(site) as here:
        build(site.parent, "mkdocs", here)
        yield here


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=BROWSER)
        yield launched
        launched.close()


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Opener]:
    """Open pages of the site, each in a context of its own; all are closed after the test."""
    contexts = []

    def opener(path: str | None, width: int = 1440, **options: Any) -> Tab:
        contexts.append(browser.new_context(viewport={"width": width, "height": 800}, **options))
        tab = contexts[-1].new_page()
        if path is not None:
            tab.goto(address + path)
        return tab

    yield opener
    for context in contexts:
        context.close()
