"""Prove of the finished site that texts and glossary agree: each name in a text is a line of its record's page, and each line a name."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urljoin

from lxml import etree, html

_GLOSSARY = ("people", "places", "organizations", "names/unresolved")
"""Folders of the pages that list mentions."""

_FURTHER = re.compile(r"(?<=/)([^/]+)/\d+$")
"""A further page of a record that is named very often."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A mention, as either side has it."""

    record: str
    """Folder of the record's page: `people/mara-lind`."""
    standing: bool
    """Whether the name of a place stands for a government here."""
    text: str
    anchor: str

    def __str__(self) -> str:
        how = " as a government" if self.standing else ""
        return f"{self.record}{how} at texts/{self.text}/#{self.anchor}"


def compare(folder: Path) -> tuple[tuple[str, ...], int]:
    """What speaks against the agreement, and how many mentions the texts have; `folder` is the finished site."""
    marked: Counter[_Line] = Counter()
    mentions = 0
    for path in sorted(folder.glob("texts/*/index.html")):
        lines = list(_marked(path, path.parent.name))
        mentions += len(lines)
        marked.update(line for found in lines for line in found)
    listed = Counter(line for path in _records(folder) for line in _listed(path, folder))
    against = [f"{line} is marked {marked[line]} times and listed {listed[line]} times"
               for line in sorted({*marked, *listed}, key=str) if marked[line] != listed[line]]  # fmt: skip
    return tuple(against), mentions


def _records(folder: Path) -> Iterator[Path]:
    for name in _GLOSSARY:
        yield from sorted((folder / name).rglob("index.html"))


def parsed(page: bytes) -> html.HtmlElement:
    """The elements of a page in UTF-8; of one without any, an empty page."""
    parser = html.HTMLParser(encoding="utf-8")
    try:
        return html.document_fromstring(page, parser=parser)
    except etree.ParserError:  # the file that proves to a search engine whose site it is
        return html.document_fromstring(b"<html></html>", parser=parser)


def _marked(path: Path, slug: str) -> Iterator[tuple[_Line, ...]]:
    """The lines that each name of a text has to have: one, or for a metonym two."""
    for name in parsed(path.read_bytes()).find_class("ed-name"):
        if name.tag != "a":
            continue
        anchor = next((e.get("id") for e in name.iterancestors() if e.get("id") not in {None, "top"}), "")
        record = _below(name.get("href", ""), f"texts/{slug}/")
        place = name.get("data-place")
        also = [f"places/{place}"] if place else []
        yield tuple(_Line(found, bool(place), slug, anchor) for found in (record, *also))


def _listed(path: Path, folder: Path) -> Iterator[_Line]:
    """The lines of a record's concordance."""
    here = path.parent.relative_to(folder).as_posix()
    record = _FURTHER.sub(r"\1", here)
    document = parsed(path.read_bytes())
    for line in document.xpath("//ol[contains(@class, 'ed-kwic')]//a[contains(@class, 'ed-where')]"):
        text, _, anchor = line.get("href").partition("#")
        headings: list[Mapping[str, str]] = line.xpath("ancestor::section[1]/h2")
        standing = bool(headings) and headings[0].get("id") == "standing"
        yield _Line(record, standing, _below(text, f"{here}/").removeprefix("texts/"), unquote(anchor))


def _below(link: str, page: str) -> str:
    """The folder that a relative link of a page leads to, without its fragment."""
    return unquote(urljoin(f"/{page}", link.partition("#")[0])).strip("/")
