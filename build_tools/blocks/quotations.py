"""Quotations that lost their marks.

A block quotation reaches a text capture as plain paragraphs. What is left of
it are the words that led into it, a sentence cut in two, and the words with
which the author takes over again. Where these do not tell, nothing is marked:
an editor can (`editorial/overrides.yml`).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from build_tools.model import Quote

FURTHEST = 12
"""Paragraphs a quotation without marks may run on before its end must have shown."""

RULES = {
    "quotation-marked": "A paragraph wholly in quotation marks, behind words that lead into it, is a block quotation.",
    "quotation-led-in": "Behind “X said,” or “X wrote:” at the end of a paragraph, what follows without marks is quoted, until X is reported again.",
    "quotation-cut": "Where a reporting sentence breaks off and the next paragraph goes on in lower case, a block quotation begins; it ends where the reporter is named again.",
}

_VERB = (
    r"(?:said|says|wrote|writes|noted|notes|reported|reports|added|adds|argued|argues|told\s\w+|stated|states|claimed|claims|"
    r"conjectured|continued|continues|concluded|concludes|explained|explains|observed|observes|commented|comments|"
    r"suggested|suggests|declared|warned|warns|replied|asked|wondered|recalled|insisted|described|"
    r"sagte|schrieb|meinte|erklärte|dijo|escribió|afirmó|declaró|a dit|a écrit|écrit|déclare|déclarait)"
)
_NAME = r"(?:[A-ZÀ-ÞĀ-Ž][\w’'\-]+\.?(?:\s(?:al-|el-|bin\s|de\s|von\s|van\s)?[A-ZÀ-ÞĀ-Ž][\w’'\-]+\.?){0,3})"
_PRONOUN = r"(?:He|She|They|It|I|We|Er|Sie|Él|Ella|Il|Elle)"

_LED_IN = re.compile(rf"\b{_VERB}(?:\s+(?:that|this|as\sfollows|the\sfollowing|in\s[^,.:]{{1,30}}))?\s*[,:]\s*$")
_REPORTING = re.compile(rf"\b{_VERB}\b")
_CUT = re.compile(r"[\w,’'\-–—]\s*$")
_LEAD_IN_END = re.compile(r"[\w,:–—-]\s*$")
_REPORTER = re.compile(rf"^(?P<who>{_NAME}|{_PRONOUN})\s+(?:also\s|then\s|has\s|had\s)?{_VERB}\b")
_LAST_SPEAKER = re.compile(rf"(?P<who>{_NAME})(?:,\s[^,]{{1,80}},)?\s(?:also\s|then\s|has\s|had\s)?{_VERB}[^,.:]{{0,30}}[,:]?\s*$")

_OPENING = '“"«„'
_CLOSING = '”"»“'
_WHOLLY = re.compile(rf"^[{_OPENING}](?P<inside>[^“”«»„\"]*)[{_CLOSING}][.,]?$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation found: paragraphs `first` to `last` (included) and what is known of it."""

    first: int
    last: int
    quote: Quote
    rule: str


def quotations(texts: Sequence[str], fixed: frozenset[int]) -> list[Quoted]:
    """Find the quotations among the paragraphs of a post.

    `fixed` are indices that cannot be quoted or lead into a quotation:
    headings and list items.
    """
    found: list[Quoted] = []
    index = 1
    while index < len(texts):
        quoted = None
        if index not in fixed and index - 1 not in fixed:
            quoted = _quoted_from(texts, index, fixed, group=len(found) + 1)
        if quoted:
            found.append(quoted)
            index = quoted.last
        index += 1
    return found


def _quoted_from(texts: Sequence[str], first: int, fixed: frozenset[int], group: int) -> Quoted | None:
    lead, text = texts[first - 1], texts[first]
    if _WHOLLY.match(text) and _LEAD_IN_END.search(lead):
        quote = Quote(group, _speaker(lead), "", "marked")
        return Quoted(first, first, quote, "quotation-marked")
    if text[0] in _OPENING:
        return None
    if _LED_IN.search(lead):
        rule = "quotation-led-in"
    elif text[0].islower() and _CUT.search(lead) and _REPORTING.search(lead):
        rule = "quotation-cut"
    else:
        return None
    last = _last(texts, first, fixed, lead)
    return Quoted(first, last, Quote(group, _speaker(lead), "", "inferred"), rule)


def _last(texts: Sequence[str], first: int, fixed: frozenset[int], lead: str) -> int:
    """Last paragraph of the quotation: before the reporter's return, else the first alone."""
    reporter = _REPORTER.match(lead)
    who = reporter["who"] if reporter else _speaker(lead)
    surname = who.split()[-1] if who else ""
    for index in range(first + 1, min(first + FURTHEST + 1, len(texts))):
        if index in fixed:
            break
        again = _REPORTER.match(texts[index])
        if again and surname and again["who"].split()[-1] == surname:
            return index - 1
    return first


def _speaker(lead: str) -> str:
    """The name that the lead gives for the words: the last that speaks, else the first.

    A pronoun is nobody's name; an editor can say whose.
    """
    for pattern in (_LAST_SPEAKER, _REPORTER):
        match = pattern.search(lead)
        if match and not re.fullmatch(_PRONOUN, match["who"]):
            return match["who"]
    return ""
