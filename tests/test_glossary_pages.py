"""The glossary's promises: marking changes nothing, texts and glossary agree, a record costs one record."""

import json
import re
import shutil
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from conftest import ROOT, Command, project, run
from example_archive import archive as example
from example_archive import harbour, records
from hypothesis import given
from hypothesis import strategies as st

from build_tools import check_names, pipeline
from build_tools.glossary import subjects, unresolved
from build_tools.model import (
    Archive,
    Authority,
    Block,
    Candidate,
    Document,
    Entity,
    EntityType,
    Mention,
    Role,
    Span,
    UnresolvedName,
)
from build_tools.read import read
from build_tools.render import render
from build_tools.render.names import Named, named_in
from build_tools.render.order import filed, letter, letter_id, parts, sort_key
from build_tools.search import fragments

AUTHORITY = {f"editorial/{name}.yml" for name in ("people", "places", "organizations", "unresolved")}
EVENTS = "editorial/events.yml"
"""It refers to records, so it cannot stand without them."""


def parsed(html: str) -> BeautifulSoup:
    """HTML with all white space."""
    return BeautifulSoup(html, "html.parser", preserve_whitespace_tags=set(re.findall(r"<(\w+)", html)) | {"[document]"})


def pages_of(archive: Archive) -> dict[str, BeautifulSoup]:
    return {page.src_uri: parsed(page.body) for page in render(archive) if page.src_uri.endswith(".md")}


def text_of(element: Tag | None) -> str:
    return "nothing" if element is None else "".join(element.strings)


# ------------------------------------------------------- marking changes nothing


def marking() -> Iterator[tuple[Archive, Archive]]:
    """Archives with and without authority files: the example, and this project."""
    small = replace(example(), events=())
    bare = tuple(replace(text, document=replace(text.document, mentions=())) for text in small.texts)
    yield small, replace(small, texts=bare, authority=replace(records(), entities=(), unresolved=()), subjects=(), unresolved=())
    sources, _ = read(ROOT)
    sources = replace(sources, files={name: text for name, text in sources.files.items() if name != EVENTS})
    without = replace(sources, files={name: text for name, text in sources.files.items() if name not in AUTHORITY})
    yield pipeline.assemble(sources)[0], pipeline.assemble(without)[0]


@pytest.mark.parametrize(("marked", "bare"), list(marking()), ids=["example", "project"])
def test_marking_changes_no_text_and_no_id(marked: Archive, bare: Archive) -> None:
    assert sum(len(text.document.mentions) for text in marked.texts) > 7
    assert not any(text.document.mentions for text in bare.texts)
    with_names, without = pages_of(marked), pages_of(bare)
    texts = [f"texts/{text.entry.slug}/index.md" for text in marked.texts]
    assert texts
    for name in texts:
        one, other = with_names[name], without[name]
        assert one.select("a.ed-name")
        assert not other.select(".ed-name")
        assert [text_of(e) for e in one.select(".ed-text")] == [text_of(e) for e in other.select(".ed-text")]
        for texts_that_name_the_same in one.select(".ed-akin"):
            texts_that_name_the_same.decompose()
        assert [e["id"] for e in one.select("[id]")] == [e["id"] for e in other.select("[id]")]
        assert [e["data-span"] for e in one.select("[data-span]")] == [e["data-span"] for e in other.select("[data-span]")]


def test_names_stand_in_no_name_and_are_whole() -> None:
    """As many links as mentions, each with the characters of its mention."""
    for archive, _ in marking():
        pages = pages_of(archive)
        for text in archive.texts:
            page = pages[f"texts/{text.entry.slug}/index.md"]
            assert not page.select("a a")
            found = Counter("".join(text_of(e).split()) for e in page.select(".ed-text a.ed-name"))
            assert found == Counter("".join(mention.text.split()) for mention in text.document.mentions)


# ------------------------------------------------------ texts and glossary agree


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This project's site, made in a copy of the project."""
    root = tmp_path_factory.mktemp("project")
    for part in ("build_tools", "docs", "editorial", "seeds", "mkdocs.yml"):
        source = ROOT / part
        (shutil.copytree if source.is_dir() else shutil.copy)(source, root / part)
    made = run("--root", root, "--quiet", "site", env={"SITE_URL": "https://example.org/archive/"})
    assert made.status == 0, made.err
    return root / "site"


def test_each_record_lists_exactly_its_mentions(site: Path) -> None:
    archive, _, _ = pipeline.build(ROOT)
    against, count = check_names.compare(site)
    assert against == ()
    assert count == sum(len(text.document.mentions) for text in archive.texts)


@pytest.mark.parametrize(
    ("page", "old", "against"),
    [
        ("texts/the-us-and-iran-in-iraq", '<a class="ed-name ed-name--person" href="../../people/chris-toensing/"',
         "people/chris-toensing at texts/the-us-and-iran-in-iraq/#c5-p11 is marked 0 times and listed 1 times"),
        ("people/chris-toensing", '<a class="ed-where" href="../../texts/the-us-and-iran-in-iraq/#c5-p11"',
         "people/chris-toensing at texts/the-us-and-iran-in-iraq/#c5-p11 is marked 1 times and listed 0 times"),
    ],
)  # fmt: skip
def test_a_mention_that_one_side_lacks_is_found(site: Path, tmp_path: Path, page: str, old: str, against: str) -> None:
    copy = shutil.copytree(site, tmp_path / "site")
    path = copy / page / "index.html"
    html = path.read_text(encoding="utf-8")
    assert old in html
    path.write_text(html.replace(old, '<a href="#"', 1), encoding="utf-8")
    assert check_names.compare(copy)[0] == (against,)


def test_every_page_of_a_record_is_in_its_index(site: Path) -> None:
    for folder in ("people", "places", "organizations"):
        index = parsed((site / folder / "index.html").read_text(encoding="utf-8"))
        linked = {str(link["href"]).strip("/") for link in index.select(".ed-register a")}
        assert linked == {path.name for path in (site / folder).iterdir() if path.is_dir()}
        letters = [str(link["href"]) for link in index.select(".ed-letters a")]
        assert letters == [f"#{heading['id']}" for heading in index.select(".ed-letter-name")]


def test_the_search_finds_records_by_name_and_not_by_their_lines(site: Path) -> None:
    own = [item for item in fragments(site) if item.address == "people/hassan-kazemi-qomi/"]
    assert len(own) == 1
    assert own[0].words.startswith("Hassan Kazemi-Qomi")
    assert "Ambassador of Iran" in own[0].words
    assert "K-Q" in own[0].words
    assert "statesmanlike" not in own[0].words


# --------------------------------------------------- one record, and what follows


def test_a_new_person_costs_one_record_and_a_build(tmp_path: Path, archive: Command) -> None:
    root = project(tmp_path / "project")
    gulls = root / "seeds/gulls.txt"
    assert archive("--root", root, "build").status == 0
    before = parsed((root / "docs/texts/gulls/index.md").read_text(encoding="utf-8"))
    assert not before.select(".ed-name")
    record = "- id: the-pilot\n  name: pilot\n  identification: Pilot of the second boat.\n  source: The text.\n"
    (root / "editorial/people.yml").write_text(record, encoding="utf-8")
    built = archive("--root", root, "build")
    assert built.status == 0, built.err
    after = parsed((root / "docs/texts/gulls/index.md").read_text(encoding="utf-8"))
    assert [link["href"] for link in after.select(".ed-text a.ed-name")] == ["../../people/the-pilot/"] * 2
    assert [e["id"] for e in after.select("[id]")] == [e["id"] for e in before.select("[id]")]
    assert [text_of(e) for e in after.select(".ed-text")] == [text_of(e) for e in before.select(".ed-text")]
    page = parsed((root / "docs/people/the-pilot/index.md").read_text(encoding="utf-8"))
    assert text_of(page.h1) == "pilot"
    assert [line["href"] for line in page.select(".ed-kwic .ed-where")] == ["../../texts/gulls/#p2", "../../texts/gulls/#c1-p1"]
    assert [text_of(part).split()[2] for part in page.select(".ed-kwic-part")] == ["post", "comments"]
    assert text_of(parsed((root / "docs/people/index.md").read_text(encoding="utf-8")).select_one(".ed-register a")) == "pilot"
    assert gulls.read_bytes() == (ROOT / "tests/problems/good/seeds/gulls.txt").read_bytes()


def test_a_joined_record_leads_on_from_its_former_address(tmp_path: Path) -> None:
    root = tmp_path / "project"
    shutil.copytree(ROOT / "tests/problems/good", root)
    shutil.copytree(ROOT / "docs/assets", root / "docs/assets")
    shutil.copytree(ROOT / "build_tools/theme", root / "build_tools/theme")
    shutil.copy(ROOT / "mkdocs.yml", root)
    record = "- id: the-pilot\n  name: pilot\n  identification: Pilot.\n  source: The text.\n  merged: [a-pilot]\n"
    (root / "editorial/people.yml").write_text(record, encoding="utf-8")
    for builder in ("mkdocs", "zensical"):
        made = run("--root", root, "site", "--builder", builder, env={"SITE_URL": "https://example.org/archive/"})
        assert made.status == 0, made.err
        page = parsed((root / "site/people/a-pilot/index.html").read_text(encoding="utf-8"))
        refresh, canonical = page.select_one("meta[http-equiv=refresh]"), page.select("link[rel=canonical]")
        assert refresh is not None
        assert refresh["content"] == "0; url=../the-pilot/"
        assert [link["href"] for link in canonical] == ["https://example.org/archive/people/the-pilot/"]
        assert [link["href"] for link in page.select("article p a")][-1] == "../the-pilot/"
        assert (root / "site/people/the-pilot/index.html").is_file()


# -------------------------------------------------------------- what a page shows


def test_places_and_governments_are_told_apart() -> None:
    pages = pages_of(example())
    place, council = pages["places/gullhaven/index.md"], pages["organizations/council-of-gullhaven/index.md"]
    assert [text_of(h).rsplit(" ", 1)[0] for h in place.select(".ed-concordance h2")] == ["As a place", "As a government"]
    assert [text_of(line) for line in place.select("#named ~ .ed-kwic p")] == ["In Gullhaven nobody asked Lind, or Ned."]
    assert [text_of(line) for line in place.select("#standing ~ .ed-kwic p")] == ["Gullhaven refused."]
    assert [text_of(h).rsplit(" ", 1)[0] for h in council.select(".ed-concordance h2")] == ["By the name of a place"]
    quiet = pages["texts/nothing-was-heard/index.md"]
    meant = [(link["class"][1], link["href"], link.get("data-place")) for link in quiet.select("#p3 a.ed-name")]
    assert meant == [
        ("ed-name--metonym", "../../organizations/council-of-gullhaven/", "gullhaven"),
        ("ed-name--place", "../../places/gullhaven/", None),
        ("ed-name--person", "../../people/mara-lind/", None),
        ("ed-name--unresolved", "../../names/unresolved/#nothing-was-heard--p3", None),
    ]


def test_lines_keep_their_language_and_direction() -> None:
    page = pages_of(example())["people/idris-al-tayyar/index.md"]
    line = page.select_one(".ed-kwic p")
    assert line is not None
    assert (line["lang"], line["dir"], text_of(line)) == ("ar", "rtl", "صدق الطيار في ما قال.")


def test_empty_sections_are_left_out() -> None:
    page = pages_of(example())["organizations/evening-gull/index.md"]
    fields = [text_of(field) for field in page.select("dt")]
    assert fields == ["As named", "Mentions"]
    assert not page.select("svg, #company, #standing")
    assert "none" not in text_of(page).lower()


def test_identifiers_lead_out_and_coordinates_are_said() -> None:
    page = pages_of(example())["places/gullhaven/index.md"]
    out = [link["href"] for link in page.select('a[href^="https"]')]
    assert out == ["https://www.wikidata.org/wiki/Q42", "https://www.geonames.org/3042"]
    assert "12.50° S, 45.25° E" in text_of(page)
    assert len(page.select("svg.ed-map--locator")) == 1


def test_the_head_of_a_text_ends_with_whom_it_names() -> None:
    archive = example()
    named = named_in(archive.texts[1], archive)
    assert [(part.type, [(entity.id, count) for entity, count in part.first]) for part in named] == [
        ("person", [("mara-lind", 1)]),
        ("place", [("gullhaven", 1)]),
        ("organization", [("council-of-gullhaven", 1)]),
    ]


def test_long_lists_of_names_are_folded_and_no_name_alone() -> None:
    def listed(count: int) -> Named:
        words = [f"Name{chr(97 + n)}" for n in range(count)]
        text = replace(harbour(), document=replace(harbour().document, mentions=tuple(
            Mention(0, 1, word, word.lower(), "person", "name") for n, word in enumerate(words) for _ in range(n + 1))))
        archive = replace(example(), authority=replace(records(), entities=tuple(Entity(w.lower(), "person", w) for w in words)))
        return named_in(text, archive)[0]

    assert [len(part) for part in (listed(6).first, listed(6).more)] == [6, 0]
    assert [len(part) for part in (listed(7).first, listed(7).more)] == [7, 0]
    assert [len(part) for part in (listed(8).first, listed(8).more)] == [6, 2]
    assert [count for _, count in listed(8).first] == [8, 7, 6, 5, 4, 3]


def test_commenters_are_no_people_and_what_is_missing_is_said() -> None:
    pages = pages_of(example())
    page = pages["commenters/index.md"]
    assert text_of(page.select_one(".ed-handles bdi")) == "Tomas"
    assert [text_of(cell) for cell in page.select(".ed-table td")] == ["1 of 2 comments"]
    assert "Tomas" not in text_of(pages["people/index.md"])


def test_rules_are_counted_from_the_mentions() -> None:
    page = next(page for page in render(example()) if page.src_uri == "names/found/index.md")
    rows = [[text_of(cell) for cell in row.select("th, td")] for row in parsed(page.body).select("tbody tr")]
    assert rows == [
        ["name", "The name of a record.", "6"],
        ["surname", "A surname alone.", "1"],
        ["unresolved", "A name that nobody knows.", "1"],
        ["metonym-subject", "The place acts.", "1"],
        ["metonym-agent", "Something is done by the place.", "0"],
    ]


def test_the_network_has_each_pair_once() -> None:
    archive = example()
    page = pages_of(archive)["names/index.md"]
    pairs = [frozenset(text_of(cell) for cell in row.select("a")) for row in page.select(".ed-ties tbody tr")]
    assert set(pairs) == {
        frozenset({"Mara Lind", "Gullhaven"}), frozenset({"Mara Lind", "Council of Gullhaven"}),
        frozenset({"Gullhaven", "Council of Gullhaven"}),
    }  # fmt: skip
    assert len(pairs) == 3


def test_a_picture_over_time_needs_many_texts() -> None:
    def pages(count: int) -> dict[str, BeautifulSoup]:
        texts = []
        for n in range(count):
            entry = replace(harbour().entry, slug=f"t{n}")
            texts.append(replace(harbour(), entry=entry, notes=()))
        archive = replace(example(), texts=tuple(texts), events=(), subjects=subjects(texts, records()), unresolved=())
        return pages_of(archive)

    assert not pages(7)["people/mara-lind/index.md"].select(".ed-spark")
    assert len(pages(8)["people/mara-lind/index.md"].select(".ed-spark")) == 1


# ------------------------------------------------------------------------ order


@pytest.mark.parametrize(
    ("name", "kind", "at", "under"),
    [
        ("Hassan Kazemi-Qomi", "person", "K", ("Hassan ", "Kazemi-Qomi", "")),
        ("Nuri al-Maliki", "person", "M", ("Nuri ", "al-Maliki", "")),
        ("Émile Zola", "person", "Z", ("Émile ", "Zola", "")),
        ("Riverbend", "person", "R", ("", "Riverbend", "")),
        ("Östersund", "place", "O", ("", "Östersund", "")),
        ("The Evening Gull", "organization", "E", ("", "The Evening Gull", "")),
        ("The", "organization", "T", ("", "The", "")),
        ("(Untitled)", "organization", "U", ("", "(Untitled)", "")),
        ("طهران", "place", "ط", ("", "طهران", "")),
        ("7 Days", "organization", "#", ("", "7 Days", "")),
        ("«»", "organization", "#", ("", "«»", "")),
    ],
)
def test_where_a_name_is_filed(name: str, kind: EntityType, at: str, under: tuple[str, str, str]) -> None:
    entity = Entity("x", kind, name)
    assert letter(entity) == at
    assert parts(entity) == under


def test_a_record_may_say_its_surname() -> None:
    assert parts(Entity("x", "person", "Kim Il Sung", surname="Kim")) == ("", "Kim", " Il Sung")


@given(st.text(), st.sampled_from(["person", "place", "organization"]))
def test_any_name_is_filed_somewhere(name: str, kind: EntityType) -> None:
    entity = Entity("x", kind, name)
    assert "".join(parts(entity)) == name
    assert re.fullmatch(r"letter-(?:[a-z]|other|u[0-9a-f]{4,6})", letter_id(letter(entity)))
    assert filed(entity) == filed(entity)
    assert sort_key(name.upper()) == sort_key(name.upper().casefold())


# ---------------------------------------------------------------- hostile names


def strings() -> list[str]:
    """The strings of the corpus that a name can be, none twice."""
    groups = json.loads((Path(__file__).parent / "hostile/strings.json").read_text(encoding="ascii"))
    items = [item for group in groups.values() for item in group]
    made = [item["repeat"] * item["times"] if isinstance(item, dict) else item for item in items]
    return list(dict.fromkeys(item[:600] for item in made if item.strip()))


def hostile(names: Sequence[str]) -> Archive:
    """A text whose paragraphs are names, each with a record of which every word is that name."""
    blocks, mentions, at = [], [], 0
    for n, name in enumerate(names):
        span = Span(at, at + len(name))
        blocks.append(Block(f"p{n + 1}", "paragraph", Role.BODY, (span,), name))
        mentions.append(Mention(span.start, span.end, name, f"x{n}", "organization", "name"))
        at = span.end + 1
    capture = replace(harbour().document.capture, text="\n".join(names) + "\n")
    found = Document(capture, (), tuple(blocks), (), mentions=tuple(mentions))
    entities = tuple(
        Entity(f"x{n}", "organization", name, (), name, name, {"wikidata": "Q1"}, checked=name) for n, name in enumerate(names)
    )
    open_ = UnresolvedName(names[0], "person", "lights-over-the-harbour", names[0], (Candidate(names[0], names[0]),))
    authority = Authority(entities, (open_,))
    texts = (replace(harbour(), document=found, notes=(), retired=()),)
    return replace(
        example(), texts=texts, events=(), authority=authority,
        subjects=subjects(texts, authority), unresolved=unresolved(texts),
    )  # fmt: skip


def shown(text: str) -> str:
    """What a page can hold of a string."""
    return re.sub("[\0\ud800-\udfff]", "\ufffd", text)


def in_attribute(text: str) -> str:
    """What this parser, unlike a browser, leaves of a string in an attribute."""
    return re.sub("[\x01-\x08\x0b\x0e-\x1f\x7f]", "", text)


def test_hostile_names_come_back_as_they_are() -> None:
    names = strings()
    assert len(names) > 150
    pages = pages_of(hostile(names))
    harmless = pages_of(hostile([re.sub(r"\S", "x", name) for name in names]))
    text, index = pages["texts/lights-over-the-harbour/index.md"], pages["organizations/index.md"]
    listed = {str(link["href"]): link for link in text.select(".ed-named a")}
    filed_ = {str(item.a["href"]): item for item in index.select(".ed-register li") if item.a}
    for n, name in enumerate(names):
        wanted = shown(name)
        record = pages[f"organizations/x{n}/index.md"]
        for selector in ("h1", ".ed-identification", ".ed-evidence p", ".ed-kwic-name"):
            assert text_of(record.select_one(selector)) == wanted, selector
        assert text_of(text.select_one(f"#p{n + 1} .ed-text a.ed-name")) == wanted
        link = listed[f"../../organizations/x{n}/"]
        assert (text_of(link), link["data-about"]) == (wanted, in_attribute(wanted))
        row = filed_[f"x{n}/"]
        assert [text_of(row.select_one(part)) for part in ("a", ".ed-register-who")] == [wanted, wanted]
        assert kinds(record) == kinds(harmless[f"organizations/x{n}/index.md"])
    assert kinds(text) == kinds(harmless["texts/lights-over-the-harbour/index.md"])


def kinds(page: BeautifulSoup) -> list[str]:
    """The elements of a page; links to web addresses and runs of other scripts apart."""
    for link in page.select("a.ed-url, .ed-identification bdi, .ed-value bdi, .ed-evidence bdi"):
        link.unwrap()
    return [tag.name for tag in page.find_all()]
