"""Pagefind's index of the records, inside the finished site.

Each record goes to Pagefind as a small page of HTML, so that its paragraphs
keep their ids and a result can lead to one. Words of another script than the
edition's go into an index of their own in their own language (`ar/`), where
Pagefind knows their stems: an Arabic word is found with or without its article
or hamza. The page of search asks that one only when such words are sought.

What a browser has to fetch and to rank before the first result grows with the
records of an index, so that large ones are dealt out to several parts, which
one engine asks together.
"""

import gzip
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from build_tools.escape import escape
from build_tools.problems import BuildError
from build_tools.search.records import Record
from build_tools.search.settle import MARK, settle

FOLDER = "pagefind"
MAIN = "en"
"""Language of the edition's own words, and of the main index."""
APART = ("ar", "ru", "el")
"""Languages of other scripts that Pagefind has stems for; each has an index of its own, in a folder of its name."""
COMMENTS = "comments/"
"""Folder of the index of comments, where they have one."""
FEW_COMMENTS = 2_000
"""Comments that the main index can hold with all else."""
MOST = 1_500
"""Records that one part of an index holds."""
ENTRY = "pagefind-entry.json"
"""What Pagefind fetches first: here that of the main index tells of all parts."""
_UNUSED = ("pagefind-ui.*", "pagefind-modular-ui.*", "pagefind-component-ui.*", "pagefind-highlight.*", "pagefind-worker.*", "wasm.unknown.pagefind")
"""What Pagefind writes for pages that have no search of their own, or another."""
_LENT = ("pagefind.js", "wasm.*.pagefind")
"""What parts of an index take from its first, and comments from the main one: they are of one language."""


_TITLE = "<title>\ue000</title>"


@dataclass(frozen=True, slots=True)
class Fragment:
    """What the index of a finished site gives out for one record."""

    address: str
    words: str
    anchors: tuple[str, ...]
    passages: Mapping[str, str]
    """Anchor -> the words that a result shows there."""


def index_site(folder: Path, records: Iterable[Record], few: int = FEW_COMMENTS, most: int = MOST) -> None:
    """Write the indexes of the records into `folder/pagefind`. Raises BuildError when Pagefind fails.

    More comments than `few` have an index of their own, and no part of one has
    more than `most` records.
    """
    parts = {
        place: (language, some)
        for own, language, all_of in _indexes(tuple(records), few) for place, some in _dealt(own, all_of, most)
    }  # fmt: skip
    for place, (language, some) in parts.items():
        _index(folder / FOLDER / place, language, some)
        if place not in ("", *(f"{language}/" for language in APART)):
            _remove(folder / FOLDER / place, _LENT)
    entries = {place: json.loads((folder / FOLDER / place / ENTRY).read_text(encoding="utf-8")) for place in parts}
    told = json.dumps({**entries[""], "parts": entries}, separators=(",", ":"))
    (folder / FOLDER / ENTRY).write_text(told, encoding="utf-8")


def _indexes(records: Sequence[Record], few: int) -> Iterator[tuple[str, str, Sequence[Record]]]:
    """Folder, language and records of each index."""
    comments = [record for record in records if record.kind == "comment"]
    apart = len(comments) > few
    yield "", MAIN, [_without(record, APART) for record in records if not apart or record.kind != "comment"]
    if apart:
        yield COMMENTS, MAIN, [_without(record, APART) for record in comments]
    for language in APART:
        own = [_only(record, language) for record in records]
        if any(record.parts for record in own):
            yield f"{language}/", language, [record for record in own if record.parts]


def _dealt(place: str, records: Sequence[Record], most: int) -> Iterator[tuple[str, Sequence[Record]]]:
    """The records in as many parts as they need, each with its folder; dealt in turn, so that words are as rare in one as in another."""
    count = max(1, -(-len(records) // most))
    for number in range(count):
        yield (f"{place}{number + 1}/" if number else place), records[number::count]


def _without(record: Record, languages: Iterable[str]) -> Record:
    return replace(record, parts=tuple(part for part in record.parts if part.lang not in languages))


def _only(record: Record, language: str) -> Record:
    return replace(record, parts=tuple(part for part in record.parts if part.lang == language))


def _index(target: Path, language: str, records: Iterable[Record]) -> None:
    """One index: the records as pages in a folder that is thrown away, and what Pagefind makes of them."""
    known = {}
    with tempfile.TemporaryDirectory() as pages:
        for number, record in enumerate(records):
            # Pagefind numbers what it finds by the order of these names.
            name = f"{number:07}.html"
            (Path(pages) / name).write_text(page_of(record, language), encoding="utf-8")
            known[f"/{name}"] = {"title": record.title, "address": record.address, "kind": record.kind, "context": record.context}
        done = subprocess.run(
            [sys.executable, "-m", "pagefind", "--site", pages, "--output-path", target, "--force-language", language],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
        )
    if done.returncode:
        raise BuildError(f"Pagefind failed, and the site is as it was:\n{done.stdout.decode(errors='replace').strip()}")
    settle(target, known)
    _remove(target, _UNUSED)
    shutil.rmtree(target / "playground", ignore_errors=True)


def _remove(folder: Path, patterns: Iterable[str]) -> None:
    for pattern in patterns:
        for path in folder.glob(pattern):
            path.unlink()


def page_of(record: Record, language: str) -> str:
    """A record as Pagefind reads it: its facets in the head, its paragraphs with their ids in the body.

    Title, kind and context are added afterwards (`settle`): Pagefind would search them too, and find every comment
    by the title of its text. It needs some title, which is a character here that nobody types.
    """
    head = [
        f'<meta data-pagefind-filter="{facet}[content]" content="{escape(value)}">'
        for facet, values in record.facets.items() for value in values
    ]  # fmt: skip
    weight = ' data-pagefind-weight="5"' if record.kind in {"glossary", "event"} else ""
    body = [
        f'<p{f" id={chr(34)}{escape(part.anchor)}{chr(34)}" if part.anchor else ""}{weight if not number else ""}>{escape(part.words)}</p>'
        for number, part in enumerate(record.parts)
    ]
    return "\n".join([f'<!doctype html><html lang="{language}"><head><meta charset="utf-8">{_TITLE}', *head, "</head><body data-pagefind-body>", *body, "</body></html>"])


def fragments(site: Path) -> Iterator[Fragment]:
    """All that the indexes of a finished site give out, main index first; nothing when there is none."""
    found = (site / FOLDER).rglob("fragment/*.pf_fragment")
    for path in sorted(found, key=lambda path: (len(path.parts), path)):
        value: Mapping[str, object] = json.loads(gzip.decompress(path.read_bytes()).removeprefix(MARK))
        meta, anchors = value["meta"], value["anchors"]
        assert isinstance(meta, dict)  # noqa: S101  # Pagefind's own form
        assert isinstance(anchors, list)  # noqa: S101
        passages = {str(anchor["id"]): str(anchor["text"]) for anchor in anchors}
        yield Fragment(str(meta["address"]), str(value["content"]), tuple(passages), passages)
