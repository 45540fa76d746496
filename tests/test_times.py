"""Promises of the time step: whatever the text and its date, spans hold, EDTF parses, the calendar is right, time is linear."""

import calendar
import time
from datetime import date, timedelta

import pytest
from edtf import parse_edtf
from hypothesis import example, given, settings
from hypothesis import strategies as st

from build_tools.times import RULES, times
from build_tools.times.grammar import Lexicon, pieces
from build_tools.times.lexicon import MONTHS, WEEKDAYS, word_classes
from build_tools.times.points import FINENESS, Point, containing, day_point, easter, nth_weekday, shift

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
NUMBERS = ["0", "1", "7", "12", "19", "31", "45", "08", "99", "1998", "2007", "1066", "2.5", "1,000", "'07", "5th", "1980s", "8:30"]
SHAPES = ["2007-03-14", "2007-02-30", "2007-03-14T25:61", "3/14/2007", "31.2.2007", "00/00/2000", "9/11", "http://a.org/2007/13/40/"]
MARKS = [",", ".", "-", "–", "(", ")", "'s", "\n\n", "/", ":", ";", "of", "the", "and", "a", "in", "ago", "later", "said", "will", "was"]
WORDS = st.sampled_from(sorted(word_classes()) + NUMBERS + SHAPES + MARKS)
TEXTS = st.lists(WORDS, max_size=40).map(" ".join)
DATES = st.one_of(
    DAYS.map(str),
    DAYS.map(lambda day: f"{day:%Y-%m}~"),
    DAYS.map(lambda day: f"[..{day}]"),
    DAYS.map(lambda day: f"{day}/{day + timedelta(days=5)}"),
    st.sampled_from(["", "2007", "2007-03", "20070314", "2007-03-14T13:06", "199X", "2007-21", "-0480", "0001-01-01", "9999-12-31", "today"]),
)


def one(text: str, dct: str) -> tuple[str, str]:
    """Value and EDTF of the only expression of a text."""
    found = times(text, dct)
    assert len(found) == 1, found
    return found[0].value, found[0].edtf


# ------------------------------------------------------------------------- any text


@given(st.one_of(TEXTS, st.text(max_size=200)), st.one_of(DATES, st.text(max_size=12)))
@example("in 480 BC a decade earlier the following century", "0001-01-01")
@example("next year, tomorrow, two centuries later, next weekend", "9999-12-31")
@example("a million years ago; in a hundred million decades; 999999999 days later", "2007-03-22")
@example("february, in May, two decades later", "9999-12-31")
@example("Feb. 29 and Feb. 30, 2007; 31 April", "2007-03-22")
@example("12 March 0000; year 0000-00-00; \ud800 May \x00", "2007-03-22")
@example("a couple quarters, several halves of a quarter", "2007-03-22")
@settings(max_examples=400, deadline=None)
def test_spans_hold_their_text_and_edtf_parses(text: str, dct: str) -> None:
    at = 0
    for found in times(text, dct):
        assert at <= found.start < found.end <= len(text)
        assert found.text == text[found.start : found.end]
        assert found.rule in RULES
        assert found.value
        if found.edtf:
            parse_edtf(found.edtf)
        at = found.end


@given(TEXTS, DATES)
@settings(max_examples=50, deadline=None)
def test_the_same_text_is_read_the_same_way(text: str, dct: str) -> None:
    assert times(text, dct) == times(text, dct)


@given(TEXTS, DAYS)
@settings(max_examples=100, deadline=None)
def test_vague_references_have_no_date(text: str, day: date) -> None:
    for found in times(text, str(day)):
        if found.value.endswith("_REF") or found.type in {"DURATION", "SET"}:
            assert found.edtf == ""


PATTERNS = [
    "the ", "a ", "one hundred and ", "twenty-", "Monday ", "in May ", "1 ", "1,", "1.", "2007-", "'", "a.", "@", "\n", " \n", "http://",
    "early in the late ", "two or three ", "said ", "7/", "٣ ", "ً", "April 1 and 2, ", "half a ", "the end of the ",
]


@pytest.mark.parametrize("pattern", PATTERNS)
def test_time_grows_with_length_alone(pattern: str) -> None:
    """Eight times the text takes at most three times eight times as long: no pattern backtracks over the text."""

    def seconds(text: str) -> float:
        best = float("inf")
        for _ in range(3):
            start = time.process_time()
            times(text, "2007-03-22")
            best = min(best, time.process_time() - start)
        return best

    seconds(pattern * 100)
    assert seconds(pattern * 8000) < 24 * seconds(pattern * 1000) + 0.02


# ---------------------------------------------------------------------- the calendar


@settings(deadline=None)
@given(DAYS, st.integers(0, 6))
def test_a_weekday_is_the_last_or_the_next(day: date, number: int) -> None:
    name = WEEKDAYS[number].split()[0].capitalize()
    past = next(day - timedelta(days=n) for n in range(7) if (day - timedelta(days=n)).weekday() == number)
    ahead = next(day + timedelta(days=n) for n in range(7) if (day + timedelta(days=n)).weekday() == number)
    assert one(f"She said {name} that it rained.", str(day)) == (str(past), str(past))
    assert one(f"She will sing {name}.", str(day)) == (str(ahead), str(ahead))


@settings(deadline=None)
@given(DAYS, st.integers(1, 400))
def test_days_and_weeks_ago(day: date, n: int) -> None:
    that = day - timedelta(days=n)
    assert one(f"It fell {n} days ago.", str(day)) == (str(that), str(that))
    week = (day - timedelta(days=7 * n)).isocalendar()
    monday = date.fromisocalendar(week.year, week.week, 1)
    assert one(f"It fell {n} weeks ago.", str(day)) == (f"{week.year}-W{week.week:02d}", f"{monday}/{monday + timedelta(days=6)}")


@settings(deadline=None)
@given(DAYS, st.integers(1, 300))
def test_months_and_years_ago(day: date, n: int) -> None:
    months = day.year * 12 + day.month - 1 - n
    assert one(f"It fell {n} months ago.", str(day))[0] == f"{months // 12}-{months % 12 + 1:02d}"
    assert one(f"It fell {n} years ago.", str(day)) == (str(day.year - n), str(day.year - n))


@settings(deadline=None)
@given(st.integers(1700, 2049), st.integers(1, 12), st.integers(1, 31))
def test_a_day_is_found_only_where_the_calendar_has_it(year: int, month: int, day: int) -> None:
    name = MONTHS[month - 1].split()[0].capitalize()
    found = [item.value for item in times(f"It was signed on {name} {day}, {year}.", "2007-03-22")]
    if day <= calendar.monthrange(year, month)[1]:
        assert found == [f"{year}-{month:02d}-{day:02d}"]
    else:
        assert all(len(value) != len("2007-03-22") for value in found)


@settings(deadline=None)
@given(DAYS)
def test_an_uncertain_date_gives_a_range(day: date) -> None:
    last = day + timedelta(days=6)
    value, edtf = one("It rained yesterday.", f"{day}/{last}")
    assert edtf == f"{day - timedelta(days=1)}/{last - timedelta(days=1)}"
    assert value.endswith("XX")


RELATIVE = (
    "It rained {yesterday}.", "It rained {last Friday}.", "It will rain {next week}.", "It rained {two months ago}.", "It rained {last year}.",
    "It rained {on Tuesday}.", "It will rain {on Tuesday}.", "It rained {two Sundays ago}.", "It will rain {a week from Monday}.",
)


@settings(max_examples=50, deadline=None)
@given(DAYS, st.integers(0, 400), st.integers(0, 400), st.sampled_from(RELATIVE))
def test_the_range_holds_what_each_possible_day_would_give(day: date, width: int, within: int, text: str) -> None:
    plain = text.replace("{", "").replace("}", "")
    low, high = span(one(plain, f"{day}/{day + timedelta(days=width)}")[1])
    first, last = span(one(plain, str(day + timedelta(days=min(within, width))))[1])
    assert low <= first <= last <= high


def span(edtf: str) -> tuple[date, date]:
    """The first and the last day of an EDTF date or interval, as the library reads it."""
    parsed = parse_edtf(edtf)
    low, high = parsed.lower_strict(), parsed.upper_strict()
    return date(*low[:3]), date(*high[:3])


@settings(max_examples=50, deadline=None)
@given(DAYS, st.integers(0, 6), st.integers(1, 60))
def test_weekdays_counted(day: date, number: int, n: int) -> None:
    name = WEEKDAYS[number].split()[0].capitalize()
    behind = [day - timedelta(days=k) for k in range(1, 7 * n + 1) if (day - timedelta(days=k)).weekday() == number]
    assert one(f"It fell {n + 1} {name}s ago.", str(day))[0] == str(behind[-1] - timedelta(days=7))
    ahead = next(day + timedelta(days=k) for k in range(7) if (day + timedelta(days=k)).weekday() == number)
    assert one(f"She sings {n} weeks from {name}.", str(day))[0] == str(ahead + timedelta(days=7 * n))


@settings(max_examples=50, deadline=None)
@given(DAYS, st.integers(0, 6), st.integers(1, 28))
def test_friday_the_13th(day: date, number: int, of_month: int) -> None:
    name = WEEKDAYS[number].split()[0].capitalize()
    suffix = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd"}.get(of_month, "th")
    found = date.fromisoformat(one(f"She will sing on {name} the {of_month}{suffix}.", str(day))[0])
    assert (found.weekday(), found.day) == (number, of_month)
    assert found >= day


@settings(max_examples=50, deadline=None)
@given(st.integers(1700, 2049), st.integers(1, 12), st.integers(0, 6), st.integers(1, 4))
def test_the_nth_weekday_of_a_month(year: int, month: int, number: int, n: int) -> None:
    name, month_name = WEEKDAYS[number].split()[0].capitalize(), MONTHS[month - 1].split()[0].capitalize()
    days = [d for week in calendar.monthcalendar(year, month) if (d := week[number])]
    word = ("first", "second", "third", "fourth")[n - 1]
    assert one(f"It fell on the {word} {name} in {month_name} {year}.", "2007-03-22")[0] == f"{year}-{month:02d}-{days[n - 1]:02d}"
    assert one(f"It fell on the last {name} of {month_name} {year}.", "2007-03-22")[0] == f"{year}-{month:02d}-{days[-1]:02d}"


@settings(deadline=None)
@given(DAYS, st.sampled_from(sorted(FINENESS)))
def test_the_span_of_a_point_holds_the_day_it_was_made_from(day: date, unit: str) -> None:
    point = containing(day_point(day), unit)  # type: ignore[arg-type]
    assert point is not None
    if unit != "weekend":
        assert point.first <= day <= point.last
    else:
        assert point.first.isocalendar()[:2] == day.isocalendar()[:2]
        assert (point.first.weekday(), point.last.weekday()) == (5, 6)


@settings(deadline=None)
@given(DAYS, st.sampled_from(["year", "quarter", "month", "week", "day", "half", "season", "decade"]), st.integers(-40, 40))
def test_there_and_back_again(day: date, unit: str, n: int) -> None:
    here = containing(day_point(day), unit)  # type: ignore[arg-type]
    assert here is not None
    there = shift(here, n, unit)  # type: ignore[arg-type]
    assert there is not None
    assert shift(there, -n, unit) == here  # type: ignore[arg-type]
    if n == 1:
        assert there.first == here.last + timedelta(days=1)


@pytest.mark.parametrize("day", ["1961-04-02", "2000-04-23", "2008-03-23", "2011-04-24", "2038-04-25", "2285-03-22"])
def test_easter(day: str) -> None:
    assert str(easter(int(day[:4]))) == day


@settings(deadline=None)
@given(st.integers(1900, 2100), st.integers(1, 12), st.integers(0, 6))
def test_nth_weekday(year: int, month: int, number: int) -> None:
    rows = [week[number] for week in calendar.monthcalendar(year, month) if week[number]]
    assert nth_weekday(year, month, number, 1).day == rows[0]
    assert nth_weekday(year, month, number, 3).day == rows[2]
    assert nth_weekday(year, month, number, -1).day == rows[-1]


@pytest.mark.parametrize(
    ("point", "value", "edtf"),
    [
        (Point(-489), "BC0490", "-0489"),
        (Point(-479, "decade"), "BC048", "-0488/-0479"),
        (Point(-399, "century"), "BC04", "-0498/-0399"),
        (Point(1900, "century"), "19", "19XX"),
        (Point(2007, "season", 4), "2007-WI", "2007-24"),
        (Point(2007, "half", 2), "2007-H2", "2007-41"),
        (Point(2007, "quarter", 3), "2007-Q3", "2007-35"),
        (Point(2007, "week", 1), "2007-W01", "2007-01-01/2007-01-07"),
        (Point(2007, "weekend", 12), "2007-W12-WE", "2007-03-24/2007-03-25"),
        (Point(2007, "day", 3, 14, "TMO"), "2007-03-14TMO", "2007-03-14"),
        (Point(2007, "day", 3, 14, "T08:30"), "2007-03-14T08:30", "2007-03-14T08:30:00"),
    ],
)
def test_how_points_are_written(point: Point, value: str, edtf: str) -> None:
    assert (point.value, point.edtf) == (value, edtf)


# ------------------------------------------------------------------ the pattern language


def test_a_slip_in_a_pattern_is_told() -> None:
    with pytest.raises(ValueError, match="cannot read the pattern 'MONTH @ DAY' from '@ DAY'"):
        pieces("MONTH @ DAY", {})
    with pytest.raises(ValueError, match="no word has the class 'MOUNTH'"):
        Lexicon(["MONTH"], {}).compile("MOUNTH", {})


def test_every_rule_has_a_sentence() -> None:
    for name, sentence in RULES.items():
        assert name == name.lower()
        assert sentence.endswith(".")
