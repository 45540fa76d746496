"""Decide what each name found means, by the document it stands in."""

import re
from bisect import bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Literal

from build_tools.mentions.context import (
    in_heading,
    is_demonym,
    is_name_word,
    offices,
    possessive,
    role_after,
    sentence_start,
    title_before,
    word_after,
    word_before,
)
from build_tools.mentions.find import Hit
from build_tools.mentions.fold import fold_name
from build_tools.mentions.patterns import Form, Matcher, given_name
from build_tools.mentions.verbs import acts
from build_tools.mentions.words import (
    CALENDAR,
    GIVEN_NAMES,
    GIVEN_PLACES,
    GOVERNMENT_PARTS,
    INSTITUTIONS,
    NO_NAMES,
    OF_HEADS,
    ORDINARY,
    PLACE_HEADS,
    PLACE_TAILS,
    SPEECH,
    TITLES,
)
from build_tools.model import Entity, EntityType


@dataclass(frozen=True, slots=True)
class Named:
    """A name and what it means. Offsets are those of the folded text."""

    start: int
    end: int
    entity: Entity | None
    """None: unresolved."""
    rule: str
    candidates: tuple[Entity, ...] = ()
    type: EntityType | Literal[""] = ""
    """For a name that stays unresolved: what it names, where the editors say so."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A folded text, its names, and where its parts begin."""

    text: str
    matcher: Matcher
    hits: Sequence[Hit]
    parts: Sequence[int] = (0,)
    """Folded offset at which each part begins: the post, then each comment."""
    starts: Mapping[int, Hit] = field(init=False)
    ends: frozenset[int] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "starts", {hit.start: hit for hit in self.hits})
        object.__setattr__(self, "ends", frozenset(hit.end for hit in self.hits))

    def part(self, at: int) -> int:
        """Number of the part that `at` stands in; 0 is the post."""
        return bisect_right(self.parts, at) - 1


class Evidence:
    """Where each record is named beyond doubt: in the post, or in one comment.

    The post speaks for its comments, a comment for itself alone.
    """

    def __init__(self, scene: Scene) -> None:
        self._places: defaultdict[str, dict[int, list[int]]] = defaultdict(dict)
        self._scene = scene
        self._small: frozenset[str] | None = None
        self._capitalised: set[str] = set()

    def capitalised(self, hit: Hit) -> None:
        """Note that a name stands with its capital where an ordinary word has none."""
        self._capitalised.add(hit.pattern.text)

    def is_name(self, hit: Hit, entity: Entity, part: int) -> bool:
        """Whether an ordinary word is a name in this text: never small, and named in full or capitalised elsewhere.

        A place needs no more than never to be small.
        """
        if self._small is None:
            self._small = frozenset(_SMALL.findall(self._scene.text))
        if hit.pattern.text.lower() in self._small:
            return False
        return entity.type == "place" or self.named(entity, part) or hit.pattern.text in self._capitalised

    def add(self, entity: Entity, part: int, at: int) -> None:
        """Note that a part names a record in full, or with a title, at an offset."""
        insort(self._places[entity.id].setdefault(part, []), at)

    def named(self, entity: Entity, part: int) -> bool:
        """Whether a name in this part may rest on the record's being named."""
        places = self._places.get(entity.id)
        return places is not None and (part in places or 0 in places)

    def nearest(self, entity: Entity, part: int, at: int) -> int:
        """Distance back to where the record was last named, or a very long way."""
        before = [
            at - found[index - 1]
            for found in (self._places[entity.id].get(part, []), self._places[entity.id].get(0, []))
            if (index := bisect_right(found, at))
        ]
        return min(before, default=_FAR)

    def before(self, entity: Entity, part: int, at: int) -> bool:
        """Whether the record was named before `at`, in this part or in the post."""
        return self.named(entity, part) and self.nearest(entity, part, at) < _FAR


_FAR = 1 << 40
_NEARBY = 600
"""Code points within which one of two bearers of a name is clearly meant, if the other is far."""

_INITIALS = re.compile(r"(?:(?<=\s)|(?<=[\"'(\[])|^)((?:[A-Z]\. ?){1,3})$")
_OF = re.compile(r"(?:^|[^\w])([A-Z]\w+) (?:of|for) (?:the )?$")
_LOCATIVE = re.compile(
    r"\b(?:in|to|from|at|near|across|throughout|inside|outside|into|via|towards?|around|visit(?:ed|ing|s)?|left|leav(?:e|ing)|invad(?:e|ed|ing)"
    r"|northern|southern|eastern|western|central|neighbou?ring|between|of)(?: the)? $"
)
_COORDINATED = re.compile(r",? (?:and|or) |, ")
_APPOSED = re.compile(r", (?:the|a|an|who|whose|then|former|now|himself|herself)\b")
_WINDOW = 40
_SMALL = re.compile(r"(?<![\w'-])[a-z]+(?![\w])")
_SIMILAR = 0.72


def resolve(scene: Scene) -> tuple[list[Named], Evidence]:
    """What each name of the scene means, and the evidence; names that mean nothing here are left out.

    First the names that are clear by themselves; then, with those as
    evidence, surnames, given names and names that several records claim.
    """
    evidence = Evidence(scene)
    first: list[Named | None] = []
    pending: list[int] = []
    for index, hit in enumerate(scene.hits):
        named, wait = _clear(hit, scene)
        first.append(named)
        if wait:
            pending.append(index)
            if hit.pattern.doubtful and _capital_counts(hit, scene):
                evidence.capitalised(hit)
        elif named is not None and named.entity is not None and _proves(hit):
            evidence.add(named.entity, scene.part(hit.start), hit.start)
    for index in pending:
        hit = scene.hits[index]
        first[index] = named = _by_document(hit, scene, evidence)
        if named is not None and named.entity is not None and named.rule == "title":
            evidence.add(named.entity, scene.part(hit.start), hit.start)
    return _coordinated(scene, first), evidence


def _proves(hit: Hit) -> bool:
    """Whether a name is full enough to speak for shorter ones."""
    return not hit.pattern.single or hit.claims[0].entity.type != "person"


def _clear(hit: Hit, scene: Scene) -> tuple[Named | None, bool]:
    """What a name means by itself, and whether the document has to decide."""
    claims = hit.claims
    entity = claims[0].entity
    if _swallowed(hit, scene):
        return None, False
    if len(claims) > 1:
        return None, True
    if claims[0].form > Form.SHORT:
        return None, True
    if hit.pattern.single and entity.type == "person":
        return None, True
    if hit.pattern.doubtful and not _capital_counts(hit, scene):
        return None, True
    rule = "name" if claims[0].form is Form.NAME else "short-name"
    return Named(hit.start, hit.end, entity, rule), False


def _capital_counts(hit: Hit, scene: Scene) -> bool:
    """Whether the capital shows that a name is meant: not at the start of a sentence, not of a month."""
    if hit.pattern.text.lower() in CALENDAR:
        return False
    return not sentence_start(scene.text, hit.start) and not in_heading(scene.text, hit.start)


# ------------------------------------------------------------- longer names


def _swallowed(hit: Hit, scene: Scene) -> bool:
    """Whether the name is part of a longer one that no record knows."""
    text, start, end = scene.text, hit.start, hit.end
    before = text[start - 1 : start]
    if text[end : end + 1] == " " and text[end + 1 : end + 2].isupper() and _goes_on(hit, scene):
        return True
    if before == " " and start >= _SHORTEST and _goes_before(hit, scene):
        return True
    if before == "-" or text[end : end + 1] == "-":
        return hit.claims[0].entity.type == "person" and _double_barrelled(hit, scene)
    return False


_SHORTEST = 3


def _goes_on(hit: Hit, scene: Scene) -> bool:
    """Whether the capitalised words behind make it a longer name."""
    heading = in_heading(scene.text, hit.start)
    at = hit.end
    kind = hit.claims[0].entity.type
    given = kind == "place" and not heading and hit.pattern.text.lower() in GIVEN_PLACES
    for count in range(1 if heading else 3):
        if following := scene.starts.get(at + 1):
            return given and not count and following.pattern.single and following.claims[0].entity.type == "person"
        word = word_after(scene.text, at)
        lower = word.lower()
        if not word[:1].isupper() or lower in GOVERNMENT_PARTS or lower in TITLES or lower in CALENDAR:
            return False
        if lower in INSTITUTIONS or (not count and kind == "place" and lower in PLACE_TAILS):
            return True
        if not count and given and not word.isupper():
            return True
        at += 1 + len(word)
    return False


def _goes_before(hit: Hit, scene: Scene) -> bool:
    """Whether the word before makes it another place, an institution, or a person's surname."""
    text, start = scene.text, hit.start
    kind = hit.claims[0].entity.type
    if (of := _OF.search(text[max(0, start - _WINDOW) : start])) and of[1].lower() in OF_HEADS:
        return True
    word = word_before(text, start)
    if kind != "place" or not word[:1].isupper() or start - 1 in scene.ends:
        return False
    lower = word.lower().rstrip(".")
    if lower in PLACE_HEADS:
        return not in_heading(text, start)
    if hit.pattern.single and (lower in GIVEN_NAMES or lower in scene.matcher.given):
        clear = not sentence_start(text, start - len(word) - 1) and not in_heading(text, start)
        return lower not in ORDINARY or clear
    return False


def _double_barrelled(hit: Hit, scene: Scene) -> bool:
    """Whether a person's name is half of another's: Jones in Smith-Jones."""
    text, start, end = scene.text, hit.start, hit.end
    if text[start - 1 : start] == "-" and start - 1 not in scene.ends:
        word = re.search(r"\w+$", text[max(0, start - _WINDOW) : start - 1])
        if word and word[0][0].isupper():
            return True
    following = re.match(r"-([A-Z]\w+)", text[end : end + _WINDOW])
    return following is not None and end + 1 not in scene.starts and not is_demonym(following[1])


# ---------------------------------------------------------- by the document


def _by_document(hit: Hit, scene: Scene, evidence: Evidence) -> Named | None:
    """What a name means that is not clear by itself."""
    part = scene.part(hit.start)
    claims = hit.claims
    certain = [claim.entity for claim in claims if claim.form is Form.NAME]
    derived = [
        claim for claim in claims if claim.form is not Form.NAME and evidence.named(claim.entity, part)
    ]
    surnames = [claim for claim in derived if claim.form is not Form.GIVEN]
    if certain or surnames:
        derived = surnames
    bearers = [claim.entity for claim in claims if claim.form in {Form.SHORT, Form.SURNAME}]
    if not certain and not derived:
        return _by_title(hit, scene, bearers)
    if len(certain) == 1 and not derived:
        return _one(hit, scene, certain[0], "name", evidence)
    if not certain and len(derived) == 1:
        return _one(hit, scene, derived[0].entity, _RULE_OF[derived[0].form], evidence)
    return _one_of(hit, scene, [*certain, *(claim.entity for claim in derived)], evidence)


_RULE_OF = {Form.INITIALS: "initials", Form.SHORT: "short-name", Form.SURNAME: "surname", Form.GIVEN: "given-name"}


def _one(hit: Hit, scene: Scene, entity: Entity, rule: str, evidence: Evidence) -> Named | None:
    """The only record that comes into question, if nothing speaks against it."""
    start = hit.start
    if rule == "given-name" and _named_on(hit, scene):
        return None
    if entity.type == "person" and hit.pattern.single:
        reached = _reach_left(hit, scene, entity)
        if reached is None:
            return None
        start = reached
    if hit.pattern.doubtful and start == hit.start and not _capital_counts(hit, scene):
        clear = not _dated(hit, scene) and (
            _person_around(hit, scene)
            or (
                rule != "given-name"
                and evidence.is_name(hit, entity, scene.part(start))
                and _subject(hit, entity, scene)
            )
        )
        return Named(start, hit.end, entity, rule) if clear else None
    return Named(start, hit.end, entity, rule)


_MONTH_BEFORE = re.compile(r"(?:\b(?:[Ii]n|[Oo]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Bb]y|[Ll]ast|[Nn]ext|[Ee]arly|[Ll]ate|[Mm]id|[Tt]his|of)|\d(?:st|nd|rd|th)?)[ -]$")
_DAY_BEHIND = re.compile(r",? \d")


def _dated(hit: Hit, scene: Scene) -> bool:
    """Whether a month is meant, not somebody of its name."""
    if hit.pattern.text.lower() not in CALENDAR:
        return False
    before = scene.text[max(0, hit.start - _WINDOW) : hit.start]
    return bool(_MONTH_BEFORE.search(before) or _DAY_BEHIND.match(scene.text, hit.end))


def _subject(hit: Hit, entity: Entity, scene: Scene) -> bool:
    """Whether the word behind does not make an ordinary word an attribute: `Long winters`, but `Long never agreed`.

    Names of institutions and places are attributes as often as not.
    """
    if entity.type != "person":
        return True
    word = word_after(scene.text, hit.end)
    return not word[:1].islower() or word in NO_NAMES or word.endswith("ed")


def _named_on(hit: Hit, scene: Scene) -> bool:
    """Whether another surname follows a given name."""
    word = word_after(scene.text, hit.end)
    return word[:1].isupper() and word.lower() not in NO_NAMES


def _person_around(hit: Hit, scene: Scene) -> bool:
    """Whether the words around say that somebody is meant: a title, a verb of speech, an apposition."""
    if title_before(scene.text, hit.start) is not None or role_after(scene.text, hit.end):
        return True
    if word_after(scene.text, hit.end) in SPEECH or acts(scene.text[hit.end : hit.end + _WINDOW]):
        return True
    return bool(_APPOSED.match(scene.text, hit.end)) or possessive(scene.text, hit.end) != hit.end


def _reach_left(hit: Hit, scene: Scene, entity: Entity) -> int | None:
    """Where a surname's whole name begins: before initials and a given name; None when they are another's."""
    text, at = scene.text, hit.start
    if title_before(text, at) is not None:
        return at
    given = fold_name(given_name(entity)).lower()
    if initials := _INITIALS.search(text[max(0, at - 12) : at]):
        start = at - len(initials[1])
        whole = word_before(text, start)
        if not is_name_word(whole, start, text, scene.matcher.given):
            if sentence_start(text, at) and not given:
                return at
            return start if initials[1][0].lower() == given[:1] or initials[1][0] == hit.pattern.text[:1] else None
        at = start
    word = word_before(text, at)
    if at - 1 in scene.ends and word.lower() not in scene.matcher.given and not _given_place(word, at, text):
        return hit.start
    lower = word.lower()
    if given and word[:1].isupper() and _alike(lower, given):
        return at - len(word) - 1
    return None if is_name_word(word, at, text, scene.matcher.given) else hit.start


def _given_place(word: str, at: int, text: str) -> bool:
    """Whether a place before a surname is somebody's given name: Georgia Bell, but not `in Georgia Bell said`."""
    before = text[max(0, at - len(word) - 1 - _WINDOW) : at - len(word) - 1]
    return word.lower() in GIVEN_PLACES and not _LOCATIVE.search(before.lower())


def _alike(one: str, other: str) -> bool:
    return one[0] == other[0] and SequenceMatcher(None, one, other).ratio() >= _SIMILAR


def _by_title(hit: Hit, scene: Scene, bearers: Sequence[Entity]) -> Named | None:
    """A surname whose bearer the text never names in full: with a title, its only bearer may be meant."""
    roles = _roles(hit, scene)
    if roles is None:
        spoken = word_after(scene.text, hit.end) in SPEECH and not sentence_start(scene.text, hit.start)
        if not bearers or not spoken or _reach_left(hit, scene, bearers[0]) != hit.start:
            return None
        return _unresolved(hit, bearers)
    fitting = _fitting(bearers, roles)
    if len(fitting) == 1:
        return Named(hit.start, hit.end, fitting[0], "title")
    return _unresolved(hit, fitting or bearers) if bearers else None


def _roles(hit: Hit, scene: Scene) -> frozenset[str] | None:
    """The offices that a title before the name or an apposition behind it speaks of; None when neither stands there."""
    office = title_before(scene.text, hit.start)
    if office is not None:
        return frozenset({office} - {""})
    return role_after(scene.text, hit.end) or None


def _fitting(entities: Sequence[Entity], roles: frozenset[str]) -> list[Entity]:
    """The records that name an office, else those that do not contradict it by another."""
    if not roles:
        return list(entities)
    known = [(entity, offices(entity.identification)) for entity in entities]
    holders = [entity for entity, held in known if any(role in one or one in role for role in roles for one in held)]
    return holders or [entity for entity, held in known if not held]


def _one_of(hit: Hit, scene: Scene, entities: Iterable[Entity], evidence: Evidence) -> Named | None:
    """Which of several records is meant, if title, surroundings or the text tell."""
    part = scene.part(hit.start)
    candidates = list({entity.id: entity for entity in entities}.values())
    roles = _roles(hit, scene)
    if roles is not None:
        persons = [entity for entity in candidates if entity.type == "person"]
        candidates = _fitting(persons, roles) or persons or candidates
    elif _LOCATIVE.search(scene.text[max(0, hit.start - 20) : hit.start]):
        candidates = [entity for entity in candidates if entity.type == "place"] or candidates
    elif word_after(scene.text, hit.end) in SPEECH and any(entity.type == "person" for entity in candidates):
        candidates = [entity for entity in candidates if entity.type == "person"]
    if len(candidates) == 1:
        return _one(hit, scene, candidates[0], "context", evidence)
    named = [entity for entity in candidates if evidence.named(entity, part)]
    if len(named) == 1:
        return _one(hit, scene, named[0], "named-in-text", evidence)
    near = [entity for entity in named if evidence.nearest(entity, part, hit.start) <= _NEARBY]
    if len(near) == 1:
        return _one(hit, scene, near[0], "named-nearby", evidence)
    return _unresolved(hit, candidates)


def _unresolved(hit: Hit, candidates: Sequence[Entity]) -> Named:
    return Named(hit.start, hit.end, None, "unresolved", tuple(candidates))


def _coordinated(scene: Scene, first: Sequence[Named | None]) -> list[Named]:
    """Take back in the ordinary words at the start of a sentence that are listed with a person."""
    named = list(first)
    for index in range(len(named) - 2, -1, -1):
        hit, after = scene.hits[index], named[index + 1]
        entity = hit.claims[0].entity
        if named[index] is not None or after is None or after.entity is None or len(hit.claims) > 1:
            continue
        if hit.claims[0].form is not Form.NAME or not hit.pattern.doubtful or entity.type != after.entity.type:
            continue
        between = scene.text[hit.end : after.start]
        if len(between) <= _WINDOW and _COORDINATED.match(between) and between.endswith(("and ", ", ", "or ")):
            named[index] = Named(hit.start, hit.end, entity, "name")
    return [item for item in named if item is not None]
