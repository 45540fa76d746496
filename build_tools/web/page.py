"""A rendering as the rules see it: names read, text counted, subtrees cut."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from build_tools.web.links import inward_links
from build_tools.web.names import hint_of
from build_tools.web.tree import Element, Rendering

Range = tuple[int, int]
"""A half-open range, of code points or of indexes."""


class Stretch(NamedTuple):
    """Neighbouring elements, taken together: one element with all in it, or some siblings."""

    head: int
    """The element whose names speak for the stretch."""
    first: int
    """Index of the first element inside."""
    last: int
    """Index behind the last element inside."""
    first_run: int
    last_run: int


@dataclass(frozen=True, slots=True)
class Page:
    """A rendering with what each element says by itself; the same index, the same element."""

    rendering: Rendering
    hints: tuple[int, ...]
    """What the names of each element say (`names.Hint`)."""
    chars: tuple[int, ...]
    """Code points of text before each run; one more than runs."""
    linked: tuple[int, ...]
    """Those of them that stand in links; one more than runs."""
    inward: tuple[int, ...]
    """Those of them that stand in links within the site and in buttons; one more than runs."""
    prose: tuple[int, ...]
    """Those of them that read like running text; one more than runs."""

    @property
    def text(self) -> str:
        """The rendered text."""
        return self.rendering.text

    @property
    def elements(self) -> tuple[Element, ...]:
        """The elements, in document order."""
        return self.rendering.elements

    def words(self, index: int) -> str:
        """The text of an element."""
        element = self.rendering.elements[index]
        return self.rendering.text[element.start:element.end]

    def amount(self, index: int) -> int:
        """Code points of text in an element."""
        element = self.rendering.elements[index]
        return self.chars[element.last_run] - self.chars[element.first_run]

    def running(self, index: int) -> int:
        """Code points of running text in an element."""
        element = self.rendering.elements[index]
        return self.prose[element.last_run] - self.prose[element.first_run]

    def holds(self, outer: int, inner: int) -> bool:
        """Whether an element stands in another, or is it."""
        return outer <= inner < self.rendering.elements[outer].last

    def stretch(self, index: int) -> Stretch:
        """One element as a stretch; a term (`dt`) with the descriptions that follow it (`dd`)."""
        elements = self.rendering.elements
        element = elements[index]
        last, last_run = element.last, element.last_run
        while element.tag == "dt" and last < len(elements) and elements[last].tag == "dd" and elements[last].parent == element.parent:
            last, last_run = elements[last].last, elements[last].last_run
        first = index if last > element.last else index + 1  # of a term and its descriptions the term is a part
        return Stretch(index, first, last, element.first_run, last_run)

    def siblings(self, head: int, first: int, last: int) -> Stretch:
        """The siblings from `first` to before `last` as a stretch; `last` may be the end of their parent."""
        elements = self.rendering.elements
        parent = elements[elements[first].parent]
        end = elements[last].first_run if last < parent.last else parent.last_run
        return Stretch(head, first, last, elements[first].first_run, end)

    def own(self, stretch: Stretch, inner: Iterable[int]) -> list[Range]:
        """The runs of a stretch without those of some elements in it (in order, not nested)."""
        ranges, at = [], stretch.first_run
        for index in inner:
            other = self.stretch(index)
            if other.first_run > at:
                ranges.append((at, other.first_run))
            at = max(at, other.last_run)
        if stretch.last_run > at:
            ranges.append((at, stretch.last_run))
        return ranges


SENTENCE = 60
"""A paragraph of so many code points reads as running text, if it is not made of links."""


def read_page(rendering: Rendering) -> Page:
    """The page as the rules see it."""
    elements, runs, text = rendering.elements, rendering.runs, rendering.text
    hints = tuple(map(hint_of, elements))
    in_link = _in_link(elements)
    sizes = [run.end - run.start for run in runs]
    linked = [size if run.element >= 0 and in_link[run.element] else 0 for run, size in zip(runs, sizes, strict=True)]
    inner = inward_links(rendering)
    inward = [size if run.element >= 0 and inner[run.element] else 0 for run, size in zip(runs, sizes, strict=True)]
    prose = [0] * len(runs)
    first = 0
    for last in range(1, len(runs) + 1):
        if last < len(runs) and not _breaks(text, runs[last - 1].end, runs[last].start):
            continue
        size, links = sum(sizes[first:last]), sum(linked[first:last])
        if size >= SENTENCE and links * 2 < size and _PUNCTUATION.intersection(text[runs[first].start:runs[last - 1].end]):
            prose[first:last] = sizes[first:last]
        first = last
    return Page(rendering, hints, tuple(accumulate(sizes, initial=0)), tuple(accumulate(linked, initial=0)),
                tuple(accumulate(inward, initial=0)), tuple(accumulate(prose, initial=0)))


_PUNCTUATION = frozenset(".,;:!?…。，、！？؟،؛·")


def _breaks(text: str, end: int, start: int) -> bool:
    """Whether a line ends between two runs."""
    return start > end and "\n" in text[end:start]


def _in_link(elements: tuple[Element, ...]) -> list[bool]:
    """Whether each element is a link or button, or stands in one."""
    result: list[bool] = []
    for element in elements:
        result.append(element.tag in {"a", "button", "option"} or (element.parent >= 0 and result[element.parent]))
    return result
