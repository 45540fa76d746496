"""Tables of contents: short lines at the top of a text that come again below it as its headings."""

import re
from collections.abc import Sequence
from itertools import islice, pairwise

from build_tools.label.looks import Kind
from build_tools.label.page import Page

LEAST = 3
"""So many lines make a table of contents."""
MOST_ROWS = 200
"""Among so many rows of a text it stands."""
LABEL_WORDS = 3
"""The line above it that names it has at most so many words."""
_NUMBERS = re.compile(r"\d{1,2}(?:\.\d{1,2})*[.)]?\s+")


def table_of_contents(page: Page, start: int, end: int) -> range:
    """The rows of the table in rows `start:end`, with the line that names it; empty when there is none.

    Its lines come again in the same order, as rows that are no list items,
    with running text between: a list that comes twice (for, against) is none.
    """
    limit = _second_paragraph(page, start, min(end, start + MOST_ROWS))
    keys = [_key(page, i) for i in range(start, limit)]
    wanted = frozenset(keys) - {""}
    if len(wanted) < LEAST:
        return range(0)
    last = {key: i for i in range(start, end) if (key := _key(page, i)) in wanted}
    first = start
    while first < limit:
        again = _run(keys, last, start, first)
        if len(again) >= LEAST and _are_headings(page, again, end):
            return range(first - _is_label(page, first - 1, start), first + len(again))
        first += len(again) or 1
    return range(0)


def _second_paragraph(page: Page, start: int, end: int) -> int:
    """The second row with running text: a table stands above it."""
    texts = (i for i in range(start, end) if page.looks[i].prose and page.looks[i].ended)
    return next(islice(texts, 1, None), end)


def _key(page: Page, index: int) -> str:
    """The words of a row that may be a heading, without its marker and its number."""
    look = page.looks[index]
    if look.prose and look.ended:
        return ""
    words = page.rows[index].text[look.marker:]
    return words[number.end() if (number := _NUMBERS.match(words)) else 0:].casefold()


def _run(keys: Sequence[str], last: dict[str, int], start: int, first: int) -> list[int]:
    """Where the rows from `first` on come again, as long as they do, each behind the one before."""
    again: list[int] = []
    for at in range(first - start, len(keys)):
        where = last.get(keys[at], -1)
        if where <= start + at or (again and (where <= again[-1] or start + at >= again[0])):
            break
        again.append(where)
    return again


def _are_headings(page: Page, again: Sequence[int], end: int) -> bool:
    """Whether rows stand above running text, most of them, and are no items of a list with bullets."""
    if any(page.looks[i].marker and page.looks[i].number is None for i in again):
        return False
    above = sum(page.prose[b] > page.prose[a] for a, b in pairwise([*again, end]))
    return all(b - a > 1 for a, b in pairwise(again)) and 2 * above > len(again)


def _is_label(page: Page, index: int, start: int) -> bool:
    """Whether a row names the table below it: few words, no sentence."""
    look = page.looks[index] if index >= start else None
    return look is not None and look.kind in (Kind.NONE, Kind.WIDGET) and not look.ended and 0 < look.words <= LABEL_WORDS
