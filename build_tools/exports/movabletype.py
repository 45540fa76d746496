"""Movable Type's import and export format, which TypePad and others wrote too: plain text in sections.

An entry ends with a line of eight hyphens, a section with one of five. The
first section holds `KEY: value` lines, the others begin with their name
(`BODY:`, `COMMENT:`, `PING:`); a comment has `KEY: value` lines of its own
before its words.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from build_tools.exports.items import Export, Post, Reply

_ENTRY = re.compile(r"^-{8}[ \t]*$", re.MULTILINE)
_SECTION = re.compile(r"^-{5}[ \t]*$", re.MULTILINE)
_FIELD = re.compile(r"([A-Z][A-Z ]+):[ \t]?(.*)")
_LOOKS = re.compile(r"\s*(?:[A-Z][A-Z ]+:.*\n)*?(?:AUTHOR|TITLE|DATE|STATUS):.*\n(?:[A-Z][A-Z ]+:.*\n|\s*\n)*-{5}[ \t]*\n[A-Z ]+:")
"""The head of a first entry, the end of its section, and the name of the next."""
_LONGEST_HEAD = 10_000
_DATE = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{2,4})\s+(\d{1,2}):(\d\d)(?::\d\d)?(?:\s*([AP])M)?")
_OF_REPLIES = frozenset({"AUTHOR", "EMAIL", "IP", "URL", "DATE", "TITLE", "BLOG NAME"})
_NOON = 12
_CENTURY = 1900


def read(data: bytes) -> Export | None:
    """The posts of an export in Movable Type's format; None when it is none."""
    whole = data.decode("utf-8", errors="replace").removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if not _LOOKS.match(whole[:_LONGEST_HEAD]):
        return None
    left_out: Counter[str] = Counter()
    posts = []
    for number, entry in enumerate(_ENTRY.split(whole), 1):
        if not entry.strip():
            continue
        head, *sections = _SECTION.split(entry)
        fields = dict(_fields(head.split("\n")))
        if fields.get("STATUS", "Publish").casefold() != "publish":
            left_out[f"post: {fields['STATUS'].casefold()}"] += 1
            continue
        posts.append(_post(str(number), fields, sections))
    private = re.search(r"^(?:EMAIL|IP):[ \t]*\S", whole, re.MULTILINE) is not None
    slip = 0 if _ENTRY.search(whole.rstrip().rpartition("\n")[2]) else whole.rstrip().count("\n") + 1
    return Export("Movable Type", "", tuple(posts), dict(left_out), private, slip)


def _post(number: str, fields: Mapping[str, str], sections: list[str]) -> Post:
    bodies: list[str] = []
    replies: list[Reply] = []
    for section in sections:
        name, _, words = section.strip().partition("\n")
        if name in {"BODY:", "EXTENDED BODY:"}:
            bodies.append(words.strip())
        elif name in {"COMMENT:", "PING:"}:
            replies.append(_reply(f"{number}-{len(replies) + 1}", words, pingback=name == "PING:"))
    return Post(
        id=number,
        title=fields.get("TITLE", ""),
        author=fields.get("AUTHOR", ""),
        date=_date(fields.get("DATE", "")),
        address=fields.get("UNIQUE URL", ""),
        body="\n\n".join(body for body in bodies if body),
        replies=tuple(replies),
    )


def _reply(name: str, words: str, *, pingback: bool) -> Reply:
    """A comment or ping: its fields, until a line that is none, then its words."""
    lines = words.split("\n")
    end = next((at for at, line in enumerate(lines) if not (match := _FIELD.match(line)) or match[1] not in _OF_REPLIES), len(lines))
    fields = dict(_fields(lines[:end]))
    author = fields.get("BLOG NAME" if pingback else "AUTHOR", "")
    return Reply(name, author, _date(fields.get("DATE", "")), "\n".join(lines[end:]).strip(), pingback=pingback)


def _fields(lines: list[str]) -> Iterator[tuple[str, str]]:
    for line in lines:
        match = _FIELD.match(line)
        if match:
            yield match[1], match[2].strip()


def _date(said: str) -> str:
    """`03/10/2007 11:05:00 PM` (month first) as `2007-03-10 23:05`; anything else as it stands."""
    match = _DATE.match(said)
    if not match:
        return said
    month, day, year, hour, minute = (int(match[part]) for part in range(1, 6))
    if match[6]:
        hour = hour % _NOON + (_NOON if match[6] == "P" else 0)
    year = year if year > 99 else year + _CENTURY + (100 if year < 70 else 0)  # noqa: PLR2004  # two digits: 1970 to 2069
    return f"{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}"
