"""What the head of a page tells reference managers, search engines and link previews.

Zotero reads the `meta` elements (its translator “Embedded Metadata”): the type
of the item, Highwire's `citation_…`, PRISM's name of the publication. Search
engines read schema.org's vocabulary as JSON-LD.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from build_tools import words
from build_tools.citations.data import one_line
from build_tools.citations.items import Cited, Item
from build_tools.citations.names import Name
from build_tools.model import Archive, Json, PlacedEvent, TextKind

_ZOTERO: Mapping[TextKind, str] = {"post": "blogPost", "article": "magazineArticle", "report": "report"}
_SCHEMA: Mapping[TextKind, str] = {"post": "BlogPosting", "article": "Article", "report": "Report"}
_PART_OF: Mapping[TextKind, str] = {"post": "Blog", "article": "Periodical", "report": "CreativeWorkSeries"}
_EXACT = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_CONTEXT = "https://schema.org"


@dataclass(frozen=True, slots=True)
class Meta:
    """One `<meta>`."""

    attribute: str
    """`name`, or `property` for Open Graph."""
    name: str
    content: str


def text_metas(item: Item) -> tuple[Meta, ...]:
    """What the page of a text says of it. The theme adds what every page has."""
    report = item.kind == "report"
    said = (
        ("name", "z.itemType", _ZOTERO[_kind(item)]),
        ("name", "citation_title", item.title),
        *(("name", "citation_author", name.inverted) for name in item.authors),
        ("name", "citation_publication_date", _citation_date(item.published)),
        ("name", "citation_language", item.language),
        ("name", "citation_public_url", item.address),
        ("name", "prism.publicationName", item.container),
        ("name", "citation_technical_report_institution", item.publisher if report else ""),
        ("name", "citation_technical_report_number", item.number if report else ""),
        ("name", "citation_series_title", item.series),
        ("name", "citation_issue", "" if report else item.number),
        ("property", "og:type", "article"),
        ("property", "article:published_time", item.published if _EXACT.fullmatch(item.published) else ""),
    )
    metas = (Meta(attribute, name, one_line(value)) for attribute, name, value in said)
    return tuple(meta for meta in metas if meta.content)


def _kind(item: Item) -> TextKind:
    if item.kind in {"comment", "event"}:
        raise ValueError(f"{item.key} has no page of its own")
    return item.kind  # type: ignore[return-value]  # what is left is a kind of text


def _citation_date(edtf: str) -> str:
    """`2007/03/22`, as Highwire writes days; a date that is in doubt in words."""
    return edtf.replace("-", "/") if _EXACT.fullmatch(edtf) else words.date(edtf) if edtf else ""


# -------------------------------------------------------------------- JSON-LD


def text_ld(cited: Cited, archive: Archive) -> dict[str, Json]:
    """A text with its comments."""
    item = cited.text
    kind = _kind(item)
    organizations = {entity.name for entity in archive.authority.entities if entity.type == "organization"}
    within = item.series or item.container
    return _known({
        "@context": _CONTEXT,
        "@type": _SCHEMA[kind],
        "@id": item.address,
        "url": item.address,
        "headline": one_line(item.title),
        "author": [_somebody(name, organizations) for name in item.authors],
        "editor": [_somebody(name, organizations) for name in item.editors],
        "datePublished": _date(item.published),
        "inLanguage": item.language,
        "isPartOf": [
            _known({"@type": _PART_OF[kind], "name": one_line(within)}) if within else {},
            _site(archive),
        ],
        "publisher": {"@type": "Organization", "name": one_line(item.publisher)} if item.publisher else {},
        "reportNumber": one_line(item.number) if kind == "report" else "",
        "isBasedOn": item.original,
        "version": item.version,
        "commentCount": len(cited.comments),
        "comment": [comment_ld(comment) for comment in cited.comments],
    })


def comment_ld(item: Item) -> dict[str, Json]:
    """A reader's comment. Who writes under a handle is a person all the same."""
    author = item.authors[0].literal if item.authors else ""
    return _known({
        "@type": "Comment",
        "@id": item.address,
        "url": item.address,
        "author": {"@type": "Person", "name": one_line(author)} if author else {},
        "dateCreated": _date(item.published),
    })


def events_ld(events: Iterable[PlacedEvent], archive: Archive) -> dict[str, Json]:
    """The timeline: a list of events, each with the days that are known."""
    address = f"{archive.about.address}timeline/"
    items: list[Json] = []
    for placed in events:
        begun, _, ended = placed.event.date.partition("/")
        event = _known({
            "@type": "Event",
            "@id": f"{address}#e-{placed.event.id}",
            "url": f"{address}#e-{placed.event.id}",
            "name": one_line(placed.event.title),
            "startDate": _date(begun),
            "endDate": _date(ended),
        })
        items.append({"@type": "ListItem", "position": len(items) + 1, "item": event})
    return {"@context": _CONTEXT, "@type": "ItemList", "@id": address, "name": "Timeline", "itemListElement": items}


def site_ld(archive: Archive) -> dict[str, Json]:
    """The archive as a whole."""
    newest = archive.releases[-1] if archive.releases else None
    return _known({
        "@context": _CONTEXT,
        **_site(archive),
        "description": one_line(archive.about.lead),
        "version": newest.id if newest else "",
        "dateModified": newest.date if newest else "",
    })


def _site(archive: Archive) -> dict[str, Json]:
    return {
        "@type": "WebSite", "@id": archive.about.address, "url": archive.about.address,
        "name": one_line(archive.about.title),
    }  # fmt: skip


def _somebody(name: Name, organizations: set[str]) -> Json:
    kind = "Organization" if name.literal in organizations else "Person"
    parts: dict[str, Json] = {"familyName": one_line(name.family), "givenName": one_line(name.given)}
    return {"@type": kind, "name": one_line(name.plain), **_known(parts)}


def _date(edtf: str) -> str:
    """A date that ISO 8601 can hold; of others, nothing rather than more than is known."""
    return edtf if _EXACT.fullmatch(edtf) else ""


def _known(values: dict[str, Json]) -> dict[str, Json]:
    """Without what nobody knows; a number is known, also 0."""
    kept: dict[str, Json] = {}
    for name, value in values.items():
        known: Json = [one for one in value if one] if isinstance(value, list) else value
        if known or isinstance(known, int):
            kept[name] = known
    return kept
