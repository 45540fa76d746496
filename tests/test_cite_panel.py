"""The panel at a number, in Chromium: what it offers, what it copies, by keyboard alone, and without it."""

import json
from urllib.parse import unquote

import pytest
from example_archive import archive, harbour
from example_site import CROWDED, HARBOUR, NODE_MODULES, TIMELINE, Opener
from playwright.sync_api import Page as Tab

from build_tools.citations import cited

pytestmark = pytest.mark.browser

PANEL = ".ed-cite-panel"
COPIED = """() => { window.copied = [];
  document.addEventListener("copy", () => {}, true);
  const put = DataTransfer.prototype.setData;
  DataTransfer.prototype.setData = function (kind, text) { copied.push([kind, text]); put.call(this, kind, text); }; }"""
SELECT = """([selector, words]) => {
  const text = document.querySelector(selector);
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  let all = "", nodes = [];
  while (walker.nextNode()) { nodes.push([all.length, walker.currentNode]); all += walker.currentNode.data; }
  const place = at => { const [from, node] = nodes.filter(([from]) => from <= at).at(-1); return [node, at - from]; };
  const start = all.indexOf(words);
  const range = document.createRange();
  range.setStart(...place(start));
  range.setEnd(...place(start + words.length));
  getSelection().removeAllRanges();
  getSelection().addRange(range);
}"""


def opened(tab: Tab, name: str) -> None:
    tab.get_by_role("link", name=name, exact=True).click()
    tab.locator(f"{PANEL} .ed-cite-citation [data-words]").first.wait_for()


def words(tab: Tab) -> list[str]:
    return tab.locator(f"{PANEL} .ed-cite-citation [data-words]").all_text_contents()


def test_two_clicks_take_the_address(visit: Opener, address: str) -> None:
    tab = visit(HARBOUR)
    tab.evaluate(COPIED)
    opened(tab, "Paragraph 2")
    tab.wait_for_url(f"{address}{HARBOUR}#p2")
    tab.get_by_role("button", name="Copy address").click()
    assert tab.evaluate("() => copied[0]") == ["text/plain", f"{address}{HARBOUR}#p2"]
    assert "Copied" in tab.get_by_role("status").inner_text()


def test_every_form_is_offered_and_remembered(visit: Opener, address: str) -> None:
    tab = visit(HARBOUR)
    opened(tab, "Paragraph 2")
    item = cited(harbour(), archive()).text
    here = f"{address}{HARBOUR}#p2"
    found = {}
    for form in ("Chicago", "MLA", "APA", "Plain", "BibTeX", "BibLaTeX", "RIS", "CSL-JSON"):
        tab.get_by_role("radio", name=form, exact=True).check()
        tab.wait_for_function("form => document.querySelector('.ed-cite-citation button').ariaLabel.endsWith(form)", arg=form)
        found[form] = words(tab)
    assert found["Chicago"][0] == (
        f"Mara Lind, “Lights over the Harbour,” The Gull Papers, May 4, 2011, para. 2, version 2026.1, Gull & Lamp, {here}."
    )
    assert tab.locator(f"{PANEL} .ed-cite-foot code").inner_text() != item.words  # that of the paragraph
    assert found["MLA"][0] == "(Lind, par. 2)"
    assert found["APA"] == [
        "(Lind, 2011, para. 2)",
        f"Lind, M. (2011, May 4). Lights over the Harbour. The Gull Papers. Gull & Lamp (version 2026.1). {here}",
    ]
    assert found["Plain"][0].endswith(f"{here} (Paragraph 2)")
    assert f"url = {{{here}}}" in found["BibTeX"][0]
    assert "  annotation = {Paragraph 2},\n}" in found["BibLaTeX"][0]
    assert f"UR  - {here}\n" in found["RIS"][0]
    assert "N1  - Paragraph 2\nER  - " in found["RIS"][0]
    assert json.loads(found["CSL-JSON"][0])[0]["URL"] == here
    tab.keyboard.press("Escape")
    tab.reload()
    opened(tab, "Paragraph 3")
    assert tab.get_by_role("radio", name="CSL-JSON").is_checked()


def test_selected_words_go_into_the_citation_and_the_address(visit: Opener, address: str) -> None:
    tab = visit(HARBOUR)
    tab.evaluate(SELECT, ["#p4 .ed-text", "en who never sai"])
    opened(tab, "Paragraph 4")
    quoted = tab.locator(f"{PANEL} blockquote").inner_text()
    assert quoted == "“men who never sailed” (Paragraph 4)"  # whole words
    taken = tab.locator(".ed-cite-address").inner_text()
    assert taken == f"{address}{HARBOUR}#p4:~:text=men%20who%20never%20sailed"
    tab.get_by_role("radio", name="MLA").check()
    assert words(tab)[0] == "“men who never sailed” (Lind, par. 4)"
    tab.get_by_role("radio", name="Chicago").check()
    assert words(tab)[0].endswith(f"{taken}: “men who never sailed.”")
    tab.get_by_role("radio", name="RIS").check()
    assert "N1  - Paragraph 4: “men who never sailed”\nER" in words(tab)[0]
    assert f"UR  - {taken}" in words(tab)[0]


def test_words_that_stand_twice_bring_their_neighbours(visit: Opener) -> None:
    tab = visit(CROWDED)
    tab.evaluate(SELECT, ["#c7-p1 .ed-text", "says this"])
    opened(tab, "Comment 7, paragraph 1")
    assert unquote(tab.locator(".ed-cite-address").inner_text()).endswith("#c7-p1:~:text=Comment number 7-,says this,-.")


def test_a_comment_an_arabic_paragraph_and_an_event(visit: Opener, address: str) -> None:
    tab = visit(HARBOUR)
    tab.locator("#c1 a.ed-comment-number").click()
    tab.locator(f"{PANEL} .ed-cite-citation [data-words]").first.wait_for()
    author = harbour().document.comments[0].author
    assert words(tab)[0].startswith(f"{author}, “Comment 1 on ‘Lights over the Harbour’,”")
    assert tab.locator(".ed-cite-address").inner_text() == f"{address}{HARBOUR}#c1"
    tab.keyboard.press("Escape")
    opened(tab, "Comment 2, paragraph 1")
    quotation = tab.locator(f"{PANEL} blockquote")
    assert (quotation.get_attribute("lang"), quotation.get_attribute("dir")) == ("ar", "rtl")
    assert "para. 1" in words(tab)[0]
    tab.goto(f"{address}{TIMELINE}")
    opened(tab, "The ferry is late")
    assert words(tab)[0].startswith("“The Ferry Is Late,” Gull & Lamp, December 20, 2026")
    assert tab.locator(".ed-cite-address").inner_text() == f"{address}{TIMELINE}#e-late-ferry"


def test_by_keyboard_alone(visit: Opener, address: str) -> None:
    tab = visit(HARBOUR)
    tab.evaluate(COPIED)
    number = tab.get_by_role("link", name="Paragraph 2", exact=True)
    number.focus()
    tab.keyboard.press("Enter")
    panel = tab.get_by_role("dialog", name="Cite: Paragraph 2")
    panel.locator(".ed-cite-citation [data-words]").first.wait_for()
    focused = "() => document.activeElement.textContent"
    assert tab.evaluate(focused) == "Copy address"
    tab.keyboard.press("Enter")
    assert tab.evaluate("() => copied[0][1]") == f"{address}{HARBOUR}#p2"
    for expected in ("quotation", "Copy quotation", "radio"):
        tab.keyboard.press("Tab")
        now = tab.evaluate("() => document.activeElement.type === 'radio' ? 'radio' : document.activeElement.ariaLabel || document.activeElement.textContent")
        assert now.lower() == expected.lower()
    tab.keyboard.press("ArrowRight")
    assert tab.get_by_role("radio", name="MLA").is_checked()
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    assert tab.evaluate("() => copied.at(-2)") == ["text/plain", "(Lind, par. 2)"]
    inside = "() => Boolean(document.activeElement.closest('.ed-cite-panel')) || document.activeElement === document.body"
    for _ in range(14):
        tab.keyboard.press("Tab")
        assert tab.evaluate(inside)
    tab.keyboard.press("Escape")
    assert not panel.is_visible()
    assert number.evaluate("link => link === document.activeElement")


def test_italics_are_copied_with_the_words(visit: Opener) -> None:
    tab = visit(HARBOUR)
    tab.evaluate(COPIED)
    opened(tab, "Paragraph 2")
    tab.get_by_role("button", name="Copy note, Chicago").click()
    (_, plain), (kind, html) = tab.evaluate("() => copied")
    assert kind == "text/html"
    assert "<em>The Gull Papers</em>" in html
    assert "The Gull Papers" in plain
    assert "<" not in plain


def test_without_javascript_a_number_is_a_permalink_and_a_page_lists_all(visit: Opener, address: str) -> None:
    tab = visit(HARBOUR, java_script_enabled=False)
    tab.get_by_role("link", name="Paragraph 2", exact=True).click()
    tab.wait_for_url(f"{address}{HARBOUR}#p2")
    assert tab.locator(PANEL).count() == 0
    tab.locator(".ed-cite-more a").click()
    tab.wait_for_url(f"{address}{HARBOUR}cite/")  # loaded whole: without its styles the page has other white space
    page = tab.locator("article").inner_text()
    for said in ("Chicago", "MLA", "APA", "BibTeX", "BibLaTeX", "RIS", "CSL-JSON", "@misc{", "TY  - BLOG", "para. 7", "Comment 2 on"):
        assert said in page
    for link in tab.locator("a[download]").all():
        answer = tab.request.get(f"{address}{HARBOUR}cite/{link.get_attribute('href')}")
        assert answer.ok
        assert "Comment 2 on" in answer.text()


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_panel(visit: Opener, width: int, scheme: str) -> None:
    tab = visit(HARBOUR, width, color_scheme=scheme)
    opened(tab, "Paragraph 2")
    tab.evaluate((NODE_MODULES / "axe-core/axe.min.js").read_text(encoding="utf-8"))
    found = tab.evaluate("() => axe.run('.ed-cite-panel').then(result => result.violations.map(one => [one.id, one.nodes[0].html]))")
    assert found == []
    assert tab.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
