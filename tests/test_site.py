"""The site is made aside, checked, and put in place at one stroke; the same sources give the same bytes."""

import gzip
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from build_tools.problems import BuildError
from build_tools.site import build_site

EPOCH = "2026-11-01"
CONFIG = """\
site_name: A small archive
site_url: http://127.0.0.1:8000/
site_dir: !ENV [SITE_DIR, site]
theme: {name: material, variant: classic, font: false}
markdown_extensions: [attr_list]
hooks: [hooks.py]
"""
PAGES = {
    "docs/index.md": "---\ntitle: Home\n---\n\nSee [a text](texts/a/index.md).\n",
    "docs/texts/a/index.md": '---\ntitle: A\n---\n\n<p id="p1">words</p>\n',
    "docs/texts/b/index.md": '---\ntitle: B\n---\n\n<p id="p1">كلمات</p>\n',
    "docs/.generated": "not for the site",
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return make(tmp_path / "project", sorted({"mkdocs.yml": CONFIG, "hooks.py": "", **PAGES}.items()))


def make(root: Path, files: list[tuple[str, str]]) -> Path:
    for name, text in files:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return root


def accept(_: Path) -> None:
    """Find nothing wrong."""


def build(root: Path, builder: str = "mkdocs") -> None:
    build_site(root, builder, root / "site", epoch=EPOCH, check=accept)


def state(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def workshop(root: Path) -> list[str]:
    return [path.name for path in (root / ".build").iterdir() if path.suffix != ".lock"]


@pytest.mark.parametrize("builder", ["mkdocs", "zensical"])
def test_the_site_is_made_aside_and_put_in_place(project: Path, builder: str, capfd: pytest.CaptureFixture[str]) -> None:
    build(project, builder)
    first = (project / "site").stat().st_ino
    (project / "docs/index.md").write_text("---\ntitle: Home\n---\n\nAnother [text](texts/b/index.md).\n")
    seen = []

    def check(folder: Path) -> None:
        seen.append(folder.parent)
        assert "Another" in (folder / "index.html").read_text()
        assert "See" in (project / "site/index.html").read_text()
        (folder / "added.txt").write_text("by the check")

    build_site(project, builder, project / "site", epoch=EPOCH, check=check)
    assert seen == [project / ".build"]
    assert (project / "site").stat().st_ino != first
    assert "Another" in (project / "site/index.html").read_text()
    assert (project / "site/added.txt").exists()
    assert not (project / "site/.generated").exists()
    assert workshop(project) == []
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("builder", ["mkdocs", "zensical"])
def test_the_same_bytes_wherever_and_however_it_is_built(tmp_path: Path, builder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    files = sorted({"mkdocs.yml": CONFIG, "hooks.py": "", **PAGES}.items())
    one, other = tmp_path / "one", Path("/dev/shm") / f"archive-test-{os.getpid()}" / "another – one"
    try:
        monkeypatch.setenv("PYTHONHASHSEED", "1")
        build(make(one, files), builder)
        make(other, files[::-1])  # tmpfs lists folders in the order of their making
        assert [path.name for path in os.scandir(one / "docs")] != [path.name for path in os.scandir(other / "docs")]
        for name, value in {"TZ": "Asia/Tokyo", "LC_ALL": "ar_EG.UTF-8", "LANG": "C", "PYTHONHASHSEED": "2", "COLUMNS": "20"}.items():
            monkeypatch.setenv(name, value)
        build(other, builder)
        assert state(one / "site") == state(other / "site")
    finally:
        shutil.rmtree(other.parent)


def test_the_date_of_the_sitemap_is_the_release(project: Path) -> None:
    build(project)
    packed = (project / "site/sitemap.xml.gz").read_bytes()
    assert int.from_bytes(packed[4:8], "little") == 1793491200  # 2026-11-01T00:00:00Z
    assert gzip.decompress(packed) == (project / "site/sitemap.xml").read_bytes()


# -------------------------------------------------------------------- refusals


@pytest.fixture
def built(project: Path) -> Iterator[Path]:
    """A project whose site must stand, untouched, when the test is over."""
    build(project)
    inode, before = (project / "site").stat().st_ino, state(project / "site")
    yield project
    assert ((project / "site").stat().st_ino, state(project / "site")) == (inode, before)
    assert workshop(project) == []


@pytest.mark.parametrize("builder", ["mkdocs", "zensical"])
def test_a_generator_that_fails_shows_why(built: Path, builder: str) -> None:
    (built / "docs/index.md").write_text("---\ntitle: Home\n---\n\nSee [nothing](nowhere.md).\n")
    with pytest.raises(BuildError) as error:
        build(built, builder)
    assert str(error.value).startswith(f"{builder} failed, and the site is as it was:\n")
    assert "nowhere.md" in str(error.value)
    assert "\x1b" not in str(error.value)


def test_only_the_end_of_a_long_output_is_shown(built: Path) -> None:
    (built / "hooks.py").write_text("print('\\n'.join(f'line {n}' for n in range(1000)))\nraise SystemExit('the end')\n")
    with pytest.raises(BuildError) as error:
        build(built)
    assert str(error.value).splitlines()[-1] == "the end"
    assert str(error.value).count("\n") == 40


def test_a_generator_that_is_killed(built: Path) -> None:
    (built / "hooks.py").write_text("import os, signal\ndef on_post_build(config):\n    os.kill(os.getpid(), signal.SIGKILL)\n")
    with pytest.raises(BuildError, match="mkdocs failed"):
        build(built)


def test_a_check_that_refuses(built: Path) -> None:
    def check(_: Path) -> None:
        raise BuildError("two paragraphs have one id")

    with pytest.raises(BuildError, match="two paragraphs have one id"):
        build_site(built, "mkdocs", built / "site", epoch=EPOCH, check=check)


def test_a_system_that_refuses(built: Path) -> None:
    def check(folder: Path) -> None:
        (folder / "search").write_text("a folder has this name")

    with pytest.raises(BuildError) as error:
        build_site(built, "mkdocs", built / "site", epoch=EPOCH, check=check)
    assert re.fullmatch(r"The system refused: .*Is a directory: '.*'\. site/ is whole, as it was or as it has to be; "
                        r"mend the cause and build again\.", str(error.value))


def test_a_configuration_that_could_write_into_the_site(built: Path) -> None:
    config = re.sub("site_dir.*\n", "", (built / "mkdocs.yml").read_text())
    (built / "mkdocs.yml").write_text(config)
    with pytest.raises(BuildError) as error:
        build(built, "zensical")
    assert str(error.value) == "mkdocs.yml has to say `site_dir: !ENV [SITE_DIR, site]`: the site is made aside."


# ----------------------------------------------------------------- after a kill


def test_what_killed_builds_left_goes(project: Path) -> None:
    for name in ("site-1", "site-new", "site-trash"):
        (project / ".build" / name / "texts").mkdir(parents=True)
    build(project)
    assert workshop(project) == []
    assert (project / "site/index.html").exists()

def test_a_build_waits_for_the_orphan_of_a_killed_one(project: Path) -> None:
    (project / "hooks.py").write_text("import pathlib, time\ndef on_post_build(config):\n"
                                      "    pathlib.Path('waiting').touch()\n    time.sleep(1.5)\n")
    code = "import test_site, pathlib, sys; test_site.build(pathlib.Path(sys.argv[1]))"
    killed = subprocess.Popen([sys.executable, "-c", code, str(project)], cwd=Path(__file__).parent)
    deadline = time.monotonic() + 30
    while not (project / "waiting").exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    killed.send_signal(signal.SIGKILL)
    killed.wait()
    assert len(workshop(project)) == 1, "the orphan still works there"
    (project / "hooks.py").write_text("")
    started = time.monotonic()
    build(project)
    assert time.monotonic() - started > 1
    assert (project / "site/texts/a/index.html").exists()
    assert workshop(project) == []
