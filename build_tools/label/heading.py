"""The heading that the comments of a page follow."""

import re
from bisect import bisect_left

from build_tools.label.anchors import Anchors, following
from build_tools.label.bounds import STOPS, is_beside
from build_tools.label.counts import counts_for_title, names_comments, quotes_title
from build_tools.label.looks import SENTENCE_WORDS, Kind, is_field
from build_tools.label.page import ENDS, Page
from build_tools.label.runs import bears_out, counted, main_shape
from build_tools.label.signs import (
    MOST_HEADINGS,
    POST_WORDS,
    QUIET,
    TEASER_COUNTS,
    has_words_behind,
    is_named,
    is_timed,
    says_none,
)
from build_tools.label.words import fold

TITLE_WORDS = 3
"""A title that a hint names has so many words, or more."""
NEAR = 80
"""Words that may stand between a heading and the first byline, if nothing else speaks for the heading."""
ENOUGH = 3
"""What must speak for a heading (see `_worth`): two signs are chance."""
CERTAIN = 7
"""So much speaks only for the right heading."""
TEASER_ROWS = 8
"""Rows of one teaser, at most."""
HINT_WORDS = 12
"""A row that only hints at comments has at most so many words."""
HINTED = 2
"""So much less speaks for a heading that only hints at comments."""
FORM_ROWS = 12
"""A form's fields stand among so many rows."""
HEADINGS = frozenset({Kind.COMMENTS})


def best_heading(page: Page, anchors: Anchors) -> int | None:
    """The heading that the comments follow, out of all rows that look like one."""
    headings = [
        i for i, kind in enumerate(page.kinds)
        if kind in HEADINGS and (page.prose[i] or (page.content[i] and not page.prose[-1]))
    ]
    trains = _trains(page, headings)
    headings = [i for i in headings if i not in trains][:MOST_HEADINGS]
    if not headings:
        return _best_hint(page, anchors)
    titled = any(page.looks[i].titled for i in headings)
    titles = frozenset(fold(row.text) for row in page.rows[:headings[-1]]) if titled else frozenset[str]()
    worth = {i: _worth(page, i, anchors, titles) for i in headings}
    early = [i for i in headings if 6 * page.prose[i] < page.prose[-1] and worth[i] < CERTAIN]
    if any(worth[i] >= ENOUGH and i > early[-1] for i in headings if early):
        worth |= dict.fromkeys(early, 0)  # a number beside the title, when another heading stands below the text
    best = max(worth, key=lambda i: (worth[i], -i), default=None)
    if best is None or worth[best] < ENOUGH:
        return _best_hint(page, anchors)
    for i in headings:  # the last of several above the same comments
        if best < i and page.content[i] - page.content[best] <= NEAR and worth[i] >= worth[best] - 1:
            best = i
    return best


def _best_hint(page: Page, anchors: Anchors) -> int | None:
    """The row that hints at comments in words of its own, if what follows is certainly comments."""
    if says_none(page):
        return None
    hints = [i for i in range(len(page.rows)) if _hints(page, i)][:MOST_HEADINGS]
    titles = frozenset(fold(row.text) for row in page.rows[:hints[-1]]) if hints else frozenset[str]()
    worth = {
        i: _worth(page, i, anchors, frozenset()) - HINTED + (page.looks[i].words == 1) + 4 * _ends_with_title(page.rows[i].text, titles)
        for i in hints if _announces(page, i, anchors)
    }
    best = max(worth, key=lambda i: (worth[i], -i), default=None)
    return best if best is not None and worth[best] >= ENOUGH else None


def _ends_with_title(text: str, titles: frozenset[str]) -> bool:
    """Whether a row says something of another row of several words above it: `Comments on The old mill`."""
    parts = fold(text).split(" ")
    return any(" ".join(parts[at:]) in titles for at in range(1, len(parts) - TITLE_WORDS + 1))


def _hints(page: Page, index: int) -> bool:
    """Whether a short row behind some text, not in a form, has a word for comments, or counts something of a quoted title."""
    row, look = page.rows[index], page.looks[index]
    if look.kind not in (Kind.NONE, Kind.FORM) or look.stamps or look.marker or page.prose[index] < POST_WORDS:
        return False
    if counts_for_title(row.text) or counted(row.text):
        return True
    return look.words <= HINT_WORDS and not look.ended and names_comments(row.text) and not _is_in_form(page, index) and not any(
        page.kind(i) in ENDS or is_field(page.rows[i].text) for i in range(max(0, index - FORM_ROWS), index)
    )


def _is_in_form(page: Page, index: int) -> bool:
    """Whether a row is a form's field, with others below."""
    below = range(index + 1, min(index + 3, len(page.rows)))
    return is_field(page.rows[index].text) and (not below or any(is_field(page.rows[i].text) for i in below))


def _announces(page: Page, hint: int, anchors: Anchors) -> bool:
    """Whether a byline that only comments have, dated ones of one shape, or a list stand right behind a row."""
    first = _next_words(page, hint)
    if first is None or is_field(page.rows[first].text) or _stands_in_train(page, hint, anchors):
        return False
    if page.kind(hint) is Kind.FORM:
        return _invites_above(page, hint, anchors)
    if not names_comments(page.rows[hint].text) and not counts_for_title(page.rows[hint].text):
        return bears_out(page, hint, counted(page.rows[hint].text) or 0) and not _is_numbered_name(page, hint, anchors)
    if _is_near(page, hint, following(anchors.firm, hint), NEAR) or _dated_worth(page, hint, anchors) > 1:
        return True
    if page.looks[first].marker and page.rows[first].indent:
        return page.looks[first].number is not None or page.rows[first].gap > 0
    byline = page.bylines[first]
    return byline is not None and byline.author is not None and has_words_behind(page, first)


def _invites_above(page: Page, hint: int, anchors: Anchors) -> bool:
    """Whether an invitation to comment stands above comments instead of below them: a byline with its time of day, or buttons, follow."""
    dated = following(anchors.dated, hint)
    if dated is not None and is_timed(page, dated) and _is_near(page, hint, dated, NEAR):
        first = _next_words(page, hint)
        return is_named(page, dated) or (first is not None and first < dated and page.looks[first].name)
    return _buttons_behind(page, hint, anchors) > 1


def _stands_in_train(page: Page, hint: int, anchors: Anchors) -> bool:
    """Whether the byline right above a row is made like the one below: the row is a comment's own heading."""
    below = bisect_left(anchors.dated, hint)
    if not 0 < below < len(anchors.dated):
        return False
    above, behind = page.bylines[anchors.dated[below - 1]], page.bylines[anchors.dated[below]]
    return above is not None and behind is not None and above.author is not None and above.shape == behind.shape


def _is_numbered_name(page: Page, hint: int, anchors: Anchors) -> bool:
    """Whether a row that counts something, right above a date, is a name as those above: `Josette 62`."""
    below = bisect_left(anchors.dated, hint)
    if not 0 < below < len(anchors.dated) or anchors.dated[below] != hint + 1:
        return False
    last = anchors.dated[below - 1]
    above, behind = page.bylines[last], page.bylines[hint + 1]
    return above is not None and behind is not None and above.shape == behind.shape and page.prose[last] > 0 and is_named(page, last)


def _trains(page: Page, headings: list[int]) -> frozenset[int]:
    """Numbers of comments that come one after another: each stands below a teaser for another text."""
    counted = [i for i in headings if page.looks[i].stated and not page.looks[i].titled]
    trains: set[int] = set()
    for at in range(len(counted) - TEASER_COUNTS + 1):
        run = counted[at:at + TEASER_COUNTS]
        if run[-1] - run[0] <= TEASER_ROWS * (TEASER_COUNTS - 1):
            trains.update(run)
    return frozenset(trains)


def _worth(page: Page, heading: int, anchors: Anchors, titles: frozenset[str]) -> int:
    """How much speaks for a heading: what it says, and what follows it."""
    look = page.looks[heading]
    worth = 4 if look.titled and (quotes_title(page.rows[heading].text) or look.titled in titles) else 0
    worth += 4 if look.kind is Kind.NONE and (counts_for_title(page.rows[heading].text) or counted(page.rows[heading].text)) else 0
    sorts = page.kinds[heading + 1:heading + 2] == (Kind.CONTROL,)  # comments that can be sorted are there
    worth += 1 + 2 * sorts if look.stated else 0
    worth += 3 * _is_near(page, heading, following(anchors.firm, heading), NEAR)
    worth += _dated_worth(page, heading, anchors)
    worth += following(anchors.closing, heading) is not None
    pressed = _buttons_behind(page, heading, anchors)
    worth += 3 if pressed > 1 else pressed
    worth += 2 * _has_bylines_below(page, heading, anchors)
    first = _next_words(page, heading)
    if first is not None:
        worth += page.looks[first].words >= SENTENCE_WORDS or page.looks[first].name
        worth += 2 * (page.looks[first].number is not None)
        worth += 2 * (page.looks[first].name and len(names_alone(page, first, len(page.rows))) > 1)
    worth += 3 * page.prose[heading] >= 2 * page.prose[-1]
    return worth


def _has_bylines_below(page: Page, heading: int, anchors: Anchors) -> bool:
    """Whether bylines of one shape close the comments behind a heading, the last of them right above the form.

    Then the first of them stands as far below the heading as its comment is long (Movable Type, TypePad).
    """
    own = [i for i in anchors.dated[bisect_left(anchors.dated, heading + 1):] if page.parts[i] == page.parts[heading]]
    shapes = {byline.shape for i in own if (byline := page.bylines[i])}
    return len(own) > 1 and len(shapes) == 1 and own[-1] + 1 < len(page.rows) and page.kind(own[-1] + 1) in ENDS


def _buttons_behind(page: Page, heading: int, anchors: Anchors) -> int:
    """How many paragraphs with a button below stand behind a heading, the first of them near, in its part of the page."""
    at = bisect_left(anchors.buttons, heading)
    if at == len(anchors.buttons) or not _is_near(page, heading, anchors.buttons[at], 2 * NEAR):
        return 0
    return sum(page.parts[i] == page.parts[heading] for i in anchors.buttons[at:at + MOST_HEADINGS])


def _dated_worth(page: Page, heading: int, anchors: Anchors) -> int:
    """What the first dated row behind a heading adds: a time of day, or a shape that comes again, or both."""
    dated = following(anchors.dated, heading)
    if dated is None or not _is_near(page, heading, dated, NEAR):
        return 0
    shape = main_shape(page, heading, len(page.rows))
    again = sum(1 for i in anchors.dated if i > heading and (b := page.bylines[i]) and b.shape == shape)
    timed = any(stamp.timed for stamp in page.looks[dated].stamps)
    return 1 + max(timed, again > TEASER_COUNTS) + (timed and again >= TEASER_COUNTS)


def _next_words(page: Page, heading: int) -> int | None:
    """The first row behind a heading that is not a button or the like, if it belongs to the same part.

    Behind a form, only a list item counts.
    """
    formed = False
    for i in range(heading + 1, len(page.rows)):
        if _NOTE.search(page.rows[i].text):
            return None
        if page.looks[i].number is not None and page.rows[i].indent:
            return i
        if page.kind(i) is Kind.NONE or page.looks[i].number is not None:
            return None if formed else i
        formed = formed or page.kind(i) is Kind.FORM
        if page.kind(i) not in QUIET | {Kind.FORM}:
            return None
    return None


_NOTE = re.compile(r"\s(?:liked|posted|reblogged) this(?: from \S{1,60})?(?: and added:)?$")
"""What Tumblr lists below a text: who liked it, and who passed it on."""


def names_alone(page: Page, lo: int, hi: int) -> list[int]:
    """Rows that are a name above a paragraph, when the range begins with one."""
    if lo >= hi or not page.looks[lo].name:
        return []
    return [
        i for i in range(lo, hi - 1)
        if page.looks[i].name and not page.looks[i].marker and page.rows[i].gap and _speaks(page, i + 1)
        and page.looks[i].words <= 4  # noqa: PLR2004 - longer ones are headings or exclamations
    ]


def _is_near(page: Page, heading: int, anchor: int | None, words: int) -> bool:
    """Whether few words, and no other part of the page, stand between a heading and an anchor."""
    return (
        anchor is not None
        and page.content[anchor] - page.content[heading] <= words
        and (page.parts[anchor] == page.parts[heading] or is_beside(page, heading, anchor))
    )


def headings_around(page: Page, heading: int) -> tuple[int, int]:
    """The rows of a heading: several headings may stand together."""
    start, body = heading, heading + 1
    while start and page.kind(start - 1) in (Kind.COMMENTS, Kind.CONTROL):
        start -= 1
    while body < len(page.rows) and page.kind(body) in (Kind.COMMENTS, Kind.CONTROL):
        body += 1
    return start, body


def behind_controls(page: Page, body: int, anchors: Anchors) -> int:
    """The first row behind the buttons and forms that some pages put above their comments."""
    near = [following(a, body) for a in (anchors.firm, anchors.dated, anchors.items)]
    first = min((i for i in (*near, _next_words(page, body - 1)) if i is not None), default=None)
    at = body
    while at < len(page.rows) and (page.kind(at) in STOPS | {Kind.CONTROL, Kind.BUTTON} or is_field(page.rows[at].text)):
        at += 1
    if at == body or first is None or page.content[first] - page.content[at] > NEAR:
        return body
    return at


def _speaks(page: Page, index: int) -> bool:
    """Whether a row is words rather than a name."""
    look = page.looks[index]
    return look.kind is Kind.NONE and (look.prose or look.ended or not look.name)
