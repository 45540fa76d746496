"""The words of time: each with the classes that rules may ask for, and what it means in each.

`"second"` has the classes `{"ORDINAL": 2, "UNIT": "second"}`: rules
see a token only through its classes (upper case) or as itself (lower case).
A key with a capital holds for that spelling alone and comes first: "Mar" is a month,
"mar" is not.
"""

import re
from collections.abc import Iterator, Mapping
from typing import TypeAlias

Meaning: TypeAlias = int | float | str
Classes: TypeAlias = Mapping[str, Meaning]


def word_set(text: str) -> frozenset[str]:
    """The words of a text, apart by white space: a table that can be read."""
    return frozenset(text.split())


def numbered(text: str) -> dict[str, int]:
    """The words of a text with their numbers, from 1."""
    return {word: n for n, word in enumerate(text.split(), start=1)}


# ------------------------------------------------------------------------- tables

MONTHS = (
    "january jan", "february feb", "march", "april apr", "may", "june jun", "july jul", "august aug",
    "september sep sept", "october oct", "november nov", "december dec",
)
WEEKDAYS = (
    "monday", "tuesday tues tue", "wednesday weds", "thursday thurs thur thu", "friday fri", "saturday", "sunday",
)
CAPITAL_WEEKDAYS = {"Mon": 0, "Wed": 2, "Sat": 5, "Sun": 6}
"""Other words when they begin with a small letter."""
SEASONS = {"spring": 1, "springtime": 1, "summer": 2, "summertime": 2, "autumn": 3, "fall": 3, "winter": 4, "wintertime": 4}

UNITS = {
    "second": "seconds secs", "minute": "minutes mins", "hour": "hours hrs", "day": "days", "week": "weeks wks",
    "fortnight": "fortnights", "weekend": "weekends", "month": "months mths", "quarter": "quarters", "year": "years yrs",
    "decade": "decades", "century": "centuries", "night": "nights", "morning": "mornings", "afternoon": "afternoons",
    "evening": "evenings",
}
"""Unit -> its plurals."""
PLURAL_ONLY = word_set("night morning afternoon evening")
"""Their singulars are parts of a day; only their plurals are counted."""
SHORT_UNITS = {
    "sec": "second", "min": "minute", "hr": "hour", "wk": "week", "wkend": "weekend", "wknd": "weekend", "mth": "month", "yr": "year",
}

PARTS = {
    "morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI", "nite": "TNI", "daytime": "TDT",
    "dawn": "TMO", "dusk": "TEV", "sunrise": "TMO", "sunset": "TEV", "nighttime": "TNI", "lunchtime": "T12:00",
    "afternoons": "TAF", "morn": "TMO", "eve": "TEV",
}
CLOCK_WORDS = {"noon": "T12:00", "midday": "T12:00", "noontime": "T12:00", "midnight": "T24:00"}

NUMBERS = numbered("""
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen""") | {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
BIG_NUMBERS = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "dozen": 12}

ORDINALS = numbered("""
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth
    seventeenth eighteenth nineteenth twentieth""") | {"thirtieth": 30}

DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80,
    "nineties": 90,
}

DAY_WORDS = {
    "yesterday": -1, "today": 0, "tomorrow": 1, "tommorow": 1, "tomorow": 1, "tomorro": 1, "tmrw": 1, "tmw": 1,
    "tmr": 1, "tmro": 1, "tomoz": 1, "tmoro": 1, "2moro": 1, "2morrow": 1, "2moz": 1, "tomo": 1, "2day": 0,
    "yest": -1, "yday": -1, "yesterdays": -1, "todays": 0, "tomorrows": 1,
}
NIGHT_WORDS = {"tonight": 0, "tonite": 0, "2nite": 0, "2night": 0, "tonights": 0, "overnight": 0}

ADVERBS = {
    "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "biweekly": "P2W", "fortnightly": "P2W", "monthly": "P1M",
    "bimonthly": "P2M", "quarterly": "P3M", "yearly": "P1Y", "annually": "P1Y", "hourly": "PT1H",
    "biannual": "P6M", "biennial": "P2Y", "semiannual": "P6M", "everyday": "P1D",
}

PRESENT = ("now", "currently", "nowadays", "presently", "current")
PAST = ("recently", "recent", "lately")

TIME_ZONES = word_set("est edt cst cdt mst mdt pst pdt gmt utc bst cet cest et pt ist jst msk eet eest ut z")
ZONE_OFFSETS = {"gmt": "Z", "utc": "Z", "z": "Z", "ut": "Z"}

MODIFIERS: Mapping[str, tuple[str, ...]] = {
    "FOLLOWING": ("following", "subsequent", "succeeding", "ensuing"),
    "PREVIOUS": ("previous", "preceding", "prior"),
    "FEW": ("few", "several", "many", "couple", "some", "numerous", "countless", "tens", "dozens", "hundreds", "thousands", "millions", "billions"),
    "BOUNDARY": ("beginning", "start", "end", "middle", "close", "onset", "outset", "turn"),
    "HALF": ("half",),
    "ERA": ("bc", "b.c.", "b.c.e.", "bce", "ad", "a.d.", "ce", "c.e.", "a.d", "b.c"),
    "AMPM": ("am", "pm", "a.m.", "p.m.", "a.m", "p.m", "a. m.", "p. m."),
    "DASH": ("-", "–", "—", "--"),
    "APOSTROPHE": ("'s", "’s", "'", "’"),
    "COMMA": (",",),
    "DOT": (".",),
    "SLASH": ("/",),
    "BREAK": ("\n\n",),
}

ARABIC_MONTHS = (
    "يناير كانون", "فبراير شباط", "مارس آذار", "أبريل ابريل نيسان إبريل", "مايو أيار ايار", "يونيو حزيران",
    "يوليو تموز", "أغسطس اغسطس آب", "سبتمبر أيلول ايلول", "أكتوبر اكتوبر", "نوفمبر", "ديسمبر",
)

ARABIC_WEEKDAYS = {
    "الاثنين": 0, "الإثنين": 0, "الثلاثاء": 1, "الأربعاء": 2, "الاربعاء": 2, "الخميس": 3, "الجمعة": 4, "السبت": 5, "الأحد": 6,
    "الاحد": 6,
}
ARABIC_DAY_WORDS = {"أمس": -1, "امس": -1, "البارحة": -1, "اليوم": 0, "غدا": 1, "غداً": 1, "غد": 1}
ARABIC_UNITS = {
    "day": "يوم أيام ايام يوما يوماً", "week": "أسبوع أسابيع اسابيع اسبوع أسبوعا", "month": "شهر أشهر اشهر شهور شهرا",
    "year": "سنة سنوات عام أعوام اعوام سنين عاما عاماً", "hour": "ساعة ساعات", "minute": "دقيقة دقائق", "decade": "عقد عقود",
}
ARABIC_THE_UNITS = {
    "day": "اليوم", "week": "الأسبوع الاسبوع", "month": "الشهر", "year": "العام السنة",
}
ARABIC_DIRECTIONS = {
    "last": "الماضي الماضية المنصرم الفائت الماضى", "next": "القادم القادمة المقبل المقبلة", "this": "الحالي الحالية الجاري الجارية",
}
ARABIC_HOURS = {
    "الواحدة": 1, "الثانية": 2, "الثالثة": 3, "الرابعة": 4, "الخامسة": 5, "السادسة": 6, "السابعة": 7, "الثامنة": 8, "التاسعة": 9,
    "العاشرة": 10,
}
ARABIC_HALVES = {"am": "صباحا صباحاً الصباح فجرا فجراً", "pm": "مساء مساءً المساء ليلا ليلاً ظهرا ظهراً"}
ARABIC_DUALS = {
    "day": "يومين يومان", "week": "أسبوعين اسبوعين", "month": "شهرين شهران", "year": "سنتين عامين سنتان عامان", "hour": "ساعتين",
}
ARABIC_NUMBERS = {
    "ثلاثة": 3, "ثلاث": 3, "أربعة": 4, "أربع": 4, "خمسة": 5, "خمس": 5, "ستة": 6, "ست": 6, "سبعة": 7, "سبع": 7, "ثمانية": 8,
    "ثماني": 8, "تسعة": 9, "تسع": 9, "عشرة": 10, "عشر": 10,
}


# --------------------------------------------------------------------- the lexicon

MEANINGS: Mapping[str, Mapping[str, Meaning]] = {
    "SEASON": SEASONS, "SEASONS": {"springs": 1, "summers": 2, "autumns": 3, "winters": 4}, "NUMBER": NUMBERS, "BIG": BIG_NUMBERS, "ORDINAL": ORDINALS, "TENS": DECADES, "DAYWORD": DAY_WORDS,
    "NIGHTWORD": NIGHT_WORDS, "ADVERB": ADVERBS, "PART": PARTS, "CLOCKWORD": CLOCK_WORDS, "AR_WEEKDAY": ARABIC_WEEKDAYS,
    "AR_DAYWORD": ARABIC_DAY_WORDS, "AR_HOUR": ARABIC_HOURS, "AR_NUMBER": ARABIC_NUMBERS,
    "WEEKDAY": CAPITAL_WEEKDAYS | {word.upper(): n for word, n in CAPITAL_WEEKDAYS.items()},
    "MONTH": {"Mar": 3, "MAR": 3},
    "UNIT": {unit: unit for unit in UNITS if unit not in PLURAL_ONLY} | SHORT_UNITS,
    "PRESENT": dict.fromkeys(PRESENT, "PRESENT_REF"), "PAST": dict.fromkeys(PAST, "PAST_REF"), "ZONE": dict.fromkeys(TIME_ZONES, ""),
}
"""Class -> word -> what it means."""
WORDS_FOR: Mapping[str, Mapping[int, str] | Mapping[str, str]] = {
    "MONTH": dict(enumerate(MONTHS, start=1)), "AR_MONTH": dict(enumerate(ARABIC_MONTHS, start=1)),
    "WEEKDAY": dict(enumerate(WEEKDAYS)), "WEEKDAYS": {n: f"{row.split()[0]}s" for n, row in enumerate(WEEKDAYS)},
    "UNITS": UNITS, "AR_UNIT": ARABIC_UNITS, "AR_DUAL": ARABIC_DUALS, "AR_THE_UNIT": ARABIC_THE_UNITS, "AR_DIRECTION": ARABIC_DIRECTIONS,
    "AR_HALF": ARABIC_HALVES,
}
"""Class -> what is meant -> the words for it."""


def entries() -> Iterator[tuple[str, str, Meaning]]:
    """Every word with a class and what it means in it."""
    for name, table in MEANINGS.items():
        for word, meaning in table.items():
            yield word, name, meaning
    for name, rows in WORDS_FOR.items():
        for meaning, row in rows.items():
            for word in row.split():
                yield word, name, meaning
    for name, words in MODIFIERS.items():
        for word in words:
            yield word, name, word


def word_classes() -> dict[str, dict[str, Meaning]]:
    """All words with their classes. A key with a capital holds for that spelling only."""
    lexicon: dict[str, dict[str, Meaning]] = {}
    for word, name, meaning in entries():
        lexicon.setdefault(word, {})[name] = meaning
    # A small letter takes these out of the calendar; beside a number they stay in it.
    for word, n in {"March": 3, "May": 5, "MARCH": 3, "MAY": 5}.items():
        lexicon[word] = {"MONTH": n}
    for word, n in {"march": 3, "may": 5, "mar": 3}.items():
        lexicon[word] = {"LOWER_MONTH": n}
    return lexicon


NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
SHAPES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("ISOTIME", re.compile(r"\d{4}-\d\d-\d\dT.*", re.IGNORECASE)),
    ("ISODATE", re.compile(r"\d{4}-\d\d-\d\d")),
    ("NUMDATE", re.compile(r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}")),
    ("FRACTION", re.compile(r"1/[2348]|2/3|3/[48]")),
    ("SHORTDATE", re.compile(r"\d{1,2}/\d{1,2}")),
    ("CLOCK", re.compile(r"\d{1,2}:\d\d(?::\d\d)?")),
    ("DECADE", re.compile(r"['’‘]?(?:1[0-9]|20|)\d0['’]?s", re.IGNORECASE)),
    ("ERADECADE", re.compile(r"\d\d0s", re.IGNORECASE)),
    ("SHORTYEAR", re.compile(r"['’‘]\d\d")),
    ("QUARTER", re.compile(r"[Qq][1-4]|[1-4][Qq]")),
    ("NTH", re.compile(r"\d{1,4}(?:st|nd|rd|th)", re.IGNORECASE)),
)
ADDRESS = re.compile(
    r"/((?:19|20)\d\d)(?:/(0[1-9]|1[0-2])(?:/?(0[1-9]|[12]\d|3[01]))?|(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01]))(?=[/._-]|$)")
"""A date as publishing systems put it into addresses."""
EARLIEST_YEAR, LATEST_YEAR = 1000, 2199
LAST_DAY, LAST_HOUR, LONGEST_NUMBER = 31, 24, 9


def number_classes(token: str) -> dict[str, Meaning]:
    """The classes of a token that holds digits; empty when it is no number and no date."""
    for name, shape in SHAPES:
        if shape.fullmatch(token):
            return {name: token} | special_classes(name, token)
    if not NUMBER.fullmatch(token):
        return {"ADDRESS": token} if ADDRESS.search(token) else {}
    plain = token.replace(",", "")
    if len(plain) > LONGEST_NUMBER:
        return {}
    return {"DECIMAL": float(plain)} if "." in plain else integer_classes(token, int(plain))


def special_classes(name: str, token: str) -> dict[str, Meaning]:
    """What an ordinal or a fraction is besides."""
    if name == "NTH" and 1 <= int(token[:-2]) <= LAST_DAY:
        return {"NTHDAY": int(token[:-2])}
    if name == "FRACTION":
        over, under = token.split("/")
        return {name: int(over) / int(under), "SHORTDATE": token}
    return {}


def integer_classes(token: str, n: int) -> dict[str, Meaning]:
    """What a whole number may be, by its size and the digits it is written with."""
    digits = len(token)
    holds = {
        "INT": True,
        "DAY": digits <= 2 and 1 <= n <= LAST_DAY,  # noqa: PLR2004 - two digits
        "HOUR": digits <= 2 and n <= LAST_HOUR,  # noqa: PLR2004
        "YY": digits == 2,  # noqa: PLR2004
        "YEAR": digits == 4 and EARLIEST_YEAR <= n <= LATEST_YEAR,  # noqa: PLR2004
    }
    return {name: n for name, true in holds.items() if true}


SAMPLES: tuple[str, ...] = (
    *(str(n) for n in range(101)), *(f"0{n}" for n in range(10)), "999", "1000", "1998", "2300", "12000", "1,000", "2.5",
    "2007-03-14", "2007-03-14T08:30", "3/14/2007", "9/11", "1/2", "8:30", "1970s", "470s", "'07", "1st", "45th", "1Q", "http://x.org/2007/03/14/",
)
"""Tokens that between them have every combination of classes that `number_classes` gives."""
