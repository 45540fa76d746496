"""The title of the post, its author and its date."""

import html
import json
import re
from collections.abc import Iterator, Mapping

from build_tools.web.names import Hint
from build_tools.web.page import Page, Range
from build_tools.web.parts import author_of, date_of

_HEADINGS = {"h1": 1.0, "h2": 0.5, "h3": 0.3, "h4": 0.1, "h5": 0.0, "h6": 0.0}
LONGEST_TITLE = 300
_WORD = re.compile(r"\w+")


def title_of(page: Page, post: int, aside: tuple[bool, ...]) -> Range | None:
    """The title: the heading nearest to what the page's head states, before the text or at its beginning."""
    stated = [set(_WORD.findall(text.casefold())) for text in _stated_titles(page)]
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
        if (heading and (best is None or worth >= best[0])) or (not heading and agree >= _SURE and (best is None or worth > best[0])):
            best = worth, i
    if best is not None and best[0] >= 1:
        element = page.elements[best[1]]
        return element.start, element.end
    first = next((e for e in page.elements if e.tag == "title" and e.start < e.end), None)
    return (first.start, first.end) if first else None


_SURE = 0.8


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


NEAR = 400
"""Code points above the title, below the beginning of the text and at its end where author and date are looked for."""


def byline_and_date(page: Page, post: int, title: Range | None, aside: tuple[bool, ...], comments: int) -> tuple[Range | None, Range | None]:
    """The author's name and the date of the post."""
    start, end = page.elements[post].start, page.elements[post].end
    top = title if title and title[1] <= _first_prose(page, post) and title[0] else (start, start)
    limit = page.elements[comments].start if comments >= 0 else end + NEAR
    zones = ((top[1], max(_first_prose(page, post), top[1])), (max(top[0] - NEAR, 0), top[0]), (end - NEAR, min(end + NEAR, max(limit, end))))
    author = date = None
    for low, high in zones:
        own = [i for i, e in enumerate(page.elements) if low <= e.start < e.end <= high and not aside[i] and e.tag != "title"]
        date = date or date_of(page, own)
        author = author or author_of(page, [i for i in own if _may_name(page, i)], date)
    return author, date


def _may_name(page: Page, index: int) -> bool:
    """Whether an element by itself may name the author of a post: not any link or bold word does."""
    element, hint = page.elements[index], page.hints[index]
    return bool(hint & Hint.AUTHOR) or "author" in element.attributes.get("rel", "") or "author" in element.attributes.get("href", "")
