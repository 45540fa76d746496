"""What pages do when an archive has thousands of texts, comments and passages: lists by year, lists on several pages."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from example_archive import archive

from build_tools.check_names import compare
from build_tools.model import Block, Comment, Document, Role, Span, Statement, Text
from build_tools.render import render
from build_tools.render.paging import Leaf, cut, leaves
from build_tools.render.shelves import ON_A_PAGE
from build_tools.render.terms import MANY_PASSAGES, MANY_ROWS

COUNT = MANY_ROWS // 2 + 20
"""Texts of the large archive; each has two comments, of which one has a date."""
UNDATED = 7
"""The text whose date nobody knows."""


def text(model: Text, number: int) -> Text:
    """A text of one paragraph and two comments by one reader, who also wrote those on the text before or after."""
    reader = f"Reader {number // 2:03}"
    said = ("It rained.", "It did.", "Not here.")
    starts = (0, 11, 19)
    blocks = tuple(
        Block("p1" if n == 0 else f"c{n}-p1", "paragraph", Role.COMMENT if n else Role.BODY, (Span(start, start + len(words)),), words, n)
        for n, (start, words) in enumerate(zip(starts, said, strict=True))
    )
    day = date(2001, 3, 1) + timedelta(days=8 * number)
    comments = (
        Comment(1, 11, 18, reader, anchor="c1", dated=(day + timedelta(days=1)).isoformat()),
        Comment(2, 19, 28, reader, anchor="c2"),
    )
    published = {} if number == UNDATED else {"published": Statement(day.isoformat(), "stated", "x", "high")}
    entry = replace(
        model.entry, slug=f"text-{number:03}", capture=f"{number}.txt", title=Statement(f"Text {number:03}", "stated", "x", "high"),
        statements={"author": Statement("A. Writer", "stated", "x", "high"), **published, "rights": Statement(f"Rights {number % 2}", "stated", "x", "high")},
    )  # fmt: skip
    capture = replace(model.document.capture, id=f"{number}.txt", text="\n".join(said))
    return Text(entry, Document(capture, (), blocks, comments))


@pytest.fixture(scope="module")
def pages() -> dict[str, BeautifulSoup]:
    """The pages of the large archive by address."""
    small = archive()
    texts = tuple(text(small.texts[0], number) for number in range(COUNT))
    subject = max(small.subjects, key=lambda subject: len(subject.contexts))
    contexts = tuple(
        replace(subject.contexts[0], text=one.entry.slug, anchor=anchor, comment=n) for one in texts for n, anchor in enumerate(("p1", "c1-p1"))
    )
    company = replace(subject.company[0], passages=tuple((one.entry.slug, "p1") for one in texts))
    named = replace(subject, contexts=contexts, standing=(), company=(company,))
    whole = replace(small, texts=texts, events=(), subjects=(named,), unresolved=())
    return {page.src_uri: BeautifulSoup(page.body, "lxml") for page in render(whole) if page.src_uri.endswith("index.md")}


def links(page: Tag, selector: str) -> list[str]:
    return [str(link["href"]) for link in page.select(selector)]


def further(pages: dict[str, BeautifulSoup], folder: str) -> list[str]:
    """The pages of a list, in their order."""
    first = f"{folder}/index.md"
    return [first, *(name for n in range(2, 99) if (name := f"{folder}/{n}/index.md") in pages)]


def test_the_first_page_shows_the_first_texts_and_leads_to_all(pages: dict[str, BeautifulSoup]) -> None:
    home = pages["index.md"]
    assert [card.get_text(strip=True)[:8] for card in home.select(".ed-card-link")] == [f"Text {n:03}" for n in range(12)]
    assert home.select("p.ed-lede a")[-1].get_text() == f"All {COUNT} texts, by year"


def test_texts_are_listed_by_year_and_each_once(pages: dict[str, BeautifulSoup]) -> None:
    names = ["texts/index.md", *(f"texts-by-year/{n}/index.md" for n in range(2, -(-COUNT // ON_A_PAGE) + 1))]
    assert [name for name in pages if name.startswith("texts-by-year/")] == names[1:]
    stood = [link.rstrip("/").rpartition("/")[2] for name in names for link in links(pages[name], ".ed-index th a")]
    assert sorted(stood) == [f"text-{n:03}" for n in range(COUNT)]
    years = [[section.h2["id"] for section in pages[name].select("section.ed-shelf") if section.h2] for name in names]
    assert years == [["y-2001", "y-unknown", *(f"y-{year}" for year in range(2002, 2007))], ["y-2006", "y-2007"]]
    assert links(pages[names[0]], ".ed-leaves a") == ["./", "../texts-by-year/2/"]
    assert links(pages[names[1]], ".ed-leaves a") == ["../../texts/", "./"]
    assert [link.get_text() for link in pages[names[1]].select(".ed-leaves a")] == ["2001 to 2006", "2006 to 2007"]
    (unknown,) = (section for section in pages[names[0]].select("section") if section.h2 and section.h2["id"] == "y-unknown")
    assert links(unknown, "a") == [f"text-{UNDATED:03}/"]


def test_rights_are_told_once_for_all_texts_that_share_them(pages: dict[str, BeautifulSoup]) -> None:
    rows = [row.get_text(" ", strip=True) for row in pages["about/index.md"].select(".ed-terms > *")]
    assert rows == [f"{COUNT // 2} texts", "Rights 0", f"{COUNT // 2} texts", "Rights 1"]


def test_the_timeline_counts_what_it_cannot_list(pages: dict[str, BeautifulSoup]) -> None:
    page = pages["timeline/index.md"]
    assert not page.select(".ed-tl-other")
    rows = [[cell.get_text(strip=True) for cell in row.select("th, td")] for row in page.select("#counted ~ table tbody tr")]
    assert [row[0] for row in rows] == [str(year) for year in range(2001, 2008)]
    assert sum(int(row[1]) for row in rows) == COUNT - 1
    assert sum(int(row[2]) for row in rows) == COUNT
    assert links(page, "#counted ~ table a")[0] == "../texts/#y-2001"
    assert links(page, "#counted ~ table a")[-1] == "../texts-by-year/2/#y-2007"


def test_every_comment_stands_once_in_the_register_of_commenters(pages: dict[str, BeautifulSoup]) -> None:
    names = further(pages, "commenters")
    assert len(names) == -(-2 * COUNT // MANY_PASSAGES)
    stood = [link for name in names for link in links(pages[name], ".ed-handles a.ed-where")]
    assert sorted(link.rpartition("texts/")[2] for link in stood) == [f"text-{n:03}/#c{c}" for n in range(COUNT) for c in (1, 2)]
    for name in names:
        assert links(pages[name], ".ed-leaves a[aria-current]") == ["./"]
        assert pages[name].select(".ed-leaves a")[0].get_text() == "Reader 000 to Reader 036"


def test_every_passage_of_a_name_stands_once_on_its_pages(pages: dict[str, BeautifulSoup]) -> None:
    (first,) = (name for name, page in pages.items() if name.count("/") == 2 and page.select(".ed-kwic"))
    names = further(pages, first.removesuffix("/index.md"))
    assert len(names) == -(-2 * COUNT // MANY_PASSAGES)
    stood = [link.rpartition("texts/")[2] for name in names for link in links(pages[name], ".ed-kwic a.ed-where")]
    assert stood == [f"text-{n:03}/#{anchor}" for n in range(COUNT) for anchor in ("p1", "c1-p1")]
    assert [bool(pages[name].select(".ed-facts")) for name in names] == [True, *([False] * (len(names) - 1))]
    assert pages[names[0]].select(".ed-leaves a")[0].get_text() == "2001 to 2002"


def test_of_very_many_common_passages_the_first_are_shown_and_the_others_counted(pages: dict[str, BeautifulSoup]) -> None:
    (company,) = (page.select_one(".ed-companions") for page in pages.values() if page.select(".ed-companions"))
    assert company
    stood = [link.rpartition("texts/")[2] for link in links(company, ".ed-passage-list a.ed-where")]
    assert stood == [f"text-{n:03}/#p1" for n in range(20)]
    assert company.select("details p")[-1].get_text() == f"And in {COUNT - 20} further texts."


def test_the_check_counts_the_further_pages_of_a_record(tmp_path: Path) -> None:
    for name, body in {
        "texts/storm": '<div id="p1"><a class="ed-name" href="../../people/ann/">Ann</a></div><div id="p2"><a class="ed-name" href="../../people/ann/">Ann</a></div>',
        "people/ann": '<section><h2 id="named"></h2><ol class="ed-kwic"><li><a class="ed-where" href="../../texts/storm/#p1"></a></li></ol></section>',
        "people/ann/2": '<section><h2 id="named"></h2><ol class="ed-kwic"><li><a class="ed-where" href="../../../texts/storm/#p2"></a></li></ol></section>',
    }.items():
        (tmp_path / name).mkdir(parents=True, exist_ok=True)
        (tmp_path / name / "index.html").write_text(body)
    assert compare(tmp_path) == ((), 2)
    (tmp_path / "people/ann/2/index.html").unlink()
    assert compare(tmp_path) == (("people/ann at texts/storm/#p2 is marked 1 times and listed 0 times",), 2)


@pytest.mark.parametrize(
    ("weights", "pages"),
    [([], [[]]), ([1], [[1]]), ([2, 2], [[2], [2]]), ([1, 1, 1, 1], [[1, 1, 1], [1]]), ([9, 1], [[9], [1]]), ([1, 9, 1, 1], [[1], [9], [1, 1]])],
)
def test_lists_are_cut_where_a_page_is_full(weights: Sequence[int], pages: list[list[int]]) -> None:
    assert cut(weights, lambda weight: weight, 3) == pages


def test_the_first_page_of_a_list_has_the_address_of_the_list() -> None:
    assert leaves(3) == [Leaf(1, 3), Leaf(2, 3), Leaf(3, 3)]
    assert [leaf.folder for leaf in leaves(3)] == ["", "2/", "3/"]
