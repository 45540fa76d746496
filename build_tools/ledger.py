"""The ledger of released anchors, `editorial/anchors.tsv`: its lines, and its hash of words.

One line an anchor, tab-separated, sorted by text and reading order, so that a
difference in git shows just what a release changed.
"""

import hashlib
import unicodedata
from collections.abc import Iterable
from typing import cast, get_args

from build_tools.model import AnchorState, Block, Comment, LedgerRow, Where
from build_tools.problems import Problem, problem

FILE = "editorial/anchors.tsv"
TIMELINE = "timeline"
"""What stands for the text in the rows of events, whose kind is `event`: their anchors are on the timeline's page."""
COLUMNS = ("text", "anchor", "kind", "hash", "first_words", "release", "state", "went_to", "changed", "reason")
_HEADER = "\t".join(COLUMNS)
_STATES = get_args(AnchorState)
_FIRST_WORDS = 8
_LONGEST_OPENING = 80


class _Parting(dict[int, str]):
    """For `str.translate`: a space for all that is no part of a word. Filled as signs come up."""

    def __missing__(self, code: int) -> str:
        sign = chr(code)
        # Vowel signs of Indic scripts and Arabic marks are no letters, and yet make another word.
        self[code] = sign if sign.isalnum() or unicodedata.category(sign).startswith("M") else " "
        return self[code]


_PARTING = _Parting()


def words(text: str) -> list[str]:
    """The words of a text: runs of letters, their marks and digits, NFKC, case-folded.

    Punctuation, white space and typographic variants fall away, so that only
    a change of words counts as a change.
    """
    return unicodedata.normalize("NFKC", text).casefold().translate(_PARTING).split()


def hash_of(text: str) -> str:
    """First 16 hexadecimal digits of the SHA-256 of the words of `text`, one space between them."""
    return hashlib.sha256(" ".join(words(text)).encode()).hexdigest()[:16]


def first_words(text: str) -> str:
    """The first eight words as they stand, 80 code points at most: enough for a reader to know the passage by.

    Without what steers a terminal (escapes, changes of direction): they are printed in messages.
    """
    opening = " ".join(text.split(maxsplit=_FIRST_WORDS)[:_FIRST_WORDS])[:_LONGEST_OPENING]
    return "".join(sign for sign in opening if sign.isprintable()).strip()


def comment_words(comment: Comment, own: Iterable[Block]) -> str:
    """The words that a comment as a whole is known by: those of its own blocks, else its author's name and date."""
    return "\n".join(block.text for block in own) or f"{comment.author} {comment.date}"


def parse(ledger: str) -> tuple[tuple[LedgerRow, ...], tuple[Problem, ...]]:
    """Read the ledger; an empty one has no anchors. Problems: L001, L002."""
    if not ledger:
        return (), ()
    rows: list[LedgerRow] = []
    problems: list[Problem] = []
    seen: set[tuple[str, str]] = set()
    for number, line in enumerate(ledger.removesuffix("\n").split("\n"), 1):
        where = Where(FILE, number)
        cells = line.split("\t")
        if number == 1 and line == _HEADER:
            continue
        if number == 1 or len(cells) != len(COLUMNS):
            said = f"This line has not the {len(COLUMNS)} columns {', '.join(COLUMNS)}. Restore the file from git."
            problems.append(problem("L001", where, said))
            continue
        text, anchor, kind, digest, opening, release, state, went_to, changed, reason = cells
        if state not in _STATES:
            said = f"“{state}” is none of the states {', '.join(_STATES)}. Restore the file from git."
            problems.append(problem("L001", where, said))
            continue
        row = LedgerRow(
            text, anchor, kind, digest, opening, release, cast("AnchorState", state), went_to, changed, reason, where
        )
        if (row.text, row.anchor) in seen:
            problems.append(problem("L002", where, f"{row.text}#{row.anchor} stands twice. Restore the file from git."))
        seen.add((row.text, row.anchor))
        rows.append(row)
    return tuple(rows), tuple(problems)


def dump(rows: Iterable[LedgerRow]) -> str:
    """The text of the ledger; white space within a cell becomes a space."""
    lines = [_HEADER]
    lines += ["\t".join(" ".join(getattr(row, name).split()) for name in COLUMNS) for row in rows]
    return "\n".join(lines) + "\n"
