"""The values that pass from step to step.

Everything here is frozen, slotted and built of tuples, so a step can neither
change its input nor keep a secret. Offsets are code points into
`Capture.text`, half open, unless a docstring says otherwise. This module
imports nothing of ours.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Literal, TypeAlias

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"


# ------------------------------------------------------------------ captures


@dataclass(frozen=True, slots=True)
class Capture:
    """One scraped text as received."""

    id: str
    """Path below `seeds/`, with forward slashes: `letters/1911-07.txt`."""
    sha256: str
    """Hexadecimal digest of the bytes, not of the decoded text."""
    text: str
    """The decoded text, nothing added, dropped or normalised; of a saved web page, its text rendering
    (`build_tools.web`), which the pipeline fills in."""
    encoding: str = "utf-8"
    """The encoding that decoded the bytes."""
    size: int = 0
    """Length of the file in bytes."""
    markup: str = ""
    """Of a saved web page: its HTML, decoded. Empty for a text."""


class Role(StrEnum):
    """What a stretch of a capture is. `ROLES` says which are shown, and why not."""

    TITLE = "title"
    SERIES = "series"
    DATELINE = "dateline"
    BYLINE = "byline"
    BODY = "body"
    CROSSPOST = "crosspost"
    CREDIT = "credit"
    COPYRIGHT = "copyright"
    COMMENT = "comment"
    COMMENT_AUTHOR = "comment-author"
    COMMENT_DATE = "comment-date"
    COMMENT_MARKER = "comment-marker"
    COMMENTS_HEADING = "comments-heading"
    COMMENTS_NOTICE = "comments-notice"
    COMMENT_FURNITURE = "comment-furniture"
    PINGBACK = "pingback"
    REPEATED = "repeated-title"
    NAVIGATION = "navigation"
    TEASER = "teaser"
    FURNITURE = "furniture"
    SPACE = "space"


@dataclass(frozen=True, slots=True)
class RoleInfo:
    """What a role means to a reader."""

    label: str
    """A name for people: `navigation`, `comment number`."""
    shown: bool
    """Whether the page shows these words as text; if not, the drawer lists them."""
    reason: str
    """For a role that is not shown: why it is removed. Empty for shown roles."""


ROLES: Mapping[Role, RoleInfo] = MappingProxyType({
    Role.TITLE: RoleInfo("title", shown=True, reason=""),
    Role.SERIES: RoleInfo("series line", shown=True, reason=""),
    Role.DATELINE: RoleInfo("dateline", shown=True, reason=""),
    Role.BYLINE: RoleInfo("byline", shown=True, reason=""),
    Role.BODY: RoleInfo("body", shown=True, reason=""),
    Role.CROSSPOST: RoleInfo("cross-posting note", shown=True, reason=""),
    Role.CREDIT: RoleInfo("credit", shown=True, reason=""),
    Role.COPYRIGHT: RoleInfo("copyright line", shown=True, reason=""),
    Role.COMMENT: RoleInfo("comment", shown=True, reason=""),
    Role.COMMENT_AUTHOR: RoleInfo("comment author", shown=True, reason=""),
    Role.COMMENT_DATE: RoleInfo("comment date", shown=True, reason=""),
    Role.COMMENT_MARKER: RoleInfo(
        "comment number", shown=False,
        reason="the number that the page printed before a comment; the card carries its own"),
    Role.COMMENTS_HEADING: RoleInfo(
        "comments heading", shown=False,
        reason="the page’s heading over its comments; the count it states stands in our heading"),
    Role.COMMENTS_NOTICE: RoleInfo(
        "comments notice", shown=False,
        reason="the page’s own notice about commenting, not anybody’s comment"),
    Role.COMMENT_FURNITURE: RoleInfo(
        "comment furniture", shown=False,
        reason="links and buttons of the comment section, not anybody’s words"),
    Role.PINGBACK: RoleInfo(
        "pingback", shown=False,
        reason="an automatic notice that another page links here, not a reader’s comment"),
    Role.REPEATED: RoleInfo(
        "repeated title", shown=False,
        reason="the title once more; the page shows it once"),
    Role.NAVIGATION: RoleInfo(
        "navigation", shown=False, reason="the site’s navigation, not part of the text"),
    Role.TEASER: RoleInfo(
        "teaser", shown=False, reason="a teaser for another text of the site"),
    Role.FURNITURE: RoleInfo(
        "page furniture", shown=False,
        reason="furniture of the page (buttons, forms, footers), not part of the text"),
    Role.SPACE: RoleInfo(
        "white space", shown=False,
        reason="line breaks, blank lines and indentation between the shown parts"),
})


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a capture with one role. The segments of a capture cover it exactly."""

    start: int
    end: int
    role: Role
    rule: str
    """Name of the rule that decided, or `override`."""
    comment: int = 0
    """1-based number of the comment it belongs to, in reading order; 0: none."""


@dataclass(frozen=True, slots=True)
class Comment:
    """One reader's comment, as the labels tell it apart."""

    n: int
    """1-based, in reading order of the capture."""
    start: int
    end: int
    author: str = ""
    """As it stands in the capture; empty when not captured."""
    date: str = ""
    """As it stands in the capture; empty when not captured."""
    answers: int | None = None
    """Number of the comment it answers, where the text says so."""
    anchor: str = ""
    """Permanent id on the page (`c4`); empty until `anchors` gives it."""
    permalink: str = ""
    """The id by which the captured page links to it (`comment-4711`); empty when it has none."""
    dated: str = ""
    """When it was written, in EDTF: a day where one is known, else the days between which it must lie;
    empty when nothing is known, and until `dating` gives it."""
    dated_note: str = ""
    """One sentence: how `dated` is known."""


@dataclass(frozen=True, slots=True)
class Labels:
    """What every character of a capture is, and what follows from that."""

    segments: tuple[Segment, ...]
    """Cover the capture exactly, in order, none empty. Shown words: one segment a line; between them SPACE."""
    comments: tuple[Comment, ...]
    """The readers' comments, in order; pingbacks are none."""
    stated_comments: int | None = None
    """How many comments the page says it has; None when it does not say."""
    title: tuple[int, int] | None = None
    """Where the title stands; None when the capture has none."""
    byline: tuple[int, int] | None = None
    """Where the author's name stands, without `By`."""
    date: tuple[int, int] | None = None
    """Where the date of the post stands, without `Posted on`."""


# -------------------------------------------------------------------- blocks


@dataclass(frozen=True, slots=True)
class Span:
    """A range of the capture that a block shows without a break."""

    start: int
    end: int
    glue: str = " "
    """What reading text puts before this range when it is not the block's first:
    a space for a joined line break, nothing after a hyphen at the end of a line."""


BlockKind: TypeAlias = Literal["head", "paragraph", "heading", "quotation", "list-item"]
Direction: TypeAlias = Literal["ltr", "rtl"]


@dataclass(frozen=True, slots=True)
class Quote:
    """What is known of a block that quotes somebody."""

    group: int
    """Blocks of one quotation share this number (unique within a document)."""
    speaker: str
    """Who speaks; empty when not stated."""
    source: str
    """Where the words come from; empty when not stated."""
    basis: str
    """`marked` (the capture has quotation marks), `inferred` (by a rule: lost marks), `override`."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, quotation paragraph, list item or line of the head."""

    anchor: str
    """Permanent id on the page (`p7`, `s2`, `c4-p2`, `h1`); empty until `anchors` gives it."""
    kind: BlockKind
    role: Role
    spans: tuple[Span, ...]
    """The ranges shown, in order: one a line for hard-wrapped text."""
    text: str
    """Reading text: the ranges joined by their glue."""
    comment: int = 0
    """Number of the comment it belongs to; 0: the post."""
    lang: str = ""
    """BCP 47 language of the block."""
    dir: Direction = "ltr"
    quote: Quote | None = None
    rule: str = ""
    """Name of the rule that gave `kind` or `quote`, where one did."""

    @property
    def start(self) -> int:
        """Where the block begins in the capture."""
        return self.spans[0].start

    @property
    def end(self) -> int:
        """Where the block ends in the capture."""
        return self.spans[-1].end

    def offset(self, at: int) -> int:
        """The offset in the capture of character `at` of the reading text.

        For a joining space: the offset behind the line it stands after. Raises
        IndexError outside the reading text.
        """
        for index, span in enumerate(self.spans):
            glue = len(span.glue) if index else 0
            if at < glue:
                return self.spans[index - 1].end
            at -= glue
            if at < span.end - span.start:
                return span.start + at
            at -= span.end - span.start
        message = f"the block {self.anchor or self.start} has no such character"
        raise IndexError(message)

    def within(self, offset: int) -> int:
        """The character of the reading text that shows an offset of the capture; one not shown: the next that is."""
        at = 0
        for index, span in enumerate(self.spans):
            at += len(span.glue) if index else 0
            if offset < span.end:
                return at + max(offset - span.start, 0)
            at += span.end - span.start
        return at


# ----------------------------------------------- spans beside the text (1, 2)


EntityType: TypeAlias = Literal["person", "place", "organization"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A name as it stands in a shown text."""

    start: int
    end: int
    text: str
    """The capture's own characters `start:end`."""
    entity: str
    """Id of the authority record; empty when unresolved."""
    type: EntityType | Literal[""]
    rule: str
    """Name of the rule that resolved it."""
    metonym: str = ""
    """Id of the government the place stands for here; empty: it is meant as a place."""
    metonym_rule: str = ""
    """Name of the rule that found the metonym; empty when there is none."""
    candidates: tuple[str, ...] = ()
    """For an unresolved name: ids of the records it may mean, sorted."""

    @property
    def meant(self) -> str:
        """Id of the record that is meant: a place's government where its name stands for it; empty: unresolved."""
        return self.metonym or self.entity


TimeType: TypeAlias = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression (TIMEX3) and what it resolves to."""

    start: int
    end: int
    text: str
    """The capture's own characters `start:end`."""
    type: TimeType
    value: str
    """TIMEX3 value: `2007-03-10`, `P3M`, `XXXX-WXX-2`, `PRESENT_REF`."""
    edtf: str
    """EDTF (ISO 8601-2) of the same; empty when there is no calendar date."""
    rule: str = ""
    """Name of the rule that found and resolved it."""
    against: str = ""
    """EDTF date of its post or comment, where the value was worked out from that; empty: the words say it all."""


# -------------------------------------------------------- what the editors know


@dataclass(frozen=True, slots=True)
class Where:
    """A place in a file, for messages."""

    file: str
    """Path from the project's root, with forward slashes."""
    line: int = 0
    """1-based; 0: the file as a whole."""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}" if self.line else self.file


Basis: TypeAlias = Literal["stated", "inferred", "attributed", "supplied"]
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
    where: Where = field(default=Where("editorial/catalog.yml"), compare=False)
    lines: Mapping[str, Where] = field(default_factory=dict, compare=False)
    """Where the value of each statement stands, for messages."""


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


@dataclass(frozen=True, slots=True)
class Quotation:
    """W3C TextQuoteSelector: words that anchor a statement to a passage.

    `exact` is compared with the reading text of the shown blocks, one space
    for each run of white space; `prefix` and `suffix` make it unique.
    """

    exact: str
    prefix: str = ""
    suffix: str = ""


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


# ------------------------------------------------------ authority records (names)


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


# ------------------------------------------------------------------------- events


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


# -------------------------------------------------------------- ledger of anchors


AnchorState: TypeAlias = Literal["current", "edited", "moved", "merged", "split", "withdrawn"]
GONE: frozenset[AnchorState] = frozenset({"moved", "merged", "split", "withdrawn"})
"""States of an anchor whose words no longer stand under it."""


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One released anchor: `editorial/anchors.tsv` has one line for each."""

    text: str
    """Slug of the text."""
    anchor: str
    kind: str
    """What it is the address of: paragraph, section, comment, line."""
    hash: str
    """First 16 hexadecimal digits of the SHA-256 of the normalised words."""
    first_words: str
    release: str
    """Release that made it: `2026.1`."""
    state: AnchorState = "current"
    went_to: str = ""
    """Where its words went: `slug#anchor`, several separated by a space."""
    changed: str = ""
    """Release of the last change; empty when there was none."""
    reason: str = ""
    where: Where = field(default=Where("editorial/anchors.tsv"), compare=False)


@dataclass(frozen=True, slots=True)
class Release:
    """One published state of the archive."""

    id: str
    """Calendar version: `2026.1`."""
    date: str
    """ISO date."""
    note: str


# ------------------------------------------------------------ documents, archive


@dataclass(frozen=True, slots=True)
class About:
    """What the archive says of itself: `editorial/archive.yml`."""

    title: str = "Archive"
    subtitle: str = ""
    lead: str = ""
    """One or two sentences for the home page."""
    contact: str = ""
    """Where to write to, for corrections and removals; plain text."""



@dataclass(frozen=True, slots=True)
class Document:
    """All that is found out by looking at one capture alone."""

    capture: Capture
    segments: tuple[Segment, ...]
    blocks: tuple[Block, ...]
    comments: tuple[Comment, ...]
    stated_comments: int | None = None
    """How many comments the page says it has; None when it does not say."""
    mentions: tuple[Mention, ...] = ()
    times: tuple[Time, ...] = ()


@dataclass(frozen=True, slots=True)
class Text:
    """A document, its catalogue record and what stands beside it."""

    entry: Entry
    document: Document
    notes: tuple[PlacedNote, ...] = ()
    retired: tuple[LedgerRow, ...] = ()
    """Released anchors that no longer have a block; the page still answers for them."""


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


@dataclass(frozen=True, slots=True)
class Context:
    """One mention in its sentence: a line of a concordance (KWIC)."""

    text: str
    """Slug of the text."""
    anchor: str
    """Anchor of the block it stands in."""
    comment: int
    """Number of the comment; 0: the post."""
    mention: Mention
    before: str
    """What stands before the name in its sentence, shortened at a word; `…` says that more stood there."""
    name: str
    """The name as the reading text has it."""
    after: str
    lang: str
    dir: Direction


@dataclass(frozen=True, slots=True)
class Company:
    """Somebody or something named in the same paragraphs."""

    entity: str
    count: int
    """Number of paragraphs that name both."""
    passages: tuple[tuple[str, str], ...]
    """Slug and anchor of each such paragraph, in the order of the archive."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A glossary page: an authority record and everything the texts say under its name."""

    entity: Entity
    contexts: tuple[Context, ...]
    """Where it is named as itself, in the order of the archive."""
    standing: tuple[Context, ...] = ()
    """For a place: where its name stands for its government. For a government: where a place's name stands for it."""
    forms: tuple[tuple[str, int], ...] = ()
    """The forms of the name as they occur, with their counts, the most frequent first."""
    company: tuple[Company, ...] = ()
    """Who and what is named together with it, the most frequent first."""


@dataclass(frozen=True, slots=True)
class Archive:
    """Everything, linked: what pages are rendered from."""

    texts: tuple[Text, ...]
    """In the order of publication, then slug."""
    releases: tuple[Release, ...]
    about: About = field(default_factory=About)
    authority: Authority = field(default_factory=Authority)
    subjects: tuple[Subject, ...] = ()
    """Glossary, in the order of the authority files; records that no text names are left out."""
    unresolved: tuple[Context, ...] = ()
    """Names that nobody could identify."""
    events: tuple[PlacedEvent, ...] = ()
    """In the order of their file, which is that of their dates."""
    retired_events: tuple[LedgerRow, ...] = ()
    """Released anchors of events that are no more; the timeline still answers for them."""
    rules: Mapping[str, str] = field(default_factory=dict)
    """Name of each rule of labels and blocks -> what it does, for the method page."""
    name_rules: Mapping[str, str] = field(default_factory=dict)
    """Name of each rule of mentions -> what it does, for the page that says how names were found."""
    time_rules: Mapping[str, str] = field(default_factory=dict)
    """Name of each rule of time expressions -> what it finds, for the timeline."""
    codes: Mapping[str, str] = field(default_factory=dict)
    """Problem code -> what it means, for the method page."""


@dataclass(frozen=True, slots=True)
class Page:
    """One generated file of `docs/`."""

    src_uri: str
    """Path below `docs/`, with forward slashes; the page's address follows from it."""
    front_matter: Mapping[str, Json]
    body: str
    """Markdown; captured text only in raw one-line HTML blocks."""
