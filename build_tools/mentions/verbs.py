"""Verbs of saying, wanting, deciding and dealing: only somebody with a will can be their subject."""

import re

from build_tools.mentions.words import word_set

_IRREGULAR = (
    "say says said saying|tell tells told telling|see sees saw seen seeing|seek seeks sought seeking|think thinks thought thinking"
    "|know knows knew known knowing|choose chooses chose chosen choosing|understand understands understood understanding"
    "|meet meets met meeting|deal deals dealt dealing|break breaks broke broken breaking|cut cuts cut cutting|send sends sent sending"
    "|give gives gave given giving|take takes took taken taking|make makes made making|withdraw withdraws withdrew withdrawn withdrawing"
    "|sell sells sold selling|buy buys bought buying|let lets let letting|forbid forbids forbade forbidden forbidding|lead leads led leading"
    "|begin begins began begun beginning|hold holds held holding|keep keeps kept keeping|drive drives drove driven driving"
    "|build builds built building|quit quits quit quitting|swear swears swore sworn swearing|speak speaks spoke spoken speaking"
    "|bring brings brought bringing|put puts put putting|find finds found finding|pay pays paid paying|write writes wrote written writing"
    "|stand stands stood standing|have has had having|overthrow overthrows overthrew overthrown overthrowing|undertake undertakes undertook undertaken undertaking"
    "|get gets got getting|do does did done doing|back backs backed backing|forget forgets forgot forgotten forgetting|hear hears heard hearing"
    "|draw draws drew drawn drawing|show shows showed shown showing|bet bets bet betting|spend spends spent spending|forgive forgives forgave forgiven forgiving|foresee foresees foresaw foreseen foreseeing"
)
_REGULAR = word_set(
    "announce declare state claim deny insist argue warn threaten vow pledge promise accuse blame condemn denounce criticize criticise reject accept"
    " agree disagree refuse decline offer propose suggest demand ask request urge call want wish hope intend plan aim decide prefer need try attempt"
    " consider believe view regard recognize recognise fear worry expect suspect doubt support oppose favor favour welcome endorse approve veto ratify"
    " sign negotiate bargain discuss talk cooperate collaborate coordinate consult respond reply react retaliate hint signal indicate acknowledge admit"
    " concede confirm complain protest object appeal apologize apologise impose lift ease tighten relax suspend sever restore resume renew expel recall"
    " summon pull dispatch deploy arm fund finance train sponsor supply provide attack invade bomb occupy intervene interfere meddle help assist aid"
    " allow permit prevent block ban authorize authorise designate label brand grant act push press pressure lobby persuade convince maneuver manoeuvre pursue"
    " abandon drop stop halt end continue start launch test enrich violate comply abide adhere join mediate broker host resolve settle compromise conclude"
    " rein exploit use cancel freeze release arrest jail detain extradite hand issue publish report note add assert maintain contend"
    " ignore dismiss rebuff rebuke praise thank invite engage isolate punish sanction contain deter appease defy court woo back-pedal backpedal"
    " reiterate repeat stress emphasize emphasise explain describe demonstrate establish explore encourage trust hesitate waver blink yield relent"
    " adopt revise reverse review reconsider refer submit assure reassure inform notify order mobilize mobilise"
    " respect honor honour breach cheat bluff stall delay desire care worry tolerate dominate control convene postpone outlaw legalize embargo boycott"
    " insist nationalize nationalise devalue default borrow lend donate evacuate brand cede annex claim withhold guarantee vote abstain lobby react comment lodge initial intercede listen prepare close seal quarrel learn remember like dispose budge ponder gamble count rush hurry wait reckon miscalculate"
    " overreact capitulate surrender fail struggle dither sulk gloat rejoice cheer mourn scramble flex spy eavesdrop monitor track investigate probe arrange"
    " organise organize stage schedule earmark allocate collude connive conspire plot retreat advance upgrade downgrade expropriate pardon repeal tax warn lament regret mull weigh rescind bow insist balk prevaricate insist veto recant retract bristle object"
)


def _forms(lemma: str) -> tuple[str, str, str]:
    """Third person, past and -ing form of a regular verb."""
    if lemma.endswith("e"):
        return f"{lemma}s", f"{lemma}d", f"{lemma.removesuffix('ie') + 'y' if lemma.endswith('ie') else lemma[:-1]}ing"
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return f"{lemma[:-1]}ies", f"{lemma[:-1]}ied", f"{lemma}ing"
    stem = lemma + lemma[-1] if lemma in _DOUBLING else lemma
    return f"{lemma}{'es' if lemma.endswith(('s', 'sh', 'ch', 'x', 'z')) else 's'}", f"{stem}ed", f"{stem}ing"


_DOUBLING = frozenset({"plan", "ban", "drop", "stop", "deter", "step", "refer", "commit", "submit", "permit", "admit", "expel", "cancel", "quarrel", "initial"})
_BASE = frozenset(_REGULAR) | {forms.split()[0] for forms in _IRREGULAR.split("|")} | {"leave", "stay", "go", "change", "move", "step"}
_THIRD = frozenset(_forms(lemma)[0] for lemma in _REGULAR) | {forms.split()[1] for forms in _IRREGULAR.split("|")}
_PAST = frozenset(_forms(lemma)[1] for lemma in _REGULAR) | {
    form for forms in _IRREGULAR.split("|") for form in forms.split()[2:-1]
}
_ING = frozenset(_forms(lemma)[2] for lemma in _REGULAR) | {forms.split()[-1] for forms in _IRREGULAR.split("|")}
_BE = word_set(
    "is are was were be been being isn't aren't wasn't weren't"
)
MODAL = word_set(
    "will would could can may might must shall should cannot can't won't wouldn't couldn't shouldn't did didn't does doesn't don't to"
)
_HAVE = word_set(
    "has have had hasn't haven't hadn't"
)
_AUXILIARIES = {**dict.fromkeys(_BE, "be"), **dict.fromkeys(MODAL, "modal"), **dict.fromkeys(_HAVE, "have")}
_FILLER = word_set(
    "long not never also still now already itself too ever even yet soon again once always often rather therefore then thus apparently both all basically"
    " just only simply certainly probably at last first long since in turn effect fact almost almost quietly alone later earlier well much very"
)
_DISPOSED = word_set(
    "willing unwilling ready prepared unprepared determined reluctant eager keen anxious likely unlikely committed concerned worried convinced opposed"
    " interested intent wary afraid adamant open hesitant obliged forced accused suspected unhappy furious angry hoping bent trying serious happy"
    " responsible isolated bound entitled involved engaged caught torn informed told asked warned consulted notified approached invited briefed blamed urged assured"
)
_AIMS = word_set(
    "goal goals aim aims interest interests intention intentions reason reasons plan plans doubt doubts concern concerns objection objections"
    " accusations demands responsibility policy strategy choice option options ambitions need say motive motives incentive leverage right"
)
_WORD = re.compile(r"[^\W\d_][\w'-]*")
_MOST_WORDS = 9


def acts(right: str, *, plural: bool = False, asked: bool = False) -> bool:
    """Whether the words behind a subject are a verb that only somebody with a will can have.

    `plural`: the subject is more than one; `asked`: an auxiliary stands before it, as in a question.
    """
    if _PRESSED.match(right):
        return True
    auxiliary, verb, at = _predicate(right)
    auxiliary = auxiliary or ("modal" if asked else "")
    if auxiliary == "be":
        return verb in _ING or verb in _DISPOSED
    if auxiliary == "have":
        return verb in _PAST or _has_aims(right[at:])
    if auxiliary == "modal":
        return verb in _BASE
    return verb in _PAST or verb in (_BASE if plural else _THIRD)


_PRESSED = re.compile(r" (?:is|are|was|were|be|been|has been|had been|remains?|came|comes) (?:still |now |already |again )?(?:under (?:[\w-]+ ){0,2}(?:pressure|obligation)|at odds|in talks)\b")
"""To be under pressure, at odds or in talks takes a will, too."""


def _predicate(right: str) -> tuple[str, str, int]:
    """Kind of the last auxiliary, the verb behind it in lower case, and where that begins; empty when there is none."""
    auxiliary, at = "", 0
    for _ in range(_MOST_WORDS):
        match = _WORD.match(right, at + 1) if right[at : at + 1] in {" ", '"'} else None
        if match is None:
            break
        word, at = match[0].lower(), match.end()
        if word in _AUXILIARIES:
            auxiliary = _AUXILIARIES[word]
        elif word not in _FILLER and not word.endswith("ly") and not (word == "going" and auxiliary == "be"):
            return auxiliary, word, match.start()
    return auxiliary, "", at


def _has_aims(right: str) -> bool:
    words = [match[0].lower() for match in _WORD.finditer(right)][:5]
    return not _AIMS.isdisjoint(words)
