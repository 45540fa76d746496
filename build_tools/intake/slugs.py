"""The address of a text, proposed from its title: short, in Latin letters, without date, status or guess."""

import re
from collections.abc import Container

from anyascii import anyascii

_WORD = re.compile(r"[a-z0-9]+")
_DATE = re.compile(
    r"\b(?:(?:19|20)\d\d(?:[-/.]\d{1,2}){0,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)?\d\d|"
    r"(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
"""A date in a title: it may turn out wrong, and an address cannot be mended."""
_STATUS = frozenset({"draft", "updated", "update", "new", "final", "untitled", "copy", "archived"})
_WORDS = 8
_LENGTH = 60


def slug_of(title: str, taken: Container[str]) -> str:
    """A slug for a title that is not taken; numbered when its words are."""
    words = _WORD.findall(anyascii(_DATE.sub(" ", title)).lower().replace("'", "").replace("’", ""))
    words = [word for word in words if word not in _STATUS] or words
    slug = ""
    for word in words[:_WORDS]:
        if slug and len(slug) + len(word) + 1 > _LENGTH:
            break
        slug = f"{slug}-{word[:_LENGTH]}" if slug else word[:_LENGTH]
    slug = slug or "text"
    free, number = slug, 2
    while free in taken:
        free, number = f"{slug}-{number}", number + 1
    return free
