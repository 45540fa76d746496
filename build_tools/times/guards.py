"""What stands against a match: ages, names, scores, modal "may", quantities that look like years.

A guard is asked after its rule has matched, and sees the words around; a match
that it turns down is as if it had never been.
"""

import re

from build_tools.times.lexicon import word_set
from build_tools.times.reading import Hit

# ------------------------------------------------------------------- the words asked for

PREPOSITIONS = word_set("""
    in of by since until till to from on through throughout during after before between and or for as around about at per than
    into toward towards within not only but is was vs""")
DETERMINERS = word_set("this last next early late mid the a an every each with past previous following earlier later")
MARKS = word_set(", ( - – — -- / : ; [ \" '' `` “ ‘ '")
BEFORE_TIME = PREPOSITIONS | DETERMINERS | MARKS | word_set("ending ended beginning starting dated effective circa c ca spring summer already")
"""What stands before a month that is a month."""
NAME_MONTHS = word_set("April May June August March Jan Mar Jun Dec Sept Sep Nov Jul Feb Oct")
"""Months that are also names of people, or abbreviations that are also words."""
SHORT_MONTHS = word_set("jan mar jun jul dec sep oct nov feb apr aug")
AFTER_MODAL = word_set("i we the you he she they it be not god and")
NO_NOUNS = word_set("always besides does goes has knows perhaps says takes thinks wants was")
"""Words that end in s and are no plurals."""
OF_A_SEASON = word_set("offensive offensives war campaign campaigns semester term season meeting meetings elections fighting collection")
"""What is had in a fall or a spring, and not by falling or springing."""
SHORT_WEEKDAYS = word_set("Sun Sat Mon Wed SUN SAT MON WED")
PERIODICALS = word_set("""
    times mirror telegraph express herald mail post independent star sun world tribune chronicle journal globe news night school
    magazine review service people agreement accords observer show""")
COUNTED = word_set("""
    people men women troops soldiers feet foot miles km kilometers kilometres meters metres dollars pounds euros percent per tons
    tonnes barrels acres points votes copies jobs units cases homes members times m kg mph hp cc degrees prisoners casualties
    workers employees students words""")
"""Nouns that make a number before them a count, not a year or a day."""
YEAR_CUES = word_set("""
    in of since until till by from to through during after before between and or the a an early late mid year years fiscal for
    this that its his their circa c about around beginning end spring summer fall autumn winter class vintage back into
    throughout""") | MARKS | frozenset(["’"])
NUMBER_CUES = word_set("no number $ £ € # than least nearly over some page room flight route")
WEAK_CUES = word_set("of the a and to from about around by for or")
AGES = word_set("old olds age younger older")
MODALS = word_set("will to would could may can might should not n't must shall 'll")
OTHER_DAYS = word_set("""
    many few school early teenage formative old glory golden light opening small wee office rush peak visiting extended these those his her
    their""")
"""Before a bare plural: "old days", "office hours" name no length of time."""
BEFORE_OVER = word_set("""
    for in of after within a an the is was are were be been took take takes lasted lasting lasts spent spend waited worked served
    needed ran lived stayed not just where when that which has have had it's and or by with from until""")
"""What stands before "over" where that is "more than"."""
WARMTH = word_set("highs lows temperatures")
"""What makes "the 30s" degrees."""
AFTER_THE_PRESENT = word_set("and is as in or but that to we")
"""What follows "the present" where it is a time: not "the present building"."""
BEFORE_CLOCK = word_set("at until by since from about around before after")
PARTS_OF_A_YEAR = word_set("months quarter quarters weeks part rest remainder most much days")
RUNS_ON = word_set("last past next first previous consecutive straight full coming")
"""What makes quarters a length of time."""
OF_THE_DAY = word_set("in during by on of for throughout through into until since all over")
NOT_A_RATE = word_set("""
    for in within after about of than least almost nearly over took takes take last lasted lasting lasts spent spend spending
    before during under until by through and but with is was be as on from had have has to at or not it's half only just around
    every into like such got give gave make made need needs that yet there's what another past wait waited this its his across
    plus versus""")
"""Words that end in s, or stand before "a day", without counting anything by the day."""
COUNTERS = word_set("% percent once twice people million billion thousand hundred dollar time cent day hour bn tn m k")
OPENINGS = frozenset(("", ".", "!", "?", "\n", '"', "“", "`", "'", ":", "-", "–", "—", "(", ";"))
"""First characters of what a sentence may begin after."""
RANGE_MARKS = word_set("and or to - – — through , -- until")
NAMED_DAYS = word_set("bloody super sheffield")
FIRST_SURE_YEAR, LAST_SURE_YEAR = 1700, 2049
"""Bare numbers between these are years unless something speaks against it."""
LAST_HOUR, LAST_MINUTE = 24, 59


# --------------------------------------------------------------------------- small questions


def is_name(word: str) -> bool:
    """Whether a word is written like a name: a capital, then small letters."""
    return len(word) > 1 and word[0].isupper() and word[1:].islower()


def is_plural(word: str) -> bool:
    """Whether a word may be a plural noun."""
    return word[:1].islower() and word.endswith("s") and len(word) > 3  # noqa: PLR2004


def opens_sentence(hit: Hit) -> bool:
    """Whether the hit begins a sentence, as far as the mark before it tells."""
    return hit.before()[:1] in OPENINGS


def touches_left(hit: Hit) -> bool:
    """Whether a letter, digit or joining mark touches the hit on the left: it is part of another word."""
    at = hit.tokens.starts[hit.start]
    return at > 0 and (hit.tokens.text[at - 1].isalnum() or hit.tokens.text[at - 1] in "_$£€#/.@")


def touches_right(hit: Hit) -> bool:
    """Whether a letter touches the hit on the right: `5th` cut short, `1998a`."""
    return hit.tokens.glued(hit.end - 1) and hit.after()[:1].isalpha()


def goes_on_in_digits(hit: Hit) -> bool:
    """Whether a dot and more digits follow without a space."""
    return hit.after() in {".", ":"} and hit.after(2)[:1].isdigit() and hit.tokens.glued(hit.end)


def word_of(hit: Hit, label: str) -> str:
    """The first word of a label, as it stands."""
    return hit.tokens.words[hit.groups[label][0]]


def leads(hit: Hit, label: str) -> bool:
    """Whether the hit has words before those of a label."""
    return hit.groups[label][0] > hit.start


# ----------------------------------------------------------------------------- dates


def always(_: Hit) -> bool:
    """Nothing stands against it."""
    return True


def month_day(hit: Hit) -> bool:
    """A day, and not `March 15 percent`, `may 5 people` or a clock that goes on."""
    after = hit.after().lower()
    if after in {"%", "percent"} or (after == "per" and hit.after(2).lower() == "cent"):
        return False
    if touches_right(hit) or (after == ":" and goes_on_in_digits(hit)):
        return False
    weak = hit.meaning("month", "LOWER_MONTH") is not None
    return not (weak and after in COUNTED)


def follows_month_day(hit: Hit) -> bool:
    """Whether a month and a day stand just before, joined by "and", a comma, "to" or a dash."""
    words, classes, i = hit.tokens.words, hit.classes, hit.start
    if i < 3 or words[i - 1].lower() not in RANGE_MARKS:  # noqa: PLR2004
        return False
    day = i - 3 if words[i - 2] == "," else i - 2
    month = day - 2 if words[day - 1] == "." else day - 1
    return bool({"DAY", "NTHDAY"} & classes[day].keys()) and "MONTH" in classes[month]


def second_of_days(hit: Hit) -> bool:
    """Only after a month and a day, and not before a noun that it counts."""
    return follows_month_day(hit) and not touches_right(hit) and not is_plural(hit.after()) and not goes_on_in_digits(hit)


def first_of_days(hit: Hit) -> bool:
    """A number before "and 5 May" that is a day itself."""
    return hit.before().lower() in {"on", "the", "between", "from", "of", "", "(", ",", "for", "by"} and not touches_left(hit)


def day_of_month(hit: Hit) -> bool:
    """`on the 17th`, and not `the 17th century` or `the 5th Brigade`."""
    before, after = hit.before().lower(), hit.after()
    if hit.has("weekday"):
        return True
    if not after[:1].isalpha():
        return before in {"on", "by", "until", "of", "from", "till", "to"}
    return before == "on" and after.lower() in {"at", "in", "of", "the", "a", "when", "and", "he", "she", "they", "we", "i"}


def month(hit: Hit) -> bool:
    """A month, and not a first name (April Smith), a verb (May I) or a march."""
    if any(hit.has(label) for label in ("year", "year_bc", "anchored")) or leads(hit, "month"):
        return True
    word, before, after = word_of(hit, "month"), hit.before().lower(), hit.after()
    if word in SHORT_MONTHS:
        return False
    if word in NAME_MONTHS or word.isupper():
        named = is_name(after) and before not in {"in", "of", "since", "until", "last", "next", "this", "the", "a", "by"}
        modal = word == "May" and opens_sentence(hit) and after.lower() in AFTER_MODAL
        owner = after in {"'s", "’s"} and opens_sentence(hit)
        ranked = before.endswith("est") or before in {"worst", "best"}
        if not (before in BEFORE_TIME or ranked or attributive(hit)) or named or modal or owner:
            return False
    return not (is_name(hit.before()) and is_name(after)) or before in BEFORE_TIME


def attributive(hit: Hit) -> bool:
    """Whether a month stands before a noun in the middle of a sentence: "beat April forecasts", and not "told April that"."""
    before, after = hit.before(), hit.after()
    return before.isalpha() and before.islower() and is_plural(after) and after not in NO_NOUNS


def season(hit: Hit) -> bool:
    """A season, and not a fall, a spring or part of a name."""
    if any(hit.has(label) for label in ("year", "year_bc", "dir", "anchored")):
        return True
    word, before, after = word_of(hit, "season"), hit.before().lower(), hit.after().lower()
    if word.lower() in {"fall", "spring"} and after not in OF_A_SEASON:
        if leads(hit, "season"):
            return after not in {"of", "in", "from", "to", "out", "that"} and before not in {"a", "after", "before"}
        return word[0].isupper() and before in {"in", "by", "of", "this", "the"}
    if word[0].isupper() and not opens_sentence(hit) and (is_name(hit.after()) or is_name(hit.before())):
        return after in OF_A_SEASON
    return True


def year(hit: Hit) -> bool:
    """A year, and not a count, a house number, a phone."""
    if hit.has("era"):
        return True
    if touches_left(hit) or touches_right(hit) or (hit.tokens.glued(hit.end - 1) and re.match(r"[%°$£€]|\d", hit.after())):
        return False
    if "SHORTYEAR" in hit.classes[hit.groups["year"][0]]:
        return leads(hit, "year") or hit.before().lower() in {"in", "since", "of", "from", "until", "class", "summer", "spring", "fall", "winter"}
    part_of_number = hit.after() in {"-", "–"} and hit.after(2).isdigit() and len(hit.after(2)) not in {2, 4} and hit.tokens.glued(hit.end - 1)
    return not part_of_number and ((leads(hit, "year") and not hit.has("approx")) or bare_year(hit))


def bare_year(hit: Hit) -> bool:
    """Whether four digits alone are a year."""
    number = int(word_of(hit, "year"))
    before, after = hit.before().lower(), hit.after()
    if hit.has("approx"):
        return after.lower() not in COUNTED and not is_plural(after)
    if after.lower() in COUNTED or before in NUMBER_CUES or (before == "." and hit.before(2).lower() in NUMBER_CUES):
        return False
    if before in {"-", "–"} and hit.before(2).isdigit() and len(hit.before(2)) == 3:  # noqa: PLR2004
        return False
    if number % 50 == 0 and is_plural(after) and before not in {"in", "the", "of", "since"}:
        return False
    if FIRST_SURE_YEAR <= number <= LAST_SURE_YEAR:
        return True
    return before in YEAR_CUES and not (before in WEAK_CUES and is_plural(after))


def second_of_years(hit: Hit) -> bool:
    """Two digits glued by a dash to a year before them."""
    words, i = hit.tokens.words, hit.start
    if i < 2 or words[i - 1] not in {"-", "–", "/"} or "YEAR" not in hit.classes[i - 2]:  # noqa: PLR2004
        return False
    dated = hit.tokens.glued(i) and hit.after() in {"-", "/"}
    return hit.tokens.glued(i - 1) and hit.tokens.glued(i - 2) and not dated


def decade(hit: Hit) -> bool:
    """A decade, and not an age ("in his 70s") or degrees ("highs in the 30s")."""
    token = word_of(hit, "decade")
    if token[0].isdigit() and len(token.strip("'’s")) == 2 and hit.tokens.words[hit.start].lower() != "the":  # noqa: PLR2004
        return False
    if not WARMTH.isdisjoint(hit.tokens.words[max(0, hit.start - 3) : hit.start]):
        return False
    return hit.before().lower() not in {"his", "her", "their", "my", "our", "your"} and not touches_left(hit)


def quarter(hit: Hit) -> bool:
    """A quarter of a year, and not one of something."""
    return hit.after().lower() != "of"


def weekday(hit: Hit) -> bool:
    """A weekday, and not a newspaper, a name or the sun."""
    if not hit.has("weekday") or "WEEKDAY" not in hit.classes[hit.groups["weekday"][0]]:
        return True
    word, before, after = word_of(hit, "weekday"), hit.before().lower(), hit.after()
    if word[0].isupper() and after[:1].isupper() and after.lower() in PERIODICALS:
        return False
    if word in SHORT_WEEKDAYS:
        in_date = before in {"on", "until", "by", ",", "(", "from", "to", "and", "-", "till"} or after.lower() in {",", "or", "and", "-"}
        return in_date or hit.has("part") or hit.has("dir")
    if before in NAMED_DAYS and hit.before()[0].isupper():
        return False
    between_names = is_name(hit.before()) and is_name(after) and before not in BEFORE_TIME
    return not (between_names and word in {"Friday", "Sunday"})


def directed_period(hit: Hit) -> bool:
    """`last year`, and not `that second`; `the past year` and `over the next year` are durations."""
    if hit.has("new"):
        return hit.tokens.words[hit.end - 1] == "year" and hit.before().lower() in {"in", "into", "of", "before", "by", "until", "for", "through", "with"}
    if hit.has("beyond"):
        # "The day before last Tuesday" is not the one before the last.
        return not is_name(hit.after())
    unit, direction, before = hit.meaning("unit", "UNIT"), hit.word("dir"), hit.before().lower()
    if unit in {"second", "minute", "hour", "weekend"} or direction == "past" or (unit == "day" and direction == "this"):
        return False
    if direction in {"before", "after"}:
        return hit.after()[:1] in {".", ",", ";", ""}
    if direction in {"last", "next", "coming"} and hit.tokens.words[hit.start].lower() == "the" and unit != "day":
        return before not in {"over", "in", "within", "during", "for", "throughout", "through"}
    return not (direction == "that" and before in {"said", "so", "believe", "think", "know"})


def edge_of_period(hit: Hit) -> bool:
    """The end of the year, and not of the hour or the day."""
    if hit.has("named") and hit.has("unit"):
        # "The first eight months of the year", "record profits for the year."
        return (hit.before() == "of" and hit.before(2) in PARTS_OF_A_YEAR) or (hit.before() == "for" and not hit.after()[:1].isalpha())
    if hit.has("named"):
        return hit.before().lower() in {"in", "for", "during", "of"}
    if hit.tokens.words[hit.end - 1] == "end" and hit.start == hit.groups["unit"][0]:
        return hit.before().lower() in {"by", "at", "until", "before", "since", "near", "through"}
    return hit.has("compound") or hit.meaning("unit", "UNIT") in {"week", "month", "year", "decade", "century"}


def weekend(hit: Hit) -> bool:
    """The weekend, and not any weekend."""
    return hit.end - hit.start > 1


def day_word(hit: Hit) -> bool:
    """Today, and not USA Today or the Today programme."""
    if not hit.has("dayword"):
        return hit.word("part") != "eve"
    return word_of(hit, "dayword") != "Today" or hit.before() not in {"USA", "the", "The", "NBC", "Russia", "Psychology"}


def part_of_day(hit: Hit) -> bool:
    """`in the morning`, `at dawn`; not a bare noun in another phrase."""
    if hit.has("generic") or hit.has("weekday") or hit.word("part") in {"daytime", "nighttime"} or hit.tokens.words[hit.start] == "all":
        return True
    word, before = word_of(hit, "part"), hit.before().lower()
    if word.lower() == "eve" or (is_name(hit.after()) and word[0].isupper()):
        return False
    if not leads(hit, "part"):
        return before in {"at", "by", "until", "before", "after"} and word.lower() != "night"
    return before in OF_THE_DAY


def holiday(hit: Hit) -> bool:
    """A holiday, written like a name, and not an island called after one."""
    name = next(label for label in hit.groups if label not in {"dir", "year"})
    word = word_of(hit, name)
    if is_name(hit.before()) and name == "christmas" and hit.before().lower() not in BEFORE_TIME:
        return False
    return (word[0].isupper() or name in {"christmas", "election", "halloween", "thanksgiving"}) and hit.after() not in {"Island", "Carol", "Tree", "Bunny"}


def named_day(hit: Hit) -> bool:
    """The very digits of 9/11; D-Day in capitals."""
    return hit.tokens.words[hit.start] in {"9/11", "D", "VE", "VJ"}


# ------------------------------------------------------------------ away from a date, durations


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
    """`will last 48 hours`, `as many years`, `quarters`, `a quarter of a century`, `a second chance`."""
    first, before = hit.tokens.words[hit.start].lower(), hit.before().lower()
    if (first == "last" and before in MODALS) or (first in {"many", "few"} and before in {"as", "so", "how", "too"}):
        return True
    unit = hit.word("unit")
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


# -------------------------------------------------------------------------------------- sets


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
    return not is_name(hit.after()) or hit.end - hit.start > 1


def adverb(hit: Hit) -> bool:
    """Daily, and not the Daily Mail; every day, and not an everyday matter."""
    word = hit.tokens.words[hit.end - 1]
    if word[0].isupper() and (is_name(hit.after()) or is_name(hit.before())):
        return False
    return word.lower() != "everyday" or hit.before().lower() not in {"the", "an"}


# ----------------------------------------------------------------------- clock, vague references


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
        return hit.after()[:1].islower() and hit.before().lower() not in {"ocean", "electric"}
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
