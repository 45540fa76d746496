"""The finished pages in Chromium: numbers, notes, contents, directions, widths, without JavaScript, without network."""

import functools
import http.server
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any, Protocol

import pytest
from bs4 import BeautifulSoup
from example_archive import archive, crowded
from playwright.sync_api import Browser, sync_playwright
from playwright.sync_api import Page as Tab

from build_tools.render import render
from build_tools.write import write

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parent.parent
AXE = ROOT / "tests/gates/node_modules/axe-core/axe.min.js"
HARBOUR = "texts/lights-over-the-harbour/"
CROWDED = "texts/crowded/"
PAGES = ("", "texts/", HARBOUR, "texts/nothing-was-heard/", CROWDED, "method/", "cite/", "about/", "no/such/page/")
FOLDER = "/a/folder/"
"""The site stands below a folder of its host: no link may count on the root."""


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves the site below `FOLDER`, and its own page for what is not there."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix(FOLDER.rstrip("/")))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code != http.HTTPStatus.NOT_FOUND:
            super().send_error(code, message, explain)
            return
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def build(folder: Path, builder: str, address: str) -> Path:
    """The site of the example archive, as strict as the real one."""
    small = archive()
    write(render(replace(small, texts=(*small.texts, crowded()))), folder / "docs")
    shutil.copytree(ROOT / "docs/assets", folder / "docs/assets", dirs_exist_ok=True)
    shutil.copytree(ROOT / "build_tools/theme", folder / "build_tools/theme", dirs_exist_ok=True)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    subprocess.run(
        [sys.executable, "-m", builder, "build", "--strict"], cwd=folder, check=True, capture_output=True,
        env={**os.environ, "SITE_URL": address, "SITE_DIR": "site"},
    )  # fmt: skip
    return folder / "site"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("project")
    (folder / "docs").mkdir()
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(Handler, directory=str(folder / "site"))
    )
    here = f"http://127.0.0.1:{server.server_port}{FOLDER}"
    build(folder, "mkdocs", here)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield here
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    arguments = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=arguments)
        yield launched
        launched.close()


class Opener(Protocol):
    def __call__(self, path: str | None, width: int = 1440, **options: Any) -> Tab: ...


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Opener]:
    """Open pages of the site (None: an empty one), each in a context of its own; all are closed after the test."""
    contexts = []

    def opener(path: str | None, width: int = 1440, **options: Any) -> Tab:
        contexts.append(browser.new_context(viewport={"width": width, "height": 800}, **options))
        tab = contexts[-1].new_page()
        if path is not None:
            tab.goto(address + path)
        return tab

    yield opener
    for context in contexts:
        context.close()


# --------------------------------------------------------------------- numbers


def test_every_number_is_a_link_to_its_own_passage(visit: Opener, address: str) -> None:
    tab = visit(HARBOUR)
    astray = tab.evaluate(
        """() => [...document.querySelectorAll("a.ed-num, a.ed-comment-number, a.ed-note-number")]
            .filter(link => !document.getElementById(link.hash.slice(1))?.parentElement.contains(link))
            .map(link => link.outerHTML)"""
    )
    assert astray == []
    assert tab.locator("a.ed-num").count() == 17
    tab.get_by_role("link", name="Paragraph 7").click()
    assert tab.url == address + HARBOUR + "#p7"


def test_arriving_at_a_passage_shows_it_below_the_header(visit: Opener) -> None:
    for anchor in ("p6", "s1", "c2", "c2-p1", "n3"):
        tab = visit(f"{HARBOUR}#{anchor}", width=390)
        tab.wait_for_timeout(300)
        top = tab.evaluate("id => document.getElementById(id).getBoundingClientRect().top", anchor)
        header = tab.evaluate("() => document.querySelector('.md-header').getBoundingClientRect().bottom")
        assert header <= top < 800, anchor


def test_numbers_stand_in_the_margin_and_are_not_copied(visit: Opener) -> None:
    tab = visit(HARBOUR)
    number, text = (tab.locator(f"#p2 {part}").bounding_box() for part in ("a.ed-num", ".ed-text"))
    assert number
    assert text
    assert number["x"] + number["width"] < text["x"]
    assert abs(number["y"] - text["y"]) < 12
    assert tab.evaluate("() => { getSelection().selectAllChildren(p2); return String(getSelection()).trim() }") == "The pilot said,"


# ----------------------------------------------------------------------- notes

NOTES = """() => [...document.querySelectorAll(".ed-note")].map(note => {
  const box = note.getBoundingClientRect();
  const mark = document.querySelector(`[data-note="${note.id}"]`);
  return {id: note.id, left: box.left, right: box.right, top: box.top, bottom: box.bottom,
          mark: mark.getBoundingClientRect().top, textRight: mark.closest(".ed-text").getBoundingClientRect().right,
          textBottom: mark.closest(".ed-text").getBoundingClientRect().bottom,
          seen: getComputedStyle(note).visibility};
})"""


@pytest.mark.parametrize("path", [HARBOUR, CROWDED])
def test_notes_stand_beside_their_words_and_not_over_each_other(visit: Opener, path: str) -> None:
    tab = visit(path)
    tab.wait_for_selector(".ed-note.ed-placed")
    notes = tab.evaluate(NOTES)
    assert len(notes) > 4
    free = float("-inf")
    for note in notes:
        assert note["seen"] == "visible"
        assert note["textRight"] < note["left"]
        assert note["right"] <= 1440
        assert note["top"] == pytest.approx(max(free, note["mark"]), abs=16)
        assert note["top"] >= free
        free = note["bottom"]
    foot = tab.evaluate("() => document.querySelector('.md-footer').getBoundingClientRect().top")
    assert free <= foot


@pytest.mark.parametrize("options", [{"width": 390}, {"width": 1440, "java_script_enabled": False}])
def test_notes_stand_below_their_paragraph(visit: Opener, options: dict[str, Any]) -> None:
    """On narrow screens; and on wide ones without JavaScript."""
    tab = visit(HARBOUR, **options)
    for name, anchor in (("n1", "p1"), ("n2", "p1"), ("n3", "p4"), ("n5", "c2-p1")):
        note = tab.locator(f"#{name}").bounding_box()
        text = tab.locator(f"#{anchor} .ed-text").bounding_box()
        assert note
        assert text
        assert note["y"] >= text["y"] + text["height"]
        assert note["x"] >= 0


def test_notes_follow_when_the_page_changes(visit: Opener) -> None:
    """An opened record moves the text; another page is loaded without leaving this one."""
    tab = visit(HARBOUR)
    tab.wait_for_selector(".ed-note.ed-placed")
    before = tab.evaluate(NOTES)[0]
    tab.locator(".ed-basis summary").first.click()
    tab.wait_for_timeout(300)
    after = tab.evaluate(NOTES)[0]
    assert after["mark"] > before["mark"]
    assert after["top"] == pytest.approx(after["mark"], abs=16)
    tab.evaluate("() => { window.kept = true }")
    tab.get_by_role("link", name="Later").click()
    tab.wait_for_selector("text=Nothing was heard")
    tab.get_by_role("link", name="Later").click()
    tab.wait_for_selector("#n12.ed-placed")
    assert tab.evaluate("() => window.kept")
    notes = tab.evaluate(NOTES)
    assert all(one["bottom"] <= other["top"] for one, other in pairwise(notes))


@pytest.mark.parametrize("width", [390, 1440])
def test_nothing_shifts_while_a_page_loads(visit: Opener, address: str, width: int) -> None:
    tab = visit(None, width)
    tab.add_init_script(
        """window.shifts = []; new PerformanceObserver(list => list.getEntries().forEach(e => shifts.push(e.value)))
           .observe({type: "layout-shift", buffered: true});"""
    )
    tab.goto(address + CROWDED)
    tab.wait_for_timeout(700)
    assert sum(tab.evaluate("() => window.shifts")) < 0.001


# -------------------------------------------------------------- frame and search


def test_contents_follow_the_reader(visit: Opener) -> None:
    tab = visit(HARBOUR)
    for anchor in ("s1", "c2", "removed"):
        tab.evaluate("id => document.getElementById(id).scrollIntoView()", anchor)
        tab.wait_for_selector(f'.ed-sidebar a.md-nav__link--active[href$="#{anchor}"]', timeout=3000)


def test_the_theme_search_leads_to_a_comment(visit: Opener) -> None:
    tab = visit("")
    tab.wait_for_timeout(500)  # the theme fetches its index
    tab.locator(".md-search__input").press_sequentially("lamps were mine", delay=20)
    result = tab.locator(f'.md-search-result__link[href*="{HARBOUR}"][href*="#c1"]')
    result.wait_for(timeout=9000, state="attached")
    assert "Comment 1 Tomas" in str(result.text_content())
    assert tab.locator(".md-search-result__link", has_text="Home | Tides").count() == 0


def test_the_first_key_leads_past_the_frame(visit: Opener) -> None:
    for path in (HARBOUR, "method/"):
        tab = visit(path)
        tab.keyboard.press("Tab")
        assert tab.evaluate("() => document.activeElement.hash") == "#top"
        assert tab.locator("#top").count() == 1


def test_links_of_the_missing_page_lead_to_pages(visit: Opener, address: str) -> None:
    tab = visit("no/such/page/")
    assert tab.locator("h1").inner_text() == "There is no page at this address"
    links = tab.evaluate("() => [...document.querySelectorAll('article a')].map(link => link.href)")
    assert links == [address + path for path in ("texts/", "", "cite/", "about/")]


# ------------------------------------------------------- directions, widths, hosts


def test_arabic_reads_from_right_to_left_and_addresses_do_not(visit: Opener) -> None:
    tab = visit(HARBOUR)
    style = tab.evaluate(
        """() => { const style = getComputedStyle(document.querySelector("#c2-p1 .ed-text"));
                   return [style.direction, style.textAlign, style.fontFamily.split(",")[0]]; }"""
    )
    assert style == ["rtl", "right", '"Noto Naskh Arabic"']
    assert tab.locator("#c2-p1 .ed-text").get_attribute("lang") == "ar"
    assert tab.evaluate("() => getComputedStyle(document.querySelector('#c2-p2 .ed-url')).direction") == "ltr"


@pytest.mark.parametrize("width", [360, 768, 2560])
def test_nothing_is_wider_than_the_screen(visit: Opener, address: str, width: int) -> None:
    tab = visit(None, width)
    for path in PAGES:
        tab.goto(address + path)
        tab.evaluate("() => document.querySelectorAll('details').forEach(details => { details.open = true; })")
        assert tab.evaluate("() => document.documentElement.scrollWidth") <= width, path


def test_nothing_is_asked_of_another_host(visit: Opener, address: str) -> None:
    tab = visit(None)
    asked: list[str] = []
    faults: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    tab.on("pageerror", lambda error: faults.append(str(error)))
    for path in PAGES[:-1]:
        tab.goto(address + path)
        tab.wait_for_timeout(200)
    assert [url for url in asked if not url.startswith((address, "data:"))] == []
    assert faults == []


def test_a_text_can_be_read_without_javascript(visit: Opener) -> None:
    tab = visit(HARBOUR, java_script_enabled=False)
    assert tab.locator("#p1 .ed-text").is_visible()
    tab.get_by_text("6 passages, with the reason").click()
    assert tab.get_by_text("Home | Tides | Letters").is_visible()
    tab.locator(".ed-basis summary").first.click()
    assert tab.get_by_text("The third line of the head.").is_visible()
    tab.locator('.ed-sidebar a[href$="#c2"]').click()
    assert tab.url.endswith("#c2")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1440])
def test_axe_finds_nothing(visit: Opener, address: str, width: int, scheme: str) -> None:
    tab = visit(None, width, color_scheme=scheme)
    for path in PAGES:
        tab.goto(address + path)
        tab.evaluate("() => document.querySelectorAll('details').forEach(details => { details.open = true; })")
        tab.wait_for_timeout(300)  # colours fade in
        tab.evaluate(AXE.read_text(encoding="utf-8"))
        found = tab.evaluate("() => axe.run()")
        assert [(v["id"], v["nodes"][0]["html"]) for v in found["violations"]] == [], path


def test_the_theme_follows_the_system_until_told_otherwise(visit: Opener) -> None:
    tab = visit("", color_scheme="dark")
    tab.wait_for_timeout(300)
    assert tab.evaluate("() => document.body.dataset.mdColorScheme") == "slate"
    tab.get_by_title("Switch to light").click()
    assert tab.evaluate("() => document.body.dataset.mdColorScheme") == "default"


# -------------------------------------------------------------------- both builders


def test_both_builders_make_the_same_texts_and_ids(tmp_path: Path) -> None:
    sites = []
    for builder in ("mkdocs", "zensical"):
        folder = tmp_path / builder
        (folder / "docs").mkdir(parents=True)
        sites.append(build(folder, builder, "http://127.0.0.1:8000/"))
    pages = sorted(path.relative_to(sites[0]) for path in sites[0].rglob("*.html"))
    assert len(pages) == 9
    for page in pages:
        one, other = (article((site / page).read_text(encoding="utf-8")) for site in sites)
        assert one == other, page


def article(html: str) -> tuple[str, list[str]]:
    """The words and ids of the article, in order, without the mark for skipping that one builder adds."""
    soup = BeautifulSoup(html, "html.parser").select_one("article.md-content__inner")
    assert soup
    ids = [str(element["id"]) for element in soup.select("[id]") if element["id"] != "__skip"]
    return " ".join(soup.get_text().split()), ids
