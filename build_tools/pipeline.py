"""The way of the data, from captures to pages.

    read      seeds/*, editorial/*   -> Sources
    editorial the editors' files     -> Editorial
    label     a capture              -> segments that cover it exactly
    blocks    segments               -> paragraphs, headings, quotations, lists
    link      all documents          -> Archive: anchored, annotated, in order
    render    Archive                -> pages
    write     pages                  -> docs/

Everything up to `blocks` looks at one document alone. Each step returns its
problems beside its values; nothing is written while one of them is an error.
"""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from build_tools import blocks as blocks_
from build_tools import label as label_
from build_tools.blocks import blocks
from build_tools.editorial import editorial
from build_tools.label import label
from build_tools.link import link
from build_tools.model import Archive, Capture, Document, Override, Page
from build_tools.problems import CODES, Problem
from build_tools.read import Sources, read
from build_tools.render import render

RULES = {**label_.RULES, **blocks_.RULES, "override": "An editor decided (editorial/overrides.yml)."}
"""Every rule that a segment or block can carry -> what it does."""

Watch = Callable[[Sequence[Capture]], Iterable[Capture]]
"""Passes the captures on one by one, and may show how far it has come."""


def build(root: Path, watch: Watch = iter) -> tuple[Archive, tuple[Page, ...], tuple[Problem, ...]]:
    """Everything but writing: the archive below `root`, its pages, and all problems."""
    sources, unread = read(root)
    archive, problems = assemble(sources, watch)
    return archive, render(archive), (*unread, *problems)


def assemble(sources: Sources, watch: Watch = iter) -> tuple[Archive, tuple[Problem, ...]]:
    """The archive of what was read."""
    edition, problems = editorial(sources.files, sources.captures)
    languages = {entry.capture: entry.language for entry in edition.entries}
    documents = {}
    for capture in watch(sources.captures):
        own = tuple(override for override in edition.overrides if override.capture == capture.id)
        documents[capture.id], found = document(capture, own, languages.get(capture.id, "en"))
        problems += found
    archive, found = link(documents, edition, RULES, CODES)
    return archive, (*problems, *found)


def document(
    capture: Capture, overrides: tuple[Override, ...] = (), language: str = "en"
) -> tuple[Document, tuple[Problem, ...]]:
    """All that can be known of one capture from itself and the overrides on it."""
    labels, misfits = label(capture, overrides)
    found, more = blocks(capture, labels.segments, overrides, language)
    return Document(capture, labels.segments, found, labels.comments, labels.stated_comments), (*misfits, *more)
