"""Names that no record explains: where they stand and what they seem to be.

Capitalised runs with their particles, abbreviations, names of countries and
cities from CLDR, and in Arabic what titles, quotation marks and the words for
institutions point out. A guess for an editor, never a link.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from build_tools.mentions import gazetteer
from build_tools.mentions.arabic import arabic_names
from build_tools.mentions.context import (
    in_heading,
    is_demonym,
    sentence_start,
    title_before,
    word_after,
    word_before,
)
from build_tools.mentions.find import addresses
from build_tools.mentions.fold import fold
from build_tools.mentions.words import (
    CALENDAR,
    GIVEN_NAMES,
    INSTITUTIONS,
    NO_NAMES,
    OF_HEADS,
    PARTICLES,
    PLACE_WORDS,
    SPEECH,
    TITLES,
)
from build_tools.model import EntityType, Mention


@dataclass(frozen=True, slots=True)
class Name:
    """A name that no record explains. Offsets are code points, half open."""

    start: int
    end: int
    type: EntityType


Recogniser = Callable[[str], Iterable[Name]]
"""Something else that finds names in a text, such as a spaCy pipeline (`ner.recogniser`)."""

_TOKEN = re.compile(r"[^\W\d_](?:[\w&]|'(?![sS](?!\w))(?=[^\W\d_])|[.-](?=[^\W\d_]))*")
_DOTTED = re.compile(r"(?:[A-Z]\.)+[A-Z]")
_PARTS = re.compile(r"[^-]+")
_SMALL_IN_INSTITUTION = frozenset({"of", "for", "and", "the", "in", "on", "to", "de", "du", "des", "la", "del", "fur", "und", "et"})
_ACRONYM = re.compile(r"[A-Z][A-Z&]{1,6}")
_ARABIC_WORD = re.compile(r"[\u0621-\u064a]")
_LOCATIVE = re.compile(r"\b(?:in|at|near|from|to|across|outside|inside|throughout|around|visit(?:ed|ing)?|of)(?: the)? $")
_STATES = frozenset({"republic", "kingdom", "states", "emirates", "commonwealth", "ministry", "department", "office", "court"})
"""These, too, lead on over `of`: Ministry of Works."""
_BREAKS = frozenset({"the", "this", "that", "it", "he", "she", "they", "we", "but", "in", "on", "so", "i"})
"""Capitalised inside a run these begin a sentence."""
_REACH = 30
_FEW = 2


def discover(text: str, known: Iterable[Mention] = (), also: Recogniser | None = None) -> tuple[Mention, ...]:
    """Names in a plain text that none of the known mentions covers, in order, none overlapping another.

    As mentions with the rule `discovered`, without a record. `also` finds
    further names, which stand back where they overlap those found by rule.
    """
    taken = sorted((mention.start, mention.end) for mention in known)
    found = _apart(names(text), taken)
    if also is not None:
        found += _apart(also(text), sorted([*taken, *((name.start, name.end) for name in found)]))
    return tuple(
        Mention(name.start, name.end, text[name.start : name.end], "", name.type, "discovered")
        for name in sorted(found, key=lambda name: name.start)
    )


def names(text: str) -> list[Name]:
    """All names in a text as far as rules see them, whether a record explains them or not."""
    folded = fold(text)
    found, behind = [], 0
    for start, end, kind in sorted([*_capitalised(folded.text), *arabic_names(folded.text)]):
        if start >= behind:
            found.append(Name(folded.start(start), folded.end(end), kind))
            behind = end
    return found


def _apart(found: Iterable[Name], taken: Sequence[tuple[int, int]]) -> list[Name]:
    """The names that touch no taken range; the taken ones are sorted and apart."""
    free: list[Name] = []
    for name in found:
        index = bisect_left(taken, name.end, key=lambda range_: range_[0])
        if not index or taken[index - 1][1] <= name.start:
            free.append(name)
    return free


# ---------------------------------------------------------- capitalised runs


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    text: str


_Found = tuple[int, int, EntityType]


def _capitalised(text: str) -> Iterator[_Found]:
    """Names written with capitals: start, end and type."""
    masked = addresses(text)
    words = list(_words(text))
    usage = _usage(text, words)
    at = 0
    while at < len(words):
        length = _run(text, words, at)
        if length:
            yield from _names_of(text, words[at : at + length], usage, masked)
        at += length or 1


def _words(text: str) -> Iterator[_Word]:
    """The words of a text; of compounds like `US-led` and `US-Iran` the parts, of `Kazemi-Qomi` and `Khmer-e-Rouge` the whole."""
    tokens = [(match.start(), match.group()) for match in _TOKEN.finditer(text)]
    alone = {token for _, token in tokens if "-" not in token} | gazetteer.places()
    for start, token in tokens:
        end = start + len(token)
        parts = list(_PARTS.finditer(token))
        if len(parts) > 1 and _compound([part[0] for part in parts], alone):
            for part in parts:
                yield _Word(start + part.start(), start + part.end(), part[0])
        else:
            dotted = text[end : end + 1] == "." and _DOTTED.fullmatch(token) is not None
            yield _Word(start, end + dotted, token + "." * dotted)


def _compound(parts: Sequence[str], alone: AbstractSet[str]) -> bool:
    """Whether hyphens join words that stand for themselves."""
    if parts[0].lower() in PARTICLES:
        return False
    if len(parts[-1]) > 1 and parts[-1].islower():
        return True
    return any(part in alone and part[0].isupper() and len(part) > 1 for part in parts)


@dataclass(frozen=True, slots=True)
class _Usage:
    """How a text writes its words; all in lower case."""

    small: frozenset[str]
    """Words that stand small somewhere."""
    capital: frozenset[str]
    """Words that stand with a capital in the middle of a sentence, and never small."""


def _usage(text: str, words: Sequence[_Word]) -> _Usage:
    small = frozenset(word.text for word in words if word.text[0].islower())
    middle = {
        word.text.lower()
        for word in words
        if word.text[0].isupper() and not sentence_start(text, word.start) and not in_heading(text, word.start)
    }
    return _Usage(small, frozenset(middle) - small)


def _run(text: str, words: Sequence[_Word], at: int) -> int:
    """How many words from `at` make one run of capitals, small words inside an institution's name included."""
    if not words[at].text[0].isupper():
        return 0
    length = 1
    institution = _institutional(words[at].text)
    while at + length < len(words) and length < _LONGEST_RUN:
        step = _step(text, words, at + length, institution=institution)
        if not step:
            break
        length += step
        institution = institution or _institutional(words[at + length - 1].text)
    return length


_LONGEST_RUN = 12


def _step(text: str, words: Sequence[_Word], at: int, *, institution: bool) -> int:
    """How many words further the run goes: one, one behind small words, or none."""
    for ahead in range(min(3, len(words) - at)):
        word = words[at + ahead]
        if not _joined(text, words[at + ahead - 1], word):
            break
        if word.text[0].isupper() or (ahead == 0 and _articled(word.text)):
            return ahead + 1
        if word.text in PARTICLES:
            continue
        small = institution or _leads_to_institution(text, words, at + ahead)
        if not small or word.text not in _SMALL_IN_INSTITUTION or (word.text == "the" and words[at].text == "and"):
            break
    return 0


def _joined(text: str, before: _Word, word: _Word) -> bool:
    """Whether two words may belong to one name: a space between, or the point of an initial."""
    if before.text.endswith(".") or (word.text.istitle() and word.text.lower() in _BREAKS):
        return False
    joint = text[before.end : word.start]
    return joint == " " or (joint == ". " and len(before.text) == 1)


def _articled(word: str) -> bool:
    """Whether a small word is an article and a surname: al-Wa'eli."""
    return word.partition("-")[0] in PARTICLES and "-" in word


def _leads_to_institution(text: str, words: Sequence[_Word], at: int) -> bool:
    """Whether the capitalised words behind a small one end in an institution's word."""
    for before, word in zip(words[at : at + 4], words[at + 1 : at + 5], strict=False):
        if text[before.end : word.start] != " " or not word.text[0].isupper():
            return False
        if word.text.lower() in INSTITUTIONS:
            return words[at + 1].text.lower() not in GIVEN_NAMES
    return False


def _institutional(word: str) -> bool:
    lower = word.lower()
    return lower in INSTITUTIONS or lower in OF_HEADS or lower in _STATES


def _names_of(
    text: str, words: Sequence[_Word], usage: _Usage, masked: Sequence[tuple[int, int]]
) -> Iterator[_Found]:
    """The names in one run, with what is no name taken off both ends."""
    words = list(words)
    while words and text[words[0].start : words[-1].end] not in gazetteer.places():
        if _national_institution(words) or not _no_name(words[0], text, usage, alone=len(words) == 1):
            break
        words.pop(0)
    while words and _no_end(words[-1].text, alone=len(words) == 1):
        words.pop()
    if not words or any(start <= words[0].start < end for start, end in _near(masked, words[0].start)):
        return
    first, last = words[0], words[-1]
    if len(words) == 1 and not _single(first, text, usage):
        return
    if len(words) > 1 and in_heading(text, first.start) and not _known_words(words, usage):
        return
    end = last.end + (text[last.end : last.end + 1] == "." and len(last.text) == 1 and len(words) > 1)
    yield first.start, end, _type(text, words)


def _national_institution(words: Sequence[_Word]) -> bool:
    """Whether a demonym begins an institution's name: Norwegian Refugee Council."""
    return len(words) >= _INSTITUTION_WORDS and words[-1].text.lower() in INSTITUTIONS and is_demonym(words[0].text)


_INSTITUTION_WORDS = 3


def _no_end(word: str, *, alone: bool) -> bool:
    """Whether a word at the end of a run does not belong to its name."""
    lower = word.lower()
    return lower in NO_NAMES and not word.isupper() and (alone or lower not in PLACE_WORDS)


def _near(masked: Sequence[tuple[int, int]], at: int) -> Sequence[tuple[int, int]]:
    index = bisect_left(masked, at, key=lambda range_: range_[1])
    return masked[index : index + 1]


def _known_words(words: Sequence[_Word], usage: _Usage) -> bool:
    """Whether a heading's capitals are capitals in the running text, too."""
    return all(word.text.lower() in usage.capital or not word.text[0].isupper() for word in words)


def _no_name(word: _Word, text: str, usage: _Usage, *, alone: bool) -> bool:
    """Whether a word at the beginning of a run is a title, a demonym or an ordinary word with a sentence's capital."""
    lower = word.text.lower().rstrip(".")
    if len(word.text) == 1 and not alone and text[word.end : word.end + 1] == ".":
        return False
    if alone and word.text.isupper() and len(word.text) > 1 and lower not in TITLES:
        return _shouted(text, word)
    if lower in NO_NAMES or lower in TITLES or lower in CALENDAR:
        return True
    if is_demonym(word.text) and lower not in GIVEN_NAMES:
        return True
    starts = sentence_start(text, word.start)
    return starts and not alone and lower not in GIVEN_NAMES and lower not in usage.capital and lower in usage.small


def _single(word: _Word, text: str, usage: _Usage) -> bool:
    """Whether one capitalised word is a name."""
    if len(word.text) < _FEW:
        return False
    if word.text in gazetteer.places():
        return True
    if word.text.isupper():
        return (_ACRONYM.fullmatch(word.text) or _DOTTED.match(word.text)) is not None and not _shouted(text, word)
    return word.text.lower() in usage.capital


def _shouted(text: str, word: _Word) -> bool:
    return word_before(text, word.start).isupper() or word_after(text, word.end).isupper()


def _type(text: str, words: Sequence[_Word]) -> EntityType:
    """What a run seems to name."""
    lowers = [word.text.lower() for word in words]
    if text[words[0].start : words[-1].end] in gazetteer.places() or (
        lowers[0] not in GIVEN_NAMES and not PLACE_WORDS.isdisjoint((lowers[0], lowers[-1]))
    ):
        return "place"
    if lowers[0] not in GIVEN_NAMES and (lowers[0] in OF_HEADS or not INSTITUTIONS.isdisjoint(lowers) or words[0].text.isupper()):
        return "organization"
    if _personal(text, words, lowers):
        return "person"
    if "of" in lowers or len(words) > _MOST_OF_PERSON:
        return "organization"
    return "place" if _LOCATIVE.search(text[max(0, words[0].start - _REACH) : words[0].start]) else "person"


_MOST_OF_PERSON = 3


def _personal(text: str, words: Sequence[_Word], lowers: Sequence[str]) -> bool:
    """Whether a given name, a title, a particle or a verb of speech says that somebody is named."""
    if lowers[0] in GIVEN_NAMES or title_before(text, words[0].start) is not None:
        return True
    particle = any(lower.split("-")[0] in PARTICLES for lower in lowers[1:])
    return particle or word_after(text, words[-1].end) in SPEECH
