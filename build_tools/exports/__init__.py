"""Exports of blog software: one file that holds many posts with their comments.

An export stands in `seeds/` byte for byte, as every capture does. Each of its
published posts is a capture of its own (`blog.xml#17`), and is read as a small
page of HTML (page.py) that holds the export's own words in their order: title,
author, date, body, and each comment with its author, date, id and whom it
answers. So all that follows treats it as a saved page.

Recognised by content: wordpress.py (WXR), blogger.py (Atom), movabletype.py.
"""

from collections.abc import Callable

from build_tools.exports import blogger, movabletype, wordpress
from build_tools.exports.items import Export

FORMATS: tuple[Callable[[bytes], Export | None], ...] = (wordpress.read, blogger.read, movabletype.read)
"""Each tells its own export from anything else."""
ENDINGS = frozenset({".xml", ".wxr", ".atom", ".mt"})
"""Endings of the names of exports below `seeds/`."""

__all__ = ["ENDINGS", "Export", "read_export"]


def read_export(data: bytes) -> Export | None:
    """The posts of an export; None when the bytes are no export that we know."""
    return next((export for read in FORMATS if (export := read(data)) is not None), None)
