"""Where the body of a text begins and ends on its page."""

from dataclasses import dataclass

from build_tools.label import words
from build_tools.label.looks import Kind, leads_on
from build_tools.label.page import FURNITURE, PARTS, Page
from build_tools.label.title import author_beside, title

FORM_WORDS = 20
"""A form that has so many words above it is the one for comments, not a search field at the top."""
FORM_ROWS = 12
"""Three rows of a form among so many make it one."""
LABEL_WORDS = 3
LABELS = 3
"""So many rows of so few words above a text are a menu, in whatever language."""
RESUMES = 4
"""So many sentences' rows among the next, and the text goes on behind a row of the page."""
RESUMES_WITHIN = 14
ADVERT_ROWS = 7
"""Behind an advertisement the text goes on within so many rows."""
LINK_WORDS = 2
"""A link inside a text names the other with so many words, or more."""


@dataclass(frozen=True, slots=True)
class Extent:
    """Rows of the body (indexes, half open) and the title's row."""

    title: int | None
    start: int
    end: int


def find_extent(page: Page, limit: int, titled: str) -> Extent:
    """Where the body begins and ends, above the row `limit`."""
    start, end = _densest(page, min(limit, _form(page, limit)))
    head = title(page, start, end, titled)
    last = _cut(page, start, end, author_beside(page, head, start))
    end = _extended(page, end, limit) if last == end else last
    if head is not None:
        return Extent(head, head + 1, max(end, head + 1))
    return Extent(None, start if is_navigation(page, start) else 0, end)


def _densest(page: Page, limit: int) -> tuple[int, int]:
    """The rows with the most running text: the maximal sum, prose for it, other rows against (Kadane 1977)."""
    best, best_start, best_end = 0, 0, limit
    total, start = 0, 0
    for i, weight in enumerate(page.weights[:limit]):
        total += weight
        if total > best:
            best, best_start, best_end = total, start, i + 1
        if total <= 0:
            total, start = 0, i + 1
    return best_start, best_end


def _form(page: Page, limit: int) -> int:
    """Where the form for comments begins: so many of its rows near each other, below some text."""
    form = Kind.FORM
    forms = [i for i, kind in enumerate(page.kinds[:limit]) if kind is form and page.content[i] >= FORM_WORDS]
    runs = (a for a, c in zip(forms, forms[2:], strict=False) if c - a < FORM_ROWS)
    return next(runs, limit)


def is_navigation(page: Page, start: int) -> bool:
    """Whether the rows above a row belong to the page: some are buttons, links or list items, or many are mere labels."""
    if any(page.kind(i) in FURNITURE or (page.looks[i].marker and page.looks[i].number is None) for i in range(start)):
        return True
    return sum(page.looks[i].name and page.looks[i].words <= LABEL_WORDS and not page.bylines[i] for i in range(start)) >= LABELS


_FAR = {
    Kind.AUTHOR_NOTE: 5, Kind.FORM: 6, Kind.COPYRIGHT: 5, Kind.CLOSED: 5, Kind.RELATED: 6, Kind.WIDGET: 7, Kind.META: 7,
    Kind.SHARE: 7, Kind.MENU: 6,
}
"""Tenths of the running text that must stand above a row of the page, so that it ends the text."""


def _cut(page: Page, start: int, end: int, author: str) -> int:
    """The end of the body: before the first row of the page below most of the text, or before teasers."""
    total = page.prose[end] - page.prose[start]
    for i in range(start + 1, end):
        far = _FAR.get(page.kinds[i])
        if far is None and not author:
            continue
        above = 10 * (page.prose[i] - page.prose[start])
        if far is not None and above >= far * total and not _resumes(page, i, end):
            return i
        if author and above >= (5 if page.rows[i].text == author else 7) * total and _is_about(page, i, end, author):
            return i
    return _teaser_start(page, start, end)


def _resumes(page: Page, index: int, end: int) -> bool:
    """Whether the text goes on behind a row of the page: with many sentences, or at once behind one link (`Read also: Old mills`)."""
    if page.kind(index) in (Kind.COPYRIGHT, Kind.FORM, Kind.CLOSED):
        return False
    if is_advert(page.rows[index].text):
        near = range(index + 1, min(index + ADVERT_ROWS, end))
        return all(page.kind(i) not in PARTS for i in near) and any(page.looks[i].ended and page.looks[i].prose for i in near)
    if page.kind(index) is Kind.RELATED and names_other(page.rows[index].text):
        return any(page.looks[i].prose and page.looks[i].ended for i in range(index + 1, min(index + 3, end)) if page.kind(i) is Kind.NONE)
    following = range(index + 1, min(index + RESUMES_WITHIN, end))
    return sum(page.looks[i].prose and page.looks[i].ended and page.kind(i) is Kind.NONE for i in following) >= RESUMES


def is_advert(text: str) -> bool:
    """Whether a row says that an advertisement stands there, and no more."""
    return len(text) <= _LONGEST_ADVERT and words.fold(text).strip(_BESIDE_ADVERT) in _ADVERTS


_ADVERTS = frozenset(words.ADVERT)
_BESIDE_ADVERT = " -–—*[](){}|•:"
_LONGEST_ADVERT = 8 + max(map(len, _ADVERTS))


def names_other(text: str) -> bool:
    """Whether a row names the other text itself, behind a colon."""
    return len(text.partition(":")[2].split()) >= LINK_WORDS


def _is_about(page: Page, index: int, end: int, author: str) -> bool:
    """Whether a row begins a note on the author: the name alone, or the last paragraphs begin with it."""
    text = page.rows[index].text
    if text == author or (text.endswith(author) and page.looks[index].words <= len(author.split()) + 2):
        return True
    left = sum(page.looks[i].prose for i in range(index + 1, min(index + 4, end)))
    return left <= 1 and text.startswith(author + " ") and page.looks[index].prose


def _teaser_start(page: Page, start: int, end: int) -> int:
    """Where teasers begin: the last paragraphs lead on with `More>>`, each below a heading."""
    leads = [i for i in range(start, end) if page.looks[i].prose and leads_on(page.rows[i].text)]
    if len(leads) < 2:  # noqa: PLR2004 - one is a link
        return end
    after = [i for i in range(leads[0], end) if page.looks[i].prose]
    if len(leads) < 0.6 * len(after):
        return end
    first = leads[0]
    while first > start + 1 and not page.looks[first - 1].prose and leads[0] - first < 2:  # noqa: PLR2004
        first -= 1
    return first


def _extended(page: Page, end: int, limit: int) -> int:
    """The end behind short last lines (a greeting, a signature) that nothing parts from the text."""
    while end < limit and page.kind(end) is Kind.NONE and page.bylines[end] is None:
        end += 1
    return end
