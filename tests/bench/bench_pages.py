"""Lighthouse on a finished site, one page of each kind, as a phone on a slow line sees it.

    python tests/bench/bench_pages.py [SITE] [RUNS]

Of texts and of each kind of record the heaviest page is taken. Prints the
median of the runs: the scores, what shifts, when the largest part is painted,
and what goes over the wire before the reader does anything. Nothing else
should run meanwhile: Lighthouse slows down a processor that it takes for idle.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from example_site import served  # noqa: E402  # the tests' own server, one folder up

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")


def kinds(site: Path) -> Iterator[str]:
    """The addresses of one page of each kind, below the site's own."""
    yield ""
    for folder in sorted(path.parent for path in site.glob("*/index.html")):
        yield f"{folder.name}/"
        below = list(folder.glob("*/index.html"))
        if below:
            heaviest = max(below, key=lambda path: (path.stat().st_size, path.parent.name))
            yield f"{folder.name}/{heaviest.parent.name}/"


def main(site: str = "site", runs: str = "5") -> None:
    """Measure and print."""
    folder = Path(site)
    if not (folder / "index.html").is_file():
        sys.exit(f"bench_pages: no site in {folder}. Run `make site` first.")
    with served(folder) as address:
        done = subprocess.run(
            ["node", HERE.parent / "gates/lighthouse.mjs", runs, ",".join(CATEGORIES), *(address + kind for kind in kinds(folder))],
            check=True, stdout=subprocess.PIPE, text=True, env={**os.environ, "CHROME_PATH": shutil.which("chromium") or ""},
        )  # fmt: skip
        results: dict[str, list[dict[str, Any]]] = {}
        for line in done.stdout.splitlines():
            result = json.loads(line)
            results.setdefault("/" + result["address"].removeprefix(address), []).append(result)
    print(f"{'page':44}" + "".join(f"{name[:13]:>15}" for name in CATEGORIES) + f"{'shift':>8}{'paint s':>9}{'kB':>6}  not whole")
    for page, own in results.items():
        scores = "".join(f"{statistics.median(one['scores'][name] for one in own):15.0f}" for name in CATEGORIES)
        shift, paint, size = (statistics.median(one[name] or 0 for one in own) for name in ("shift", "paint", "bytes"))
        failed = sorted({name for one in own for name in one["failed"]})
        print(f"{page[:43]:44}{scores}{shift:8.3f}{paint / 1000:9.2f}{size / 1000:6.0f}  {', '.join(failed)}")


if __name__ == "__main__":
    main(*sys.argv[1:])
