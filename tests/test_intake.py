"""Taking captures in: what is copied, what is drafted with which evidence, what is refused, and that nothing is lost or overwritten."""

import base64
import gzip
import hashlib
import io
import os
import re
import shutil
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import brotli
import pytest
from conftest import ROOT, Command, project, tree
from ruamel.yaml import YAML
from test_exports import MOVABLE_TYPE, theme_test
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter
from web_archives import PAGE, web_archive

from build_tools.cli import adding
from build_tools.intake import appended, packages
from build_tools.intake.alike import Alike
from build_tools.intake.drafts import day_of, draft_of
from build_tools.intake.packages import Packed, safe_name, unpacked
from build_tools.intake.slugs import slug_of
from build_tools.problems import BuildError
from build_tools.read import captures_of
from build_tools.write import write_new


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return project(tmp_path / "project")


@pytest.fixture
def incoming(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    (folder / "saved" / "ferries_files").mkdir(parents=True)
    (folder / "saved" / "ferries.html").write_bytes(b"<!-- saved from url=(0026)http://tern.example/ferries -->\n" + PAGE.replace(b"The Gull", b"The Tern"))
    (folder / "saved" / "ferries_files" / "frame.html").write_bytes(PAGE)
    (folder / "blog.xml").write_bytes(theme_test())
    (folder / "old.txt").write_text(MOVABLE_TYPE)
    (folder / "site.warc.gz").write_bytes(web_archive(("http://gull.example/2008/late.html", PAGE), ("http://gull.example/2008/late.html", PAGE), gzip=True))
    (folder / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    (folder / "broken.txt").write_bytes(b"a\x00b")
    (folder / ".hidden.txt").write_text("Not asked for.")
    return folder


def records(root: Path) -> dict[str, dict[str, object]]:
    listed = YAML(typ="safe").load((root / "editorial/catalog.yml").read_text(encoding="utf-8"))
    return {record["slug"]: record for record in listed}


def test_a_folder_is_taken_in_whole(root: Path, incoming: Path, archive: Command) -> None:
    before = (root / "editorial/catalog.yml").read_text(encoding="utf-8")
    outcome = archive("--root", root, "add", incoming)
    assert outcome.status == 1, "one file is broken, and that is said"
    assert "broken.txt: [S002]" in outcome.err
    assert (root / "editorial/catalog.yml").read_text(encoding="utf-8").startswith(before)
    seeds = root / "seeds"
    assert {path.relative_to(seeds).as_posix() for path in seeds.rglob("*") if path.is_file()} == {
        "gulls.txt", "blog.xml", "old.mt", "saved/ferries.html", "site/2008-late.html",
    }  # fmt: skip
    assert (seeds / "blog.xml").read_bytes() == theme_test()
    assert (seeds / "site/2008-late.html").read_bytes() == PAGE
    assert (seeds / "old.mt").read_text() == MOVABLE_TYPE
    assert list(records(root)) == ["gulls", "comments-more", "nobody-answered", "a-page", "first-light", "late-ferries", "late-ferries-2"]
    archived = records(root)["late-ferries"]
    assert "version_of" not in archived
    assert archived["address"] == {
        "value": "http://gull.example/2008/late.html", "basis": "stated", "confidence": "medium",
        "evidence": "The web archive site.warc.gz has this page as its answer from this address.",
    }  # fmt: skip
    assert {name: said["value"] for name, said in archived.items() if isinstance(said, dict)} == {
        "title": "Late ferries", "author": "Mara Lind", "published": "2008-03-03", "publication": "The Gull",
        "address": "http://gull.example/2008/late.html", "captured": "2010-05-06",
    }  # fmt: skip
    assert archived["sha256"] == hashlib.sha256(PAGE).hexdigest()
    saved = records(root)["late-ferries-2"]
    assert saved["version_of"] == "late-ferries"
    assert saved["address"] == {
        "value": "http://tern.example/ferries", "basis": "stated", "confidence": "medium",
        "evidence": "The program that saved the page noted this address in it.",
    }  # fmt: skip
    assert "Mara Lind" in outcome.out, "names to review"
    assert archive("--root", root, "build").status == 0
    page = (root / "docs/texts/late-ferries/index.md").read_text(encoding="utf-8")
    assert 'Other version</dt> <dd><ul><li><a href="../late-ferries-2/">' in page
    assert 'href="../late-ferries/"' in (root / "docs/texts/late-ferries-2/index.md").read_text(encoding="utf-8")


def test_a_dry_run_shows_the_same_and_writes_nothing(root: Path, incoming: Path, archive: Command) -> None:
    before = tree(root)
    shown = archive("--root", root, "add", "--dry-run", incoming)
    assert tree(root) == before
    done = archive("--root", root, "add", incoming)
    assert shown.out == done.out
    assert shown.err.splitlines()[:-1] == done.err.splitlines()[:-1]
    assert shown.err.endswith("Nothing was written (--dry-run).\n")


def test_what_is_there_is_not_taken_in_again(root: Path, incoming: Path, archive: Command) -> None:
    archive("--root", root, "add", incoming)
    before = tree(root)
    again = archive("--root", root, "add", incoming)
    assert tree(root) == before
    assert "0 new, 0 version, 6 known, 1 refused" in again.err
    assert again.out == ""


def test_a_file_of_the_same_name_is_put_beside_the_other(root: Path, tmp_path: Path, archive: Command) -> None:
    (tmp_path / "Gulls.TXT").write_text("Terns\n\nAnother text of the same name, in other letters, that stands beside the first.\n")
    standing = (root / "seeds/gulls.txt").read_bytes()
    assert archive("--root", root, "add", tmp_path / "Gulls.TXT").status == 0
    assert (root / "seeds/gulls.txt").read_bytes() == standing
    assert (root / "seeds/Gulls-2.txt").read_bytes() == (tmp_path / "Gulls.TXT").read_bytes()


MHTML = (
    b"From: <Saved by Blink>\r\nSnapshot-Content-Location: http://tern.example/ferries?a=1\r\nDate: Sun, 1 Nov 2020 10:00:00 -0000\r\n"
    b'MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="--x"\r\n\r\n----x\r\nContent-Type: text/css\r\n\r\np {}\r\n'
    b"----x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n" + base64.encodebytes(PAGE) + b"\r\n----x--\r\n"
)


def test_of_a_page_saved_as_one_file_the_page_is_taken(root: Path, tmp_path: Path, archive: Command) -> None:
    (tmp_path / "ferries.mhtml").write_bytes(MHTML)
    assert archive("--root", root, "add", tmp_path / "ferries.mhtml").status == 0
    assert (root / "seeds/ferries.html").read_bytes() == PAGE
    record = records(root)["late-ferries"]
    noted = "The browser that saved the page as ferries.mhtml noted it at the head of the file."
    assert record["address"] == {"value": "http://tern.example/ferries?a=1", "basis": "stated", "evidence": noted, "confidence": "medium"}
    assert record["captured"] == {"value": "2020-11-01", "basis": "stated", "evidence": noted, "confidence": "medium"}


def drafted(page: bytes, name: str = "x.html") -> dict[str, tuple[str, str, str]]:
    """Value, basis and evidence of each statement of the first record that a file gets."""
    packed, _ = unpacked(name, io.BytesIO(page), name)
    captures, _ = captures_of(name, packed[0].data, name)
    draft = draft_of(captures[0], packed[0])
    return {field: (said.value, said.basis, said.evidence) for field, said in {"title": draft.title, **draft.statements}.items()}


def test_a_copy_of_the_internet_archive_tells_address_and_day() -> None:
    told = drafted(PAGE.replace(b"<head>", b'<head><script>__wm.wombat("http://gull.example/late","20110405060708","https://web.archive.org/");</script>'))
    noted = "The Internet Archive noted it in its copy of the page."
    assert told["address"] == ("http://gull.example/late", "stated", noted)
    assert told["captured"] == ("2011-04-05", "stated", noted)


def test_of_an_export_it_is_the_export_that_states() -> None:
    told = drafted(theme_test(), "blog.xml")
    stated = "The export states it of this post (blog.xml#149)."
    assert told["title"] == ("Comments & more", "stated", stated)
    assert told["publication"] == ("The Tern", "stated", stated)
    assert told["address"] == ("https://tern.example/?p=149", "stated", stated)


def test_a_title_as_long_as_a_text_is_none() -> None:
    value, basis, evidence = drafted(PAGE.replace(b"Late ferries", b"Late " * 80))["title"]
    assert (value, basis) == ("[Late Late Late Late Late Late Late Late …]", "supplied")
    assert evidence.endswith("was taken for the title, and is too long for one; these are its first words.")


@pytest.mark.parametrize(("there", "begins"), [
    ("", "# yaml"), ("[]\n", "\n\n# Added"), ("# ours\nnull\n", "# ours\n\n\n# Added"), ("--- # ours\n", "--- # ours\n\n# Added"),
    ("  - slug: a\n    x: 1\n...\n", "  - slug: a\n    x: 1\n\n  # Added"), ("- slug: a\r\n", "- slug: a\r\n\r\n# Added"), ("- slug: a", "- slug: a\n\n# Added"),
])  # fmt: skip
def test_records_are_put_behind_those_that_stand_there(there: str, begins: str) -> None:
    packed = Packed("x.html", PAGE, "x.html")
    draft = replace(draft_of(captures_of("x.html", PAGE, "x.html")[0][0], packed), slug="late")
    made = appended(there, [draft, replace(draft, slug="later")])
    assert made.startswith(begins)
    assert [record["slug"] for record in YAML(typ="safe").load(made)] == [*(["a"] if "slug" in there else []), "late", "later"]
    assert ("\r\n" in made) == ("\r\n" in there)
    assert not re.search(r"(?<!\r)\n", made) or "\r\n" not in there
    assert made.endswith("...\n") == there.endswith("...\n")


def test_a_catalogue_in_brackets_is_left_as_it_is() -> None:
    with pytest.raises(BuildError, match="stand in brackets"):
        appended("[{slug: a}]\n", [])


def test_what_no_build_would_read_is_not_taken_in(root: Path, tmp_path: Path, archive: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "big.html").write_bytes(PAGE)
    monkeypatch.setattr(packages, "LARGEST", len(PAGE) - 1)
    before = tree(root)
    outcome = archive("--root", root, "add", tmp_path / "big.html")
    assert outcome.status == 1
    assert "big.html: [S005] It is larger than 50 MB" in outcome.err
    assert tree(root) == before


def test_pipes_and_links_of_a_folder_are_passed_over(root: Path, tmp_path: Path, archive: Command) -> None:
    folder = tmp_path / "odd"
    folder.mkdir()
    os.mkfifo(folder / "pipe.txt")
    (folder / "link.txt").symlink_to("/etc/passwd")
    assert "2 files of other kinds or links passed over" in archive("--root", root, "add", folder).err


def test_what_the_system_refuses_is_one_line(root: Path, incoming: Path, archive: Command) -> None:
    (root / "seeds/site").write_text("A file where a folder has to be.")
    before = (root / "editorial/catalog.yml").read_bytes()
    outcome = archive("--root", root, "add", incoming)
    assert outcome.status == 2
    assert "the system refuses to write it" in outcome.err
    assert (root / "editorial/catalog.yml").read_bytes() == before


def test_a_catalogue_saved_meanwhile_is_not_lost(root: Path, incoming: Path, archive: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    catalogue = root / "editorial/catalog.yml"

    def saving(path: Path, data: bytes) -> None:
        write_new(path, data)
        catalogue.write_text("# The editor's own work.\n")

    monkeypatch.setattr(adding, "write_new", saving)
    outcome = archive("--root", root, "add", incoming)
    assert outcome.status == 2
    assert "was changed while the files were read" in outcome.err
    assert catalogue.read_text() == "# The editor's own work.\n"


def test_pages_of_a_web_archive_are_unpacked_whatever_the_server_packed_them_with() -> None:
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=True)
    for number, (how, body) in enumerate((("br", brotli.compress(PAGE)), ("br", b"\x00\xff"), ("gzip", gzip.compress(PAGE)), ("identity", PAGE))):
        headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html"), ("Content-Encoding", how)], protocol="HTTP/1.1")
        writer.write_record(writer.create_warc_record(f"http://gull.example/{number}", "response", payload=io.BytesIO(body), http_headers=headers))
    writer.write_record(writer.create_warc_record("http://gull.example/put-in", "resource", payload=io.BytesIO(PAGE), warc_content_type="text/html"))
    writer.write_record(writer.create_warc_record("http://gull.example/list", "resource", payload=io.BytesIO(b"a,b"), warc_content_type="text/csv"))
    packed, problems = unpacked("x.warc.gz", io.BytesIO(out.getvalue()), "x.warc.gz")
    assert problems == ()
    assert [(part.name, part.data == PAGE) for part in packed] == [
        ("x/0.html", True), ("x/1.html", False), ("x/2.html", True), ("x/3.html", True), ("x/put-in.html", True),
    ]


@pytest.mark.parametrize("moment", ["seeds/blog.xml", "editorial/.catalog.yml.new"])
def test_interrupted_it_can_be_run_again(root: Path, incoming: Path, moment: str) -> None:
    """Killed when a file is opened for writing: what is there is whole, and the next run does the rest."""
    whole = project(root.parent / "whole")
    command = [sys.executable, "-m", "build_tools", "--root"]
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    subprocess.run([*command, whole, "add", incoming], cwd=ROOT, env=env, check=False, capture_output=True)
    opened = Path(moment).name.removeprefix(".")
    killed = subprocess.run(
        ["strace", "-f", "-o", root.parent / "trace", "-P", f"{root / moment}", "-P", f"{(root / moment).parent / f'.{opened}.new'}",
         "-e", "inject=openat:signal=KILL", *command, root, "add", incoming],
        cwd=ROOT, env=env, check=False, capture_output=True,
    )  # fmt: skip
    assert killed.returncode in {-signal.SIGKILL, 128 + signal.SIGKILL}
    assert tree(root) != tree(whole)
    subprocess.run([*command, root, "add", incoming], cwd=ROOT, env=env, check=False, capture_output=True)
    here, there = tree(root), tree(whole)
    left = {name for name in here.keys() - there.keys() if not name.endswith(".new")}
    assert left == set()
    assert {name: here[name] for name in there} == there


def test_a_hostile_name_stays_below_the_folder() -> None:
    for name in ("../../etc/passwd.txt", "/abs/olute.txt", "..\\..\\x.txt", "a\nb.txt", "-rf.txt", "nul\0.html", "ü/é.txt", "x" * 300 + ".txt", "....txt"):
        packed, problems = unpacked(name, io.BytesIO(b"words"), "given")
        assert problems == ()
        for part in packed[0].name.split("/"):
            assert part not in {"", ".", ".."}
            assert not part.startswith((".", "-"))
            assert len(part) < 120
            assert part.isascii()
            assert part.isprintable()


def test_names_of_other_scripts_are_spelt_in_latin_letters() -> None:
    assert safe_name("ثلاثة أخطاء.HTML") == "thlthh-kht.html"
    assert safe_name("Größe & Maß.txt") == "Grosse-Mass.txt"


@pytest.mark.parametrize(("title", "slug"), [
    ("The US and Iran, in Iraq", "the-us-and-iran-in-iraq"),
    ("Update: Notes of 10 March 2007 on the talks", "notes-of-on-the-talks"),
    ("2007-03-10", "text"),
    ("Ångström’s naïve plan", "angstroms-naive-plan"),
    ("ثلاثة أخطاء إيرانية", "thlthh-kht-yrnyh"),
    ("!!!", "text"),
    ("A very long title that goes on and on for more than any address should", "a-very-long-title-that-goes-on-and"),
    ("Draft", "draft"),
    ("taken", "taken-2"),
])  # fmt: skip
def test_a_slug_is_short_and_holds_no_date(title: str, slug: str) -> None:
    assert slug_of(title, {"taken"}) == slug


@pytest.mark.parametrize(("words", "day"), [
    ("2007-03-10 23:05", "2007-03-10"), ("March 3, 2008 at 6:34 am", "2008-03-03"), ("2008-03-03T10:00:00+01:00", "2008-03-03"),
    ("3. März", ""), ("yesterday", ""), ("", ""), ("March 2008", "2008-03"), ("2008-13-45", ""),
])  # fmt: skip
def test_a_day_is_read_and_never_guessed(words: str, day: str) -> None:
    assert day_of(words) == day


STORY = " ".join(f"word{n} of the story" for n in range(120))


def test_nearly_the_same_is_found_and_the_rest_is_not() -> None:
    known = Alike([("story", STORY), ("other", " ".join(f"another{n} matter here" for n in range(120)))])
    name, share = known.nearest("By our reporter. " + STORY.replace("word7 ", "sentence7 ") + " All rights reserved.")
    assert name == "story"
    assert share > 0.9
    assert known.nearest("Nothing of this stands anywhere else, " * 8) == ("", 0.0)
    assert known.nearest("word1 of the story") == ("", 0.0)


def test_hundreds_of_files_are_no_matter_of_patience(root: Path, tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for n in range(300):
        words = " ".join(f"w{n}x{i} stands here" for i in range(40))
        (folder / f"post{n}.txt").write_text(f"Post number {n}\n\n{words}.\n\n1 comment\n\nAnn says:\n\nRead it, number {n}.\n")
    done = subprocess.run(
        [sys.executable, "-m", "build_tools", "--root", root, "add", folder], cwd=ROOT, capture_output=True, check=True, timeout=120,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert b"300 new" in done.stderr
    assert b"and 240 more." in done.stderr
    assert len(records(root)) == 301


# ------------------------------------------------------------------- a new archive


def test_a_new_archive_builds_and_takes_a_page_in(tmp_path: Path, archive: Command) -> None:
    folder = tmp_path / "terns"
    outcome = archive("new", folder, "--title", 'Terns: "a blog" & more')
    assert outcome.status == 0
    assert not list(folder.rglob("test_*.py"))
    assert not (folder / "editorial/anchors.tsv").exists()
    (tmp_path / "page.html").write_bytes(PAGE)

    def own(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
        """The archive's own copy of the tool."""
        return subprocess.run(
            [sys.executable, "-m", "build_tools", *arguments], cwd=folder, capture_output=True, text=True, check=False,
            env={**os.environ, "PYTHONPATH": str(folder)},
        )  # fmt: skip

    for step in (("site",), ("check",), ("add", tmp_path / "page.html"), ("site",), ("check",)):
        done = own(*step)
        assert done.returncode == 0, done.stderr
    assert "<title>Terns: &quot;a blog&quot; &amp; more</title>" in (folder / "site/index.html").read_text(encoding="utf-8")
    assert "Late ferries" in (folder / "site/texts/late-ferries/index.html").read_text(encoding="utf-8")
    assert shutil.which("make")
    listed = subprocess.run(["make", "help"], cwd=folder, capture_output=True, text=True, check=True).stdout
    assert "make site" in listed


def test_a_new_archive_is_put_over_nothing(tmp_path: Path, archive: Command) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    outcome = archive("new", tmp_path)
    assert outcome.status == 2
    assert outcome.err == f"archive: {tmp_path} is there and not empty. Name a new folder.\n"
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]
