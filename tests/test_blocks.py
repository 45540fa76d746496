"""From labelled segments to paragraphs: rules by cases, promises for any text.

`cases/blocks/` holds the cases: a title, the words of a post, the blocks they are, between lines with a point.
"""

import itertools
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from build_tools.blocks import RULES, blocks
from build_tools.label import label
from build_tools.model import ROLES, Block, Capture, Override, Role, Segment

CASES = Path(__file__).parent / "cases" / "blocks"
CASE = re.compile(r"^(?P<title>\S.*)\n\.\n(?P<input>(?s:.*?))^\.\n(?P<expected>(?s:.*?))^\.\n", re.MULTILINE)
FOUND = [
    (path.stem, match["title"], match["input"], match["expected"])
    for path in sorted(CASES.glob("*.txt"))
    for match in CASE.finditer(path.read_text(encoding="utf-8"))
]


def post(text: str) -> tuple[Block, ...]:
    """The blocks of a text that is a post and nothing else."""
    found, problems = blocks(Capture("x.txt", "", text), [Segment(0, len(text), Role.BODY, "body")])
    assert problems == ()
    return found


def told(block: Block, what: str) -> str:
    """A block on one line, as the cases have it."""
    if what == "language":
        return f"{block.lang} {block.dir} | {block.text}\n"
    kind = block.kind
    quote = f" {block.quote.group} ({block.quote.basis}) {block.quote.speaker}".rstrip() if block.quote else ""
    return f"{kind}{quote} | {block.text}\n"


def test_no_case_is_overlooked() -> None:
    for path in CASES.glob("*.txt"):
        points = path.read_text(encoding="utf-8").splitlines().count(".")
        assert points == 3 * sum(name == path.stem for name, *_ in FOUND)
    assert {name for name, *_ in FOUND} == {"wrapping", "structure", "quotations", "language"}


@pytest.mark.parametrize(("what", "title", "text", "expected"), FOUND, ids=[f"{name}: {title}" for name, title, *_ in FOUND])
def test_case(what: str, title: str, text: str, expected: str) -> None:
    assert "".join(told(block, what) for block in post(text)) == expected, title


# ------------------------------------------------------ promises for any text

LINE_ENDS = ["\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\u2028", "\u2029", "\n \n", "\x0b", "\x0c", "\x85"]
SHOWN = [role for role in Role if ROLES[role].shown]
BESIDE = {Role.COMMENT_AUTHOR, Role.COMMENT_DATE}
signs = st.sampled_from("aB1.,:-–•“”\"'()[]&<> \t\u00a0\u00ad\u200b\ufeff\u0301قש月é😀") | st.characters(codec="utf-8")
lines = st.text(signs, max_size=12) | st.sampled_from(["1. a", "2. b", "(a) x", "- x", "He said,", "and so", "A. Reed said that"])
texts = st.lists(st.tuples(lines, st.sampled_from(LINE_ENDS)), max_size=12).map(lambda parts: "".join(a + b for a, b in parts))


@st.composite
def labelled(draw: st.DrawFn) -> tuple[Capture, tuple[Segment, ...]]:
    """Any text, cut anywhere, with any roles; comments numbered without order."""
    text = draw(texts)
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)) | {0, len(text)})
    segments = []
    for start, end in itertools.pairwise(cuts):
        role = draw(st.sampled_from([*Role]))
        comment = draw(st.integers(1, 3)) if role.value.startswith("comment") else 0
        segments.append(Segment(start, end, role, "any", comment))
    return Capture("x.txt", "", text), tuple(segments)


def shown_offsets(capture: Capture, segments: Sequence[Segment]) -> list[int]:
    """Where the signs stand that blocks have to show: all but white space, the post before the comments."""
    own = [segment for segment in segments if segment.role in SHOWN and segment.role not in BESIDE]
    return [
        at
        for segment in sorted(own, key=lambda segment: segment.comment)
        for at in range(segment.start, segment.end)
        if not capture.text[at].isspace()
    ]


def check(capture: Capture, segments: Sequence[Segment], found: Sequence[Block]) -> None:
    covered = [at for block in found for span in block.spans for at in range(span.start, span.end)]
    assert [at for at in covered if not capture.text[at].isspace()] == shown_offsets(capture, segments)
    assert len(set(covered)) == len(covered)
    for block in found:
        joined = "".join((span.glue if at else "") + capture.text[span.start : span.end] for at, span in enumerate(block.spans))
        assert block.text == joined
        assert block.text == block.text.strip() != ""
        assert not re.search("[\n\r\u2028\u2029]", block.text)
        assert {span.glue for span in block.spans} <= {" ", ""}
        assert [span.start for span in block.spans] == sorted(span.start for span in block.spans)
        assert block.dir == "rtl" or not re.fullmatch(r"[\u0600-\u06ff\s]*[\u0620-\u063f][\u0600-\u06ff\s]*", block.text)
        assert re.fullmatch(r"[a-z]{2,3}", block.lang)
        assert (block.kind == "quotation") == (block.quote is not None)
        assert not block.rule or block.rule in RULES
        for at, sign in enumerate(block.text):
            assert sign in {capture.text[block.offset(at) : block.offset(at) + 1], " "}
    groups = [block.quote.group for block in found if block.quote]
    assert groups == sorted(groups)
    assert set(groups) == set(range(1, len(set(groups)) + 1))


@given(labelled())
def test_every_shown_sign_is_in_exactly_one_block_in_order(made: tuple[Capture, tuple[Segment, ...]]) -> None:
    capture, segments = made
    found, problems = blocks(capture, segments)
    check(capture, segments, found)
    assert problems == ()


@given(texts)
@example("")
@example("\ufeff")
@example("\r\r\r")
@example("1. a\n2. b\n1. c\n")
def test_the_same_holds_of_what_labelling_makes_of_it(text: str) -> None:
    capture = Capture("x.txt", "", text)
    labels, _ = label(capture)
    check(capture, labels.segments, blocks(capture, labels.segments)[0])


@pytest.mark.parametrize("text", ["x\n" * 10_000, "a" * 200_000, "a@" * 100_000, "- x\n" * 10_000, "A said,\n" * 5_000])
def test_time_grows_with_the_text_and_no_faster(text: str) -> None:
    """Each took minutes where a step looked at all lines for each, or from each sign at all that follow."""
    assert sum(len(block.text) for block in post(text)) > len(text) / 2


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\u2029"])
def test_every_line_end_gives_the_same_blocks(end: str) -> None:
    text = (CASES / "wrapping.txt").read_text(encoding="utf-8")
    for match in CASE.finditer(text):
        ended = match["input"].replace("\n", end)
        assert [block.text for block in post(ended)] == [block.text for block in post(match["input"])]


def test_a_byte_order_mark_does_not_hide_the_first_letter() -> None:
    plain = post("1. One\nA paragraph.\n2. Two\nAnother paragraph.")
    marked, _ = blocks(
        Capture("x.txt", "", "\ufeff1. One\nA paragraph.\n2. Two\nAnother paragraph."),
        [Segment(0, 1, Role.SPACE, "x"), Segment(1, 46, Role.BODY, "x")],
    )
    assert [(block.kind, block.text) for block in marked] == [(block.kind, block.text) for block in plain]


# ------------------------------------------------------------------ overrides

TEXT = "One.\nTwo and\nthree.\nFour.\n\n  Five.\n"


def override(first: int, last: int, begins: str, **changes: Any) -> Override:
    return Override("x.txt", first, last, begins, "Why not.", **changes)


def decided(*overrides: Override) -> tuple[list[str], list[str]]:
    found, problems = blocks(Capture("x.txt", "", TEXT), [Segment(0, len(TEXT), Role.BODY, "body")], overrides)
    return [told(block, "kind").rstrip() for block in found], [problem.message for problem in problems]


def test_an_override_decides_the_kind() -> None:
    assert decided(override(1, 1, "One", kind="heading"), override(6, 6, "Five", kind="list-item"))[0] == [
        "heading | One.", "paragraph | Two and three.", "paragraph | Four.", "list-item | Five.",
    ]


def test_an_override_begins_and_ends_a_paragraph() -> None:
    assert decided(override(3, 3, "three", kind="paragraph"))[0] == [
        "paragraph | One.", "paragraph | Two and", "paragraph | three.", "paragraph | Four.", "paragraph | Five.",
    ]


def test_quotations_of_overrides_are_groups_in_the_order_of_the_text() -> None:
    found, problems = decided(
        override(4, 6, "Four", kind="quotation", speaker="Ben Moss"),
        override(1, 3, "One", kind="quotation", speaker="Anna Reed", source="Harbour News"),
    )
    assert problems == []
    assert found == [
        "quotation 1 (override) Anna Reed | One.",
        "quotation 1 (override) Anna Reed | Two and three.",
        "quotation 2 (override) Ben Moss | Four.",
        "quotation 2 (override) Ben Moss | Five.",
    ]


def test_what_no_longer_fits_is_not_applied() -> None:
    found, problems = decided(
        override(1, 1, "Two", kind="heading"), override(6, 9, "Five", kind="heading"), override(4, 2, "Four", kind="heading")
    )
    assert found == decided()[0]
    assert problems == [
        "Line 1 of seeds/x.txt does not begin with “Two”: it begins with “One.”. Mend lines and begins, or remove the override.",
        "seeds/x.txt ends with line 6. Mend lines and begins, or remove the override.",
        "Lines 4-2 run backwards. Mend lines and begins, or remove the override.",
    ]


def test_overrides_of_others_are_not_looked_at() -> None:
    other = Override("y.txt", 1, 1, "Never", "Why not.", kind="heading")
    assert decided(other, override(1, 1, "Never", role=Role.TITLE)) == decided()


def test_a_comment_has_lists_but_no_sections() -> None:
    text = "Two things:\n(a) lamps\n(b) pilots\n1. First\nSo it is.\n2. Second\nSo be it."
    found, _ = blocks(Capture("x.txt", "", text), [Segment(0, len(text), Role.COMMENT, "x", 1)])
    assert [told(block, "kind").rstrip() for block in found] == [
        "paragraph | Two things:", "list-item | (a) lamps", "list-item | (b) pilots", "paragraph | 1. First",
        "paragraph | So it is.", "paragraph | 2. Second", "paragraph | So be it.",
    ]


def test_a_comment_cut_out_of_another_stays_whole() -> None:
    text = "First one.\nSecond.\nFirst two."
    segments = [Segment(0, 10, Role.COMMENT, "x", 1), Segment(10, 11, Role.SPACE, "x"), Segment(11, 18, Role.COMMENT, "x", 2),
                Segment(18, 19, Role.SPACE, "x"), Segment(19, 29, Role.COMMENT, "x", 1)]
    found, _ = blocks(Capture("x.txt", "", text), segments)
    assert [(block.comment, block.text) for block in found] == [(1, "First one."), (1, "First two."), (2, "Second.")]
