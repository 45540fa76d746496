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


@dataclass(frozen=True, slots=True)
class Release:
    """One published state of the archive."""

    id: str
    """Calendar version: `2026.1`."""
    date: str
    """ISO date."""
    note: str
