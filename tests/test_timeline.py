"""Times in texts, dates of comments, the timeline with its picture, slices and files, suggested events."""

import csv
import html
import io
import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import markdown
import pytest
from bs4 import BeautifulSoup, Tag
from conftest import ROOT
from edtf import parse_edtf
from example_archive import archive, harbour
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from build_tools import chronicle, downloads
from build_tools.chronicle import event_rows, rows
from build_tools.dating import PLACED, SHOWN, date_comments, stated_day, times_of_blocks
from build_tools.edtfdate import NEVER, OPEN, between, earliest, is_edtf, latest
from build_tools.events import retire
from build_tools.model import (
    About,
    Archive,
    Block,
    Capture,
    Comment,
    Document,
    LedgerRow,
    Override,
    Page,
    PlacedEvent,
    Role,
    Span,
    Text,
    Time,
    Where,
)
from build_tools.notes import occurrences
from build_tools.pictures.timeline import Moment, panels, timeline
from build_tools.pipeline import assemble
from build_tools.problems import Problem
from build_tools.read import read
from build_tools.release import carry_out, faults, plan, read_decisions, settle
from build_tools.render import render
from build_tools.render.timeline import DATE_BASES, said_of, timeline_pages
from build_tools.suggest_events import as_yaml, suggest_events
from build_tools.words import when


@pytest.fixture(scope="module")
def built() -> Archive:
    """The archive of this project."""
    found, problems = assemble(read(ROOT)[0])
    assert [problem for problem in problems if problem.severity == "error"] == []
    return found


@pytest.fixture(scope="module")
def pages(built: Archive) -> tuple[Page, ...]:
    """Its pages."""
    return render(built)


def page_of(pages: Sequence[Page], src_uri: str) -> BeautifulSoup:
    body = next(page.body for page in pages if page.src_uri == src_uri)
    return BeautifulSoup(markdown.markdown(body), "html.parser")


def one(found: Tag | None) -> Tag:
    assert found is not None
    return found


# ------------------------------------------------------------- times of blocks


def lines(*texts: str, comment: int = 0) -> tuple[str, Block]:
    """A capture that is one block of several lines."""
    spans, at = [], 0
    for text in texts:
        spans.append(Span(at, at + len(text)))
        at += len(text) + 1
    return "\n".join(texts), Block("p1", "paragraph", Role.BODY, tuple(spans), " ".join(texts), comment)


WORDS = ["On", "Saturday", "the", "keeper", "said", "that", "four", "years", "ago", ",", "on", "March", "10", ",", "it", "was", "earlier", "today", "in", "May", "2004", "or", "next", "week"]


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=25), st.lists(st.integers(1, 24), max_size=6))
def test_times_stand_where_their_words_stand(said: list[str], breaks: list[int]) -> None:
    """However the lines are wrapped, the same expressions come out, each at its words in the capture."""
    cuts = sorted({cut for cut in breaks if cut < len(said)})
    parts = [" ".join(said[a:b]) for a, b in zip([0, *cuts], [*cuts, len(said)], strict=True)]
    text, block = lines(*parts)
    flat, whole = lines(" ".join(said))
    wrapped, plain = (times_of_blocks(t, [b], "2006-03-22") for t, b in ((text, block), (flat, whole)))
    assert [(time.value, time.edtf, time.text.split()) for time in wrapped] == [
        (time.value, time.edtf, time.text.split()) for time in plain
    ]
    for time in wrapped:
        assert text[time.start : time.end] == time.text
        assert not time.edtf or is_edtf(time.edtf)


def test_post_and_comments_have_dates_of_their_own() -> None:
    text = "The bell rang today.\nIt rings tomorrow."
    post = Block("p1", "paragraph", Role.BODY, (Span(0, 20),), text[:20])
    answer = Block("c1-p1", "paragraph", Role.COMMENT, (Span(21, 39),), text[21:], comment=1)
    comments = (Comment(1, 21, 39, dated="2011-05-07"),)
    found = times_of_blocks(text, [post, answer], "2011-05-04", comments)
    assert [(time.text, time.edtf, time.against) for time in found] == [
        ("today", "2011-05-04", "2011-05-04"), ("tomorrow", "2011-05-08", "2011-05-07"),
    ]  # fmt: skip


def test_what_a_text_states_in_full_rests_on_no_other_date() -> None:
    text, block = lines("It was hung on 3 June 1901 and fell last week.")
    stated, worked_out = times_of_blocks(text, [block], "2011-05-04")
    assert (stated.edtf, stated.against) == ("1901-06-03", "")
    assert worked_out.against == "2011-05-04"


# --------------------------------------------------------- dates of comments


def dated(*dates: str, published: str, captured: str) -> list[str]:
    comments, problems = of_thread(dates, published, captured, ())
    assert problems == ()
    return [comment.dated for comment in comments]


def of_thread(
    dates: Sequence[str], published: str, captured: str, overrides: Sequence[Override]
) -> tuple[tuple[Comment, ...], tuple[Problem, ...]]:
    """Comments of one line each, `comment 1` and so on."""
    said = [f"comment {n}" for n in range(1, len(dates) + 1)]
    capture = Capture("a.txt", "0", "\n".join(["post", *said]))
    starts = [5 + sum(len(line) + 1 for line in said[:n]) for n in range(len(said))]
    comments = [
        Comment(n, start, start + len(line), date=when)
        for n, (start, line, when) in enumerate(zip(starts, said, dates, strict=True), 1)
    ]
    return date_comments(capture, comments, overrides, published=published, captured=captured)


@pytest.mark.parametrize(
    ("dates", "options", "expected"),
    [
        (["May 5, 2011 at 9:10 am"], {}, ["2011-05-05"]),
        ([""], {}, ["[2011-05-04..]"]),
        (["", "6 May 2011", ""], {}, ["[2011-05-04..2011-05-06]", "2011-05-06", "[2011-05-06..]"]),
        (["", ""], {"captured": "2012-01-02"}, ["[2011-05-04..2012-01-02]"] * 2),
        (["6 May 2011", "", "6 May 2011"], {}, ["2011-05-06"] * 3),
        (["9 May 2011", "", "6 May 2011"], {}, ["2011-05-09", "[2011-05-04..]", "2011-05-06"]),
        ([""], {"published": "[..2011-05-04]"}, [""]),
        (["", "6 May 2011"], {"published": ""}, ["[..2011-05-06]", "2011-05-06"]),
        (["2 hours ago"], {}, ["[2011-05-04..]"]),
        (["yesterday, 31 February"], {}, ["[2011-05-04..]"]),
    ],
)
def test_a_comment_has_its_own_date_or_the_range_of_its_place(dates: list[str], options: dict[str, str], expected: list[str]) -> None:
    found = dated(*dates, published=options.get("published", "2011-05-04"), captured=options.get("captured", ""))
    assert found == expected
    assert all(is_edtf(when) for when in found if when)


def override(line: int, date: str, begins: str) -> Override:
    return Override("a.txt", line, line, begins, "A bell tells.", date=date, where=Where("editorial/overrides.yml", 7))


def test_an_editor_dates_a_comment() -> None:
    decided = [override(3, "2011-05-06", "comment 2"), override(5, "[2011-05-08..]", "comment 4")]
    comments, problems = of_thread([""] * 4, "2011-05-04", "2011-06-01", decided)
    assert problems == ()
    assert [comment.dated for comment in comments] == [
        "[2011-05-04..2011-05-06]", "2011-05-06", "[2011-05-06..2011-06-01]", "[2011-05-08..2011-06-01]",
    ]  # fmt: skip
    assert [comment.dated_note for comment in comments] == [PLACED, "A bell tells.", PLACED, "A bell tells."]
    shown, _ = of_thread(["6 May 2011"], "", "", ())
    assert shown[0].dated_note == SHOWN


def test_an_override_of_a_date_that_fits_nothing_is_reported() -> None:
    _, problems = of_thread([""], "2011-05-04", "", [override(2, "2011-05-06", "somebody"), override(1, "2011", "post")])
    assert [str(found) for found in problems] == [
        (
            "editorial/overrides.yml:7: [O001] Line 2 of seeds/a.txt does not begin with “somebody”: it begins with “comment 1”. "
            "Mend lines and begins, or remove the override."
        ),
        "editorial/overrides.yml:7: [O003] The override has no effect: line 1 belongs to no comment. Mend or remove it.",
    ]


def test_only_full_dates_date_a_comment() -> None:
    assert stated_day("Comment by X — 17.07.2011 @ 13:04") == "2011-07-17"
    assert stated_day("May 5") == ""
    assert stated_day("2011") == ""
    assert stated_day("") == ""


DAYS = st.dates(min_value=date(1000, 1, 1))


@settings(deadline=None, max_examples=10)
@given(DAYS, st.integers(0, 4000))
def test_a_range_begins_and_ends_with_its_days(first: date, length: int) -> None:
    last = first + timedelta(days=length) if first < date(9980, 1, 1) else first
    low, high = (first.year, first.month, first.day), (last.year, last.month, last.day)
    for edtf, ends in ((between(low, high), (low, high)), (between(NEVER, high), (NEVER, high)), (between(low, OPEN), (low, OPEN))):
        assert is_edtf(edtf)
        assert (earliest(edtf), latest(edtf)) == ends


@pytest.mark.parametrize(
    "edtf", ["2007", "2007-02", "2008-02", "2007-02-28", "[..2007-02]", "[2007..2008]", "[2007-03-05..]", "[2007-03-05..2007-03-09]"]
)
def test_short_cuts_agree_with_the_library(edtf: str) -> None:
    """Plain dates and ranges of two are read without it."""
    parsed = parse_edtf(edtf)
    for ours, theirs in ((earliest(edtf), parsed.lower_strict()), (latest(edtf), parsed.upper_strict())):
        assert ours in {NEVER, OPEN} or ours == (theirs.tm_year, theirs.tm_mon, theirs.tm_mday)
        assert (ours in {NEVER, OPEN}) == (not hasattr(theirs, "tm_year"))


def test_a_range_of_nothing_is_empty() -> None:
    assert between(NEVER, OPEN) == ""
    assert between((2011, 5, 4), (2011, 5, 3)) == ""
    assert (earliest("soon"), latest("soon"), earliest("2011-02-30")) == (NEVER, OPEN, NEVER)


# ------------------------------------------------------------------ this archive


def test_every_event_rests_on_words_that_stand_once(built: Archive) -> None:
    blocks = {text.entry.slug: text.document.blocks for text in built.texts}
    assert len(built.events) == len({placed.event.id for placed in built.events}) > 50
    for placed in built.events:
        assert len(placed.passages) == len(placed.event.passages) >= 1
        for passage, found in zip(placed.event.passages, placed.passages, strict=True):
            assert len(occurrences(passage.quotation, blocks[passage.text])) == 1
            assert found.anchor in {block.anchor for block in blocks[passage.text]}


def test_every_date_is_edtf(built: Archive) -> None:
    dates = [placed.event.date for placed in built.events]
    dates += [time.edtf for text in built.texts for time in text.document.times if time.edtf]
    dates += [comment.dated for text in built.texts for comment in text.document.comments]
    assert [edtf for edtf in dates if not is_edtf(edtf)] == []


def test_comments_are_dated_as_far_as_known(built: Archive) -> None:
    text = next(text for text in built.texts if text.entry.slug == "the-us-and-iran-in-iraq")
    assert [comment.dated for comment in text.document.comments] == [
        "[..2007-03-11]", "2007-03-11", "[2007-03-11..]", "[2007-03-11..]", "[2007-03-11..]", "[2007-03-14..]",
    ]  # fmt: skip


READ = {
    "the-us-and-iran-in-iraq": {
        "One week ago today": "[..2007-03-02]", "the 1970s": "197X", "last September": "2006-09", "tomorrow": "2007-03-12",
        "Spring 2007": "2007-21", "الأربعاء 14-3-2007": "2007-03-14", "1971": "1971", "the 1950s": "195X",
    },
    "the-beginning-of-american-iranian-engagement": {"March 22, 2007": "2007-03-22", "March 10": "2007-03-10"},
    "the-us-and-iranian-ambassadors-in-baghdad": {
        "earlier today": "2007-05-28", "1980": "1980", "last Saturday": "2007-05-26", "early April": "2007-04", "February": "2007-02",
    },
}  # fmt: skip
"""Read by hand against the texts."""


@pytest.mark.parametrize("slug", READ)
def test_expressions_of_the_texts_are_read_as_a_reader_would(built: Archive, slug: str) -> None:
    text = next(text for text in built.texts if text.entry.slug == slug)
    found = {time.text: time.edtf for time in reversed(text.document.times)}
    assert {said: found.get(said) for said in READ[slug]} == READ[slug]


def test_every_resolved_date_stands_on_its_page_with_its_basis(built: Archive, pages: tuple[Page, ...]) -> None:
    found = page_of(pages, "timeline/index.md")
    for placed in built.events:
        event = placed.event
        heading = one(found.find(id=f"e-{event.id}"))
        record = one(heading.find_parent("li"))
        assert heading.get_text() == event.title
        assert one(record.select_one(".ed-basis summary")).get_text() == f"date {DATE_BASES[event.date_basis]}"
        assert event.basis_note in one(record.select_one(".ed-evidence")).get_text()
        shown = one(one(record.find_parent("section")).select_one(".ed-tl-day")).get_text()
        assert shown == (event.date_label or when(event.date))
    for text in built.texts:
        page = page_of(pages, f"texts/{text.entry.slug}/index.md")
        marked = [(element.get_text(), element["title"]) for element in page.select(".ed-time")]
        comments = [(comment.start, comment.end) for comment in text.document.comments]
        wanted = [
            (" ".join(time.text.split()), said_of(time, "comment" if any(a <= time.start < b for a, b in comments) else "text"))
            for time in text.document.times
            if time.edtf
        ]
        assert sorted(marked) == sorted(wanted)


def without_times(small: Archive) -> Archive:
    """The same archive before anything was dated."""
    texts = tuple(replace(text, document=replace(text.document, times=())) for text in small.texts)
    return replace(small, texts=texts, events=(), retired_events=())


@pytest.mark.parametrize("which", ["example", "project"])
def test_marking_times_changes_no_text_and_no_anchor(built: Archive, pages: tuple[Page, ...], which: str) -> None:
    small, with_times = (archive(), render(archive())) if which == "example" else (built, pages)
    plain = render(without_times(small))
    for text in small.texts:
        one_page, other = (page_of(some, f"texts/{text.entry.slug}/index.md") for some in (with_times, plain))
        told = ".ed-tl-slice, .ed-marking, .ed-contents li:has(> [href='#timeline'])"
        for about_times in (*one_page.select(told), *other.select(".ed-marking")):
            about_times.decompose()
        words, others = ([element.get_text() for element in page.select(".ed-text")] for page in (one_page, other))
        assert words == others
        assert one_page.get_text().split() == other.get_text().split()
        assert [e["id"] for e in one_page.select("[id]")] == [e["id"] for e in other.select("[id]")]
        assert len(other.select(".ed-time")) == 0 < len(one_page.select(".ed-time")) or not text.document.times


def test_expressions_lead_to_the_event_that_rests_on_them(pages: tuple[Page, ...]) -> None:
    page = page_of(pages, "texts/the-us-and-iranian-ambassadors-in-baghdad/index.md")
    links = {link.get_text(): link["href"] for link in page.select("a.ed-time-link")}
    assert links["last Saturday"] == "../../timeline/#e-accusation-of-spy-networks"
    assert links["1980"] == "../../timeline/#e-break-of-relations"


def test_links_of_the_timeline_lead_to_pages(pages: tuple[Page, ...]) -> None:
    folders = {page.src_uri.removesuffix("index.md") for page in pages}
    found = page_of(pages, "timeline/index.md")
    ids = {str(element["id"]) for element in found.select("[id]")}
    for link in found.select("a[href]"):
        href = str(link["href"])
        if href.startswith("#"):
            assert href[1:] in ids
        elif href.startswith("../"):
            assert href.removeprefix("../").partition("#")[0] in folders
        else:
            assert href.startswith("http") or f"timeline/{href}" in folders


# ------------------------------------------------------------------ the example


def test_rows_come_in_the_order_of_time_with_texts_apart() -> None:
    years = chronicle.years(rows(archive()))
    assert [
        (year.name, [(d.label, [row.id for row in d.events], [row.id for row in d.others]) for d in year.dates]) for year in years
    ] == [
        ("1840s", [("early 1840s", ["e-the-bell"], [])]),
        ("2011", [
            ("4 May 2011", ["e-late-ferry"], ["t-lights-over-the-harbour"]),
            ("by 4 May 2011", ["e-lamps-bought"], []),
            ("5 May 2011", [], ["t-lights-over-the-harbour--c1"]),
            ("from 5 May 2011 on", [], ["t-lights-over-the-harbour--c2"]),
            ("June 2011 to about 2012", ["e-lamps-further-south"], []),
        ]),
    ]  # fmt: skip


def test_comments_of_one_date_are_one_line() -> None:
    text = harbour()
    comments = tuple(replace(comment, dated="2011-05-05") for comment in text.document.comments)
    crowd = replace(archive(), texts=(replace(text, document=replace(text.document, comments=comments)),))
    assert [row.title for row in rows(crowd) if row.kind == "comment"] == ["Comments 1 and 2 on “Lights over the Harbour”"]


def test_slices_and_counts() -> None:
    events = event_rows(archive())
    assert [row.id for row in chronicle.of_record(events, "mara-lind")] == ["e-late-ferry", "e-lamps-bought"]
    assert [row.id for row in chronicle.of_record(events, "gullhaven")] == ["e-late-ferry", "e-lamps-further-south"]
    assert len(chronicle.of_text(events, "lights-over-the-harbour")) == 4
    assert chronicle.of_text(events, "nothing-was-heard") == ()
    labels: dict[str, Mapping[str, str]] = {facet: {} for facet in chronicle.FACETS}
    labels["basis"] = DATE_BASES
    labels["status"] = {"proposed": "x", "happened": "a", "planned": "b", "disputed": "c"}
    found = chronicle.facets(events, labels)
    assert [(choice.value, choice.count) for choice in found["person"]] == [
        ("edward-ash", 1), ("idris-al-tayyar", 1), ("mara-lind", 2),
    ]  # fmt: skip
    assert [choice.value for choice in found["status"]] == ["proposed", "happened", "planned", "disputed"]


def test_other_pages_show_their_slice() -> None:
    pages = render(archive())
    for src_uri, count, query in (
        ("people/mara-lind/index.md", 2, "person=mara-lind"),
        ("places/gullhaven/index.md", 2, "place=gullhaven"),
        ("texts/lights-over-the-harbour/index.md", 4, "text=lights-over-the-harbour"),
    ):
        page = page_of(pages, src_uri)
        assert len(page.select(".ed-tl-short > li")) == count
        assert any(str(link["href"]).endswith(f"timeline/?{query}") for link in page.select(".ed-tl-slice a"))
    assert not page_of(pages, "texts/nothing-was-heard/index.md").select(".ed-tl-slice")


def test_an_empty_timeline_says_so() -> None:
    page = page_of(render(Archive((), ())), "timeline/index.md")
    assert "Nothing has a date yet." in page.get_text()
    assert not page.select("svg, form")


# --------------------------------------------------------------------- the files


def files(small: Archive) -> dict[str, str]:
    return {page.src_uri.removeprefix("timeline/"): page.body for page in timeline_pages(small) if page.src_uri[-3:] != ".md"}


@pytest.mark.parametrize("which", ["example", "project", "hostile", "empty"])
def test_files_parse_and_hold_every_row(built: Archive, which: str) -> None:
    small = {"example": archive(), "project": built, "hostile": hostile(), "empty": Archive((), ())}[which]
    found = rows(small)
    made = files(small)
    assert made == files(small)  # no clock, no hash order

    table = list(csv.DictReader(io.StringIO(made["timeline.csv"], newline="")))
    assert [(line["id"], line["date"], line["title"]) for line in table] == [(row.id, row.date, row.title) for row in found]
    assert tuple(csv.reader(io.StringIO(made["timeline.csv"])).__next__()) == downloads.COLUMNS

    value = json.loads(made["timeline.json"])
    assert [record["id"] for record in value["rows"]] == [row.id for row in found]
    for record, row in zip(value["rows"], found, strict=True):
        assert record["title"] == row.title
        assert set(record["people"] + record["places"] + record["organizations"]) <= value["names"].keys()

    calendar = Calendar.from_ical(made["timeline.ics"])
    assert not calendar.errors
    events = calendar.walk("VEVENT")
    assert len(events) == len({str(event["uid"]) for event in events}) == len(found)
    for event, row in zip(events, found, strict=True):
        assert not event.errors
        assert " ".join(re.sub(r"[\x00-\x1f\x7f]", " ", row.title).split()) in str(event["summary"])
        assert event.decoded("dtstart") < event.decoded("dtend")
        if row.first != NEVER:
            assert event.decoded("dtstart") == date(*map(int, row.first))
    assert all(len(line.encode()) <= 75 for line in made["timeline.ics"].split("\r\n"))

    slides = json.loads(made["timelinejs.json"])
    assert slides["title"]["text"]["headline"] == html.escape(small.about.title)
    for slide, row in zip(slides["events"], found, strict=True):
        assert slide["unique_id"] == row.id
        assert list(slide["start_date"]) in (["year"], ["year", "month"], ["year", "month", "day"])
        assert all(isinstance(part, int) for when in ("start_date", "end_date") for part in slide.get(when, {}).values())
        assert slide["text"]["headline"] == html.escape(row.title)


NASTY = "</script><b onclick='x'>\"a\",\r\n;=1+1\\n\u202e\x07"


def hostile() -> Archive:
    """Every word that the timeline takes from elsewhere is unkind."""
    small = archive()
    events = tuple(replace(p, event=replace(p.event, title=NASTY, summary=NASTY, basis_note=NASTY)) for p in small.events)
    return replace(small, events=events, about=About(NASTY, NASTY, NASTY, NASTY))


def test_unkind_words_come_out_as_they_are_and_add_no_element() -> None:
    page, plain = page_of(render(hostile()), "timeline/index.md"), page_of(render(archive()), "timeline/index.md")
    titles = [title.get_text() for title in page.select(".ed-tl-title")]
    assert titles == [NASTY] * 4
    assert [tag.name for tag in page.find_all()] == [tag.name for tag in plain.find_all()]


def test_precision_of_slides() -> None:
    made = json.loads(files(archive())["timelinejs.json"])["events"]
    starts = {slide["unique_id"]: (slide["start_date"], slide.get("end_date")) for slide in made}
    assert starts["e-late-ferry"] == ({"year": 2011, "month": 5, "day": 4}, None)
    assert starts["e-the-bell"] == ({"year": 1840, "month": 1, "day": 1}, {"year": 1849, "month": 12, "day": 31})


# --------------------------------------------------------------------- the picture


def moment(at: float, name: str = "x", until: float | None = None) -> Moment:
    return Moment("#x", name, "then", at, at + 0.003 if until is None else until, "happened")


@given(st.lists(st.floats(-500, 2100), min_size=1, max_size=60))
def test_every_time_has_its_place_in_order(points: list[float]) -> None:
    found = panels(points)
    assert 1 <= len(found) <= 3
    assert all(panel.first < panel.last and panel.left < panel.right for panel in found)
    assert all(one.last <= other.first and one.right < other.left for one, other in pairwise(found))
    assert found[0].first <= min(points)
    assert max(points) <= found[-1].last


@given(st.lists(st.tuples(st.floats(1900, 2100), st.floats(0, 30), st.text(max_size=60)), min_size=1, max_size=30))
def test_the_picture_is_well_formed_and_nothing_overlaps(given_moments: list[tuple[float, float, str]]) -> None:
    moments = [Moment("#x", re.sub(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]", "", name), "then", at, at + length, "planned")
               for at, length, name in given_moments]  # fmt: skip
    svg = ET.fromstring(timeline(moments, moments[:3], prefix="t", title="T", legend=(("planned", "planned"),)))  # noqa: S314  # our own
    marks = list(svg.iter("{http://www.w3.org/2000/svg}a"))
    assert len(marks) == len(moments) + len(moments[:3])


def test_the_scale_is_true_within_a_stretch() -> None:
    (whole,) = panels([2000.0, 2001.0, 2002.0])
    assert whole.x(2001) - whole.x(2000.5) == pytest.approx(whole.x(2000.5) - whole.x(2000))
    assert len(panels([1954, 1979, *(2007 + n / 60 for n in range(20)), 2022])) == 3


# ------------------------------------------------------------------- the ledger


def test_anchors_of_events_are_released_kept_and_retired() -> None:
    small = archive()
    texts = tuple(replace(text, retired=()) for text in small.texts)
    rows_ = carry_out(settle(texts, (), {}, "2026.1", small.events), {}, "2026.1", small.events)
    of_events = [row for row in rows_ if row.kind == "event"]
    assert [row.anchor for row in of_events] == [f"e-{placed.event.id}" for placed in small.events]
    renamed = tuple(replace(placed, event=replace(placed.event, title="Another title")) for placed in small.events)
    texts = settle(texts, rows_, {}, "2026.2").texts
    assert plan(texts, rows_, "2026.2", renamed).kept == plan(texts, rows_, "2026.2", small.events).kept
    fewer = small.events[1:]
    todo = plan(texts, rows_, "2026.2", fewer)
    assert [row.anchor for row in todo.lost] == ["e-the-bell"]
    said = read_decisions('[{"text": "timeline", "anchor": "e-the-bell", "state": "merged", "reason": "One bell.", "went_to": "timeline#e-late-ferry"}]')
    settled = settle(texts, rows_, said, "2026.2", fewer)
    assert faults(texts, rows_, said, "2026.2", fewer) == ()
    gone = next(row for row in carry_out(settled, said, "2026.2", fewer) if row.anchor == "e-the-bell")
    assert (gone.state, gone.went_to) == ("merged", "timeline#e-late-ferry")


def test_an_event_that_vanishes_after_release_is_reported() -> None:
    row = LedgerRow("timeline", "e-bell", "event", "0" * 16, "The bell", "2026.1", where=Where("editorial/anchors.tsv", 3))
    retired, problems = retire([row], ())
    assert retired == (row,)
    assert [str(found) for found in problems] == [
        (
            "editorial/anchors.tsv:3: [L003] e-bell was released (“The bell”), and editorial/events.yml has no such event. "
            "Restore it, or say what became of it with `archive release`."
        ),
    ]
    assert retire([replace(row, state="withdrawn")], ())[1] == ()


def test_the_timeline_answers_for_retired_events() -> None:
    page = page_of(render(archive()), "timeline/index.md")
    gone = one(page.find(id="e-early-ferry"))
    assert "“The ferry is early” and was merged in release 2026.2. Now at e-late-ferry. It was late." in gone.get_text()
    assert one(gone.find("a"))["href"] == "#e-late-ferry"


# ------------------------------------------------------------------ suggestions


def telling(said: str, *expressions: tuple[str, str], events: tuple[PlacedEvent, ...] = ()) -> Archive:
    """An archive of one paragraph with some time expressions in it."""
    small = archive()
    text = harbour()
    block = Block("p1", "paragraph", Role.BODY, (Span(0, len(said)),), said)
    times = tuple(
        Time(said.index(words), said.index(words) + len(words), words, "DATE", edtf, edtf, "x", "2011-05-04") for words, edtf in expressions
    )
    document = Document(Capture("a.txt", "0", said), (), (block,), (), times=times)
    return replace(small, texts=(Text(text.entry, document),), events=events)


def test_dated_sentences_are_suggested_once_and_as_yaml() -> None:
    said = "The pilot left the harbour on Monday. The Monday list. He will be back on Friday or on Sunday, the keeper wrote."
    found = suggest_events(telling(said, ("Monday", "2011-05-02"), ("Friday", "2011-05-06"), ("Sunday", "2011-05-08")))
    assert [(item.anchor, item.sentence) for item in found] == [
        ("p1", "The pilot left the harbour on Monday."),
        ("p1", "He will be back on Friday or on Sunday, the keeper wrote."),
    ]
    assert as_yaml(found[:1]) == """\
--- # for editorial/events.yml
# lights-over-the-harbour#p1: The pilot left the harbour on Monday.
- id: ''
  title: ''
  date: '2011-05-02'
  date_basis: resolved
  basis_note: The text says “Monday”; its date is 4 May 2011.
  summary: ''
  status: happened
  passages:
    - text: lights-over-the-harbour
      quotation:
        exact: pilot left the harbour on Monday.

"""
    assert as_yaml(()) == ""


def test_what_is_covered_or_says_nothing_is_not_suggested() -> None:
    assert suggest_events(telling("The list for Monday.", ("Monday", "2011-05-02"))) == ()
    assert suggest_events(telling("It rang that day.", ("that day", "2011-05-04"), events=archive().events)) == ()
    assert suggest_events(telling("It rang lately.", ("lately", ""))) == ()
    assert len(suggest_events(telling("في يوم الاثنين", ("يوم الاثنين", "2011-05-02")))) == 1


