"""The words of the archive, for a reader who holds a quotation against it without asking anybody.

    texts    number of a text -> its slug and title
    shards   word -> numbers of the texts that have it, in files by a hash of the word
    blocks   of one text: anchor and reading text

A page that checks a quotation loads the shards of its words, then the few
texts that have most of them. With three texts there is one shard; with three
thousand a shard stays near 20,000 entries, so that a check loads some hundreds
of kilobytes and no more.
"""

import unicodedata
from collections.abc import Mapping, Sequence
from itertools import groupby

from build_tools.model import Archive, Block

_LARGEST = 20_000
"""Pairs of word and text that a shard may hold, on average."""
_FNV_START, _FNV_PRIME = 0x811C9DC5, 0x01000193
_SAME = str.maketrans({"ß": "ss", "ς": "σ", "ـ": None})


def fold(word: str) -> str:
    """A word without case, accents, Arabic vowel signs and lengthening: what `check.js` makes of it, too."""
    plain = (sign for sign in unicodedata.normalize("NFKD", word) if unicodedata.category(sign)[0] in "LN")
    return "".join(plain).lower().translate(_SAME)


def folded(text: str) -> list[str]:
    """The words of a text, folded: runs of letters, marks and digits."""
    runs = groupby(text, key=lambda sign: unicodedata.category(sign)[0] in "LMN")
    words = (fold("".join(run)) for is_word, run in runs if is_word)
    return [word for word in words if word]


def shard_of(word: str, count: int) -> int:
    """In which of `count` files a folded word stands: FNV-1a over its UTF-16 units."""
    value = _FNV_START
    units = word.encode("utf-16-le")
    for at in range(0, len(units), 2):
        value = (value ^ int.from_bytes(units[at : at + 2], "little")) * _FNV_PRIME & 0xFFFFFFFF
    return value % count


def shards(archive: Archive) -> tuple[Mapping[str, Sequence[int]], ...]:
    """Word -> numbers of the texts that have it, in as many parts as their size asks for."""
    found: dict[str, list[int]] = {}
    for number, text in enumerate(archive.texts):
        for word in sorted({word for block in text.document.blocks for word in folded(block.text)}):
            found.setdefault(word, []).append(number)
    count = max(1, sum(map(len, found.values())) // _LARGEST)
    parts: list[dict[str, list[int]]] = [{} for _ in range(count)]
    for word in sorted(found):
        parts[shard_of(word, count)][word] = found[word]
    return tuple(parts)


def blocks(shown: Sequence[Block]) -> list[list[str]]:
    """Anchor, words, language and direction of each block, in reading order."""
    return [[block.anchor, block.text, block.lang, block.dir] for block in shown]
