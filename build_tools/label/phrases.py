"""Finding which of many phrases a row begins with, at the cost of a few."""

from collections.abc import Callable, Iterable, Mapping
from typing import TypeAlias

from ahocorasick_rs import AhoCorasick

KEY = 4
"""So many characters part a table of thousands into groups of few."""
Index: TypeAlias = tuple[tuple[int, Mapping[str, tuple[str, ...]]], ...]
"""Phrases by their first characters, KEY of them or as many as they have, with that number; the longest first."""


def index(phrases: Iterable[str]) -> Index:
    """The index of some folded phrases."""
    groups: dict[int, dict[str, list[str]]] = {}
    for phrase in sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase)):
        groups.setdefault(min(len(phrase), KEY), {}).setdefault(phrase[:KEY], []).append(phrase)
    return tuple(
        (length, {key: tuple(group) for key, group in groups[length].items()}) for length in sorted(groups, reverse=True))


def beginning(text: str, phrases: Index) -> str:
    """The longest phrase that a folded text begins with; empty when there is none."""
    for length, groups in phrases:
        for phrase in groups.get(text[:length], ()):
            if text.startswith(phrase):
                return phrase
    return ""


def leading(text: str, phrases: Index) -> str:
    """The longest phrase that a folded text begins with and that ends where a word does; empty when there is none."""
    for length, groups in phrases:
        for phrase in groups.get(text[:length], ()):
            if text.startswith(phrase) and not text[len(phrase):len(phrase) + 1].isalnum():
                return phrase
    return ""


def any_of(phrases: Iterable[str]) -> Callable[[str], bool]:
    """A test whether a text holds any of some phrases, in one pass (Aho and Corasick 1975)."""
    sought = tuple(sorted(set(phrases)))
    automaton = AhoCorasick(sought)

    def holds(text: str) -> bool:
        try:
            return bool(automaton.find_matches_as_indexes(text))
        except UnicodeEncodeError:  # half a surrogate pair, which the automaton cannot read
            return any(phrase in text for phrase in sought)

    return holds
