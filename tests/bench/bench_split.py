"""Throughput of splitting saved pages, as ratios to trafilatura in one run.

    python tests/bench/bench_split.py FOLDER_OF_HTML [ROUNDS]

Both read the same decoded pages, take turns, and count processor time, so that
the ratio means something on a busy machine. trafilatura is not one of the
project's dependencies: install it beside the project for the comparison.
"""

import statistics
import sys
import time
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

from build_tools.label import label
from build_tools.model import Capture
from build_tools.split import split
from build_tools.web import label_page, render_page


def forget() -> None:
    """Empty the caches of the project's functions: no round may be faster for the one before it."""
    for name, module in tuple(sys.modules.items()):
        if name.startswith("build_tools"):
            for thing in vars(module).values():
                if hasattr(thing, "cache_clear"):
                    thing.cache_clear()


def seconds(work: Callable[[str], object], inputs: Sequence[str]) -> float:
    """Processor time for all inputs."""
    forget()
    start = time.process_time()
    for one in inputs:
        work(one)
    return time.process_time() - start


def main(folder: str, rounds: str = "5") -> None:
    """Measure and print."""
    try:
        peer = import_module("trafilatura")
    except ImportError:
        sys.exit("bench_split: trafilatura is missing (pip install trafilatura); without it there is nothing to compare with.")
    pages = [path.read_text(encoding="utf-8", errors="replace") for path in sorted(Path(folder).glob("*.html"))]
    if not pages:
        sys.exit(f"bench_split: no .html files in {folder}.")
    texts = [render_page(page).text for page in pages]
    tools: dict[str, tuple[Callable[[str], object], Sequence[str]]] = {
        "trafilatura, text and comments": (lambda page: peer.bare_extraction(page, include_comments=True), pages),
        "trafilatura, all text": (peer.html2txt, pages),
        "label_page": (lambda page: label_page("page", page), pages),
        "render_page alone": (render_page, pages),
        "label and split, text": (lambda text: split(label(Capture("text", "", text))[0], Capture("text", "", text)), texts),
    }
    times: dict[str, list[float]] = {name: [] for name in tools}
    for _ in range(int(rounds)):
        for name, (work, inputs) in tools.items():
            times[name].append(seconds(work, inputs))
    base = statistics.median(times["trafilatura, text and comments"])
    print(f"{len(pages)} pages, {sum(map(len, pages)) / 1e6:.1f} million code points, median of {rounds} rounds")
    for name, taken in times.items():
        median = statistics.median(taken)
        print(f"{name:32} {len(pages) / median:8.1f} pages/s   {base / median:5.2f} x trafilatura")


if __name__ == "__main__":
    main(*sys.argv[1:])
