"""The post itself: what stands above its body, notes in it, and what stands below."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from build_tools.label import words
from build_tools.label.bylines import is_signature
from build_tools.label.contents import table_of_contents
from build_tools.label.cover import Mark
from build_tools.label.extent import Extent, find_extent, is_advert, names_other
from build_tools.label.head import head_marks
from build_tools.label.looks import Kind, leads_on
from build_tools.label.outside import outside_marks
from build_tools.label.page import Page, only
from build_tools.label.phrases import any_of
from build_tools.label.rows import Row, paragraphs
from build_tools.label.sieve import spaced
from build_tools.label.stops import is_stopped
from build_tools.model import ROLES, Role

ROUNDS = 5
"""What is left of a page is read again until nothing more falls away, at most so often."""


def post_marks(page: Page, limit: int, titled: str) -> Iterator[Mark]:
    """Marks of all rows before the comments that are not body.

    `limit` is the row where the comments begin; `titled` the title that the
    comments' heading quotes. What a round shows is read again as a page of
    its own, so that the rules find nothing to hide in what they show.
    """
    noted = _has_note(spaced(" ".join([row.text for row in page.rows[:limit] if len(row.text) <= NOTE_LENGTH]).casefold()))
    marks = _marks(page, limit, titled, noted=noted)
    shown = marks
    for _ in range(ROUNDS):
        hidden = {mark.start for mark in marks if not ROLES[mark.role].shown}
        yield from (mark for mark in marks if mark.start in hidden)
        shown = [mark for mark in shown if mark.start not in hidden]
        page, seen = only(page, [i for i in range(limit) if page.rows[i].start not in hidden]), limit
        limit = len(page.rows)
        if limit in (0, seen):
            break
        marks = _marks(page, limit, titled, noted=noted)
    yield from shown


def _marks(page: Page, limit: int, titled: str, *, noted: bool) -> list[Mark]:
    """The marks of one round; `noted` tells whether short rows hold the words of any note: few pages have one."""
    extent = find_extent(page, limit, titled)
    return [*head_marks(page, extent), *_body_marks(page, extent, noted=noted), *_tail_marks(page, extent, limit)]


# ---------------------------------------------------------------------- body

BUTTONS = 3
"""So many rows of buttons one below the other stand in no text of anybody's."""
NOTE_LENGTH = 240
"""A note about the text (where else it stands, who made it possible) has at most so many code points."""
NOTE_START = 80
"""The words that make it a note stand among its first code points, so many."""


def _body_marks(page: Page, extent: Extent, *, noted: bool) -> Iterator[Mark]:
    """The author's name below the body, and notes in it."""
    end = extent.end
    while end > extent.start and signature(page, end - 1):
        end -= 1
        yield _mark(page.rows[end], Role.BYLINE, "signature")
    yield from (_mark(page.rows[i], Role.FURNITURE, "table_of_contents") for i in table_of_contents(page, extent.start, end))
    yield from (_mark(page.rows[i], Role.TEASER, "related_link") for i in range(extent.start, end) if related_link(page, i))
    yield from (_mark(page.rows[i], Role.FURNITURE, "buttons_inside") for i in buttons_inside(page, extent.start, end))
    yield from (_mark(page.rows[i], Role.FURNITURE, "advertisement") for i in range(extent.start, end) if is_advert(page.rows[i].text))
    if noted:
        short: list[Sequence[Row]] = []
        for group in paragraphs(page.rows[extent.start:end]):
            if sum(len(row.text) for row in group) <= NOTE_LENGTH:
                yield from _note_marks(group, short)
                short.append(group)
            else:
                short.clear()


def buttons_inside(page: Page, start: int, end: int) -> Iterator[int]:
    """The rows of a text that are buttons and words for sharing, three or more in a row."""
    for pressed, run in groupby(range(start, end), key=lambda i: page.kinds[i] in _PRESSED):
        rows = list(run)
        if pressed and len(rows) >= BUTTONS:
            yield from rows


_PRESSED = frozenset({Kind.SHARE, Kind.BUTTON})


def related_link(page: Page, index: int) -> bool:
    """Whether a row inside a text names another one: `Read also: Old mills`."""
    return page.kinds[index] is Kind.RELATED and names_other(page.rows[index].text)


def _note_marks(group: Sequence[Row], above: Sequence[Sequence[Row]]) -> Iterator[Mark]:
    """The marks of a short paragraph that speaks about the text itself, or asks for readers' addresses with those above it."""
    folded = words.fold(" ".join(row.text for row in group)).lstrip("(*[_ ")
    if crosspost_note(folded):
        yield from (_mark(row, Role.CROSSPOST, "crosspost_note") for row in group)
    elif credit_line(folded):
        yield from (_mark(row, Role.CREDIT, "credit_line") for row in group)
    elif newsletter_box(folded):
        yield from (_mark(row, Role.FURNITURE, "newsletter_box") for part in (*_inviting(above), group) for row in part)


def _inviting(above: Sequence[Sequence[Row]]) -> Iterator[Sequence[Row]]:
    """The paragraph that invites readers right above the one that asks for their addresses, and the heading above that."""
    for group in above[:-3:-1]:
        folded = words.fold(" ".join(row.text for row in group))
        heads = len(group) == 1 and folded.count(" ") < HEADING_WORDS and not is_stopped(folded)
        if not (heads or _INVITES.search(folded)):
            return
        yield group


HEADING_WORDS = 8
"""The heading over it has at most so many words."""


def newsletter_box(folded: str) -> bool:
    """Whether a paragraph asks readers for their addresses."""
    return _NEWSLETTER.search(folded) is not None


def crosspost_note(folded: str) -> bool:
    """Whether a paragraph says where else the text stands."""
    return _CROSSPOST.search(folded[:NOTE_START]) is not None


def credit_line(folded: str) -> bool:
    """Whether a paragraph says who made the text possible."""
    return _CREDIT.search(folded[:NOTE_START]) is not None


_CROSSPOST = re.compile("|".join(map(re.escape, words.CROSSPOST)))
_CREDIT = re.compile("|".join(map(re.escape, words.CREDIT)))
_INVITES = re.compile("|".join(map(re.escape, words.INVITING)))
_NEWSLETTER = re.compile("|".join(map(re.escape, words.NEWSLETTER)))
_has_note = any_of((*words.CROSSPOST, *words.CREDIT, *words.NEWSLETTER))


def signature(page: Page, index: int) -> bool:
    """Whether a row below the text says who wrote it, and when."""
    return is_signature(page.rows[index].text, page.looks[index])


# ---------------------------------------------------------------------- tail


def _tail_marks(page: Page, extent: Extent, limit: int) -> Iterator[Mark]:
    """All that stands between the end of the body and the comments."""
    below = extent.end
    while below < limit and signature(page, below):
        yield _mark(page.rows[below], Role.BYLINE, "signature")
        below += 1
    while below < limit and copyright_line(page, below):
        yield _mark(page.rows[below], Role.COPYRIGHT, "copyright_line")
        below += 1
    end = teasers(page, below, limit)
    yield from (_mark(page.rows[i], Role.TEASER, "teasers") for i in range(below, end))
    yield from outside_marks(page, range(end, limit), "below_body")


def copyright_line(page: Page, index: int) -> bool:
    """Whether a row directly below the text is its copyright line."""
    return page.kind(index) is Kind.COPYRIGHT


def teasers(page: Page, first: int, last: int) -> int:
    """Where the texts that lead on to others end; `first` when there are none."""
    leads = [i for i in range(first, last) if leads_on(page.rows[i].text)]
    return leads[-1] + 1 if len(leads) > 1 else first


def _mark(row: Row, role: Role, rule: str) -> Mark:
    return Mark(row.start, row.end, role, rule)
