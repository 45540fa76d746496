"""Comments that no name tells: the plain-text labels of the rendering find them by their words."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_tools.label import comments_of, label, words
from build_tools.label.stamps import maybe_dated
from build_tools.model import Capture, Comment, Role, Segment
from build_tools.web.lines import Kind, byline, look, stamps
from build_tools.web.page import Page
from build_tools.web.paint import Label, Piece

_ROLES = frozenset({Role.COMMENT, Role.COMMENT_AUTHOR, Role.COMMENT_DATE, Role.COMMENT_MARKER, Role.COMMENT_FURNITURE,
                    Role.COMMENTS_HEADING, Role.COMMENTS_NOTICE, Role.PINGBACK})

_WORD = re.compile(r"[^\W\d_]+")
_NOUNS = frozenset(word for phrase in (*words.COMMENTS, *words.COMMENTS_ALONE) for word in _WORD.findall(phrase))
_VERBS = frozenset(word for phrase in words.SAYS for word in _WORD.findall(phrase))
LONGEST_CUE = 160


@dataclass(frozen=True, slots=True)
class Spoken:
    """What the plain-text labels say of a page's comments."""

    spots: tuple[Piece, ...]
    """Where comments and their headings stand, with their labels."""
    areas: tuple[int, ...]
    """The outermost elements that hold nothing but comments."""
    comments: tuple[Comment, ...]
    stated: int | None


def spoken_comments(page: Page) -> Spoken:
    """The comments that the words of a page tell."""
    lines = [line for line in dict.fromkeys(page.text.split("\n")) if 0 < len(line) <= LONGEST_CUE]
    if not any(map(_is_cue, lines, maybe_dated(lines))):
        return Spoken((), (), (), None)
    labels, _ = label(Capture("", "", _without_fields(page)))
    if not labels.comments or _are_texts(page, labels.comments):
        return Spoken((), (), (), labels.stated_comments)
    told = tuple(_outside_forms(page, labels.segments))
    spots = tuple((s.start, s.end, Label(s.role, s.rule, s.comment)) for s in told if s.comment or s.role in _ROLES)
    comments = comments_of(page.text, told)
    start, end = comments[0].start, comments[-1].end
    areas: list[int] = []
    for i, element in enumerate(page.elements):
        if start <= element.start < element.end <= end and not (areas and page.holds(areas[-1], i)):
            areas.append(i)
    return Spoken(spots, tuple(areas), comments, labels.stated_comments)


def _without_fields(page: Page) -> str:
    """The text with blanks for what can be chosen in forms: `No comments` may be one way to see them."""
    parts = []
    at = 0
    for element in page.elements:
        if element.tag in _FIELDS and at <= element.start < element.end:
            parts += [page.text[at:element.start], _VISIBLE.sub(" ", page.text[element.start:element.end])]
            at = element.end
    return "".join([*parts, page.text[at:]])


_FIELDS = frozenset({"select", "textarea"})
_VISIBLE = re.compile(r"\S")


def _outside_forms(page: Page, segments: Sequence[Segment]) -> Iterator[Segment]:
    """The segments without the words of forms that were taken for the end of a comment."""
    forms = [element for element in page.elements if element.tag == "form"]
    starts = [form.start for form in forms]
    inside = {s.start for s in segments if s.comment and (at := bisect_right(starts, s.start)) and s.start < forms[at - 1].end}
    outside = {s.comment for s in segments if s.comment and s.start not in inside}
    return (s for s in segments if s.start not in inside or s.comment not in outside)


def _are_texts(page: Page, comments: Sequence[Comment]) -> bool:
    """Whether what is taken for comments are other texts of the site: each begins with a heading that links to one."""
    headings = (
        element for i, element in enumerate(page.elements)
        if element.tag in {"h1", "h2", "h3"} and 0 < page.inward[element.last_run] - page.inward[element.first_run] == page.amount(i)
    )
    return {comment.start for comment in comments} <= {element.start for element in headings}


def _is_cue(line: str, dated: bool) -> bool:
    """Whether a line may head comments or one of them: no page without such a line is read further. `dated` says whether it may hold a date."""
    own = _WORD.findall(line.casefold())
    noun = not _NOUNS.isdisjoint(own)
    if noun and look(line).kind is Kind.COMMENTS:
        return True
    timed = dated and any(stamp.timed for stamp in stamps(line))
    if not timed and not noun and (_VERBS.isdisjoint(own) or not line.rstrip().endswith((":", "…", "..."))):
        return False
    said = byline(line.strip())
    return said is not None and (said.says or (timed and said.author is not None and said.date is not None))
