"""The templates' environment, and pages made with it.

Templates hold our own words and structure; every other string goes through
`escape` on its way out, whether the template's author thinks of it or not
(`_finalize`). What is HTML already says so by its type, `Markup`, and only
functions of this package make one.
"""

import re
from collections.abc import Mapping
from functools import cache
from posixpath import relpath
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from build_tools import words
from build_tools.escape import escape, escape_title
from build_tools.model import NOT_STATED, ROLES, Json, Page
from build_tools.render import phrases
from build_tools.render.terms import IDENTIFIERS, KINDS, NOTE_KINDS, QUOTE_BASES, TITLE_BASES


def _finalize(value: object) -> object:
    """Let nothing out but HTML that says so, escaped text, and numbers."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return Markup(escape(value))  # noqa: S704  # escaped just now
    if value is None or isinstance(value, bool):
        raise TypeError(f"a template prints {value}")
    return value


@cache
def environment() -> Environment:
    """The templates' environment; the same for every archive, so made once."""
    made = Environment(
        loader=PackageLoader("build_tools"),
        undefined=StrictUndefined,
        autoescape=True,
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        comment_start_string="{%#",  # Markdown's own `{#id}` has to pass
        comment_end_string="#%}",
    )
    made.globals |= {
        "identifiers": IDENTIFIERS,
        "kinds": KINDS,
        "not_stated": NOT_STATED,
        "note_kinds": NOTE_KINDS,
        "quote_bases": QUOTE_BASES,
        "roles": ROLES,
        "title_bases": TITLE_BASES,
    }
    made.filters |= {
        "beginning": phrases.beginning,
        "count": words.count,
        "date": words.date,
        "html_date": phrases.html_date,
        "language": phrases.language,
        "lines": phrases.lines,
        "linked": phrases.linked,
        "paragraphs": phrases.paragraphs,
        "italic": phrases.italic,
        "release_id": phrases.release_id,
        "series": phrases.series,
        "share": words.share,
        "short": phrases.short,
        "sign": phrases.sign,
        "spans": phrases.spans,
        "spoken": phrases.spoken,
        "targets": phrases.targets,
        "thousands": words.number,
        "ticked": phrases.ticked,
        "title": phrases.display_title,
        "value": phrases.value,
        "when": words.when,
        "words_of": phrases.words_of,
    }
    return made


def one_line(body: str) -> str:
    """Set every raw HTML chunk of a page on one line; Markdown chunks stay.

    A chunk is what stands between empty lines (lines of spaces are the traces of
    macros that had nothing to say); it is raw HTML when a tag opens it. Line
    breaks and indents vanish beside a tag and become a space elsewhere: captured
    text has none, they are references there.
    """
    chunks = re.split(r"\n{2,}", body.strip("\n"))
    return "\n\n".join(_joined(chunk) for chunk in chunks if chunk.strip()) + "\n"


def _joined(chunk: str) -> str:
    if not chunk.lstrip(" ").startswith("<"):
        return chunk
    chunk = chunk.strip(" \n")

    def space(match: re.Match[str]) -> str:
        return "" if chunk[match.start() - 1] == ">" or chunk[match.end()] == "<" else " "

    return re.sub(r" *\n[ \n]*|  +", space, chunk)


def page(template: str, src_uri: str, front_matter: Mapping[str, Json], values: Mapping[str, Any]) -> Page:
    """Render one page; the title of its front matter is made safe here."""
    folder = src_uri.removesuffix("index.md")

    def to(*parts: str) -> str:
        """The relative address of a page of the site."""
        return relpath("/" + "/".join(parts), "/" + folder) + "/"

    body = environment().get_template(template).render({**values, "to": to})
    front_matter = {**front_matter, "title": escape_title(str(front_matter["title"])), "hide": ["navigation"]}
    return Page(src_uri, front_matter, one_line(body))
