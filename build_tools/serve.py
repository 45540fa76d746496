"""Serve the site while editors work on it.

The generator watches `docs/` and reloads the browser by itself. What it does
not know of are the captures and the editorial files: we watch those, and
start it anew after each build, since a build may have exchanged `docs/`.
"""

import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

from watchfiles import watch

WATCHED = ("seeds", "editorial", "build_tools/templates")


def serve(root: Path, port: int, rebuild: Callable[[], None]) -> None:
    """Build, serve on 127.0.0.1:`port`, and do so again on each change, until interrupted or terminated."""
    signal.signal(signal.SIGTERM, _leave)  # else the generator would outlive us
    folders = [root / name for name in WATCHED if (root / name).is_dir()]
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
    rebuild()
    server = subprocess.Popen(command, cwd=root)
    try:
        for _ in watch(*folders, raise_interrupt=False):
            rebuild()
            server.terminate()
            server.wait()
            server = subprocess.Popen(command, cwd=root)
    finally:
        server.terminate()
        server.wait()


def _leave(_signal: int, _frame: FrameType | None) -> None:
    sys.exit()
