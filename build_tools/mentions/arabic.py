"""Names in Arabic text, which has no capitals: behind titles, in quotation marks, behind words for institutions."""

import re
from collections.abc import Iterator

from build_tools.mentions import gazetteer
from build_tools.mentions.fold import fold_name
from build_tools.mentions.words import ARABIC_HEADS, ARABIC_NO_NAMES, ARABIC_TITLES
from build_tools.model import EntityType

_LETTERS = r"[\u0620-\u064a\u066e-\u06d3]"
_WORD = re.compile(rf"{_LETTERS}+")
_QUOTED = re.compile(rf"\"((?:{_LETTERS}+ ?){{1,4}})\"")
_HEADS = frozenset(fold_name(word) for word in ARABIC_HEADS)
_TITLES = frozenset(fold_name(word) for word in ARABIC_TITLES)
_NO_NAMES = frozenset(fold_name(word) for word in ARABIC_NO_NAMES)
_MOST_NAMES = 4
_MOST_WORDS = 4

_Found = tuple[int, int, EntityType]


def arabic_names(text: str) -> Iterator[_Found]:
    """Names in the Arabic parts of a folded text: start, end and type; in order, apart."""
    behind = 0
    for start, end, kind in sorted(_all(text), key=lambda found: (found[0], -found[1])):
        if start >= behind:
            yield start, end, kind
            behind = end


def _all(text: str) -> Iterator[_Found]:
    for match in _QUOTED.finditer(text):
        yield match.start(1), match.start(1) + len(match[1].rstrip()), "organization"
    words = list(_WORD.finditer(text))
    for at, word in enumerate(words):
        bare = _bare(word)
        stem = word[0][bare:]
        if stem in _TITLES:
            if end := _goes_on(text, words, at, _MOST_NAMES):
                yield words[at + 1].start(), end, "person"
        elif stem in _HEADS:
            if end := _goes_on(text, words, at, _MOST_WORDS, articled=True):
                yield word.start() + bare, end, "organization"
        elif stem in gazetteer.places():
            yield word.start() + bare, word.end(), "place"


def _bare(word: re.Match[str]) -> int:
    """Length of the conjunction or preposition that a word begins with, if the rest is a word we know."""
    known = gazetteer.places()
    for length in (0, 1, 2):
        stem = word[0][length:]
        if stem in _TITLES or stem in _HEADS or stem in known:
            return length
        if word[0][length : length + 1] not in "وفبلك":
            break
    return 0


def _goes_on(text: str, words: list[re.Match[str]], at: int, most: int, *, articled: bool = False) -> int:
    """Where the words behind a title or an institution's word end as parts of its name; 0 when none is one."""
    end = 0
    for ahead in range(1, most + 1):
        if at + ahead >= len(words) or text[words[at + ahead - 1].end() : words[at + ahead].start()] != " ":
            break
        word = words[at + ahead][0]
        if word in _NO_NAMES or word[1:] in _NO_NAMES or word in _TITLES or (articled and ahead > 1 and not word.startswith(("ال", "لل"))):
            break
        end = words[at + ahead].end()
    return end
