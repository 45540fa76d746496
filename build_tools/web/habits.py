"""What the comments of a page have in common, and none alone shows: numbers that run before the names, times without days, glued badges."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from build_tools.label.affixes import without_shared
from build_tools.label.bars import RUNNING
from build_tools.label.bylines import glued_badges
from build_tools.label.owners import FALLING, HABIT, RISING
from build_tools.web.items import Item
from build_tools.web.lines import Kind, byline, look, stamps
from build_tools.web.page import Page, Range
from build_tools.web.parts import LONGEST_HEADER, with_author


def unnumbered(page: Page, items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The items without the numbers before their authors' names, where these run: `1 Nora`, `2 Otto`."""
    found = [item.parts.author and RUNNING.match(page.text, *item.parts.author) for item in items]
    run = [int(match[2]) for match in found if match]
    steps = {b - a for a, b in pairwise(run)}
    if not run:
        found = [item.parts.author and _GLUED.match(page.text, *item.parts.author) for item in items]
        run = [int(match[1]) for match in found if match]
        steps = {b - a for a, b in pairwise(run)}
        if len(run) < len(items) or steps not in ({1}, {-1}):
            return items
    if steps not in ({1}, {-1}) and (len(run) < HABIT or not (steps <= RISING or steps <= FALLING)):
        return items
    return tuple(
        replace(item, parts=replace(item.parts, author=(match.end(), item.parts.author[1]))) if match and item.parts.author else item
        for item, match in zip(items, found, strict=True)
    )


_GLUED = re.compile(r"(\d{1,4})(?=[^\W\d_])")
"""A number right before a name: only where all have one, in turn, it is not theirs."""


def bare(page: Page, items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The items, their authors without what most of them share, and without badges glued to them: `NoraAuthor`."""
    for found in (without_shared, glued_badges):
        names = found(page.text, [item.parts.author for item in items])
        items = tuple(
            replace(item, parts=replace(item.parts, author=names[item.parts.author])) if item.parts.author in names else item
            for item in items
        )
    return items


def named_alike(page: Page, items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The items, those without an author with the name right above the date, where most others' names stand: LiveJournal links no `(Anonymous)`."""
    above = [_line_above(page, item) for item in items]
    habit = sum(found is not None and found == item.parts.author for item, found in zip(items, above, strict=True))
    if habit < HABIT or 2 * habit <= len(items):
        return items
    return tuple(
        replace(item, parts=with_author(page, item.stretch, item.children, item.parts, found))
        if item.parts.author is None and found and look(page.text[slice(*found)]).name else item
        for item, found in zip(items, above, strict=True)
    )


def _line_above(page: Page, item: Item) -> Range | None:
    """The words of the line above an item's date, in the item; none of a long one."""
    if item.parts.date is None:
        return None
    first = page.elements[item.stretch.head].start
    low = max(first, item.parts.date[0] - LONGEST_HEADER)
    lines = page.text[low:item.parts.date[0]].split("\n")
    if len(lines) < (3 if low > first else 2) or not lines[-2].strip():  # the first may be the end of a long one
        return None
    end = item.parts.date[0] - len(lines[-1]) - 1
    return end - len(lines[-2].lstrip()), end - len(lines[-2]) + len(lines[-2].rstrip())


def timed(page: Page, items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The items with the time of day that stands alone in each as date, where none has one: old Blogger wrote no more."""
    if len(items) < 2 or any(item.parts.date for item in items):  # noqa: PLR2004 - one is no habit
        return items
    clocks = [list(_clocks(page, item)) for item in items]
    if sum(len(found) == 1 for found in clocks) * 2 <= len(items):
        return items
    return tuple(
        replace(item, parts=replace(item.parts, date=found[0])) if len(found) == 1 else item
        for item, found in zip(items, clocks, strict=True)
    )


def _clocks(page: Page, item: Item) -> Iterator[Range]:
    """The times of day that stand alone in an item's lines, or before who speaks: `At 9:18 PM, Nora said...`."""
    runs = page.rendering.runs
    for first, last in page.own(item.stretch, item.children):
        at = runs[first].start
        for line in page.text[at:runs[last - 1].end].split("\n"):
            if look(line).kind is Kind.CLOCK:
                yield at + len(line) - len(line.lstrip()), at + len(line.rstrip())
            elif (said := byline(line)) and said.says and said.date and not stamps(line):
                yield at + said.date[0], at + said.date[1]
            at += len(line) + 1
