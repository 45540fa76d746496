"""How phrases are compared, and tables of them made."""

from collections.abc import Iterable, Mapping


def fold(text: str) -> str:
    """Lower case, with one space for each run of white space."""
    return " ".join(text.casefold().split())


def flat(*tables: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    """All phrases of some tables, folded, the longest first."""
    phrases = {fold(phrase) for table in tables for line in table.values() for phrase in line}
    return tuple(sorted(phrases, key=lambda phrase: (-len(phrase), phrase)))
