"""The rules, as a table: what an expression looks like, how it is read, what stands against it.

Patterns are explained in `grammar`, classes stand in `lexicon`. At each place
the longest match wins; of equal ones, the rule that stands first here.
The label `extent` marks the expression where a pattern has to see more than it takes.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from build_tools.times import clock, dates, guards, holidays, spans
from build_tools.times.reading import Guard, Resolver

MACROS: Mapping[str, str] = {
    "YEARS": "YEAR | SHORTYEAR",
    "COUNT": "INT BIG? | DECIMAL BIG? | (a)? BIG ((DASH | and)? (NUMBER | BIG)){0,5} | (NUMBER | INT) DASH? and DASH? a? DASH? HALF"
             " | NUMBER ((DASH | and)? (NUMBER | BIG)){0,6} | half a dozen",
    "RANGE": "(NUMBER | INT) (to | or | DASH)",
    "VAGUE": "(a)? (few | couple (of)? | several | many | number of)",
    "NEARLY": "about | around | nearly | almost | approximately | roughly | over | under | circa | some | well over"
              " | (more | less | fewer) than | no (more | less | fewer) than | at (least | most) | up to",
    "EDGE": "the? (early | mid | late) (DASH | in | on)? the? | (the? very)? the? BOUNDARY of the?"
            " | the? (early | latter | later | first | last) (part | days | months | years) of the?",
    "DIRECTION": "last | past | next | nxt | lst | coming | upcoming | this (past | coming | last)? | that | previous | following",
    "DATED": "year:(YEARS) era:ERA? | year_bc:INT era_bc:ERA",
    "PARTOFDAY": "PART",
    "HOURS": "PART hours?",
    "AT": "NEARLY? clock:((HOUR | CLOCK | DECIMAL) | CLOCKWORD) ampm:AMPM? zone:ZONE?",
}


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of expression."""

    name: str
    sentence: str
    """What it finds, for readers."""
    resolve: Resolver
    patterns: tuple[str, ...]
    guard: Guard = guards.always


RULE_TABLE: tuple[Rule, ...] = (
    # ------------------------------------------------------------------ dates
    Rule("iso-date", "A date or time in ISO form: 2007-03-14, 2007-03-14T08:30.", dates.iso,
         ("iso:(ISODATE | ISOTIME)",)),
    Rule("numeric-date", "A date in digits: 3/14/2007 (month first), 14.3.2007 or 14-3-2007 (day first).", dates.numeric,
         ("(WEEKDAY COMMA?)? numeric:NUMDATE", "(يوم)? AR_WEEKDAY COMMA? numeric:NUMDATE")),
    Rule("month-day", "A month and a day, with or without weekday and year: Friday, Oct. 23, 1998. "
         "Without a year it is the nearest such day that the sentence looks to, in narratives one of the year being told.", dates.month_day,
         ("(dir:(last | this | next)? weekday:WEEKDAY DOT? COMMA? the? | dir2:(last | this | next))? EDGE? month:MONTH DOT? the? day:(DAY | NTHDAY)"
          " (COMMA? year:YEARS era:ERA? | of anchored:(that | the? same | this | last) year | this year)?",
          "weekday:WEEKDAY COMMA? the day:NTHDAY of month:MONTH (COMMA? year:YEARS)?",
          "(dir:(last | this | next)? weekday:WEEKDAY COMMA? the?)? (the)? day:(DAY | NTHDAY) of? month:MONTH (DOT? COMMA? year:YEARS era:ERA? | of anchored:(that | the? same | this | last) year)?",
          "(weekday:WEEKDAY COMMA? the?)? day:(DAY | NTHDAY) DASH month:MONTH (DASH year:YEAR)?",
          "(the)? day:(ORDINAL) of month:MONTH (COMMA? year:YEARS)?",
          "month:LOWER_MONTH day:(DAY | NTHDAY) (COMMA? year:YEARS)?", "day:(DAY | NTHDAY) month:LOWER_MONTH (COMMA? year:YEARS)?",
          "month:MONTH DOT? the? day:ORDINAL (COMMA? year:YEARS)?"),
         guards.month_day),
    Rule("first-of-days", "The first of two days of one month: the 4 of \"4 and 5 May\".", dates.month_day,
         ("extent:(day:(DAY | NTHDAY)) (DASH | and | to | or) (DAY | NTHDAY) of? month:MONTH (COMMA? year:YEAR)?",), guards.first_of_days),
    Rule("second-of-days", "The second of two days of one month: the 25 of \"April 24 and 25\".", dates.day_of_month,
         ("day:(DAY | NTHDAY)",), guards.second_of_days),
    Rule("day-of-month", "A day of the month that was named last: the 17th.", dates.day_of_month, ("the day:NTHDAY",), guards.day_of_month),
    Rule("month", "A month, with or without a year, whole or its beginning, middle or end: early April 2007, the end of May, last November.", dates.month,
         ("EDGE? dir:DIRECTION? month:MONTH (DOT? (COMMA | of)? DATED)?",
          "EDGE? month:MONTH of anchored:(that | the? same | this | last) year",
          "(the month of | the months of) month:MONTH (COMMA? year:YEAR)?"),
         guards.month),
    Rule("season", "A season, with or without a year: last fall, the summer of 1955, Spring 2007.", dates.season,
         ("EDGE? the? dir:(DIRECTION)? season:SEASON (of? COMMA? DATED)?", "EDGE? the? season:SEASON of anchored:(that | the? same | this | last) year"), guards.season),
    Rule("year", "A year, whole or its beginning, middle or end: 1998, mid-2007, the end of 1944, 241 BC.", dates.year,
         ("EDGE? (the year | the years | year | fiscal year? | the fiscal year | calendar year?)? year:YEAR",
          "EDGE? (the year)? year:INT era:ERA", "era:ERA year:INT",
          "EDGE year:SHORTYEAR", "year:SHORTYEAR"), guards.year),
    Rule("second-of-years", "The short second year of two: the 08 of \"2007-08\".", dates.second_year, ("yy:YY", "year:INT"), guards.second_of_years),
    Rule("half-year", "A half of a year: the second half of 2008.", dates.half,
         ("the? half:(first | second | latter) half of the? year:YEAR", "the? half:(first | second | latter) half of the year")),
    Rule("decade", "A decade: the early 1980s, the '70s, the sixties.", dates.decade,
         ("EDGE? the? decade:DECADE", "EDGE? the DASH? decade:TENS", "EDGE decade:TENS"), guards.decade),
    Rule("century", "A century: the 19th century, the fourth century BC.", dates.century,
         ("EDGE? the? nth:(NTH | ORDINAL | twenty DASH ORDINAL) DASH? century era:ERA?",)),
    Rule("quarter", "A quarter of a year: the third quarter of 2006, Q3.", dates.quarter,
         ("the? q:ORDINAL DASH? quarter (of | COMMA)? (the)? (fiscal year?)? (year:YEAR)?",
          "the? q:ORDINAL (DASH | fiscal)? quarter (of anchored:(last | this | that | next) year)?",
          "the? q:(NTH) DASH? quarter (of | COMMA)? (year:YEAR)?", "q:QUARTER (of | COMMA)? (year:YEARS)?"), guards.quarter),
    Rule("weekday", "A weekday, alone or with a direction or part of day: Tuesday, last Friday, Sunday night. "
         "The verbs of the sentence say whether it is the last or the next; the weekday of the text's own date is that date.", dates.the_weekday,
         ("(early | late)? (dir:DIRECTION)? weekday:WEEKDAY part:(early? PARTOFDAY)?",
          "(يوم)? weekday:AR_WEEKDAY dir:(الماضي | القادم | المقبل)?"), guards.weekday),
    Rule("directed-period", "A day, week, month, year or longer that is named from here: last week, this year, that month, the following day.", dates.directed_unit,
         ("((early | late | earlier | later) in?)? (the)? dir:(DIRECTION | same | FOLLOWING | PREVIOUS | current | that (same | very) | this (same | very)) unit:UNIT",
          "(the)? BOUNDARY of (the)? dir:(DIRECTION | same | FOLLOWING | PREVIOUS | current) unit:UNIT",
          "the unit:UNIT dir:(FOLLOWING | before | after)",
          "EDGE dir:(this | last | next) unit:UNIT"), guards.directed_period),
    Rule("edge-of-period", "The beginning, middle or end of the year, month or week being told: the end of the year.", dates.edge_of_unit,
         ("the? BOUNDARY of the unit:UNIT", "the? (early | latter | later | middle) part of the unit:UNIT", "(late | early) in the unit:UNIT"), guards.edge_of_period),
    Rule("weekend", "A weekend: the weekend, last weekend.", dates.weekend,
         ("(early | late | earlier | later)? the? dir:(DIRECTION | same | FOLLOWING | PREVIOUS)? (weekend | wknd | wkend)",), guards.weekend),
    Rule("day-word", "Yesterday, today, tomorrow and tonight, with or without a part of day; last night, this morning.", dates.deictic_day,
         ("(early | late | earlier | later)? dayword:(DAYWORD) (early? part:(PARTOFDAY))?", "(early | late | earlier | later)? night:NIGHTWORD",
          "(early | late | earlier | later)? the? dir:(DIRECTION | same | FOLLOWING | PREVIOUS) part:(PARTOFDAY)",
          "dayword:AR_DAYWORD"), guards.day_word),
    Rule("part-of-day", "A part of the day: the morning of 31 January, at night.", dates.part_of_day,
         ("the? (early | late)? part:(HOURS) of? the? weekday:WEEKDAY", "(the)? (early | late)? part:PARTOFDAY", "generic:(at) extent:(part:night)", "extent:((early | late)? part:PARTOFDAY) on weekday:WEEKDAY"), guards.part_of_day),
    Rule("part-of-date", "A part of a day that is named by its date: the morning of 31 January 1965.", dates.part_of_date,
         ("the? (early | late)? part:(HOURS) of? (weekday:WEEKDAY COMMA?)? month:MONTH DOT? day:(DAY | NTHDAY) (COMMA? year:YEAR)?",
          "the? (early | late)? part:(HOURS) of? (weekday:WEEKDAY COMMA?)? the? day:(DAY | NTHDAY) of? month:MONTH (COMMA? year:YEAR)?",
          "month:MONTH DOT? day:(DAY | NTHDAY) (COMMA? year:YEAR)? part:PARTOFDAY")),
    Rule("holiday", "A holiday that the calendar fixes: Christmas Eve, Thanksgiving, Easter Monday.", holidays.holiday,
         tuple(f"(dir:(last | next | this | past))? {name}:({pattern}) (of? COMMA? year:YEAR)?" for name, (pattern, _) in holidays.HOLIDAYS.items()), guards.holiday),
    Rule("nine-eleven", "9/11 as the name of a day.", holidays.september_eleventh, ("SHORTDATE",), guards.nine_eleven),
    # ------------------------------------------------------- away from a date
    Rule("ago", "A time before the text's date: two years ago, a week ago today. It is as exact as its unit.", spans.ago,
         ("NEARLY? RANGE? n:(COUNT | VAGUE | a | an | one) (halfof:half)? unit:(UNIT | UNITS) (andhalf:(and a half))? (ago | back) (today)?",
          "bare:(UNITS) ago", "NEARLY? (halfof:(half a | half an | a half)) unit:UNIT ago",
          "NEARLY? (a | an | one) unit:UNIT (andhalf:(and a half)) ago",
          "unit:UNIT ago",
          "منذ (n:(INT | AR_NUMBER))? unit:(AR_UNIT | AR_DUAL)", "قبل (n:(INT | AR_NUMBER))? unit:(AR_UNIT | AR_DUAL)"), guards.ago),
    Rule("from-now", "A time after the text's date: two years from now.", spans.hence,
         ("NEARLY? n:(COUNT | VAGUE | a | an | one) unit:(UNIT | UNITS) from (now | today)", "بعد (n:(INT | AR_NUMBER))? unit:(AR_UNIT | AR_DUAL)")),
    Rule("later", "A time after the date that the text named last: two days later.", spans.later,
         ("(just | only)? NEARLY? (RANGE? n:(COUNT | VAGUE | a | an) (halfof:half)? | halfof:(half (a | an))) unit:(UNIT | UNITS) (andhalf:(and a half))? (later | afterwards | afterward | hence | on)", "bare:(UNITS) later"), guards.later),
    Rule("earlier", "A time before the date that the text named last: a year earlier.", spans.earlier,
         ("(just | only)? NEARLY? (RANGE? n:(COUNT | VAGUE | a | an) (halfof:half)? | halfof:(half (a | an))) unit:(UNIT | UNITS) (andhalf:(and a half))? (earlier | previously | beforehand)", "bare:(UNITS) earlier")),
    # -------------------------------------------------------------- durations
    Rule("duration", "A length of time: three days, a few months, a 16-hour flight, the past two years, decades.", spans.duration,
         ("NEARLY? (n:COUNT unit:(UNIT | UNITS) | (a | an) unit1:UNIT) (and | COMMA)? n2:COUNT unit2:UNITS",
          "NEARLY? (another | an additional | an extra) RANGE? n:(COUNT | few | couple)? unit:(UNIT | UNITS)",
          "NEARLY? RANGE? n:(COUNT | VAGUE) (DASH | more | full | straight | consecutive | additional | extra | long | other | whole | further)? unit:(UNIT | UNITS) (andhalf:(and a half))? (DASH long)?",
          "NEARLY? (a | an | one) (full | whole | further | additional | extra | single | solid)? unit:UNIT (andhalf:(and a half))?",
          "NEARLY? (a | an)? halfof:(half (a | an | DASH)? | half DASH) unit:UNIT",
          "(a | an) DASH? unit:UNIT DASH and DASH a DASH half",
          "the? (last | past | next | first | previous | following | coming | final | preceding | remaining | other) n:(COUNT | few | couple of | several | many) (or so | full | consecutive)? unit:(UNIT | UNITS)",
          "the? n:(COUNT | VAGUE) (last | past | next | previous | following | preceding | coming) unit:UNITS",
          "the? (last | past | next | coming | previous | following | recent | preceding | intervening) bare:(unit:UNITS)",
          "the? (past | last | next) unit:UNIT",
          "(recent | past | coming) bare:(unit:UNITS)",
          "bare:(unit:UNITS)",
          "unit:UNIT DASH long", "(a | an) extent:(unit:UNIT DASH long)", "unit:UNITS DASH long", "(weeklong | daylong | monthlong | yearlong | hourlong)",
          "AR_NUMBER unit:AR_UNIT"),
         guards.duration),
    # ------------------------------------------------------------------- sets
    Rule("each-period", "What comes again and again: every day, each year, twice a week, 20 miles a day.", spans.each,
         ("(once | twice | (NUMBER | INT | several | many) times)? (each | every | per) (other:(other | second))? (n:COUNT)? unit:(UNIT | UNITS)",
          "(once | twice | (NUMBER | INT | several | many) times) (a | an) unit:UNIT", "(a | an) unit:UNIT"), guards.each_period),
    Rule("each-named", "Weekdays, seasons, months or parts of the day that come again: Mondays, every summer.", spans.each_named,
         ("(each | every) (other)? named:(WEEKDAY | SEASON | MONTH | PART | night | weekend) (part:PARTOFDAY)?", "named:WEEKDAYS", "named:weekends",
          "named:WEEKDAY part:(nights | mornings | afternoons | evenings)"), guards.each_named),
    Rule("weekdays", "Weekdays as such.", spans.weekdays, ("weekdays",)),
    Rule("adverb", "A frequency in one word: daily, weekly, annually.", spans.adverb, ("adverb:ADVERB", "once adverb:ADVERB"), guards.adverb),
    # ------------------------------------------------------------------ clock
    Rule("clock", "A clock time, with or without its day: 8 p.m., 9:30 a.m. EST Tuesday, noon, 20:00 GMT.", clock.clock,
         ("extent:(AT) COMMA? on? (weekday:WEEKDAY COMMA?)? month:MONTH DOT? day:(DAY | NTHDAY) (COMMA? year:YEAR)?",
          "extent:(AT) COMMA? on? (weekday:WEEKDAY COMMA?)? the? day:(DAY | NTHDAY) of? month:MONTH (COMMA? year:YEAR)?",
          "extent:(AT) (COMMA on? | on) dir:(last | next)? weekday:WEEKDAY",
          "(NEARLY|early|late)? clock:(HOUR | CLOCK | DECIMAL) ampm:AMPM zone:ZONE? (COMMA? on? weekday:WEEKDAY | COMMA? dayword:DAYWORD | COMMA? night:NIGHTWORD)?",
          "NEARLY? clock:CLOCK zone:ZONE? (weekday:WEEKDAY | dayword:DAYWORD | night:NIGHTWORD)?",
          "NEARLY? clock:(HOUR | NUMBER) o'clock zone:ZONE?", "NEARLY? clock:CLOCKWORD zone:ZONE? (weekday:WEEKDAY | dayword:DAYWORD)?",
          "clock:INT zone:(gmt | utc)", "weekday:WEEKDAY clock:(HOUR | CLOCK | DECIMAL) ampm:AMPM",
          "dayword:DAYWORD clock:(HOUR | CLOCK | DECIMAL) ampm:AMPM", "weekday:WEEKDAY clock:CLOCKWORD",
          "month:MONTH DOT? day:(DAY | NTHDAY) clock:(HOUR | CLOCK | DECIMAL) ampm:AMPM"), guards.clock),
    # -------------------------------------------------------- vague references
    Rule("present", "The present, vaguely: now, currently, these days, at the moment.", spans.present,
         ("(right | just)? PRESENT", "these days", "at extent:(the moment)", "at extent:(present)", "at extent:(this (time | moment))", "extent:(the present (time | day)?)",
          "for extent:(the time being)", "for extent:(now)", "to extent:(date)", "الآن"), guards.present),
    Rule("past", "The past, vaguely: recently, the past.", spans.past,
         ("PAST", "the (recent)? past", "(not (so | too)?)? long ago", "some time ago", "a (long | short) time ago", "the recent past"), guards.past),
    Rule("future", "The future, vaguely.", spans.future,
         ("the? (near | immediate | foreseeable | not too distant)? future", "someday", "some day"), guards.future),
)
