"""The ledger says by its words what an anchor was given to, and reads back what it wrote."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.ledger import COLUMNS, comment_words, dump, first_words, hash_of, parse, words
from build_tools.model import AnchorState, Block, Comment, LedgerRow, Role, Span

HEADER = "text\tanchor\tkind\thash\tfirst_words\trelease\tstate\twent_to\tchanged\treason\n"
ROW = "gulls\tp1\tparagraph\t0123456789abcdef\tThe ferry was late\t2026.1\tcurrent\t\t\t\n"
COLUMNS_SAID = "text, anchor, kind, hash, first_words, release, state, went_to, changed, reason"

cells = st.text(alphabet=st.characters(exclude_categories=("C", "Z")), max_size=8)
rows = st.lists(
    st.builds(
        LedgerRow, cells, cells, cells, cells, cells, cells, st.sampled_from(get_args(AnchorState)), cells, cells, cells
    ),
    unique_by=lambda row: (row.text, row.anchor),
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ferry – “late”, again!", ["the", "ferry", "late", "again"]),
        ("don’t don't", ["don", "t", "don", "t"]),
        ("ﬁne Ａ１ ½", ["fine", "a1", "1", "2"]),  # NFKC
        ("Straße STRASSE", ["strasse", "strasse"]),
        ("cafe\u0301 café", ["café", "café"]),
        ("under_score snake", ["under", "score", "snake"]),
        ("تأخرت العبارة", ["تأخرت", "العبارة"]),
        ("कि का", ["कि", "का"]),  # two words that only a vowel sign tells apart
        ("渡轮晚点了,没人知道", ["渡轮晚点了", "没人知道"]),
        ("… *** —", []),
    ],
)
def test_words_are_what_counts(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_the_hash_is_that_of_the_words() -> None:
    # printf 'the ferry was late' | sha256sum
    assert hash_of("The ferry\nwas – “late”.") == "32f5ad840182ba6e"
    assert hash_of("the FERRY was late") == "32f5ad840182ba6e"
    assert hash_of("The ferry was late") != hash_of("The ferry was Kate")
    assert hash_of("कि") != hash_of("का")


@given(st.text(), st.sampled_from([" ", "\n", "\t ", "\u00a0", " – ", "… "]))
def test_white_space_and_punctuation_do_not_change_the_hash(text: str, joint: str) -> None:
    assert hash_of(joint.join(words(text))) == hash_of(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  The ferry\n was  late. ", "The ferry was late."),
        ("a b c d e f g h i j", "a b c d e f g h"),
        ("x" * 200, "x" * 80),
        ("\x1b[31mred\x07 \u202eback\u2066", "[31mred back"),
        ("…", "…"),
        (" \u200b ", ""),
    ],
)
def test_first_words_are_fit_to_print(text: str, expected: str) -> None:
    assert first_words(text) == expected


@given(st.text())
def test_first_words_fit_a_cell(text: str) -> None:
    opening = first_words(text)
    assert len(opening) <= 80
    assert opening.isprintable()
    assert opening == opening.strip()


def test_a_comment_is_known_by_its_words_or_else_by_its_head() -> None:
    def block(text: str) -> Block:
        return Block("", "paragraph", Role.COMMENT, (Span(0, len(text)),), text, comment=1)

    comment = Comment(1, 0, 9, author="Ana", date="5 May")
    assert comment_words(comment, [block("Never."), block("Not once.")]) == "Never.\nNot once."
    assert comment_words(comment, []) == "Ana 5 May"


def test_an_empty_ledger_has_no_anchors() -> None:
    assert parse("") == ((), ())
    assert parse(HEADER) == ((), ())


def test_a_row_knows_its_line() -> None:
    found, problems = parse(HEADER + ROW + ROW.replace("p1", "p2"))
    assert problems == ()
    assert [(row.anchor, str(row.where)) for row in found] == [
        ("p1", "editorial/anchors.tsv:2"), ("p2", "editorial/anchors.tsv:3"),
    ]
    assert found[0] == LedgerRow("gulls", "p1", "paragraph", "0123456789abcdef", "The ferry was late", "2026.1")


@pytest.mark.parametrize(
    ("text", "said", "left"),
    [
        (ROW, [f"1: [L001] This line has not the 10 columns {COLUMNS_SAID}. Restore the file from git."], 0),
        (HEADER + "gulls p1\n" + ROW, [f"2: [L001] This line has not the 10 columns {COLUMNS_SAID}. Restore the file from git."], 1),
        (HEADER + "\n" + ROW, [f"2: [L001] This line has not the 10 columns {COLUMNS_SAID}. Restore the file from git."], 1),
        (HEADER + ROW.replace("\n", "\tmore\n"), [f"2: [L001] This line has not the 10 columns {COLUMNS_SAID}. Restore the file from git."], 0),
        (HEADER + ROW.replace("current", "gone"), ["2: [L001] “gone” is none of the states current, edited, moved, merged, split, withdrawn. Restore the file from git."], 0),
        (HEADER + ROW + ROW, ["3: [L002] gulls#p1 stands twice. Restore the file from git."], 2),
        (HEADER + ROW + ROW.replace("gulls", "terns"), [], 2),
    ],
)
def test_lines_that_cannot_be_read_are_named(text: str, said: list[str], left: int) -> None:
    found, problems = parse(text)
    assert [str(problem).removeprefix("editorial/anchors.tsv:") for problem in problems] == said
    assert len(found) == left


@given(rows)
def test_what_is_written_reads_back(written: list[LedgerRow]) -> None:
    text = dump(written)
    assert parse(text) == (tuple(written), ())
    assert text.count("\n") == len(written) + 1
    assert text.startswith(HEADER)


def test_no_reason_breaks_a_line() -> None:
    row = LedgerRow("gulls", "p1", "paragraph", "0", "x", "2026.1", "withdrawn", reason=" asked\tfor\r\nby mail\u2028today\x85 ")
    ((found,), problems) = parse(dump([row]))
    assert problems == ()
    assert found.reason == "asked for by mail today"


def test_the_header_names_the_columns_of_a_row() -> None:
    assert "\t".join(COLUMNS) + "\n" == HEADER
    assert list(COLUMNS) == [name for name in LedgerRow.__dataclass_fields__ if name not in {"where", "words"}]
