"""Addresses of texts that were withdrawn or renamed: what the catalogue says of them, carried into the ledger.

The record in the catalogue is the editor's decision, so nobody is asked twice:
the ledger is read as the next release will write it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from build_tools.model import GONE, Departed, Entry, LedgerRow
from build_tools.problems import Problem, problem

RENAMED = "The text has a new address."


def as_catalogued(rows: Sequence[LedgerRow], entries: Iterable[Entry]) -> tuple[LedgerRow, ...]:
    """The rows with what the catalogue decided.

    What stood under a former slug moves to the same anchors under the present
    one, and all of a withdrawn text is withdrawn. A row that this changes or
    makes has no release for it yet.
    """
    now = {(row.text, row.anchor): row for row in rows}
    by_text: dict[str, list[LedgerRow]] = {}
    for row in rows:
        by_text.setdefault(row.text, []).append(row)
    for entry in entries:
        for former in entry.formerly:
            for row in by_text.get(former, ()):
                copy = replace(row, text=entry.slug, release="", changed="")
                now.setdefault((entry.slug, row.anchor), copy)
                if row.state not in GONE:
                    there = f"{entry.slug}#{row.anchor}"
                    now[former, row.anchor] = replace(row, state="moved", went_to=there, changed="", reason=RENAMED)
        if entry.withdrawn:
            for key, row in now.items():
                if row.text == entry.slug and row.state not in GONE:
                    now[key] = replace(row, state="withdrawn", went_to="", changed="", reason=entry.withdrawn.reason)
    return tuple(now.values())


def released_in(rows: Iterable[LedgerRow], release: str) -> tuple[LedgerRow, ...]:
    """The rows, with `release` for those that the catalogue changed or made."""
    return tuple(
        replace(row, release=release) if not row.release
        else replace(row, changed=release) if row.state in GONE and not row.changed and row.release != release
        else row
        for row in rows
    )  # fmt: skip


def departed(entries: Iterable[Entry], rows: Mapping[str, Sequence[LedgerRow]]) -> tuple[Departed, ...]:
    """The addresses that have no text: of withdrawn texts, and former ones; `rows` by slug."""
    found = []
    for entry in entries:
        if entry.withdrawn:
            found.append(Departed(entry.slug, entry, tuple(rows.get(entry.slug, ()))))
        found += [Departed(former, entry, tuple(rows.get(former, ()))) for former in entry.formerly]
    return tuple(sorted(found, key=lambda item: item.slug))


def check(rows: Iterable[LedgerRow], entries: Sequence[Entry]) -> list[Problem]:
    """A slug once released is that of a record, or a former one of it; and nobody else's. Problems: C001, L005."""
    slugs = {entry.slug for entry in entries}
    formers = [(former, entry) for entry in entries for former in entry.formerly]
    seen = set(slugs)
    problems = []
    for former, entry in formers:
        if former in seen:
            said = f"formerly: {former} is the address of a text, or was. Take it out, or choose another slug for that text."
            problems.append(problem("C001", entry.where, said))
        seen.add(former)
    lost = {row.text: row for row in reversed(list(rows)) if row.kind != "event" and row.text not in seen}
    said = "{} was released and has no record. Restore the slug; if it was renamed, name it under formerly."
    return problems + [problem("L005", row.where, said.format(slug)) for slug, row in lost.items()]
