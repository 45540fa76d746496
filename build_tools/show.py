"""One capture with all its spans: as JSON for programs, in colour for people."""

from collections import Counter

from rich.text import Text as Styled

from build_tools.model import ROLES, Block, Document, Json, Mention, Role, Segment, Time

_MARGIN = 40
"""Columns for role and rule before each line."""

VISIBLE = {code: 0x2400 + code for code in range(0x20) if code not in {0x09, 0x0A}} | {0x7F: 0x2421, 0x85: 0x2424, 0x9B: 0x241B}
"""For `str.translate`: controls as pictures of themselves, so that captured text cannot steer a terminal."""

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
        "mentions": [mention_json(mention) for mention in document.mentions],
        "times": [time_json(time) for time in document.times],
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


def mention_json(mention: Mention) -> dict[str, Json]:
    """A name as `archive show` and `archive mentions` print it."""
    return {
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "type": mention.type or None,
        "entity": mention.entity or None,
        "rule": mention.rule,
        "metonym": mention.metonym or None,
    }


def time_json(time: Time) -> dict[str, Json]:
    """A time expression as `archive show` and `archive dates` print it."""
    return {
        "start": time.start,
        "end": time.end,
        "text": time.text,
        "type": time.type,
        "value": time.value,
        "edtf": time.edtf or None,
    }


def as_text(document: Document) -> Styled:
    """The capture line by line as it is, each line with its number, role and rule in the margin."""
    result = Styled()
    for number, pieces in enumerate(_lines(document), 1):
        told = next((segment for segment, _ in pieces if segment.role is not Role.SPACE), None)
        result.append(f"{number:5} {_margin(told):{_MARGIN}} ", style="dim")
        for segment, text in pieces:
            result.append(text.translate(VISIBLE), style=_style(segment.role))
    return result


def legend(document: Document) -> Styled:
    """What the colours mean: each role that the capture has, in its own, with the number of its code points."""
    sizes = Counter[Role]()
    for segment in document.segments:
        sizes[segment.role] += segment.end - segment.start
    result = Styled()
    for shown, head in ((True, "Shown:"), (False, "Removed:")):
        result.append(f"{head:9}", style="dim")
        own = [role for role in ROLES if ROLES[role].shown is shown and role is not Role.SPACE and sizes[role]]
        for role in own:
            result.append(str(role), style=_style(role)).append(f" {sizes[role]:,}  ", style="dim")
        result.append("\n" if own else "nothing\n")
    return result


def _style(role: Role) -> str:
    """The style of a role: its own, plain for other shown ones, dim red for what is removed."""
    return STYLES.get(role, "" if ROLES[role].shown else "dim red")


def _lines(document: Document) -> list[list[tuple[Segment, str]]]:
    """For each line of the capture its pieces: segment, and what of it stands in that line."""
    lines: list[list[tuple[Segment, str]]] = [[]]
    for segment in document.segments:
        for piece in document.capture.text[segment.start : segment.end].splitlines(keepends=True):
            lines[-1].append((segment, piece))
            if piece.endswith("\n"):
                lines.append([])
    return lines if lines[-1] else lines[:-1]


def _margin(segment: Segment | None) -> str:
    """Role, comment and rule of a line; shortened to fit."""
    if segment is None:
        return ""
    comment = f" {segment.comment}" if segment.comment else ""
    told = f"{segment.role}{comment} ({segment.rule})"
    return told if len(told) <= _MARGIN else told[: _MARGIN - 1] + "…"


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
