"""The timeline: events and, in a lane of their own, the texts and comments that tell of them.

    rows     everything that has a date, in the order of time
    years    the same by year and by date, as the page lists it
    slices   what concerns one record or one text
    facets   what the list can be narrowed to, with counts

Plain values; the page, the picture and the downloads are made from them.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal, TypeAlias

from build_tools import words
from build_tools.edtfdate import NEVER, OPEN, Day, earliest, latest
from build_tools.model import Archive, Comment, Event, PlacedEvent, PlacedPassage, Statement, Text

Kind: TypeAlias = Literal["event", "publication", "comment", "capture"]
FACETS = ("person", "place", "organization", "text", "status", "basis")
"""What the timeline can be narrowed to, in the order of the page."""
_DECADE = re.compile(r"(\d{3})X")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the timeline."""

    kind: Kind
    id: str
    """Its anchor on the page: `e-baghdad-talks` for an event, `t-<slug>…` for the others."""
    date: str
    """EDTF."""
    label: str
    """The date in words."""
    title: str
    first: Day
    """First and last day that the date can mean, or that it lasts."""
    last: Day
    basis: str
    """Of an event its `date_basis`; of the others that of the catalogue: stated, attributed, inferred, supplied."""
    basis_note: str
    """How the date is known."""
    values: Mapping[str, tuple[str, ...]]
    """Facet -> what the row has of it."""
    event: Event | None = None
    passages: tuple[PlacedPassage, ...] = ()
    text: str = ""
    """For what is no event: slug of the text it belongs to."""
    anchor: str = ""
    """For a comment: its anchor on the page of its text."""


@dataclass(frozen=True, slots=True)
class Date:
    """Rows of one date."""

    date: str
    label: str
    events: tuple[Row, ...]
    others: tuple[Row, ...]
    """Publications, comments, captures."""


@dataclass(frozen=True, slots=True)
class Year:
    """Dates of one year, or of one decade where only that is known."""

    name: str
    """`2007`, `1980s`."""
    id: str
    """Its anchor on the page: `y-2007`."""
    dates: tuple[Date, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a facet."""

    value: str
    label: str
    count: int
    """How many events it leaves."""


# ----------------------------------------------------------------------- rows


def rows(archive: Archive) -> tuple[Row, ...]:
    """All rows with a known day at least, by the first day that they can mean (where that is open, by the last), then as they are recorded."""
    others = [row for text in archive.texts for row in _of_text(text)]
    return tuple(sorted((*event_rows(archive), *others), key=_order))


def event_rows(archive: Archive) -> tuple[Row, ...]:
    """The events alone, in the same order: what slices are made of."""
    found = (_event(placed) for placed in archive.events)
    return tuple(sorted((row for row in found if (row.first, row.last) != (NEVER, OPEN)), key=_order))


def anchors(archive: Archive) -> tuple[str, ...]:
    """The permanent anchors of the timeline: of its events, and of those that are no more."""
    return (*(f"e-{placed.event.id}" for placed in archive.events), *(row.anchor for row in archive.retired_events))


def _order(row: Row) -> tuple[object, ...]:
    """The certain before the uncertain, and all of one date together."""
    return _place(row), row.last, row.first == NEVER, row.date, row.label, row.kind != "event"


def _place(row: Row) -> Day:
    return row.last if row.first == NEVER else row.first


def _event(placed: PlacedEvent) -> Row:
    event = placed.event
    return Row(
        kind="event",
        id=f"e-{event.id}",
        date=event.date,
        label=event.date_label or words.when(event.date),
        title=event.title,
        first=earliest(event.date),
        last=latest(event.date),
        basis=event.date_basis,
        basis_note=event.basis_note,
        values={
            "person": event.people,
            "place": event.places,
            "organization": event.organizations,
            "text": tuple(dict.fromkeys(passage.text for passage in event.passages)),
            "status": (event.status,),
            "basis": (event.date_basis,),
        },
        event=event,
        passages=placed.passages,
    )


def _of_text(text: Text) -> Iterator[Row]:
    """Publication, comments and capture of a text, as far as they have a date."""
    statements = text.entry.statements
    for field, kind in (("published", "publication"), ("captured", "capture")):
        if field in statements and (earliest(statements[field].value), latest(statements[field].value)) != (NEVER, OPEN):
            yield _record(text, "publication" if kind == "publication" else "capture", statements[field])
    # Comments of one date are one line: else a busy page would drown the timeline.
    dated = [comment for comment in text.document.comments if comment.dated]
    for date, group in groupby(dated, key=lambda comment: comment.dated):
        yield _comments(text, date, list(group))


def _record(text: Text, kind: Literal["publication", "capture"], statement: Statement) -> Row:
    slug = text.entry.slug
    return Row(
        kind=kind,
        id=f"t-{slug}" if kind == "publication" else f"t-{slug}--capture",
        date=statement.value,
        label=words.when(statement.value),
        title=text.entry.title.value,
        first=earliest(statement.value),
        last=latest(statement.value),
        basis=statement.basis,
        basis_note=statement.evidence,
        values={"text": (slug,)},
        text=slug,
    )


def _comments(text: Text, date: str, comments: Sequence[Comment]) -> Row:
    slug = text.entry.slug
    names = [comment.anchor.removeprefix("c") for comment in comments]
    if len(names) == 1:
        title = f"Comment {names[0]}"
    else:
        title = f"Comments {names[0]} {'to' if len(names) > 2 else 'and'} {names[-1]}"  # noqa: PLR2004
    return Row(
        kind="comment",
        id=f"t-{slug}--{comments[0].anchor}",
        date=date,
        label=words.when(date),
        title=f"{title} on “{text.entry.title.value}”",
        first=earliest(date),
        last=latest(date),
        basis="stated" if comments[0].date else "inferred",
        basis_note=comments[0].dated_note,
        values={"text": (slug,)},
        text=slug,
        anchor=comments[0].anchor,
    )


# ----------------------------------------------------------- lists and slices


def years(found: Iterable[Row]) -> tuple[Year, ...]:
    """Rows in their order, by year (or decade) and by date."""
    result = []
    for name, group in groupby(found, key=lambda row: year(row.date)):
        dates = []
        for (date, label), same in groupby(group, key=lambda row: (row.date, row.label)):
            members = list(same)
            events = tuple(row for row in members if row.kind == "event")
            dates.append(Date(date, label, events, tuple(row for row in members if row.kind != "event")))
        result.append(Year(name, f"y-{name}", tuple(dates)))
    return tuple(_united(result))


def _united(found: Iterable[Year]) -> Iterator[Year]:
    """Each year once: a decade that begins with a year, and that year, may come by turns."""
    by_name: dict[str, Year] = {}
    for year in found:
        known = by_name.get(year.name)
        by_name[year.name] = Year(year.name, year.id, (*known.dates, *year.dates)) if known else year
    yield from by_name.values()


def year(date: str) -> str:
    """The year of a date in EDTF by which lists group it: `2007`; `1980s` where only that is known; empty where nothing is.

    It is the first year that the date can mean, or where that is open the last.
    """
    decade = _DECADE.match(date)
    if decade:
        return f"{decade[1]}0s"
    first, last = earliest(date), latest(date)
    place = last if first == NEVER else first
    return "" if place == OPEN else str(int(place[0]))


def of_record(found: Iterable[Row], record: str) -> tuple[Row, ...]:
    """The events that concern a person, place or organization."""
    return tuple(
        row for row in found if any(record in row.values.get(facet, ()) for facet in ("person", "place", "organization"))
    )


def of_text(found: Iterable[Row], slug: str) -> tuple[Row, ...]:
    """The events that rest on a text."""
    return tuple(row for row in found if row.kind == "event" and slug in row.values["text"])


# --------------------------------------------------------------------- facets


def facets(found: Iterable[Row], labels: Mapping[str, Mapping[str, str]]) -> dict[str, tuple[Choice, ...]]:
    """For each facet its values with the number of events, by label.

    `labels` has facet -> value -> label; a facet whose order carries meaning
    (`status`, `basis`) keeps the order of its labels.
    """
    events = [row for row in found if row.kind == "event"]
    result = {}
    for facet in FACETS:
        counts = Counter(value for row in events for value in row.values[facet])
        names = labels[facet]
        choices = [Choice(value, names.get(value, value), counts[value]) for value in counts]
        order = list(names)
        by_order = facet in {"status", "basis"}
        choices.sort(key=lambda c: (order.index(c.value) if by_order else 0, c.label.casefold(), c.value))
        result[facet] = tuple(choices)
    return result
