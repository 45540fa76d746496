"""What speaks for a row to be a comment's byline, and for a page to have no comments."""

from collections import Counter
from itertools import pairwise

from build_tools.label.bylines import is_signature
from build_tools.label.looks import Kind
from build_tools.label.page import PARTS, Page

QUIET = frozenset({Kind.CONTROL, Kind.BUTTON, Kind.EMPTY, Kind.DIGITS, Kind.COMMENTS, Kind.JOINT, Kind.BADGE, Kind.CLOCK})
"""Kinds of rows that may stand between a heading and the first comment."""
MOST_HEADINGS = 50
"""More rows than these are not looked into as headings: each costs time in proportion to the page."""
TEASER_COUNTS = 3
"""So many rows that only state a number of comments, near each other, belong to teasers."""
WRAPPED = 56
"""A line that goes on in the next has so many characters, or more."""
WRAPPED_ROWS = 12
"""A sentence spans fewer rows."""
NAME_ABOVE = 3
"""A name above a date has at most so many words where nothing announces comments; more are a title."""
POST_WORDS = 40
"""So much running text stands above comments that nothing announces."""
NO_COMMENTS = frozenset({Kind.NO_COMMENTS})


def is_timed(page: Page, index: int) -> bool:
    """Whether a row could hardly be anything but a comment's byline."""
    byline = page.bylines[index]
    return page.kind(index) is Kind.PINGBACK or (byline is not None and byline.says) or any(
        stamp.timed for stamp in page.looks[index].stamps)


def is_named(page: Page, index: int) -> bool:
    """Whether a name stands in a dated row or above it, or the row begins a list item; a text's signature does not count."""
    byline, look, above = page.bylines[index], page.looks[index], page.looks[index - 1]
    if is_signature(page.rows[index].text, look):
        return False
    beside = (byline is not None and byline.author is not None) or (above.name and above.words <= NAME_ABOVE)
    return beside or (look.marker > 0 and page.rows[index].indent > 0)


def has_words_behind(page: Page, index: int) -> bool:
    """Whether a sentence stands right behind a row, buttons aside."""
    for i in range(index + 1, min(index + 4, len(page.rows))):
        if page.kind(i) is Kind.NONE:
            return page.bylines[i] is None and ((page.looks[i].prose and page.looks[i].ended) or runs_on(page, i))
        if page.kind(i) not in QUIET:
            return False
    return False


def runs_on(page: Page, index: int) -> bool:
    """Whether a row is the first of a hard-wrapped sentence: long, with others below it up to a full stop."""
    if len(page.rows[index].text) < WRAPPED:
        return False
    for i in range(index + 1, min(index + WRAPPED_ROWS, len(page.rows))):
        if page.rows[i].gap or page.kind(i) is not Kind.NONE or page.bylines[i] is not None:
            return False
        if page.looks[i].ended:
            return True
    return False


def says_none(page: Page) -> bool:
    """Whether the page says that it has no comments; what stands there again and again is said of other texts, below their teasers."""
    saying = [i for i, kind in enumerate(page.kinds) if kind in NO_COMMENTS]
    bidding = next((i for i in saying if page.looks[i].stated is None), None)
    belied = bidding is not None and _is_belied(page, bidding)
    said = Counter(page.rows[i].text for i in saying if page.looks[i].stated is not None or not belied)
    return any(count < TEASER_COUNTS for count in said.values())


def _is_belied(page: Page, index: int) -> bool:
    """Whether three names and dates or more, most of them with a button between, stand below what bids readers be the first: a script had not yet hidden it."""
    named = [i for i in range(index, len(page.rows)) if (byline := page.bylines[i]) and byline.author and is_timed(page, i)]
    pressed = sum(Kind.BUTTON in page.kinds[a:b] for a, b in pairwise(named))
    return len(named) >= BELIED and 2 * pressed > len(named)


BELIED = 3
"""So many names and dates below an invitation to comment first show that there are comments."""


def is_among_links(page: Page, index: int) -> bool:
    """Whether the part of the page that a row stands in began with a heading over links to other texts, and no text stands between."""
    opening = next((i for i in range(index, -1, -1) if page.kinds[i] in PARTS), None)
    if opening is None or page.kinds[opening] not in (Kind.RELATED, Kind.WIDGET):
        return False
    return page.prose[index] - page.prose[opening] < POST_WORDS
