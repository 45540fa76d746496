"""The words of an index, cut into files: none is lost, and a browser finds the file of each."""

from itertools import pairwise

import cbor2
from hypothesis import given
from hypothesis import strategies as st

from build_tools.search.chunks import Word, bounds, cut


def words(*stems: str, size: int = 0) -> list[Word]:
    return [[stem, "x" * size] for stem in sorted(stems)]


def stems(chunks: list[list[Word]]) -> list[list[str]]:
    return [[word[0] for word in chunk] for chunk in chunks]


def asked_for(stem: str, reach: list[tuple[str, str]]) -> int:
    """Which file Pagefind takes for a stem: the first that reaches over it, else the first that may hold longer words."""
    for at, (first, last) in enumerate(reach):
        if first <= stem <= last:
            return at
    return next(at for at, (first, last) in enumerate(reach) if stem[: len(first)] >= first[: len(stem)] and stem[: len(last)] <= last[: len(stem)])


def test_words_go_into_files_of_some_size() -> None:
    made = list(cut(words("bell", "gull", "harbour", "lamp", "tide", size=50), enough=100))
    assert stems(made) == [["bell", "gull"], ["harbour", "lamp"], ["tide"]]
    assert bounds(made) == [("b", "gull"), ("h", "lamp"), ("t", "tide")]


def test_no_words_need_no_file() -> None:
    assert not list(cut([]))
    assert not bounds([])


def test_what_begins_as_a_word_does_stays_with_it() -> None:
    made = list(cut(words("gull", "lamp", "lamplight", "lampoon", "landed", size=50), enough=100))
    assert stems(made) == [["gull", "lamp", "lamplight", "lampoon"], ["landed"]]
    assert bounds(made) == [("g", "lampoon"), ("lan", "landed")]


def test_short_words_do_not_hold_the_dictionary_together() -> None:
    assert stems(list(cut(words("a", "an", "and", "anchor", "andes", size=50), enough=100))) == [["a", "an"], ["anchor", "and"], ["andes"]]


def test_a_file_does_not_grow_without_end() -> None:
    made = list(cut(words("lamp", *(f"lamp{letter}" for letter in "abcdefghijkl"), size=50), enough=100))
    assert [len(chunk) for chunk in made] == [7, 2, 2, 2]


SYLLABLES = st.lists(st.sampled_from(["ba", "ri", "no", "te", "é", "ال", "x"]), min_size=1, max_size=4).map("".join)


@given(st.sets(SYLLABLES, min_size=1, max_size=60), st.integers(1, 60))
def test_every_word_stands_in_the_file_that_is_asked_for(known: set[str], enough: int) -> None:
    every = words(*known, size=9)
    made = list(cut(every, enough))
    assert [word for chunk in made for word in chunk] == every
    assert all(made)
    assert all(sum(len(cbor2.dumps(word)) for word in chunk[:-1]) < 4 * enough for chunk in made)
    reach = bounds(made)
    assert all(one[1] < other[0] for one, other in pairwise(reach))
    for at, chunk in enumerate(made):
        for word in chunk:
            assert asked_for(word[0], reach) == at, (word[0], reach)
