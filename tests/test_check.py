"""The finished site is proved, and every fault in it is found and named."""

import gzip
import json
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from conftest import tree

from build_tools.check import Finding, check_site
from build_tools.model import (
    Block,
    Capture,
    Comment,
    Document,
    Entry,
    LedgerRow,
    Role,
    Span,
    Statement,
    Text,
)

HEAD = '<!doctype html><html><head><title>x</title><link rel="canonical" href="{base}{address}"></head><body>'
PAGE = (
    '<h1 id="h1">Gulls</h1><p id="p1">The ferry was <i>late</i>.</p><h2 id="s1">One</h2><p id="p2">Nobody knew.</p>'
    '<div id="c1"><p id="c1-p1">The pilot is my uncle.</p></div><p id="p9">Withdrawn.</p>'
)
HOME = '<!-- made by hand --><h1 id="top-of-all">Home</h1><a href="texts/gulls/">Gulls</a><a href="texts/gulls/#p1">p1</a>'
Index = Mapping[str, Mapping[str, str]]
INDEX: Index = {
    "texts/gulls/": {"h1": "Gulls", "p1": "The ferry was late.", "s1": "One", "p2": "Nobody knew."},
    "texts/gulls/#c1": {"c1-p1": "The pilot is my uncle."},
}
"""Address of a record -> its anchors with their words, as the search index has them."""


def text() -> Text:
    def block(anchor: str, words: str, kind: str = "paragraph", comment: int = 0) -> Block:
        role = Role.COMMENT if comment else Role.BODY
        assert kind in {"head", "heading", "paragraph"}
        return Block(anchor, kind, role, (Span(0, len(words)),), words, comment)  # type: ignore[arg-type]  # asserted

    blocks = (
        block("h1", "Gulls", "head"), block("p1", "The ferry was late."), block("s1", "One", "heading"),
        block("p2", "Nobody knew."), block("c1-p1", "The pilot is my uncle.", comment=1),
    )
    document = Document(Capture("x.txt", "", ""), (), blocks, (Comment(1, 0, 0, anchor="c1"),))
    entry = Entry("gulls", "x.txt", "", "en", Statement("Gulls", "stated", "x", "high"), {})
    retired = (LedgerRow("gulls", "p9", "paragraph", "", "", "2026.1", "withdrawn"),)
    return Text(entry, document, (), retired)


def site(
    folder: Path, files: Mapping[str, str] | None = None, *, base: str = "https://gull.example/", body: str = "",
    index: Index = INDEX,
) -> list[str]:
    """Make a site with one text, put `body` into its home page, and tell what is found against it."""
    made = {
        "index.html": HEAD.format(base=base, address="") + HOME + body,
        "texts/gulls/index.html": HEAD.format(base=base, address="texts/gulls/") + PAGE,
        "assets/a.css": "a { background: url(b.svg) }",
        "assets/b.svg": "<svg/>",
        **(files or {}),
    }
    for name, content in made.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, encoding="utf-8")
    shutil.rmtree(folder / "pagefind", ignore_errors=True)
    (folder / "pagefind/fragment").mkdir(parents=True)
    for number, (address, own) in enumerate(index.items()):
        anchors = [{"id": anchor, "text": words} for anchor, words in own.items()]
        fragment = json.dumps({"meta": {"address": address}, "content": " ".join(own.values()), "anchors": anchors})
        (folder / f"pagefind/fragment/{number}.pf_fragment").write_bytes(gzip.compress(b"pagefind_dcd" + fragment.encode()))
    return [against for finding in check_site(folder, [text()]) for against in finding.against]


def test_a_good_site_holds_all_promises_and_says_what_was_looked_at(tmp_path: Path) -> None:
    assert site(tmp_path) == []
    before = tree(tmp_path)
    assert [str(finding) for finding in check_site(tmp_path, [text()])][:6] == [
        "ok    every internal link and fragment resolves (2 links)",
        "ok    no id stands twice on a page (8 ids on 2 pages)",
        "ok    every released anchor is present (7 anchors)",
        "ok    nothing comes from another host (1 files loaded)",
        "ok    the search index holds all texts (4 paragraphs)",
        "ok    the search index holds all comments (1 paragraphs)",
    ]
    assert tree(tmp_path) == before


def test_without_texts_there_is_nothing_to_miss(tmp_path: Path) -> None:
    site(tmp_path)
    assert all(finding.well for finding in check_site(tmp_path, []))


# ---------------------------------------------------------------------- links


@pytest.mark.parametrize(
    "link",
    [
        "texts/gulls/", "texts/gulls/index.html", "./texts/gulls/#c1-p1", "/texts/gulls/#p9", "", "#", "#top", "#top-of-all",
        "?h=ferry", "texts/gulls/?h=ferry#p1", "texts/../texts/gulls/", "te%78ts/gulls/#%701", "assets/a.css",
        "texts/gulls/#p1:~:text=ferry", "#:~:text=Home", "//gull.example/texts/gulls/", "https://gull.example/texts/gulls/#p1",
        "https://gull.example", "http://gull.example/#top", "https://tern.example/nowhere#x", "//tern.example/x", "mailto:a@gull.example",
        "tel:1", "javascript:void(0)", "data:text/plain,x",
    ],
)
def test_a_link_that_leads_somewhere(link: str, tmp_path: Path) -> None:
    assert site(tmp_path, body=f'<a href="{link}">x</a>') == []


@pytest.mark.parametrize(
    ("link", "fault"),
    [
        ("texts/terns/", "leads to no file"),
        ("texts/gulls", "leads to no file"),
        ("texts/Gulls/", "leads to no file"),
        ("assets/", "leads to no file"),
        ("/nowhere", "leads to no file"),
        ("%00", "leads to no file"),
        ("x" * 5000, "leads to no file"),
        ("https://gull.example/texts/terns/", "leads to no file"),
        ("texts/gulls/#p3", "leads to no such place"),
        ("texts/gulls/#P1", "leads to no such place"),
        ("#p1", "leads to no such place"),
        ("https://gull.example/texts/gulls/#p3", "leads to no such place"),
        ("http://[gull", "is no address"),
        ("http://gull\u2100.example/", "is no address"),
    ],
)
def test_a_link_that_leads_nowhere(link: str, fault: str, tmp_path: Path) -> None:
    assert site(tmp_path, body=f'<a href="{link}">x</a>') == [f"index.html: {link} {fault}"]


def test_links_of_pictures_count_too(tmp_path: Path) -> None:
    assert site(tmp_path, body='<map><area href="nowhere/"></map>') == ["index.html: nowhere/ leads to no file"]


@pytest.mark.parametrize(
    ("link", "found"),
    [
        ("/archive/texts/gulls/#p1", []),
        ("https://gull.example/archive/texts/gulls/", []),
        ("https://gull.example/other/", ["index.html: https://gull.example/other/ leads to no file"]),
        ("/texts/gulls/", ["index.html: /texts/gulls/ leads to no file"]),
        ("/etc/passwd", ["index.html: /etc/passwd leads to no file"]),
        ("../texts/gulls/", ["index.html: ../texts/gulls/ leads to no file"]),
        ("/archive", ["index.html: /archive leads to no file"]),
    ],
)
def test_a_site_in_a_folder_of_its_host(link: str, found: list[str], tmp_path: Path) -> None:
    assert site(tmp_path, base="https://gull.example/archive/", body=f'<a href="{link}">x</a>') == found


def test_a_site_that_states_no_address_stands_at_the_root(tmp_path: Path) -> None:
    home = HOME + '<a href="/texts/gulls/#p1">x</a><a href="/texts/terns/">y</a>'
    assert site(tmp_path, {"index.html": home}) == ["index.html: /texts/terns/ leads to no file"]


# ------------------------------------------------------------------------ ids


def test_an_id_that_stands_twice(tmp_path: Path) -> None:
    body = '<i id="x"></i><svg><path id="x"/></svg><p id="top-of-all">'
    assert site(tmp_path, body=body) == [
        "index.html: id 'top-of-all' stands 2 times", "index.html: id 'x' stands 2 times",
    ]


@pytest.mark.parametrize("anchor", ["h1", "p1", "s1", "p2", "c1", "c1-p1", "p9"])
def test_an_anchor_that_is_missing(anchor: str, tmp_path: Path) -> None:
    page = HEAD.format(base="https://gull.example/", address="texts/gulls/") + PAGE.replace(f'id="{anchor}"', "")
    expected = [f"texts/gulls/index.html does not answer for #{anchor}"]
    if anchor == "p1":
        expected.insert(0, "index.html: texts/gulls/#p1 leads to no such place")
    assert site(tmp_path, {"texts/gulls/index.html": page}) == expected


def test_a_page_that_is_missing(tmp_path: Path) -> None:
    site(tmp_path)
    (tmp_path / "texts" / "gulls" / "index.html").unlink()
    links, _, anchors, *_ = check_site(tmp_path, [text()])
    assert links.against == ("index.html: texts/gulls/ leads to no file", "index.html: texts/gulls/#p1 leads to no file")
    assert len(anchors.against) == 7


# ---------------------------------------------------------------- other hosts

FOREIGN = "https://tern.example/x"


@pytest.mark.parametrize(
    "element",
    [
        '<script src="{}"></script>', '<img src="{}">', '<img srcset="/assets/b.svg 1x, {} 2x">', '<iframe src="{}"></iframe>',
        '<video poster="{}"></video>', '<audio src="{}"></audio>', '<embed src="{}">', '<object data="{}"></object>',
        '<source srcset="{}">', '<input type="image" src="{}">', '<svg><image href="{}"/></svg>',
        '<svg><use xlink:href="{}#a"/></svg>', '<p style="background: url({})">', '<style>@import "{}";</style>',
        "<style>p {{ background: URL( '{}' ) }}</style>", '<link rel="stylesheet" href="{}">', '<link rel="preconnect" href="{}">',
        '<link rel="dns-prefetch" href="{}">', '<link rel="alternate Icon" href="{}">', '<link rel="preload" imagesrcset="{} 2x">',
        '<meta http-equiv="refresh" content="0; url={}">', '<table background="{}">',
    ],
)
@pytest.mark.parametrize("address", [FOREIGN, "//tern.example/x"])
def test_what_is_loaded_from_another_host(element: str, address: str, tmp_path: Path) -> None:
    found = site(tmp_path, body=element.format(address))
    assert [item.replace("x#a", "x") for item in found] == [f"index.html loads {address}"]


@pytest.mark.parametrize(
    "element",
    [
        '<img src="assets/b.svg">', '<img src="data:image/gif;base64,R0lGOD">', '<img src="https://gull.example/assets/b.svg">',
        '<link rel="author" href="https://tern.example/">', '<a href="https://tern.example/">x</a>', "<script>1</script>",
        '<p data-src="https://tern.example/x">', '<meta http-equiv="refresh" content="5">', '<meta http-equiv="refresh" content="0; url=texts/gulls/">',
    ],
)
def test_what_is_not_loaded_from_another_host(element: str, tmp_path: Path) -> None:
    assert site(tmp_path, body=element) == []


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("assets/c.css", '@import "https://tern.example/x";'),
        ("assets/c.css", "p { background: url(https://tern.example/x) }"),
        ("assets/c.css", "@font-face { src: url('https://tern.example/x') }"),
        ("assets/c.svg", '<svg><image width="1" href="https://tern.example/x"/></svg>'),
        ("assets/c.svg", "<svg><use xlink:href='https://tern.example/x'/></svg>"),
        ("assets/c.svg", "<svg><style>@import url(https://tern.example/x);</style></svg>"),
    ],
)
def test_what_a_style_sheet_or_picture_loads(name: str, content: str, tmp_path: Path) -> None:
    assert site(tmp_path, {name: content}) == [f"{name} loads https://tern.example/x"]


def test_an_address_that_cannot_be_read_counts_as_foreign(tmp_path: Path) -> None:
    assert site(tmp_path, body='<img src="http://[tern">') == ["index.html loads http://[tern"]


# --------------------------------------------------------------------- search


@pytest.mark.parametrize(
    ("address", "anchor"),
    [("texts/gulls/", "h1"), ("texts/gulls/", "s1"), ("texts/gulls/", "p2"), ("texts/gulls/#c1", "c1-p1")],
)
def test_words_that_search_does_not_find_at_their_anchor(address: str, anchor: str, tmp_path: Path) -> None:
    fault = [f"gulls#{anchor} is not in the search index"]
    own = INDEX[address]
    others = {name: words for name, words in own.items() if name != anchor}
    assert site(tmp_path, index={**INDEX, address: others}) == fault
    assert site(tmp_path, index={**INDEX, address: {**own, anchor: f"{own[anchor]} And more."}}) == fault
    assert site(tmp_path, index={**INDEX, address: {**others, "p77": own[anchor]}}) == fault


def test_words_found_under_another_page_do_not_count(tmp_path: Path) -> None:
    assert len(site(tmp_path, index={address.replace("gulls", "terns"): words for address, words in INDEX.items()})) == 5


def test_an_index_that_is_missing_holds_nothing(tmp_path: Path) -> None:
    site(tmp_path)
    shutil.rmtree(tmp_path / "pagefind")
    assert sum(len(finding.against) for finding in check_site(tmp_path, [text()])) == 5


# -------------------------------------------------------------------- telling


@pytest.mark.parametrize("page", ["", " ", "<!-- nothing -->", "<?xml version='1.0'?>", "\x00", "<p"])
def test_odd_pages_do_not_stop_it(page: str, tmp_path: Path) -> None:
    assert site(tmp_path, {"odd.html": page}) == []


def test_a_long_list_of_faults_is_cut(tmp_path: Path) -> None:
    site(tmp_path, body="".join(f'<a href="n{n}/">x</a>' for n in range(20)))
    lines = str(check_site(tmp_path, [text()])[0]).splitlines()
    assert lines[0] == "FAULT every internal link and fragment resolves: 20"
    assert lines[1] == "      index.html: n0/ leads to no file"
    assert (len(lines), lines[-1]) == (14, "      … and 8 more")


def test_a_finding_without_faults_is_well() -> None:
    assert Finding("x", (), "1 file").well
    assert not Finding("x", ("y",)).well
