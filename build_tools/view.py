"""Arrange a text as its page shows it: parts, comments, what was removed, what share is shown.

Nothing here is HTML and nothing is lost: each block stands in exactly one
part, and each segment is either shown, listed as removed, or white space.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from build_tools import words
from build_tools.model import ROLES, Block, Capture, Comment, Document, Quote, Role, Segment, Text

_APART = frozenset({Role.CROSSPOST, Role.CREDIT, Role.COPYRIGHT})
"""Roles that belong to the text's publication rather than to its argument."""


@dataclass(frozen=True, slots=True)
class Part:
    """Blocks that the page sets as one: a quotation, a list, or a single block."""

    kind: Literal["paragraph", "heading", "quotation", "list", "head", "apart"]
    blocks: tuple[Block, ...]
    quote: Quote | None = None


@dataclass(frozen=True, slots=True)
class Thread:
    """A comment as its card shows it."""

    comment: Comment
    parts: tuple[Part, ...]
    author: Segment | None
    """Where the capture names the author; None when it does not."""
    date: Segment | None
    answers: str
    """Anchor of the comment it answers; empty: none known."""
    answered_by: tuple[str, ...]
    """Anchors of the comments that answer it."""
    depth: int = 0
    """How deep it stands in a conversation whose comments follow each other; 0: it begins one, or stands apart from what it answers."""

    @property
    def anchor(self) -> str:
        """`c4`."""
        return self.comment.anchor


@dataclass(frozen=True, slots=True)
class Passage:
    """Neighbouring segments of one role, nothing but white space between them."""

    first_line: int
    """1-based, in the capture."""
    last_line: int
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Removed:
    """Passages of one role that the page does not show as text, until one of another role comes."""

    role: Role
    passages: tuple[Passage, ...]

    @property
    def rules(self) -> tuple[str, ...]:
        """The rules that decided, each once, in the order of the capture."""
        return tuple(dict.fromkeys(s.rule for passage in self.passages for s in passage.segments))


@dataclass(frozen=True, slots=True)
class Size:
    """How long a text is."""

    words: int
    """Words of the post as shown, its head left out."""
    paragraphs: int
    minutes: int
    """Time that reading the post takes."""
    comments: int
    comment_words: int


@dataclass(frozen=True, slots=True)
class Shares:
    """How many code points of a capture are what."""

    all: int
    shown: int
    removed: int
    space: int


def parts(blocks: Iterable[Block]) -> tuple[Part, ...]:
    """Join what belongs together: paragraphs of one quotation, items of one list."""
    grouped = groupby(enumerate(blocks), key=lambda item: _togetherness(*item))
    return tuple(_part(tuple(block for _, block in group)) for _, group in grouped)


def _togetherness(index: int, block: Block) -> tuple[object, ...]:
    """Neighbouring blocks of which this is the same make one part."""
    if block.kind == "quotation" and block.quote is not None:
        return ("quotation", block.quote.group)
    if block.kind == "list-item":
        return ("list", block.role)
    return ("alone", index)


def _part(blocks: tuple[Block, ...]) -> Part:
    first = blocks[0]
    if first.kind == "quotation":
        return Part("quotation", blocks, first.quote)
    if first.kind == "list-item":
        return Part("list", blocks)
    if first.kind == "paragraph":
        return Part("apart" if first.role in _APART else "paragraph", blocks)
    return Part(first.kind, blocks)


def title_block(document: Document) -> Block | None:
    """The line of the capture that is its title, if it has one."""
    return next((block for block in document.blocks if block.role is Role.TITLE), None)


def head(document: Document) -> tuple[Block, ...]:
    """The lines of the head: series, title, dateline, byline, as they follow in the capture."""
    return tuple(block for block in document.blocks if _in_head(block))


def body(document: Document) -> tuple[Part, ...]:
    """The post without its head."""
    return parts(block for block in document.blocks if not block.comment and not _in_head(block))


def _in_head(block: Block) -> bool:
    return not block.comment and (block.kind == "head" or block.role is Role.TITLE)


def sections(document: Document) -> tuple[Block, ...]:
    """The headings of the post."""
    return tuple(part.blocks[0] for part in body(document) if part.kind == "heading")


def threads(document: Document) -> tuple[Thread, ...]:
    """The comments in reading order."""
    anchors = {comment.n: comment.anchor for comment in document.comments}
    return tuple(
        Thread(
            comment=comment,
            parts=parts(block for block in document.blocks if block.comment == comment.n),
            author=_segment(document, Role.COMMENT_AUTHOR, comment.n),
            date=_segment(document, Role.COMMENT_DATE, comment.n),
            answers=anchors.get(comment.answers or 0, ""),
            answered_by=tuple(anchors[c.n] for c in document.comments if c.answers == comment.n),
            depth=depth,
        )
        for comment, depth in zip(document.comments, _depths(document.comments), strict=True)
    )


def _depths(comments: Sequence[Comment]) -> Iterator[int]:
    """How deep each stands: below what it answers, as long as nothing else came between.

    Pages that nest comments print them in that order; where they do not, an
    indent would tie an answer to the wrong comment, and the link alone tells.
    """
    above: list[int] = []
    for comment in comments:
        while above and above[-1] != comment.answers:
            above.pop()
        yield len(above)
        above.append(comment.n)


def _segment(document: Document, role: Role, comment: int) -> Segment | None:
    return next((s for s in document.segments if s.role is role and s.comment == comment), None)


def removed(document: Document) -> tuple[Removed, ...]:
    """What the page does not show, white space apart, in the order of the capture."""
    line_of = Lines(document.capture)
    visible = [s for s in document.segments if s.role is not Role.SPACE]
    passages = []
    for role, group in groupby(visible, key=lambda segment: segment.role):
        if not ROLES[role].shown:
            segments = tuple(group)
            passage = Passage(line_of(segments[0].start), line_of(segments[-1].end - 1), segments)
            passages.append((role, passage))
    return tuple(
        Removed(role, tuple(passage for _, passage in group))
        for role, group in groupby(passages, key=lambda pair: pair[0])
    )


class Lines:
    """Numbers of the lines (1-based, parted by LF) that offsets of a capture lie in."""

    def __init__(self, capture: Capture) -> None:
        self._ends = [match.end() for match in re.finditer("\n", capture.text)]

    def __call__(self, offset: int) -> int:
        """The line of the code point at `offset`."""
        return bisect_right(self._ends, offset) + 1


def shares(document: Document) -> Shares:
    """Count code points: they add up to the capture."""
    found: Counter[str] = Counter()
    for segment in document.segments:
        shown = "shown" if ROLES[segment.role].shown else "removed"
        found["space" if segment.role is Role.SPACE else shown] += segment.end - segment.start
    return Shares(sum(found.values()), found["shown"], found["removed"], found["space"])


def size(document: Document) -> Size:
    """How much there is to read."""
    post = [block for block in document.blocks if not block.comment and not _in_head(block)]
    post_words = _words(post)
    return Size(
        words=post_words,
        paragraphs=sum(block.kind != "heading" for block in post),
        minutes=words.minutes(post_words),
        comments=len(document.comments),
        comment_words=_words([block for block in document.blocks if block.comment]),
    )


def _words(blocks: Sequence[Block]) -> int:
    return sum(words.word_count(block.text) for block in blocks)


def rules(text: Text) -> tuple[tuple[str, int], ...]:
    """The rules that labelled a text and told its blocks apart, with how often, most used first."""
    document = text.document
    used = Counter(segment.rule for segment in document.segments if segment.role is not Role.SPACE)
    used.update(block.rule for block in document.blocks if block.rule)
    return tuple(sorted(used.items(), key=lambda item: (-item[1], item[0])))
