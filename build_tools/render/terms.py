"""Words of the edition, and what they mean."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from build_tools.authority import FILES
from build_tools.model import Basis, EntityType, NoteKind

RECORD = ("author", "editor", "published", "publication", "series", "number", "republished_by", "address", "place")
"""Catalogue fields that stand in the head of a page; the others stand under its provenance."""

ALWAYS = frozenset({"author", "published", "publication", "address", "captured", "method", "rights"})
"""Fields that a page shows also when nobody knows them."""

MANY_TEXTS = 100
"""Texts that one list can show as it is; more are listed by year, and the first page shows the first of them."""

MANY_ROWS = 500
"""Publications and dated comments that the timeline can list among its events; more are counted by year."""

MANY_PASSAGES = 150
"""Passages of one name, or comments of one register, on a page; more go on on further pages."""

DATES = frozenset({"published", "captured"})
"""Fields whose value is EDTF."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the edition, and what it means."""

    label: str
    meaning: str


NOTE_KINDS: Mapping[NoteKind, Term] = MappingProxyType({
    "source": Term("Source", "where the words come from, or where another copy stands"),
    "sic": Term("Sic", "a slip of the source, left as it stands"),
    "lost-format": Term("Lost formatting", "quotation marks, indents or links that the capture lost"),
    "missing": Term("Missing", "something that the page had and the capture has not"),
    "reference": Term("Reference", "what “above”, “here” or a name without more refers to"),
    "context": Term("Context", "what a reader of the time knew and one of today may not"),
    "translation": Term("Translation", "the editors’ own rendering of words in another language"),
})

BASES: Mapping[Basis, str] = MappingProxyType({
    "stated": "the capture itself says so",
    "attributed": "other evidence says so",
    "inferred": "the editors concluded it from evidence",
    "supplied": "the editors made it; a supplied title stands in square brackets",
})

TITLE_BASES: Mapping[Basis, str] = MappingProxyType({
    "stated": "as in the capture",
    "attributed": "not in the capture; from other evidence",
    "inferred": "not in the capture; concluded by the editors",
    "supplied": "not in the capture; supplied by the editors",
})
"""What the record of a text says of the title that stands above it."""

QUOTE_BASES: Mapping[str, str] = MappingProxyType({
    "marked": "",
    "inferred": "quotation marks lost in the capture",
    "override": "not marked in the capture; told by the editors",
})
"""What a page says of how a quotation was recognised."""



@dataclass(frozen=True, slots=True)
class Kind:
    """What pages say of a type of authority record."""

    one: str
    many: str
    folder: str
    """Folder of its pages, and name of its file in `editorial/`."""


KINDS: Mapping[EntityType, Kind] = MappingProxyType({
    "person": Kind("Person", "People", FILES["person"]),
    "place": Kind("Place", "Places", FILES["place"]),
    "organization": Kind("Organization", "Organizations", FILES["organization"]),
})

IDENTIFIERS: Mapping[str, tuple[str, str]] = MappingProxyType({
    "wikidata": ("Wikidata", "https://www.wikidata.org/wiki/"),
    "geonames": ("GeoNames", "https://www.geonames.org/"),
})
"""Register of identifiers -> its name, and the address that an identifier completes."""
