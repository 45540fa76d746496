"""Install what the browser tests and the quality gates need, where it is not there yet.

Debian and its kin: Chromium, Node, Java and strace by apt, where they are missing.
Elsewhere: Playwright's own Chromium; Node and Java have to be there.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

GATES = Path(__file__).parent / "gates"
DEBIAN = {"chromium": "chromium", "node": "nodejs", "npm": "npm", "java": "default-jre-headless", "strace": "strace"}
"""Command -> the Debian package that has it."""
_CHROMIUMS = ("chromium", "chromium-browser", "google-chrome")


def main() -> None:
    """Install all that is missing; say what, and stop with a message when it cannot be had."""
    missing = [command for command in DEBIAN if not _there(command)]
    if missing and shutil.which("apt-get"):
        _apt([DEBIAN[command] for command in missing])
    elif "chromium" in missing:
        _run([sys.executable, "-m", "playwright", "install", "chromium"])
    if not shutil.which("npm"):
        sys.exit("The quality gates need Node 20 or newer with npm. Install it and run `make test` again.")
    if not shutil.which("java"):
        sys.exit("The HTML checker needs Java 11 or newer. Install it and run `make test` again.")
    stamp = GATES / "node_modules" / ".package-lock.json"
    lock = GATES / "package-lock.json"
    if not stamp.exists() or stamp.stat().st_mtime < lock.stat().st_mtime:
        _run(["npm", "ci", "--prefix", str(GATES), "--no-audit", "--no-fund", "--loglevel=error"])


def _there(command: str) -> bool:
    names = _CHROMIUMS if command == "chromium" else (command,)
    return any(shutil.which(name) for name in names)


def _apt(packages: list[str]) -> None:
    """Install Debian packages; their lists may be old or missing on a fresh machine."""
    root = [] if os.geteuid() == 0 else ["sudo"]
    _run([*root, "apt-get", "update", "-qq"])
    _run([*root, "apt-get", "install", "-qq", "-y", "--no-install-recommends", *packages])


def _run(command: list[str]) -> None:
    print("Installing for the tests:", " ".join(command), flush=True)  # noqa: T201
    subprocess.run(command, check=True)


if __name__ == "__main__":
    main()
