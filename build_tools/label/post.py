"""The post itself: what stands above its body, notes in it, and what stands below."""

from collections.abc import Iterator, Sequence

from build_tools.label import words
from build_tools.label.bylines import is_signature
from build_tools.label.cover import Mark
from build_tools.label.extent import Extent, find_extent
from build_tools.label.head import head_marks
from build_tools.label.looks import Kind, leads_on
from build_tools.label.outside import outside_marks
from build_tools.label.page import Page, only
from build_tools.label.rows import Row, paragraphs
from build_tools.model import ROLES, Role

ROUNDS = 5
"""What is left of a page is read again until nothing more falls away, at most so often."""


def post_marks(page: Page, limit: int, titled: str) -> Iterator[Mark]:
    """Marks of all rows before the comments that are not body.

    `limit` is the row where the comments begin; `titled` the title that the
    comments' heading quotes. What a round shows is read again as a page of
    its own, so that the rules find nothing to hide in what they show.
    """
    marks = _marks(page, limit, titled)
    shown = marks
    for _ in range(ROUNDS):
        hidden = {mark.start for mark in marks if not ROLES[mark.role].shown}
        yield from (mark for mark in marks if mark.start in hidden)
        shown = [mark for mark in shown if mark.start not in hidden]
        page, seen = only(page, [i for i in range(limit) if page.rows[i].start not in hidden]), limit
        limit = len(page.rows)
        if limit in (0, seen):
            break
        marks = _marks(page, limit, titled)
    yield from shown


def _marks(page: Page, limit: int, titled: str) -> list[Mark]:
    """The marks of one round."""
    extent = find_extent(page, limit, titled)
    return [*head_marks(page, extent), *_body_marks(page, extent), *_tail_marks(page, extent, limit)]


# ---------------------------------------------------------------------- body

NOTE_WORDS = 40
"""A note about the text (where else it stands, who made it possible) has at most so many words."""


def _body_marks(page: Page, extent: Extent) -> Iterator[Mark]:
    """Notes inside the body."""
    end = extent.end
    while end > extent.start and is_signature(page.rows[end - 1].text, page.looks[end - 1]):
        end -= 1
        yield _mark(page.rows[end], Role.BYLINE, "signature")
    for group in paragraphs(page.rows[extent.start:end]):
        role = _note(group)
        if role:
            yield from (_mark(row, *role) for row in group)


def _note(group: Sequence[Row]) -> tuple[Role, str] | None:
    """The role of a paragraph that speaks about the text itself."""
    if sum(len(row.text) for row in group) > 6 * NOTE_WORDS:
        return None
    folded = words.fold(" ".join(row.text for row in group)).lstrip("(*[_ ")
    if any(phrase in folded[:80] for phrase in words.CROSSPOST):
        return Role.CROSSPOST, "crosspost_note"
    if any(phrase in folded[:80] for phrase in words.CREDIT):
        return Role.CREDIT, "credit_line"
    return None


# ---------------------------------------------------------------------- tail


def _tail_marks(page: Page, extent: Extent, limit: int) -> Iterator[Mark]:
    """All that stands between the end of the body and the comments."""
    below = extent.end
    while below < limit and is_signature(page.rows[below].text, page.looks[below]):
        yield _mark(page.rows[below], Role.BYLINE, "signature")
        below += 1
    while below < limit and page.kind(below) is Kind.COPYRIGHT:
        yield _mark(page.rows[below], Role.COPYRIGHT, "copyright_line")
        below += 1
    leads = [i for i in range(below, limit) if leads_on(page.rows[i].text)]
    teasers = leads[-1] + 1 if len(leads) > 1 else below
    for i in range(below, teasers):
        yield _mark(page.rows[i], Role.TEASER, "teasers")
    yield from outside_marks(page, range(teasers, limit), "below_body")


def _mark(row: Row, role: Role, rule: str) -> Mark:
    return Mark(row.start, row.end, role, rule)
