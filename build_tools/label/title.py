"""The title of a text, and the lines beside it that say who wrote it and when."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from build_tools.label.bylines import author_in, is_author_line
from build_tools.label.looks import Kind, leads_on
from build_tools.label.page import FURNITURE, Page
from build_tools.label.sieve import is_letter

TITLE_WORDS = 30
HEAD_WORDS = 16
"""A line that says when a text was written has at most so many words."""
CLOSE = 5
"""Where no blank line parts anything, a title that no byline or date follows stands at most so many rows above the first paragraph."""
HEAD_ROWS = 60
"""The title stands at most so many rows above the first paragraph, and half as many behind it."""
ENOUGH = 0.9
"""What must speak for a title (see `_score`): less than standing first and apart."""
_LETTERS = re.compile(r"[^\W\d_]+")
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")


def title(page: Page, start: int, end: int, titled: str) -> int | None:
    """The row of the title of the text in rows `start:end`, or None.

    It is the one the heading over the comments quotes (`titled`); or the row
    above the body that has most for it: its words come again in the body, it
    stands elsewhere on the page too, a byline or date stands beside it.
    """
    near = _near(page, start, end)
    wanted = _plain(titled)
    quoted = next((i for i in reversed(near) if wanted and _plain(page.rows[i].text) == wanted), None)
    parted = any(row.gap for row in page.rows)
    candidates = [i for i in near if _could_be_title(page, i, parted=parted or start - i > CLOSE)]
    if quoted is not None or not candidates:
        return quoted
    own = {i: _long_words(page.rows[i].text) for i in candidates}
    body = "\n".join([row.text for row in page.rows[start:end]]).casefold()
    texts = Counter([row.text[look.marker:] for row, look in zip(page.rows, page.looks, strict=True)])
    first = next(i for i in range(len(page.rows)) if page.kind(i) not in FURNITURE)
    scores = {i: _score(page, i, start, own[i], body, texts) + (i == first) for i in candidates}
    best = max(candidates, key=lambda i: (scores[i], i))
    return best if scores[best] >= ENOUGH else None


def _long_words(text: str) -> Mapping[str, int]:
    """The long words of a row, counted."""
    return Counter(_LONG_WORD.findall(text.casefold()))


def _stands(text: str, word: str, times: int) -> bool:
    """Whether a word stands in a text as a whole word more than so many times. Most that do are found soon."""
    at = text.find(word)
    while at >= 0:
        end = _LETTERS.match(text, at).end()  # type: ignore[union-attr]  # a letter stands there
        if end - at == len(word) and not is_letter(text[at - 1:at]):
            if not times:
                return True
            times -= 1
        at = text.find(word, end)  # behind the letters: time stays linear where they are of a longer word
    return False


def _near(page: Page, start: int, end: int) -> Sequence[int]:
    """Rows where a title may stand: above the body, or behind its first sentences if head lines follow it there."""
    total = page.prose[end] - page.prose[start]
    return [
        i for i in range(max(0, start - HEAD_ROWS), min(start + HEAD_ROWS // 2, end, len(page.rows)))
        if i <= start or (6 * (page.prose[i] - page.prose[start]) <= total and _heads_follow(page, i))
    ]


def _plain(text: str) -> str:
    """Words alone: headings quote titles with other dashes and quotation marks."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def _could_be_title(page: Page, index: int, *, parted: bool) -> bool:
    """Whether a short row, no sentence, stands apart from what is below; where blank lines part nothing (`parted`), each does."""
    row, look = page.rows[index], page.looks[index]
    if look.kind is not Kind.NONE or look.marker or page.bylines[index] or not 0 < look.words <= TITLE_WORDS:
        return False
    if row.text.endswith((".", ":", ",", ";")) and not row.text.endswith(("...", "etc.")):
        return False
    if is_author_line(row.text) or leads_on(row.text) or any(char in row.text for char in "←→«»"):
        return False
    below = index + 1
    if below == len(page.rows) or page.rows[below].gap > 0 or not parted or is_head(page, below):
        return True
    return page.looks[below].name and below + 1 < len(page.rows) and is_head(page, below + 1)  # a name above a date


def is_head(page: Page, index: int) -> bool:
    """Whether a row says who wrote the text and when."""
    look = page.looks[index]
    dated = bool(look.stamps) and not look.ended and look.words <= HEAD_WORDS
    return dated or look.kind is Kind.JOINT or page.bylines[index] is not None or is_author_line(page.rows[index].text)


def _score(  # noqa: PLR0917 - a row, and three counts
    page: Page, index: int, start: int, own: Mapping[str, int], body: str, texts: Mapping[str, int],
) -> float:
    """How much speaks for a row as title. `own` counts its words, `texts` the rows of the page; `body` is in lower case."""
    row, look = page.rows[index], page.looks[index]
    again = sum(_stands(body, word, count if index >= start else 0) for word, count in own.items())
    score = 4 * again / max(len(own), 3) if own else -1.0
    score += 2 * (texts[row.text] > 1)
    score += 2 * _heads_follow(page, index)
    score += any(is_head(page, i) for i in range(max(0, index - 2), index))
    score -= 3 * any(page.kind(i) is Kind.JOINT for i in range(max(0, index - 3), index))
    score += look.words >= 3  # noqa: PLR2004 - one or two words are a label as often as a title
    return score - abs(start - index) / 15


def _heads_follow(page: Page, index: int) -> bool:
    """Whether one of the next rows says who wrote the text and when."""
    return any(is_head(page, i) for i in range(index + 1, min(index + 4, len(page.rows))))


def author_beside(page: Page, index: int | None, start: int) -> str:
    """The author's name that stands beside the title in row `index`; empty when none does."""
    if index is None:
        return ""
    for i in range(max(0, index - 3), min(start + 2, len(page.rows))):
        text, byline = page.rows[i].text, page.bylines[i]
        author = byline.author if byline else author_in(text, (0, len(text))) if is_head(page, i) else None
        if author:
            return text[slice(*author)]
    return ""
