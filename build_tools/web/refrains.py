"""Lines that begin or end many comments alike, figures left out: the page's, not the commenters' (`For 21 Against 3 Report`)."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from build_tools.label.refrains import shape, shapes_alike
from build_tools.model import Role
from build_tools.web.lines import look
from build_tools.web.paint import Piece

LONGEST = 100
"""Longer lines (code points) are somebody's words."""

Lines = Sequence[tuple[int, str]]
"""Lines with words, and where they begin."""


def refrains(text: str, under: Sequence[Piece], spots: Sequence[Piece]) -> frozenset[int]:
    """Where the lines begin that begin or end comments alike; what stands in a spot (author, date) is nobody's words."""
    comments: dict[int, list[tuple[int, str]]] = {}
    starts = [spot[0] for spot in spots]
    for start, end, label in under:
        if label.role is Role.COMMENT:
            own = comments.setdefault(label.comment, [])
            for at, line in lines_of(text, start, end):
                within = spots[bisect_left(starts, at):bisect_left(starts, at + len(line))]
                if bare := _without(line, at, within).strip():
                    own.append((at, bare))
    def ends(known: frozenset[str]) -> Iterator[list[str]]:
        for lines in comments.values():
            own = _own(lines, known)
            yield [_shape(own[0][1]), _shape(own[-1][1])] if own else []

    known = shapes_alike(len(comments), ends)
    return frozenset(at for lines in comments.values() for at in _edges(lines, known)) if known else frozenset()


def _without(line: str, at: int, spots: Iterable[Piece]) -> str:
    """A line without what stands in some spots; `at` is where it begins."""
    for start, end, _ in reversed(list(spots)):
        line = line[:start - at] + line[end - at:]
    return line


def lines_of(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """The lines between two places with their ends, and where each begins."""
    at = start
    for line in text[start:end].splitlines(keepends=True):
        yield at, line
        at += len(line)


def _own(lines: Lines, known: frozenset[str]) -> Lines:
    """The lines of a comment without those at its ends that are known; all of them when nothing else is left."""
    first, last = 0, len(lines)
    while first < last and _shape(lines[first][1]) in known:
        first += 1
    while last > first and _shape(lines[last - 1][1]) in known:
        last -= 1
    return lines[first:last] if first < last else lines


def _edges(lines: Lines, known: frozenset[str]) -> Iterator[int]:
    """Where the lines at the ends of a comment begin that are known."""
    own = {at for at, _ in _own(lines, known)}
    return (at for at, _ in lines if at not in own)


def _shape(line: str) -> str:
    """A short line without its figures; empty for a long one, for a sentence, and for one without letters."""
    return shape(line) if len(line) <= LONGEST and any(map(str.isalpha, line)) and not look(line).prose else ""
