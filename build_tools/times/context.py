"""What surrounds an expression: whether its sentence looks back or ahead."""

from build_tools.times.lexicon import CLOCK_WORDS, word_set
from build_tools.times.tokens import Tokens

REACH = 30
"""How many tokens to look at on each side: keeps the time linear."""

AHEAD = word_set("will 'll ’ll shall wo gonna would may might can should must ca wouldn gon")
"""Verbs and halves of verbs (`wo` of "won't") that put the day they name ahead."""
INTENT = word_set("""
    plan plans planned planning expect expects expected scheduled schedule due set slated going want wants wanted hope hopes
    hoped ready intend intends intended prepare prepares prepared preparing agreed vowed pledged promised supposed poised
    likely willing hoping waiting about seek seeks need needs unlikely agree agrees invited urged urges aim aims aimed
    forecast projected certain sure bound threatens threatened threatening promises pledges pledge vows vow wait excited forward
    prefer try trying""")
"""What, before "to", makes the infinitive lie ahead: "plans to leave on Monday"."""
SCHEDULES = word_set("planned plans planning scheduled schedules slated expected expects due awaits upcoming likely unlikely")
"""What, even without "to", looks ahead: "planned a rally for Saturday"."""
TIMETABLE = word_set("""
    starts begins opens ends closes airs expires resumes premieres kicks faces meets travels arrives heads hosts concludes
    returns departs launches takes debuts leaves flies votes plays speaks celebrates releases publishes turns retires continues reopens goes steps graduates""")
"""Present forms that, with a day, tell of what is to come: "the summit starts on Monday"."""
BARE_TIMETABLE = word_set("start begin open end close leave arrive depart meet resume return go vote play head")
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
OPENS = frozenset(("", ".", "!", "?", "\n", "…", ";", ":"))
"""First characters of what stands before a sentence's first word."""
CALLS = word_set("called calls call calling wait waiting excited ready")
"""What, before "for", looks ahead: "called for a march on Sunday", "cannot wait for Friday"."""
PUT_OFF = word_set("moved pushed postponed rescheduled delayed deferred adjourned")
"""What, before "to", "until" or "for", looks ahead: "postponed until Monday"."""
LATER_DAY = word_set("to until till for")
AWAITS = frozenset((word, "for") for word in ("out", "doubtful", "ready", "preparing", "questionable", "available", "tickets"))
"""What, before "Saturday's game", looks ahead to it."""
WHOM = word_set("you u ya everyone everybody yall")
"""Whom one sees on a day to come: "see you Monday"."""
BIDS = word_set("join tune catch come rsvp check remember")
"""What, at the beginning of a sentence, bids to a day to come: "Join us on Sunday"."""
SHUT = word_set("closed open off held shut")
"""What is told by the timetable: "shops are closed Monday"."""
TELLS = word_set("means comes shows suggests marks follows brings raises")
"""Verbs of what has happened on the day before them: "the ruling Tuesday means that …"."""
NONE = word_set("no none neither nobody nor")
"""What makes "could" tell of the past: "neither of them could be found on Monday"."""
DENIES = 8
"""How many words may stand between such a word and the verb that it denies."""
INQUIRES = word_set("investigating probing hunting questioning mourning")
CAUSES = word_set("after following")
CALLED_OFF = word_set("canceled cancelled postponed scrapped abandoned dropped delayed suspended")
MATTERS = word_set("""
    game match race final semifinal quarterfinal election elections vote primary runoff referendum meeting summit debate show
    concert opener parade contest fight bout session festival wedding funeral hearing launch match-up""")
"""What a day owns that is told of beforehand: "he will miss Saturday's game"."""
PLANS = MATTERS | word_set("party exam test gig sale interview appointment parade brunch dinner drinks bbq")
"""What, before a day in words without a verb, is to come: "party saturday"."""
IT_IS = word_set("is marks")
"""What, after a day, tells of it from before: "Thursday marks the anniversary"."""
SILENT = word_set("say comment confirm discuss disclose elaborate identify speculate release give provide talk answer")
"""What officials "would not" do on the day they were asked."""
NO_VERBS = word_set("the a an his her their its our my your this that these those all both each some any one two three")
UNTIL = word_set("until till til by before")
SHORT_IS = word_set("he she it that there here who what everyone everybody")
"""After these, "'s" is "is"."""
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
    if word == "to":
        return to_ahead(tokens, i, before)
    if word in {"is", "are", "see", "comes"} or word in PUT_OFF:
        return word_ahead(tokens, i, word) or before == "there"
    if before in PRESENT_BE and is_ahead(tokens, i, word, before):
        return True
    if word in BARE_TIMETABLE:
        return (before.endswith("s") and before not in {"was", "has", "does", "is"}) or before in {"they", "we", "you", "i"}
    scheduled = word in SCHEDULES and before not in {"had", "was", "were"} and not had_been(tokens, i + 1)
    bid = word in BIDS and before[:1] in OPENS
    return scheduled or bid or word in TIMETABLE or (word == "reports" and before in {"it", "which"}) or (word == "for" and before in CALLS)


def to_ahead(tokens: Tokens, i: int, before: str) -> bool:
    """Whether the "to" at `i` looks ahead: "plans to", "is to", "is tipped to", ", to be sworn in"; not "is to have left"."""
    if before == "," and following(tokens, i) == "be":
        return True
    known = before in INTENT or before in PRESENT_BE or before in {"was", "were"} or is_to(tokens, i)
    return known and following(tokens, i) != "have" and not had_been(tokens, i)


def is_ahead(tokens: Tokens, i: int, word: str, before: str) -> bool:
    """Whether the word at `i`, after "is", looks ahead: "is leaving", "is due", "is closed Monday"; not "Today's ruling"."""
    if word in SHUT:
        return following(tokens, i) == "on" or following(tokens, i).endswith("day")
    leaving = word.endswith("ing") and len(word) > SHORTEST_VERB
    return word in INTENT or (leaving and (before not in POSSESSIVE or tokens.words[i - 2].lower() in SHORT_IS))


def word_ahead(tokens: Tokens, i: int, word: str) -> bool:
    """Whether what follows the word at `i` makes it look ahead: "is Friday", "are at 5pm", "see you", "moved to", "comes out"."""
    after = following(tokens, i)
    if word == "comes":
        return after == "out"
    if word in {"is", "are"}:
        when = following(tokens, i + 1) if after in {"on", "at", "this", "next"} else after
        return when.endswith("day") or when[:1].isdigit() or when in CLOCK_WORDS
    return after in (WHOM if word == "see" else LATER_DAY)


def is_to(tokens: Tokens, i: int) -> bool:
    """Whether the "to" at `i` has "is" and a participle before it: "is tipped to win on Sunday"."""
    return i > 1 and tokens.words[i - 1].endswith("ed") and tokens.words[i - 2].lower() in PRESENT_BE


def had_been(tokens: Tokens, i: int) -> bool:
    """Whether the "to" at `i` stands in "had been due to": what was to be is over."""
    return i > 2 and tokens.words[i - 3 : i - 1] == ("had", "been")  # noqa: PLR2004


def denied(tokens: Tokens, i: int) -> bool:
    """Whether "not" follows the word at `i`, or "no" and the like stand shortly before it."""
    if following(tokens, i) in {"not", "n't"}:
        return True
    for k in range(i - 1, max(-1, i - DENIES), -1):
        if ends_sentence(tokens, k) or tokens.words[k] == ",":
            return False
        if tokens.words[k].lower() in NONE:
            return True
    return False


def looks_back(tokens: Tokens, i: int, word: str, before: str) -> bool:
    """Whether the word at `i` is a past form; a participle after "be" leaves that to what stands before it."""
    if word in IRREGULAR:
        return before not in {"be", "being"}
    if word == "set":
        return before not in PRESENT_BE and before not in {"be", "a", "the", "to"}
    regular = word.endswith("ed") and len(word) >= SHORTEST_VERB and word not in NOT_VERBS
    return regular and tokens.words[i][0].islower() and before != "be"


def verb_at(tokens: Tokens, i: int) -> int:
    """What the word at `i` says of the direction: -1 back, 1 ahead, 0 nothing."""
    word = tokens.words[i].lower()
    before = tokens.words[i - 1].lower() if i else ""
    if i > 1 and before.endswith("ly"):
        # "Is tentatively set for Sunday"
        before = tokens.words[i - 2].lower()
    if word == "could":
        return -1 if denied(tokens, i) else 1
    if word == "would" and following(tokens, i) == "not" and following(tokens, i + 1) in SILENT:
        return -1
    if looks_ahead(tokens, i, word, before):
        return 1
    return -1 if looks_back(tokens, i, word, before) else 0


def opens_after(tokens: Tokens, i: int) -> bool:
    """Whether a sentence begins after token `i`: not after the dot of "Feb."."""
    return tokens.words[i][0] in OPENS and (tokens.words[i] != "." or ends_sentence(tokens, i))


def headline_to(tokens: Tokens, i: int) -> bool:
    """Whether the word at `i` is the "to" of a headline: "Ministers to meet on Monday"."""
    opens = (i == 1 or (i > 1 and opens_after(tokens, i - 2))) and not tokens.words[i - 1].endswith("ing")
    return opens and to_verb(tokens, i)


def to_verb(tokens: Tokens, i: int) -> bool:
    """Whether the word at `i` is a "to" that a verb may follow."""
    return tokens.words[i] == "to" and following(tokens, i) not in NO_VERBS and following(tokens, i).isalpha()


def called_off(tokens: Tokens, end: int) -> bool:
    """Whether what was to be on the day before token `end` has been called off: "a march planned for Sunday was cancelled"."""
    verb = end + (following(tokens, end - 1) == ",")
    return following(tokens, verb - 1) in {"was", "were"} and following(tokens, verb) in CALLED_OFF


def asks_after(tokens: Tokens, i: int, start: int) -> bool:
    """Whether the "-ing" at `i` is about what has happened: "are appealing for help after a crash on Sunday"."""
    word = tokens.words[i].lower()
    return word in INQUIRES or (word.endswith("ing") and not CAUSES.isdisjoint(tokens.words[i:start]))


def verb_before(tokens: Tokens, start: int, until: bool) -> int | None:
    """The direction that the nearest verb before token `start` gives, within its sentence; None when there is none."""
    purpose = False
    for i in range(start - 1, max(-1, start - REACH), -1):
        if ends_sentence(tokens, i):
            break
        found = 1 if headline_to(tokens, i) else verb_at(tokens, i)
        if found > 0 and asks_after(tokens, i, start):
            return -1
        if found:
            # "Ordered him to stand trial in June": what is past is the order.
            return 1 if until else 0 if purpose and found < 0 else found
        purpose = purpose or to_verb(tokens, i)
    return None


def verb_after(tokens: Tokens, end: int) -> int:
    """The direction that the first verb from token `end` on gives, within its sentence; 0 when there is none."""
    for i in range(end, min(len(tokens.words), end + REACH)):
        if ends_sentence(tokens, i):
            break
        found = -1 if tokens.words[i] in TELLS else verb_at(tokens, i)
        if found:
            return found
    return 0


def owned_ahead(tokens: Tokens, start: int, end: int) -> bool:
    """Whether what the day of tokens `start:end` owns lies ahead: "Sunday's final will …", "he will miss Sunday's final"."""
    matter = not MATTERS.isdisjoint(tokens.words[end + 1 : end + 4])
    for i in range(end + 1, min(end + 7, len(tokens.words))):
        word = tokens.words[i]
        if word in {",", "that", "which"} or ends_sentence(tokens, i):
            break
        if word in {"will", "'ll"} or (matter and word in INTENT and tokens.words[i - 1] in PRESENT_BE):
            return True
    if not matter:
        return False
    before = tuple(tokens.words[max(0, start - 3) : start])
    return before[-2:] in {("ahead", "of"), ("Ahead", "of")} or before[1:] in AWAITS or bool((verb_before(tokens, start, until=False) or 0) > 0)


def until_then(before: list[str], first: str) -> bool:
    """Whether the words before an expression make it a time to come: "closed until Friday", "mourning declared for Friday"."""
    last = before[-1] if before else ""
    return last in UNTIL or (last == "for" and first.endswith("day")) or before[:1] + before[2:] == ["as", "as"]


def direction(tokens: Tokens, start: int, end: int) -> int:
    """Whether the words around tokens `start:end` look back (-1), ahead (1) or neither (0).

    The nearest verb before the expression decides, within its sentence; when
    there is none, the first after it. "Wednesday's ruling" has been given.
    """
    if end < len(tokens.words) and tokens.words[end] in POSSESSIVE:
        return 1 if owned_ahead(tokens, start, end) else -1
    before = [word.lower() for word in tokens.words[max(0, start - 3) : start]]
    if (before and before[-1] == "since") or called_off(tokens, end):
        return -1
    until = until_then(before, tokens.words[start])
    found = verb_before(tokens, start, until)
    if found is not None:
        return found
    if following(tokens, end - 1) in IT_IS:
        return 1
    if len(before) > 1 and before[-1] in {"until", "till", "til", "by"} and not ends_sentence(tokens, start - 2):
        # "The minister, on leave until Saturday, spoke": not what was until then.
        return 1
    return verb_after(tokens, end) or int(until or not PLANS.isdisjoint(before))
