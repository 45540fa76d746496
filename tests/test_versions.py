"""What the releases changed: how alike words are, where they differ, a text's versions, and the feed as a reader takes it."""

from collections import Counter

import feedparser
import pytest
from example_archive import archive

from build_tools.likeness import Piece, alike, difference, shared, within
from build_tools.model import Change, Release
from build_tools.render import render
from build_tools.versions import versions

FIRST, SECOND = Release("2026.1", "2026-11-23", "First."), Release("2026.2", "2026-12-24", "Second.")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("a b c d", "d c b a", 1.0), ("a b", "a c", 0.5), ("a a b", "a", 0.5), ("a", "b", 0.0), ("", "", 0.0)],
)
def test_shared_words_whatever_their_order(one: str, other: str, expected: float) -> None:
    assert shared(Counter(one.split()), Counter(other.split())) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("a b c d", "a b c d", 1.0), ("A, b!", "a b", 1.0), ("a b c d", "a b x d", 0.75), ("a b", "b a", 0.5), ("", "a", 0.0), ("", "…", 1.0)],
)
def test_words_alike_in_their_order(one: str, other: str, expected: float) -> None:
    assert alike(one, other) == expected


def test_words_stand_within_others_only_as_whole_words_in_one_run() -> None:
    whole = ["the", "ferry", "was", "late"]
    assert within(["ferry", "was"], whole)
    assert not within(["ferry", "late"], whole)
    assert not within(["err"], whole)


def test_a_difference_is_told_word_by_word() -> None:
    assert difference("The ferry was late.", "The old ferry was early.") == (
        Piece("same", "The"), Piece("in", " old"), Piece("same", " ferry was "), Piece("out", "late."), Piece("in", "early."),
    )  # fmt: skip
    assert difference("船は遅い", "船は早い") == (Piece("same", "船は"), Piece("out", "遅"), Piece("in", "早"), Piece("same", "い"))
    assert difference("same", "same") == (Piece("same", "same"),)


def change(release: str, anchor: str, state: str, words: str, **more: str) -> Change:
    return Change("gulls", release, anchor, "paragraph", state, words, more.get("went_to", ""), more.get("reason", ""), words)  # type: ignore[arg-type]


def test_the_versions_of_a_text_newest_first() -> None:
    made = [change("2026.1", "p1", "current", "It was late."), change("2026.1", "p2", "current", "Secret.")]
    edited = change("2026.2", "p1", "edited", "It was early.", reason="A slip.")
    gone = change("2026.2", "p2", "withdrawn", "Secret.", reason="Asked for.")
    added = change("2026.2", "p3", "current", "More.")
    newest, oldest = versions([*made, edited, gone, added], [FIRST, SECOND])
    assert (oldest.release, oldest.first, oldest.added, oldest.steps) == (FIRST, True, tuple(made), ())
    assert (newest.release, newest.first, newest.added) == (SECOND, False, (added,))
    assert [(step.change, step.pieces) for step in newest.steps] == [
        (edited, (Piece("same", "It was "), Piece("out", "late."), Piece("in", "early."))),
        (gone, ()),
    ]


def test_a_release_that_left_a_text_alone_makes_no_version_of_it() -> None:
    (only,) = versions([change("2026.1", "p1", "current", "It was late.")], [FIRST, SECOND])
    assert only.release == FIRST


def test_a_reader_of_feeds_takes_every_release() -> None:
    built = archive()
    (source,) = (item.body for item in render(built) if item.src_uri == "feed.xml")
    feed = feedparser.parse(source.encode(), response_headers={"content-type": "application/atom+xml; charset=utf-8"})
    assert not feed.bozo
    assert feed.version == "atom10"
    assert feed.feed.title == built.about.title
    assert [(link.rel, link.href) for link in feed.feed.links] == [
        ("self", f"{built.about.address}feed.xml"), ("alternate", f"{built.about.address}releases/"),
    ]  # fmt: skip
    newest_first = [*reversed(built.releases)]
    assert [(item.title, item.updated) for item in feed.entries] == [
        (f"Release {release.id}", f"{release.date}T00:00:00Z") for release in newest_first
    ]
    assert feed.feed.updated == feed.entries[0].updated
    ids = [feed.feed.id, *(item.id for item in feed.entries)]
    assert len({*ids}) == len(ids)
    assert all(name.startswith("urn:uuid:") for name in ids)
    for item, release in zip(feed.entries, newest_first, strict=True):
        assert item.link.startswith(f"{built.about.address}releases/#")
        assert item.summary == release.note
        assert [content.type for content in item.content] == ["text/html"]
        assert all(part.startswith(built.about.address) for part in item.content[0].value.split('href="')[1:])
    assert "Nobody may read this." not in source
