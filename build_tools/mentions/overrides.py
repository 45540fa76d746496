"""Apply the editors' decisions on single names."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from build_tools.mentions.fold import Folded, fold_name
from build_tools.mentions.resolve import Named
from build_tools.model import Authority, MentionOverride, UnresolvedName
from build_tools.problems import Problem, problem
from build_tools.quoting import quoted


def decide(
    named: Sequence[Named], overrides: Iterable[MentionOverride], text: str, folded: Folded, authority: Authority
) -> tuple[list[tuple[Named, MentionOverride | None]], tuple[Problem, ...]]:
    """Each name with the override that decided it, in the order of the text.

    `folded` is `text` folded; offsets of names are its. Problems: M001 and M002 when
    the words are not found or found twice, M003 when a record does not exist.
    """
    decided: list[tuple[Named, MentionOverride | None]] = [(name, None) for name in named]
    problems: list[Problem] = []
    for override in overrides:
        found = list(quoted(override.quotation, text))
        if len(found) != 1:
            problems.append(_not_once(override, len(found)))
            continue
        unknown = [id_ for id_ in (override.entity, *override.candidates) if id_ and id_ not in authority.by_id]
        if unknown:
            said = f"There is no record {', '.join(unknown)}. Use an id of people.yml, places.yml or organizations.yml."
            problems.append(problem("M003", override.where, said))
            continue
        start, end = (folded.at(offset) for offset in found[0].span("exact"))
        decided = [item for item in decided if item[0].end <= start or item[0].start >= end]
        if override.entity is not None:
            item = (_decision(override, start, end, authority), override)
            decided.insert(bisect_left(decided, start, key=lambda pair: pair[0].start), item)
    return decided, tuple(problems)


def with_unresolved(named: Sequence[Named], names: Iterable[UnresolvedName], text: str) -> list[Named]:
    """The names found and, wherever they stand, those that the editors could not identify; in order."""
    found = list(named)
    for name in names:
        for match in re.finditer(rf"(?<!\w){re.escape(fold_name(name.name))}(?!\w)", text):
            start, end = match.span()
            found = [item for item in found if item.end <= start or item.start >= end]
            found.append(Named(start, end, None, "unresolved", type=name.type))
    return sorted(found, key=lambda item: item.start)


def _decision(override: MentionOverride, start: int, end: int, authority: Authority) -> Named:
    entity = authority.by_id[override.entity] if override.entity else None
    return Named(start, end, entity, "override", tuple(authority.by_id[id_] for id_ in override.candidates))


def _not_once(override: MentionOverride, times: int) -> Problem:
    words = f"“{override.quotation.exact}”"
    if not times:
        said = f"{words} is not found in {override.capture}. Quote the name as the page shows it, with its surroundings."
        return problem("M001", override.where, said)
    said = f"{words} is found {times} times in {override.capture}. Add a prefix or suffix."
    return problem("M002", override.where, said)
