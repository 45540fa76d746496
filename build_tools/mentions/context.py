"""What stands around a name in a folded text. All look-around is bounded, so that time stays linear."""

import re
from functools import lru_cache

from build_tools.mentions.fold import BARRIER
from build_tools.mentions.words import (
    CALENDAR,
    DEMONYMS,
    GIVEN_NAMES,
    GOVERNMENT_PARTS,
    INSTITUTIONS,
    NO_NAMES,
    OFFICES,
    OPENERS,
    ORDINARY,
    SMALL_WORDS,
    TITLES,
)

_NEXT_WORD = re.compile(r" ([^\W\d_][\w.'-]{0,39})")
_OPENING = " \"'([{*—-_>"
_STOP = ".!?…:;" + BARRIER
_REACH = 40
_HEADING = 160
_FEWEST = 4
_MOST = 0.8
"""Share of its words, small ones aside, that a heading capitalises, of so many at least."""
_LETTERS = re.compile(r"[^\W\d_]+")
_DEMONYM = re.compile(r"[a-z](?:ian|ean|ish|ese|ites?)s?$")
_OFFICE = re.compile(rf"\b(?:{'|'.join(sorted(OFFICES, reverse=True))})\b")


def word_before(text: str, at: int) -> str:
    """The word that ends one space before `at`; empty when something else stands there."""
    if at < 2 or text[at - 1] != " " or not (text[at - 2].isalnum() or text[at - 2] in ".'"):  # noqa: PLR2004  # a letter and a space
        return ""
    begin = max(0, at - _REACH)
    start = max(text.rfind(" ", begin, at - 1), text.rfind(BARRIER, begin, at - 1), begin - 1) + 1
    return text[start : at - 1].lstrip("\"'([{*—")


def word_after(text: str, at: int) -> str:
    """The word that begins one space behind `at`; empty when something else stands there."""
    match = _NEXT_WORD.match(text, at)
    return match[1].rstrip(".") if match else ""


def possessive(text: str, at: int) -> int:
    """Offset behind the possessive ending at `at`: of `'s`, or of a bare apostrophe behind s; else `at`."""
    if text[at : at + 2] in ("'s", "'S") and not text[at + 2 : at + 3].isalnum():
        return at + 2
    if text[at : at + 1] == "'" and text[at - 1 : at] in ("s", "S") and text[at + 1 : at + 2] == " ":
        return at + 1
    return at


def sentence_start(text: str, at: int) -> bool:
    """Whether `at` begins a sentence, so that its capital proves nothing."""
    index = at - 1
    begin = max(0, at - 10)
    while index >= begin and text[index] in _OPENING:
        index -= 1
    if index < 0 or (text[index] in _STOP and text[index] != "."):
        return True
    if text[index] != ".":
        return False
    word = text[text.rfind(" ", max(0, index - _REACH), index) + 1 : index]
    return word.lower() not in TITLES and not (len(word) == 1 and word.isupper())


def in_heading(text: str, at: int) -> bool:
    """Whether `at` stands in a line whose words are capitalised throughout."""
    start = text.rfind(BARRIER, max(0, at - _HEADING), at) + 1
    if not start and at > _HEADING:
        return False
    end = text.find(BARRIER, at, at + _HEADING)
    if end < 0:
        if len(text) > at + _HEADING:
            return False
        end = len(text)
    return _capitalised(text[start:end])


@lru_cache(maxsize=256)
def _capitalised(line: str) -> bool:
    if len(line) > _HEADING or line.rstrip(" \"')").endswith((".", ",", ":", ";")):
        return False
    words = [word for word in _LETTERS.findall(line) if word.lower() not in SMALL_WORDS]
    return len(words) >= _FEWEST and sum(word[0].isupper() for word in words) >= _MOST * len(words)


def is_name_word(word: str, at: int, text: str, given: frozenset[str]) -> bool:
    """Whether the capitalised word before `at` looks like a given name rather than anything else."""
    lower = word.lower().rstrip(".")
    if not word[:1].isupper() or word.endswith(("'s", "s'")) or not word.replace("-", "").replace("'", "").isalpha():
        return False
    heading = in_heading(text, at)
    begins = heading or sentence_start(text, at - len(word) - 1)
    if lower in given or lower in GIVEN_NAMES:
        return not (begins and lower in ORDINARY)
    if lower in TITLES or lower in CALENDAR or lower in INSTITUTIONS or lower in GOVERNMENT_PARTS:
        return False
    if begins and (heading or lower in NO_NAMES or lower in OPENERS or lower in ORDINARY or lower.endswith(_ENDINGS)):
        return False
    return not (word.isupper() or is_demonym(word) or lower in _NEVER_GIVEN)


_ENDINGS = ("ly", "ing", "ed")
"""Ends of words that begin sentences and are no given names."""


_NEVER_GIVEN = frozenset(
    [
        "republican", "democrat", "democratic", "conservative", "labour", "labor", "liberal", "socialist", "communist", "islamist",
        "muslim", "christian", "catholic", "jewish", "arab", "kurdish", "kurd", "turk", "dutch", "french", "greek", "german", "czech",
        "thai", "swiss", "iraqi", "former", "late", "acting", "deputy", "vice", "foreign", "defense", "defence", "interior",
        "finance", "prime", "chief", "first", "then", "ex", "greater", "central", "northern", "southern", "eastern", "western",
        "mid", "i", "the", "and", "but", "sunni", "shia", "shi'ite", "shiite", "shi'a", "shi'i", "soviet", "nazi", "tory", "whig", "lawyer",
    ]
)  # fmt: skip


def is_demonym(word: str) -> bool:
    """Whether a word looks like the adjective of a country: Iranian, British, Iraqi."""
    return _DEMONYM.search(word) is not None or word.lower().removesuffix("s") in DEMONYMS


def offices(text: str) -> frozenset[str]:
    """The offices that a text speaks of."""
    return frozenset(_OFFICE.findall(text.lower()))


def title_before(text: str, at: int) -> str | None:
    """The office that the title before `at` speaks of: `ambassador`, empty for courtesy titles, None without a title.

    Small words count where they name an office: minister Okello.
    """
    window = text[max(0, at - _TITLE_REACH) : at]
    if match := _OFFICE_OF.search(window):
        return TITLES[match[1].lower()]
    word = word_before(text, at)
    office = TITLES.get(_AFFIXES.sub("", word.lower().rstrip(".")))
    if office == "minister" and window[: -len(word) - 1].lower().endswith("prime "):
        return "prime minister"
    return office if office or word[:1].isupper() else None


def role_after(text: str, at: int) -> frozenset[str]:
    """The offices that an apposition behind a name speaks of: `, the foreign minister, said`."""
    match = _APPOSITION.match(text, at)
    return offices(match[1]) if match else frozenset()


_TITLE_REACH = 60
_OFFICE_OF = re.compile(
    r"\b([Ss]ecretary|[Mm]inister|[Dd]irector|[Aa]mbassador|[Gg]overnor|[Ss]peaker|[Pp]resident|[Kk]ing|[Mm]ayor) of (?:the )?[A-Z]\w+(?: (?:and )?[A-Z]\w+)? $"
)
_AFFIXES = re.compile(r"^(?:ex|then|vice)-|-(?:elect|designate|general)$")
_APPOSITION = re.compile(r", (?:(?:then |now )?(?:the|a|an|its|their|his|her|our) |(?=[a-z]))([^,.;:!?()]{3,70})[,.]")
