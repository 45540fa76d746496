"""Our own prose: home, about, how to cite, method, and how names were found."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import get_args

from markupsafe import Markup

from build_tools import view, words
from build_tools.escape import escape_title
from build_tools.model import FIELDS, NOT_STATED, ROLES, Archive, Basis, Entry, Json, Page, Role
from build_tools.render.environment import page
from build_tools.render.heads import home_head
from build_tools.render.phrases import citation
from build_tools.render.registers import figures, most_named
from build_tools.render.shelves import card
from build_tools.render.terms import BASES, KINDS, MANY_TEXTS
from build_tools.render.timeline import overview

_FIRST = 12
"""Texts of a long list that the first page shows."""
_METONYM = "metonym-"
"""Rules by which a place stands for its government begin with it."""


def home(archive: Archive) -> Page:
    """The first page: what there is, and the ways into it."""
    cards = [card(text) for text in archive.texts]
    totals = {
        "words": sum(card.size.words + card.size.comment_words for card in cards),
        "comments": sum(card.size.comments for card in cards),
        "notes": sum(card.notes for card in cards),
    }
    front_matter: dict[str, Json] = {"title": archive.about.title, "search": {"exclude": True}}
    if archive.about.lead:
        front_matter["description"] = escape_title(archive.about.lead)
    front_matter["contents"] = []
    front_matter |= home_head(archive)
    values = {
        "archive": archive,
        "about": archive.about,
        "cards": cards if len(cards) <= MANY_TEXTS else cards[:_FIRST],
        "totals": totals,
        "named": figures(archive),
        "first_names": {kind: most_named(archive, kind) for kind in KINDS},
        "strip": Markup(overview(archive)),  # noqa: S704  # `pictures` escapes
    }
    return page("home.md.j2", "index.md", front_matter, values)


def prose(archive: Archive, name: str, title: str) -> Page:
    """A page of our own prose: `name` is its template and its folder."""
    values = {
        "about": archive.about,
        "archive": archive,
        "rights": _rights(archive),
        "example": _example(archive),
        "releases": archive.releases,
    }
    front_matter: dict[str, Json] = {"title": title}
    if name == "search":
        front_matter["finds"] = True
    return page(f"{name}.md.j2", f"{name}/index.md", front_matter, values)


def _rights(archive: Archive) -> list[tuple[str, Sequence[Entry]]]:
    """What is stated of rights, and of which texts; in a short list text by text. Nothing stated: empty."""
    stated = [(text.entry.statements["rights"].value if "rights" in text.entry.statements else "", text.entry) for text in archive.texts]
    if len(stated) <= MANY_TEXTS:
        return [(said, [entry]) for said, entry in stated]
    grouped: dict[str, list[Entry]] = {}
    for said, entry in stated:
        grouped.setdefault(said, []).append(entry)
    return list(grouped.items())


def _example(archive: Archive) -> Mapping[str, str] | None:
    """A citation of the first paragraph of the first text that has one."""
    for text in archive.texts:
        for part in view.body(text.document):
            if part.kind == "paragraph":
                return {
                    "citation": citation(text.entry),
                    "slug": text.entry.slug,
                    "anchor": part.blocks[0].anchor,
                }
    return None


def method(archive: Archive) -> Page:
    """The editorial method, with what the records and the program say of themselves."""
    lengths: Counter[Role] = Counter()
    used: Counter[str] = Counter()
    for text in archive.texts:
        used.update(dict(view.rules(text)))
        for segment in text.document.segments:
            lengths[segment.role] += segment.end - segment.start
    rows = [(role, words.number(lengths[role]), words.share(lengths[role], lengths.total())) for role in Role]
    values = {
        "shown": [(ROLES[role].label, n, part) for role, n, part in rows if ROLES[role].shown],
        "hidden": [(ROLES[role].label, n, part, ROLES[role].reason) for role, n, part in rows if not ROLES[role].shown],
        "bases": tuple(BASES.items()),
        "fields": _fields(archive),
        "rules": [(name, used[name], what) for name, what in sorted(archive.rules.items())],
        "codes": sorted(archive.codes.items()),
    }
    return page("method.md.j2", "method/index.md", {"title": "Editorial method"}, values)


def _fields(archive: Archive) -> list[tuple[str, str]]:
    """How often each catalogue field rests on what; nothing for an empty archive."""
    records = [{"title": text.entry.title, **text.entry.statements} for text in archive.texts]
    table = []
    for name, label in {"title": "Title", **FIELDS}.items():
        bases = Counter(record[name].basis if name in record else NOT_STATED for record in records)
        counts = [f"{words.number(bases[basis])} {basis}" for basis in (*get_args(Basis), NOT_STATED) if bases[basis]]
        table.append((label, ", ".join(counts)))
    return table if records else []


def found(archive: Archive) -> Page:
    """How names were found: rule by rule, what it does and how many mentions it made."""
    mentions = [mention for text in archive.texts for mention in text.document.mentions]
    made = Counter(mention.rule for mention in mentions)
    stood = Counter(mention.metonym_rule for mention in mentions if mention.metonym)
    governments = archive.authority.governments
    of_places = {rule for rule in archive.name_rules if rule.startswith(_METONYM)} | set(stood)
    values = {
        "rules": _made(archive.name_rules, made, set(archive.name_rules) - of_places | set(made)),
        "metonyms": _made(archive.name_rules, stood, of_places),
        "total": len(mentions),
        "records": len(archive.subjects),
        "texts": len(archive.texts),
        "standing": stood.total(),
        "places": sum(mention.entity in governments for mention in mentions),
    }
    return page("found.md.j2", "names/found/index.md", {"title": "How names were found"}, values)


def _made(rules: Mapping[str, str], counts: Mapping[str, int], names: set[str]) -> list[tuple[str, str, int]]:
    """Some rules with what they do and how often they did it, the most used first."""
    rows = [(name, rules.get(name, ""), counts.get(name, 0)) for name in names]
    return sorted(rows, key=lambda row: (-row[2], row[0]))
