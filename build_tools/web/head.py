"""The title of the post, its author and its date."""

import html
import json
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping

from build_tools.label import words
from build_tools.label.phrases import beginning, index
from build_tools.web.lines import author_in, byline, look, stamps
from build_tools.web.links import leads_home
from build_tools.web.names import Hint
from build_tools.web.page import Page, Range
from build_tools.web.parts import author_of, date_of, is_profile

_HEADINGS = {"h1": 1.0, "h2": 0.5, "h3": 0.3, "h4": 0.1, "h5": 0.0, "h6": 0.0}
LONGEST_TITLE = 300
_WORD = re.compile(r"\w+")


def titled_heading(page: Page) -> int:
    """The first heading that says what the page's head states as the title; -1: none does."""
    stated = _stated_words(page)
    for i, element in enumerate(page.elements):
        if element.tag in _HEADINGS and 0 < element.end - element.start <= LONGEST_TITLE:
            own = set(_WORD.findall(page.words(i).casefold()))
            if any(_agreement(own, other) >= _SURE for other in stated) and not _names_site(page, i):
                return i
    return -1


def _names_site(page: Page, index: int) -> bool:
    """Whether a heading is the site's name: it links to the front page, or stands in such a link."""
    if any(leads_home(page.elements[i]) for i in range(index, page.elements[index].last)):
        return True
    at = page.elements[index].parent
    while at >= 0 and not leads_home(page.elements[at]):
        at = page.elements[at].parent
    return at >= 0


def _stated_words(page: Page) -> list[set[str]]:
    """The words of the titles that the page's head states."""
    return [set(_WORD.findall(text.casefold())) for text in _stated_titles(page)]


def title_of(page: Page, post: int, aside: tuple[bool, ...]) -> Range | None:
    """The title: the heading nearest to what the page's head states, before the text or at its beginning."""
    stated = _stated_words(page)
    body = _first_prose(page, post)
    best: tuple[float, int] | None = None
    for i, element in enumerate(page.elements):
        if element.start > body:
            break
        heading = element.tag in _HEADINGS
        if not (heading or page.hints[i] & Hint.TITLE) or aside[i] or not 0 < element.end - element.start <= LONGEST_TITLE:
            continue
        own = set(_WORD.findall(page.words(i).casefold()))
        if not own or (element.end > body and not heading):
            continue
        agree = max((_agreement(own, other) for other in stated), default=0.0)
        worth = 3 * agree + _HEADINGS.get(element.tag, 0.0) + (0.4 if page.hints[i] & Hint.TITLE else 0.0)
        worth -= _SITE if heading and _names_site(page, i) else 0.0
        if (heading and (best is None or worth >= best[0])) or (not heading and agree >= _SURE and (best is None or worth > best[0])):
            best = worth, i
    if best is not None and best[0] >= 1:
        element = page.elements[best[1]]
        return element.start, element.end
    first = next((e for e in page.elements if e.tag == "title" and e.start < e.end), None)
    return (first.start, first.end) if first else None


_SURE = 0.8
_SITE = 2.5
"""What a site's own name is worth less than a heading that agrees as well with what is stated."""


def _agreement(own: set[str], other: set[str]) -> float:
    """How far two titles have the same words: 0 to 1."""
    return 2 * len(own & other) / (len(own) + len(other)) if other else 0.0


def _first_prose(page: Page, post: int) -> int:
    """Where the running text of the post begins."""
    element = page.elements[post]
    for run in range(element.first_run, element.last_run):
        if page.prose[run + 1] > page.prose[run]:
            return page.rendering.runs[run].start
    return element.start


def _stated_titles(page: Page) -> Iterator[str]:
    """The titles that the page's head states."""
    for name in ("og:title", "twitter:title", "dc.title", "headline"):
        if name in page.rendering.meta:
            yield page.rendering.meta[name]
    for thing in json_things(page):
        if isinstance(headline := thing.get("headline"), str):
            yield html.unescape(headline)
    first = next((i for i, e in enumerate(page.elements) if e.tag == "title"), None)
    if first is not None:
        yield from re.split(r" [|–—»«·-] ", page.words(first))


def json_things(page: Page) -> Iterator[Mapping[str, object]]:
    """The things that the page's JSON-LD speaks of, those in `@graph` too; what cannot be read is passed over."""
    for script in page.rendering.json_ld:
        try:
            value = json.loads(script)
        except (ValueError, RecursionError):
            continue
        for thing in value if isinstance(value, list) else [value]:
            if isinstance(thing, dict):
                yield thing
                graph = thing.get("@graph")
                yield from (inner for inner in graph if isinstance(inner, dict)) if isinstance(graph, list) else ()


def counted_comments(page: Page) -> int | None:
    """How many comments the page's JSON-LD counts; None when it counts none, which it also does for those it does not know."""
    counts = (thing.get("commentCount") for thing in json_things(page))
    return next((count for count in counts if isinstance(count, int) and count > 0), None)


NEAR = 400
"""Code points above the title, below the beginning of the text and at its end where author and date are looked for."""


def byline_and_date(page: Page, post: int, title: Range | None, aside: tuple[bool, ...], comments: tuple[int, ...]) -> tuple[Range | None, Range | None]:
    """The author's name and the date of the post."""
    start, end = page.elements[post].start, page.elements[post].end
    top = title if title and title[1] <= _first_prose(page, post) and title[0] else (start, start)
    limit = page.elements[comments[0]].start if comments else end + NEAR
    zones = ((top[1], max(_below_lead(page, post), top[1])), (max(top[0] - NEAR, 0), top[0]), (max(end - NEAR, 0), min(end + NEAR, max(limit, end))))
    author = date = None
    for low, high in zones:
        own = [i for i in _between(page, low, high) if page.elements[i].tag != "title" and (not aside[i] or _belongs(page, i, post, aside))]
        date = date or date_of(page, own)
        author = author or author_of(page, [i for i in own if _may_name(page, i)], date)
        author = author if author and _has_letter(page, author) else None
        said = _said(page, low, high, post, aside) if not (author and date) else (None, None)
        author, date = author or (said[0] if said[0] and _has_letter(page, said[0]) else None), date or said[1]
        date = date or _date_run(page, low, high, aside)
    return author and _to_link(page, author), date and _trimmed(page, date)


def _between(page: Page, low: int, high: int) -> Iterator[int]:
    """The elements with words that stand between two places of the text; they begin in document order."""
    first = bisect_left(page.elements, low, key=lambda element: element.start)
    last = bisect_left(page.elements, high, key=lambda element: element.start)
    return (i for i in range(first, last) if page.elements[i].start < page.elements[i].end <= high)


def _trimmed(page: Page, where: Range) -> Range:
    """A place without blanks at its end."""
    return where[0], where[0] + len(page.text[slice(*where)].rstrip())


def _below_lead(page: Page, post: int) -> int:
    """Behind the second paragraph of running text at most `NEAR` below the first: author and date may stand between."""
    first = _first_prose(page, post)
    element, runs = page.elements[post], page.rendering.runs
    start = bisect_right(runs, first, key=lambda run: run.start)
    line = page.text.find("\n", first)
    for k in range(start, element.last_run):
        if 0 <= line < runs[k].start and page.prose[k + 1] > page.prose[k]:
            return runs[k].start if runs[k].start - line <= NEAR else first
    return first


def _has_letter(page: Page, where: Range) -> bool:
    """Whether a name has a letter, as a clock has not, and does not begin with a number, as `5 min read` does."""
    name = page.text[slice(*where)]
    return any(map(str.isalpha, name)) and not name[0].isdigit()


def _said(page: Page, low: int, high: int, post: int, aside: tuple[bool, ...]) -> tuple[Range | None, Range | None]:
    """What the lines of a zone say by their words: `Posted by X on DATE`, `DATE, by X`."""
    author = date = None
    runs = page.rendering.runs
    at = page.text.rfind("\n", 0, low) + 1
    for line in page.text[at:high].split("\n"):
        start, at = at, at + len(line) + 1
        by = beginning(words.fold(line[:LONGEST_BYLINE]), _BY) != ""
        if not 0 < len(line) <= LONGEST_BYLINE or start < low or (look(line).prose and not (by and look(line).stamps)):
            continue
        run = bisect_right(runs, start, key=lambda run: run.start) - 1
        element = runs[max(run, 0)].element
        if element >= 0 and (leads_home(page.elements[element]) or leads_home(page.elements[page.elements[element].parent])):
            continue
        if aside[element] and not _belongs(page, element, post, aside):
            continue
        said = byline(line)
        if not author and by and (found := author_in(page.text, (start, start + len(_TIME.split(line, 1)[0])))):
            author = found
        elif not author and said and said.author and said.date:
            author = start + said.author[0], start + said.author[1]
        if not date and (found_stamps := stamps(line)):
            place = start + found_stamps[0].start, start + found_stamps[0].end
            date = place if by or said else None
    return author, date


def _date_run(page: Page, low: int, high: int, aside: tuple[bool, ...]) -> Range | None:
    """The first date between two places that is all that one element says directly."""
    runs = page.rendering.runs
    first = bisect_left(runs, low, key=lambda run: run.start)
    for start, end, element in runs[first:bisect_left(runs, high, key=lambda run: run.start)]:
        own = page.text[start:end]
        if end - start <= LONGEST_BYLINE and not aside[element] and (found := stamps(own)) and (found[0].start, found[0].end) == (0, len(own)):
            return start, end
    return None


def _to_link(page: Page, name: Range) -> Range:
    """A name up to the rule or the link behind it: `by Jane | Staff`, `by Jane [Permalink]`."""
    name = name[0], name[0] + len(page.text[slice(*name)].partition(" | ")[0].rstrip())
    run = max(bisect_right(page.rendering.runs, name[0], key=lambda run: run.start) - 1, 0)
    end = page.rendering.runs[run].end
    behind = run + 1 < len(page.rendering.runs) and page.linked[run + 2] > page.linked[run + 1]
    return (name[0], name[0] + len(page.text[name[0]:end].rstrip())) if name[0] < end < name[1] and behind else name


LONGEST_BYLINE = 120
_TIME = re.compile(r"\s+(?:@|\||at|um|à|a las)\s+(?=\d)|\s+[|·]\s+")
_BY = index(phrase + mark for phrase in words.BY for mark in (" ", ":") if phrase not in {"permalink", "says", "da", "di"})


def _belongs(page: Page, index: int, post: int, aside: tuple[bool, ...]) -> bool:
    """Whether an element stands in a footer or header right beside the post, not in a menu, a list of other texts or comments."""
    while page.elements[index].parent >= 0 and aside[page.elements[index].parent]:
        index = page.elements[index].parent
    parent = page.elements[index].parent
    foreign = page.hints[index] & (Hint.COMMENT | Hint.RELATED | Hint.FORM) or page.elements[index].tag in {"nav", "aside", "form"}
    return not foreign and parent >= 0 and page.holds(parent, post)


def _may_name(page: Page, index: int) -> bool:
    """Whether an element by itself may name the author of a post: not any link or bold word does."""
    element, hint = page.elements[index], page.hints[index]
    return bool(hint & Hint.AUTHOR) or "author" in element.attributes.get("rel", "") or "author" in element.attributes.get("href", "") or (
        is_profile(element) and page.inward[element.last_run] > page.inward[element.first_run]
    )
