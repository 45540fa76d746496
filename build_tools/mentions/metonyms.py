"""Tell where a capital or country stands for its government.

Every rule names what has to stand beside the place: a verb of saying, wanting
or dealing that it is the subject of, a noun of dealings (`talks with`), a
possessed intention (`Washington's case`). Without such evidence a place is a
place, so that a metonym is never guessed. Places that are listed together are
judged together: `between Washington and Tehran`.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from build_tools.mentions.fold import BARRIER
from build_tools.mentions.verbs import MODAL, acts
from build_tools.mentions.words import word_set


@dataclass(frozen=True, slots=True)
class Place:
    """A place that can stand for a government. Offsets are those of the folded text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Around:
    """What stands around a list of places."""

    left: str
    """The words before, up to the beginning of the sentence at most; articles and the like left out."""
    last: str
    """The last of them, in lower case."""
    right: str
    inner: str
    """From the first place to the last."""
    several: bool


RULES: Mapping[str, str] = MappingProxyType({
    "metonym-subject": "It says, wants, agrees or acts: subject of a verb of speech, will or dealings.",
    "metonym-possessive": "An intention, position or act is said to be its own: Washington’s case.",
    "metonym-relation": "Talks, ties or dealings with it, or between it and another.",
    "metonym-object": "It is asked, told, urged, warned, accused or allowed.",
    "metonym-agent": "Something is done or backed by it.",
    "metonym-for-to": "Something is there for it to do.",
    "metonym-source": "Demands, orders, support or answers come from it, or go to it.",
})
"""Rule by which a place was found to stand for its government -> what it looks for."""

_REACH = 120
_JOINT = re.compile(r"(,? (?:and|n?or|as well as) |, |/|-)(?:the |both |neighbou?ring )?\Z")
_DETERMINERS = word_set(
    "the both either neither even only neighboring neighbouring brotherly distant official shi'ite shiite sunni soviet communist islamist"
    " nearby mighty oil-rich nuclear-armed while northern southern eastern western central north south east west mainland modern"
)
"""Words between a place and what governs it."""
_PREPOSITIONS = word_set(
    "in inside within at near around across throughout outside into via through over from of to toward towards against on about beyond under off"
    " for with by between among amongst regarding concerning like unlike including visit visits visited visiting leave leaves leaving left"
    " reach reaches reached enter enters entered cross crossed"
)
"""Behind these the place is no subject."""


def metonyms(places: Sequence[Place], text: str) -> dict[int, str]:
    """Index of each place that stands for its government -> the rule that says so.

    `text` is folded; `places` are in its order and do not overlap.
    """
    found: dict[int, str] = {}
    for first, last in _lists(text, places):
        around = _around(text, places[first], places[last], several=last > first)
        rule = next((name for name, holds in _RULES if holds(around)), "")
        if rule:
            found |= dict.fromkeys(range(first, last + 1), rule)
    return found


def _lists(text: str, places: Sequence[Place]) -> Iterator[tuple[int, int]]:
    """First and last index of places listed together: `Washington and Tehran`, `US-Iran`."""
    first = 0
    joints: list[str] = []
    for index in range(1, len(places) + 1):
        joint = None
        if index < len(places):
            joint = _JOINT.match(text[places[index - 1].end : places[index].start][:_LONGEST_JOINT])
        if joint:
            joints.append(joint[1])
            continue
        for length in _whole(joints):
            yield first, first + length - 1
            first += length
        joints = []


def _whole(joints: Sequence[str]) -> Iterator[int]:
    """How many places each list holds, by what stands between: commas list only before an `and` or `or`."""
    ahead = False
    led: list[bool] = []
    for joint in reversed(joints):
        ahead = joint.strip(" ,-/") != "" or (ahead and joint.strip(" ") == ",")
        led.append(ahead)
    length, commas = 1, 0
    for joint, leads in zip(joints, reversed(led), strict=True):
        plain = joint.strip(" ") == ","
        if joint.startswith(",") and not (leads if plain else commas):
            yield length
            length, commas = 0, 0
        commas += plain
        length += 1
    yield length


_LONGEST_JOINT = 24


def _around(text: str, first: Place, last: Place, *, several: bool) -> _Around:
    left = _sentence(text[max(0, first.start - _REACH) : first.start]).rstrip(_BESIDE_WORDS)
    while (word := left.rpartition(" ")[2].lower()) in _DETERMINERS:
        left = left[: len(left) - len(word)].rstrip(_BESIDE_WORDS)
    right = text[last.end : last.end + _REACH]
    stop = right.find(BARRIER)
    return _Around(left, word, right if stop < 0 else right[:stop], text[first.start : last.end], several)


def _sentence(left: str) -> str:
    """What of the words before a name belongs to its sentence."""
    end = len(left)
    while (at := max(left.rfind(stop, 0, end) for stop in _STOPS)) >= 0:
        behind = left[at:].lstrip(".!?)' \"")
        if not behind or behind[0].isupper() or behind[0] == BARRIER:
            return behind.lstrip(BARRIER)
        end = at
    return left


_STOPS = (". ", "! ", "? ", '." ', ".) ", "... ", BARRIER)
_BESIDE_WORDS = ' "'


# ------------------------------------------------------------ subject of a verb

_WORD = re.compile(r"[^\W\d_][\w'-]*")
_ASIDE = re.compile(r",[^,.;:!?]{2,50}, ?")
_CLEFT = re.compile(r"\b[Ii]t (?:is|was)(?: not| only)?\Z")
_THAT = re.compile(r" (?:that|which|who) ")
_RELATIVE = re.compile(r", (?:which|who) ")


def _subject(around: _Around) -> bool:
    """Subject of a verb of speech, will or dealings."""
    if around.last in _PREPOSITIONS:
        return False
    right = around.right
    if _CLEFT.search(around.left) and (that := _THAT.match(right)):
        return acts(right[that.end() - 1 :])
    if around.left.endswith(",") and right.startswith(", "):
        return acts(right[1:], plural=around.several)  # an apposition: the two sides, Seoul and Tokyo, have met
    if aside := _RELATIVE.match(right) or _ASIDE.match(right):
        right = " " + right[aside.end() :]
    return right.startswith(" ") and acts(
        right, plural=around.several, asked=around.last in MODAL
    )


# ------------------------------------------------------------------ possessive

_OWN = word_set(
    "accusation accusations acceptance agenda aims allegations ally allies ambitions answer anger apology approach approval argument attempt attempts"
    " attitude backing behavior behaviour behaviours bid calculations call case cause charge charges claim claims commitment complaint complaints compliance concern concerns"
    " concession concessions condemnation conduct consent contention cooperation criticism decision decisions declaration defiance demand demands denial denials"
    " desire desires determination diplomacy diplomats disapproval displeasure dissatisfaction effort efforts engagement envoy envoys eyes failure failures fear"
    " fears frustration goal goals guarantee hand handling hope hopes hostility influence insistence intent intention intentions interest interests interference"
    " intransigence intervention invitation involvement leverage litany meddling message motives move moves negotiator negotiators objections objective"
    " objectives offer opposition overture overtures patience permission plan plans pledge pledges policies policy position positions posture preference priorities priority promise promises proposal"
    " proposals protests provocations quest reaction readiness refusal rejection reluctance reply request requests resistance resolve response retaliation rhetoric"
    " role ruling sanctions silence stance stand strategy support suspicion suspicions tactics threat threats ultimatum unwillingness view views vow warning"
    " warnings willingness wish wishes withdrawal demands desire acts act"
)
_OWN_END = re.compile(r"[.,;:!?()—]|\b(?:in|of|to|from|at|for|on|by|with|is|are|was|were|has|had|and|that|which)\b")
_POSSESSED = re.compile(r"'s?[ \"]")


def _possessive(around: _Around) -> bool:
    """An intention, position or act is its own."""
    owned = _POSSESSED.match(around.right)
    if owned is None:
        return False
    words = around.right[owned.end() :].replace("- ", " ").replace("-- ", " ")
    stop = _OWN_END.search(words)
    words = words[: stop.start()] if stop else words
    return not _OWN.isdisjoint(word.lower() for word in _WORD.findall(words)[:7])


# ------------------------------------------------------------------- dealings

_DEALINGS = (
    r"(?:relations?|relationships?|ties|talks?|negotiations?|dialogue|dialog|deals?|agreements?|accords?|pacts?|treat(?:y|ies)|contacts?|disputes?"
    r"|alliances?|stand-?offs?|rupture|engagement|discussions?|diplomacy|rapprochement|co-?operation|consultations?|friendship|partnership|truce"
    r"|cease-?fires?|understandings?|normali[sz]ation|showdown|confrontation|quarrel|differences|dealings|d[eé]tente|rift|tensions?|imbroglio|compromise"
    r"|settlement|meetings?|crisis|nexus|agenda|axis|feud|rivalry|exchange|accusations|peace)"
)
_DEALING = (
    r"(?:deal|deals|dealt|dealing|negotiat\w+|talk(?:s|ed|ing)?|speak\w*|spoke|co-?operat\w+|consult\w*|engag\w+|agree[sd]?|bargain\w*|sid(?:e|es|ed|ing)"
    r"|broke|break\w*|work(?:s|ed|ing)?|co-?ordinat\w+|communicat\w+|me[et]t?|meeting|align\w*|allied|ally|disagree\w*|quarrel\w*|clash\w*|reconcil\w+|plead\w*|reason)"
)
_WITH = re.compile(
    rf"(?:\b{_DEALINGS}(?: (?!in\b|at\b)[\w-]+){{0,3}}|\b{_DEALING}(?: \w+){{0,2}}) with\Z", re.IGNORECASE
)
_SPATIAL = re.compile(
    r"\b(?:roads?|highway|borders?|frontier|flights?|fl[eyi]\w*|distance|railways?|trains?|routes?|pipelines?|miles|kilomet\w+|km|located|halfway|way"
    r"|trade|shuttl\w+|travel\w*|driv\w+|drove|sea|waters|gulf|desert|match|game|wars?|runs?|ferr(?:y|ies)|bus|somewhere|mountains|river|valley|commut\w+|l(?:ies|ie|ay)|situated|wedged|squeezed|nestled|stretch\w*)\b",
    re.IGNORECASE,
)
_COMPOUND = re.compile(rf"(?:-[A-Z][\w']+)*[\")]?(?: \"?[\w'-]+){{0,2}} \"?{_DEALINGS}\b")


def _relation(around: _Around) -> bool:
    """Talks, ties or dealings with it, or between it and another."""
    if around.last == "with" and _WITH.search(around.left):
        return True
    if around.last in {"between", "among"} and around.several and " and " in around.inner:
        return not _SPATIAL.search(around.left)
    hyphened = "-" in around.inner or (around.right[:1] == "-" and around.right[1:2].isupper())
    if hyphened or around.several:
        match = _COMPOUND.match(around.right)
        return match is not None and (hyphened or match[0].count(" ") == 1)
    return False


# ------------------------------------------------------- object, agent, source

_OBJECT = re.compile(
    r"(?:urg(?:e|es|ed|ing)|ask(?:s|ed|ing)?|tell(?:s|ing)?|told|accus(?:e|es|ed|ing)|warn(?:s|ed|ing)?|allow(?:s|ed|ing)?|forc(?:e|es|ed|ing)"
    r"|press(?:es|ed|ing)?|pressur(?:e|es|ed|ing)|persuad(?:e|es|ed|ing)|convinc(?:e|es|ed|ing)|invit(?:e|es|ed|ing)|oblig(?:e|es|ed|ing)"
    r"|requir(?:e|es|ed|ing)|compel(?:s|led|ling)?|engag(?:e|es|ed|ing)|antagoni[sz](?:e|es|ed|ing)|condemn(?:s|ed|ing)?|critici[sz](?:e|es|ed|ing)"
    r"|blam(?:e|es|ed|ing)|thank(?:s|ed|ing)?|reassur(?:e|es|ed|ing)|assur(?:e|es|ed|ing)|inform(?:s|ed|ing)?|notif(?:y|ies|ied|ying)|consult(?:s|ed|ing)?"
    r"|embarrass(?:es|ed|ing)?|prod(?:s|ded|ding)?|lobb(?:y|ies|ied|ying)|rebuk(?:e|es|ed|ing)|appeas(?:e|es|ed|ing)|def(?:y|ies|ied|ying)"
    r"|anger(?:s|ed|ing)?|annoy(?:s|ed|ing)?|alarm(?:s|ed|ing)?|irritat(?:e|es|ed|ing)|infuriat(?:e|es|ed|ing)|offend(?:s|ed|ing)?|provok(?:e|es|ed|ing)"
    r"|imagine|trust(?:s|ed|ing)?|brief(?:s|ed|ing)?|advis(?:e|es|ed|ing)|dissuad(?:e|es|ed|ing)|coax(?:es|ed|ing)?|alert(?:s|ed|ing)?)",
)
_LETTING = frozenset({"let", "lets", "letting", "make", "makes", "made", "making"})
"""Before a place and a verb: let Madrid decide."""
_AGENT = re.compile(
    r"\b(?:\w{2,}ed|run|led|made|sent|held|seen|taken|sought|given|paid|built|set|put|drawn|cut|brought|shown|driven|spent)(?: (?:\w+ly|for|up|out|off|down|upon|forward|about|aside|together|back|over|in))? by\Z"
)
_BESIDE = re.compile(r"\b(?:surrounded|bordered|encircled|flanked|passed|stopped|dropped|bounded|enclosed|followed|sandwiched|visited|travelled|traveled|preceded|tied|replaced|fascinated|inspired|surprised|impressed|charmed|enchanted|intrigued|obsessed|struck|shaped|influenced|haunted|captivated) by\Z")
_BACKED = re.compile(
    r"-(?: and [\w-]+-)?(?:backed|brokered|sponsored|funded|financed|imposed|supported|armed|mediated|drafted|proposed|supplied|approved|ordered)\b"
)
_TO_DO = re.compile(r" (?:\w+ly )?(?:not )?to (?!be\b|the\b|a\b)[a-z]+")
_TAKES_TO = re.compile(r"(?: [\w-]+){1,4} to [a-z]+")
_FROM = re.compile(
    r"\b(?:pressure|demands?|orders?|requests?|support|backing|approval|permission|signals?|messages?|word|statements?|response|answer|reply"
    r"|concessions?|assurances?|guarantees?|co-?operation|consent|complaints?|threats?|criticism|invitation|proposals?|offers?|instructions?|reactions?|objections?"
    r"|denials?|protests?|recognition|funding|urgings?|behest|blessing|consent|help|aid|decision|visas?|green light)(?: \w+)? (?:from|by)\Z"
)
_OF = re.compile(
    r"\b(?:demands|behest|request|insistence|part|intentions?|consent|blessing|backing|support|approval|eyes|behalf|wishes|patience|policies|ire|wrath|anger|enem(?:y|ies)"
    r"|all(?:y|ies)|stature|credibility|displeasure|policy|those|urgings?) of\Z"
)
_TO = re.compile(
    r"\b(?:message|appeal|warning|ultimatum|concessions?|offer|proposals?|threats?|letter|protest|hostile|friendly|responsive|tied|beholden|answerable|sympathetic"
    r"|refer|refers|referred|apologi[sz]e[ds]?|complain(?:ed|s)?|appeal(?:ed|s)?|overtures?|signals?|loyal|close|answer|subservient|assurances?|indebted|unacceptable"
    r"|acceptable|complaint|relation|channels?|opening|approach|rebuff|rebuke|challenge|gift|report(?:ed)?|ties|demands?|send a message|reply)(?: \w+)? (?:to|towards?)\Z"
)


def _object(around: _Around) -> bool:
    """It is asked, told, urged, warned, accused or allowed."""
    if around.last in _LETTING:
        return acts(around.right, asked=True)
    return _OBJECT.fullmatch(around.last) is not None and not around.right.startswith(("'s", "-"))


def _agent(around: _Around) -> bool:
    """Something is done or backed by it."""
    if _BACKED.match(around.right):
        return True
    if around.last != "by" or not _alone(around):
        return False
    return _AGENT.search(around.left) is not None and not _BESIDE.search(around.left)


def _for_to(around: _Around) -> bool:
    """Something is there for it to do."""
    if around.last in {"took", "takes", "cost", "costs"}:
        return _TAKES_TO.match(around.right) is not None
    return around.last == "for" and _TO_DO.match(around.right) is not None


def _source(around: _Around) -> bool:
    """Demands, orders, support or answers come from it, or go to it."""
    rule = _SOURCES.get(around.last)
    return rule is not None and _alone(around) and rule.search(around.left) is not None


_SOURCES = {"from": _FROM, "by": _FROM, "of": _OF, "to": _TO, "toward": _TO, "towards": _TO}
_NOUN_BEHIND = re.compile(
    r"(?:'s?)? (?!(?:\w+(?:ed|ly)|[Mm]onday|[Tt]uesday|[Ww]ednesday|[Tt]hursday|[Ff]riday|and|or|but|that|which|who|to|for|in|on|as|at|by|when|while|if|because|after"
    r"|before|over|about|is|are|was|were|has|have|had|will|would|could|can|may|might|did|does|do|came|come|comes|arrive|with|from|of|not|this|last|since|until"
    r"|against|under|during|yesterday|today|tonight|so|than|an?|the|regarding|via|through|into|early|late|again|alone|instead|then|now|too|soon|once|next|rather)\b)"
    r"\w|-\w"
)


def _alone(around: _Around) -> bool:
    """Whether the place is not an attribute of a noun behind it: `by US troops`."""
    return not _NOUN_BEHIND.match(around.right)


_RULES: Sequence[tuple[str, Callable[[_Around], bool]]] = (
    ("metonym-possessive", _possessive),
    ("metonym-relation", _relation),
    ("metonym-object", _object),
    ("metonym-agent", _agent),
    ("metonym-for-to", _for_to),
    ("metonym-source", _source),
    ("metonym-subject", _subject),
)
