"""The lines of a capture, by which editors point at it in `editorial/overrides.yml`."""

import re
from collections.abc import Sequence

from build_tools.model import Capture, Override
from build_tools.problems import Problem, problem

_LONGEST_QUOTED = 60


def line_starts(text: str) -> list[int]:
    """Offsets at which the lines of a capture (parted by LF) begin."""
    return [0, *(match.end() for match in re.finditer("\n", text))]


def misfit(capture: Capture, starts: Sequence[int], override: Override) -> Problem | None:
    """O001 when the lines that an override names are not there or do not begin as it says."""
    if override.last < override.first:
        return _misfit(override, f"Lines {override.first}-{override.last} run backwards.")
    lines = len(starts) - (starts[-1] == len(capture.text))  # behind the last LF no line begins
    if override.last > lines:
        return _misfit(override, f"seeds/{capture.id} ends with line {lines}.")
    line = _plain(capture.text[starts[override.first - 1] :].split("\n", 1)[0])
    if line.startswith(_plain(override.begins)):
        return None
    found = f"begins with “{line[:_LONGEST_QUOTED]}”" if line else "is empty"
    return _misfit(override, f"Line {override.first} of seeds/{capture.id} does not begin with “{override.begins}”: it {found}.")


def without_effect(override: Override, why: str) -> Problem:
    """O003: an override that fits its lines and still changes nothing."""
    return problem("O003", override.where, f"The override has no effect: {why}. Mend or remove it.")


def _misfit(override: Override, said: str) -> Problem:
    return problem("O001", override.where, f"{said} Mend lines and begins, or remove the override.")


def _plain(text: str) -> str:
    return " ".join(text.replace("\ufeff", "").split())
