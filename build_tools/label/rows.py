"""A capture as rows: its lines that hold words, with where they stand.

The rules look at rows, never at the text itself, so that offsets are reckoned
in one place. A row is trimmed of blank characters; what is trimmed becomes
SPACE when the segments are made.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeAlias

BLANKS = (
    "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000\ufeff"
)
"""Characters that show nothing: all white space of Unicode, and the byte order mark."""


Span: TypeAlias = tuple[int, int, *tuple[object, ...]]
"""Where a row begins and ends, and what else is said of it."""


class Row(NamedTuple):  # made for each line, at half the time of a frozen dataclass
    """One line with words in it."""

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


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The range without blank characters at its ends; a blank range is empty."""
    words = text[start:end].lstrip(BLANKS)
    first = end - len(words)
    return first, first + len(words.rstrip(BLANKS))


def _blanks(text: str) -> str | None:
    """What to strip from the lines of a text: `strip` alone knows all blanks but one, and is faster so."""
    return BLANKS if "\ufeff" in text else None


def read_rows(text: str) -> tuple[Row, ...]:
    """The rows of a text, in order.

    Every line end that Unicode knows parts rows (CR, LF, CRLF, VT, FF, NEL,
    U+2028, U+2029 and the separators U+001C to U+001E).
    """
    rows: list[Row] = []
    blanks = _blanks(text)
    at, gap = 0, 0
    for part in text.splitlines(keepends=True):
        words = part.strip(blanks)
        if words:
            indent = part.index(words[0])
            start = at + indent
            rows.append(Row(start, start + len(words), words, indent, gap))
            gap = 0
        else:
            gap += 1
        at += len(part)
    return tuple(rows)


def spans(text: str) -> Iterator[tuple[int, int]]:
    """Where the rows of a text stand, in order."""
    blanks = _blanks(text)
    at = 0
    for part in text.splitlines(keepends=True):
        words = part.strip(blanks)
        if words:
            start = at + part.index(words[0])
            yield start, start + len(words)
        at += len(part)


def paragraphs(rows: Iterable[Row]) -> tuple[tuple[Row, ...], ...]:
    """Rows grouped where blank lines part them."""
    groups: list[list[Row]] = []
    for row in rows:
        if not groups or row.gap:
            groups.append([])
        groups[-1].append(row)
    return tuple(map(tuple, groups))
