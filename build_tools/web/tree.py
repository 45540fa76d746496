"""A page of HTML as text: every word a browser shows, in document order, and the elements it stands in.

The rendering is the capture that the labels speak of: a plain text with
offsets, so that an HTML page and a scraped text go the same way from here on.
Beside it stands the page's tree as a flat tuple in document order, each
element with the range of the text it covers.

How it is rendered:

- The `title` of the head is the first line, since it is often the only place where the title stands.
- Runs of white space are one space (not in `pre` and `textarea`); a no-break space stays.
- `br` ends a line, two of them leave a blank line; list items, table rows and the like begin a line;
  all other block elements are set off by blank lines; table cells are parted by a tab.
- Items of lists begin with `• ` or their number, as a browser prints them.
- Not text: scripts, styles, templates, pictures, frames, attributes.
"""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from lxml import etree

NONE, SPACE, TAB, LINE, BLANK = range(5)
_GAPS = ("", " ", "\t", "\n", "\n\n")

_BLOCKS: Mapping[str, int] = {
    **dict.fromkeys(
        ("address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "dir", "div", "dl",
         "fieldset", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html",
         "main", "menu", "nav", "ol", "p", "pre", "search", "section", "table", "title", "ul", "textarea", "select",
         "iframe", "noscript"), BLANK),
    **dict.fromkeys(("caption", "dt", "figcaption", "legend", "li", "optgroup", "option", "summary", "tr"), LINE),
    **dict.fromkeys(("td", "th"), TAB),
}
_SKIPPED = frozenset({"script", "style", "template", "svg", "iframe", "object", "applet", "audio", "video", "canvas",
                      "noembed", "noframes", "datalist"})
_EMPTY = frozenset({"area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen",
                    "link", "meta", "param", "source", "track", "wbr"})
_VERBATIM = frozenset({"pre", "textarea", "listing", "xmp", "plaintext"})
_BLANK = " \t\n\r\f"
_WHITE = re.compile(r"[\t\n\r\f][ \t\n\r\f]*| [ \t\n\r\f]+")
_SURROGATE = re.compile(r"[\ud800-\udfff]")

CHUNK = 8192
"""Code points fed to the parser at once."""
DEEPEST = 1000
"""The parser looks through all open elements for each stray end tag: when more than
so many are open it starts anew, so that its time stays linear in the size of the page."""


NESTED = 500
"""Elements below so many others are not recorded; their text counts to the last one that is. Browsers do the same."""
MOST = 200_000
"""So many elements are recorded, and the text of all others, without the markers of lists, counts to the last of them that is open. A page of two thousand comments has fifty thousand."""
UNRECORDED = -1


class Element(NamedTuple):
    """One element of the page, by its place in the tuple of all elements (document order)."""

    tag: str
    """Lower case."""
    attributes: Mapping[str, str]
    parent: int
    """Index of the element around it; -1: none."""
    last: int
    """Index behind its last descendant."""
    start: int
    """Where its first word stands in the text."""
    end: int
    """Behind its last word; equal to `start` for an element without text."""
    first_run: int
    """Index of its first run."""
    last_run: int
    """Index behind its last run."""


class Run(NamedTuple):
    """A stretch of text that belongs to one element directly."""

    start: int
    end: int
    element: int


class Rendering(NamedTuple):
    """A page as text and as tree."""

    text: str
    elements: tuple[Element, ...]
    """In document order."""
    runs: tuple[Run, ...]
    """In order; white space and list markers between them belong to no run."""
    meta: Mapping[str, str]
    """`content` of the head's `meta` elements by their `property`, `name` or `itemprop`; the first of each. Also
    `canonical`, the address that the page gives itself by a link."""
    json_ld: tuple[str, ...]
    """The page's JSON-LD scripts, as they stand."""


def render_page(html: str) -> Rendering:
    """The text rendering of a page, with its tree. Any string is a page; lone surrogates become U+FFFD."""
    builder = _Builder()
    parser = None
    for piece in _pieces(_encodable(html)):
        parser = parser or etree.HTMLParser(target=builder, huge_tree=True)
        parser.feed(piece)
        if len(builder.open) > DEEPEST:
            parser.close()
            parser = None
    if parser:
        parser.close()
    return builder.rendering()


def _encodable(html: str) -> str:
    """The page with U+FFFD for lone surrogates, which no encoding has."""
    try:
        html.encode()
    except UnicodeEncodeError:
        return _SURROGATE.sub("\ufffd", html)
    return html


def _pieces(html: str) -> Iterator[str]:
    """The page in pieces that end before a tag, since a new parser may begin with any of them."""
    at = 0
    while at < len(html):
        end = html.find("<", at + CHUNK)
        yield html[at:end] if end >= 0 else html[at:]
        at = end if end >= 0 else len(html)


class _Builder:
    """Takes the parser's events and keeps text, runs and elements; lxml calls its four methods."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.at = 0
        self.gap = NONE
        self.marker = ""
        self.marked = -1
        self.open: list[int] = []
        self.recorded = 0
        self.waiting: list[int] = []
        self.tags: list[str] = []
        self.attributes: list[Mapping[str, str]] = []
        self.parents: list[int] = []
        self.starts: list[int] = []
        self.firsts: list[int] = []
        self.elements: list[Element | None] = []
        self.run_starts: list[int] = []
        self.run_ends: list[int] = []
        self.run_elements: list[int] = []
        self.skipping: list[str] = []
        self.verbatim = 0
        self.counters: list[int | None] = []
        self.meta: dict[str, str] = {}
        self.json_ld: list[list[str]] = []
        self.in_json = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        if self.skipping or tag in _SKIPPED:
            self._skip(tag, attributes)
            return
        if tag in _EMPTY:
            self._empty(tag, attributes)
            return
        level = _BLOCKS.get(tag, NONE)
        if level > self.gap and not self.marker:  # the first block of a list item stands beside the marker
            self.gap = level
        if len(self.elements) >= MOST or len(self.open) >= NESTED:
            self.open.append(UNRECORDED)
            return
        index = len(self.elements)
        self.elements.append(None)
        self.tags.append(tag)
        self.attributes.append(attributes)
        self.parents.append(self.open[-1] if self.open else -1)
        self.starts.append(0)
        self.firsts.append(0)
        self.open.append(index)
        self.recorded += 1
        self.waiting.append(index)
        if tag == "li":
            self._item(index, attributes)
        elif tag in {"ol", "ul", "menu", "dir"}:
            self.counters.append(_number(attributes.get("start"), 1) if tag == "ol" else None)
        elif tag in _VERBATIM:
            self.verbatim += 1

    def _skip(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element whose text is none of the page's, or one inside it."""
        if not self.skipping and tag == "script" and "ld+json" in attributes.get("type", ""):
            self.json_ld.append([])
            self.in_json = True
        self.skipping.append(tag)

    def _empty(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "br":
            self.gap = LINE if self.gap < LINE else BLANK
        elif tag == "hr":
            self.gap = BLANK
        elif tag == "meta" and (content := attributes.get("content")):
            name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
            self.meta.setdefault(name.lower(), content)
        elif tag == "link" and attributes.get("rel", "").lower() == "canonical" and (address := attributes.get("href")):
            self.meta.setdefault("canonical", address)

    def _item(self, index: int, attributes: Mapping[str, str]) -> None:
        """The marker of a list item, printed when its first word comes."""
        self.marked = index
        if self.counters and self.counters[-1] is not None:
            number = _number(attributes.get("value"), self.counters[-1])
            self.counters[-1] = number + 1
            self.marker = f"{number}. "
        else:
            self.marker = "• "

    def end(self, tag: str) -> None:
        """An element ends."""
        if self.skipping:
            self.skipping.pop()
            self.in_json = False
            return
        if tag in _EMPTY:
            return
        level = _BLOCKS.get(tag, NONE)
        if level > self.gap and not self.marker:
            self.gap = level
        index = self.open.pop()
        if index == UNRECORDED:
            return
        self.recorded -= 1
        if tag in {"ol", "ul", "menu", "dir"} and self.counters:
            self.counters.pop()
        elif tag in _VERBATIM and self.verbatim:
            self.verbatim -= 1
        self._close(index)

    def _close(self, index: int) -> None:
        """The innermost element ends; one that still waits for its first word has none."""
        if self.waiting and self.waiting[-1] == index:
            self.waiting.pop()
            self.starts[index], self.firsts[index] = self.at, len(self.run_ends)
            if index == self.marked:
                self.marker = ""
        self.elements[index] = Element(self.tags[index], self.attributes[index], self.parents[index], len(self.elements),
                                       self.starts[index], self.at, self.firsts[index], len(self.run_ends))

    def data(self, data: str) -> None:
        """Text; the parser may cut it anywhere."""
        if self.skipping:
            if self.in_json:
                self.json_ld[-1].append(data)
            return
        if self.verbatim:
            self._write(data)
            return
        core = data.strip(_BLANK)
        if not self.gap and (not core or data[0] in _BLANK):
            self.gap = SPACE
        if core:
            self._write(_WHITE.sub(" ", core))
            if data[-1] in _BLANK:
                self.gap = SPACE

    def _write(self, words: str) -> None:
        """Put words behind the gap that is due, and let the waiting elements begin here."""
        element = self.open[self.recorded - 1] if self.recorded else -1
        going_on = not (self.waiting or self.marker) and self.run_elements[-1:] == [element]
        if going_on and self.gap and len(self.elements) < MOST:
            going_on = False  # without a gap, the parser cut one text in two
        if self.at and self.gap:
            self.parts.append(_GAPS[self.gap])
            self.at += len(_GAPS[self.gap])
        self.gap = NONE
        before = self.at
        if self.marker:
            self.parts.append(self.marker)
            self.at += len(self.marker)
            self.marker = ""
        for index in self.waiting:
            self.starts[index] = before if index <= self.marked else self.at
            self.firsts[index] = len(self.run_ends)
        self.waiting.clear()
        if not going_on:
            self.run_starts.append(self.at)
            self.run_elements.append(element)
            self.run_ends.append(0)
        self.parts.append(words)
        self.at += len(words)
        self.run_ends[-1] = self.at

    def close(self) -> None:
        """The parser has no more events."""

    def rendering(self) -> Rendering:
        """What has come together."""
        elements = tuple(element for element in self.elements if element)  # the parser has closed them all
        runs = tuple(map(Run, self.run_starts, self.run_ends, self.run_elements))
        return Rendering("".join(self.parts), elements, runs, MappingProxyType(self.meta),
                         tuple("".join(parts) for parts in self.json_ld))


def _number(value: str | None, default: int) -> int:
    """An integer attribute, or the default."""
    if value is None or not re.fullmatch(r"[+-]?[0-9]{1,9}", value.strip()):
        return default
    return int(value)
