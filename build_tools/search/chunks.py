"""The words of an index in files small enough to wait for.

Pagefind keeps some 20,000 places of words in a file, and a browser fetches a
whole one for each word sought. Here they are cut into smaller ones. Words that
begin as another does stay in its file, for who seeks that one finds them too:
the engine looks into one file for each word, and Pagefind's own cut them apart.
"""

from collections.abc import Iterator, Sequence
from typing import Any, TypeAlias

import cbor2

Word: TypeAlias = list[Any]
"""The stem, then where it stands: in Pagefind's own form."""
Chunk: TypeAlias = list[Word]

ENOUGH = 12_000
"""Bytes of a file before it is packed, from which on the next word begins another if it may."""
_MOST = 4
"""Times as much, from which on it begins in any case: a language of few syllables would have all its words in one file."""
_LETTERS = 4
"""Of a word whose longer words stay with it, at least: half the dictionary begins with “a”."""


def cut(words: Sequence[Word], enough: int = ENOUGH) -> Iterator[Chunk]:
    """The words, in their order, in chunks of about `enough` bytes; none is empty."""
    chunk: Chunk = []
    size = 0
    there: set[str] = set()
    for word in words:
        stem = word[0]
        if size >= _MOST * enough or (size >= enough and not any(stem[:length] in there for length in range(_LETTERS, len(stem)))):
            yield chunk
            chunk, size, there = [], 0, set()
        chunk.append(word)
        size += len(cbor2.dumps(word))
        there.add(stem)
    if chunk:
        yield chunk


def bounds(chunks: Sequence[Chunk]) -> list[tuple[str, str]]:
    """From where to where each chunk reaches: from what tells its first word from the one before, to its last word.

    So who has typed the beginning of a word finds the chunk that holds the longer ones.
    """
    befores = ["", *(chunk[-1][0] for chunk in chunks)]
    return [(_told(chunk[0][0], before), chunk[-1][0]) for chunk, before in zip(chunks, befores[:-1], strict=True)]


def _told(word: str, before: str) -> str:
    """As many letters of a word as tell it from the one before it in the alphabet."""
    return next(word[: length + 1] for length in range(len(word)) if word[: length + 1] != before[: length + 1])
