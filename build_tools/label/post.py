"""The post itself: what stands above its body, the body, and what stands below."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_tools.label import words
from build_tools.label.cover import Mark
from build_tools.label.looks import Kind
from build_tools.label.page import Page
from build_tools.label.rows import Row, paragraphs
from build_tools.model import Role

TITLE_WORDS = 30


@dataclass(frozen=True, slots=True)
class Extent:
    """Rows of the body (indexes, half open) and the title's row."""

    title: int | None
    start: int
    end: int


def post_marks(page: Page, limit: int, titled: str) -> Iterator[Mark]:
    """Marks of all rows before the comments that are not body.

    `limit` is the row where the comments begin; `titled` the title that the
    comments' heading quotes.
    """
    extent = find_extent(page, limit, titled)
    yield from _head_marks(page, extent)
    yield from _tail_marks(page, extent, limit)


# -------------------------------------------------------------------- extent


def find_extent(page: Page, limit: int, titled: str) -> Extent:
    """Where the body begins and ends, above the row `limit`."""
    start, end = _densest(page, limit)
    end = _cut(page, start, end)
    title = _title(page, start, titled)
    if title is not None:
        start = max(start, title + 1)
    return Extent(title, start, end)


def _densest(page: Page, limit: int) -> tuple[int, int]:
    """The rows with the most running text: Kadane's maximal sum, prose for, furniture against."""
    best, best_start, best_end = 0, 0, limit
    total, start = 0, 0
    for i in range(limit):
        total += _weight(page, i)
        if total > best:
            best, best_start, best_end = total, start, i + 1
        if total <= 0:
            total, start = 0, i + 1
    return best_start, best_end


def _cut(page: Page, start: int, end: int) -> int:
    """The end of the body: before a copyright line that has most of the text above it, or before teasers."""
    half = (page.prose[end] - page.prose[start]) // 2
    for i in range(start, end):
        if page.prose[i] - page.prose[start] >= half and page.kind(i) is Kind.COPYRIGHT:
            return i
    return end


def _weight(page: Page, index: int) -> int:
    look = page.looks[index]
    if look.prose and look.kind is Kind.NONE:
        return look.words
    if look.kind in (Kind.RELATED, Kind.WIDGET, Kind.AUTHOR_NOTE, Kind.FORM, Kind.COPYRIGHT):
        return -15
    if look.kind is not Kind.NONE:
        return -6
    return -2


def _title(page: Page, start: int, titled: str) -> int | None:
    """The row of the title: the one the comments' heading quotes, or the nearest heading above the body."""
    wanted = words.fold(titled)
    above = range(start, -1, -1)
    if wanted:
        for i in above:
            if words.fold(page.rows[i].text) == wanted:
                return i
    return next((i for i in above if _could_be_title(page, i)), None)


def _could_be_title(page: Page, index: int) -> bool:
    row, look = page.rows[index], page.looks[index]
    return (
        look.kind is Kind.NONE and not look.marker and not look.stamps and 0 < look.words <= TITLE_WORDS
        and not row.text.endswith((".", ":", ",", ";"))
        and (index + 1 == len(page.rows) or page.rows[index + 1].gap > 0)
        and not is_author_line(row.text)
    )


def is_author_line(text: str) -> bool:
    """`By Ephraim Kam`, `von Anna Muster`: joining words, then a name and no more."""
    folded = words.fold(text)
    for phrase in words.BY:
        if folded.startswith((phrase + " ", phrase + ": ")):
            name = text[len(phrase):].strip(" :")
            return 0 < len(name.split()) <= 6 and not name.endswith((".", ":", ",")) and name[:1].upper() == name[:1]
    return False


# ---------------------------------------------------------------------- head


def _head_marks(page: Page, extent: Extent) -> Iterator[Mark]:
    first = extent.title if extent.title is not None else extent.start
    title = page.rows[first].text if extent.title is not None else ""
    copies = [i for i in range(first) if title and page.rows[i].text == title]
    for i in range(first):
        row = page.rows[i]
        if i in copies:
            yield _mark(row, Role.REPEATED, "title_again")
        elif copies and i > copies[0] and not page.looks[i].marker:
            yield _mark(row, *_head_role(page, i))
        else:
            yield _mark(row, Role.NAVIGATION, "above_title")
    if extent.title is not None:
        yield _mark(page.rows[first], Role.TITLE, "title")
        for i in range(first + 1, extent.start):
            yield _mark(page.rows[i], *_head_role(page, i))


def _head_role(page: Page, index: int) -> tuple[Role, str]:
    """The role of a row between title and body."""
    row, look, byline = page.rows[index], page.looks[index], page.bylines[index]
    if look.kind is not Kind.NONE:
        return Role.FURNITURE, "page_furniture"
    if is_author_line(row.text):
        return Role.BYLINE, "author_line"
    if look.stamps:
        return Role.DATELINE, "date_line"
    if byline:
        return Role.BYLINE, "author_line"
    return Role.SERIES, "series_line"


# ---------------------------------------------------------------------- tail

NOTE_WORDS = 40
"""A note about the text (where else it stands, who made it possible) has at most so many words."""


def _tail_marks(page: Page, extent: Extent, limit: int) -> Iterator[Mark]:
    """Notes inside the body, and all that stands between its end and the comments."""
    for group in paragraphs(page.rows[extent.start:extent.end]):
        role = _note(group)
        if role:
            yield from (_mark(row, *role) for row in group)
    below = extent.end
    while below < limit and page.kind(below) is Kind.COPYRIGHT:
        yield _mark(page.rows[below], Role.COPYRIGHT, "copyright_line")
        below += 1
    teasers = _teasers(page, below, limit)
    for i in range(below, limit):
        role = (Role.TEASER, "teasers") if i in teasers else (Role.FURNITURE, "below_body")
        yield _mark(page.rows[i], *role)


def _note(group: Sequence[Row]) -> tuple[Role, str] | None:
    """The role of a paragraph that speaks about the text itself."""
    folded = words.fold(" ".join(row.text for row in group)).lstrip("(*[_ ")
    if folded.count(" ") >= NOTE_WORDS:
        return None
    if any(phrase in folded[:80] for phrase in words.CROSSPOST):
        return Role.CROSSPOST, "crosspost_note"
    if any(phrase in folded[:80] for phrase in words.CREDIT):
        return Role.CREDIT, "credit_line"
    return None


def _teasers(page: Page, first: int, last: int) -> frozenset[int]:
    """Rows that lead to other texts: a heading, and a text that ends in `More>>`, again and again."""
    ends = [i for i in range(first, last) if words.fold(page.rows[i].text).endswith(words.MORE)]
    return frozenset(range(first, ends[-1] + 1)) if len(ends) > 1 else frozenset()


def _mark(row: Row, role: Role, rule: str) -> Mark:
    return Mark(row.start, row.end, role, rule)
