"""The command line: results on standard output, all else on standard error, and an exit status that can be trusted."""

import json
import os
import pty
import re
import signal
import subprocess
import sys
import tempfile
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from conftest import GOOD, ROOT, Command, Outcome, project, run, tree

from build_tools.model import Role
from build_tools.show import VISIBLE

PAGE = """\
Gulls over the Harbour

The ferry was late on 2 May 2011, and nobody on the pier knew why.

2 thoughts on “Gulls over the Harbour”

Ana says:
May 3, 2011 at 9:10 am
The pilot is my uncle.

Ben says:
May 4, 2011 at 9:10 am
He never says anything.
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return project(tmp_path / "project")


def json_lines(outcome: Outcome) -> list[dict[str, Any]]:
    assert outcome.status == 0, outcome.err
    return [json.loads(line) for line in outcome.out.splitlines()]


def given(tmp_path: Path, *values: object) -> Path:
    path = tmp_path / "in.jsonl"
    path.write_text("".join(json.dumps(value) + "\n" for value in values), encoding="utf-8")
    return path


# ------------------------------------------------------------------ the whole


COMMANDS = ["add", "build", "check", "dates", "mentions", "new", "release", "serve", "show", "site", "split", "suggest"]


def test_help_lists_every_command(archive: Command) -> None:
    outcome = archive("--help")
    assert (outcome.status, outcome.err) == (0, "")
    assert re.findall(r"^  ([a-z]+)  ", outcome.out.partition("Commands:")[2], re.MULTILINE) == COMMANDS


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(command: str, archive: Command) -> None:
    for flag in ("--help", "-h"):
        outcome = archive(command, flag)
        assert (outcome.status, outcome.err) == (0, "")
        assert outcome.out.startswith(f"Usage: archive {command} ")


def test_a_step_reads_no_other_commands_modules(tmp_path: Path) -> None:
    capture = tmp_path / "a.txt"
    capture.write_text("A title\n\nA sentence that somebody wrote.\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "build_tools", "split", str(capture)], capture_output=True, check=True, text=True)
    modules = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert "build_tools.label" in modules
    assert not modules & {"build_tools.pipeline", "build_tools.render", "build_tools.times", "build_tools.mentions"}


def test_the_console_script_is_the_module() -> None:
    script = Path(sys.executable).with_name("archive")
    done = subprocess.run([script, "--help"], capture_output=True, check=True, text=True)
    assert done.stdout == run("--help").out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "Usage: archive"),
        (["nonsense"], "No such command 'nonsense'"),
        (["build", "--fast"], "No such option"),
        (["--root", "/nowhere/at/all", "build"], "Directory '/nowhere/at/all' does not exist."),
        (["split"], "Name files, or give --jsonl."),
        (["mentions"], "Name files, or give --jsonl."),
        (["dates"], "Name files, or give --jsonl."),
        (["split", "nowhere.txt"], "File 'nowhere.txt' does not exist."),
        (["split", "tests"], "File 'tests' is a directory."),
        (["split", "--jsonl", "nowhere.jsonl"], "No such file or directory"),
        (["dates", "--dct", "May 2011", "README.md"], "'May 2011' is not an EDTF date, such as 2007-03-22."),
        (["site", "--builder", "hugo"], "'hugo' is not one of 'mkdocs', 'zensical'."),
        (["show"], "Missing argument 'CAPTURE'."),
        (["release"], "Missing argument 'VERSION'."),
    ],
)
def test_wrong_usage_is_2_and_one_message(arguments: list[str], said: str, archive: Command) -> None:
    outcome = archive(*arguments)
    assert outcome.status == 2
    assert said in outcome.err + outcome.out
    assert "Traceback" not in outcome.err


def test_a_folder_that_is_no_project_is_named(tmp_path: Path, archive: Command) -> None:
    outcome = archive("--root", tmp_path, "build")
    assert outcome == Outcome(2, "", f"archive: There is no folder seeds/ in {tmp_path}. Run the command from the project's root.\n")


def test_quiet_says_nothing_but_problems(root: Path, archive: Command) -> None:
    assert archive("--root", root, "-q", "build") == Outcome(0, "", "")
    (root / "seeds" / "empty.txt").touch()
    outcome = archive("--root", root, "--quiet", "build")
    assert outcome.status == 1
    assert outcome.err.startswith("seeds/empty.txt: [S003] ")


def test_a_second_build_writes_nothing(root: Path, archive: Command) -> None:
    archive("--root", root, "build")
    before = {path: path.stat().st_mtime_ns for path in (root / "docs").rglob("*")}
    outcome = archive("--root", root, "build")
    assert re.fullmatch(r"docs/: \d+ pages, 0 written, 0 removed\.\n", outcome.err)
    assert {path: path.stat().st_mtime_ns for path in (root / "docs").rglob("*")} == before


def test_line_100_is_no_picture(root: Path, archive: Command) -> None:
    """The terminal library would print `:100:` as an emoji."""
    notes = root / "editorial" / "notes.yml"
    notes.write_text("\n" * 99 + "- id: 7\n", encoding="utf-8")
    outcome = archive("--root", root, "build")
    assert "editorial/notes.yml:100: [Y002]" in outcome.err
    notes.write_text('- {id: ":100: :smile: [red]x[/red]"}\n', encoding="utf-8")
    assert "“:100: :smile: [red]x[/red]”" in archive("--root", root, "build").err


def test_problems_come_in_the_order_of_lines(root: Path, archive: Command) -> None:
    note = "- id: n{}\n  text: gulls\n  quotation: {{exact: nothing}}\n  kind: sic\n  body: x\n\n"
    (root / "editorial" / "notes.yml").write_text("".join(note.format(n) for n in range(1, 20)), encoding="utf-8")
    found = re.findall(r":(\d+): ", archive("--root", root, "build").err)
    assert found == [str(1 + 6 * n) for n in range(19)]


def test_names_that_are_no_unicode_and_hostile_words_reach_the_terminal_harmless(root: Path) -> None:
    (root / "seeds" / os.fsdecode(b"caf\xe9\x1b[2J.txt")).touch()
    outcome = run("--root", root, "build")
    assert outcome.status == 1
    assert "\x1b" not in outcome.err
    assert "[S003]" in outcome.err


# -------------------------------------------------------------------- check


def test_check_without_a_site_says_what_to_do(root: Path, archive: Command) -> None:
    before = tree(root)
    outcome = archive("--root", root, "check")
    assert outcome.status == 2
    assert outcome.err.splitlines()[-1] == "archive: There is no site/. Run `make site` first."
    assert tree(root) == before


def test_check_tells_faults_of_the_site_and_changes_nothing(root: Path, archive: Command) -> None:
    (root / "site").mkdir()
    (root / "site" / "index.html").write_text('<a href="nowhere/">x</a>', encoding="utf-8")
    before = tree(root)
    outcome = archive("--root", root, "check")
    assert outcome.status == 1
    assert "ok    sources: 1 texts, no problem in seeds/ and editorial/" in outcome.err
    assert "ok    ledger: 0 released anchors stand, 5 not yet released" in outcome.err
    assert "FAULT every internal link and fragment resolves: 1\n      index.html: nowhere/ leads to no file\n" in outcome.err
    assert tree(root) == before
    assert "ok " not in archive("--root", root, "-q", "check").err


def test_check_tells_problems_of_the_sources(root: Path, archive: Command) -> None:
    (root / "seeds" / "empty.txt").touch()
    assert archive("--root", root, "check").status == 1


# --------------------------------------------------------------------- show

SEGMENT = {"start", "end", "role", "rule", "comment"}
BLOCK = {"anchor", "kind", "start", "end", "text", "lang", "dir", "quote", "speaker"}
MENTION = {"start", "end", "text", "type", "entity", "rule", "metonym"}
TIME = {"start", "end", "text", "type", "value", "edtf"}
COMMENT = {"n", "anchor", "start", "end", "author", "date", "answers"}


@pytest.mark.parametrize("name", ["gulls", "gulls.txt"])
def test_show_as_json(name: str, root: Path, archive: Command) -> None:
    outcome = archive("--root", root, "show", "--json", name)
    (shown,) = json_lines(outcome)
    assert list(shown) == ["capture", "sha256", "text_id", "segments", "blocks", "mentions", "times", "comments"]
    assert (shown["capture"], shown["text_id"]) == ("gulls.txt", "gulls")
    text = (GOOD / "seeds" / "gulls.txt").read_text(encoding="utf-8")
    assert "".join(text[part["start"] : part["end"]] for part in shown["segments"]) == text
    assert {frozenset(part) for part in shown["segments"]} == {frozenset(SEGMENT)}
    assert {part["role"] for part in shown["segments"]} <= {role.value for role in Role}
    assert {frozenset(block) for block in shown["blocks"]} == {frozenset(BLOCK)}
    assert [(block["anchor"], block["text"][:9]) for block in shown["blocks"]] == [
        ("h1", "Gulls ove"), ("p1", "The ferry"), ("p2", "The pilot"), ("c1-p1", "The pilot"),
    ]
    assert [set(comment) for comment in shown["comments"]] == [COMMENT]
    assert shown["comments"][0]["anchor"] == "c1"


def test_show_for_people_has_every_line_of_the_capture(root: Path, archive: Command) -> None:
    outcome = archive("--root", root, "show", "gulls")
    text = (GOOD / "seeds" / "gulls.txt").read_text(encoding="utf-8")
    *lines, shown, removed = outcome.out.splitlines()
    assert [line[47:].rstrip() for line in lines if line.strip()] == [line.rstrip() for line in text.splitlines()]
    assert [int(line[:5]) for line in lines if line.strip()] == list(range(1, len(text.splitlines()) + 1))
    assert lines[0].startswith("    1 title (")
    assert shown.startswith("Shown:   title ")
    assert removed.startswith("Removed: ")


def test_show_of_a_page_has_every_line_of_its_rendering(root: Path, archive: Command) -> None:
    page = (
        "<title>Terns</title><h1>Terns</h1><div class=post-content><p>They came on the first of May, all at once, and loud.</p></div>"
        "<div class=comment id=comment-1><b class=fn>Ann</b> <time>May 4, 2009</time><p>Yes.</p></div>"
    )
    (root / "seeds" / "terns.html").write_text(page, encoding="utf-8")
    record = f"- {{slug: terns, capture: terns.html, language: en, sha256: {sha256(page.encode()).hexdigest()!r}, title: {{value: Terns, basis: stated, evidence: Its head., confidence: high}}}}\n"
    catalog = root / "editorial" / "catalog.yml"
    catalog.write_text(catalog.read_text(encoding="utf-8") + record, encoding="utf-8")
    lines = archive("--root", root, "show", "terns").out.splitlines()
    told = {line[47:].rstrip(): line[:47].split() for line in lines[:-2] if line.strip()}
    assert told["They came on the first of May, all at once, and loud."] == ["5", "body", "(html-post)"]
    assert told["Ann May 4, 2009"][1:3] == ["comment-author", "1"]
    assert "comment-author 3" in lines[-2]


def test_show_makes_controls_visible(root: Path, archive: Command) -> None:
    assert "\x1b[2J\r\x07\x9b\x7f\tx\n".translate(VISIBLE) == "␛[2J␍␇␛␡\tx\n"
    capture = root / "seeds" / "gulls.txt"
    capture.write_bytes(capture.read_bytes().replace(b"ferry", b"fer\x1b[2Jry\r"))
    outcome = archive("--root", root, "show", "gulls")
    assert "\x1b" not in outcome.out
    assert "fer␛[2Jry␍" in outcome.out


def test_show_of_something_unknown_names_what_there_is(root: Path, archive: Command) -> None:
    outcome = archive("--root", root, "show", "terns")
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err == "archive: There is no text or capture 'terns'. There are: gulls.\n"


# ------------------------------------------------------------- single steps


def test_split_gives_the_stable_line(tmp_path: Path, archive: Command) -> None:
    outcome = archive("split", "--jsonl", given(tmp_path, {"id": 7, "text": PAGE}))
    (line,) = json_lines(outcome)
    assert list(line) == ["id", "title", "byline", "date", "post", "comments", "stated_comments", "segments", "problems"]
    assert line["id"] == 7
    assert line["title"] == "Gulls over the Harbour"
    assert line["post"] == "The ferry was late on 2 May 2011, and nobody on the pier knew why."
    assert (line["stated_comments"], line["problems"]) == (2, [])
    assert [list(comment) for comment in line["comments"]] == [["n", "author", "date", "body", "start", "end", "answers", "permalink"]] * 2
    assert [(c["n"], c["author"], c["date"], c["body"]) for c in line["comments"]] == [
        (1, "Ana", "May 3, 2011 at 9:10 am", "The pilot is my uncle."),
        (2, "Ben", "May 4, 2011 at 9:10 am", "He never says anything."),
    ]
    assert PAGE[line["comments"][1]["start"] : line["comments"][1]["end"]].startswith("Ben says:")
    assert [list(part) for part in line["segments"]] == [["start", "end", "role"]] * len(line["segments"])
    assert "".join(PAGE[part["start"] : part["end"]] for part in line["segments"]) == PAGE


def test_split_of_a_page(tmp_path: Path, archive: Command) -> None:
    (line,) = json_lines(archive("split", "--jsonl", given(tmp_path, {"id": "a", "html": "<h1>Gulls</h1><p>The ferry was late.</p>"})))
    assert line["id"] == "a"
    assert "The ferry was late." in line["post"]
    assert "".join(line["text"][part["start"] : part["end"]] for part in line["segments"]) == line["text"]


def test_files_and_lines_are_split_alike(tmp_path: Path, archive: Command) -> None:
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    one, two = json_lines(archive("split", path, "--jsonl", given(tmp_path, {"id": "page.txt", "text": PAGE})))
    assert one == two


def test_mentions_gives_the_stable_line(root: Path, tmp_path: Path, archive: Command) -> None:
    people = "- {id: anna-reed, name: Anna Reed, identification: Pilot., source: x}\n"
    (root / "editorial" / "people.yml").write_text(people, encoding="utf-8")
    lines = given(tmp_path, {"id": [1], "text": "So Anna Reed met Ben Moss."}, {"id": "b", "text": ""})
    first, second = json_lines(archive("--root", root, "mentions", "--jsonl", lines))
    assert list(first) == ["id", "mentions"]
    assert first["id"] == [1]
    assert [set(mention) for mention in first["mentions"]] == [MENTION]
    assert {key: first["mentions"][0][key] for key in ("start", "end", "text", "type", "entity")} == {
        "start": 3, "end": 12, "text": "Anna Reed", "type": "person", "entity": "anna-reed",
    }
    assert second == {"id": "b", "mentions": []}
    first, _ = json_lines(archive("--root", root, "mentions", "--discover", "--jsonl", lines))
    assert [(mention["text"], mention["entity"]) for mention in first["mentions"]] == [("Anna Reed", "anna-reed"), ("Ben Moss", None)]


def test_dates_gives_the_stable_line(tmp_path: Path, archive: Command) -> None:
    lines = given(tmp_path, {"id": "a", "dct": "2011-05-04", "text": "It came on 2 May 2011, and again yesterday."}, {"id": "b", "text": "Never."})
    first, second = json_lines(archive("dates", "--jsonl", lines))
    assert list(first) == ["id", "times"]
    assert [set(time) for time in first["times"]] == [TIME] * 2
    assert [(time["text"], time["type"], time["value"], time["edtf"]) for time in first["times"]] == [
        ("2 May 2011", "DATE", "2011-05-02", "2011-05-02"), ("yesterday", "DATE", "2011-05-03", "2011-05-03"),
    ]
    assert second == {"id": "b", "times": []}


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (b"{", "Line 2 of the JSON lines is not JSON: Expecting property name"),
        (b"\xff", "Line 2 of the JSON lines is not JSON: "),
        (b"[" * 100_000, "Line 2 of the JSON lines is not JSON: "),
        (b"[1]", 'Line 2 of the JSON lines is not an object with "id" and "text"'),
        (b"null", 'Line 2 of the JSON lines is not an object with "id" and "text"'),
        (b'{"text": "x"}', 'Line 2 of the JSON lines is not an object with "id" and "text"'),
        (b'{"id": 1}', 'Line 2 of the JSON lines is not an object with "id" and "text"'),
        (b'{"id": 1, "text": 5}', 'Line 2 of the JSON lines is not an object with "id" and "text"'),
    ],
)
def test_a_bad_line_is_named_and_nothing_is_printed(line: bytes, said: str, root: Path, archive: Command) -> None:
    path = root / "in.jsonl"
    path.write_bytes(b'{"id": 1, "text": "x"}\n' + line + b"\n")
    for command in ("split", "mentions", "dates"):
        outcome = archive("--root", root, command, "--jsonl", path)
        assert (outcome.status, outcome.out) == (2, "")
        assert outcome.err.startswith(f"archive: {said}")
        assert outcome.err.count("\n") == 1


def test_a_file_that_is_no_text_is_named(tmp_path: Path, archive: Command) -> None:
    path = tmp_path / "picture.png"
    path.write_bytes(b"\x89PNG\0\0")
    assert archive("split", path) == Outcome(2, "", f"archive: {path} is no text. Save it as UTF-8.\n")


def test_any_characters_come_back_from_standard_input() -> None:
    text = "\ud800 \x00 “é” 😀 \x1b[2J"
    outcome = run("split", "--jsonl", "-", given=json.dumps({"id": "\udfff", "text": text}).encode(), env={"LC_ALL": "C", "PYTHONUTF8": "0"})
    (line,) = json_lines(outcome)
    assert (line["id"], line["post"]) == ("\udfff", text)


# ---------------------------------------------------- terminals and pipes


@pytest.mark.parametrize("command", [["--help"], ["split", "README.md", "CONTRIBUTING.md"], ["--root", str(GOOD), "show", "gulls"]])
def test_a_reader_that_has_seen_enough_is_no_fault(command: list[str]) -> None:
    pipe = "set -o pipefail; " + " ".join([sys.executable, "-m", "build_tools", *command, "|", "true"])
    done = subprocess.run(["bash", "-c", pipe], cwd=ROOT, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_an_interrupted_command_says_so_by_its_status(root: Path) -> None:
    command = [sys.executable, "-m", "build_tools", "--root", str(root), "split", "--jsonl", "-"]
    # A shell's background job ignores the interrupt, and its children would inherit that.
    heed = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, cwd=ROOT, preexec_fn=heed, **pipes) as child:  # type: ignore[call-overload]  # noqa: PLW1509
        assert child.stdin
        child.stdin.write(b'{"id": 1, "text": "x"}\n' * 5000)
        child.stdin.flush()  # and not closed: the command waits for more when it is interrupted
        child.send_signal(signal.SIGINT)
        child.wait(timeout=30)
        _, told = child.communicate(timeout=30)
    assert child.returncode == 130, told
    assert b"Traceback" not in told


def watched(*arguments: str | Path, moment: float | None = None) -> tuple[bytes, bytes]:
    """What a command prints into a pipe, and what it says while a terminal watches.

    `moment` is what counts as a moment, in seconds, so that no test depends on how fast a machine is.
    """
    ours, theirs = pty.openpty()
    patience = "" if moment is None else f"from build_tools.cli import session; session.MOMENT = {moment!r}; "
    start = f"{patience}import runpy; runpy.run_module('build_tools', run_name='__main__', alter_sys=True)"
    command = [sys.executable, "-c", start, *map(str, arguments)]
    environment = {**os.environ, "TERM": "xterm"}
    with tempfile.TemporaryFile() as out, subprocess.Popen(command, cwd=ROOT, stdout=out, stderr=theirs, env=environment) as child:
        os.close(theirs)
        told = b""
        try:
            while part := os.read(ours, 1000):
                told += part
        except OSError:  # the other end is closed
            pass
        child.wait(timeout=60)
        out.seek(0)
        printed = out.read()
    os.close(ours)
    assert child.returncode == 0, told
    return printed, told


def test_a_progress_bar_appears_only_where_a_terminal_watches_and_work_takes_long(tmp_path: Path) -> None:
    many = given(tmp_path, *({"id": n, "text": PAGE} for n in range(25)))
    bar = "━".encode()
    without = run("split", "--jsonl", many)
    assert (without.err, without.out.count("\n")) == ("", 25)
    printed, told = watched("split", "--jsonl", many, moment=0.0)
    assert bar in told
    assert printed == without.out.encode()
    assert bar not in watched("split", "--jsonl", many, moment=600.0)[1]
    assert watched("--quiet", "split", "--jsonl", many, moment=0.0) == (printed, b"")
    _, told = watched("split", "--jsonl", given(tmp_path, {"id": 1, "text": "x"}))
    assert bar not in told
