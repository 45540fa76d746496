"""Citations as data for reference managers: CSL-JSON, BibTeX, BibLaTeX, RIS; and a plain line."""

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from urllib.parse import quote

import rispy
from bibtexparser.entrypoint import write_string
from bibtexparser.library import Library
from bibtexparser.model import Entry, Field
from bibtexparser.writer import BibtexFormat

from build_tools import words
from build_tools.citations.items import Item, Kind
from build_tools.citations.names import Name
from build_tools.edtfdate import NEVER, OPEN, Day, earliest, latest
from build_tools.escape import REPLACEMENT
from build_tools.model import Json

CSL_TYPES: Mapping[Kind, str] = {
    "post": "post-weblog", "article": "article-magazine", "report": "report", "comment": "post", "event": "webpage",
}
_BIBTEX_TYPES: Mapping[Kind, str] = {
    "post": "misc", "article": "article", "report": "techreport", "comment": "misc", "event": "misc",
}
_BIBLATEX_TYPES: Mapping[Kind, str] = {
    "post": "online", "article": "article", "report": "report", "comment": "online", "event": "online",
}
_RIS_TYPES: Mapping[Kind, str] = {
    "post": "BLOG", "article": "MGZN", "report": "RPRT", "comment": "BLOG", "event": "ELEC",
}
_SINGLE = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?([~?%]?)")
_TEX: Mapping[int, str] = {
    # A brace behind a backslash still counts as a brace for BibTeX: these do not.
    ord("{"): r"\textbraceleft{}", ord("}"): r"\textbraceright{}", ord("\\"): r"\textbackslash{}",
    ord("~"): r"\textasciitilde{}", ord("^"): r"\textasciicircum{}",
    **{ord(sign): f"\\{sign}" for sign in "&%$#_"},
}  # fmt: skip
NUMBER = "\ue000"
"""Stands in citations for the number of a paragraph or section; so it stands for nothing else."""
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_URL_SAFE = ":/?#[]@!$&'()*+,;=%~-._"


def one_line(text: str) -> str:
    """Text without line breaks and control characters, which every format of lines forbids."""
    return " ".join(_CONTROLS.sub(" ", text).replace(NUMBER, REPLACEMENT).split())


def simple(edtf: str) -> bool:
    """Whether a date is one that reference managers understand: a day, month or year, or a range of two, perhaps doubtful."""
    ends = edtf.split("/")
    return len(ends) <= len("ab") and all(_SINGLE.fullmatch(end) for end in ends)


def note(item: Item) -> str:
    """What no field of a reference manager holds."""
    said = (
        f"{item.archive}, version {item.version}" if item.version else item.archive,
        item.original and f"original address: {item.original}",
        item.republished_by and f"republished by {item.republished_by}",
        "" if simple(item.published) or not item.published else f"date: {words.date(item.published)}",
        f"hash of the words: {item.words}",
    )
    return one_line("; ".join(filter(None, said)))


# ------------------------------------------------------------------- CSL-JSON


def csl(item: Item) -> dict[str, Json]:
    """An item of CSL-JSON (schema csl-data, 1.0.2)."""
    made: dict[str, Json] = {
        "id": item.key,
        "type": CSL_TYPES[item.kind],
        "title": one_line(item.title) or REPLACEMENT,
        "author": [_csl_name(name) for name in item.authors],
        "editor": [_csl_name(name) for name in item.editors],
        "issued": csl_date(item.published),
        "container-title": one_line(item.container),
        "collection-title": one_line(item.series),
        "number": one_line(item.number),
        "publisher": one_line(item.publisher),
        "archive": one_line(item.archive) if item.kind != "event" else "",
        "archive_location": f"version {item.version}" if item.version else "",
        "URL": item.address,
        "language": item.language,
        "note": note(item),
    }
    return {name: value for name, value in made.items() if value}


def _csl_name(name: Name) -> Json:
    parts = {"family": one_line(name.family), "given": one_line(name.given), "literal": one_line(name.literal)}
    return {part: value for part, value in parts.items() if value}


def csl_date(edtf: str) -> dict[str, Json]:
    """A date as numbers where it is simple, else in words; nothing for none."""
    if not edtf:
        return {}
    if not simple(edtf):
        return {"literal": one_line(words.date(edtf))}
    ends = (re.findall(r"\d+", end) for end in edtf.split("/"))
    made: dict[str, Json] = {"date-parts": [[int(part) for part in end] for end in ends]}
    if re.search("[~?%]", edtf):
        made["circa"] = True
    return made


# ------------------------------------------------------------ BibTeX, BibLaTeX


def bibtex(items: Iterable[Item]) -> str:
    """BibTeX, in UTF-8: what LaTeX would read as a command is escaped."""
    return _library(items, _BIBTEX_TYPES, _bibtex_fields)


def biblatex(items: Iterable[Item]) -> str:
    """BibLaTeX, in UTF-8: dates are EDTF there, and keep their doubt."""
    return _library(items, _BIBLATEX_TYPES, _biblatex_fields)


def _library(
    items: Iterable[Item], types: Mapping[Kind, str], fields: Callable[[Item], Mapping[str, str]]
) -> str:
    library = Library()
    library.add([
        Entry(types[item.kind], item.key, [Field(name, value) for name, value in fields(item).items() if value])
        for item in items
    ])
    form = BibtexFormat()  # type: ignore[no-untyped-call]  # the library says no more
    form.indent, form.trailing_comma, form.block_separator = "  ", True, "\n"
    return write_string(library, bibtex_format=form)


def _bibtex_fields(item: Item) -> dict[str, str]:
    year, month = _year_and_month(item.published)
    container = "journal" if item.kind == "article" else "howpublished"
    return {
        "author": _tex_names(item.authors),
        "editor": _tex_names(item.editors),
        "title": f"{{{tex(item.title)}}}",
        container: tex(item.container),
        "institution": tex(item.publisher),
        "type": tex(item.series) if item.kind == "report" else "",
        "number": tex(item.number),
        "year": year,
        "month": words.date(f"{year}-{month:02}").split()[0] if month else "",
        "url": _tex_url(item.address),
        "note": tex(note(item)),
    }


def _biblatex_fields(item: Item) -> dict[str, str]:
    container = "journaltitle" if item.kind == "article" else "organization"
    return {
        "author": _tex_names(item.authors),
        "editor": _tex_names(item.editors),
        "title": f"{{{tex(item.title)}}}",
        container: tex(item.container),
        "institution": tex(item.publisher),
        "type": "techreport" if item.kind == "report" else "",
        "series": tex(item.series),
        "number": tex(item.number),
        "date": _biblatex_date(item.published),
        "url": _tex_url(item.address),
        "langid": "english" if item.language.split("-")[0] == "en" else "",
        "version": tex(item.version),
        "note": tex(note(item)),
    }


def tex(text: str) -> str:
    """Text for a field of BibTeX."""
    return one_line(text).translate(_TEX)


def _tex_url(address: str) -> str:
    return quote(address, safe=_URL_SAFE)


def _tex_names(people: Sequence[Name]) -> str:
    """`and` parts the names; what is no person's name is braced, so that it stays whole."""
    return " and ".join(
        f"{tex(name.family)}, {tex(name.given)}" if name.given else f"{{{tex(name.family or name.literal)}}}"
        for name in people
    )


def _year_and_month(edtf: str) -> tuple[str, int]:
    """The year that all days of a date share, and the month, if any."""
    first, last = _known(edtf)
    year = str(int(first[0])) if first and last and first[0] == last[0] else ""
    month = int(first[1]) if first and last and year and first[1] == last[1] else 0
    return year, month


def _known(edtf: str) -> tuple[Day | None, Day | None]:
    """First and last day of a date; of a date open at one end, the other end twice."""
    first, last = earliest(edtf), latest(edtf)
    if first == NEVER:
        first = last
    if last == OPEN:
        last = first
    return (None, None) if first in {NEVER, OPEN} else (first, last)


def _biblatex_date(edtf: str) -> str:
    """BibLaTeX knows levels 0 and 1 of EDTF; of rarer dates the year, where there is one."""
    return edtf if simple(edtf) else _year_and_month(edtf)[0]


# ------------------------------------------------------------------------ RIS


def ris(items: Iterable[Item]) -> str:
    """RIS, with the doubt of a date in its free part (`2007/03/09/9 March 2007 or earlier`)."""
    return str(rispy.dumps([_ris(item) for item in items], implementation=_Unnumbered))


class _Unnumbered(rispy.RisWriter):  # type: ignore[misc]  # the library has no types
    """Without the number that the library puts before each reference."""

    def set_header(self, count: int) -> str:  # noqa: ARG002  # the library's signature
        """Nothing."""
        return ""


def _ris(item: Item) -> dict[str, str | list[str]]:
    year, _ = _year_and_month(item.published)
    made: dict[str, str | list[str]] = {
        "type_of_reference": _RIS_TYPES[item.kind],
        "id": item.key,
        "authors": [one_line(name.inverted) for name in item.authors],
        "secondary_authors": [one_line(name.inverted) for name in item.editors],
        "title": one_line(item.title),
        "secondary_title": one_line(item.series if item.kind == "report" else item.container),
        "publisher": one_line(item.publisher),
        "issn": one_line(item.number) if item.kind == "report" else "",
        "number": one_line(item.number) if item.kind != "report" else "",
        "year": year,
        "date": _ris_date(item.published),
        "urls": [item.address],
        "language": item.language,
        "name_of_database": one_line(item.archive),
        "edition": item.version,
        "notes": [note(item)],
    }
    return {name: value for name, value in made.items() if value}


def _ris_date(edtf: str) -> str:
    """`2007/03/22/`, `2007//about 2007`: year, month, day and what is to be said of them."""
    first, last = _known(edtf)
    if not first or not last:
        return ""
    parts = [f"{int(a):0{width}}" if a == b else "" for a, b, width in zip(first, last, (4, 2, 2), strict=True)]
    exact = re.fullmatch(r"\d{4}(?:-\d\d(?:-\d\d)?)?", edtf)
    return "/".join([*parts, "" if exact else one_line(words.date(edtf))])


# ----------------------------------------------------------------------- plain


def plain(item: Item) -> str:
    """One line that says it all: author, title, where and when, the archive, its address."""
    author = ", ".join(name.plain for name in item.authors)
    series = " ".join(filter(None, (item.series, item.number and f"no. {item.number}")))
    published = words.date(item.published) if item.published else "date not stated"
    where = ", ".join(filter(None, (series, item.container or item.publisher, published)))
    archive = f"{item.archive}, version {item.version}" if item.version else item.archive
    first = f"Original address: {item.original}. " if item.original else ""
    home = "" if item.kind == "event" else f"In {archive}. "
    return one_line(f"{author + '. ' if author else ''}“{_within(item.title)}.” {where}. {first}{home}{item.address}")


def _within(title: str) -> str:
    """A title within quotation marks: its own become single ones."""
    return title.translate({ord("“"): "‘", ord("”"): "’"})


def csl_json(items: Iterable[Item]) -> str:
    """A file of CSL-JSON."""
    return json.dumps([csl(item) for item in items], ensure_ascii=False, indent=1) + "\n"
