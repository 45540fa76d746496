"""What the releases changed: of each text word by word, of the archive text by text."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from build_tools import words
from build_tools.addresses import RENAMED
from build_tools.likeness import Piece, difference
from build_tools.model import Archive, Change, Entry, Release


@dataclass(frozen=True, slots=True)
class Step:
    """What a release did to one anchor that stood before, and the words before and after laid side by side."""

    change: Change
    pieces: tuple[Piece, ...]
    """Empty where the words were withdrawn: they are not shown again."""


@dataclass(frozen=True, slots=True)
class Version:
    """A text as one release has it, against the release before."""

    release: Release
    first: bool
    added: tuple[Change, ...]
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class News:
    """What a release did to the archive: texts, and how much of each."""

    release: Release
    added: tuple[tuple[Entry, str], ...]
    corrected: tuple[tuple[Entry, str], ...]
    renamed: tuple[tuple[Entry, str], ...]
    withdrawn: tuple[tuple[Entry, str], ...]


def histories(archive: Archive) -> dict[str, tuple[Version, ...]]:
    """The versions of each text, withdrawn ones included, by its present slug."""
    return {slug: versions(own, archive.releases) for slug, own in by_text(archive).items()}


def by_text(archive: Archive) -> dict[str, tuple[Change, ...]]:
    """The changes of each text under its present slug, those under its former ones before; events left out."""
    own: dict[str, list[Change]] = {}
    for change in archive.changes:
        if change.kind != "event":
            own.setdefault(change.text, []).append(change)
    entries = [*(text.entry for text in archive.texts), *(gone.entry for gone in archive.departed if gone.entry.withdrawn)]
    return {
        entry.slug: tuple(change for slug in (*entry.formerly, entry.slug) for change in own.get(slug, ()))
        for entry in entries
    }


def versions(changes: Iterable[Change], releases: Sequence[Release]) -> tuple[Version, ...]:
    """The versions of one text by its changes in their order; the newest first. A new address makes none."""
    before: dict[str, Change] = {}
    by_release: dict[str, tuple[list[Change], list[tuple[Change, Change]]]] = {}
    for change in changes:
        if change.reason == RENAMED and change.state == "moved":
            continue
        old = before.get(change.anchor)
        if old is None or (old.hash, old.state) != (change.hash, change.state):
            added, changed = by_release.setdefault(change.release, ([], []))
            if old is None:
                added.append(change)
            else:
                changed.append((old, change))
        before[change.anchor] = change
    gone = {name for name, change in before.items() if change.state == "withdrawn"}
    known = [release for release in releases if release.id in by_release]
    return tuple(
        Version(release, release is known[0], tuple(added), tuple(_step(old, new, gone) for old, new in changed))
        for release in reversed(known)
        for added, changed in (by_release[release.id],)
    )


def _step(old: Change, new: Change, withdrawn: set[str]) -> Step:
    if new.anchor in withdrawn or not old.words:
        return Step(new, ())
    return Step(new, difference(old.words, new.words) if new.state == "edited" else (Piece("out", old.words),))


def news(archive: Archive, histories: Mapping[str, Sequence[Version]]) -> tuple[News, ...]:
    """What each release did, the newest first."""
    entries = {text.entry.slug: text.entry for text in archive.texts}
    entries |= {gone.slug: gone.entry for gone in archive.departed if gone.slug == gone.entry.slug}
    renamed = {change.text: change.release for change in archive.changes if change.reason == RENAMED}
    found = []
    for release in reversed(archive.releases):
        parts: dict[str, list[tuple[Entry, str]]] = {"added": [], "corrected": [], "renamed": [], "withdrawn": []}
        for slug, entry in sorted(entries.items()):
            version = next((item for item in histories.get(slug, ()) if item.release is release), None)
            if version:
                kind, said = _said(entry, version)
                parts[kind].append((entry, said))
            if release.id in {renamed.get(former) for former in entry.formerly}:
                parts["renamed"].append((entry, ""))
        found.append(News(release, **{kind: tuple(items) for kind, items in parts.items()}))
    return tuple(found)


def _said(entry: Entry, version: Version) -> tuple[str, str]:
    """Under which head a version is told, and how much it did."""
    if version.first:
        return "added", ""
    if entry.withdrawn and version.steps and all(step.change.state == "withdrawn" for step in version.steps):
        return "withdrawn", ""
    places = len(version.added) + len(version.steps)
    return "corrected", words.count(places, "place")

