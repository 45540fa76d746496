"""From marks to segments: the one place where a capture is cut.

A front end (plain text here, HTML elsewhere) marks what it has recognised; what
nobody marked is the body, and white space between is SPACE. So no front end
can lose a character, whatever it marks.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from operator import attrgetter
from typing import TypeAlias

from build_tools.label.rows import Span, trim
from build_tools.model import Role, Segment

BODY_RULE = "body"
SPACE_RULE = "space"

Mark: TypeAlias = Segment
"""A range of the capture, recognised as something. Unlike the segments of a capture, marks may span lines."""


def cover(text: str, rows: Iterable[Span], marks: Iterable[Mark]) -> tuple[Segment, ...]:
    """Segments that cover the text exactly, in order, none empty.

    `rows` are the text's, or where they stand. Marks may come in any order; where two overlap, the
    one that begins first keeps the common part. Each line's words become a
    segment of their own, without the blank characters at their ends.
    """
    segments: list[Segment] = []
    queue = [*sorted(marks, key=_start), Mark(len(text), len(text) + 1, *_BODY)]  # the last stands behind the text
    space, body = Role.SPACE, Role.BODY
    at = i = 0
    mark = queue[0]
    low, high = mark.start, mark.end
    for row in rows:
        start, end = row[0], row[1]
        if start > at:
            segments.append(_made((at, start, space, SPACE_RULE, 0)))
        while high <= start:
            i += 1
            mark = queue[i]
            low, high = mark.start, mark.end
        if low == start and high == end:  # many rows are marked as they stand
            segments.append(mark)
        elif end <= low:
            segments.append(_made((start, end, body, BODY_RULE, 0)))
        elif low <= start and end <= high:
            segments.append(_made((start, end, mark.role, mark.rule, mark.comment)))
        else:
            segments += _cut(text, (start, end), queue, i)
        at = end
    if at < len(text):
        segments.append(_made((at, len(text), *_SPACE)))
    return tuple(segments)


_start = attrgetter("start")
_made: Callable[[tuple[int, int, Role, str, int]], Segment] = partial(tuple.__new__, Segment)
"""A segment of its five values: done for each line, so without the detour of `Segment(...)`."""
_BODY = (Role.BODY, BODY_RULE, 0)
_SPACE = (Role.SPACE, SPACE_RULE, 0)


def _cut(text: str, row: tuple[int, int], marks: Sequence[Mark], i: int) -> Iterator[Segment]:
    """The parts of a row by the marks from the `i`th on; blank characters at their ends are SPACE."""
    at, last = row
    behind = at
    while at < last:
        while marks[i].end <= at:
            i += 1
        mark = marks[i]
        if mark.start > at:
            stop, label = min(mark.start, last), _BODY
        else:
            stop, label = min(mark.end, last), (mark.role, mark.rule, mark.comment)
        start, end = trim(text, at, stop)
        if start < end:
            if start > behind:
                yield _made((behind, start, *_SPACE))
            yield _made((start, end, *label))
            behind = end
        at = stop
