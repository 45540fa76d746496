"""Releases: their page and feed, and the versions of each text."""

import json
from collections.abc import Iterator, Sequence
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree as ET

from build_tools.escape import escape_title
from build_tools.model import Archive, Json, Page, Text
from build_tools.render.environment import page
from build_tools.render.phrases import display_title, release_id
from build_tools.versions import News, Version, histories, news

_ATOM = "http://www.w3.org/2005/Atom"
_NEVER = "1980-01-01"
"""When a feed without releases was updated."""
_HEADS = (("added", "Added"), ("corrected", "Corrected"), ("renamed", "New address"), ("withdrawn", "Withdrawn"))


def release_pages(archive: Archive) -> Iterator[Page]:
    """The list of releases, the feed of them, and the history of each text that has one."""
    by_text = histories(archive)
    told = news(archive, by_text)
    front_matter: dict[str, Json] = {"title": "Releases", "search": {"exclude": True}}
    yield page("releases.md.j2", "releases/index.md", front_matter, {"news": told})
    yield Page("feed.xml", {}, feed(archive, told))
    for text in archive.texts:
        own = by_text[text.entry.slug]
        if len(own) > 1:
            yield _history_page(text, own)
            yield Page(f"texts/{text.entry.slug}/history.json", {}, history_json(text, own))


def _history_page(text: Text, own: Sequence[Version]) -> Page:
    entry = text.entry
    contents: list[Json] = [{"id": release_id(item.release.id), "title": item.release.id} for item in own]
    front_matter: dict[str, Json] = {
        "title": f"Versions of {display_title(entry)}",
        "description": escape_title(f"What each release changed in {display_title(entry)}"),
        "search": {"exclude": True},
        "contents": contents,
    }
    return page("history.md.j2", f"texts/{entry.slug}/history/index.md", front_matter, {"entry": entry, "versions": own})


def history_json(text: Text, own: Sequence[Version]) -> str:
    """`{"text", "versions": [{"release", "date", "note", "added", "changed"}]}`, the newest first; what was withdrawn has no words."""
    record: list[Json] = []
    for item in own:
        changed: list[Json] = [
            {
                "anchor": step.change.anchor, "state": step.change.state, "hash": step.change.hash,
                "went_to": [*step.change.went_to.split()], "reason": step.change.reason,
                "difference": [[piece.kind, piece.text] for piece in step.pieces],
            }
            for step in item.steps
        ]  # fmt: skip
        record.append({
            "release": item.release.id, "date": item.release.date, "note": item.release.note,
            "added": [change.anchor for change in item.added], "changed": changed,
        })  # fmt: skip
    return json.dumps({"text": text.entry.slug, "versions": record}, ensure_ascii=False, indent=1) + "\n"


def feed(archive: Archive, told: Sequence[News]) -> str:
    """An Atom feed (RFC 4287) with an entry for each release, the newest first; its clock is their dates."""
    about = archive.about
    root = ET.Element("feed", {"xmlns": _ATOM, "xml:lang": "en"})
    _add(root, "id", _urn(about.title))
    _add(root, "title", about.title)
    _add(root, "updated", _moment(archive.releases[-1].date if archive.releases else _NEVER))
    _add(root, "link", rel="self", type="application/atom+xml", href=f"{about.address}feed.xml")
    _add(root, "link", rel="alternate", type="text/html", href=f"{about.address}releases/")
    _add(ET.SubElement(root, "author"), "name", about.title)
    for item in told:
        entry = ET.SubElement(root, "entry")
        _add(entry, "id", _urn(f"{about.title}#{item.release.id}"))
        _add(entry, "title", f"Release {item.release.id}")
        _add(entry, "updated", _moment(item.release.date))
        _add(entry, "link", rel="alternate", type="text/html", href=f"{about.address}releases/#{release_id(item.release.id)}")
        _add(entry, "summary", item.release.note)
        _add(entry, "content", _told(archive, item), type="html")
    ET.indent(root, " ")
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _told(archive: Archive, item: News) -> str:
    """What a release did, as HTML: it is escaped once more on its way into the feed."""
    root = ET.Element("div")
    _add(root, "p", item.release.note)
    for name, label in _HEADS:
        for entry, said in getattr(item, name):
            line = _add(root, "p", f"{label}: ")
            link = _add(line, "a", display_title(entry), href=f"{archive.about.address}texts/{entry.slug}/")
            link.tail = f" ({said})" if said else ""
    return ET.tostring(root, encoding="unicode")


def _add(parent: ET.Element, name: str, text: str = "", **attributes: str) -> ET.Element:
    made = ET.SubElement(parent, name, attributes)
    made.text = _clean(text) or None
    return made


def _clean(text: str) -> str:
    """Without what XML cannot hold."""
    return "".join(sign if sign in "\t\n" or (sign.isprintable() and sign not in "\ufffe\uffff") else " " for sign in text)


def _urn(name: str) -> str:
    """A name that stays when the site moves."""
    return f"urn:uuid:{uuid5(NAMESPACE_URL, _clean(name))}"


def _moment(date: str) -> str:
    return f"{date}T00:00:00Z"
