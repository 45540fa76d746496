"""Phrases that templates print: titles, citations, anchors, editorial text."""

import re
from dataclasses import dataclass

from markupsafe import Markup

from build_tools import view, words
from build_tools.citations import NUMBER, Runs
from build_tools.escape import escape
from build_tools.inline import addresses, marked, runs
from build_tools.model import (
    NOT_STATED,
    Block,
    Capture,
    Change,
    Context,
    Entry,
    LedgerRow,
    Segment,
    Statement,
)
from build_tools.render.terms import DATES

LANGUAGE = "en"
"""BCP 47 language of the pages' own words; text in another one says so."""

_SERIES = re.compile(r"(?:c\d+[a-z]*-)?(?P<letter>[a-z]+)(?P<number>\d+[a-z]*)")
_SERIES_NAMES = {"p": "Paragraph", "s": "Section", "c": "Comment", "n": "Note", "h": "Head, line"}
_SIGNS = {"p": "¶\u2009{}", "s": "§\u2009{}", "h": "head {}", "c": "comment {}"}
_HTML_DATE = re.compile(r"(?!0000)\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?")
_OPENING = 240


def html_date(edtf: str) -> bool:
    """Whether the `datetime` of HTML can hold a date as it is: a year, a month or a day."""
    return bool(_HTML_DATE.fullmatch(edtf))


def display_title(entry: Entry) -> str:
    """The title, in square brackets if the editors supplied it."""
    return entry.display_title


def citation(entry: Entry) -> str:
    """Author, title, publication and date, as far as they are known."""

    def said(name: str) -> str:
        return entry.statements[name].value if name in entry.statements else ""

    series = " ".join(filter(None, (said("series"), said("number") and f"no. {said('number')}")))
    published = words.date(said("published")) if said("published") else "date not stated"
    where = ", ".join(filter(None, (series, said("publication"), published)))
    author = said("author")
    return f"{author + '. ' if author else ''}“{display_title(entry)}.” {where}"


def short(anchor: str) -> str:
    """What the margin prints of an anchor: `p7` is 7, `c4-p2` is 2, `h1` stays."""
    match = _SERIES.fullmatch(anchor)
    return anchor if match is None or match["letter"] == "h" else match["number"]


def series(anchor: str) -> str:
    """The letter of an anchor's series: `p`, `s`, `c`, `n`, `h`."""
    match = _SERIES.fullmatch(anchor)
    return match["letter"] if match else "p"


def spoken(anchor: str) -> str:
    """An anchor in words, for those who hear it."""
    match = _SERIES.fullmatch(anchor)
    if match is None:
        return anchor
    comment, dash, _ = anchor.partition("-")
    within = f"Comment {comment[1:]}, " if dash else ""
    name = _SERIES_NAMES.get(match["letter"], match["letter"])
    return f"{within}{name.lower() if dash else name} {short(anchor)}"


def sign(anchor: str) -> str:
    """An anchor in a list of passages: `¶ 7`, `§ 2`, `head 1`, `c4 ¶ 2`, `comment 4`."""
    match = _SERIES.fullmatch(anchor)
    if match is None:
        return anchor
    comment, dash, _ = anchor.partition("-")
    said = _SIGNS.get(match["letter"], "{}").format(match["number"])
    return f"{comment} {said}" if dash else said


def beginning(text: str, length: int = _OPENING) -> str:
    """The first words of a text, at most `length` code points, with an ellipsis if there is more."""
    if len(text) <= length:
        return text
    return text[:length].rpartition(" ")[0].rstrip(" ,;:–-") + " …"


def value(entry: Entry, name: str) -> str | Markup:
    """A catalogue field as a page prints it."""
    statement: Statement | None = entry.statements.get(name)
    if statement is None:
        return NOT_STATED
    return words.date(statement.value) if name in DATES else linked(statement.value)


def linked(text: str) -> Markup:
    """Editorial text with its web addresses as links and its Arabic words in their order."""
    return Markup(marked(text, [*addresses(text), *runs(text)]))  # noqa: S704  # `marked` escapes


def ticked(text: str) -> Markup:
    """A sentence of the program about itself: what stands in backticks is code."""
    pieces = (f"<code>{escape(piece)}</code>" if at % 2 else escape(piece) for at, piece in enumerate(text.split("`")))
    return Markup("".join(pieces))  # noqa: S704  # escaped piece by piece


def italic(form: Runs, number: str = "…") -> Markup:
    """A styled citation as HTML; `number` stands for the paragraph's."""
    pieces = (escape(run.replace(NUMBER, number)) for run in form)
    return Markup("".join(f"<em>{piece}</em>" if at % 2 else piece for at, piece in enumerate(pieces)))  # noqa: S704  # escaped piece by piece


def paragraphs(text: str) -> list[str]:
    """Paragraphs of editorial text: blank lines part them, other white space is one space."""
    return [" ".join(part.split()) for part in re.split(r"\n\s*\n", text) if part.strip()]


def language(words_: Block | Context) -> Markup:
    """The attributes for a language or direction that is not the page's."""
    lang = f' lang="{escape(words_.lang)}"' if words_.lang and words_.lang != LANGUAGE else ""
    return Markup(lang + (' dir="rtl"' if words_.dir == "rtl" else ""))  # noqa: S704  # escaped above


def spans(block: Block) -> str:
    """The ranges of the capture that a block shows: `12-80 81-150`."""
    return " ".join(f"{span.start}-{span.end}" for span in block.spans)


def words_of(segment: Segment, capture: Capture) -> str:
    """The characters of a segment."""
    return capture.text[segment.start : segment.end]


def lines(item: view.Passage) -> str:
    """The lines of a passage: `lines 3–5`."""
    if item.first_line == item.last_line:
        return f"line {words.number(item.first_line)}"
    return f"lines {words.number(item.first_line)}–{words.number(item.last_line)}"


@dataclass(frozen=True, slots=True)
class Target:
    """A passage of a text."""

    slug: str
    anchor: str


def release_id(release: str) -> str:
    """The id of a release on a page: `r2026-1`."""
    return f"r{release.replace('.', '-')}"


def targets(row: LedgerRow | Change) -> list[Target]:
    """Where the words of a retired anchor went."""
    pairs = (target.partition("#") for target in row.went_to.split())
    return [Target(slug, anchor) for slug, _, anchor in pairs]
