"""From marks to segments: the one place where a capture is cut.

A front end (plain text here, HTML elsewhere) marks what it has recognised; what
nobody marked is the body, and white space between is SPACE. So no front end
can lose a character, whatever it marks.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter

from build_tools.label.rows import bare
from build_tools.model import Role, Segment

BODY_RULE = "body"
SPACE_RULE = "space"


@dataclass(frozen=True, slots=True)
class Mark:
    """A range of the capture, recognised as something. `comment` as in `Segment`."""

    start: int
    end: int
    role: Role
    rule: str
    comment: int = 0


def cover(text: str, marks: Iterable[Mark]) -> tuple[Segment, ...]:
    """Segments that cover the text exactly, in order, none empty.

    Marks may come in any order; where two overlap, the one that begins first
    keeps the common part. Each line's words become a segment of their own,
    without the blank characters at their ends.
    """
    segments: list[Segment] = []
    at = 0
    for mark in sorted(marks, key=_start):
        if mark.start > at:
            _add(segments, text, (at, mark.start), (Role.BODY, BODY_RULE, 0))
            at = mark.start
        if mark.end > at:
            _add(segments, text, (at, mark.end), (mark.role, mark.rule, mark.comment))
            at = mark.end
    _add(segments, text, (at, len(text)), (Role.BODY, BODY_RULE, 0))
    return tuple(segments)


_start = attrgetter("start")


def _add(segments: list[Segment], text: str, where: tuple[int, int], label: tuple[Role, str, int]) -> None:
    """Put one segment a line of the range behind the others, and SPACE for what is blank. `label`: role, rule, comment."""
    at, end = where
    whole = text[at:end]
    words = bare(whole)
    if not words:
        _add_space(segments, at, end)
        return
    lines = whole.splitlines(keepends=True)
    if len(lines) == 1 and len(words) == len(whole):  # a row that is marked as it stands: most are
        segments.append(Segment(at, end, *label))
        return
    for part in lines:
        words = bare(part)
        end = at + len(part)
        if words:
            start = at + part.index(words[0])
            _add_space(segments, at, start)
            at = start + len(words)
            segments.append(Segment(start, at, *label))
        _add_space(segments, at, end)
        at = end


def _add_space(segments: list[Segment], start: int, end: int) -> None:
    """Put SPACE behind the others: one segment, however many lines it spans."""
    if start == end:
        return
    if segments and segments[-1].role is Role.SPACE:
        start = segments.pop().start
    segments.append(Segment(start, end, Role.SPACE, SPACE_RULE))
