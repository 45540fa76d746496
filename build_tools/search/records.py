"""What a reader can find: posts, comments, glossary records, events."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import isfinite

from build_tools.authority import FILES
from build_tools.blocks.language import language
from build_tools.edtfdate import earliest, latest
from build_tools.model import Archive, Block, Comment, EntityType, PlacedEvent, Role, Subject, Text
from build_tools.render import display_title, short

KINDS: Mapping[str, str] = {"post": "Post", "comment": "Comment", "glossary": "Glossary", "event": "Event"}
"""Kinds of records, and what the facet calls them."""
_FACETS: Mapping[EntityType, str] = {"person": "person", "place": "place", "organization": "organization"}
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Part:
    """One paragraph of a record."""

    anchor: str
    """Id on its page; empty for words that have no id of their own."""
    words: str
    lang: str


@dataclass(frozen=True, slots=True)
class Record:
    """Something that a search can find."""

    address: str
    """Below the site, with a fragment for what is part of a page."""
    kind: str
    title: str
    context: str
    """What stands below the title of a result: author, publication, date."""
    parts: tuple[Part, ...]
    facets: Mapping[str, tuple[str, ...]]
    """Name of the facet -> values, as readers see them."""


def records_of(archive: Archive) -> tuple[Record, ...]:
    """All records, in the order of the archive."""
    return (
        *(record for text in archive.texts for record in _of_text(archive, text)),
        *map(_of_subject, archive.subjects),
        *(_of_event(archive, placed) for placed in archive.events),
    )


def _of_text(archive: Archive, text: Text) -> Iterator[Record]:
    """The post and its comments."""
    blocks = sorted(text.document.blocks, key=lambda block: block.start)
    own: dict[int, list[Block]] = {}
    for block in blocks:
        own.setdefault(block.comment, []).append(block)
    named = _named(archive, text, blocks)
    title, address = display_title(text.entry), f"texts/{text.entry.slug}/"
    said = text.entry.statements
    context = " · ".join(said[name].value for name in ("author", "publication") if name in said)
    published = said["published"].value if "published" in said else ""
    about = {"text": (title,), "year": _years(published)}
    parts = _parts(own.get(0, []))
    if not any(block.role is Role.TITLE for block in own.get(0, [])):  # the editors' own
        parts = (Part("", title, text.entry.language), *parts)
    yield Record(address, "post", title, context, parts, _facets("post", about | named.get(0, {})))
    for comment in text.document.comments:
        yield Record(
            f"{address}#{comment.anchor}", "comment", _comment_title(comment), title, _parts(own.get(comment.n, [])),
            _facets("comment", about | {"year": _years(comment.dated)} | named.get(comment.n, {})),
        )


def _comment_title(comment: Comment) -> str:
    name = f"Comment {short(comment.anchor)}"
    return f"{name}, {comment.author}" if comment.author else name


def _parts(blocks: Iterable[Block]) -> tuple[Part, ...]:
    return tuple(Part(block.anchor, _SPACE.sub(" ", block.text), block.lang) for block in blocks)


def _named(archive: Archive, text: Text, blocks: Sequence[Block]) -> dict[int, dict[str, tuple[str, ...]]]:
    """Number of a comment (0: the post) -> facet -> names of those it names, each once, in the order of the text."""
    starts = [block.start for block in blocks]
    found: dict[int, dict[str, dict[str, None]]] = {}
    for mention in text.document.mentions:
        entity = archive.authority.by_id.get(mention.meant)
        if entity is None:
            continue
        block = blocks[max(bisect_right(starts, mention.start) - 1, 0)]
        found.setdefault(block.comment, {}).setdefault(_FACETS[entity.type], {})[entity.name] = None
    return {number: {facet: tuple(names) for facet, names in own.items()} for number, own in found.items()}


def _of_subject(subject: Subject) -> Record:
    """A page of the glossary: its name, the ways it is written, and who or what it was."""
    entity = subject.entity
    forms = [form for form, _ in subject.forms if form != entity.name]
    parts = [Part("top", entity.name, "en"), *(Part("", form, language(form, "en")[0]) for form in forms), Part("", entity.identification, "en")]
    facets = _facets("glossary", {_FACETS[entity.type]: (entity.name,)})
    return Record(f"{FILES[entity.type]}/{entity.id}/", "glossary", entity.name, entity.type.capitalize(), tuple(parts), facets)


def _of_event(archive: Archive, placed: PlacedEvent) -> Record:
    event = placed.event
    ids = (*event.people, *event.places, *event.organizations)
    named: dict[str, tuple[str, ...]] = {}
    for entity in (archive.authority.by_id[id_] for id_ in ids if id_ in archive.authority.by_id):
        named[_FACETS[entity.type]] = (*named.get(_FACETS[entity.type], ()), entity.name)
    titles = {text.entry.slug: display_title(text.entry) for text in archive.texts}
    texts = tuple(dict.fromkeys(titles[passage.text] for passage in placed.passages))
    parts = (
        Part(f"e-{event.id}", event.title, "en"), Part("", event.summary, "en"),
        *(Part("", _SPACE.sub(" ", passage.words), passage.lang) for passage in placed.passages),
    )  # fmt: skip
    facets = _facets("event", {"text": texts, "year": _years(event.date)} | named)
    return Record(f"timeline/#e-{event.id}", "event", event.title, "Timeline", parts, facets)


def _years(edtf: str) -> tuple[str, ...]:
    """The year that a date surely lies in; of an open date the year of its known end; none for a longer time."""
    known = {int(day[0]) for day in (earliest(edtf), latest(edtf)) if isfinite(day[0])}
    return (str(known.pop()),) if len(known) == 1 else ()


def _facets(kind: str, values: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    return {"kind": (KINDS[kind],), **{name: given for name, given in values.items() if given}}
