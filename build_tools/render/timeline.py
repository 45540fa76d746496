"""The timeline: its page, picture and downloads; times marked in texts; what other pages show of it."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from build_tools import chronicle, downloads, words
from build_tools.chronicle import Row
from build_tools.edtfdate import NEVER, OPEN, Day, earliest, latest
from build_tools.escape import escape
from build_tools.inline import Mark
from build_tools.model import Archive, Entity, Json, Page, Text, Time
from build_tools.pictures.strip import strip
from build_tools.pictures.timeline import Moment, timeline
from build_tools.render.environment import page
from build_tools.render.heads import timeline_head
from build_tools.render.names import folder
from build_tools.render.phrases import display_title, html_date
from build_tools.render.shelves import places_of_years
from build_tools.render.terms import MANY_ROWS, MANY_TEXTS

STATUSES: Mapping[str, str] = {
    "happened": "happened",
    "planned": "planned",
    "proposed": "proposed",
    "disputed": "disputed",
}
DATE_BASES: Mapping[str, str] = {
    "text": "stated in the text",
    "resolved": "worked out from the text",
    "outside": "from outside knowledge",
}
FACET_LABELS: Mapping[str, str] = {
    "person": "Person", "place": "Place", "organization": "Organization", "text": "Text", "status": "Status", "basis": "Date",
}
KINDS: Mapping[str, str] = {"publication": "Published", "comment": "Comment", "capture": "Captured"}
LEGEND = (
    *((status, label) for status, label in STATUSES.items()),
    ("publication", "text published"), ("comment", "comment"), ("capture", "capture"),
)  # fmt: skip
"""Style of a mark in the picture -> what it says."""
FILES: Mapping[str, str] = {
    "timeline.csv": "CSV, for spreadsheets",
    "timeline.json": "JSON, with everything",
    "timeline.ics": "iCalendar, for calendars",
    "timelinejs.json": "JSON for TimelineJS",
}
_HTML_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?")


def timeline_pages(archive: Archive) -> list[Page]:
    """The page of the timeline and its files."""
    found = chronicle.rows(archive)
    made = {
        "timeline.csv": downloads.as_csv,
        "timeline.json": downloads.as_json,
        "timeline.ics": downloads.as_icalendar,
        "timelinejs.json": downloads.as_timelinejs,
    }
    return [_page(found, archive), *(Page(f"timeline/{name}", {}, make(found, archive)) for name, make in made.items())]


def _page(found: Sequence[Row], archive: Archive) -> Page:
    many = sum(row.kind != "event" for row in found) > MANY_ROWS
    listed = [row for row in found if row.kind == "event" or not many]
    years = chronicle.years(listed)
    published = {row.text for row in found if row.kind == "publication"}
    undated = [text.entry for text in archive.texts if text.entry.slug not in published]
    used = {time.rule for text in archive.texts for time in text.document.times}
    values = {
        "archive": archive,
        "years": years,
        "events": sum(row.kind == "event" for row in found),
        "rows": len(found),
        "places_of_years": places_of_years(archive) if many else {},
        "counts": _counts(found) if many else [],
        "picture": Markup(_picture(listed)),  # noqa: S704  # `pictures` escapes
        "facets": chronicle.facets(found, _labels(archive)),
        "facet_labels": FACET_LABELS,
        "titles": {text.entry.slug: display_title(text.entry) for text in archive.texts},
        "named": _named(archive),
        "kinds_of_row": KINDS,
        "date_bases": DATE_BASES,
        "files": FILES,
        "undated": undated if len(undated) <= MANY_TEXTS else [],
        "undated_count": len(undated),
        "rules": [(name, said) for name, said in sorted(archive.time_rules.items()) if name in used],
        "counted": _counted(archive),
    }
    contents: list[Json] = [{"id": year.id, "title": year.name} for year in years]
    if many:
        contents.append({"id": "counted", "title": "Texts and comments by year"})
    contents.append({"id": "downloads", "title": "Downloads"})
    front_matter: dict[str, Json] = {
        "title": "Timeline",
        "description": "What the texts report or foresee, by date, with the passages it rests on.",
        "contents": contents,
        **timeline_head(archive),
    }
    return page("timeline.md.j2", "timeline/index.md", front_matter, values)


def _counts(found: Sequence[Row]) -> list[tuple[str, int, int]]:
    """Year by year, how many texts were published and on how many days texts were commented on."""
    counts: dict[str, Counter[str]] = {}
    for row in found:
        if row.kind in {"publication", "comment"}:
            counts.setdefault(chronicle.year(row.date), Counter())[row.kind] += 1
    return [(year, kinds["publication"], kinds["comment"]) for year, kinds in sorted(counts.items())]


def _labels(archive: Archive) -> dict[str, Mapping[str, str]]:
    """Facet -> value -> its name."""
    labels: dict[str, Mapping[str, str]] = {"status": STATUSES, "basis": DATE_BASES}
    for kind in ("person", "place", "organization"):
        labels[kind] = {entity.id: entity.name for entity in archive.authority.entities if entity.type == kind}
    labels["text"] = {text.entry.slug: display_title(text.entry) for text in archive.texts}
    return labels


@dataclass(frozen=True, slots=True)
class Name:
    """A record as the timeline names it."""

    entity: Entity
    folder: str
    """Of its page; empty when it has none."""


def _named(archive: Archive) -> dict[str, Name]:
    """The records by id; one that no text names has no page."""
    paged = {subject.entity.id for subject in archive.subjects}
    return {
        entity.id: Name(entity, folder(entity) if entity.id in paged else "") for entity in archive.authority.entities
    }


@dataclass(frozen=True, slots=True)
class Counted:
    """Time expressions of the texts."""

    all: int
    dated: int
    """With a date of the calendar."""
    resolved: int
    """Worked out from the date of the post or comment."""


def _counted(archive: Archive) -> Counted:
    times = [time for text in archive.texts for time in text.document.times]
    return Counted(len(times), sum(bool(time.edtf) for time in times), sum(bool(time.against) for time in times))


# -------------------------------------------------------------------- picture


def _picture(found: Sequence[Row]) -> str:
    moments = [_moment(row) for row in found]
    return timeline(
        [moment for moment, row in zip(moments, found, strict=True) if row.event],
        [moment for moment, row in zip(moments, found, strict=True) if not row.event],
        prefix="tl", title="Timeline", legend=LEGEND,
    )  # fmt: skip


def overview(archive: Archive) -> str:
    """All events as a strip, for the first page; empty when there are none with a date."""
    moments = [_moment(row) for row in chronicle.rows(archive) if row.event]
    return strip(moments, prefix="strip", title="The events of the timeline")


def _moment(row: Row) -> Moment:
    style = row.event.status if row.event else row.kind
    return Moment(f"#{row.id}", row.title, row.label, _years(row.first, 0), _years(row.last, 1), style)




def _years(day: Day, ended: int) -> float:
    """A day as years with their part gone by; with `ended` its end. Months are twelfths, days thirty-firsts of them."""
    if day in {NEVER, OPEN}:
        return day[0]
    year, month, number = day
    return year + (month - 1 + (number - 1 + ended) / 31) / 12


# ---------------------------------------------------------------------- marks


def time_marks(text: Text, found: Sequence[Row]) -> list[Mark]:
    """The time expressions of a text that have a date, as marks in offsets of its capture.

    Each says on its `title` what it was read as and from what, and leads to the
    timeline where an event of that time rests on the words, or on the text and
    has just that day.
    """
    own = chronicle.of_text(found, text.entry.slug)
    comments = [(comment.start, comment.end) for comment in text.document.comments]
    marks = []
    for time in text.document.times:
        if not time.edtf:
            continue
        in_comment = any(start <= time.start < end for start, end in comments)
        marks.append(_mark(time, "comment" if in_comment else "text"))
        event = _event_of(time, text.entry.slug, own)
        if event is not None:
            opening = f'<a class="ed-time-link" href="../../timeline/#{escape(event.id)}">'
            marks.append(Mark(time.start, time.end, opening, "</a>", link=True))
    return marks


def _mark(time: Time, where: str) -> Mark:
    said = escape(said_of(time, where))
    moment = html_time(time)
    name = "time" if moment else "span"
    extra = f' datetime="{escape(moment)}"' if moment else ""
    return Mark(time.start, time.end, f'<{name} class="ed-time"{extra} title="{said}">', f"</{name}>")


def said_of(time: Time, where: str) -> str:
    """What an expression was read as, and from what; `where` is `text` or `comment`."""
    day, clock, hour = time.edtf.partition("T")
    when = words.date(day) + (f", {hour}" if clock else "")
    if not time.against:
        return f"{when}: from the words of the {where} itself"
    return f"{when}: worked out from the words and the date of the {where}, {words.date(time.against)}"


def html_time(time: Time) -> str:
    """The value for `datetime` (HTML: year, month, day, or day and time); empty where HTML has no form for it."""
    edtf = time.edtf
    return edtf if html_date(edtf) or _HTML_MOMENT.fullmatch(edtf) else ""


def _event_of(time: Time, slug: str, own: Sequence[Row]) -> Row | None:
    """The event that an expression dates: whose passage it stands in, else one of just that day."""
    if not own:
        return None
    day = time.edtf.partition("T")[0]
    first, last = earliest(day), latest(day)
    for row in own:
        inside = any(p.text == slug and p.start < time.end and time.start < p.end for p in row.passages)
        if inside and row.first <= last and first <= row.last:
            return row
    return next((row for row in own if first == last == row.first == row.last), None)
