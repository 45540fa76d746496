"""The signs with which rows begin and end."""

import re

OPENING = "§|[({«»→←↓•·–—-*#+:,;"
"""Signs before what a row says."""
CLOSING = ":.!…»›«→↓▼|])}·–—-,;*"
"""Signs behind it."""
OPENING_BLANK, CLOSING_BLANK = OPENING + " ", CLOSING + " "
_SENTENCE_END = re.compile(r"[.!?…؟。！？][)\]»”“\"'’」』）]{0,3}$")
_STOPS = frozenset(".!?…؟。！？)]»”“\"'’」』）")
"""How a sentence's row ends."""
_FULL_STOP = re.compile(r"[^.]\.$")


def ends_sentence(text: str) -> bool:
    """Whether a text ends like a sentence: brackets and quotation marks may close behind the stop."""
    return text[-1:] in _STOPS and _SENTENCE_END.search(text[-4:]) is not None


def is_stopped(plain: str) -> bool:
    """Whether a row ends with a full stop, and not with dots."""
    return plain[-1:] == "." and _FULL_STOP.search(plain[-2:]) is not None
