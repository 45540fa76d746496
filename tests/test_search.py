"""Search: what is indexed, that the same records make the same index, and what a reader finds, in Chromium."""

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from conftest import tree
from example_archive import archive, crowded
from example_site import HARBOUR, NODE_MODULES, Opener, served
from playwright.sync_api import Page as Tab
from playwright.sync_api import expect

from build_tools.search import Record, fragments, index_site, records_of
from build_tools.search.records import Part

AXE = NODE_MODULES / "axe-core/axe.min.js"


SHIFTS = """window.shifts = [];
new PerformanceObserver((seen) => seen.getEntries().forEach((shift) => {
  if (shift.value > 0.001) window.shifts.push([shift.value, ...shift.sources.map(({ node }) => node?.className)]);
})).observe({ type: "layout-shift", buffered: true })"""
"""Notes what moves on the page, and how much."""


def found(tab: Tab) -> list[str]:
    """Titles of the results that are shown."""
    return tab.locator(".ed-result-title").all_inner_texts()


def search(visit: Opener, query: str, **options: Any) -> Tab:
    tab = visit(f"search/?{query}", **options)
    expect(tab.locator(".ed-found-count")).not_to_be_empty()
    return tab


# ---------------------------------------------------------------- records and index


def test_every_post_comment_record_and_event_can_be_found() -> None:
    small = archive()
    kinds = [record.kind for record in records_of(small)]
    assert kinds.count("post") == len(small.texts)
    assert kinds.count("comment") == sum(len(text.document.comments) for text in small.texts)
    assert kinds.count("glossary") == len(small.subjects)
    assert kinds.count("event") == len(small.events)


def test_a_record_knows_whom_it_names_and_when_it_was_written() -> None:
    by_address = {record.address: record for record in records_of(archive())}
    post = by_address[HARBOUR]
    assert post.facets["year"] == ("2011",)
    assert "Mara Lind" in post.facets["person"]
    assert [part.anchor for part in post.parts][:6] == ["h1", "h2", "h3", "h4", "p1", "p2"]
    comment = by_address[HARBOUR + "#c1"]
    assert comment.facets["kind"] == ("Comment",)
    assert comment.facets["text"] == ("Lights over the Harbour",)
    assert {part.anchor.partition("-")[0] for part in comment.parts} == {"c1"}
    assert "Mara Lind" not in comment.facets.get("person", ())


def test_the_same_records_make_the_same_index(tmp_path: Path) -> None:
    records = records_of(archive())
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        index_site(tmp_path / name, records)
    assert tree(tmp_path / "one") == tree(tmp_path / "two")


HOSTILE = ["</p><script>ran()</script>", '"><img src=x onerror=ran()>', "{{ x }} {% y %}", "data-pagefind-ignore", "a\u2028b", "&amp;lt;"]


@pytest.mark.parametrize("words", HOSTILE)
def test_words_go_into_the_index_as_they_are(tmp_path: Path, words: str) -> None:
    record = Record("texts/x/", "post", words, words, (Part("p1", f"Before {words} after", "en"),), {"kind": ("Post",), "text": (words,)})
    index_site(tmp_path, [record])
    (only,) = fragments(tmp_path)
    assert only.address == "texts/x/"
    assert only.anchors == ("p1",)
    assert only.words.split() == f"Before {words} after.".split()


def test_arabic_has_an_index_of_its_own_and_english_has_no_arabic(tmp_path: Path) -> None:
    parts = (Part("p1", "He wrote of the war", "en"), Part("p2", "قال شهود عيان", "ar"))
    index_site(tmp_path, [Record("texts/x/", "post", "T", "", parts, {"kind": ("Post",)})])
    assert [(one.words, one.anchors) for one in fragments(tmp_path)] == [("He wrote of the war.", ("p1",)), ("قال شهود عيان.", ("p2",))]


def test_a_title_that_the_editors_supplied_can_be_found() -> None:
    (post,) = (record for record in records_of(archive()) if record.title == "[Of a silence]")
    assert post.parts[0] == Part("", "[Of a silence]", "en")


def test_what_a_record_is_stands_in_the_index_under_a_name_of_its_own(tmp_path: Path) -> None:
    """A result's head can change without its words, and no cache may keep the old one."""
    names = []
    for number, context in enumerate(("", "By somebody")):
        record = Record("texts/x/", "post", "T", context, (Part("p1", "He wrote", "en"),), {"kind": ("Post",)})
        index_site(tmp_path / f"{number}", [record])
        names.append({path.name for path in (tmp_path / f"{number}/pagefind/fragment").iterdir()})
    assert len(names[0]) == 1
    assert names[0].isdisjoint(names[1])


def test_what_is_fetched_first_is_small_and_does_not_wait(tmp_path: Path) -> None:
    index_site(tmp_path, records_of(archive()))
    names = [path.stem for kind in ("fragment", "index") for path in (tmp_path / "pagefind" / kind).iterdir()]
    assert {len(name) for name in names} == {len("en_12345")}
    script = (tmp_path / "pagefind/pagefind.js").read_text(encoding="utf-8")
    assert "asyncSleep(5)" in script
    assert "asyncSleep(50)" not in script
    assert not list((tmp_path / "pagefind").glob("*worker*"))


# ------------------------------------------------------------------------ in Chromium

pytest_browser = pytest.mark.browser


@pytest_browser
def test_a_word_leads_to_its_paragraph_and_is_marked_there(visit: Opener) -> None:
    tab = search(visit, "q=lamps")
    passage = tab.locator(f'.ed-passages a[href*="{HARBOUR}"]').first
    expect(passage.locator("mark").first).to_have_text("lamps")
    passage.click()
    tab.wait_for_url("**/texts/lights-over-the-harbour/?h=lamps#**")
    tab.wait_for_function("() => CSS.highlights.has('ed-found')")
    marked = tab.evaluate("() => [...CSS.highlights.get('ed-found')].map(range => range.toString().toLowerCase())")
    assert set(marked) == {"lamps"}
    assert tab.locator("mark").count() == 0, "the text itself is left alone"


@pytest_browser
def test_a_phrase_is_found_in_its_order_only(visit: Opener) -> None:
    assert any("Comment 1" in title for title in found(search(visit, "q=%22lamps+were+mine%22")))
    tab = search(visit, "q=%22mine+were+lamps%22")
    assert tab.locator(".ed-found-count").inner_text() == '0 results for “"mine were lamps"”'
    expect(tab.locator(".ed-found-none")).to_contain_text("Take the quotation marks away")


def indexed_anew(site: Path, copy: Path, **sizes: int) -> Path:
    """A copy of the site with another index of the same records."""
    small = archive()
    shutil.copytree(site, copy)
    shutil.rmtree(copy / "pagefind")
    index_site(copy, records_of(replace(small, texts=(*small.texts, crowded()))), **sizes)
    return copy


@pytest_browser
def test_many_comments_have_an_index_of_their_own_and_are_found_as_before(visit: Opener, site: Path, tmp_path: Path) -> None:
    before = search(visit, "q=lamps")
    copy = indexed_anew(site, tmp_path / "site", few=1)
    assert {fragment.address.partition("#c")[1] for fragment in fragments(copy)} == {"", "#c"}
    with served(copy) as other:
        tab = visit(None)
        tab.goto(f"{other}search/?q=lamps")
        expect(tab.locator(".ed-found-count")).to_contain_text("for “lamps”")
        own = [title for title in found(before) if "Comment" in title]
        assert own
        assert [title for title in found(tab) if "Comment" in title] == own
        expect(tab.get_by_role("checkbox", name="Comment")).to_be_visible()
        tab.get_by_role("checkbox", name="Comment").check()
        expect(tab.locator(".ed-result")).to_have_count(len(own))


@pytest_browser
@pytest.mark.parametrize("query", ["q=lamps", "q=%22lamps+were+mine%22", "q=gullhaven", "q=القنصلية", "q=the&kind=Comment", "kind=Glossary", "q=zzz"])
def test_an_index_in_parts_finds_the_same(visit: Opener, site: Path, tmp_path: Path, query: str) -> None:
    copy = indexed_anew(site, tmp_path / "site", few=1, most=8)
    assert (copy / "pagefind/2").is_dir()
    assert (copy / "pagefind/comments/2").is_dir()
    shown = []
    with served(copy) as other:
        for tab, address in ((visit("search/"), None), (visit(None), other)):
            tab.goto(f"{address}search/?{query}" if address else f"{tab.url}?{query}")
            expect(tab.locator(".ed-found-count")).not_to_be_empty()
            expect(tab.locator(".ed-facet, .ed-found-none p").first).to_be_visible()
            while tab.locator(".ed-found-more button").is_visible():
                known = tab.locator(".ed-result").count()
                tab.locator(".ed-found-more button").click()
                expect(tab.locator(".ed-result").nth(known)).to_be_visible()
            facets = tab.locator(".ed-facet label").evaluate_all("labels => labels.map(label => label.textContent)")
            shown.append((tab.locator(".ed-found-count").inner_text(), sorted(found(tab)), facets, tab.locator(".ed-found-records").inner_text()))
    assert shown[0] == shown[1]


@pytest_browser
@pytest.mark.parametrize("word", ["post", "texts", "glossary", "timeline", "xyzzy"])
def test_what_a_record_is_called_is_not_searched(visit: Opener, word: str) -> None:
    assert found(search(visit, f"q={word}")) == []


@pytest_browser
def test_on_paper_results_stand_without_what_narrows_them(visit: Opener) -> None:
    tab = search(visit, "q=gullhaven")
    expect(tab.locator(".ed-facet").first).to_be_visible()
    tab.emulate_media(media="print")
    expect(tab.locator(".ed-facet").first).to_be_hidden()
    expect(tab.locator(".ed-find")).to_be_hidden()
    expect(tab.locator(".ed-result").first).to_be_visible()


@pytest_browser
def test_a_comment_is_not_found_by_the_title_of_its_text(visit: Opener) -> None:
    titles = found(search(visit, "q=harbour"))
    assert "Lights over the Harbour" in titles
    assert not [title for title in titles if title.startswith("Comment")]


@pytest_browser
def test_the_first_result_does_not_wait_for_the_facets(visit: Opener, address: str) -> None:
    tab = visit(None)
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url.rpartition(".")[2]))
    tab.goto(f"{address}search/?q=lamps")
    expect(tab.locator(".ed-facet").first).to_be_attached()
    assert asked.index("pf_fragment") < asked.index("pf_filter")
    assert not [url for url in asked if "worker" in url]


@pytest_browser
@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("query", ["?q=gullhaven", "?q=lamps", "?q=zzz", ""])
def test_nothing_moves_when_results_come(visit: Opener, address: str, width: int, query: str) -> None:
    tab = visit(None, width)
    tab.add_init_script(SHIFTS)
    tab.goto(f"{address}search/{query}")
    tab.mouse.move(40, 40)
    expect(tab.locator(".ed-facet").first if query != "?q=zzz" else tab.locator(".ed-found-none p")).to_be_attached()
    tab.wait_for_timeout(200)
    assert tab.evaluate("() => window.shifts") == []


@pytest_browser
def test_who_searches_for_a_name_is_led_to_its_record(visit: Opener, address: str) -> None:
    tab = search(visit, "q=gullhaven")
    records = tab.locator(".ed-found-records a")
    expect(records.first).to_have_text("Gullhaven")
    assert "Council of Gullhaven" in records.all_inner_texts()
    records.first.click()
    tab.wait_for_url(f"{address}places/gullhaven/")
    tab = search(visit, "q=lamps")
    expect(tab.locator(".ed-facet").first).to_be_attached()
    expect(records).to_have_count(0)


@pytest_browser
def test_values_of_one_facet_widen_each_other(visit: Opener) -> None:
    tab = search(visit, "q=lamps&kind=Comment")
    tab.get_by_role("checkbox", name="Post").check()
    expect(tab.get_by_role("checkbox", name="Post")).to_be_checked()
    expect(tab.get_by_role("checkbox", name="Comment")).to_be_checked()
    for kind in ("Post", "Comment"):
        expect(tab.locator(".ed-result-kind", has_text=kind).first).to_be_visible()
    assert {"Post", "Comment"} == set(tab.locator(".ed-result-kind").all_inner_texts())


@pytest_browser
@pytest.mark.parametrize(("one", "other"), [("Tayyar", "Ṭayyār"), ("cafe", "café")])
def test_diacritics_make_no_difference(visit: Opener, one: str, other: str) -> None:
    first, second = search(visit, f"q={one}"), search(visit, f"q={other}")
    assert found(first) == found(second)
    if one == "Tayyar":
        assert "Idris al-Tayyar" in found(first)


@pytest_browser
def test_an_arabic_word_is_found_with_and_without_article_hamza_and_marks(visit: Opener) -> None:
    words = {part.words for record in records_of(archive()) for part in record.parts if part.lang == "ar"}
    assert words, "the example has Arabic"
    results = [found(search(visit, f"q={query}")) for query in ARABIC]
    assert results[0]
    assert all(other == results[0] for other in results)


ARABIC = ("الطيار", "طيار", "الطيّار", "والطيار", "الطَّيَّارُ")


@pytest_browser
def test_facets_count_narrow_and_stand_in_the_address(visit: Opener) -> None:
    tab = search(visit, "q=the")
    everything = int(tab.locator(".ed-found-count").inner_text().split()[0])
    kinds = tab.locator(".ed-facet", has_text="Kind").locator("label")
    expect(kinds.first).to_be_visible()
    counts = {label.split("\n")[0].rsplit(" ", 1)[0].strip(): int(label.split()[-1]) for label in kinds.all_inner_texts()}
    assert sum(counts.values()) == everything
    tab.get_by_role("checkbox", name="Comment").check()
    expect(tab.locator(".ed-found-count")).to_have_text(f"{counts['Comment']} results for “the”" if counts["Comment"] != 1 else "1 result for “the”")
    assert parse_qs(urlsplit(tab.url).query) == {"q": ["the"], "kind": ["Comment"]}
    assert all(kind == "Comment" for kind in tab.locator(".ed-result-kind").all_inner_texts())
    tab.reload()
    expect(tab.get_by_role("checkbox", name="Comment")).to_be_checked()
    tab.go_back()
    expect(tab.locator(".ed-found-count")).to_have_text(f"{everything} results for “the”")


@pytest_browser
def test_a_misspelt_name_is_put_right(visit: Opener) -> None:
    tab = search(visit, "q=Gulhavven")
    tab.locator(".ed-found-none").get_by_role("link", name="Gullhaven", exact=True).click()
    expect(tab.locator(".ed-result-title", has_text="Gullhaven").first).to_be_visible()
    assert parse_qs(urlsplit(tab.url).query) == {"q": ["Gullhaven"]}


@pytest_browser
def test_the_box_of_every_page_leads_here_by_keyboard(visit: Opener) -> None:
    tab = visit(HARBOUR)
    tab.keyboard.press("/")
    tab.keyboard.type("lamps")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/search/?q=lamps")
    expect(tab.locator(".ed-result").first).to_be_visible()
    tab.locator("#ed-find-q").focus()
    for _ in range(40):
        tab.keyboard.press("Tab")
        if tab.evaluate("() => !!document.activeElement.closest('.ed-result-title')"):
            break
    tab.keyboard.press("Enter")
    tab.wait_for_url("**?h=*")


@pytest_browser
def test_typing_searches_without_filling_the_history(visit: Opener) -> None:
    tab = visit("search/")
    before = tab.evaluate("() => history.length")
    tab.locator("#ed-find-q").press_sequentially("lamps", delay=30)
    expect(tab.locator(".ed-found-count")).to_contain_text("for “lamps”")
    assert tab.evaluate("() => history.length") == before
    assert tab.locator(".ed-found-count").get_attribute("role") == "status"


@pytest_browser
def test_without_a_question_the_indexes_are_offered_and_the_engine_waits_until_the_reader_stirs(visit: Opener) -> None:
    tab = visit(None)
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.goto(str(visit("search/").url), wait_until="networkidle")
    assert not [url for url in asked if "pagefind" in url or "engine" in url]
    expect(tab.get_by_role("link", name="All texts")).to_be_visible()
    expect(tab.get_by_text("Search needs JavaScript")).to_be_hidden()
    tab.mouse.move(40, 40)
    expect(tab.get_by_role("checkbox", name="Glossary")).to_be_visible()
    tab.locator("#ed-find-q").fill("lamps")
    expect(tab.locator(".ed-result").first).to_be_visible()
    expect(tab.get_by_role("link", name="All texts")).to_be_hidden()


@pytest_browser
def test_without_javascript_the_indexes_are_offered(visit: Opener) -> None:
    tab = visit("search/", java_script_enabled=False)
    expect(tab.locator("#without-search")).to_be_visible()
    expect(tab.locator(".ed-facets")).to_be_hidden()
    expect(tab.get_by_text("Or go by an index")).to_be_hidden()
    tab.locator("#without-search a", has_text="All texts").click()
    expect(tab.locator("h1")).to_have_text("Texts")


@pytest_browser
@pytest.mark.parametrize("lost", ["assets/engine.js", "pagefind/pagefind-entry.json", "pagefind/pagefind.js"])
@pytest.mark.parametrize("query", ["?q=lamps", ""])
def test_when_a_part_of_the_search_is_lost_the_indexes_are_offered(visit: Opener, site: Path, tmp_path: Path, lost: str, query: str) -> None:
    copy = tmp_path / "site"
    shutil.copytree(site, copy)
    (copy / lost).unlink()
    with served(copy) as other:
        tab = visit(None)
        tab.goto(f"{other}search/{query}")
        tab.locator("#ed-find-q").fill("harbour")
        expect(tab.get_by_text("Search needs JavaScript, and a server")).to_be_visible()
        expect(tab.get_by_role("link", name="All texts")).to_be_visible()


@pytest_browser
def test_a_field_that_is_emptied_says_nothing_of_what_was_found(visit: Opener) -> None:
    tab = search(visit, "q=lamps")
    tab.locator("#ed-find-q").fill("")
    expect(tab.locator(".ed-found-count")).to_be_empty(timeout=700)
    expect(tab.locator(".ed-result")).to_have_count(0)


@pytest_browser
def test_from_a_folder_on_disk_the_page_says_that_it_cannot(visit: Opener, site: Path, address: str) -> None:
    assert address
    tab = visit(None)
    tab.goto((site / "search" / "index.html").as_uri() + "?q=lamps")
    expect(tab.locator("#without-search")).to_be_visible()


@pytest_browser
@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_among_results(visit: Opener, width: int, scheme: str) -> None:
    tab = search(visit, "q=the&kind=Comment", width=width, color_scheme=scheme)
    expect(tab.locator(".ed-result").first).to_be_visible()
    tab.evaluate(AXE.read_text(encoding="utf-8"))
    result = tab.evaluate("() => axe.run(document, {resultTypes: ['violations']})")
    assert [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in result["violations"]] == []
    assert tab.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
