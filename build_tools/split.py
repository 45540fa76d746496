"""Labels as the JSON line of `archive split`: the post, each comment, what was stated."""

from build_tools.model import ROLES, Capture, Comment, Json, Labels, Role, Segment
from build_tools.problems import Problem

_POST = frozenset({Role.BODY, Role.CROSSPOST, Role.CREDIT, Role.COPYRIGHT})
_NAMES: dict[Role, Json] = {role: role.value for role in Role}
_LINE_ENDS = tuple("\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029")


def split(labels: Labels, capture: Capture, problems: tuple[Problem, ...] = ()) -> dict[str, Json]:
    """The line of ARCHITECTURE.md's `split`: offsets are code points into the capture.

    `post` and `body` are reading text: the lines as they stand, paragraphs
    parted by blank lines. `title`, `byline` and `date` are None when the
    capture states none; a comment's author and date likewise. `answers` is the
    number of the comment it answers, `permalink` the id by which its page
    links to it; None where they are not known.
    """
    own: dict[int, list[Segment]] = {}
    for segment in labels.segments:
        if segment.comment and ROLES[segment.role].shown:
            own.setdefault(segment.comment, []).append(segment)
    return {
        "id": capture.id,
        "title": _cut(capture.text, labels.title),
        "byline": _cut(capture.text, labels.byline),
        "date": _cut(capture.text, labels.date),
        "post": _reading_text(capture.text, [s for s in labels.segments if s.role in _POST]),
        "comments": [_comment(capture.text, own.get(comment.n, []), comment) for comment in labels.comments],
        "stated_comments": labels.stated_comments,
        "segments": [{"start": s.start, "end": s.end, "role": _NAMES[s.role]} for s in labels.segments],
        "problems": [str(problem) for problem in problems],
    }


def _cut(text: str, where: tuple[int, int] | None) -> str | None:
    return text[slice(*where)] if where else None


def _comment(text: str, own: list[Segment], comment: Comment) -> dict[str, Json]:
    body = [s for s in own if s.role is Role.COMMENT]
    return {
        "n": comment.n,
        "author": comment.author or None,
        "date": comment.date or None,
        "body": _reading_text(text, body),
        "start": comment.start,
        "end": comment.end,
        "answers": comment.answers,
        "permalink": comment.permalink or None,
    }


def _reading_text(text: str, segments: list[Segment]) -> str:
    """The words of some segments: one line end where one stood between, a blank line where more did."""
    parts: list[str] = []
    at = segments[0].start if segments else 0
    for segment in segments:
        between = text[at:segment.start]
        if between:
            ends = len(between.splitlines()) - (not between.endswith(_LINE_ENDS))
            parts.append("\n\n" if ends > 1 else "\n" if ends else " ")
        parts.append(text[segment.start:segment.end])
        at = segment.end
    return "".join(parts)
