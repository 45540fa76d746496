"""One capture with all its spans: as JSON for programs, in colour for people."""

from rich.text import Text as Styled

from build_tools.model import ROLES, Block, Document, Json, Role, Segment

STYLES: dict[Role, str] = {
    Role.TITLE: "bold green",
    Role.SERIES: "green",
    Role.DATELINE: "green",
    Role.BYLINE: "green",
    Role.BODY: "",
    Role.CROSSPOST: "italic",
    Role.CREDIT: "italic",
    Role.COPYRIGHT: "italic",
    Role.COMMENT: "cyan",
    Role.COMMENT_AUTHOR: "bold cyan",
    Role.COMMENT_DATE: "bold blue",
}
"""How the terminal shows each shown role; what is removed is dim red."""


def as_json(document: Document, slug: str) -> dict[str, Json]:
    """The document in the form that `archive show --json` prints; all offsets are the capture's."""
    return {
        "capture": document.capture.id,
        "sha256": document.capture.sha256,
        "text_id": slug or None,
        "segments": [_segment(segment) for segment in document.segments],
        "blocks": [_block(block) for block in document.blocks],
        "mentions": [
            {
                "start": mention.start,
                "end": mention.end,
                "text": mention.text,
                "type": mention.type or None,
                "entity": mention.entity or None,
                "rule": mention.rule,
                "metonym": mention.metonym or None,
            }
            for mention in document.mentions
        ],
        "times": [
            {
                "start": time.start,
                "end": time.end,
                "text": time.text,
                "type": time.type,
                "value": time.value,
                "edtf": time.edtf or None,
            }
            for time in document.times
        ],
        "comments": [
            {
                "n": comment.n,
                "anchor": comment.anchor,
                "start": comment.start,
                "end": comment.end,
                "author": comment.author or None,
                "date": comment.date or None,
                "answers": comment.answers,
            }
            for comment in document.comments
        ],
    }


def as_text(document: Document) -> Styled:
    """The capture line by line as it is, each line with its number, role and rule in the margin."""
    result = Styled()
    starts = {0, *(at + 1 for at, char in enumerate(document.capture.text) if char == "\n")}
    number = 0
    for segment in document.segments:
        style = STYLES.get(segment.role, "" if ROLES[segment.role].shown else "dim red")
        for at in range(segment.start, segment.end):
            if at in starts:
                number += 1
                result.append(f"{number:5} {_margin(document, at):38} ", style="dim")
            result.append(document.capture.text[at], style=style)
    return result


def _margin(document: Document, at: int) -> str:
    """Role, comment and rule of the first segment of a line that is not white space."""
    line_end = document.capture.text.find("\n", at)
    line_end = len(document.capture.text) if line_end < 0 else line_end
    for segment in document.segments:
        if segment.end > at and segment.role is not Role.SPACE and segment.start < line_end:
            comment = f" {segment.comment}" if segment.comment else ""
            return f"{segment.role}{comment} ({segment.rule})"
    return ""


def _segment(segment: Segment) -> dict[str, Json]:
    return {
        "start": segment.start,
        "end": segment.end,
        "role": segment.role.value,
        "rule": segment.rule,
        "comment": segment.comment or None,
    }


def _block(block: Block) -> dict[str, Json]:
    quote = block.quote
    return {
        "anchor": block.anchor,
        "kind": block.kind,
        "start": block.start,
        "end": block.end,
        "text": block.text,
        "lang": block.lang,
        "dir": block.dir,
        "quote": quote.basis if quote else None,
        "speaker": (quote.speaker or None) if quote else None,
    }
