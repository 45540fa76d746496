"""Find quoted words: the search behind notes, events and overrides of names (W3C TextQuoteSelector)."""

import re
from collections.abc import Iterator

from build_tools.model import Quotation


def quoted(quotation: Quotation, text: str) -> Iterator[re.Match[str]]:
    """All places where `text` has the quotation with its surroundings; the group `exact` is the words themselves.

    A run of white space matches any other. Places that overlap are found too:
    two of them must not pass for one.
    """
    pattern = _pattern(quotation)
    match = pattern.search(text)
    while match:
        yield match
        match = pattern.search(text, match.start() + 1)


def _pattern(quotation: Quotation) -> re.Pattern[str]:
    prefix, exact, suffix = (_words(part) for part in (quotation.prefix, quotation.exact, quotation.suffix))
    before = rf"{prefix}\s*" if prefix else ""
    after = rf"(?=\s*{suffix})" if suffix else ""
    return re.compile(f"{before}(?P<exact>{exact}){after}")


def _words(text: str) -> str:
    return r"\s+".join(re.escape(word) for word in text.split())
