"""The ledger of released anchors, `editorial/anchors.tsv`: its lines, and its hash of words.

One line an anchor, tab-separated, sorted by text and reading order, so that a
difference in git shows just what a release changed.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from typing import cast, get_args

from build_tools.model import AnchorState, LedgerRow, Where
from build_tools.problems import Problem, problem

FILE = "editorial/anchors.tsv"
COLUMNS = ("text", "anchor", "kind", "hash", "first_words", "release", "state", "went_to", "changed", "reason")
_HEADER = "\t".join(COLUMNS)
_STATES = get_args(AnchorState)
_WORD = re.compile(r"[^\W_]+")
_FIRST_WORDS = 8


def words(text: str) -> list[str]:
    """The words of a text: runs of letters and digits, NFKC, case-folded.

    Punctuation, white space and typographic variants fall away, so that only
    a change of words counts as a change.
    """
    return _WORD.findall(unicodedata.normalize("NFKC", text).casefold())


def hash_of(text: str) -> str:
    """First 16 hexadecimal digits of the SHA-256 of the words of `text`, one space between them."""
    return hashlib.sha256(" ".join(words(text)).encode()).hexdigest()[:16]


def first_words(text: str) -> str:
    """The first eight words as they stand: enough for a reader to know the passage by."""
    return " ".join(text.split()[:_FIRST_WORDS])


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
        if number == 1 or len(cells) != len(COLUMNS) or cells[6] not in _STATES:
            said = f"This line has not the {len(COLUMNS)} columns {', '.join(COLUMNS)}. Restore the file from git."
            problems.append(problem("L001", where, said))
            continue
        text, anchor, kind, digest, opening, release, state, went_to, changed, reason = cells
        row = LedgerRow(
            text, anchor, kind, digest, opening, release, cast("AnchorState", state), went_to, changed, reason
        )
        if (row.text, row.anchor) in seen:
            problems.append(problem("L002", where, f"{row.text}#{row.anchor} stands twice. Restore the file from git."))
        seen.add((row.text, row.anchor))
        rows.append(row)
    return tuple(rows), tuple(problems)


def dump(rows: Iterable[LedgerRow]) -> str:
    """The text of the ledger."""
    lines = [_HEADER]
    lines += ["\t".join(str(getattr(row, name)) for name in COLUMNS) for row in rows]
    return "\n".join(lines) + "\n"
