"""The events of the edition: each rests on words of a shown text, names known records and has a true EDTF date.

`cases/schemas/events.txt` holds files that do not fit the schema, with the messages they get.
"""

import re
from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias, cast, get_args

import pytest
from edtf import parse_edtf

from build_tools import model, yamlfile
from build_tools.model import Block, Quotation
from build_tools.notes import occurrences
from build_tools.pipeline import assemble
from build_tools.read import read

ROOT = Path(__file__).parent.parent
Day: TypeAlias = tuple[int, int, int]

NEVER: Day = (9999, 12, 31)
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
          "November", "December"]  # fmt: skip
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
WEEKDAY_AND_DAY = re.compile(rf"({'|'.join(WEEKDAYS)}), (\d+) ({'|'.join(MONTHS)}) (\d{{4}})")


def records(name: str) -> list[dict[str, Any]]:
    """The records of an editorial file, which has to fit its schema."""
    path = ROOT / "editorial" / f"{name}.yml"
    file, problems = yamlfile.parse(f"editorial/{name}.yml", path.read_text(encoding="utf-8"), name)
    assert [str(problem) for problem in problems] == []
    assert file is not None
    return cast("list[dict[str, Any]]", file.value)


EVENTS = records("events")
IDS = [event["id"] for event in EVENTS]


@cache
def shown() -> dict[str, tuple[Block, ...]]:
    """Slug of each text -> the blocks that its page shows."""
    archive, _ = assemble(read(ROOT)[0])
    return {text.entry.slug: text.document.blocks for text in archive.texts}


def passages() -> Iterator[tuple[str, str, Quotation]]:
    """Id of the event, slug of the text and quotation of every passage."""
    for event in EVENTS:
        for passage in event["passages"]:
            yield event["id"], passage["text"], Quotation(**passage["quotation"])


def day(bound: Any) -> Day | None:
    """A bound of an EDTF date; None where it is open."""
    return (bound.tm_year, bound.tm_mon, bound.tm_mday) if hasattr(bound, "tm_year") else None


def bounds(text: str) -> tuple[Day | None, Day | None]:
    """The first and the last day that a date can mean.

    The library fails on the open side of a set, since it pads what is infinite.
    """
    parsed = parse_edtf(text)
    first = None if re.match(r"\[?\.\.", text) else day(parsed.lower_strict())
    last = None if re.search(r"\.\.\]?$", text) else day(parsed.upper_strict())
    return first, last


def test_there_are_events() -> None:
    assert len(EVENTS) > 50
    assert {event["date_basis"] for event in EVENTS} == set(get_args(model.DateBasis))
    assert {event["status"] for event in EVENTS} == set(get_args(model.EventStatus))
    assert {slug for _, slug, _ in passages()} == set(shown())


def test_an_id_is_given_once_and_holds_no_date() -> None:
    assert sorted(IDS) == sorted(set(IDS))
    assert [
        identifier for identifier in IDS if re.search(r"\d{4}|" + "|".join(MONTHS).lower(), identifier)
    ] == []


@pytest.mark.parametrize(("event", "slug", "quotation"), list(passages()), ids=lambda value: str(value)[:40])
def test_a_passage_is_found_exactly_once(event: str, slug: str, quotation: Quotation) -> None:
    found = occurrences(quotation, shown()[slug])
    assert len(found) == 1, f"{event}: “{quotation.exact}” in {[block.anchor for block, _, _ in found]}"


@pytest.mark.parametrize("kind", ["people", "places", "organizations"])
def test_the_records_that_events_name_exist(kind: str) -> None:
    known = {record["id"] for record in records(kind)}
    unknown = [
        (event["id"], named) for event in EVENTS for named in event.get(kind, []) if named not in known
    ]
    assert unknown == []


@pytest.mark.parametrize("event", EVENTS, ids=IDS)
def test_a_date_is_edtf_and_has_a_bound_on_one_side_at_least(event: dict[str, Any]) -> None:
    assert str(parse_edtf(event["date"])) == event["date"]
    first, last = bounds(event["date"])
    assert first or last
    assert (first or (0, 0, 0)) <= (last or NEVER)


def test_events_stand_in_the_order_of_their_dates() -> None:
    spans = [bounds(event["date"]) for event in EVENTS]
    keys = [(first or last or NEVER, last or NEVER) for first, last in spans]
    early = [later for key, after, later in zip(keys, keys[1:], IDS[1:], strict=False) if after < key]
    assert early == []


def test_outside_knowledge_has_a_source() -> None:
    silent = [
        event["id"] for event in EVENTS if "Outside knowledge" in event["summary"] and "source" not in event
    ]
    assert silent == []


def test_a_weekday_is_the_right_one() -> None:
    prose = " ".join(f"{event['basis_note']} {event['summary']}" for event in EVENTS)
    said = [
        (match[1], date(int(match[4]), MONTHS.index(match[3]) + 1, int(match[2])))
        for match in WEEKDAY_AND_DAY.finditer(prose)
    ]
    assert said
    assert [(name, str(when)) for name, when in said if WEEKDAYS[when.weekday()] != name] == []


def test_the_schema_holds_what_the_model_holds() -> None:
    schema: Any = yamlfile.schema_of("events")
    properties = schema["items"]["properties"]
    assert set(properties) == {field.name for field in fields(model.Event)} - {"where"}
    passage = properties["passages"]["items"]["properties"]
    assert set(passage) == {field.name for field in fields(model.Passage)}
    assert set(passage["quotation"]["properties"]) == {field.name for field in fields(model.Quotation)}
    assert properties["date_basis"]["enum"] == list(get_args(model.DateBasis))
    assert properties["status"]["enum"] == list(get_args(model.EventStatus))
