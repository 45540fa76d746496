"""Pages: as they were last looked at, exact in every captured word, and safe whatever the words are.

The pages of a small archive are kept in `golden/`. After a change that is
meant, write them anew, and read the difference before you commit it:

    python tests/test_render.py --update
"""

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import markdown
import pytest
from bs4 import BeautifulSoup, Tag
from example_archive import archive, harbour
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import UndefinedError

from build_tools import render as render_module
from build_tools.escape import REPLACEMENT
from build_tools.inline import Mark, inline, marked
from build_tools.model import (
    ROLES,
    About,
    Archive,
    Basis,
    Block,
    Capture,
    Comment,
    Document,
    Entry,
    Note,
    Page,
    PlacedNote,
    Quotation,
    Role,
    Segment,
    Span,
    Statement,
    Text,
)
from build_tools.render import beginning, citation, display_title, one_line, short
from build_tools.render import render as render_all
from build_tools.render.environment import environment
from build_tools.render.prose import home, prose
from build_tools.render.texts import text_pages
from build_tools.write import page_bytes

GOLDEN = Path(__file__).parent / "golden"
TEMPLATES = Path(render_module.__file__).parents[1] / "templates"

EXTENSIONS = ["attr_list", "tables", "fenced_code", "toc"]
"""What mkdocs.yml and MkDocs itself switch on."""


def render(small: Archive) -> tuple[Page, ...]:
    """The pages; the files beside the timeline have tests of their own (test_timeline.py)."""
    return tuple(page for page in render_all(small) if page.src_uri.endswith(".md"))


def golden_name(page: Page) -> str:
    return page.src_uri.replace("/", "__")


def golden_of(page: Page) -> str:
    """The file of a page, but for the insides of pictures, which have tests of their own."""
    return re.sub(r"(<svg [^>]*>).*</svg>", r"\1…</svg>", page_bytes(page).decode())


def text_of(element: Tag) -> str:
    return "".join(element.strings)


def parsed(html: str) -> BeautifulSoup:
    """HTML as a browser has it: white space stays as it is."""
    return BeautifulSoup(html, "html.parser", preserve_whitespace_tags=set(re.findall(r"<(\w+)", html)) | {"[document]"})


def html_of(page: Page) -> BeautifulSoup:
    """The page as Markdown makes it."""
    return parsed(markdown.markdown(page.body, extensions=EXTENSIONS))


def page_of(pages: Sequence[Page], src_uri: str) -> Page:
    return next(page for page in pages if page.src_uri == src_uri)


def shown_of(text: str) -> str:
    """What a page can hold of a string."""
    return re.sub("[\0\ud800-\udfff]", REPLACEMENT, text)


# ---------------------------------------------------------------------- golden


@pytest.mark.parametrize("page", render(archive()), ids=golden_name)
def test_page_is_as_it_was_last_looked_at(page: Page) -> None:
    assert golden_of(page) == (GOLDEN / golden_name(page)).read_text(encoding="utf-8")


def test_every_golden_page_has_its_page() -> None:
    assert {path.name for path in GOLDEN.glob("*.md")} == {golden_name(page) for page in render(archive())}


def test_pages_come_in_the_order_of_their_addresses() -> None:
    addresses = [page.src_uri for page in render(archive())]
    assert addresses == sorted(set(addresses))


def test_an_empty_archive_has_its_pages() -> None:
    pages = render(Archive((), ()))
    assert [page.src_uri for page in pages] == [
        "about/index.md", "check/index.md", "cite/index.md", "commenters/index.md", "index.md", "method/index.md",
        "names/found/index.md", "names/index.md", "names/unresolved/index.md",
        "organizations/index.md", "people/index.md", "places/index.md", "releases/index.md", "resolve/index.md", "search/index.md",
        "texts/index.md", "timeline/index.md",
    ]  # fmt: skip


# ------------------------------------------------------------------- exactness


def test_shown_and_removed_are_the_capture() -> None:
    """Every stretch that is not white space stands on the page once, word for word and in order."""
    text = harbour()
    capture = text.document.capture.text
    page = html_of(page_of(render(archive()), "texts/lights-over-the-harbour/index.md"))
    found = []
    for element in page.select("[data-span]"):
        ranges = [tuple(map(int, part.split("-"))) for part in str(element["data-span"]).split()]
        pieces = [capture[start:end] for start, end in ranges]
        pattern = r"\s?".join(re.escape(piece) for piece in pieces)
        assert re.fullmatch(pattern, text_of(element)), element
        found += ranges
    wanted = [(s.start, s.end) for s in text.document.segments if s.role is not Role.SPACE]
    assert sorted(found) == wanted
    body = [r for r in found if r[0] < capture.index("3 thoughts")]
    assert body[:-1] == sorted(body[:-1])  # the last one is the navigation, which the drawer has


@st.composite
def blocks(draw: st.DrawFn) -> tuple[Block, list[Mark]]:
    """A block of some lines of a capture, and marks that overlap as they like."""
    lines = draw(st.lists(st.text(min_size=1), min_size=1, max_size=4))
    glues = draw(st.lists(st.sampled_from(["", " "]), min_size=len(lines), max_size=len(lines)))
    spans, at = [], draw(st.integers(0, 3))
    for line, glue in zip(lines, glues, strict=True):
        spans.append(Span(at, at + len(line), glue))
        at += len(line) + draw(st.integers(0, 3))
    reading = "".join((g if n else "") + line for n, (line, g) in enumerate(zip(lines, glues, strict=True)))
    marks = []
    for number in range(draw(st.integers(0, 5))):
        start = draw(st.integers(0, at))
        end = draw(st.integers(start, at + 3))
        link = draw(st.booleans())
        opening, closing = (f'<a href="#{number}">', "</a>") if link else (f'<span class="m{number}">', "</span>")
        marks.append(Mark(start, end, opening, closing, after=f'<a href="#n{number}"></a>', link=link))
    return Block("p1", "paragraph", Role.BODY, tuple(spans), reading), marks


@given(blocks())
def test_marks_change_no_character(case: tuple[Block, list[Mark]]) -> None:
    block, marks = case
    html = inline(block, marks)
    soup = parsed(f"<p>{html}</p>")
    assert text_of(soup) == shown_of(block.text)
    assert "\n" not in html
    assert not soup.select("a a")
    assert str(soup).count("<a ") == html.count("<a ")
    linked = [mark for mark in marks if mark.link and mark.start < mark.end]
    assert all(html.count(mark.opening) <= 1 for mark in linked)  # never divided
    for tag in ("a", "span"):
        assert len(re.findall(f"<{tag} ", html)) == html.count(f"</{tag}>")


def test_marks_nest_where_their_ranges_do() -> None:
    outer = Mark(0, 9, "<i>", "</i>")
    inner = Mark(2, 4, "<b>", "</b>")
    assert marked("abcdefghi", [inner, outer]) == "<i>ab<b>cd</b>efghi</i>"


def test_crossing_marks_are_closed_and_opened_again() -> None:
    assert marked("abcdef", [Mark(0, 4, "<i>", "</i>"), Mark(2, 6, "<b>", "</b>")]) == "<i>ab<b>cd</b></i><b>ef</b>"


def test_a_link_stays_whole() -> None:
    link = Mark(2, 6, "<a>", "</a>", link=True)
    assert marked("abcdefgh", [Mark(0, 4, "<i>", "</i>"), link]) == "<i>ab</i><a><i>cd</i>ef</a>gh"
    assert marked("abcdefgh", [link, Mark(4, 8, "<i>", "</i>")]) == "ab<a>cd<i>ef</i></a><i>gh</i>"
    assert marked("abcdefgh", [Mark(1, 2, "<b>", "</b>"), Mark(1, 4, "<i>", "</i>"), link]) == (
        "a<i><b>b</b></i><a><i>cd</i>ef</a>gh"
    )


def test_the_way_to_a_note_waits_for_the_end_of_a_link() -> None:
    note = Mark(1, 2, "<i>", "</i>", after="<a></a>")
    link = Mark(0, 3, "<a>", "</a>", link=True)
    assert marked("abc", [note, link]) == "<a>a<i>b</i>c</a><a></a>"


def test_a_mark_crosses_a_joined_line_break() -> None:
    block = Block("p1", "paragraph", Role.BODY, (Span(0, 3), Span(4, 7, " ")), "abc def")
    assert inline(block, [Mark(2, 5, "<i>", "</i>")]) == "ab<i>c d</i>ef"
    assert inline(block, [Mark(5, 99, "<i>", "</i>")]) == "abc d<i>ef</i>"
    assert inline(block, [Mark(7, 9, "<i>", "</i>")]) == "abc def"


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("see http://a.example/b?c=d&e=f.", "http://a.example/b?c=d&e=f"),
        ("(https://a.example/)", "https://a.example/"),
        ("قال http://a.example/x، ثم", "http://a.example/x"),
        ("javascript://a.example/%0aalert(1)", None),
        ("http:// nothing", None),
        ("mailto:a@b.example", None),
    ],
)
def test_only_web_addresses_become_links(text: str, address: str | None) -> None:
    soup = parsed(inline(Block("p1", "paragraph", Role.BODY, (Span(0, len(text)),), text)))
    assert text_of(soup) == text
    assert [link["href"] for link in soup.find_all("a")] == ([address] if address else [])


def hostile_archive(words: str) -> Archive:
    """One text of which everything that editors and captures supply is `words`."""
    text = f"{words}\n{words}\n{words}"
    one, two, three = (Span(n * (len(words) + 1), n * (len(words) + 1) + len(words)) for n in range(3))
    capture = Capture("hostile.txt", "0" * 64, text)
    segments = (
        Segment(one.start, one.end, Role.BODY, "body"),
        Segment(one.end, two.start, Role.SPACE, "space"),
        Segment(two.start, two.end, Role.COMMENT, "body", 1),
        Segment(two.end, three.start, Role.SPACE, "space"),
        Segment(three.start, three.end, Role.TEASER, words),
    )
    blocks = (
        Block("p1", "paragraph", Role.BODY, (one,), words),
        Block("s1", "heading", Role.BODY, (one,), words),
        Block("c1-p1", "paragraph", Role.COMMENT, (two,), words, comment=1),
    )
    said = Statement(words, "inferred", words, "low", words)
    names = ("author", "published", "publication", "series", "number", "address", "rights")
    entry = Entry("hostile", capture.id, capture.sha256, "en", said, dict.fromkeys(names, said))
    note = PlacedNote(Note("n1", "hostile", Quotation(words), "sic", words, words), "p1", one.start, one.end)
    comment = Comment(1, two.start, two.end, words, words, anchor="c1")
    document = Document(capture, segments, blocks, (comment,), 1)
    about = About(words, words, words, words)
    return Archive((Text(entry, document, (note,)),), (), about, rules={"body": words.replace("`", "")}, codes={"X": words.replace("`", "")})


def places(pages: Sequence[Page]) -> Iterator[tuple[str, str]]:
    """Where the words of `hostile_archive` have to come back: what, and the text found there."""
    text = html_of(page_of(pages, "texts/hostile/index.md"))
    for selector in ("#p1 .ed-text", "#s1 .ed-text", "#c1-p1 .ed-text", ".ed-comment-author", ".ed-comment-date",
                     "#top bdi", ".ed-note-source", ".ed-removed-words p", ".ed-evidence p"):  # fmt: skip
        found = text.select_one(selector)
        yield selector, "nothing" if found is None else text_of(found)
    for src_uri, selector in (("index.md", "h1"), ("index.md", ".ed-subtitle"), ("about/index.md", ".ed-contact")):
        found = html_of(page_of(pages, src_uri)).select_one(selector)
        yield selector, "nothing" if found is None else text_of(found)


NASTY = (
    "<script>alert(1)</script>", "</p></div><img src=x onerror=alert(1)>", "<!-- c --> --> ]]>", "&amp; &#x3c; &lt",
    "{{ config }} {% raw %} {# c #} {#id} {: .x }", "**b** _i_ `c` [l](javascript:alert(1)) ![i](x) <http://a.example>",
    "# h\n\n---\ntitle: x\n---", "    code", "* item\n1. item", "--8<-- 'x'", "[^1]: note", "$x$ \\(y\\) \\# \\\\",
    "\u202eright\u202c \u200b\ufeff \x85 \x0b \x1f \x7f", "\r\n\t\n  two  spaces  ", "x" * 3000, "«“‘’”»" * 9,
    "| a | b |\n|---|---|", "term\n:   definition", "*[HTML]: x", "::: x", "!!! note", "a\0b\ud800c", "\u2028\u2029",
)  # fmt: skip


@pytest.mark.parametrize("words", NASTY)
def test_hostile_words_come_back_as_they_are(words: str) -> None:
    for place, found in places(render(hostile_archive(words))):
        if place in {".ed-evidence p", ".ed-note-source"}:
            assert shown_of(words) in found
        else:
            assert found == shown_of(words), place


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from("<>&\"'`*_#{}[]()!|~^$\\ \t\r\n:-+=.")), min_size=1))
def test_any_words_come_back_as_they_are(words: str) -> None:
    """On the pages that are looked at: the others would cost a call of pandoc each time."""
    small = hostile_archive(words)
    for place, found in places([*text_pages(small), home(small), prose(small, "about", "About")]):
        if place not in {".ed-evidence p", ".ed-note-source"}:
            assert found == shown_of(words), place


@pytest.mark.parametrize("words", NASTY)
def test_hostile_words_add_no_element(words: str) -> None:
    """A page has the elements that it has with harmless words, links to web addresses apart."""
    hostile, harmless = render(hostile_archive(words)), render(hostile_archive(re.sub(r"\S", "x", words)))
    for one, other in zip(hostile, harmless, strict=True):
        assert elements(one) == elements(other)


def elements(page: Page) -> list[str]:
    soup = html_of(page)
    for link in soup.select("a.ed-url"):
        link.unwrap()
    return [tag.name for tag in soup.find_all()]


# -------------------------------------------------------------- form of the pages


VOID = {"input"}
"""Elements that have no end."""


def balanced(html: str) -> bool:
    """Whether every element that is opened is closed, in order."""
    stack: list[str] = []
    for closing, name in re.findall(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)[^>]*(?<!/)>", html):
        if not closing:
            stack += [name] if name not in VOID else []
        elif not stack or stack.pop() != name:
            return False
    return not stack


@pytest.mark.parametrize("page", [*render(archive()), *render(hostile_archive("x\n\n  y\n"))], ids=lambda p: p.src_uri)
def test_raw_html_stands_on_one_line_between_blank_lines(page: Page) -> None:
    chunks = page.body.strip("\n").split("\n\n")
    raw = [chunk for chunk in chunks if chunk.startswith("<")]
    assert raw
    for chunk in raw:
        assert "\n" not in chunk
        assert "  " not in chunk
        assert balanced(chunk), chunk
        assert markdown.markdown(chunk, extensions=EXTENSIONS) == chunk
    for chunk in chunks:
        if not chunk.startswith("<"):  # our own prose holds nothing but Markdown
            assert "<" not in chunk, chunk


@pytest.mark.parametrize("page", render(archive()), ids=lambda p: p.src_uri)
def test_every_id_is_explicit_and_single(page: Page) -> None:
    headings = re.findall(r"^#+ .*", page.body, re.MULTILINE)
    assert all(re.search(r"\{#[a-z]+\}$", heading) for heading in headings), headings
    soup = html_of(page)
    ids = [str(element["id"]) for element in soup.find_all(id=True)]
    assert len(ids) == len(set(ids))
    assert "top" in ids
    assert all(heading.get("id") for heading in soup.find_all(re.compile("h[1-6]")))


def test_contents_lead_to_what_is_there() -> None:
    for page in render(archive()):
        ids = {element["id"] for element in html_of(page).find_all(id=True)}
        listed = page.front_matter.get("contents", [])
        assert isinstance(listed, list)
        for item in listed:
            assert isinstance(item, dict)
            children = item.get("children", [])
            assert isinstance(children, list)
            assert {i["id"] for i in (item, *children) if isinstance(i, dict)} <= ids


def test_links_between_pages_lead_to_pages() -> None:
    pages = render(archive())
    folders = {"/" + page.src_uri.removesuffix("index.md") for page in pages}
    files = {"/" + page.src_uri + "/" for page in render_all(archive())}
    for page in pages:
        for link in html_of(page).find_all("a", href=True):
            href = str(link["href"])
            if href.startswith(("#", "http")):
                continue
            href = href.replace("/index.md", "/")  # our own prose links to files
            path = Path("/" + page.src_uri).parent.joinpath(href.partition("#")[0].partition("?")[0]).as_posix()
            parts: list[str] = []
            for part in path.strip("/").split("/"):
                parts = parts[:-1] if part == ".." else [*parts, part]
            assert "/" + "/".join([*parts, ""]).lstrip("/") in folders | files, (page.src_uri, href)


def test_titles_of_the_front_matter_are_html() -> None:
    page = page_of(render(hostile_archive("<b>{{ x }}")), "texts/hostile/index.md")
    assert page.front_matter["title"] == "&#60;b&#62;&#123;&#123; x &#125;&#125;"
    assert "<" not in str(page.front_matter)


def test_templates_leave_escaping_to_the_one_place() -> None:
    """A filter or operator that makes or escapes HTML by itself would go past `escape`."""
    for path in sorted(TEMPLATES.glob("*.j2")):
        source = path.read_text(encoding="utf-8")
        assert not re.search(r"\|\s*(?:safe|e|escape|forceescape|striptags|xmlattr|urlize|tojson)\b", source), path.name
        assert not re.search(r"autoescape", source), path.name
        for joined in re.findall(r'"[^"]*"\s*~\s*([^\s)]+)', source):
            assert joined.endswith("role.value"), (path.name, joined)


def test_a_template_cannot_print_what_is_not_there() -> None:
    templates = environment()
    with pytest.raises(UndefinedError):
        templates.from_string("{{ missing }}").render()
    with pytest.raises(TypeError, match="a template prints None"):
        templates.from_string("{{ x }}").render(x=None)


def test_raw_chunks_are_joined_and_markdown_is_not() -> None:
    body = "\n\n<p>\n  <b>x</b>\n  y\n  z\n</p>\n\n\nOur own\nprose. {#x}\n"
    assert one_line(body) == "<p><b>x</b>y z</p>\n\nOur own\nprose. {#x}\n"


# ------------------------------------------------------------------------ words


@pytest.mark.parametrize(
    ("value", "basis", "shown"),
    [("A title", "stated", "A title"), ("A title", "supplied", "[A title]"), ("[A title]", "supplied", "[A title]")],
)
def test_supplied_titles_stand_in_square_brackets(value: str, basis: Basis, shown: str) -> None:
    entry = harbour().entry
    assert display_title(replace(entry, title=replace(entry.title, value=value, basis=basis))) == shown


@pytest.mark.parametrize(
    ("anchor", "number"), [("p7", "7"), ("p12a", "12a"), ("s2", "2"), ("c4", "4"), ("c4-p2", "2"), ("c4b-p2a", "2a"), ("h1", "h1"), ("n3", "3")]
)
def test_margin_numbers(anchor: str, number: str) -> None:
    assert short(anchor) == number


def test_citation_leaves_out_what_is_not_known() -> None:
    texts = archive().texts
    assert citation(texts[0].entry) == "Mara Lind. “Lights over the Harbour.” The Gull Papers, 4 May 2011"
    assert citation(texts[1].entry) == "“[Of a silence].” date not stated"


def test_beginnings_end_at_a_word() -> None:
    assert beginning("one two three", 100) == "one two three"
    assert beginning("one two, three", 9) == "one two …"


def test_every_role_is_on_the_method_page() -> None:
    page = text_of(html_of(page_of(render(archive()), "method/index.md")))
    for info in ROLES.values():
        assert info.label in page
        assert info.reason in page


def update() -> None:
    """Write the golden pages anew."""
    GOLDEN.mkdir(exist_ok=True)
    for path in GOLDEN.glob("*.md"):
        path.unlink()
    for page in render(archive()):
        (GOLDEN / golden_name(page)).write_text(golden_of(page), encoding="utf-8")


if __name__ == "__main__":
    if sys.argv[1:] != ["--update"]:
        sys.exit(__doc__)
    update()
