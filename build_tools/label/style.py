"""How a section arranges its comments: what their bylines look like, and where names and words stand."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from build_tools.label.heading import names_alone
from build_tools.label.looks import Kind
from build_tools.label.page import Page
from build_tools.label.refrains import shape
from build_tools.label.runs import could_be_subject, is_answers_subject, is_same_date, list_items, main_shape
from build_tools.label.units import CHROME, MOST, Side, Style, is_words, signed

BESIDE_NAME = 3
"""So many words stand beside a name where its picture is: `Avatar of Nora`."""
HABIT = 3
"""So many bylines of one shape are one, too."""


def read_style(page: Page, lo: int, hi: int) -> Style:
    """The style of the comments in a range of rows: that of most bylines, names or list items."""
    shape = main_shape(page, lo, hi)
    dated = [i for i in range(lo, hi) if has_shape(page, i, shape)]
    saying = [i for i in range(lo, hi) if says(page, i)]
    if sum(_has_author(page, i) for i in dated) >= HABIT:
        saying = [i for i in saying if _is_dated(page, i)]  # the others quote somebody
    items = [i for i in list_items(page, lo, hi) if not _is_listed_button(page, i)]
    indent = page.rows[items[0]].indent if items else None
    if not indent and 2 * max(len(saying), len(dated)) >= len(items):
        indent = None  # bylines tell comments apart; a list at the margin may be a commenter's
    if saying and len(saying) * 2 >= max(len(dated), len(items) if indent else 0):
        heads = [with_marker(page, _head_start(page, i, "same" if _has_author(page, i) else "above", lo), lo) for i in saying]
        below = not (indent and _begin_items(page, saying)) and not _lead_on(page, saying) and _is_below(page, lo, hi, heads)
        return Style("", "same", below, says=True, indent=indent)
    if len(dated) >= HABIT:  # behind the last byline may stand other lists of the page
        items = [i for i in items if i <= dated[-1]]
    if max(len(items), len(names_alone(page, lo, hi))) > 2 * len(dated):
        return Style("", "none", below=False, says=False, indent=indent)
    side = _side(page, lo, dated)
    heads = [with_marker(page, _head_start(page, i, side, lo), lo) for i in dated]
    begins = dated if side == "same" else heads if side == "above" else ()
    marked = 2 * sum(page.looks[i].marker > 0 and not _is_dash(page, i) for i in begins) > len(dated)  # in rows that begin items
    marked = marked or (side == "none" and 2 * sum(_begins_an_item(page, i) for i in dated) > len(dated))
    marked = marked or (side in {"same", "above"} and (_stand_behind_buttons(page, heads) or _count_up(page, [_head_start(page, i, side, lo) for i in dated], hi)))
    below = not marked and not _stand_below_subjects(page, lo, hi, heads) and _is_below(page, lo, hi, heads)
    listed = 2 * sum(page.looks[i].marker > 0 for i in heads) > len(heads)  # or else it is the page's list, or a commenter's
    return Style(shape, side, below, says=True, indent=indent if listed else None)


def _is_listed_button(page: Page, index: int) -> bool:
    """Whether a bullet stands before a button: a comment's buttons are a list of their own."""
    return page.kind(index) in CHROME - {Kind.EMPTY} and page.looks[index].number is None


def _stand_behind_buttons(page: Page, heads: Sequence[int]) -> bool:
    """Whether buttons, or the same words, end each comment, and a byline begins the next."""
    above = [page.kind(i - 1) is Kind.BUTTON or shape(page.rows[i - 1].text) for i in heads[1:] if page.kind(i - 1) is not Kind.JOINT]
    return len(heads) >= HABIT and Counter(above).most_common(1)[0][1] >= MOST * (len(heads) - 1) if above else False


def _stand_below_subjects(page: Page, lo: int, hi: int, heads: Sequence[int]) -> bool:
    """Whether the rows above most bylines begin items of a list that could be subjects, and words stand behind the last byline."""
    items = [i for i in heads if i > lo and page.looks[i - 1].marker > 0 and page.rows[i - 1].indent > 0 and could_be_subject(page, i - 1)]
    return 2 * len(items) > len(heads) and any(is_words(page, i) for i in range(heads[-1] + 1, hi))


def _is_dash(page: Page, index: int) -> bool:
    """Whether a row at the margin begins with a dash, as signatures do: `- Nora, Leeds, 28/5/2007`."""
    return page.rows[index].indent == 0 and page.rows[index].text.startswith(("-", "–", "—"))


def _lead_on(page: Page, saying: Sequence[int]) -> bool:
    """Whether nearly all rows that say who speaks end as what stands before the words: `Nora wrote:`."""
    return sum(page.rows[i].text.endswith((":", "…", "...")) for i in saying) >= NEARLY_ALL * len(saying)


NEARLY_ALL = 0.8
"""What share of the rows that say who speaks has to end alike."""


def _count_up(page: Page, names: Sequence[int], hi: int) -> bool:
    """Whether the rows with the names begin with numbers that run from the first: `1 - Nora`; with `#1` one is enough, and words stand behind the last."""
    numbers = [int(match[2]) for i in names if (match := _NUMBER_BEFORE.match(page.rows[i].text))]
    hashed = all(page.rows[i].text.startswith("#") for i in names)
    if hashed and not any(is_words(page, i) for i in range(names[-1] + 1, hi)):
        return False  # `#1 Nora am 17.03.2007` stands below the words as often
    return len(numbers) == len(names) >= (1 if hashed else HABIT) and numbers[0] == 1 and all(b - a == 1 for a, b in pairwise(numbers))


_NUMBER_BEFORE = re.compile(r"(#)?(\d{1,4})(?:\s?[-–.:)]\s*(?=\S)|(?=[^\W\d_])|(?(1)\s+(?=\S)|(?!)))")
"""`1 - Nora`, `1.Nora`, `1Nora`, and behind a sign `#1 Nora`."""


def _begins_an_item(page: Page, index: int) -> bool:
    """Whether a date begins an item of a list, itself or below its number, or below a name that does; not as one of a comment's buttons."""
    above = page.looks[index - 1] if index else page.looks[index]
    return (page.looks[index].marker > 0 and above.kind is not Kind.BUTTON) or (above.marker > 0 and (above.name or above.kind is Kind.EMPTY))


def _begin_items(page: Page, bylines: Sequence[int]) -> bool:
    """Whether most bylines stand in rows that begin a list item, or right below its number: then they stand above the words."""
    return 2 * sum(page.looks[i].marker > 0 or (i > 0 and page.kind(i - 1) is Kind.EMPTY) for i in bylines) > len(bylines)


def has_shape(page: Page, index: int, shape: str) -> bool:
    """Whether a row has a date, and is written in the shape that the section's bylines share."""
    byline = page.bylines[index]
    return bool(shape) and byline is not None and byline.date is not None and byline.shape == shape


def says(page: Page, index: int) -> bool:
    """Whether a row says who speaks."""
    byline = page.bylines[index]
    return byline is not None and byline.says


def _is_dated(page: Page, index: int) -> bool:
    """Whether a row that says who speaks has a date, or one of the next rows is a date alone."""
    byline = page.bylines[index]
    below = (page.bylines[i] for i in range(index + 1, min(index + 4, len(page.rows))))
    return (byline is not None and byline.date is not None) or any(b and b.date and not b.author and not b.says for b in below)


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
        elif name_above(page, i, lo) is not None:
            sides["above"] += 1
        elif _has_name_below(page, i) and not page.looks[lo].name:
            sides["below"] += 1
    if sides["above"] and not page.looks[lo].name and name_above(page, dated[0], lo) is None and all(_has_name_below(page, i) for i in dated):
        return "below"  # the picture's words at the end of a comment say its name once more
    if sides["above"] and name_above(page, dated[0], lo) is None and all(_is_signed_above(page, i, lo) for i in dated[1:]):
        return "none"
    side, count = sides.most_common(1)[0] if sides else ("none", 0)
    return side if count >= MOST * len(dated) else "none"


def _is_signed_above(page: Page, index: int, lo: int) -> bool:
    """Whether the name above a date signs the comment before: `— Posted by Nora`."""
    name = name_above(page, index, lo)
    return name is not None and signed(page, name) is not None


def _has_name_below(page: Page, index: int) -> bool:
    return index + 1 < len(page.rows) and page.looks[index + 1].name and page.kind(index + 1) is Kind.NONE


def name_above(page: Page, index: int, lo: int) -> int | None:
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
        name = name_above(page, index, lo)
        return index if name is None else name
    return index


def _is_below(page: Page, lo: int, hi: int, heads: Sequence[int]) -> bool:
    """Whether bylines stand below: running text, or a list item's text, comes before the first of them, or a sentence there and none behind the last."""
    if not heads or _follow_buttons(page, lo, heads):
        return False
    above = range(lo, heads[0])
    behind = range(heads[-1] + 1, hi)
    if any(_is_sentence(page, i) for i in above) and not any(_is_sentence(page, i) for i in behind):
        return True
    if above and is_words(page, above[-1]) and not any(is_words(page, i) for i in behind):
        return True
    if heads[0] == lo + 1 and could_be_subject(page, lo) and (is_answers_subject(page, lo) or not page.looks[lo].ended) and any(_is_sentence(page, i) for i in behind):
        return False
    if any(page.looks[i].prose and page.kind(i) is Kind.NONE for i in above):
        return True
    return any(page.looks[i].number is not None and is_words(page, i) for i in above) or (
        bool(above) and page.looks[lo].number is not None and any(is_words(page, i) for i in above)
    )


def _follow_buttons(page: Page, lo: int, heads: Sequence[int]) -> bool:
    """Whether buttons stand above all bylines but the first: they close the comment before."""
    first, *others = [frozenset(_buttons_above(page, i, lo)) for i in heads]
    return len(others) > 1 and all(buttons - first for buttons in others)


def _buttons_above(page: Page, index: int, lo: int) -> Iterator[str]:
    """The words of the buttons right above a byline, without figures."""
    for i in range(with_marker(page, index, lo) - 1, lo - 1, -1):
        if page.kind(i) is not Kind.BUTTON:
            return
        yield shape(page.rows[i].text)


def _is_sentence(page: Page, index: int) -> bool:
    return page.looks[index].ended and not page.looks[index].name and is_words(page, index)


def with_marker(page: Page, first: int, lo: int) -> int:
    """Where a byline begins: at the number or bullet that stands alone above it."""
    lo = max(lo, first - MARKER_ROWS)
    while first > lo and (
        page.kind(first - 1) in (Kind.EMPTY, Kind.BADGE) or _is_initial(page, first - 1) or _is_picture(page, first - 1) or is_same_date(page, first - 1)
    ):
        first -= 1
    return first


MARKER_ROWS = 8
"""A number, badges, a picture's letters and words: so many rows stand above a name, at most."""


def _is_initial(page: Page, index: int) -> bool:
    """Whether a row is the first letter of the row below, or those of its first two words: it stands for a picture."""
    text, below = page.rows[index].text, page.rows[index + 1].text
    if not text.isalpha() or not len(text) < min(len(below), 3):
        return False
    letters = "".join(word[:1] for word in below.split()[:len(text)])
    return letters.casefold() == text.casefold()


def _is_picture(page: Page, index: int) -> bool:
    """Whether a row says whose picture stands there: the name of the row below, with a few words beside it."""
    look, below, byline = page.looks[index], page.rows[index + 1].text, page.bylines[index + 1]
    name = below[slice(*byline.author)] if byline and byline.author else below
    if page.kind(index) is not Kind.NONE or look.stamps or look.words > BESIDE_NAME + len(name.split()):
        return False
    return name in page.rows[index].text and (page.looks[index + 1].name or byline is not None)
