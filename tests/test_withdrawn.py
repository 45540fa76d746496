"""A withdrawn text can be cited by nobody: no files, no data, no word of it."""

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from example_archive import archive
from example_site import HARBOUR, TIMELINE

from build_tools.render import render

GONE = "texts/storm-log/"
WORDS = ("Secret words", "Nobody may read this.")


def test_it_has_no_page_and_no_files_of_citations() -> None:
    own = [page.src_uri for page in render(archive()) if page.src_uri.startswith(GONE)]
    assert own == [f"{GONE}index.md"]


def test_its_words_stand_nowhere() -> None:
    for page in render(archive()):
        for words in WORDS:
            assert words not in page.body + str(page.front_matter), page.src_uri


def test_its_tombstone_has_no_data_of_a_citation(site: Path, address: str) -> None:
    assert address
    html = (site / GONE / "index.html").read_text(encoding="utf-8")
    assert not re.search(r"citation_(?!public_url)\w+|ld\+json|z\.itemType", html)
    assert not any(words in html for words in WORDS)


@pytest.mark.parametrize("path", [HARBOUR, TIMELINE, f"{HARBOUR}cite/", GONE, "people/mara-lind/", "releases/"])
def test_where_a_page_names_its_address_it_is_the_canonical_one(path: str, site: Path, address: str) -> None:
    page = BeautifulSoup((site / path / "index.html").read_text(encoding="utf-8"), "html.parser")
    named = [meta["content"] for meta in page.select('meta[name="citation_public_url"]')]
    assert [link["href"] for link in page.select('link[rel="canonical"]')] == [address + path]
    assert named in ([], [address + path])
    assert bool(named) == (path == HARBOUR)
