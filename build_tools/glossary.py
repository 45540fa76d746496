"""The glossary: every record with all its mentions in their sentences, and who is named with it."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from build_tools.model import Authority, Block, Company, Context, Entity, Mention, Subject, Text

_REACH = 110
"""Characters of the sentence shown on either side of a name."""
_SENTENCE_END = re.compile(r"(?<=[.!?…؟۔])[\"”’»)\]]*\s+(?=[\"“‘«(\[]*[^\W_a-z])")
_ABBREVIATED = re.compile(r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|St|Pres|Amb|Gen|Col|Sen|Rep|Gov|Prof|No|vs|Jr|Sr))\.$")
"""A full stop that ends an abbreviation, not a sentence: `U.S.`, `Amb.`"""


def subjects(texts: Sequence[Text], authority: Authority) -> tuple[Subject, ...]:
    """A subject for each record that the texts name, in the order of the authority files."""
    named: dict[str, list[Context]] = defaultdict(list)
    standing: dict[str, list[Context]] = defaultdict(list)
    for context in contexts(texts):
        mention = context.mention
        if mention.metonym:
            standing[mention.entity].append(context)
            standing[mention.metonym].append(context)
        elif mention.entity:
            named[mention.entity].append(context)
    company = _company(texts)
    return tuple(
        _subject(entity, named[entity.id], standing[entity.id], company)
        for entity in authority.entities
        if named[entity.id] or standing[entity.id]
    )


def unresolved(texts: Iterable[Text]) -> tuple[Context, ...]:
    """Every name that nobody could identify, in its sentence."""
    return tuple(context for context in contexts(texts) if not context.mention.entity)


def contexts(texts: Iterable[Text]) -> Iterator[Context]:
    """Every mention of every text with its sentence, in the order of the archive."""
    for text in texts:
        for block, mention in in_blocks(text):
            start = block.within(mention.start)
            end = block.within(mention.end - 1) + 1
            before, after = _sentence(block.text, start, end)
            yield Context(
                text.entry.slug, block.anchor, block.comment, mention,
                before, block.text[start:end], after, block.lang, block.dir,
            )


def in_blocks(text: Text) -> Iterator[tuple[Block, Mention]]:
    """The mentions of a text with the block that each stands in."""
    blocks = sorted(text.document.blocks, key=lambda block: block.start)
    at = 0
    for mention in text.document.mentions:
        while blocks[at].end <= mention.start:
            at += 1
        yield blocks[at], mention


def _subject(
    entity: Entity,
    named: Sequence[Context],
    standing: Sequence[Context],
    company: Mapping[str, Mapping[str, Sequence[tuple[str, str]]]],
) -> Subject:
    forms = Counter(" ".join(context.mention.text.split()) for context in (*named, *standing))
    together = company.get(entity.id, {})
    return Subject(
        entity,
        tuple(named),
        tuple(standing),
        tuple(sorted(forms.items(), key=lambda form: (-form[1], form[0]))),
        tuple(
            Company(other, len(passages), tuple(passages))
            for other, passages in sorted(together.items(), key=lambda item: (-len(item[1]), item[0]))
        ),
    )


def _company(texts: Iterable[Text]) -> Mapping[str, Mapping[str, Sequence[tuple[str, str]]]]:
    """For each record the others named in the same blocks, and in which."""
    together: dict[str, dict[str, list[tuple[str, str]]]] = defaultdict(lambda: defaultdict(list))
    for text in texts:
        present: dict[str, set[str]] = defaultdict(set)
        for block, mention in in_blocks(text):
            present[block.anchor] |= {mention.meant} - {""}
        for anchor, entities in present.items():
            for one in entities:
                for other in entities - {one}:
                    together[one][other].append((text.entry.slug, anchor))
    return together


def sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence around `start:end` begins and ends (or the sentences, if it is in more than one)."""
    breaks = [
        match.end()
        for match in _SENTENCE_END.finditer(text)
        if not _ABBREVIATED.search(text[max(0, match.start() - 6) : match.start()])
    ]
    first = max((at for at in breaks if at <= start), default=0)
    last = min((at for at in breaks if at >= end), default=len(text))
    return first, last


def _sentence(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and after `start:end` in its sentence, each shortened to fit."""
    first, last = sentence(text, start, end)
    return _shortened_before(text[first:start]), _shortened_after(text[end:last].rstrip())


def _shortened_before(text: str) -> str:
    if len(text) <= _REACH:
        return text
    cut = text[-_REACH:]
    return "… " + cut.partition(" ")[2]


def _shortened_after(text: str) -> str:
    if len(text) <= _REACH:
        return text
    return text[:_REACH].rpartition(" ")[0] + " …"
