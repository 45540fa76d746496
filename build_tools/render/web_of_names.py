"""Who is named with whom: one picture of all records, and the same as a table."""

from dataclasses import dataclass

from markupsafe import Markup

from build_tools import pictures
from build_tools.model import Archive, Entity, Json, Page, Subject
from build_tools.render.environment import page
from build_tools.render.names import folder
from build_tools.render.order import filed
from build_tools.render.terms import KINDS


@dataclass(frozen=True, slots=True)
class Tie:
    """Two records named in the same paragraphs."""

    one: Entity
    other: Entity
    count: int


def web_page(archive: Archive) -> Page:
    """The network of names."""
    ties = _ties(archive)
    nodes = [
        pictures.Node(s.entity.id, s.entity.name, s.entity.type, f"../{folder(s.entity)}/", _meant(s))
        for s in archive.subjects
        if _meant(s)
    ]
    edges = [pictures.Edge(tie.one.id, tie.other.id, tie.count) for tie in ties]
    svg = pictures.network(nodes, edges, prefix="web", title="Who is named with whom") if ties else ""
    values = {
        "ties": ties,
        "names": len(nodes),
        "kinds_": [(kind.many, kind.folder) for kind in KINDS.values()],
        "picture": Markup(pictures.figure(svg, class_="ed-figure--scroll")) if svg else None,  # noqa: S704
    }
    front_matter: dict[str, Json] = {"title": "Who is named with whom", "search": {"exclude": True}, "contents": []}
    return page("names.md.j2", "names/index.md", front_matter, values)


def _meant(subject: Subject) -> int:
    """How often a record is meant: a place's name that stands for its government counts for that."""
    return len(subject.contexts) + (len(subject.standing) if subject.entity.type != "place" else 0)


def _ties(archive: Archive) -> list[Tie]:
    """Each pair once, the most frequent first."""
    by_id = archive.authority.by_id
    pairs = {
        (subject.entity.id, company.entity): company.count
        for subject in archive.subjects
        for company in subject.company
        if subject.entity.id < company.entity
    }
    ties = [Tie(by_id[one], by_id[other], count) for (one, other), count in pairs.items()]
    return sorted(ties, key=lambda tie: (-tie.count, filed(tie.one), filed(tie.other)))
