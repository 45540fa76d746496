"""How a text is arranged for its page."""

from dataclasses import replace

import pytest
from example_archive import HARBOUR, harbour, quiet

from build_tools import view
from build_tools.model import Capture, Role


def test_blocks_of_one_quotation_and_one_list_are_one_part() -> None:
    arranged = view.body(harbour().document)
    assert [(part.kind, [block.anchor for block in part.blocks]) for part in arranged] == [
        ("paragraph", ["p1"]),
        ("paragraph", ["p2"]),
        ("quotation", ["p3", "p4"]),
        ("heading", ["s1"]),
        ("list", ["p5", "p6"]),
        ("apart", ["p7"]),
        ("apart", ["p8"]),
        ("apart", ["p9"]),
    ]


def test_no_block_is_lost_or_shown_twice() -> None:
    document = harbour().document
    arranged = [
        *view.head(document),
        *(block for part in view.body(document) for block in part.blocks),
        *(block for thread in view.threads(document) for part in thread.parts for block in part.blocks),
    ]
    assert arranged == list(document.blocks)


@pytest.mark.parametrize(("answers", "depths"), [
    ((None, None, None), (0, 0, 0)),
    ((None, 1, 2, 1, None, 5), (0, 1, 2, 1, 0, 1)),
    ((None, None, 1), (0, 0, 0)),  # another comment stands between
    ((None, 1, 1, 3, 2), (0, 1, 1, 2, 0)),
    ((None, 9), (0, 0)),  # what it answers was not captured
])  # fmt: skip
def test_answers_stand_below_what_they_answer(answers: tuple[int | None, ...], depths: tuple[int, ...]) -> None:
    document = harbour().document
    comments = tuple(
        replace(document.comments[0], n=n, anchor=f"c{n}", answers=answered) for n, answered in enumerate(answers, 1)
    )
    found = view.threads(replace(document, comments=comments))
    assert tuple(thread.depth for thread in found) == depths


def test_threads_know_whom_they_answer_and_who_answers_them() -> None:
    first, second = view.threads(harbour().document)
    assert (first.answers, first.answered_by) == ("", ("c2",))
    assert (second.answers, second.answered_by) == ("c1", ())
    assert first.author is not None
    assert HARBOUR[first.author.start : first.author.end] == "Tomas"
    assert second.author is None
    assert second.date is None


def test_removed_passages_have_their_lines() -> None:
    listed = [
        (item.role, [(passage.first_line, passage.last_line) for passage in item.passages])
        for item in view.removed(harbour().document)
    ]
    assert listed == [
        (Role.NAVIGATION, [(1, 1)]),
        (Role.COMMENTS_HEADING, [(21, 21)]),
        (Role.COMMENT_MARKER, [(22, 22)]),
        (Role.COMMENT_FURNITURE, [(22, 22)]),
        (Role.COMMENT_MARKER, [(25, 25)]),
        (Role.COMMENTS_NOTICE, [(27, 27)]),
    ]


def test_passages_of_one_role_stand_under_one_reason_until_another_role_comes() -> None:
    document = harbour().document
    without = tuple(s for s in document.segments if s.role is not Role.COMMENT_FURNITURE)
    listed = view.removed(type(document)(document.capture, without, (), ()))
    assert [len(item.passages) for item in listed] == [1, 1, 2, 1]
    assert listed[2].rules == ("comment-list",)


def test_lines_are_parted_by_lf_as_for_the_editors_overrides() -> None:
    line_of = view.Lines(Capture("x", "", "a\r\nb\u2028c\n\nd"))
    assert [line_of(at) for at in range(8)] == [1, 1, 1, 2, 2, 2, 2, 3]


def test_shares_add_up() -> None:
    document = harbour().document
    shares = view.shares(document)
    assert shares.all == shares.shown + shares.removed + shares.space == len(document.capture.text)
    assert (shares.removed, shares.space) == (90, 46)


def test_size_leaves_out_head_and_comments() -> None:
    size = view.size(quiet().document)
    assert (size.words, size.paragraphs, size.comments, size.comment_words) == (19, 3, 0, 0)


def test_rules_come_with_how_often_they_decided() -> None:
    assert view.rules(harbour())[:3] == (("body", 9), ("comment-list", 5), ("says", 3))
