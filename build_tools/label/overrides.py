"""What an editor decided, laid over what the rules found."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from build_tools.label.cover import Mark
from build_tools.lines import line_starts, misfit, without_effect
from build_tools.model import Capture, Comment, Override, Role
from build_tools.problems import Problem

RULE = "override"
_PARTS = frozenset({
    Role.COMMENT_AUTHOR, Role.COMMENT_DATE, Role.COMMENT_MARKER, Role.COMMENT_FURNITURE,
})
"""Roles of lines that belong to a comment without being its words."""


@dataclass(frozen=True, slots=True)
class Placed:
    """An override that fits its lines, and where these stand in the capture."""

    override: Override
    start: int
    end: int


def place(capture: Capture, overrides: Iterable[Override]) -> tuple[tuple[Placed, ...], tuple[Problem, ...]]:
    """The overrides of labels whose lines begin as they say; for the others, problem O001.

    Overrides that speak of blocks alone (kind, speaker, source) are not this step's.
    """
    overrides = tuple(overrides)
    if not overrides:
        return (), ()
    starts = line_starts(capture.text)
    ends = [*(start - 1 for start in starts[1:]), len(capture.text)]
    placed, problems = [], []
    for override in overrides:
        if override.role is None and override.answers is None and override.author is None:
            continue
        found = misfit(capture, starts, override)
        if found:
            problems.append(found)
        else:
            placed.append(Placed(override, starts[override.first - 1], ends[override.last - 1]))
    return tuple(placed), tuple(problems)


def lay_over(marks: Sequence[Mark], placed: Iterable[Placed]) -> tuple[Mark, ...]:
    """The marks, with whole lines given the role that an editor decided.

    Lines with the role `comment` are a comment of their own; lines with
    another role of a comment belong to the comment they stand in or before.
    Comments are numbered anew, in order.
    """
    decided = [(item, role) for item in placed if (role := item.override.role) is not None]
    if not decided:
        return tuple(marks)
    result = sorted(marks, key=lambda mark: mark.start)
    own = -1
    for item, role in decided:
        number = own if role is Role.COMMENT else _comment_at(result, item) if role in _PARTS else 0
        own -= role is Role.COMMENT
        result = [*_without(result, item.start, item.end), Mark(item.start, item.end, role, RULE, number)]
        result.sort(key=lambda mark: mark.start)
    return _renumbered(result)


def _comment_at(marks: Sequence[Mark], item: Placed) -> int:
    """The comment that a range stands in, or else the one that follows."""
    return next((mark.comment for mark in marks if mark.comment and mark.end > item.start), 0)


def _without(marks: Iterable[Mark], start: int, end: int) -> list[Mark]:
    """The marks with a range cut out."""
    result = []
    for mark in marks:
        if mark.start < start:
            result.append(mark._replace(end=min(mark.end, start)))
        if mark.end > end:
            result.append(mark._replace(start=max(mark.start, end)))
    return result


def _renumbered(marks: Sequence[Mark]) -> tuple[Mark, ...]:
    numbers = {0: 0}
    for mark in marks:
        numbers.setdefault(mark.comment, len(numbers))
    return tuple(mark._replace(comment=numbers[mark.comment]) for mark in marks)


def complete(
    comments: Sequence[Comment], placed: Iterable[Placed]
) -> tuple[tuple[Comment, ...], tuple[Problem, ...]]:
    """The comments with the authors and answers that an editor states.

    An override belongs to the comment that its first line stands in. Problems:
    O003 where there is none, or none that it can answer.
    """
    result = list(comments)
    problems = []
    starts = [comment.start for comment in comments]
    for item in placed:
        author, answers = item.override.author, item.override.answers
        if author is None and answers is None:
            continue
        at = bisect_right(starts, max(item.start, item.end - 1)) - 1
        if at < 0 or result[at].end <= item.start:
            problems.append(without_effect(item.override, f"line {item.override.first} belongs to no comment"))
            continue
        if author is not None:
            result[at] = replace(result[at], author=author)
        if answers is not None and (answers > len(result) or answers == result[at].n):
            problems.append(without_effect(item.override, f"there is no other comment {answers} to answer"))
        elif answers is not None:
            result[at] = replace(result[at], answers=answers)
    return tuple(result), tuple(problems)
