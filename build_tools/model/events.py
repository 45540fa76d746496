"""Events: what the texts report or foresee."""

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from build_tools.model.blocks import Direction
from build_tools.model.plain import Quotation, Where

DateBasis: TypeAlias = Literal["text", "resolved", "outside"]


EventStatus: TypeAlias = Literal["happened", "planned", "proposed", "disputed"]


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a text that an event rests on."""

    text: str
    """Slug of the text."""
    quotation: Quotation


@dataclass(frozen=True, slots=True)
class Event:
    """Something that the texts report or foresee, with its place in time."""

    id: str
    """Its address on the timeline, `#e-<id>`; never changes after release."""
    title: str
    date: str
    """EDTF, as precise as known and no more."""
    date_basis: DateBasis
    """`text` (stated there), `resolved` (from its words and its date), `outside` (other knowledge)."""
    basis_note: str
    """One sentence: how the date is known."""
    summary: str
    """Plain text; what is outside knowledge says so."""
    status: EventStatus
    """As the texts tell it; `disputed`: reported, but denied, contradicted or nowhere confirmed."""
    passages: tuple[Passage, ...]
    """At least one, the main one first."""
    people: tuple[str, ...] = ()
    """Ids of authority records, as `places` and `organizations`."""
    places: tuple[str, ...] = ()
    organizations: tuple[str, ...] = ()
    source: str = ""
    """Addresses of the outside knowledge used, parted by spaces; empty when there is none."""
    date_label: str = ""
    """What pages print for the date where EDTF cannot say it (`early 1980s`); empty: the date itself."""
    where: Where = field(default=Where("editorial/events.yml"), compare=False)


@dataclass(frozen=True, slots=True)
class PlacedPassage:
    """Where the words of a passage stand."""

    text: str
    """Slug of the text."""
    anchor: str
    """Anchor of the block."""
    comment: int
    """Number of the comment; 0: the post."""
    words: str
    """The words as the reading text has them."""
    start: int
    end: int
    lang: str
    dir: Direction


@dataclass(frozen=True, slots=True)
class PlacedEvent:
    """An event and where its passages stand."""

    event: Event
    passages: tuple[PlacedPassage, ...]
