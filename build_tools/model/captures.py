"""Captures, and what every character of one is."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Capture:
    """One scraped text as received."""

    id: str
    """Path below `seeds/`, with forward slashes: `letters/1911-07.txt`."""
    sha256: str
    """Hexadecimal digest of the bytes, not of the decoded text."""
    text: str
    """The decoded text, nothing added, dropped or normalised; of a saved web page, its text rendering
    (`build_tools.web`), which the pipeline fills in."""
    encoding: str = "utf-8"
    """The encoding that decoded the bytes."""
    size: int = 0
    """Length of the file in bytes."""
    markup: str = ""
    """Of a saved web page: its HTML, decoded. Empty for a text."""
    container: str = ""
    """Of a post of an export: id of the export, the file below `seeds/` that holds it. `sha256` is then that of what
    the export says of the post (`exports.items.digest_of`), so that a post stays itself when the export grows or the
    page made of it becomes better; `size` is that of this page."""


class Role(StrEnum):
    """What a stretch of a capture is. `ROLES` says which are shown, and why not."""

    TITLE = "title"
    SERIES = "series"
    DATELINE = "dateline"
    BYLINE = "byline"
    BODY = "body"
    CROSSPOST = "crosspost"
    CREDIT = "credit"
    COPYRIGHT = "copyright"
    COMMENT = "comment"
    COMMENT_AUTHOR = "comment-author"
    COMMENT_DATE = "comment-date"
    COMMENT_MARKER = "comment-marker"
    COMMENTS_HEADING = "comments-heading"
    COMMENTS_NOTICE = "comments-notice"
    COMMENT_FURNITURE = "comment-furniture"
    PINGBACK = "pingback"
    REPEATED = "repeated-title"
    NAVIGATION = "navigation"
    TEASER = "teaser"
    FURNITURE = "furniture"
    SPACE = "space"


@dataclass(frozen=True, slots=True)
class RoleInfo:
    """What a role means to a reader."""

    label: str
    """A name for people: `navigation`, `comment number`."""
    shown: bool
    """Whether the page shows these words as text; if not, the drawer lists them."""
    reason: str
    """For a role that is not shown: why it is removed. Empty for shown roles."""


ROLES: Mapping[Role, RoleInfo] = MappingProxyType({
    Role.TITLE: RoleInfo("title", shown=True, reason=""),
    Role.SERIES: RoleInfo("series line", shown=True, reason=""),
    Role.DATELINE: RoleInfo("dateline", shown=True, reason=""),
    Role.BYLINE: RoleInfo("byline", shown=True, reason=""),
    Role.BODY: RoleInfo("body", shown=True, reason=""),
    Role.CROSSPOST: RoleInfo("cross-posting note", shown=True, reason=""),
    Role.CREDIT: RoleInfo("credit", shown=True, reason=""),
    Role.COPYRIGHT: RoleInfo("copyright line", shown=True, reason=""),
    Role.COMMENT: RoleInfo("comment", shown=True, reason=""),
    Role.COMMENT_AUTHOR: RoleInfo("comment author", shown=True, reason=""),
    Role.COMMENT_DATE: RoleInfo("comment date", shown=True, reason=""),
    Role.COMMENT_MARKER: RoleInfo(
        "comment number", shown=False,
        reason="the number that the page printed before a comment; the card carries its own"),
    Role.COMMENTS_HEADING: RoleInfo(
        "comments heading", shown=False,
        reason="the page’s heading over its comments; the count it states stands in our heading"),
    Role.COMMENTS_NOTICE: RoleInfo(
        "comments notice", shown=False,
        reason="the page’s own notice about commenting, not anybody’s comment"),
    Role.COMMENT_FURNITURE: RoleInfo(
        "comment furniture", shown=False,
        reason="links and buttons of the comment section, not anybody’s words"),
    Role.PINGBACK: RoleInfo(
        "pingback", shown=False,
        reason="an automatic notice that another page links here, not a reader’s comment"),
    Role.REPEATED: RoleInfo(
        "repeated title", shown=False,
        reason="the title once more; the page shows it once"),
    Role.NAVIGATION: RoleInfo(
        "navigation", shown=False, reason="the site’s navigation, not part of the text"),
    Role.TEASER: RoleInfo(
        "teaser", shown=False, reason="a teaser for another text of the site"),
    Role.FURNITURE: RoleInfo(
        "page furniture", shown=False,
        reason="furniture of the page (buttons, forms, footers), not part of the text"),
    Role.SPACE: RoleInfo(
        "white space", shown=False,
        reason="line breaks, blank lines and indentation between the shown parts"),
})


class Segment(NamedTuple):  # a capture has thousands: made at half the time of a frozen dataclass
    """A stretch of a capture with one role. The segments of a capture cover it exactly."""

    start: int
    end: int
    role: Role
    rule: str
    """Name of the rule that decided, or `override`."""
    comment: int = 0
    """1-based number of the comment it belongs to, in reading order; 0: none."""


@dataclass(frozen=True, slots=True)
class Comment:
    """One reader's comment, as the labels tell it apart."""

    n: int
    """1-based, in reading order of the capture."""
    start: int
    end: int
    author: str = ""
    """As it stands in the capture; empty when not captured."""
    date: str = ""
    """As it stands in the capture; empty when not captured."""
    answers: int | None = None
    """Number of the comment it answers, where the text says so."""
    anchor: str = ""
    """Permanent id on the page (`c4`); empty until `anchors` gives it."""
    permalink: str = ""
    """The id by which the captured page links to it (`comment-4711`); empty when it has none."""
    dated: str = ""
    """When it was written, in EDTF: a day where one is known, else the days between which it must lie;
    empty when nothing is known, and until `dating` gives it."""
    dated_note: str = ""
    """One sentence: how `dated` is known."""


@dataclass(frozen=True, slots=True)
class Labels:
    """What every character of a capture is, and what follows from that."""

    segments: tuple[Segment, ...]
    """Cover the capture exactly, in order, none empty. Shown words: one segment a line; between them SPACE."""
    comments: tuple[Comment, ...]
    """The readers' comments, in order; pingbacks are none."""
    stated_comments: int | None = None
    """How many comments the page says it has; None when it does not say."""
    title: tuple[int, int] | None = None
    """Where the title stands; None when the capture has none."""
    byline: tuple[int, int] | None = None
    """Where the author's name stands, without `By`."""
    date: tuple[int, int] | None = None
    """Where the date of the post stands, without `Posted on`."""
