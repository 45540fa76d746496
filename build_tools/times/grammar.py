"""A small language for token patterns, and its compiler.

A pattern is words apart by spaces: upper case names a class of the lexicon,
lower case a word, `label:` names what follows, and `( ) | ? * {m,n}` mean what
they mean in regular expressions:

    (WEEKDAY COMMA?)? month:MONTH DOT? day:DAY (COMMA? year:YEAR)?

Every token of a text becomes one character that stands for its set of
classes, and a pattern a regular expression over those characters. So matching
runs at the speed of `re`, and a rule can be read aloud.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from build_tools.times.lexicon import SAMPLES, Classes, number_classes, word_classes

PIECE = re.compile(r"(?P<label>[a-z0-9_]+:)|(?P<name>[^\W\d]\w*(?:['’]\w+)?)|(?P<mark>[()|?*]|\{\d+,\d+\})|(?P<space>\s+)")
NOTHING = "_"
"""The character of a token that no rule knows."""
SYMBOLS = tuple(chr(n) for n in range(1, 0xD800) if chr(n) != NOTHING)
"""From 1 upward: `re` compiles sets of characters below 256 far faster than others."""


def pieces(pattern: str, macros: Mapping[str, str]) -> list[tuple[str, str]]:
    """Cut a pattern into `(kind, text)`, macros replaced. Raises ValueError on a slip of the pen."""
    found: list[tuple[str, str]] = []
    at = 0
    while at < len(pattern):
        match = PIECE.match(pattern, at)
        if match is None:
            raise ValueError(f"cannot read the pattern {pattern!r} from {pattern[at:]!r}")
        kind, text = str(match.lastgroup), match.group()
        at = match.end()
        if kind == "name" and text in macros:
            found += [("mark", "("), *pieces(macros[text], macros), ("mark", ")")]
        elif kind != "space":
            found.append((kind, text))
    return found


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled pattern."""

    regex: re.Pattern[str]
    plain: str
    """The same without groups."""
    starts: frozenset[str]
    """The symbols that it can begin with."""
    labels: tuple[str, ...]
    """The label of each group, in the order of their numbers from 1."""

    def match(self, symbols: str, start: int, end: int) -> tuple[int, dict[str, tuple[int, int]]] | None:
        """Where a match from `start` ends and the range of each label in it; None for no match, or for one of nothing."""
        found = self.regex.match(symbols, start, end)
        if found is None or found.end() == start:
            return None
        spans = ((label, found.span(n)) for n, label in enumerate(self.labels, start=1))
        return found.end(), {label: span for label, span in spans if span[0] < span[1]}


class Lexicon:
    """The words of time with the symbol of each set of classes, for one set of patterns."""

    def __init__(self, patterns: Iterable[str], macros: Mapping[str, str]) -> None:
        words = word_classes()
        used: set[str] = set()
        for pattern in patterns:
            used |= {text for kind, text in pieces(pattern, macros) if kind == "name"}
        for name in used:
            if not name.isupper():
                words.setdefault(name, {})[name] = 0
        # What no pattern asks for tells no two symbols apart.
        self._used = frozenset(used)
        sets = {self._used.intersection(classes) for classes in (*words.values(), *map(number_classes, SAMPLES))} - {frozenset()}
        # Words that are only themselves come last: they stand alone in a pattern, seldom in a set.
        ordered = sorted(sets, key=lambda names: (not any(name.isupper() for name in names), sorted(names)))
        self._symbols = dict(zip(ordered, SYMBOLS, strict=False))
        self._known: dict[str, tuple[Classes, str]] = {word: self._entry(classes) for word, classes in words.items()}
        self._members: dict[str, str] = {}
        for names, symbol in self._symbols.items():
            for name in names:
                self._members[name] = self._members.get(name, "") + symbol

    def _entry(self, classes: Classes) -> tuple[Classes, str]:
        return classes, self._symbols.get(self._used.intersection(classes), NOTHING)

    def look_up(self, token: str) -> tuple[Classes, str]:
        """The classes of a token and its symbol."""
        known = self._known.get(token) or self._known.get(token.lower())
        if known is not None:
            return known
        if token[0] == "\n":
            return self._known["\n\n"]
        if token[0].isdigit() or token[-1].isdigit() or token[0] in "'’‘" or "/" in token:
            return self._entry(number_classes(token))
        return {}, NOTHING

    def symbols_of(self, name: str) -> str:
        """The symbols of all sets of classes that hold a name. Raises ValueError for a name nobody has."""
        if name not in self._members:
            raise ValueError(f"no word has the class {name!r}")
        return self._members[name]

    def compile(self, pattern: str, macros: Mapping[str, str]) -> Pattern:
        """Compile a pattern."""
        parser = _Parser(self, pieces(pattern, macros))
        part = parser.alternatives()
        return Pattern(re.compile(part.regex), part.plain, frozenset(part.first), tuple(parser.labels))


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece of a pattern, compiled."""

    regex: str
    plain: str
    """The same without groups."""
    first: str
    """The symbols that it can begin with."""
    optional: bool
    """Whether it may match nothing."""


class _Parser:
    """Recursive descent over the pieces of a pattern."""

    def __init__(self, lexicon: Lexicon, todo: list[tuple[str, str]]) -> None:
        self.lexicon = lexicon
        self.todo = todo[::-1]
        self.labels: list[str] = []

    def alternatives(self) -> _Part:
        parts = [self.sequence()]
        while self.todo and self.todo[-1] == ("mark", "|"):
            self.todo.pop()
            parts.append(self.sequence())
        return _Part(
            "|".join(part.regex for part in parts), "|".join(part.plain for part in parts),
            "".join(part.first for part in parts), any(part.optional for part in parts))

    def sequence(self) -> _Part:
        regex, plain, first, optional = "", "", "", True
        while self.todo and self.todo[-1] not in {("mark", "|"), ("mark", ")")}:
            part = self.item()
            regex += part.regex
            plain += part.plain
            if optional:
                first += part.first
            optional = optional and part.optional
        return _Part(regex, plain, first, optional)

    def item(self) -> _Part:
        kind, text = self.todo.pop()
        opening = "(?:"
        if kind == "label":
            opening = "("
            self.labels.append(text[:-1])
            kind, text = self.todo.pop()
        if kind == "name":
            symbols = self.lexicon.symbols_of(text)
            one = f"[{re.escape(symbols)}]"
            part = _Part(one, one, symbols, optional=False)
        else:
            part = self.alternatives()
            self.todo.pop()
        mark = ""
        if self.todo and re.fullmatch(r"[?*]|\{.*", self.todo[-1][1]):
            mark = self.todo.pop()[1]
        if kind == "name" and opening == "(?:":
            return _Part(part.regex + mark, part.plain + mark, part.first, mark[:2] in {"?", "*", "{0"})
        return _Part(
            f"{opening}{part.regex}){mark}", f"(?:{part.plain}){mark}", part.first, part.optional or mark[:2] in {"?", "*", "{0"})
