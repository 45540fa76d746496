"""docs/ holds exactly the pages, beside what is hand-written; and it changes at one stroke or not at all."""

import ctypes
import errno
import hashlib
import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from mkdocs.utils.meta import get_data
from ruamel.yaml import YAML

from build_tools import swap, write
from build_tools.model import Json, Page
from build_tools.problems import BuildError
from build_tools.write import MANIFEST, WriteReport, front_matter, page_bytes, write_file

A = Page("texts/a/index.md", {"title": "A"}, "<p>a</p>\n")
B = Page("texts/b/index.md", {"title": "B"}, "<p>b</p>\n")
NEW_A = Page(A.src_uri, {"title": "A"}, "<p>another a</p>\n")


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """A folder with hand-written files: an index, a style, an empty folder and a dot file."""
    folder = tmp_path / "docs"
    (folder / "assets").mkdir(parents=True)
    (folder / "drafts").mkdir()
    (folder / "index.md").write_text("# Welcome\n")
    (folder / "assets/edition.css").write_text("p { margin: 0 }\n")
    (folder / ".gitignore").write_text("/texts/\n")
    return folder


@pytest.fixture(params=["one call", "renames"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Both ways to exchange two folders: a system call, and renames where there is none."""
    if request.param == "renames":
        monkeypatch.setattr(swap, "_LIBC", object())
    return str(request.param)


def state(folder: Path) -> dict[str, bytes | None]:
    """Every path below a folder with its bytes; None for a folder."""
    return {
        path.relative_to(folder).as_posix(): None if path.is_dir() else path.read_bytes()
        for path in sorted(folder.rglob("*"))
    }


def identity(folder: Path) -> dict[str, tuple[int, int]]:
    """Every path with its inode and time: what changes even when a file is written anew with the same bytes."""
    paths = [folder, *sorted(folder.rglob("*"))]
    return {str(path): (path.stat().st_ino, path.stat().st_mtime_ns) for path in paths}


def workshop(docs: Path) -> list[str]:
    """What a run left in the workshop besides its lock."""
    return [path.name for path in (docs.parent / ".build").iterdir() if path.suffix != ".lock"]


# ---------------------------------------------------------------- what is written


@pytest.mark.usefixtures("way")
def test_pages_stand_beside_what_is_hand_written(docs: Path) -> None:
    before = state(docs)
    report, problems = write.write([A, B], docs)
    assert problems == ()
    assert report == WriteReport(written=("texts/a/index.md", "texts/b/index.md"))
    after = state(docs)
    assert before.items() <= after.items()
    assert set(after) - set(before) == {
        MANIFEST, "texts", "texts/a", "texts/a/index.md", "texts/b", "texts/b/index.md"}
    assert after["texts/a/index.md"] == b'---\n"title": "A"\n---\n\n<p>a</p>\n'
    assert workshop(docs) == []


@pytest.mark.usefixtures("way")
def test_a_second_run_touches_nothing(docs: Path) -> None:
    write.write([A, B], docs)
    before = identity(docs)
    assert write.write([B, A], docs) == (WriteReport(unchanged=2), ())
    assert identity(docs) == before
    assert workshop(docs) == []


@pytest.mark.usefixtures("way")
def test_a_changed_page_is_the_only_file_that_is_written(docs: Path) -> None:
    write.write([A, B], docs)
    before = {path: path.stat().st_ino for path in docs.rglob("*") if path.is_file()}
    assert write.write([NEW_A, B], docs) == (WriteReport(written=(A.src_uri,), unchanged=1), ())
    after = {path: path.stat().st_ino for path in docs.rglob("*") if path.is_file()}
    assert before.keys() == after.keys()
    assert {path for path in after if before[path] != after[path]} == {docs / A.src_uri, docs / MANIFEST}
    assert (docs / A.src_uri).read_bytes() == page_bytes(NEW_A)


@pytest.mark.usefixtures("way")
def test_only_pages_of_an_earlier_run_are_removed_and_the_folders_they_leave_empty(docs: Path) -> None:
    write.write([A, B], docs)
    (docs / "texts/by-hand.md").write_text("mine")
    assert write.write([B], docs) == (WriteReport(removed=(A.src_uri,), unchanged=1), ())
    assert not (docs / "texts/a").exists()
    assert (docs / "texts/by-hand.md").read_text() == "mine"
    assert (docs / "drafts").is_dir()
    assert write.write([], docs)[0].removed == (B.src_uri,)
    assert sorted(state(docs)) == [
        ".generated", ".gitignore", "assets", "assets/edition.css", "drafts", "index.md", "texts", "texts/by-hand.md"]


def test_a_page_that_was_deleted_comes_back(docs: Path) -> None:
    write.write([A, B], docs)
    (docs / A.src_uri).unlink()
    assert write.write([A, B], docs)[0] == WriteReport(written=(A.src_uri,), unchanged=1)
    assert (docs / A.src_uri).exists()


def test_a_lost_manifest_is_no_harm_while_the_pages_are_what_they_have_to_be(docs: Path) -> None:
    write.write([A, B], docs)
    manifest = (docs / MANIFEST).read_bytes()
    (docs / MANIFEST).unlink()
    assert write.write([A, B], docs) == (WriteReport(unchanged=2), ())
    assert (docs / MANIFEST).read_bytes() == manifest


def test_the_manifest_is_what_sha256sum_checks(docs: Path) -> None:
    write.write([B, Page("feed.xml", {}, "<feed/>"), A], docs)
    lines = (docs / MANIFEST).read_text().splitlines()
    assert lines == sorted(lines, key=lambda line: line[66:])
    for line in lines:
        assert line[:64] == hashlib.sha256((docs / line[66:]).read_bytes()).hexdigest()
    assert [line[66:] for line in lines] == ["feed.xml", A.src_uri, B.src_uri]


def test_rights_of_folders_stay(docs: Path) -> None:
    (docs / "assets").chmod(0o750)
    docs.chmod(0o705)
    write.write([A], docs)
    assert (docs.stat().st_mode & 0o777, (docs / "assets").stat().st_mode & 0o777) == (0o705, 0o750)


def test_where_files_cannot_be_linked_they_are_copied(docs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    write.write([A, B], docs)
    before = state(docs)
    times = {path: path.stat().st_mtime_ns for path in docs.rglob("*") if path.is_file()}
    write.write([NEW_A, B], docs)
    after = state(docs)
    assert {name for name in after if before[name] != after[name]} == {A.src_uri, MANIFEST}
    assert times[docs / "index.md"] == (docs / "index.md").stat().st_mtime_ns


def test_docs_is_made_when_there_is_none(tmp_path: Path) -> None:
    write.write([A], tmp_path / "docs")
    assert (tmp_path / "docs" / A.src_uri).exists()


# ------------------------------------------------------------------ front matter

names = st.text(alphabet="abcdefghijklmnopqrstuvwxyz_", min_size=1) | st.sampled_from(["yes", "on", "null", "y"])
strings = st.text() | st.sampled_from([
    "", "yes", "null", "~", "1_0", "0o17", "017", "1:30", "2007-03-10", "1e3", "---", "...", "a: [", "&a *a !!x", "%YAML 1.1",
    "\ufeff\ufffe\u0085\u2028 \u2029", "{{ x }}", "- x", "# x", " x ", "\n---\n", "a\\nb"])
values = st.recursive(
    st.none() | st.booleans() | st.integers() | strings | st.sampled_from([0.5, -2.25]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(names, inner, max_size=3), max_leaves=8)


any_time = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # the machine may be busy


@any_time
@given(st.dictionaries(names, values, max_size=4))
@example({})
@example({"title": "x" * 1000 + " y" * 1000})
def test_every_reader_of_yaml_reads_the_front_matter_alike(values: dict[str, Json]) -> None:
    text = front_matter(values)
    new = YAML(typ="safe", pure=True)
    old = YAML(typ="safe", pure=True)
    old.version = (1, 1)
    for reader in (new, old):
        read = reader.load(text)
        assert read == values
        assert list(read) == list(values), "the order is kept"


@any_time
@given(st.dictionaries(names, values, max_size=4), st.sampled_from([
    "Title: of the body\n", "---\ntitle: x\n---\n", "...\n", "<p>x</p>\n", "key: value\nother: y\n\ntext\n"]))
def test_mkdocs_reads_the_front_matter_and_leaves_the_body(values: dict[str, Json], body: str) -> None:
    assert get_data(page_bytes(Page("a.md", values, body)).decode()) == (body, values)


def test_the_front_matter_is_plain_for_people_too() -> None:
    twice: Json = ["كتاب", 1]
    assert front_matter({"title": "a: b", "one": twice, "other": twice, "none": None}) == (
        '"title": "a: b"\n"one":\n- "كتاب"\n- 1\n"other":\n- "كتاب"\n- 1\n"none": null\n')


def test_what_is_not_markdown_is_its_body_alone(docs: Path) -> None:
    write.write([Page("texts/a/cite.ris", {}, "TY  - BLOG\r\nER  - \r\n")], docs)
    assert (docs / "texts/a/cite.ris").read_bytes() == b"TY  - BLOG\r\nER  - \r\n"


# ----------------------------------------------------------------------- problems


def refused(docs: Path, pages: list[Page]) -> list[str]:
    """Write, prove that nothing changed, and give the problems as they are printed."""
    before = identity(docs)
    report, problems = write.write(pages, docs)
    assert report == WriteReport()
    assert identity(docs) == before
    assert workshop(docs) == []
    return [str(item) for item in problems]


BY_HAND = (
    "[W001] This file was made or changed by hand, and a page has to go here or be removed from here. "
    "Move it away: what it says belongs in editorial/ or in a page of another name.")


def test_w001_a_file_that_was_not_generated_stands_in_the_way(docs: Path) -> None:
    (docs / "texts/a").mkdir(parents=True)
    (docs / A.src_uri).write_text("mine")
    assert refused(docs, [A, B]) == [f"docs/texts/a/index.md: {BY_HAND}"]


def test_w001_a_page_was_changed_by_hand(docs: Path) -> None:
    write.write([A, B], docs)
    (docs / A.src_uri).write_text("mine")
    (docs / B.src_uri).write_text("mine too")
    assert refused(docs, [NEW_A]) == [f"docs/texts/a/index.md: {BY_HAND}", f"docs/texts/b/index.md: {BY_HAND}"]


@pytest.mark.parametrize(("by_hand", "src_uri"), [
    ("texts.md", "texts/index.md"),
    ("texts/index.md", "texts.md"),
    ("texts/README.md", "texts/index.md"),
    ("texts/a/index.html", "texts/a.md"),
    ("texts/A/index.md", "texts/a/index.md"),
    ("TEXTS/b.md", "texts/a.md"),
    ("cafe\u0301.md", "caf\u00e9.md"),
    ("stra\u00dfe.md", "STRASSE.md"),
    ("texts", "texts/a.md"),
    ("texts/a.svg/x.md", "texts/a.svg"),
])
def test_w002_two_files_cannot_stand_side_by_side(docs: Path, by_hand: str, src_uri: str) -> None:
    (docs / by_hand).parent.mkdir(parents=True, exist_ok=True)
    (docs / by_hand).write_text("mine")
    (problem,) = refused(docs, [Page(src_uri, {}, "x")])
    assert problem.startswith(f"docs/{src_uri}: [W002] It cannot stand beside docs/")
    assert problem.endswith(
        ": they have the same address, or names that some systems do not tell apart. "
        "Rename the file that is written by hand, or the record.")


def test_w002_among_hand_written_files_and_among_pages(docs: Path) -> None:
    (docs / "About.md").write_text("x")
    (docs / "about.md").write_text("y")
    pages = [A, Page(A.src_uri, {}, "another"), Page("texts/a.md", {}, "x")]
    assert [problem.split(".")[0] for problem in refused(docs, pages)] == [
        "docs/about", "docs/texts/a/index", "docs/texts/a"]
    assert "Two pages would be written here" in refused(docs, pages)[1]


def test_w003_symbolic_links(docs: Path) -> None:
    (docs / "secret.md").symlink_to("/etc/hostname")
    (docs / "assets/more").symlink_to("/etc", target_is_directory=True)
    reason = ("[W003] This is a symbolic link: the site would publish what it points to, wherever that is. "
              "Put a copy of the file in its place.")
    assert refused(docs, [A]) == [f"docs/assets/more: {reason}", f"docs/secret.md: {reason}"]


@pytest.mark.parametrize("src_uri", [
    "", "/a.md", "../a.md", "a/../b.md", "a//b.md", "./a.md", ".hidden.md", "a/.b/c.md", "a\\b.md", "a\n.md", "a/"])
def test_a_page_that_leads_elsewhere_is_a_bug(docs: Path, src_uri: str) -> None:
    before = identity(docs)
    with pytest.raises(ValueError, match="not a path below docs/"):
        write.write([A, Page(src_uri, {}, "x")], docs)
    assert identity(docs) == before
    assert workshop(docs) == []


@pytest.mark.parametrize("line", ["abc  texts/a.md", f"{'0' * 64} texts/a.md", f"{'0' * 64}  ", "<<<<<<< HEAD"])
def test_a_manifest_that_cannot_be_read(docs: Path, line: str) -> None:
    (docs / MANIFEST).write_text(f"{'0' * 64}  x.md\n{line}\n")
    with pytest.raises(BuildError) as error:
        write.write([A], docs)
    assert str(error.value) == (
        "docs/.generated:2: this is not a SHA-256, two spaces and a path. "
        "Delete the file and all generated folders of docs/, and build again.")


def test_a_manifest_cannot_name_what_is_not_in_docs(docs: Path) -> None:
    (docs.parent / "outside.md").write_text("x")
    digest = hashlib.sha256(b"x").hexdigest()
    (docs / MANIFEST).write_text(f"{digest}  ../outside.md\n")
    assert write.write([A], docs)[0].removed == ()
    assert (docs.parent / "outside.md").read_text() == "x"


@pytest.mark.parametrize("kind", ["file", "link"])
def test_docs_has_to_be_a_folder_of_its_own(tmp_path: Path, kind: str) -> None:
    docs = tmp_path / "docs"
    (tmp_path / "elsewhere").mkdir()
    docs.write_text("x") if kind == "file" else docs.symlink_to("elsewhere")
    with pytest.raises(BuildError) as error:
        write.write([A], docs)
    assert str(error.value) == "docs has to be a folder of its own, not a file or a link: move it away."


# -------------------------------------------------------------- while others work


def saved(path: Path, text: str) -> None:
    """Save as editors do: a new file takes the name of the old one."""
    new = path.with_name("#new#")
    new.write_text(text)
    new.replace(path)


@pytest.fixture
def meanwhile(docs: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Somebody saves, makes and writes on to files between the staging and the exchange."""
    exchange = swap.exchange
    stream = (docs / "assets/edition.css").open("a")

    def busy_exchange(new: Path, place: Path) -> None:
        saved(docs / "index.md", "# Saved meanwhile\n")
        (docs / "notes").mkdir()
        (docs / "notes/new.md").write_text("made meanwhile")
        exchange(new, place)
        stream.write("/* written on, to the open file */\n")
        stream.close()

    monkeypatch.setattr(swap, "exchange", busy_exchange)
    return docs


@pytest.mark.usefixtures("way")
def test_what_is_saved_while_the_pages_are_written_is_kept(meanwhile: Path) -> None:
    write.write([A], meanwhile)
    assert (meanwhile / "index.md").read_text() == "# Saved meanwhile\n"
    assert (meanwhile / "notes/new.md").read_text() == "made meanwhile"
    assert (meanwhile / "assets/edition.css").read_text().endswith("/* written on, to the open file */\n")
    assert (meanwhile / A.src_uri).exists()
    assert workshop(meanwhile) == []


@pytest.mark.usefixtures("way")
def test_it_is_kept_even_if_the_build_is_killed_right_then(meanwhile: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def die(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(write, "_put_away", die)
    with pytest.raises(KeyboardInterrupt):
        write.write([A], meanwhile)
    assert len(workshop(meanwhile)) == 1
    assert (meanwhile / "index.md").read_text() == "# Welcome\n"
    monkeypatch.undo()
    assert write.write([A], meanwhile) == (WriteReport(unchanged=1), ())
    assert (meanwhile / "index.md").read_text() == "# Saved meanwhile\n"
    assert (meanwhile / "notes/new.md").read_text() == "made meanwhile"
    assert workshop(meanwhile) == []


def test_an_old_folder_never_overwrites_newer_words(docs: Path) -> None:
    write.write([A], docs)
    old = docs.parent / ".build/docs-1"
    old.mkdir()
    (old / "index.md").write_text("# Old\n")
    os.utime(old / "index.md", (1, 1))
    write.write([A], docs)
    assert (docs / "index.md").read_text() == "# Welcome\n"
    assert workshop(docs) == []


def test_killed_between_two_renames_the_old_folder_is_put_back(docs: Path) -> None:
    write.write([A], docs)
    before = identity(docs)
    docs.rename(docs.parent / ".build/docs-aside")
    (docs.parent / ".build/docs-new").mkdir()
    with pytest.raises(ValueError, match="not a path"):  # it is put back before anything else is looked at
        write.write([Page("/", {}, "")], docs)
    assert identity(docs) == before


def test_builds_wait_for_each_other(docs: Path) -> None:
    done = threading.Event()

    def other() -> None:
        write.write([A], docs)
        done.set()

    with swap.alone(docs):
        thread = threading.Thread(target=other)
        thread.start()
        assert not done.wait(0.2)
        assert not (docs / A.src_uri).exists()
    thread.join(10)
    assert done.is_set()
    assert (docs / A.src_uri).exists()


# ------------------------------------------------------------------ the system


@pytest.fixture
def elsewhere(docs: Path) -> Iterator[Path]:
    """A workshop on another file system, from which nothing can be renamed into place."""
    memory = Path("/dev/shm") / f"archive-test-{os.getpid()}"
    assert memory.parent.stat().st_dev != docs.stat().st_dev
    memory.mkdir()
    (docs.parent / ".build").symlink_to(memory)
    yield docs
    for left in memory.iterdir():
        left.unlink()
    memory.rmdir()


@pytest.mark.usefixtures("way")
def test_folders_that_cannot_be_exchanged(elsewhere: Path) -> None:
    before = identity(elsewhere)
    with pytest.raises(BuildError) as error:
        write.write([A], elsewhere)
    assert str(error.value) == (
        "docs/ is as it was, because it cannot be replaced: Invalid cross-device link. It has to be a folder "
        "of the project's own file system, no mount point and not in a layer of a container image: "
        "copy the project and build the copy.")
    assert identity(elsewhere) == before
    assert workshop(elsewhere) == []


def test_the_second_rename_fails(docs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(swap, "_LIBC", object())
    rename = Path.rename

    def refuse(path: Path, target: Path) -> Path:
        if target == docs and path.name != "docs-aside":
            raise OSError(errno.EACCES, "Permission denied")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", refuse)
    before = identity(docs)
    with pytest.raises(BuildError, match="it cannot be replaced: Permission denied"):
        write.write([A], docs)
    assert identity(docs) == before


def test_a_file_system_without_the_call_takes_the_renames(docs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Old:
        """A system that has the call, for a file system that has not."""

        @staticmethod
        def renameat2(*_: object) -> int:
            ctypes.set_errno(errno.EINVAL)
            return -1

    monkeypatch.setattr(swap, "_LIBC", Old)
    write.write([A], docs)
    assert (docs / A.src_uri).exists()


def test_macos_has_the_call_under_another_name(docs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = []

    class Other:
        """What stands for macOS's library: it exchanges two folders when the flag says so."""

        @staticmethod
        def renamex_np(one: bytes, other: bytes, flag: int) -> int:
            calls.append(flag)
            swap._exchange_by_renames(Path(os.fsdecode(one)), Path(os.fsdecode(other)))
            return 0

    monkeypatch.setattr(swap, "_LIBC", Other)
    write.write([A], docs)
    assert (docs / A.src_uri).exists()
    assert calls == [2]


def test_write_file_leaves_the_old_text_or_the_new(tmp_path: Path) -> None:
    path = tmp_path / "anchors.tsv"
    write_file(path, "one\r\n")
    write_file(path, "zwei – اثنان\n")
    assert path.read_bytes() == "zwei – اثنان\n".encode()
    assert [item.name for item in tmp_path.iterdir()] == ["anchors.tsv"]
    with pytest.raises(UnicodeEncodeError):
        write_file(path, "\ud800")
    assert path.read_bytes() == "zwei – اثنان\n".encode()
