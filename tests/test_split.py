"""The JSON line of `archive split`."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from build_tools.label import label
from build_tools.model import Capture, Override, Role
from build_tools.split import split
from build_tools.splitting import split_line

TEXT = """\
The ferry

Posted on March 3, 2019 by Ruth Ames

The ferry will run every hour from June on.\r
In winter it stops at nightfall, as it has always done.

A second paragraph, which is a little shorter.

2 comments

Otto · March 4, 2019 at 6:10 pm

At last!

And in the morning?

Reply

Mira · March 5, 2019 at 8:00 am

At six.

Reply

Leave a comment
"""


def test_the_line_says_it_all() -> None:
    capture = Capture("ferry.txt", "", TEXT)
    labels, problems = label(capture)
    line = split(labels, capture, problems)
    segments = line.pop("segments")
    assert line == {
        "id": "ferry.txt",
        "title": "The ferry",
        "byline": "Ruth Ames",
        "date": "March 3, 2019",
        "post": "The ferry will run every hour from June on.\nIn winter it stops at nightfall, as it has always done."
                "\n\nA second paragraph, which is a little shorter.",
        "comments": [
            {"n": 1, "author": "Otto", "date": "March 4, 2019 at 6:10 pm", "body": "At last!\n\nAnd in the morning?",
             "start": TEXT.index("Otto"), "end": TEXT.index("\n\nMira"), "answers": None, "permalink": None},
            {"n": 2, "author": "Mira", "date": "March 5, 2019 at 8:00 am", "body": "At six.",
             "start": TEXT.index("Mira"), "end": TEXT.index("\n\nLeave"), "answers": None, "permalink": None},
        ],
        "stated_comments": 2,
        "problems": [],
    }
    assert isinstance(segments, list)
    assert segments[0] == {"start": 0, "end": 9, "role": "title"}
    assert len(segments) == len(labels.segments)


def test_what_is_not_stated_is_null() -> None:
    capture = Capture("bare.txt", "", "Nothing here says who wrote it, or when, or what it is called.")
    labels, problems = label(capture)
    line = split(labels, capture, problems)
    assert (line["title"], line["byline"], line["date"], line["stated_comments"]) == (None, None, None, None)
    assert line["comments"] == []
    assert line["post"] == capture.text


def test_a_page_that_says_it_has_none_states_zero() -> None:
    capture = Capture("none.txt", "", "Nothing ever happens here, and that is why we came.\n\nNo comments yet\n")
    labels, problems = label(capture)
    assert split(labels, capture, problems)["stated_comments"] == 0


def test_problems_are_said_in_words() -> None:
    capture = Capture("ferry.txt", "", TEXT)
    labels, problems = label(capture, (Override("ferry.txt", 1, 1, "The bus", "a test", Role.BODY),))
    found = split(labels, capture, problems)["problems"]
    assert isinstance(found, list)
    assert [str(problem)[:32] for problem in found] == ["editorial/overrides.yml: [O001] "]


def test_lone_carriage_returns_and_line_separators_end_lines() -> None:
    capture = Capture("ends.txt", "", "One line that ends here.\rAnother that ends there.\u2028A third.\u2029\u2029A fourth.")
    labels, problems = label(capture)
    assert split(labels, capture, problems)["post"] == (
        "One line that ends here.\nAnother that ends there.\nA third.\n\nA fourth.")


@given(st.text())
def test_any_text_gives_a_line_of_json(text: str) -> None:
    capture = Capture("any.txt", "", text)
    labels, problems = label(capture)
    line = split(labels, capture, problems)
    assert json.loads(json.dumps(line)) == line


def test_whom_a_comment_answers_is_the_latest_comment_of_that_name() -> None:
    lines = ["The well", "", "The town well is dry for the first time since anyone can remember.", "", "4 comments", ""]
    for author, answered in (("Ruth", ""), ("Jon", "Ruth"), ("Ruth", "Jon"), ("Mia", "Nobody"), ("Mia", "RUTH")):
        lines += [author, "2 days ago", *([f"Reply to {answered}"] if answered else []), "It was dry before.", "Reply", ""]
    comments: Any = split_line({"id": "well", "text": "\n".join(lines)})["comments"]
    assert [(c["author"], c["answers"]) for c in comments] == [
        ("Ruth", None), ("Jon", 1), ("Ruth", 2), ("Mia", None), ("Mia", 3)]


def test_a_comment_of_a_saved_page_has_the_id_that_links_to_it() -> None:
    page = """<html><body><article><h1>The well</h1><div class="entry-content"><p>The town well is dry for the first time
        since anyone can remember, and the cattle are driven to the river.</p></div></article>
        <ol class="comment-list"><li id="comment-11" class="comment"><cite class="fn">Ruth</cite> <span class="says">says:</span>
        <div class="comment-content"><p>It was dry in my grandmother's day.</p></div>
        <ol class="children"><li id="comment-14" class="comment"><cite class="fn">Jon</cite> <span class="says">says:</span>
        <div class="comment-content"><p>She told me of it, too.</p></div></li></ol></li></ol></body></html>"""
    comments: Any = split_line({"id": "well", "html": page})["comments"]
    assert [(c["author"], c["answers"], c["permalink"]) for c in comments] == [
        ("Ruth", None, "comment-11"), ("Jon", 1, "comment-14")]


def test_half_a_surrogate_pair_changes_no_other_line() -> None:
    whole, broken = TEXT, TEXT.replace("At last!", "At last! \ud83d") + "\ud800"
    lines: Any = [split_line({"id": "ferry", "text": text}) for text in (whole, broken)]
    assert [(c["author"], c["date"]) for c in lines[0]["comments"]] == [(c["author"], c["date"]) for c in lines[1]["comments"]]
    assert lines[0]["post"] == lines[1]["post"]
