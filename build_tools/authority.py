"""The authority files, understood: people, places, organizations, and names nobody could identify."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, cast

from build_tools import yamlfile
from build_tools.model import (
    Authority,
    Candidate,
    Coordinates,
    Entity,
    EntityType,
    Mention,
    UnresolvedName,
    Variant,
    Where,
)
from build_tools.problems import Problem, problem
from build_tools.yamlfile import YamlFile

FILES: Mapping[EntityType, str] = {"person": "people", "place": "places", "organization": "organizations"}
"""Type of a record -> name of its file, which is also the folder of its page."""


def authority(files: Mapping[str, str]) -> tuple[Authority, tuple[Problem, ...]]:
    """Understand the authority files among the files of `editorial/` (path -> text)."""
    entities: list[Entity] = []
    problems: list[Problem] = []
    for kind, name in FILES.items():
        for value, file, at in _records(name, files, problems):
            entities.append(_entity(kind, value, file.where(at)))
    unresolved = tuple(
        _unresolved(value, file.where(at)) for value, file, at in _records("unresolved", files, problems)
    )
    found = Authority(tuple(entities), unresolved)
    # A file that cannot be read is one problem, not one for each reference into it.
    dangling = () if problems else _dangling(found)
    return found, (*problems, *_doubled(entities), *dangling, *_claimed(entities))


def unused(found: Authority, mentions: Iterable[Mention]) -> tuple[Problem, ...]:
    """A warning for each record that no text names (A004)."""
    named = {mention.entity for mention in mentions} | {mention.metonym for mention in mentions}
    return tuple(
        problem("A004", entity.where, f"No text names {entity.id}. Add the form that it has, or take it out.", "warning")
        for entity in found.entities
        if entity.id not in named
    )


def _records(
    name: str, files: Mapping[str, str], problems: list[Problem]
) -> Iterator[tuple[dict[str, Any], YamlFile, int]]:
    path = f"editorial/{name}.yml"
    file, found = yamlfile.parse(path, files.get(path, ""), name)
    problems += found
    if file:
        for at, value in enumerate(cast("list[dict[str, Any]]", file.value)):
            yield value, file, at


def _entity(kind: EntityType, value: Mapping[str, Any], where: Where) -> Entity:
    coordinates = value.get("coordinates")
    plain = ("identification", "source", "government", "surname", "given", "abbreviation", "initials", "checked")
    return Entity(
        id=value["id"],
        type=kind,
        name=value["name"],
        variants=tuple(_variant(item) for item in value.get("variants", ())),
        identifiers=dict(value.get("identifiers", {})),
        coordinates=Coordinates(coordinates["lat"], coordinates["lon"]) if coordinates else None,
        metonyms=tuple(value.get("metonyms", ())),
        merged=tuple(value.get("merged", ())),
        where=where,
        **{name: value[name].strip() for name in plain if name in value},
    )


def _variant(value: str | Mapping[str, Any]) -> Variant:
    if isinstance(value, str):
        return Variant(value)
    return Variant(**{**value, "captures": tuple(value.get("captures", ()))})


def _unresolved(value: Mapping[str, Any], where: Where) -> UnresolvedName:
    candidates = tuple(Candidate(**candidate) for candidate in value["candidates"])
    return UnresolvedName(value["name"], value["type"], value["text"], value["reason"].strip(), candidates, where)


def _doubled(entities: Sequence[Entity]) -> Iterator[Problem]:
    """Ids are addresses: each stands once, over all three files, former ids included."""
    first: dict[str, Entity] = {}
    for entity in entities:
        for name in (entity.id, *entity.merged):
            if name in first:
                said = f"The id {name} is taken by {first[name].where}. Choose another, or join the two records."
                yield problem("A001", entity.where, said)
            first.setdefault(name, entity)


def _dangling(found: Authority) -> Iterator[Problem]:
    for entity in found.entities:
        for name in (entity.government, *entity.metonyms):
            if name and name not in found.by_id:
                yield problem("A002", entity.where, f"{entity.id} refers to {name}, which has no record. Add it or mend the id.")


def _claimed(entities: Sequence[Entity]) -> Iterator[Problem]:
    """One form of one name leads to one record, or the text would decide by the order of files."""
    claims: dict[str, list[tuple[Entity, Variant]]] = {}
    for entity in entities:
        for variant in {Variant(entity.name), *entity.variants}:
            claims.setdefault(variant.text, []).append((entity, variant))
    for text, claimants in claims.items():
        for at, (entity, variant) in enumerate(claimants):
            rivals = [other for other, form in claimants[:at] if other.id != entity.id and _meet(variant, form)]
            if rivals:
                said = (
                    f"“{text}” is a variant of {rivals[0].id} too. "
                    "Say with `captures` where it names which, or leave the decision to an override."
                )
                yield problem("A003", entity.where, said)


def _meet(one: Variant, other: Variant) -> bool:
    """Whether two claims on the same form can meet in one capture."""
    return not one.captures or not other.captures or bool(set(one.captures) & set(other.captures))
