"""Lighthouse on the pages of an archive of 3,000 texts and 15,000 comments, as `bench_pages.py` has it.

    python tests/bench/bench_large.py [FOLDER] [TEXTS] [RUNS]

Makes what grows with an archive (home, all texts, timeline, commenters, names that stand in it thousands of
times, their indexes) and every hundredth text, and measures one page of each kind. Nothing else should run meanwhile.
"""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import bench_pages
from bench_search import made

from build_tools.bundle import bundle_site
from build_tools.glossary import subjects
from build_tools.mend import mend_site
from build_tools.model import Archive, Page
from build_tools.render.prose import home, prose
from build_tools.render.records import record_pages
from build_tools.render.registers import commenters_pages, index_pages
from build_tools.render.texts import text_pages, texts_pages
from build_tools.render.timeline import timeline_pages
from build_tools.write import write

ROOT = Path(__file__).parents[2]
APART = 100
"""One text in so many has its page."""


def pages(whole: Archive) -> Iterator[Page]:
    """What is measured."""
    yield home(whole)
    yield prose(whole, "about", "About and rights")
    yield prose(whole, "search", "Search")
    yield from texts_pages(whole)
    yield from text_pages(replace(whole, texts=whole.texts[::APART]))
    yield from commenters_pages(whole)
    yield from record_pages(whole)
    yield from index_pages(whole)
    yield timeline_pages(whole)[0]


def main(folder: str = "", count: str = "3000", runs: str = "5") -> None:
    """Make, measure."""
    where = Path(folder or tempfile.mkdtemp())
    where.mkdir(parents=True, exist_ok=True)
    if not (where / "site/index.html").is_file():
        whole = made(int(count))
        whole = replace(whole, subjects=subjects(whole.texts, whole.authority))
        write(tuple(pages(whole)), where / "docs")
        for part in ("docs/assets", "build_tools/theme"):
            shutil.copytree(ROOT / part, where / part, dirs_exist_ok=True)
        shutil.copy(ROOT / "mkdocs.yml", where)
        subprocess.run([sys.executable, "-m", "mkdocs", "build", "--quiet"], cwd=where, check=True, capture_output=True)
        mend_site(where / "site")
        bundle_site(where / "site")
    bench_pages.main(str(where / "site"), runs)


if __name__ == "__main__":
    main(*sys.argv[1:])
