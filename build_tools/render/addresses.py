"""Addresses that last: pages of withdrawn and renamed texts, what became of any address, and all of them as data."""

import json
from collections.abc import Iterator, Mapping

from build_tools.escape import escape_title
from build_tools.ledger import TIMELINE
from build_tools.model import FIELDS, GONE, Archive, Departed, Json, LedgerRow, Page
from build_tools.render.environment import page
from build_tools.render.phrases import citation, display_title


def address_pages(archive: Archive) -> Iterator[Page]:
    """All pages and files of addresses."""
    for item in archive.departed:
        yield _withdrawn(archive, item) if item.slug == item.entry.slug else _former(archive, item)
    front_matter: dict[str, Json] = {"title": "What became of an address", "search": {"exclude": True}}
    yield page("resolve.md.j2", "resolve/index.md", front_matter, {"departed": archive.departed})
    yield Page("anchors.json", {}, anchors_json(archive))


def _withdrawn(archive: Archive, item: Departed) -> Page:
    entry = item.entry
    front_matter: dict[str, Json] = {
        "title": display_title(entry), "description": escape_title(f"Withdrawn: {display_title(entry)}"),
        "search": {"exclude": True}, "contents": [],
    }  # fmt: skip
    fields = [(name, label) for name, label in FIELDS.items() if name in entry.statements]
    values = {"archive": archive, "entry": entry, "rows": item.rows, "fields": fields, "citation": citation(entry)}
    return page("withdrawn.md.j2", f"texts/{item.slug}/index.md", front_matter, values)


def _former(archive: Archive, item: Departed) -> Page:
    """Leads on without a refresh, which would lose the place within the text; a script keeps it, and the list has it."""
    entry = item.entry
    front_matter: dict[str, Json] = {
        "title": display_title(entry),
        "search": {"exclude": True},
        "contents": [],
        "moved": {"old": f"texts/{item.slug}/", "new": f"texts/{entry.slug}/"},
    }
    values = {"archive": archive, "entry": entry, "rows": item.rows, "telling": not entry.withdrawn}
    return page("former.md.j2", f"texts/{item.slug}/index.md", front_matter, values)


def anchors_json(archive: Archive) -> str:
    """`{"release", "anchors": […]}`: every released address, an object a line; the resolve page documents the form."""
    rows = {(row.text, row.anchor): row for row in archive.ledger}
    withdrawn = {item.slug for item in archive.departed if item.entry.withdrawn}
    lines = ",\n".join(
        json.dumps(_record(row, rows, telling=row.text not in withdrawn), ensure_ascii=False)
        for row in archive.ledger
    )  # fmt: skip
    release = json.dumps(archive.releases[-1].id if archive.releases else None)
    return f'{{"release": {release}, "anchors": [\n{lines}\n]}}\n'


def _record(row: LedgerRow, rows: Mapping[tuple[str, str], LedgerRow], *, telling: bool) -> dict[str, Json]:
    return {
        "text": row.text,
        "anchor": row.anchor,
        "kind": row.kind,
        "hash": row.hash,
        "first_words": row.first_words if telling else "",
        "state": row.state,
        "went_to": [_address(*_parts(name)) for name in row.went_to.split()],
        "now": [_address(*key) for key in _now(row, rows)],
        "release": row.release,
        "changed": row.changed,
        "reason": row.reason,
        "address": _address(row.text, row.anchor),
    }


def _parts(name: str) -> tuple[str, str]:
    text, _, anchor = name.partition("#")
    return text, anchor


def _address(text: str, anchor: str) -> str:
    """From the site's own; events stand on the timeline."""
    return f"timeline/#{anchor}" if text == TIMELINE and anchor.startswith("e-") else f"texts/{text}/#{anchor}"


def _now(row: LedgerRow, rows: Mapping[tuple[str, str], LedgerRow]) -> list[tuple[str, str]]:
    """Where following a row's words leads in the end, each place once; a circle leads nowhere."""
    found: dict[tuple[str, str], None] = {}
    seen = set()
    todo = [(row.text, row.anchor)]
    while todo:
        key = todo.pop(0)
        if key in seen or key not in rows:
            continue
        seen.add(key)
        if rows[key].state in GONE:
            todo += [_parts(name) for name in rows[key].went_to.split()]
        else:
            found[key] = None
    return [*found]
