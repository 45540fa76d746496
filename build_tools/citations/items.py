"""What is cited: a text, a comment, an event of the timeline; and all that its citations say of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from build_tools.citations.names import Name, names
from build_tools.ledger import comment_words, hash_of
from build_tools.model import Archive, Block, Comment, Entry, PlacedEvent, Text, TextKind

Kind: TypeAlias = TextKind | Literal["comment", "event"]


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to cite. What nobody knows is empty."""

    key: str
    """Its name in files of citations; unique in the archive."""
    kind: Kind
    title: str
    authors: tuple[Name, ...]
    published: str
    """EDTF."""
    container: str
    """Blog, magazine or archive that it stands in."""
    address: str
    """Where it stands in this archive, in full."""
    language: str
    archive: str
    version: str
    """The newest release that touched it; empty before the first."""
    words: str
    """Hash of its words (`ledger.hash_of`), by which a reader can tell whether they are still the same."""
    editors: tuple[Name, ...] = ()
    publisher: str = ""
    series: str = ""
    number: str = ""
    republished_by: str = ""
    original: str = ""
    """Address of the page that was captured or first published."""


@dataclass(frozen=True, slots=True)
class Cited:
    """A text with its comments, as items."""

    text: Item
    comments: tuple[Item, ...]

    @property
    def all(self) -> tuple[Item, ...]:
        """The text, then its comments."""
        return (self.text, *self.comments)


def cited(text: Text, archive: Archive) -> Cited:
    """A text and its comments."""
    return Cited(_text(text, archive), tuple(_comment(text, comment, archive) for comment in text.document.comments))


def text_address(entry: Entry, archive: Archive) -> str:
    """The address of a text, in full."""
    return f"{archive.about.address}texts/{entry.slug}/"


def _said(entry: Entry, field: str) -> str:
    return entry.statements[field].value if field in entry.statements else ""


def _text(text: Text, archive: Archive) -> Item:
    entry = text.entry
    publication, series = _said(entry, "publication"), _said(entry, "series")
    report = entry.kind == "report"
    return Item(
        key=entry.slug,
        kind=entry.kind,
        title=entry.display_title,
        authors=names(_said(entry, "author"), archive.authority),
        editors=names(_said(entry, "editor"), archive.authority),
        published=_said(entry, "published"),
        container="" if report else publication,
        publisher=publication if report else "",
        series=series,
        number=_said(entry, "number"),
        republished_by=_said(entry, "republished_by"),
        original=_said(entry, "address"),
        address=text_address(entry, archive),
        language=entry.language,
        archive=archive.about.title,
        version=text.version,
        words=_words(block for block in text.document.blocks if not block.comment),
    )


def _comment(text: Text, comment: Comment, archive: Archive) -> Item:
    entry = text.entry
    own = [block for block in text.document.blocks if block.comment == comment.n]
    return Item(
        key=f"{entry.slug}-{comment.anchor}",
        kind="comment",
        title=f"Comment {comment.anchor[1:]} on “{entry.display_title}”",
        authors=(Name(literal=" ".join(comment.author.split())),) if comment.author.strip() else (),
        published=comment.dated,
        container=_said(entry, "publication"),
        original=_said(entry, "address"),
        address=f"{text_address(entry, archive)}#{comment.anchor}",
        language=next((block.lang for block in own if block.lang), entry.language),
        archive=archive.about.title,
        version=text.version,
        words=hash_of(comment_words(comment, own)),
    )


def events(archive: Archive) -> tuple[Item, ...]:
    """The events of the timeline: the editors' work, so the archive is what they stand in."""
    return tuple(_event(placed, archive) for placed in archive.events)


def _event(placed: PlacedEvent, archive: Archive) -> Item:
    event = placed.event
    return Item(
        key=f"e-{event.id}",
        kind="event",
        title=event.title,
        authors=(),
        published=archive.releases[-1].date if archive.releases else "",
        container=archive.about.title,
        address=f"{archive.about.address}timeline/#e-{event.id}",
        language="en",
        archive=archive.about.title,
        version=archive.releases[-1].id if archive.releases else "",
        words=hash_of(f"{event.title}\n{event.summary}"),
    )


def _words(blocks: Iterable[Block]) -> str:
    return hash_of("\n".join(block.text for block in blocks))
