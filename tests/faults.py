"""Kill a build, or refuse it something, at every step it takes. Run by test_faults.py:

    python faults.py docs|renames|site kill|full|limit FOLDER

A step is every call by which the build opens or changes a file, and every line
of swap.py, whose system call Python does not report. For each one a fresh project is built by a process that is
killed there, or is told there that the disk is full (`limit`: that a file
would grow beyond so many bytes, for real). What is left has to be the
state before or the state after, to the byte; and from all that can be left one
more build has to make the state after, and leave nothing else behind. Prints
how many steps left which state.
"""

import json
import mmap
import os
import resource
import shutil
import signal
import sys
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

from build_tools import swap
from build_tools.model import Page
from build_tools.problems import BuildError
from build_tools.site import build_site
from build_tools.write import write

ENOSPC = 28
CALLS = ("open", "os.", "shutil.", "fcntl.", "ctypes.", "subprocess.")
SPACE = ("open", "os.mkdir", "os.link", "os.rename")
"""The calls that a full disk refuses."""

Job = Callable[[Path], None]


def page(name: str, words: str) -> Page:
    return Page(f"texts/{name}/index.md", {"title": name}, f"<p>{words}</p>\n" * 40)


OLD = (page("a", "stays"), page("b", "changes"), page("c", "goes"))
NEW = (page("a", "stays"), page("b", "has changed"), page("d", "comes"))


def docs(root: Path) -> None:
    write(NEW, root / "docs")


def site(root: Path) -> None:
    build_site(root, "mkdocs", root / "site", epoch="2026-11-01", check=lambda folder: (folder / "checked").touch())


def make_docs(root: Path) -> None:
    (root / "docs/assets").mkdir(parents=True)
    (root / "docs/index.md").write_text("by hand")
    (root / "docs/assets/edition.css").write_text("p { margin: 0 }")
    write(OLD, root / "docs")


def make_site(root: Path) -> None:
    make_docs(root)
    (root / "theme").mkdir()
    (root / "theme/main.html").write_text("<title>{{ page.title }}</title>{{ page.content }}")
    (root / "mkdocs.yml").write_text(
        "site_name: x\nsite_dir: !ENV [SITE_DIR, site]\ntheme: {name: null, custom_dir: theme}\nplugins: []\n")
    site(root)
    write(NEW, root / "docs")


def state(folder: Path) -> dict[str, bytes | None] | None:
    """Every path below a folder with its bytes, None for a folder; None where there is nothing."""
    if not folder.exists():
        return None
    return {str(p.relative_to(folder)): None if p.is_dir() else p.read_bytes() for p in sorted(folder.rglob("*"))}


def everything(root: Path) -> dict[str, bytes | None]:
    """The state of the whole project; folders of the workshop by what they are, not by their numbers."""
    found = state(root) or {}
    for folder in (root / ".build").glob("*-[0-9]*"):
        kind = "new" if folder.name.endswith(f"-{folder.stat().st_ino}") else "old"
        found = {name.replace(folder.name, kind): content for name, content in found.items()}
    return found


# ---------------------------------------------------------------------- faults


FIRED = mmap.mmap(-1, 1)
"""Shared with the processes that are forked: whether the fault has happened."""


def kill() -> None:
    FIRED[0] = 1
    os.kill(os.getpid(), signal.SIGKILL)


def full() -> None:
    FIRED[0] = 1
    raise OSError(ENOSPC, "No space left on device")


def at_step(number: int, fault: Callable[[], None], calls: tuple[str, ...]) -> None:
    """Make the fault happen at the step of this number."""
    left = number

    def step() -> None:
        nonlocal left
        left -= 1
        if left == 0:
            fault()

    def trace(frame: FrameType, event: str, _: Any) -> Any:
        if frame.f_code.co_filename != swap.__file__:
            return None
        if event == "line":
            step()
        return trace

    sys.addaudithook(lambda event, _: step() if event.startswith(calls) else None)
    if fault is kill:
        sys.settrace(trace)


def arm(fault: str, number: int) -> None:
    if fault == "kill":
        at_step(number, kill, CALLS)
    elif fault == "full":
        at_step(number, full, SPACE)
    else:
        size = 100 * (number - 1)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def build(job: Job, root: Path, fault: str = "", number: int = 0) -> int:
    """Run a job in a process of its own, with a fault; its status: 0 well, 3 refused in words, -9 killed."""
    pid = os.fork()
    if pid:
        return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    status = 0
    try:
        if fault:
            arm(fault, number)
        job(root)
    except BuildError:
        status = 3
    except BaseException:  # noqa: BLE001  # whatever it is, this process must not go on as the parent
        traceback.print_exc()
        status = 4
    os._exit(status)


# ----------------------------------------------------------------------- trial


@contextmanager
def fresh(template: Path, work: Path) -> Iterator[Path]:
    shutil.copytree(template, work)
    yield work
    shutil.rmtree(work)


def trial(name: str, fault: str, folder: Path) -> Counter[str]:
    """All steps of a job, one after the other, until it gets through unharmed."""
    job, make, place = (site, make_site, "site") if name == "site" else (docs, make_docs, "docs")
    template, left, seen = folder / "template", Counter[str](), list[dict[str, bytes | None]]()
    make(template)
    before = state(template / place)
    with fresh(template, folder / "whole") as root:
        assert build(job, root) == 0
        after = state(root / place)
    assert before != after
    number = status = 0
    while number == 0 or FIRED[0] or status == 3:
        number += 1
        FIRED[0] = 0
        with fresh(template, folder / "work") as root:
            status = build(job, root, fault, number)
            assert status in ({0, 3} if fault in {"full", "limit"} else {0, -9}), (number, status)
            found = state(root / place)
            missing = found is None and name == "renames"
            if missing:  # only without the system call, and only between two renames
                assert state(root / f".build/{place}-aside") == before, number
            else:
                assert found in (before, after), number
            assert status or found == after, number
            left["missing" if missing else "before" if found == before else "after"] += 1
            if (leftover := everything(root)) in seen:
                continue
            seen.append(leftover)
            assert build(job, root) == 0, number
            assert state(root / place) == after, number
            rest = [path.name for path in (root / ".build").iterdir() if path.suffix != ".lock"]
            assert rest == [], (number, rest)
    return left


if __name__ == "__main__":
    if sys.argv[1] == "renames":
        swap._LIBC = object()  # type: ignore[assignment]  # a system without the call
    sys.stdout.write(json.dumps(trial(sys.argv[1], sys.argv[2], Path(sys.argv[3]))))
