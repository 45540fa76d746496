"""When comments were written, and the time expressions of a text against the date of what they stand in.

A comment has its own date where the capture shows it or an editor knows it.
Otherwise it was written after the post and, where comments follow each other
in time, between its neighbours: a range, never a day that nobody knows.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from build_tools.edtfdate import NEVER, OPEN, between, earliest, latest
from build_tools.lines import line_starts, misfit, without_effect
from build_tools.model import Block, Capture, Comment, Override, Time
from build_tools.problems import Problem
from build_tools.times import times

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_BETWEEN = "\n\n"
SHOWN = "The capture shows the date."
PLACED = "The capture shows no date; the comment was written after the post and, as far as known, in its place among the others."
"""Notes on the dates of comments for which no editor decided."""


def date_comments(
    capture: Capture, comments: Sequence[Comment], overrides: Iterable[Override], *, published: str, captured: str
) -> tuple[tuple[Comment, ...], tuple[Problem, ...]]:
    """The comments with `dated`. `published` and `captured` are the text's, in EDTF, empty when unknown.

    Problems: O001, O003 of overrides that set a date.
    """
    decided, problems = _decided(capture, comments, overrides)
    known = []
    notes = []
    for comment in comments:
        date, note = decided.get(comment.n, (stated_day(comment.date), SHOWN))
        known.append(date)
        notes.append(note if date else PLACED)
    ranges = _ranges(known, published, captured)
    dated = (
        replace(comment, dated=when, dated_note=note if when else "")
        for comment, when, note in zip(comments, ranges, notes, strict=True)
    )
    return tuple(dated), tuple(problems)


def stated_day(date: str) -> str:
    """The day that a comment's line of date names in full, in EDTF; empty when it names none."""
    days = (_DAY.match(time.edtf) for time in (times(date, "") if date else ()) if time.type in {"DATE", "TIME"})
    return next((match[0] for match in days if match), "")


def _decided(
    capture: Capture, comments: Sequence[Comment], overrides: Iterable[Override]
) -> tuple[dict[int, tuple[str, str]], list[Problem]]:
    """Number of a comment -> the date that an editor gives to it, and why."""
    starts = line_starts(capture.text)
    decided = {}
    problems = []
    for override in overrides:
        if override.date is None:
            continue
        found = misfit(capture, starts, override)
        if found:
            problems.append(found)
            continue
        first = starts[override.first - 1]
        end = starts[override.last] - 1 if override.last < len(starts) else len(capture.text)
        comment = next((comment for comment in comments if comment.start < end and first < comment.end), None)
        if comment is None:
            problems.append(without_effect(override, f"line {override.first} belongs to no comment"))
        else:
            decided[comment.n] = override.date, override.reason
    return decided, problems


def _ranges(known: Sequence[str], published: str, captured: str) -> Iterator[str]:
    """For each comment its known date, or the range between what is known around it."""
    after, before = earliest(published), latest(captured)
    days = [earliest(date) for date in known if date]
    ordered = all(one <= other for one, other in pairwise(days))  # answers may stand below what they answer
    for at, date in enumerate(known):
        low = max([after, *(earliest(other) for other in known[:at] if other and ordered)])
        high = min([before, *(latest(other) for other in known[at + 1 :] if other and ordered)])
        if not date:
            yield between(low, high)
        elif earliest(date) == NEVER or latest(date) == OPEN:
            yield between(max(low, earliest(date)), min(high, latest(date))) or date
        else:
            yield date


def times_of_blocks(
    text: str, blocks: Sequence[Block], published: str, comments: Iterable[Comment] = ()
) -> tuple[Time, ...]:
    """All time expressions in the shown blocks of a capture, in the order of the capture.

    `text` is the capture's; offsets are code points into it. The expressions of
    the post are read against `published`, those of a comment against its own
    date; both may be ranges, and then so are the values. An expression may
    cross a joined line break, but not the end of a block.
    """
    dates: Mapping[int, str] = {0: published} | {comment.n: comment.dated for comment in comments}
    found: list[Time] = []
    ordered = sorted(blocks, key=lambda block: block.comment)
    for comment, group in groupby(ordered, key=lambda block: block.comment):
        found += _of_region(text, list(group), dates.get(comment, ""))
    return tuple(sorted(found, key=lambda time: time.start))


def _of_region(text: str, blocks: Sequence[Block], date: str) -> Iterator[Time]:
    """The expressions of a post or of one comment."""
    starts = [0]
    for block in blocks:
        starts.append(starts[-1] + len(block.text) + len(_BETWEEN))
    reading = _BETWEEN.join(block.text for block in blocks)
    found = times(reading, date)
    alone = {(time.start, time.end): time.edtf for time in times(reading, "")} if date and found else {}
    for time in found:
        at = bisect_right(starts, time.start) - 1
        block, start, end = blocks[at], time.start - starts[at], time.end - starts[at]
        if end <= len(block.text):
            first, last = block.offset(start), block.offset(end - 1) + 1
            against = date if time.edtf and alone.get((time.start, time.end)) != time.edtf else ""
            yield replace(time, start=first, end=last, text=text[first:last], against=against)
