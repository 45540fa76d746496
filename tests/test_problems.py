"""Each fault of content is told with its code, file, line and remedy; all at once; and nothing is written.

A folder `problems/<CODE>_<slug>/` is laid over the good project `problems/good/`; `expected.txt` holds the
lines that the command prints. What git cannot hold well is made by a recipe below. `problems/many/` raises
most codes together.
"""

import hashlib
import os
import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from conftest import GOOD, ROOT, Command, Outcome, project, run, tree
from test_exports import MOVABLE_TYPE, theme_test
from web_archives import PAGE, web_archive

from build_tools.problems import CODES

PROBLEMS = ROOT / "tests" / "problems"
FOLDERS = sorted(PROBLEMS.glob("[A-Z][0-9][0-9][0-9]_*"))
LINE = re.compile(r"^[^ ]+: \[[A-Z]\d{3}\] .+", re.MULTILINE)
WORDS = "The pilot’s “yes” – nobody heard it … Größe, naïveté and déjà vu."


def broken_bytes(root: Path) -> None:
    """UTF-8 cut inside a sign, UTF-8 with one foreign byte, and bytes that no encoding makes sense of."""
    (root / "seeds" / "cut.txt").write_bytes(WORDS.encode() + b"\n" + "…".encode()[:2])
    (root / "seeds" / "foreign.txt").write_bytes(WORDS.encode() + b"\n\n" + WORDS.encode() + b"\xff\n")
    (root / "seeds" / "senseless.txt").write_bytes(bytes(range(0x80, 0x100)) * 20)


def binary(root: Path) -> None:
    """The head of a picture, and UTF-16 that does not say so."""
    (root / "seeds" / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01")
    (root / "seeds" / "utf16.txt").write_bytes(WORDS.encode("utf-16-le"))


def link_out(root: Path) -> None:
    """Links to a file beside the folder of captures, to the folder above it, and to nowhere outside."""
    (root / "seeds" / "beside.txt").symlink_to("../editorial/catalog.yml")
    (root / "seeds" / "above").symlink_to("..")
    (root / "seeds" / "nowhere.txt").symlink_to("/nowhere/at/all.txt")


def too_large(root: Path) -> None:
    """One byte more than 50 MB; the file has no blocks on the disk."""
    with (root / "seeds" / "large.txt").open("wb") as stream:
        stream.truncate(50 * 1024 * 1024 + 1)


def unshowable(root: Path) -> None:
    """NUL is a sign of Unicode, so UTF-16 can have it; no page can."""
    text = (GOOD / "seeds" / "gulls.txt").read_text(encoding="utf-8")
    data = b"\xff\xfe" + text.replace("pier", "pi\0er\0").encode("utf-16-le")
    (root / "seeds" / "gulls.txt").write_bytes(data)
    catalog = root / "editorial" / "catalog.yml"
    old, new = re.search(r"[0-9a-f]{64}", catalog.read_text(encoding="utf-8")), hashlib.sha256(data).hexdigest()
    assert old
    catalog.write_text(catalog.read_text(encoding="utf-8").replace(old[0], new), encoding="utf-8")


def no_file(root: Path) -> None:
    """A link to a folder, a link to nothing, a pipe, and links in a circle; all within the folder."""
    seeds = root / "seeds"
    (seeds / "old").mkdir()
    (seeds / "folder").symlink_to("old")
    (seeds / "nothing.txt").symlink_to("lost.txt")
    os.mkfifo(seeds / "pipe.txt")
    (seeds / "round.txt").symlink_to("and-round.txt")
    (seeds / "and-round.txt").symlink_to("round.txt")


def link_in_docs(root: Path) -> None:
    """The site would publish what the links lead to."""
    (root / "docs").mkdir()
    (root / "docs" / "notes.yml").symlink_to("../editorial/notes.yml")
    (root / "docs" / "all").symlink_to("/")


def cut_archive(root: Path) -> None:
    """Web archives and exports that break off, a web archive that is none from the start, and a saved page without one."""
    take = root / "take"
    take.mkdir()
    archived = web_archive(("http://gull.example/one", PAGE), ("http://gull.example/two", PAGE))
    (take / "cut.warc").write_bytes(archived[:-len(PAGE)])
    (take / "none.warc.gz").write_bytes(b"\x1f\x8b and no more")
    (take / "blog.xml").write_bytes(theme_test().replace(b"</channel></rss>", b""))
    (take / "old.mt").write_text(MOVABLE_TYPE.rpartition("STATUS: Draft")[0])
    (take / "picture.mht").write_bytes(b"Content-Type: image/png\n\nno page")


RECIPES: Mapping[str, Callable[[Path], None]] = {
    "I002": cut_archive,
    "S001": broken_bytes,
    "S002": binary,
    "S004": link_out,
    "S005": too_large,
    "S008": unshowable,
    "S009": no_file,
    "W003": link_in_docs,
}


def made(folder: Path, target: Path) -> Path:
    """The project of a folder."""
    root = project(target, folder)
    (root / "expected.txt").unlink()
    recipe = RECIPES.get(folder.name[:4])
    if recipe:
        recipe(root)
    return root


def expected_of(folder: Path) -> list[str]:
    return (folder / "expected.txt").read_text(encoding="utf-8").splitlines()


def lines_of(outcome: Outcome) -> list[str]:
    return LINE.findall(outcome.err)


def test_every_code_has_a_folder() -> None:
    assert sorted(folder.name[:4] for folder in FOLDERS) == sorted(CODES)


def test_every_recipe_has_a_folder() -> None:
    assert RECIPES.keys() <= {folder.name[:4] for folder in FOLDERS}


def test_the_good_project_has_no_problem(tmp_path: Path, archive: Command) -> None:
    outcome = archive("--root", project(tmp_path / "project"), "build")
    assert outcome.status == 0
    assert re.fullmatch(r"docs/: \d+ pages, \d+ written, 0 removed\.\n", outcome.err)


@pytest.mark.parametrize("folder", [folder for folder in FOLDERS if folder.name[0] == "I"], ids=lambda folder: str(folder.name))
def test_what_is_taken_in_is_told_with_place_and_remedy(
    folder: Path, tmp_path: Path, archive: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Files of `take/` are named to `archive add`: it tells of each by the name it was given."""
    monkeypatch.chdir(made(folder, tmp_path / "project"))
    outcome = archive("add", *sorted(Path("take").iterdir()))
    assert lines_of(outcome) == expected_of(folder)
    assert outcome.status == any("] warning: " not in line for line in expected_of(folder))


@pytest.mark.parametrize("folder", [folder for folder in FOLDERS if folder.name[0] != "I"], ids=lambda folder: str(folder.name))
def test_a_problem_is_told_with_place_and_remedy(folder: Path, tmp_path: Path, archive: Command) -> None:
    root = made(folder, tmp_path / "project")
    before = tree(root)
    outcome = archive("--root", root, "build")
    expected = expected_of(folder)
    assert lines_of(outcome) == expected
    assert outcome.out == ""
    wrong = sum("] warning: " not in line for line in expected)
    if wrong:
        assert outcome.status == 1
        assert outcome.err.splitlines()[len(expected) :] == [f"{wrong} error{'s' * (wrong > 1)}; nothing was written."]
        assert {name: data for name, data in tree(root).items() if name != ".build/docs.lock"} == before
    else:
        assert outcome.status == 0
        assert tree(root).keys() > before.keys()


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: str(folder.name))
def test_a_folder_raises_its_code(folder: Path) -> None:
    assert f"[{folder.name[:4]}]" in "".join(expected_of(folder))


def test_many_problems_are_told_at_once(tmp_path: Path) -> None:
    folder = PROBLEMS / "many"
    root = made(folder, tmp_path / "project")
    before = tree(root)
    outcome = run("--root", root, "build")
    assert outcome.status == 1
    assert lines_of(outcome) == expected_of(folder)
    assert tree(root) == before
    assert len(set(re.findall(r"\[(\w+)\]", outcome.err))) >= 20
