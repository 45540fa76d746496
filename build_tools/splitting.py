"""Splitting as a step over a single text or page, as a JSON line: what `archive split` prints.

Apart from the other steps (steps.py), so that who only splits need not wait for what they need.
"""

from collections.abc import Mapping

from build_tools.label import label
from build_tools.model import Capture, Json
from build_tools.split import split
from build_tools.web import split_html


def split_line(given: Mapping[str, Json]) -> dict[str, Json]:
    """`{"id", "text"}` or `{"id", "html"}` -> post and comments apart.

    For a page, offsets count in its text rendering, which is given as `text`.
    """
    if "html" in given:
        return {**split_html(str(given["id"]), str(given["html"])), "id": given["id"]}
    capture = Capture(str(given["id"]), "", str(given["text"]))
    labels, problems = label(capture)
    return {**split(labels, capture, problems), "id": given["id"]}
