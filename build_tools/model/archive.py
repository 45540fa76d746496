"""Documents, linked into one archive, and its pages."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from build_tools.model.blocks import Block, Direction
from build_tools.model.captures import Capture, Comment, Segment
from build_tools.model.catalogue import Entry, PlacedNote
from build_tools.model.events import PlacedEvent
from build_tools.model.names import Authority, Entity
from build_tools.model.plain import Json
from build_tools.model.releases import Change, LedgerRow, Release
from build_tools.model.spans import Mention, Time


@dataclass(frozen=True, slots=True)
class About:
    """What the archive says of itself: `editorial/archive.yml`."""

    title: str = "Archive"
    subtitle: str = ""
    lead: str = ""
    """One or two sentences for the home page."""
    contact: str = ""
    """Where to write to, for corrections and removals; plain text."""
    address: str = "http://127.0.0.1:8000/"
    """Where the site stands, with a slash at its end: the setting SITE_URL, not the editors' file."""


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
    version: str = ""
    """Id of the newest release that added or changed an anchor of it; empty when it is not released yet."""


@dataclass(frozen=True, slots=True)
class Departed:
    """The address of a text that was withdrawn or has another address now; its page still answers for its anchors."""

    slug: str
    """Withdrawn: that of the record; else one that the record's text had before."""
    entry: Entry
    rows: tuple[LedgerRow, ...]


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
    """By date."""
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
    departed: tuple[Departed, ...] = ()
    """Addresses that have no text any more, by slug."""
    ledger: tuple[LedgerRow, ...] = ()
    """Every released anchor, as the next release will have it."""
    changes: tuple[Change, ...] = ()
    """All that the releases did to anchors: text by text, in the order of the releases."""
    rules: Mapping[str, str] = field(default_factory=dict)
    """Name of each rule of labels and blocks -> what it does, for the method page."""
    name_rules: Mapping[str, str] = field(default_factory=dict)
    """Name of each rule of mentions -> what it does, for the page that says how names were found."""
    time_rules: Mapping[str, str] = field(default_factory=dict)
    """Name of each rule of time expressions -> what it finds, for the timeline."""
    codes: Mapping[str, str] = field(default_factory=dict)
    """Problem code -> what it means, for the method page."""

    def release(self, version: str) -> Release | None:
        """The release of an id, such as that of `Text.version`; None when there is none."""
        return next((release for release in self.releases if release.id == version), None)


@dataclass(frozen=True, slots=True)
class Page:
    """One generated file of `docs/`."""

    src_uri: str
    """Path below `docs/`, with forward slashes; the page's address follows from it."""
    front_matter: Mapping[str, Json]
    body: str
    """Markdown; captured text only in raw one-line HTML blocks."""
