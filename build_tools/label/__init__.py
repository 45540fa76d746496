"""Labelling: what every character of a capture is.

`label` reads a text row by row (rows.py), says what each row looks like by
itself (looks.py, bylines.py, stamps.py; the words are in words/), finds
where the comments stand (section.py) and where the post (post.py), tells one
comment from another (comments.py: their style, headers, closings, owners and edges),
and cuts the text into segments (cover.py).

Shown words have one segment a line; what is between them is SPACE. So the
next steps see the lines, and shown segments begin and end with a visible
character.

Another front end (HTML) can produce a text rendering, mark what it knows in
it, and use `cover` and `comments_of` alone: the segments are the same.
"""

from collections.abc import Iterable, Iterator, Sequence

from build_tools.label.anchors import Section
from build_tools.label.bylines import author_in, date_in
from build_tools.label.comments import marks_of, units_of
from build_tools.label.cover import Mark, cover
from build_tools.label.looks import Kind, answered_name, answers_below
from build_tools.label.outside import outside_marks
from build_tools.label.overrides import complete, lay_over, place
from build_tools.label.page import Page, read_page
from build_tools.label.post import post_marks
from build_tools.label.rules import RULES
from build_tools.label.section import find_section
from build_tools.label.signs import says_none
from build_tools.label.words import fold
from build_tools.model import Capture, Comment, Labels, Override, Role, Segment
from build_tools.problems import Problem

__all__ = ["RULES", "comments_of", "label"]


def label(capture: Capture, overrides: tuple[Override, ...] = ()) -> tuple[Labels, tuple[Problem, ...]]:
    r"""The labels of a capture, and the overrides that no longer apply (O001) or have no effect (O003).

    Overrides with a role replace the role of whole lines (1-based, parted by
    `\n`); those with `answers` or `author` say more about a comment.
    """
    page = read_page(capture.text)
    section = find_section(page)
    marks = tuple(_marks(page, section))
    placed, problems = place(capture, overrides)
    segments = cover(capture.text, page.rows, lay_over(marks, placed))
    comments, idle = complete(comments_of(capture.text, segments), placed)
    head: dict[Role, tuple[int, int] | None] = dict.fromkeys((Role.TITLE, Role.BYLINE, Role.DATELINE))
    for segment in segments:
        if segment.role in head and head[segment.role] is None:
            head[segment.role] = segment.start, segment.end
    return Labels(
        segments, comments, _stated(page, section), head[Role.TITLE],
        author_in(capture.text, head[Role.BYLINE]), date_in(capture.text, head[Role.DATELINE], head[Role.BYLINE]),
    ), (*problems, *idle)


def _stated(page: Page, section: Section | None) -> int | None:
    """How many comments the page says it has."""
    if section:
        return section.stated
    return 0 if says_none(page) else None


def _marks(page: Page, section: Section | None) -> Iterable[Mark]:
    """The marks of a whole page."""
    if section is None:
        yield from post_marks(page, len(page.rows), "")
        return
    titled = next((page.looks[i].titled for i in range(section.start, section.body) if page.looks[i].titled), "")
    yield from post_marks(page, section.start, titled)
    headings = [i for i in range(section.start, section.body) if page.kind(i) is Kind.COMMENTS]
    if not headings and section.start < section.body:
        headings = [section.start]
    for i in headings:
        yield Mark(page.rows[i].start, page.rows[i].end, Role.COMMENTS_HEADING, "comments_heading")
    yield from outside_marks(page, (i for i in range(section.start, section.body) if i not in headings), "below_body")
    units = units_of(page, section)
    yield from marks_of(page, units)
    told = {i for unit in units for i in range(unit.first, unit.last)}
    left = (i for i in range(section.body, len(page.rows)) if i not in told)
    yield from outside_marks(page, left, "below_comments")


def comments_of(text: str, segments: Sequence[Segment]) -> tuple[Comment, ...]:
    """The comments that numbered segments make up, and whom they answer where a line says so (`Reply to X`)."""
    parts: dict[int, list[Segment]] = {}
    for segment in segments:
        if segment.comment:
            parts.setdefault(segment.comment, []).append(segment)
    latest: dict[str, int] = {}
    comments = []
    for n, own in sorted(parts.items()):
        author = _words(text, own, Role.COMMENT_AUTHOR)
        answers = next((latest[name] for name in _answered(text, own) if name in latest), None)
        comments.append(
            Comment(n, own[0].start, own[-1].end, author, _words(text, own, Role.COMMENT_DATE), answers))
        latest[fold(author)] = n
    return tuple(comments)


def _answered(text: str, own: Iterable[Segment]) -> Iterator[str]:
    """The names, folded, of whom a comment may answer."""
    below = False
    for segment in own:
        if segment.role is Role.COMMENT_FURNITURE:
            words = text[segment.start:segment.end]
            yield fold(words) if below else answered_name(words)
            below = answers_below(words)


def _words(text: str, segments: Iterable[Segment], role: Role) -> str:
    """The words of the first segment with a role."""
    return next((text[s.start:s.end] for s in segments if s.role is role), "")
