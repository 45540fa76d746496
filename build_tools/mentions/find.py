"""Find where the names of an authority stand in a folded text: the longest, as whole words."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_tools.mentions.fold import BARRIER, Folded, same_marks
from build_tools.mentions.patterns import Capitals, Claim, Matcher, Pattern
from build_tools.mentions.words import PRONOUNS


@dataclass(frozen=True, slots=True)
class Hit:
    """A way of writing a name, found. Offsets are those of the folded text."""

    start: int
    end: int
    pattern: Pattern
    claims: tuple[Claim, ...]
    """Those of the pattern's claims that hold in this capture."""


_ARABIC = re.compile(r"[\u0620-\u064a\u066e-\u06d3]")
_ARABIC_PREFIX = re.compile(r"(?<![\u0620-\u064a\u066e-\u06d3])[وف]?[بلكس]?(?:ال|ل)?$")
"""Conjunction, preposition and article are written as one word with what follows."""
_SPACELESS = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
"""Scripts that do not part words: Thai, Lao, Burmese, Khmer, Japanese, Chinese."""
_SHOUTED_BEFORE = re.compile(r"(?:^|[^\w])[A-Z][A-Z'-]+ $")
_SHOUTED_AFTER = re.compile(r"(?:'S)? [A-Z][A-Z'-]+(?!\w)")
_LONG = 5
_JOINING = frozenset("_'")
_WINDOW = 40
_SCHEMES = ("://", "www.", "@", ".com", ".org", ".net", ".edu", ".gov", ".info", ".html")


def find(folded: Folded, original: str, matcher: Matcher, capture: str = "") -> list[Hit]:
    """All names of the matcher in a text, none overlapping another, in order.

    Where names overlap, the one that begins first and then the longest wins:
    the outermost name is the mention. Names inside addresses are none.
    """
    text = folded.text
    hits = [hit for hit in _all(text, matcher) if _fits(hit, folded, original)]
    hits.sort(key=lambda hit: (hit[0], -hit[1]))
    masked = addresses(text)
    found = []
    behind = 0
    for start, end, pattern in hits:
        if start < behind or (masked and _inside(start, end, masked)):
            continue
        if claims := pattern.claims_in(capture):
            found.append(Hit(start + pattern.skip, end, pattern, claims))
            behind = end
    return found


_Raw = tuple[int, int, Pattern]


def _all(text: str, matcher: Matcher) -> Iterator[_Raw]:
    """Every occurrence of every pattern that is a word or words."""
    for automaton, patterns, haystack in (
        (matcher.exact, matcher.patterns, text),
        (matcher.loosely, matcher.loose, text.lower() if matcher.loosely else ""),
    ):
        if automaton is None:
            continue
        length = len(haystack)
        for index, start, end in automaton.find_matches_as_indexes(haystack, overlapping=True):
            before = text[start - 1] if start else " "
            behind = text[end] if end < length else " "
            if before.isalnum() or behind.isalnum():
                if _begins(text, start) and _ends(text, end):
                    yield start, end, patterns[index]
            elif (before not in _JOINING and behind != "_") or _apart(text, start, end):
                yield start, end, patterns[index]


def _begins(text: str, start: int) -> bool:
    """Whether a name may begin behind the letter before it: Arabic prefixes, scripts that do not part words."""
    if not start or not text[start - 1].isalnum():
        return True
    if _ARABIC.match(text, start):
        return _ARABIC_PREFIX.search(text[max(0, start - 6) : start]) is not None and bool(
            _ARABIC.match(text, start - 1)
        )
    return bool(_SPACELESS.match(text, start) or _SPACELESS.match(text, start - 1))


def _ends(text: str, end: int) -> bool:
    if end >= len(text) or not text[end].isalnum():
        return True
    return bool(_SPACELESS.match(text, end) or _SPACELESS.match(text, end - 1))


def _apart(text: str, start: int, end: int) -> bool:
    """Whether an underscore or apostrophe leaves the name a word: `'Iran'` does, `O'Brien` and `x_Iran` do not."""
    if text[end : end + 1] == "_" or (start and text[start - 1] == "_"):
        return False
    return not (text[start - 2 : start] == "O'" and not text[start - 3 : start - 2].isalnum())


def _fits(raw: _Raw, folded: Folded, original: str) -> bool:
    """Whether capitals and diacritics are as the record wants them."""
    start, end, pattern = raw
    text = folded.text
    if pattern.marked and not same_marks(pattern.marked, original[folded.start(start) : folded.end(end)]):
        return False
    if end - start == 1 and text[end : end + 1] == ".":
        return False  # an initial
    if pattern.capitals is Capitals.UPPER:
        return not pattern.single or end - start >= _LONG or _shouted(text, start, end)
    if pattern.text in PRONOUNS:
        return text[max(0, start - 4) : start] == "THE " or not _shouted(text, start, end)
    return True


def _shouted(text: str, start: int, end: int) -> bool:
    """Whether the words around are in capitals, too."""
    return bool(
        _SHOUTED_AFTER.match(text, end) or _SHOUTED_BEFORE.search(text[max(0, start - _WINDOW) : start])
    )


Ranges = Sequence[tuple[int, int]]


def addresses(text: str) -> Ranges:
    """Where URLs, e-mail addresses, domains and handles stand; in order, apart."""
    marks = sorted(at for scheme in _SCHEMES for at in _occurrences(text, scheme))
    ranges: list[tuple[int, int]] = []
    for at in marks:
        if ranges and at < ranges[-1][1]:
            continue
        start = max(text.rfind(" ", 0, at) + 1, ranges[-1][1] if ranges else 0)
        start = max(text.rfind(BARRIER, start, at) + 1, start)
        end = _until(text, BARRIER, at, _until(text, " ", at, len(text)))
        ranges.append((start, end))
    return ranges


def _until(text: str, char: str, at: int, limit: int) -> int:
    """Offset of the next `char`, or the limit."""
    found = text.find(char, at, limit)
    return limit if found < 0 else found


def _occurrences(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + len(words))


def _inside(start: int, end: int, ranges: Ranges) -> bool:
    index = bisect_right(ranges, start, key=lambda range_: range_[0]) - 1
    return index >= 0 and end <= ranges[index][1] and (start, end) != ranges[index]
