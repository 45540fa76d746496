"""Paragraphs and their kin: what a page sets as one."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from build_tools.model.captures import Role


@dataclass(frozen=True, slots=True)
class Span:
    """A range of the capture that a block shows without a break."""

    start: int
    end: int
    glue: str = " "
    """What reading text puts before this range when it is not the block's first:
    a space for a joined line break, nothing after a hyphen at the end of a line."""


BlockKind: TypeAlias = Literal["head", "paragraph", "heading", "quotation", "list-item"]


Direction: TypeAlias = Literal["ltr", "rtl"]


@dataclass(frozen=True, slots=True)
class Quote:
    """What is known of a block that quotes somebody."""

    group: int
    """Blocks of one quotation share this number (unique within a document)."""
    speaker: str
    """Who speaks; empty when not stated."""
    source: str
    """Where the words come from; empty when not stated."""
    basis: str
    """`marked` (the capture has quotation marks), `inferred` (by a rule: lost marks), `override`."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, quotation paragraph, list item or line of the head."""

    anchor: str
    """Permanent id on the page (`p7`, `s2`, `c4-p2`, `h1`); empty until `anchors` gives it."""
    kind: BlockKind
    role: Role
    spans: tuple[Span, ...]
    """The ranges shown, in order: one a line for hard-wrapped text."""
    text: str
    """Reading text: the ranges joined by their glue."""
    comment: int = 0
    """Number of the comment it belongs to; 0: the post."""
    lang: str = ""
    """BCP 47 language of the block."""
    dir: Direction = "ltr"
    quote: Quote | None = None
    rule: str = ""
    """Name of the rule that gave `kind` or `quote`, where one did."""

    @property
    def start(self) -> int:
        """Where the block begins in the capture."""
        return self.spans[0].start

    @property
    def end(self) -> int:
        """Where the block ends in the capture."""
        return self.spans[-1].end

    def offset(self, at: int) -> int:
        """The offset in the capture of character `at` of the reading text.

        For a joining space: the offset behind the line it stands after. Raises
        IndexError outside the reading text.
        """
        for index, span in enumerate(self.spans):
            glue = len(span.glue) if index else 0
            if at < glue:
                return self.spans[index - 1].end
            at -= glue
            if at < span.end - span.start:
                return span.start + at
            at -= span.end - span.start
        message = f"the block {self.anchor or self.start} has no such character"
        raise IndexError(message)

    def within(self, offset: int) -> int:
        """The character of the reading text that shows an offset of the capture; one not shown: the next that is."""
        at = 0
        for index, span in enumerate(self.spans):
            at += len(span.glue) if index else 0
            if offset < span.end:
                return at + max(offset - span.start, 0)
            at += span.end - span.start
        return at
