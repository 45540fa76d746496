"""Making the site from `docs/` with a generator, and putting it in place when it holds what it must.

The generators empty their folder before they fill it, and they know nothing of
what this project promises. So they work aside, in `.build/`; what they made is
checked there, and takes the place of the site at one stroke (`swap`).
"""

import os
import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

from build_tools import swap
from build_tools.bundle import bundle_site
from build_tools.mend import mend_site
from build_tools.problems import BuildError

CONFIG = "mkdocs.yml"
_BUILD = ("build", "--strict", "--clean", "--config-file", CONFIG)  # `--quiet` would switch `--strict` off
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_TAIL = 40
"""Lines of a failed generator's output that are shown."""


def build_site(root: Path, builder: str, target: Path, *, epoch: str, check: Callable[[Path], None]) -> None:
    """Make the site of the project at `root` and put it at `target`, a folder below `root`.

    `builder` is `mkdocs` or `zensical`; `epoch` the ISO date that stands for
    today. `check` gets the folder of the new site: it may add to it, and
    raises BuildError to refuse it. Raises BuildError also when the generator
    fails or the system refuses; `target` is whole even then.
    """
    with swap.alone(target) as lock:
        for old in swap.clean(target):
            swap.discard(old, target)
        new = swap.begin(target)
        try:
            _generate(root, builder, new, epoch, lock)
            mend_site(new)
            bundle_site(new)
            check(new)
            swap.exchange(new, target)
        finally:
            swap.clean(target)
        if new.exists():
            swap.discard(new, target)


def _generate(root: Path, builder: str, folder: Path, epoch: str, lock: int) -> None:
    """Run the generator; its output is worth reading only when it fails."""
    config = root / CONFIG
    if "SITE_DIR" not in config.read_text(encoding="utf-8"):
        raise BuildError(f"{CONFIG} has to say `site_dir: !ENV [SITE_DIR, site]`: the site is made aside.")
    done = subprocess.run(
        [sys.executable, "-m", builder, *_BUILD], cwd=root, env=_environment(folder, epoch),
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, pass_fds=(lock,), check=False)
    if done.returncode:
        tail = _COLOUR.sub("", done.stdout.decode(errors="replace")).splitlines()[-_TAIL:]
        raise BuildError("\n".join([f"{builder} failed, and the site is as it was:", *tail]))


def _environment(folder: Path, epoch: str) -> Mapping[str, str]:
    """The caller's environment without what could show in the site: clock, hashes, time zone, language."""
    seconds = int(datetime.fromisoformat(epoch).replace(tzinfo=UTC).timestamp())
    return {
        **os.environ, "SITE_DIR": str(folder), "SOURCE_DATE_EPOCH": str(seconds), "PYTHONHASHSEED": "0",
        "TZ": "UTC", "LC_ALL": "C.UTF-8", "NO_COLOR": "1", "NO_MKDOCS_2_WARNING": "1",
    }
