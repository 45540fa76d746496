"""From labelled segments to what a page shows: paragraphs, headings, quotations, lists.

Looks at one capture only. The reading text of a block is made of ranges of
the capture and the glue between them; nothing else can enter it.
"""

import bisect
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from types import MappingProxyType

from build_tools.blocks import quotations, structure
from build_tools.blocks.language import language
from build_tools.blocks.wrapping import Line, glue_before, paragraphs
from build_tools.lines import line_starts, misfit, without_effect
from build_tools.model import ROLES, Block, BlockKind, Capture, Override, Quote, Role, Segment, Span
from build_tools.problems import Problem

RULES: Mapping[str, str] = MappingProxyType({**structure.RULES, **quotations.RULES})
"""Name of each rule of this step -> what it does, in a sentence."""

HEAD = frozenset({Role.TITLE, Role.SERIES, Role.DATELINE, Role.BYLINE})
_BESIDE = frozenset({Role.COMMENT_AUTHOR, Role.COMMENT_DATE})
"""Shown on the card of a comment, not as a block."""
_LINE = re.compile(r"[^\n\r\u2028\u2029]+")


def blocks(
    capture: Capture, segments: Sequence[Segment], overrides: Iterable[Override] = (), language_of_text: str = "en"
) -> tuple[tuple[Block, ...], tuple[Problem, ...]]:
    """The blocks of a capture in reading order: its order, the post before the comments.

    `language_of_text` (BCP 47) is what a block too short to tell is taken for.
    Anchors are still empty. Problems: O001, O003.
    """
    starts = line_starts(capture.text)
    valid, problems = _applicable(capture, starts, overrides)
    lines = list(_lines(capture, segments, starts))
    breaks = frozenset(override.first for override in valid) | frozenset(override.last + 1 for override in valid)
    post = [line for line in lines if not line[1]]
    result = _post(post, breaks)
    # An editor can cut a comment out of the middle of another: then their lines alternate.
    commented = sorted((line for line in lines if line[1]), key=lambda line: line[1])
    for number, group in groupby(commented, key=lambda line: line[1]):
        result += _comment(number, [line for line, _ in group], breaks)
    decided, idle = _overridden(result, valid, starts)
    return tuple(_with_language(decided, language_of_text)), (*problems, *idle)


def _lines(capture: Capture, segments: Sequence[Segment], starts: Sequence[int]) -> Iterator[tuple[Line, int]]:
    """The shown lines with the number of their comment; head lines first to last like all others."""
    gap = True
    last_end = 0
    comment = 0
    for segment in segments:
        if not ROLES[segment.role].shown or segment.role in _BESIDE:
            gap = gap or segment.role is not Role.SPACE
            continue
        gap, comment = gap or segment.comment != comment, segment.comment
        for match in _LINE.finditer(capture.text, segment.start, segment.end):
            if not match[0].strip():
                continue
            start = match.start() + len(match[0]) - len(match[0].lstrip())
            end = match.end() - (len(match[0]) - len(match[0].rstrip()))
            blank = gap or _blank_between(capture.text[last_end:start])
            number = bisect.bisect_right(starts, start)
            yield Line(start, end, capture.text[start:end], segment.role, number, blank), segment.comment
            gap, last_end = False, end


def _blank_between(text: str) -> bool:
    """Whether white space between two lines holds an empty line (CRLF, LF, CR, U+2029 alike)."""
    return len(re.findall(r"\r\n|[\n\r\u2028\u2029]", text)) > 1


def _post(lines: Sequence[tuple[Line, int]], breaks: frozenset[int]) -> list[Block]:
    """The blocks outside the comments."""
    result: list[Block] = []
    for role, group in groupby((line for line, _ in lines), key=lambda line: line.role):
        grouped = paragraphs(list(group), breaks)
        if role in HEAD:
            result += [_block(lines_, "head") for lines_ in grouped]
        else:
            result += [_block(lines_, "paragraph") for lines_ in grouped]
    at = [index for index, block in enumerate(result) if block.role is Role.BODY]
    texts = [result[index].text for index in at]
    kinds = structure.structure(texts)
    for index, (kind, rule) in kinds.items():
        result[at[index]] = replace(result[at[index]], kind=kind, rule=rule)
    for quoted in quotations.quotations(texts, frozenset(kinds)):
        for index in range(quoted.first, quoted.last + 1):
            result[at[index]] = replace(result[at[index]], kind="quotation", quote=quoted.quote, rule=quoted.rule)
    return result


def _comment(number: int, lines: Sequence[Line], breaks: frozenset[int]) -> list[Block]:
    result = [replace(_block(group, "paragraph"), comment=number) for group in paragraphs(lines, breaks)]
    listed = structure.structure([block.text for block in result])
    for index, (kind, rule) in listed.items():
        if kind == "list-item":  # a comment has no sections
            result[index] = replace(result[index], kind=kind, rule=rule)
    return result


def _block(lines: Sequence[Line], kind: BlockKind) -> Block:
    spans = [Span(lines[0].start, lines[0].end)]
    text = lines[0].text
    for before, line in pairwise(lines):
        glue = glue_before(before, line)
        spans.append(Span(line.start, line.end, glue))
        text += glue + line.text
    return Block("", kind, lines[0].role, tuple(spans), text)


def _applicable(
    capture: Capture, starts: Sequence[int], overrides: Iterable[Override]
) -> tuple[list[Override], list[Problem]]:
    """The overrides of this step that fit the capture, and a problem for each that does not."""
    valid, problems = [], []
    for override in overrides:
        if override.capture != capture.id or override.kind is None:
            continue
        found = misfit(capture, starts, override)
        if found:
            problems.append(found)
        else:
            valid.append(override)
    return valid, problems


def _overridden(
    found: Sequence[Block], overrides: Sequence[Override], starts: Sequence[int]
) -> tuple[list[Block], list[Problem]]:
    """Apply the editors' decisions on the kind of blocks; groups of quotations are numbered anew."""
    result = list(found)
    problems = []
    for at, override in enumerate(overrides):
        meant = [
            index for index, block in enumerate(result)
            if override.first <= bisect.bisect_right(starts, block.start) <= override.last
        ]
        for index in meant:
            result[index] = _decided(result[index], override, group=-1 - at)
        if not meant:
            problems.append(without_effect(override, "nothing on its lines is shown as text"))
    numbers: dict[int, int] = {}
    for index, block in enumerate(result):
        if block.quote:
            group = numbers.setdefault(block.quote.group, len(numbers) + 1)
            result[index] = replace(block, quote=replace(block.quote, group=group))
    return result, problems


def _decided(block: Block, override: Override, group: int) -> Block:
    kind = override.kind or block.kind
    quote = None
    if kind == "quotation":
        quote = Quote(group, override.speaker or "", override.source or "", "override")
    return replace(block, kind=kind, quote=quote, rule="override")


def _with_language(found: Iterable[Block], around: str) -> Iterator[Block]:
    for block in found:
        lang, direction = language(block.text, around)
        yield replace(block, lang=lang, dir=direction)
