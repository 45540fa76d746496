"""Rows that say who wrote something and when."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from build_tools.label import words
from build_tools.label.buttons import BUTTONS, is_button_row
from build_tools.label.looks import NAME_LENGTH, NAME_WORDS, READING_TIME, Look, look_at
from build_tools.label.phrases import beginning, index, leading
from build_tools.label.stamps import LONGEST, Stamp, clock_before, find_stamps

Range = tuple[int, int]
"""A half-open range of code points in a row's text."""


@dataclass(frozen=True, slots=True)
class Byline:
    """What a row says of author and date. Ranges count from the row's start."""

    author: Range | None
    date: Range | None
    says: bool
    """Whether it is a comment's byline by its own words: `X says:`, `Comment by X`."""
    shape: str
    """How it is written: rows that head comments of one page share it."""


_EDGE = " \t\xa0\u200b\u200e\u200f·•|,;:–—-−/(){}[]~>»«“”\"'@#*…‹›→←↓."
_FULL_STOP = re.compile(r"(?<!\b[ap]\.[mM])(?<!\s[^\W\d_a-z])[.!?؟][)\]”\"]?$")
_COMMENT_BY = tuple(p for p in words.BY if p.startswith(words.COMMENTS))
_COMMENT_FROM = index(_COMMENT_BY)
SENT_BY = "|".join(re.escape(phrase) for phrase in words.BY if " " in phrase and phrase[-1].isalpha())
"""What introduces a name and cannot be the beginning of one, as an alternation: `posted by`, `geschrieben von`."""
_SIGNED = tuple(phrase + " " for phrase in words.BY if " " in phrase and not phrase.startswith(words.COMMENTS))


def read_byline(text: str, look: Look) -> Byline | None:
    """What a row says of author and date, or None when it says neither.

    A row with other words than a name, a date, buttons and the words that
    join them is no byline.
    """
    if not look.stamps:
        if "|" in text and (button := _BUTTON_BEHIND_VERB.search(text)) and words.fold(button[1]) in BUTTONS:
            text = text[:button.start()]
        if not _may_say(text):
            if "an of " in text and (fan := _FAN.match(text)):
                return Byline(fan.span(1), None, says=True, shape="says")
            return _comment_from(text, look) if look.words <= NAME_WORDS + 6 else None
    if len(text) > LONGEST or (look.prose and not (look.stamps or _leads_to_words(text))):
        return None
    return _saying(text, look) or _dated(text, look)


def without_date(text: str, look: Look) -> Byline | None:
    """`Submitted by Nora (not verified) on`, `Nora on`, `Posté par Nora, | | Répondre`, the date lost: only where several rows of a page are so does it mean anything."""
    if "|" in text and len(text) <= LONGEST and (bars := _BARS_BEHIND.search(text)) and is_button_row(words.fold(bars[1])):
        author = _name(text, look.marker, bars.start()) if words.fold(text[look.marker:]).startswith(_SIGNED) else None
        return Byline(author, None, says=True, shape="says") if author and look.words <= NAME_WORDS + 6 and not look.stamps else None
    if look.stamps or look.words > NAME_WORDS + 6 or text[text.rfind(" ") + 1:].casefold() not in _LAST_BEFORE_DATES:  # most rows
        return None
    folded = words.fold(text[look.marker:])
    author = _name(text, look.marker, len(text)) if _joint_behind(folded).strip() in _DATE_BEFORE else None
    signed = folded.startswith(_SIGNED)
    if author is None or not (signed or is_like_name(text[slice(*author)])):
        return None
    return Byline(author, None, says=True, shape="says" if signed else "name")


_BARS_BEHIND = re.compile(r"(?:\s?\|)+\s?([^|]{2,24})$")
"""Bars where the date and a link stood, and a button."""
_DATE_BEFORE = frozenset(words.DATE_BEFORE)
_LAST_BEFORE_DATES = frozenset(phrase.rsplit(" ", 1)[-1] for phrase in words.DATE_BEFORE)
_BUTTON_BEHIND_VERB = re.compile(r"(?<=[:…])\s?\|\s?([^|]{2,20})$")
"""`Nora said: | Reply`."""


def _comment_from(text: str, look: Look) -> Byline | None:
    """`Comment from: Nora [Visitor]`, `Kommentar von Nora`, a number before it, the date elsewhere."""
    number = _NUMBER_BEFORE.match(text, look.marker)
    at = number.end() if number else look.marker
    if text[at:at + _COMMENT_KEY].casefold() not in _COMMENT_KEYS:  # most rows
        return None
    phrase = leading(words.fold(text[at:at + NAME_LENGTH]), _COMMENT_FROM)
    mark = text[at + len(phrase):at + len(phrase) + 1]
    if not phrase or mark not in {":", " "}:
        return None
    author = _name(text, at + len(phrase) + 1, len(text))
    if author is None or (mark == " " and (look.ended or text.count(" ", *author) > _SHORT)):
        return None
    return Byline(author, None, says=True, shape="says")


_COMMENT_KEY = 4
_COMMENT_KEYS = frozenset(phrase[:_COMMENT_KEY] for phrase in _COMMENT_BY)
_NUMBER_BEFORE = re.compile(r"\d{1,4} ?")


def _saying(text: str, look: Look) -> Byline | None:
    """`X says:`, `X said...`, `X on DATE said:`, `قال X:`, `X says: DATE`; or `says:` alone, below a name."""
    if not look.stamps and text.endswith((":", "…", "...")) and _is_verb(text):
        return Byline(None, None, says=True, shape="says")
    stamp = look.stamps[0] if look.stamps else None
    if stamp is None and (answer := _ANSWERS_SOMEBODY.fullmatch(text, look.marker)):
        author = _name(text, *answer.span(1))
        return Byline(author, None, says=True, shape="says") if author else None
    if stamp is None and look.marker < len(text) and (clock := clock_before(text, look.marker)):
        author = _before_verb(text, (clock[1], len(text)), need_mark=True)
        return Byline(without_icon(text, author), clock, says=True, shape="says") if author else None
    left = (look.marker, stamp.start if stamp else len(text))
    right = (stamp.end, len(text)) if stamp else (len(text), len(text))
    author = None
    if stamp is None or _is_done(text[slice(*right)]):
        author = _before_verb(text, left, need_mark=stamp is None and not look.marker and look.words > _SHORT)
        if author and stamp is None and not is_like_name(text[slice(*author)]):
            return None
    elif _is_verb(text[slice(*right)]):
        author = _name(text, *left)
    if author is None and stamp and text.endswith(("...", "…")) and _is_joint(text[slice(*left)]):
        # `At 6/14/2007 08:20:00 AM, Nora said...`; what ends with a colon quotes a mail
        author = _before_verb(text, right, need_mark=True)
    if author is None or words.fold(text[slice(*author)]) in _PRONOUNS:
        return None
    if text.endswith((".", "…")) or "\xa0" in text[slice(*author)]:
        author = without_icon(text, author)
    return Byline(author, (stamp.start, stamp.end) if stamp else None, says=True, shape="says")


def without_icon(text: str, author: Range) -> Range:
    """The name behind the words of the icon that Blogger shows for readers who gave none of its accounts: `Anonymous Nora said...`."""
    icon = leading(text[slice(*author)].casefold(), _ICONS)
    rest = text[author[0] + len(icon):author[1]] if icon else ""
    return (author[1] - len(rest.lstrip()), author[1]) if rest.strip() else author


_ICONS = index(words.ICONS)
_PRONOUNS = frozenset(map(words.fold, words.PRONOUNS))


def _may_say(text: str) -> bool:
    """Whether a row without a date ends as one that says who speaks: with a mark for it, or a verb. Most do not."""
    if text[-1:].isalnum():
        return text[text.rfind(" ") + 1:].casefold() in _BY_LAST_WORD
    return _leads_to_words(text)


def _leads_to_words(text: str) -> bool:
    """Whether a text ends with a colon or dots, as a verb of saying does before what is said."""
    return text.endswith((":", "…", "..")) or text.rstrip().endswith(":")


_PARTICLES = frozenset(words.PARTICLES)


def is_like_name(name: str) -> bool:
    """Whether words before a verb of saying are a name: few, or none of them in lower case; `what the paper` is none."""
    parts = name.split()
    return len(parts) <= 2 or not any(part[0].islower() and part not in _PARTICLES for part in parts)  # noqa: PLR2004


_SHORT = 6
"""A row of so many words needs no colon behind its verb: `Norberto says`."""


def _is_verb(part: str) -> bool:
    return words.fold(part.strip(_EDGE)) in _VERBS


_VERBS = frozenset(words.SAYS)


def _is_done(part: str) -> bool:
    """Whether what follows a date adds nothing: blank, signs, a number, a zone, how long it takes to read, buttons and votes."""
    rest = words.fold(part).strip(_EDGE)
    if not rest or _is_number(rest) or rest in BUTTONS or _ZONE.fullmatch(rest) or READING_TIME.fullmatch(rest):
        return True
    marks = [word.strip(_VOTING) for word in rest.split(" ")]
    if all(not mark or mark.isdigit() or mark in _BESIDE_DATES for mark in marks):
        return True
    return all(bar in _BESIDE_DATES or leading(bar, _REPLY_TO) for bar in _BARS.split(rest)) or is_button_row(rest)


_VOTING = _EDGE + "+▲▼△▽⇧⇩"
_ZONE = re.compile(r"(?:utc|gmt)\s?[+-]?\d{0,2}")
_BESIDE_DATES = BUTTONS | {"next", "prev", "root", "parent", "context"}
_REPLY_TO = index(words.REPLY_TO)
_BARS = re.compile(r"\s?[|·•]\s?")


def _before_verb(text: str, where: Range, *, need_mark: bool) -> Range | None:
    """The name before a verb of saying that ends the range (Arabic: behind it)."""
    part = text[slice(*where)].rstrip()
    marked = _leads_to_words(part)
    if not marked and (need_mark or not part[-1:].isalnum()):
        return None
    folded = part.rstrip(_EDGE + "…").casefold()
    for verb in _BY_LAST_WORD.get(folded[folded.rfind(" ") + 1:], ()):
        if folded.endswith(" " + verb):
            end = where[0] + len(folded) - len(verb) - 1
            return _name(text, where[0], end, LONG_NAME if marked else NAME_LENGTH)
    verb = leading(folded, _FIRST_VERBS) if marked else ""
    return _name(text, where[0] + len(verb), where[0] + len(folded)) if verb else None


_BY_LAST_WORD = {
    word: tuple(verb for verb in words.SAYS if verb.split()[-1] == word) for word in {v.split()[-1] for v in words.SAYS}
}
_FIRST_VERBS = index(verb for verb in words.SAYS if not verb.isascii())


def verb_before(text: str, end: int) -> int:
    """Where the verb of saying begins that ends at a place of a text, the longest of them; the place itself when none does."""
    folded = text[:end].casefold()
    verbs = _BY_LAST_WORD.get(folded[folded.rfind(" ") + 1:], ())
    return next((end - len(verb) for verb in verbs if folded.endswith(" " + verb)), end)


def _joint_before(folded: str) -> str:
    """The joining word or badge that a text begins with, and more follows."""
    phrase = leading(folded, _JOINTS_BEFORE)
    return phrase if phrase and folded[len(phrase):len(phrase) + 1] in {" ", ":"} else ""


def _joint_behind(folded: str) -> str:
    """The joining word or badge that a text ends with, with the space before it."""
    for phrase in _JOINTS_BEHIND.get(folded[folded.rfind(" ") + 1:], ()):
        if folded.endswith(phrase):
            return phrase
    return ""


_JOINTS_BEFORE = index((*words.BY, *words.HOST))
_JOINTS_BEHIND: dict[str, tuple[str, ...]] = {}
for _phrase in (*words.DATE_BEFORE, *words.TIME_BEFORE, *words.HOST):
    _last = _phrase.split()[-1]
    _JOINTS_BEHIND[_last] = (*_JOINTS_BEHIND.get(_last, ()), " " + _phrase)


def before_date(text: str, start: int, end: int) -> int:
    """Where a name ends that words leading to a date stand behind: `Nora schrieb am`, the date in a line of its own."""
    behind = _joint_behind(text[start:end].casefold())
    if len(behind.strip()) < 2:  # noqa: PLR2004 - one letter is an initial
        return end
    end -= len(behind)
    verb = verb_before(text, end)
    return verb - 1 if start < verb < end else end


LONG_NAME = 150
"""Before `says:` stand titles of other pages, too."""


def _name(text: str, start: int, end: int, longest: int = NAME_LENGTH) -> Range | None:
    """The range without joining words, signs and badges, if a name is left."""
    start, end = _shrink(text, start, end)
    numbered = _NUMBERED.match(text, start - (start > 0 and text[start - 1] in "#["), end)
    if numbered:
        start = numbered.end()
    folded = text[start:end].casefold()
    while start < end:
        before, behind = _joint_before(folded), _joint_behind(folded)
        if behind and text[end - 1].isupper():  # `Holger W.`: an initial, not the Polish `w`
            behind = ""
        if not before and not behind:
            break
        start, end = _shrink(text, start + len(before), end - len(behind))
        folded = text[start:end].casefold()
    start, end = without_more(text, start, end)
    name = text[start:end]
    if not any(char.isalnum() for char in name) or len(name) > longest or "://" in name:
        return None
    if longest == NAME_LENGTH and len(name.split()) > NAME_WORDS + 1:
        return None
    if folded in _ALONE_WORDS or _ISSUE.match(folded) or BUTTONS.issuperset(folded.split(" ", 2)[:2]):
        return None
    return start, end


def without_more(text: str, start: int, end: int) -> Range:
    """The range without what platforms print behind a name: whom it answers, its sort, points and address, a button."""
    for pattern in (_ANSWERING, _BEHIND_NAME, _BEHIND_NAME, _BRACKETED_BADGE):  # `Nora (Email) (URL)`
        more = pattern.search(text, start, end)
        if more and more.start() > start:
            start, end = _shrink(text, start, more.start())
    more = _BUTTON_BEHIND.search(text, start, end)
    return (start, more.start()) if more and words.fold(more[1]) in BUTTONS else (start, end)


_FAN = re.compile(r"(?:- )?(\S.{0,47}?) I['’]m a fan of \1(?: \d{1,6} fans?)?(?: permalink)?$", re.IGNORECASE)
"""`Nora I'm a Fan of Nora 12 fans permalink`: how the Huffington Post named a commenter."""
_ANSWERS_SOMEBODY = re.compile(rf"(.{{1,48}}?)\s(?:{'|'.join(map(re.escape, words.REPLIED))})\s.{{1,80}}(?::|…|\.\.\.)", re.IGNORECASE)
"""`Nora replied to comment from Hans:`, the date elsewhere."""
_BUTTON_BEHIND = re.compile(r"\s[-–|•·]\s([^-–|•·]{2,20})$")
_ANSWERING = re.compile(
    rf"(?:\s?author\s)?(?:\s?profile page)?\s(?:{'|'.join(map(re.escape, (*words.REPLY_TO, *words.REPLIED)))})\s", re.IGNORECASE)
"""Whom a comment answers, behind the name of who answers: `Nora replied to comment from Hans`."""
_BEHIND_NAME = re.compile(
    r"(?:\s?(?:author|typekey|typepad|openid|vox|livejournal|aim|wordpress))?\s?profile page$|\s(?-i:TypeKey|TypePad|Twitter|Facebook|OpenID|LiveJournal|Vox)$|\s\|\s(?:homepage|website|web|url|link|e-?mail|profile)$|\s(?:\(\d{2,9}\)|\(\d{1,6}\s[^\W\d_]{3,20}\)|-?\d{1,4}p(?=$)|\([\w.+-]{1,40}(?:\s?@\s?|\sat\s)[\w. -]{1,60}\)|\((?:homepage|website|web|url|link|e-?mail|profile)\)?|"
    r"\[[^][]{2,20}\]?(?:\W{1,3}https?://\S+|\W{1,3}(?:e-?mail|www|web))?|\W{0,3}https?://\S+)$",
    re.IGNORECASE)
"""A user's number, points, sort or address behind the name: `Nora (4021)`, `Nora 71p`, `Nora [Visitor] · http://nora.example`, `Nora (Homepage)`."""
ICON = r"(?:\[(?:info|user|userinfo|userpic|avatar|community|openid|image|photo)\]|(?-i:(?:Registered |Unregistered )?Commenter(?=\S))|(?:identicon|gravatar)(?=\s\S)|avatar(?=\s\S))"
"""The words of the picture before a name, where only words are kept: `[info]hans`, `Unregistered CommenterHans`."""
_NUMBERED = re.compile(
    rf"{ICON}\s?|(?:(?:{'|'.join(map(re.escape, words.COMMENTS))})\s*)?(?:[+-]?\d{{1,4}}\s)?(?:(?:#|n[°º])\s?\d+(?:\.\d+)*)[\s:.-]+(?:(?:de|di)\s)?|(?:{'|'.join(map(re.escape, words.COMMENTS))})\s\d{{1,4}}[\s:.-]+", re.IGNORECASE)
"""The number of a comment before its author, votes before it: `#1.2 - Hans`, `Kommentar #1 von Hans`, `+2 #4 Hans`."""
_ISSUE = re.compile(rf"(?:{'|'.join(map(re.escape, words.ISSUE))})\s?\d+$")
_ALONE_WORDS = frozenset((*words.BY, *words.DATE_BEFORE, *words.TIME_BEFORE, *words.BUTTONS))


def without_badge(text: str) -> str:
    """A name alone in its row without what the author of the page is called beside it: `Nora Author`."""
    bracketed = _BRACKETED_BADGE.search(text)
    if bracketed:
        return text[:bracketed.start()]
    folded = text.casefold()
    badge = next((badge for badge in _BADGES_BEHIND.get(folded[folded.rfind(" ") + 1:], ()) if folded.endswith(badge)), "")
    return text[:-len(badge)].rstrip() if badge and text[-len(badge):].casefold() == badge else text


def glued_badges(text: str, authors: Iterable[Range | None]) -> dict[Range, Range]:
    """The ranges of names without what some renderer glued to them, a badge or the name once more (`NoraAuthor`, `NoraNora`), if their words stand elsewhere in the text without it."""
    found = {author: end for author in authors if author and (end := _glued(text, *author))}
    known = frozenset(_WORD.findall(text)) if found else frozenset[str]()
    return {author: (author[0], end) for author, end in found.items() if known.issuperset(_WORD.findall(text, author[0], end))}


def _glued(text: str, start: int, end: int) -> int | None:
    """Where something begins that is glued to a name."""
    badge = _GLUED_BADGE.search(text, start, end)
    if badge:
        return badge.start()
    half = start + (end - start) // 2
    return half if half - start >= SHORTEST_TWICE and text[start:half] == text[half:end] else None


SHORTEST_TWICE = 4
"""A name that stands twice with nothing between has so many code points, or more: `Jojo` is one."""
_BRACKETS = [badge for badge in words.HOST if " " in badge or any(word in badge for word in ("author", "autor", "auteur", "författ", "forfatt"))]
_BRACKETED = rf"\s\((?:{'|'.join(map(re.escape, _BRACKETS))})\)$"
"""What software prints in brackets behind a name; `Nora (Redaktion)` calls herself so."""
_BRACKETED_BADGE = re.compile(_BRACKETED, re.IGNORECASE)
_WORD = re.compile(r"\w+")
_SHORTEST_GLUED = 4
_GLUED = "|".join(re.escape(badge[0].upper() + badge[1:]) for badge in words.HOST if len(badge) >= _SHORTEST_GLUED and badge[0].isalpha())
_GLUED_BADGE = re.compile(rf"(?<=[^\W\d_A-Z])(?:{_GLUED}|Writes\s.+)$")
"""`NoraPost author`; Substack's `NoraWrites The Mill`."""
_BADGES_BEHIND: dict[str, tuple[str, ...]] = {}
for _phrase in words.HOST:
    _last = _phrase.split()[-1]
    _BADGES_BEHIND[_last] = (*_BADGES_BEHIND.get(_last, ()), " " + _phrase)


def _shrink(text: str, start: int, end: int) -> Range:
    """The range without signs at its ends; a bracket that closes inside stays, and an initial's full stop."""
    while start < end and text[start] in _EDGE:
        start += 1
    while start < end and text[end - 1] in _EDGE and not (
        (text[end - 1] == ")" and "(" in text[start:end]) or _INITIAL.search(text[start:end])
    ):
        end -= 1
    return start, end


_INITIAL = re.compile(r"(?:^|[\s.])[^\W\d_]\.$")
"""The full stop of `Nora T.` and `Hans a.D.` is the name's."""


def _dated(text: str, look: Look) -> Byline | None:
    """A row with a date and a name, or with a date alone."""
    if not look.stamps or (look.prose and _FULL_STOP.search(text) and not words.fold(text).startswith(_SIGNED)):
        return None
    stamp = look.stamps[0]
    left, right = (look.marker, stamp.start), (look.stamps[-1].end, len(text))
    comment_by = words.fold(text[look.marker:]).startswith(_COMMENT_BY) or _COMMENT_SENT.match(text, look.marker) is not None
    if votes := _VOTES_BEFORE.match(text, *left):
        left = votes.end(), left[1]
    author = None
    if not _is_joint(text[slice(*left)]) and not _is_done(text[slice(*left)]):
        author = _name_behind(text, right) if stamp.timed else None
        author = author or (_name(text, *left) if _is_done(text[slice(*right)]) else None)
        if author is None:
            return None
    elif not _is_done(text[slice(*right)]):
        author = _name(text, *right)
        if author is None:
            return None
    for frame in _FRAMES:
        if author and (named := frame.match(text, look.marker, stamp.start)):
            author = named.span(1)
    if author and text.startswith(("- ", "– ", "— ")) and (comma := text.find(", ", *author)) > 0:
        author = author[0], comma  # `- Nora, Leeds, 28/5/2007`: a signature, with the place
    spoken = _without_verb(text, author) if author else None
    return Byline(spoken or author, (stamp.start, stamp.end), says=comment_by and author is not None,
                  shape=_shape(stamp, author))


_COMMENT_SENT = re.compile(
    rf"(?:{'|'.join(map(re.escape, words.COMMENTS))})\s(?:n[°º]|no\.|nr\.|#)\s?\d{{1,4}},?\s(?:{SENT_BY})\s", re.IGNORECASE)
"""`Commentaire n°1 posté par Nora le 20/05/2010`: only a comment has that."""
_VOTES_BEFORE = re.compile(r"votos: \d{1,6}, karma: -?\d{1,6}\s+")
"""What Menéame prints before a name."""


def _name_behind(text: str, right: Range) -> Range | None:
    """The name that a joining word introduces behind a date; what stands before the date is the comment's subject (SPIP)."""
    joint = _BY_BEHIND.match(text, *right)
    return _name(text, joint.end(), right[1]) if joint else None


_BY_BEHIND = re.compile(rf"[,،]\s(?:{'|'.join(word for word in words.BY if word.isalpha())})\s", re.IGNORECASE)
_FRAMES = (re.compile(r"(?i:posted by )(.*\S) from [^\W\d_a-z]"), re.compile(r"De (.*\S) a $"))
"""What some platforms print around a name: its place (`Posted by Gil from Racine, WI on 03/12`), a particle and a preposition (`De Gil a 15 de Abril`)."""


def _without_verb(text: str, author: Range) -> Range | None:
    """The name without a verb of saying at one end, if there is one: `Hans wrote`, `schrieb Hans`."""
    start, end = author
    folded = text[start:end].casefold()
    verbs = _BY_LAST_WORD.get(folded[folded.rfind(" ") + 1:], ())
    behind = next((" " + verb for verb in verbs if folded.endswith(" " + verb)), "")
    before = beginning(folded, _SAYS_BEFORE)
    if len(behind) >= len(before):
        return _shrink(text, start, end - len(behind)) if behind else None
    return _shrink(text, start + len(before), end)


_SAYS_BEFORE = index(verb + " " for verb in words.SAYS)


def _is_joint(part: str) -> bool:
    """Whether a part holds only words that join a name and a date, or buttons."""
    rest = words.fold(part).strip(_EDGE)
    return not rest or rest in _ALONE_WORDS or _is_number(rest) or _COUNTED_BEFORE.sub("", rest) in _ALONE_WORDS or (
        _ALONE_WORDS.issuperset(rest.split(" ", 1))) or (  # `Publicado a las`, `Posté à`
        (parts := rest.rpartition(" "))[2] in _ALONE_WORDS and is_button_row(parts[0]))  # `Reply Favorite Posted`


_COUNTED_BEFORE = re.compile(r"^\d{1,4} \w+ (?=posted$)")
"""What readers gave a comment: `2 eProps Posted`."""


def _is_number(part: str) -> bool:
    """Whether a part is the number of a comment: `3`, `2.1`."""
    return part.replace(".", "").isdigit()


def _shape(stamp: Stamp, author: Range | None) -> str:
    """The date's shape, and on which side the name stands."""
    date = stamp.shape.replace(".", "").replace(",", "")
    if author is None:
        return date
    return f"name {date}" if author[0] < stamp.start else f"{date} name"


def author_in(text: str, line: Range | None) -> Range | None:
    """The name in an author's line of a capture: without `By`, date and badge."""
    if line is None:
        return None
    part = text[slice(*line)]
    look = look_at(part)
    byline = read_byline(part, look)
    end = look.stamps[0].start if look.stamps else len(part)
    author = byline.author if byline else _before_verb(part, (look.marker, end), need_mark=False) or _name(part, look.marker, end)
    return (line[0] + author[0], line[0] + author[1]) if author else None


def date_in(text: str, *lines: Range | None) -> Range | None:
    """The first date in some lines of a capture."""
    for line in lines:
        if line:
            stamps = find_stamps(text[slice(*line)])
            if stamps:
                return line[0] + stamps[0].start, line[0] + stamps[0].end
    return None


def is_signature(text: str, look: Look) -> bool:
    """`Posted by Nora at 9:14 PM`: a line below a text that says who wrote it, and when."""
    if look.prose or len(text) > LONGEST:
        return False
    folded = words.fold(text)
    return folded.startswith(_SIGNED) and look.words <= NAME_WORDS + 6


@lru_cache(maxsize=1 << 10)
def is_author_line(text: str) -> bool:
    """`By Ephraim Kam`, `von Anna Muster`: joining words, then a name and no more."""
    if len(text) > LONGEST:
        return False
    phrase = leading(words.fold(text[:NAME_LENGTH]), _BY)
    name = text[len(phrase):].strip(" :") if phrase and text[len(phrase):len(phrase) + 1] in {" ", ":"} else ""
    return 0 < len(name.split()) <= NAME_WORDS and not name.endswith((".", ":", ",")) and not name[:1].islower()


_BY = index(words.BY)
