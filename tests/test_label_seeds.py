"""The three captures come out right, line by line."""

from pathlib import Path

import pytest

from build_tools.label import label
from build_tools.model import Capture, Labels, Role

SEEDS = Path(__file__).parent.parent / "seeds"
Roles = dict[Role, list[int]]


def labelled(name: str) -> tuple[Capture, Labels]:
    text = (SEEDS / name).read_bytes().decode()
    capture = Capture(name, "", text)
    labels, problems = label(capture)
    assert problems == ()
    return capture, labels


def lines_of(capture: Capture, labels: Labels) -> dict[int, list[Role]]:
    """1-based line -> the roles of its segments that hold words, in order."""
    roles: dict[int, list[Role]] = {}
    for segment in labels.segments:
        if segment.role is not Role.SPACE:
            line = capture.text.count("\n", 0, segment.start) + 1
            roles.setdefault(line, []).append(segment.role)
    return roles


def test_wordpress_post_with_comments() -> None:
    capture, labels = labelled("000_eea85f3324e328e6.txt")
    roles = lines_of(capture, labels)
    assert roles.pop(1) == [Role.TITLE]
    assert roles.pop(87) == [Role.CROSSPOST]
    assert roles.pop(89) == [Role.COMMENTS_HEADING]
    assert roles.pop(172) == [Role.COMMENTS_NOTICE]
    for line in (91, 94, 102, 105, 116, 166):
        assert roles.pop(line) == [Role.COMMENT_MARKER, Role.COMMENT]
    body = {line for line, found in roles.items() if found == [Role.BODY]}
    comment = {line for line, found in roles.items() if found == [Role.COMMENT]}
    assert body | comment == set(roles)
    assert max(body) == 85
    assert (min(comment), max(comment)) == (92, 170)
    assert capture.text.endswith("Comments are closed.")


def test_wordpress_comments_are_six_of_eight() -> None:
    capture, labels = labelled("000_eea85f3324e328e6.txt")
    assert labels.stated_comments == 8
    lines = [
        (capture.text.count("\n", 0, comment.start) + 1, capture.text.count("\n", 0, comment.end) + 1)
        for comment in labels.comments
    ]
    assert lines == [(91, 92), (94, 100), (102, 103), (105, 114), (116, 164), (166, 170)]
    assert [comment.n for comment in labels.comments] == [1, 2, 3, 4, 5, 6]
    assert all((comment.author, comment.date, comment.answers) == ("", "", None) for comment in labels.comments)


def test_republished_article_is_told_from_its_wrapper() -> None:
    capture, labels = labelled("001_536c6ae43eb9e3ca.txt")
    roles = lines_of(capture, labels)
    head = {1: Role.NAVIGATION, 3: Role.NAVIGATION, 6: Role.REPEATED, 8: Role.SERIES, 9: Role.DATELINE,
            11: Role.TITLE, 13: Role.BYLINE}
    for line, role in head.items():
        assert roles.pop(line) == [role], line
    for line in (32, 33, 34):
        assert roles.pop(line) == [Role.CREDIT], line
    assert roles.pop(36) == [Role.COPYRIGHT]
    assert all(found == ([Role.BODY] if line < 32 else [Role.TEASER]) for line, found in roles.items())
    assert min(line for line in roles if line > 32) == 38
    assert labels.comments == ()
    assert labels.stated_comments is None
    assert labels.title == (capture.text.index("The Beginning", capture.text.index("No. 14")),
                            capture.text.index("\n\nBy Ephraim"))
    assert labels.byline is not None
    assert capture.text[slice(*labels.byline)] == "Ephraim Kam"
    assert labels.date is not None
    assert capture.text[slice(*labels.date)] == "March 22, 2007"


def test_bare_post_is_all_body() -> None:
    capture, labels = labelled("002_7e2a0fd2310bba56.txt")
    assert set(map(tuple, lines_of(capture, labels).values())) == {(Role.BODY,)}
    assert labels.comments == ()
    assert (labels.title, labels.byline, labels.date) == (None, None, None)


@pytest.mark.parametrize("name", sorted(path.name for path in SEEDS.glob("*.txt")))
def test_every_character_has_one_role(name: str) -> None:
    capture, labels = labelled(name)
    assert "".join(capture.text[s.start:s.end] for s in labels.segments) == capture.text
