"""XML of unknown make, read without anything it could do to us: no entities of its own, no network, bounded."""

import re

from lxml import etree

_CONTROLS = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]")
"""Bytes that no XML may hold, and that exports hold all the same where a comment was pasted from elsewhere."""


def root_of(data: bytes) -> tuple[etree._Element | None, int]:
    """The root element, and the line of the first slip in the markup (0: none); no root when it is no XML at all.

    Bytes that XML forbids become spaces. A slip does not stop the reading:
    exports of old blogs are seldom without one. But words may be lost where it
    stands, and all that came behind when the file is cut.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True, huge_tree=True)
    try:
        tree = etree.fromstring(_CONTROLS.sub(b" ", data), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None, 0
    slip = min((entry.line for entry in parser.error_log), default=0)
    return tree if isinstance(tree, etree._Element) else None, slip  # noqa: SLF001  # lxml's class has no public name


def text(element: etree._Element, path: str, names: dict[str, str]) -> str:
    """The words of the first element at a path, trimmed; empty when there is none."""
    return (element.findtext(path, "", names) or "").strip()
