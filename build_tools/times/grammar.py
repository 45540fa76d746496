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

from build_tools.times.lexicon import SAMPLES, Classes, Meaning, number_classes, word_classes

PIECE = re.compile(r"(?P<label>[a-z0-9_]+:)|(?P<name>[^\W\d]\w*(?:['’]\w+)?)|(?P<mark>[()|?*]|\{\d+,\d+\})|(?P<space>\s+)")
NOTHING = "_"
"""The character of a token that no rule knows."""
FIRST_SYMBOL = 0x4E00
"""Symbols are taken from here upward: letters, so that none has a meaning in a regular expression."""


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
    starts: frozenset[str]
    """The symbols that it can begin with."""


class Lexicon:
    """The words of time with the symbol of each set of classes, for one set of patterns."""

    def __init__(self, patterns: Iterable[str], macros: Mapping[str, str]) -> None:
        self._words: dict[str, Classes] = {}
        words = word_classes()
        for pattern in patterns:
            for kind, text in pieces(pattern, macros):
                if kind == "name" and not text.isupper():
                    words.setdefault(text, {})[text] = 0
        self._words.update(words)
        sets = {frozenset(classes) for classes in words.values()}
        sets |= {frozenset(number_classes(sample)) for sample in SAMPLES}
        ordered = sorted(sets, key=sorted)
        self._symbols = {names: chr(FIRST_SYMBOL + n) for n, names in enumerate(ordered)}
        self._known: dict[str, tuple[Classes, str]] = {
            word: (classes, self._symbols[frozenset(classes)]) for word, classes in self._words.items()
        }

    def look_up(self, token: str) -> tuple[Classes, str]:
        """The classes of a token and its symbol."""
        known = self._known.get(token) or self._known.get(token.lower())
        if known is None:
            if token[0].isdigit() or token[0] in "'’‘":
                classes: Mapping[str, Meaning] = number_classes(token)
                return classes, self._symbols.get(frozenset(classes), NOTHING)
            if token[0] == "\n":
                return self._known["\n\n"]
            return {}, NOTHING
        return known

    def symbols_of(self, name: str) -> str:
        """The symbols of all sets of classes that hold a name. Raises ValueError for a name nobody has."""
        symbols = "".join(symbol for names, symbol in self._symbols.items() if name in names)
        if not symbols:
            raise ValueError(f"no word has the class {name!r}")
        return symbols

    def compile(self, pattern: str, macros: Mapping[str, str]) -> Pattern:
        """Compile a pattern."""
        part = _Parser(self, pieces(pattern, macros)).alternatives()
        return Pattern(re.compile(part.regex), frozenset(part.first))


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece of a pattern, compiled."""

    regex: str
    first: str
    """The symbols that it can begin with."""
    optional: bool
    """Whether it may match nothing."""


class _Parser:
    """Recursive descent over the pieces of a pattern."""

    def __init__(self, lexicon: Lexicon, todo: list[tuple[str, str]]) -> None:
        self.lexicon = lexicon
        self.todo = todo[::-1]

    def alternatives(self) -> _Part:
        parts = [self.sequence()]
        while self.todo and self.todo[-1] == ("mark", "|"):
            self.todo.pop()
            parts.append(self.sequence())
        return _Part(
            "|".join(part.regex for part in parts), "".join(part.first for part in parts), any(part.optional for part in parts))

    def sequence(self) -> _Part:
        regex, first, optional = "", "", True
        while self.todo and self.todo[-1] not in {("mark", "|"), ("mark", ")")}:
            part = self.item()
            regex += part.regex
            if optional:
                first += part.first
            optional = optional and part.optional
        return _Part(regex, first, optional)

    def item(self) -> _Part:
        kind, text = self.todo.pop()
        opening = "(?:"
        if kind == "label":
            opening = f"(?P<{text[:-1]}>"
            kind, text = self.todo.pop()
        if kind == "name":
            symbols = self.lexicon.symbols_of(text)
            part = _Part(f"[{symbols}]", symbols, optional=False)
        else:
            part = self.alternatives()
            self.todo.pop()
        regex = f"{opening}{part.regex})"
        if self.todo and re.fullmatch(r"[?*]|\{.*", self.todo[-1][1]):
            mark = self.todo.pop()[1]
            return _Part(regex + mark, part.first, part.optional or mark[:2] in {"?", "*", "{0"})
        return _Part(regex, part.first, part.optional)
