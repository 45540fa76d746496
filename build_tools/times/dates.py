"""Resolvers of calendar dates: days, months, seasons, years, decades, centuries, weekdays."""

import re
from dataclasses import replace

from build_tools.times.lexicon import ADDRESS, word_set
from build_tools.times.points import (
    LAST_YEAR,
    SEASONS,
    Point,
    add_months,
    containing,
    day_point,
    edtf_clock,
    make_day,
    nth_weekday,
    shift,
    weekday,
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
UNKNOWN: dict[str, str] = {
    "day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "quarter": "XXXX-QX", "year": "XXXX",
    "decade": "XXX", "century": "XX",
}
"""The TIMEX3 value of a unit that cannot be told."""
SATURDAY = 5
LONGEST_WAIT = 15
"""So many months at most until a day of the month, up to the 28th, falls on a given weekday again."""
OF_2001 = word_set("attacks attack terrorist terror hijackers hijackings commission")
"""What, after "Sept. 11", makes it that of 2001."""
MOST_WEEKDAYS = 5
"""How often a weekday falls into a month at most."""
HALF_WEEK = 3
AUTUMN = 9
"""The month from which "the new year" is the next one."""
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
    return base.year + {"last": -1, "next": 1, "following": 1, "previous": -1}.get(word.split()[-1], 0)


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


def half(hit: Hit, ref: Reference) -> Reading | None:
    """A half of a year."""
    number = anchored_year(hit, ref) if hit.has("anchored") else year_of(hit, ref)
    base = ref.running
    if number is None and base is not None:
        number = base.year
    if number is None:
        return Reading("DATE", "XXXX")
    return at(Point(number, "half", 1 if hit.word("half") == "first" else 2))


def decade(hit: Hit, ref: Reference) -> Reading | None:
    """`the 1970s`, `the '70s`, `the seventies`."""
    token = hit.word("decade").strip("'’‘")
    digits = re.sub(r"\D", "", token)
    if hit.has("era"):
        # The 470s BC are named by their last year, 470 BC.
        return at(Point(1 - int(digits), "decade") if hit.word("era").startswith("b") else Point(int(digits), "decade"))
    if len(digits) == 4:  # noqa: PLR2004
        return at(Point(int(digits), "century" if digits.endswith("00") and digits < "2000" else "decade"))
    tens = int(digits) if digits else hit.integer("decade", "TENS")
    now = ref.now.year if ref.now else CENTURY_BEFORE
    # The latest such decade that has begun.
    return at(Point(now - (now - tens) % 100, "decade"))


def century(hit: Hit, _: Reference) -> Reading | None:
    """`the 19th century`, `the fourth century BC`."""
    token = hit.word("nth")
    number = int(token[:-2]) if token[:1].isdigit() else hit.integer("nth", "ORDINAL")
    if token.startswith("twenty"):
        number = 20 + hit.integer("nth", "ORDINAL")
    if not 1 <= number <= 30:  # noqa: PLR2004
        return None
    if hit.has("decade"):
        nth = hit.integer("decade", "ORDINAL") or 10
        return at(Point((number - 1) * 100 + (nth - 1) * 10, "decade")) if nth <= 10 and number > 1 else None  # noqa: PLR2004
    if hit.has("era") and hit.word("era").startswith("b"):
        return Reading("DATE", f"BC{number - 1:02d}", f"-{number * 100 - 1:04d}/-{(number - 1) * 100:04d}")
    return at(Point((number - 1) * 100, "century")) if number > 1 else Reading("DATE", "00", "0001/0100")


def quarter(hit: Hit, ref: Reference) -> Reading | None:
    """`the third quarter of 2006`, `Q3`, `last quarter`."""
    token = hit.word("q")
    digits = re.sub(r"\D", "", token)
    number = int(digits) if digits else hit.integer("q", "ORDINAL")
    if not 1 <= number <= 4:  # noqa: PLR2004
        return None
    named = anchored_year(hit, ref) if hit.has("anchored") else year_of(hit, ref)
    if named is not None:
        return at(Point(named, "quarter", number))
    base = ref.now
    current = containing(base, "quarter") if base else None
    if current is None:
        return Reading("DATE", f"XXXX-Q{number}")
    return at(Point(current.year - (number > current.n and hit.direction() < 0), "quarter", number))


def day_of_month(hit: Hit, ref: Reference) -> Reading | None:
    """`the 17th`, or the second day of `April 24 and 25`."""
    base = ref.running
    day = hit.integer("day", "NTHDAY", "DAY")
    if hit.has("weekday"):
        return at(named_day(hit, ref, day), f"XXXX-XX-{day:02d}")
    if base and hit.has("year"):
        base = replace(base, year=hit.integer("year", "YEAR"))
    if base is None or base.unit not in {"day", "month"}:
        return Reading("DATE", f"XXXX-XX-{day:02d}", f"XXXX-XX-{day:02d}")
    point = make_day(base.year, base.n, day)
    return at(point) if point else None


def named_day(hit: Hit, ref: Reference, day: int) -> Point | None:
    """The nearest day that `Friday the 13th` fits, that the sentence looks to."""
    number, here = hit.integer("weekday", "WEEKDAY"), ref.here
    if here is None or here.unit not in {"day", "month"} or not 3 <= here.year <= 9997:  # noqa: PLR2004
        return None
    look = hit.direction()
    for away in (sign * n for n in range(LONGEST_WAIT) for sign in ((look,) if look else (1, -1))):
        year, month = add_months(here.year, here.n, away)
        point = make_day(year, month, day)
        if point and point.first.weekday() == number and (not look or here.unit == "month" or (point.first - here.first).days * look >= 0):
            return point
    return None


def the_weekday(hit: Hit, ref: Reference) -> Reading | None:
    """A weekday, alone or with last, next, this, early, or a part of the day."""
    number = hit.integer("weekday", "WEEKDAY", "AR_WEEKDAY")
    part = str(hit.meaning("part", "PART") or "")
    base = ref.running if hit.word("dir") in {"following", "previous"} else ref.here
    unknown = Reading("TIME" if part else "DATE", f"XXXX-WXX-{number + 1}{part}")
    if base is None or base.unit != "day" or not 2 <= base.year <= 9998:  # noqa: PLR2004
        return unknown
    if hit.has("week"):
        week = shift(base, STEPS[hit.word("week")], "week")
        return at(shift(day_point(week.first), number, "day") if week else None, f"XXXX-WXX-{number + 1}")
    word = direction_word(hit)
    if word == "that" and ref.running and ref.running.unit == "day":
        return at(replace(that_weekday(ref.running, number), part=part))
    same = base.first.weekday() == number
    if word in {"last", "past", "previous"}:
        point = weekday(base, number, -1) if not same else shift(base, -7, "day")
    elif word in {"next", "coming", "following", "upcoming"}:
        tomorrow = (base.first.weekday() + 1) % 7 == number
        # What is tomorrow is not called next Tuesday.
        point = shift(base, 8 if tomorrow and word == "next" else 7, "day") if same or (tomorrow and word == "next") else weekday(base, number, 1)
    else:
        look = hit.direction() or (1 if hit.word("dir") == "this" else -1)
        point = weekday(base, number, 1 if look > 0 else -1)
    return at(replace(point, part=part)) if point else unknown


def that_weekday(day: Point, number: int) -> Point:
    """The weekday nearest to a day that the text has named: `that Friday`."""
    back, ahead = weekday(day, number, -1) or day, weekday(day, number, 1) or day
    return ahead if (number - day.first.weekday()) % 7 <= HALF_WEEK else back


def direction_word(hit: Hit) -> str:
    """The word that says which one is meant: last, next, this …; "this" when there is none."""
    return str(hit.meaning("dir", "AR_DIRECTION") or hit.word("dir") or "this")


def directed_unit(hit: Hit, ref: Reference) -> Reading | None:
    """`last week`, `this year`, `that month`, `the following day`, `the same century`."""
    unit = str(hit.meaning("unit", "UNIT") or hit.meaning("unit", "AR_THE_UNIT"))
    unit = "week" if unit == "fortnight" else unit
    word = direction_word(hit)
    if hit.has("anchored"):
        return year_away(hit, ref, unit)
    if hit.has("new"):
        # From autumn on, the new year is the next one.
        return at(Point(ref.now.year + (ref.now.n >= AUTUMN)) if ref.now and ref.now.unit in {"day", "month"} else None, "XXXX")
    step = {"before last": -2, "after next": 2}.get(hit.word("beyond")) or STEPS[word]
    running = word in RUNNING or (word == "next" and hit.has("article")) or ref.narrative
    base = ref.running if running else ref.now
    point = shift(base, step, unit) if base else None  # type: ignore[arg-type]
    if point is None and not ref.narrative and ref.now:
        point = shift(ref.now, step, unit)  # type: ignore[arg-type]
    return at(point, UNKNOWN[unit])


def year_away(hit: Hit, ref: Reference, unit: str) -> Reading | None:
    """`the same month last year`."""
    here = containing(ref.running, unit) if ref.running else None  # type: ignore[arg-type]
    year = anchored_year(hit, ref)
    if here is None or year is None or unit not in {"month", "quarter"}:
        return Reading("DATE", UNKNOWN[unit])
    return at(replace(here, year=year))


def weekend(hit: Hit, ref: Reference) -> Reading | None:
    """`the weekend`, `last weekend`, `this weekend`."""
    word = hit.word("dir")
    base = ref.running if word in RUNNING else ref.here
    current = containing(base, "weekend") if base else None
    if base is None or current is None or base.unit != "day":
        return Reading("DATE", "XXXX-WXX-WE")
    begun = base.first.weekday() >= SATURDAY
    step = STEPS.get(word, 0)
    if word in {"", "this"} and not begun and hit.direction() < 0:
        step = -1
    return at(shift(current, step, "weekend"))


def deictic_day(hit: Hit, ref: Reference) -> Reading | None:
    """`today`, `tomorrow morning`, `yesterday`, `tonight`, `last night`, `this afternoon`."""
    part = str(hit.meaning("part", "PART") or "")
    if hit.has("night") or hit.has("nights"):
        part = "TNI"
    offset = hit.integer("dayword", "DAYWORD", "AR_DAYWORD") if hit.has("dayword") else STEPS.get(hit.word("dir"), 0)
    if hit.has("beyond"):
        offset += 1 if hit.word("beyond") == "after" else -1
    running = hit.word("dir") in RUNNING or (hit.word("dir") == "next" and not hit.has("dayword"))
    base = ref.running if running or ref.narrative else ref.now
    if ref.narrative and hit.word("dayword") == "today":
        return Reading("DATE", "PRESENT_REF")
    if base is None or base.unit != "day":
        return Reading("TIME" if part else "DATE", f"XXXX-XX-XX{part}")
    point = shift(base, offset, "day")
    return at(replace(point, part=part) if point else None, f"XXXX-XX-XX{part}")


def part_of_day(hit: Hit, ref: Reference) -> Reading | None:
    """`the morning of 3 May`, `in the evening`, `at night`."""
    part = str(hit.meaning("part", "PART"))
    base = None if hit.has("generic") or part == "TDT" else ref.running
    if base is None or base.unit != "day":
        return Reading("TIME", f"XXXX-XX-XX{part}")
    return at(replace(base, part=part))



def second_year(hit: Hit, ref: Reference) -> Reading | None:
    """The 08 of `2007-08`: in the century of the year before."""
    base = ref.running
    digits = hit.integer("yy", "YY")
    if base is None:
        return None
    year = base.year - base.year % 100 + digits
    return at(Point(year if year >= base.year else year + 100))


def week_of(hit: Hit, ref: Reference) -> Reading | None:
    """`the week of March 4`."""
    reading = month_day(hit, ref)
    if reading is None or reading.point is None:
        return Reading("DATE", "XXXX-WXX") if reading else None
    return at(containing(reading.point, "week"), "XXXX-WXX")


def edge_of_unit(hit: Hit, ref: Reference) -> Reading | None:
    """`the end of the year`: the year being told."""
    if hit.has("named") and not hit.has("unit"):
        # A bare "the quarter" is the one that the text named last; without one it is any quarter.
        return at(ref.anchor) if ref.anchor and ref.anchor.unit == "quarter" else None
    unit = hit.word("compound").removeprefix("mid") or str(hit.meaning("unit", "UNIT"))
    base = ref.here
    return at(containing(base, unit) if base else None, UNKNOWN.get(unit, "XXXX-XX-XX"))  # type: ignore[arg-type]


def part_of_date(hit: Hit, ref: Reference) -> Reading | None:
    """`the morning of 31 January 1965`."""
    reading = month_day(hit, ref)
    part = str(hit.meaning("part", "PART"))
    if reading is None or reading.point is None:
        return reading
    return at(replace(reading.point, part=part))
