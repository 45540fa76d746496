"""What helps to read: switches of a text's marks, keys, and texts that name the same."""

import re
from dataclasses import replace

import pytest
from example_archive import archive
from example_site import HARBOUR, QUIET, Opener
from playwright.sync_api import Locator, expect

from build_tools.model import Archive, EntityType, Mention, Text
from build_tools.render.related import related

# ------------------------------------------------------------ texts that name the same


def naming(text: Text, slug: str, *names: str, version_of: str = "") -> Text:
    kind: EntityType = "person"
    mentions = tuple(Mention(at, at + 1, "x", name, kind, "name") for at, name in enumerate(names))
    entry = replace(text.entry, slug=slug, version_of=version_of)
    return replace(text, entry=entry, document=replace(text.document, mentions=mentions))


def of(*texts: Text) -> Archive:
    return replace(archive(), texts=texts)


def told(texts: Archive, slug: str) -> list[tuple[str, list[str], int]]:
    return [(item.entry.slug, [entity.id for entity in item.shared], item.more) for item in related(texts).get(slug, ())]


LIND, PILOT, TOWN, COUNCIL, PAPER = "mara-lind", "idris-al-tayyar", "gullhaven", "council-of-gullhaven", "evening-gull"


def test_rare_names_count_more_and_each_counts_once() -> None:
    text = archive().texts[0]
    texts = of(
        naming(text, "a", LIND, PILOT, TOWN, TOWN, TOWN), naming(text, "b", TOWN, TOWN, COUNCIL), naming(text, "c", PILOT, TOWN),
        naming(text, "d", TOWN, LIND, PAPER), naming(text, "e", PAPER, LIND), naming(text, "f"),
    )  # fmt: skip
    assert told(texts, "a") == [("c", [PILOT, TOWN], 0), ("d", [LIND, TOWN], 0), ("e", [LIND], 0)]
    assert told(texts, "f") == []


def test_three_names_are_shown_and_the_others_counted() -> None:
    text = archive().texts[0]
    texts = of(naming(text, "a", LIND, PILOT, TOWN, COUNCIL, PAPER), naming(text, "b", PAPER, COUNCIL, LIND, TOWN, PILOT))
    (one,) = told(texts, "a")
    assert (one[0], len(one[1]), one[2]) == ("b", 3, 2)


def test_versions_of_one_text_are_no_related_texts() -> None:
    text = archive().texts[0]
    texts = of(naming(text, "a", LIND), naming(text, "b", LIND, version_of="a"), naming(text, "c", LIND, version_of="a"))
    assert told(texts, "a") == told(texts, "b") == told(texts, "c") == []


def test_a_name_that_most_of_a_large_archive_has_tells_nothing() -> None:
    text = archive().texts[0]
    texts = of(*(naming(text, f"t{number}", TOWN, *([PILOT] if number < 2 else [])) for number in range(30)))
    assert told(texts, "t0") == [("t1", [PILOT], 0)]
    assert told(texts, "t2") == []


# ------------------------------------------------------------ in Chromium

browser = pytest.mark.browser
PLACED = re.compile(r' style="(?:top: \d+px;)?"')
"""Where a note stands: a face that came too late for the first view moves it a little."""


@browser
def test_marks_of_times_and_notes_are_taken_off_and_put_back(visit: Opener, address: str) -> None:
    tab = visit(HARBOUR)
    time, note = tab.locator(".ed-text .ed-time-link").first, tab.locator(".ed-note").first
    words = tab.locator(".ed-text").all_text_contents()
    tab.get_by_label("Mark times").uncheck()
    assert time.evaluate("time => [getComputedStyle(time).textDecorationLine, time.tabIndex]") == ["none", -1]
    place = note.bounding_box()
    tab.get_by_label("Show notes").uncheck()
    expect(note).to_be_hidden()
    assert tab.locator(".ed-text").all_text_contents() == words
    tab.goto(address + HARBOUR)
    expect(tab.locator(".ed-note").first).to_be_hidden()
    tab.get_by_label("Show notes").check()
    expect(note).to_be_visible()
    again = note.bounding_box()
    assert place
    assert again
    assert (again["x"], again["width"]) == (place["x"], place["width"])
    assert abs(again["y"] - place["y"]) < 12, "but for a face that came late"
    tab.get_by_label("Mark times").check()
    assert time.evaluate("time => getComputedStyle(time).textDecorationLine") == "underline"


@browser
def test_the_address_takes_marks_off_and_nothing_is_remembered(visit: Opener, address: str) -> None:
    tab = visit(f"{HARBOUR}?without=notes,times")
    expect(tab.locator(".ed-note").first).to_be_hidden()
    assert not tab.get_by_label("Mark times").is_checked()
    assert tab.get_by_label("Mark names").is_checked()
    tab.goto(address + HARBOUR)
    expect(tab.locator(".ed-note").first).to_be_visible()


@browser
def test_without_javascript_the_switches_work(visit: Opener) -> None:
    tab = visit(HARBOUR, java_script_enabled=False)
    expect(tab.locator(".ed-note").first).to_be_visible()
    tab.get_by_label("Show notes").uncheck()
    expect(tab.locator(".ed-note").first).to_be_hidden()
    tab.get_by_label("Mark times").uncheck()
    assert tab.locator(".ed-time-link").first.evaluate("time => getComputedStyle(time).textDecorationLine") == "none"
    expect(tab.locator(".ed-keys-open")).to_be_hidden()


@browser
def test_keys_are_explained_and_lead_from_text_to_text(visit: Opener, address: str) -> None:
    tab = visit(QUIET)
    tab.keyboard.press("?")
    dialog = tab.get_by_role("dialog", name="Keys")
    expect(dialog).to_be_visible()
    expect(dialog.get_by_role("button", name="Close")).to_be_focused()
    tab.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    tab.get_by_role("button", name="Keys").click()
    tab.keyboard.press("Enter")
    expect(dialog).to_have_count(0)
    later = tab.locator(".ed-sequence a").first
    to, key = later.get_attribute("href"), "n" if later.get_attribute("rel") == "next" else "p"
    tab.keyboard.press(key)
    tab.wait_for_url(address + "texts/" + str(to).removeprefix("../"))
    tab.keyboard.press("/")
    tab.keyboard.type("n?")
    assert tab.locator(".ed-search input").input_value() == "n?"


@browser
def test_how_far_one_has_read_is_shown(visit: Opener) -> None:
    tab = visit(HARBOUR)
    width = "() => document.querySelector('.ed-progress').getBoundingClientRect().width / innerWidth"
    assert tab.evaluate(width) < 0.05
    tab.evaluate("() => scrollTo(0, 1e6)")
    tab.wait_for_function(f"() => ({width})() > 0.95")


@browser
def test_on_paper_notes_stand_at_the_end_and_the_foot_tells_address_and_release(visit: Opener, address: str) -> None:
    tab = visit(HARBOUR)
    content = tab.locator("article.md-content__inner")
    before = PLACED.sub("", content.inner_html())
    tab.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    tab.emulate_media(media="print")
    notes = tab.locator(".ed-note:visible")
    assert notes.count() == tab.locator(".ed-endnotes .ed-note").count() > 1
    words, first = tab.locator(".ed-text").last.bounding_box(), notes.first.bounding_box()
    assert words
    assert first
    assert first["y"] > words["y"], "notes come after all words"
    for gone in (".md-header", ".ed-foot", ".ed-removed", ".ed-provenance", ".ed-marking", ".ed-evidence"):
        assert tab.locator(f"{gone}:visible").count() == 0, gone
    style = tab.evaluate("() => [...document.querySelectorAll('head style')].map(style => style.textContent).join('')")
    assert f'@bottom-left {{ content: "{address}{HARBOUR}, release 2026.2" }}' in style
    tab.emulate_media(media="screen")
    tab.evaluate("() => dispatchEvent(new Event('afterprint'))")
    assert PLACED.sub("", content.inner_html()) == before


@browser
def test_pictures_are_enlarged_and_moved_without_a_mouse_and_with_one(visit: Opener) -> None:
    tab = visit("places/")
    picture = tab.locator(".ed-map--places:visible")
    whole, frame = picture.get_attribute("viewBox"), picture.bounding_box()
    buttons = tab.get_by_role("group", name="Size of the picture").locator("visible=true")
    buttons.get_by_role("button", name="Larger").focus()
    tab.keyboard.press("Enter")
    assert whole
    assert frame
    width = float(whole.split()[2])
    assert shown(picture)[2] == pytest.approx(width / 1.6)
    before = shown(picture)
    tab.keyboard.press("ArrowRight")
    assert shown(picture)[0] > before[0]
    assert shown(picture)[1] == before[1]
    middle = frame["x"] + frame["width"] / 2, frame["y"] + frame["height"] / 3
    before = shown(picture)
    tab.mouse.move(*middle)
    tab.mouse.down()
    tab.mouse.move(middle[0] + 80, middle[1], steps=4)
    tab.mouse.up()
    assert shown(picture)[0] == pytest.approx(before[0] - 80 * before[2] / frame["width"], abs=8)
    assert tab.url.endswith("/places/"), "dragging follows no link"
    buttons.get_by_role("button", name="Show the whole").click()
    assert shown(picture) == [float(number) for number in whole.split()]
    assert picture.bounding_box() == frame


def shown(picture: Locator) -> list[float]:
    return [float(number) for number in str(picture.get_attribute("viewBox")).split()]
