"""The archive itself: the three captures come out right, by rules first and with the editors' word after."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence

import pytest
from conftest import ROOT

from build_tools import pipeline
from build_tools.blocks import blocks
from build_tools.label import label
from build_tools.model import ROLES, Archive, Block, Capture, Role, Text
from build_tools.problems import Problem, errors
from build_tools.read import read

POST = "the-us-and-iran-in-iraq"
ARTICLE = "the-beginning-of-american-iranian-engagement"
BARE = "the-us-and-iranian-ambassadors-in-baghdad"


@pytest.fixture(scope="module")
def built() -> tuple[Archive, tuple[Problem, ...]]:
    archive, _, problems = pipeline.build(ROOT)
    return archive, problems


@pytest.fixture(scope="module")
def texts(built: tuple[Archive, tuple[Problem, ...]]) -> dict[str, Text]:
    return {text.entry.slug: text for text in built[0].texts}


@pytest.fixture(scope="module")
def by_rules() -> dict[str, tuple[Block, ...]]:
    """The blocks of each capture as rules alone make them, without an editor's override."""
    return {capture.id[:3]: blocks(capture, label(capture)[0].segments)[0] for capture in read(ROOT)[0].captures}


def of_kind(found: Iterable[Block], kind: str) -> list[str]:
    return [block.anchor for block in found if block.kind == kind]


def begins(found: Sequence[Block], *words: str) -> bool:
    return len(found) == len(words) and all(block.text.startswith(word) for block, word in zip(found, words, strict=True))


# ---------------------------------------------------------------------- all


def test_the_edition_has_no_problem(built: tuple[Archive, tuple[Problem, ...]]) -> None:
    archive, problems = built
    assert [str(problem) for problem in errors(problems)] == []
    assert [text.entry.slug for text in archive.texts] == [POST, ARTICLE, BARE]
    assert archive.releases[0].id == "2026.1"


def test_the_captures_are_those_that_were_received(texts: dict[str, Text]) -> None:
    for text in texts.values():
        data = (ROOT / "seeds" / text.entry.capture).read_bytes()
        assert hashlib.sha256(data).hexdigest() == text.entry.sha256
        assert data.decode() == text.document.capture.text


@pytest.mark.parametrize("slug", [POST, ARTICLE, BARE])
def test_shown_and_removed_are_the_capture(slug: str, texts: dict[str, Text]) -> None:
    document = texts[slug].document
    capture = document.capture.text
    assert "".join(capture[part.start : part.end] for part in document.segments) == capture
    shown = Counter(at for block in document.blocks for span in block.spans for at in range(span.start, span.end))
    assert set(shown.values()) == {1}
    for part in document.segments:
        for at in range(part.start, part.end):
            if not capture[at].isspace():
                assert (at in shown) == ROLES[part.role].shown


@pytest.mark.parametrize(("slug", "notes"), [(POST, 43), (ARTICLE, 7), (BARE, 40)])
def test_every_note_has_its_place(slug: str, notes: int, texts: dict[str, Text]) -> None:
    text = texts[slug]
    assert len(text.notes) == notes
    assert len({item.note.id for item in text.notes}) == notes
    anchors = {block.anchor for block in text.document.blocks}
    assert {item.anchor for item in text.notes} <= anchors
    capture = text.document.capture.text
    for item in text.notes:
        assert capture[item.start : item.end].split() == item.note.quotation.exact.replace("-\n", "-").split()


@pytest.mark.parametrize("slug", [POST, ARTICLE, BARE])
def test_nothing_is_lost_of_what_was_released(slug: str, texts: dict[str, Text]) -> None:
    assert texts[slug].retired == ()


# ------------------------------------------------------- the WordPress post


def test_the_post_in_its_parts(texts: dict[str, Text]) -> None:
    document = texts[POST].document
    assert Counter((block.role, block.kind) for block in document.blocks) == {
        (Role.TITLE, "head"): 1,
        (Role.BODY, "paragraph"): 10,
        (Role.BODY, "quotation"): 3,
        (Role.CROSSPOST, "paragraph"): 1,
        (Role.COMMENT, "paragraph"): 22,
        (Role.COMMENT, "quotation"): 15,
    }
    assert [block.anchor for block in document.blocks if not block.comment] == ["h1", *(f"p{n}" for n in range(1, 15))]
    assert document.blocks[0].text == "The US and Iran, in Iraq"


def test_wrapped_lines_are_joined(texts: dict[str, Text]) -> None:
    first = texts[POST].document.blocks[1]
    assert len(first.spans) == 7
    assert first.text.startswith("One week ago today we were sitting in the lobby of our hotel in Amman, Jordan, talking with")
    assert first.text.endswith("as the senior Iraq analyst for the International Crisis Group.)")
    assert not [block for block in texts[POST].document.blocks if "\n" in block.text]


def test_the_unmarked_quotation_is_found_by_rule(by_rules: dict[str, tuple[Block, ...]]) -> None:
    quoted = [block for block in by_rules["000"] if block.quote]
    assert begins(quoted, "Well, the US and Iran agree on two things", "What they agree on,", "What they disagree on")
    assert {(block.rule, block.quote.group, block.quote.basis) for block in quoted if block.quote} == {
        ("quotation-led-in", 1, "inferred")
    }


def test_the_editors_say_who_speaks(texts: dict[str, Text]) -> None:
    quotes = {block.anchor: block.quote for block in texts[POST].document.blocks if block.quote}
    assert list(quotes) == [
        "p3", "p4", "p5", *(f"c5-p{n}" for n in range(2, 12)), *(f"c6-p{n}" for n in range(1, 6)),
    ]
    groups: dict[int, set[tuple[str, str]]] = {}
    for quote in quotes.values():
        groups.setdefault(quote.group, set()).add((quote.speaker, quote.source.partition(",")[0]))
    assert groups == {
        1: {("Joost Hiltermann", "conversation with the author in Amman")},
        2: {("", "Middle East Report 242 (MERIP)")},
        3: {("", "alarabiya.net")},
        4: {("", "")},
    }


def test_six_comments_of_eight(texts: dict[str, Text]) -> None:
    document = texts[POST].document
    assert (document.stated_comments, len(document.comments)) == (8, 6)
    assert [comment.anchor for comment in document.comments] == [f"c{n}" for n in range(1, 7)]
    assert [sum(block.comment == n for block in document.blocks) for n in range(1, 7)] == [2, 7, 2, 10, 11, 5]
    assert {(comment.author, comment.date) for comment in document.comments} == {("", "")}
    assert {comment.n: comment.answers for comment in document.comments if comment.answers} == {4: 2}
    first = {comment.n: next(b.text for b in document.blocks if b.comment == comment.n)[:24] for comment in document.comments}
    assert first == {
        1: "You talk about how Iran ", 2: "I’m puzzled by this theo", 3: "The Ghadaffi regime in L",
        4: "escott,", 5: "Apologies, please remove", 6: "وكشف مسؤول في القيادة ال",
    }


def test_what_is_removed_from_the_post(texts: dict[str, Text]) -> None:
    document = texts[POST].document
    removed = [(part.role, document.capture.text[part.start : part.end]) for part in document.segments if not ROLES[part.role].shown]
    assert [item for item in removed if item[0] is not Role.SPACE] == [
        (Role.COMMENTS_HEADING, "8 thoughts on “The US and Iran, in Iraq”"),
        *((Role.COMMENT_MARKER, f"{n}.") for n in range(1, 7)),
        (Role.COMMENTS_NOTICE, "Comments are closed."),
    ]


def test_arabic_reads_from_right_to_left_and_addresses_do_not(texts: dict[str, Text]) -> None:
    found = {block.anchor: (block.lang, block.dir) for block in texts[POST].document.blocks if block.lang != "en"}
    assert found == {
        "c2-p6": ("zxx", "ltr"),
        "c4-p9": ("ar", "rtl"),
        "c6-p1": ("ar", "rtl"), "c6-p2": ("ar", "rtl"), "c6-p3": ("ar", "rtl"),
        "c6-p4": ("zxx", "ltr"),
        "c6-p5": ("ar", "rtl"),
    }


def test_pasted_mail_keeps_its_paragraphs(by_rules: dict[str, tuple[Block, ...]]) -> None:
    fifth = [block for block in by_rules["000"] if block.comment == 5]
    assert begins(
        fifth, "Apologies, please remove", "Middle East Report 242", "Spring 2007", "THE SHI’A IN THE ARAB WORLD",
        "Twin specters hang", "At the beginning of", "The Shi’a of the Arab world", "In the Gulf countries",
        "Also featured:", "Subscribe to Middle East Report", "For further information",
    )


# -------------------------------------------------- the republished article


def test_the_article_is_told_from_its_wrapper(texts: dict[str, Text]) -> None:
    document = texts[ARTICLE].document
    assert [(block.anchor, block.role.value, block.text[:26]) for block in document.blocks if block.kind == "head"] == [
        ("h1", "series", "INSS Insight – Editor Mark"),
        ("h2", "dateline", "March 22, 2007 - No. 14"),
        ("h3", "title", "The Beginning Of American-"),
        ("h4", "byline", "By Ephraim Kam"),
    ]
    body = [block for block in document.blocks if block.role is Role.BODY]
    assert [block.anchor for block in body] == [f"p{n}" for n in range(1, 9)]
    assert body[0].text.startswith("On March 10, a one-day conference")
    assert body[-1].text.endswith("on the question of Iraq.")
    assert {block.kind for block in body} == {"paragraph"}
    assert [(block.anchor, block.role.value, block.text) for block in document.blocks[-2:]] == [
        ("p9", "credit", "INSS Insight is published through the generosity of Sari and Israel Roizman, Philadelphia"),
        ("p10", "copyright", "© Scoop Media"),
    ]
    assert (document.comments, document.stated_comments) == ((), None)


def test_what_is_removed_from_the_article(texts: dict[str, Text]) -> None:
    document = texts[ARTICLE].document
    removed = [part for part in document.segments if not ROLES[part.role].shown and part.role is not Role.SPACE]
    assert Counter(part.role for part in removed) == {Role.NAVIGATION: 2, Role.REPEATED: 1, Role.TEASER: 13}
    words = [document.capture.text[part.start : part.end] for part in removed]
    assert (words[0], words[2], words[3]) == ("Top Scoops", "The Beginning Of American-Iranian Engagement", "Top Scoops Headlines")
    assert sum(line.endswith("... More>>") for line in words) == 6


# ------------------------------------------------ the post without a title


def test_the_bare_post_in_its_parts(texts: dict[str, Text]) -> None:
    document = texts[BARE].document
    assert Counter(block.kind for block in document.blocks) == {"paragraph": 45, "quotation": 10, "heading": 5, "list-item": 5}
    assert {block.role for block in document.blocks} == {Role.BODY}
    assert {len(block.spans) for block in document.blocks} == {1}
    assert of_kind(document.blocks, "heading") == ["s1", "s2", "s3", "s4", "s5"]
    assert of_kind(document.blocks, "list-item") == ["p38", "p39", "p40", "p53", "p54"]
    assert [block.anchor for block in document.blocks if block.anchor.startswith("p")] == [f"p{n}" for n in range(1, 61)]
    assert {block.lang for block in document.blocks} == {"en"}


def test_headings_in_two_styles_and_lists_are_found_by_rule(by_rules: dict[str, tuple[Block, ...]]) -> None:
    found = by_rules["002"]
    assert begins(
        [block for block in found if block.kind == "heading"], "(1) The role of", "(2) The exchange of", "3. The further agenda",
        "4. The US-Iranian agenda", "5. Other regional",
    )
    assert begins(
        [block for block in found if block.kind == "list-item"], "(a) Washington", "(b) To do this", "(c) In this context",
        "(a) Seeing the", "(b) Not seeing",
    )


def test_quotations_that_lost_their_marks_are_found_by_rule(by_rules: dict[str, tuple[Block, ...]]) -> None:
    groups: dict[int, list[Block]] = {}
    for block in by_rules["002"]:
        if block.quote:
            groups.setdefault(block.quote.group, []).append(block)
    assert begins(groups[1], "said he had been less interested")
    assert begins(
        groups[2], "saw positive steps", "“Some problems", "He said Iran", "Crocker said", "He said he had told",
        "The Iranians had rejected", "… In a brief address",
    )
    assert begins(groups[3], "“succeeded in finding")
    assert begins(groups[4], "“We gave this organization")
    speakers = [next(block.quote.speaker for block in groups[n] if block.quote) for n in (1, 2, 3, 4)]
    assert speakers == ["Colvin", "Colvin", "", "Shirwan al-Wa’eli"]


def test_speakers_of_the_bare_post(texts: dict[str, Text]) -> None:
    quotes = {block.anchor: block.quote.speaker for block in texts[BARE].document.blocks if block.quote}
    assert quotes == {
        "p6": "Ross Colvin", **{f"p{n}": "Ross Colvin" for n in range(8, 15)},
        "p28": "Iran’s Intelligence Ministry", "p34": "Shirwan al-Wa’eli",
    }


def test_a_capture_in_other_line_ends_gives_the_same_text() -> None:
    for capture in read(ROOT)[0].captures:
        plain = blocks(capture, label(capture)[0].segments)[0]
        for end in ("\r\n", "\r"):
            other = Capture(capture.id, "", capture.text.replace("\n", end))
            found = blocks(other, label(other)[0].segments)[0]
            assert [(block.kind, block.role, block.text) for block in found] == [
                (block.kind, block.role, block.text) for block in plain
            ]
