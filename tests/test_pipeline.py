"""Any capture at all goes the whole way; and what was released once stays where it is."""

import hashlib
import re

from hypothesis import example, given
from hypothesis import strategies as st

from build_tools import pipeline
from build_tools.ledger import FILE, dump
from build_tools.model import Archive, Capture, Page
from build_tools.problems import Problem, errors
from build_tools.read import Sources
from build_tools.release import carry_out, settle
from build_tools.render import render

signs = st.sampled_from("aB1.,:;-–•“”\"'()[]{}<>&#|*_`~\\/@ \t\u00a0\u00ad\u200b\u200f\ufeff\u202eقש月é😀\x00\x1b\ud800") | st.characters()
pieces = st.text(signs, max_size=15) | st.sampled_from([
    "8 thoughts on “Gulls”", "Comments", "1 comment:", "Ana says:", "May 3, 2011 at 9:10 am", "  1. ", "    ", "Posted by Ana on May 3, 2011",
    "Comments are closed.", "Leave a Reply", "By Ana Reed", "© Gull Press", "More>>", "Home | About", "1. One", "(a) one", "He said,", "and so",
    "Ana said...", "Reply", "Pingback: Terns", "http://gull.example/?a=b#c", "[Gulls](x) {#id} ![](y)", "---", "title: x", "Iran", "yesterday",
])
texts = st.lists(st.tuples(pieces, st.sampled_from(["\n", "\n\n", "\r\n", "\r", " ", "\u2028"])), max_size=25).map(
    lambda parts: "".join(piece + end for piece, end in parts)
)


def record(capture: Capture) -> str:
    return (
        f'- slug: gulls\n  capture: {capture.id}\n  sha256: "{capture.sha256}"\n  language: en\n'
        "  title: {value: Gulls, basis: stated, evidence: First line., confidence: high}\n"
    )


def made(text: str, **files: str) -> tuple[Sources, Archive, tuple[Problem, ...]]:
    data = text.encode("utf-8", "surrogatepass")
    capture = Capture("gulls.txt", hashlib.sha256(data).hexdigest(), text, "utf-8", len(data))
    sources = Sources((capture,), {"editorial/catalog.yml": record(capture), **files})
    archive, problems = pipeline.assemble(sources)
    return sources, archive, problems


def ids(page: Page) -> list[str]:
    return re.findall(r'\sid="([^"]+)"', page.body)


@given(texts)
@example("")
@example("\x00")
@example("\ud800\udfff")
@example("1 comment\n\nAna says:\nMay 3, 2011 at 9:10 am\n")
@example("Ana says:\nBen says:\nCia says:\n")
def test_any_capture_becomes_a_page_that_keeps_its_anchors(text: str) -> None:
    sources, archive, problems = made(text)
    assert errors(problems) == ()
    (shown,) = archive.texts
    document = shown.document
    assert "".join(text[part.start : part.end] for part in document.segments) == text
    anchors = [block.anchor for block in document.blocks] + [comment.anchor for comment in document.comments]
    assert len(set(anchors)) == len(anchors)
    assert all(re.fullmatch(r"[hspc]\d+|c\d+-p\d+", anchor) for anchor in anchors)
    page = next(page for page in render(archive) if page.src_uri == "texts/gulls/index.md")
    found = ids(page)
    assert len(set(found)) == len(found)
    assert set(anchors) <= set(found)

    ledger = carry_out(settle(archive.texts, (), {}, "2026.1", archive.events), {}, "2026.1", archive.events)
    again, later = pipeline.assemble(Sources(sources.captures, {**sources.files, FILE: dump(ledger)}))
    assert {item.code for item in errors(later)} <= {"L008"}
    assert again.texts[0].document.blocks == document.blocks
    assert again.texts[0].retired == ()


def test_an_archive_of_nothing_has_its_pages_too() -> None:
    archive, problems = pipeline.assemble(Sources((), {}))
    assert problems == ()
    assert {"index.md", "texts/index.md", "method/index.md"} <= {page.src_uri for page in render(archive)}
