"""Rows that are buttons alone: `Reply | Report`, `Like 3`, `Agree 24 Disagree 11 Reply`, `ReplyFlag`."""

import re

from build_tools.label import words
from build_tools.label.stops import CLOSING, OPENING

BUTTONS = frozenset(words.BUTTONS)
LONGEST_GLUED = 48
"""A row of buttons with nothing between has at most so many code points."""
_DIGITS = "0123456789|·•/–—-"
_BUTTON_WORDS = frozenset({"", *(phrase.split(" ", 1)[0] for phrase in words.BUTTONS)})
BUTTON_FIRST_TWO = frozenset(word[:2] for word in _BUTTON_WORDS)
BUTTON_SIGNS = frozenset((*_DIGITS, *(word for word in _BUTTON_WORDS if len(word) == 1)))
_ACTIVE = re.compile(r"\d+ repl(?:y|ies) · active (?:less than )?(?:\w+ ){2}ago|\s?\(\d{1,6}(?:\)|$)")
"""`2 replies · active 3 weeks ago`, what IntenseDebate says beside Reply; `(23)`, how many pressed the button."""
_BUTTON_GAP = re.compile(r"\)\s?\(|\s*[|·•/–—-]\s*|\s{2,}|\s(?=\d+$)|(?<=\D)(?=\d+$)|^\d+\s?(?=\D)|(?<=[▲▼△▽⇧⇩👍👎])(?=-?\d)")


def is_button_row(bare: str) -> bool:
    """Whether a row that begins with the sign or the first letters of one is made of buttons alone: `Reply | Report`, `Like 3`."""
    bare = _ACTIVE.sub("|", bare)
    if len(bare) > LONGEST_BAR or bare.split(" ", 1)[0].strip(_DIGITS + ")") not in _BUTTON_WORDS:
        return False
    parts = [part.strip(CLOSING + OPENING + " ") for part in _BUTTON_GAP.split(bare)]
    parts = [part for part in parts if part]
    if any(part in BUTTONS for part in parts) and all(part in BUTTONS or part.isdigit() for part in parts):
        return True
    return len(parts) <= BUTTONS_IN_ROW and any(map(str.isalpha, bare)) and all(map(_are_buttons, parts))


def _are_buttons(part: str) -> bool:
    """Whether words are buttons or numbers with nothing but spaces between: `Reply Quote Report`, `Agree 24 Disagree 11 Reply`."""
    parts = part.split(" ")
    at = 0
    while at < len(parts):
        step = next((n for n in range(BUTTON_WORDS, 0, -1) if " ".join(parts[at:at + n]) in BUTTONS), int(parts[at].isdigit()))
        if not step:
            return False
        at += step
    return True


LONGEST_BAR = 72
"""So many code points long a row of buttons may be,"""
BUTTONS_IN_ROW = 8
"""with so many of them,"""
BUTTON_WORDS = 4
"""of so many words each."""


def is_glued_bar(plain: str) -> bool:
    """Whether a row is made of buttons with nothing or a space between, each with a capital: `ReplyFlag`, `▲ 18▼ 1ReplyFlag`."""
    if len(plain) > LONGEST_GLUED:
        return False
    parts = [part for part in _GLUED_GAP.split(plain) if part]
    return len(parts) > 1 and all(words.fold(part) in BUTTONS for part in parts)


_GLUED_GAP = re.compile(r"(?<=[^\W\d_A-Z])(?=[A-Z])|[\s(]*\d+[\s)]*|\s+(?=[A-Z▲▼])|(?<=[▲▼])\s*")
