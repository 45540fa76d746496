"""Saved web pages: a text rendering, and the same labels over it as over a scraped text.

`render_page` (tree.py) turns a page into text and tree; names.py reads what the
elements are called; items.py finds the comments, parts.py takes each apart,
thread.py says whom it answers, spoken.py asks the words where no name tells;
post.py finds the text, head.py its title, author and date; label.py lays it
all over the text.
"""

from build_tools.model import Capture, Json, Labels, Override
from build_tools.problems import Problem
from build_tools.split import split
from build_tools.web.label import labels_of
from build_tools.web.rules import RULES
from build_tools.web.tree import Element, Rendering, Run, render_page

__all__ = ["RULES", "Element", "Rendering", "Run", "label_page", "render_page", "split_html"]


def label_page(capture_id: str, html: str, overrides: tuple[Override, ...] = ()) -> tuple[str, Labels, tuple[Problem, ...]]:
    """The text rendering of a page, its labels in code points of that text, and the overrides that no longer apply.

    Any string is a page; one without words gives an empty text and no segments.
    Overrides name lines of the rendering.
    """
    rendering = render_page(html)
    labels, problems = labels_of(Capture(capture_id, "", rendering.text), rendering, overrides)
    return rendering.text, labels, problems


def split_html(capture_id: str, html: str) -> dict[str, Json]:
    """The JSON line of `archive split` for a page: as for a text, and `text`, the rendering that the offsets count in."""
    text, labels, problems = label_page(capture_id, html)
    return {**split(labels, Capture(capture_id, "", text), problems), "text": text}
