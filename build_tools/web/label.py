"""The labels of a page: what each character of its rendering is."""

from collections.abc import Iterator, Sequence

from build_tools.label import comments_of
from build_tools.label.cover import cover
from build_tools.model import Comment, Labels, Role
from build_tools.web.head import byline_and_date, title_of
from build_tools.web.items import Item, area_of, find_items
from build_tools.web.lines import Kind, look
from build_tools.web.names import Hint
from build_tools.web.page import Page, Range, read_page
from build_tools.web.paint import Label, Piece, overlaid, pieces
from build_tools.web.post import Post, asides, find_post
from build_tools.web.thread import answers
from build_tools.web.tree import Rendering


def labels_of(rendering: Rendering) -> Labels:
    """The labels of a rendered page; they cover its text exactly."""
    page = read_page(rendering)
    items = find_items(page)
    area = area_of(page, items)
    stated = stated_comments(page, area)
    if stated == 0:
        items = tuple(item for item in items if item.parts.pingback)
    aside = asides(page, area)
    post = find_post(page, aside)
    labels = _ground(page, post, aside, area)
    spots: list[Piece] = []
    title = author = date = None
    if post:
        title = title_of(page, post.element, aside)
        author, date = byline_and_date(page, post.element, title, aside, area)
        _lay_post(page, post, labels)
        spots += _head_spots(page, title, author, date)
    numbers = _numbers(items)
    spots += _lay_comments(page, items, numbers, labels)
    spots.sort(key=lambda spot: spot[:2])
    under = _by_line(page, pieces(rendering.runs, labels), title)
    segments = cover(rendering.text, overlaid(under, _apart(spots)))
    comments = tuple(
        _with(comment, *found) for comment, found in zip(
            comments_of(rendering.text, segments), _told(page, items, numbers, rendering.text), strict=True)
    )
    return Labels(segments, comments, stated, title, author, date)


def _with(comment: Comment, permalink: str, answered: int | None) -> Comment:
    return Comment(comment.n, comment.start, comment.end, comment.author, comment.date, answered, comment.anchor, permalink)


def _told(page: Page, items: Sequence[Item], numbers: Sequence[int], text: str) -> Iterator[tuple[str, int | None]]:
    """Of each numbered comment its permalink and the number of the comment it answers."""
    answered = answers(page, items)
    for item, number, above in zip(items, numbers, answered, strict=True):
        if number:
            yield item.parts.permalink, (numbers[above] or None) if above is not None else None


def _numbers(items: Sequence[Item]) -> list[int]:
    """Of each item its number among the comments; 0 for pingbacks and for those without any words."""
    numbers, n = [], 0
    for item in items:
        counts = not item.parts.pingback and bool(item.parts.body or item.parts.author)
        n += counts
        numbers.append(n if counts else 0)
    return numbers


# ------------------------------------------------------------------- ground


ABOVE = Label(Role.NAVIGATION, "html-above")
BELOW = Label(Role.FURNITURE, "html-below")
BESIDE = Label(Role.FURNITURE, "html-beside")
TEASERS = Label(Role.TEASER, "html-related")
POST = Label(Role.BODY, "html-post")
AREA = Label(Role.COMMENT_FURNITURE, "html-comments-area")


def _ground(page: Page, post: Post | None, aside: tuple[bool, ...], area: int) -> list[Label]:
    """Labels for all runs as if the page had neither post nor comments."""
    first = page.elements[post.element].first_run if post else 0
    count = len(page.rendering.runs)
    labels = [ABOVE] * first + [BELOW] * (count - first)
    for i, element in enumerate(page.elements):
        if aside[i] and page.hints[i] & Hint.RELATED and not (element.parent >= 0 and page.hints[element.parent] & Hint.RELATED):
            _lay(labels, (element.first_run, element.last_run), TEASERS)
    if area >= 0:
        _lay(labels, (page.elements[area].first_run, page.elements[area].last_run), AREA)
    return labels


def _lay(labels: list[Label], where: Range, label: Label) -> None:
    labels[where[0]:where[1]] = [label] * (where[1] - where[0])


def _lay_post(page: Page, post: Post, labels: list[Label]) -> None:
    """The post's own words."""
    for where in page.own(post.element, post.cut):
        _lay(labels, where, POST)
    for i in post.cut:
        element = page.elements[i]
        if labels[element.first_run:element.first_run + 1] != [AREA]:
            _lay(labels, (element.first_run, element.last_run), TEASERS if page.hints[i] & Hint.RELATED else BESIDE)


# --------------------------------------------------------------------- head


def _head_spots(page: Page, title: Range | None, author: Range | None, date: Range | None) -> Iterator[Piece]:
    for where, role, rule in ((title, Role.TITLE, "html-title"), (author, Role.BYLINE, "html-byline"), (date, Role.DATELINE, "html-dateline")):
        if where:
            yield (*where, Label(role, rule))


# ----------------------------------------------------------------- comments


def _lay_comments(page: Page, items: Sequence[Item], numbers: Sequence[int], labels: list[Label]) -> Iterator[Piece]:
    """Lays the comments over; yields where their authors and dates stand."""
    for item, number in zip(items, numbers, strict=True):
        rest = Label(Role.COMMENT_FURNITURE, "html-comment-part", number)
        if item.parts.pingback:
            rest = Label(Role.PINGBACK, "html-pingback")
        for where in page.own(item.element, item.children):
            _lay(labels, where, rest)
        if not number:
            continue
        for where in item.parts.body:
            _lay(labels, where, Label(Role.COMMENT, "html-comment", number))
        for spot, role in ((item.parts.author, Role.COMMENT_AUTHOR), (item.parts.date, Role.COMMENT_DATE)):
            if spot:
                yield (*spot, Label(role, "html-comment", number))


def _apart(spots: Sequence[Piece]) -> list[Piece]:
    """Spots that do not overlap: of two that do, the first stays."""
    result: list[Piece] = []
    for spot in spots:
        if not result or spot[0] >= result[-1][1]:
            result.append(spot)
    return result


# -------------------------------------------------------------------- lines

_POST_FURNITURE = frozenset({Kind.SHARE, Kind.BUTTON, Kind.META})
_COMMENT_BUTTONS = frozenset({Kind.BUTTON, Kind.DIGITS, Kind.REPLY_TO, Kind.SHARE})


def _by_line(page: Page, under: Sequence[Piece], title: Range | None) -> list[Piece]:
    """The pieces, with the lines taken out that say what they are by their words."""
    heading = " ".join(page.text[slice(*title)].split()) if title else ""
    result: list[Piece] = []
    for start, end, label in under:
        at = start
        for line in page.text[start:end].splitlines(keepends=True):
            bare = line.strip()
            own = _line_label(bare, label, heading)
            if result and result[-1][2] == own:
                result[-1] = (result[-1][0], at + len(line), own)
            else:
                result.append((at, at + len(line), own))
            at += len(line)
    return result


def _line_label(bare: str, label: Label, heading: str) -> Label:
    """The label of one line."""
    if not bare or len(bare) > 200:  # noqa: PLR2004 - longer lines are nobody's buttons
        return label
    if heading and bare == heading and not label.comment:
        return Label(Role.REPEATED, "html-repeated-title")
    if label is POST or label == POST:
        return Label(Role.FURNITURE, "html-lines") if look(bare).kind in _POST_FURNITURE else label
    if label.role is Role.COMMENT:
        return Label(Role.COMMENT_FURNITURE, "html-comment-buttons", label.comment) if look(bare).kind in _COMMENT_BUTTONS else label
    if label == AREA:
        kind = look(bare).kind
        if kind in {Kind.COMMENTS, Kind.NO_COMMENTS}:
            return Label(Role.COMMENTS_HEADING, "html-comments-heading")
    return label


def stated_comments(page: Page, area: int) -> int | None:
    """How many comments the page says it has, by the lines of the comment area outside the comments."""
    if area < 0:
        return None
    element = page.elements[area]
    for line in page.text[element.start:element.end].split("\n")[:40]:
        bare = line.strip()
        if bare and len(bare) < 200:  # noqa: PLR2004 - longer lines are no headings
            seen = look(bare)
            if seen.kind is Kind.NO_COMMENTS:
                return 0
            if seen.kind is Kind.COMMENTS and seen.count is not None:
                return seen.count
    return None
