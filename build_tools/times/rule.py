"""What a rule is, and the parts that the patterns of several rules share."""

from collections.abc import Mapping
from dataclasses import dataclass

from build_tools.times import guards
from build_tools.times.reading import Guard, Resolver

MACROS: Mapping[str, str] = {
    "YEARS": "YEAR | SHORTYEAR",
    "DATED": "year:(YEARS) era:ERA? | year_bc:INT era_bc:ERA",
    "OF_YEAR": "of? anchored:(that | the? same | this | last | next | the (following | previous)) year",
    "DAYS": "DAY | NTHDAY",
    "COUNT": (
        "INT BIG? | INT FRACTION | FRACTION | DECIMAL BIG? | (a)? BIG ((DASH | and)? (NUMBER | BIG)){0,5} | (NUMBER | INT) DASH? and DASH? a? DASH? HALF"
        " | NUMBER ((DASH | and)? (NUMBER | BIG)){0,6} | half a dozen"
    ),
    "RANGE": "(NUMBER | INT) (to | or) | INT DASH",
    "VAGUE": "(a)? (few | couple (of)? | several | many | number of) | (few | several | many) (hundred | thousand | million) | (tens | dozens | hundreds | thousands | millions | billions) of",
    "AND_A_HALF": "andhalf:(and a half)",
    "NEARLY": (
        "about | around | nearly | almost | approximately | roughly | over | under | circa | some | well over"
        " | (more | less | fewer) than | no (more | less | fewer) than | at (least | most) | up to"
    ),
    "SOON": "early | late | earlier | later",
    "EDGE": (
        "the? (early | mid | late) (DASH | in | on)? the? | (earlier | later) in the? | (the? very)? the? BOUNDARY of the?"
        " | the? (early | latter | later | first | last) (part | days | months | years) of the?"
    ),
    "EDGE_BARE": (
        "(early | mid | late) (DASH | in | on)? the? | (earlier | later) in the? | (the? very)? the? BOUNDARY of the?"
        " | the? (early | latter | later | first | last) (part | days | weeks) of the?"
    ),
    "EDGE_OF": (
        "the? (early | mid | late) (DASH | in | on)? | (earlier | later) in | (the? very)? the? BOUNDARY of"
        " | the? (early | latter | later | first | last) (part | days | months) of"
    ),
    "DIRECTION": "last | that same | past | next | nxt | lst | coming | upcoming | this (past | coming | last)? | that | previous | following",
    "RELATIVE": "DIRECTION | same | FOLLOWING | PREVIOUS",
    "HOURS": "PART hours?",
    "HHMM": "HOUR | CLOCK | DECIMAL",
}
"""Parts that several patterns share."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of expression."""

    name: str
    sentence: str
    """What it finds, for readers."""
    resolve: Resolver
    patterns: tuple[str, ...]
    guard: Guard = guards.always
