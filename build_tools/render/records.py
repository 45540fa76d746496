"""The glossary: a page for each record, with every mention in its sentence; and pages of former ids."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from operator import itemgetter
from typing import Any

from markupsafe import Markup

from build_tools import pictures
from build_tools.chronicle import Row, event_rows, of_record
from build_tools.escape import escape_title
from build_tools.model import Archive, Context, Coordinates, Entity, Entry, Json, Page, Subject
from build_tools.render.environment import page
from build_tools.render.names import folder
from build_tools.render.paging import cut, leaves
from build_tools.render.phrases import display_title
from build_tools.render.shelves import year_of
from build_tools.render.terms import KINDS, MANY_PASSAGES

_COMPANY = 20
"""Texts that tell where two are named together."""
MANY = 8
"""From so many dated texts on, a picture shows when a name was in use."""


@dataclass(frozen=True, slots=True)
class InText:
    """The mentions of a record in one text."""

    id: str
    """Id on the page of the record: `named-2`."""
    entry: Entry
    post: Sequence[Context]
    comments: Sequence[Context]


@dataclass(frozen=True, slots=True)
class Concordance:
    """Some mentions of a record under one heading."""

    id: str
    heading: str
    count: int
    texts: Sequence[InText]
    government: Entity | None = None
    """The one that the place's name stands for here."""


@dataclass(frozen=True, slots=True)
class Companion:
    """Who or what is named together with a record, and where."""

    entity: Entity
    count: int
    passages: Sequence[tuple[Entry, Sequence[str]]]
    """Text -> anchors; of very many the first."""
    more: int
    """Texts that are not among them."""


def record_pages(archive: Archive) -> Iterator[Page]:
    """A page for each record that the texts name, and one for each former id of such a record."""
    entries = {text.entry.slug: text.entry for text in archive.texts}
    named = {subject.entity.id for subject in archive.subjects}
    events = event_rows(archive)
    for subject in archive.subjects:
        yield from _record_pages(archive, subject, entries, named, of_record(events, subject.entity.id))
        for former in subject.entity.merged:
            yield _moved(subject.entity, former)


def _record_pages(
    archive: Archive, subject: Subject, entries: Mapping[str, Entry], named: set[str], events: Sequence[Row]
) -> Iterator[Page]:
    """The page of a record; where it is named very often, with further pages for the passages."""
    entity = subject.entity
    parts = _parts(_concordances(subject, entries, archive))
    places = leaves(len(parts))
    for leaf, concordances in zip(places, parts, strict=True):
        first = leaf.number == 1
        companions = _companions(subject, entries, archive) if first else []
        contents = _contents(concordances, companions, events if first else ())
        values: dict[str, Any] = {
            "subject": subject,
            "entity": entity,
            "kind": KINDS[entity.type],
            "texts": len({context.text for context in (*subject.contexts, *subject.standing)}),
            "concordances": concordances,
            "own": folder(entity),
            "leaf": leaf,
            "leaves": [(place, *_ends(parts[place.number - 1])) for place in places],
            "companions": companions,
            "events": events if first else (),
            "related": _related(archive, entity, named),
            "map": _map(entity) if first else None,
            "coordinates": position(entity.coordinates) if entity.coordinates else "",
            "spark": _spark(subject, entries) if first else None,
        }
        front_matter: dict[str, Json] = {
            "title": entity.name if first else f"{entity.name}, {leaf.number} of {leaf.of}",
            "description": escape_title(entity.identification or entity.name),
            "semibold": True,
            "contents": [{**item, "title": escape_title(str(item["title"]))} for item in contents],
        }
        if not first:
            front_matter["search"] = {"exclude": True}
        yield page("record.md.j2", f"{folder(entity)}/{leaf.folder}index.md", front_matter, values)


def _parts(concordances: Sequence[Concordance]) -> list[list[Concordance]]:
    """The concordances on as many pages as they need; the passages in one text stay together."""
    pieces = [(at, text) for at, concordance in enumerate(concordances) for text in concordance.texts]
    return [
        [replace(concordances[at], texts=[text for _, text in group]) for at, group in groupby(part, key=itemgetter(0))]
        for part in cut(pieces, lambda piece: len(piece[1].post) + len(piece[1].comments), MANY_PASSAGES)
    ]


def _ends(concordances: Sequence[Concordance]) -> tuple[str, str]:
    """What a page begins and ends with: the years of its texts; empty where one is not known."""
    if not concordances:
        return "", ""
    return year_of(concordances[0].texts[0].entry), year_of(concordances[-1].texts[-1].entry)


def _moved(entity: Entity, former: str) -> Page:
    """A page that leads from a former id to the record that took it over."""
    kind = KINDS[entity.type]
    front_matter: dict[str, Json] = {
        "title": entity.name,
        "search": {"exclude": True},
        "contents": [],
        "moved": {"old": f"{kind.folder}/{former}/", "new": f"{kind.folder}/{entity.id}/", "address": f"../{entity.id}/"},
    }
    values = {"entity": entity, "former": former, "kind": kind}
    return page("moved.md.j2", f"{kind.folder}/{former}/index.md", front_matter, values)


# ----------------------------------------------------------------- concordances


def _concordances(subject: Subject, entries: Mapping[str, Entry], archive: Archive) -> list[Concordance]:
    """The mentions of a record: as itself, and where a place stands for its government."""
    own, standing = subject.contexts, subject.standing
    if not standing:
        return [Concordance("named", "In the texts", len(own), _by_text("named", own, entries))]
    place = subject.entity.type == "place"
    government = archive.authority.by_id[standing[0].mention.metonym] if place else None
    both = (
        (own, "named", "As a place" if place else "By its own name", None),
        (standing, "standing", "As a government" if place else "By the name of a place", government),
    )
    return [
        Concordance(name, heading, len(contexts), _by_text(name, contexts, entries), for_)
        for contexts, name, heading, for_ in both
        if contexts
    ]


def _by_text(name: str, contexts: Sequence[Context], entries: Mapping[str, Entry]) -> list[InText]:
    texts: list[InText] = []
    for slug, group in groupby(contexts, key=lambda context: context.text):
        lines = list(group)
        post = [context for context in lines if not context.comment]
        comments = [context for context in lines if context.comment]
        texts.append(InText(f"{name}-{len(texts) + 1}", entries[slug], post, comments))
    return texts


def _contents(
    concordances: Sequence[Concordance], companions: Sequence[Companion], events: Sequence[Row]
) -> list[dict[str, Json]]:
    items: list[dict[str, Json]] = [
        {
            "id": part.id,
            "title": part.heading,
            "children": [{"id": text.id, "title": escape_title(display_title(text.entry))} for text in part.texts],
        }
        for part in concordances
    ]
    further = (("company", "Named together with", companions), ("timeline", "On the timeline", events))
    items.extend({"id": name, "title": title} for name, title, has in further if has)
    return items


# --------------------------------------------------------------- what goes with it


def _companions(subject: Subject, entries: Mapping[str, Entry], archive: Archive) -> list[Companion]:
    found = []
    for company in subject.company:
        grouped = groupby(company.passages, key=lambda passage: passage[0])
        passages = [(entries[slug], [anchor for _, anchor in group]) for slug, group in grouped]
        shown = passages[:_COMPANY]
        found.append(Companion(archive.authority.by_id[company.entity], company.count, shown, len(passages) - len(shown)))
    return found


def _related(archive: Archive, entity: Entity, named: set[str]) -> list[tuple[str, list[tuple[Entity, bool]]]]:
    """The government that a place can stand for, or the places that can stand for a government; whether each has a page."""
    governments, by_id = archive.authority.governments, archive.authority.by_id
    government = [governments[entity.id]] if entity.id in governments else []
    places = sorted(place for place, for_ in governments.items() if for_ == entity.id)
    rows = (("Government", government), ("Also named by", places))
    return [(label, [(by_id[id_], id_ in named) for id_ in ids if id_ in by_id]) for label, ids in rows if ids]


def position(place: Coordinates) -> str:
    """Coordinates for people: `33.00° N, 65.00° E`."""
    north, east = "N" if place.lat >= 0 else "S", "E" if place.lon >= 0 else "W"
    return f"{abs(place.lat):.2f}° {north}, {abs(place.lon):.2f}° {east}"


def _map(entity: Entity) -> Markup | None:
    if entity.coordinates is None:
        return None
    point = pictures.MapPoint(entity.name, entity.coordinates.lat, entity.coordinates.lon)
    svg = pictures.locator_map(
        point, prefix="map", title=f"Where {entity.name} lies",
        description=f"{entity.name} at {position(entity.coordinates)}.",
    )  # fmt: skip
    return Markup(pictures.figure(svg, class_="ed-figure--locator"))  # noqa: S704  # `pictures` escapes


def _spark(subject: Subject, entries: Mapping[str, Entry]) -> Markup | None:
    """When the texts name it, once there are many; a text without a date counts for none."""
    dates = [entries[context.text].statements.get("published") for context in (*subject.contexts, *subject.standing)]
    counts = [pictures.Dated(date.value, 1) for date in dates if date is not None]
    if len({context.text for context in (*subject.contexts, *subject.standing)}) < MANY or not counts:
        return None
    svg = pictures.sparkline(counts, prefix="spark", title=f"Mentions of {subject.entity.name} over time")
    return Markup(pictures.figure(svg, class_="ed-figure--spark"))  # noqa: S704  # `pictures` escapes
