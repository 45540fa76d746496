"""The look in Chromium: what stands where, by the width of the screen."""

import pytest
from example_site import HARBOUR, QUIET, Opener

pytestmark = pytest.mark.browser

WIDE = ("", "texts/", "people/", "places/", "names/", "commenters/", "search/", "no/such/page/")
"""Pages that lead on, rather than are read."""
LEFT = "selector => document.querySelector(selector).getBoundingClientRect().left"


def test_an_answer_ends_where_the_text_ends(visit: Opener) -> None:
    tab = visit(HARBOUR)
    first, answer = (tab.locator(".ed-comment").nth(n).bounding_box() for n in (0, 1))
    assert first
    assert answer
    assert answer["x"] > first["x"]
    assert round(answer["x"] + answer["width"]) == round(first["x"] + first["width"])


@pytest.mark.parametrize(("width", "folded"), [(360, True), (768, False), (1440, False)])
def test_names_of_a_text_are_folded_on_a_phone_alone(visit: Opener, width: int, folded: bool) -> None:
    tab = visit(HARBOUR, width=width)
    summary, name = tab.locator(".ed-names > summary"), tab.locator(".ed-names a").first
    assert (summary.is_visible(), name.is_visible()) == (folded, not folded)
    if folded:
        assert summary.inner_text() == "2 people, 2 organizations"
        summary.click()
        assert name.is_visible()
    else:
        name.focus()
        assert name.evaluate("link => link === document.activeElement")


@pytest.mark.parametrize("path", WIDE)
def test_pages_that_lead_on_begin_where_the_frame_begins(visit: Opener, path: str) -> None:
    tab = visit(path)
    edges = {round(tab.evaluate(LEFT, selector)) for selector in (".md-tabs__link", "h1", ".ed-foot b", ".md-copyright")}
    assert len(edges) == 1


def test_pages_that_are_read_leave_room_for_contents(visit: Opener) -> None:
    tab = visit(QUIET)
    assert tab.evaluate(LEFT, "h1") > tab.evaluate(LEFT, ".md-tabs__link") + 200


def test_terms_stand_beside_what_they_mean(visit: Opener) -> None:
    tab = visit("cite/")
    term, meaning = (tab.locator(f".ed-terms > {tag}").first.bounding_box() for tag in ("dt", "dd"))
    assert term
    assert meaning
    assert meaning["x"] > term["x"] + term["width"]
    assert abs(meaning["y"] - term["y"]) < 12
