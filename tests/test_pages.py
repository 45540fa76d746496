"""The finished pages in Chromium: numbers, notes, contents, directions, widths, without JavaScript, without network."""

import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from example_site import CROWDED, HARBOUR, NAMES, NODE_MODULES, PAGES, QUIET, TIMELINE, Opener, build
from playwright.sync_api import Page as Tab

pytestmark = pytest.mark.browser

AXE = NODE_MODULES / "axe-core/axe.min.js"


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
    tab.wait_for_url(address + HARBOUR + "#p7")


BELOW_THE_HEADER = """id => {
  const edge = (element, side) => element.getBoundingClientRect()[side];
  const top = edge(document.getElementById(id), "top");
  return edge(document.querySelector(".md-header"), "bottom") <= top && top < 800;
}"""


def test_arriving_at_a_passage_shows_it_below_the_header(visit: Opener) -> None:
    for anchor in ("p6", "s1", "c2", "c2-p1", "n3"):
        tab = visit(f"{HARBOUR}#{anchor}", width=390)
        tab.wait_for_function(BELOW_THE_HEADER, arg=anchor)
        tab.wait_for_timeout(300)  # and there it stays
        assert tab.evaluate(BELOW_THE_HEADER, anchor), anchor


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
    """An opened record moves the text; another page has its own."""
    tab = visit(HARBOUR)
    tab.wait_for_selector(".ed-note.ed-placed")
    before = tab.evaluate(NOTES)[0]
    tab.locator(".ed-basis summary").first.click()
    tab.wait_for_function(f"before => {{ const after = ({NOTES})()[0]; return after.mark > before && Math.abs(after.top - after.mark) <= 16; }}", arg=before["mark"])
    tab.get_by_role("link", name="Later").click()
    tab.wait_for_selector("text=Nothing was heard")
    tab.get_by_role("link", name="Later").click()
    tab.wait_for_selector("#n12.ed-placed")
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


# ----------------------------------------------------------------------- names

DRESS = """name => { const style = getComputedStyle(name);
  return [style.textDecorationLine, style.textDecorationStyle, style.pointerEvents, name.tabIndex]; }"""


def test_kinds_of_names_differ_in_more_than_colour(visit: Opener) -> None:
    tab = visit(QUIET)
    lines = tab.locator("#p3 a.ed-name").evaluate_all(f"names => names.map({DRESS})")
    assert lines == [["underline", style, "auto", 0] for style in ("double", "dotted", "solid", "wavy")]
    kinds = tab.locator(".ed-marking .ed-name").all_text_contents()
    assert kinds == ["person", "place", "place for its government", "not identified"]


def test_the_switch_takes_the_marks_off_and_is_remembered(visit: Opener, address: str) -> None:
    tab = visit(QUIET)
    name = tab.locator("#p3 a.ed-name").first
    words = tab.locator("#p3 .ed-text").inner_text()
    tab.get_by_label("Mark names").uncheck()
    assert name.evaluate(DRESS) == ["none", "solid", "none", -1]
    assert tab.locator("#p3 .ed-text").inner_text() == words
    for path in (QUIET, HARBOUR):
        tab.goto(address + path)
        assert not tab.get_by_label("Mark names").is_checked()
        assert tab.locator(".ed-text a.ed-name").first.evaluate(DRESS)[0] == "none"
    tab.get_by_label("Mark names").check()
    tab.reload()
    assert tab.locator(".ed-text a.ed-name").first.evaluate(DRESS)[0] == "underline"


def test_the_switch_works_without_javascript(visit: Opener) -> None:
    tab = visit(QUIET, java_script_enabled=False)
    name = tab.locator("#p3 a.ed-name").first
    dress = "name => getComputedStyle(name).textDecorationLine"
    assert name.evaluate(dress) == "underline"
    tab.get_by_label("Mark names").uncheck()
    assert name.evaluate(dress) == "none"
    assert name.is_visible()


def test_pointing_at_a_name_shows_who_it_is(visit: Opener) -> None:
    tab = visit(QUIET)
    card, names = tab.get_by_role("tooltip"), tab.locator("#p3 a.ed-name")
    said = ("Council of Gullhaven", "Gullhaven", "Mara Lind", "Ned")
    for name, first in zip(names.all(), said, strict=True):
        name.hover()
        card.get_by_text(first, exact=True).wait_for()
        assert name.get_attribute("aria-describedby") == card.get_attribute("id")
    names.nth(0).hover()
    card.get_by_text("Here “Gullhaven” stands for it. Named once in this text.").wait_for()
    card.hover()  # the card itself does not take it away
    tab.wait_for_timeout(500)
    assert card.is_visible()
    tab.keyboard.press("Escape")
    assert card.count() == 0
    assert names.nth(0).get_attribute("aria-describedby") is None


def test_the_keyboard_reaches_the_card_too(visit: Opener) -> None:
    tab = visit(QUIET)
    tab.locator("#p3 a.ed-num").focus()
    tab.keyboard.press("Tab")
    assert "Its government." in str(tab.get_by_role("tooltip").text_content())
    tab.keyboard.press("Tab")
    assert "Town on the bay." in str(tab.get_by_role("tooltip").text_content())
    box, name = tab.get_by_role("tooltip").bounding_box(), tab.locator("#p3 a.ed-name").nth(1).bounding_box()
    assert box
    assert name
    assert box["y"] >= name["y"] + name["height"] or box["y"] + box["height"] <= name["y"]  # not over its name


ARRIVED = "() => [...document.querySelectorAll('.ed-arrived')].map(name => name.textContent)"


@pytest.mark.parametrize(
    ("record", "line", "names"),
    [
        ("people/mara-lind/", "nothing-was-heard/#p3", ["Lind"]),
        ("places/gullhaven/", "nothing-was-heard/#p3", ["Gullhaven", "Gullhaven"]),
        ("organizations/council-of-gullhaven/", "nothing-was-heard/#p3", ["Gullhaven"]),
        ("organizations/gull-papers/", "lights-over-the-harbour/#h1", ["The Gull Papers"]),
    ],
)
def test_a_line_leads_to_its_paragraph_where_the_name_is_marked(
    visit: Opener, address: str, record: str, line: str, names: list[str]
) -> None:
    tab = visit(record)
    tab.locator(f'.ed-kwic a[href$="{line}"]').first.click()
    tab.wait_for_url(f"{address}texts/{line}")
    tab.wait_for_function("wanted => document.querySelectorAll('.ed-arrived').length === wanted", arg=len(names))
    assert tab.evaluate(ARRIVED) == names
    tab.goto("about:blank")  # and when it is loaded anew
    tab.goto(f"{address}texts/{line}", referer=address + record)
    tab.wait_for_function("wanted => document.querySelectorAll('.ed-arrived').length === wanted", arg=len(names))
    tab.goto("about:blank")
    tab.goto(f"{address}texts/{line}", referer=address + "people/")
    assert tab.evaluate(ARRIVED) == []


def test_without_javascript_the_names_of_the_passage_are_marked(visit: Opener) -> None:
    tab = visit("people/mara-lind/", java_script_enabled=False)
    tab.locator('.ed-kwic a[href$="nothing-was-heard/#p3"]').click()
    tab.wait_for_url(re.compile("/nothing-was-heard/#p3$"))
    ground = "names => names.map(name => getComputedStyle(name).backgroundColor)"
    assert len(set(tab.locator("#p3 a.ed-name").evaluate_all(ground))) == 1
    assert tab.locator("#p3 a.ed-name").evaluate_all(ground)[0] != "rgba(0, 0, 0, 0)"


def test_lists_are_filtered_as_one_types(visit: Opener) -> None:
    tab = visit("organizations/")
    rows = tab.locator(".ed-register li")
    assert rows.count() == 3
    tab.get_by_label("Filter").fill("GULL ")
    assert [row.locator("a").inner_text() for row in rows.all() if row.is_visible()] == [
        "Council of Gullhaven", "The Evening Gull", "The Gull Papers",
    ]  # fmt: skip
    tab.get_by_label("Filter").fill("évening")
    assert [row.locator("a").inner_text() for row in rows.all() if row.is_visible()] == ["The Evening Gull"]
    assert tab.locator(".ed-filter [role=status]").inner_text() == "1 of 3"
    assert [letter.inner_text() for letter in tab.locator(".ed-letters a").all() if letter.is_visible()] == ["E"]
    tab.get_by_label("Filter").fill("")
    assert all(row.is_visible() for row in rows.all())


def test_the_glossary_can_be_read_without_javascript(visit: Opener, address: str) -> None:
    tab = visit("organizations/", java_script_enabled=False)
    assert not tab.get_by_label("Filter").is_visible()
    assert all(row.is_visible() for row in tab.locator(".ed-register li").all())
    tab.get_by_role("link", name="Council of Gullhaven").click()
    tab.wait_for_url(f"{address}organizations/council-of-gullhaven/")
    assert tab.get_by_text("Gullhaven refused.").is_visible()
    tab.locator(".ed-passages summary").first.click()
    tab.locator(".ed-passages a.ed-where").first.click()
    tab.wait_for_url(f"{address}{QUIET}#p3")
    tab.goto(f"{address}places/")
    tab.locator("figure:not(.ed-figure--narrow) svg a").first.click()
    tab.wait_for_url(f"{address}places/gullhaven/")
    tab.goto(f"{address}names/")
    tab.locator("svg a", has_text="Mara Lind").click()
    tab.wait_for_url(f"{address}people/mara-lind/")
    tab.goto(f"{address}people/m-lind/")
    tab.wait_for_url(f"{address}people/mara-lind/")


@pytest.mark.parametrize("width", [1440, 1220])
def test_the_tabs_have_room(visit: Opener, width: int) -> None:
    tab = visit("", width)
    fits = tab.evaluate(
        """() => { const list = document.querySelector(".md-tabs__list"), tabs = [...list.children];
                   return [list.scrollWidth <= list.clientWidth, new Set(tabs.map(tab => tab.offsetTop)).size]; }"""
    )
    assert fits == [True, 1]


def test_one_picture_of_all_places_fits_each_screen(visit: Opener) -> None:
    for width, seen in ((1440, [True, False]), (390, [False, True])):
        tab = visit("places/", width)
        assert [figure.is_visible() for figure in tab.locator("figure.ed-figure").all()] == seen


# --------------------------------------------------------------------- frame


def test_contents_follow_the_reader(visit: Opener) -> None:
    tab = visit(HARBOUR)
    for anchor in ("s1", "c2", "removed"):
        tab.evaluate("id => document.getElementById(id).scrollIntoView()", anchor)
        tab.wait_for_selector(f'.ed-sidebar a.md-nav__link--active[href$="#{anchor}"]', timeout=3000)


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
    assert links == [address + path for path in ("texts/", "", "cite/", "resolve/", "about/")]


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
    tab.wait_for_url(re.compile("#c2$"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1440])
def test_axe_finds_nothing(visit: Opener, address: str, width: int, scheme: str) -> None:
    tab = visit(None, width, color_scheme=scheme)
    both = (width == 1440) == (scheme == "light")  # the glossary's pages: wide and light, narrow and dark
    for path in (path for path in PAGES if both or path not in NAMES):
        tab.goto(address + path)
        tab.evaluate("() => document.querySelectorAll('details').forEach(details => { details.open = true; })")
        tab.wait_for_timeout(300)  # colours fade in
        tab.evaluate(AXE.read_text(encoding="utf-8"))
        found = tab.evaluate("() => axe.run()")
        assert [(v["id"], v["nodes"][0]["html"]) for v in found["violations"]] == [], path


def test_the_theme_follows_the_system_until_told_otherwise(visit: Opener) -> None:
    tab = visit("", color_scheme="dark")
    tab.wait_for_function("() => document.body.dataset.mdColorScheme === 'slate'")
    tab.get_by_title("Switch to light").click()
    assert tab.evaluate("() => document.body.dataset.mdColorScheme") == "default"


# ------------------------------------------------------------------- the timeline


def seen(tab: Tab) -> list[str]:
    """Ids of the events that are shown, in order."""
    return tab.evaluate(  # type: ignore[no-any-return]
        "() => [...document.querySelectorAll('.ed-tl-title')].filter(title => title.checkVisibility()).map(title => title.id)"
    )


ALL_EVENTS = ["e-the-bell", "e-late-ferry", "e-lamps-bought", "e-lamps-further-south"]


@pytest.mark.parametrize(
    ("query", "events", "said"),
    [
        ("", ALL_EVENTS, "4 events"),
        ("?person=mara-lind", ["e-late-ferry", "e-lamps-bought"], "2 of 4 events"),
        ("?place=gullhaven", ["e-late-ferry", "e-lamps-further-south"], "2 of 4 events"),
        ("?organization=evening-gull", ["e-lamps-bought"], "1 of 4 events"),
        ("?text=lights-over-the-harbour", ALL_EVENTS, "4 of 4 events"),
        ("?status=disputed", ["e-the-bell"], "1 of 4 events"),
        ("?basis=resolved", ["e-late-ferry", "e-lamps-bought"], "2 of 4 events"),
        ("?person=mara-lind&place=gullhaven", ["e-late-ferry"], "1 of 4 events"),
        ("?person=mara-lind&status=proposed", [], "None of the 4 events fits."),
        ("?person=nobody", [], "None of the 4 events fits."),
    ],
)
def test_the_address_narrows_the_timeline(visit: Opener, query: str, events: list[str], said: str) -> None:
    tab = visit(TIMELINE + query)
    assert seen(tab) == events
    assert tab.locator(".ed-tl-filter output").inner_text() == said
    texts_stand = query in {"", "?text=lights-over-the-harbour"}
    years = ["1840s"] * ("e-the-bell" in events) + ["2011"] * bool(set(events) - {"e-the-bell"})
    assert tab.locator(".ed-tl-year:visible").all_inner_texts() == years
    assert (tab.locator(".ed-tl-other:visible").count() > 0) == texts_stand
    dimmed = tab.locator(".ed-tl-off").count()
    assert dimmed == (0 if texts_stand else 4 - len(events) + 3)


def test_a_choice_goes_into_the_address_and_out_again(visit: Opener, address: str) -> None:
    tab = visit(TIMELINE)
    tab.get_by_label("Person").select_option("mara-lind")
    assert seen(tab) == ["e-late-ferry", "e-lamps-bought"]
    tab.get_by_label("Status").select_option("planned")
    tab.wait_for_url(address + TIMELINE + "?person=mara-lind&status=planned")
    tab.reload()
    assert seen(tab) == ["e-lamps-bought"]
    tab.get_by_role("button", name="Show all").click()
    tab.wait_for_url(address + TIMELINE)
    assert seen(tab) == ALL_EVENTS


def test_a_slice_leads_to_its_events(visit: Opener, address: str) -> None:
    tab = visit("people/mara-lind/")
    tab.get_by_role("link", name="These 2 events").click()
    # The theme notes the section one was in: it may still write its fragment behind the new address.
    tab.wait_for_url(re.compile(re.escape(address + TIMELINE + "?person=mara-lind")))
    tab.wait_for_selector("text=2 of 4 events")
    assert seen(tab) == ["e-late-ferry", "e-lamps-bought"]


def test_an_expression_leads_to_its_event(visit: Opener, address: str) -> None:
    tab = visit(HARBOUR)
    tab.get_by_role("link", name="that day").click()
    tab.wait_for_url(address + TIMELINE + "#e-late-ferry")
    tab.wait_for_function(BELOW_THE_HEADER, arg="e-late-ferry")


def test_the_timeline_stands_whole_without_javascript(visit: Opener) -> None:
    tab = visit(TIMELINE + "?person=mara-lind", java_script_enabled=False)
    assert tab.locator(".ed-tl-title:visible").count() == 4
    assert not tab.locator(".ed-tl-filter").is_visible()
    assert tab.locator(".ed-tl").is_visible()
    tab.get_by_text("date from outside knowledge").click()
    assert tab.get_by_text("How the date of “The bell is hung” is known.").is_visible()


def test_the_files_of_the_timeline_are_served(visit: Opener) -> None:
    tab = visit(TIMELINE)
    for name in ("timeline.csv", "timeline.json", "timeline.ics", "timelinejs.json"):
        with tab.expect_download() as download:
            tab.get_by_role("link", name=name).click()
        assert download.value.suggested_filename == name
        assert download.value.path().stat().st_size > 500


# -------------------------------------------------------------------- both builders


def test_both_builders_make_the_same_texts_and_ids(tmp_path: Path) -> None:
    sites = []
    for builder in ("mkdocs", "zensical"):
        folder = tmp_path / builder
        (folder / "docs").mkdir(parents=True)
        sites.append(build(folder, builder, "http://127.0.0.1:8000/"))
    pages = sorted(path.relative_to(sites[0]) for path in sites[0].rglob("*.html"))
    assert len(pages) > 20
    for page in pages:
        one, other = (article((site / page).read_text(encoding="utf-8")) for site in sites)
        assert one == other, page


def article(html: str) -> tuple[str, list[str]]:
    """The words and ids of the article, in order, without the mark for skipping that one builder adds."""
    soup = BeautifulSoup(html, "html.parser").select_one("article.md-content__inner")
    assert soup
    ids = [str(element["id"]) for element in soup.select("[id]") if element["id"] != "__skip"]
    return " ".join(soup.get_text().split()), ids
