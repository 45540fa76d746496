"""What stands against a match: ages, names, scores, modal "may", quantities that look like years.

A guard is asked after its rule has matched, and sees the words around; a match
that it turns down is as if it had never been. Here are the questions that all
of them ask; the guards stand in `guards_dates`, `guards_spans` and `guards_clock`.
"""

from build_tools.times.lexicon import word_set
from build_tools.times.reading import Hit

PREPOSITIONS = word_set("""
    in of by since until till to from on through throughout during after before between and or for as around about at per than
    into toward towards within not only but is was vs""")
DETERMINERS = word_set("this last next early late mid the a an every each with past previous following earlier later")
MARKS = word_set(", ( - – — -- / : ; [ \" '' `` “ ‘ '")
BEFORE_TIME = PREPOSITIONS | DETERMINERS | MARKS | word_set("ending ended beginning starting dated effective circa c ca spring summer already")
"""What stands before a month that is a month."""
OPENINGS = frozenset(("", ".", "!", "?", "\n", '"', "“", "`", "'", ":", "-", "–", "—", "(", ";"))
"""First characters of what a sentence may begin after."""


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


def follows_each(hit: Hit) -> bool:
    """Whether "every Monday and" stands before a weekday."""
    words, i = hit.tokens.words, hit.start
    return i > 2 and words[i - 1] in {"and", "or", "&"} and "WEEKDAY" in hit.classes[i - 2] and words[i - 3].lower() in {"every", "each"}  # noqa: PLR2004


def word_of(hit: Hit, label: str) -> str:
    """The first word of a label, as it stands."""
    return hit.tokens.words[hit.groups[label][0]]


def leads(hit: Hit, label: str) -> bool:
    """Whether the hit has words before those of a label."""
    return hit.groups[label][0] > hit.start


def always(_: Hit) -> bool:
    """Nothing stands against it."""
    return True
