"""A note stands where its words are, found once and only once; and offsets lead back into the capture."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.model import Block, Note, Quotation, Role, Span
from build_tools.notes import occurrences, place

CAPTURE = "The ferry was\n  late.  The long-\nawaited lamp\u00a0was lit.\n\nThe ferry sank."
BLOCKS = (
    Block("p1", "paragraph", Role.BODY, (Span(0, 13), Span(16, 32), Span(33, 54, glue="")),
          "The ferry was late.  The long-awaited lamp\u00a0was lit."),
    Block("p2", "paragraph", Role.BODY, (Span(56, 71),), "The ferry sank."),
)


def note(exact: str, prefix: str = "", suffix: str = "", id_: str = "n1") -> Note:
    return Note(id_, "gulls", Quotation(exact, prefix, suffix), "context", "Body.")


def test_the_blocks_of_this_test_are_true() -> None:
    for block in BLOCKS:
        made = "".join((span.glue if at else "") + CAPTURE[span.start : span.end] for at, span in enumerate(block.spans))
        assert made == block.text


@pytest.mark.parametrize(
    ("exact", "prefix", "suffix", "anchor", "covered"),
    [
        ("sank", "", "", "p2", "sank"),
        ("was late", "", "", "p1", "was\n  late"),
        ("was\n\tlate", "", "", "p1", "was\n  late"),
        ("late. The", "", "", "p1", "late.  The"),
        ("long-awaited lamp was", "", "", "p1", "long-\nawaited lamp\u00a0was"),
        ("ferry", "The", "was", "p1", "ferry"),
        ("ferry", "", "sank", "p2", "ferry"),
        ("The", "late.", "", "p1", "The"),
        ("ferry", "The ", " sank.", "p2", "ferry"),
        ("fer", "", "ry sank", "p2", "fer"),
        ("ry", "The fer", "was", "p1", "ry"),
        ("lit.", "", "", "p1", "lit."),
    ],
)
def test_a_note_stands_where_its_words_are(exact: str, prefix: str, suffix: str, anchor: str, covered: str) -> None:
    ((found,), problems) = place([note(exact, prefix, suffix)], BLOCKS)
    assert problems == ()
    assert found.anchor == anchor
    assert CAPTURE[found.start : found.end] == covered


@pytest.mark.parametrize(
    ("exact", "prefix", "suffix", "said"),
    [
        ("lit. The ferry", "", "", "[N001] “lit. The ferry” is not found in gulls. Quote the words as the page shows them, within one paragraph."),
        ("the ferry sank", "", "", "[N001] “the ferry sank” is not found in gulls. Quote the words as the page shows them, within one paragraph."),
        ("ferry", "A", "", "[N001] “ferry” is not found in gulls. Quote the words as the page shows them, within one paragraph."),
        (".*", "", "", "[N001] “.*” is not found in gulls. Quote the words as the page shows them, within one paragraph."),
        ("ferry", "", "", "[N002] “ferry” is found 2 times in gulls (p1, p2). Add a prefix or suffix."),
        ("The", "", "", "[N002] “The” is found 3 times in gulls (p1, p1, p2). Add a prefix or suffix."),
    ],
)
def test_words_found_never_or_twice_are_told(exact: str, prefix: str, suffix: str, said: str) -> None:
    placed, problems = place([note(exact, prefix, suffix)], BLOCKS)
    assert placed == ()
    assert [str(problem) for problem in problems] == [f"editorial/notes.yml: {said}"]


@pytest.mark.parametrize(("text", "exact", "prefix", "times"), [("gull gull gull", "gull", "gull", 2), ("aaa", "aa", "", 2), ("aaaa", "a", "a", 3)])
def test_matches_that_overlap_are_two(text: str, exact: str, prefix: str, times: int) -> None:
    block = Block("p1", "paragraph", Role.BODY, (Span(0, len(text)),), text)
    assert len(occurrences(Quotation(exact, prefix), [block])) == times


def test_notes_come_in_the_order_of_the_text() -> None:
    notes = [note("sank", id_="n1"), note("lit", id_="n2"), note("lamp", id_="n4"), note("lamp", id_="n3")]
    placed, _ = place(notes, BLOCKS)
    assert [item.note.id for item in placed] == ["n3", "n4", "n2", "n1"]


def test_every_sign_of_a_block_knows_its_place() -> None:
    for block in BLOCKS:
        for at, sign in enumerate(block.text):
            there = CAPTURE[block.offset(at)]
            assert there == sign or (sign == " " and there.isspace())
        with pytest.raises(IndexError, match=f"the block {block.anchor} has no such character"):
            block.offset(len(block.text))


@given(st.lists(st.text(alphabet="ab. ", min_size=1).filter(str.strip).map(str.strip), min_size=1, max_size=5), st.data())
def test_any_words_of_a_block_are_found_again(lines: list[str], data: st.DataObject) -> None:
    capture = "\n".join(lines)
    spans, at = [], 0
    for line in lines:
        spans.append(Span(at, at + len(line)))
        at += len(line) + 1
    block = Block("p1", "paragraph", Role.BODY, tuple(spans), " ".join(lines))
    start = data.draw(st.integers(0, len(block.text) - 1))
    end = data.draw(st.integers(start + 1, len(block.text)))
    exact = block.text[start:end].strip()
    if not exact:
        return
    found = occurrences(Quotation(exact), [block])
    assert (block.offset(start), exact.split()) in [
        (begin, capture[begin:finish].split()) for _, begin, finish in found
    ] or block.text[start] == " "
    assert all(capture[begin:finish].split() == exact.split() for _, begin, finish in found)
