"""The frame around a page: its colours, its header, the contents beside it, the drawer on a phone."""

import pytest
from example_site import HARBOUR, Opener
from playwright.sync_api import Page as Tab
from playwright.sync_api import Route, expect

pytestmark = pytest.mark.browser

EVERY_FRAME = """
  window.frames_shown = [];
  const before_painting = () => {
    if (document.body) window.frames_shown.push(document.body.dataset.mdColorScheme);
    requestAnimationFrame(before_painting);
  };
  requestAnimationFrame(before_painting);
"""
"""Keeps the colours of every frame that is painted: nothing runs between such a callback and the paint. (The
times that a browser tells of its paints are too coarse for this: they come in steps of four milliseconds.)"""


def shows(tab: Tab, scheme: str) -> None:
    tab.wait_for_function("scheme => document.body.dataset.mdColorScheme === scheme", arg=scheme, timeout=5000)


def turn(tab: Tab) -> None:
    """Press the one button for colours that is shown."""
    buttons = tab.locator("[data-md-component=palette] label:visible")
    assert buttons.count() == 1
    buttons.click()


def test_a_first_visit_in_the_dark_is_dark_before_anything_is_painted(visit: Opener, address: str) -> None:
    tab = visit(None, color_scheme="dark")
    tab.add_init_script(EVERY_FRAME)
    held: list[Route] = []
    # What waits for a file, or for the end of loading, comes too late.
    tab.route("**/*.js", lambda route: held.append(route))  # noqa: PLW0108 - Playwright takes no built-in method
    tab.goto(address, wait_until="commit")
    tab.wait_for_function("() => performance.getEntriesByName('first-paint').length")
    shown = tab.evaluate("window.frames_shown")
    assert held
    assert shown
    assert set(shown) == {"slate"}


def test_colours_follow_the_system_until_one_is_chosen(visit: Opener, address: str) -> None:
    tab = visit("", color_scheme="dark")
    tab.emulate_media(color_scheme="light")
    shows(tab, "default")
    tab.emulate_media(color_scheme="dark")
    shows(tab, "slate")
    turn(tab)
    shows(tab, "default")
    tab.goto(address + HARBOUR)
    shows(tab, "default")
    tab.emulate_media(color_scheme="light")
    turn(tab)
    shows(tab, "slate")
    tab.reload()
    shows(tab, "slate")
    turn(tab)
    shows(tab, "default")
    tab.emulate_media(color_scheme="dark")
    shows(tab, "slate")


def test_colours_are_chosen_by_keys(visit: Opener) -> None:
    tab = visit("", color_scheme="light")
    chosen = tab.locator("[data-md-component=palette] input:checked")
    chosen.focus()
    tab.keyboard.press("ArrowRight")
    tab.keyboard.press("ArrowRight")
    shows(tab, "slate")
    shown = tab.locator("[data-md-component=palette] label:visible")
    assert shown.evaluate("label => getComputedStyle(label).outlineStyle") == "solid"


def test_forbidden_storage_leaves_the_colours(visit: Opener, address: str) -> None:
    tab = visit(None, color_scheme="dark")
    tab.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })")
    tab.goto(address)
    shows(tab, "slate")
    turn(tab)
    shows(tab, "default")


def test_the_header_names_the_page_once_its_heading_is_gone(visit: Opener) -> None:
    tab = visit(HARBOUR)
    title = tab.locator("[data-md-component=header-title]")
    expect(title).not_to_have_class("md-header__title--active")
    tab.mouse.wheel(0, 900)
    expect(title.locator("[data-md-component=header-topic]")).to_have_css("opacity", "1")
    assert (title.locator("[data-md-component=header-topic]").text_content() or "").strip() == (tab.locator("h1").first.evaluate("h1 => h1.innerText")).strip()
    tab.mouse.wheel(0, -900)
    expect(title.locator("[data-md-component=header-topic]")).to_have_css("opacity", "0")


def test_the_contents_tell_where_one_is(visit: Opener) -> None:
    tab = visit(HARBOUR)
    active = tab.locator(".md-sidebar--secondary .md-nav__link--active")
    expect(active).to_have_count(0)
    tab.locator("#comments").evaluate("heading => scrollTo(0, heading.getBoundingClientRect().top + scrollY - 60)")
    expect(active).to_have_text("Comments")
    assert tab.locator(".md-sidebar--secondary .md-nav__link--passed").first.text_content()
    tab.mouse.wheel(0, -20_000)
    expect(active).to_have_count(0)


def test_going_back_up_offers_the_top(visit: Opener) -> None:
    tab = visit(HARBOUR, width=390)
    top = tab.locator(".md-top")
    expect(top).to_be_hidden()
    tab.mouse.wheel(0, 2000)
    tab.wait_for_function("() => scrollY === 2000")
    expect(top).to_be_hidden()
    tab.mouse.wheel(0, -100)
    expect(top).to_have_css("opacity", "1")
    top.click()
    tab.wait_for_function("() => scrollY === 0")


def test_the_drawer_is_opened_and_closed_by_keys(visit: Opener) -> None:
    tab = visit("", width=390)
    button = tab.get_by_role("button", name="Contents of the site")
    link = tab.locator(".md-sidebar--primary").get_by_role("link", name="Timeline")
    expect(link).not_to_be_in_viewport()
    button.focus()
    tab.keyboard.press("Enter")
    expect(link).to_be_in_viewport()
    expect(button).to_have_attribute("aria-expanded", "true")
    tab.keyboard.press("Escape")
    expect(link).not_to_be_in_viewport()
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(button).to_be_focused()
    expect(visit("").get_by_role("button", name="Contents of the site")).to_be_hidden()


def test_no_script_of_the_theme_is_asked_for(visit: Opener, address: str) -> None:
    tab = visit(None)
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url.removeprefix(address)))
    tab.goto(address + HARBOUR, wait_until="networkidle")
    assert [name for name in asked if name.endswith((".js", ".xml"))] == [name for name in asked if name.startswith("assets/edition.") and name.endswith(".js")]
    assert len([name for name in asked if name.endswith(".css")]) == 1
