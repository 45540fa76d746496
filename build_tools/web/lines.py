"""What a line says by its words: the part of plain-text labelling that pages of HTML share."""

from functools import lru_cache

from build_tools.label.bylines import Byline, author_in, is_signature, read_byline
from build_tools.label.looks import Kind, Look, look_at
from build_tools.label.stamps import Stamp, find_stamps

__all__ = ["Byline", "Kind", "Look", "Stamp", "author_in", "byline", "is_signature", "look", "stamps"]

look = lru_cache(maxsize=4096)(look_at)
"""The look of a line; pages repeat the same ones."""

stamps = lru_cache(maxsize=4096)(find_stamps)
"""The dates of a line."""


@lru_cache(maxsize=4096)
def byline(line: str) -> Byline | None:
    """What a line says of author and date, or None when it says neither."""
    return read_byline(line, look(line))
