"""What stands beside the text: names and times."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

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
