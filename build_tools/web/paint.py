"""From runs to marks: each run of the rendering has one label, author and date may be parts of a run."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from build_tools.label.cover import Mark
from build_tools.model import Role
from build_tools.web.tree import Run


class Label(NamedTuple):
    """What a stretch of the rendering is; as in `model.Segment`."""

    role: Role
    rule: str
    comment: int = 0


Piece = tuple[int, int, Label]


def pieces(runs: Sequence[Run], labels: Sequence[Label]) -> list[Piece]:
    """Stretches of one label each, in order; what stands before a run (a list's marker) goes with it."""
    result: list[Piece] = []
    start = end = 0
    held: Label | None = None
    for run, label in zip(runs, labels, strict=True):
        if held is not None and label != held:
            result.append((start, end, held))
            start = end
        held, end = label, run.end
    if held is not None:
        result.append((start, end, held))
    return result


def overlaid(under: Sequence[Piece], spots: Sequence[Piece]) -> Iterator[Mark]:
    """Marks for the pieces, with the spots cut out of them; both in order, neither overlapping itself."""
    place = 0
    for start, end, label in under:
        at = start
        while place < len(spots) and spots[place][1] <= start:
            place += 1
        k = place
        while k < len(spots) and spots[k][0] < end:
            low, high, own = spots[k]
            if low > at:
                yield Mark(at, low, label.role, label.rule, label.comment)
            if max(low, at) < min(high, end):
                yield Mark(max(low, at), min(high, end), own.role, own.rule, own.comment)
            at = max(at, min(high, end))
            k += 1
        if at < end:
            yield Mark(at, end, label.role, label.rule, label.comment)
