"""Events: what the texts date, as the editors record it, and where its passages stand."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, cast

from build_tools import yamlfile
from build_tools.edtfdate import is_edtf
from build_tools.model import (
    GONE,
    Authority,
    Block,
    Event,
    LedgerRow,
    Passage,
    PlacedEvent,
    PlacedPassage,
    Quotation,
    Text,
    Where,
)
from build_tools.notes import occurrences
from build_tools.problems import Problem, problem

FILE = "editorial/events.yml"


def events(files: Mapping[str, str]) -> tuple[tuple[Event, ...], tuple[Problem, ...]]:
    """Understand `editorial/events.yml` among the files of `editorial/` (path -> text). Problems: E004, E005."""
    file, problems = yamlfile.parse(FILE, files.get(FILE, ""), "events")
    values = cast("list[dict[str, Any]]", file.value if file else [])
    found = tuple(_event(value, file.where(at)) for at, value in enumerate(values) if file)
    return found, (*problems, *_misdated(found), *_doubled(found))


def place(
    found: Iterable[Event], texts: Sequence[Text], authority: Authority
) -> tuple[tuple[PlacedEvent, ...], tuple[Problem, ...]]:
    """Find each event's words in the texts. Problems: E001, E002, E003."""
    blocks = {text.entry.slug: text.document.blocks for text in texts}
    problems: list[Problem] = []
    placed = []
    for event in found:
        problems += _dangling(event, authority)
        passages = [_passage(event, passage, blocks, problems) for passage in event.passages]
        placed.append(PlacedEvent(event, tuple(passage for passage in passages if passage)))
    return tuple(placed), tuple(problems)


def retire(
    rows: Iterable[LedgerRow], placed: Iterable[PlacedEvent]
) -> tuple[tuple[LedgerRow, ...], tuple[Problem, ...]]:
    """Of the ledger's rows of events, those whose event is no more. Problems: L003 where nobody has confirmed that."""
    there = {f"e-{item.event.id}" for item in placed}
    retired = tuple(row for row in rows if row.anchor not in there)
    said = "{} was released (“{}”), and {} has no such event. Restore it, or say what became of it with `archive release`."
    lost = (
        problem("L003", row.where, said.format(row.anchor, row.first_words, FILE))
        for row in retired
        if row.state not in GONE
    )
    return retired, tuple(lost)


def _event(value: Mapping[str, Any], where: Where) -> Event:
    lists: dict[str, Any] = {name: tuple(value.get(name, ())) for name in ("people", "places", "organizations")}
    plain = {key: item for key, item in value.items() if key not in {*lists, "passages"}}
    passages = tuple(Passage(item["text"], Quotation(**item["quotation"])) for item in value["passages"])
    return Event(**plain, **lists, passages=passages, where=where)


def _passage(
    event: Event, passage: Passage, blocks: Mapping[str, Sequence[Block]], problems: list[Problem]
) -> PlacedPassage | None:
    quoted = f"“{passage.quotation.exact}”"
    if passage.text not in blocks:
        said = f"{event.id}: there is no text {passage.text}. Use the slug of a catalogue record."
        problems.append(problem("E003", event.where, said))
        return None
    hits = occurrences(passage.quotation, blocks[passage.text])
    if not hits:
        said = f"{event.id}: {quoted} is not found in {passage.text}. Quote the words as the page shows them."
        problems.append(problem("E001", event.where, said))
        return None
    if len(hits) > 1:
        said = f"{event.id}: {quoted} is found {len(hits)} times in {passage.text}. Add a prefix or suffix."
        problems.append(problem("E002", event.where, said))
    block, start, end = hits[0]
    words = " ".join(passage.quotation.exact.split())
    return PlacedPassage(passage.text, block.anchor, block.comment, words, start, end, block.lang, block.dir)


def _dangling(event: Event, authority: Authority) -> Iterator[Problem]:
    for name in (*event.people, *event.places, *event.organizations):
        if name not in authority.by_id:
            yield problem("E003", event.where, f"{event.id} refers to {name}, which has no record. Add it or mend the id.")


def _misdated(found: Iterable[Event]) -> Iterator[Problem]:
    for event in found:
        if not is_edtf(event.date):
            said = f"{event.id}: “{event.date}” is not an EDTF date. Write for instance 2007-03-22."
            yield problem("E004", event.where, said)


def _doubled(found: Iterable[Event]) -> Iterator[Problem]:
    seen: set[str] = set()
    for event in found:
        if event.id in seen:
            yield problem("E005", event.where, f"The id {event.id} is taken. Choose another.")
        seen.add(event.id)
