"""What the editors say of a text: its record, notes, decisions."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal, TypeAlias

from build_tools.model.blocks import BlockKind
from build_tools.model.captures import Role
from build_tools.model.plain import Quotation, Where

Basis: TypeAlias = Literal["stated", "inferred", "attributed", "supplied"]


TextKind: TypeAlias = Literal["post", "article", "report"]
"""What a library would call a text: a blog's post, an article of a magazine or newspaper, a report or policy paper."""


Confidence: TypeAlias = Literal["high", "medium", "low"]


@dataclass(frozen=True, slots=True)
class Statement:
    """A catalogue field with its evidence."""

    value: str
    basis: Basis
    evidence: str
    confidence: Confidence
    source: str = ""
    """Address of outside evidence, or empty."""


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """Why and since when a text is not shown any more."""

    date: str
    """ISO date."""
    reason: str


@dataclass(frozen=True, slots=True)
class Entry:
    """The catalogue record of one capture."""

    slug: str
    """Address of the text: `texts/<slug>/`. Never changes after release."""
    capture: str
    """Id of the capture."""
    sha256: str
    language: str
    """BCP 47 language of the text."""
    title: Statement
    statements: Mapping[str, Statement]
    """All other fields that are known, by name in the order of `FIELDS`: author, published, publication …"""
    kind: TextKind = "post"
    """What it is cited as."""
    version_of: str = ""
    """Slug of the text that this is another version of (the same article published elsewhere); empty: none."""
    formerly: tuple[str, ...] = ()
    """Slugs that it had before; their addresses lead here."""
    withdrawn: Withdrawal | None = None
    """Its page keeps the citation data and answers for its anchors; its words are gone."""
    where: Where = field(default=Where("editorial/catalog.yml"), compare=False)
    lines: Mapping[str, Where] = field(default_factory=dict, compare=False)
    """Where the value of each statement stands, for messages."""

    @property
    def display_title(self) -> str:
        """The title, in square brackets if the editors supplied it."""
        title = self.title.value
        bracketed = title.startswith("[") and title.endswith("]")
        return f"[{title}]" if self.title.basis == "supplied" and not bracketed else title


FIELDS: Mapping[str, str] = MappingProxyType({
    "author": "Author",
    "editor": "Editor",
    "published": "Published",
    "publication": "Publication",
    "series": "Series",
    "number": "Number",
    "republished_by": "Republished by",
    "address": "Original address",
    "captured": "Captured",
    "method": "How captured",
    "place": "Place",
    "rights": "Rights",
})
"""Catalogue fields besides the title, in the order that pages show them, with their labels."""


NOT_STATED = "not stated"
"""What a page prints for a field nobody knows."""


NoteKind: TypeAlias = Literal["source", "sic", "lost-format", "missing", "reference", "context", "translation"]


@dataclass(frozen=True, slots=True)
class Note:
    """An editorial note, anchored by quotation."""

    id: str
    """Permanent id on its page: `n3`."""
    text: str
    """Slug of the text it belongs to."""
    quotation: Quotation
    kind: NoteKind
    body: str
    """Plain text; blank lines part paragraphs."""
    source: str = ""
    """Address or citation the note rests on; empty when the texts themselves suffice."""
    where: Where = field(default=Where("editorial/notes.yml"), compare=False)


@dataclass(frozen=True, slots=True)
class PlacedNote:
    """A note and the block and range its quotation was found at."""

    note: Note
    anchor: str
    """Anchor of the block where the quotation ends; the note stands beside it."""
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Override:
    """An editor's decision over a rule's, for some lines of one capture."""

    capture: str
    first: int
    """1-based number of the first line."""
    last: int
    """1-based number of the last line, included."""
    begins: str
    """Words the first line begins with (white space aside): if it does not, the override no longer applies."""
    reason: str
    role: Role | None = None
    kind: BlockKind | None = None
    speaker: str | None = None
    """For a quotation: who speaks."""
    source: str | None = None
    """For a quotation: where the words come from."""
    answers: int | None = None
    """For a comment: the number of the comment it answers."""
    author: str | None = None
    """For a comment: its author, where the capture has it elsewhere."""
    date: str | None = None
    """For a comment: when it was written, in EDTF, where the capture does not say."""
    where: Where = field(default=Where("editorial/overrides.yml"), compare=False)
