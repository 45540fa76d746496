"""Long lists on several pages: the first at the list's own address, `2/`, `3/` … below it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

_Item = TypeVar("_Item")


@dataclass(frozen=True, slots=True)
class Leaf:
    """Where a page stands among those of its list."""

    number: int
    """From 1 on."""
    of: int

    @property
    def folder(self) -> str:
        """What its address has behind that of the list: nothing, `2/`, `3/` and so on."""
        return "" if self.number == 1 else f"{self.number}/"


def cut(items: Iterable[_Item], weight: Callable[[_Item], int], most: int) -> list[Sequence[_Item]]:
    """The items in their order, on as few pages as hold `most` each; one that is heavier alone has a page of its own.

    At least one page, which may be empty.
    """
    pages: list[list[_Item]] = [[]]
    held = 0
    for item in items:
        if pages[-1] and held + weight(item) > most:
            pages.append([])
            held = 0
        pages[-1].append(item)
        held += weight(item)
    return list(pages)


def leaves(count: int) -> list[Leaf]:
    """The places of so many pages."""
    return [Leaf(number, count) for number in range(1, count + 1)]
