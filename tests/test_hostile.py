"""Whatever a text holds, the page shows it and nothing of it happens.

`hostile/strings.json` has the strings, written for this purpose; `{"repeat":
s, "times": n}` stands for a long one. Each stands in the body, a comment, the
comment's author, the title, the author, the evidence and a note of a text of
its own. The real build makes the site, and Chromium reads it back. Each stands
once more in a page of nothing but escaped lines, which both generators make
with far more extensions of Markdown than ours uses.
"""

import hashlib
import json
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path, PurePosixPath
from threading import Thread
from typing import Any, cast
from urllib.parse import quote, urlsplit

import pytest
import yaml
from playwright.sync_api import Browser, Dialog, Request, Response
from playwright.sync_api import Page as Tab

from build_tools import pipeline
from build_tools.citations.data import one_line
from build_tools.escape import REPLACEMENT, escape, escape_title
from build_tools.ledger import words
from build_tools.model import Archive, Page, Text
from build_tools.problems import errors
from build_tools.search import fragments, index_site, records_of
from build_tools.site import build_site
from build_tools.write import _Quoting, write

ROOT = Path(__file__).parents[1]
EXTENSIONS = """\
  - abbr
  - admonition
  - def_list
  - footnotes
  - md_in_html
  - tables
  - pymdownx.arithmatex: {generic: true}
  - pymdownx.betterem
  - pymdownx.blocks.admonition
  - pymdownx.blocks.details
  - pymdownx.blocks.html
  - pymdownx.caret
  - pymdownx.critic
  - pymdownx.details
  - pymdownx.emoji
  - pymdownx.highlight
  - pymdownx.inlinehilite
  - pymdownx.keys
  - pymdownx.magiclink: {repo_url_shorthand: true, user: x, repo: y}
  - pymdownx.mark
  - pymdownx.smartsymbols
  - pymdownx.snippets: {check_paths: true}
  - pymdownx.superfences
  - pymdownx.tabbed: {alternate_style: true}
  - pymdownx.tasklist
  - pymdownx.tilde
"""
LONGEST = 1000
"""Code points of a long string that the archive gets: there it stands a dozen times on its page."""
BATCH = 30
"""Pages that are read at a time."""


def strings() -> list[str]:
    """All strings of the corpus; the first two are harmless, and show what belongs on a page."""
    groups = json.loads((Path(__file__).parent / "hostile/strings.json").read_text(encoding="ascii"))
    items = [item for group in groups.values() for item in group]
    return [item["repeat"] * item["times"] if isinstance(item, dict) else item for item in items]


STRINGS = strings()


def shown(text: str) -> str:
    """A string as pages show it: the characters that none can hold are U+FFFD."""
    return re.sub("[\0\ud800-\udfff]", "\ufffd", text)


def named(text: str) -> str:
    """A string as our files can hold it: they refuse those characters, and nothing but white space."""
    return shown(text)[:LONGEST] if text.strip() else f"[{text}]"


def squeezed(text: str) -> str:
    """Without white space, which blocks may fold."""
    return re.sub(r"[\s\ufeff]", "", text)


def test_the_corpus_is_large() -> None:
    assert len(set(STRINGS)) >= 320
    assert STRINGS[:2] == ["plain words", "more plain words"]


# ----------------------------------------------------------------- what is built


def statement(value: str) -> dict[str, str]:
    return {"value": value, "basis": "stated", "evidence": value, "confidence": "high"}


def make_archive(root: Path) -> None:
    """Captures and editorial files: a text for each string, with the string wherever it can stand."""
    catalog, notes, overrides = [], [], []
    (root / "seeds").mkdir()
    for number, text in enumerate(STRINGS):
        name, slug, words = f"{number:03}.txt", f"t{number:03}", named(text)
        content = f"Opening words of the text.\n\n{words}\n\n{words}\n".encode()
        (root / "seeds" / name).write_bytes(content)
        catalog.append({
            "slug": slug, "capture": name, "sha256": hashlib.sha256(content).hexdigest(), "language": "en",
            "title": statement(words), "author": statement(words)})
        notes.append({
            "id": "n1", "text": slug, "quotation": {"exact": "Opening words"}, "kind": "context", "body": words,
            "source": words})
        height, begins = words.count("\n"), words.lstrip().partition("\n")[0]
        blank = words[: len(words) - len(words.lstrip())].count("\n")
        for first, what in ((3, {"role": "body"}), (5 + height, {"role": "comment", "author": words})):
            overrides.append({
                "capture": name, "lines": f"{first + blank}-{first + height}", "begins": begins,
                "set": {**what, "kind": "paragraph"}, "reason": words})
    about = {"title": "".join(STRINGS[1:40]), "subtitle": "{{ x }}<b>", "lead": "".join(STRINGS[40:80]), "contact": "<i>"}
    releases = [{"id": "2026.1", "date": "2026-11-01", "note": "<b>{{ x }}</b>"}]
    files = {"catalog": catalog, "notes": notes, "overrides": overrides, "releases": releases, "archive": about}
    (root / "editorial").mkdir()
    for file, content_ in files.items():
        text = yaml.dump(content_, Dumper=_Quoting, width=2**31 - 1)
        (root / f"editorial/{file}.yml").write_text(text, encoding="utf-8")


def furnish(root: Path) -> None:
    """What is no content: configuration, theme and style."""
    shutil.copytree(ROOT / "docs/assets", root / "docs/assets")
    shutil.copytree(ROOT / "build_tools/theme", root / "build_tools/theme")
    shutil.copy(ROOT / "mkdocs.yml", root)


@contextmanager
def serving(folder: Path, *, bare: bool = False) -> Iterator[str]:
    """Serve a site on a free port of this machine; bare: without the theme's scripts and styles, to read many pages."""

    class Handler(SimpleHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            if bare and PurePosixPath(self.path).suffix in {".js", ".css"}:
                self.send_response(HTTPStatus.OK)
                self.send_header("Cache-Control", "max-age=3600")
                self.send_header("Content-Length", "0")
                self.end_headers()
            else:
                super().do_GET()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


@dataclass
class Served:
    """An archive and its site."""

    archive: Archive
    address: str
    bare: str
    site: Path


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    root = tmp_path_factory.mktemp("archive")
    make_archive(root)
    archive, pages, problems = pipeline.build(root)
    assert not errors(problems), errors(problems)
    furnish(root)
    assert write(pages, root / "docs")[1] == ()
    build_site(root, "mkdocs", root / "site", epoch="2026-11-01", check=lambda site: index_site(site, records_of(archive)))
    with serving(root / "site") as address, serving(root / "site", bare=True) as bare:
        yield Served(archive, address, bare, root / "site")


@pytest.fixture(scope="module", params=["mkdocs", "zensical"])
def lines(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a page that has each string as `escape` gives it, made with all those extensions."""
    root = tmp_path_factory.mktemp("lines")
    furnish(root)
    config = (root / "mkdocs.yml").read_text(encoding="utf-8")
    config = config.replace("markdown_extensions:\n", f"markdown_extensions:\n{EXTENSIONS}")
    config = re.sub("(?ms)^nav:.*?^not_in_nav", "not_in_nav", config)
    (root / "mkdocs.yml").write_text(config, encoding="utf-8")
    body = "\n\n".join(f'<p class="line" title="{escape(text)}">{escape(text)}</p>' for text in STRINGS)
    title = escape_title("".join(STRINGS[:400]))
    pages = [Page("index.md", {}, "# Home\n"), Page("lines/index.md", {"title": title}, body + "\n")]
    assert write(pages, root / "docs")[1] == ()
    build_site(root, request.param, root / "site", epoch="2026-11-01", check=lambda _: None)
    with serving(root / "site") as address:
        yield f"{address}/lines/"


# ----------------------------------------------------------------- the browser


@pytest.fixture(scope="module")
def happened() -> list[str]:
    """What must not happen in the browser, as it happens."""
    return []


@pytest.fixture(scope="module")
def tab(browser: Browser, happened: list[str]) -> Iterator[Tab]:
    """A page of Chromium that tells of scripts, dialogs, and requests to other hosts or in vain."""
    tab = browser.new_page()
    watch(tab, happened)
    yield tab
    tab.close()


def watch(tab: Tab, happened: list[str]) -> None:
    def dialog(dialog: Dialog) -> None:
        happened.append(f"a dialog: {dialog.message}")
        dialog.dismiss()

    def request(request: Request) -> None:
        if urlsplit(request.url).hostname not in {"127.0.0.1", None}:
            happened.append(f"a request to {request.url}")

    def response(response: Response) -> None:
        if not response.ok and response.status != HTTPStatus.NOT_MODIFIED:
            happened.append(f"{response.status} for {response.url}")

    tab.expose_function("ran", lambda *_: happened.append(f"a script ran in {tab.url}"))
    tab.on("dialog", dialog)
    tab.on("request", request)
    tab.on("response", response)


READ = r"""document => {
  const texts = selector => [...document.querySelectorAll(selector)].map(element => element.textContent);
  const kinds = {};
  const attributes = new Set();
  for (const element of document.querySelectorAll("*")) {
    const ours = [...element.classList].filter(name => name.startsWith("ed-")).sort();
    const kind = [element.localName, ...ours].join(".");
    kinds[kind] = (kinds[kind] || 0) + 1;
    for (const {name, value} of element.attributes)
      // What a <meta> says leads nowhere.
      attributes.add(name !== "content" && /^\s*(javascript|data|vbscript):/i.test(value) ? `${name}=${value}` : name);
  }
  return {
    kinds, attributes: [...attributes],
    lines: texts("p.line"), titles: [...document.querySelectorAll("p.line")].map(line => line.title),
    title: document.querySelector("title").textContent,
    description: document.querySelector("meta[name=description]")?.content,
    header: texts(".md-header__topic .md-ellipsis"),
    heading: texts("h1"), lead: texts(".ed-hero-lead"),
    blocks: [...document.querySelectorAll(".ed-text")].map(text => [text.closest("[id]").id, text.textContent]),
    author: [...document.querySelectorAll(".ed-record dt")].filter(name => name.textContent === "Author")
      .map(name => name.nextElementSibling.querySelector(".ed-value").textContent),
    evidence: texts(".ed-evidence p[dir]"),
    commenter: texts(".ed-comment-author"),
    note: texts(".ed-note p[dir]"), source: texts(".ed-note-source"),
    contents: texts(".ed-sidebar .md-ellipsis"),
    citation: texts(".ed-citation bdi"),
    cited: texts(".ed-cites-words"),
    data: texts(".ed-cites-data"),
    meta: document.querySelector("meta[name=citation_title]")?.content,
    linked: JSON.parse(document.querySelector("script[type='application/ld+json']")?.textContent || "{}").headline,
    cards: [...document.querySelectorAll(".md-content a")].filter(link => /\/texts\/t\d+\/$/.test(link.href))
      .map(link => link.querySelector("bdi")?.textContent),
    authors: texts(".ed-byline bdi, .ed-index-author bdi"),
  };
}"""
READ_ALL = f"""addresses => Promise.all(addresses.map(address => new Promise((done, fail) => {{
  const frame = document.createElement("iframe");
  frame.src = address;
  frame.onload = () => {{ try {{ done(({READ})(frame.contentDocument)); }} catch (error) {{ fail(error); }} frame.remove(); }};
  document.body.append(frame);
}})))"""

READ_CITATIONS = """async addresses => {
  const found = [];
  for (const address of addresses) {
    const script = document.createElement("script");
    script.src = address;
    await new Promise((done, fail) => { script.onload = done; script.onerror = fail; document.body.append(script); });
    found.push(window.edCitations.items[""].csl);
  }
  return found;
}"""


def read(tab: Tab, address: str) -> dict[str, Any]:
    """What a page shows."""
    tab.goto(address)
    return cast("dict[str, Any]", tab.evaluate(f"() => ({READ})(document)"))


def read_all(tab: Tab, home: str, paths: list[str]) -> list[dict[str, Any]]:
    """What many pages of a site show, in frames of its home page: only that may look into them."""
    tab.goto(home)
    batches = [paths[first: first + BATCH] for first in range(0, len(paths), BATCH)]
    return [page for batch in batches for page in tab.evaluate(READ_ALL, batch)]


def belongs(found: dict[str, Any], model: dict[str, Any], *, alike: bool) -> None:
    """Nothing is on the page but what a page of plain words has, and links of addresses; `alike`: as many of each."""
    # Addresses are links and dates are times; addresses and other scripts are isolated.
    # A string may read as several authors, each with a line in the head.
    # A date in it brings the switch for times.
    some = {"a.ed-url": 0, "bdi": 0, "time.ed-time": 0, "meta": 0, "label": 0, "input.ed-switch": 0}
    assert found["kinds"].keys() <= {*model["kinds"], *some}
    assert not alike or found["kinds"] | some == model["kinds"] | some
    assert set(found["attributes"]) <= {*model["attributes"], "rel", "lang", "dir", "datetime", "title"}


@pytest.mark.browser
def test_escaped_lines_read_back_character_for_character(lines: str, tab: Tab, happened: list[str]) -> None:
    page = read(tab, lines)
    wanted = [shown(text) for text in STRINGS]
    assert page["lines"] == wanted
    assert page["titles"] == wanted
    assert page["title"].startswith("".join(wanted[:400]))
    assert page["header"][-1].split() == "".join(wanted[:400]).split()
    assert page["kinds"]["p"] == len(wanted)
    assert happened == []


@pytest.mark.slow
@pytest.mark.browser
def test_texts_read_back_character_for_character(served: Served, tab: Tab, happened: list[str]) -> None:
    site_name = read(tab, f"{served.bare}/")["title"]
    texts = served.archive.texts
    pages = read_all(tab, f"{served.bare}/", [f"texts/{text.entry.slug}/" for text in texts])
    for text, page, string in zip(texts, pages, STRINGS, strict=True):
        reads_back(text, page, named(string), site_name)
        belongs(page, pages[1], alike=page not in (pages[0], pages[-1]) and len(text.document.blocks) == 3)
    assert happened == []


@pytest.mark.slow
@pytest.mark.browser
def test_citations_read_back_and_nothing_of_them_happens(served: Served, tab: Tab, happened: list[str]) -> None:
    texts = served.archive.texts
    pages = read_all(tab, f"{served.bare}/", [f"texts/{text.entry.slug}/cite/" for text in texts])
    model = {*pages[1]["kinds"], "em", "bdi"}
    for text, page in zip(texts, pages, strict=True):
        title = one_line(text.entry.title.value) or REPLACEMENT
        assert page["heading"] == [f"Citations of “{text.entry.title.value}”"]
        assert page["kinds"].keys() <= model
        plain = title.translate({ord("“"): "‘", ord("”"): "’"})
        assert squeezed(plain).strip(REPLACEMENT) in squeezed(page["cited"][-1])
        assert json.loads(page["data"][-1])[0]["title"] == title
    tab.goto(served.bare)
    panels = tab.evaluate(READ_CITATIONS, [f"texts/{text.entry.slug}/cite/citations.js?whole" for text in texts])
    for text, panel in zip(texts, panels, strict=True):
        assert json.loads(panel)[0]["title"] == (one_line(text.entry.title.value) or REPLACEMENT)
    assert happened == []


def reads_back(text: Text, page: dict[str, Any], words: str, site_name: str) -> None:
    """Every place of a text's page has the string, but for white space at its ends, which the catalogue trims."""
    title = text.entry.title.value
    assert squeezed(title) == squeezed(words)
    assert page["title"] == f"{title} - {site_name}"
    assert page["heading"] == [title]
    assert page["author"] == [title]
    assert page["evidence"] == [title, title]
    assert [source.strip() for source in page["source"]] == [title]
    assert " ".join(page["note"]).split() == words.split()
    assert page["citation"][0].count(title) >= 2
    assert (page["meta"] or "") == (page["linked"] or "") == one_line(title)
    assert page["blocks"] == [[block.anchor, block.text] for block in text.document.blocks]
    post = "".join(block.text for block in text.document.blocks if not block.comment)
    comment = "".join(block.text for block in text.document.blocks if block.comment)
    assert squeezed(post) == squeezed(f"Opening words of the text.{words}")
    assert squeezed(comment) == squeezed(words)
    assert [squeezed(name) for name in page["commenter"]] == [squeezed(words)]
    assert f"Comment 1, {page['commenter'][0]}" in page["contents"]


@pytest.mark.browser
def test_lists_of_texts_read_back(served: Served, tab: Tab, happened: list[str]) -> None:
    wanted = [text.entry.title.value for text in served.archive.texts]
    assert [squeezed(title) for title in wanted] == [squeezed(named(string)) for string in STRINGS]
    listed = [read(tab, f"{served.address}/{address}/") for address in ("texts", "texts-by-year/2")]
    home = read(tab, f"{served.address}/")
    for part in ("cards", "authors"):
        assert [title for page in listed for title in page[part]] == wanted
        assert home[part] == wanted[:12]
    assert home["heading"] == [shown("".join(STRINGS[1:40]))]
    assert home["lead"] == [home["description"]] == [shown("".join(STRINGS[40:80]))]
    assert happened == []


@pytest.mark.slow
@pytest.mark.browser
def test_whole_pages_with_the_scripts_of_the_theme(served: Served, tab: Tab, happened: list[str]) -> None:
    model = read(tab, f"{served.address}/texts/t001/")
    for number in range(2, len(STRINGS), 25):
        page = read(tab, f"{served.address}/texts/t{number:03}/")
        assert page["header"][-1].split() == named(STRINGS[number]).split()
        belongs(page, model, alike="\n" not in STRINGS[number])
    assert happened == []


@pytest.mark.browser
def test_the_search_index_reads_back(served: Served) -> None:
    held: dict[str, str] = {}
    for fragment in fragments(served.site):
        held[fragment.address] = held.get(fragment.address, "") + letters(fragment.words)
    for text in served.archive.texts:
        post = held[f"texts/{text.entry.slug}/"]
        assert [block.text for block in text.document.blocks if not block.comment and letters(block.text) not in post] == []


def letters(text: str) -> str:
    """All that a search can look for, in order."""
    return "".join(words(text))


@pytest.mark.browser
def test_results_of_a_search_show_the_words_and_run_nothing(served: Served, tab: Tab, happened: list[str]) -> None:
    for query in ("plain words", "script ran", "onerror img src", "title stolen", "svg onload", "config site_name"):
        tab.goto(f"{served.address}/search/?q={quote(query)}")
        tab.locator(".ed-result").first.wait_for(state="attached")
        kinds = tab.locator(".ed-results").evaluate("list => [...new Set([...list.querySelectorAll('*')].map(element => element.localName))].sort()")
        assert set(kinds) <= {"a", "bdi", "h2", "li", "mark", "p", "span", "ul"}, query
        said = tab.locator(".ed-results").inner_text()
        assert query == "plain words" or any(sign in said for sign in "<{:"), query
    assert happened == []
