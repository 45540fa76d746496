"""What stands against clock times and vague references."""

from build_tools.times.guards import BEFORE_TIME, goes_on_in_digits, is_name, is_plural, touches_left, word_of
from build_tools.times.lexicon import word_set
from build_tools.times.reading import Hit

AFTER_THE_PRESENT = word_set("and is as in or but that to we")
"""What follows "the present" where it is a time: not "the present building"."""
BEFORE_CLOCK = word_set("at until by since from about around before after")
LAST_HOUR = 24
LAST_MINUTE = 59


def no_clock(hit: Hit) -> bool:
    """`a quarter to eight people`, `fired 10 last night`, `5 and 6 p.m.` after another noun."""
    if hit.has("part_of_hour"):
        return is_plural(hit.after())
    before = hit.before().lower()
    if hit.has("half") and (hit.has("dir") or hit.has("dayword")):
        return before not in BEFORE_CLOCK and "CLOCK" not in hit.classes[hit.start]
    first_of_two = hit.has("ampm") and hit.end == hit.groups["clock"][1]
    return first_of_two and before not in {"from", "between"} and hit.after() not in {"-", "–"}


def clock(hit: Hit) -> bool:
    """A clock, and not a score, a verse, a ratio, a race or High Noon."""
    if touches_left(hit) or goes_on_in_digits(hit) or no_clock(hit):
        return False
    if "CLOCKWORD" in hit.classes[hit.start] and is_name(hit.tokens.words[hit.start]) and is_name(hit.before()) and hit.before().lower() not in BEFORE_TIME:
        return False
    if hit.has("ampm") or hit.has("zone") or "CLOCK" not in hit.classes[hit.groups["clock"][0]]:
        return True
    if hit.before() == "in" and word_of(hit, "clock").count(":") > 1:
        return False
    hour, minute = (int(part) for part in word_of(hit, "clock").split(":")[:2])
    named = is_name(hit.before()) and hit.before().lower() not in BEFORE_TIME and not hit.has("weekday")
    return hour <= LAST_HOUR and minute <= LAST_MINUTE and not named and hit.after() not in {"ratio", "win", "victory", "mile"}


def present(hit: Hit) -> bool:
    """Now; current, and not a current; the present, and not present for duty."""
    word = hit.tokens.words[hit.end - 1].lower()
    if word == "time" and hit.after().lower() == "of":
        return False
    if word == "date":
        return hit.before(2).lower() != "up"
    if word == "current":
        return hit.after()[:1].islower() and hit.after() not in {"affairs", "account"} and hit.before().lower() not in {"ocean", "electric"}
    if word == "present" and hit.tokens.words[hit.start].lower() == "the" and hit.after()[:1].isalpha():
        return hit.after().lower() in AFTER_THE_PRESENT
    return word != "present" or hit.before().lower() == "at" or hit.after().lower() not in {"for", "from"}


def past(hit: Hit) -> bool:
    """The past as a time, and not the past three years or `as recently as 2012`."""
    if hit.before() == hit.after() == "as":
        return False
    if hit.tokens.words[hit.end - 1].lower() != "past" or not hit.after()[:1].isalnum():
        return True
    counted = {"INT", "NUMBER", "BIG", "FEW", "UNIT", "UNITS", "SEASON", "MONTH", "WEEKDAY"} & hit.classes[hit.end].keys()
    return not counted and hit.before().lower() in {"in", "from", "of", "with", "about", "like", "to", "than"}
