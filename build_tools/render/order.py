"""The alphabetical order of names, the same on every system."""

import re
import unicodedata

from build_tools.model import Entity

_ARTICLE = re.compile(r"(?:the\s+|[ae]l-)(?=\w)")
_LETTERS = re.compile(r"[^\w\s]|_")
OTHER = "#"
"""Stands for names that begin with no letter."""


def sort_key(text: str) -> str:
    """Letters and digits only, without case, marks and a first article: `The`, `al-`."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    begun = _ARTICLE.match(plain)
    return " ".join(_LETTERS.sub(" ", plain[begun.end() :] if begun else plain).split())


def parts(entity: Entity) -> tuple[str, str, str]:
    """A record's name in what stands before the word it is filed under, that word, and what follows.

    A person is filed under the surname: the record's, or the last word.
    """
    name = entity.name
    if entity.type != "person":
        return "", name, ""
    surname = entity.surname or " ".join(name.split()[-1:])
    before, found, after = name.rpartition(surname) if surname else ("", "", name)
    return (before, found, after) if found else ("", name, "")


def filed(entity: Entity) -> tuple[str, str, str]:
    """Sort key of a record."""
    before, heading, after = parts(entity)
    return sort_key(heading + " " + after), sort_key(before), entity.id


def letter(entity: Entity) -> str:
    """The letter under which a record is filed, as a capital."""
    first = filed(entity)[0][:1].upper()
    return first if first.isalpha() else OTHER


def letter_id(letter_: str) -> str:
    """An id for a letter: `letter-a`, `letter-u0627`, `letter-other`."""
    if letter_ == OTHER:
        return "letter-other"
    return f"letter-{letter_.lower()}" if letter_.isascii() else f"letter-u{ord(letter_[0]):04x}"
