"""Rows that are neither the post nor a comment."""

from collections.abc import Iterable, Iterator

from build_tools.label.cover import Mark
from build_tools.label.looks import Kind
from build_tools.label.page import ENDS, PARTS, Page
from build_tools.model import Role


def outside_marks(page: Page, indexes: Iterable[int], rule: str) -> Iterator[Mark]:
    """Marks of rows outside, by the part they stand in: a notice about commenting, links to other texts, or else `rule`."""
    notice = related = False
    links, control = Kind.RELATED, Kind.CONTROL
    for i in indexes:
        row, kind = page.rows[i], page.kinds[i]
        if kind in ENDS:
            notice, related = True, False
        elif kind in PARTS:
            notice, related = False, kind is links
        if notice or kind is control:
            yield Mark(row.start, row.end, Role.COMMENTS_NOTICE, "comments_notice")
        elif related:
            yield Mark(row.start, row.end, Role.TEASER, "related_texts")
        else:
            yield Mark(row.start, row.end, Role.FURNITURE, rule)
