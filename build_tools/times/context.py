"""What surrounds an expression: does its sentence look back or ahead?"""

from build_tools.times.tokens import Tokens

REACH = 30
"""How many tokens to look at on each side: keeps the time linear."""

AHEAD = frozenset("will 'll ’ll shall wo gonna would could may might can should must ca wouldn couldn".split())
INTENT = frozenset("""
    plan plans planned planning expect expects expected scheduled schedule due set slated going want wants wanted hope hopes
    hoped ready intend intends intended prepare prepares prepared preparing agreed vowed pledged promised supposed poised
    likely want willing hoping waiting about trying seek seeks need needs""".split())
IRREGULAR = frozenset("""
    said was were had did met went came took made began left told held won lost killed found gave got became saw knew thought
    brought kept sent felt stood heard led read grew paid ran wrote sat spoke rose spent lay fell built drew broke drove bought
    flew hit shot struck beat cut put let shook sold caught fought taught swore chose threw wore woke sang sank hung been
    been taken given seen gone done known shown spoken written died saying 'd ’d""".split())
NOT_VERBS = frozenset("need hundred united based armed alleged so-called red bed speed hatred shed indeed feed seed embed sacred naked".split())
PRESENT_BE = frozenset("is are 's ’s 're ’re am".split())
ENDS = frozenset(".!?\n…;")
ADJACENT_AHEAD = frozenset("until till by before".split())


def ends_sentence(tokens: Tokens, i: int) -> bool:
    """Whether token `i` closes a sentence or a paragraph."""
    word = tokens.words[i]
    if word[0] not in ENDS:
        return False
    if word != "." or i == 0:
        return True
    # "Aug. 7", "Mr. Smith": a short word glued before the dot, no capital after it.
    before = tokens.words[i - 1]
    return not (len(before) <= 4 and before[:1].isupper() and i + 1 < len(tokens.words) and not tokens.words[i + 1][0].isupper())  # noqa: PLR2004


def verb_at(tokens: Tokens, i: int) -> int:
    """What the word at `i` says of the direction: -1 back, 1 ahead, 0 nothing."""
    word = tokens.words[i].lower()
    before = tokens.words[i - 1].lower() if i else ""
    if word in AHEAD:
        return 0 if tokens.words[i] in {"May", "Will"} and i and before not in ENDS else 1
    if word == "to":
        return 1 if before in INTENT else 0
    past = word in IRREGULAR or (word.endswith("ed") and word not in NOT_VERBS and len(word) > 3 and tokens.words[i][0].islower())  # noqa: PLR2004
    if not past:
        ing = word.endswith("ing") and before in PRESENT_BE and len(word) > 4  # noqa: PLR2004
        return 1 if ing else 0
    if before == "be":
        return 0
    if before in PRESENT_BE and word in INTENT:
        return 1
    return -1


def direction(tokens: Tokens, start: int, end: int) -> int:
    """Whether the words around tokens `start:end` look back (-1), ahead (1) or neither (0).

    The nearest verb before the expression decides, within its sentence; when
    there is none, the first after it.
    """
    until = start > 0 and tokens.words[start - 1].lower() in ADJACENT_AHEAD
    for i in range(start - 1, max(-1, start - REACH), -1):
        if ends_sentence(tokens, i):
            break
        found = verb_at(tokens, i)
        if found:
            return 1 if until else found
    for i in range(end, min(len(tokens.words), end + REACH)):
        if ends_sentence(tokens, i):
            break
        found = verb_at(tokens, i)
        if found:
            return found
    return 1 if until else 0
