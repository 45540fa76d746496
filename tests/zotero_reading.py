"""What Zotero takes from a page: a reading of the rules of its translators “Embedded Metadata” and “RDF”.

Written from their rules, not their code: what they look at, in which order,
and what wins. `meta` elements of known vocabularies become statements; the
type is `z:itemType` where there is one; then Highwire's `citation_…` replace
what the statements said.
"""

import re
from dataclasses import dataclass

from bs4 import BeautifulSoup

VOCABULARIES = ("bib", "bibo", "dc", "dcterms", "prism", "foaf", "vcard", "link", "z", "eprint", "eprints", "og", "article", "book")
HIGHWIRE = {
    "citation_title": "title", "citation_publication_date": "date", "citation_date": "date",
    "citation_journal_title": "publicationTitle", "citation_technical_report_institution": "institution",
    "citation_technical_report_number": "number", "citation_series_title": "series", "citation_issue": "issue",
    "citation_public_url": "url", "citation_language": "language",
}  # fmt: skip
STATEMENTS = {
    "title": ("dc:title", "dcterms:title", "og:title"),
    "publicationTitle": ("prism:publicationname", "dc:source", "og:site_name"),
    "date": ("dc:date", "dcterms:date", "article:published_time"),
    "url": ("og:url",),
    "language": ("dc:language", "og:locale"),
    "abstractNote": ("dc:description", "og:description"),
}
"""Field -> the statements it comes from; the first that is there wins."""
BASE_FIELDS = {
    "blogPost": {"publicationTitle": "blogTitle"},
    "magazineArticle": {},
    "journalArticle": {},
    "report": {"number": "reportNumber", "series": "seriesTitle", "publicationTitle": ""},
    "webpage": {"publicationTitle": "websiteTitle"},
}
"""Item type -> what a common field is called in it; empty: it has none."""


@dataclass(frozen=True)
class Taken:
    """An item as it comes into the library."""

    type: str
    authors: tuple[tuple[str, str], ...]
    """Family name and given name."""
    fields: dict[str, str]


def taken(html: str) -> Taken:
    """What becomes of a page."""
    head = BeautifulSoup(html, "html.parser").head
    assert head
    statements: dict[str, str] = {}
    highwire: dict[str, list[str]] = {}
    for meta in head.find_all("meta"):
        names, content = str(meta.get("name") or meta.get("property") or ""), str(meta.get("content") or "")
        for name in names.split() if content else ():
            vocabulary, _, rest = re.sub(r"[.:_]", ":", name, count=1).partition(":")
            if vocabulary.lower() in VOCABULARIES:
                statements.setdefault(f"{vocabulary}:{rest}".lower(), content)
            elif "citation_" in name:
                highwire.setdefault(name[name.rindex("citation_") :], []).append(content)
    kind = statements.get("z:itemtype") or guessed(highwire) or ("webpage" if statements else "")
    fields = {field: next((statements[s] for s in sources if s in statements), "") for field, sources in STATEMENTS.items()}
    fields |= {field: ", ".join(highwire[name]) for name, field in HIGHWIRE.items() if name in highwire}
    fields = {BASE_FIELDS[kind].get(field, field): " ".join(value.split()) for field, value in fields.items() if value}
    fields.pop("", None)
    return Taken(kind, tuple(map(author, highwire.get("citation_author", []))), fields)


def guessed(highwire: dict[str, list[str]]) -> str:
    """The type by Highwire's names alone."""
    if "citation_journal_title" in highwire:
        return "journalArticle"
    if "citation_technical_report_institution" in highwire:
        return "report"
    return "journalArticle" if {"citation_title", "citation_series_title"} & highwire.keys() else ""


def author(said: str) -> tuple[str, str]:
    """`Family, Given` comes apart at the comma; without one, the last word is the family name."""
    if "," in said:
        family, _, given = said.partition(",")
        return family.strip(), given.strip()
    given, _, family = said.strip().rpartition(" ")
    return family, given
