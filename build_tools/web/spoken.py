"""Comments that no name tells: the plain-text labels of the rendering find them by their words."""

from dataclasses import dataclass

from build_tools.label import label
from build_tools.model import Capture, Comment, Role
from build_tools.web.page import Page
from build_tools.web.paint import Label, Piece

_ROLES = frozenset({Role.COMMENT, Role.COMMENT_AUTHOR, Role.COMMENT_DATE, Role.COMMENT_MARKER, Role.COMMENT_FURNITURE,
                    Role.COMMENTS_HEADING, Role.COMMENTS_NOTICE, Role.PINGBACK})


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
    labels, _ = label(Capture("", "", page.text))
    if not labels.comments:
        return Spoken((), (), (), labels.stated_comments)
    spots = tuple(
        (s.start, s.end, Label(s.role, s.rule, s.comment)) for s in labels.segments if s.comment or s.role in _ROLES
    )
    start, end = labels.comments[0].start, labels.comments[-1].end
    areas: list[int] = []
    for i, element in enumerate(page.elements):
        if start <= element.start < element.end <= end and not (areas and page.holds(areas[-1], i)):
            areas.append(i)
    return Spoken(spots, tuple(areas), labels.comments, labels.stated_comments)
