"""Fold a text for matching, and know where each folded character came from.

Folding unites ways of writing one letter: typographic and plain apostrophes,
hyphens and spaces, letters with and without diacritics, forms of Arabic
letters. It keeps capitals. Almost every change is one code point for one, so
that offsets stay; the few characters that vanish (combining marks, joiners,
tatweel, surplus spaces) are remembered.
"""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

BARRIER = "\x1e"
"""Stands for the white space between two paragraphs: no name crosses it."""

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")
_UNITED = {
    **dict.fromkeys("\u2029\x0c\x1e", BARRIER),
    **dict.fromkeys("’‘ʼʹʻʽ`´ʾʿ‛＇", "'"),
    **dict.fromkeys("‐‑‒–−﹣－", "-"),
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("أإآٱ", "ا"), "ى": "ي", "ی": "ي", "ۍ": "ي", "ې": "ي", "ک": "ك", "ة": "ه", "ۀ": "ه", "ھ": "ه",
    "Ø": "O", "ø": "o", "Ł": "L", "ł": "l", "Đ": "D", "đ": "d", "Ð": "D", "ı": "i", "Ħ": "H", "ħ": "h", "ς": "σ",
}  # fmt: skip
_TATWEEL = "\u0640"
_FEW = 40


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text and the way back."""

    text: str
    cuts: tuple[int, ...] = ()
    """Folded offsets before which characters vanished, ascending."""
    lost: tuple[int, ...] = ()
    """How many characters vanished up to and with each cut."""

    def start(self, at: int) -> int:
        """Offset, in the text folded, of the folded character `at`."""
        index = bisect_right(self.cuts, at)
        return at + self.lost[index - 1] if index else at

    def at(self, offset: int) -> int:
        """Folded offset of the character at `offset` of the text folded, or of the next that is left."""
        index = bisect_right(range(len(self.cuts)), offset, key=lambda cut: self.cuts[cut] + self.lost[cut])
        at = offset - self.lost[index - 1] if index else offset
        return min(at, self.cuts[index]) if index < len(self.cuts) else at

    def end(self, at: int) -> int:
        """Offset behind the folded character before `at`, in the text folded."""
        return self.start(at - 1) + 1 if at else 0


def fold(text: str) -> Folded:
    """The text folded, letter for letter."""
    if "\n" in text:
        text = _BLANK_LINE.sub(lambda match: BARRIER * len(match[0]), text)
    folds = {char: united for char in set(text) if (united := _char(char)) != char}
    vanishing = "".join(sorted(char for char, united in folds.items() if not united))
    text = _united(text, {char: united for char, united in folds.items() if united})
    if vanishing or "  " in text:
        return _without(text, vanishing)
    return Folded(text)


def fold_name(name: str) -> str:
    """A name as it stands in a folded text."""
    return fold(" ".join(name.split())).text


def same_marks(name: str, text: str) -> bool:
    """Whether a name and a stretch of text agree in diacritics, capitals aside."""
    return _composed(name) == _composed(text)


def _composed(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


@lru_cache(maxsize=4096)
def _char(char: str) -> str:
    """What a character folds to: one character, or none."""
    if char in _UNITED:
        return _UNITED[char]
    if char.isspace():
        return " "
    if char == _TATWEEL or unicodedata.category(char) in {"Mn", "Cf"}:
        return ""
    parts = unicodedata.normalize("NFD", char)
    base, marks = parts[0], parts[1:]
    if marks and all(unicodedata.combining(mark) for mark in marks):
        return _UNITED.get(base, base)
    return char


def _united(text: str, folds: dict[str, str]) -> str:
    if len(folds) > _FEW:
        return text.translate({ord(char): united for char, united in folds.items()})
    for char, united in folds.items():  # a handful, as a rule: much faster than a translation of every character
        text = text.replace(char, united)
    return text


def _without(text: str, vanishing: str) -> Folded:
    """The text without some characters and with single spaces."""
    gone = f"[{re.escape(vanishing)}]+|" if vanishing else ""
    pieces, cuts, lost = [], [], []
    at = length = total = 0
    for match in re.finditer(f"{gone}(?<= ) +", text):
        pieces.append(text[at : match.start()])
        length += match.start() - at
        total += match.end() - match.start()
        at = match.end()
        cuts.append(length)
        lost.append(total)
    pieces.append(text[at:])
    return Folded("".join(pieces), tuple(cuts), tuple(lost))
