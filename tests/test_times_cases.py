"""Time expressions by example: `cases/times/*.txt` hold texts with what must be found in them, and nothing else."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from build_tools.times import RULES, times

CASES = Path(__file__).parent / "cases" / "times"
MARK = re.compile(r"\{([^{}|]*)\|(DATE|TIME|DURATION|SET) ([^{}|]*)(\|[^{}|]*)?\}")


def cases() -> Iterator[object]:
    files = sorted(CASES.glob("*.txt"))
    assert len(files) >= 12
    for file in files:
        dct = ""
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
            if line.startswith("@"):
                dct = line[1:].strip()
            elif line and not line.startswith("#"):
                yield pytest.param(dct, line, id=f"{file.stem}:{number}")


@pytest.mark.parametrize(("dct", "marked"), list(cases()))
def test_case(dct: str, marked: str) -> None:
    text = MARK.sub(lambda match: match[1], marked)
    found = list(times(text, dct))
    rewritten, at = "", 0
    for time in found:
        assert time.text == text[time.start : time.end]
        edtf = "" if time.edtf == time.value else f"|{time.edtf}"
        rewritten += f"{text[at : time.start]}{{{time.text}|{time.type} {time.value}{edtf}}}"
        at = time.end
    assert rewritten + text[at:] == marked


def test_every_rule_has_a_case() -> None:
    """A rule that no case file shows is a rule that nobody has explained."""
    used = set()
    for file in CASES.glob("*.txt"):
        dct = ""
        for line in file.read_text(encoding="utf-8").splitlines():
            if line.startswith("@"):
                dct = line[1:].strip()
            elif line and not line.startswith("#"):
                used |= {time.rule for time in times(MARK.sub(lambda match: match[1], line), dct)}
    assert set(RULES) - used == set()
