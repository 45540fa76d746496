"""Names: where they lead, how a text marks them, and who is named in it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from build_tools.escape import escape
from build_tools.glossary import in_blocks
from build_tools.inline import Mark
from build_tools.model import Archive, Entity, EntityType, Mention, Text
from build_tools.render.order import sort_key
from build_tools.render.terms import KINDS

_FIRST = 6
"""Names of one kind that the head of a text shows; the others are folded."""

UNRESOLVED = "names/unresolved"
"""Folder of the page of names that nobody could identify."""

LEGEND: Mapping[str, str] = {
    "person": "person",
    "place": "place",
    "organization": "organization",
    "metonym": "place for its government",
    "unresolved": "not identified",
}
"""How a name is marked -> what that says."""


def folder(entity: Entity) -> str:
    """Folder of a record's page: `people/mara-lind`."""
    return f"{KINDS[entity.type].folder}/{entity.id}"


def passage(slug: str, anchor: str) -> str:
    """The place of a passage on a page that lists passages: an id that no anchor of a text has."""
    return f"{slug}--{anchor}"


def name_marks(text: Text, archive: Archive) -> list[Mark]:
    """The names of a text as links, from its page, in offsets of its capture.

    A place that stands for its government leads to the government: that is who
    is meant. Its other record stands beside it in `data-place`.
    """
    marks = []
    for block, mention in in_blocks(text):
        kind = mark_of(mention, archive)
        if not mention.entity:
            address = f"{UNRESOLVED}/#{passage(text.entry.slug, block.anchor)}"
        else:
            address = f"{folder(archive.authority.by_id[mention.meant])}/"
        place = f' data-place="{escape(mention.entity)}"' if mention.metonym else ""
        opening = f'<a class="ed-name ed-name--{kind}" href="../../{escape(address)}"{place}>'
        marks.append(Mark(mention.start, mention.end, opening, "</a>", link=True))
    return marks


def mark_of(mention: Mention, archive: Archive) -> str:
    """How a name is marked: a key of `LEGEND`."""
    if not mention.entity:
        return "unresolved"
    return "metonym" if mention.metonym else archive.authority.by_id[mention.entity].type


@dataclass(frozen=True, slots=True)
class Named:
    """The names of one kind in a text, the most frequent first."""

    type: EntityType
    first: Sequence[tuple[Entity, int]]
    more: Sequence[tuple[Entity, int]]
    """Those that are folded."""


def named_in(text: Text, archive: Archive) -> list[Named]:
    """Whom and what a text names, comments included; kinds that it does not name are left out."""
    counts = Counter(mention.meant for mention in text.document.mentions if mention.entity)
    entities = [(archive.authority.by_id[name], count) for name, count in counts.items()]
    entities.sort(key=lambda item: (-item[1], sort_key(item[0].name), item[0].id))
    found = []
    for kind in KINDS:
        own = [item for item in entities if item[0].type == kind]
        shown = own if len(own) == _FIRST + 1 else own[:_FIRST]  # nobody unfolds a single name
        if own:
            found.append(Named(kind, shown, own[len(shown) :]))
    return found


def legend(text: Text, archive: Archive) -> list[tuple[str, str]]:
    """The marks that a text's page has, with what they say."""
    used = {mark_of(mention, archive) for mention in text.document.mentions}
    return [(mark, said) for mark, said in LEGEND.items() if mark in used]
