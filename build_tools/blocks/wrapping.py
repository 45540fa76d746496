"""Which lines of a region are one paragraph.

A capture knows only lines. Where they were wrapped at a width, several make a
paragraph; where each line is a paragraph, none may be joined. A region is the
post, or one comment: one person's text in one habit.
"""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from build_tools.model import Role

WIDEST = 110
"""Lines longer than this (code points) were not wrapped by hand or by mail."""
_ENOUGH_PAIRS = 3
_MOSTLY = 0.75
_SHORT = 80
_TERMINAL = re.compile(r"[.!?…:;”\"’)\]]\s*$")
_LISTED = re.compile(r"(?:[-*•–—]\s|\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)]\s)")
_FUNCTION_WORD = re.compile(r"\b(?:of|the|a|an|and|or|by|for|to|in|on|at|with|from|de|von|der|di|la|le|du|et|und|y)$", re.IGNORECASE)
_HYPHENATED = re.compile(r"[^\W_][-\u2010]$|\u00ad$")
_SECOND_PART = re.compile(r"(?:and|or|to|und|oder|bis|et|ou|y|o)\b")
"""Behind `pre-` at the end of a line: `and post-war` makes no one word with it."""

Mode: TypeAlias = Literal["blank", "wrapped", "line"]


@dataclass(frozen=True, slots=True)
class Line:
    """The shown part of one line of a capture."""

    start: int
    end: int
    text: str
    role: Role
    number: int
    """1-based line of the capture."""
    after_blank: bool
    """Whether a blank line (or a removed one) stands before it."""


def paragraphs(lines: Sequence[Line], breaks: frozenset[int] = frozenset()) -> list[list[Line]]:
    """Group the lines of a region into paragraphs.

    `breaks` are numbers of lines that begin a paragraph whatever the rule says.
    """
    mode, width = habit(lines)
    short = _in_short_chunk(lines)
    groups: list[list[Line]] = []
    for line in lines:
        before = groups[-1][-1] if groups and line.number not in breaks else None
        if before and (_joins(before, line, mode, width) or (line.start in short and _runs_on(before, line))):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def habit(lines: Sequence[Line]) -> tuple[Mode, int]:
    """How a region breaks its lines, and the width it wraps at (code points).

    `blank`: wrapped, with blank lines between paragraphs; `wrapped`: wrapped,
    without; `line`: a paragraph a line. The test of wrapping is the wrapper's
    own: the next line's first word would not have fitted any more.
    """
    full = max((len(line.text) for line in lines if len(line.text) <= WIDEST), default=0) * 2 // 3
    pairs = [
        (a, b) for a, b in itertools.pairwise(lines)
        # An item of a list says nothing of the width, but for `A. Reed` and `10. May` behind a full line.
        if not b.after_blank and len(a.text) <= WIDEST and not (_LISTED.match(b.text) and len(a.text) < full)
    ]
    long_lines = sum(len(line.text) > WIDEST for line in lines)
    if len(pairs) < _ENOUGH_PAIRS or long_lines > len(lines) / 3:
        return "line", 0
    width = _width([len(a.text) for a, _ in pairs])
    overflowing = sum(_overflows(a, b, width - width // 6) for a, b in pairs)
    whole = sum(bool(_TERMINAL.search(a.text)) for a, _ in pairs)
    if overflowing < _MOSTLY * len(pairs) or width < _SHORT // 2 or whole * 2 > len(pairs):
        return "line", 0  # lines that do not fill a width, or that are sentences
    blanks = sum(line.after_blank for line in lines[1:])
    # Letters and mailing lists paste wrapped paragraphs without blank lines: then
    # the last line of each is short, and only the width tells where it ends.
    return ("blank" if blanks and (blanks + 1) * 12 >= len(lines) else "wrapped"), width


def _width(lengths: Sequence[int]) -> int:
    """The longest line, but for the few that stand out: somebody's own line above what was pasted."""
    usual = sorted(lengths)[len(lengths) * 3 // 4]
    return max(length for length in lengths if length <= usual + usual // 8)


def glue_before(before: Line, line: Line) -> str:
    """What joins a line to the one before: nothing after a hyphen, else a space."""
    return "" if _HYPHENATED.search(before.text) and not _SECOND_PART.match(line.text) else " "


def _joins(before: Line, line: Line, mode: Mode, width: int) -> bool:
    if mode == "line" or line.after_blank or line.role != before.role:
        return False
    full = _overflows(before, line, width)
    # Behind a full line, `A. Heller` and `10. The` are more likely words than the next item of a list.
    if _LISTED.match(line.text) and (not full or _LISTED.match(before.text)):
        return False
    if mode == "blank":
        return True
    ragged = len(before.text) > width * 2 // 3 and not _TERMINAL.search(before.text)
    return len(before.text) <= width and (full or ragged)


def _overflows(before: Line, line: Line, width: int) -> bool:
    """Whether the first word of `line` would not have fitted behind `before`."""
    return len(before.text) + 1 + len(line.text.split(maxsplit=1)[0]) > width


def _in_short_chunk(lines: Sequence[Line]) -> set[int]:
    """Offsets of the lines that stand between blank lines with none but short ones: a credit, an address."""
    chunks: list[list[Line]] = []
    for line in lines:
        if line.after_blank or not chunks:
            chunks.append([])
        chunks[-1].append(line)
    short = (chunk for chunk in chunks if max(len(line.text) for line in chunk) <= _SHORT)
    return {line.start for chunk in short for line in chunk}


def _runs_on(before: Line, line: Line) -> bool:
    """Whether a line breaks off within a phrase that the next one goes on with."""
    if line.after_blank or line.role != before.role or _TERMINAL.search(before.text) or _LISTED.match(line.text):
        return False
    goes_on = line.text[0].islower() and not before.text.endswith(",")
    return goes_on or bool(_FUNCTION_WORD.search(before.text))
