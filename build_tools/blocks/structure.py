"""Headings and lists that lost their marks.

A scraper keeps the words of a heading and of a list item, and drops what made
them one. Numbering that runs gives them back: numbered lines with text
between them head sections, numbered or lettered lines in a row are a list.
"""

import itertools
import re
from collections.abc import Iterator, Sequence

from build_tools.model import BlockKind

LONGEST_HEADING = 160
"""Code points; a numbered line longer than this is a numbered paragraph."""

_NUMBERED = re.compile(r"\(?(?P<number>\d{1,2})[.)]\s+\S")
_LETTERED = re.compile(r"\(?(?P<letter>[a-z])[.)]\s+\S")
_BULLETED = re.compile(r"[-*•–—]\s+\S")

_SHORT_HEADING = 70
_LONG_PARAGRAPH = 150
_ENDS_OPEN = re.compile(r"[.,;:!?…”\"’)\]]$")

RULES = {
    "numbered-heading": "Short lines numbered in sequence, with text between them, head the sections of a post.",
    "short-line-heading": "In a post of long paragraphs, several short lines without a full stop, each before a long paragraph, are headings.",
    "running-list": "Lines in a row whose numbers or letters run in sequence are a list.",
    "bulleted-list": "Lines in a row that begin with a bullet or dash are a list.",
}

Found = dict[int, tuple[BlockKind, str]]


def structure(texts: Sequence[str]) -> Found:
    """Kind and rule of those paragraphs of a post (by index) that are headings or list items."""
    found: Found = {}
    for marks in (_marks(texts, _NUMBERED), _marks(texts, _LETTERED)):
        for chain in _chains(marks):
            found.update(_of_chain(texts, chain))
    for run in _runs([index for index, text in enumerate(texts) if _BULLETED.match(text)]):
        found.update(dict.fromkeys(run, ("list-item", "bulleted-list")))
    if not any(kind == "heading" for kind, _ in found.values()):
        found.update(_short_headings(texts, found))
    return found


def _marks(texts: Sequence[str], pattern: re.Pattern[str]) -> list[tuple[int, int]]:
    """Index and ordinal (1 for `1.` and `(a)`) of the paragraphs that `pattern` numbers."""
    marks = []
    for index, text in enumerate(texts):
        if match := pattern.match(text):
            mark = match[1]
            marks.append((index, int(mark) if mark.isdigit() else ord(mark) - ord("a") + 1))
    return marks


def _chains(marks: Sequence[tuple[int, int]]) -> Iterator[list[int]]:
    """Indices of the paragraphs whose ordinals run 1, 2, 3 …; two at least."""
    chain: list[int] = []
    for index, ordinal in [*marks, (-1, 1)]:
        if ordinal == len(chain) + 1 and index >= 0:
            chain.append(index)
        elif ordinal == 1:
            if len(chain) > 1:
                yield chain
            chain = [index]


def _of_chain(texts: Sequence[str], chain: Sequence[int]) -> Found:
    gaps = [b - a for a, b in itertools.pairwise(chain)]
    if max(gaps) == 1:
        return dict.fromkeys(chain, ("list-item", "running-list"))
    apart = min(gaps) > 1 and chain[-1] + 1 < len(texts)
    if apart and all(len(texts[index]) <= LONGEST_HEADING for index in chain):
        return dict.fromkeys(chain, ("heading", "numbered-heading"))
    return {}


def _runs(indices: Sequence[int]) -> Iterator[list[int]]:
    """Consecutive indices, two at least."""
    run: list[int] = []
    for index in [*indices, -1]:
        if run and index != run[-1] + 1:
            if len(run) > 1:
                yield run
            run = []
        run.append(index)


def _short_headings(texts: Sequence[str], taken: Found) -> Found:
    """Lines that look like headings, if the post shows the habit more than once."""
    candidates = [
        index
        for index, text in enumerate(texts[:-1])
        if index not in taken
        and len(text) <= _SHORT_HEADING
        and text[0].isupper()
        and not _ENDS_OPEN.search(text)
        and len(texts[index + 1]) >= _LONG_PARAGRAPH
    ]
    long_ones = sum(len(text) >= _LONG_PARAGRAPH for text in texts)
    if len(candidates) < 2 or long_ones < 2 * len(candidates):  # noqa: PLR2004  # a habit needs two
        return {}
    return dict.fromkeys(candidates, ("heading", "short-line-heading"))
