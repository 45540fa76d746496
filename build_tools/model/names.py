"""Authority records, and decisions on names."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from build_tools.model.plain import Quotation, Where
from build_tools.model.spans import EntityType

Marks: TypeAlias = Literal["any", "exact"]


Case: TypeAlias = Literal["exact", "any"]


@dataclass(frozen=True, slots=True)
class Variant:
    """One way in which a name is written."""

    text: str
    case: Case = "exact"
    """`exact`: capitals as written (a heading's capitals aside); `any`: any mixture of them."""
    marks: Marks = "any"
    """`any`: with or without diacritics (Hizballah, Ḥizballāh); `exact`: as written."""
    captures: tuple[str, ...] = ()
    """Ids of the only captures where this form names the record; empty: in all."""


@dataclass(frozen=True, slots=True)
class Coordinates:
    """A point on the earth (WGS 84), in degrees."""

    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class Entity:
    """An authority record: a person, place or organization that the texts name."""

    id: str
    """Slug, the address of its page; never changes after release."""
    type: EntityType
    name: str
    """The heading of its page, and a name to be recognised."""
    variants: tuple[Variant, ...] = ()
    """Other ways in which the texts write the name."""
    identification: str = ""
    """One sentence, true as of the text's time."""
    source: str = ""
    """What the identification rests on."""
    identifiers: Mapping[str, str] = field(default_factory=dict)
    """`wikidata`, `geonames` -> identifier there."""
    coordinates: Coordinates | None = None
    government: str = ""
    """For a place: id of the government that it can stand for."""
    metonyms: tuple[str, ...] = ()
    """For a government: ids of the places that can stand for it."""
    surname: str = ""
    """For a person whose last word is not the surname."""
    given: str = ""
    """For a person whose first word is not the given name."""
    abbreviation: str = ""
    """`MEK`."""
    initials: str = ""
    """For a person: `K-Q`."""
    checked: str = ""
    """Where identifiers and coordinates were checked."""
    merged: tuple[str, ...] = ()
    """Former ids of the record, which still lead to it."""
    where: Where = field(default=Where("editorial"), compare=False)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody or something that an unidentified name may mean."""

    name: str
    evidence: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class UnresolvedName:
    """A name that nobody could identify, for the public page of such names."""

    name: str
    type: EntityType
    text: str
    """Slug of the text it stands in."""
    reason: str
    candidates: tuple[Candidate, ...]
    where: Where = field(default=Where("editorial/unresolved.yml"), compare=False)


@dataclass(frozen=True, slots=True)
class Authority:
    """All authority records."""

    entities: tuple[Entity, ...] = ()
    unresolved: tuple[UnresolvedName, ...] = ()
    by_id: Mapping[str, Entity] = field(init=False, compare=False, repr=False)
    governments: Mapping[str, str] = field(init=False, compare=False, repr=False)
    """Id of a place -> id of the government that it can stand for, from either side's record."""

    def __post_init__(self) -> None:
        governments = {place: entity.id for entity in self.entities for place in entity.metonyms}
        governments |= {entity.id: entity.government for entity in self.entities if entity.government}
        object.__setattr__(self, "by_id", {entity.id: entity for entity in self.entities})
        object.__setattr__(self, "governments", governments)

    def unresolved_in(self, slug: str) -> tuple[UnresolvedName, ...]:
        """The names of a text that nobody could identify."""
        return tuple(name for name in self.unresolved if name.text == slug)


@dataclass(frozen=True, slots=True)
class MentionOverride:
    """An editor's decision over the rules', for one name in one capture."""

    capture: str
    """Id of the capture."""
    quotation: Quotation
    """`exact` is the name itself; prefix and suffix tell which occurrence."""
    reason: str
    entity: str | None = None
    """Id of the record meant; empty: a name that stays unresolved; None: not a mention."""
    type: EntityType | Literal[""] = ""
    """For a name that stays unresolved: what it names, if that is clear."""
    candidates: tuple[str, ...] = ()
    """For a name that stays unresolved: ids of the records it may mean."""
    metonym: bool | None = None
    """Whether the place stands for its government here; None leaves it to the rules."""
    where: Where = field(default=Where("editorial/overrides.yml"), compare=False)
