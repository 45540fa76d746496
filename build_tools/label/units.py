"""One comment as rows with a byline, and how a section arranges them: the values that the next modules pass on."""

import re
from dataclasses import dataclass
from typing import Literal, TypeAlias

from build_tools.label import words
from build_tools.label.bylines import ICON, SENT_BY, Range, without_badge
from build_tools.label.looks import Kind
from build_tools.label.page import Page

SAYING = "byline_that_says"
DATED = "bylines_of_one_shape"
LISTED = "comment_list"
NAMED = "names_alone"
BUTTONED = "buttons_between"
ALONE = "one_comment"
PARAGRAPHS = "paragraph_each"
Side: TypeAlias = Literal["same", "above", "below", "none"]
CHROME = frozenset({
    Kind.BUTTON, Kind.EMPTY, Kind.DIGITS, Kind.REPLY_TO, Kind.CONTROL, Kind.JOINT, Kind.BADGE, Kind.CLOCK,
})
"""Kinds of rows that stand between comments, beside bylines."""
MOST = 0.6
"""A share that is a habit."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a section arranges its comments."""

    shape: str
    """Shape of the dated rows that count; empty: none do."""
    side: Side
    """Where the author stands, seen from the date."""
    below: bool
    """Whether bylines stand below the words."""
    says: bool
    """Whether verbs of saying begin comments wherever they stand."""
    indent: int | None
    """Indentation of the list that the comments are; None: they are none."""


@dataclass(frozen=True, slots=True)
class Header:
    """The byline of one comment: its rows (half open) and what they say, in the capture."""

    first: int
    last: int
    rule: str
    author: Range | None = None
    date: Range | None = None
    pingback: bool = False
    subject: int | None = None
    """The row above with what the comment is about; its words are the commenter's."""

    @property
    def top(self) -> int:
        """The first row that belongs to the comment."""
        return self.first if self.subject is None else self.subject


@dataclass(frozen=True, slots=True)
class Unit:
    """The rows of one comment (indexes, half open) and its byline."""

    first: int
    last: int
    header: Header


_BEFORE_NAME = re.compile(
    rf"(?:#\s?\d+(?:\.\d+)*[\s:.-]+|\d{{1,4}}\s[-–·•|]\s|\d{{1,3}}(?:\.\d{{1,3}})+\s)?(?:(?:{'|'.join(map(re.escape, words.BY))})\s?:\s*)?(?:{ICON}\s?)?(?=\S)",
    re.IGNORECASE)
"""The number of a comment before the name, what introduces it, and the words of a picture: `#4 Hans`, `4 - Hans`, `2.1 Hans`, `From: [info]hans`."""


def is_introduced(page: Page, index: int) -> bool:
    """Whether a row says that it names an author: `Posted by: Nora`."""
    row, marker = page.rows[index], page.looks[index].marker
    return _INTRODUCED.match(row.text, marker) is not None


_INTRODUCED = re.compile(rf"(?:{'|'.join(map(re.escape, words.BY))})\s?:\s*\S", re.IGNORECASE)
_SORT = re.compile(r"(?<=\S)\s\[[^][\d]{3,20}\]$")
"""`Nora [Visitor]`, `Hans [Mitglied]`."""


def signed(page: Page, index: int) -> Range | None:
    """The name in a row that signs what stands above it, in the capture: `— Posted by Nora`."""
    row = page.rows[index]
    match = _SIGNED.match(row.text)
    return (row.start + match.end(), row.end) if match and page.looks[index].name else None


_SIGNED = re.compile(rf"[-–—]{{1,2}}\s?(?:{SENT_BY})\s(?=\S)", re.IGNORECASE)
_SENT_BY = re.compile(rf"(?:{SENT_BY})\s(?=\S)", re.IGNORECASE)
"""`Posted by Nora`, alone in its row."""


def is_words(page: Page, index: int) -> bool:
    """Whether a row holds somebody's words."""
    return page.kind(index) is Kind.NONE and page.bylines[index] is None


def in_capture(page: Page, index: int, where: Range | None) -> Range | None:
    """A range of a row, in the capture."""
    start = page.rows[index].start
    return (start + where[0], start + where[1]) if where else None


def whole_row(page: Page, index: int) -> Range:
    """The words of a row behind its marker, its number and what introduces a name, without a sort or badge behind, in the capture."""
    row = page.rows[index]
    before = _BEFORE_NAME.match(row.text, page.looks[index].marker)
    start = before.end() if before else page.looks[index].marker
    start = said.end() if (said := _SENT_BY.match(row.text, start)) else start
    sort = _SORT.search(row.text, start)
    return row.start + start, row.start + (sort.start() if sort else len(without_badge(row.text)))
