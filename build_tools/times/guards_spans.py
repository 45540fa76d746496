"""What stands against durations, dates a duration away, and sets: ages, second chances, office hours."""

from build_tools.times.guards import follows_each, is_name, is_plural, leads, opens_sentence, touches_left
from build_tools.times.lexicon import word_set
from build_tools.times.reading import Hit

AGES = word_set("old olds age younger older young")
MODALS = word_set("will to would could may can might should not n't must shall 'll")
OTHER_DAYS = word_set("""
    many few school early teenage formative old glory golden light opening small wee office rush peak visiting extended these those his her
    their""")
"""Before a bare plural: "old days", "office hours" name no length of time."""
BEFORE_OVER = word_set("""
    for in of after within a an the is was are were be been took take takes lasted lasting lasts spent spend waited worked served
    needed ran lived stayed not just where when that which has have had it's and or by with from until""")
"""What stands before "over" where that is "more than"."""
RUNS_ON = word_set("last past next first previous consecutive straight full coming")
"""What makes quarters a length of time."""
NOT_A_RATE = word_set("""
    for in within after about of than least almost nearly over took takes take last lasted lasting lasts spent spend spending
    before during under until by through and but with is was be as on from had have has to at or not it's half only just around
    every into like such got give gave make made need needs that yet there's what another past wait waited this its his across
    plus versus""")
"""Words that end in s, or stand before "a day", without counting anything by the day."""
COUNTERS = word_set("% percent once twice people million billion thousand hundred dollar time cent day hour bn tn m k")


def ago(hit: Hit) -> bool:
    """`over a year ago`, and not who "took over" a year ago."""
    return not took_over(hit)


def took_over(hit: Hit) -> bool:
    """Whether the "over" that the hit begins with belongs to the verb before it."""
    return hit.tokens.words[hit.start] == "over" and hit.before().lower() in {"took", "taken", "takes", "handed", "turned"}


def earlier(hit: Hit) -> bool:
    """`a year earlier`, and not the hours that two people met "for earlier today"."""
    if just_about(hit):
        return False
    return hit.after().lower() not in {"today", "this", "in", "on", "yesterday"} or hit.before().lower() not in {"for", "about", "nearly"}


def just_about(hit: Hit) -> bool:
    """Whether "just" or "only" stands before a word for "about", and so not with the number: "just over a year later"."""
    return hit.has("about") and leads(hit, "about")


def later(hit: Hit) -> bool:
    """`two years on, …`, and not `two years on the board`."""
    if hit.word("unit") == "second" or just_about(hit):
        return False
    return hit.tokens.words[hit.end - 1].lower() != "on" or hit.after()[:1] in {",", ".", ";"}


def is_age(hit: Hit) -> bool:
    """Whether the hit is somebody's age: `44 years old`, `16-year-old`, `30 years of age`."""
    words = [hit.after(n).lower() for n in (1, 2)]
    return words[0] in AGES or (words[0] in {"-", "of"} and words[1] in AGES)


def duration(hit: Hit) -> bool:
    """A length of time, and not an age, a verb or part of another phrase."""
    if is_age(hit) or touches_left(hit) or no_amount(hit) or through(hit):
        return False
    if hit.has("unit2"):
        first = hit.meaning("unit", "UNIT") or hit.meaning("unit", "UNITS") or hit.meaning("unit1", "UNIT")
        return hit.meaning("unit2", "UNITS") in FINER.get(str(first), ())
    if not hit.has("unit"):
        return True
    unit_at = hit.groups["unit"][0]
    if hit.has("bare") and hit.start == unit_at:
        return bare_units(hit)
    if hit.tokens.words[hit.start].lower() in {"the", "those", "these"} and not_the_years(hit):
        return False
    return unit_at != hit.start + 1 or hit.tokens.words[hit.start].lower() not in {"a", "an", "one"} or one_unit(hit)


def not_the_years(hit: Hit) -> bool:
    """Whether "the" belongs to another noun than the units, "the Seven Days Battles", or it is not said which years they are."""
    if hit.tokens.words[hit.start + 1].lower() in DIRECTED:
        return False
    if not hit.has("n"):
        return hit.after().lower() not in (AFTER_THE_YEARS if hit.has("bare") else {"ended", "ending"}) or hit.word("unit") == "hours"
    return hit.groups["n"][0] == hit.start + 1 and (is_name(hit.after()) or hit.after() in {"'", "’", "-"})


def through(hit: Hit) -> bool:
    """Whether "over" is a preposition, and not "more than": `adults watched over two decades`, but `for over two decades`."""
    if hit.tokens.words[hit.start].lower() != "over" or opens_sentence(hit):
        return False
    return hit.before().lower() not in BEFORE_OVER or (hit.after() == "ago" and took_over(hit))


DIRECTED = word_set("last past next coming previous following recent preceding intervening earlier")
AFTER_THE_YEARS = word_set("of since before after following leading between that when")
"""What tells which years are meant: "the early years of the war", "the days after the vote"."""
FINER = {"year": {"month", "week", "day"}, "month": {"week", "day"}, "week": {"day"}, "day": {"hour"}, "hour": {"minute"}, "minute": {"second"}}
"""What a length may go on in: an hour and 20 minutes, and not three years, two weekends."""


def no_amount(hit: Hit) -> bool:
    """`will last 48 hours`, `as many years`, `quarters`, `a quarter of a century`, `a second chance`, `a last minute deal`."""
    first, before = hit.tokens.words[hit.start].lower(), hit.before().lower()
    if (first == "last" and before in MODALS) or (first in {"many", "few"} and before in {"as", "so", "how", "too"}):
        return True
    unit = hit.word("unit")
    if unit == "minute" and first in {"last", "next"}:
        return True
    if unit == "quarters" and hit.has("n"):
        # "Three quarters" are mostly a share.
        return hit.word("n") in {"three", "3"} and RUNS_ON.isdisjoint(hit.tokens.words[hit.start : hit.end])
    if unit == "second":
        counted = hit.groups["unit"][0] - 1
        return counted < hit.start or not ("INT" in hit.classes[counted] or hit.tokens.words[counted].lower() in {"one", "-"})
    return unit in {"quarter", "quarters"} or (unit == "century" and before == "of")


def bare_units(hit: Hit) -> bool:
    """`for years`, `within days`; not `office hours` or `Days of Thunder`."""
    word = hit.tokens.words[hit.start]
    if word[0].isupper() and not opens_sentence(hit):
        return False
    if word.lower() in {"seconds", "nights", "mornings", "afternoons", "evenings", "weekends", "mins", "hrs"}:
        return False
    return hit.before().lower() not in OTHER_DAYS


TELLING = word_set("he she they i we you it will may might would could")
"""What, after "one day", makes it some day."""


def one_unit(hit: Hit) -> bool:
    """`an hour`, `a year`; not `once a week`, not `a day to remember`."""
    if hit.before().lower() in {"once", "twice", "times", "another"}:
        return False
    if hit.tokens.words[hit.start].lower() == "one":
        # "One day he may talk" is some day.
        return hit.word("unit") != "day" or hit.after().lower() not in TELLING
    return hit.word("unit") in {"week", "month", "year", "decade", "century", "hour"} or hit.after().lower() not in {"to", "that", "when", "for"}


def each_period(hit: Hit) -> bool:
    """A rate: `a day` after a number or a noun that it counts; `each year`, `per week`."""
    first, unit = hit.tokens.words[hit.start].lower(), hit.word("unit")
    if first not in {"a", "an"}:
        return hit.after().lower() != "of" and (unit != "second" or first in {"per", "every"})
    before = hit.before().lower()
    if before in NOT_A_RATE or unit in {"second", "quarter", "weekend"}:
        return False
    counts = before[:1].isdigit() or before in COUNTERS or is_plural(before)
    return counts and hit.after().lower() not in {"ago", "later", "earlier", "after", "before", "old"}


def each_named(hit: Hit) -> bool:
    """Mondays, and not an evening paper; `a night` after what it counts."""
    if hit.tokens.words[hit.start].lower() == "a":
        return is_plural(hit.before()) or hit.before().lower() in COUNTERS
    if hit.meaning("named", "WEEKDAY") is not None and hit.end - hit.start == 1:
        return follows_each(hit)
    return not is_name(hit.after()) or hit.end - hit.start > 1


def adverb(hit: Hit) -> bool:
    """Daily, and not the Daily Mail; every day, and not an everyday matter."""
    word = hit.tokens.words[hit.end - 1]
    if word[0].isupper() and (is_name(hit.after()) or is_name(hit.before())):
        return False
    return word.lower() != "everyday" or hit.before().lower() not in {"the", "an"}
