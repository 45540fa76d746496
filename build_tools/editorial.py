"""The editors' files, understood: catalogue, notes, overrides, releases, ledger.

Texts come in as `read` found them; frozen values and problems go out. What
only one file can know is checked here (its schema, double slugs and ids);
what needs the captures is checked where both are at hand.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any, TypeVar, cast

from build_tools import addresses, history, ledger, yamlfile
from build_tools.edtfdate import is_edtf
from build_tools.model import (
    FIELDS,
    About,
    BlockKind,
    Capture,
    Change,
    Entry,
    LedgerRow,
    MentionOverride,
    Note,
    Override,
    Quotation,
    Release,
    Role,
    Seal,
    Statement,
    Where,
    Withdrawal,
)
from build_tools.problems import Problem, meant, problem
from build_tools.yamlfile import YamlFile

T = TypeVar("T")

DATE_FIELDS = ("published", "captured")
"""Catalogue fields whose value has to be EDTF."""


@dataclass(frozen=True, slots=True)
class Editorial:
    """All that the editors wrote."""

    about: About
    entries: tuple[Entry, ...]
    notes: tuple[Note, ...]
    overrides: tuple[Override, ...]
    """On lines of captures."""
    names: tuple[MentionOverride, ...]
    """On single names."""
    releases: tuple[Release, ...]
    ledger: tuple[LedgerRow, ...]
    """As it stands, with what the catalogue decided of whole texts."""
    changes: tuple[Change, ...]
    """All that the releases did, text by text."""
    seals: tuple[Seal, ...]

    def on(self, capture: str) -> "OnCapture":
        """What concerns one capture."""
        entry = next((entry for entry in self.entries if entry.capture == capture), None)
        return OnCapture(
            entry.slug if entry else "",
            entry.language if entry else "en",
            _said(entry, "published"),
            _said(entry, "captured"),
            tuple(override for override in self.overrides if override.capture == capture),
            tuple(override for override in self.names if override.capture == capture),
        )


@dataclass(frozen=True, slots=True)
class OnCapture:
    """What the editors say of one capture."""

    slug: str
    """Of its text; empty when the catalogue does not know it."""
    language: str
    published: str
    """EDTF; empty when nobody knows. As `captured`."""
    captured: str
    overrides: tuple[Override, ...]
    names: tuple[MentionOverride, ...]


def _said(entry: Entry | None, field: str) -> str:
    """The value of a catalogue field; empty when there is none."""
    return entry.statements[field].value if entry and field in entry.statements else ""


def editorial(
    files: Mapping[str, str], captures: Sequence[Capture], address: str = "", name: str = ""
) -> tuple[Editorial, tuple[Problem, ...]]:
    """Understand the files of `editorial/` (path -> text) and hold them against the captures.

    `address` is where the site will stand; empty: on this machine. `name` is what the generator calls it; empty: nothing.
    """
    problems: list[Problem] = []

    def records(name: str) -> list[tuple[dict[str, Any], YamlFile, int]]:
        path = f"editorial/{name}.yml"
        file, found = yamlfile.parse(path, files.get(path, ""), name)
        problems.extend(found)
        values = cast("list[dict[str, Any]]", file.value if file else [])
        return [(value, cast("YamlFile", file), index) for index, value in enumerate(values)]

    entries = tuple(_entry(value, file, at) for value, file, at in records("catalog"))
    described = not problems
    notes = tuple(_note(value, file.where(at)) for value, file, at in records("notes"))
    decisions = [(value, file.where(at)) for value, file, at in records("overrides")]
    overrides = tuple(_override(value, where) for value, where in decisions if "lines" in value)
    names = tuple(_name_override(value, where) for value, where in decisions if "name" in value)
    releases = [(Release(**value), file.where(at, "id")) for value, file, at in records("releases")]
    about, found_about = _about(files, address, name)
    rows, changes, seals, found_rows = _released(files)
    problems += [*found_about, *found_rows, *_check_overrides((*overrides, *names), captures), *_check_releases(releases)]
    if described:  # else each capture, note and anchor would be said to lack its record
        problems += [
            *_check_entries(entries, captures), *_check_notes(notes, entries), *addresses.check(rows, entries),
        ]
    published = tuple(release for release, _ in releases)
    by_slug: dict[str, Entry] = {}
    for entry in entries:  # one text to an address: what is wrong with the others is said already
        by_slug.setdefault(entry.slug, entry)
    kept = tuple(by_slug.values())
    standing = addresses.as_catalogued(rows, kept)
    return Editorial(about, kept, notes, overrides, names, published, standing, changes, seals), tuple(problems)


def _released(
    files: Mapping[str, str],
) -> tuple[tuple[LedgerRow, ...], tuple[Change, ...], tuple[Seal, ...], tuple[Problem, ...]]:
    """The ledger with the words that the histories keep, the histories and the seals, each held against the others."""
    rows, unread = ledger.parse(files.get(ledger.FILE, ""))
    changes, broken = history.read_histories(files)
    seals, damaged = history.read_seals(files.get(history.SEALS, ""))
    problems = (*unread, *broken, *damaged)
    if not problems:  # else each damaged line would be told again as one that is missing
        problems = history.compare(rows, changes, seals)
    recorded = history.replay(changes)
    told = tuple(
        replace(row, words=old.words) if (old := recorded.get((row.text, row.anchor))) and old.hash == row.hash else row
        for row in rows
    )
    return told, changes, seals, problems


def _about(files: Mapping[str, str], address: str, name: str) -> tuple[About, tuple[Problem, ...]]:
    path = "editorial/archive.yml"
    file, found = yamlfile.parse(path, files.get(path, "{}"), "archive")
    value = cast("dict[str, str]", file.value if file else {})
    about = About(**value)
    if name and value and about.title != name:
        said = f"The title is “{about.title}”, and the site is called “{name}” (site_name in mkdocs.yml). Make them the same."
        found = (*found, problem("Y004", path, said))
    return replace(about, address=address or about.address), found


def _statement(value: Mapping[str, str]) -> Statement:
    return Statement(**cast("dict[str, Any]", value))


def _entry(value: Mapping[str, Any], file: YamlFile, at: int) -> Entry:
    return Entry(
        slug=value["slug"],
        capture=value["capture"],
        sha256=value["sha256"],
        language=value["language"],
        title=_statement(value["title"]),
        statements=MappingProxyType({name: _statement(value[name]) for name in FIELDS if name in value}),
        kind=value.get("kind", "post"),
        formerly=tuple(value.get("formerly", ())),
        withdrawn=Withdrawal(**value["withdrawn"]) if "withdrawn" in value else None,
        where=file.where(at, "slug"),
        version_of=value.get("version_of", ""),
        lines=MappingProxyType({name: file.where(at, name, "value") for name in FIELDS if name in value}),
    )


def _note(value: Mapping[str, Any], where: Where) -> Note:
    return Note(
        id=value["id"],
        text=value["text"],
        quotation=Quotation(**value["quotation"]),
        kind=value["kind"],
        body=value["body"].strip(),
        source=value.get("source", ""),
        where=where,
    )


def _override(value: Mapping[str, Any], where: Where) -> Override:
    first, _, last = str(value["lines"]).partition("-")
    changes = value["set"]
    quotation = changes.get("quotation")
    is_quotation = isinstance(quotation, Mapping)
    kind = changes.get("kind")
    if quotation is not None:
        kind = "quotation" if is_quotation else "paragraph"
    return Override(
        capture=value["capture"],
        first=int(first),
        last=int(last or first),
        begins=value["begins"],
        reason=value["reason"],
        role=Role(changes["role"]) if "role" in changes else None,
        kind=cast("BlockKind | None", kind),
        speaker=quotation.get("speaker", "") if is_quotation else None,
        source=quotation.get("source", "") if is_quotation else None,
        answers=changes.get("answers"),
        author=changes.get("author"),
        date=changes.get("date"),
        where=where,
    )


def _name_override(value: Mapping[str, Any], where: Where) -> MentionOverride:
    changes = value["set"]
    return MentionOverride(
        capture=value["capture"],
        quotation=Quotation(**value["name"]),
        reason=value["reason"],
        entity="" if "unresolved" in changes else changes.get("entity"),
        type=changes.get("unresolved", ""),
        candidates=tuple(changes.get("candidates", ())),
        metonym=changes.get("metonym"),
        where=where,
    )


def _check_entries(entries: Sequence[Entry], captures: Sequence[Capture]) -> list[Problem]:
    """Slugs and captures are named once; captures and records match; dates are EDTF."""
    by_id = {capture.id: capture for capture in captures}
    described = {entry.capture for entry in entries}
    chosen_from = {by_id[name].container for name in described & by_id.keys()}
    problems = [
        problem("S006", f"seeds/{name}", "No record describes this capture. Add one to editorial/catalog.yml.")
        for name in dict.fromkeys(capture.container or capture.id for capture in captures if capture.id not in described)
        if name not in chosen_from  # of an export an editor takes what belongs into the archive
    ]
    problems += [
        problem("C001", entry.where, f"The slug {entry.slug} is taken. Choose another.")
        for entry in _repeated(entries, [entry.slug for entry in entries])
    ]
    problems += [
        problem("C002", entry.where, f"{entry.capture} has a record already. Join the two.")
        for entry in _repeated(entries, [entry.capture for entry in entries])
    ]
    originals = {entry.slug for entry in entries if not entry.version_of}
    for entry in entries:
        capture = by_id.get(entry.capture)
        if capture is None and entry.withdrawn:
            continue  # its words may be gone altogether
        if capture is None:
            near = meant(entry.capture, by_id.keys() - described)
            said = f"There is no usable file seeds/{entry.capture}.{near} Restore it, or take the record out."
            problems.append(problem("C003", entry.where, said))
        elif capture.sha256 != entry.sha256:
            said = (
                f"The bytes have changed: SHA-256 is {capture.sha256}, the catalogue ({entry.where}) says "
                f"{entry.sha256}. Restore the file, or record the new checksum if the change is meant."
            )
            problems.append(problem("S007", f"seeds/{entry.capture}", said))
        if entry.version_of and (entry.version_of == entry.slug or entry.version_of not in originals):
            near = meant(entry.version_of, originals - {entry.slug})
            said = f"version_of: there is no text {entry.version_of} that is not a version itself.{near} Name the text that the others are versions of."
            problems.append(problem("C005", entry.where, said))
        for name in DATE_FIELDS:
            if name in entry.statements and not is_edtf(entry.statements[name].value):
                said = f"{name}: “{entry.statements[name].value}” is not an EDTF date. Write for instance 2007-03-22."
                problems.append(problem("C004", entry.lines[name], said))
    return problems


def _check_notes(notes: Sequence[Note], entries: Sequence[Entry]) -> list[Problem]:
    slugs = {entry.slug for entry in entries}
    problems = [
        problem("N004", note.where, f"There is no text {note.text}.{meant(note.text, slugs)} Use the slug of a catalogue record.")
        for note in notes
        if note.text not in slugs
    ]
    return problems + [
        problem("N003", note.where, f"The id {note.id} is taken in {note.text}. Choose the next number.")
        for note in _repeated(notes, [(note.text, note.id) for note in notes])
    ]


def _check_overrides(overrides: Sequence[Override | MentionOverride], captures: Sequence[Capture]) -> list[Problem]:
    ids = {capture.id for capture in captures}
    undated = [
        problem("Y002", override.where, f"set.date: “{override.date}” is not an EDTF date. Write for instance 2007-03-22.")
        for override in overrides
        if isinstance(override, Override) and override.date is not None and not is_edtf(override.date)
    ]
    return undated + [
        problem("O002", override.where, f"There is no usable file seeds/{override.capture}.{meant(override.capture, ids)} Mend the name or remove the override.")
        for override in overrides
        if override.capture not in ids
    ]


def _check_releases(releases: Sequence[tuple[Release, Where]]) -> list[Problem]:
    problems = [
        problem("Y002", where, f"date: “{release.date}” is no day of the calendar. Mend it.")
        for release, where in releases
        if not is_edtf(release.date)
    ]
    return problems + [
        problem("R001", where, f"The release {release.id} stands twice. Join the two, or give one the next number.")
        for release, where in _repeated(releases, [release.id for release, _ in releases])
    ]


def _repeated(items: Iterable[T], keys: Iterable[object]) -> list[T]:
    """The items whose key stood before."""
    seen: set[object] = set()
    again = []
    for item, key in zip(items, keys, strict=True):
        if key in seen:
            again.append(item)
        seen.add(key)
    return again
