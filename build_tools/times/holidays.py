"""Named days of the year: what they are called and when they are."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from build_tools.times.points import Point, day_point, easter, nth_weekday
from build_tools.times.reading import Hit, Reading, Reference, at

MONDAY, TUESDAY, THURSDAY, SUNDAY = 0, 1, 3, 6


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
        return at(day_point(on(hit.int("year", "YEAR"))))
    if base is None or not 2 <= base.year <= 9997:  # noqa: PLR2004
        return Reading("DATE", "XXXX-XX-XX")
    if ref.narrative or base.unit != "day":
        return at(day_point(on(base.year)))
    here = base.first
    days = [on(year) for year in (base.year - 1, base.year, base.year + 1)]
    word = hit.word("dir")
    look = {"last": -1, "past": -1, "next": 1, "coming": 1, "upcoming": 1}.get(word, 0)
    if look < 0:
        return at(day_point(max(day for day in days if day < here)))
    if look > 0:
        return at(day_point(min(day for day in days if day > here)))
    if word == "this":
        return at(day_point(on(base.year)))
    sight = hit.direction()

    def cost(day: date) -> int:
        distance = (day - here).days
        return abs(distance) * (5 if distance * sight < 0 else 1)

    return at(day_point(min(days, key=cost)))


def september_eleventh(_: Hit, __: Reference) -> Reading | None:
    """`9/11`, as a name."""
    return at(Point(2001, "day", 9, 11))
