"""What a page teaches by repeating itself: its buttons and its bylines, in whatever language.

The tables of words end somewhere; a page's own habits do not. A short row that
comes again and again below paragraphs is a button, whatever it says; so is the
tail that many dated rows share; and the words with which several rows above
dates end are the page's way to say `says`.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from build_tools.label.bars import unnumbered, with_bars, without_tails
from build_tools.label.bylines import (
    Byline,
    is_like_name,
    read_byline,
    verb_before,
    without_date,
    without_icon,
)
from build_tools.label.looks import Kind, Look, answers_below
from build_tools.label.rows import Row

BUTTON_WORDS = 3
"""A button has at most so many words."""
HABIT = 3
"""So many times make a habit."""
BYLINE_WITHIN = 5
"""The next comment's byline stands among so many rows, less one."""
SAYING_WORDS = 10
"""A row with a name and a verb of saying has at most so many words."""
TAIL_LENGTH = 40
"""What stands behind the date in each byline has at most so many code points."""

Bylines = Sequence[Byline | None]


def learn(
    rows: tuple[Row, ...], looks: tuple[Look, ...], bylines: tuple[Byline | None, ...]
) -> tuple[tuple[Look, ...], tuple[Byline | None, ...]]:
    """The looks and bylines, with those that only the page as a whole can tell."""
    looks = _with_pictures(rows, _with_answered(rows, looks))
    barred = dict(with_bars(rows, looks, bylines))
    looks = tuple(look._replace(kind=Kind.NONE) if i in barred else look for i, look in enumerate(looks)) if barred else looks
    found = {**dict(_with_tails(rows, looks, bylines)), **dict(_sayings(rows, looks, bylines)), **_without_dates(rows, looks, bylines), **barred}
    if found:
        bylines = tuple(found.get(i, byline) for i, byline in enumerate(bylines))
    found = {**dict(unnumbered(rows, bylines)), **dict(without_tails(rows, bylines))}
    if found:
        bylines = tuple(found.get(i, byline) for i, byline in enumerate(bylines))
    buttons = _buttons(rows, looks, bylines)
    if buttons:
        looks = tuple(
            look._replace(kind=Kind.BUTTON, name=False) if look.kind is Kind.NONE and row.text[look.marker:] in buttons else look
            for row, look in zip(rows, looks, strict=True)
        )
    return looks, bylines


def _with_answered(rows: Sequence[Row], looks: tuple[Look, ...]) -> tuple[Look, ...]:
    """The looks, where a name below `In reply to` is part of what it says."""
    named = {
        i + 1 for i, look in enumerate(looks[:-1])
        if look.kind is Kind.REPLY_TO and looks[i + 1].name and answers_below(rows[i].text)
    }
    if not named:
        return looks
    return tuple(look._replace(kind=Kind.REPLY_TO, name=False) if i in named else look for i, look in enumerate(looks))


def _with_pictures(rows: Sequence[Row], looks: tuple[Look, ...]) -> tuple[Look, ...]:
    """The looks, where a row says whose picture stands there, and below a date the name stands alone: `Nora avatar`.

    A name right below is told by the section (edges.py).
    """
    pictures = {
        i for i, row in enumerate(rows)
        if "vatar" in row.text and (name := _AVATAR.fullmatch(row.text, looks[i].marker))
        and any(rows[j].text[looks[j].marker:] == (name[1] or name[2]) for j in range(i + 2, min(i + NAME_WITHIN, len(rows))))
    }
    if not pictures:
        return looks
    return tuple(look._replace(kind=Kind.BADGE, name=False) if i in pictures else look for i, look in enumerate(looks))


_AVATAR = re.compile(r"(?:avatar (?:(?:of|for|von|de|di|för|van) )?(.+)|(.+?)(?:['’]s)? avatar)", re.IGNORECASE)
NAME_WITHIN = 4
"""The name stands among so many rows, less one, below its picture."""


def _buttons(rows: Sequence[Row], looks: Sequence[Look], bylines: Bylines) -> frozenset[str]:
    """Short rows of the same words, most of them below a paragraph and close above a byline.

    Right above a paragraph or a date stand names.
    """
    none = Kind.NONE
    where: dict[str, list[int]] = {}
    for i, look in enumerate(looks):
        if look.kind is none and 0 < look.words <= BUTTON_WORDS and not (look.ended or look.stamps or bylines[i]):
            where.setdefault(rows[i].text[look.marker:], []).append(i)
    return frozenset(
        text for text, indexes in where.items()
        if len(indexes) >= HABIT
        and sum(_is_between(looks, bylines, i) for i in indexes) >= max(HABIT, (len(indexes) + 1) // 2)
    )


def _is_between(looks: Sequence[Look], bylines: Bylines, index: int) -> bool:
    """Whether a row stands below a paragraph and close above a byline, with no paragraph and no date between."""
    below = index > 0 and looks[index - 1].prose and looks[index - 1].kind is Kind.NONE
    return below and any(bylines[index + 1:index + BYLINE_WITHIN]) and not _begins_words(looks, bylines, index + 1)


def _begins_words(looks: Sequence[Look], bylines: Bylines, index: int) -> bool:
    """Whether a row is a paragraph, or a date that belongs to a name above."""
    if index >= len(looks):
        return False
    byline = bylines[index]
    return (looks[index].prose and byline is None) or (byline is not None and byline.author is None)


def _with_tails(rows: Sequence[Row], looks: Sequence[Look], bylines: Bylines) -> Iterator[tuple[int, Byline]]:
    """Dated rows that end with the same words, and are bylines without them."""
    tails: dict[str, list[int]] = {}
    for i, (row, look) in enumerate(zip(rows, looks, strict=True)):
        if look.stamps and look.kind is Kind.NONE and bylines[i] is None:
            tail = row.text[look.stamps[-1].end:].strip()
            if 0 < len(tail) <= TAIL_LENGTH:
                tails.setdefault(tail, []).append(i)
    for tail, where in tails.items():
        if len(where) >= HABIT:
            for i in where:
                byline = read_byline(rows[i].text[:-len(tail)], looks[i])
                if byline and byline.author:
                    yield i, byline


def _without_dates(rows: Sequence[Row], looks: Sequence[Look], bylines: Bylines) -> dict[int, Byline]:
    """Rows that name who sent something and end where the date stood: two or more that say so, or three names and more alone."""
    found = {
        i: said for i, look in enumerate(looks)
        if bylines[i] is None and look.kind is Kind.NONE and not look.prose and " " in rows[i].text and (said := without_date(rows[i].text, look))
    }
    signed = {i: said for i, said in found.items() if said.shape == "says"}
    names = {rows[i].text[slice(*said.author)] for i, said in found.items() if said.author}
    return found if len(names) >= HABIT else signed if len(signed) > 1 else {}


def _sayings(rows: Sequence[Row], looks: Sequence[Look], bylines: Bylines) -> Iterator[tuple[int, Byline]]:
    """Rows with a colon or dots behind a name and a verb that several of them share, above words or a date."""
    verbs = {_last_word(rows[i].text) for i, byline in enumerate(bylines) if byline and byline.says and not byline.date}
    said = [
        i for i, row in enumerate(rows[:-1])
        if _may_say(bylines[i]) and (_ends_as_saying(row.text, verbs) or (row.text[-1] == "," and _is_date_alone(looks, bylines, i + 1)))
        and looks[i].kind is Kind.NONE and 0 < looks[i].words <= SAYING_WORDS and not looks[i].stamps
    ]
    names: dict[str, set[str]] = {}
    for i in said:
        names.setdefault(_last_word(rows[i].text), set()).add(rows[i].text)
    candidates = [i for i in said if bylines[i] is None]
    known = Counter(_last_word(rows[i].text) for i in said if bylines[i] is not None)
    for i in candidates:
        text, verb = rows[i].text, _last_word(rows[i].text)
        numbered = _is_numbered(looks, i)
        dated = _is_date_alone(looks, bylines, i + 1 + (looks[i + 1].kind is Kind.CONTROL))
        sure = dated or (numbered and verb in known) or known[verb] >= HABIT - text.endswith(("...", "…"))  # no sentence leads on so
        if len(names[verb]) >= (2 - numbered if sure else HABIT) and verb[:1].isalpha():
            at = text.rindex(verb)
            end = len(text[:min(at, verb_before(text, at + len(verb.rstrip(":….,"))))].rstrip())
            if end > looks[i].marker and (sure or is_like_name(text[looks[i].marker:end])):
                yield i, Byline(without_icon(text, (looks[i].marker, end)), None, says=True, shape="says")
    yield from _names_with_colons(rows, looks, bylines, [i for i in candidates if len(names[_last_word(rows[i].text)]) == 1])


def _ends_as_saying(text: str, verbs: Collection[str]) -> bool:
    """Whether a row ends with a colon or dots, or with a word that ends others which say who speaks."""
    return (text[-1] in ":…." and text.endswith((":", "…", "..."))) or (bool(verbs) and text[-1].isalpha() and _last_word(text) in verbs)


def _is_numbered(looks: Sequence[Look], index: int) -> bool:
    """Whether a row begins with a number, or one stands alone above it."""
    return looks[index].number is not None or (
        index > 0 and looks[index - 1].number is not None and looks[index - 1].kind is Kind.EMPTY)


def _may_say(byline: Byline | None) -> bool:
    """Whether a row is a byline with a verb of saying, or no byline yet."""
    return byline is None or byline.says


def _names_with_colons(
    rows: Sequence[Row], looks: Sequence[Look], bylines: Bylines, candidates: Sequence[int]
) -> Iterator[tuple[int, Byline]]:
    """Short rows with nothing but a colon behind a name, several of them above dates."""
    named = [
        i for i in candidates
        if rows[i].text[-1] == ":" and _is_date_alone(looks, bylines, i + 1) and is_like_name(rows[i].text[looks[i].marker:-1])
    ]
    if len(named) >= HABIT:
        for i in named:
            yield i, Byline((looks[i].marker, len(rows[i].text) - 1), None, says=True, shape="says")


def _is_date_alone(looks: Sequence[Look], bylines: Bylines, index: int) -> bool:
    """Whether a row is a date with its time of day, and no name."""
    byline = bylines[index] if index < len(bylines) else None
    return byline is not None and byline.date is not None and byline.author is None and looks[index].stamps[0].timed


def _last_word(text: str) -> str:
    words = text.rsplit(maxsplit=2)
    return words[-2] if words[-1] == ":" and len(words) > 2 else words[-1]  # noqa: PLR2004 - a name, a verb, a colon
