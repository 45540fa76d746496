"""The rules, as a table: what an expression looks like, how it is read, what stands against it.

Patterns are explained in `grammar`, classes stand in `lexicon`. At each place
the longest match wins; of equal ones, the rule that stands first here.
The label `extent` marks the expression where a pattern has to see more than it takes.
"""

from build_tools.times import clock, guards_clock, guards_spans, spans
from build_tools.times.rule import Rule
from build_tools.times.rules_dates import DATES

AWAY: tuple[Rule, ...] = (
    Rule(
        "ago", "A time before the text's date: two years ago, a week ago today. It is as exact as its unit.", spans.ago,
        (
            "about:(NEARLY)? (RANGE)? n:(COUNT | VAGUE | a | an | one) halfof:half? unit:(UNIT | UNITS) (AND_A_HALF)? (ago | back) exact:(today | yesterday | this (week | month))?",
            "about:(NEARLY)? halfof:(half (a | an) | a half) unit:UNIT ago",
            "bare:UNITS ago",
            "n:COUNT weekday:WEEKDAYS ago",
            "unit:UNIT DASH ago",
            "(منذ | قبل) n:(INT | AR_NUMBER)? unit:(AR_UNIT | AR_DUAL)",
        ),
        guards_spans.ago,
    ),
    Rule(
        "from-now", "A time after the text's date: two years from now.", spans.hence,
        ("about:(NEARLY)? n:(COUNT | VAGUE | a | an | one) unit:(UNIT | UNITS) from (now | exact:(today | tomorrow))", "n:(COUNT | a) unit:(week | weeks) from weekday:WEEKDAY", "بعد n:(INT | AR_NUMBER)? unit:(AR_UNIT | AR_DUAL)"),
    ),
    Rule(
        "later", "A time after the date that the text named last: two days later.", spans.later,
        (
            (
                "(just | only)? about:(NEARLY)? ((RANGE)? n:(COUNT | VAGUE | a | an) halfof:half? | halfof:(half (a | an))) unit:(UNIT | UNITS)"
                " (AND_A_HALF)? (later | afterwards | afterward | hence | on)"
            ),
            "bare:UNITS later",
        ),
        guards_spans.later,
    ),
    Rule(
        "earlier", "A time before the date that the text named last: a year earlier.", spans.earlier,
        (
            (
                "(just | only)? about:(NEARLY)? ((RANGE)? n:(COUNT | VAGUE | a | an) halfof:half? | halfof:(half (a | an))) unit:(UNIT | UNITS)"
                " (AND_A_HALF)? (earlier | previously | beforehand)"
            ),
            "bare:UNITS earlier",
            "unit:UNIT DASH earlier",
        ),
        guards_spans.earlier,
    ),
)

DURATIONS: tuple[Rule, ...] = (
    Rule(
        "duration", "A length of time: three days, a few months, a 16-hour flight, the past two years, decades.", spans.duration,
        (
            "NEARLY? (n:(COUNT) unit:(UNIT | UNITS) | (a | an) unit1:UNIT) (and | COMMA)? n2:(COUNT) unit2:UNITS",
            "NEARLY? (another | an additional | an extra) (RANGE)? n:(COUNT | few | couple)? unit:(UNIT | UNITS)",
            (
                "NEARLY? (RANGE)? n:(COUNT | VAGUE) (DASH | more | full | straight | consecutive | additional | extra | long | other"
                " | whole | further)? unit:(UNIT | UNITS) (AND_A_HALF)? (DASH long)?"
            ),
            "NEARLY? (a | an | one) (full | whole | further | additional | extra | single | solid)? unit:UNIT (AND_A_HALF)?",
            "NEARLY? (a | an) unit:UNIT or so",
            "NEARLY? (a | an)? halfof:(half (a | an | DASH)?) unit:UNIT",
            "(a | an) DASH? unit:UNIT DASH and DASH a DASH half",
            (
                "the? (last | past | next | first | previous | following | coming | final | preceding | remaining | other)"
                " n:(COUNT | few | couple of | several | many) (or so | full | consecutive)? unit:(UNIT | UNITS)"
            ),
            "the? n:(COUNT | VAGUE) (last | past | next | previous | following | preceding | coming) unit:UNITS",
            "the? (last | past | next | coming | previous | following | recent | preceding | intervening | earlier) bare:(unit:UNITS)",
            "the? (past | last | next) unit:UNIT",
            "bare:(unit:UNITS)",
            "(the | those | these) n:(COUNT) unit:UNITS",
            "the unit:UNIT",
            "the (final | closing | opening | early) bare:(unit:UNITS)",
            "unit:UNIT DASH long",
            "(a | an) extent:(unit:UNIT DASH long)",
            "bare:(unit:UNITS) DASH long",
            "compound:(weeklong | daylong | monthlong | yearlong | hourlong)",
            "n:(INT | AR_NUMBER) unit:AR_UNIT",
            "unit:AR_DUAL",
        ),
        guards_spans.duration,
    ),
)

SETS: tuple[Rule, ...] = (
    Rule(
        "each-period", "What comes again and again: every day, each year, twice a week, 20 miles a day.", spans.each,
        (
            "(once | twice | (NUMBER | INT | several | many) times)? (each | every | per) (other:(other | second) | single)? n:(COUNT | few | couple of | several)? unit:(UNIT | UNITS)",
            "per annum:annum",
            "(once | twice | once or twice | (NUMBER | INT | several | many) times) (a | an) unit:UNIT",
            "(a | an) unit:UNIT",
        ),
        guards_spans.each_period,
    ),
    Rule(
        "each-named", "Weekdays, seasons, months or parts of the day that come again: Mondays, every summer.", spans.each_named,
        (
            "(each | every) named:MONTH DOT? day:(DAYS)",
            "the (ORDINAL | last) WEEKDAY of (each | every | the) monthly:month",
            "(each | every) named:weekday",
            "(each | every) (other | second | third)? named:(WEEKDAY | SEASON | MONTH | PART | weekend) part:PART?",
            "named:WEEKDAYS",
            "named:WEEKDAY",
            "named:(weekends | SEASONS)",
            "a named:night",
            "named:WEEKDAY part:(nights | mornings | afternoons | evenings)",
        ),
        guards_spans.each_named,
    ),
    Rule("weekdays", "Weekdays as such.", spans.weekdays, ("weekdays",)),
    Rule("adverb", "A frequency in one word: daily, weekly, annually.", spans.adverb, ("once? adverb:ADVERB",), guards_spans.adverb),
)

CLOCK: tuple[Rule, ...] = (
    Rule(
        "clock", "A clock time, with or without its day: 8 p.m., 9:30 a.m. EST Tuesday, noon, 20:00 GMT.", clock.clock,
        (
            (
                "(NEARLY | early | late)? clock:(HHMM) ampm:AMPM zone:ZONE?"
                " (weekday:WEEKDAY | COMMA? dayword:DAYWORD | COMMA? night:NIGHTWORD)?"
            ),
            (
                "(NEARLY)? clock:(HHMM) ampm:AMPM zone:ZONE? COMMA? (weekday:WEEKDAY COMMA? the?)?"
                " (month:MONTH DOT? day:(DAYS) | day:(DAYS) month:MONTH) (COMMA? year:YEAR)?"
            ),
            "NEARLY? clock:CLOCK zone:ZONE? (weekday:WEEKDAY | dayword:DAYWORD | night:NIGHTWORD)?",
            "NEARLY? clock:(HOUR | NUMBER) o'clock zone:ZONE?",
            "NEARLY? INT? clock:CLOCKWORD zone:ZONE? (weekday:WEEKDAY | dayword:DAYWORD | night:NIGHTWORD)?",
            "clock:INT zone:(gmt | utc)",
            "clock:(HOUR | CLOCK | NUMBER) (o'clock)? (in the half:(morning | afternoon | evening) | at half:night)",
            "(weekday:WEEKDAY | dayword:DAYWORD | month:MONTH DOT? day:(DAYS)) clock:(HHMM) ampm:AMPM",
            "weekday:WEEKDAY clock:CLOCKWORD",
            "NEARLY? clock:(HHMM | NUMBER) ampm:AMPM? (dir:(last | this) | dayword:DAYWORD) half:(morning | afternoon | evening | night)",
            "extent:(clock:(HHMM)) (to | and | DASH) HHMM ampm:AMPM",
            "NEARLY? part_of_hour:(half) (past) clock:(HOUR | NUMBER) ampm:AMPM?",
            "NEARLY? a? part_of_hour:(quarter) side:(past | after | to | before) clock:(HOUR | NUMBER) ampm:AMPM?",
            "الساعة clock:(AR_HOUR | HOUR | CLOCK) half:AR_HALF? (يوم weekday:AR_WEEKDAY)?",
        ),
        guards_clock.clock,
    ),
)

VAGUE: tuple[Rule, ...] = (
    Rule(
        "present", "The present, vaguely: now, currently, these days, at the moment.", spans.present,
        (
            "(right | just)? PRESENT",
            "these days",
            "at extent:(the moment | present | this (time | moment))",
            "extent:(the present (time | day)?)",
            "the time being",
            "to extent:(date)",
            "الآن",
            "حاليا",
        ),
        guards_clock.present,
    ),
    Rule(
        "past", "The past, vaguely: recently, the past.", spans.past,
        ("PAST", "the recent? past", "(not (so | too)?)? long ago", "some time ago", "a (long | short) time ago"),
        guards_clock.past,
    ),
    Rule(
        "future", "The future, vaguely.", spans.future,
        ("the? (near | immediate | foreseeable | not too distant)? future", "someday", "some day"),
    ),
)

RULE_TABLE: tuple[Rule, ...] = (*DATES, *AWAY, *SETS, *DURATIONS, *CLOCK, *VAGUE)
"""All rules; of two matches of one length the earlier wins."""
