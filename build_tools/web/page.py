"""A rendering as the rules see it: names read, text counted, subtrees cut."""

from bisect import bisect_left
from dataclasses import dataclass
from itertools import accumulate

from build_tools.web.names import hint_of
from build_tools.web.tree import Element, Rendering

Range = tuple[int, int]
"""A half-open range, of code points or of indexes."""


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

    def own(self, index: int, children: tuple[int, ...]) -> list[Range]:
        """The runs of an element without those of some elements in it (which must be in order and not nested)."""
        element = self.rendering.elements[index]
        ranges, at = [], element.first_run
        for child in children:
            inner = self.rendering.elements[child]
            if inner.first_run > at:
                ranges.append((at, inner.first_run))
            at = max(at, inner.last_run)
        if element.last_run > at:
            ranges.append((at, element.last_run))
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
                tuple(accumulate(prose, initial=0)))


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


def within(sorted_indexes: list[int], first: int, last: int) -> list[int]:
    """Those of some rising indexes that lie in a range."""
    return sorted_indexes[bisect_left(sorted_indexes, first):bisect_left(sorted_indexes, last)]
