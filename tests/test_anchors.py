"""An anchor once released stays with its words, or the editor is asked; it is never given to others."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.anchors import Anchored, anchor
from build_tools.ledger import dump, first_words, hash_of, parse
from build_tools.model import (
    GONE,
    AnchorState,
    Block,
    BlockKind,
    Comment,
    Entry,
    LedgerRow,
    Role,
    Span,
    Statement,
    Text,
)
from build_tools.model import Capture as Captured
from build_tools.model import Document as Shown
from build_tools.problems import Problem
from build_tools.release import Decision, carry_out, plan, settle, undecided

SLUG = "gulls"


def block(text: str, kind: BlockKind = "paragraph", comment: int = 0) -> Block:
    return Block("", kind, Role.COMMENT if comment else Role.BODY, (Span(0, len(text)),), text, comment)


def blocks(*texts: str) -> list[Block]:
    return [block(text) for text in texts]


def row(name: str, text: str, state: AnchorState = "current") -> LedgerRow:
    return LedgerRow(SLUG, name, "paragraph", hash_of(text), first_words(text), "2026.1", state)


def rows(**named: str) -> list[LedgerRow]:
    return [row(name.replace("_", "-"), text) for name, text in named.items()]


def anchors(found: Sequence[Block], ledger: Sequence[LedgerRow] = (), comments: Sequence[Comment] = ()) -> list[str]:
    """The anchors alone; there must be no problem."""
    anchored, problems = anchor(SLUG, found, comments, ledger)
    assert problems == ()
    return [item.anchor for item in anchored.blocks]


def comments(count: int) -> list[Comment]:
    return [Comment(n, 0, 0) for n in range(1, count + 1)]


# ------------------------------------------------------------------ numbering


def test_a_new_text_is_numbered_in_reading_order() -> None:
    found = [
        block("Title", "head"), block("By Ana", "head"), block("First."), block("One", "heading"), block("a", "list-item"),
        block("“Never.”", "quotation"), block("Two", "heading"), block("Last."),
        block("Yes.", comment=1), block("No.", comment=2), block("Well.", comment=2),
    ]
    anchored, problems = anchor(SLUG, found, comments(2), [])
    assert [item.anchor for item in anchored.blocks] == [
        "h1", "h2", "p1", "s1", "p2", "p3", "s2", "p4", "c1-p1", "c2-p1", "c2-p2",
    ]
    assert anchored.comments == {1: "c1", 2: "c2"}
    assert (anchored.retired, problems) == ((), ())


def test_a_comment_without_words_has_an_anchor_too() -> None:
    found = [Comment(1, 0, 9, author="Ana"), Comment(2, 10, 19, author="Ben")]
    anchored, _ = anchor(SLUG, [block("Yes.", comment=2)], found, [])
    assert anchored.comments == {1: "c1", 2: "c2"}
    assert [item.anchor for item in anchored.blocks] == ["c2-p1"]


def test_the_kind_of_a_paragraph_does_not_change_its_anchor() -> None:
    ledger = rows(p1="A", p2="B", p3="C")
    assert anchors([block("A"), block("B", "quotation"), block("C", "list-item")], ledger) == ["p1", "p2", "p3"]


def test_language_notes_and_speakers_do_not_touch_anchors() -> None:
    plain = blocks("A", "B")
    told = [replace(item, lang="ar", dir="rtl", rule="x", spans=(Span(40, 41),)) for item in plain]
    assert anchors(told, rows(p1="A", p2="B")) == anchors(plain, rows(p1="A", p2="B")) == ["p1", "p2"]


# ------------------------------------------------------- what was found later


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ("A B C", "p1 p2 p3"),
        ("A x B C", "p1 p1a p2 p3"),
        ("A x y B z C", "p1 p1a p1b p2 p2a p3"),
        ("x A B C", "p0a p1 p2 p3"),
        ("A B C x", "p1 p2 p3 p4"),
        ("A B C x y z", "p1 p2 p3 p4 p5 p6"),
        ("x A y B z C v w", "p0a p1 p1a p2 p2a p3 p4 p5"),
    ],
)
def test_what_stands_between_is_lettered_and_what_follows_is_numbered_on(texts: str, expected: str) -> None:
    assert anchors(blocks(*texts.split()), rows(p1="A", p2="B", p3="C")) == expected.split()


@pytest.mark.parametrize(
    ("ledger", "texts", "expected"),
    [
        ({"p1": "A", "p1a": "B", "p2": "C"}, "A x B C", "p1 p1b p1a p2"),
        ({"p1": "A", "p1a": "B", "p2": "C"}, "A B x C", "p1 p1a p1b p2"),
        ({"p9": "A", "p10": "B"}, "A x B y", "p9 p9a p10 p11"),
        ({"p1": "A", "p2": "B", "p2z": "C"}, "A B C x", "p1 p2 p2z p3"),
        ({"p1": "A", "p1z": "B", "p2": "C"}, "A B x C", "p1 p1z p1za p2"),
        ({"p7": "A", "p3": "B"}, "A B x", "p7 p3 p8"),
    ],
)
def test_letters_and_numbers_go_on_from_what_was_given(ledger: dict[str, str], texts: str, expected: str) -> None:
    assert anchors(blocks(*texts.split()), rows(**ledger)) == expected.split()


def test_after_z_letters_go_on() -> None:
    texts = ["A", *(f"x{n}" for n in range(28)), "B"]
    assert anchors(blocks(*texts), rows(p1="A", p2="B"))[24:] == ["p1x", "p1y", "p1z", "p1za", "p1zb", "p2"]


@pytest.mark.parametrize("state", sorted(GONE))
def test_a_retired_anchor_is_never_given_again(state: AnchorState) -> None:
    ledger = [row("p1", "A"), row("p1a", "gone", state), row("p2", "B"), row("p3", "gone too", state)]
    assert anchors(blocks("A", "x", "B", "y"), ledger) == ["p1", "p1b", "p2", "p4"]
    assert anchors(blocks("A", "gone", "B", "gone too"), ledger) == ["p1", "p1b", "p2", "p4"]


def test_a_series_that_was_withdrawn_as_a_whole_goes_on_behind_it() -> None:
    ledger = [row("p1", "A", "withdrawn"), row("p2", "B", "moved")]
    assert anchors(blocks("A", "C"), ledger) == ["p3", "p4"]


def test_retired_anchors_are_handed_on_for_the_page() -> None:
    ledger = [row("p1", "A"), row("p2", "B", "withdrawn")]
    anchored, problems = anchor(SLUG, blocks("A"), [], ledger)
    assert anchored.retired == (ledger[1],)
    assert problems == ()


def test_punctuation_and_white_space_ask_nobody() -> None:
    assert anchors(blocks("The ferry was late!"), rows(p1="“The  FERRY was – late.”")) == ["p1"]


def test_equal_paragraphs_keep_their_places() -> None:
    ledger = rows(p1="A", p2="***", p3="B", p4="***", p5="C")
    assert anchors(blocks("A", "***", "B", "***", "C"), ledger) == ["p1", "p2", "p3", "p4", "p5"]


def test_many_equal_paragraphs_take_no_time() -> None:
    ledger = [row(f"p{n}", "x") for n in range(1, 20_001)]
    assert anchors(blocks(*["x"] * 20_000, "y"), ledger)[-2:] == ["p20000", "p20001"]


# ------------------------------------------------------- what has to be asked


def asked(texts: Sequence[str], ledger: Sequence[LedgerRow]) -> tuple[list[str], list[str]]:
    anchored, problems = anchor(SLUG, blocks(*texts), [], ledger)
    return [item.anchor for item in anchored.blocks], [str(problem) for problem in problems]


def test_a_deleted_paragraph_is_asked_for() -> None:
    given_, said = asked(["A", "C"], rows(p1="A", p2="The ferry was late that day, and nobody knew why", p3="C"))
    assert given_ == ["p1", "p3"]
    assert said == [(
        "editorial/anchors.tsv: [L003] gulls#p2 (“The ferry was late that day, and nobody …”) is released and its "
        "words are gone. Restore them, or say with `archive release` what became of them."
    )]


def test_a_changed_word_is_asked_for() -> None:
    given_, said = asked(["A", "The ferry was early."], rows(p1="A", p2="The ferry was late."))
    assert given_ == ["p1", "p2"]
    assert said == [(
        "editorial/anchors.tsv: [L004] gulls#p2 was released as “The ferry was late. …” and now reads “The ferry was "
        "early. …”. Restore the words, or confirm the change with `archive release`."
    )]


def test_a_change_behind_the_first_words_is_told_as_such() -> None:
    opening = "The ferry was late that day, and nobody"
    _, said = asked([f"{opening} asked."], rows(p1=f"{opening} cared."))
    assert said == [(
        f"editorial/anchors.tsv: [L004] gulls#p1 was released as “{opening} …” and has other words further on. "
        "Restore the words, or confirm the change with `archive release`."
    )]


def test_a_paragraph_cut_in_two_keeps_its_anchor_and_asks() -> None:
    given_, said = asked(["A", "One.", "Two.", "C"], rows(p1="A", p2="One. Two.", p3="C"))
    assert given_ == ["p1", "p2", "p2a", "p3"]
    assert [line[:35] for line in said] == ["editorial/anchors.tsv: [L004] gulls"]


def test_two_paragraphs_made_one_lose_an_anchor_and_ask() -> None:
    given_, said = asked(["A", "One. Two."], rows(p1="A", p2="One.", p3="Two."))
    assert given_ == ["p1", "p2"]
    assert [line.split("(")[0].split(" was ")[0] for line in said] == [
        "editorial/anchors.tsv: [L004] gulls#p2", "editorial/anchors.tsv: [L003] gulls#p3 ",
    ]


def test_a_paragraph_that_becomes_a_heading_asks() -> None:
    anchored, problems = anchor(SLUG, [block("A", "heading"), block("B")], [], rows(p1="A", p2="B"))
    assert [item.anchor for item in anchored.blocks] == ["s1", "p2"]
    assert [(problem.code, problem.message[:9]) for problem in problems] == [("L003", "gulls#p1 ")]


def test_a_lost_comment_asks_for_its_paragraphs_too() -> None:
    ledger = rows(c1="Yes.", c1_p1="Yes.", c2="No.", c2_p1="No.")
    anchored, problems = anchor(SLUG, [block("No.", comment=1)], comments(1), ledger)
    assert anchored.comments == {1: "c2"}
    assert [item.anchor for item in anchored.blocks] == ["c2-p1"]
    assert [(problem.code, problem.message.split(" ")[0]) for problem in problems] == [
        ("L003", "gulls#c1"), ("L003", "gulls#c1-p1"),
    ]


def test_a_comment_found_between_two_is_lettered() -> None:
    ledger = rows(c1="Yes.", c1_p1="Yes.", c2="No.", c2_p1="No.")
    found = [block("Yes.", comment=1), block("Well.", comment=2), block("No.", comment=3)]
    assert anchors(found, ledger, comments(3)) == ["c1-p1", "c1a-p1", "c2-p1"]


def test_an_anchor_of_no_series_is_not_forgotten() -> None:
    _, problems = anchor(SLUG, blocks("A"), [], [row("p1", "A"), row("introduction", "A")])
    assert [(problem.code, problem.message.split(" ")[0]) for problem in problems] == [("L003", "gulls#introduction")]


# ------------------------------------------------- any history of any text


def text_of(anchored: Anchored) -> Text:
    statement = Statement("x", "stated", "x", "high")
    entry = Entry(SLUG, "x.txt", "", "en", statement, {})
    made = tuple(Comment(n, 0, 0, anchor=name) for n, name in anchored.comments.items())
    return Text(entry, Shown(Captured("x.txt", "", ""), (), anchored.blocks, made))


words = st.sampled_from(["ferry", "pier", "lamp", "gull", "pilot", "…"])
paragraph = st.lists(words, min_size=1, max_size=3).map(" ".join)
edition = st.lists(st.tuples(paragraph, st.integers(0, 2)), max_size=7)
"""Paragraphs, each of the post (0) or of a comment (1, 2)."""


@given(st.lists(edition, min_size=1, max_size=5), st.data())
def test_any_history_keeps_every_released_anchor_or_asks(history: list[list[tuple[str, int]]], data: st.DataObject) -> None:
    ledger: tuple[LedgerRow, ...] = ()
    gone: set[str] = set()
    for number, paragraphs in enumerate(history, 1):
        release = f"2026.{number}"
        found = [block(text, comment=comment) for text, comment in sorted(paragraphs, key=lambda item: item[1])]
        present = [Comment(n, 0, 0) for n in sorted({item.comment for item in found} - {0})]
        anchored, problems = anchor(SLUG, found, present, ledger)
        check_one_state(anchored, problems, ledger, gone)

        text = text_of(anchored)
        todo = plan([text], ledger, release)
        assert bool(problems) == bool(todo.asked)
        decisions: dict[tuple[str, str], Decision] = {}
        settled = settle([text], ledger, decisions, release)
        while asked := undecided(settled.todo, decisions):
            for old in asked:
                whole = decisions.get((SLUG, old.anchor.partition("-")[0]))
                is_gone = old in settled.todo.lost or (whole is not None and whole.state in GONE)
                fitting = sorted(GONE) if is_gone else ["edited", *sorted(GONE)]
                state: AnchorState = data.draw(st.sampled_from(fitting), label=f"what became of {old.anchor}")
                decisions[SLUG, old.anchor] = Decision(SLUG, old.anchor, state, "because", went_to="")
            settled = settle([text], ledger, decisions, release)
        before = {row.anchor: row for row in ledger}
        ledger = carry_out(settled, decisions, release)
        anchored, problems = anchor(SLUG, found, present, ledger)
        assert problems == ()
        check_what_was_released(before, ledger, decisions)

        assert parse(dump(ledger)) == (ledger, ())
        anchored, problems = anchor(SLUG, found, present, ledger)
        assert problems == ()
        assert plan([text_of(anchored)], ledger, release).added == ()
        gone |= {item.anchor for item in ledger if item.state in GONE}


def check_what_was_released(
    before: Mapping[str, LedgerRow], ledger: Sequence[LedgerRow], decisions: Mapping[tuple[str, str], Decision]
) -> None:
    """No anchor is dropped, and none has other words or another state unless somebody said so."""
    after = {row.anchor: row for row in ledger}
    for name, old in before.items():
        decided = {(SLUG, name), (SLUG, name.partition("-")[0])} & decisions.keys()
        assert decided or after[name] == old


def check_one_state(
    anchored: Anchored, problems: Sequence[Problem], ledger: Sequence[LedgerRow], gone: set[str]
) -> None:
    """No anchor twice, none of those that are gone; every released one on its words, or asked for."""
    given_ = [*(item.anchor for item in anchored.blocks), *anchored.comments.values()]
    assert len(set(given_)) == len(given_)
    assert not gone & set(given_)
    words_of = {item.anchor: hash_of(item.text) for item in anchored.blocks}
    for number, name in anchored.comments.items():
        words_of[name] = hash_of("\n".join(item.text for item in anchored.blocks if item.comment == number))
    asked_for = {problem.message.split(" ")[0] for problem in problems}
    for released in ledger:
        if released.state not in GONE:
            kept = words_of.get(released.anchor) == released.hash
            assert kept != (f"{SLUG}#{released.anchor}" in asked_for)
    assert len(asked_for) == len(problems)
