"""A capture as the rules see it: rows, their looks, their bylines."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from build_tools.label.bylines import Byline, read_byline
from build_tools.label.learned import learn
from build_tools.label.looks import Kind, Look, looks_of
from build_tools.label.rows import Row, read_rows

FURNITURE = frozenset(Kind) - {Kind.NONE, Kind.PINGBACK}
"""Kinds of rows that are nobody's words."""
ITEM_WORDS = 40
"""A list item that does not end like a sentence is a link, unless it has so many words."""
ENDS = frozenset({Kind.FORM, Kind.CLOSED, Kind.NO_COMMENTS})
"""Kinds of rows that close a comment section."""
STRONG = frozenset({Kind.RELATED, Kind.WIDGET, Kind.AUTHOR_NOTE, Kind.FORM, Kind.COPYRIGHT})
"""Kinds of rows that hardly stand in a text."""
PARTS = frozenset({Kind.RELATED, Kind.WIDGET, Kind.AUTHOR_NOTE, Kind.COPYRIGHT, Kind.MENU, Kind.META})
"""Kinds of rows that begin another part of the page."""


@dataclass(frozen=True, slots=True)
class Page:
    """Rows, looks and bylines side by side: the same index, the same row."""

    text: str
    rows: tuple[Row, ...]
    looks: tuple[Look, ...]
    bylines: tuple[Byline | None, ...]
    content: tuple[int, ...]
    """Words of text before each row (furniture and bylines do not count); one more than rows."""
    prose: tuple[int, ...]
    """Weight of running text before each row (see `weight`); one more than rows."""
    parts: tuple[int, ...]
    """Rows before each row that begin another part of the page; one more than rows."""

    kinds: tuple[Kind, ...]
    """The kind of each row."""
    weights: tuple[int, ...]
    """What speaks for each row to be of a text's body: the weight of running text; all else speaks against it."""

    def kind(self, index: int) -> Kind:
        """The kind of a row."""
        return self.kinds[index]


def weight(look: Look) -> int:
    """How much a row counts as running text: its words; half of them when it does not end like a sentence."""
    if not look.prose:
        return 0
    if look.ended:
        return look.words
    return 0 if look.marker and look.words < ITEM_WORDS else look.words // 2


def read_page(text: str) -> Page:
    """The rows of a text with all that each of them says by itself."""
    rows = read_rows(text)
    looks = looks_of(rows)
    known: dict[str, Byline | None] = {}
    for row, look in zip(rows, looks, strict=True):
        if row.text not in known:
            known[row.text] = read_byline(row.text, look) if look.kind is Kind.NONE else None
    return _page(text, rows, *learn(rows, looks, tuple(known[row.text] for row in rows)))


def only(page: Page, indexes: Sequence[int]) -> Page:
    """The page as if it had some of its rows alone, set apart by a blank line where others stood between."""
    rows = [page.rows[i] for i in indexes]
    for at in range(1, len(rows)):
        if indexes[at] - indexes[at - 1] > 1 and not rows[at].gap:
            rows[at] = rows[at]._replace(gap=1)
    return _page(page.text, tuple(rows), tuple([page.looks[i] for i in indexes]), tuple([page.bylines[i] for i in indexes]))


def _page(text: str, rows: tuple[Row, ...], looks: tuple[Look, ...], bylines: tuple[Byline | None, ...]) -> Page:
    kinds = tuple([look.kind for look in looks])
    content = [
        0 if kind in FURNITURE or byline else look.words for kind, look, byline in zip(kinds, looks, bylines, strict=True)
    ]
    weights = [weight(look) if look.prose else 0 for look in looks]
    prose = [heavy if words else 0 for words, heavy in zip(content, weights, strict=True)]
    return Page(
        text, rows, looks, bylines,
        tuple(accumulate(content, initial=0)), tuple(accumulate(prose, initial=0)),
        tuple(accumulate([kind in PARTS for kind in kinds], initial=0)), kinds,
        tuple([_AGAINST.get(kind) or heavy or LABEL_WEIGHT for kind, heavy in zip(kinds, weights, strict=True)]),
    )


LABEL_WEIGHT = -2
_AGAINST: dict[Kind, int] = {kind: -15 if kind in STRONG else -6 for kind in Kind if kind is not Kind.NONE}
