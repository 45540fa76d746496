"""Which texts name whom another names too."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from build_tools.model import Archive, Entity, Entry
from build_tools.render.order import sort_key

_MOST = 3
"""Texts that are shown, and names of each."""
_COMMON = (10, 0.1)
"""A name tells nothing that more texts have, and more than this share of all."""


@dataclass(frozen=True, slots=True)
class Related:
    """A text, and the names that it shares with another, the rarest first."""

    entry: Entry
    shared: Sequence[Entity]
    more: int
    """Shared names that are not among those."""


def related(archive: Archive) -> Mapping[str, Sequence[Related]]:
    """Slug -> at most three texts that share names with that text; a name counts the more, the fewer texts have it.

    Other versions of the same text are left out: the head of the page has them.
    """
    entries = {text.entry.slug: text.entry for text in archive.texts}
    having = _having(archive)
    shared: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for name, slugs in having.items():
        if len(slugs) <= max(_COMMON[0], _COMMON[1] * len(entries)):
            for one in slugs:
                for other in slugs:
                    if _root(entries[one]) != _root(entries[other]):
                        shared[one][other].append(name)

    def weight(names: Sequence[str]) -> float:
        return math.fsum(math.log((len(entries) + 1) / len(having[name])) for name in names)

    def told(other: str, names: Sequence[str]) -> Related:
        known = [archive.authority.by_id[name] for name in names]
        known.sort(key=lambda entity: (len(having[entity.id]), sort_key(entity.name), entity.id))
        return Related(entries[other], tuple(known[:_MOST]), len(known[_MOST:]))

    return {
        one: [told(*item) for item in sorted(others.items(), key=lambda item: (-weight(item[1]), item[0]))[:_MOST]]
        for one, others in shared.items()
    }  # fmt: skip


def _having(archive: Archive) -> Mapping[str, Sequence[str]]:
    """Record -> the texts that name it, each once."""
    having: dict[str, dict[str, None]] = defaultdict(dict)
    for text in archive.texts:
        for mention in text.document.mentions:
            if mention.entity:
                having[mention.meant][text.entry.slug] = None
    return {name: tuple(slugs) for name, slugs in having.items()}


def _root(entry: Entry) -> str:
    """What all versions of a text have in common."""
    return entry.version_of or entry.slug
