"""The way of the data, from captures to pages.

    read      seeds/*, editorial/*   -> Sources
    editorial the editors' files     -> Editorial; authority records; events
    label     a text capture, and    -> segments that cover it exactly
    web       a saved page
    blocks    segments               -> paragraphs, headings, quotations, lists
    mentions  blocks, records        -> names and whom they mean
    dating    blocks, comments       -> when comments were written; times, read against their dates
    link      all documents          -> Archive: anchored, annotated, in order
    render    Archive                -> pages
    write     pages                  -> docs/

Everything up to `dating` looks at one document alone. Each step returns its
problems beside its values; nothing is written while one of them is an error.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from build_tools import blocks as blocks_
from build_tools import label as label_
from build_tools import mentions as mentions_
from build_tools import times as times_
from build_tools import web as web_
from build_tools.authority import authority
from build_tools.blocks import blocks
from build_tools.dating import date_comments, times_of_blocks
from build_tools.editorial import Editorial, editorial
from build_tools.events import events
from build_tools.label import label
from build_tools.link import link
from build_tools.mentions import Matcher, matcher, mentions_of_blocks
from build_tools.model import Archive, Capture, Document, Labels, Override, Page
from build_tools.problems import CODES, Problem, errors
from build_tools.read import Sources, read
from build_tools.render import render
from build_tools.web import label_page

RULES = {**label_.RULES, **web_.RULES, **blocks_.RULES, "override": "An editor decided (editorial/overrides.yml)."}
"""Every rule that a segment or block can carry -> what it does."""

Watch = Callable[[Sequence[Capture]], Iterable[Capture]]
"""Passes the captures on one by one, and may show how far it has come."""


def build(root: Path, watch: Watch = iter) -> tuple[Archive, tuple[Page, ...], tuple[Problem, ...]]:
    """Everything but writing: the archive below `root`, its pages, and all problems."""
    sources, unread = read(root)
    archive, problems = assemble(sources, watch)
    found = (*unread, *problems)
    return archive, () if errors(found) else render(archive), found


def assemble(sources: Sources, watch: Watch = iter) -> tuple[Archive, tuple[Problem, ...]]:
    """The archive of what was read."""
    edition, problems = editorial(sources.files, sources.captures, sources.address, sources.name)
    records, misfits = authority(sources.files)
    chronicle, undated = events(sources.files)
    names = matcher(records)
    documents = {}
    found = [*problems, *misfits, *undated]
    described = {entry.capture for entry in edition.entries}  # of an export, an editor chooses the posts
    for capture in watch([one for one in sources.captures if not one.container or one.id in described]):
        documents[capture.id], own = document(capture, edition, names)
        found += own
    archive, unlinked = link(
        documents, edition, records, chronicle,
        rules=RULES, name_rules=mentions_.RULES, time_rules=times_.RULES, codes=CODES,
    )
    return archive, (*found, *unlinked)


def document(capture: Capture, edition: Editorial, names: Matcher) -> tuple[Document, tuple[Problem, ...]]:
    """All that can be known of one capture from itself and what the editors say of it."""
    known = edition.on(capture.id)
    capture, labels, misfits = labelled(capture, known.overrides)
    shown, more = blocks(capture, labels.segments, known.overrides, known.language)
    named, lost = mentions_of_blocks(
        capture.text, shown, names, capture=capture.id, overrides=known.names,
        unresolved=names.authority.unresolved_in(known.slug),
    )
    comments, undated = date_comments(
        capture, labels.comments, known.overrides, published=known.published, captured=known.captured
    )
    spoken = times_of_blocks(capture.text, shown, known.published, comments)
    whole = Document(capture, labels.segments, shown, comments, labels.stated_comments, named, spoken)
    return whole, (*misfits, *more, *lost, *undated)


def labelled(
    capture: Capture, overrides: tuple[Override, ...]
) -> tuple[Capture, Labels, tuple[Problem, ...]]:
    """The labels of a text, or of a saved page with the text rendering that they count in."""
    if not capture.markup:
        return (capture, *label(capture, overrides))
    text, labels, problems = label_page(capture.id, capture.markup, overrides)
    return replace(capture, text=text), labels, problems
