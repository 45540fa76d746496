"""How fast time expressions are found: a 1,000-word document, alone and against two well-known libraries.

    pip install dateparser recognizers-text-date-time "emoji<2"
    python tests/bench/bench_times.py

prints milliseconds for 1,000 words and how many times longer the others take,
all from one run on one machine, so that the machine's speed cancels out:
- dateparser's `search_dates`: at least 10 times as long;
- Microsoft's recognizers-text, `recognize_datetime`: at least 10 times as long.

The document is the first 1,000 words of the captures in `seeds/`, one after the other. The texts of
`tests/cases/times` are measured as well: there every sixth word is a time expression, far more than prose has.
"""

import re
import sys
import time
from collections.abc import Callable
from datetime import datetime
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from build_tools.times import times  # noqa: E402  # the path comes first

WORDS = 1000
ROUNDS = 5
TARGET_MS, TARGET_RATIO = 5.0, 10.0
DAY = "2013-03-22"
NOW = datetime(2013, 3, 22)  # noqa: DTZ001  # texts have local days
MARK = re.compile(r"\{([^{}|]*)\|[^{}]*\}")


def cut(texts: list[str]) -> str:
    """The first 1,000 words of some texts."""
    return " ".join(" ".join(texts).split(" ")[:WORDS])


def prose() -> str:
    """The beginning of the captures."""
    return cut([path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))])


def cases() -> str:
    """The texts of the case files, without their marks."""
    texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "tests" / "cases" / "times").glob("*.txt"))]
    return cut([MARK.sub(lambda match: match[1], line) for text in texts for line in text.splitlines() if line and line[0] not in "#@"])


def milliseconds(call: Callable[[], object], rounds: int) -> float:
    """The best of some rounds, in processor time."""
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        call()
        best = min(best, time.process_time() - start)
    return best * 1000


def main() -> int:
    """Measure, print, and return 1 when a target is missed."""
    search_dates = import_module("dateparser.search").search_dates  # neither ships types, and no lock holds them
    recognize_datetime = import_module("recognizers_date_time").recognize_datetime
    text, dense = prose(), cases()
    times(text + dense, DAY)
    ours = milliseconds(lambda: times(text, DAY), 4 * ROUNDS)
    densest = milliseconds(lambda: times(dense, DAY), 4 * ROUNDS)
    others: dict[str, Callable[[], object]] = {
        "dateparser search_dates": lambda: search_dates(text, languages=["en"], settings={"RELATIVE_BASE": NOW}),
        "recognizers-text": lambda: recognize_datetime(text, "en-us", reference=NOW),
    }
    print(f"times: {ours:.2f} ms for {WORDS} words of prose, {len(times(text, DAY))} expressions (at most {TARGET_MS:.0f})")
    print(f"times: {densest:.2f} ms for {WORDS} words of case files, {len(times(dense, DAY))} expressions")
    missed = ours > TARGET_MS
    for name, call in others.items():
        call()
        ratio = milliseconds(call, 1) / ours
        print(f"{name}: {ratio:.0f} times as long (at least {TARGET_RATIO:.0f})")
        missed = missed or ratio < TARGET_RATIO
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
