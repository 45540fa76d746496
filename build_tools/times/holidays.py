"""Named days of the year: what they are called and when they are."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from build_tools.times.points import Point, day_point, easter, nth_weekday
from build_tools.times.reading import Hit, Reading, Reference, at

MONDAY, THURSDAY, SUNDAY = 0, 3, 6
AGAINST = 5
"""How much further off a day counts that lies where the sentence does not look."""


def fixed(month: int, day: int) -> Callable[[int], date]:
    """A day that is the same each year."""
    return lambda year: date(year, month, day)


def nth(month: int, number: int, n: int) -> Callable[[int], date]:
    """The n-th weekday of a month."""
    return lambda year: nth_weekday(year, month, number, n)


def from_easter(days: int) -> Callable[[int], date]:
    """A day that moves with Easter."""
    return lambda year: easter(year) + timedelta(days=days)


HOLIDAYS: Mapping[str, tuple[str, Callable[[int], date]]] = {
    "christmas": ("(christmas | xmas) (day)?", fixed(12, 25)),
    "christmas_eve": ("(christmas | xmas) eve", fixed(12, 24)),
    "boxing_day": ("boxing day", fixed(12, 26)),
    "new_year": ("new (year | years) APOSTROPHE? day", fixed(1, 1)),
    "new_years_eve": ("new (year | years) APOSTROPHE? eve | hogmanay", fixed(12, 31)),
    "valentine": ("(saint | st DOT?)? (valentine | valentines) APOSTROPHE? day", fixed(2, 14)),
    "patrick": ("(saint | st DOT?) (patrick | patricks) APOSTROPHE? day", fixed(3, 17)),
    "april_fools": ("april (fool | fools) APOSTROPHE? day", fixed(4, 1)),
    "may_day": ("may day", fixed(5, 1)),
    "independence": ("independence day", fixed(7, 4)),
    "bastille": ("bastille day", fixed(7, 14)),
    "halloween": ("halloween (day | night)?", fixed(10, 31)),
    "all_saints": ("all saints APOSTROPHE? day", fixed(11, 1)),
    "veterans": ("(veterans | armistice | remembrance) APOSTROPHE? day", fixed(11, 11)),
    "earth": ("earth day", fixed(4, 22)),
    "groundhog": ("groundhog day", fixed(2, 2)),
    "juneteenth": ("juneteenth", fixed(6, 19)),
    "nowruz": ("nowruz | nawruz", fixed(3, 21)),
    "king": ("(martin luther king | mlk) (DOT? COMMA? jr DOT?)? APOSTROPHE? day", nth(1, MONDAY, 3)),
    "presidents": ("(presidents | president) APOSTROPHE? day", nth(2, MONDAY, 3)),
    "mothers": ("(mother | mothers) APOSTROPHE? day", nth(5, SUNDAY, 2)),
    "fathers": ("(father | fathers) APOSTROPHE? day", nth(6, SUNDAY, 3)),
    "memorial": ("memorial day", nth(5, MONDAY, -1)),
    "labor": ("(labor | labour) day", nth(9, MONDAY, 1)),
    "columbus": ("columbus day", nth(10, MONDAY, 2)),
    "election": ("election day", lambda year: nth_weekday(year, 11, MONDAY, 1) + timedelta(days=1)),
    "thanksgiving": ("thanksgiving (day)?", nth(11, THURSDAY, 4)),
    "black_friday": ("black friday", lambda year: nth_weekday(year, 11, THURSDAY, 4) + timedelta(days=1)),
    "cyber_monday": ("cyber monday", lambda year: nth_weekday(year, 11, THURSDAY, 4) + timedelta(days=4)),
    "easter": ("easter (sunday | day)?", from_easter(0)),
    "easter_monday": ("easter monday", from_easter(1)),
    "good_friday": ("good friday", from_easter(-2)),
    "palm_sunday": ("palm sunday", from_easter(-7)),
    "ash_wednesday": ("ash wednesday", from_easter(-46)),
    "mardi_gras": ("mardi gras | shrove tuesday", from_easter(-47)),
    "whit": ("whit sunday | pentecost", from_easter(49)),
}
"""Name -> pattern, and the day of a year it falls on. United States and British usage."""


def holiday(hit: Hit, ref: Reference) -> Reading | None:
    """A named day, in the year the text names or the nearest that the sentence looks to."""
    name = next(label for label in hit.groups if label in HOLIDAYS)
    on = HOLIDAYS[name][1]
    base = ref.here
    if hit.has("year"):
        return at(day_point(on(hit.integer("year", "YEAR"))))
    if base is None or not 2 <= base.year <= 9997:  # noqa: PLR2004
        return Reading("DATE", "XXXX-XX-XX")
    if ref.narrative or base.unit != "day":
        return at(day_point(on(base.year)))
    return at(day_point(nearest([on(year) for year in (base.year - 1, base.year, base.year + 1)], base.first, hit)))


def nearest(days: list[date], here: date, hit: Hit) -> date:
    """The one of three years' days that a hit means, seen from a day."""
    match hit.word("dir"):
        case "last" | "past":
            return max(day for day in days if day < here)
        case "next":
            return min(day for day in days if day > here)
        case "this":
            return days[1]
    sight = hit.direction()
    return min(days, key=lambda day: abs((day - here).days) * (AGAINST if (day - here).days * sight < 0 else 1))


NAMED_DAYS: Mapping[str, tuple[int, int, int]] = {"9/11": (2001, 9, 11), "d": (1944, 6, 6), "ve": (1945, 5, 8), "vj": (1945, 8, 15)}
"""By their first word."""


def named_day(hit: Hit, _: Reference) -> Reading | None:
    """A day of history."""
    known = NAMED_DAYS.get(hit.tokens.words[hit.start].lower())
    return at(Point(known[0], "day", known[1], known[2])) if known else None
