"""Suggest events: sentences that tell something of a known time and that no event rests on yet, as YAML to edit."""

import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq

from build_tools import words
from build_tools.chronicle import Row, event_rows, of_text
from build_tools.edtfdate import earliest, latest
from build_tools.glossary import sentence
from build_tools.model import Archive, Block, Mention, Quotation, Text, Time
from build_tools.notes import occurrences

_AUXILIARIES = (
    "am is are was were be been being has have had do does did will would shall should can could may might must"
)
_IRREGULAR = (
    "became began broke brought built bought came chose cut drew drove fell felt fought found flew forbade forgot forgave froze"
    " gave got went grew heard held hit kept knew laid led left lent let lost made meant met paid put quit read rode rang rose ran"
    " said saw sold sent set shook shot showed shut sang sank sat slept spoke spent stood stole struck swore took taught told"
    " thought threw understood woke won withdrew wrote"
)
_VERB = re.compile(rf"\b(?:{'|'.join((_AUXILIARIES + ' ' + _IRREGULAR).split())}|[a-z]{{2,}}ed)\b", re.IGNORECASE)
_LATIN = re.compile(r"[A-Za-z]")
_LONGEST = 15
"""Words that a passage of an event may have."""
_LEAST = 3
_WORD = re.compile(r"\S+")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class SuggestedEvent:
    """A dated sentence."""

    text: str
    """Slug of the text."""
    anchor: str
    sentence: str
    time: Time
    quotation: Quotation
    """Its words around the expression, at most 15."""
    people: tuple[str, ...]
    """Ids of the records it names, as `places` and `organizations`."""
    places: tuple[str, ...]
    organizations: tuple[str, ...]


def suggest_events(archive: Archive) -> tuple[SuggestedEvent, ...]:
    """For each sentence with a date and a verb that no event covers, one suggestion, in the order of the texts.

    An event covers a sentence when it quotes words of it, or rests on the same
    text and has the very date. Lines of the head are left out. Verbs are looked
    for in sentences of Latin letters only; others count as having one.
    """
    events = event_rows(archive)
    return tuple(found for text in archive.texts for found in _of_text(text, of_text(events, text.entry.slug), archive))


def _of_text(text: Text, events: Sequence[Row], archive: Archive) -> Iterator[SuggestedEvent]:
    blocks = sorted((block for block in text.document.blocks if block.kind != "head"), key=lambda block: block.start)
    for block in blocks:
        seen: set[tuple[int, int]] = set()
        for time in text.document.times:
            if not time.edtf or time.type not in {"DATE", "TIME"} or not block.start <= time.start < block.end:
                continue
            at = block.within(time.start), block.within(time.end - 1) + 1
            first, last = sentence(block.text, *at)
            told = block.text[first:last].strip()
            if (first, last) in seen or not _tells(told) or _covered(time, (block, first, last), events, text.entry.slug):
                continue
            seen.add((first, last))
            named = [m for m in text.document.mentions if block.start <= m.start < block.end and first <= block.within(m.start) < last]
            ids = _ids(named, archive)
            yield SuggestedEvent(
                text.entry.slug, block.anchor, told, time, _around(block, (first, last), at),
                ids["person"], ids["place"], ids["organization"],
            )  # fmt: skip


def _tells(said: str) -> bool:
    return bool(_VERB.search(said)) or not _LATIN.search(said)


def _covered(time: Time, place: tuple[Block, int, int], events: Iterable[Row], slug: str) -> bool:
    block, first, last = place
    start, end = block.offset(first), block.offset(last - 1) + 1
    day = time.edtf.partition("T")[0]
    for row in events:
        if (row.first, row.last) == (earliest(day), latest(day)):
            return True
        if any(p.text == slug and p.start < end and start < p.end for p in row.passages):
            return True
    return False


def _around(block: Block, said: tuple[int, int], at: tuple[int, int]) -> Quotation:
    """Few words of a sentence around an expression that occur once in the block, growing to both sides; at most 15."""
    spans = [match.span() for match in _WORD.finditer(block.text, *said)]
    low = next(n for n, span in enumerate(spans) if span[1] > at[0])
    high = max(n for n, span in enumerate(spans) if span[0] < at[1]) + 1
    while high - low < _LONGEST and (low > 0 or high < len(spans)):
        if high - low >= 2 * _LEAST and len(occurrences(_quotation(block, spans[low:high]), [block])) == 1:
            break
        low, high = max(0, low - 1), min(len(spans), high + 1)
    return _quotation(block, spans[low : min(high, low + _LONGEST)])


def _quotation(block: Block, spans: Sequence[tuple[int, int]]) -> Quotation:
    return Quotation(" ".join(block.text[spans[0][0] : spans[-1][1]].split()))


def _ids(named: Iterable[Mention], archive: Archive) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {"person": [], "place": [], "organization": []}
    for mention in named:
        if mention.entity and mention.meant not in found[archive.authority.by_id[mention.meant].type]:
            found[archive.authority.by_id[mention.meant].type].append(mention.meant)
    return {kind: tuple(ids) for kind, ids in found.items()}


def as_yaml(suggestions: Iterable[SuggestedEvent]) -> str:
    """The suggestions as records to edit, each with its sentence as a comment; empty fields are for the editor."""
    listed = list(suggestions)
    if not listed:
        return ""
    yaml = YAML()
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.width = 1 << 16
    out = io.StringIO()
    out.write("--- # for editorial/events.yml\n")
    for item in listed:
        record = io.StringIO()
        yaml.dump(CommentedSeq([_record(item)]), record)
        out.write(f"# {_line(item.text)}#{item.anchor}: {_line(item.sentence)}\n")
        out.write("".join(line.removeprefix("  ") for line in record.getvalue().splitlines(keepends=True)) + "\n")
    return out.getvalue()


def _record(item: SuggestedEvent) -> CommentedMap:
    said = f"The text says “{_line(item.time.text)}”"
    passage = CommentedMap(text=item.text, quotation=CommentedMap(exact=_line(item.quotation.exact)))
    record = CommentedMap(
        id="", title="", date=item.time.edtf.partition("T")[0],
        date_basis="resolved" if item.time.against else "text",
        basis_note=f"{said}; its date is {words.date(item.time.against)}." if item.time.against else f"{said}.",
        summary="", status="happened", passages=CommentedSeq([passage]),
    )  # fmt: skip
    for name, ids in (("people", item.people), ("places", item.places), ("organizations", item.organizations)):
        if ids:
            record[name] = CommentedSeq(ids)
            record[name].fa.set_flow_style()
    return record


def _line(text: str) -> str:
    """On one line, without characters that YAML cannot hold."""
    return " ".join(_CONTROL.sub(" ", text).split())
