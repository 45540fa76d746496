"""One comment from another, and its author and date from its words.

Between two comments stand rows that are nobody's words: bylines, dates,
numbers, buttons. `read_style` learns from the whole section how they are
arranged (bylines of one shape, above or below the words, the name beside or
above the date), and `units_of` cuts there and only there: a stray date or a
numbered list inside a comment has not the section's style.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal, TypeAlias

from build_tools.label.bylines import Range, without_badge
from build_tools.label.closings import closing_button, habit, heads_behind_buttons, name_of
from build_tools.label.cover import Mark
from build_tools.label.looks import Kind
from build_tools.label.page import Page
from build_tools.label.runs import are_subjects, could_be_subject, is_same_date, list_items, main_shape
from build_tools.label.section import Section, names_alone
from build_tools.model import Role

SAYING = "byline_that_says"
DATED = "bylines_of_one_shape"
LISTED = "comment_list"
NAMED = "names_alone"
BUTTONED = "buttons_between"
ALONE = "one_comment"
PARAGRAPHS = "paragraph_each"

Side: TypeAlias = Literal["same", "above", "below", "none"]
CHROME = frozenset({
    Kind.BUTTON, Kind.EMPTY, Kind.DIGITS, Kind.REPLY_TO, Kind.CONTROL, Kind.JOINT, Kind.BADGE, Kind.CLOCK,
})
"""Kinds of rows that stand between comments, beside bylines."""
ANSWERING = "name ago"
"""The shape of bylines that may name whom a comment answers, with nothing but a picture between the names."""
NAME_BELOW = 5
"""A name below a comment has at most so many words."""
BESIDE_NAME = 3
"""So many words stand beside a name where its picture is: `Avatar of Nora`."""
COUNTED_UP = 20
"""A list that somebody counts up is looked into for so many items: each look goes back to the first."""
LAYERS = 5
"""So many short lines that begin or end comments may stand one on another."""
MOST = 0.6
"""A share that is a habit."""
HABIT = 3
"""So many bylines of one shape are one, too."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a section arranges its comments."""

    shape: str
    """Shape of the dated rows that count; empty: none do."""
    side: Side
    """Where the author stands, seen from the date."""
    below: bool
    """Whether bylines stand below the words."""
    says: bool
    """Whether verbs of saying begin comments wherever they stand."""
    indent: int | None
    """Indentation of the list that the comments are; None: they are none."""


@dataclass(frozen=True, slots=True)
class Header:
    """The byline of one comment: its rows (half open) and what they say, in the capture."""

    first: int
    last: int
    rule: str
    author: Range | None = None
    date: Range | None = None
    pingback: bool = False
    subject: int | None = None
    """The row above with what the comment is about; its words are the commenter's."""

    @property
    def top(self) -> int:
        """The first row that belongs to the comment."""
        return self.first if self.subject is None else self.subject


@dataclass(frozen=True, slots=True)
class Unit:
    """The rows of one comment (indexes, half open) and its byline."""

    first: int
    last: int
    header: Header


def units_of(page: Page, section: Section) -> tuple[Unit, ...]:
    """The comments of a section, in order."""
    lo, hi = section.body, section.end
    style = read_style(page, lo, hi)
    headers = _headers(page, lo, hi, style)
    units = _parted_at_buttons(page, _between(page, _with_subjects(page, headers, lo, style), lo, hi, style))
    if all(header.pingback for header in headers):
        units = _unmarked(page, lo, headers[0].first if headers else hi, section.stated) + units
    units = [_with_last_date(page, unit) for unit in _with_last_lines(page, _with_first_lines(page, units))]
    units = _without_answered(page, units) if style.shape == ANSWERING else units
    return tuple(unit for unit in _trimmed(page, units) if _has_words(page, unit))


def _without_answered(page: Page, units: Sequence[Unit]) -> list[Unit]:
    """The units, without the name of an earlier commenter behind the author's own: Disqus prints `Nora Old Tom • 3 years ago`."""
    known: set[str] = set()
    result = []
    for unit in units:
        author = unit.header.author
        name = page.text[slice(*author)] if author else ""
        parts = name.split(" ")
        own = next((own for at in range(1, len(parts)) if " ".join(parts[at:]) in known and (own := " ".join(parts[:at]))), name)
        known.add(own)
        shown = (author[0], author[0] + len(own)) if author else None
        result.append(replace(unit, header=replace(unit.header, author=shown)))
    return result


def refrains(page: Page, units: Sequence[Unit]) -> frozenset[str]:
    """Short lines that begin or end many comments of a section, numbers left out: the page's, not the commenters'."""
    known: frozenset[str] = frozenset()
    for _ in range(LAYERS):
        ends: Counter[str] = Counter()
        for unit in units:
            body = _body(page, unit, known)
            ends.update({_shape(page, i) for i in (body[0], body[-1]) if not page.looks[i].prose} if body else ())
        more = frozenset(
            shape for shape, count in ends.items()
            if count > max(2 - (len(units) == 3), len(units) // 4) and any(char.isalpha() for char in shape)  # noqa: PLR2004 - two of three
        )
        if more <= known:
            break
        known |= more
    return known


def _shape(page: Page, index: int) -> str:
    return _DIGITS.sub("0", page.rows[index].text.casefold())


_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(r"(?:#\s?\d+(?:\.\d+)*[\s:.-]+|\d{1,4}\s[-–]\s)(?=\S)")
"""The number of a comment before the name: `#4 Hans`, `4 - Hans`."""


def _has_words(page: Page, unit: Unit) -> bool:
    """Whether anything of a unit is left to show."""
    return unit.header.author is not None or unit.header.date is not None or any(
        page.kind(i) not in CHROME for i in range(unit.first, unit.last)
    )


# --------------------------------------------------------------------- style


def read_style(page: Page, lo: int, hi: int) -> Style:
    """The style of the comments in a range of rows: that of most bylines, names or list items."""
    shape = main_shape(page, lo, hi)
    dated = [i for i in range(lo, hi) if _has_shape(page, i, shape)]
    saying = [i for i in range(lo, hi) if _says(page, i)]
    items = list_items(page, lo, hi)
    indent = page.rows[items[0]].indent if items else None
    if not indent and 2 * max(len(saying), len(dated)) >= len(items):
        indent = None  # bylines tell comments apart; a list at the margin may be a commenter's
    if saying and len(saying) * 2 >= max(len(dated), len(items) if indent else 0):
        heads = [_with_marker(page, _head_start(page, i, "same" if _has_author(page, i) else "above", lo), lo) for i in saying]
        below = not (indent and _begin_items(page, saying)) and _is_below(page, lo, hi, heads)
        return Style("", "same", below, says=True, indent=indent)
    if len(dated) >= HABIT:  # behind the last byline may stand other lists of the page
        items = [i for i in items if i <= dated[-1]]
    if max(len(items), len(names_alone(page, lo, hi))) > 2 * len(dated):
        return Style("", "none", below=False, says=False, indent=indent)
    side = _side(page, lo, dated)
    heads = [_with_marker(page, _head_start(page, i, side, lo), lo) for i in dated]
    marked = side == "same" and 2 * sum(page.looks[i].marker > 0 for i in dated) > len(dated)  # in rows that begin items
    below = not marked and _is_below(page, lo, hi, heads)
    return Style(shape, side, below, says=True, indent=indent)


def _begin_items(page: Page, bylines: Sequence[int]) -> bool:
    """Whether most bylines stand in rows that begin a list item, or right below its number: then they stand above the words."""
    return 2 * sum(page.looks[i].marker > 0 or (i > 0 and page.kind(i - 1) is Kind.EMPTY) for i in bylines) > len(bylines)


def _has_shape(page: Page, index: int, shape: str) -> bool:
    byline = page.bylines[index]
    return bool(shape) and byline is not None and byline.date is not None and byline.shape == shape


def _says(page: Page, index: int) -> bool:
    byline = page.bylines[index]
    return byline is not None and byline.says


def _has_author(page: Page, index: int) -> bool:
    byline = page.bylines[index]
    return byline is not None and byline.author is not None


def _side(page: Page, lo: int, dated: Sequence[int]) -> Side:
    """Where most dated rows have their author."""
    if not dated:
        return "none"
    sides: Counter[Side] = Counter()
    for i in dated:
        byline = page.bylines[i]
        if byline and byline.author:
            sides["same"] += 1
        elif _name_above(page, i, lo) is not None:
            sides["above"] += 1
        elif i + 1 < len(page.rows) and page.looks[i + 1].name and page.kind(i + 1) is Kind.NONE and not page.looks[lo].name:
            sides["below"] += 1
    side, count = sides.most_common(1)[0] if sides else ("none", 0)
    return side if count >= MOST * len(dated) else "none"


def _name_above(page: Page, index: int, lo: int) -> int | None:
    """The row of the name above a date: buttons and numbers may stand between."""
    for i in range(index - 1, max(lo, index - 4) - 1, -1):
        if page.looks[i].name:
            return i
        if page.kind(i) not in CHROME:
            return None
    return None


def _head_start(page: Page, index: int, side: Side, lo: int) -> int:
    """The first row of a dated byline."""
    if side == "above":
        name = _name_above(page, index, lo)
        return index if name is None else name
    return index


def _is_below(page: Page, lo: int, hi: int, heads: Sequence[int]) -> bool:
    """Whether bylines stand below: running text, or a list item's text, comes before the first of them, or a sentence there and none behind the last."""
    if not heads:
        return False
    above = range(lo, heads[0])
    behind = range(heads[-1] + 1, hi)
    if any(_is_sentence(page, i) for i in above) and not any(_is_sentence(page, i) for i in behind):
        return True
    if heads[0] == lo + 1 and could_be_subject(page, lo) and not page.looks[lo].ended and any(_is_sentence(page, i) for i in behind):
        return False
    if any(page.looks[i].prose and page.kind(i) is Kind.NONE for i in above):
        return True
    return any(page.looks[i].number is not None and _is_words(page, i) for i in above) or (
        bool(above) and page.looks[lo].number is not None and any(_is_words(page, i) for i in above)
    )


def _is_sentence(page: Page, index: int) -> bool:
    return page.looks[index].ended and not page.looks[index].name and _is_words(page, index)


def _is_words(page: Page, index: int) -> bool:
    """Whether a row holds somebody's words."""
    return page.kind(index) is Kind.NONE and page.bylines[index] is None


# ------------------------------------------------------------------- headers


def _headers(page: Page, lo: int, hi: int, style: Style) -> list[Header]:
    """The bylines of a section, in order."""
    headers: list[Header] = []
    at = lo
    for i in range(lo, hi):
        header = _header(page, i, at, hi, style)
        if header and header.first >= at:
            headers.append(header)
            at = header.last
    return headers


def _header(page: Page, index: int, lo: int, hi: int, style: Style) -> Header | None:
    """The byline that begins or stands at a row, if one does."""
    if page.kind(index) is Kind.PINGBACK:
        return Header(_with_marker(page, index, lo), index + 1, "pingback", pingback=True)
    if _says(page, index) and (style.says or page.looks[index].marker):
        return byline_that_says(page, index, lo, hi, style)
    if _has_shape(page, index, style.shape):
        return bylines_of_one_shape(page, index, lo, hi, style)
    if style.indent is not None and not style.below and _begins_item(page, index, hi, style.indent):
        return comment_list(page, index, hi, style)
    if page.kind(index) is Kind.REPLY_TO and style.shape == "ago" and not style.below and not any(
        page.bylines[i] for i in range(max(lo, index - 2), min(index + 3, hi))
    ):
        return Header(_with_marker(page, index, lo), index + 1, DATED)
    return None


def _place(page: Page, index: int, where: Range | None) -> Range | None:
    """A range of a row, in the capture."""
    start = page.rows[index].start
    return (start + where[0], start + where[1]) if where else None


def _with_marker(page: Page, first: int, lo: int) -> int:
    """Where a byline begins: at the number or bullet that stands alone above it."""
    while first > lo and (
        page.kind(first - 1) is Kind.EMPTY or _is_initial(page, first - 1) or _is_picture(page, first - 1) or is_same_date(page, first - 1)
    ):
        first -= 1
    return first


def _is_initial(page: Page, index: int) -> bool:
    """Whether a row is one letter, and the row below begins with it: it stands for a picture."""
    text, below = page.rows[index].text, page.rows[index + 1].text
    return len(text) == 1 and text.isalpha() and below[:1].casefold() == text.casefold() and len(below) > 1


def _is_picture(page: Page, index: int) -> bool:
    """Whether a row says whose picture stands there: the name of the row below, with a few words beside it."""
    look, below, byline = page.looks[index], page.rows[index + 1].text, page.bylines[index + 1]
    name = below[slice(*byline.author)] if byline and byline.author else below
    if page.kind(index) is not Kind.NONE or look.stamps or look.words > BESIDE_NAME + len(name.split()):
        return False
    return name in page.rows[index].text and (page.looks[index + 1].name or byline is not None)


def byline_that_says(page: Page, index: int, lo: int, hi: int, style: Style) -> Header:
    """A byline with a verb of saying, and the date row that follows it."""
    byline = page.bylines[index]
    author = _place(page, index, byline.author) if byline else None
    date = _place(page, index, byline.date) if byline else None
    first, last = index, index + 1
    name = _name_above(page, index, lo) if author is None else None
    if name is not None:
        first, author = name, _whole(page, name)
    first = _with_marker(page, first, lo)
    for i in range(index + 1, min(index + 4, hi)):
        following = page.bylines[i]
        if date is None and following and following.date and not following.says:
            date, last = _place(page, i, following.date), i + 1
            break
        if page.kind(i) not in CHROME:
            break
    return Header(first if not style.below else index, last, SAYING, author, date)


def bylines_of_one_shape(page: Page, index: int, lo: int, hi: int, style: Style) -> Header:
    """A byline of the section's shape."""
    byline = page.bylines[index]
    author = _place(page, index, byline.author) if byline else None
    date = _place(page, index, byline.date) if byline else None
    first, last = index, index + 1
    if author is None and style.side == "above":
        name = _name_above(page, index, lo)
        if name is not None:
            first, author = name, _whole(page, name)
    elif author is None and style.side == "below" and index + 1 < hi and page.looks[index + 1].name:
        last, author = index + 2, _whole(page, index + 1)
    beside = {Kind.CLOCK} if style.below else CHROME - {Kind.EMPTY}
    while last < hi and page.kind(last) in beside:
        last += 1
    return Header(first if style.below else _with_marker(page, first, lo), last, DATED, author, date)


def _whole(page: Page, index: int) -> Range:
    """The words of a row behind its marker and its number, in the capture."""
    row = page.rows[index]
    number = _NUMBER.match(row.text, page.looks[index].marker)
    return row.start + (number.end() if number else page.looks[index].marker), row.start + len(without_badge(row.text))


def _begins_item(page: Page, index: int, hi: int, indent: int) -> bool:
    """Whether a row begins an item of the comments' list, or of the answers' list inside it.

    Answers are set apart by blank lines; a tight list inside a comment is the commenter's.
    """
    row, look = page.rows[index], page.looks[index]
    if not look.marker or row.indent < indent:
        return False
    if row.indent == indent:
        return indent > 0 or look.number is not None
    if _is_led_to(page, index):
        return False
    apart_below = index + 1 == hi or page.rows[index + 1].gap > 0 or not page.looks[index + 1].marker
    return apart_below and (row.gap > 0 or page.kind(index - 1) is Kind.BUTTON)


def _is_led_to(page: Page, index: int) -> bool:
    """Whether an item, or the first of its list, stands right below words with a colon: somebody counts up."""
    number = page.looks[index].number
    if number and number > COUNTED_UP:
        return False
    while number and number > 1 and page.looks[index - 1].number == number - 1 and page.rows[index - 1].indent == page.rows[index].indent:
        index, number = index - 1, number - 1
    return number == 1 and page.rows[index - 1].text.endswith(":") and _is_words(page, index - 1)


def comment_list(page: Page, index: int, hi: int, style: Style) -> Header | None:
    """The beginning of a list item; None when a byline of its own follows."""
    for i in range(index, min(index + 4, hi)):
        if i > index and page.looks[i].marker and page.kind(i) is not Kind.EMPTY:
            break
        if page.kind(i) is Kind.PINGBACK or (_says(page, i) and (style.says or page.looks[i].marker)):
            return None
    return Header(index, index + (page.kind(index) is Kind.EMPTY), LISTED)


def _with_subjects(page: Page, headers: list[Header], lo: int, style: Style) -> list[Header]:
    """The bylines, each with the subject that stands right above it, if all have one: `Re: The mill (Score: 2)`.

    That the first has nothing else above it, and no blank line parts it from the heading, says that it is one.
    """
    if style.below or len(headers) < 2 or headers[0].first != lo + 1:  # noqa: PLR2004 - one is no habit
        return headers
    if not are_subjects(page, [header.first for header in headers if not header.pingback]):
        return headers
    return [header if header.pingback else replace(header, subject=header.first - 1) for header in headers]


# --------------------------------------------------------------------- units


def _between(page: Page, headers: Sequence[Header], lo: int, hi: int, style: Style) -> list[Unit]:
    """The rows from header to header, or for bylines below, from behind one header and its buttons to behind the next."""
    if style.below:
        bounds = [lo, *(_behind_buttons(page, header.last, hi) for header in headers)]
        return [Unit(first, last, header)
                for header, first, last in zip(headers, bounds, bounds[1:], strict=False)]
    bounds = [header.top for header in headers] + [hi]
    return [Unit(first, last, header) for header, first, last in zip(headers, bounds, bounds[1:], strict=False)]


def _behind_buttons(page: Page, index: int, hi: int) -> int:
    """The first row that is no button."""
    while index < hi and page.kind(index) is Kind.BUTTON:
        index += 1
    return index


def _parted_at_buttons(page: Page, units: list[Unit]) -> list[Unit]:
    """The units, parted where a button closes the words inside and a name follows, if most end so."""
    parts = {unit.first: [] if unit.header.pingback else heads_behind_buttons(page, unit.header.last, unit.last) for unit in units}
    if not any(parts.values()):
        return units
    ends = [closing_button(page, unit.first, end) for unit in units for end in (*_tops(page, parts[unit.first]), unit.last)]
    if not habit([end for end in ends if end]):
        return units
    result: list[Unit] = []
    for unit in units:
        heads = parts[unit.first]
        tops = [*_tops(page, heads), unit.last]
        result.append(replace(unit, last=tops[0]))
        result += [
            Unit(top, end, Header(head, head + 1, BUTTONED, name_of(page, head) or _whole(page, head)))
            for head, top, end in zip(heads, tops, tops[1:], strict=False)
        ]
    return result


def _tops(page: Page, heads: Sequence[int]) -> list[int]:
    """Where the comments begin whose names stand in some rows: a subject may stand above a name."""
    return [head - (page.kind(head - 1) is Kind.NONE) for head in heads]


def _unmarked(page: Page, lo: int, hi: int, stated: int | None) -> list[Unit]:
    """Units where no byline and no list tells comments apart: by buttons, by names, or one."""
    if lo >= hi:
        return []
    return (
        buttons_between(page, lo, hi) or paragraph_each(page, lo, hi, stated) or _under_names(page, lo, hi)
        or one_comment(page, lo, hi, stated)
    )


def paragraph_each(page: Page, lo: int, hi: int, stated: int | None) -> list[Unit]:
    """A unit for each paragraph, where there are just as many as comments are stated."""
    first = [i for i in range(lo, hi) if i == lo or page.rows[i].gap]
    if stated is None or len(first) != stated or stated < 2 or not all(_is_words(page, i) for i in first):  # noqa: PLR2004 - one is one comment
        return []
    return [Unit(a, b, Header(a, a, PARAGRAPHS)) for a, b in pairwise([*first, hi])]


def buttons_between(page: Page, lo: int, hi: int) -> list[Unit]:
    """Units that end with a button each."""
    buttons = [i for i in range(lo, hi) if page.kind(i) is Kind.BUTTON]
    if len(buttons) < 2:  # noqa: PLR2004 - one is no habit
        return []
    return [Unit(a, b, Header(a, a, BUTTONED)) for a, b in pairwise([lo, *(i + 1 for i in buttons)])]


def _under_names(page: Page, lo: int, hi: int) -> list[Unit]:
    """Units that begin with a name alone in its row."""
    names = names_alone(page, lo, hi)
    return [Unit(a, b, Header(a, a + 1, NAMED, _whole(page, a))) for a, b in pairwise([*names, hi])]


def one_comment(page: Page, lo: int, hi: int, stated: int | None) -> list[Unit]:
    """All rows as one unit; none when there are fewer rows with words than comments are stated."""
    words = sum(_is_words(page, i) for i in range(lo, hi))
    return [] if stated and words < stated else [Unit(lo, hi, Header(lo, lo, ALONE))]


def _with_first_lines(page: Page, units: list[Unit]) -> list[Unit]:
    """The units, with the first line as author where most units begin with a line that reads like a name."""
    open_ = [unit for unit in units if unit.header.author is None and not unit.header.pingback]
    heads = {unit.first: _first_line(page, unit) for unit in open_}
    found = [head for head in heads.values() if head is not None]
    if len(open_) < 2 or len(found) < MOST * len(open_):  # noqa: PLR2004 - one is no habit
        return units
    result = []
    for unit in units:
        head = heads.get(unit.first)
        if head is not None and not unit.header.pingback and unit.header.author is None:
            rows = replace(unit.header, author=_whole(page, head)) if unit.header.date else replace(
                unit.header, first=head, last=head + 1, author=_whole(page, head))
            result.append(replace(unit, header=rows))
        else:
            result.append(unit)
    return result


def _with_last_lines(page: Page, units: list[Unit]) -> list[Unit]:
    """The units, with the last line as author where most dated units end with a line that reads like a name."""
    open_ = [unit for unit in units if unit.header.author is None and unit.header.date and not unit.header.pingback]
    lasts = {unit.first: _last_line(page, unit) for unit in open_}
    if len(open_) < 2 or sum(last is not None for last in lasts.values()) < MOST * len(open_):  # noqa: PLR2004 - one is no habit
        return units
    return [
        unit if (last := lasts.get(unit.first)) is None else replace(unit, header=replace(unit.header, author=_whole(page, last)))
        for unit in units
    ]


def _last_line(page: Page, unit: Unit) -> int | None:
    """The last row with words of a unit, if it could be a name and other words stand above."""
    words = [i for i in range(max(unit.first, unit.header.last), unit.last) if _is_words(page, i)]
    if len(words) < 2 or not page.looks[words[-1]].name or page.looks[words[-1]].words > NAME_BELOW:  # noqa: PLR2004 - name and words
        return None
    return words[-1] if page.looks[words[-2]].ended else None


def _with_last_date(page: Page, unit: Unit) -> Unit:
    """The unit with the date that stands alone below its words, where its byline has none."""
    last = unit.last - 1
    while last > unit.first and page.kind(last) in CHROME:
        last -= 1
    byline = page.bylines[last] if unit.header.date is None and unit.last > unit.first else None
    if byline is None or byline.date is None or byline.author is not None or unit.header.pingback:
        return unit
    return replace(unit, header=replace(unit.header, date=_place(page, last, byline.date)))


def _first_line(page: Page, unit: Unit) -> int | None:
    """The first row with words of a unit, if it could be a name and more words follow."""
    words = (i for i in range(unit.first, unit.last) if _is_words(page, i))
    first, second = next(words, None), next(words, None)
    if first is None or second is None or not page.looks[first].name:
        return None
    tight = not any(page.rows[i].gap for i in range(unit.first + 1, unit.last))
    return first if page.rows[first + 1].gap or tight or unit.header.rule == BUTTONED else None


def _trimmed(page: Page, units: list[Unit]) -> list[Unit]:
    """The units, the last cut where the others end: at their closing button or number."""
    if not units:
        return units
    tails = Counter(_tail(page, unit.last - 1) for unit in units[:-1] if unit.last > unit.first)
    tail, count = tails.most_common(1)[0] if tails else (Kind.BUTTON.name, 1)
    last = units[-1]
    if tail and count >= MOST * (len(units) - 1) and (count > 1 or tail in (Kind.BUTTON.name, Kind.DIGITS.name)):
        words = False
        for i in range(max(last.first, last.header.last), last.last):
            words = words or _is_words(page, i)
            if words and _tail(page, i) == tail:
                end = i + 1
                while end < last.last and page.kind(end) in (Kind.BUTTON, Kind.DIGITS, Kind.EMPTY):
                    end += 1
                return [*units[:-1], replace(last, last=end)]
    return units


def _tail(page: Page, index: int) -> str:
    """What a row is that may end a comment: a button or a number, or else what it says without its figures; empty for prose."""
    if page.kind(index) in (Kind.BUTTON, Kind.DIGITS):
        return page.kind(index).name
    return "" if page.looks[index].prose else _shape(page, index)


# --------------------------------------------------------------------- marks


def marks_of(page: Page, units: Sequence[Unit]) -> Iterator[Mark]:
    """The marks of all comments, numbered in order; pingbacks have no number."""
    n = 0
    known = refrains(page, units)
    for unit in units:
        n += not unit.header.pingback
        yield from _marks(page, unit, 0 if unit.header.pingback else n, known)


def _marks(page: Page, unit: Unit, n: int, known: frozenset[str]) -> Iterator[Mark]:
    header = unit.header
    body = _body(page, unit, known)
    for i in range(unit.first, unit.last):
        row, look = page.rows[i], page.looks[i]
        start = row.start
        if look.marker and (i == unit.first or header.first <= i < header.last or look.kind is Kind.EMPTY):
            yield Mark(start, start + look.marker, Role.COMMENT_MARKER, header.rule, n)
            start += look.marker
        if header.pingback:
            yield Mark(start, row.end, Role.PINGBACK, "pingback", n)
        elif header.first <= i < header.last or _holds(header, row.start, row.end):
            yield from _head_marks(start, row.end, header, n)
        elif i in body:
            yield Mark(start, row.end, Role.COMMENT, header.rule, n)
        else:
            yield Mark(start, row.end, Role.COMMENT_FURNITURE, "comment_buttons", n)


def _holds(header: Header, start: int, end: int) -> bool:
    """Whether author or date stand in a range of the capture."""
    author, date = header.author, header.date
    return (author is not None and start <= author[0] < end) or (date is not None and start <= date[0] < end)


def _body(page: Page, unit: Unit, known: frozenset[str]) -> range:
    """The rows of a comment's words: without the buttons, numbers and refrains at both ends."""
    first, last = unit.first, unit.last
    while first < last and _is_chrome(page, first, unit.header, known):
        first += 1
    while last > first and _is_chrome(page, last - 1, unit.header, known):
        last -= 1
    if first == last and known:  # a comment that says what others end with
        return _body(page, unit, frozenset())
    return range(first, last)


def _is_chrome(page: Page, index: int, header: Header, known: frozenset[str]) -> bool:
    """Whether a row is a button or the like, part of the byline, or one of the known refrains."""
    row = page.rows[index]
    return (
        page.kinds[index] in CHROME or header.first <= index < header.last or _holds(header, row.start, row.end)
        or (bool(known) and _shape(page, index) in known)
    )


def _head_marks(start: int, end: int, header: Header, n: int) -> Iterator[Mark]:
    """A row of a byline: author, date, and furniture between."""
    parts = [(where, role) for where, role in ((header.author, Role.COMMENT_AUTHOR), (header.date, Role.COMMENT_DATE))
             if where and start <= where[0] < end]
    at = start
    for where, role in sorted(parts):
        if where[0] > at:
            yield Mark(at, where[0], Role.COMMENT_FURNITURE, header.rule, n)
        yield Mark(*where, role, header.rule, n)
        at = where[1]
    if at < end:
        yield Mark(at, end, Role.COMMENT_FURNITURE, header.rule, n)
