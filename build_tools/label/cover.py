"""From marks to segments: the one place where a capture is cut.

A front end (plain text here, HTML elsewhere) marks what it has recognised; what
nobody marked is the body, and white space between is SPACE. So no front end
can lose a character, whatever it marks.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from build_tools.label.rows import trim
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
    for mark in sorted(marks, key=lambda mark: mark.start):
        start = max(mark.start, at)
        if start < mark.end:
            segments.extend(_by_line(text, Mark(at, start, Role.BODY, BODY_RULE)))
            segments.extend(_by_line(text, Mark(start, mark.end, mark.role, mark.rule, mark.comment)))
            at = mark.end
    segments.extend(_by_line(text, Mark(at, len(text), Role.BODY, BODY_RULE)))
    return tuple(_join_space(segments))


def _by_line(text: str, mark: Mark) -> Iterator[Segment]:
    """One segment a line of the mark, SPACE around them."""
    at = mark.start
    for part in text[mark.start:mark.end].splitlines(keepends=True):
        start, end = trim(text, at, at + len(part))
        if start > at:
            yield Segment(at, start, Role.SPACE, SPACE_RULE)
        if end > start:
            yield Segment(start, end, mark.role, mark.rule, mark.comment)
        if end < at + len(part):
            yield Segment(end, at + len(part), Role.SPACE, SPACE_RULE)
        at += len(part)


def _join_space(segments: Iterable[Segment]) -> Iterator[Segment]:
    """The same segments, neighbouring SPACE made one."""
    held: Segment | None = None
    for segment in segments:
        if held and segment.role is Role.SPACE:
            held = Segment(held.start, segment.end, Role.SPACE, SPACE_RULE)
            continue
        if held:
            yield held
            held = None
        if segment.role is Role.SPACE:
            held = segment
        else:
            yield segment
    if held:
        yield held
