"""Citations of texts, comments and events: in styles, and as data for reference managers.

names     authors and editors, family and given names apart
items     what is cited, with all that is said of it
data      CSL-JSON, BibTeX, BibLaTeX, RIS, a plain line
styled    Chicago, MLA, APA
lookup    the words of the archive, against which a quotation is checked
heads     what the heads of pages tell reference managers, search engines and link previews
"""

from build_tools.citations.data import NUMBER, biblatex, bibtex, csl_json, plain, ris
from build_tools.citations.heads import Meta, comment_ld, events_ld, site_ld, text_ld, text_metas
from build_tools.citations.items import Cited, Item, cited, events
from build_tools.citations.styled import STYLES, Runs, Styled, styled

__all__ = [
    "NUMBER",
    "STYLES",
    "Cited",
    "Item",
    "Meta",
    "Runs",
    "Styled",
    "biblatex",
    "bibtex",
    "cited",
    "comment_ld",
    "csl_json",
    "events",
    "events_ld",
    "plain",
    "ris",
    "site_ld",
    "styled",
    "text_ld",
    "text_metas",
]
