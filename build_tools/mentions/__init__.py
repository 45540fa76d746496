"""Mentions: where a text names the people, places and organizations that the editors know.

    fold        the text, letter for letter, so that offsets stay
    patterns    authority records -> one automaton with every way of writing their names
    find        the longest names, as whole words, not in addresses
    resolve     what each means, by the document it stands in
    introduced  abbreviations and initials that the text itself introduces
    overrides   what the editors decide
    metonyms    capitals and countries that stand for their governments
    discover    names that no record explains

No model and no statistics: every mention carries the rule that made it, and a
name that the rules cannot decide stays unresolved, with its candidates.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Literal

from build_tools.mentions import metonyms as metonyms_
from build_tools.mentions.discover import discover
from build_tools.mentions.find import find
from build_tools.mentions.fold import Folded, fold
from build_tools.mentions.introduced import introduced
from build_tools.mentions.metonyms import Place, metonyms
from build_tools.mentions.overrides import decide, with_unresolved
from build_tools.mentions.patterns import Matcher, matcher
from build_tools.mentions.resolve import Named, Scene, resolve
from build_tools.model import Authority, Block, EntityType, Mention, MentionOverride, UnresolvedName
from build_tools.problems import Problem

__all__ = ["RULES", "Matcher", "discover", "matcher", "mentions", "mentions_of_blocks"]

RULES: Mapping[str, str] = MappingProxyType({
    "name": "The record’s name or a listed variant, which no other record claims here.",
    "short-name": "A person’s given name and surname without what stands between them in the record.",
    "surname": "A surname alone; the same text names the person in full, or with a title.",
    "given-name": "A given name alone; the same text names the person in full.",
    "title": "A surname with a title, whose only bearer in the records does not contradict the title.",
    "abbreviation": "An abbreviation that the text introduces in brackets beside the full name.",
    "initials": "The initials of a name that the text has given in full before.",
    "context": "Several records claim the name; a title, a preposition or a verb beside it leaves one.",
    "named-in-text": "Several records claim the name; the text names only one of them in full.",
    "named-nearby": "Several records claim the name and the text names them; only one of them close before.",
    "override": "An editor decided, and says why.",
    "unresolved": "A name that the rules cannot decide; it is listed with its candidates and never guessed.",
    "discovered": "A name that no record explains yet.",
    **metonyms_.RULES,
})
"""Every rule that a mention can carry -> what it does, in a sentence for readers."""

_Parts = Sequence[int]


def mentions(
    text: str,
    matcher: Matcher,
    *,
    capture: str = "",
    overrides: Iterable[MentionOverride] = (),
    unresolved: Iterable[UnresolvedName] = (),
) -> tuple[tuple[Mention, ...], tuple[Problem, ...]]:
    """All mentions in a plain text, in order, none overlapping another.

    Offsets are code points into `text`. Paragraphs are parted by blank lines; a
    name may cross a single line break. `capture` is the id of the capture, for
    variants that count in some only; `overrides` and `unresolved` names are those
    of this text. Problems: see `overrides.decide`.
    """
    return _mentions(text, (0,), matcher, _Known(capture, tuple(overrides), tuple(unresolved)))


def mentions_of_blocks(
    text: str,
    blocks: Sequence[Block],
    matcher: Matcher,
    *,
    capture: str = "",
    overrides: Iterable[MentionOverride] = (),
    unresolved: Iterable[UnresolvedName] = (),
) -> tuple[tuple[Mention, ...], tuple[Problem, ...]]:
    """All mentions in the shown blocks of a capture, in the order of the blocks.

    `text` is the capture's; offsets are code points into it. Names are looked
    for in the reading text of the blocks: they may cross a joined line break,
    but never the end of a block. What the post names holds for its comments,
    what a comment names for itself alone. The rest as for `mentions`.
    """
    ordered = sorted(blocks, key=lambda block: block.comment)
    reading, starts = _reading(ordered)
    comments: dict[int, int] = {}
    for block, start in zip(ordered, starts, strict=True):
        if block.comment:
            comments.setdefault(block.comment, start)
    known = _Known(capture, tuple(overrides), tuple(unresolved))
    found, problems = _mentions(reading, [0, *comments.values()], matcher, known)
    placed = (_in_capture(mention, text, ordered, starts) for mention in found)
    return tuple(sorted(placed, key=lambda mention: mention.start)), problems


@dataclass(frozen=True, slots=True)
class _Known:
    """What the editors know of one text besides the records."""

    capture: str
    overrides: tuple[MentionOverride, ...]
    unresolved: tuple[UnresolvedName, ...]


def _mentions(
    text: str, parts: _Parts, matcher: Matcher, known: _Known
) -> tuple[tuple[Mention, ...], tuple[Problem, ...]]:
    folded = fold(text)
    scene = Scene(folded.text, matcher, find(folded, text, matcher, known.capture), [folded.at(part) for part in parts])
    named, evidence = resolve(scene)
    named = sorted([*named, *introduced(scene, named, evidence)], key=lambda item: item.start)
    named = with_unresolved(named, known.unresolved, folded.text)
    decided, problems = decide(named, known.overrides, text, folded, matcher.authority)
    rules = _metonyms(folded.text, [name for name, _ in decided], matcher)
    found = (
        _mention(name, override, rules.get(index, ""), matcher.authority, (text, folded))
        for index, (name, override) in enumerate(decided)
    )
    return tuple(found), problems


def _metonyms(text: str, named: Sequence[Named], matcher: Matcher) -> dict[int, str]:
    """Index of each name that stands for a government -> rule."""
    governments = matcher.authority.governments
    indexes = [index for index, name in enumerate(named) if name.entity and name.entity.id in governments]
    rules = metonyms([Place(named[index].start, named[index].end) for index in indexes], text)
    return {indexes[index]: rule for index, rule in rules.items()}


def _mention(
    name: Named, override: MentionOverride | None, rule: str, authority: Authority, texts: tuple[str, Folded]
) -> Mention:
    """A name in its final form; `rule` is the one that found it a metonym, or empty."""
    text, folded = texts
    start, end = folded.start(name.start), folded.end(name.end)
    entity = name.entity
    if override is not None and override.metonym is not None:
        rule = "override" if override.metonym else ""
    government = authority.governments.get(entity.id, "") if entity and rule else ""
    return Mention(
        start=start,
        end=end,
        text=text[start:end],
        entity=entity.id if entity else "",
        type=_type(name, override),
        rule=name.rule,
        metonym=government,
        metonym_rule=rule if government else "",
        candidates=() if entity else tuple(sorted(candidate.id for candidate in name.candidates)),
    )


def _type(name: Named, override: MentionOverride | None) -> EntityType | Literal[""]:
    """What is named, if it is clear."""
    if name.entity:
        return name.entity.type
    if override is not None and override.type:
        return override.type
    if name.type:
        return name.type
    types = {candidate.type for candidate in name.candidates}
    return types.pop() if len(types) == 1 else ""


def _reading(blocks: Sequence[Block]) -> tuple[str, list[int]]:
    """The reading text of all blocks, and where in it each begins."""
    starts, at = [], 0
    for block in blocks:
        starts.append(at)
        at += len(block.text) + len(_BETWEEN)
    return _BETWEEN.join(block.text for block in blocks), starts


_BETWEEN = "\n\n"


def _in_capture(mention: Mention, text: str, blocks: Sequence[Block], starts: Sequence[int]) -> Mention:
    """A mention in the reading text of all blocks as one in the capture."""
    index = bisect_right(starts, mention.start) - 1
    start = blocks[index].offset(mention.start - starts[index])
    end = blocks[index].offset(mention.end - starts[index] - 1) + 1
    return replace(mention, start=start, end=end, text=text[start:end])
