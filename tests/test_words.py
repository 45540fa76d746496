"""Counts, shares and dates as people read them."""

import pytest

from build_tools import words


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("2007-03-22", "22 March 2007"),
        ("2007-03", "March 2007"),
        ("2007", "2007"),
        ("2007-21", "spring 2007"),
        ("2007-03-10~", "about 10 March 2007"),
        ("2007-03?", "March 2007 (uncertain)"),
        ("2007%", "about 2007 (uncertain)"),
        ("2007-03-06/2007-03-11", "6 March 2007 to 11 March 2007"),
        ("../2007-03-09", "9 March 2007 or earlier"),
        ("2007-03-09/..", "9 March 2007 or later"),
        ("[..2007-03-09]", "9 March 2007 or earlier"),
        ("[2022-01-05..]", "5 January 2022 or later"),
        ("[2007-03-09,2007-03-10]", "9 March 2007 or 10 March 2007"),
        ("{2006, 2007-05}", "2006 and May 2007"),
        ("[2006..2008]", "between 2006 and 2008"),
        ("200X", "2000s"),
        ("195X/196X~", "1950s to about 1960s"),
        ("2007-77", "2007-77"),
        ("anything", "anything"),
    ],
)
def test_dates(edtf: str, said: str) -> None:
    assert words.date(edtf) == said


@pytest.mark.parametrize(
    ("part", "whole", "said"),
    [
        (0, 10, "0 %"), (0, 0, "0 %"), (1, 1000, "under 1 %"), (10, 1000, "1 %"), (555, 1000, "56 %"),
        (999, 1000, "over 99 %"), (1000, 1000, "100 %"),
    ],
)  # fmt: skip
def test_shares_are_never_rounded_to_nothing_or_all(part: int, whole: int, said: str) -> None:
    assert words.share(part, whole) == said


def test_counts() -> None:
    assert words.count(1, "comment") == "1 comment"
    assert words.count(0, "comment") == "0 comments"
    assert words.count(1234, "copy", "copies") == "1,234 copies"


@pytest.mark.parametrize(
    ("text", "number"),
    [("", 0), ("– … “”", 0), ("Baker-Hamilton’s U.S. policy", 3), ("  one  two\n", 2), ("صدق الطيار", 2), ("3,000 men", 3)],
)
def test_words_are_counted_as_a_reader_does(text: str, number: int) -> None:
    assert words.word_count(text) == number


def test_reading_takes_at_least_a_minute() -> None:
    assert words.minutes(0) == 1
    assert words.minutes(2300) == 10


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("[..2007-03-09]", "by 9 March 2007"),
        ("../2007-03", "by March 2007"),
        ("[2022-01-05..]", "from 5 January 2022 on"),
        ("2007-21", "spring 2007"),
        ("2007-05-24/2007-06~", "24 May 2007 to about June 2007"),
        ("[2006-07-12..2006-07-19]", "between 12 July 2006 and 19 July 2006"),
    ],
)
def test_dates_of_a_timeline(edtf: str, said: str) -> None:
    assert words.when(edtf) == said
