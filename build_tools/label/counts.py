"""Rows that say how many comments there are, or that comments follow."""

import re

from build_tools.label import words
from build_tools.label.phrases import beginning, index, leading
from build_tools.label.stamps import LONGEST
from build_tools.label.stops import CLOSING, OPENING, is_stopped

SHORT = 8
"""A row of so many words, or fewer, is furniture when it begins like furniture."""
_FORM = index(words.FORM)
_NUMBER_AT = re.compile(r"\d{1,3}(?:[.,]\d{3})+|\d{1,6}")
_ALONE = frozenset(words.COMMENTS_ALONE)
_TITLE_QUOTES = "“”„\"«»‘’'"
_HEADING_WORDS = 30
_LETTERS = re.compile(r"[^\W\d_]+")
COMMENT_WORDS = frozenset(
    max(_LETTERS.findall(phrase), key=len) for phrase in (*words.COMMENTS, *words.COMMENTS_ALONE, *words.TWO))
"""The longest word of each phrase: a heading has one of them."""


def has_comment_word(folded: str) -> bool:
    """Whether a folded row has a word that headings over comments have."""
    return not COMMENT_WORDS.isdisjoint(_LETTERS.findall(folded))


def read_heading(plain: str, line: str) -> tuple[int | None, str] | None:
    """The number and the title that a heading over comments states, or None for another row.

    `line` is the row in lower case, without signs in front; it has one of `COMMENT_WORDS`. Read word by word:
    `[There are] 8 thoughts on “Title”`, `One Comment`, `Comments (27)`,
    `Comments:`, `تعليق واحد`, `[ 167 comments ]`, `§ 0 comments`.
    """
    if line.count(" ") >= _HEADING_WORDS:
        return None
    before = leading(line, _HEADING_BEFORE)
    line = _PAGES.sub("", line[len(before):].lstrip(OPENING + " "))
    bare = line.rstrip(CLOSING + " ")
    if bare in _ALONE:
        return None, ""
    if leading(bare, _TWO):
        return 2, _quoted_title(plain)
    alone = leading(bare, _ALONE_STARTS)
    if alone and beginning(bare[len(alone) + 1:], _FORM):
        return None, ""
    return _number_first(line, plain) or _number_last(bare) or _alone_counted(bare)


_PAGES = re.compile(r" \(page \d{1,3} of \d{1,3}\)?$|\s?(?:…|\.\.\.|,)\s?read (?:it|them) below or add one.{0,3}$")
"""Which page of the comments this is; what Thesis says behind their number."""


def _alone_counted(bare: str) -> tuple[int, str] | None:
    """`Discussion (6)`, `Join the conversation (6)`, `7 Lesermeinungen`: words that say nothing of comments but alone, or with a number."""
    match = _NUMBER_BEHIND.fullmatch(bare) or _NUMBER_BEFORE.fullmatch(bare)
    return (int(match["number"]), "") if match and (match["name"] in _ALONE or match["name"] == _INVITATION) else None


_NUMBER_BEHIND = re.compile(r"(?P<name>[^\W\d][^()\d:]{2,60}?)\s?[(\[:]\s?(?P<number>\d{1,5})")
_NUMBER_BEFORE = re.compile(r"(?P<number>\d{1,5})\s(?P<name>[^\W\d][^()\d:]{2,60})")
_INVITATION = "the conversation"
"""Behind `join`: invites alone, and with a number is a heading."""


_HEADING_BEFORE, _HEADING_LINKS, _COMMENTS, _ALONE_STARTS = map(
    index, (words.HEADING_BEFORE, words.HEADING_LINKS, words.COMMENTS, words.COMMENTS_ALONE))
_ARTICLES = frozenset({"a", "an"})
_ZERO, _ONE, _TWO = map(index, (words.ZERO, words.ONE, words.TWO))


def counts_for_title(plain: str) -> bool:
    """Whether a short row begins with a number and ends with a quoted title: `7 kommentarer till ”Titel”`, in any language."""
    if len(plain) > LONGEST or not plain[:1].isdigit():
        return False
    line = plain.rstrip(CLOSING + " ")
    match = _COUNTED.match(line)
    return match is not None and len(line) - match.end() > 1 and line[-1] in _TITLE_QUOTES


_COUNTED = re.compile(r"\d{1,5}(?:\s[^\W\d_]+){1,4}\s?:?\s?(?=[“”„\"«‘])")


def names_comments(plain: str) -> bool:
    """Whether a row has a word for comments or commenting in it, wherever it stands."""
    return any(word.startswith(words.COMMENT_STEMS) for word in _LETTERS.findall(words.fold(plain)))


def says_number(part: str) -> bool:
    """Whether words in lower case say how many comments there are: `comments (3)`, `3 comments`."""
    return (_number_first(part, "") or _number_last(part)) is not None


def _number_first(line: str, plain: str) -> tuple[int, str] | None:
    """`8 thoughts on “Title”`, `No comments`, `One Comment`."""
    number, rest = _leading_number(line)
    name = leading(rest, _COMMENTS)
    if number is None or not name:
        return None
    behind = rest[len(name):].lstrip(" )]}")
    rest = rest[len(name):].strip(CLOSING + OPENING + " ")
    if not rest or beginning(rest, _FORM) or (behind[0] in _PARTING and rest.count(" ") < _SHORT_REST and not any(map(str.isdigit, rest))):
        return number, ""
    link = leading(rest, _HEADING_LINKS)
    if rest[0] in _TITLE_QUOTES or (link and (line[0].isdigit() or (number <= 1 and not is_stopped(plain)))):  # not `Um Kommentare zu lesen, ...`
        return number, _quoted_title(plain) or rest[len(link):].strip(CLOSING + " ")
    return None


_PARTING = frozenset("-–—|·•(")
"""Signs behind which a heading goes on to something else: `3 Comments - powered by X`, `9 comments (newest first)`."""
_SHORT_REST = 4


def _leading_number(line: str) -> tuple[int | None, str]:
    """The number a line begins with, as digits or as a word, and the rest."""
    match = _NUMBER_AT.match(line)
    if match:
        return int(re.sub(r"\D", "", match[0])), line[match.end():].lstrip(" ")
    zero, one = leading(line, _ZERO), leading(line, _ONE)
    if (zero or one) and one not in _ARTICLES:  # `A reply to Nora` is a comment's subject
        return int(not zero), line[len(zero or one):].lstrip(" ")
    first, _, rest = line.partition(" ")
    return (words.FEW[first], rest) if first in words.FEW and rest.startswith(_SURELY_COMMENTS) else (None, line)


_SURELY_COMMENTS = (*words.COMMENT_STEMS, "respon", "repl", "réponse", "react", "reakt", "réact", "respuesta", "antwort", "rispost", "thoughts")
"""How words for comments begin that a small number in letters may stand before; `Zwei Anmerkungen:` begins somebody's list."""


def _number_last(bare: str) -> tuple[int | None, str] | None:
    """`Comments (27)`, `Kommentare: 3`, `تعليق واحد`."""
    name = leading(bare, _COMMENTS)
    counted = _COUNTED_BEHIND.search(bare, len(name) + 1) if name and bare.count(" ") < SHORT else None
    if counted:
        return int(counted[1]), ""
    rest = bare[len(name):].split(" | ", 1)[0].strip(CLOSING + OPENING + " ") if name and bare.count(" ") < _HEADING_WORDS else ""
    rest, _, again = rest.partition(" ")
    if again and leading(again, _COMMENTS) != again and not name.startswith(again):  # `Comments: 9 comments`
        return None
    if rest.isdecimal() and len(rest) < 7:  # noqa: PLR2004 - no page has a million comments
        return int(rest), ""
    if rest in words.ONE and len(rest) > 1 and bare[len(name)] == " ":
        return 1, ""
    return None


_COUNTED_BEHIND = re.compile(r"[^\W\d_]\s\((\d{1,5})(?:\s[^\W\d_]+)?$")
"""`Kommentare zum Artikel (8 Beiträge)`, `Comments on this text (12)`; the bracket that closes is taken off."""


_TITLE = re.compile(r"[“„\"«‘](.+)$")


def _quoted_title(plain: str) -> str:
    """The title in a heading's quotation marks; the closing mark is often missing."""
    match = _TITLE.search(plain)
    return match[1].strip(" :.»”“\"’'") if match else ""


def quotes_title(text: str) -> bool:
    """Whether a row quotes something: `8 thoughts on “Title”`."""
    return _TITLE.search(text) is not None
