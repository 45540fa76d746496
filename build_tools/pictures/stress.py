"""The layout of a graph by stress majorization (Gansner, Koren and North, 2004), and boxes moved apart.

Both are short sums over matrices in numpy, which is installed anyway; the
libraries that offer this layout need SciPy, or are under the GPL. The layout
converges, so that the last bits of a machine's arithmetic do not reach the
decimal that is drawn.
"""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]

_ROUNDS = 300
_GOLDEN = 2.399963
"""Radians; the nodes start on a spiral, because no symmetry of theirs may hold the layout in balance."""


def distances(count: int, lengths: Mapping[tuple[int, int], float]) -> Matrix:
    """Shortest ways between the nodes of a connected graph (Floyd and Warshall)."""
    ways = np.full((count, count), np.inf)
    np.fill_diagonal(ways, 0)
    for (one, other), length in lengths.items():
        ways[one, other] = ways[other, one] = length
    for through in range(count):
        ways = np.minimum(ways, ways[:, through, None] + ways[None, through, :])
    result: Matrix = ways
    return result


def layout(ways: Matrix) -> Matrix:
    """Places in the plane, n by 2, whose distances are as near to those wanted as can be."""
    count = len(ways)
    if count == 1:
        return np.zeros((1, 2))
    turn = np.arange(count) * _GOLDEN
    places: Matrix = np.stack([np.cos(turn), np.sin(turn)], axis=1) * np.sqrt(np.arange(count) + 0.5)[:, None]
    weights = _off_diagonal(ways, 1.0) ** -2 * (1 - np.eye(count))
    inverse = np.linalg.pinv(np.diag(weights.sum(1)) - weights)
    for _ in range(_ROUNDS):
        between = np.sqrt(((places[:, None] - places[None]) ** 2).sum(2))
        pull = weights * ways / np.maximum(_off_diagonal(between, 1.0), 1e-9)
        places = inverse @ ((np.diag(pull.sum(1)) - pull) @ places)
    return places


def apart(centres: Matrix, sizes: Matrix, width: float) -> Matrix:
    """Centres of boxes moved until none overlaps; between 0 and `width` across, as far down as needed.

    Boxes are pushed along the shorter way. Where that does not end, the picture
    is stretched downwards and pushed again; wider boxes than `width` cannot be.
    """
    half = sizes / 2
    left, right = half[:, 0], np.maximum(width - half[:, 0], half[:, 0])
    while True:
        for _ in range(_ROUNDS):
            centres[:, 0] = np.clip(centres[:, 0], left, right)
            push = _push(centres, half)
            if not push.any():
                return centres
            centres = centres + push
        centres = centres * (1.0, 1.15)
        centres[:, 1] += np.arange(len(centres))  # boxes side by side at the edges would stay there


def _push(centres: Matrix, half: Matrix) -> Matrix:
    """How far each box has to move because of the others."""
    count = len(centres)
    away = centres[:, None] - centres[None]
    into = half[:, None] + half[None] - np.abs(away)
    meeting = (into > 1e-6).all(2) & ~np.eye(count, dtype=bool)  # noqa: PLR2004
    order = np.sign(np.arange(count)[:, None] - np.arange(count)[None])[:, :, None]
    side = np.where(away == 0, order, np.sign(away))
    across = into[:, :, 0] < into[:, :, 1]
    axis = np.stack([across, ~across], axis=2)
    step: Matrix = (side * into * axis * meeting[:, :, None] * 0.52).sum(1)
    return step


def _off_diagonal(matrix: Matrix, value: float) -> Matrix:
    filled = matrix.copy()
    np.fill_diagonal(filled, value)
    return filled


def components(count: int, pairs: Sequence[tuple[int, int]]) -> list[list[int]]:
    """The connected parts of a graph, the largest first, each in order."""
    part = list(range(count))
    for one, other in pairs:
        old, new = part[one], part[other]
        if old != new:
            part = [new if at == old else at for at in part]
    groups: dict[int, list[int]] = {}
    for node, at in enumerate(part):
        groups.setdefault(at, []).append(node)
    return sorted(groups.values(), key=lambda group: (-len(group), group))
