"""What surrounds an expression: whether its sentence looks back or ahead."""

from build_tools.times.lexicon import word_set
from build_tools.times.tokens import Tokens

REACH = 30
"""How many tokens to look at on each side: keeps the time linear."""

AHEAD = word_set("will 'll ’ll shall wo gonna would may might can should must ca wouldn gon")
"""Verbs and halves of verbs (`wo` of "won't") that put the day they name ahead."""
INTENT = word_set("""
    plan plans planned planning expect expects expected scheduled schedule due set slated going want wants wanted hope hopes
    hoped ready intend intends intended prepare prepares prepared preparing agreed vowed pledged promised supposed poised
    likely willing hoping waiting about seek seeks need needs unlikely agree agrees invited urged urges aim aims aimed""")
"""What, before "to", makes the infinitive lie ahead: "plans to leave on Monday"."""
SCHEDULES = word_set("planned plans planning scheduled schedules slated expected expects due awaits upcoming likely unlikely")
"""What, even without "to", looks ahead: "planned a rally for Saturday"."""
TIMETABLE = word_set("""
    starts begins opens ends closes airs expires resumes premieres kicks faces meets travels arrives heads hosts concludes
    returns departs launches takes debuts leaves flies""")
"""Present forms that, with a day, tell of what is to come: "the summit starts on Monday"."""
BARE_TIMETABLE = word_set("start begin open end close leave arrive depart meet resume return")
"""The same without s, after a plural or a pronoun: "the gates open on Monday"."""
IRREGULAR = word_set("""
    said was were had did met went came took made began left told held won lost killed found gave got became saw knew thought
    brought kept sent felt stood heard led grew paid ran wrote sat spoke rose spent lay fell built drew broke drove bought
    flew shot struck beat shook sold caught fought taught swore chose threw wore woke sang sank hung been taken given seen gone
    done known shown spoken written died saying 'd ’d tore stole rode shrank sprang strode froze bore blew bit bent bled bound
    bred burnt clung crept dealt dreamt drank drunk ate fed fled flung forbade forgot forgave ground hid hurt knelt laid leapt
    lent lit meant overcame overtook pled sought shone shrunk slept slid sped spelt spilt spun spat stuck stung stank strove
    swept swam swung torn understood undertook upheld withdrew withheld wound arose awoke befell foresaw misled outdid
    overthrew oversaw underwent quit split broadcast""")
NOT_VERBS = word_set("need hundred united based armed alleged red bed speed hatred shed indeed feed seed embed sacred naked")
PRESENT_BE = word_set("is are 's ’s 're ’re am")
ENDS = frozenset(".!?\n…;")
CALLS = word_set("called calls call calling")
"""What, before "for", looks ahead: "called for a march on Sunday"."""
NO_VERBS = word_set("the a an his her their its our my your this that these those all both each some any one two three")
UNTIL = word_set("until till til by before")
POSSESSIVE = word_set("'s ’s")
TITLES = word_set("Mr Mrs Ms Dr Gen Sen Rep Gov Lt Col Sgt Capt St Jr Prof Rev Pres Sept Oct Nov Dec Jan Feb Aug Mt")
ABBREVIATIONS = word_set("vs etc cf approx")
LONGEST_ABBREVIATION = 4
SHORTEST_VERB = 4


def ends_sentence(tokens: Tokens, i: int) -> bool:
    """Whether token `i` closes a sentence or a paragraph."""
    word = tokens.words[i]
    if word[0] not in ENDS:
        return False
    if word != "." or i == 0:
        return True
    # "Aug. 7", "Mr. Smith": a short word before the dot, no new sentence after it.
    before, after = tokens.words[i - 1], tokens.words[i + 1] if i + 1 < len(tokens.words) else "A"
    if before in ABBREVIATIONS:
        return False
    short = len(before) <= LONGEST_ABBREVIATION and before[:1].isupper() and tokens.glued(i - 1)
    return not (short and (not after[0].isupper() or before in TITLES))


def following(tokens: Tokens, i: int) -> str:
    """The word after token `i`, small; empty at the end."""
    return tokens.words[i + 1].lower() if i + 1 < len(tokens.words) else ""


def looks_ahead(tokens: Tokens, i: int, word: str, before: str) -> bool:
    """Whether the word at `i` looks ahead; `word` is it, small, `before` the one before it."""
    if word in AHEAD:
        return tokens.words[i] not in {"May", "Will"} or before in ENDS
    if word in {"to", "for"}:
        return before in (INTENT if word == "to" else CALLS)
    if word in {"is", "see"}:
        after = following(tokens, i)
        return after.endswith("day") if word == "is" else after in {"you", "u", "ya"}
    if before in PRESENT_BE and (word in INTENT or (word.endswith("ing") and len(word) > SHORTEST_VERB)):
        return True
    if word in BARE_TIMETABLE:
        return before.endswith("s") or before in {"they", "we", "you", "i"}
    return word in TIMETABLE or (word in SCHEDULES and before not in {"had", "was", "were"})


def looks_back(tokens: Tokens, i: int, word: str, before: str) -> bool:
    """Whether the word at `i` is a past form; a participle after "be" leaves that to what stands before it."""
    if word in IRREGULAR:
        return before != "be"
    if word == "set":
        return before not in PRESENT_BE and before not in {"be", "a", "the", "to"}
    regular = word.endswith("ed") and len(word) >= SHORTEST_VERB and word not in NOT_VERBS
    return regular and tokens.words[i][0].islower() and before != "be"


def verb_at(tokens: Tokens, i: int) -> int:
    """What the word at `i` says of the direction: -1 back, 1 ahead, 0 nothing."""
    word = tokens.words[i].lower()
    before = tokens.words[i - 1].lower() if i else ""
    if word == "could":
        return -1 if following(tokens, i) in {"not", "n't"} or before in {"nobody", "none", "neither"} else 1
    if looks_ahead(tokens, i, word, before):
        return 1
    return -1 if looks_back(tokens, i, word, before) else 0


def direction(tokens: Tokens, start: int, end: int) -> int:
    """Whether the words around tokens `start:end` look back (-1), ahead (1) or neither (0).

    The nearest verb before the expression decides, within its sentence; when
    there is none, the first after it. "Wednesday's ruling" has been given.
    """
    if end < len(tokens.words) and tokens.words[end] in POSSESSIVE:
        return 1 if any(word in {"will", "'ll"} for word in tokens.words[end : end + 6]) else -1
    before = [word.lower() for word in tokens.words[max(0, start - 3) : start]]
    if before and before[-1] == "since":
        return -1
    until = bool(before and before[-1] in UNTIL) or before[:1] + before[2:] == ["as", "as"]
    purpose = False
    for i in range(start - 1, max(-1, start - REACH), -1):
        if ends_sentence(tokens, i):
            break
        found = verb_at(tokens, i)
        if found:
            # "Ordered him to stand trial in June": what is past is the order.
            return 1 if until else 0 if purpose and found < 0 else found
        purpose = purpose or (tokens.words[i] == "to" and following(tokens, i) not in NO_VERBS and following(tokens, i).isalpha())
    for i in range(end, min(len(tokens.words), end + REACH)):
        if ends_sentence(tokens, i):
            break
        found = verb_at(tokens, i)
        if found:
            return found
    return 1 if until else 0
