"""What a line says by its words: the part of plain-text labelling that pages of HTML share."""

import re
from functools import lru_cache

from build_tools.label import words
from build_tools.label.bylines import Byline, author_in, is_signature, read_byline
from build_tools.label.looks import Kind, Look, look_at
from build_tools.label.stamps import Stamp, find_stamps

__all__ = ["Byline", "Kind", "Look", "Stamp", "author_in", "byline", "is_signature", "look", "may_be_furniture", "stamps"]

look = lru_cache(maxsize=4096)(look_at)
"""The look of a line; pages repeat the same ones."""

stamps = lru_cache(maxsize=4096)(find_stamps)
"""The dates of a line."""


@lru_cache(maxsize=4096)
def byline(line: str) -> Byline | None:
    """What a line says of author and date, or None when it says neither."""
    return read_byline(line, look(line))


_LETTERS = re.compile(r"[^\W\d_]+")
_FURNITURE = frozenset(
    found[0] for phrase in (*words.BUTTONS, *words.SHARE, *words.WIDGET_STARTS) if (found := _LETTERS.search(phrase))
)


def may_be_furniture(line: str) -> bool:
    """Whether a line begins like a button, a call to share or the post's data: only then is its look worth the time."""
    found = _LETTERS.search(line)
    return found is None or line[0] in "←→«»" or found[0].casefold() in _FURNITURE
