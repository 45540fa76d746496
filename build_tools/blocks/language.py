"""The language and direction of a block.

Script decides first: it is certain where statistics on a short block are not.
Within Latin and Cyrillic script py3langid decides, but a block too short to
tell takes the language of the text around it.
"""

import re
import unicodedata
from collections import Counter
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from build_tools.model import Direction

_URL = re.compile(r"(?:https?://|www\.)\S+|(?<!\S)[^\s@]++@\S+")  # possessive, from the start of a word: linear in any text
_ENOUGH_LETTERS = 60
"""Letters below which statistics are a guess (own reading of one-line comments)."""
_SURE = 0.9
_SAMPLE = 3000
"""Code points of a block that the statistics look at: more takes longer and tells no more."""

_SCRIPTS: dict[str, tuple[str, ...]] = {
    "ARABIC": ("ar", "fa", "ur", "ps", "ug"),
    "HEBREW": ("he",),
    "GREEK": ("el",),
    "CYRILLIC": ("ru", "uk", "bg", "sr", "mk", "be", "kk", "ky", "mn"),
    "HANGUL": ("ko",),
    "HIRAGANA": ("ja",),
    "KATAKANA": ("ja",),
    "CJK": ("zh", "ja"),
    "THAI": ("th",),
    "DEVANAGARI": ("hi", "mr", "ne"),
    "ARMENIAN": ("hy",),
    "GEORGIAN": ("ka",),
}
"""First word of a letter's Unicode name -> languages written so, the likeliest first."""

_OTHER_ARABIC = re.compile("[پچژگکیےڑٹںہ]")
"""Letters that Arabic itself does not use."""


def language(text: str, around: str) -> tuple[str, Direction]:
    """BCP 47 language and direction of `text`; `around` is the language of its surroundings.

    Addresses do not count. A block without letters has no language of its own
    (``zxx``, BCP 47's "no linguistic content") and runs left to right.
    """
    words = _URL.sub(" ", text)
    letters = [char for char in words if char.isalpha()]
    if not letters:
        return "zxx", "ltr"
    script = _script(letters)
    direction: Direction = "rtl" if _is_rtl(letters) else "ltr"
    if script in _SCRIPTS:
        return _of_script(words, script, around), direction
    if len(letters) < _ENOUGH_LETTERS:
        return around, direction
    found, probability = _identifier().classify(words[:_SAMPLE])
    return (found if probability >= _SURE else around), direction


def _script(letters: list[str]) -> str:
    """First word of the Unicode name of most letters: LATIN, ARABIC, CJK."""
    names = Counter(unicodedata.name(char, "NONE").split()[0] for char in letters)
    return min(names, key=lambda name: (-names[name], name))


def _is_rtl(letters: list[str]) -> bool:
    right_to_left = sum(unicodedata.bidirectional(char) in {"R", "AL"} for char in letters)
    return right_to_left * 2 > len(letters)


def _of_script(words: str, script: str, around: str) -> str:
    candidates = _SCRIPTS[script]
    if around in candidates or len(candidates) == 1:
        return around if around in candidates else candidates[0]
    if script == "ARABIC" and not _OTHER_ARABIC.search(words):
        return "ar"
    found, probability = _identifier().classify(words[:_SAMPLE])
    return found if found in candidates and probability >= _SURE else candidates[0]


@cache
def _identifier() -> LanguageIdentifier:
    """The model, loaded when first needed (about half a second)."""
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
