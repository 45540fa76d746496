"""Turn the archive into pages.

The only step that knows Jinja2. Templates hold our own words and structure;
every other string goes through `escape` on its way out, whether the template's
author thinks of it or not (`_finalize`). What is HTML already says so by its
type, `Markup`, and only functions of this module make one.

A page is Markdown of which all captured and editorial text stands in raw HTML,
one line to an element (`one_line`); only our own prose is Markdown proper.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from posixpath import relpath
from types import MappingProxyType
from typing import Any, get_args

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from build_tools import view, words
from build_tools.escape import escape, escape_title
from build_tools.inline import Mark, addresses, inline, marked, runs
from build_tools.model import (
    FIELDS,
    NOT_STATED,
    ROLES,
    Archive,
    Basis,
    Block,
    Capture,
    Entry,
    Json,
    LedgerRow,
    NoteKind,
    Page,
    PlacedNote,
    Role,
    Segment,
    Statement,
    Text,
)

LANGUAGE = "en"
"""BCP 47 language of the pages' own words; text in another one says so."""

RECORD = ("author", "editor", "published", "publication", "series", "number", "republished_by", "address", "place")
"""Catalogue fields that stand in the head of a page; the others stand under its provenance."""

ALWAYS = frozenset({"author", "published", "publication", "address", "captured", "method", "rights"})
"""Fields that a page shows also when nobody knows them."""

DATES = frozenset({"published", "captured"})
"""Fields whose value is EDTF."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the edition, and what it means."""

    label: str
    meaning: str


NOTE_KINDS: Mapping[NoteKind, Term] = MappingProxyType({
    "source": Term("Source", "where the words come from, or where another copy stands"),
    "sic": Term("Sic", "a slip of the source, left as it stands"),
    "lost-format": Term("Lost formatting", "quotation marks, indents or links that the capture lost"),
    "missing": Term("Missing", "something that the page had and the capture has not"),
    "reference": Term("Reference", "what “above”, “here” or a name without more refers to"),
    "context": Term("Context", "what a reader of the time knew and one of today may not"),
    "translation": Term("Translation", "the editors’ own rendering of words in another language"),
})

BASES: Mapping[Basis, str] = MappingProxyType({
    "stated": "the capture itself says so",
    "attributed": "other evidence says so",
    "inferred": "the editors concluded it from evidence",
    "supplied": "the editors made it; a supplied title stands in square brackets",
})

TITLE_BASES: Mapping[Basis, str] = MappingProxyType({
    "stated": "as in the capture",
    "attributed": "not in the capture; from other evidence",
    "inferred": "not in the capture; concluded by the editors",
    "supplied": "not in the capture; supplied by the editors",
})
"""What the record of a text says of the title that stands above it."""

QUOTE_BASES: Mapping[str, str] = MappingProxyType({
    "marked": "",
    "inferred": "quotation marks lost in the capture",
    "override": "not marked in the capture; told by the editors",
})
"""What a page says of how a quotation was recognised."""

_SERIES = re.compile(r"(?:c\d+[a-z]*-)?(?P<letter>[a-z]+)(?P<number>\d+[a-z]*)")
_SERIES_NAMES = {"p": "Paragraph", "s": "Section", "c": "Comment", "n": "Note", "h": "Head, line"}
_DESCRIPTION = 160
_OPENING = 240


def render(archive: Archive) -> tuple[Page, ...]:
    """All pages of the archive, in the order of their addresses."""
    environment = _environment()
    pages = [
        _home(environment, archive),
        _prose(environment, archive, "about", "About and rights"),
        _prose(environment, archive, "cite", "How to cite"),
        _method(environment, archive),
        _texts(environment, archive),
        *_text_pages(environment, archive),
    ]
    return tuple(sorted(pages, key=lambda page: page.src_uri))


# ----------------------------------------------------------------- environment


def _finalize(value: object) -> object:
    """Let nothing out but HTML that says so, escaped text, and numbers."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return Markup(escape(value))  # noqa: S704  # escaped just now
    if value is None or isinstance(value, bool):
        raise TypeError(f"a template prints {value}")
    return value


@cache
def _environment() -> Environment:
    """The templates' environment; the same for every archive, so made once."""
    environment = Environment(
        loader=PackageLoader("build_tools"),
        undefined=StrictUndefined,
        autoescape=True,
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        comment_start_string="{%#",  # Markdown's own `{#id}` has to pass
        comment_end_string="#%}",
    )
    environment.globals |= {
        "roles": ROLES,
        "note_kinds": NOTE_KINDS,
        "quote_bases": QUOTE_BASES,
        "title_bases": TITLE_BASES,
        "not_stated": NOT_STATED,
    }
    environment.filters |= {
        "beginning": beginning,
        "count": words.count,
        "date": words.date,
        "language": _language,
        "lines": _lines,
        "linked": _linked,
        "paragraphs": _paragraphs,
        "series": _series,
        "share": words.share,
        "short": short,
        "spans": _spans,
        "spoken": _spoken,
        "targets": _targets,
        "thousands": words.number,
        "ticked": _ticked,
        "title": display_title,
        "value": _value,
        "words_of": _words_of,
    }
    return environment


def one_line(body: str) -> str:
    """Set every raw HTML chunk of a page on one line; Markdown chunks stay.

    A chunk is what stands between empty lines (lines of spaces are the traces of
    macros that had nothing to say); it is raw HTML when a tag opens it. Line
    breaks and indents vanish beside a tag and become a space elsewhere: captured
    text has none, they are references there.
    """
    chunks = re.split(r"\n{2,}", body.strip("\n"))
    return "\n\n".join(_joined(chunk) for chunk in chunks if chunk.strip()) + "\n"


def _joined(chunk: str) -> str:
    if not chunk.lstrip(" ").startswith("<"):
        return chunk
    chunk = chunk.strip(" \n")

    def space(match: re.Match[str]) -> str:
        return "" if chunk[match.start() - 1] == ">" or chunk[match.end()] == "<" else " "

    return re.sub(r" *\n[ \n]*|  +", space, chunk)


# ----------------------------------------------------------------------- pages


def _page(
    environment: Environment,
    template: str,
    src_uri: str,
    front_matter: Mapping[str, Json],
    values: Mapping[str, Any],
) -> Page:
    """Render one page; the title of its front matter is made safe here."""
    folder = src_uri.removesuffix("index.md")

    def to(*parts: str) -> str:
        """The relative address of a page of the site."""
        return relpath("/" + "/".join(parts), "/" + folder) + "/"

    body = environment.get_template(template).render({**values, "to": to})
    front_matter = {**front_matter, "title": escape_title(str(front_matter["title"])), "hide": ["navigation"]}
    return Page(src_uri, front_matter, one_line(body))


@dataclass(frozen=True, slots=True)
class _Card:
    """What a list of texts says of one."""

    entry: Entry
    size: view.Size
    stated: int | None
    notes: int
    opening: Block | None


def _card(text: Text) -> _Card:
    opening = next((part.blocks[0] for part in view.body(text.document) if part.kind == "paragraph"), None)
    return _Card(text.entry, view.size(text.document), text.document.stated_comments, len(text.notes), opening)


def _home(environment: Environment, archive: Archive) -> Page:
    cards = [_card(text) for text in archive.texts]
    totals = {
        "words": sum(card.size.words + card.size.comment_words for card in cards),
        "comments": sum(card.size.comments for card in cards),
        "notes": sum(card.notes for card in cards),
    }
    front_matter: dict[str, Json] = {"title": archive.about.title, "search": {"exclude": True}}
    if archive.about.lead:
        front_matter["description"] = escape_title(archive.about.lead)
    front_matter["contents"] = []
    values = {"archive": archive, "about": archive.about, "cards": cards, "totals": totals}
    return _page(environment, "home.md.j2", "index.md", front_matter, values)


def _texts(environment: Environment, archive: Archive) -> Page:
    front_matter: dict[str, Json] = {"title": "Texts", "search": {"exclude": True}, "contents": []}
    values = {"archive": archive, "cards": [_card(text) for text in archive.texts]}
    return _page(environment, "texts.md.j2", "texts/index.md", front_matter, values)


def _prose(environment: Environment, archive: Archive, name: str, title: str) -> Page:
    values = {
        "about": archive.about,
        "cards": [_card(text) for text in archive.texts],
        "example": _example(archive),
        "releases": archive.releases,
    }
    return _page(environment, f"{name}.md.j2", f"{name}/index.md", {"title": title}, values)


def _example(archive: Archive) -> Mapping[str, str] | None:
    """A citation of the first paragraph of the first text that has one."""
    for text in archive.texts:
        for part in view.body(text.document):
            if part.kind == "paragraph":
                return {
                    "citation": citation(text.entry),
                    "slug": text.entry.slug,
                    "anchor": part.blocks[0].anchor,
                }
    return None


def _method(environment: Environment, archive: Archive) -> Page:
    lengths: Counter[Role] = Counter()
    used: Counter[str] = Counter()
    for text in archive.texts:
        used.update(dict(view.rules(text)))
        for segment in text.document.segments:
            lengths[segment.role] += segment.end - segment.start
    rows = [(role, words.number(lengths[role]), words.share(lengths[role], lengths.total())) for role in Role]
    values = {
        "shown": [(ROLES[role].label, n, part) for role, n, part in rows if ROLES[role].shown],
        "hidden": [(ROLES[role].label, n, part, ROLES[role].reason) for role, n, part in rows if not ROLES[role].shown],
        "bases": tuple(BASES.items()),
        "fields": _fields(archive),
        "rules": [(name, used[name], what) for name, what in sorted(archive.rules.items())],
        "codes": sorted(archive.codes.items()),
    }
    return _page(environment, "method.md.j2", "method/index.md", {"title": "Editorial method"}, values)


def _fields(archive: Archive) -> list[tuple[str, str]]:
    """How often each catalogue field rests on what; nothing for an empty archive."""
    records = [{"title": text.entry.title, **text.entry.statements} for text in archive.texts]
    table = []
    for name, label in {"title": "Title", **FIELDS}.items():
        bases = Counter(record[name].basis if name in record else NOT_STATED for record in records)
        counts = [f"{words.number(bases[basis])} {basis}" for basis in (*get_args(Basis), NOT_STATED) if bases[basis]]
        table.append((label, ", ".join(counts)))
    return table if records else []


# ----------------------------------------------------------------- text pages


def _text_pages(environment: Environment, archive: Archive) -> list[Page]:
    around = pairwise([None, *archive.texts, None])
    return [
        _text_page(environment, archive, text, before, after)
        for (before, text), (_, after) in pairwise(around)
        if text is not None
    ]


def _text_page(environment: Environment, archive: Archive, text: Text, before: Text | None, after: Text | None) -> Page:
    document = text.document
    title = view.title_block(document)
    is_heading = title is not None and display_title(text.entry).split() == title.text.split()
    threads = view.threads(document)
    contents = _contents(document_sections=view.sections(document), threads=threads, text=text)
    values = {
        "archive": archive,
        "text": text,
        "beside": _Apparatus(text),
        "heading": title if is_heading else None,
        "head": view.head(document),
        "record": _known(text.entry, RECORD),
        "provenance": _known(text.entry, [name for name in FIELDS if name not in RECORD]),
        "size": view.size(document),
        "stated_comments": document.stated_comments,
        "comments_said": _comments_said(len(threads), document.stated_comments),
        "contents": contents,
        "body": view.body(document),
        "threads": threads,
        "removed": view.removed(document),
        "passages": sum(len(item.passages) for item in view.removed(document)),
        "shares": view.shares(document),
        "rules": view.rules(text),
        "citation": citation(text.entry),
    }
    front_matter: dict[str, Json] = {
        "title": display_title(text.entry),
        "description": escape_title(_description(text)),
        "contents": [_escaped(item) for item in contents],
        "cited": True,
    }
    for name, neighbour in (("earlier", before), ("later", after)):
        if neighbour is not None:
            address = f"../{neighbour.entry.slug}/"
            front_matter[name] = {"title": escape_title(display_title(neighbour.entry)), "address": escape(address)}
    return _page(environment, "text.md.j2", f"texts/{text.entry.slug}/index.md", front_matter, values)


def _known(entry: Entry, names: Sequence[str]) -> list[tuple[str, str]]:
    """Those of some fields that a page shows, with their labels."""
    return [(name, FIELDS[name]) for name in names if name in entry.statements or name in ALWAYS]


def _comments_said(captured: int, stated: int | None) -> str:
    """One phrase for the comments we have and those the page said it had."""
    if stated is None:
        return f"{words.count(captured, 'comment')} in the capture" if captured else "None in the capture"
    if captured == stated:
        return f"{words.count(captured, 'comment')}, as many as the page states"
    return f"{words.count(captured, 'comment')} captured of {words.number(stated)} that the page states"


def _contents(
    *, document_sections: Sequence[Block], threads: Sequence[view.Thread], text: Text
) -> list[dict[str, Any]]:
    """The table of contents of a text's page; titles are plain text."""
    headings = [{"id": block.anchor, "title": block.text} for block in document_sections]
    items: list[dict[str, Any]] = [{"id": "top", "title": "Text", "children": headings}]
    if threads or text.document.stated_comments:
        children = [{"id": t.anchor, "title": _thread_title(t)} for t in threads]
        items.append({"id": "comments", "title": "Comments", "children": children})
    items.append({"id": "removed", "title": "Removed from the capture"})
    if text.retired:
        items.append({"id": "retired", "title": "Retired addresses"})
    return [*items, {"id": "provenance", "title": "Provenance"}, {"id": "cite", "title": "Cite this text"}]


def _thread_title(thread: view.Thread) -> str:
    name = f"Comment {short(thread.anchor)}"
    return f"{name}, {thread.comment.author}" if thread.comment.author else name


def _escaped(item: Mapping[str, Any]) -> dict[str, Json]:
    """An item of the contents for the front matter, which the theme prints as HTML."""
    escaped: dict[str, Json] = {"id": item["id"], "title": escape_title(item["title"])}
    if item.get("children"):
        escaped["children"] = [_escaped(child) for child in item["children"]]
    return escaped


class _Apparatus:
    """What stands beside the words of a text: notes, and their marks in it."""

    def __init__(self, text: Text) -> None:
        self._notes: dict[str, list[PlacedNote]] = {}
        for placed in text.notes:
            self._notes.setdefault(placed.anchor, []).append(placed)
        blocks = sorted(text.document.blocks, key=lambda block: block.start)
        starts = [block.start for block in blocks]
        self._marks: dict[int, list[Mark]] = {start: [] for start in starts}
        for mark in map(_note_mark, text.notes):
            first = max(0, bisect_right(starts, mark.start) - 1)
            for start in starts[first : bisect_left(starts, mark.end)]:
                self._marks[start].append(mark)

    def notes(self, blocks: Sequence[Block]) -> list[PlacedNote]:
        """The notes that stand beside some blocks."""
        return [placed for block in blocks for placed in self._notes.get(block.anchor, ())]

    def html(self, block: Block) -> Markup:
        """The words of a block with their marks."""
        return Markup(inline(block, self._marks[block.start]))  # noqa: S704  # `inline` escapes


def _note_mark(placed: PlacedNote) -> Mark:
    """The quoted words of a note, and the way to it."""
    name, spoken = escape(placed.note.id), escape(_spoken(placed.note.id))
    return Mark(
        placed.start,
        placed.end,
        f'<span class="ed-mark" data-note="{name}">',
        "</span>",
        after=f'<a class="ed-ref" href="#{name}" aria-label="{spoken}" data-number="{escape(short(placed.note.id))}"></a>',
    )


def _description(text: Text) -> str:
    first = next((block for block in text.document.blocks if block.kind == "paragraph" and not block.comment), None)
    return beginning(first.text, _DESCRIPTION) if first else display_title(text.entry)


# ------------------------------------------------------- words for the templates


def display_title(entry: Entry) -> str:
    """The title, in square brackets if the editors supplied it."""
    title = entry.title.value
    bracketed = title.startswith("[") and title.endswith("]")
    return f"[{title}]" if entry.title.basis == "supplied" and not bracketed else title


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


def _series(anchor: str) -> str:
    """The letter of an anchor's series: `p`, `s`, `c`, `n`, `h`."""
    match = _SERIES.fullmatch(anchor)
    return match["letter"] if match else "p"


def _spoken(anchor: str) -> str:
    """An anchor in words, for those who hear it."""
    match = _SERIES.fullmatch(anchor)
    if match is None:
        return anchor
    comment, dash, _ = anchor.partition("-")
    within = f"Comment {comment[1:]}, " if dash else ""
    name = _SERIES_NAMES.get(match["letter"], match["letter"])
    return f"{within}{name.lower() if dash else name} {short(anchor)}"


def beginning(text: str, length: int = _OPENING) -> str:
    """The first words of a text, at most `length` code points, with an ellipsis if there is more."""
    if len(text) <= length:
        return text
    return text[:length].rpartition(" ")[0].rstrip(" ,;:–-") + " …"


def _value(entry: Entry, name: str) -> str | Markup:
    """A catalogue field as a page prints it."""
    statement: Statement | None = entry.statements.get(name)
    if statement is None:
        return NOT_STATED
    return words.date(statement.value) if name in DATES else _linked(statement.value)


def _linked(text: str) -> Markup:
    """Editorial text with its web addresses as links and its Arabic words in their order."""
    return Markup(marked(text, [*addresses(text), *runs(text)]))  # noqa: S704  # `marked` escapes


def _ticked(text: str) -> Markup:
    """A sentence of the program about itself: what stands in backticks is code."""
    pieces = (f"<code>{escape(piece)}</code>" if at % 2 else escape(piece) for at, piece in enumerate(text.split("`")))
    return Markup("".join(pieces))  # noqa: S704  # escaped piece by piece


def _paragraphs(text: str) -> list[str]:
    """Paragraphs of editorial text: blank lines part them, other white space is one space."""
    return [" ".join(part.split()) for part in re.split(r"\n\s*\n", text) if part.strip()]


def _language(block: Block) -> Markup:
    """The attributes for a language or direction that is not the page's."""
    lang = f' lang="{escape(block.lang)}"' if block.lang and block.lang != LANGUAGE else ""
    return Markup(lang + (' dir="rtl"' if block.dir == "rtl" else ""))  # noqa: S704  # escaped above


def _spans(block: Block) -> str:
    """The ranges of the capture that a block shows: `12-80 81-150`."""
    return " ".join(f"{span.start}-{span.end}" for span in block.spans)


def _words_of(segment: Segment, capture: Capture) -> str:
    return capture.text[segment.start : segment.end]


def _lines(item: view.Passage) -> str:
    if item.first_line == item.last_line:
        return f"line {words.number(item.first_line)}"
    return f"lines {words.number(item.first_line)}–{words.number(item.last_line)}"


@dataclass(frozen=True, slots=True)
class _Target:
    slug: str
    anchor: str


def _targets(row: LedgerRow) -> list[_Target]:
    """Where the words of a retired anchor went."""
    pairs = (target.partition("#") for target in row.went_to.split())
    return [_Target(slug, anchor) for slug, _, anchor in pairs]
