"""The check of a quotation, in Chromium: what it says of words, with which differences, where, and without a script."""

from pathlib import Path

import pytest
from example_archive import archive
from example_site import HARBOUR, Opener
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Page as Tab

from build_tools.citations.lookup import fold, folded, shard_of, shards

CHECK = "check/"


def answers(tab: Tab, words: str) -> list[str]:
    tab.get_by_label("The words").fill(words)
    tab.get_by_role("button", name="Check").click()
    tab.locator(".ed-check-found section").first.wait_for()
    return tab.locator(".ed-check-found section").all_inner_texts()


@pytest.mark.browser
@pytest.mark.parametrize(
    ("words", "said", "anchor"),
    [
        ("They were set by men who never sailed", "The archive has these words, sign for sign.", "p4"),
        ("they were set by MEN who never sailed", "It differs in capital letters.", "p4"),
        ("They  were set\nby men who never sailed", "It differs in white space.", "p4"),
        ("the long–awaited lamps", "It differs in dashes.", "p1"),
        ("the long–awaited LAMPS", "It differs in dashes and capital letters.", "p1"),
        ("the lông-awaited lamps", "It differs in accents or vowel signs.", "p1"),
        ("The pilot; said", "It differs in punctuation.", "p2"),
        ("They were set by people who never sailed", "The nearest passage differs in one word.", "p4"),
        ("They were set by men who never sailed there once", "The nearest passage differs in 2 words.", "p4"),
        ("صَدَقَ الطيّار", "It differs in accents or vowel signs.", "c2-p1"),
        ("صدق الطيار", "The archive has these words, sign for sign.", "c2-p1"),
    ],
)
def test_what_is_said_of_words(visit: Opener, address: str, words: str, said: str, anchor: str) -> None:
    tab = visit(CHECK)
    (found,) = answers(tab, words)
    assert said in found
    assert tab.locator(".ed-check-place a").evaluate("link => link.href") == f"{address}{HARBOUR}#{anchor}"


@pytest.mark.browser
def test_words_that_nobody_wrote_and_no_words(visit: Opener) -> None:
    tab = visit(CHECK)
    assert "Not in the archive" in answers(tab, "Quite another matter, zebras of constructor __proto__")[0]
    tab.get_by_label("The words").fill("… — !")
    tab.get_by_role("button", name="Check").click()
    tab.get_by_text("There is no word in it.").wait_for()


@pytest.mark.browser
def test_differing_words_are_marked_and_markup_is_words(visit: Opener) -> None:
    tab = visit(CHECK)
    answers(tab, "They were set by <b>people</b> who never sailed")
    assert tab.locator(".ed-check-found ins").all_inner_texts() == ["men"]
    assert "people" in tab.locator(".ed-check-found del").all_inner_texts()
    assert tab.locator(".ed-check-found b").count() == 0


@pytest.mark.browser
def test_words_left_out_and_words_over_two_paragraphs(visit: Opener, address: str) -> None:
    tab = visit(CHECK)
    found = answers(tab, "The ferry was late … men who never sailed")
    assert len(found) == 2
    assert all("sign for sign" in one for one in found)
    first = next(block for block in archive().texts[0].document.blocks if block.anchor == "p1").text.split()[-2:]
    answers(tab, f"{' '.join(first)} The pilot said")
    assert ", p1 to p2" in tab.locator(".ed-check-place").inner_text()
    assert tab.locator(".ed-check-place a").evaluate("link => link.href") == f"{address}{HARBOUR}#p1"


@pytest.mark.browser
def test_by_keyboard_and_from_a_disk(visit: Opener, site: Path, address: str) -> None:
    assert address
    tab = visit(None)
    tab.goto(f"file://{site}/check/index.html")
    tab.get_by_label("The words").focus()
    tab.keyboard.insert_text("They were set by men who never sailed")
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    tab.get_by_text("sign for sign").wait_for()


@pytest.mark.browser
def test_without_javascript_it_says_what_to_do(visit: Opener) -> None:
    tab = visit(CHECK, java_script_enabled=False)
    assert "You can do it by hand" in tab.locator("noscript").inner_text()


# ---------------------------------------------------------------------- the words

SAMPLES = ["Iraq’s", "US-Iran", "ĳssel", "Straße", "ΟΔΟΣ", "İstanbul", "élan", "e\u0301lan", "صَدَقَ", "كتـــاب", "½", "ﬁn", "x²", "𝔘𝔫", "日本", "می\u200cخواهم"]


@pytest.mark.browser
def test_the_page_finds_each_word_where_the_build_put_it(visit: Opener) -> None:
    """Both sides fold words alike and look into the same shard: a text of odd words is found by each."""
    tab = visit(CHECK)
    script = (Path(__file__).parents[1] / "docs/assets/check.js").read_text(encoding="utf-8")
    start, end = script.index("  const fold ="), script.index("  /* -------------------------------------------------------------------------------- alignment")
    found = tab.evaluate(
        f"words => {{ {script[start:end]}; return words.map(text => tokens(text).map(token => [token.word, shardOf(token.word, 7)])) }}", SAMPLES
    )
    assert found == [[[word, shard_of(word, 7)] for word in folded(text)] for text in SAMPLES]


@given(st.text())
def test_folding_twice_changes_nothing(word: str) -> None:
    assert fold(fold(word)) == fold(word)
    assert all(fold(one) == one for one in folded(word))


def test_every_word_of_a_text_is_in_the_shards() -> None:
    (shard,) = shards(archive())
    for number, text in enumerate(archive().texts):
        for block in text.document.blocks:
            assert all(number in shard[word] for word in folded(block.text))
