"""The timeline as files for other programs: CSV, JSON, iCalendar, and the JSON of TimelineJS.

All four hold every row of `chronicle.rows` that their format can hold, in its
order. No clock goes into them: where a format asks for the time of making, it
is the date of the newest release.
"""

import csv
import html
import io
import json
import re
import uuid
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar
from icalendar import Event as Entry

from build_tools.chronicle import FACETS, Row
from build_tools.edtfdate import NEVER, OPEN, Day, written
from build_tools.model import Archive, Json

COLUMNS = (
    "id", "kind", "date", "date_label", "earliest", "latest", "title", "summary", "status", "date_basis",
    "basis_note", "people", "places", "organizations", "texts", "passages", "source",
)  # fmt: skip
"""Of the CSV; several values of one cell are parted by a line break."""
_PLURAL = {"person": "people", "place": "places", "organization": "organizations", "text": "texts"}
_CALENDAR_STATUS = {"happened": "CONFIRMED", "planned": "CONFIRMED", "proposed": "TENTATIVE", "disputed": "TENTATIVE"}
_EPOCH = "1980-01-01"
"""Time of making when there is no release yet."""
_CONTROLS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f\ud800-\udfff]")


def as_json(rows: Iterable[Row], archive: Archive) -> str:
    """`{"title", "release", "rows": […]}`; dates are EDTF, names are ids of records with their names beside them."""
    value = {
        "title": archive.about.title,
        "release": archive.releases[-1].id if archive.releases else None,
        "names": _names(archive),
        "rows": [_record(row) for row in rows],
    }
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def as_csv(rows: Iterable[Row], archive: Archive) -> str:
    """One line a row, with a header, by RFC 4180; names in words."""
    names = _names(archive)
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for row in rows:
        record = _record(row)
        passages = [f"texts/{place.text}/#{place.anchor} “{place.words}”" for place in row.passages]
        record["passages"] = [*passages]
        for plural in ("people", "places", "organizations"):
            record[plural] = [names[name] for name in row.values.get(_facet(plural), ())]
        writer.writerow([_cell(record[column]) for column in COLUMNS])
    return out.getvalue()


def as_icalendar(rows: Iterable[Row], archive: Archive) -> str:
    """Each row as an event of whole days; the summary of one that is not dated to a day begins with its date.

    Rows without any known day in the years 1 to 9999 are left out.
    """
    calendar = Calendar()
    calendar.add("prodid", f"-//{_line(archive.about.title)}//Timeline//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", _line(archive.about.title))
    made = archive.releases[-1].date if archive.releases else _EPOCH
    stamp = datetime.fromisoformat(made).replace(tzinfo=UTC)
    for row in rows:
        days = _days(row)
        if days is None:
            continue
        entry = Entry()
        entry.add("uid", str(uuid.uuid5(uuid.NAMESPACE_URL, f"{archive.about.title}#{row.id}")))
        entry.add("dtstamp", stamp)
        entry.add("dtstart", days[0])
        if days[1] < date.max:
            entry.add("dtend", days[1] + timedelta(days=1))
        title = row.title if row.first == row.last else f"{row.label}: {row.title}"
        entry.add("summary", _line(title))
        entry.add("description", _clean("\n\n".join(filter(None, (_summary(row), f"Date: {row.label}. {row.basis_note}")))))
        entry.add("categories", [row.kind, *row.values.get("status", ())])
        entry.add("status", _CALENDAR_STATUS.get(*row.values["status"]) if row.event else "CONFIRMED")
        entry.add("transp", "TRANSPARENT")
        calendar.add_component(entry)
    return str(calendar.to_ical().decode())


def as_timelinejs(rows: Iterable[Row], archive: Archive) -> str:
    """For TimelineJS 3 (https://timeline.knightlab.com/docs/json-format.html); its texts are HTML, so ours are escaped."""
    slides = []
    for row in rows:
        days = _ends(row)
        if days is None:
            continue
        slide: dict[str, Json] = {
            "unique_id": row.id,
            "group": "Events" if row.event else "Texts and comments",
            "start_date": _slide_date(days[0], row.date),
            "display_date": html.escape(row.label),
            "text": {"headline": html.escape(row.title), "text": _slide_text(row)},
        }
        if days[0] != days[1] and _precision(row.date) == 3:  # noqa: PLR2004  # coarser ones say it by what they leave out
            slide["end_date"] = _slide_date(days[1], row.date)
        slides.append(slide)
    title = {"text": {"headline": html.escape(archive.about.title), "text": html.escape(archive.about.lead)}}
    return json.dumps({"title": title, "events": slides}, ensure_ascii=False, indent=1) + "\n"


# --------------------------------------------------------------------- pieces


def _record(row: Row) -> dict[str, Json]:
    """A row in plain values."""
    record: dict[str, Json] = {
        "id": row.id,
        "kind": row.kind,
        "date": row.date,
        "date_label": row.label,
        "earliest": None if row.first == NEVER else written(row.first),
        "latest": None if row.last == OPEN else written(row.last),
        "title": row.title,
        "summary": _summary(row),
        "status": next(iter(row.values.get("status", ())), None),
        "date_basis": row.basis,
        "basis_note": row.basis_note,
    }
    for facet, plural in _PLURAL.items():
        record[plural] = [*row.values.get(facet, ())]
    passages: list[Json] = [
        {"text": place.text, "anchor": place.anchor, "quotation": place.words} for place in row.passages
    ]
    if row.text:
        passages = [{"text": row.text, "anchor": row.anchor or None, "quotation": None}]
    record["passages"] = passages
    record["source"] = [*row.event.source.split()] if row.event else []
    return record


def _facet(plural: str) -> str:
    return next(facet for facet in FACETS if _PLURAL[facet] == plural)


def _names(archive: Archive) -> Mapping[str, str]:
    used = {name for placed in archive.events for name in (*placed.event.people, *placed.event.places, *placed.event.organizations)}
    return {entity.id: entity.name for entity in archive.authority.entities if entity.id in used}


def _cell(value: Json) -> str:
    if isinstance(value, list):
        return "\n".join(map(str, value))
    return "" if value is None else str(value)


def _summary(row: Row) -> str:
    return row.event.summary if row.event else ""


def _clean(text: str) -> str:
    """Without controls, which the format forbids."""
    return _CONTROLS.sub(" ", text)


def _line(text: str) -> str:
    """The same on one line."""
    return " ".join(_clean(text).split())


def _ends(row: Row) -> tuple[Day, Day] | None:
    """First and last day; where one is open, the other twice; None where both are, or outside of common calendars."""
    known = [day for day in (row.first, row.last) if day not in {NEVER, OPEN}]
    return (known[0], known[-1]) if known and known[0][0] >= 1 else None


def _days(row: Row) -> tuple[date, date] | None:
    ends = _ends(row)
    if ends is None:
        return None
    first, last = (date(*map(int, day)) for day in ends)
    return first, last


def _precision(edtf: str) -> int:
    """How many of year, month and day a single date gives; 3 for a range, whose ends are days."""
    plain = edtf.rstrip("~?%")
    return plain.count("-") + 1 if plain.replace("-", "").isdecimal() and "-2" not in plain[4:6] else 3


def _slide_date(day: Day, edtf: str) -> dict[str, Json]:
    parts: Sequence[tuple[str, float]] = tuple(zip(("year", "month", "day"), day, strict=True))
    return {name: int(value) for name, value in parts[: _precision(edtf)]}


def _slide_text(row: Row) -> str:
    lines = [_summary(row), f"{row.basis_note}", *(f"“{place.words}”" for place in row.passages)]
    return "".join(f"<p>{html.escape(line)}</p>" for line in lines if line)
