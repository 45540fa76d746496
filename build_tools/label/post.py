"""The post itself: what stands above its body, the body, and what stands below."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from build_tools.label import words
from build_tools.label.bylines import author_in, is_author_line, is_signature
from build_tools.label.cover import Mark
from build_tools.label.looks import Kind
from build_tools.label.outside import outside_marks
from build_tools.label.page import FURNITURE, Page, only, weight
from build_tools.label.rows import Row, paragraphs
from build_tools.model import ROLES, Role

TITLE_WORDS = 30
HEAD_WORDS = 16
"""A line that says when a text was written has at most so many words."""
HEAD_ROWS = 60
"""The title stands at most so many rows above the first paragraph."""
SERIES_ROWS = 4
"""Between a repeated title and the title stand at most so many rows of the text's own."""
FORM_WORDS = 20
"""A form that has so many words above it is the one for comments, not a search field at the top."""
FORM_ROWS = 12
"""Three rows of a form among so many make it one."""
RESUMES = 4
"""So many paragraphs in the next rows, and the text goes on behind a line of the page."""
RESUMES_WITHIN = 14


@dataclass(frozen=True, slots=True)
class Extent:
    """Rows of the body (indexes, half open) and the title's row."""

    title: int | None
    start: int
    end: int


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
    return [*_head_marks(page, extent), *_body_marks(page, extent), *_tail_marks(page, extent, limit)]


# -------------------------------------------------------------------- extent


def find_extent(page: Page, limit: int, titled: str) -> Extent:
    """Where the body begins and ends, above the row `limit`."""
    start, end = _densest(page, min(limit, _form(page, limit)))
    title = _title(page, start, end, titled)
    end = _cut(page, start, end, _author(page, title, start))
    end = _extended(page, end, limit)
    if title is not None:
        return Extent(title, max(start, title + 1) if title >= start else title + 1, max(end, title + 1))
    if not _is_navigation(page, start):
        start = 0
    return Extent(None, start, end)


def _densest(page: Page, limit: int) -> tuple[int, int]:
    """The rows with the most running text: the maximal sum, prose for it, other rows against (Kadane 1977)."""
    best, best_start, best_end = 0, 0, limit
    total, start = 0, 0
    for i in range(limit):
        total += _weight(page, i)
        if total > best:
            best, best_start, best_end = total, start, i + 1
        if total <= 0:
            total, start = 0, i + 1
    return best_start, best_end


def _form(page: Page, limit: int) -> int:
    """Where the form for comments begins: so many of its rows near each other, below some text."""
    forms = [i for i in range(limit) if page.kind(i) is Kind.FORM and page.content[i] >= FORM_WORDS]
    runs = (a for a, c in zip(forms, forms[2:], strict=False) if c - a < FORM_ROWS)
    return next(runs, limit)


def _weight(page: Page, index: int) -> int:
    look = page.looks[index]
    if look.kind is Kind.NONE and weight(look):
        return weight(look)
    if look.kind in (Kind.RELATED, Kind.WIDGET, Kind.AUTHOR_NOTE, Kind.FORM, Kind.COPYRIGHT):
        return -15
    if look.kind is not Kind.NONE:
        return -6
    return -2


def _is_navigation(page: Page, start: int) -> bool:
    """Whether the rows above a row belong to the page: some are buttons, links or list items."""
    return any(page.kind(i) in FURNITURE or (page.looks[i].marker and page.looks[i].number is None) for i in range(start))


# --------------------------------------------------------------------- title

ENOUGH = 0.9
"""What must speak for a title (see `_title_score`): less than standing first and apart."""
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")


def _title(page: Page, start: int, end: int, titled: str) -> int | None:
    """The row of the title, or None.

    It is the one the heading over the comments quotes; or the row above the
    body that has most for it: its words come again in the body, it stands
    elsewhere on the page too, a byline or date stands beside it.
    """
    total = page.prose[end] - page.prose[start]
    above = [
        i for i in range(max(0, start - HEAD_ROWS), min(start + HEAD_ROWS // 2, end, len(page.rows)))
        if i <= start or (6 * (page.prose[i] - page.prose[start]) <= total and _heads_follow(page, i))
    ]
    wanted = _plain(titled)
    if wanted:
        quoted = next((i for i in reversed(above) if _plain(page.rows[i].text) == wanted), None)
        if quoted is not None:
            return quoted
    candidates = [i for i in above if _could_be_title(page, i)]
    if not candidates:
        return None
    vocabulary = Counter(word for row in page.rows[start:end] for word in _LONG_WORD.findall(row.text.casefold()))
    texts: dict[str, int] = {}
    for row, look in zip(page.rows, page.looks, strict=True):
        text = row.text[look.marker:]
        texts[text] = texts.get(text, 0) + 1
    first = next(i for i in range(len(page.rows)) if page.kind(i) not in FURNITURE)
    scores = {i: _title_score(page, i, start, vocabulary, texts) + (i == first) for i in candidates}
    best = max(candidates, key=lambda i: (scores[i], i))
    return best if scores[best] >= ENOUGH else None


def _plain(text: str) -> str:
    """Words alone: headings quote titles with other dashes and quotation marks."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def _could_be_title(page: Page, index: int) -> bool:
    row, look = page.rows[index], page.looks[index]
    if look.kind is not Kind.NONE or look.marker or page.bylines[index] or not 0 < look.words <= TITLE_WORDS:
        return False
    if row.text.endswith((".", ":", ",", ";")) and not row.text.endswith(("...", "etc.")):
        return False
    if is_author_line(row.text) or _leads_on(row) or any(char in row.text for char in "←→«»"):
        return False
    return index + 1 == len(page.rows) or page.rows[index + 1].gap > 0 or _is_head(page, index + 1)


def _is_head(page: Page, index: int) -> bool:
    """Whether a row says who wrote the text and when."""
    look = page.looks[index]
    dated = bool(look.stamps) and not look.ended and look.words <= HEAD_WORDS
    return dated or look.kind is Kind.JOINT or page.bylines[index] is not None or is_author_line(page.rows[index].text)


def _title_score(page: Page, index: int, start: int, vocabulary: Mapping[str, int], texts: Mapping[str, int]) -> float:
    """How much speaks for a row as title."""
    row, look = page.rows[index], page.looks[index]
    own = Counter(_LONG_WORD.findall(row.text.casefold()))
    again = sum(vocabulary.get(word, 0) > (count if index >= start else 0) for word, count in own.items())
    score = 4 * again / max(len(own), 3) if own else -1.0
    score += 2 * (texts[row.text] > 1)
    score += 2 * _heads_follow(page, index)
    score += any(_is_head(page, i) for i in range(max(0, index - 2), index))
    score -= 3 * any(page.kind(i) is Kind.JOINT for i in range(max(0, index - 3), index))
    score += look.words >= 3  # noqa: PLR2004 - one or two words are a label as often as a title
    return score - abs(start - index) / 15


def _heads_follow(page: Page, index: int) -> bool:
    """Whether one of the next rows says who wrote the text and when."""
    return any(_is_head(page, i) for i in range(index + 1, min(index + 4, len(page.rows))))


def _author(page: Page, title: int | None, start: int) -> str:
    """The author's name that stands between title and body."""
    if title is None:
        return ""
    for i in range(max(0, title - 3), min(start + 2, len(page.rows))):
        byline = page.bylines[i]
        if byline and byline.author:
            return page.rows[i].text[slice(*byline.author)]
        if is_author_line(page.rows[i].text) or _is_head(page, i):
            author = author_in(page.rows[i].text, (0, len(page.rows[i].text)))
            if author:
                return page.rows[i].text[slice(*author)]
    return ""


# ----------------------------------------------------------------------- end

_FAR = {
    Kind.AUTHOR_NOTE: 5, Kind.FORM: 6, Kind.COPYRIGHT: 5, Kind.CLOSED: 5, Kind.RELATED: 6, Kind.WIDGET: 7, Kind.META: 7,
    Kind.SHARE: 7, Kind.MENU: 6,
}
"""Tenths of the running text that must stand above a row of the page, so that it ends the text."""


def _cut(page: Page, start: int, end: int, author: str) -> int:
    """The end of the body: before the first row of the page below most of the text, or before teasers."""
    total = page.prose[end] - page.prose[start]
    for i in range(start + 1, end):
        above = page.prose[i] - page.prose[start]
        far = _FAR.get(page.kind(i))
        if far is not None and 10 * above >= far * total and not _resumes(page, i, end):
            return i
        if author and 10 * above >= 7 * total and _is_about(page, i, end, author):
            return i
    return _teaser_start(page, start, end)


def _resumes(page: Page, index: int, end: int) -> bool:
    """Whether the text goes on behind a row of the page."""
    if page.kind(index) in (Kind.COPYRIGHT, Kind.FORM, Kind.CLOSED):
        return False
    following = range(index + 1, min(index + RESUMES_WITHIN, end))
    return sum(page.looks[i].prose and page.looks[i].ended and page.kind(i) is Kind.NONE for i in following) >= RESUMES


def _is_about(page: Page, index: int, end: int, author: str) -> bool:
    """Whether a row begins a note on the author: the name alone, or the last paragraphs begin with it."""
    text = page.rows[index].text
    if text == author or (text.endswith(author) and page.looks[index].words <= len(author.split()) + 2):
        return True
    left = sum(page.looks[i].prose for i in range(index + 1, min(index + 4, end)))
    return left <= 1 and text.startswith(author + " ") and page.looks[index].prose


def _teaser_start(page: Page, start: int, end: int) -> int:
    """Where teasers begin: the last paragraphs lead on with `More>>`, each below a heading."""
    leads = [i for i in range(start, end) if page.looks[i].prose and _leads_on(page.rows[i])]
    if len(leads) < 2:  # noqa: PLR2004 - one is a link
        return end
    after = [i for i in range(leads[0], end) if page.looks[i].prose]
    if len(leads) < 0.6 * len(after):
        return end
    first = leads[0]
    while first > start + 1 and not page.looks[first - 1].prose and leads[0] - first < 2:  # noqa: PLR2004
        first -= 1
    return first


_MORE_SIGN = re.compile(r"(?:>>|»|→|\]|…|\.\.\.)\s*$")


def _leads_on(row: Row) -> bool:
    """Whether a row ends like a teaser: `More>>`, `Read more »`, `[…]`."""
    tail = words.fold(row.text[-30:])
    return tail.endswith(words.MORE) and (_MORE_SIGN.search(tail) is not None or tail.endswith(_MORE_PHRASES))


_MORE_PHRASES = tuple(phrase for phrase in words.MORE if " " in phrase)


def _extended(page: Page, end: int, limit: int) -> int:
    """The end behind short last lines (a greeting, a signature) that nothing parts from the text."""
    while end < limit and page.kind(end) is Kind.NONE and page.bylines[end] is None:
        end += 1
    return end


# ---------------------------------------------------------------------- head


def _head_marks(page: Page, extent: Extent) -> Iterator[Mark]:
    if extent.title is None:
        for i in range(extent.start):
            yield _mark(page.rows[i], Role.NAVIGATION, "above_title")
        return
    title = page.rows[extent.title].text
    around = _is_navigation(page, extent.title)
    copies = [i for i in range(extent.title) if page.rows[i].text == title]
    for i in range(extent.title):
        if i in copies:
            yield _mark(page.rows[i], Role.REPEATED, "title_again")
        elif copies and i > copies[-1] and extent.title - copies[-1] <= SERIES_ROWS and not page.looks[i].marker:
            yield _mark(page.rows[i], *(_head_role(page, i) or (Role.SERIES, "series_line")))
        elif i >= extent.title - 2 and _is_head(page, i) and (role := _head_role(page, i)):
            yield _mark(page.rows[i], *role)
        elif around:
            yield _mark(page.rows[i], Role.NAVIGATION, "above_title")
    yield _mark(page.rows[extent.title], Role.TITLE, "title")
    for i in range(extent.start, extent.end):
        role = _head_role(page, i)
        if role:
            yield _mark(page.rows[i], *role)
        if page.looks[i].prose:
            break


def _head_role(page: Page, index: int) -> tuple[Role, str] | None:
    """The role of a row between title and text; None for the text's own."""
    row, look, byline = page.rows[index], page.looks[index], page.bylines[index]
    if look.kind is not Kind.NONE:
        return Role.FURNITURE, "page_furniture"
    if is_author_line(row.text):
        return Role.BYLINE, "author_line"
    if byline and byline.author and not look.prose:
        return Role.BYLINE, "author_line"
    if look.stamps and not look.prose:
        return Role.DATELINE, "date_line"
    return None


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
    leads = [i for i in range(below, limit) if _leads_on(page.rows[i])]
    teasers = leads[-1] + 1 if len(leads) > 1 else below
    for i in range(below, teasers):
        yield _mark(page.rows[i], Role.TEASER, "teasers")
    yield from outside_marks(page, range(teasers, limit), "below_body")


def _mark(row: Row, role: Role, rule: str) -> Mark:
    return Mark(row.start, row.end, role, rule)
