"""The rules of dates: what they look like, how they are read, what stands against them."""

from build_tools.times import dates, days, guards_dates, holidays, periods
from build_tools.times.rule import Rule

DATES: tuple[Rule, ...] = (
    Rule(
        "iso-date", "A date or time in ISO form: 2007-03-14, 2007-03-14T08:30.", dates.iso,
        ("iso:(ISODATE | ISOTIME)",),
    ),
    Rule(
        "address-date", "The date in a web address: /2007/03/14/.", dates.in_address,
        ("address:ADDRESS",),
    ),
    Rule(
        "numeric-date", "A date in digits: 3/14/2007 (month first), 14.3.2007 or 14-3-2007 (day first).", dates.numeric,
        ("(WEEKDAY COMMA?)? numeric:NUMDATE", "(يوم)? AR_WEEKDAY COMMA? numeric:NUMDATE"),
    ),
    Rule(
        "month-day",
        "A month and a day, with or without weekday and year: Friday, Oct. 23, 1998. Without a year it is the nearest such day "
        "that the sentence looks to; in narratives it is one of the year being told.",
        dates.month_day,
        (
            (
                "(dir:(last | this | next)? weekday:WEEKDAY DOT? COMMA? the? | dir2:(last | this | next))? EDGE? month:MONTH DOT?"
                " the? day:(DAYS) (COMMA? year:YEARS era:ERA? | OF_YEAR)?"
            ),
            "extent:(month:MONTH DOT? the? day:(DAYS)) (DASH | and | to | or | COMMA | through) (DAYS) COMMA? year:YEAR",
            "weekday:WEEKDAY COMMA? the day:NTHDAY of month:MONTH (COMMA? year:YEARS)?",
            "the nth:(ORDINAL | last) weekday:WEEKDAY (in | of) month:MONTH ((COMMA | of)? year:YEAR)?",
            "(dir:(last | this | next)? weekday:WEEKDAY COMMA? the?)? the? day:(DAYS) of? month:MONTH (DOT? COMMA? year:YEARS era:ERA? | OF_YEAR)?",
            "(weekday:WEEKDAY COMMA? the?)? day:(DAYS) DASH month:MONTH (DASH year:YEAR)?",
            "the? day:ORDINAL of month:MONTH (COMMA? year:YEARS)?",
            "month:MONTH DOT? the? day:ORDINAL (COMMA? year:YEARS)?",
            "month:LOWER_MONTH day:(DAYS) (COMMA? year:YEARS)?",
            "day:(DAYS) of? month:LOWER_MONTH (COMMA? year:YEARS)?",
            "يوم? AR_WEEKDAY? day:DAY (DASH | SLASH)? month:AR_MONTH (SLASH AR_MONTH)? ((DASH | SLASH)? year:YEAR)?",
        ),
        guards_dates.month_day,
    ),
    Rule(
        "first-of-days", "The first of two days of one month: the 4 of “4 and 5 May”.", dates.month_day,
        ("extent:(day:(DAYS)) (DASH | and | to | or) (DAYS) of? month:MONTH (COMMA? year:YEAR)?",),
        guards_dates.first_of_days,
    ),
    Rule(
        "second-of-days", "The second of two days of one month: the 25 of “April 24 and 25”.", days.day_of_month,
        ("day:(DAYS) (COMMA? year:YEAR)?",),
        guards_dates.second_of_days,
    ),
    Rule(
        "day-of-month", "A day of the month that was named last: the 17th.", days.day_of_month,
        ("the day:NTHDAY", "weekday:WEEKDAY COMMA? the day:NTHDAY"),
        guards_dates.day_of_month,
    ),
    Rule(
        "first-of-months", "The first of two months of one year: the April of “April and June 1955”.", dates.first_month,
        ("extent:(EDGE? month:MONTH) (DASH | and | to | or | through | until | COMMA) the? (EDGE)? second:MONTH DOT? COMMA? year:YEAR",),
        guards_dates.month,
    ),
    Rule(
        "month",
        "A month, with or without a year, whole or its beginning, middle or end: early April 2007, the end of May, last November.",
        dates.month,
        (
            "(EDGE_BARE? dir:(DIRECTION)? | the dir:(following | previous)) month:MONTH (DOT? (COMMA | of)? DATED)?",
            "EDGE_BARE? month:MONTH OF_YEAR",
            "(the month of | the months of) month:MONTH (COMMA? year:YEAR)?",
            "شهر? month:AR_MONTH (SLASH AR_MONTH)? year:YEAR",
            "شهر month:AR_MONTH",
        ),
        guards_dates.month,
    ),
    Rule(
        "season", "A season, with or without a year: last fall, the summer of 1955, Spring 2007.", dates.season,
        (
            "the extent:(season:SEASON DATED)", "extent:(EDGE? the? season:SEASON) (and | or | to | through | until | DASH) the? SEASON of? year:YEAR",
            "EDGE? the? dir:(DIRECTION)? season:SEASON (of? COMMA? DATED)?", "EDGE? the? season:SEASON OF_YEAR",
        ),
        guards_dates.season,
    ),
    Rule(
        "year", "A year, whole or its beginning, middle or end: 1998, mid-2007, the end of 1944, 241 BC.", dates.year,
        (
            "EDGE_OF? (the? (fiscal | calendar)? year | the years | fiscal | fy)? year:YEAR",
            "EDGE_OF? (the year)? year:INT era:ERA",
            "approx:(about | around | circa | ca DOT? | c DOT?) year:YEAR",
            "approx:(about | around | circa | ca DOT? | c DOT?) year:INT era:ERA",
            "extent:(year:INT) (DASH | to | and | or | until) INT era:ERA",
            "era:ERA year:INT",
            "EDGE_OF? year:SHORTYEAR",
            "(عام | سنة | العام) year:YEAR",
        ),
        guards_dates.year,
    ),
    Rule(
        "second-of-years", "The short second year of two: the 08 of “2007-08”.", periods.second_year,
        ("yy:YY",),
        guards_dates.second_of_years,
    ),
    Rule(
        "half-year", "A half of a year: the second half of 2008.", periods.half,
        (
            "the? half:(first | second | latter) half of the? year:YEAR",
            "the? half:(first | second | latter) half of the year",
            "the? half:(first | second | latter) half of anchored:(this | last | next | that) year",
        ),
    ),
    Rule(
        "decade", "A decade: the early 1980s, the '70s, the sixties; the 1800s are a century.", periods.decade,
        ("EDGE? the? decade:DECADE", "EDGE? the? decade:ERADECADE era:ERA", "EDGE? the DASH? decade:TENS", "EDGE decade:TENS"),
        guards_dates.decade,
    ),
    Rule(
        "century", "A century: the 19th century, the fourth century BC.", periods.century,
        (
            "EDGE? the? nth:(NTH | ORDINAL | twenty DASH ORDINAL) DASH? century era:ERA?",
            "the decade:(first | last | ORDINAL) decade of the nth:(NTH | ORDINAL | twenty DASH ORDINAL) century",
        ),
    ),
    Rule(
        "quarter", "A quarter of a year: the third quarter of 2006, Q3.", periods.quarter,
        (
            "EDGE? the? fiscal? q:(ORDINAL | NTH) (DASH | fiscal)? quarter ((of | COMMA)? the? (fiscal year?)? year:YEAR)?",
            "EDGE? the? q:(ORDINAL | NTH) DASH? quarter of the year",
            "EDGE? the? q:(ORDINAL | NTH) DASH? quarter of? anchored:(last | this | that | next) year",
            "q:QUARTER ((of | COMMA)? year:YEARS)?",
        ),
        guards_dates.quarter,
    ),
    Rule(
        "weekday",
        "A weekday, alone or with a direction or part of day: Tuesday, last Friday, Sunday night. The verbs of the sentence say "
        "whether it is the last or the next; the weekday of the text's own date is that date.",
        days.the_weekday,
        ("(early | late)? (dir:(DIRECTION)? | the dir:(following | previous)) weekday:WEEKDAY part:(early? PART)?", "weekday:WEEKDAY of? week:(last | this | next) week", "يوم? weekday:AR_WEEKDAY dir:AR_DIRECTION?"),
        guards_dates.weekday,
    ),
    Rule(
        "directed-period",
        "A day, week, month, year or longer that is named from here: last week, this year, that month, the following day.",
        periods.directed_unit,
        (
            "((SOON) in?)? article:the? dir:(RELATIVE | current | that (same | very) | this (same | very)) unit:UNIT",
            "EDGE the? dir:(RELATIVE | current) unit:UNIT",
            "the unit:UNIT dir:(FOLLOWING | before | after)",
            "the new:new unit:year",
            "the unit:UNIT beyond:(before last | after next)",
            "the? same unit:UNIT anchored:(last | the (previous | prior | following)) year",
            "the? same unit:UNIT anchored:(a) year (ago | earlier | before)",
            "unit:AR_THE_UNIT dir:AR_DIRECTION",
            "(هذا | هذه) unit:AR_THE_UNIT",
        ),
        guards_dates.directed_period,
    ),
    Rule(
        "week-of", "The week that a day lies in: the week of March 4.", periods.week_of,
        ("the week of month:MONTH DOT? day:(DAYS) (COMMA? year:YEARS)?", "the week of the? day:(DAYS) month:MONTH (COMMA? year:YEARS)?"),
    ),
    Rule(
        "edge-of-period", "The beginning, middle or end of the year, month or week being told: the end of the year.", periods.edge_of_unit,
        (
            "the? BOUNDARY of the unit:UNIT",
            "the? (early | latter | later | middle) part of the unit:UNIT",
            "the full unit:year",
            "named:(the (quarter | unit:year))",
            "(SOON) in the unit:UNIT",
            "mid DASH unit:UNIT",
            "unit:UNIT (APOSTROPHE | DASH) end",
            "compound:(midyear | midweek | midmonth)",
        ),
        guards_dates.edge_of_period,
    ),
    Rule(
        "weekend", "A weekend: the weekend, last weekend.", days.weekend,
        ("(SOON)? the? dir:(RELATIVE)? (weekend | wknd | wkend)",),
        guards_dates.weekend,
    ),
    Rule(
        "day-word",
        "Yesterday, today, tomorrow and tonight, with or without a part of day; last night, this morning.",
        days.deictic_day,
        (
            "(SOON)? dayword:DAYWORD (early? part:PART)?",
            "the? day beyond:(before | after) dayword:DAYWORD",
            "(SOON)? night:NIGHTWORD",
            "dir:last nights:nights",
            "(SOON)? the? dir:(RELATIVE) part:PART",
            "dayword:AR_DAYWORD",
        ),
        guards_dates.day_word,
    ),
    Rule(
        "part-of-day", "A part of the day: the evening, at night, dawn on Tuesday.", days.part_of_day,
        (
            "the? (early | late)? part:PART of? the? weekday:WEEKDAY",
            "the? (early | late | mid DASH)? part:PART",
            "all part:night",
            "part:(daytime | nighttime)",
            "generic:at extent:(part:night)",
            "extent:((early | late)? part:PART) on weekday:WEEKDAY",
        ),
        guards_dates.part_of_day,
    ),
    Rule(
        "part-of-date", "A part of a day that is named by its date: the morning of 31 January 1965.", days.part_of_date,
        (
            "(SOON in)? the? (early | late)? part:(HOURS) of? (weekday:WEEKDAY COMMA?)? month:MONTH DOT? day:(DAYS) (COMMA? year:YEAR)?",
            "(SOON in)? the? (early | late)? part:(HOURS) of? (weekday:WEEKDAY COMMA?)? the? day:(DAYS) of? month:MONTH (COMMA? year:YEAR)?",
            "month:MONTH DOT? day:(DAYS) (COMMA? year:YEAR)? part:PART",
        ),
    ),
    Rule(
        "holiday", "A holiday that the calendar fixes: Christmas Eve, Thanksgiving, Easter Monday.", holidays.holiday,
        tuple(
            f"dir:(last | next | this | past)? {name}:({pattern}) (of? COMMA? year:YEAR)?"
            for name, (pattern, _) in holidays.HOLIDAYS.items()
        ),
        guards_dates.holiday,
    ),
    Rule(
        "named-day", "Days of history that are known by a name: 9/11, D-Day, VE Day.", holidays.named_day,
        ("SHORTDATE", "(d | ve | vj) DASH? day"),
        guards_dates.named_day,
    ),
)
