"""Where a section of comments ends."""

from bisect import bisect_left
from collections.abc import Sequence

from build_tools.label.anchors import Anchors, Section, following
from build_tools.label.looks import Kind, is_field
from build_tools.label.page import ENDS, Page
from build_tools.label.runs import list_items, main_shape
from build_tools.label.signs import has_words_behind, is_timed

STOPS = ENDS | {
    Kind.RELATED, Kind.WIDGET, Kind.META, Kind.COPYRIGHT, Kind.AUTHOR_NOTE, Kind.MENU, Kind.COMMENTS, Kind.SHARE,
}
"""Kinds of rows behind which the comments are over, unless more of the same shape follow."""
FIELD_WORDS = 6
"""No field of a form is named with more words."""
BESIDE = 8
"""So many rows below a heading, at most, stand its first byline and a row of another part between."""


def bounded(page: Page, section: Section, anchors: Anchors) -> Section:
    """The section with its end: behind the last comment's last row."""
    items = list_items(page, section.body, len(page.rows))
    last = _last_anchor(page, section.body, anchors, items)
    end = section.body if last is None else last + 1
    indent = page.rows[items[0]].indent if items else 0
    while end < len(page.rows) and page.kind(end) not in STOPS and (page.rows[end].indent >= indent or _is_code(page, end, indent)) and not _is_form(page, end):
        end += 1
    return Section(section.start, section.body, end, section.stated)


def _is_code(page: Page, index: int, indent: int) -> bool:
    """Whether a row that is set in less than a list goes on with the row above, and the list goes on behind it: lines of code lose their margin."""
    at = index
    while at < len(page.rows) and page.rows[at].gap == 0 and at - index < CODE_ROWS:
        at += 1
    return at > index and at < len(page.rows) and page.rows[at].indent >= indent and page.rows[at].gap > 0 and page.kind(at) not in STOPS


CODE_ROWS = 40
"""So many lines of code in one piece a comment may have."""


def _is_form(page: Page, index: int) -> bool:
    """Whether a form begins that no words announce: a row names one of its fields, and so does one of the next two."""
    return _is_field(page, index) and any(_is_field(page, i) for i in range(index + 1, min(index + 3, len(page.rows))))


def _is_field(page: Page, index: int) -> bool:
    return page.looks[index].words <= FIELD_WORDS and is_field(page.rows[index].text)


def _last_anchor(page: Page, body: int, anchors: Anchors, items: Sequence[int]) -> int | None:
    """The last row that has to do with a comment: of the list, or of the shape that the first ones have."""
    shape = main_shape(page, body, len(page.rows))
    found = {*anchors.firm[bisect_left(anchors.firm, body):], *anchors.dated[bisect_left(anchors.dated, body):]}
    own = {i for i in found if _is_own(page, i, shape)}
    last = None
    indented = {i for i in items if page.rows[i].indent}
    for i in sorted(own | indented):
        before = body if last is None else last
        same_part = page.parts[i] == page.parts[before] or (last is None and is_beside(page, max(0, body - 1), i))
        closed = last is not None and following(anchors.closing, last) is not None and (
            following(anchors.closing, last) or 0) < i
        listed = i in indented and not (closed and page.looks[i].number is None and i not in own)
        if closed and not listed and not (is_timed(page, i) or has_words_behind(page, i)):
            continue  # teasers behind the form, with the days of other texts
        if listed or (same_part and i not in indented) or (last is not None and not closed and is_timed(page, i)):
            last = i
    return last


def _is_own(page: Page, index: int, shape: str) -> bool:
    byline = page.bylines[index]
    return page.kind(index) is Kind.PINGBACK or (byline is not None and (byline.says or byline.shape == shape))


def is_beside(page: Page, heading: int, anchor: int) -> bool:
    """Whether nothing but one row of another part, and a few labels, stand between a heading with a number and an anchor."""
    return (
        page.looks[heading].stated is not None and anchor - heading <= BESIDE
        and page.parts[anchor] - page.parts[heading] == 1 and page.prose[anchor] == page.prose[heading]
    )
