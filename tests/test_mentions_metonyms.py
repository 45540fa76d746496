"""Where a capital or country stands for its government: sentences, marked by hand, with a stated precision."""

import re
from pathlib import Path

import pytest

from build_tools.mentions import matcher, mentions
from build_tools.model import Authority, Entity

CASES = Path(__file__).parent / "cases" / "metonyms"
MARKED = re.compile(r"\{([^}]+)\}|\[([^\]]+)\]")
PRECISION = 0.97
RECALL = 0.9


def sentences() -> list[str]:
    lines = [line for path in sorted(CASES.glob("*.txt")) for line in path.read_text(encoding="utf-8").splitlines()]
    return [line for line in lines if line and not line.startswith("#")]


SENTENCES = sentences()
PLACES = sorted({first or second for line in SENTENCES for first, second in MARKED.findall(line)})
MATCHER = matcher(Authority(tuple(
    entity
    for name in PLACES
    for entity in (
        Entity(name.lower().replace(" ", "-"), "place", name, government=f"government-{name}"),
        Entity(f"government-{name}", "organization", f"Government of {name}"),
    )
)))  # fmt: skip


def judged(sentence: str) -> list[tuple[bool, bool]]:
    """For each marked place: whether it should stand for its government, and whether it was found to."""
    text, expected = "", {}
    at = 0
    for match in MARKED.finditer(sentence):
        text += sentence[at : match.start()]
        name = match[1] or match[2]
        expected[len(text)] = match[1] is not None
        text += name
        at = match.end()
    text += sentence[at:]
    found, problems = mentions(text, MATCHER)
    assert not problems
    assert {mention.start for mention in found} == set(expected), sentence
    return [(expected[mention.start], bool(mention.metonym)) for mention in found]


def test_enough_sentences() -> None:
    places = [place for sentence in SENTENCES for place, _ in judged(sentence)]
    assert len(SENTENCES) >= 140
    assert places.count(True) >= 70
    assert places.count(False) >= 80


def test_precision_and_recall() -> None:
    pairs = [(sentence, *pair) for sentence in SENTENCES for pair in judged(sentence)]
    right = sum(should and does for _, should, does in pairs)
    precision = right / sum(does for _, _, does in pairs)
    recall = right / sum(should for _, should, _ in pairs)
    wrong = [sentence for sentence, should, does in pairs if does and not should]
    missed = [sentence for sentence, should, does in pairs if should and not does]
    assert precision >= PRECISION, wrong
    assert recall >= RECALL, missed


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("Ankara said no.", "metonym-subject"),
        ("Ankara’s refusal stands.", "metonym-possessive"),
        ("Relations with Ankara are good.", "metonym-relation"),
        ("They urged Ankara to wait.", "metonym-object"),
        ("It was paid for by Ankara.", "metonym-agent"),
        ("It is hard for Ankara to wait.", "metonym-for-to"),
        ("A signal from Ankara came.", "metonym-source"),
    ],
)
def test_each_rule_says_its_name(sentence: str, rule: str) -> None:
    (found,), _ = mentions(sentence, MATCHER)
    assert (found.entity, found.type, found.metonym, found.metonym_rule) == (
        "ankara",
        "place",
        "government-Ankara",
        rule,
    )
