"""The page of a text, and the list of all texts."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from markupsafe import Markup

from build_tools import view, words
from build_tools.chronicle import Row, event_rows, of_text
from build_tools.escape import escape, escape_title
from build_tools.inline import Mark, inline
from build_tools.model import FIELDS, Archive, Block, Entry, Json, Page, PlacedNote, Text
from build_tools.render.environment import page
from build_tools.render.heads import text_head
from build_tools.render.names import folder, legend, name_marks, named_in
from build_tools.render.paging import leaves
from build_tools.render.phrases import beginning, citation, display_title, short, spoken
from build_tools.render.related import Related, related
from build_tools.render.shelves import FIRST, FURTHER, shelves
from build_tools.render.terms import ALWAYS, RECORD
from build_tools.render.timeline import time_marks
from build_tools.versions import Version, histories

_DESCRIPTION = 160
_FURTHER = {"timeline": "On the timeline", "history": "Releases of this text", "related": "Texts that name the same"}
"""Anchor and heading of parts that a text's page has or not."""


def texts_pages(archive: Archive) -> Iterator[Page]:
    """The list of all texts."""
    listed = shelves(archive)
    places = leaves(len(listed))
    for leaf, own in zip(places, listed, strict=True):
        values = {
            "archive": archive,
            "shelves": own,
            "leaf": leaf,
            "leaves": [(place, part[0].name, part[-1].name) for place, part in zip(places, listed, strict=True)],
        }
        front_matter: dict[str, Json] = {
            "title": "Texts" if leaf.number == 1 else f"Texts, {leaf.number} of {leaf.of}",
            "search": {"exclude": True},
            "contents": [{"id": shelf.id, "title": shelf.name} for shelf in own if shelf.id],
        }
        yield page("texts.md.j2", f"{FURTHER if leaf.folder else FIRST}/{leaf.folder}index.md", front_matter, values)


def text_pages(archive: Archive) -> list[Page]:
    """The page of each text, in the order of the archive."""
    around = pairwise([None, *archive.texts, None])
    events = event_rows(archive)
    past = histories(archive)
    akin = related(archive)
    return [
        _text_page(archive, events, text, before, after, past[text.entry.slug], akin.get(text.entry.slug, ()))
        for (before, text), (_, after) in pairwise(around)
        if text is not None
    ]


def _text_page(  # noqa: PLR0917  # what a page of a text is made of
    archive: Archive, events: Sequence[Row], text: Text, before: Text | None, after: Text | None, past: Sequence[Version],
    akin: Sequence[Related],
) -> Page:  # fmt: skip
    document = text.document
    title = view.title_block(document)
    is_heading = title is not None and display_title(text.entry).split() == title.text.split()
    threads = view.threads(document)
    on_timeline = of_text(events, text.entry.slug)
    further = {"timeline": on_timeline, "history": past[1:], "related": akin}
    contents = _contents(view.sections(document), threads, text, [name for name, items in further.items() if items])
    times = time_marks(text, events)
    values = {
        "archive": archive,
        "text": text,
        "beside": _Apparatus(text, [*name_marks(text, archive), *times]),
        "has_times": bool(times),
        "akin": [(item.entry, [(entity, folder(entity)) for entity in item.shared], item.more) for item in akin],
        "versions": _versions(archive, text),
        "history": past,
        "on_timeline": on_timeline,
        "named": named_in(text, archive),
        "legend": legend(text, archive),
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
        "release": archive.releases[-1].id if archive.releases else "",
        **text_head(text, archive),
    }
    for name, neighbour in (("earlier", before), ("later", after)):
        if neighbour is not None:
            address = f"../{neighbour.entry.slug}/"
            front_matter[name] = {"title": escape_title(display_title(neighbour.entry)), "address": escape(address)}
    return page("text.md.j2", f"texts/{text.entry.slug}/index.md", front_matter, values)


def _versions(archive: Archive, text: Text) -> list[Entry]:
    """The records of the other versions of a text, in the order of the archive."""
    root = text.entry.version_of or text.entry.slug
    others = (other.entry for other in archive.texts if other is not text)
    return [entry for entry in others if root in {entry.slug, entry.version_of}]


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
    sections: Sequence[Block], threads: Sequence[view.Thread], text: Text, further: Sequence[str]
) -> list[dict[str, Any]]:
    """The table of contents of a text's page, `further` being the parts that not every page has; titles are plain text."""
    headings = [{"id": block.anchor, "title": block.text} for block in sections]
    items: list[dict[str, Any]] = [{"id": "top", "title": "Text", "children": headings}]
    if threads or text.document.stated_comments:
        children = [{"id": t.anchor, "title": _thread_title(t)} for t in threads]
        items.append({"id": "comments", "title": "Comments", "children": children})
    items.append({"id": "removed", "title": "Removed from the capture"})
    if text.retired:
        items.append({"id": "retired", "title": "Retired addresses"})
    items.append({"id": "provenance", "title": "Provenance"})
    items.extend({"id": name, "title": _FURTHER[name]} for name in further)
    return [*items, {"id": "cite", "title": "Cite this text"}]


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
    """What stands beside the words of a text: notes, and the marks of notes and names in it."""

    def __init__(self, text: Text, names: Sequence[Mark]) -> None:
        self._notes: dict[str, list[PlacedNote]] = {}
        for placed in text.notes:
            self._notes.setdefault(placed.anchor, []).append(placed)
        blocks = sorted(text.document.blocks, key=lambda block: block.start)
        starts = [block.start for block in blocks]
        self._marks: dict[int, list[Mark]] = {start: [] for start in starts}
        for mark in (*names, *map(_note_mark, text.notes)):
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
    name, said = escape(placed.note.id), escape(spoken(placed.note.id))
    return Mark(
        placed.start,
        placed.end,
        f'<span class="ed-mark" data-note="{name}">',
        "</span>",
        after=f'<a class="ed-ref" href="#{name}" aria-label="{said}" data-number="{escape(short(placed.note.id))}"></a>',
    )


def _description(text: Text) -> str:
    first = next((block for block in text.document.blocks if block.kind == "paragraph" and not block.comment), None)
    return beginning(first.text, _DESCRIPTION) if first else display_title(text.entry)


