"""Resolvers of calendar dates: days with their month, months, seasons, years."""

import re
from dataclasses import replace

from build_tools.times.lexicon import ADDRESS, word_set
from build_tools.times.points import (
    LAST_YEAR,
    SEASONS,
    Point,
    containing,
    day_point,
    edtf_clock,
    make_day,
    nth_weekday,
)
from build_tools.times.reading import Hit, Reading, Reference, about, at

FULL = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T(\d\d)(?::(\d\d))?(?::(\d\d))?(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?)?", re.IGNORECASE)
STEPS = {
    "last": -1, "past": -1, "previous": -1, "preceding": -1, "prior": -1, "lst": -1, "this past": -1, "this last": -1, "before": -1,
    "this": 0, "that": 0, "same": 0, "current": 0, "that same": 0, "this same": 0, "this very": 0, "that very": 0,
    "next": 1, "nxt": 1, "coming": 1, "upcoming": 1, "following": 1, "subsequent": 1, "succeeding": 1, "ensuing": 1, "this coming": 1,
    "after": 1,
}
"""How many units a direction goes, back or ahead."""
RUNNING = word_set("before after that same following subsequent succeeding ensuing previous preceding prior") | {"that same", "that very"}
"""Directions that count from the date named last, not from that of the text."""
OF_2001 = word_set("attacks attack terrorist terror hijackers hijackings commission")
"""What, after "Sept. 11", makes it that of 2001."""
MOST_WEEKDAYS = 5
"""How often a weekday falls into a month at most."""
WINTER = 4
"""The number of the season that runs over into the next year."""
WRAPS = 9
"""So many months back in a story are rather the rest of a year ahead: January after December."""
CENTURY_BEFORE = 1999
"""Where two digits are read from when the text has no date."""
AHEAD = 5
"""How much further off a year of two digits counts that is still to come: '31 is 1931 in 2013, '20 is 2020."""


def two_digit_year(yy: int, ref: Reference) -> int:
    """The year that two digits stand for: the nearest one, years ahead being less likely meant."""
    now = ref.now.year if ref.now else CENTURY_BEFORE
    century = now - now % 100
    return min((century + offset + yy for offset in (-100, 0, 100)), key=lambda year: (abs(year - now) * (AHEAD if year > now else 1), year))


def year_of(hit: Hit, ref: Reference, label: str = "year") -> int | None:
    """The year that a hit names, astronomical; None when it names none."""
    if hit.has("year_bc"):
        year = hit.integer("year_bc", "INT")
        return 1 - year if hit.word("era_bc").startswith("b") else year
    if not hit.has(label):
        return None
    short = hit.meaning(label, "SHORTYEAR")
    if short is not None:
        return two_digit_year(int(str(short)[1:]), ref)
    year = hit.integer(label, "YEAR", "INT")
    if hit.has("era") and hit.word("era").startswith("b"):
        return 1 - year
    return year


def iso(hit: Hit, _: Reference) -> Reading | None:
    """An ISO 8601 date or time."""
    match = FULL.match(hit.word("iso").upper())
    if match is None or not 1 <= int(match[2]) <= 12:  # noqa: PLR2004
        return None
    day = make_day(int(match[1]), int(match[2]), int(match[3]))
    if day is None or day.year == 0:
        return None
    part = ""
    if match[4]:
        part = f"T{match[4]}:{match[5] or '00'}" + (f":{match[6]}" if match[6] else "") + (match[7] or "")
        part = part if edtf_clock(part) else ""
    return at(replace(day, part=part))


def in_address(hit: Hit, _: Reference) -> Reading | None:
    """The date in a web address, and nothing else of it."""
    match = ADDRESS.search(hit.word("address"))
    if match is None:
        return None
    year, month, day = match[1], match[2] or match[4], match[3] or match[5]
    point = make_day(int(year), int(month), int(day)) if day else Point(int(year), "month", int(month))
    if point is None:
        return None
    # A page's address says nothing of the time its neighbours tell of: no point to count from.
    return Reading("DATE", point.value, point.edtf, None, (match.start() + 1, match.end()))


def numeric(hit: Hit, ref: Reference) -> Reading | None:
    """`3/14/2007` month first, `14/3/2007` and `14.3.2007` day first, `2007/3/14` year first."""
    text = hit.word("numeric")
    a, b, c = (int(x) for x in re.split(r"[/.-]", text))
    sizes = [len(x) for x in re.split(r"[/.-]", text)]
    if sizes[0] == 4:  # noqa: PLR2004
        year, month, day = a, b, c
    elif sizes[0] <= 2 and sizes[2] in {2, 4}:  # noqa: PLR2004
        year = c if sizes[2] == 4 else two_digit_year(c, ref)  # noqa: PLR2004
        month, day = (a, b) if "/" in text and a <= 12 else (b, a)  # noqa: PLR2004
        if month > 12:  # noqa: PLR2004
            month, day = day, month
    else:
        return None
    if not (1 <= month <= 12 and 1000 <= year <= 2199):  # noqa: PLR2004
        return None
    point = make_day(year, month, day)
    return at(point) if point else None


AGAINST = {True: 5, False: 1.7}
"""How much further off a date counts that lies where the sentence does not look; ahead, when it does not say."""


def choose_year(ref: Reference, month: int, day: int, look: int, names_weekday: int | None) -> int | None:
    """The year of a month (and day) that the text names without one."""
    here = ref.here
    if here is None:
        return None
    if ref.narrative:
        # A story goes forward: January after December is the next year's.
        known = here.n if here.unit in {"month", "day"} else 0
        return here.year + (bool(known) and known - month >= WRAPS)
    if ref.near and look <= 0:
        return ref.near.year + (month < ref.near.n)
    if here.unit != "day":
        return here.year
    days = (month - here.n) * 30.4 + (day or here.day) - here.day
    years = {y: days + 365 * (y - here.year) for y in (here.year - 1, here.year, here.year + 1)}
    if names_weekday is not None and day:
        fits = [y for y in years if (p := make_day(y, month, day)) and 1 <= y <= 9998 and p.first.weekday() == names_weekday]  # noqa: PLR2004
        if len(fits) == 1:
            return fits[0]

    def cost(year: int) -> float:
        distance = years[year]
        # Without a sign either way what lies behind is likelier to be told.
        against = distance * (look or -1) < 0
        return abs(distance) * (AGAINST[bool(look)] if against else 1)

    return min(years, key=cost)


def month_day(hit: Hit, ref: Reference) -> Reading | None:
    """A month and a day, with or without weekday and year."""
    month = hit.integer("month", "MONTH", "LOWER_MONTH", "AR_MONTH")
    day = hit.integer("day", "DAY", "NTHDAY", "ORDINAL", "NUMBER")
    year = anchored_year(hit, ref) if hit.has("anchored") else year_of(hit, ref)
    if (month, day, year) == (9, 11, None) and hit.after().lower() in OF_2001 and (ref.now is None or ref.now.year >= 2001):  # noqa: PLR2004
        return at(make_day(2001, month, day))
    if hit.has("nth"):
        return at(nth_weekday_of(hit, ref, year, month), f"XXXX-{month:02d}")
    if year is None:
        named = hit.meaning("weekday", "WEEKDAY")
        look = {"last": -1, "past": -1, "next": 1, "coming": 1}.get(hit.word("dir") or hit.word("dir2"), 0) or hit.direction()
        year = choose_year(ref, month, day, look, None if named is None else int(named))
    if year is None:
        return Reading("DATE", f"XXXX-{month:02d}-{day:02d}", f"XXXX-{month:02d}-{day:02d}")
    point = make_day(year, month, day)
    return at(point) if point else None


def nth_weekday_of(hit: Hit, ref: Reference, year: int | None, month: int) -> Point | None:
    """`the second Tuesday in March`."""
    n = hit.integer("nth", "ORDINAL") or -1
    if year is None:
        year = choose_year(ref, month, 0, hit.direction(), None)
    if year is None or not 1 <= year < LAST_YEAR or n > MOST_WEEKDAYS:
        return None
    day = nth_weekday(year, month, hit.integer("weekday", "WEEKDAY"), n)
    return day_point(day) if day.month == month else None


def anchored_year(hit: Hit, ref: Reference) -> int | None:
    """The year of "of that year", "of last year"."""
    word = hit.word("anchored")
    base = ref.now if word.split()[0] in {"this", "last", "next"} and not ref.narrative else ref.running
    if base is None:
        return None
    return base.year + {"last": -1, "next": 1, "following": 1, "previous": -1, "prior": -1, "a": -1}.get(word.split()[-1], 0)


def month(hit: Hit, ref: Reference) -> Reading | None:
    """A month, with or without a year."""
    number = hit.integer("month", "MONTH", "AR_MONTH")
    year = anchored_year(hit, ref) if hit.has("anchored") else year_of(hit, ref)
    if year is None:
        word = hit.word("dir")
        look = {"last": -1, "past": -1, "next": 1, "coming": 1, "previous": -1, "following": 1}.get(word, 0)
        here = ref.running if word in RUNNING else ref.here
        if here and here.unit == "season":
            here = containing(day_point(here.last), "month")
        if look and here and here.unit in {"day", "month"}:
            # "last November" is the latest November that is over, "next May" the first to come.
            year = here.year + (look if (number - here.n) * look <= 0 else 0)
        elif word == "this" and here:
            year = here.year
        else:
            year = choose_year(ref, number, 0, hit.direction(), None)
    if year is None:
        return Reading("DATE", f"XXXX-{number:02d}")
    return at(Point(year, "month", number))


def first_month(hit: Hit, _: Reference) -> Reading | None:
    """The first of two months that share the year after the second: in "December to March 1990" it lies in 1989."""
    first, second = hit.integer("month", "MONTH"), hit.integer("second", "MONTH")
    return at(Point(hit.integer("year", "YEAR") - (first > second), "month", first))


def season(hit: Hit, ref: Reference) -> Reading | None:
    """A season, with or without a year."""
    number = hit.integer("season", "SEASON")
    year = anchored_year(hit, ref) if hit.has("anchored") else year_of(hit, ref)
    base = ref.here
    if year is None and base is not None:
        current = containing(base, "season")
        year = season_year(hit, ref, number, current) if current else base.year if base.unit == "year" else None
    return Reading("DATE", f"XXXX-{SEASONS[number - 1]}") if year is None else at(Point(year, "season", number))


def season_year(hit: Hit, ref: Reference, number: int, current: Point) -> int:
    """The year of a season that is named without one, seen from the season that it is."""
    step = STEPS.get(hit.word("dir"))
    if step == 0 and ref.here and number != WINTER:
        # "This spring" in February is the one to come, though the winter began the year before.
        return ref.here.year
    if step is None and not ref.narrative:
        look = hit.direction()
        return current.year + look if (number - current.n) * look < 0 else current.year
    if step:
        # "Last summer" is the latest that is over, "next summer" the first to come.
        return current.year + step if (number - current.n) * step <= 0 else current.year
    return current.year


def year(hit: Hit, ref: Reference) -> Reading | None:
    """A year."""
    number = year_of(hit, ref)
    if number is None:
        return None
    return about(at(Point(number))) if hit.has("approx") else at(Point(number))
