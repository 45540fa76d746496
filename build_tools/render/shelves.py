"""Lists of texts: what they say of each, by year where there are many, and on several pages where there are very many."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from build_tools import view
from build_tools.chronicle import year
from build_tools.model import Archive, Block, Entry, Text
from build_tools.render.paging import cut
from build_tools.render.terms import MANY_TEXTS

ON_A_PAGE = 250
"""Texts of a very long list that one page shows."""
FIRST, FURTHER = "texts", "texts-by-year"
"""Folders of the list: its first page stands where it always does; the others not below, where each name may be a text's."""


@dataclass(frozen=True, slots=True)
class Card:
    """What a list of texts says of one."""

    entry: Entry
    size: view.Size
    stated: int | None
    notes: int
    opening: Block | None


@dataclass(frozen=True, slots=True)
class Shelf:
    """The texts of one year in a long list, as far as they stand on one page; of a short list, all."""

    id: str
    """Its anchor, `y-2007`; empty when the list has one shelf."""
    name: str
    cards: Sequence[Card]


def card(text: Text) -> Card:
    """What a list of texts says of `text`."""
    opening = next((part.blocks[0] for part in view.body(text.document) if part.kind == "paragraph"), None)
    return Card(text.entry, view.size(text.document), text.document.stated_comments, len(text.notes), opening)


def shelves(archive: Archive) -> list[Sequence[Shelf]]:
    """The list of all texts, page by page: many by the year of publication, in their order; those without a year come together."""
    cards = [card(text) for text in archive.texts]
    if len(cards) <= MANY_TEXTS:
        return [[Shelf("", "", cards)]]
    years: dict[str, list[Card]] = {}
    for one in cards:
        years.setdefault(year_of(one.entry), []).append(one)
    pieces = [(name, one) for name, of_year in years.items() for one in of_year]
    return [
        [_shelf(name, [one for _, one in group]) for name, group in groupby(part, key=itemgetter(0))]
        for part in cut(pieces, lambda _: 1, ON_A_PAGE)
    ]


def places_of_years(archive: Archive) -> Mapping[str, str]:
    """Year -> where its texts begin in the list, from the root of the site: `texts/#y-2007`; empty for a short list."""
    places: dict[str, str] = {}
    for number, page in enumerate(shelves(archive), 1):
        folder = FIRST if number == 1 else f"{FURTHER}/{number}"
        for shelf in page:
            if shelf.id:
                places.setdefault(shelf.name, f"{folder}/#{shelf.id}")
    return places


def year_of(entry: Entry) -> str:
    """The year of publication by which lists group a text, as `chronicle.year` has it; empty where none is known."""
    published = entry.statements.get("published")
    return year(published.value) if published else ""


def _shelf(name: str, cards: Sequence[Card]) -> Shelf:
    return Shelf(f"y-{name or 'unknown'}", name or "Year not known", cards)
