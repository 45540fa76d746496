"""From marks to segments: the one place where a capture is cut.

A front end (plain text here, HTML elsewhere) marks what it has recognised; what
nobody marked is the body, and white space between is SPACE. So no front end
can lose a character, whatever it marks.
"""

from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter
from typing import TypeAlias

from build_tools.label.rows import Row, trim
from build_tools.model import Role, Segment

BODY_RULE = "body"
SPACE_RULE = "space"

Mark: TypeAlias = Segment
"""A range of the capture, recognised as something. Unlike the segments of a capture, marks may span lines."""


def cover(text: str, rows: Iterable[Row], marks: Iterable[Mark]) -> tuple[Segment, ...]:
    """Segments that cover the text exactly, in order, none empty.

    `rows` are the text's. Marks may come in any order; where two overlap, the
    one that begins first keeps the common part. Each line's words become a
    segment of their own, without the blank characters at their ends.
    """
    segments: list[Segment] = []
    at = 0
    for segment in _visible(text, rows, [*sorted(marks, key=_start), Mark(len(text), len(text) + 1, *_BODY)]):
        if segment.start > at:
            segments.append(Segment(at, segment.start, *_SPACE))
        segments.append(segment)
        at = segment.end
    if at < len(text):
        segments.append(Segment(at, len(text), *_SPACE))
    return tuple(segments)


_start = attrgetter("start")
_BODY = (Role.BODY, BODY_RULE)
_SPACE = (Role.SPACE, SPACE_RULE)


def _visible(text: str, rows: Iterable[Row], marks: Sequence[Mark]) -> Iterator[Segment]:
    """What shows: each row whole, or cut where marks begin and end inside it. The last mark stands behind the text."""
    i = 0
    for row in rows:
        start, end = row.start, row.end
        while marks[i].end <= start:
            i += 1
        mark = marks[i]
        if mark.start == start and mark.end == end:  # most rows are marked as they stand, or not at all
            yield mark
        elif mark.start >= end:
            yield Segment(start, end, *_BODY)
        elif mark.start <= start and end <= mark.end:
            yield Segment(start, end, mark.role, mark.rule, mark.comment)
        else:
            yield from _cut(text, row, marks, i)


def _cut(text: str, row: Row, marks: Sequence[Mark], i: int) -> Iterator[Segment]:
    """The parts of a row by the marks from the `i`th on, without blank characters at their ends."""
    at = row.start
    while at < row.end:
        while marks[i].end <= at:
            i += 1
        mark = marks[i]
        if mark.start > at:
            stop, label = min(mark.start, row.end), (*_BODY, 0)
        else:
            stop, label = min(mark.end, row.end), (mark.role, mark.rule, mark.comment)
        start, end = trim(text, at, stop)
        if start < end:
            yield Segment(start, end, *label)
        at = stop
