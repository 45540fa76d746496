"""Addresses that last, in Chromium: places that are gone, texts that moved, letters of another case, any old address."""

import pytest
from example_site import HARBOUR, Opener
from playwright.sync_api import Route, expect

pytestmark = pytest.mark.browser


def test_a_place_that_is_gone_says_at_the_top_what_became_of_it(visit: Opener) -> None:
    tab = visit(HARBOUR + "#p10")
    notice = tab.locator(".ed-arrival")
    expect(notice).to_be_in_viewport()
    expect(notice).to_contain_text("merged in release 2026.2")
    expect(notice).to_be_focused()
    notice.get_by_role("link", name="Now at").click()
    expect(tab.locator(".ed-arrival")).to_have_count(0)


def test_the_notice_stays_when_a_slow_file_comes_late(visit: Opener, address: str) -> None:
    """Until all is loaded the browser goes to the place in the list again, behind a script's back."""
    tab = visit(None)
    held: list[Route] = []
    tab.route("**/logo.svg", lambda route: held.append(route))  # noqa: PLW0108  # Playwright marks what it is given
    tab.goto(address + HARBOUR + "#p10", wait_until="domcontentloaded")
    expect(tab.locator(".ed-arrival")).to_be_attached()
    tab.evaluate("() => document.querySelector('.ed-record').style.paddingTop = '3rem'")
    tab.wait_for_timeout(300)
    for route in held:
        route.continue_()
    tab.wait_for_load_state("load")
    expect(tab.locator(".ed-arrival")).to_be_in_viewport()
    tab.wait_for_timeout(300)
    assert tab.evaluate("() => scrollY") == 0


def test_without_javascript_the_link_lands_on_the_same_notice(visit: Opener) -> None:
    tab = visit(HARBOUR + "#p10", java_script_enabled=False)
    expect(tab.locator("#p10")).to_be_in_viewport()
    expect(tab.locator("#p10")).to_contain_text("merged in release 2026.2")


def test_a_text_s_former_address_leads_on_to_the_same_place(visit: Opener, address: str) -> None:
    tab = visit("texts/harbour-lights/#p2")
    tab.wait_for_url(address + HARBOUR + "#p2")
    still = visit("texts/harbour-lights/", java_script_enabled=False)
    expect(still.locator('.md-content a[href*="lights-over-the-harbour"][href$="#p1"]').first).to_be_visible()


def test_letters_of_another_case_are_mended(visit: Opener, address: str) -> None:
    tab = visit("Texts/Lights-Over-The-Harbour/#P2")
    tab.wait_for_url(address + HARBOUR + "#p2")


@pytest.mark.parametrize(("asked", "said"), [
    ("texts/lights-over-the-harbour/#p10", "merged"),
    ("texts/harbour-lights/#p1", "lights-over-the-harbour"),
    ("texts/storm-log/#p1", "Nothing was ever released at this place"),
    ("texts/nowhere/#p1", "No text of this archive was ever released at this address"),
])  # fmt: skip
def test_any_old_address_is_explained(visit: Opener, asked: str, said: str) -> None:
    tab = visit("resolve/")
    tab.get_by_label("Address").fill(asked)
    tab.get_by_role("button", name="Explain").click()
    expect(tab.locator(".ed-notice, [role=status]").first).to_contain_text(said)


def test_a_withdrawn_text_keeps_its_addresses_and_not_its_words(visit: Opener) -> None:
    tab = visit("texts/storm-log/#c1-p1", java_script_enabled=False)
    expect(tab.locator("#c1-p1")).to_be_in_viewport()
    assert "Secret words" not in tab.content()
