"""Runs of rows that are made alike: items of one list, bylines of one shape, and what they say of a heading above them."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from build_tools.label.looks import Kind
from build_tools.label.page import ENDS, PARTS, Page
from build_tools.label.stamps import LONGEST

FIRST_SHAPES = 7
"""So many dated rows decide on the shape: side columns come later."""
SUBJECT_WORDS = 16
"""A comment's subject has at most so many words."""
LEAST_ITEMS = 3
"""So many items of a list whose numbers skip, and some of them fell away: comments that wait, or were deleted."""
MOST_BEHIND = 0.5
"""Behind comments stands at most this share of a page's running text."""


def list_items(page: Page, lo: int, hi: int) -> list[int]:
    """Rows that begin an item of the list right behind the heading: one indentation, one sort of marker.

    A list at the margin counts only when it is numbered: any bullet may stand there.
    """
    first = next((i for i in range(lo, min(lo + 3, hi)) if page.looks[i].marker), None)
    if first is None:
        return []
    indent, numbered = _outer_list(page, first, hi)
    if not indent and not numbered:
        return []
    return [
        i for i in range(first, hi)
        if page.looks[i].marker and page.rows[i].indent == indent and (page.looks[i].number is not None) == numbered
        and (indent or page.kind(i) is Kind.EMPTY)
    ]


def _outer_list(page: Page, first: int, hi: int) -> tuple[int, bool]:
    """Indentation of the list that a row begins, and whether it is numbered: of an outer, numbered one if the first item's own words are lost."""
    indent, numbered = page.rows[first].indent, page.looks[first].number is not None
    for i in range(first + 1, hi):
        if page.parts[i] != page.parts[first] or page.kinds[i] in ENDS:
            break
        if page.looks[i].number is not None and 0 < page.rows[i].indent < indent:
            indent, numbered = page.rows[i].indent, True
    return indent, numbered


def main_shape(page: Page, lo: int, hi: int) -> str:
    """The shape that most of the first dated rows of a range share: up to where another part of the page begins."""
    shapes: list[str] = []
    for i in range(lo, hi):
        byline = page.bylines[i]
        if byline and byline.date and not byline.says and not is_same_date(page, i):
            shapes.append(byline.shape)
        if len(shapes) >= FIRST_SHAPES or (shapes and page.kind(i) in ENDS | PARTS):
            break
    return Counter(shapes).most_common(1)[0][0] if shapes else ""


def is_same_date(page: Page, index: int) -> bool:
    """Whether a row is a date alone, and the row below says it once more with the name: `• Le 3 mars`, `Le 3 mars, par Nora`."""
    link = page.bylines[index]
    byline = page.bylines[index + 1] if index + 1 < len(page.rows) else None
    if link is None or byline is None or not link.date or not byline.date or link.author or not byline.author:
        return False
    return page.rows[index].text[slice(*link.date)] == page.rows[index + 1].text[slice(*byline.date)]


def are_subjects(page: Page, bylines: Sequence[int]) -> bool:
    """Whether the rows right above some bylines say what the comments are about.

    The same words above all but the first end the comments before.
    """
    texts = [page.rows[i - 1].text for i in bylines]
    if len(texts) > 2 and len(set(texts[1:])) == 1 and texts[0] != texts[1]:  # noqa: PLR2004 - two of three are a habit
        return False
    return all(could_be_subject(page, i - 1) for i in bylines)


def could_be_subject(page: Page, index: int) -> bool:
    """Whether a row above a byline could say what the comment is about: short, no sentence, nothing of the page's."""
    look = page.looks[index]
    return (
        page.kind(index) in (Kind.NONE, Kind.COMMENTS) and not look.stamps and look.words > 0
        and ((look.words <= SUBJECT_WORDS and not (look.ended and look.prose and look.number is None)) or is_answers_subject(page, index))
    )


def is_answers_subject(page: Page, index: int) -> bool:
    """Whether a row says by its first letters that it is a subject: `# re: What the miller said?`."""
    return _SUBJECT.match(page.rows[index].text) is not None


_SUBJECT = re.compile(r"(?:#\s)?(?:re|aw|rép|sv|odp|rif|отв)\s?:\s.{,160}$", re.IGNORECASE)


def rated_subjects(page: Page) -> list[int]:
    """Rows that end as Scoop ends a comment's subject, with what readers gave it: `Re: The mill (4.00 / 3)`, `The mill (none / 0)`."""
    return [i for i, row in enumerate(page.rows) if row.text.endswith(")") and _RATED.search(row.text, max(0, len(row.text) - _RATING))]


_RATED = re.compile(r"\s\((?:none|\d(?:\.\d{1,2})?)\s?/\s?(?:none|\d{1,4})\)$")
_RATING = 24


def counted(text: str) -> int | None:
    """The number of a short row that counts something, in any language: `8 kommentaaria`, `Σχόλια (3)`."""
    match = _COUNTED.fullmatch(text) if len(text) <= LONGEST else None
    return int(match[1] or match[2]) if match else None


_COUNTED = re.compile(r"(\d{1,4})(?:\s[^\W\d_]{2,}){1,3}\s?:?|[^\W\d_]{3,}(?:\s[^\W\d_]+){0,2}\s?:?\s[(\[]?(\d{1,4})[)\]]?:?")


def bears_out(page: Page, index: int, count: int) -> bool:
    """Whether what follows a row that counts is a run of just so many, or of fewer: some may not be captured."""
    items = list_items(page, index + 1, len(page.rows))
    if items:
        return _is_list_of(page, items, count)
    byline = page.bylines[index + 1] if index + 1 < len(page.rows) else None
    if byline and byline.says:
        return sum(1 for other in page.bylines[index + 1:] if other and other.says) <= count
    return _are_bylines_of(page, index + 1, count)


def _is_list_of(page: Page, items: list[int], count: int) -> bool:
    """Whether a list's items are set apart by blank lines, no number is above the count, and little text follows."""
    indent = page.rows[items[0]].indent
    items = items[:_whole(page, items, indent)]
    highest = max((page.looks[i].number or 0 for i in items), default=0)
    apart = all(page.rows[i].gap or page.kind(i) is Kind.EMPTY for i in items[1:])
    return apart and len(items) <= count and highest <= count and _is_last(page, items[-1])


def _whole(page: Page, items: list[int], indent: int) -> int:
    """How many items stand before a row that is less indented ends the list; all of them where the list is not."""
    end = next((i for i in range(items[0], len(page.rows)) if page.rows[i].indent < indent), len(page.rows))
    return sum(i < end for i in items)


def _is_last(page: Page, index: int) -> bool:
    """Whether little running text stands at the margin behind a run."""
    return page.prose[-1] - page.prose[index] <= MOST_BEHIND * page.prose[-1]


def _are_bylines_of(page: Page, lo: int, count: int) -> bool:
    """Whether the second row at the latest is a byline with a date, and no more of its shape follow than are counted."""
    first = next((i for i in range(lo, min(lo + 3, len(page.rows))) if (b := page.bylines[i]) and b.date), None)
    if first is None or not _is_last(page, first):
        return False
    byline = page.bylines[first]
    named = (byline is not None and byline.author is not None) or page.looks[first - 1].name
    same = sum(1 for other in page.bylines[first:] if other and byline and other.shape == byline.shape)
    return named and same <= count


def is_thread(page: Page, items: list[int]) -> bool:
    """Whether a list's numbers rise and skip: an author's list counts every item, comments are deleted or lie on another page."""
    numbers = [page.looks[i].number or 0 for i in items]
    apart = all(page.rows[i].gap for i in items)
    rising = all(a < b for a, b in pairwise(numbers))
    return len(items) >= LEAST_ITEMS and apart and rising and numbers[-1] > len(numbers)
