"""The values that pass from step to step.

Everything here is frozen, slotted and built of tuples, so a step can neither
change its input nor keep a secret. Offsets are code points into
`Capture.text`, half open, unless a docstring says otherwise. These modules
import nothing else of ours.
"""

from build_tools.model.archive import (
    About,
    Archive,
    Company,
    Context,
    Departed,
    Document,
    Page,
    Subject,
    Text,
)
from build_tools.model.blocks import Block, BlockKind, Direction, Quote, Span
from build_tools.model.captures import ROLES, Capture, Comment, Labels, Role, RoleInfo, Segment
from build_tools.model.catalogue import (
    FIELDS,
    NOT_STATED,
    Basis,
    Confidence,
    Entry,
    Note,
    NoteKind,
    Override,
    PlacedNote,
    Statement,
    TextKind,
    Withdrawal,
)
from build_tools.model.events import DateBasis, Event, EventStatus, Passage, PlacedEvent, PlacedPassage
from build_tools.model.names import (
    Authority,
    Candidate,
    Case,
    Coordinates,
    Entity,
    Marks,
    MentionOverride,
    UnresolvedName,
    Variant,
)
from build_tools.model.plain import Json, Quotation, Where
from build_tools.model.releases import GONE, AnchorState, Change, LedgerRow, Release, Seal
from build_tools.model.spans import EntityType, Mention, Time, TimeType

__all__ = [
    "FIELDS",
    "GONE",
    "NOT_STATED",
    "ROLES",
    "About",
    "AnchorState",
    "Archive",
    "Authority",
    "Basis",
    "Block",
    "BlockKind",
    "Candidate",
    "Capture",
    "Case",
    "Change",
    "Comment",
    "Company",
    "Confidence",
    "Context",
    "Coordinates",
    "DateBasis",
    "Departed",
    "Direction",
    "Document",
    "Entity",
    "EntityType",
    "Entry",
    "Event",
    "EventStatus",
    "Json",
    "Labels",
    "LedgerRow",
    "Marks",
    "Mention",
    "MentionOverride",
    "Note",
    "NoteKind",
    "Override",
    "Page",
    "Passage",
    "PlacedEvent",
    "PlacedNote",
    "PlacedPassage",
    "Quotation",
    "Quote",
    "Release",
    "Role",
    "RoleInfo",
    "Seal",
    "Segment",
    "Span",
    "Statement",
    "Subject",
    "Text",
    "TextKind",
    "Time",
    "TimeType",
    "UnresolvedName",
    "Variant",
    "Where",
    "Withdrawal",
]
