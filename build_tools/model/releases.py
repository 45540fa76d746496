"""The ledger of released anchors, and the releases."""

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from build_tools.model.plain import Where

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
    words: str = field(default="", compare=False)
    """The words that were released last, as the histories keep them; empty where they do not."""


@dataclass(frozen=True, slots=True)
class Change:
    """What a release did to one anchor: a line of `editorial/history/<text>.tsv`."""

    text: str
    """Slug of the text: the name of the file."""
    release: str
    anchor: str
    kind: str
    state: AnchorState
    """`current`: the release made it."""
    hash: str
    went_to: str
    reason: str
    words: str
    """As the release has them, or had them last; empty for events, and where they were taken out."""
    where: Where = field(default=Where("editorial/history"), compare=False)


@dataclass(frozen=True, slots=True)
class Seal:
    """What a release did as a whole: a line of `editorial/seals.tsv`, so that nothing of it can vanish unseen."""

    release: str
    changes: int
    digest: str
    """SHA-256 of its changes, their words left out."""
    where: Where = field(default=Where("editorial/seals.tsv"), compare=False)


@dataclass(frozen=True, slots=True)
class Release:
    """One published state of the archive."""

    id: str
    """Calendar version: `2026.1`."""
    date: str
    """ISO date."""
    note: str
