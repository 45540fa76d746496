"""From single documents to the archive: put them in order, and lay the editors' knowledge beside them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from build_tools.addresses import departed
from build_tools.anchors import anchor
from build_tools.authority import unused
from build_tools.editorial import Editorial
from build_tools.edtfdate import Day, latest
from build_tools.events import place as place_events
from build_tools.events import retire
from build_tools.glossary import subjects, unresolved
from build_tools.model import Archive, Authority, Document, Entry, Event, LedgerRow, Note, Release, Text
from build_tools.notes import place
from build_tools.problems import Problem

T = TypeVar("T", Note, LedgerRow)


def link(
    documents: Mapping[str, Document],
    edition: Editorial,
    authority: Authority,
    events: Sequence[Event],
    *,
    rules: Mapping[str, str],
    name_rules: Mapping[str, str],
    time_rules: Mapping[str, str],
    codes: Mapping[str, str],
) -> tuple[Archive, tuple[Problem, ...]]:
    """Make the archive of all documents (by capture id) that the catalogue describes."""
    problems: list[Problem] = []
    texts = []
    notes = _by_text(edition.notes)
    rows = _by_text(row for row in edition.ledger if row.kind != "event")
    releases = tuple(sorted(edition.releases, key=lambda release: release.date))
    for entry in sorted(edition.entries, key=by_publication):
        if entry.capture in documents and not entry.withdrawn:
            own = rows.get(entry.slug, [])
            text, found = _text(entry, documents[entry.capture], notes.get(entry.slug, []), own)
            texts.append(replace(text, version=version(own, releases)))
            problems += found
    placed, lost = place_events(events, texts, authority)
    retired, gone = retire([row for row in edition.ledger if row.kind == "event"], placed)
    archive = Archive(
        texts=tuple(texts),
        releases=releases,
        about=edition.about,
        authority=authority,
        subjects=subjects(texts, authority),
        unresolved=unresolved(texts),
        events=placed,
        retired_events=retired,
        departed=departed(edition.entries, rows),
        ledger=edition.ledger,
        changes=edition.changes,
        rules=rules,
        name_rules=name_rules,
        time_rules=time_rules,
        codes=codes,
    )
    named = [mention for text in texts for mention in text.document.mentions]
    return archive, (*problems, *lost, *gone, *unused(authority, named))


def by_publication(entry: Entry) -> tuple[Day, str]:
    """Sort key: the last day on which a text can have been published, then its slug; undated texts last."""
    published = entry.statements.get("published")
    return latest(published.value if published else ""), entry.slug


def version(rows: Iterable[LedgerRow], releases: Sequence[Release]) -> str:
    """Of some releases, in their order, the id of the newest that added or changed one of the rows; else nothing."""
    touched = {name for row in rows for name in (row.release, row.changed)}
    return next((release.id for release in reversed(releases) if release.id in touched), "")


def _by_text(items: Iterable[T]) -> dict[str, list[T]]:
    """Notes or rows of the ledger by the slug of their text."""
    found: dict[str, list[T]] = {}
    for item in items:
        found.setdefault(item.text, []).append(item)
    return found


def _text(
    entry: Entry, document: Document, notes: Sequence[Note], rows: Sequence[LedgerRow]
) -> tuple[Text, Sequence[Problem]]:
    anchored, changed = anchor(entry.slug, document.blocks, document.comments, rows)
    placed, lost = place(notes, anchored.blocks)
    comments = tuple(replace(comment, anchor=anchored.comments[comment.n]) for comment in document.comments)
    document = replace(document, blocks=anchored.blocks, comments=comments)
    return Text(entry, document, placed, anchored.retired), (*changed, *lost)
