"""What stands against a match: ages, names, scores, modal "may", quantities that look like years."""

import re

from build_tools.times.reading import Hit

IN_TIME = frozenset("""
    in of by since until till to from on through throughout during after before between and or for this last next early late mid
    the a an every each with as around about at ending ended beginning starting dated effective earlier later per than , ( - – —
    -- / : ; [ " '' `` “ vs not only into toward towards past previous following within circa c. ca. but is was spring summer fall
    autumn winter year""".split())
NAME_MONTHS = frozenset({"April", "May", "June", "August", "March", "Jan", "Mar", "Jun", "Dec", "Sept", "Sep", "Nov", "Jul", "Feb", "Oct"})
PERIODICALS = frozenset("""
    times mirror telegraph express herald mail post independent star sun world tribune chronicle journal globe news night school
    magazine review service people agreement accords observer show""".split())
NUMBER_NOUNS = frozenset("""
    people men women troops soldiers feet foot miles km kilometers kilometres meters metres dollars pounds euros percent per tons
    tonnes barrels acres points votes copies jobs units cases homes members times m kg mph hp cc degrees prisoners casualties
    workers employees students words""".split())
OPENINGS = frozenset({"", ".", "!", "?", "\n\n", '"', "“", "``", "''", ":", "--", "—", "–", "-", "(", "_", ";"})


def is_name(word: str) -> bool:
    """Whether a word is written like a name: a capital, then small letters."""
    return len(word) > 1 and word[0].isupper() and word[1:].islower()


def always(_: Hit) -> bool:
    """Nothing stands against it."""
    return True


def opening(hit: Hit) -> bool:
    """Whether the hit begins a sentence, as far as the mark before it tells."""
    return hit.before()[:1] in OPENINGS or hit.before().startswith("\n")


def glued_word(hit: Hit) -> bool:
    """Whether a letter, digit or joining mark touches the hit on the left: part of another word."""
    at = hit.tokens.starts[hit.start]
    return at > 0 and (hit.tokens.text[at - 1].isalnum() or hit.tokens.text[at - 1] in "_$£€#/.@")


def month_day(hit: Hit) -> bool:
    """`may 5 people` is no date; `March 15 percent` neither."""
    last = hit.tokens.words[hit.end - 1]
    if hit.after() in {"%", "percent"} or hit.after().lower() in {"percent", "per"} and hit.after(2).lower() == "cent":
        return False
    if hit.after() == ":" and hit.after(2)[:1].isdigit() and hit.tokens.glued(hit.end):
        return False
    if last[0].isdigit() and hit.tokens.glued(hit.end - 1) and hit.after()[:1].isalpha() and hit.after() not in {"th", "st"}:
        return False
    return not ("month" in hit.groups and "LOWER_MONTH" in hit.classes[hit.groups["month"][0]] and hit.after().lower() in NUMBER_NOUNS)


def follows_month_day(hit: Hit) -> bool:
    """Whether a month and a day stand just before, joined by "and", a comma, "to" or a dash."""
    words, i = hit.tokens.words, hit.start
    if i < 3 or words[i - 1].lower() not in {"and", "or", "to", "-", "–", "—", "through", ",", "--", "until"}:  # noqa: PLR2004
        return False
    j = i - 2
    if words[j] == ",":
        j -= 1
    before, first = hit.classes[j], hit.classes[j - 1] if words[j - 1] != "." else hit.classes[j - 2]
    return ("DAY" in before or "NTHDAY" in before) and "MONTH" in first


def second_of_days(hit: Hit) -> bool:
    """Only after a month and a day, and not before a noun it counts."""
    after = hit.after()
    if not follows_month_day(hit) or hit.tokens.glued(hit.end - 1) and after[:1].isalnum():
        return False
    return not (after[:1].islower() and after.endswith("s") and len(after) > 3)  # noqa: PLR2004


def first_of_days(hit: Hit) -> bool:
    """A number before "and 5 May" that is a day itself."""
    return hit.before().lower() in {"on", "the", "between", "from", "of", "", "(", ",", "for", "by"} and not glued_word(hit)


def day_of_month(hit: Hit) -> bool:
    """`on the 17th`, not `the 17th century` or `the 5th Brigade`."""
    return hit.before().lower() in {"on", "by", "until", "of", "from", "till", "to"} and not hit.after()[:1].isalpha() or (
        hit.before().lower() == "on" and hit.after().lower() in {"at", "in", "of", "the", "a", "when", "and", "he", "she", "they", "we", "i"})


def month(hit: Hit) -> bool:
    """A month, and not a first name (April Smith), a verb (May I) or a march."""
    start, end = hit.groups["month"]
    word = hit.tokens.words[start]
    if hit.end - hit.start > 1 and (hit.has("year") or hit.has("year_bc") or hit.has("anchored") or start > hit.start):
        return hit.before().lower() not in {"may"} or True
    if word.lower() in {"jan", "mar", "jun", "jul", "dec", "sep", "oct", "nov", "feb", "apr", "aug"} and not word[0].isupper():
        return False
    after = hit.after()
    if word in NAME_MONTHS or word.isupper():
        before = hit.before().lower()
        if before not in IN_TIME or (is_name(after) and before not in {"in", "of", "since", "until", "last", "next", "this", "the", "a", "by"}):
            return False
        if word == "May" and opening(hit) and after.lower() in {"i", "we", "the", "you", "he", "she", "they", "it", "be", "not", "god", "and"}:
            return False
    if after in {"'s", "’s"} and opening(hit) and word in {"April", "May", "June"}:
        return False
    return not (is_name(hit.before()) and is_name(after))


def season(hit: Hit) -> bool:
    """A season, and not a fall, a spring or a name."""
    start, end = hit.groups["season"]
    word = hit.tokens.words[start]
    if any(hit.has(label) for label in ("year", "year_bc", "dir", "anchored")):
        return True
    if hit.after() in {"'s", "’s"} and word[0].isupper() and not opening(hit):
        return False
    article = start > hit.start
    before = hit.before().lower()
    if word.lower() in {"fall", "spring"}:
        if article:
            return hit.after().lower() not in {"of", "in", "from", "to", "out", "that"} and before not in {"a", "after", "before"}
        return word[0].isupper() and before in {"in", "by", "of", "this", "the"}
    if word[0].isupper() and not opening(hit) and (is_name(hit.after()) or is_name(hit.before())):
        return hit.after().lower() in {"offensive", "war", "campaign"}
    return True


YEAR_CUES = frozenset("""
    in of since until till by from to through during after before between and or the a an early late mid year years fiscal for
    ( , - – — -- [ : ; this that its his their circa c about around beginning end spring summer fall autumn winter class vintage
    back into / mid- ’ ' " “ throughout""".split())
BARE_FIRST, BARE_LAST = 1700, 2049


def year(hit: Hit) -> bool:
    """A year, and not a count, a number of a house or a phone."""
    if hit.has("era"):
        return True
    if glued_word(hit) or hit.tokens.glued(hit.end - 1) and re.match(r"[%°$£€]|\d", hit.after()):
        return False
    start, end = hit.groups["year"]
    token = hit.tokens.words[start]
    before, after = hit.before().lower(), hit.after()
    if "SHORTYEAR" in hit.classes[start]:
        return start > hit.start or before in {"in", "since", "of", "from", "until", "class", "summer", "spring", "fall", "winter"}
    if hit.tokens.glued(hit.end - 1) and after[:1].isalpha():
        return False
    if after in {"-", "–"} and hit.after(2).isdigit() and hit.tokens.glued(hit.end - 1) and len(hit.after(2)) not in {2, 4}:
        return False
    number = int(token)
    if start > hit.start:
        return True
    if after.lower() in NUMBER_NOUNS or before in {"no", "number", "$", "£", "€", "#", "than", "least", "nearly", "over", "some", "page", "room", "flight", "route"}:
        return False
    if number % 50 == 0 and after[:1].islower() and after.endswith("s") and before not in {"in", "the", "of", "since"}:
        return False
    if BARE_FIRST <= number <= BARE_LAST:
        return True
    return before in YEAR_CUES and not (before in {"of", "the", "a", "and", "to", "from", "about", "around", "by", "for", "or"} and after[:1].islower() and after.endswith("s"))


def second_of_years(hit: Hit) -> bool:
    """Two digits glued by a dash to a year before them."""
    words, i = hit.tokens.words, hit.start
    if i < 2 or words[i - 1] not in {"-", "–", "/"} or not hit.has("yy"):  # noqa: PLR2004
        return False
    return "YEAR" in hit.classes[i - 2] and hit.tokens.glued(i - 1) and hit.tokens.glued(i - 2) and not (
        hit.tokens.glued(i) and words[i + 1 : i + 2] and words[i + 1] in {"-", "/"})


def decade(hit: Hit) -> bool:
    """A decade, and not an age ("in his 70s") or a temperature."""
    return hit.before().lower() not in {"his", "her", "their", "my", "our", "your"} and not (
        hit.word("decade")[-1:] == "s" and len(hit.word("decade")) <= 3 and hit.before().lower() in {"mid", "low", "high", "-"}  # noqa: PLR2004
    ) and not glued_word(hit)


def quarter(hit: Hit) -> bool:
    """A quarter of a year, and not one of a game or a city."""
    return hit.after().lower() not in {"of"} and hit.word("q") not in {"latin"}


def weekday(hit: Hit) -> bool:
    """A weekday, and not a newspaper or a surname."""
    start, _ = hit.groups["weekday"]
    word = hit.tokens.words[start]
    after = hit.after()
    if after[:1].isupper() and after.lower() in PERIODICALS and word[0].isupper():
        return False
    if word in {"Sun", "Sat", "Mon", "Wed", "SUN", "SAT", "MON", "WED"}:
        before = hit.before().lower()
        return hit.has("part") or hit.has("dir") or before in {"on", "until", "by", ",", "(", "from", "to", "and", "-", "till"} or after == ","
    if is_name(hit.before()) and is_name(after) and hit.before().lower() not in IN_TIME and word in {"Friday", "Sunday"}:
        return False
    return not (hit.before().lower() in {"bloody", "super", "sheffield"} and hit.before()[:1].isupper())


def directed_period(hit: Hit) -> bool:
    """`last year`, and not `that second`; `the past year` is a duration."""
    unit = hit.meaning("unit", "UNIT")
    if unit in {"second", "minute", "hour", "weekend"}:
        return False
    if hit.word("dir") == "past" or (hit.word("dir") in {"before", "after"}):
        return hit.word("dir") != "past" and unit in {"day", "night", "week", "year"} and hit.before().lower() in {"on", "", ".", "and", "until"} and hit.after()[:1] in {".", ",", ";", ""}
    if hit.word("dir") in {"last", "next", "coming"} and hit.tokens.words[hit.start].lower() == "the" and unit != "day":
        return hit.before().lower() not in {"over", "in", "within", "during", "for", "throughout", "through"}
    return not (hit.word("dir") == "that" and hit.before().lower() in {"said", "so", "believe", "think", "know"})


def edge_of_period(hit: Hit) -> bool:
    """The end of the year, and not of the second."""
    return hit.meaning("unit", "UNIT") in {"day", "week", "month", "year", "decade", "century"} and hit.word("unit") not in {"day"}


def weekend(hit: Hit) -> bool:
    """The weekend, not a weekend."""
    return hit.end - hit.start > 1 or hit.before().lower() in {"over", "this", "the"}


def day_word(hit: Hit) -> bool:
    """Today, and not USA Today; not `last night` glued to something else."""
    if hit.has("dayword"):
        word = hit.tokens.words[hit.groups["dayword"][0]]
        if word == "Today" and hit.before() in {"USA", "the", "NBC", "Russia", "Psychology"}:
            return False
        if hit.before().lower() == "the" and word == "Today":
            return False
    part = hit.meaning("part", "PART")
    return not (part and hit.word("dir") in {"that", "same"} and hit.word("part") in {"eve"})


def part_of_day(hit: Hit) -> bool:
    """`the morning`, `at dawn`; not a bare noun in another phrase."""
    if hit.has("generic"):
        return True
    if hit.has("weekday"):
        return True
    start, _ = hit.groups["part"]
    word = hit.tokens.words[start].lower()
    if word == "eve" or is_name(hit.after()) and hit.tokens.words[start][0].isupper():
        return False
    before = hit.before().lower()
    if start == hit.start:
        return before in {"at", "by", "until", "before", "after"} and word not in {"night"}
    return before in {"in", "during", "by", "on", "of", "for", "throughout", "through", "into", "until", "since", "all", "over"} and hit.tokens.words[hit.start].lower() in {"the", "early", "late"}


def holiday(hit: Hit) -> bool:
    """A holiday, written like a name."""
    first = hit.tokens.words[hit.start]
    name = next(label for label in hit.groups if label not in {"dir", "year"})
    word = hit.tokens.words[hit.groups[name][0]]
    return (word[0].isupper() or word[0].isdigit() or name == "christmas") and not (is_name(hit.after()) and hit.after() in {"Island", "Carol", "Tree", "Bunny"}) and bool(first)


def nine_eleven(hit: Hit) -> bool:
    """The very digits, and as a name."""
    return hit.tokens.words[hit.start] == "9/11"


def ago(hit: Hit) -> bool:
    """`back` needs a number before it: "two years back"."""
    return True


def later(hit: Hit) -> bool:
    """`two years on`, and not `two years on the board`."""
    last = hit.tokens.words[hit.end - 1].lower()
    if last == "on":
        return hit.after()[:1] in {",", ".", ";"}
    return True


AGES = frozenset({"old", "olds", "age", "younger", "older"})


def duration(hit: Hit) -> bool:
    """A length of time, and not an age, an office term or a unit in a name."""
    after = hit.after().lower()
    if after in AGES or (after == "-" and hit.after(2).lower() in AGES) or (after == "of" and hit.after(2).lower() == "age"):
        return False
    if glued_word(hit) or hit.has("era"):
        return False
    unit_at = hit.groups["unit"][0] if hit.has("unit") else hit.start
    unit = hit.tokens.words[unit_at]
    first = hit.tokens.words[hit.start].lower()
    if first in {"many", "few"} and hit.before().lower() in {"as", "so", "how", "too"}:
        return False
    if unit.lower() in {"second", "sec", "min", "mins", "secs", "quarter", "quarters", "m"}:
        before_unit = hit.tokens.words[unit_at - 1].lower() if unit_at else ""
        if unit.lower() in {"second"}:
            return "INT" in hit.classes[unit_at - 1] or before_unit in {"one", "-"}
        if unit.lower() in {"quarter"}:
            return False
    if hit.has("bare") and hit.start == unit_at:
        if unit[0].isupper() and not opening(hit):
            return False
        if unit.lower() in {"seconds", "nights", "mornings", "afternoons", "evenings", "weekends", "quarters", "mins", "hrs"}:
            return False
        if hit.before().lower() in {"school", "business", "early", "teenage", "formative", "old", "glory", "golden", "light", "working", "opening", "small", "wee", "office", "rush", "peak", "visiting", "extended", "after", "these", "those", "his", "her", "their"}:
            return hit.before().lower() in {"business", "working", "after"} and unit.lower() != "hours"
    if first in {"a", "an", "one"} and unit_at == hit.start + 1:
        return hit.before().lower() not in {"once", "twice", "times", "another"} and after not in {"to", "that", "when", "for"} or unit.lower() in {"week", "month", "year", "decade", "century", "hour"}
    return True


RATE_PREPOSITIONS = frozenset("""
    for in within after about of than least almost nearly over took takes take last lasted lasting lasts spent spend spending before
    during under until by through and but , . with is was be as on from had have has to at or \n\n not it's half only just around
    every into ( - – — " ' `` '' : ; like such got give gave make made need needs that yet there's what another past wait waited""".split())


def each_period(hit: Hit) -> bool:
    """A rate: `a day` after a number or a noun it counts, `each year`, `per week`."""
    first = hit.tokens.words[hit.start].lower()
    if first == "each" and hit.after().lower() in {"of"}:
        return False
    if first not in {"a", "an"}:
        return hit.meaning("unit", "UNIT") not in {"second"} or first in {"per", "every"}
    before = hit.before().lower()
    if before in RATE_PREPOSITIONS or not before:
        return False
    unit = hit.word("unit")
    if unit in {"second", "quarter", "weekend"}:
        return False
    counts = before[:1].isdigit() or before.endswith("s") or before in {"%", "percent", "once", "twice", "cents", "people", "million", "billion", "thousand", "hundred", "dollar", "time", "cent", "day", "hour"}
    return counts and hit.after().lower() not in {"ago", "later", "earlier", "after", "before", "old"}


def each_named(hit: Hit) -> bool:
    """Not an evening paper."""
    return not is_name(hit.after()) or hit.has("part") or hit.end - hit.start > 1


def adverb(hit: Hit) -> bool:
    """Daily, and not the Daily Mail."""
    word = hit.tokens.words[hit.end - 1]
    if word[0].isupper() and (is_name(hit.after()) or is_name(hit.before())):
        return False
    return word.lower() != "everyday" or hit.before().lower() not in {"the", "an"}


def clock(hit: Hit) -> bool:
    """A clock, and not a score, a verse or a ratio."""
    if glued_word(hit):
        return False
    if hit.has("ampm") or hit.has("zone"):
        return True
    if not any(name in hit.classes[hit.groups["clock"][0]] for name in ("CLOCK", "CLOCKWORD", "HOUR", "NUMBER")):
        return False
    if "HOUR" in hit.classes[hit.groups["clock"][0]] and "o'clock" not in hit.tokens.words[hit.end - 1].lower().replace("’", "'"):
        return False
    if hit.has("clock") and "CLOCK" in hit.classes[hit.groups["clock"][0]]:
        start = hit.groups["clock"][0]
        hour = int(hit.tokens.words[start].split(":")[0])
        return hour <= 24 and int(hit.tokens.words[start].split(":")[1]) < 60 and not (is_name(hit.before()) and hit.before().lower() not in IN_TIME and not hit.has("weekday")) and hit.after() not in {"ratio", "win", "victory", "mile"}  # noqa: PLR2004
    return True


def present(hit: Hit) -> bool:
    """Now, and not "now that"; current, and not a current."""
    word = hit.tokens.words[hit.end - 1].lower()
    if word == "current":
        return hit.after()[:1].islower() and hit.before().lower() not in {"ocean", "electric"}
    if word == "present":
        return hit.before().lower() in {"at", "the"} and not (hit.before().lower() == "the" and hit.after().lower() in {"for", "from"})
    return True


def past(hit: Hit) -> bool:
    """The past as a time, and not the past three years."""
    return not (hit.tokens.words[hit.end - 1].lower() == "past" and hit.after()[:1].isalnum() and hit.after().lower() not in {"and", "to", "was", "is", "when", "but", "or", "as", "that"})


def future(hit: Hit) -> bool:
    """The future, and not futures trading or the future of something in particular."""
    return True
