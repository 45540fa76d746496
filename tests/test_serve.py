"""`archive serve` shows the site and follows what editors change."""

import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import ROOT, project

CONFIG = "site_name: A small archive\ntheme: {name: mkdocs}\nplugins: []\n"
PATIENCE = 60
"""Seconds after which it is clear that a page will not come."""


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def page(port: int) -> str:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/texts/gulls/", timeout=5) as answer:
            return str(answer.read().decode())
    except (urllib.error.URLError, ConnectionError):
        return ""


def wait_for(holds: Callable[[], bool]) -> bool:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if holds():
            return True
        time.sleep(0.2)
    return False


def quickly_left(child: subprocess.Popen[bytes]) -> int:
    """End the command, in the way that a shell's background job does not ignore."""
    child.send_signal(signal.SIGTERM)
    try:
        return child.wait(timeout=10)
    finally:
        child.kill()


@pytest.mark.slow
def test_the_site_follows_what_editors_change(tmp_path: Path) -> None:
    root = project(tmp_path / "project")
    (root / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    notes = root / "editorial" / "notes.yml"
    before = notes.read_text(encoding="utf-8")
    port = free_port()
    command = [sys.executable, "-m", "build_tools", "--root", str(root), "serve", "--port", str(port)]
    log = tmp_path / "log"
    with log.open("wb") as out, subprocess.Popen(command, cwd=ROOT, stdout=out, stderr=out) as child:
        try:
            assert wait_for(lambda: "It was a Monday in May." in page(port)), log.read_text(encoding="utf-8")
            notes.write_text(before.replace("in May", "in June"), encoding="utf-8")
            assert wait_for(lambda: "It was a Monday in June." in page(port)), log.read_text(encoding="utf-8")
            notes.write_text("- id: 1\n", encoding="utf-8")
            assert wait_for(lambda: "Waiting for the problems to be mended" in log.read_text(encoding="utf-8"))
            assert wait_for(lambda: "It was a Monday in June." in page(port)), "a problem takes the site away"
            notes.write_text(before, encoding="utf-8")
            assert wait_for(lambda: "It was a Monday in May." in page(port)), log.read_text(encoding="utf-8")
        finally:
            status = quickly_left(child)
    assert status == 0
    assert "Traceback" not in log.read_text(encoding="utf-8")
    assert wait_for(lambda: not page(port)), "the server outlives the command"
