"""Counts, shares and dates in words that people read."""

import re

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_DECADE = re.compile(r"(\d{3})X([~?%]?)")
_DAY = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?(?P<doubt>[~?%]?)")
_DOUBT = {"": "{}", "~": "about {}", "?": "{} (uncertain)", "%": "about {} (uncertain)"}
_WORD = re.compile(r"\w+(?:[’'.-]\w+)*")
_WORDS_A_MINUTE = 230


def number(value: int) -> str:
    """`1234` as `1,234`."""
    return f"{value:,}"


def count(value: int, one: str, many: str = "") -> str:
    """A number with its noun: `1 comment`, `8 comments`, `2 copies`."""
    return f"{number(value)} {one if value == 1 else many or one + 's'}"


def share(part: int, whole: int) -> str:
    """`part` of `whole` in per cent, never rounded to nothing or to all: `63 %`, `under 1 %`."""
    if not part or not whole:
        return "0 %"
    percent = 100 * part / whole
    if percent < 1:
        return "under 1 %"
    if part < whole and percent > 99:  # noqa: PLR2004  # the mirror of the line above
        return "over 99 %"
    return f"{percent:.0f} %"


def word_count(text: str) -> int:
    """Words as a reader counts them: `Baker-Hamilton`, `U.S` and `Iraq’s` are one each."""
    return len(_WORD.findall(text))


def minutes(words: int) -> int:
    """Minutes that reading takes, at least one, at 230 words a minute."""
    return max(1, round(words / _WORDS_A_MINUTE))


def date(edtf: str) -> str:
    """An EDTF date in English: `[..2007-03-09]` is `9 March 2007 or earlier`.

    Knows days, months, years, decades, seasons, doubt (`~ ? %`), intervals and sets of
    ISO 8601-2; anything rarer comes back as it stands.
    """
    for opening, closing, joined in (("[", "]", "or"), ("{", "}", "and")):
        if edtf.startswith(opening) and edtf.endswith(closing):
            return _set(edtf[1:-1], joined)
    if "/" in edtf:
        return _interval(*edtf.split("/", 1))
    return _single(edtf)


def when(edtf: str) -> str:
    """The same as a line of a timeline begins: `[..2007-03-09]` is `by 9 March 2007`, `[2022-01-05..]` `from 5 January 2022 on`."""
    said = date(edtf)
    for ending, form in ((" or earlier", "by {}"), (" or later", "from {} on")):
        if said.endswith(ending):
            return form.format(said.removesuffix(ending))
    return said


def _single(edtf: str) -> str:
    decade = _DECADE.fullmatch(edtf)
    if decade:
        return _DOUBT[decade[2]].format(f"{decade[1]}0s")
    match = _DAY.fullmatch(edtf)
    if match is None:
        return edtf
    year, month, day = match["year"], int(match["month"] or 0), int(match["day"] or 0)
    if month in _SEASONS:
        said = f"{_SEASONS[month]} {year}"
    elif not month:
        said = year
    elif month <= len(_MONTHS):
        said = f"{day} {_MONTHS[month - 1]} {year}" if day else f"{_MONTHS[month - 1]} {year}"
    else:
        return edtf
    return _DOUBT[match["doubt"]].format(said)


def _interval(first: str, last: str) -> str:
    if first in {"", ".."}:
        return f"{_single(last)} or earlier"
    if last in {"", ".."}:
        return f"{_single(first)} or later"
    return f"{_single(first)} to {_single(last)}"


def _set(members: str, joined: str) -> str:
    """The inside of `[a,b]` (one of them) or `{a,b}` (all of them); each may be a range `a..b`."""
    return f" {joined} ".join(_member(part.strip()) for part in members.split(","))


def _member(part: str) -> str:
    first, dots, last = part.partition("..")
    if not dots:
        return _single(part)
    if not first or not last:
        return _interval(first, last)
    return f"between {_single(first)} and {_single(last)}"
