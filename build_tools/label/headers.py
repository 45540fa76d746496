"""The bylines of a section: the rows that begin (or end) a comment, and the author and date in them."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from build_tools.label.looks import Kind
from build_tools.label.page import Page
from build_tools.label.runs import are_subjects, could_be_subject, counted
from build_tools.label.style import has_shape, name_above, says, with_marker
from build_tools.label.units import (
    CHROME,
    DATED,
    LISTED,
    MOST,
    SAYING,
    Header,
    Style,
    in_capture,
    is_words,
    whole_row,
)

COUNTED_UP = 20
"""A list that somebody counts up is looked into for so many items: each look goes back to the first."""


def headers_of(page: Page, lo: int, hi: int, style: Style) -> tuple[list[Header], int]:
    """The bylines of a section, in order, and where it ends: before lists of the page that follow."""
    headers: list[Header] = []
    at = lo
    for i in range(lo, hi):
        header = _header(page, i, at, hi, style)
        if header and header.rule == LISTED and headers and headers[-1].date and headers[-1].last == header.first:
            continue  # no words stand between: it is the comment's own list, or its subject
        if header and header.first >= at:
            if headers and headers[-1].rule == LISTED and headers[-1].first == header.first:
                del headers[-1]  # the item is the name above the date
            headers.append(header)
            at = header.last
    return _without_lists_behind(_without_quoted(page, headers), hi)


def _without_quoted(page: Page, headers: list[Header]) -> list[Header]:
    """The bylines, without those that have no date where most have one, and name an author of those: a comment quotes whom it answers."""
    dated = [header for header in headers if header.date and header.author]
    undated = sum(header.rule == SAYING and not header.date for header in headers)
    if not undated or len(dated) < MOST * (len(dated) + undated):
        return headers
    known = {page.text[slice(*header.author)] for header in dated if header.author}
    return [
        header for header in headers
        if header.rule != SAYING or header.date or not header.author or page.text[slice(*header.author)] not in known
    ]


def _without_lists_behind(headers: list[Header], hi: int) -> tuple[list[Header], int]:
    """The bylines, without items of lists behind the last dated one, and where these begin: several are the page's, one may be a comment."""
    last = max((at for at, header in enumerate(headers) if header.rule != LISTED and header.date), default=len(headers))
    behind = [at for at in range(last + 1, len(headers)) if headers[at].rule == LISTED]
    if len(behind) < 2:  # noqa: PLR2004 - one may be a comment
        return headers, hi
    return [header for at, header in enumerate(headers) if at <= last or header.rule != LISTED], headers[behind[0]].first


def _header(page: Page, index: int, lo: int, hi: int, style: Style) -> Header | None:
    """The byline that begins or stands at a row, if one does."""
    if page.kind(index) is Kind.PINGBACK:
        return Header(with_marker(page, index, lo), index + 1, "pingback", pingback=True)
    if says(page, index) and (style.says or page.looks[index].marker):
        header = byline_that_says(page, index, lo, hi, style)
        quoted = style.shape and header.date is None and (style.below or style.side == "same")
        return None if quoted else header
    if has_shape(page, index, style.shape) or _has_name_and_shape(page, index, style) or _lacks_name(page, index, style):
        return bylines_of_one_shape(page, index, lo, hi, style)
    if style.indent is not None and not style.below and _begins_item(page, index, hi, style.indent):
        return comment_list(page, index, hi, style)
    if page.kind(index) is Kind.REPLY_TO and style.shape == "ago" and not style.below and not any(
        page.bylines[i] for i in range(max(lo, index - 2), min(index + 3, hi))
    ):
        return Header(with_marker(page, index, lo), index + 1, DATED)
    return None


def _has_name_and_shape(page: Page, index: int, style: Style) -> bool:
    """Whether a row begins a comment with the name that stands above the date elsewhere: some renderers join the host's to his date."""
    begins = page.looks[index].marker > 0 or (index > 0 and _stands_behind_button(page, index))
    return style.side == "above" and begins and has_shape(page, index, f"name {style.shape}")


def _lacks_name(page: Page, index: int, style: Style) -> bool:
    """Whether a date stands right behind a comment's button without the name that stands before it elsewhere: that commenter is gone."""
    byline = page.bylines[index]
    if not byline or byline.author or style.below or index == 0 or page.kind(index - 1) is not Kind.BUTTON:
        return False
    return has_shape(page, index, style.shape.removeprefix("name ")) and style.shape.startswith("name ")


def byline_that_says(page: Page, index: int, lo: int, hi: int, style: Style) -> Header:
    """A byline with a verb of saying, and the date row that follows it."""
    byline = page.bylines[index]
    author = in_capture(page, index, byline.author) if byline else None
    date = in_capture(page, index, byline.date) if byline else None
    first, last = index, index + 1
    name = name_above(page, index, lo) if author is None else None
    if name is not None:
        first, author = name, whole_row(page, name)
    first = with_marker(page, first, lo)
    for i in range(index + 1, min(index + 4, hi)):
        following = page.bylines[i]
        if date is None and following and following.date and not following.says and following.author is None:
            date, last = in_capture(page, i, following.date), i + 1
            break
        if page.kind(i) not in CHROME:
            break
    return Header(first if not style.below else index, last, SAYING, author, date)


def bylines_of_one_shape(page: Page, index: int, lo: int, hi: int, style: Style) -> Header:
    """A byline of the section's shape."""
    byline = page.bylines[index]
    author = in_capture(page, index, byline.author) if byline else None
    date = in_capture(page, index, byline.date) if byline else None
    first, last = index, index + 1
    if author is None and style.side == "none" and not style.below and index > lo and _is_marked_name(page, index - 1):
        first, author = index - 1, whole_row(page, index - 1)  # where others' names are lost
    elif author is None and style.side == "above":
        name = name_above(page, index, lo)
        if name is None and index > lo + 1 and not style.below and _stands_behind_button(page, index - 1):
            name = index - 1  # `mike...` where others' names stand
        if name is not None:
            first, author = name, whole_row(page, name)
    elif author is None and style.side == "below" and index + 1 < hi and page.looks[index + 1].name:
        last, author = index + 2, whole_row(page, index + 1)
    beside = {Kind.CLOCK} if style.below else CHROME - {Kind.EMPTY}
    while last < hi and page.kind(last) in beside:
        last += 1
    return Header(first if style.below else with_marker(page, first, lo), last, DATED, author, date)


def _is_marked_name(page: Page, index: int) -> bool:
    """Whether a row is an item of a list and could be a name."""
    return page.looks[index].marker > 0 and page.looks[index].name


def _begins_item(page: Page, index: int, hi: int, indent: int) -> bool:
    """Whether a row begins an item of the comments' list, or of the answers' list inside it.

    Answers are set apart by blank lines; a tight list inside a comment is the commenter's.
    """
    row, look = page.rows[index], page.looks[index]
    if not look.marker or row.indent < indent:
        return False
    if row.indent == indent:
        return indent > 0 or look.number is not None
    if _is_led_to(page, index):
        return False
    apart_below = index + 1 == hi or page.rows[index + 1].gap > 0 or not page.looks[index + 1].marker
    return apart_below and (row.gap > 0 or page.kind(index - 1) is Kind.BUTTON)


def _is_led_to(page: Page, index: int) -> bool:
    """Whether an item, or the first of its list, stands right below words with a colon: somebody counts up."""
    number = page.looks[index].number
    if number and number > COUNTED_UP:
        return False
    while number and number > 1 and page.looks[index - 1].number == number - 1 and page.rows[index - 1].indent == page.rows[index].indent:
        index, number = index - 1, number - 1
    return number == 1 and page.rows[index - 1].text.endswith(":") and is_words(page, index - 1)


def comment_list(page: Page, index: int, hi: int, style: Style) -> Header | None:
    """The beginning of a list item; None when a byline of its own follows."""
    for i in range(index, min(index + 4, hi)):
        if i > index and page.looks[i].marker and page.kind(i) is not Kind.EMPTY:
            break
        if page.kind(i) is Kind.PINGBACK or (says(page, i) and (style.says or page.looks[i].marker)):
            return None
    text = page.rows[index].text[page.looks[index].marker:]
    if page.looks[index].number is None and text.endswith(")") and counted(text) is not None:
        return None  # a tab above the comments: `All (5)`
    return Header(index, index + (page.kind(index) is Kind.EMPTY), LISTED)


def with_subjects(page: Page, headers: list[Header], lo: int, style: Style) -> list[Header]:
    """The bylines, each with the subject that stands right above it, if all have one: `Re: The mill (Score: 2)`.

    That the first has nothing else above it, and no blank line parts it from the heading, says that it is one.
    """
    if style.below or len(headers) < 2:  # noqa: PLR2004 - one is no habit
        return headers
    own = [header.first for header in headers if not header.pingback]
    if (headers[0].first == lo + 1 or _are_numbered(page, own)) and are_subjects(page, own):
        return [header if header.pingback else replace(header, subject=header.first - 1) for header in headers]
    behind = _subjects_behind_buttons(page, own, lo)
    return [replace(header, subject=header.first - 1) if header.first in behind else header for header in headers]


def _are_numbered(page: Page, own: Sequence[int]) -> bool:
    """Whether the rows above some bylines begin with numbers that run: `1. What the miller said`."""
    numbers = [page.looks[first - 1].number for first in own]
    return all(a is not None and b is not None and b == a + 1 for a, b in pairwise(numbers))


def _subjects_behind_buttons(page: Page, own: Sequence[int], lo: int) -> frozenset[int]:
    """The bylines with a row between them and the last comment's buttons, where nothing else parts a byline from these.

    The same words above all of them end the comments before.
    """
    apart = [first for first in own if first > lo + 1 and page.kind(first - 1) is not Kind.BUTTON]
    if not apart or len(apart) == len(own) or not all(_stands_behind_button(page, first - 1) for first in apart):
        return frozenset()
    if len(apart) > 1 and len({page.rows[first - 1].text for first in apart}) == 1:
        return frozenset()
    return frozenset(apart) | frozenset(first for first in own[:1] if first == lo + 1 and could_be_subject(page, lo))


def _stands_behind_button(page: Page, index: int) -> bool:
    """Whether a short row that is no sentence stands right below a comment's buttons."""
    return page.kind(index - 1) is Kind.BUTTON and could_be_subject(page, index)
