"""All short rows of a page at once, before each is read: folded and sifted.

Most rows hold neither a date nor a word for comments. A few passes over the
whole page tell which ones may, at a cost that hardly depends on how many rows
there are.
"""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from ahocorasick_rs import AhoCorasick, MatchKind

_LETTERS = re.compile(r"[^\W\d_]+")
_ASCII_WHITE = "\t\x1f"
_WHITE = _ASCII_WHITE + "\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
"""White space other than the blank that may stand inside a row."""


def folded(rows: Sequence[str]) -> list[str]:
    """Each of some trimmed rows in lower case, with one space for each run of white space (`words.fold`)."""
    return spaced("\n".join(rows).casefold()).split("\n") if rows else []


def spaced(text: str) -> str:
    """A text with one space for each run of white space in a line."""
    for white in _ASCII_WHITE if text.isascii() else _WHITE:
        text = text.replace(white, " ")
    while "  " in text:
        text = text.replace("  ", " ")
    return text


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows joined by line feeds, and where each begins."""

    text: str
    starts: Sequence[int]

    def at(self, offset: int) -> int:
        """The row that a character stands in."""
        return bisect_right(self.starts, offset) - 1


def join(rows: Sequence[str]) -> Rows:
    """Some rows as one text."""
    return Rows("\n".join(rows), tuple(accumulate((len(row) + 1 for row in rows), initial=0))[:-1])


def rows_with(rows: Rows, pattern: re.Pattern[str]) -> set[int]:
    """The rows in which a pattern that spans no line end is found."""
    return {rows.at(match.start()) for match in pattern.finditer(rows.text)}


class Vocabulary:
    """Words of letters alone, to be found in many rows in one pass (Aho and Corasick 1975)."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = tuple(sorted(set(words)))
        self._known = frozenset(self._words)
        self._automaton = AhoCorasick(self._words, matchkind=MatchKind.LeftmostLongest, store_patterns=False)

    def hits(self, text: str) -> list[tuple[str, int]]:
        """Each of the words that stands in a text as a whole word, and where it begins."""
        try:
            matches = self._automaton.find_matches_as_indexes(text)
        except UnicodeEncodeError:  # half a surrogate pair, which the automaton cannot read
            return [(match[0], match.start()) for match in _LETTERS.finditer(text) if match[0] in self._known]
        # A longer match can hide no whole word: it would hold the word's edge, which is no letter.
        words = self._words
        return [
            (words[number], start) for number, start, end in matches
            if not (text[end:end + 1].isalpha() or text[start - 1:start].isalpha())  # most are parts of longer words
            and not (is_letter(text[end:end + 1]) or is_letter(text[start - 1:start]))
        ]


class Openings:
    """Phrases that rows begin with, to be found in many rows in one pass."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._automaton = AhoCorasick(sorted({"\n" + phrase for phrase in phrases}), store_patterns=False)

    def rows(self, rows: Sequence[str]) -> Collection[int]:
        """Those of some rows that begin with one of the phrases, whatever follows."""
        text = "\n" + "\n".join(rows)
        starts = {at: i for i, at in enumerate(accumulate((len(row) + 1 for row in rows), initial=0))}
        try:
            return {starts[start] for _, start, _ in self._automaton.find_matches_as_indexes(text)}
        except UnicodeEncodeError:  # half a surrogate pair, which the automaton cannot read
            return range(len(rows))


def is_letter(char: str) -> bool:
    """Whether a character, if there is one, belongs to a word of letters."""
    return char.isalnum() and not char.isdecimal()
