"""Which element of a page is the post, and what in it is not the author's words.

The element with most of the page's running text, found by going down from the
root; elements named as the text stop the descent. Sidebars, menus, footers,
lists of other texts and the comments do not count, unless they hold most of
the page: then their name says nothing.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from build_tools.web.names import Hint, goes_on
from build_tools.web.page import Page

MOST = 0.75
"""The share of the running text that an element must hold to be the one that holds the text."""
ENOUGH = 0.25
"""The share that the element with most of it must hold among those named as the text, to be preferred for its name."""


@dataclass(frozen=True, slots=True)
class Post:
    """Where the post stands."""

    element: int
    """The element that holds it."""
    cut: tuple[int, ...]
    """The outermost elements in it that are not the author's words, in order."""


_ASIDE_TAGS = frozenset({"nav", "aside", "footer", "form", "button", "select", "textarea", "menu", "noscript"})
_ASIDE = Hint.WIDGET | Hint.RELATED | Hint.FORM | Hint.COMMENTS | Hint.PINGBACK


def asides(page: Page, comments: tuple[int, ...], titled: int) -> tuple[bool, ...]:
    """Whether each element is, or stands in, something beside the texts of the page.

    `comments` are the elements around the comments; `titled` is the heading
    that the page's head states (-1: none): what holds it is not beside the text
    because of its name.
    """
    areas = frozenset(comments) | frozenset(consents(page, titled))
    total = page.prose[-1] - sum(page.running(area) for area in areas)
    result: list[bool] = []
    for i, element in enumerate(page.elements):
        aside = element.parent >= 0 and result[element.parent]
        if not aside:
            named = bool(page.hints[i] & _ASIDE) and not i < titled < element.last and not _is_lead(page, i)
            most = page.running(i) * 2 > total
            aside = i in areas or ((named or element.tag in _ASIDE_TAGS) and not most)
        result.append(aside)
    return tuple(result)


def _is_lead(page: Page, index: int) -> bool:
    """Whether an element named as a teaser leads nowhere: running text without a link. It teases the text it stands above."""
    element = page.elements[index]
    named = page.hints[index] & (_CUT | _ASIDE) == Hint.RELATED
    return named and page.running(index) > 0 and page.linked[element.last_run] == page.linked[element.first_run]


def consents(page: Page, titled: int) -> Iterator[int]:
    """Notices on cookies: elements near the root whose first words speak of cookies and of consent."""
    depths = [0] * len(page.elements)
    behind = -1
    for i, element in enumerate(page.elements):
        depths[i] = depths[element.parent] + 1 if element.parent >= 0 else 0
        if i < behind or depths[i] > NEAR_ROOT or element.start == element.end or element.tag in _ROOTS or i <= titled < element.last:
            continue
        told = page.text[element.start:min(element.end, element.start + FIRST_WORDS)].casefold()
        if "cookie" in told and _CONSENT.search(told) and page.words(i).casefold().count("cookie") * FIRST_WORDS >= page.amount(i):
            behind = element.last
            yield i


NEAR_ROOT = 5
FIRST_WORDS = 400
_ROOTS = frozenset({"html", "head", "body", "title", "main", "article"})
_CONSENT = re.compile(
    r"consent|privacy|(?:this|our) (?:web ?)?site|we use|accept|agree|datenschutz|akzeptier|zustimm|einwillig|wir (?:nutzen|verwenden)|diese (?:web|inter)"
    r"|acept|utilizamos|consentimiento|accept|utilisons|consentement|utilizziamo|consenso|toestemming",
)


def find_post(page: Page, aside: tuple[bool, ...], titled: int) -> Post | None:
    """The post of a page, or None when the page has no text."""
    prose = next((held for held in (_beside(page, aside, page.prose), _beside(page, aside, page.chars)) if any(held)), None)
    if prose is None:
        return None
    element = _descend(page, prose, _beside(page, aside, page.chars), titled)
    return Post(element, _cuts(page, element, aside))


def _beside(page: Page, aside: tuple[bool, ...], counted: tuple[int, ...]) -> list[int]:
    """What is counted before each run, summed in each element without the asides in it."""
    sums = list(accumulate((
        0 if run.element >= 0 and aside[run.element] else counted[k + 1] - counted[k]
        for k, run in enumerate(page.rendering.runs)
    ), initial=0))
    return [sums[element.last_run] - sums[element.first_run] for element in page.elements]


def _descend(page: Page, prose: list[int], held: list[int], titled: int) -> int:
    """From the root to the element that holds most of the text; of those named as the text the innermost."""
    at = max(range(len(prose)), key=lambda i: (prose[i], -i))
    posts = [i for i in range(len(prose)) if page.hints[i] & Hint.POST and prose[i] >= ENOUGH * prose[at]]
    at = max(posts, key=lambda i: (prose[i], -i), default=_around(page, prose, titled, at))
    namesakes = _namesakes(page, held)
    named = -1
    while True:
        if page.hints[at] & Hint.POST and (named < 0 or (prose[at] >= MOST * prose[named] and not _is_part(page, namesakes, named, at))):
            named = at
        child = _heaviest(page, prose, at)
        if child < 0 or prose[child] < MOST * prose[at] or page.elements[child].tag in _PARAGRAPHS:
            break
        at = child
    return named if named >= 0 else _densest(page, at, prose, held)


def _densest(page: Page, at: int, prose: list[int], held: list[int]) -> int:
    """On the way down to the heaviest elements the one whose text agrees best with the page's running text (Dice's coefficient)."""
    total = prose[at]
    best, most = at, 0.0
    while at >= 0:
        worth = 2 * prose[at] / (held[at] + total)
        if worth >= most:
            best, most = at, worth
        child = _heaviest(page, prose, at)
        at = child if child >= 0 and prose[child] * 2 >= total and page.elements[child].tag not in _PARAGRAPHS else -1
    return best


_PARAGRAPHS = frozenset({"p", "li", "blockquote", "dd", "dt", "span", "b", "strong", "i", "em", "font", "a", "h1", "h2", "h3", "h4"})
"""What holds a paragraph holds no whole post: short lines may stand beside it."""


def _namesakes(page: Page, held: list[int]) -> dict[tuple[str, str], list[int]]:
    """The elements with text by tag and class, in order."""
    result: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, element in enumerate(page.elements):
        if held[i]:
            result[element.tag, element.attributes.get("class", "")].append(i)
    return result


def _is_part(page: Page, namesakes: dict[tuple[str, str], list[int]], outer: int, index: int) -> bool:
    """Whether an element is a block of the text in another: one of many of its name, or the beginning, which an element named so continues."""
    element = page.elements[index]
    same = namesakes[element.tag, element.attributes.get("class", "")]
    return _is_one_of_many(page, same, outer, index) or _is_continued(page, index)


def _is_continued(page: Page, index: int) -> bool:
    """Whether running text stands behind an element in one named as its continuation: `entry-body`, `entry-more` (Movable Type, TypePad)."""
    parent, at = page.elements[index].parent, page.elements[index].last
    while parent >= 0 and at < page.elements[parent].last:
        if page.running(at) > 0 and goes_on(page.elements[at]):
            return True
        at = page.elements[at].last
    return False


def _is_one_of_many(page: Page, same: list[int], outer: int, index: int) -> bool:
    """Whether an element has a namesake beside it in another: then it is a block of the text, not the text."""
    behind = bisect_left(same, page.elements[index].last)
    if behind < len(same) and same[behind] < page.elements[outer].last:
        return True
    before = bisect_left(same, index) - 1
    while before >= 0 and same[before] > outer and page.holds(same[before], index):
        before -= 1
    return before >= 0 and same[before] > outer


def _around(page: Page, prose: list[int], titled: int, default: int) -> int:
    """The innermost element that holds the stated title and enough of the text."""
    at = titled
    while at >= 0 and prose[at] < ENOUGH * prose[default]:
        at = page.elements[at].parent
    return at if at >= 0 else default


def _heaviest(page: Page, prose: list[int], index: int) -> int:
    """The child with most text; -1: no child has any."""
    best, most = -1, 0
    child = index + 1
    while child < page.elements[index].last:
        if prose[child] > most:
            best, most = child, prose[child]
        child = page.elements[child].last
    return best


_CUT = Hint.FORM | Hint.ABOUT | Hint.RELATED | Hint.WIDGET | Hint.TAGS
_SMALL_CUT = Hint.TOOL | Hint.HIDDEN


def _cuts(page: Page, element: int, aside: tuple[bool, ...]) -> tuple[int, ...]:
    """The outermost elements of the post that are not its words."""
    cuts = []
    total = page.amount(element)
    elements, hints = page.elements, page.hints
    i, last = element + 1, elements[element].last
    while i < last:
        hint = hints[i]
        if elements[i].start < elements[i].end and (
            aside[i]
            or (hint & _CUT and page.amount(i) * 3 <= total and not _is_lead(page, i))
            or (hint & _SMALL_CUT and page.amount(i) * 10 <= total)
            or (_at_edge(page, element, i) and (_leads_away(page, i) or _speaks_of_post(page, i, total)))
        ):
            cuts.append(i)
            i = elements[i].last
        else:
            i += 1
    return tuple(cuts)


def _at_edge(page: Page, post: int, index: int) -> bool:
    """Whether an element stands before or behind all other running text of the post."""
    held, whole = page.elements[index], page.elements[post]
    return page.prose[held.first_run] == page.prose[whole.first_run] or page.prose[held.last_run] == page.prose[whole.last_run]


def _leads_away(page: Page, index: int) -> bool:
    """Whether an element holds next to nothing but links to the same site."""
    held = page.elements[index]
    if held.tag not in _BLOCKS or page.running(index):
        return False
    return (page.inward[held.last_run] - page.inward[held.first_run]) * 4 >= page.amount(index) * 3


_BLOCKS = frozenset({"div", "ul", "ol", "section", "table", "dl", "header", "nav", "td", "article", "p", "li", "h2", "h3", "h4"})


def _speaks_of_post(page: Page, index: int, total: int) -> bool:
    """Whether an element is named as data of the post, or after its author and says something of him."""
    hint, amount = page.hints[index], page.amount(index)
    if hint & Hint.META and amount <= LONGEST_META:
        return True
    return bool(hint & Hint.AUTHOR) and page.running(index) > 0 and amount * 3 <= total


LONGEST_META = 600
"""Code points; what is named as data of the post and is longer is something else."""
