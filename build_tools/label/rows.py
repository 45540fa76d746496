"""A capture as rows: its lines that hold words, with where they stand.

The rules look at rows, never at the text itself, so that offsets are reckoned
in one place. A row is trimmed of blank characters; what is trimmed becomes
SPACE when the segments are made.
"""

from collections.abc import Iterable
from dataclasses import dataclass

BYTE_ORDER_MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class Row:
    """One line with words in it."""

    index: int
    """Position among the rows, from 0."""
    line: int
    """1-based number of its line; lines are parted by `\\n` alone, as editors count them."""
    start: int
    """Where its first visible character stands in the capture."""
    end: int
    """Behind its last visible character."""
    text: str
    """The characters `start:end`."""
    indent: int
    """Blank characters before `start` on the line."""
    gap: int
    """Blank lines between this row and the row before."""


def is_blank(char: str) -> bool:
    """Whether a character shows nothing: white space, or a byte order mark."""
    return char.isspace() or char == BYTE_ORDER_MARK


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The range without blank characters at its ends; empty ranges end at `start`."""
    while start < end and is_blank(text[start]):
        start += 1
    while end > start and is_blank(text[end - 1]):
        end -= 1
    return start, end


def read_rows(text: str) -> tuple[Row, ...]:
    """The rows of a text, in order.

    Every line end that Unicode knows parts rows (CR, LF, CRLF, VT, FF, NEL,
    U+2028, U+2029 and the separators U+001C to U+001E); only LF counts lines.
    """
    rows: list[Row] = []
    line, at, gap = 1, 0, 0
    for part in text.splitlines(keepends=True):
        start, end = trim(part, 0, len(part))
        if start < end:
            rows.append(Row(len(rows), line, at + start, at + end, part[start:end], start, gap))
            gap = 0
        else:
            gap += 1
        at += len(part)
        line += part.endswith("\n")
    return tuple(rows)


def paragraphs(rows: Iterable[Row]) -> tuple[tuple[Row, ...], ...]:
    """Rows grouped where blank lines part them."""
    groups: list[list[Row]] = []
    for row in rows:
        if not groups or row.gap:
            groups.append([])
        groups[-1].append(row)
    return tuple(map(tuple, groups))
