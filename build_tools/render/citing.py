"""Citations on pages: a page of them for each text and the timeline, files to download, what the panel of a number needs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from build_tools.citations import (
    NUMBER,
    STYLES,
    Cited,
    Item,
    Styled,
    biblatex,
    bibtex,
    cited,
    csl_json,
    events,
    plain,
    ris,
    styled,
)
from build_tools.escape import escape_json
from build_tools.ledger import hash_of
from build_tools.model import Archive, Json, Page, Text
from build_tools.render.environment import page
from build_tools.render.phrases import display_title

InStyles: TypeAlias = Mapping[str, Styled]

DATA: Mapping[str, str] = {"bibtex": "BibTeX", "biblatex": "BibLaTeX", "ris": "RIS", "csl": "CSL-JSON"}
"""Format of data -> its name."""
_MAKERS = {"bibtex": bibtex, "biblatex": biblatex, "ris": ris, "csl": csl_json}
_ENDINGS: Mapping[str, str] = {"bibtex": ".bib", "biblatex": "-biblatex.bib", "ris": ".ris", "csl": ".json"}
PANEL = "citations.js"
"""Name of the script that holds a page's citations: a panel loads it when it is opened, also from a disk."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A citation as a page shows it."""

    item: Item
    plain: str
    styles: Sequence[tuple[str, Styled]]
    """Name of the style, and the citation in it."""


def citing_pages(archive: Archive) -> list[Page]:
    """All pages and files of citations."""
    texts = [cited(text, archive) for text in archive.texts]
    chronicle = events(archive)
    everything = (*(item for one in texts for item in one.all), *chronicle)
    made = dict(zip(everything, styled(everything), strict=True))
    pages = [page for text, one in zip(archive.texts, texts, strict=True) for page in _of_text(text, one, made)]
    if chronicle:
        pages += _of_events(chronicle, made)
    return pages + _files("cite/texts", [one.text for one in texts])


def _of_text(text: Text, own: Cited, made: Mapping[Item, InStyles]) -> list[Page]:
    folder = f"texts/{text.entry.slug}/cite"
    title = f"Citations of “{display_title(text.entry)}”"
    shown = [_shown(item, made) for item in own.all]
    items = {
        anchor: _panel_item(item, made[item])
        for anchor, item in zip(("", *(comment.anchor for comment in text.document.comments)), own.all, strict=True)
    }
    hashes: dict[str, Json] = {block.anchor: hash_of(block.text) for block in text.document.blocks}
    return [
        _page(folder, title, shown[:1], shown[1:]),
        _panel(folder, items, hashes),
        *_files(f"{folder}/{text.entry.slug}", own.all),
    ]


def _of_events(chronicle: Sequence[Item], made: Mapping[Item, InStyles]) -> list[Page]:
    shown = [_shown(item, made) for item in chronicle]
    items = {item.key: _panel_item(item, made[item]) for item in chronicle}
    return [
        _page("timeline/cite", "Citations of the timeline’s events", [], shown),
        _panel("timeline/cite", items, {}),
        *_files("timeline/cite/timeline", chronicle),
    ]


def _shown(item: Item, made: Mapping[Item, InStyles]) -> Shown:
    return Shown(item, plain(item), [(name, made[item][style]) for style, (name, _) in STYLES.items()])


def _page(folder: str, title: str, whole: Sequence[Shown], parts: Sequence[Shown]) -> Page:
    """`whole`: the text, in every format; `parts`: its comments, or the events, in the styles."""
    back = folder.removesuffix("/cite")
    stem = back.rpartition("/")[2]
    values = {
        "title": title,
        "back": back,
        "whole": whole,
        "parts": parts,
        "data": [(DATA[form], _MAKERS[form]([one.item])) for one in whole for form in DATA],
        "files": [(f"{stem}{_ENDINGS[form]}", DATA[form]) for form in DATA],
    }
    front_matter: dict[str, Json] = {"title": title, "search": {"exclude": True}, "contents": []}
    return page("citations.md.j2", f"{folder}/index.md", front_matter, values)


def _files(stem: str, items: Sequence[Item]) -> list[Page]:
    """The files that reference managers read."""
    return [Page(f"{stem}{_ENDINGS[form]}", {}, make(items)) for form, make in _MAKERS.items()]


# ---------------------------------------------------------------------- panel


def _panel(folder: str, items: Mapping[str, Json], hashes: Mapping[str, Json]) -> Page:
    """A script, not JSON: a page that was opened from a disk may load the one and not the other."""
    value: Json = {"items": dict(items), "hashes": dict(hashes), "number": NUMBER}
    return Page(f"{folder}/{PANEL}", {}, f"window.edCitations = {escape_json(value)};\n")


def _panel_item(item: Item, in_styles: InStyles) -> Json:
    return {
        "address": item.address,
        "styles": {
            style: [list(form) for form in (made.entry, made.whole, made.paragraph, made.section)]
            for style, made in in_styles.items()
        },
        "plain": plain(item),
        **{form: make([item]) for form, make in _MAKERS.items()},
    }
