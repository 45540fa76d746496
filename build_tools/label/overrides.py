"""What an editor decided, laid over what the rules found."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from build_tools.label.cover import Mark
from build_tools.model import Capture, Comment, Override, Role
from build_tools.problems import Problem, problem

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
    lines = capture.text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    placed, problems = [], []
    for override in overrides:
        if override.role is None and override.answers is None and override.author is None:
            continue
        first = lines[override.first - 1] if 0 < override.first <= len(lines) else ""
        if _plain(first).startswith(_plain(override.begins)) and override.first <= override.last <= len(lines):
            placed.append(Placed(override, starts[override.first - 1], starts[override.last] - 1))
        else:
            problems.append(_misfit(capture, override, first))
    return tuple(placed), tuple(problems)


def _plain(text: str) -> str:
    return " ".join(text.replace("\ufeff", "").split())


def _misfit(capture: Capture, override: Override, line: str) -> Problem:
    found = f"begins with “{_plain(line)[:60]}”" if _plain(line) else "is empty or does not exist"
    return problem(
        "O001", override.where,
        f"Lines {override.first} to {override.last} of {capture.id} should begin with “{override.begins}”, "
        f"but line {override.first} {found}. Correct first, last and begins, or delete the override.",
    )


def lay_over(marks: Sequence[Mark], placed: Iterable[Placed]) -> tuple[Mark, ...]:
    """The marks, with whole lines given the role that an editor decided.

    Lines with the role `comment` are a comment of their own; lines with
    another role of a comment belong to the comment they stand in or before.
    Comments are numbered anew, in order.
    """
    result = sorted(marks, key=lambda mark: mark.start)
    own = -1
    for item in placed:
        role = item.override.role
        if role is None:
            continue
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
            result.append(replace(mark, end=min(mark.end, start)))
        if mark.end > end:
            result.append(replace(mark, start=max(mark.start, end)))
    return result


def _renumbered(marks: Sequence[Mark]) -> tuple[Mark, ...]:
    numbers = {0: 0}
    for mark in marks:
        numbers.setdefault(mark.comment, len(numbers))
    return tuple(replace(mark, comment=numbers[mark.comment]) for mark in marks)


def complete(comments: Sequence[Comment], placed: Iterable[Placed]) -> tuple[Comment, ...]:
    """The comments with the authors and answers that an editor states.

    An override belongs to the comment that its first line stands in.
    """
    result = list(comments)
    starts = [comment.start for comment in comments]
    for item in placed:
        at = bisect_right(starts, max(item.start, item.end - 1)) - 1
        if at < 0 or result[at].end <= item.start:
            continue
        if item.override.author is not None:
            result[at] = replace(result[at], author=item.override.author)
        if item.override.answers is not None:
            result[at] = replace(result[at], answers=item.override.answers)
    return tuple(result)
