"""From authority records to one automaton that finds all their names."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import IntEnum

from ahocorasick_rs import AhoCorasick, MatchKind

from build_tools.mentions.fold import fold_name
from build_tools.mentions.words import (
    ARAB_ARTICLES,
    ARTICLES,
    CALENDAR,
    ORDINARY,
    PARTICLES,
    STYLES,
    SUFFIXES,
    TITLES,
)
from build_tools.model import Authority, Entity, Variant


class Form(IntEnum):
    """How a record comes to claim a way of writing; the lower, the stronger."""

    NAME = 1
    """The record's name or one of its variants."""
    SHORT = 2
    """A person's given name and surname without what stands between."""
    INITIALS = 3
    """A person's initials."""
    SURNAME = 4
    """A person's surname alone."""
    GIVEN = 5
    """A person's given name alone."""


class Capitals(IntEnum):
    """How the capitals of a pattern relate to the record's."""

    WRITTEN = 0
    TITLE = 1
    """Each word capitalised, as in a heading."""
    UPPER = 2
    """All capitals."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A record that a pattern may name."""

    entity: Entity
    form: Form
    captures: tuple[str, ...] = ()
    """Ids of the only captures where it does; empty: in all."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A folded way of writing a name, and who claims it."""

    text: str
    claims: tuple[Claim, ...]
    """By form, then id."""
    capitals: Capitals
    skip: int
    """Characters at its beginning that are no part of the name: a title, an article."""
    marked: str
    """The name as written where its diacritics have to agree; else empty."""
    single: bool
    """Whether it is one word."""
    doubtful: bool
    """Whether it is an ordinary word or a month as well."""
    scoped: bool
    """Whether some claims hold in some captures only."""

    def claims_in(self, capture: str) -> tuple[Claim, ...]:
        """The claims that hold in a capture: the strongest of each record."""
        if not self.scoped:
            return self.claims
        held: dict[str, Claim] = {}
        for claim in self.claims:
            if not claim.captures or capture in claim.captures:
                held.setdefault(claim.entity.id, claim)
        return tuple(held.values())


@dataclass(frozen=True, slots=True)
class Matcher:
    """All names of an authority, ready to be found. Made once by `matcher`."""

    authority: Authority
    patterns: tuple[Pattern, ...]
    exact: AhoCorasick | None
    """Finds `patterns` in a folded text; None when there are none."""
    loose: tuple[Pattern, ...]
    """Names that any mixture of capitals may write, in lower case."""
    loosely: AhoCorasick | None
    """Finds `loose` in a folded text in lower case."""
    given: frozenset[str]
    """Given names of the records' persons, in lower case."""


_BRACKETS = re.compile(r"\s*\(([^()]*)\)\s*$")
_LETTERS_DOTTED = re.compile(r"(?:[A-Z]\.)+[A-Z]\.?")
_ABBREVIATION = re.compile(r"[A-Z]{2,5}")
_WORD_SPACE = re.compile(r"[ ]")
_LONG_ENOUGH = 3
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u052f]")


def matcher(authority: Authority) -> Matcher:
    """Everything that finds the names of `authority`; to be made once for many texts."""
    written = _claims((entity, way) for entity in authority.entities for way in ways(entity))
    exact = tuple(_patterns(written[False]))
    loose = tuple(_patterns(written[True]))
    given = frozenset(
        fold_name(given_name(entity)).lower() for entity in authority.entities if entity.type == "person"
    )
    return Matcher(authority, exact, _automaton(exact), loose, _automaton(loose), given - {""})


def _automaton(patterns: tuple[Pattern, ...]) -> AhoCorasick | None:
    if not patterns:
        return None
    return AhoCorasick([pattern.text for pattern in patterns], matchkind=MatchKind.Standard)


@dataclass(frozen=True, slots=True)
class Way:
    """One way of writing one record's name, folded."""

    text: str
    form: Form
    loose: bool = False
    skip: int = 0
    marked: str = ""
    captures: tuple[str, ...] = ()


_Claims = dict[str, dict[tuple[str, tuple[str, ...]], tuple[Claim, Capitals, Way]]]


def _claims(ways_: Iterable[tuple[Entity, Way]]) -> tuple[_Claims, _Claims]:
    """Text -> id and captures -> strongest claim; first for exact, then for loose capitals."""
    claims: tuple[_Claims, _Claims] = ({}, {})
    for entity, way in ways_:
        for text, capitals in _written(way):
            of_text = claims[way.loose].setdefault(text, {})
            key = (entity.id, way.captures)
            known = of_text.get(key)
            if known is None or (capitals, way.form) < (known[1], known[0].form):
                of_text[key] = (Claim(entity, way.form, way.captures), capitals, way)
    return claims


def _patterns(claims: _Claims) -> Iterator[Pattern]:
    for text, by_id in claims.items():
        best = min(capitals for _, capitals, _ in by_id.values())
        kept = [item for item in by_id.values() if item[1] == best]
        way = kept[0][2]
        name = text[way.skip :]
        yield Pattern(
            text=text,
            claims=tuple(sorted((claim for claim, _, _ in kept), key=lambda claim: (claim.form, claim.entity.id))),
            capitals=best,
            skip=way.skip,
            marked=way.marked,
            single=not _WORD_SPACE.search(name),
            doubtful=name.lower() in ORDINARY or name.lower() in CALENDAR,
            scoped=any(claim.captures for claim, _, _ in kept),
        )


def _written(way: Way) -> Iterator[tuple[str, Capitals]]:
    """The way itself, and as headings write it."""
    if way.loose:
        yield way.text.lower(), Capitals.WRITTEN
        return
    yield way.text, Capitals.WRITTEN
    if not _LATIN.search(way.text):
        return
    title = " ".join(word[:1].upper() + word[1:] for word in way.text.split(" "))
    if title != way.text and len(title) == len(way.text):
        yield title, Capitals.TITLE
    upper = way.text.upper()
    if upper not in (way.text, title) and len(upper) == len(way.text) and way.form <= Form.SURNAME:
        yield upper, Capitals.UPPER


def ways(entity: Entity) -> Iterator[Way]:
    """All ways in which a text may write the record's name, those derived by rule included."""
    heading, *others = _variants(entity)
    for variant in (heading, *others):
        text = fold_name(variant.text)
        if not text or text.isspace():
            continue
        marked = variant.text if variant.marks == "exact" else ""
        skip = _skipped(text, entity, styled=variant is heading)
        loose = variant.case == "any"
        yield Way(text, Form.NAME, loose, skip, marked, variant.captures)
        for other in _respelt(text):
            yield Way(other, Form.NAME, loose, _skipped(other, entity), marked, variant.captures)
    if entity.type == "person":
        if entity.initials:
            yield Way(fold_name(entity.initials), Form.INITIALS)
        yield from _short_forms(entity)


def _variants(entity: Entity) -> Iterator[Variant]:
    base = _BRACKETS.sub("", entity.name)
    yield Variant(base or entity.name)
    if (bracket := _BRACKETS.search(entity.name)) and bracket[1].isupper():
        yield Variant(bracket[1])
    surname = surname_of(entity) if entity.type == "person" else ""
    for variant in entity.variants:
        yield variant
        if variant.text != surname and variant.text in _with_and_without_article(surname):
            yield replace(variant, text=surname)
    if entity.abbreviation:
        yield Variant(entity.abbreviation)
    if entity.initials and entity.type != "person":
        yield Variant(entity.initials)


def _skipped(text: str, entity: Entity, *, styled: bool = False) -> int:
    """Length of the titles and lower-case articles that a way of writing begins with; `styled`: royal and clerical ones stay."""
    words = text.split(" ")
    skipped = 0
    while len(words) > 1:
        word = words[0]
        lower = word.rstrip(".").lower()
        title = entity.type == "person" and word[:1].isupper() and lower in TITLES and not (styled and lower in STYLES)
        if not title and word not in ARTICLES:
            break
        skipped += len(word) + 1
        words = words[1:]
    return skipped


def _respelt(text: str) -> Iterator[str]:
    """Abbreviations with and without their dots; a newspaper's name behind a small article."""
    if _ABBREVIATION.fullmatch(text):
        yield "".join(f"{letter}." for letter in text)
    elif _LETTERS_DOTTED.search(text):
        yield _LETTERS_DOTTED.sub(lambda match: match[0].replace(".", ""), text)
    if text.startswith("The ") and len(text) > len("The ") + 2:
        yield "the" + text[3:]


def _short_forms(entity: Entity) -> Iterator[Way]:
    """What of a person's name may stand for the whole once it has been named."""
    surname, given = (fold_name(part) for part in (surname_of(entity), given_name(entity)))
    if surname:
        for form in _with_and_without_article(surname):
            yield Way(form, Form.SURNAME)
            if given and f"{given} {form}" != fold_name(entity.name):
                yield Way(f"{given} {form}", Form.SHORT)
    if len(given) >= _LONG_ENOUGH and "." not in given and _LATIN.match(given):
        yield Way(given, Form.GIVEN)


def _with_and_without_article(surname: str) -> Iterator[str]:
    yield surname
    article, mark, rest = surname.replace(" ", "-", 1).partition("-")
    if mark and rest and article.lower() in ARAB_ARTICLES:
        yield rest


def name_words(entity: Entity) -> list[str]:
    """The words of a person's name, titles and suffixes aside."""
    words = _BRACKETS.sub("", entity.name).split()
    while len(words) > 1 and words[0].rstrip(".").lower() in TITLES:
        words = words[1:]
    while len(words) > 1 and words[-1].rstrip(".,").lower() in SUFFIXES:
        words = words[:-1]
    return [word.rstrip(",") for word in words]


def surname_of(entity: Entity) -> str:
    """The surname as recorded, else the name's last word with the particles before it; empty for one-word names."""
    if entity.surname:
        return entity.surname
    words = name_words(entity)
    at = len(words) - 1
    while at > 1 and words[at - 1].lower() in PARTICLES:
        at -= 1
    return " ".join(words[at:]) if at > 0 else ""


def given_name(entity: Entity) -> str:
    """The given name as recorded, else the name's first word; empty for one-word names."""
    if entity.given:
        return entity.given
    words = name_words(entity)
    return words[0] if len(words) > 1 else ""
