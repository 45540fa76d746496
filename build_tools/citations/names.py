"""Names of authors and editors, as reference managers want them: family name and given name apart."""

import re
from dataclasses import dataclass

from build_tools.model import Authority, Entity

_AND = re.compile(r"\s*(?:;|&|,\s*and\b|\band\b|,(?=\s))\s*")
_PARTICLES = frozenset({
    "al", "bin", "bint", "da", "dal", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "ibn", "la", "le",
    "ten", "ter", "van", "vom", "von", "y", "zu", "zur",
})  # fmt: skip
"""Lower-case words that begin a family name."""
_SUFFIX = re.compile(r"(?:[JS]r\.?|I{2,3}|IV)", re.IGNORECASE)
_FEWEST = 2
"""Words of a personal name that can be told apart."""


@dataclass(frozen=True, slots=True)
class Name:
    """Somebody's name. With no family name, `literal` is the whole: an institution, a handle, a single name."""

    family: str = ""
    given: str = ""
    literal: str = ""

    @property
    def inverted(self) -> str:
        """`Cobban, Helena`; of what has one part only, that part."""
        return f"{self.family}, {self.given}" if self.given else self.family or self.literal

    @property
    def plain(self) -> str:
        """`Helena Cobban`."""
        return f"{self.given} {self.family}" if self.given else self.family or self.literal


def names(said: str, authority: Authority) -> tuple[Name, ...]:
    """The people or institutions that an author field names; records decide before rules do.

    Where a list does not come apart into names of people, it is one name.
    """
    known = {entity.name: entity for entity in authority.entities if entity.type != "place"}
    if not said:
        return ()
    if said in known:
        return (_recorded(known[said]),)
    pieces = [piece for piece in _AND.split(said) if piece]
    if len(pieces) > 1 and all(piece in known or _personal(piece) for piece in pieces):
        return tuple(_recorded(known[piece]) if piece in known else _split(piece) for piece in pieces)
    return (_split(said) if _personal(said) else Name(literal=said),)


def _recorded(entity: Entity) -> Name:
    """A name whose family name the record tells, if it does."""
    if entity.type != "person":
        return Name(literal=entity.name)
    given, found, rest = entity.name.rpartition(entity.surname) if entity.surname else ("", "", "")
    if found and not rest:
        return Name(found, given.strip()) if given.strip() else Name(literal=found)
    return _split(entity.name) if _personal(entity.name) else Name(literal=entity.name)


def _personal(said: str) -> bool:
    """Whether words look like given and family name: capitalised, but for particles."""
    words = said.split()
    if len(words) < _FEWEST or _SUFFIX.fullmatch(words[-1]) or re.search(r"[\d@,(]", said):
        return False
    small = [word for word in words if word[0].islower()]
    return all(word.split("-")[0] in _PARTICLES for word in small) and words[-1] not in _PARTICLES


def _split(said: str) -> Name:
    """The family name begins with the first particle, else it is the last word."""
    words = said.split()
    at = next((n for n, word in enumerate(words) if n and word in _PARTICLES), len(words) - 1)
    return Name(" ".join(words[at:]), " ".join(words[:at]))
