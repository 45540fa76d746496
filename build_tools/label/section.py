"""Where on a page the comments stand."""

from build_tools.label.anchors import Anchors, Section, anchors_of, following
from build_tools.label.bounds import bounded
from build_tools.label.heading import behind_controls, best_heading, headings_around
from build_tools.label.looks import Kind
from build_tools.label.page import Page
from build_tools.label.signs import NO_COMMENTS, is_among_links, says_none
from build_tools.label.unheaded import unheaded


def find_section(page: Page) -> Section | None:
    """The comments of a page, or None when it has none (or says so)."""
    anchors = anchors_of(page)
    heading = best_heading(page, anchors)
    if heading is None:
        return None if says_none(page) else unheaded(page, anchors)
    if says_none(page) and _is_others(page, heading):
        return None
    start, body = headings_around(page, heading)
    body = behind_controls(page, body, anchors)
    stated = next((count for i in range(heading, start - 1, -1) if (count := page.looks[i].stated)), None)
    section = bounded(page, Section(start, body, body, stated), anchors)
    return section if stated is not None or body == section.end or _holds_words(page, section, anchors) else None


def _is_others(page: Page, heading: int) -> bool:
    """Whether a heading on a page that has no comments is another text's, or the side column's: among links, or without a number and behind what says so."""
    if is_among_links(page, heading):
        return True
    return page.looks[heading].stated is None and any(kind in NO_COMMENTS for kind in page.kinds[:heading])


def _holds_words(page: Page, section: Section, anchors: Anchors) -> bool:
    """Whether a section without a number has a sentence, a list or a byline that only comments have: titles and days are other texts'."""
    firm = following(anchors.firm, section.body)
    if firm is not None and firm < section.end:
        return True
    return any(
        page.looks[i].prose or page.looks[i].number is not None or page.kind(i) is Kind.BUTTON
        or any(stamp.timed for stamp in page.looks[i].stamps)
        for i in range(section.body, section.end)
    )
