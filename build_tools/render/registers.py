"""Lists of names: the indexes of records, names nobody could identify, and commenters."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from build_tools import pictures, view
from build_tools.model import (
    Archive,
    Context,
    Entity,
    EntityType,
    Entry,
    Json,
    Page,
    Subject,
    Text,
    UnresolvedName,
)
from build_tools.render.environment import page
from build_tools.render.names import UNRESOLVED, passage
from build_tools.render.order import filed, letter, letter_id, parts, sort_key
from build_tools.render.paging import cut, leaves
from build_tools.render.terms import KINDS, MANY_PASSAGES, MANY_TEXTS

_MOST = 3


@dataclass(frozen=True, slots=True)
class Row:
    """One record in an index."""

    entity: Entity
    parts: tuple[str, str, str]
    """The name, divided around the word that it is filed under."""
    count: int


@dataclass(frozen=True, slots=True)
class Letter:
    """The records of one letter."""

    letter: str
    id: str
    rows: Sequence[Row]


def index_pages(archive: Archive) -> Iterator[Page]:
    """The alphabetical indexes: people, places with a map, organizations."""
    for kind in KINDS:
        subjects = [subject for subject in archive.subjects if subject.entity.type == kind]
        front_matter: dict[str, Json] = {"title": KINDS[kind].many, "search": {"exclude": True}, "contents": []}
        values = {
            "type": kind,
            "kind": KINDS[kind],
            "total": len(subjects),
            "mentions": sum(_row(subject).count for subject in subjects),
            "letters": _letters(subjects),
            "maps": _maps(subjects) if kind == "place" else [],
            "unresolved": sum(context.mention.type in {kind, ""} for context in archive.unresolved),
            "commenters": kind == "person",
        }
        yield page("register.md.j2", f"{KINDS[kind].folder}/index.md", front_matter, values)


def _letters(subjects: Sequence[Subject]) -> list[Letter]:
    ordered = sorted(subjects, key=lambda subject: filed(subject.entity))
    grouped = groupby(ordered, key=lambda subject: letter(subject.entity))
    return [Letter(name, letter_id(name), [_row(subject) for subject in group]) for name, group in grouped]


def _row(subject: Subject) -> Row:
    return Row(subject.entity, parts(subject.entity), len(subject.contexts) + len(subject.standing))


def _maps(subjects: Sequence[Subject]) -> list[Markup]:
    """The map of all places, for wide screens and for narrow ones."""
    points = [
        pictures.MapPoint(
            subject.entity.name, subject.entity.coordinates.lat, subject.entity.coordinates.lon,
            f"{subject.entity.id}/", len(subject.contexts), len(subject.standing),
        )
        for subject in subjects
        if subject.entity.coordinates
    ]  # fmt: skip
    if not points:
        return []
    layouts = (("wide", pictures.WIDE), ("narrow", pictures.NARROW))
    return [
        Markup(pictures.figure(  # noqa: S704  # `pictures` escapes
            pictures.places_map(points, prefix=f"map-{name}", title="The places that the texts name", width=width),
            class_=f"ed-figure--{name}"))
        for name, width in layouts
    ]  # fmt: skip


# ------------------------------------------------------------------- unresolved


@dataclass(frozen=True, slots=True)
class Open:
    """A name that nobody could identify, in one paragraph."""

    id: str
    """Place on the page that the text leads to; empty where one above has it."""
    context: Context
    entry: Entry
    known: UnresolvedName | None
    """What the editors found."""
    candidates: Sequence[tuple[Entity, bool]]
    """Records that it may mean, and whether each has a page."""


def unresolved_page(archive: Archive) -> Page:
    """The names that nobody could identify, with their candidates."""
    entries = {text.entry.slug: text.entry for text in archive.texts}
    pages = {subject.entity.id for subject in archive.subjects}
    by_id = archive.authority.by_id
    known = {(name.text, name.name): name for name in archive.authority.unresolved}
    used: set[str] = set()
    rows = []
    for context in archive.unresolved:
        place = passage(context.text, context.anchor)
        candidates = [(by_id[name], name in pages) for name in context.mention.candidates if name in by_id]
        found = known.get((context.text, context.name))
        rows.append(Open("" if place in used else place, context, entries[context.text], found, candidates))
        used.add(place)
    front_matter: dict[str, Json] = {"title": "Names nobody could identify", "contents": []}
    return page("unresolved.md.j2", f"{UNRESOLVED}/index.md", front_matter, {"rows": rows})


# ------------------------------------------------------------------- commenters


@dataclass(frozen=True, slots=True)
class Handle:
    """A name that somebody chose for comments."""

    name: str
    comments: Sequence[tuple[Entry, Sequence[str]]]
    """Text -> anchors of the comments."""
    count: int


@dataclass(frozen=True, slots=True)
class Nameless:
    """A text with comments whose authors were not captured."""

    entry: Entry
    count: int
    total: int


def commenters_pages(archive: Archive) -> Iterator[Page]:
    """The handles under which comments stand; many of them on several pages."""
    handles: dict[str, list[tuple[Entry, str]]] = {}
    nameless = []
    for text in archive.texts:
        missing = 0
        for name, anchor in _signed(text):
            if name:
                handles.setdefault(name, []).append((text.entry, anchor))
            else:
                missing += 1
        if missing:
            nameless.append(Nameless(text.entry, missing, len(text.document.comments)))
    ordered = [_handle(name, handles[name]) for name in sorted(handles, key=lambda name: (sort_key(name), name))]
    pages = cut(ordered, lambda handle: handle.count, MANY_PASSAGES)
    places = leaves(len(pages))
    for leaf, part in zip(places, pages, strict=True):
        values = {
            "handles": part,
            "leaf": leaf,
            "leaves": [(place, own[0].name, own[-1].name) for place, own in zip(places, pages, strict=True) if own],
            "nameless": nameless[:MANY_TEXTS] if leaf.number == 1 else [],
            "nameless_more": max(0, len(nameless) - MANY_TEXTS) if leaf.number == 1 else 0,
            "comments": sum(len(text.document.comments) for text in archive.texts),
        }
        front_matter: dict[str, Json] = {"title": "Commenters", "search": {"exclude": True}, "contents": []}
        yield page("commenters.md.j2", f"commenters/{leaf.folder}index.md", front_matter, values)


def _signed(text: Text) -> Iterator[tuple[str, str]]:
    """Author as it stands in the capture, or as an editor found it there, and anchor of each comment."""
    capture = text.document.capture.text
    for thread in view.threads(text.document):
        author = capture[thread.author.start : thread.author.end] if thread.author else thread.comment.author
        yield author, thread.anchor


def _handle(name: str, places: Sequence[tuple[Entry, str]]) -> Handle:
    grouped: dict[str, tuple[Entry, list[str]]] = {}
    for entry, anchor in places:
        grouped.setdefault(entry.slug, (entry, []))[1].append(anchor)
    return Handle(name, list(grouped.values()), len(places))


def figures(archive: Archive) -> Mapping[EntityType, int]:
    """How many records of each kind the texts name."""
    return {kind: sum(subject.entity.type == kind for subject in archive.subjects) for kind in KINDS}


def most_named(archive: Archive, kind: EntityType) -> Sequence[Entity]:
    """The three records of a kind that the texts name most."""
    subjects = [subject for subject in archive.subjects if subject.entity.type == kind]
    subjects.sort(key=lambda subject: (-_row(subject).count, filed(subject.entity)))
    return [subject.entity for subject in subjects[:_MOST]]
