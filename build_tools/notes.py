"""Place editorial notes: find the words they quote in the reading text.

A note hangs on words (W3C TextQuoteSelector), not on offsets, so that it can
be written with a text editor and survives everything but a change of the
words themselves.
"""

from collections.abc import Iterable, Sequence

from build_tools.model import Block, Note, PlacedNote, Quotation
from build_tools.problems import Problem, problem
from build_tools.quoting import quoted


def place(notes: Iterable[Note], blocks: Sequence[Block]) -> tuple[tuple[PlacedNote, ...], tuple[Problem, ...]]:
    """Find each note's words in the blocks of its text; in the order of the text.

    Problems: N001 when the words are not found, N002 when they are found more than once.
    """
    placed: list[PlacedNote] = []
    problems: list[Problem] = []
    for note in notes:
        found = occurrences(note.quotation, blocks)
        if len(found) == 1:
            block, start, end = found[0]
            placed.append(PlacedNote(note, block.anchor, start, end))
        else:
            problems.append(_not_once(note, [block.anchor for block, _, _ in found]))
    placed.sort(key=lambda item: (item.start, item.end, item.note.id))
    return tuple(placed), tuple(problems)


def occurrences(quotation: Quotation, blocks: Iterable[Block]) -> list[tuple[Block, int, int]]:
    """Where the words of a quotation stand: block, and start and end in the capture."""
    return [
        (block, block.offset(match.start("exact")), block.offset(match.end("exact") - 1) + 1)
        for block in blocks
        for match in quoted(quotation, block.text)
    ]


def _not_once(note: Note, anchors: Sequence[str]) -> Problem:
    words = f"“{note.quotation.exact}”"
    if not anchors:
        said = f"{words} is not found in {note.text}. Quote the words as the page shows them, within one paragraph."
        return problem("N001", note.where, said)
    said = f"{words} is found {len(anchors)} times in {note.text} ({', '.join(anchors)}). Add a prefix or suffix."
    return problem("N002", note.where, said)
