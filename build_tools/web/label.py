"""The labels of a page: what each character of its rendering is."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from build_tools.label import comments_of, words
from build_tools.label.cover import Mark, cover
from build_tools.label.edges import is_luv
from build_tools.label.overrides import complete, lay_over, place
from build_tools.label.rows import BLANKS, spans
from build_tools.model import Capture, Comment, Labels, Override, Role
from build_tools.problems import Problem
from build_tools.web.habits import bare, named_alike, timed, unnumbered
from build_tools.web.head import byline_and_date, counted_comments, title_of, titled_heading
from build_tools.web.items import Item, areas_of, find_items
from build_tools.web.lines import Kind, is_signature, look, may_be_furniture
from build_tools.web.names import Hint
from build_tools.web.page import Page, Range, read_page
from build_tools.web.paint import Label, Piece, overlaid, pieces
from build_tools.web.parts import is_joint
from build_tools.web.post import Post, asides, find_post
from build_tools.web.refrains import lines_of, refrains
from build_tools.web.spoken import Spoken, spoken_comments
from build_tools.web.thread import answers
from build_tools.web.tree import Rendering


def labels_of(capture: Capture, rendering: Rendering, overrides: tuple[Override, ...] = ()) -> tuple[Labels, tuple[Problem, ...]]:
    """The labels of a rendered page, and the overrides that no longer apply; the labels cover its text exactly.

    `capture` is the page with its rendering as text; overrides name lines of that.
    """
    page = read_page(rendering)
    found = _find(page)
    head = _head(page, found)
    segments = cover(page.text, spans(page.text), _marks(page, found, head))
    comments = found.spoken.comments or tuple(_told(page, found, comments_of(page.text, segments)))
    problems: tuple[Problem, ...] = ()
    if overrides:
        placed, misfits = place(capture, overrides)
        words_only = [segment for segment in segments if segment.role is not Role.SPACE]
        segments = cover(page.text, spans(page.text), lay_over(words_only, placed))
        comments, idle = complete(_moved(comments_of(page.text, segments), comments), placed)
        problems = (*misfits, *idle)
    return Labels(segments, comments, found.stated, head.title, head.author, head.date), problems


@dataclass(frozen=True, slots=True)
class Found:
    """Comments and post of a page, as elements."""

    items: tuple[Item, ...]
    numbers: tuple[int, ...]
    """Of each item its number among the comments; 0 for pingbacks and for those without any words."""
    spoken: Spoken
    areas: tuple[int, ...]
    """The elements around the comments."""
    aside: tuple[bool, ...]
    post: Post | None
    stated: int | None


@dataclass(frozen=True, slots=True)
class Head:
    """Where title, author and date of the post stand."""

    title: Range | None = None
    author: Range | None = None
    date: Range | None = None


def _find(page: Page) -> Found:
    """Comments first, since the post is what most of the rest is."""
    items = timed(page, named_alike(page, bare(page, unnumbered(page, find_items(page)))))
    areas = areas_of(page, items)
    stated = stated_comments(page, areas, several=sum(_is_whole(item) for item in items) > 1)
    if stated is None and areas and _says_none_elsewhere(page, areas):
        stated = 0
    if stated == 0:
        items = tuple(item for item in items if item.parts.pingback)
    spoken = Spoken((), (), (), None) if items or stated == 0 else spoken_comments(page)
    areas = tuple(sorted({*areas, *spoken.areas}))
    titled = titled_heading(page)
    aside = asides(page, areas, titled)
    if stated is None:
        stated = spoken.stated or counted_comments(page)
    return Found(items, _numbers(page, items), spoken, areas, aside, find_post(page, aside, titled), stated)


def _head(page: Page, found: Found) -> Head:
    """The head of the post; what stands among the comments is none of it."""
    if found.post is None:
        return Head()
    title = title_of(page, found.post.element, found.aside)
    author, date = byline_and_date(page, found.post.element, title, found.aside, found.areas)
    taken = [(page.elements[area].start, page.elements[area].end) for area in found.areas]
    taken += [(comment.start, comment.end) for comment in found.spoken.comments]
    return Head(*(None if where and any(low < where[1] and where[0] < high for low, high in taken) else where
                  for where in (title, author, date)))


def _marks(page: Page, found: Found, head: Head) -> Iterator[Mark]:
    """The marks of the whole page: runs by their elements, lines by their words, spots by what they are."""
    labels = _ground(page, found)
    if found.post:
        _lay_post(page, found.post, found.areas, labels)
        _lay_lead(page, found, head, labels)
        _lay_header(page, found.post, head, labels)
    _lay_pingbacks(page, labels)
    spots = [*_lay_comments(page, found, labels), *_head_spots(head), *found.spoken.spots]
    spots += [(*where, HEADING) for where in _headings(page, found.areas)]
    spots.sort(key=lambda spot: spot[:2])
    spots = _apart(spots)
    yield from overlaid(_by_line(page, pieces(page.rendering.runs, labels), head.title, spots), spots)


def _told(page: Page, found: Found, comments: Sequence[Comment]) -> Iterator[Comment]:
    """The comments with their permalinks and the numbers of the comments they answer."""
    answered = answers(page, found.items)
    numbered = {number: (item, above) for item, number, above in zip(found.items, found.numbers, answered, strict=True) if number}
    for comment in comments:
        item, above = numbered[comment.n]
        to = found.numbers[above] or None if above is not None else None
        yield replace(comment, answers=to, permalink=item.parts.permalink)


def _moved(comments: Sequence[Comment], told: Sequence[Comment]) -> tuple[Comment, ...]:
    """The comments as overrides left them, with what was told of those that begin at the same place."""
    known = {comment.start: comment for comment in told}
    numbers = {known[comment.start].n: comment.n for comment in comments if comment.start in known}
    return tuple(
        replace(comment, answers=numbers.get(before.answers or 0), permalink=before.permalink)
        if (before := known.get(comment.start)) else comment
        for comment in comments
    )


def _has_words(page: Page, item: Item) -> bool:
    """Whether a comment's words show anything."""
    runs = page.rendering.runs
    places = ((runs[first].start, runs[last - 1].end) for first, last in item.parts.body if first < last)
    return any(page.text[start:end].strip(BLANKS) for start, end in places)


def _numbers(page: Page, items: Sequence[Item]) -> tuple[int, ...]:
    """Of each item its number among the comments; 0 for pingbacks and for those without any words."""
    numbers, n = [], 0
    for item in items:
        counts = not item.parts.pingback and bool(item.parts.author or _has_words(page, item))
        n += counts
        numbers.append(n if counts else 0)
    return tuple(numbers)


# ------------------------------------------------------------------- ground


ABOVE = Label(Role.NAVIGATION, "html-above")
BELOW = Label(Role.FURNITURE, "html-below")
BESIDE = Label(Role.FURNITURE, "html-beside")
TEASERS = Label(Role.TEASER, "html-related")
POST = Label(Role.BODY, "html-post")
AREA = Label(Role.COMMENT_FURNITURE, "html-comments-area")
HEADING = Label(Role.COMMENTS_HEADING, "html-comments-heading")
PINGBACK = Label(Role.PINGBACK, "html-pingback")


def _ground(page: Page, found: Found) -> list[Label]:
    """Labels for all runs as if the page had neither post nor comments."""
    first = page.elements[found.post.element].first_run if found.post else 0
    count = len(page.rendering.runs)
    labels = [ABOVE] * first + [BELOW] * (count - first)
    for i, element in enumerate(page.elements):
        if found.aside[i] and page.hints[i] & Hint.RELATED and not (element.parent >= 0 and page.hints[element.parent] & Hint.RELATED):
            _lay(labels, (element.first_run, element.last_run), TEASERS)
    for area in found.areas:
        _lay(labels, (page.elements[area].first_run, page.elements[area].last_run), AREA)
    return labels


def _lay(labels: list[Label], where: Range, label: Label) -> None:
    labels[where[0]:where[1]] = [label] * (where[1] - where[0])


def _lay_post(page: Page, post: Post, areas: tuple[int, ...], labels: list[Label]) -> None:
    """The post's own words; when comments stand in its element, they end it."""
    element = page.elements[post.element]
    end = element.last_run
    if areas and page.holds(post.element, areas[0]):
        first = page.elements[areas[0]].first_run
        if page.prose[first] - page.prose[element.first_run] >= page.prose[end] - page.prose[page.elements[areas[-1]].last_run]:
            end = first
    for first, last in page.own(page.stretch(post.element), post.cut):
        _lay(labels, (first, max(first, min(last, end))), POST)
    for i in post.cut:
        element = page.elements[i]
        if labels[element.first_run:element.first_run + 1] != [AREA]:
            _lay(labels, (element.first_run, element.last_run), TEASERS if page.hints[i] & Hint.RELATED else BESIDE)


def _lay_lead(page: Page, found: Found, head: Head, labels: list[Label]) -> None:
    """The running text between the title and the post."""
    if not found.post or not head.title:
        return
    runs, element = page.rendering.runs, page.elements[found.post.element]
    body = page.text[element.start:element.end]
    for k in range(element.first_run - 1, -1, -1):
        if runs[k].start < head.title[1]:
            break
        if page.text[runs[k].start:runs[k].end].strip() in body:
            continue  # an excerpt, printed once more above the text
        if page.prose[k + 1] > page.prose[k] and not found.aside[runs[k].element] and not page.hints[runs[k].element] & _NO_LEAD:
            labels[k] = LEAD


_NO_LEAD = Hint.HEADER | Hint.AUTHOR | Hint.DATE | Hint.TOOL | Hint.TAGS | Hint.ABOUT | Hint.HIDDEN
LEAD = Label(Role.BODY, "html-lead")


# --------------------------------------------------------------------- head


def _head_spots(head: Head) -> Iterator[Piece]:
    for where, role, rule in (
        (head.title, Role.TITLE, "html-title"), (head.author, Role.BYLINE, "html-byline"), (head.date, Role.DATELINE, "html-dateline"),
    ):
        if where:
            yield (*where, Label(role, rule))


def _lay_header(page: Page, post: Post, head: Head, labels: list[Label]) -> None:
    """What else stands on the lines of author and date, if it is no more than `posted on`."""
    element = page.elements[post.element]
    spots = tuple(where for where in (head.author, head.date) if where)
    runs = page.rendering.runs
    for spot, _ in spots:
        near = range(
            max(element.first_run, bisect_left(runs, spot - LONGEST_LINE, key=lambda run: run.start)),
            min(element.last_run, bisect_right(runs, spot + LONGEST_LINE, key=lambda run: run.start)))
        for k in near:
            if labels[k] == POST and is_joint(page, k, spots):
                labels[k] = HEADER


HEADER = Label(Role.FURNITURE, "html-header")


# ----------------------------------------------------------------- comments


def _lay_pingbacks(page: Page, labels: list[Label]) -> None:
    """Elements named after pingbacks; what of them is among the comments is laid over once more."""
    behind = 0
    for i, element in enumerate(page.elements):
        if i >= behind and page.hints[i] & Hint.PINGBACK and labels[element.first_run:element.first_run + 1] != [POST]:
            _lay(labels, (element.first_run, element.last_run), PINGBACK)
            behind = element.last




def _lay_comments(page: Page, found: Found, labels: list[Label]) -> Iterator[Piece]:
    """Lays the comments over; yields where their authors and dates stand."""
    for item, number in zip(found.items, found.numbers, strict=True):
        rest = Label(Role.COMMENT_FURNITURE, "html-comment-part", number)
        if item.parts.pingback:
            rest = PINGBACK
        for where in page.own(item.stretch, item.children):
            _lay(labels, where, rest)
            rest = rest._replace(comment=0)  # buttons behind the replies: a comment ends where its replies begin
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

LONGEST_BUTTON = 48
LONGEST_LINE = 100
"""Longer lines (code points) are nobody's buttons or headings."""
_POST_FURNITURE = frozenset({Kind.SHARE, Kind.BUTTON, Kind.META})
_COMMENT_BUTTONS = frozenset({Kind.BUTTON, Kind.DIGITS, Kind.REPLY_TO, Kind.SHARE})


def _by_line(page: Page, under: Sequence[Piece], title: Range | None, spots: Sequence[Piece]) -> list[Piece]:
    """The pieces, with the lines taken out that say what they are by their words."""
    heading = " ".join(page.text[slice(*title)].split()) if title else ""
    alike = refrains(page.text, under, spots)
    result: list[Piece] = []
    for start, end, label in under:
        if label.role not in _READ and not (heading and page.text.find(heading, start, end) >= 0):
            result.append((start, end, label))
            continue
        low, held = start, label
        known: dict[str, Label] = {}  # lines that come again and again are looked into once
        for at, line in lines_of(page.text, start, end):
            own = known.get(line)
            if own is None:
                own = known[line] = _line_label(line.strip(), label, heading)
            if at in alike:
                own = Label(Role.COMMENT_FURNITURE, "html-comment-buttons", label.comment)
            if own != held:
                result.append((low, at, held))
                low, held = at, own
        result.append((low, end, held))
    return _joined(result)


def _joined(under: Iterable[Piece]) -> list[Piece]:
    """The pieces, neighbours of one label as one, empty ones left out."""
    result: list[Piece] = []
    for start, end, label in under:
        if result and result[-1][2] == label:
            result[-1] = (result[-1][0], end, label)
        elif start < end:
            result.append((start, end, label))
    return result


_READ = frozenset({Role.BODY, Role.COMMENT, Role.COMMENT_FURNITURE})
"""Roles whose lines may say that they are something else."""


def _line_label(bare: str, label: Label, heading: str) -> Label:
    """The label of one line."""
    if not bare or len(bare) > LONGEST_LINE:
        return label
    if heading and bare == heading and not label.comment:
        return Label(Role.REPEATED, "html-repeated-title")
    if label.role is Role.COMMENT and (is_luv(bare) or (len(bare) <= LONGEST_BUTTON and _is_buttons(bare))):
        return Label(Role.COMMENT_FURNITURE, "html-comment-buttons", label.comment)
    if label == AREA:
        return _OF_KIND.get(look(bare).kind, label)
    return _post_line(bare) if label == POST else label


def _is_buttons(bare: str) -> bool:
    """Whether a line is a button, or two or three side by side."""
    own = bare.split()
    return look(bare).kind in _COMMENT_BUTTONS or (1 < len(own) <= MOST_BUTTONS and all(look(word).kind is Kind.BUTTON for word in own))


MOST_BUTTONS = 3

_OF_KIND = {
    Kind.COMMENTS: HEADING,
    Kind.NO_COMMENTS: HEADING,
    Kind.CLOSED: Label(Role.COMMENTS_NOTICE, "html-comments-notice"),
}
"""What lines around the comments are by their words."""


LINES = Label(Role.FURNITURE, "html-lines")
_SHARES = re.compile(r"^(?:click to|klicken?,? um|haz clic para|cliquez? pour) .{4,60}\(.{8,45}\)$", re.IGNORECASE)
"""What sharing buttons say to those who cannot see them: `Click to share on X (Opens in new window)`."""


def _post_line(bare: str) -> Label:
    """The label of one line in the element of the post."""
    if len(bare) <= LONGEST_BUTTON and may_be_furniture(bare) and look(bare).kind in _POST_FURNITURE:
        return LINES
    if _SHARES.search(bare):
        return LINES
    return HEADER if bare.casefold().startswith(words.BY) and is_signature(bare, look(bare)) else POST


def _is_whole(item: Item) -> bool:
    """Whether an item has author, date and words."""
    return bool(item.parts.author and item.parts.date and item.parts.body)


def stated_comments(page: Page, areas: tuple[int, ...], *, several: bool) -> int | None:
    """How many comments the page says it has: the first lines of the elements around them say it, or the lines just above.

    Where `several` stand there, a line that bids readers be the first is a
    script's, not yet hidden; one that says `No comments` counts.
    """
    for area in areas:
        element = page.elements[area]
        for line in (*_last_lines(page.text, element.start), *page.text[element.start:element.end].split("\n")[:40]):
            bare = line.strip()
            if bare and len(bare) <= LONGEST_LINE:
                seen = look(bare)
                if seen.kind is Kind.NO_COMMENTS and (seen.stated == 0 or not several):
                    return 0
                if seen.kind is Kind.COMMENTS and seen.stated is not None:
                    return seen.stated
    return None


def _says_none_elsewhere(page: Page, areas: tuple[int, ...]) -> bool:
    """Whether an element named after the page's comments, no side column's, says that there are none, and what was found stands outside it."""
    for i, element in enumerate(page.elements):
        hint = page.hints[i]
        if hint & Hint.COMMENTS and not hint & (Hint.WIDGET | Hint.RELATED) and element.start < element.end <= page.elements[areas[0]].start:
            lines = page.text[element.start:element.end].split("\n", LINES_OF_NONE)[:LINES_OF_NONE]
            if any(0 < len(line) <= LONGEST_LINE and look(line.strip()).kind is Kind.NO_COMMENTS for line in lines):
                return True
    return False


LINES_OF_NONE = 40
"""That there are no comments stands among so many lines."""


def _last_lines(text: str, end: int) -> list[str]:
    """The last lines above a place, the nearest first."""
    return text[max(0, end - 3 * LONGEST_LINE):end].split("\n")[:0:-1][:4]


def _headings(page: Page, areas: tuple[int, ...]) -> Iterator[Range]:
    """The headings over comments that stand just above them, outside their element."""
    for area in areas:
        end = page.elements[area].start
        for line in _last_lines(page.text, end):
            start = end - len(line)
            if line.strip() and len(line) <= LONGEST_LINE:
                if look(line.strip()).kind is not Kind.COMMENTS:
                    break
                yield start, end
            end = start - 1
