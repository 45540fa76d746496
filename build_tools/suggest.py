"""Suggest authority records for names that no record explains, as YAML to edit.

Reads reading texts and the matcher of the records; writes nothing. The names
are grouped, so that one person's surname, initials and other spellings make one
record, and the records that would explain most come first.
"""

import io
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq

from build_tools.mentions import Matcher, discover, mentions
from build_tools.mentions.discover import Recogniser
from build_tools.mentions.fold import fold_name
from build_tools.mentions.gazetteer import places
from build_tools.model import EntityType
from build_tools.words import count

FILES: Mapping[EntityType, str] = {"person": "people.yml", "place": "places.yml", "organization": "organizations.yml"}
"""Type of a record -> the file it belongs into."""


@dataclass(frozen=True, slots=True)
class Found:
    """One occurrence of a name that no record explains."""

    text: str
    """As it stands, white space united."""
    type: EntityType
    source: str
    """Id of the text."""
    context: str
    """The words around it, on one line."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An authority record that would explain some names."""

    id: str
    type: EntityType
    name: str
    variants: Mapping[str, int]
    """Each way it is written, the name itself too -> how often; most frequent first."""
    sources: tuple[str, ...]
    """Ids of the texts, in their order."""
    contexts: tuple[str, ...]
    """The first few contexts."""

    @property
    def count(self) -> int:
        """How many mentions it would explain."""
        return sum(self.variants.values())


_AROUND = 48
_CONTEXTS = 3
_SOURCES = 8
"""Captures named; of a whole blog the rest is counted."""
_SPACE = re.compile(r"\s+")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")


def suggest(
    texts: Iterable[tuple[str, str]], matcher: Matcher, also: Recogniser | None = None
) -> tuple[Suggestion, ...]:
    """Records that would explain the names which those of `matcher` do not, most explained mentions first.

    `texts` are pairs of id and reading text, paragraphs parted by blank lines.
    """
    found = [item for source, text in texts for item in _found(source, text, matcher, also)]
    taken = set(matcher.authority.by_id)
    groups = sorted(_groups(found), key=lambda group: (-len(group), _best_name(group).casefold(), _best_name(group)))
    return tuple(_suggestion(group, taken) for group in groups)


def _found(source: str, text: str, matcher: Matcher, also: Recogniser | None) -> Iterator[Found]:
    known, _ = mentions(text, matcher, capture=source)
    for name in discover(text, known, also):
        if name.type:
            context = text[max(0, name.start - _AROUND) : name.end + _AROUND]
            yield Found(_line(name.text), name.type, source, _line(context))


def _line(text: str) -> str:
    """A text on one line, without characters that YAML cannot hold."""
    return _SPACE.sub(" ", _CONTROL.sub(" ", text)).strip()


# ------------------------------------------------------------------- grouping


def _groups(found: Sequence[Found]) -> list[list[Found]]:
    """Occurrences of one name together: spellings of a word, surnames with full names, initials, abbreviations."""
    by_text: dict[str, list[Found]] = {}
    for item in found:
        by_text.setdefault(_plain(item.text), []).append(item)
    index = _Index({}, {})
    heads: dict[str, list[Found]] = {}
    for key in sorted(by_text, key=lambda key: (-len(re.split(r"[ -]", key)), -len(by_text[key]), key)):
        target = _target(key, by_text[key], index)
        if target is None:
            heads[key] = list(by_text[key])
            index.add(key)
        else:
            heads[target] += by_text[key]
    return list(heads.values())


@dataclass(frozen=True, slots=True)
class _Index:
    """Names met so far, without capitals and diacritics."""

    shorter: dict[str, list[str]]
    """What may stand for a name -> the names."""
    words: dict[tuple[str, int], list[str]]
    """First letter and length -> names of one word."""

    def add(self, name: str) -> None:
        """Take a name in."""
        for short in dict.fromkeys(_short_forms(name)):
            self.shorter.setdefault(short, []).append(name)
        if " " not in name:
            self.words.setdefault((name[:1], len(name)), []).append(name)

    def spelt_alike(self, name: str) -> list[str]:
        """Names that are another spelling of one word: Teheran, Tehran."""
        near = (self.words.get((name[:1], len(name) + more), ()) for more in (-1, 0, 1))
        return [other for others in near for other in others if SequenceMatcher(None, other, name).ratio() >= _ALIKE]


_ALIKE = 0.85
_LONG = 6


def _target(key: str, items: Sequence[Found], index: _Index) -> str | None:
    """The name that a shorter or other one stands for, if there is just one."""
    exact = index.shorter.get(key) or index.shorter.get(key.replace(".", "").replace("-", "").replace(" ", ""))
    if exact is None and items[0].type != "person" and " " not in key and len(key) >= _LONG:
        exact = index.spelt_alike(key)
    return exact[0] if exact and len(exact) == 1 else None


def _short_forms(key: str) -> Iterator[str]:
    """What may stand for a name: its last word with and without an Arabic article, its initials."""
    words = key.split(" ")
    yield key
    if len(words) > 1:
        yield words[-1]
        yield words[-1].removeprefix("al-").removeprefix("el-")
        initials = "".join(word[0] for part in words for word in part.split("-") if word)
        yield initials
        yield "".join(word[0] for word in words if word not in _SMALL)
    if "-" in words[-1]:
        yield "".join(word[0] for word in words[-1].split("-") if word)


_SMALL = frozenset({"of", "the", "and", "for", "in", "on"})


def _plain(text: str) -> str:
    """A name without capitals and diacritics."""
    parts = unicodedata.normalize("NFKD", text.replace("’", "'"))
    return "".join(char for char in parts if not unicodedata.combining(char)).casefold()


def _best_name(group: Sequence[Found]) -> str:
    """The longest way of writing, of these the most frequent."""
    counts = Counter(item.text for item in group)
    return min(counts, key=lambda text: (-len(text.split(" ")), -counts[text], text))


def _suggestion(group: Sequence[Found], taken: set[str]) -> Suggestion:
    name = _best_name(group)
    types = Counter(item.type for item in group if item.text == name)
    if any(fold_name(item.text) in places() for item in group):
        types = Counter(["place"])
    counts = Counter(item.text for item in group)
    return Suggestion(
        id=_new_id(name, taken),
        type=min(types, key=lambda kind: (-types[kind], kind)),
        name=name,
        variants=dict(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))),
        sources=tuple(dict.fromkeys(item.source for item in group)),
        contexts=tuple(dict.fromkeys(item.context for item in group))[:_CONTEXTS],
    )


def _new_id(name: str, taken: set[str]) -> str:
    """A slug of Latin letters that no record has yet, which is then taken."""
    slug = re.sub(r"[^a-z0-9]+", "-", re.sub(r"['’]", "", _plain(name))).strip("-")[:_LONGEST_ID].strip("-") or "name"
    free = slug
    number = 2
    while free in taken:
        free = f"{slug}-{number}"
        number += 1
    taken.add(free)
    return free


_LONGEST_ID = 72


# ----------------------------------------------------------------------- YAML


def as_yaml(suggestions: Iterable[Suggestion]) -> str:
    """The suggestions as records to edit, file by file, each with its counts and contexts as comments.

    Empty `identification` and `source` are for the editor to fill in. The result is one YAML
    document a file, so that it parses as a whole.
    """
    of_type: dict[EntityType, list[Suggestion]] = {kind: [] for kind in FILES}
    for suggestion in suggestions:
        of_type[suggestion.type].append(suggestion)
    return "".join(_file(FILES[kind], of_type[kind]) for kind in FILES if of_type[kind])


def _file(name: str, suggestions: Sequence[Suggestion]) -> str:
    yaml = YAML()
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.width = 1 << 16
    out = io.StringIO()
    out.write(f"--- # for editorial/{name}\n")
    for suggestion in suggestions:
        out.write(_comment(suggestion))
        record = io.StringIO()
        yaml.dump(CommentedSeq([_record(suggestion)]), record)
        out.write("".join(line.removeprefix("  ") for line in record.getvalue().splitlines(keepends=True)) + "\n")
    return out.getvalue()


def _record(suggestion: Suggestion) -> CommentedMap:
    record = CommentedMap(id=suggestion.id, name=suggestion.name)
    variants = [variant for variant in suggestion.variants if variant != suggestion.name]
    if variants:
        record["variants"] = CommentedSeq(variants)
    record["identification"] = ""
    record["source"] = ""
    return record


def _comment(suggestion: Suggestion) -> str:
    times = ", ".join(f"{variant} {count}" for variant, count in suggestion.variants.items())
    where = ", ".join(_line(source) for source in suggestion.sources[:_SOURCES])
    if more := len(suggestion.sources) - _SOURCES:
        where += f" and {count(more, 'other')}" if more > 0 else ""
    noun = "mention" if suggestion.count == 1 else "mentions"
    lines = [f"{suggestion.count} {noun} ({times}) in {where}", *(f"… {context} …" for context in suggestion.contexts)]
    return "".join(f"# {line}\n" for line in lines)
