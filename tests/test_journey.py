"""The whole way of a reader through the edition, by keyboard alone: no mouse, and nothing but what the keys reach."""

import re

import pytest
from example_site import HARBOUR, NODE_MODULES, Opener
from playwright.sync_api import Page as Tab
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

FOCUSED = "() => { const one = document.activeElement; return [one.textContent.trim(), one.getAttribute('href') ?? '', one.className]; }"
SEEN = """() => {
  const one = document.activeElement, box = one.getBoundingClientRect(), style = getComputedStyle(one);
  const dressed = style.outlineStyle !== 'none' || style.boxShadow !== 'none' || one.matches('.md-skip, input');
  return box.width > 0 && box.bottom > 0 && box.top < innerHeight && dressed;
}"""
MANY = 200
"""Stops after which a reader would have given up."""


def walk(tab: Tab, words: str = "", to: str = "", within: str = "") -> None:
    """Press Tab until the link or button with these words, or to this address, has the focus; it has to be seen there."""
    stops = []
    for _ in range(MANY):
        tab.keyboard.press("Tab")
        said, address, _ = tab.evaluate(FOCUSED)
        inside = not within or tab.evaluate("within => !!document.activeElement.closest(within)", within)
        if inside and (not words or said == words) and (not to or re.search(to, address)):
            tab.wait_for_function(SEEN, timeout=3000)
            return
        stops.append(said[:20])
    pytest.fail(f"not reached: {words or to}; on the way: {stops}")


def test_the_whole_journey_by_keyboard_alone(visit: Opener, address: str) -> None:
    tab = visit("")
    walk(tab, to=r"texts/$", within=".md-content")
    tab.keyboard.press("Enter")
    tab.wait_for_url(address + "texts/")
    walk(tab, "Skip to content")
    tab.keyboard.press("Enter")
    walk(tab, "Lights over the Harbour")
    tab.keyboard.press("Enter")
    tab.wait_for_url(address + HARBOUR)

    walk(tab, to=r"people/mara-lind/$", within=".ed-text")
    expect(tab.locator(".ed-about")).to_contain_text("Mara Lind")
    tab.keyboard.press("Enter")
    tab.wait_for_url(address + "people/mara-lind/")
    walk(tab, to=r"nothing-was-heard/#p3$")
    tab.keyboard.press("Enter")
    tab.wait_for_url(address + "texts/nothing-was-heard/#p3")

    walk(tab, "3", within=".ed-block")
    tab.keyboard.press("Enter")
    panel = tab.locator(".ed-cite-panel")
    expect(panel).to_be_visible()
    expect(panel.locator(".ed-cite-address")).to_contain_text("texts/nothing-was-heard/#p3")
    walk(tab, "Copy quotation", within=".ed-cite-panel")
    tab.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    assert tab.evaluate("() => document.activeElement.getAttribute('href')") == "#p3", "one goes on where one was"

    tab.keyboard.press("/")
    tab.keyboard.type("lamps")
    tab.keyboard.press("Enter")
    tab.wait_for_url(address + "search/?q=lamps")
    expect(tab.locator(".ed-result").first).to_be_visible()
    walk(tab, to=r"lights-over-the-harbour/.*#", within=".ed-results")
    tab.keyboard.press("Enter")
    tab.wait_for_url(re.compile(re.escape(address + HARBOUR) + r"\?h=lamps#"))

    walk(tab, to=r"timeline/#e-", within=".ed-text")
    tab.keyboard.press("Enter")
    tab.wait_for_url(re.compile(re.escape(address) + "timeline/#e-"))
    tab.go_back()  # the key for it is the browser’s own, and headless Chromium has none
    tab.wait_for_url(re.compile(re.escape(address + HARBOUR)))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_keys_and_the_card_of_a_name(visit: Opener, scheme: str) -> None:
    tab = visit(HARBOUR, color_scheme=scheme)
    tab.evaluate((NODE_MODULES / "axe-core/axe.min.js").read_text(encoding="utf-8"))
    run = "place => axe.run(place).then(result => result.violations.map(one => [one.id, one.nodes[0].html]))"
    tab.locator(".ed-text a.ed-name").first.focus()
    expect(tab.locator(".ed-about")).to_be_visible()
    assert tab.evaluate(run, ".ed-about") == []
    tab.keyboard.press("?")
    expect(tab.get_by_role("dialog")).to_be_visible()
    assert tab.evaluate(run, ".ed-keys") == []
