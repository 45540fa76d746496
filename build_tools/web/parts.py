"""One comment taken apart: who wrote it, when, and the words.

The author and the date are found by the names of elements first, then by what
the elements are (`cite`, `time`, links to profiles), then by the words of the
lines. The words of the comment are what stands in the element named so, or
else what is left when author, date, links and buttons are taken away.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from build_tools.label import words
from build_tools.label.bylines import author_in, before_date, is_like_name, without_badge, without_more
from build_tools.label.phrases import beginning, index
from build_tools.web.lines import Kind, byline, look, stamps
from build_tools.web.names import Hint
from build_tools.web.page import Page, Range, Stretch
from build_tools.web.tree import Element

LONGEST_NAME = 80
LONGEST_HEADER = 240
"""An element with more code points than this is no byline and no row of buttons."""

_PROFILE = re.compile(r"//profiles?\.|/(?:users?|profiles?|members?|authors?|autor(?:en|in|es)?|auteurs?|usuarios?|benutzer|nutzer|people|u)/(?!login|register|signup|password)|[?&](?:user|author|member)=|blogger\.com/profile|/@[\w.-]+/?(?:\?|$)", re.IGNORECASE)
_FRAGMENT = re.compile(r"#((?:[a-z_-]*?-?)?[0-9a-f]*\d{2,}[0-9a-f]*(?:[-_]\d)?)$", re.IGNORECASE)
_ID = re.compile(r"^(?:[a-z]+[-_])*?((?:comment|comentario|commentaire|comm?|cmt|c|dsq|kommentar|post)[-_]?(?:comment[-_]?)?[0-9a-f]*\d[0-9a-f]*(?:-[0-9a-f]+)*)", re.IGNORECASE)
_BY = index(phrase + " " for phrase in words.BY if phrase not in {"di", "da", "says", "permalink"})
_BY_PHRASES = index(phrase + " " for phrase in words.BY if " " in phrase)
"""Those of several words: one of a single word may be part of a name."""
_SENT_BY = index(phrase + sign for phrase in words.BY if " " in phrase for sign in " :")
_EDGE = "#¶ \t\xa0\u200b\u200e\u200f:,;|·•–—-\n"


@dataclass(frozen=True, slots=True)
class Parts:
    """What is known of one comment. Ranges of author and date are code points, of the body runs."""

    author: Range | None
    date: Range | None
    body: tuple[Range, ...]
    pingback: bool
    permalink: str
    """The id under which the page links to it; empty when it has none."""


def parts_of(page: Page, stretch: Stretch, inner: tuple[int, ...]) -> Parts | None:
    """The parts of the comment in a stretch, the comments in it (`inner`) left out; None when it has neither author nor date."""
    own = list(own_elements(page, stretch, inner))
    texts = _texts(page, own)
    date = date_of(page, own) or _date_line(page, stretch, inner, _innermost(page, texts))
    ranges = page.own(stretch, inner)
    date = _own_place(page, ranges, date)
    author = _own_place(page, ranges, author_of(page, own, date))
    if author is None and date is None:
        return None
    return Parts(author, date, _body(page, stretch, inner, own, (author, date)), _is_pingback(page, stretch), _permalink(page, stretch, own))


def with_author(page: Page, stretch: Stretch, inner: tuple[int, ...], parts: Parts, author: Range) -> Parts:
    """The parts with an author whom only other comments tell; his name is none of the words."""
    own = list(own_elements(page, stretch, inner))
    return replace(parts, author=author, body=_body(page, stretch, inner, own, (author, parts.date)))


def _body(page: Page, stretch: Stretch, inner: tuple[int, ...], own: list[int], spots: tuple[Range | None, ...]) -> tuple[Range, ...]:
    """The runs of a comment's words, beside its author and date."""
    known = tuple(where for where in spots if where)
    return tuple(_named_body(page, inner, _texts(page, own), known) or _rest(page, stretch, inner, own, known))


def _texts(page: Page, own: list[int]) -> list[int]:
    """Those of a comment's elements that are named as its words."""
    return [i for i in own if page.hints[i] & Hint.TEXT and not page.hints[i] & _NOT_TEXT]


def _innermost(page: Page, texts: list[int]) -> list[int]:
    """Those of some elements, in document order, that hold none of the others."""
    return [i for i, below in zip(texts, [*texts[1:], len(page.elements)], strict=False) if below >= page.elements[i].last]


def _own_place(page: Page, ranges: list[Range], where: Range | None) -> Range | None:
    """The place, if it lies in the comment's own words and not in another's."""
    runs = page.rendering.runs
    inside = where and any(runs[first].start <= where[0] and where[1] <= runs[last - 1].end for first, last in ranges)
    return where if inside else None


_NOT_TEXT = Hint.HEADER | Hint.TOOL | Hint.DATE | Hint.AUTHOR | Hint.FORM


def own_elements(page: Page, stretch: Stretch, inner: tuple[int, ...]) -> Iterator[int]:
    """The elements of a comment that hold text, without those of the comments in it."""
    at = stretch.first
    for child in (*inner, stretch.last):
        for i in range(at, child):
            if page.elements[i].start < page.elements[i].end:
                yield i
        at = page.stretch(child).last if child < stretch.last else child


# ---------------------------------------------------------------------- date


def date_of(page: Page, own: list[int]) -> Range | None:
    """The date in an element named or marked as one."""
    best: tuple[int, Range] | None = None
    for i in own:
        element, hint = page.elements[i], page.hints[i]
        marked = element.tag == "time" or element.attributes.get("itemprop", "").lower() in _DATE_PROPS
        if not (marked or hint & (Hint.DATE | Hint.HEADER)) or page.amount(i) > LONGEST_HEADER:
            continue
        found = _stamp(page, element.start, element.end)
        rank = 0 if marked else 1 if hint & Hint.DATE else 2
        if found is None and marked and any(char.isdigit() for char in page.words(i)):
            found, rank = (element.start, element.end), 3
        if found and (best is None or rank < best[0]):
            best = rank, found
    return best[1] if best else None


_DATE_PROPS = frozenset({"datepublished", "datecreated", "commenttime", "datemodified"})


def _stamp(page: Page, start: int, end: int) -> Range | None:
    """The first date between two places of the text."""
    at = start
    for line in page.text[start:end].split("\n"):
        if found := stamps(line):
            return at + found[0].start, at + found[0].end
        at += len(line) + 1
    return None


def _date_line(page: Page, stretch: Stretch, inner: tuple[int, ...], texts: list[int]) -> Range | None:
    """The date in a line of a comment that is not running text: the first, but for one that says by whom the comment was sent."""
    runs = page.rendering.runs
    best: Range | None = None
    for first, last in page.own(stretch, inner):
        start, end = runs[first].start, runs[last - 1].end
        at = start
        for line in page.text[start:end].split("\n"):
            if len(line) <= LONGEST_HEADER and not any(_inside(page, i, at) for i in texts):
                found = stamps(line)
                beside = look(line[:found[0].start] + line[found[0].end:]) if found else None
                said = byline(line.strip()) if beside else None
                signed = said is not None and beginning(line.lstrip().casefold(), _SENT_BY) != ""
                if beside and (signed or best is None) and (said or (beside.words <= _BESIDE_WORDS and not beside.prose)):
                    best = at + found[0].start, at + found[0].end
                if signed:
                    return best
            at += len(line) + 1
    return best


_BESIDE_WORDS = 9
"""Beside a date that is a comment's: “Posted by: Ann Lee of the Half Moon Press | ”."""


def _inside(page: Page, index: int, at: int) -> bool:
    """Whether a place of the text lies in an element."""
    return page.elements[index].start <= at < page.elements[index].end


# -------------------------------------------------------------------- author


def author_of(page: Page, own: list[int], date: Range | None) -> Range | None:
    """The author's name."""
    best: tuple[int, Range, int] | None = None
    behind = -1
    for i in own:
        if i < behind:
            continue
        if _names_answered(page, i):
            behind = page.elements[i].last
            continue
        rank = _author_rank(page, i)
        if rank is None or (best and (rank > best[0] or (rank == best[0] and not page.holds(best[2], i)))):
            continue
        if found := _name(page, i, date, rank):
            best = rank, found, i
    if best and best[0] < IN_BOLD:
        return best[1]
    beside = _name_beside(page, date) if date else None
    if beside and any(_is_subject(page, i) and _inside(page, i, beside[0]) for i in own):
        beside = None
    return beside or _name_said(page, own) or (best[1] if best else None)  # a heading is a comment's subject as often as its author


def _names_answered(page: Page, index: int) -> bool:
    """Whether an element says whom the comment answers: `In reply to The mill by Nora`."""
    element = page.elements[index]
    if element.end - element.start > LONGEST_HEADER or "\n" in page.text[element.start:element.end].strip():
        return False
    start = page.text[element.start:element.start + _LONGEST_ANSWERING].lstrip().casefold()
    return beginning(start, _ANSWERING) != ""


_ANSWERING = index(phrase + " " for phrase in words.IN_REPLY_TO)
_LONGEST_ANSWERING = 8 + max(map(len, words.IN_REPLY_TO))
IN_BOLD = 9
"""The rank of a name that nothing but its type tells, behind all others."""


def _author_rank(page: Page, index: int) -> int | None:
    """How surely an element names the author: the lower, the surer."""
    element, hint = page.elements[index], page.hints[index]
    if element.end - element.start > LONGEST_HEADER or (hint & Hint.TOOL and not hint & Hint.AUTHOR):
        return None
    prop = element.attributes.get("itemprop", "").lower()
    signs = (
        hint & Hint.AUTHOR_NAME and (hint & Hint.AUTHOR or prop == "name"),
        prop in {"author", "creator"},
        hint & Hint.AUTHOR,
        element.tag == "cite",
        is_profile(element),
        element.tag == "a" and "external" in element.attributes.get("rel", "") and page.words(index).count("/") <= 1,
    )
    return next((rank for rank, sign in enumerate(signs) if sign), IN_BOLD if element.tag in _STRONG and not _is_subject(page, index) else None)


def _is_subject(page: Page, index: int) -> bool:
    """Whether an element, or the one around it, is named as a comment's subject."""
    around = page.elements[index].parent
    return any(i >= 0 and _SUBJECT.search(page.elements[i].attributes.get("class", "")) is not None for i in (index, around))


_SUBJECT = re.compile("subject|titre|betreff|asunto|oggetto", re.IGNORECASE)
"""What themes call a comment's subject, in the languages of those who wrote them."""


def is_profile(element: Element) -> bool:
    """Whether an element is a link to somebody's profile."""
    return element.tag == "a" and bool(_PROFILE.search(element.attributes.get("href", "")))


_STRONG = frozenset({"b", "strong", "h1", "h2", "h3", "h4", "h5", "h6"})


def _name(page: Page, index: int, date: Range | None, rank: int) -> Range | None:
    """The name in an element: its first line with a letter, without date and joining words."""
    element = page.elements[index]
    at = element.start
    for line in page.text[element.start:element.end].split("\n"):
        start, end = at, at + len(line)
        at = end + 1
        if date and start <= date[0] < end:
            end = date[0]
        elif date and date[0] < end and date[1] > start:
            start = min(date[1], end)
        if date and end < date[0] and not page.text[end:date[0]].strip():
            end = before_date(page.text, start, start + len(page.text[start:end].rstrip()))
        leads_on = at <= element.end and page.text[start:end].rstrip().endswith(":")
        if any(char.isalnum() for char in page.text[start:end]) and not leads_on:
            found = _trim_name(page.text, start, end, named=rank == 0)
            if found and found[1] - found[0] <= LONGEST_NAME:
                return found
    return None


def _trim_name(text: str, start: int, end: int, *, named: bool) -> Range | None:
    """The range without `by`, `says:` and signs at its ends."""
    line = text[start:end]
    if named and not _ADDED.search(line):
        start, end = _shrink(text, start, end)
        start, end = _shrink(text, start + len(beginning(text[start:end].casefold(), _BY_PHRASES)), end)
        end = start + len(without_badge(text[start:end]))
        return (start, end) if start < end else None
    seen = look(line)
    if seen.kind in {Kind.BUTTON, Kind.FORM, Kind.CLOSED, Kind.COMMENTS, Kind.PINGBACK}:
        return None
    said = byline(line)
    if said and said.author and (said.says or not named):
        return _unbadged(text, start + said.author[0], start + said.author[1])
    if said and said.date and not said.author:
        return None
    if line.rstrip().endswith(_LEADING_ON) and (name := author_in(text, (start, end))):
        return _unbadged(text, *name)
    start, end = _shrink(text, start, end)
    start += len(beginning(text[start:end].casefold(), _BY_PHRASES if named else _BY))
    start, end = _shrink(text, start, end)
    start, end = _unbadged(text, start, end)
    return (start, end) if start < end and text[start:end].casefold() not in words.BY else None


def _unbadged(text: str, start: int, end: int) -> Range:
    """The range of a name without what its author is called beside it."""
    start, end = without_more(text, start, end)
    return start, start + len(without_badge(text[start:end]))


_LEADING_ON = (":", "…", "...")
_ADDED = re.compile(r"[:\d…]|\.\.")
"""What a line has that holds more than a name: the end of `says:`, a date."""


def _shrink(text: str, start: int, end: int) -> Range:
    while start < end and text[start] in _EDGE:
        start += 1
    while start < end and text[end - 1] in _EDGE:
        end -= 1
    return start, end


def _name_said(page: Page, own: list[int]) -> Range | None:
    """The name in a line that says whose the comment is: `Comment from: X [Visitor]`, `X said...`."""
    for i in own:
        element = page.elements[i]
        if page.hints[i] & Hint.TEXT or page.amount(i) > LONGEST_HEADER:
            continue
        at = element.start
        for line in page.text[element.start:element.end].split("\n"):
            said = byline(line.strip()) if ":" in line or line.rstrip().endswith(_LEADING_ON) else None
            if said and said.says and said.author:
                start = at + len(line) - len(line.lstrip())
                return _unbadged(page.text, start + said.author[0], start + said.author[1])
            if (labelled := _LABELLED.fullmatch(line)) and is_like_name(labelled[1]):
                return at + labelled.start(1), at + labelled.end(1)
            at += len(line) + 1
    return None


_LABELLED = re.compile(rf"\s*(?:{'|'.join(map(re.escape, words.BY))})\s?:\s*([^\s:][^:]{{0,60}}?)\s*", re.IGNORECASE)
"""A name behind a word that introduces it: `From: (Anonymous)`."""


def _name_beside(page: Page, date: Range) -> Range | None:
    """The name on the line of the date: `X on March 5, 2007`, `Posted by X at …`."""
    above = page.text[max(0, date[0] - LONGEST_HEADER):date[0]].rpartition("\n")[2]
    below = page.text[date[1]:date[1] + LONGEST_HEADER].partition("\n")[0]
    start = date[0] - len(above)
    line = above + page.text[slice(*date)] + below
    if len(line) > LONGEST_HEADER:
        return None
    said = byline(line)
    if said and said.author:
        return _unbadged(page.text, start + said.author[0], start + said.author[1])
    return None


# ---------------------------------------------------------------------- body


def _named_body(page: Page, inner: tuple[int, ...], texts: list[int], spots: tuple[Range, ...]) -> list[Range]:
    """The runs of the elements named as the text, the outermost of those without author and date."""
    ranges: list[Range] = []
    last = -1
    for i in texts:
        element = page.elements[i]
        if i < last or any(_inside(page, i, where[0]) for where in spots):
            continue
        if any(page.holds(i, child) for child in inner):
            continue
        last = element.last
        ranges += _without_tools(page, _below_subject(page, i, texts))
    return ranges


def _below_subject(page: Page, index: int, texts: list[int]) -> int:
    """The element named as the text right inside another one, if that begins with a heading: the comment's subject; else the outer one."""
    first = next((i for i in range(index + 1, page.elements[index].last) if page.elements[i].start < page.elements[i].end), index)
    if page.elements[first].tag not in _HEADINGS:
        return index
    inner = texts[bisect_right(texts, index):bisect_left(texts, page.elements[index].last)]
    return next((i for i in inner if page.elements[i].parent == index), index)


_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


def _without_tools(page: Page, index: int) -> list[Range]:
    """The runs of an element without links and buttons in it."""
    return page.own(page.stretch(index), _tools(page, range(index + 1, page.elements[index].last)))


_NOT_WORDS = Hint.TOOL | Hint.FORM


def _tools(page: Page, indexes: range | list[int]) -> Iterator[int]:
    """The outermost elements that are links and buttons of the page."""
    last = -1
    for i in indexes:
        if i < last:
            continue
        element, hint = page.elements[i], page.hints[i]
        if element.tag in {"form", "button", "select", "textarea"} or (
            hint & _NOT_WORDS and page.amount(i) <= LONGEST_HEADER and not page.running(i)
        ):
            last = element.last
            yield i


_NOT_BODY = Hint.TOOL | Hint.FORM | Hint.HEADER | Hint.DATE | Hint.AUTHOR


def _rest(page: Page, stretch: Stretch, inner: tuple[int, ...], own: list[int], spots: tuple[Range, ...]) -> list[Range]:
    """The runs that are left of a comment without its header and buttons."""
    cut: list[int] = list(inner)
    last = -1
    for i in own:
        element, hint = page.elements[i], page.hints[i]
        if i < last:
            continue
        if element.tag in {"form", "button", "select", "textarea"} or (
            hint & _NOT_BODY and page.amount(i) <= LONGEST_HEADER and not page.running(i)
        ):
            last = element.last
            cut.append(i)
    ranges = page.own(stretch, sorted(cut))
    return [r for r in (_off_lines(page, first, last, spots) for first, last in ranges) if r[0] < r[1]]


def _off_lines(page: Page, first: int, last: int, spots: tuple[Range, ...]) -> Range:
    """The runs without those at their ends that stand on the lines of author and date."""
    while first < last and is_joint(page, first, spots):
        first += 1
    while first < last and is_joint(page, last - 1, spots):
        last -= 1
    return first, last


def _same_line(text: str, one: int, other: int) -> bool:
    """Whether two places stand on one line, not too long for a byline."""
    return abs(one - other) <= LONGEST_HEADER and "\n" not in text[min(one, other):max(one, other)]


def is_joint(page: Page, run: int, spots: tuple[Range, ...]) -> bool:
    """Whether a run stands on the line of author or date and says no more beside them than `says:` or `posted on`."""
    start, end, _ = page.rendering.runs[run]
    if not any(_same_line(page.text, start, spot[0]) for spot in spots):
        return False
    rest, at = "", start
    for low, high in sorted(spots):
        if at <= low < end:
            rest, at = rest + page.text[at:low] + " ", max(at, min(high, end))
    words = (rest + page.text[at:end]).split()
    return len(words) <= _JOINT_WORDS and not (len(words) > 1 and words[-1][-1] in ".!?" and not words[-1].endswith(".."))


_JOINT_WORDS = 3


# ---------------------------------------------------------- what else is said


def _is_pingback(page: Page, stretch: Stretch) -> bool:
    hint, element = page.hints[stretch.head], page.elements[stretch.head]
    if hint & Hint.PINGBACK and not hint & Hint.COMMENTS:
        return True
    line = page.text[element.start:min(element.end, element.start + LONGEST_HEADER)].lstrip("•0123456789. ").split("\n", 1)[0]
    return bool(line) and look(line).kind is Kind.PINGBACK


def _permalink(page: Page, stretch: Stretch, own: list[int]) -> str:
    """The id of the comment's element, of one in it or of an anchor just before it, or else what it links to itself by."""
    found = ""
    for i in (stretch.head, *own, *_anchors(page, stretch)):
        attributes = page.elements[i].attributes
        match = _ID.match(attributes.get("id") or attributes.get("name") or "")
        if match and match[1] == match[0] == match.string:
            return match[0]
        found = found or (match[1] if match else "")
    if found:
        return found
    for i in own:
        if page.elements[i].tag == "a" and (match := _FRAGMENT.search(page.elements[i].attributes.get("href", ""))):
            return match[1]
    return ""


def _anchors(page: Page, stretch: Stretch) -> Iterator[int]:
    """The element without text just before a comment, and the one at its beginning."""
    for i in (stretch.head - 1, stretch.head + 1):
        if 0 <= i < len(page.elements) and page.elements[i].tag in {"a", "div", "span"} and page.elements[i].start == page.elements[i].end:
            yield i
