"""Editors overrule rules by line."""

from build_tools.label import RULES, label
from build_tools.model import Capture, Labels, Override, Role, Where
from build_tools.problems import Problem

TEXT = """\
The night train

The night train still runs, though hardly anyone takes it. I took it on Friday and slept very well.

2 thoughts on “The night train”

  1. Which line was it?
    Otto
    A second thought.

  2. I always wake up at the border.

Comments are closed.
"""


def override(
    first: int, last: int, begins: str, role: Role | None = None, *, answers: int | None = None, author: str | None = None
) -> Override:
    return Override("train.txt", first, last, begins, "a test", role, answers=answers, author=author,
                    where=Where("editorial/overrides.yml", 3))


def labelled(*overrides: Override, text: str = TEXT) -> tuple[Labels, tuple[Problem, ...]]:
    return label(Capture("train.txt", "", text), overrides)


def words(labels: Labels, role: Role, text: str = TEXT) -> list[tuple[str, int, str]]:
    return [(text[s.start:s.end], s.comment, s.rule) for s in labels.segments if s.role is role]


def test_a_line_gets_the_role_an_editor_decided() -> None:
    labels, problems = labelled(override(3, 3, "The night train still", Role.CROSSPOST))
    assert problems == ()
    assert words(labels, Role.CROSSPOST) == [(TEXT.splitlines()[2], 0, "override")]
    assert words(labels, Role.BODY) == []


def test_override_is_no_rule_of_ours() -> None:
    assert "override" not in RULES


def test_a_part_of_a_comment_stays_in_its_comment() -> None:
    labels, problems = labelled(override(8, 8, "Otto", Role.COMMENT_AUTHOR))
    assert problems == ()
    assert words(labels, Role.COMMENT_AUTHOR) == [("Otto", 1, "override")]
    assert [comment.author for comment in labels.comments] == ["Otto", ""]


def test_lines_declared_a_comment_are_one_of_their_own() -> None:
    labels, problems = labelled(override(9, 9, "A second", Role.COMMENT))
    assert problems == ()
    assert [TEXT[c.start:c.end].rsplit("\n", maxsplit=1)[-1].strip() for c in labels.comments] == [
        "Otto", "A second thought.", "2. I always wake up at the border."]
    assert [c.n for c in labels.comments] == [1, 2, 3]


def test_several_lines_of_a_post_become_one_comment() -> None:
    text = "A post that nobody parted from its comments, long enough to be one.\n\nYes, it is.\nIt is.\n"
    labels, problems = labelled(override(3, 4, "Yes", Role.COMMENT), text=text)
    assert problems == ()
    assert [text[c.start:c.end] for c in labels.comments] == ["Yes, it is.\nIt is."]


def test_author_and_answer_are_stated_beside_the_text() -> None:
    labels, problems = labelled(override(11, 11, "2. I always", answers=1, author="Mira"))
    assert problems == ()
    assert [(c.author, c.answers) for c in labels.comments] == [("", None), ("Mira", 1)]


def test_an_author_alone_is_stated() -> None:
    labels, problems = labelled(override(7, 7, "1. Which line", author="Ida"))
    assert problems == ()
    assert [(c.author, c.answers) for c in labels.comments] == [("Ida", None), ("", None)]


def test_an_answer_outside_any_comment_is_reported() -> None:
    labels, problems = labelled(override(3, 3, "The night", answers=1))
    assert [c.answers for c in labels.comments] == [None, None]
    assert [problem.code for problem in problems] == ["O003"]


def test_an_answer_to_no_other_comment_is_reported() -> None:
    for answered in (2, 3):
        labels, problems = labelled(override(11, 11, "2. I always", answers=answered))
        assert [c.answers for c in labels.comments] == [None, None]
        assert [problem.code for problem in problems] == ["O003"]


def test_white_space_and_byte_order_marks_do_not_count() -> None:
    text = "\ufeff" + TEXT.replace("  2. I always", "  2.\xa0I   always")
    labels, problems = labelled(override(1, 1, "The night", Role.SERIES), override(11, 11, "2. I always", answers=1), text=text)
    assert problems == ()
    assert words(labels, Role.SERIES, text) == [("The night train", 0, "override")]


def test_an_override_that_no_longer_fits_is_reported() -> None:
    labels, problems = labelled(override(3, 3, "The day train", Role.CROSSPOST))
    assert labels == labelled()[0]
    assert [str(problem) for problem in problems] == [
        (
            "editorial/overrides.yml:3: [O001] Line 3 of seeds/train.txt does not begin with “The day train”: it begins with "
            "“The night train still runs, though hardly anyone takes it. I”. Mend lines and begins, or remove the override."
        )
    ]


def test_an_override_of_lines_that_do_not_exist_is_reported() -> None:
    for first, last in ((99, 99), (3, 99), (5, 4)):
        _, problems = labelled(override(first, last, "The", Role.BODY))
        assert [problem.code for problem in problems] == ["O001"], (first, last)


def test_an_empty_line_cannot_begin_with_words() -> None:
    _, problems = labelled(override(2, 2, "The", Role.BODY))
    assert [str(problem) for problem in problems] == [
        (
            "editorial/overrides.yml:3: [O001] Line 2 of seeds/train.txt does not begin with “The”: it is empty. "
            "Mend lines and begins, or remove the override."
        )
    ]


def test_an_override_of_blocks_is_left_to_blocks() -> None:
    item = Override("train.txt", 3, 3, "Something else", "a test", kind="quotation")
    assert labelled(item) == labelled()
