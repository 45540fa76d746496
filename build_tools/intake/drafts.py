"""A first catalogue record for a capture: what it says of itself, each statement with its evidence.

Nothing is guessed. A title, author or date is what the labels found in the
capture, else what the page's own metadata states, else not there. Everything is
of medium confidence until an editor has looked.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import urlsplit

from build_tools.blocks.language import language
from build_tools.edtfdate import is_edtf
from build_tools.intake.packages import Packed
from build_tools.label import label
from build_tools.model import Capture, Labels, Role, Statement
from build_tools.split import split
from build_tools.times import times
from build_tools.web import label_page, render_page

_DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_TAG = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_SAVED = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+?)\s*-->|\bPage saved with SingleFile\s+url:\s*(\S+)", re.IGNORECASE)
_SAVED_DAY = re.compile(r"\bsaved date:\s*([^\n(]{6,60})|FILE ARCHIVED ON [\d:]+ (\w{3} \d{1,2}, \d{4})", re.IGNORECASE)
_WOMBAT = re.compile(r'__wm\.wombat\("(https?://[^"\s]+)","(\d{4})(\d\d)(\d\d)\d*"')
"""What the Internet Archive writes into the head of each copy: the address and the second of the capture."""
_WAYBACK = re.compile(r"https?://web\.archive\.org/web/(\d{4})(\d\d)(\d\d)\d*(?:[a-z]{2}_)?/(https?:/.+)")
_ARCHIVE = "The Internet Archive noted it in its copy of the page."
_HEAD = 4000
"""Code points at either end of a page in which a program that saves pages says so."""
_SAMPLE = 4000
"""Code points of a text by which its language is told."""
_LONGEST = 300
"""Code points of a value taken from a page: what is longer is no title, name or date."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A capture with the record that describes it so far."""

    capture: Capture
    """With its text rendering, if it is a page."""
    language: str
    title: Statement
    statements: Mapping[str, Statement] = field(default_factory=dict)
    """By name of the field, those that are known."""
    post: str = ""
    """Reading text of the post, by which versions are told."""
    comments: int = 0
    stated_comments: int | None = None
    slug: str = ""
    version_of: str = ""
    """Slug of the text that it is nearly the same as."""


def draft_of(capture: Capture, packed: Packed) -> Draft:
    """The record of a capture as far as it and its container tell."""
    meta: Mapping[str, str] = {}
    lang = ""
    if capture.markup:
        text, labels, _ = label_page(capture.id, capture.markup)
        capture = replace(capture, text=text)
        rendering = render_page(capture.markup)
        meta = rendering.meta
        lang = next((element.attributes.get("lang", "") for element in rendering.elements[:1]), "")
    else:
        labels, _ = label(capture)
    post = str(split(labels, capture)["post"])
    known = dict(_statements(capture, labels, packed, meta))
    own = lang if _TAG.fullmatch(lang) else language(post[:_SAMPLE] or capture.text[:_SAMPLE], "en")[0]
    return Draft(
        capture, own, _title(capture, labels, meta), known, post, len(labels.comments), labels.stated_comments,
    )


def _title(capture: Capture, labels: Labels, meta: Mapping[str, str]) -> Statement:
    """The title that the capture has, else the one its metadata states, else one in brackets for an editor to mend."""
    if labels.title and (words := _line(capture.text[slice(*labels.title)])):
        rule = next((s.rule for s in labels.segments if s.role is Role.TITLE), "")
        line = f"Line {_line_of(capture, labels.title[0])} of the capture, taken for the title by the rule “{rule}”."
        in_export = capture.container and words == _line(meta.get("og:title", ""))
        return Statement(words, "stated", _of_export(capture) if in_export else line, "medium")
    if words := _line(meta.get("og:title", "")):
        return Statement(words, "stated", _metadata(capture, "og:title"), "medium")
    if labels.title:
        opening = _line(" ".join(capture.text[slice(*labels.title)].split()[:8])[:_LONGEST])
        said = f"Line {_line_of(capture, labels.title[0])} of the capture was taken for the title, and is too long for one; these are its first words."
        return Statement(f"[{opening} …]", "supplied", said, "low")
    opening = " ".join(capture.text.split(maxsplit=8)[:8])
    return Statement(f"[{_line(opening) or 'Without a title'}]", "supplied", "The capture has no title that a rule found; these are its first words.", "low")


def _statements(capture: Capture, labels: Labels, packed: Packed, meta: Mapping[str, str]) -> Iterator[tuple[str, Statement]]:
    """What is known besides the title, field by field."""
    if labels.byline and (name := _line(capture.text[slice(*labels.byline)])):
        yield "author", Statement(name, "stated", f"The byline on line {_line_of(capture, labels.byline[0])} of the capture.", "medium")
    elif (name := _line(meta.get("author", "") or meta.get("article:author", ""))) and not urlsplit(name).scheme:
        yield "author", Statement(name, "stated", "The page’s metadata (author).", "medium")
    yield from _published(capture, labels, meta)
    if site := _line(meta.get("og:site_name", "")):
        yield "publication", Statement(site, "stated", _metadata(capture, "og:site_name"), "medium")
    yield from _where_from(capture, packed, meta)


def _published(capture: Capture, labels: Labels, meta: Mapping[str, str]) -> Iterator[tuple[str, Statement]]:
    said = _line(capture.text[slice(*labels.date)]) if labels.date else ""
    if day := day_of(said):
        yield "published", Statement(day, "stated", f"“{said}” on line {_line_of(capture, labels.date[0] if labels.date else 0)} of the capture.", "medium")
        return
    for name in ("article:published_time", "datepublished", "dc.date", "date"):
        if day := day_of(_line(meta.get(name, ""))):
            yield "published", Statement(day, "stated", f"The page’s metadata ({name}).", "medium")
            return


def _where_from(capture: Capture, packed: Packed, meta: Mapping[str, str]) -> Iterator[tuple[str, Statement]]:
    """Address and day of the capture: from the container, from the program that saved the page, from the page."""
    ends = capture.markup[:_HEAD] + capture.markup[-_HEAD:] if capture.markup else ""
    saved = _SAVED.search(ends)
    address, evidence = packed.address, packed.container
    day, how = packed.captured, packed.container
    if not address and (copied := _WOMBAT.search(ends)):
        address, evidence = copied[1], _ARCHIVE
        day, how = "-".join(copied.group(2, 3, 4)), _ARCHIVE
    elif not address and saved:
        address, evidence = saved[1] or saved[2], "The program that saved the page noted this address in it."
    if not address and meta.get("canonical", "").startswith("http"):
        address = meta["canonical"]
        evidence = _of_export(capture) if capture.container else "The page gives itself this address (canonical link)."
    elif not address and meta.get("og:url", "").startswith("http"):
        address, evidence = meta["og:url"], "The page gives itself this address (og:url)."
    archived = _WAYBACK.fullmatch(address)
    if archived:
        day, how = "-".join(archived.group(1, 2, 3)), "The address of the copy in the Internet Archive."
        address = archived[4]
    elif not day and (noted := _SAVED_DAY.search(ends)):
        day, how = day_of(noted[1] or noted[2]), "The program that saved the page noted the day in it." if noted[1] else _ARCHIVE
    if urlsplit(address).scheme in {"http", "https"} and len(address) <= _LONGEST:
        yield "address", Statement(_line(address), "stated", evidence, "medium")
    if is_edtf(day):
        yield "captured", Statement(day, "stated", how, "medium")


def _metadata(capture: Capture, name: str) -> str:
    """The evidence for what stands in the metadata of a page, or in the page made of a post of an export."""
    return _of_export(capture) if capture.container else f"The page’s metadata ({name})."


def _of_export(capture: Capture) -> str:
    return f"The export states it of this post ({capture.id})."


def day_of(words: str) -> str:
    """The day, month or year that some words name in full, in EDTF; empty when they name none."""
    if iso := re.match(r"(\d{4}-\d\d-\d\d)(?=T|\s|$)", words):
        return iso[1] if is_edtf(iso[1]) else ""
    found = (_DAY.match(time.edtf) for time in (times(words, "") if words else ()) if time.type in {"DATE", "TIME"})
    return next((match[0] for match in found if match and is_edtf(match[0])), "")


def _line(words: str) -> str:
    """Some words on one line, without what steers terminals or cannot stand in YAML; empty when they are too many to be a name."""
    plain = " ".join("".join(char if char.isprintable() or char.isspace() else " " for char in words).split())
    return plain if len(plain) <= _LONGEST else ""


def _line_of(capture: Capture, offset: int) -> int:
    return capture.text.count("\n", 0, offset) + 1
