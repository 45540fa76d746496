"""How fast names are found: against the number of variants, and against spaCy's PhraseMatcher.

    python tests/bench/bench_mentions.py

prints times a word and two ratios, all from one run on one machine, so that
the machine's speed cancels out:
- the time with 100,000 variants against that with 100: at most 1.5;
- spaCy's PhraseMatcher (blank English pipeline) against ours, same variants and texts: at least 5.

The texts are the captures in `seeds/` with made-up names sown among their
words. "Ours" is everything: folding, finding, resolving, metonyms.
"""

import random
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import spacy
from spacy.matcher import PhraseMatcher

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from build_tools.mentions import matcher, mentions  # noqa: E402  # the path comes first
from build_tools.model import Authority, Entity, EntityType, Variant  # noqa: E402

FEW, MANY = 100, 100_000
ROUNDS = 7
EVERY = 40
"""One word in so many is a made-up name."""
SYLLABLES = ["ba", "ker", "dan", "fel", "go", "hal", "ir", "jon", "kat", "lor", "mun", "nev", "osk", "pel", "quin", "ros", "sten", "tul", "ver", "wym", "yar", "zel", "chi", "dro"]
TYPES: tuple[EntityType, ...] = ("person", "place", "organization")


def names(count: int) -> list[str]:
    """So many different names of one to three words, the same in every run."""
    source = random.Random(7)  # noqa: S311  # no secret
    made: dict[str, None] = {}
    while len(made) < count:
        words = ("".join(source.choices(SYLLABLES, k=source.randint(2, 4))).capitalize() for _ in range(source.randint(1, 3)))
        made[" ".join(words)] = None
    return list(made)


def authority(variants: Sequence[str]) -> Authority:
    """Records of all three types with two variants each."""
    pairs = zip(variants[::2], variants[1::2], strict=True)
    return Authority(tuple(
        Entity(f"e{index}", TYPES[index % 3], name, (Variant(variant),)) for index, (name, variant) in enumerate(pairs)
    ))  # fmt: skip


def texts(sown: Sequence[str]) -> list[str]:
    """The captures, several times, with names sown among the words."""
    source = random.Random(11)  # noqa: S311  # no secret
    captures = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))]
    made = []
    for capture in captures * 4:
        words = capture.split(" ")
        for at in range(source.randrange(EVERY), len(words), EVERY):
            words[at] += " " + source.choice(sown)
        made.append(" ".join(words))
    return made


def seconds(run: Callable[[str], object], over: Sequence[str]) -> float:
    """The shortest of some rounds over all texts."""
    rounds = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        for text in over:
            run(text)
        rounds.append(time.perf_counter() - start)
    return min(rounds)


def phrase_matcher(variants: Sequence[str]) -> Callable[[str], object]:
    """spaCy's way to the same names."""
    pipeline = spacy.blank("en")
    found = PhraseMatcher(pipeline.vocab)
    found.add("NAME", [pipeline.make_doc(variant) for variant in variants])
    return lambda text: found(pipeline(text))


def main() -> int:
    """Measure and print; 1 when a promise is broken."""
    variants = names(MANY)
    corpus = texts(variants[:FEW])
    words = sum(len(text.split()) for text in corpus)
    times: dict[tuple[str, int], float] = {}
    for count in (FEW, MANY):
        ours = matcher(authority(variants[:count]))
        times["ours", count] = seconds(lambda text, ours=ours: mentions(text, ours), corpus)  # type: ignore[misc]
        times["spaCy", count] = seconds(phrase_matcher(variants[:count]), corpus)
    for (who, count), spent in times.items():
        print(f"{who:>6} {count:>7} variants {spent / words * 1e9:8.0f} ns a word")
    growth = times["ours", MANY] / times["ours", FEW]
    gain = min(times["spaCy", count] / times["ours", count] for count in (FEW, MANY))
    print(f"100,000 variants take {growth:.2f} times the time of 100 (promised: at most 1.5)")
    print(f"spaCy's PhraseMatcher takes {gain:.1f} times our time (promised: at least 5)")
    return int(growth > 1.5 or gain < 5)  # the promises


if __name__ == "__main__":
    sys.exit(main())
