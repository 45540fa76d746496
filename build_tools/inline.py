"""Write the text of a block as HTML, with marks around ranges of the capture.

Marks (notes, names, times, addresses) are elements and nothing but elements:
whatever they are, the text content of the result is the block's text, character
for character. What a mark has to show besides, such as the number of a note,
the style sheet adds.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from build_tools.escape import escape
from build_tools.model import Block

_ADDRESS = re.compile(r"https?://[A-Za-z0-9][^\s<>\"“”«»{}\[\]|\\^`\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]*")
_RIGHT_TO_LEFT = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+"
_RUN = re.compile(f"{_RIGHT_TO_LEFT}(?:[ \u00a0]{_RIGHT_TO_LEFT})*")
_TRAILING = ".,;:!?'’)…،؛؟"


@dataclass(frozen=True, slots=True)
class Mark:
    """An element around a range, half open, of a capture or of a reading text."""

    start: int
    end: int
    opening: str
    """The start tag, ready HTML without text content."""
    closing: str
    """The end tag."""
    after: str = ""
    """Ready HTML without text content behind the element: the way to a note."""
    link: bool = False
    """Whether the element is a link: links do not stand inside links."""


def inline(block: Block, marks: Iterable[Mark] = ()) -> str:
    """The reading text of a block as HTML, with `marks` in offsets of the capture.

    A mark may lie partly or wholly outside of the block and may cross a joined
    line break. Web addresses that stand in the text become links.
    """
    placed = (_placed(block, mark) for mark in marks)
    return marked(block.text, [*(mark for mark in placed if mark is not None), *addresses(block.text)])


def addresses(text: str) -> Iterator[Mark]:
    """A link for each web address (http and https only) that stands in a text."""
    for match in _ADDRESS.finditer(text):
        address = match[0].rstrip(_TRAILING)
        opening = f'<a class="ed-url" dir="ltr" rel="nofollow" href="{escape(address)}">'
        yield Mark(match.start(), match.start() + len(address), opening, "</a>", link=True)


def runs(text: str) -> Iterator[Mark]:
    """An isolated run for each stretch of right-to-left words, so that the words around it keep their order.

    For the editors' own text, which names such words within English sentences.
    """
    for match in _RUN.finditer(text):
        yield Mark(match.start(), match.end(), "<bdi>", "</bdi>")


def marked(text: str, marks: Sequence[Mark]) -> str:
    """`text` as HTML, with `marks` in offsets of `text`.

    Elements nest where their ranges do. Where ranges cross, the element that
    began later is closed and opened again; but a link stays whole, and what
    crosses it is divided. A link inside a link is left out.
    """
    outermost_first = sorted((m for m in marks if m.start < m.end), key=lambda m: (m.start, -m.end, m.link))
    edges = sorted({0, len(text), *(m.start for m in outermost_first), *(m.end for m in outermost_first)})
    out: list[str] = []
    stack: list[Mark] = []
    waiting: list[str] = []
    for left, right in zip(edges, [*edges[1:], len(text)], strict=True):
        _close(stack, left, out, waiting)
        for mark in outermost_first:
            if mark.start == left and not (mark.link and any(outer.link for outer in stack)):
                _open(stack, mark, out)
        out.append(escape(text[left:right]))
    return "".join(out)


def _open(stack: list[Mark], mark: Mark, out: list[str]) -> None:
    """Open an element; what would end within a link is opened again inside of it."""
    depth = len(stack)
    if mark.link:
        depth = next((at for at, outer in enumerate(stack) if outer.end < mark.end), depth)
    inside = stack[depth:]
    for crossing in reversed(inside):
        _end(crossing, out)
    stack[depth:] = [mark, *inside]
    out.extend(one.opening for one in stack[depth:])


def _end(mark: Mark, out: list[str]) -> None:
    """Close an element, or take it back where nothing stands in it."""
    if out[-1] == mark.opening:
        out.pop()
    else:
        out.append(mark.closing)


def _close(stack: list[Mark], at: int, out: list[str], waiting: list[str]) -> None:
    """Close what ends here; what was opened within it and goes on is opened again."""
    ended = next((depth for depth, mark in enumerate(stack) if mark.end == at), len(stack))
    going_on = []
    while len(stack) > ended:
        mark = stack.pop()
        _end(mark, out)
        if mark.end == at:
            waiting.append(mark.after)
        else:
            going_on.append(mark)
    if not any(mark.link for mark in (*stack, *going_on)):  # the way to a note is a link, too
        out.extend(waiting)
        waiting.clear()
    for mark in reversed(going_on):
        out.append(mark.opening)
        stack.append(mark)


def _placed(block: Block, mark: Mark) -> Mark | None:
    """The mark in offsets of the block's text; None if it lies outside of the block."""
    if mark.end <= block.start or block.end <= mark.start:
        return None
    start = end = at = 0
    for index, span in enumerate(block.spans):
        at += len(span.glue) if index else 0
        if span.start <= mark.start:
            start = at + min(mark.start, span.end) - span.start
        if span.start < mark.end:
            end = at + min(mark.end, span.end) - span.start
        at += span.end - span.start
    return replace(mark, start=start, end=end)
