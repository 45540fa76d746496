"""Every platform's habits, as files of examples: tests/cases/label/*.txt.

A case is a title, an empty line, the input, and `.` alone on a line; the
expected labels stand in the file of the same name with `.expected`: one line
a segment, `role [comment] | text`, white space left out, cases parted alike.
"""

from itertools import zip_longest
from pathlib import Path

import pytest

from build_tools.label import RULES, label
from build_tools.model import Capture, Role

CASES = sorted((Path(__file__).parent / "cases" / "label").glob("*.txt"))


def parts(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").rstrip("\n").removesuffix("\n.").split("\n.\n")


def pairs() -> list[tuple[str, str, str]]:
    found = []
    for path in CASES:
        for case, expected in zip_longest(parts(path), parts(path.with_suffix(".expected"))):
            title, text = case.split("\n\n", 1)
            found.append((f"{path.stem}: {title}", text, expected.strip()))
    return found


def as_lines(text: str) -> str:
    labels, problems = label(Capture("case.txt", "", text))
    assert problems == ()
    assert {segment.rule for segment in labels.segments} <= {*RULES, "override"}
    lines = []
    for segment in labels.segments:
        if segment.role is not Role.SPACE:
            number = f" {segment.comment}" if segment.comment else ""
            lines.append(f"{segment.role.value}{number} | {text[segment.start:segment.end]}")
    return "\n".join(lines)


def test_each_rule_has_a_case() -> None:
    rules = {
        segment.rule for _, text, _ in pairs() for segment in label(Capture("case.txt", "", text))[0].segments
    }
    assert rules == set(RULES)


def test_each_rule_is_one_sentence() -> None:
    for rule, sentence in RULES.items():
        assert rule.isidentifier(), rule
        assert sentence.endswith("."), rule
        assert "\n" not in sentence, rule


def test_there_are_cases() -> None:
    assert len(pairs()) > 20


@pytest.mark.parametrize(("title", "text", "expected"), pairs(), ids=[title for title, _, _ in pairs()])
def test_case(title: str, text: str, expected: str) -> None:
    assert as_lines(text) == expected, title


def test_whom_a_comment_answers_may_stand_a_row_below() -> None:
    text = next(text for title, text, _ in pairs() if title.endswith("Whom a comment answers stands in the row below"))
    labels, _ = label(Capture("case.txt", "", text))
    assert [(comment.author, comment.answers) for comment in labels.comments] == [("Bernard L.", None), ("Clara", 1)]
