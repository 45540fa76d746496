"""What the heads of pages say to machines, for the front matter: the theme prints it as it stands."""

from collections.abc import Iterable

from build_tools.citations import Meta, cited, events_ld, site_ld, text_ld, text_metas
from build_tools.escape import escape, escape_json
from build_tools.model import Archive, Json, Text


def text_head(text: Text, archive: Archive) -> dict[str, Json]:
    """Of the page of a text."""
    own = cited(text, archive)
    return {"metas": _metas(text_metas(own.text)), "json_ld": escape_json(text_ld(own, archive))}


def timeline_head(archive: Archive) -> dict[str, Json]:
    """Of the timeline."""
    return {"json_ld": escape_json(events_ld(archive.events, archive))}


def home_head(archive: Archive) -> dict[str, Json]:
    """Of the first page."""
    return {"json_ld": escape_json(site_ld(archive))}


def _metas(metas: Iterable[Meta]) -> list[Json]:
    return [
        {"attribute": meta.attribute, "name": meta.name, "content": escape(meta.content)} for meta in metas
    ]
