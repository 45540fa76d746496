"""What stands at the ends of comments and is not their words: buttons, numbers, lines that many end alike."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from build_tools.label.looks import Kind
from build_tools.label.page import Page
from build_tools.label.refrains import shape, shapes_alike
from build_tools.label.stamps import LONGEST
from build_tools.label.units import CHROME, MOST, Header, Unit, is_words


def refrains(page: Page, units: Sequence[Unit]) -> frozenset[str]:
    """Short lines that begin or end many comments of a section, numbers left out: the page's, not the commenters'."""
    def ends(known: frozenset[str]) -> Iterator[list[str]]:
        for unit in units:
            body = body_of(page, unit, known)
            yield [shape(page.rows[i].text) for i in (body[0], body[-1]) if not (page.looks[i].prose or _goes_on(page, i))] if body else []

    return shapes_alike(len(units), ends)


def _goes_on(page: Page, index: int) -> bool:
    """Whether a row ends the sentence of the row above: where lines are broken, a comment's last word can stand alone."""
    if index == 0 or not page.looks[index].ended or not page.rows[index].text[:1].islower():
        return False
    return page.kind(index - 1) is Kind.NONE and page.looks[index - 1].prose and not page.looks[index - 1].ended


def trimmed(page: Page, units: list[Unit]) -> list[Unit]:
    """The units, the last cut where the others end: at their closing button or number."""
    if not units:
        return units
    tails = Counter(_tail(page, unit.last - 1) for unit in units[:-1] if unit.last > unit.first)
    tail, count = tails.most_common(1)[0] if tails else (Kind.BUTTON.name, 1)
    last = units[-1]
    if tail and count >= MOST * (len(units) - 1) and (count > 1 or tail in (Kind.BUTTON.name, Kind.DIGITS.name)):
        words = False
        for i in range(max(last.first, last.header.last), last.last):
            words = words or is_words(page, i)
            if words and _tail(page, i) == tail:
                end = i + 1
                while end < last.last and page.kind(end) in (Kind.BUTTON, Kind.DIGITS, Kind.EMPTY):
                    end += 1
                return [*units[:-1], replace(last, last=end)]
    return units


def _tail(page: Page, index: int) -> str:
    """What a row is that may end a comment: a button or a number, or else what it says without its figures; empty for prose."""
    if page.kind(index) in (Kind.BUTTON, Kind.DIGITS):
        return page.kind(index).name
    return "" if page.looks[index].prose else shape(page.rows[index].text)


def holds(header: Header, start: int, end: int) -> bool:
    """Whether author or date stand in a range of the capture."""
    author, date = header.author, header.date
    return (author is not None and start <= author[0] < end) or (date is not None and start <= date[0] < end)


def body_of(page: Page, unit: Unit, known: frozenset[str]) -> range:
    """The rows of a comment's words: without the buttons, numbers and refrains at both ends."""
    first, last = unit.first, unit.last
    while first < last and _is_chrome(page, first, unit.header, known):
        first += 1
    while last > first and _is_chrome(page, last - 1, unit.header, known):
        last -= 1
    if first == last and known:  # a comment that says what others end with
        return body_of(page, unit, frozenset())
    return range(first + _begins_next(page, first, last), last)


def _begins_next(page: Page, first: int, last: int) -> bool:
    """Whether the first row of a comment's words is only how the next one begins: Drupal makes subjects so, `I used to buy…`."""
    if first + 1 >= last or not is_words(page, first + 1):
        return False
    subject, words = page.rows[first].text, page.rows[first + 1].text
    start = subject.rstrip("….").rstrip()
    made = subject.endswith(_STOPS) or len(start) >= MADE_SUBJECT or start == words.rstrip(" .!?…")
    return made and start != "" and words.startswith(start)


_STOPS = ("…", ".", "!", "?")
MADE_SUBJECT = 16
"""So long a subject that its comment begins with is no accident; `Merci` above `Merci pour le pain.` is."""


def _is_chrome(page: Page, index: int, header: Header, known: frozenset[str]) -> bool:
    """Whether a row is a button or the like, part of the byline, or one of the known refrains."""
    row = page.rows[index]
    return (
        page.kinds[index] in CHROME or header.first <= index < header.last or holds(header, row.start, row.end)
        or (header.author is not None and row.text == page.text[slice(*header.author)])  # a picture's words
        or (bool(known) and shape(page.rows[index].text) in known)
        or is_luv(row.text)
    )


def is_luv(text: str) -> bool:
    """Whether a row is what CommentLuv prints below a comment: `Nora recently posted..The mill`."""
    return "post" in text and len(text) <= LONGEST and _LUV.search(text) is not None


_LUV = re.compile(r"(?:\brecently posted|['’]s last (?:blog )?post|^latest (?:blog )?post)\s?(?:\.\.|…|:)", re.IGNORECASE)
