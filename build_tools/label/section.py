"""Where on a page the comments stand."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from build_tools.label.bylines import is_signature
from build_tools.label.looks import (
    SENTENCE_WORDS,
    Kind,
    counts_for_title,
    is_field,
    names_comments,
    quotes_title,
)
from build_tools.label.page import ENDS, PARTS, Page
from build_tools.label.runs import are_subjects, bears_out, counted, is_thread, list_items, main_shape
from build_tools.label.words import fold

STOPS = ENDS | {
    Kind.RELATED, Kind.WIDGET, Kind.META, Kind.COPYRIGHT, Kind.AUTHOR_NOTE, Kind.MENU, Kind.COMMENTS, Kind.SHARE,
}
"""Kinds of rows behind which the comments are over, unless more of the same shape follow."""

QUIET = frozenset({Kind.CONTROL, Kind.BUTTON, Kind.EMPTY, Kind.DIGITS, Kind.COMMENTS, Kind.JOINT, Kind.BADGE, Kind.CLOCK})
"""Kinds of rows that may stand between a heading and the first comment."""

TITLE_WORDS = 3
"""A title that a hint names has so many words, or more."""
NEAR = 80
"""Words that may stand between a heading and the first byline, if nothing else speaks for the heading."""
MOST_HEADINGS = 50
"""More rows than these are not looked into as headings: each costs time in proportion to the page."""
ENOUGH = 3
"""What must speak for a heading (see `_worth`): two signs are chance."""
CERTAIN = 7
"""So much speaks only for the right heading."""
TEASER_COUNTS = 3
"""So many rows that only state a number of comments, near each other, belong to teasers."""
TEASER_ROWS = 8
"""Rows of one teaser, at most."""
HINT_WORDS = 12
"""A row that only hints at comments has at most so many words."""
HINTED = 2
"""So much less speaks for a heading that only hints at comments."""
WRAPPED = 56
"""A line that goes on in the next has so many characters, or more."""
WRAPPED_ROWS = 12
"""A sentence spans fewer rows."""
LAST_WORDS = 320
"""Behind the last byline that nothing announces stand at most so many words: the comment, and the page's end."""
LEAST_NAMES = 3
"""So many items that are names above words make a list of comments."""
LEAST_DAYS = 3
"""So many bylines that state no time of day, and nothing announces, are comments'."""
MOST = 0.6
"""A share of the bylines that is a habit."""
BESIDE = 8
"""So many rows below a heading, at most, stand its first byline and a row of another part between."""
FORM_ROWS = 12
"""A form's fields stand among so many rows."""
NAME_ABOVE = 3
"""A name above a date has at most so many words where nothing announces comments; more are a title."""
POST_WORDS = 40
"""So much running text stands above comments that nothing announces."""


@dataclass(frozen=True, slots=True)
class Section:
    """The rows of a page that hold its comments. Indexes of rows, half open."""

    start: int
    """The first row: a heading, or the first comment's."""
    body: int
    """The first row behind the headings."""
    end: int
    """Behind the last row of the last comment; the form and notices follow."""
    stated: int | None
    """How many comments the page says it has."""


@dataclass(frozen=True, slots=True)
class Anchors:
    """Rows that have to do with single comments; rising indexes."""

    firm: tuple[int, ...]
    """Rows that only comments have: `X says:`, pingbacks."""
    dated: tuple[int, ...]
    """Rows with a date and at most a name."""
    items: tuple[int, ...]
    """Rows that begin a numbered list (1, 2 or 3: the first numbers may be lost)."""
    closing: tuple[int, ...]
    """Rows of forms and closing lines."""
    buttons: tuple[int, ...]
    """Rows of buttons right below words."""


def find_section(page: Page) -> Section | None:
    """The comments of a page, or None when it has none (or says so)."""
    anchors = _anchors(page)
    heading = _best_heading(page, anchors)
    if heading is None:
        return None if says_none(page) else _unheaded(page, anchors)
    start, body = _headings(page, heading)
    body = _behind_controls(page, body, anchors)
    stated = next((count for i in range(heading, start - 1, -1) if (count := page.looks[i].stated)), None)
    section = _bounded(page, Section(start, body, body, stated), anchors)
    return section if stated is not None or body == section.end or _holds_words(page, section, anchors) else None


def _holds_words(page: Page, section: Section, anchors: Anchors) -> bool:
    """Whether a section without a number has a sentence, a list or a byline that only comments have: titles and days are other texts'."""
    firm = following(anchors.firm, section.body)
    if firm is not None and firm < section.end:
        return True
    return any(
        page.looks[i].prose or page.looks[i].number is not None or page.kind(i) is Kind.BUTTON
        or any(stamp.timed for stamp in page.looks[i].stamps)
        for i in range(section.body, section.end)
    )


def _anchors(page: Page) -> Anchors:
    pingback, button = Kind.PINGBACK, Kind.BUTTON
    firm = [i for i, byline in enumerate(page.bylines) if (byline and byline.says) or page.kinds[i] is pingback]
    known = frozenset(firm)
    dated = [i for i, byline in enumerate(page.bylines) if byline and byline.date and i not in known]
    items = [i for i, look in enumerate(page.looks) if look.number in FIRST]
    closing = [i for i, kind in enumerate(page.kinds) if kind in ENDS]
    buttons = [
        i for i, kind in enumerate(page.kinds)
        if kind is button and i and page.kinds[i - 1] is Kind.NONE and page.looks[i - 1].ended
    ]
    return Anchors(tuple(firm), tuple(dated), tuple(items), tuple(closing), tuple(buttons))


FIRST = frozenset({1, 2, 3})
HEADINGS = frozenset({Kind.COMMENTS})
NO_COMMENTS = frozenset({Kind.NO_COMMENTS})


def following(indexes: tuple[int, ...], at: int) -> int | None:
    """The first of some rising indexes that is not below `at`."""
    where = bisect_left(indexes, at)
    return indexes[where] if where < len(indexes) else None


# ------------------------------------------------------------------ headings


def _best_heading(page: Page, anchors: Anchors) -> int | None:
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
    return byline is not None and byline.author is not None and _has_words_behind(page, first)


def _invites_above(page: Page, hint: int, anchors: Anchors) -> bool:
    """Whether an invitation to comment stands above comments instead of below them: a byline with its time of day, or buttons, follow."""
    dated = following(anchors.dated, hint)
    if dated is not None and _is_timed(page, dated) and _is_near(page, hint, dated, NEAR):
        first = _next_words(page, hint)
        return _is_named(page, dated) or (first is not None and first < dated and page.looks[first].name)
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
    return above is not None and behind is not None and above.shape == behind.shape and page.prose[last] > 0 and _is_named(page, last)


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
    worth += 1 if look.stated else 0
    worth += 3 * _is_near(page, heading, following(anchors.firm, heading), NEAR)
    worth += _dated_worth(page, heading, anchors)
    worth += following(anchors.closing, heading) is not None
    worth += 3 * (_buttons_behind(page, heading, anchors) > 1)
    first = _next_words(page, heading)
    if first is not None:
        worth += page.looks[first].words >= SENTENCE_WORDS or page.looks[first].name
        worth += 2 * (page.looks[first].number is not None)
        worth += 2 * (page.looks[first].name and len(names_alone(page, first, len(page.rows))) > 1)
    worth += 3 * page.prose[heading] >= 2 * page.prose[-1]
    return worth


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
        if page.looks[i].number is not None and page.rows[i].indent:
            return i
        if page.kind(i) is Kind.NONE or page.looks[i].number is not None:
            return None if formed else i
        formed = formed or page.kind(i) is Kind.FORM
        if page.kind(i) not in QUIET | {Kind.FORM}:
            return None
    return None


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
        and (page.parts[anchor] == page.parts[heading] or _is_beside(page, heading, anchor))
    )


def _is_beside(page: Page, heading: int, anchor: int) -> bool:
    """Whether nothing but one row of another part, and a few labels, stand between a heading with a number and an anchor."""
    return (
        page.looks[heading].stated is not None and anchor - heading <= BESIDE
        and page.parts[anchor] - page.parts[heading] == 1 and page.prose[anchor] == page.prose[heading]
    )


def _headings(page: Page, heading: int) -> tuple[int, int]:
    """The rows of a heading: several headings may stand together."""
    start, body = heading, heading + 1
    while start and page.kind(start - 1) in (Kind.COMMENTS, Kind.CONTROL):
        start -= 1
    while body < len(page.rows) and page.kind(body) in (Kind.COMMENTS, Kind.CONTROL):
        body += 1
    return start, body


def _behind_controls(page: Page, body: int, anchors: Anchors) -> int:
    """The first row behind the buttons and forms that some pages put above their comments."""
    near = [following(a, body) for a in (anchors.firm, anchors.dated, anchors.items)]
    first = min((i for i in (*near, _next_words(page, body - 1)) if i is not None), default=None)
    at = body
    while at < len(page.rows) and (page.kind(at) in STOPS | {Kind.CONTROL, Kind.BUTTON} or is_field(page.rows[at].text)):
        at += 1
    if at == body or first is None or page.content[first] - page.content[at] > NEAR:
        return body
    return at


def says_none(page: Page) -> bool:
    """Whether the page says that it has no comments; what stands there again and again is said of other texts, below their teasers."""
    said = Counter(page.rows[i].text for i, kind in enumerate(page.kinds) if kind in NO_COMMENTS)
    return any(count < TEASER_COUNTS for count in said.values())


def _unheaded(page: Page, anchors: Anchors) -> Section | None:
    """Comments that no heading announces: a byline that only comments have, after some text.

    That is a verb of saying, or a name and a date with a button beside them above the form.
    """
    first = next((
        i for i in sorted({*anchors.firm, *anchors.dated})
        if page.prose[i] and page.kind(i) is not Kind.PINGBACK and (
            (_says_with_date(page, i) and _is_no_letter(page, i, anchors)) or _has_button(page, i, anchors))
    ), None)
    if first is None:
        first = _train(page, anchors)
    if first is None:
        return _list_at_end(page, anchors)
    byline = page.bylines[first]
    if byline and ((byline.author is None and page.looks[first - 1].name) or _has_subjects(page, byline.shape, first, anchors)):
        first -= 1
    while first and page.kind(first - 1) is Kind.EMPTY:
        first -= 1
    stated = counted(page.rows[first - 1].text) if first else None
    return _bounded(page, Section(first - (stated is not None), first, first, stated), anchors)


def _has_subjects(page: Page, shape: str, first: int, anchors: Anchors) -> bool:
    """Whether a row that could be a subject stands above each of several bylines of one shape."""
    run = [i for i in anchors.dated[bisect_left(anchors.dated, first):] if (byline := page.bylines[i]) and byline.shape == shape]
    return len(run) > 2 and are_subjects(page, run)  # noqa: PLR2004 - two are chance


def _says_with_date(page: Page, index: int) -> bool:
    """Whether a row says who speaks, and a date stands with it, or its verb stands before a colon or dots."""
    byline = page.bylines[index]
    if byline is None or not byline.says or (byline.author is None and not page.looks[index - 1].name):
        return False
    below = page.bylines[index + 1] if index + 1 < len(page.rows) else None
    numbered = page.looks[index].number is not None or _is_numbered_above(page, index)
    return numbered or byline.date is not None or (below is not None and below.date is not None)


def _is_no_letter(page: Page, index: int, anchors: Anchors) -> bool:
    """Whether a row that says who speaks is one of several, has a number or a time of day: a text may print somebody's letter, with its day."""
    beside = range(index, min(index + 2, len(page.rows)))
    return len(anchors.firm) > 1 or page.looks[index].number is not None or any(stamp.timed for i in beside for stamp in page.looks[i].stamps)


def _has_button(page: Page, index: int, anchors: Anchors) -> bool:
    """Whether a name and a date have a Reply beside them, with the form or a closing line below."""
    byline = page.bylines[index]
    if byline is None or byline.author is None or not (page.prose[index] >= POST_WORDS or _is_timed(page, index)):
        return False
    beside = range(max(0, index - 1), min(index + 3, len(page.rows)))
    return any(page.kind(i) is Kind.BUTTON for i in beside) and following(anchors.closing, index) is not None


def _train(page: Page, anchors: Anchors) -> int | None:
    """The first of the rows of one shape with name and time of day, if a sentence stands behind two of them or more."""
    trains: dict[tuple[str, int], list[int]] = {}
    for i in anchors.dated:
        byline = page.bylines[i]
        if byline and page.prose[i] >= POST_WORDS and _is_timed(page, i) and _is_named(page, i):
            trains.setdefault((byline.shape, page.parts[i]), []).append(i)
    first = next((
        run[0] for run in trains.values()
        if (sum(_has_words_behind(page, i) for i in run) > 1 - _is_numbered_above(page, run[0]) or _stand_behind_buttons(page, run))
        and not _is_programme(page, run, anchors)
    ), None)
    return first if first is not None else _train_of_days(page, anchors)


def _stand_behind_buttons(page: Page, run: Sequence[int]) -> bool:
    """Whether most of three bylines or more, but the first, have the buttons of the comment before above them; a subject may stand between."""
    behind = sum(page.kind(i - 1) is Kind.BUTTON or page.kind(i - 2) is Kind.BUTTON for i in run[1:])
    return len(run) > 2 and behind >= MOST * (len(run) - 1)  # noqa: PLR2004 - two are chance


def _is_programme(page: Page, run: Sequence[int], anchors: Anchors) -> bool:
    """Whether days are items of a list without any names, and the text goes on below the list, before the form: what is on at which time."""
    if any((byline := page.bylines[i]) and byline.author for i in run) or not all(page.looks[i].marker for i in run):
        return False
    end = following(anchors.closing, run[-1]) or len(page.rows)
    indent = page.rows[run[0]].indent
    return any(
        page.looks[i].prose and page.looks[i].ended and page.rows[i].indent < indent and page.kind(i) is Kind.NONE
        for i in range(run[-1] + 1, end) if page.parts[i] == page.parts[run[0]]
    )


def _train_of_days(page: Page, anchors: Anchors) -> int | None:
    """The first of three rows or more of one shape with a name and a day, each right above words, with no title above: teasers have one."""
    trains: dict[tuple[str, int], list[int]] = {}
    for i in anchors.dated:
        byline = page.bylines[i]
        if byline and byline.author and page.prose[i] >= POST_WORDS and not is_signature(page.rows[i].text, page.looks[i]):
            trains.setdefault((byline.shape, page.parts[i]), []).append(i)
    return next((
        run[0] for run in trains.values()
        if len(run) >= LEAST_DAYS and _are_comments(page, run) and not _is_among_links(page, run[0])), None)


def _is_among_links(page: Page, index: int) -> bool:
    """Whether the part of the page that a row stands in began with a heading over links to other texts."""
    opening = next((page.kinds[i] for i in range(index, -1, -1) if page.kinds[i] in PARTS), Kind.NONE)
    return opening in (Kind.RELATED, Kind.WIDGET)


def _are_comments(page: Page, run: Sequence[int]) -> bool:
    """Whether words stand behind each of some bylines, and a sentence or the same row in each place above them, but the first."""
    above = Counter(page.rows[i - 1].text for i in run[1:])
    names = {page.rows[i].text[slice(*byline.author)] for i in run if (byline := page.bylines[i]) and byline.author}
    dashed = any(page.rows[i].text[0] in "—–-" for i in run)  # as below quotations from elsewhere
    if len(names) == 1 or dashed or page.content[-1] - page.content[run[-1]] > LAST_WORDS:
        return False
    return all(_is_speech(page, i + 1) for i in run) and all(
        page.looks[i - 1].ended or page.kind(i - 1) is Kind.BUTTON or above[page.rows[i - 1].text] == len(run) - 1 for i in run[1:]
    ) and sum(page.looks[i + 1].prose for i in run) > 1


def _is_speech(page: Page, index: int) -> bool:
    return index < len(page.rows) and page.kind(index) is Kind.NONE and page.bylines[index] is None and (
        page.looks[index].ended or _runs_on(page, index))


def _is_numbered_above(page: Page, index: int) -> bool:
    """Whether a number alone stands above a byline or above its name."""
    return any(
        page.kind(i) is Kind.EMPTY and page.looks[i].number is not None for i in range(max(0, index - 2), index)
        if i == index - 1 or page.looks[index - 1].name
    )


def _is_named(page: Page, index: int) -> bool:
    """Whether a name stands in a dated row or above it, or the row begins a list item; a text's signature does not count."""
    byline, look, above = page.bylines[index], page.looks[index], page.looks[index - 1]
    if is_signature(page.rows[index].text, look):
        return False
    beside = (byline is not None and byline.author is not None) or (above.name and above.words <= NAME_ABOVE)
    return beside or (look.marker > 0 and page.rows[index].indent > 0)


def _has_words_behind(page: Page, index: int) -> bool:
    """Whether a sentence stands right behind a row, buttons aside."""
    for i in range(index + 1, min(index + 4, len(page.rows))):
        if page.kind(i) is Kind.NONE:
            return page.bylines[i] is None and ((page.looks[i].prose and page.looks[i].ended) or _runs_on(page, i))
        if page.kind(i) not in QUIET:
            return False
    return False


def _runs_on(page: Page, index: int) -> bool:
    """Whether a row is the first of a hard-wrapped sentence: long, with others below it up to a full stop."""
    if len(page.rows[index].text) < WRAPPED:
        return False
    for i in range(index + 1, min(index + WRAPPED_ROWS, len(page.rows))):
        if page.rows[i].gap or page.kind(i) is not Kind.NONE or page.bylines[i] is not None:
            return False
        if page.looks[i].ended:
            return True
    return False


def _list_at_end(page: Page, anchors: Anchors) -> Section | None:
    """An indented numbered list of paragraphs, and the line that heads it: right above the form or the closing line, or its numbers skip."""
    for first in [i for i in anchors.items if _may_head_list(page, i)][:MOST_HEADINGS]:
        row, above = page.rows[first], page.looks[first - 1]
        items = [i for i in list_items(page, first, len(page.rows)) if page.rows[i].gap]
        end = items[-1] + 1 if items else first
        while end < len(page.rows) and page.rows[end].indent >= row.indent:
            end += 1
        closed = len(items) > 1 and end < len(page.rows) and page.kind(end) in ENDS
        if closed or is_thread(page, items):
            start = first - 1 if above.kind is Kind.NONE else first
            return _bounded(page, Section(start, first, first, None), anchors)
    return _list_of_names(page, anchors)


def _list_of_names(page: Page, anchors: Anchors) -> Section | None:
    """An indented list right above a line that names Disqus, most of its items a name above words: what that leaves of comments without a script."""
    end = next((i for i in anchors.closing if "disqus" in page.rows[i].text.casefold()), 0)
    first = end
    while first and page.rows[first - 1].indent and page.kind(first - 1) is Kind.NONE:
        first -= 1
    while first < end and not page.looks[first].marker:
        first += 1
    items = [i for i in range(first, end) if page.looks[i].marker and page.looks[i].number is None]
    names = sum(page.looks[i].name and i + 1 < end and not page.looks[i + 1].marker for i in items)
    if first == end or names < LEAST_NAMES or names < MOST * len(items) or page.prose[first] < POST_WORDS:
        return None
    return Section(first, first, end, None)


def _may_head_list(page: Page, first: int) -> bool:
    """Whether an indented item stands below some text, and not right below a sentence or a colon that leads to it."""
    if not first or not page.rows[first].indent or page.prose[first] < POST_WORDS:
        return False
    above = page.looks[first - 1]
    return not above.prose and not (above.kind is Kind.NONE and (above.ended or page.rows[first - 1].text.endswith(":")))


def _speaks(page: Page, index: int) -> bool:
    """Whether a row is words rather than a name."""
    look = page.looks[index]
    return look.kind is Kind.NONE and (look.prose or look.ended or not look.name)


# ----------------------------------------------------------------------- end


def _bounded(page: Page, section: Section, anchors: Anchors) -> Section:
    """The section with its end: behind the last comment's last row."""
    items = list_items(page, section.body, len(page.rows))
    last = _last_anchor(page, section.body, anchors, items)
    end = section.body if last is None else last + 1
    indent = page.rows[items[0]].indent if items else 0
    while end < len(page.rows) and page.kind(end) not in STOPS and (not indent or page.rows[end].indent >= indent):
        end += 1
    return Section(section.start, section.body, end, section.stated)


def _last_anchor(page: Page, body: int, anchors: Anchors, items: Sequence[int]) -> int | None:
    """The last row that has to do with a comment: of the list, or of the shape that the first ones have."""
    shape = main_shape(page, body, len(page.rows))
    found = {*anchors.firm[bisect_left(anchors.firm, body):], *anchors.dated[bisect_left(anchors.dated, body):]}
    own = {i for i in found if _is_own(page, i, shape)}
    last = None
    indented = {i for i in items if page.rows[i].indent}
    for i in sorted(own | indented):
        before = body if last is None else last
        same_part = page.parts[i] == page.parts[before] or (last is None and _is_beside(page, max(0, body - 1), i))
        closed = last is not None and following(anchors.closing, last) is not None and (
            following(anchors.closing, last) or 0) < i
        listed = i in indented and not (closed and page.looks[i].number is None and i not in own)
        if closed and not listed and not (_is_timed(page, i) or _has_words_behind(page, i)):
            continue  # teasers behind the form, with the days of other texts
        if listed or (same_part and i not in indented) or (last is not None and not closed and _is_timed(page, i)):
            last = i
    return last


def _is_own(page: Page, index: int, shape: str) -> bool:
    byline = page.bylines[index]
    return page.kind(index) is Kind.PINGBACK or (byline is not None and (byline.says or byline.shape == shape))


def _is_timed(page: Page, index: int) -> bool:
    """Whether a row could hardly be anything but a comment's byline."""
    byline = page.bylines[index]
    return page.kind(index) is Kind.PINGBACK or (byline is not None and byline.says) or any(
        stamp.timed for stamp in page.looks[index].stamps)


