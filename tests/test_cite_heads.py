"""What the heads of the finished pages say to Zotero, search engines and link previews."""

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from example_archive import archive, crowded, harbour, quiet
from example_site import CROWDED, HARBOUR, QUIET, TIMELINE
from zotero_reading import Taken, taken

from build_tools.citations import cited, site_ld, text_ld, text_metas

EXPECTED: dict[str, set[str]] = {
    "WebSite": {"@id", "name", "url", "description", "version", "dateModified"},
    "BlogPosting": {"headline", "author", "editor", "datePublished", "inLanguage", "isPartOf", "isBasedOn", "version",
                    "commentCount", "comment", "@id", "url"},
    "Article": {"headline", "author", "editor", "datePublished", "inLanguage", "isPartOf", "isBasedOn", "version",
                "commentCount", "comment", "@id", "url"},
    "Report": {"headline", "author", "editor", "datePublished", "inLanguage", "isPartOf", "isBasedOn", "version", "publisher",
               "reportNumber", "commentCount", "comment", "@id", "url"},
    "Blog": {"name"},
    "Periodical": {"name"},
    "CreativeWorkSeries": {"name"},
    "Comment": {"@id", "url", "author", "dateCreated"},
    "Person": {"name", "givenName", "familyName"},
    "Organization": {"name"},
    "ItemList": {"@id", "name", "itemListElement"},
    "ListItem": {"position", "item"},
    "Event": {"@id", "url", "name", "startDate", "endDate"},
}  # fmt: skip
"""Type of schema.org -> those of its properties (or its parents’) that are used."""
RANGES: dict[str, set[str]] = {
    "author": {"Person", "Organization"}, "editor": {"Person"}, "publisher": {"Organization", "Person"},
    "isPartOf": {"Blog", "Periodical", "CreativeWorkSeries", "WebSite"}, "comment": {"Comment"}, "item": {"Event"},
    "itemListElement": {"ListItem"},
}  # fmt: skip
"""Property -> the types that its values may have."""
DATES = {"datePublished", "dateCreated", "dateModified", "startDate", "endDate"}
NUMBERS = {"commentCount", "position"}


def check(value: dict[str, Any]) -> None:
    """Each thing has a type we know, properties of that type, and values in their range."""
    kind = value["@type"]
    for name, content in value.items():
        if name in {"@type", "@context"}:
            continue
        assert name in EXPECTED[kind], f"{kind} has no {name}"
        for one in content if isinstance(content, list) else [content]:
            if name in RANGES:
                assert one["@type"] in RANGES[name], (name, one)
                check(one)
            elif name in DATES:
                assert re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", one)
            elif name in NUMBERS:
                assert isinstance(one, int)
            else:
                assert isinstance(one, str)
                assert one


@pytest.fixture(scope="module")
def pages(site: Path, address: str) -> dict[str, str]:
    """Path -> HTML of the finished pages; `address` has them made."""
    assert address.endswith("/")
    return {
        path: (site / path / "index.html").read_text(encoding="utf-8")
        for path in ("", HARBOUR, QUIET, CROWDED, TIMELINE, "people/mara-lind/", f"{HARBOUR}cite/")
    }


def json_ld(html: str) -> dict[str, Any]:
    (script,) = re.findall(r'<script type="?application/ld\+json"?>(.*?)</script>', html, re.DOTALL)
    found: dict[str, Any] = json.loads(script)
    return found


def test_what_zotero_takes(pages: dict[str, str], address: str) -> None:
    harbour_ = taken(pages[HARBOUR])
    assert harbour_ == Taken("blogPost", (("Lind", "Mara"),), {
        "title": "Lights over the Harbour", "blogTitle": "The Gull Papers", "date": "2011/05/04", "language": "en",
        "url": address + HARBOUR, "abstractNote": harbour_.fields["abstractNote"],
    })  # fmt: skip
    assert taken(pages[QUIET]).type == "blogPost"
    assert taken(pages[QUIET]).authors == ()
    assert "date" not in taken(pages[QUIET]).fields
    report = taken(pages[CROWDED])
    assert (report.type, report.authors) == ("report", (("Lind", "Mara"), ("al-Tayyar", "Idris")))
    assert [report.fields[name] for name in ("institution", "reportNumber", "seriesTitle")] == ["Harbour Board", "14", "Soundings"]
    assert "publicationTitle" not in report.fields
    for path in ("", TIMELINE, "people/mara-lind/"):
        assert taken(pages[path]).type == "webpage"
        assert taken(pages[path]).fields["url"] == address + path


def test_an_article_is_one_of_a_magazine() -> None:
    text = harbour()
    metas = text_metas(cited(replace(text, entry=replace(text.entry, kind="article")), archive()).text)
    head = "".join(f'<meta {meta.attribute}="{meta.name}" content="{meta.content}">' for meta in metas)
    article = taken(f"<head>{head}</head>")
    assert (article.type, article.fields["publicationTitle"]) == ("magazineArticle", "The Gull Papers")


def test_link_previews(pages: dict[str, str], address: str) -> None:
    for path, html in pages.items():
        head = BeautifulSoup(html, "html.parser").head
        assert head
        found = {str(meta["property"]): str(meta["content"]) for meta in head.select("meta[property]")}
        assert found["og:url"] == address + path
        assert found["og:title"]
        assert found["og:site_name"]
        assert found["og:description"]
        assert found["og:type"] == ("article" if path in {HARBOUR, QUIET, CROWDED} else "website")
        assert head.select_one("meta[name='twitter:card']")
    assert 'property="article:published_time" content="2011-05-04"' in pages[HARBOUR].replace("=2011-05-04", '="2011-05-04"')


def test_what_search_engines_take(pages: dict[str, str], address: str) -> None:
    post = json_ld(pages[HARBOUR])
    check(post)
    assert post["@type"] == "BlogPosting"
    assert post["author"] == [{"@type": "Person", "name": "Mara Lind", "familyName": "Lind", "givenName": "Mara"}]
    assert post["datePublished"] == "2011-05-04"
    assert post["isPartOf"][0] == {"@type": "Blog", "name": "The Gull Papers"}
    assert post["commentCount"] == 2
    assert post["comment"] == [
        {"@type": "Comment", "@id": f"{address}{HARBOUR}#c1", "url": f"{address}{HARBOUR}#c1",
         "author": {"@type": "Person", "name": harbour().document.comments[0].author}, "dateCreated": "2011-05-05"},
        {"@type": "Comment", "@id": f"{address}{HARBOUR}#c2", "url": f"{address}{HARBOUR}#c2"},
    ]  # fmt: skip
    report = json_ld(pages[CROWDED])
    check(report)
    assert (report["@type"], report["reportNumber"], report["publisher"]["name"]) == ("Report", "14", "Harbour Board")
    timeline = json_ld(pages[TIMELINE])
    check(timeline)
    assert timeline["itemListElement"][2]["item"] == {
        "@type": "Event", "@id": f"{address}timeline/#e-late-ferry", "url": f"{address}timeline/#e-late-ferry",
        "name": "The ferry is late", "startDate": "2011-05-04",
    }  # fmt: skip
    check(json_ld(pages[""]))
    assert "ld+json" not in pages["people/mara-lind/"]


def test_a_date_in_doubt_is_never_more_exact_than_it_is() -> None:
    text = harbour()
    published = replace(text.entry.statements["published"], value="[..2011-06-01]")
    text = replace(text, entry=replace(text.entry, statements={**text.entry.statements, "published": published}))
    own = cited(text, archive())
    metas = {meta.name: meta.content for meta in text_metas(own.text)}
    assert metas["citation_publication_date"] == "1 June 2011 or earlier"
    assert "article:published_time" not in metas
    assert "datePublished" not in text_ld(own, archive())


def test_an_institution_is_no_person() -> None:
    text = crowded()
    author = replace(text.entry.statements["author"], value="The Gull Papers")
    text = replace(text, entry=replace(text.entry, statements={**text.entry.statements, "author": author}, kind="article"))
    found = text_ld(cited(text, archive()), archive())
    check(found)
    assert found["author"] == [{"@type": "Organization", "name": "The Gull Papers"}]


def test_what_nobody_knows_is_left_out() -> None:
    found = text_ld(cited(quiet(), archive()), archive())
    check(found)
    assert not {"author", "datePublished", "isBasedOn", "comment"} & found.keys()
    assert found["commentCount"] == 0
    bare = replace(archive(), releases=(), texts=())
    check(site_ld(bare))
    assert "version" not in site_ld(bare)
