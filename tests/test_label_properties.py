"""What holds of labels for any text at all."""

import time
from itertools import pairwise
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.label import RULES, label, words
from build_tools.label.looks import look_at, looks_of
from build_tools.label.rows import BLANKS, read_rows, trim
from build_tools.label.stamps import find_stamps
from build_tools.model import ROLES, Capture, Labels, Role

PAGE_LINES = (
    "The mill stood by the brook, and nobody had used it for years.", "A heading", "By Anna Field",
    "March 3, 2019", "March 4, 2019 at 6:10 pm", "Anna says:", "Anna · March 4, 2019 at 6:10 pm", "Reply", "Antworten",
    "3 comments", "No comments", "2 thoughts on “A heading”", "1.", "  1. A short answer", "    more of it",
    "    1. an answer to it", "• Home", "•", "• A link to another page", "Share this:", "Related posts",
    "Comments are closed.", "Leave a Reply", "Name *", "© The Mill", "Read more >>", "Home | News | Sport | Weather",
    "Pingback: A page", "Posted by: Otto at March 5, 2019 9:14 PM", "2 days ago", "Reply to Anna", "12", "About the author",
    "تعليق واحد", "قالت ليلى:", "", "", "\r", "\u2028", "\ufeff", "\xa0",
)
"""Lines that mean something to the rules: joined at random, they make every branch meet every other."""

any_text = st.text() | st.lists(st.sampled_from(PAGE_LINES), max_size=25).map("\n".join)


def labelled(text: str) -> Labels:
    labels, problems = label(Capture("any.txt", "", text))
    assert problems == ()
    return labels


@given(any_text)
def test_segments_cover_the_text_exactly(text: str) -> None:
    at = 0
    for segment in labelled(text).segments:
        assert segment.start == at < segment.end
        at = segment.end
    assert at == len(text)


@given(any_text)
def test_space_is_blank_and_words_are_trimmed(text: str) -> None:
    for segment in labelled(text).segments:
        words = text[segment.start:segment.end]
        if segment.role is Role.SPACE:
            assert words.strip(BLANKS) == ""
        else:
            assert words == words.strip(BLANKS) != ""
            assert len(words.splitlines()) == 1


@given(any_text)
def test_neighbouring_space_is_one_segment(text: str) -> None:
    roles = [segment.role for segment in labelled(text).segments]
    assert all((a, b) != (Role.SPACE, Role.SPACE) for a, b in pairwise(roles))


@given(any_text)
def test_each_segment_names_a_rule(text: str) -> None:
    assert {segment.rule for segment in labelled(text).segments} <= set(RULES)


@given(any_text)
def test_comments_are_numbered_in_order_and_apart(text: str) -> None:
    labels = labelled(text)
    assert [comment.n for comment in labels.comments] == list(range(1, len(labels.comments) + 1))
    numbered = [segment for segment in labels.segments if segment.comment]
    assert [segment.comment for segment in numbered] == sorted(segment.comment for segment in numbered)
    for comment in labels.comments:
        own = [segment for segment in numbered if segment.comment == comment.n]
        assert (comment.start, comment.end) == (own[0].start, own[-1].end)


@given(any_text)
def test_a_comments_author_and_date_are_its_own_words(text: str) -> None:
    for comment in labelled(text).comments:
        assert comment.author in text[comment.start:comment.end]
        assert comment.date in text[comment.start:comment.end]


def test_blanks_are_all_white_space_and_the_byte_order_mark() -> None:
    spaces = {chr(code) for code in range(0x110000) if chr(code).isspace()}
    assert set(BLANKS) == spaces | {"\ufeff"}


@given(st.text(), st.text(BLANKS), st.text(BLANKS))
def test_trimming_leaves_what_stands_between_blanks(words: str, before: str, behind: str) -> None:
    text = before + words + behind
    start, end = trim(text, 0, len(text))
    assert text[start:end] == words.strip(BLANKS)


def test_a_text_of_nothing_but_lines_of_the_page_is_read_to_an_end() -> None:
    """Each round may take the last paragraphs; the rounds are few, so most of the text stays."""
    text = "\n\n".join(f"{PAGE_LINES[0]} {n}.\n\nTags: one, two" for n in range(100))
    post = post_of(text, labelled(text))
    assert post.count(PAGE_LINES[0]) > 70


POST_LINES = (
    "The mill stood by the brook, and nobody had used it for years.", "A heading", "By Anna Field", "March 3, 2019",
    "Then we went home.", "• Home", "• A link to another page", "Share this:", "Related posts", "• Twitter", "© The Mill",
    "The bridge was closed for a whole week before anyone noticed it... Read more >>", "Home | News | Sport | Weather",
    "Posted by Nora at 9:14 PM", "(This post has been cross-posted to the club's page.)", "Recent posts", "He said,",
    "A line that goes on and on without coming to any kind of end at all, as lines do", "Anna", "Tags: one, two",
    "This site was made possible by the generosity of the club", "About the author", "1. Dig", "Menu", "42",
    "The mill by the brook", "Email address",
)
ENDS = ("", "\n\nComments are closed.", "\n\n2 comments\n\n  1. Anna says:\n\n    Yes, it is.\n\n  2. Otto says:\n\n    No.\n")


def post_of(text: str, labels: Labels) -> str:
    """The shown words of the post as a text of its own: line ends as they were, one blank line where more fell away."""
    parts: list[str] = []
    at = None
    for segment in labels.segments:
        if segment.comment == 0 and ROLES[segment.role].shown:
            if at is not None:
                ends = text.count("\n", at, segment.start)
                parts.append("\n\n" if ends > 1 else "\n" if ends else " ")
            parts.append(text[segment.start:segment.end])
            at = segment.end
    return "".join(parts)


@given(st.lists(st.sampled_from(POST_LINES), max_size=14), st.sampled_from(ENDS))
def test_labelling_its_own_reading_text_changes_nothing(lines: list[str], end: str) -> None:
    """The words that a page shows as its post, labelled again, are all shown and hold no comments.

    It holds where paragraphs are set apart by blank lines, the post holds no
    lines that would be comments elsewhere (`Anna says:`), and its title is
    known without the heading over the comments, which is gone by then.
    """
    text = "\n\n".join(lines) + end
    once = post_of(text, labelled(text))
    again = labelled(once)
    assert again.comments == ()
    assert post_of(once, again) == once


DATE_PARTS = (
    "5", "12", "2007", "3d", "th", ".", ",", "-", "/", " ", "  ", "\xa0", "\t", ":", "10", "March", "mar", "Mai", "märz", "ago", "hace",
    "vor", "il y a", "days", "Tagen", "d", "h", "an", "a", "one", "today", "heute", "at", "am", "PM", "of", "de", "年", "月", "日",
    "ºmarzo", "comments", "Comment", "3 Kommentare", "says", "x", "ß", "İ", "\ud800", "• ", "12. ", "(", "_", "تعليق", "منذ",
    "· ", "·", "3y", "|", "gmt ", "07 um 10:40",
)
"""What dates and headings are made of, and what keeps them from being any."""


@given(st.lists(st.lists(st.sampled_from(DATE_PARTS), min_size=1, max_size=9).map("".join), max_size=12))
def test_rows_look_alike_alone_and_among_others(lines: list[str]) -> None:
    """What one glance at all rows sees is what looking into each of them sees."""
    rows = read_rows("\n".join(lines))
    assert list(looks_of(rows)) == [look_at(row.text) for row in rows]


SECTION = "3 comments\nAnna\nMay 3, 2013 at 9:05 am\nYes, it is so.\n"
"""Before a pattern: it stands among comments."""


@pytest.mark.parametrize("pattern", [
    "a\n", "\n", "• \n", "x ", "0", "[", "May ", "12. ", " 2 days ago", "1. a\n", "3 comments\n", "Anna says:\nYes.\n\n",
    "Anna · May 3, 2010 at 4:10 pm\n", "  1. Yes, it is.\n\n    1. No.\n\n", "Read more >>\n", "By Anna\n", "Reply to Anna\n",
    "Comments\n", "One comment\n\nYes.\n", "2 thoughts on “A”\n", "Reply\n", "Leave a Reply\n", "Anna\n\nYes, it is so.\n\n",
    "By By ", "says says ", "(Author Author ", "\u2028", "\ufeff", "لا ", "In reply to\nAnna\n", "Anna Post authorMay 3, 2013\n",
    "« No! »\n", "Read also: Old mills of the county\nIt is so, and it was so.\n",
    "  • May 3, 2013 at 9:05 am\n    It is so, and it was so.\nFiled under: mills\n", "Anna wrote:\n- Advertisement -\n",
    f"{SECTION}AnnaAuthor May 3, 2013 at 9:05 am\nYes, it is so.\n", f"{SECTION}Anna\nMay 3, 2013 at 9:05 am\nYes.\nReply\nRe: it\n",
    f"{SECTION}Anna Fen\nI say so.\nReply\n", f"{SECTION}    1. Anna says:\n  2. Words.\n", f"{SECTION}Avatar of Anna\nAnna\nYes.\n",
    f"{SECTION}Posté par Anna, | | Répondre\n", "Like · 3y\n", "The mill (4.00 / 3)\nYes.\nby Anna on 3/5/2013 9:05\n",
    "At 9:18 PM, Anna said...\nYes.\n", "Anna:\nYes.\n3/5/2013 9:05\n", "3/5/2013 9:05\nYes.\n— Posted by Anna\n",
    "Yes.\n- Anna, Fen, 3/5/2013 9:05\n", "#1 Anna 3/5/2013 9:05\nYes.\n", "Anna I'm a fan of Anna\nYes.\n",
])
def test_time_is_linear_in_size(pattern: str) -> None:
    """Four times the text takes about four times the time: far from the sixteen of quadratic rules."""
    begun = pattern.startswith(SECTION) * SECTION
    pattern = pattern.removeprefix(SECTION)

    def once(text: str) -> float:
        start = time.process_time()
        labelled(text)
        return time.process_time() - start

    def seconds(size: int) -> float:
        text = PAGE_LINES[0] + "\n\n" + begun + (pattern * (size // len(pattern) + 1))[:size]
        return min(once(text) for _ in range(3))

    seconds(1_000)
    small, large = seconds(50_000), seconds(200_000)
    assert large < 10 * small + 0.2


@pytest.mark.parametrize("count", [1, 9, 99, 120])
def test_numbers_before_names_run_on_past_any_number_of_figures(count: int) -> None:
    """A sentence of the page stands above the first comment: only the numbers tell that names stand above words."""
    words_of = ["Once more, " * (n % 7) + "it has been seen." for n in range(1, count + 1)]
    comments = "".join(f"#{n}  posted by Nora{n % 7}x, May 28, 2007 2:13 PM\n{said}\n" for n, said in enumerate(words_of, 1))
    text = f"The mill\n{PAGE_LINES[0]}\nDiscussion\nPlease be as kind here as you would be at the mill itself.\n{comments}"
    found = labelled(text)
    bodies = [text[s.start:s.end] for s in found.segments if s.role is Role.COMMENT]
    assert bodies == words_of
    assert [comment.author for comment in found.comments] == [f"Nora{n % 7}x" for n in range(1, count + 1)]


@pytest.mark.parametrize("month", [normalize("NFC", month) for month in words.MONTHS])
def test_each_month_makes_a_date(month: str) -> None:
    """A month of the table that some step of the search does not know would never be found."""
    line = f"5 {month} 2007 10:20"
    assert [(stamp.start, stamp.end, stamp.timed) for stamp in find_stamps(line)] == [(0, len(line), True)]
