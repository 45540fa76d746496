"""What a row looks like by itself, before its neighbours are asked."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum, auto
from functools import partial
from typing import NamedTuple, TypeAlias

from build_tools.label import sieve, words
from build_tools.label.buttons import BUTTON_FIRST_TWO, BUTTON_SIGNS, BUTTONS, is_button_row, is_glued_bar
from build_tools.label.counts import COMMENT_WORDS, SHORT, has_comment_word, read_heading, says_number
from build_tools.label.phrases import Index, beginning, index, leading
from build_tools.label.rows import Row
from build_tools.label.stamps import (
    FIGURES_OF_DATES,
    LONGEST,
    SOUGHT,
    Stamp,
    find_stamps,
    glued_stamps,
    is_clock,
    is_short_date,
    may_hold_dates,
    stamps_in,
)
from build_tools.label.stops import CLOSING, CLOSING_BLANK, OPENING, OPENING_BLANK, ends_sentence, is_stopped

PROSE_WORDS = 12
"""A row of so many words reads as text, whatever ends it."""
SENTENCE_WORDS = 5
"""With a full stop, a row of so many words does too."""
NAME_WORDS = 6
"""A name has at most so many words."""
NAME_LENGTH = 48


class Kind(IntEnum):
    """What the words of a row announce. A row has one kind at most."""

    NONE = auto()
    COMMENTS = auto()      # a heading over comments, or their number
    NO_COMMENTS = auto()
    CLOSED = auto()
    FORM = auto()
    CONTROL = auto()       # sorts or pages through comments
    REPLY_TO = auto()      # whom a comment answers
    DIGITS = auto()        # a number alone: votes
    JOINT = auto()         # a joining word alone: `at`, `by`
    CLOCK = auto()         # a time of day alone
    BADGE = auto()         # a role alone: `Author`, `Moderator`
    PINGBACK = auto()
    BUTTON = auto()
    SHARE = auto()
    RELATED = auto()
    AUTHOR_NOTE = auto()
    WIDGET = auto()
    META = auto()
    COPYRIGHT = auto()
    MENU = auto()
    EMPTY = auto()         # a bullet or number with nothing behind it


class Look(NamedTuple):  # made for each row, at half the time of a frozen dataclass
    """What can be said of a row from its own characters. Offsets count from the row's start."""

    words: int
    prose: bool
    """Reads like running text: a sentence, or a long line."""
    ended: bool
    """Ends like a sentence."""
    marker: int
    """Length of a list marker with the blanks behind it; 0: none."""
    number: int | None
    """Number of the marker, when it is one."""
    kind: Kind
    stated: int | None
    """Comments that it says there are; None when it gives no number."""
    titled: str
    """For a heading over comments that quotes the post's title: that title."""
    stamps: tuple[Stamp, ...]
    name: bool
    """Could be a name: short, no sentence, no furniture."""


_made: Callable[[tuple[int, bool, bool, int, int | None, Kind, int | None, str, tuple[Stamp, ...], bool]], Look] = partial(tuple.__new__, Look)
"""A look of its values, without the detour of `Look(...)`."""
_NONE = Kind.NONE  # a member of an enumeration is slow to come by
_NO_KIND = (_NONE, None, "")
_BULLETS = frozenset("•·▪◦*‣-")
_MARKER = re.compile(r"(?:(\d{1,4})[.)]|[•·▪◦*‣-])(?:\s+|$)")
_NAMELESS = frozenset(":?!;,…؟。：？！；，")
"""No name ends so."""
_INITIAL = re.compile(r"\b\w{1,2}\.$")
_WORD = re.compile(r"[^\W_]+(?:['’._-][^\W_]+)*")
_WORD_ENDS = '.,:;!?()»«”“"…'
_UNSPACED = re.compile(r"[\u0e01-\u0e5b\u3041-\u30ff\u3400-\u9fff]+")


_SOUGHT = sieve.Vocabulary(SOUGHT | COMMENT_WORDS)


def look_at(text: str) -> Look:
    """The look of a row's text. Long rows are prose; nothing is searched in them."""
    if len(text) > LONGEST:
        return _long_look(text)
    folded = words.fold(text)
    return _look(_unmarked(text, folded, find_stamps(text)), may_head=has_comment_word(folded), announces=True)


def looks_of(rows: Sequence[Row]) -> tuple[Look, ...]:
    """The look of each row. Rows of the same words are read once, and what many short rows lack is seen at one glance."""
    texts = dict.fromkeys([row.text for row in rows])
    short = [text for text in texts if len(text) <= LONGEST]
    known = dict(zip(short, _short_looks(short), strict=True))
    known.update((text, _long_look(text)) for text in texts if len(text) > LONGEST)
    return tuple([known[row.text] for row in rows])


def _short_looks(texts: Sequence[str]) -> Iterator[Look]:
    folded = sieve.folded(texts)
    rows = sieve.join(folded)
    hits = _SOUGHT.hits(rows.text)
    dated = may_hold_dates(rows, hits)
    heads = {rows.at(start) for word, start in hits if word in COMMENT_WORDS}
    glued = sieve.rows_with(rows, FIGURES_OF_DATES)
    plain = [
        _unmarked(text, folded[i], stamps_in(text) if i in dated or is_short_date(text) else glued_stamps(text) if i in glued else ())
        for i, text in enumerate(texts)
    ]
    kinds = _ANNOUNCING.rows([row.folded for row in plain])
    for i, row in enumerate(plain):
        yield _look(row, may_head=i in heads, announces=i in kinds or _announces_by_signs(row))


class _Unmarked(NamedTuple):
    """A short row without its list marker."""

    text: str
    marker: int
    number: int | None
    plain: str
    folded: str
    """In lower case, without signs at its ends."""
    stamps: tuple[Stamp, ...]


def _unmarked(text: str, folded: str, stamps: tuple[Stamp, ...]) -> _Unmarked:
    marker, number = _marker(text)
    if marker and stamps and stamps[0].start < marker:  # `12. August`: a day, not a list's number
        marker, number = 0, None
    if marker:
        folded = folded[len(text[:marker].rstrip()) + 1:]
    return _Unmarked(text, marker, number, text[marker:], folded.strip(OPENING_BLANK), stamps)


def _look(row: _Unmarked, *, may_head: bool, announces: bool) -> Look:
    """The look of a row that is short, but for its marker; given is whether it has a word for comments, and whether it may have a kind at all."""
    text, marker, number, plain, folded, stamps = row
    count_of_words = len(text.split()) if len(text) > LONGEST else _count_words(plain) + (number is not None)
    kind, count, titled = _kind(plain, folded, may_head=may_head) if may_head or announces else _NO_KIND
    if stamps and (kind is Kind.AUTHOR_NOTE or (stamps[0].timed and (
        kind is Kind.MENU or (kind is Kind.META and (is_button_row(_around(plain, stamps[0], marker)) or folded.startswith(_SENT_BY)))
    ))):
        kind = _NONE  # `Publicado por: Inés | 11/03/2011 9:02`
    ends = ends_sentence(plain)
    prose = count_of_words >= PROSE_WORDS or (ends and count_of_words >= SENTENCE_WORDS)
    name = kind is _NONE and not stamps and 0 < count_of_words <= NAME_WORDS + _words_beside(plain, folded, count_of_words, number) and _is_name(plain)
    return _made((count_of_words, prose, ends, marker, number, kind, count, titled, stamps, name))


_SENT_BY = tuple(phrase for phrase in words.BY if phrase.startswith("permalink "))
"""`Permalink Submitted by Nora on Mon, 05/28/2012 - 10:13` is Drupal's byline."""


def _words_beside(plain: str, folded: str, count: int, number: int | None) -> int:
    """How many words of a row with one or two too many for a name are a list's number or a button behind: `2. Old Tom permanent link`."""
    if not NAME_WORDS < count <= NAME_WORDS + 3 or len(plain) > NAME_LENGTH:
        return 0
    last = folded.rsplit(" ", 2)
    return (number is not None) + (2 if " ".join(last[-2:]) in BUTTONS else last[-1] in BUTTONS)


def _around(plain: str, stamp: Stamp, marker: int) -> str:
    """What stands beside a date in a row, in lower case and without signs: for `Permalink05/02/06 @ 22:31 | Quote` the two buttons."""
    rest = f"{plain[:stamp.start - marker]} | {plain[stamp.end - marker:]}"
    return words.fold(rest).strip(OPENING_BLANK + CLOSING_BLANK)


def _long_look(text: str) -> Look:
    """The look of a long row: what is long behind its marker, too, is told by its beginning."""
    marker, number = _marker(text)
    plain = text[marker:]
    if len(plain) <= LONGEST:
        folded = words.fold(text)
        return _look(_unmarked(text, folded, ()), may_head=has_comment_word(folded), announces=True)
    count_of_words = text.count(" ") + 1 + _unspaced_words(text)
    return _made((count_of_words, True, ends_sentence(plain), marker, number, _long_kind(plain), None, "", (), False))


COUNTED = 96
"""In rows of so many code points, or more, each part between blanks counts as one word."""


def _count_words(text: str) -> int:
    """How many words a short row has. Most parts between blanks are one each, with signs at their ends."""
    parts = text.split()
    count = len(parts)
    if len(text) < COUNTED and not "".join(parts).isalnum():
        for part in parts:
            if not (part.isalnum() or part[:-1].isalnum() or part.strip(_WORD_ENDS).isalnum()):
                count += len(_WORD.findall(part)) - 1
    return count if text.isascii() else count + _unspaced_words(text)


def _unspaced_words(text: str) -> int:
    """How many words more a text has in scripts that write none apart, two characters for each (Chinese, Japanese, Thai).

    A long text that begins in none of them is not read through.
    """
    if text.isascii() or not _UNSPACED.search(text, 0, LONGEST):
        return 0
    return sum(len(run) - 1 for run in _UNSPACED.findall(text)) // 2


def _marker(text: str) -> tuple[int, int | None]:
    first = text[:1]
    match = _MARKER.match(text) if first in _BULLETS or first.isdecimal() else None
    if not match:
        return 0, None
    return match.end(), int(match[1]) if match[1] else None


def _is_name(plain: str) -> bool:
    """Whether these few words could be a commenter's name or handle."""
    last = plain[-1:]
    if last in _NAMELESS or (last == "." and (plain.endswith("...") or not _INITIAL.search(plain[-4:]))):
        return False
    return len(plain) <= NAME_LENGTH and "://" not in plain and any(map(str.isalpha, plain))


def _long_kind(plain: str) -> Kind:
    """Kinds that a long row can have: only those told by its beginning."""
    folded = words.fold(plain[:_LONG_START]).lstrip(OPENING_BLANK)
    return next((kind for phrases, kind in _LONG_KINDS if beginning(folded, phrases)), _NONE)


@dataclass(frozen=True, slots=True)
class _Line:
    """A short row as the tables of words see it."""

    plain: str
    """Without its list marker."""
    folded: str
    """In lower case, without signs in front."""
    bare: str
    """Without signs behind, too."""
    short: bool
    """Few words: furniture when it begins like furniture."""

    @property
    def sentence(self) -> bool:
        """Whether it ends like a sentence."""
        return ends_sentence(self.folded)

    @property
    def stopped(self) -> bool:
        """Whether it ends with a full stop."""
        return is_stopped(self.plain)


_JOINTS = frozenset((*words.BY, *words.TIME_BEFORE, *words.DATE_BEFORE)) - frozenset(words.HOST) - {"posted", "date"}
_BADGES = frozenset(words.HOST)
_SHARE = frozenset(words.SHARE)
_RELATED = frozenset(words.RELATED)
_WIDGETS = frozenset(words.WIDGETS)
_ARROWS = "←→«»"
_MENU_BARS = 3
"""So many bars make a menu; one or two stand in titles and bylines."""

_BUTTON_STARTS, _CONTROLS, _REPLY_TO, _IN_REPLY_TO = map(
    index, (words.BUTTON_STARTS, words.CONTROLS, words.REPLY_TO, words.IN_REPLY_TO))
_IN_REPLY_TO_ALONE = frozenset(words.IN_REPLY_TO)
_LONG_CONTROLS = index(phrase for phrase in words.CONTROLS if phrase.count(" ") > 3)  # noqa: PLR2004 - as said below
"""Beginnings of so many words that a whole sentence may follow."""
_CLOSED, _NO_COMMENTS, _FORM, _COPYRIGHT = map(index, (words.CLOSED, words.NO_COMMENTS, words.FORM, words.COPYRIGHT))
_SHARE_STARTS, _RELATED_STARTS, _ABOUT_AUTHOR, _WIDGET_STARTS = map(
    index, (words.SHARE, words.RELATED, words.ABOUT_AUTHOR, words.WIDGET_STARTS))
_LONG_KINDS = ((_CLOSED, Kind.CLOSED), (_FORM, Kind.FORM), (_WIDGET_STARTS, Kind.META))
_LONG_START = 16 + max(map(len, (*words.CLOSED, *words.FORM, *words.WIDGET_STARTS)))
"""So many code points of a row hold the phrase that it begins with, and signs before it."""

READING_TIME = re.compile(r"(?:\d{1,3}\s?[-–]\s?)?\d{1,3}\s?(?:min|мин)[^\W\d_]*\.?(?:\s[^\W\d_]+){1,3}")
"""`5 min read`, `3 Minuten Lesezeit`: how long it takes."""
_COUNTS = re.compile(rf"\d[\d,.]*k? (?:{'|'.join(map(re.escape, words.COUNTED))})")
"""`41 notes`, `214 reads`: how many did something with the text."""
_CLOCK_ENDS = frozenset("0123456789" + "".join(phrase[-1] for phrase in words.TIME_AFTER) + "ctz)")
_CLOCK_STARTS = frozenset(",،@|·•–—t/-" + "".join(phrase[0] for phrase in words.TIME_BEFORE))
"""What may stand before the figures of a time of day alone (`stamps`)."""


_ADDRESS = re.compile(r"(?:url|web ?site|webbplats|hemsida|webseite|homepage|sito web|site web|sitio web|blogg?) ?: ?https?://\S+")
"""Where a commenter is at home, alone in its row."""


def _before_headings(plain: str, bare: str, *, short: bool) -> Kind:
    """Kinds that go before headings over comments: `Replies` is a button. Each row is asked, so the table is code."""
    if bare[-1].isdecimal() and ((bare.isdecimal() and not plain.startswith("(")) or _COMMENT_NUMBER.fullmatch(bare)):
        return Kind.DIGITS
    if (bare in BUTTONS or ((bare[0] in BUTTON_SIGNS or bare[:2] in BUTTON_FIRST_TWO) and (is_button_row(bare) or is_glued_bar(plain)))) and not (is_stopped(plain) or plain[-1] == "!"):
        return Kind.BUTTON
    if bare in _JOINTS:
        return Kind.JOINT
    if "://" in bare and _ADDRESS.fullmatch(bare):
        return Kind.BUTTON
    if short and bare[-1] in _CLOCK_ENDS and (bare[0] in _CLOCK_STARTS or bare[0].isdecimal()) and is_clock(bare):
        return Kind.CLOCK
    return Kind.BADGE if bare in _BADGES else _NONE


_COMMENT_NUMBER = re.compile(rf"(?:{'|'.join(map(re.escape, words.COMMENTS))}) (?:no\.?|nr\.?|n[°º]|№)\s?\d{{1,9}}")
"""`Comment No. 598753`, alone in its row."""


def _speaks_of_rights(line: "_Line") -> bool:
    """Whether a row is a sentence about copyright, and claims none: no sign, no year."""
    return not line.short and line.sentence and "©" not in line.plain and not any(map(str.isdecimal, line.plain))


_PARTED = re.compile(r" [|-] .* [|-] ")
_QUOTED = re.compile(r"«[^«»]+»|»[^«»]+«")


def _quotes(plain: str) -> bool:
    """Whether the guillemet that a row begins with opens somebody's words: `« Non ! »`, `»Nein«, sagte sie.`; not `« Zurück  Weiter »`."""
    quoted = _QUOTED.match(plain)
    if not quoted:
        return False
    inside = quoted[0].strip("«» \xa0\u202f")
    return quoted.end() < len(plain) or ends_sentence(inside) or (len(inside.split()) >= QUOTED_WORDS and not _LINKS.search(inside))


_LINKS = re.compile(r"\s{2}|::|[|•·/]|\s[-–—]\s")
QUOTED_WORDS = 4
"""So many words between guillemets are a quotation; `« Zurück Weiter »` are two links."""


def _counts_beside(folded: str) -> bool:
    """Whether a part of a row says how many comments there are: `10:15 Posted in Mills | Permalink | Comments (3)`."""
    parts = [part.strip() for part in re.split(r" [|-] ", folded)]
    return any(says_number(part) and len(part.split()) <= _COUNT_WORDS for part in parts)


def _is_short_menu(folded: str) -> bool:
    """Whether a row has three parts, the first of them such as menus begin with, and no figures: `Home | About | Archive`."""
    parts = folded.split(" | ")
    return len(parts) == _MENU_BARS and parts[0] in _WIDGETS and not any(map(str.isdecimal, folded))


_COUNT_WORDS = 3
_Test: TypeAlias = tuple[Kind, Callable[["_Line"], bool]]
_NEW_WINDOW: _Test = (
    Kind.SHARE, lambda line: "(" in line.plain and any(phrase in line.folded for phrase in words.NEW_WINDOW))
_WIDGET: _Test = (Kind.WIDGET, lambda line: line.bare in _WIDGETS)
_BY_SIGNS: tuple[_Test, ...] = (
    (Kind.META, lambda line: line.short and line.bare[0].isdecimal() and READING_TIME.fullmatch(line.bare) is not None),
    (Kind.META, lambda line: line.short and line.bare[0].isdecimal() and _COUNTS.fullmatch(line.bare) is not None),
    (Kind.META, lambda line: line.plain[0] in _ARROWS and (line.short or line.plain[-1] in _ARROWS) and not _quotes(line.plain)),
    (Kind.MENU, lambda line: line.plain.count(" | ") >= _MENU_BARS or _is_short_menu(line.folded)),
    (Kind.META, lambda line: _PARTED.search(line.plain) is not None and _counts_beside(line.folded)),
)
_BEHIND_HEADINGS: tuple[_Test, ...] = (
    (Kind.CLOSED, lambda line: beginning(line.folded, _CLOSED) != ""),
    (Kind.NO_COMMENTS, lambda line: beginning(line.folded, _NO_COMMENTS) != ""),
    (Kind.PINGBACK, lambda line: _is_pingback(line.folded)),
    (Kind.BUTTON, lambda line: line.short and not line.stopped and leading(line.folded, _BUTTON_STARTS) != ""),
    (Kind.CONTROL, lambda line: leading(line.folded, _CONTROLS if line.short else _LONG_CONTROLS) != ""),
    (Kind.REPLY_TO, lambda line: line.short and leading(line.folded, _REPLY_TO) != ""),
    (Kind.REPLY_TO, lambda line: not line.sentence and leading(line.folded, _IN_REPLY_TO) != ""),
    (Kind.FORM, lambda line: leading(line.folded, _FORM) != ""),
    (Kind.COPYRIGHT, lambda line: beginning(line.folded, _COPYRIGHT) != "" and not _speaks_of_rights(line)),
    _NEW_WINDOW,
    (Kind.SHARE, lambda line: line.bare in _SHARE or _is_label(line, _SHARE_STARTS)),
    (Kind.RELATED, lambda line: line.bare in _RELATED or _is_label(line, _RELATED_STARTS)),
    (Kind.AUTHOR_NOTE, lambda line: line.short and leading(line.folded, _ABOUT_AUTHOR) != ""),
    _WIDGET,
    (Kind.META, lambda line: beginning(line.folded, _WIDGET_STARTS) != ""),
    *_BY_SIGNS,
)
"""Kinds that come behind headings over comments. The first that fits counts."""
_WITHOUT_PHRASE = (_NEW_WINDOW, _WIDGET, *_BY_SIGNS)
"""Those that a row can have that begins with no phrase of these tables."""


def _kind(plain: str, folded: str, *, may_head: bool) -> tuple[Kind, int | None, str]:
    """The kind of a short row, the number of comments and the title it states."""
    bare = folded.rstrip(CLOSING_BLANK)
    if not bare:
        return (Kind.COPYRIGHT if "©" in plain else Kind.EMPTY), None, ""
    short = folded.count(" ") < SHORT
    kind = _before_headings(plain, bare, short=short) if short or len(bare) <= NAME_LENGTH else _NONE
    if kind is not _NONE:
        return kind, None, ""
    if bare in _IN_REPLY_TO_ALONE:  # `En réponse à`, the name below; in Swedish `en` is a number
        return Kind.REPLY_TO, None, ""
    heading = read_heading(plain, folded) if may_head and not leading(folded, _IN_REPLY_TO) else None
    if heading:
        return (Kind.NO_COMMENTS if heading[0] == 0 else Kind.COMMENTS), heading[0], heading[1]
    begins = beginning(folded, _ANY) != ""
    if begins or bare in _WIDGETS or _has_signs(plain) or bare[0].isdigit():
        line = _Line(plain, folded, bare, short)
        kind = next((kind for kind, fits in (_BEHIND_HEADINGS if begins else _WITHOUT_PHRASE) if fits(line)), _NONE)
    return kind, None, ""


def _has_signs(plain: str) -> bool:
    """Whether a row has one of the signs of furniture."""
    return plain[0] in _ARROWS or "|" in plain or "(" in plain


def _announces_by_signs(row: _Unmarked) -> bool:
    """Whether a row can have a kind though it begins with no phrase of the tables. Most cannot."""
    return not row.folded[:1].isalpha() or _has_signs(row.plain) or "://" in row.folded


_ANY_PHRASES = (
    *words.CLOSED, *words.NO_COMMENTS, *words.PINGBACK, *words.BUTTON_STARTS, *words.CONTROLS, *words.REPLY_TO,
    *words.FORM, *words.COPYRIGHT, *words.SHARE, *words.RELATED, *words.ABOUT_AUTHOR, *words.WIDGET_STARTS,
)
_ANY = index(_ANY_PHRASES)
_ANNOUNCING = sieve.Openings((
    *_ANY_PHRASES, *words.IN_REPLY_TO, *words.WIDGETS, *words.BUTTONS, *_JOINTS, *_BADGES, *words.TIME_BEFORE,
))
"""What every row begins with that has a kind by its words, headings over comments apart."""


def _is_label(line: _Line, phrases: Index) -> bool:
    """Whether a short row, and no sentence, begins with one of the phrases."""
    return line.short and not line.sentence and leading(line.folded, phrases) != ""


def answered_name(text: str) -> str:
    """The name behind `Reply to`, folded; empty when the row says no such thing."""
    folded = words.fold(text).strip(OPENING + " ")
    phrase = leading(folded, _REPLY_TO)
    if not phrase:
        return ""
    name = folded[len(phrase):]
    by = max((name.rfind(f" {word} ") + len(word) + 2 for word in words.BY if f" {word} " in name), default=0)
    return name[by:].split(" (")[0].strip(CLOSING + " ")


def answers_below(text: str) -> bool:
    """Whether a row says that a comment answers somebody, and the name stands below: `In reply to`."""
    bare = words.fold(text).strip(OPENING + " ").rstrip(CLOSING_BLANK)
    return bare != "" and leading(bare, _IN_REPLY_TO) == bare


def is_field(text: str) -> bool:
    """Whether a row is a field of a form: `Name *`, `E-mail (required)`. Only inside a form does that mean anything."""
    bare = words.fold(text).strip("*:• ").split(" (")[0].strip("*: ")
    return bare in _FIELDS


_FIELDS = frozenset(words.FORM_FIELDS)


def _is_pingback(folded: str) -> bool:
    """Whether a row begins like an automatic notice."""
    phrase = beginning(folded, _PINGBACK)
    rest = folded[len(phrase):len(phrase) + 2].strip()
    return phrase != "" and (not rest or rest[0] in ":]-–—|" or " " in phrase)


_PINGBACK = index(words.PINGBACK)
_MORE_SIGN = re.compile(r"(?:>>|»|→|\]|…|\.\.\.)\s*$")
_MORE_SIGNS = frozenset(phrase[-1] for phrase in words.MORE)
_MORE_WORDS = frozenset(phrase.split()[-1] for phrase in words.MORE if " " in phrase)
_MORE_PHRASES = tuple(phrase for phrase in words.MORE if " " in phrase)


def leads_on(text: str) -> bool:
    """Whether a row ends like a teaser: `More>>`, `Read more »`, `[…]`."""
    if text[-1:].isalnum():
        if text[-30:].rsplit(maxsplit=1)[-1].casefold() not in _MORE_WORDS:  # most rows
            return False
    elif text[-1:] not in _MORE_SIGNS:
        return False
    tail = words.fold(text[-30:])
    return tail.endswith(words.MORE) and (_MORE_SIGN.search(tail) is not None or tail.endswith(_MORE_PHRASES))
