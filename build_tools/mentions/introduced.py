"""Abbreviations and initials that a text itself introduces: `International Crisis Group (ICG)`, `K-Q`."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence

from build_tools.mentions.find import addresses
from build_tools.mentions.patterns import name_words
from build_tools.mentions.resolve import Evidence, Named, Scene
from build_tools.mentions.words import CALENDAR, PRONOUNS, SMALL_WORDS, TITLES
from build_tools.model import Entity

_BEHIND = re.compile(r"(?:'s)? \((?:(?:or|the|hereafter|henceforth|aka|a\.k\.a\.|abbreviated|known as) )*[\"']?([A-Z][\w&.-]{1,11}?)[\"']?[),;]")
_BEFORE = re.compile(r"(?<![\w-])([A-Z][\w&.-]{1,11}) \($")
_INITIALS = re.compile(r"[A-Z](?:\.(?:[A-Z]\.){1,4}|(?:-[A-Z]){1,3}|[A-Za-z]{0,3}[A-Z]{1,6})(?!\w|-[A-Z])")
_INSIDE = re.compile(r"[\w.']\Z|[A-Z]-\Z")
"""Ends of what may not stand before initials; asked last, so that the search can skip to the next capital."""
_COMMON = frozenset({"NB", "PS", "AD", "BC", "CE", "AM", "PM", "DC", "LA", "PO", "CV", "MP", "VP", "QED", "RSVP", "RIP", "FAQ", "TV", "ID", "OK"})
"""Abbreviations that are nobody's initials."""
_NAME_BEHIND = re.compile(r" [A-Z][a-z]")
_REACH = 14
_FEWEST = 3
"""Letters that plain initials need; two are too few to mean one thing only."""


def introduced(scene: Scene, named: Sequence[Named], evidence: Evidence) -> list[Named]:
    """Mentions of records by abbreviations that no record lists but the text introduces or implies."""
    short = _abbreviations(scene, named)
    initials = _initials(named)
    if not short and not initials:
        return []
    found = list(_found(scene, short, initials, evidence))
    taken = sorted([*((item.start, item.end) for item in named), *addresses(scene.text)]) if found else []
    return [item for item in found if not _overlaps(item, taken)]


def _abbreviations(scene: Scene, named: Sequence[Named]) -> dict[str, Entity]:
    """Abbreviation -> the one record in whose brackets it stands."""
    meant: dict[str, set[str]] = defaultdict(set)
    entities: dict[str, Entity] = {}
    for item in named:
        if item.entity is None or item.end - item.start < _FEWEST:
            continue
        behind = _BEHIND.match(scene.text, item.end)
        before = _BEFORE.search(scene.text[max(0, item.start - _REACH) : item.start])
        for match in (behind, before):
            if match and _abbreviates(match[1], scene.text[item.start : item.end]):
                meant[match[1].rstrip(".")].add(item.entity.id)
                entities[item.entity.id] = item.entity
    return {short: entities[ids.copy().pop()] for short, ids in meant.items() if len(ids) == 1}


def _abbreviates(short: str, name: str) -> bool:
    """Whether the letters of an abbreviation stand in the name, in order, the first first."""
    letters = [char for char in short.lower() if char.isalnum()]
    if sum(char.isupper() for char in short) < 2 or name.lower()[:1] != letters[0]:  # noqa: PLR2004  # two capitals make an abbreviation
        return False
    rest = iter(name.lower())
    return all(letter in rest for letter in letters)


def _initials(named: Sequence[Named]) -> dict[str, list[Entity]]:
    """Initials -> the records named in this text that they may stand for."""
    index: dict[str, dict[str, Entity]] = defaultdict(dict)
    for entity in {item.entity.id: item.entity for item in named if item.entity is not None}.values():
        for key in _keys(entity):
            index[key][entity.id] = entity
    return {key: list(entities.values()) for key, entities in index.items()}


def _keys(entity: Entity) -> Iterator[str]:
    """Initials under which a record may go."""
    if entity.type == "place":
        return
    words = name_words(entity)
    parts = [part for word in words for part in word.split("-") if part[:1].isalpha()]
    if len(parts) > 1:
        yield "".join(part[0] for part in parts).upper()
        yield "".join(part[0] for part in parts if part.lower() not in SMALL_WORDS).upper()
    if entity.type == "person" and len(words) > 1:
        yield (words[0][0] + words[-1][0]).upper()
        surname = [part for part in words[-1].split("-") if part]
        if len(surname) > 1:
            yield "".join(part[0] for part in surname).upper()


def _found(
    scene: Scene, short: dict[str, Entity], initials: dict[str, list[Entity]], evidence: Evidence
) -> Iterator[Named]:
    for match in _INITIALS.finditer(scene.text):
        written = match[0]
        if _INSIDE.search(scene.text[max(0, match.start() - 2) : match.start()]):
            continue
        part = scene.part(match.start())
        if entity := short.get(written.rstrip(".")):
            if evidence.named(entity, part):
                yield Named(match.start(), match.end(), entity, "abbreviation")
            continue
        letters = written.replace(".", "").replace("-", "").upper()
        if letters in _COMMON:
            continue
        joined = "." in written or "-" in written
        if not joined and (len(letters) < _FEWEST or written in PRONOUNS or not written.isupper()):
            continue
        if written.lower() in TITLES or written.lower() in CALENDAR or (joined and _NAME_BEHIND.match(scene.text, match.end())):
            continue
        meant = [entity for entity in initials.get(letters, ()) if evidence.before(entity, part, match.start())]
        if joined:
            meant = [entity for entity in meant if entity.type == "person"] or meant
        if len(meant) == 1:
            yield Named(match.start(), match.end(), meant[0], "initials")


def _overlaps(item: Named, taken: Sequence[tuple[int, int]]) -> bool:
    """Whether a name touches one of some ranges, which are sorted and apart."""
    index = bisect_left(taken, item.end, key=lambda range_: range_[0])
    return index > 0 and taken[index - 1][1] > item.start
