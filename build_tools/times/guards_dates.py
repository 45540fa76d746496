"""What stands against dates: names, counts, verbs that look like months, scores."""

import re

from build_tools.times.context import ends_sentence
from build_tools.times.guards import (
    BEFORE_TIME,
    MARKS,
    follows_each,
    goes_on_in_digits,
    is_name,
    is_plural,
    leads,
    opens_sentence,
    touches_left,
    touches_right,
    word_of,
)
from build_tools.times.lexicon import word_set
from build_tools.times.reading import Hit

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
OF_A_MATCH = word_set("""
    points touchdown touchdowns yards game games scored score scores scoring rebounds quarterback fouls basket halftime
    three-pointer outscored overtime possession pass tackle""")
OF_BUSINESS = word_set("profit profits sales revenue earnings growth % percent million billion economy income loss shares")
QUARTER_REACH = 12
"""How many words around "the fourth quarter" tell whether it is one of a match."""
OF_A_DECADE = word_set("music songs song movies movie cartoons hits pop rock fashion party kid kids hair nostalgia")
"""What, after "80s", is of that decade."""
WARMTH = word_set("highs lows temperatures")
"""What makes "the 30s" degrees."""
PARTS_OF_A_YEAR = word_set("months quarter quarters weeks part rest remainder most much days")
OF_THE_DAY = word_set("in during by on of for throughout through into until since all over")
RANGE_MARKS = word_set("and or to - – — through , -- until")
NAMED_DAYS = word_set("bloody super sheffield")
FIRST_SURE_YEAR = 1700
LAST_SURE_YEAR = 2049
"""Bare numbers between these are years unless something speaks against it."""


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
    if hit.word("dir") == "that" and is_name(hit.after()):
        return False
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
    if word[0].isupper() and (leads(hit, "season") or not opens_sentence(hit)) and (is_name(hit.after()) or is_name(hit.before())):
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
    """A decade, and not an age ("in his 70s") or degrees ("highs in the 30s"); "80s music"."""
    token = word_of(hit, "decade")
    if hit.end - hit.start == 1 and hit.after() in OF_A_DECADE:
        return True
    if token[0].isdigit() and len(token.strip("'’s")) == 2 and hit.tokens.words[hit.start].lower() != "the":  # noqa: PLR2004
        return False
    if not WARMTH.isdisjoint(hit.tokens.words[max(0, hit.start - 3) : hit.start]):
        return False
    return hit.before().lower() not in {"his", "her", "their", "my", "our", "your"} and not touches_left(hit)


def sentence(hit: Hit, reach: int) -> tuple[str, ...]:
    """The words of its sentence around a hit, at most `reach` on each side."""
    tokens, start, end = hit.tokens, hit.start, hit.end
    while start > max(0, hit.start - reach) and not ends_sentence(tokens, start - 1):
        start -= 1
    while end < min(len(tokens.words), hit.end + reach) and not ends_sentence(tokens, end):
        end += 1
    return tokens.words[start:end]


def quarter(hit: Hit) -> bool:
    """A quarter of a year, and not one of something, of a match, or a quarter-final."""
    if hit.after().lower() == "of" or (hit.after() == "-" and hit.after(2).startswith("final")):
        return False
    if hit.has("year") or hit.has("anchored") or not hit.has("q"):
        return True
    around = sentence(hit, QUARTER_REACH)
    return OF_A_MATCH.isdisjoint(around) or not OF_BUSINESS.isdisjoint(around)


def in_a_title(hit: Hit) -> bool:
    """Whether a weekday is part of a name: the Sunday Times, Monday Night Football."""
    after = hit.after()
    paper = word_of(hit, "weekday")[0].isupper() and after[:1].isupper() and after.lower() in PERIODICALS
    return paper or (hit.has("part") and is_name(word_of(hit, "part")) and is_name(after))


def weekday(hit: Hit) -> bool:
    """A weekday, and not a newspaper, a name or the sun."""
    if not hit.has("weekday") or "WEEKDAY" not in hit.classes[hit.groups["weekday"][0]]:
        return True
    if follows_each(hit) or in_a_title(hit):
        return False
    word, before, after = word_of(hit, "weekday"), hit.before().lower(), hit.after()
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
    return word_of(hit, "dayword") != "Today" or (hit.before() not in {"USA", "the", "The", "NBC", "Russia", "Psychology"} and hit.after() != "show")


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
