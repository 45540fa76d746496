"""How people are named beside a date, in the words of twelve languages: tests/cases/bylines.txt.

`# language: name` is above the rows that hold that name and a day.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from build_tools.label.affixes import without_shared
from build_tools.label.bylines import read_byline
from build_tools.label.looks import Kind, look_at

ROWS = Path(__file__).parent / "cases" / "bylines.txt"


def rows() -> Iterator[tuple[str, str]]:
    """Each row with the name in it."""
    name = ""
    for line in ROWS.read_text(encoding="utf-8").splitlines():
        if line.startswith("# ") and line[4:6] == ": ":
            name = line[6:]
        else:
            yield name, line


def test_there_are_rows() -> None:
    """The file was read."""
    assert len(list(rows())) > 200


@pytest.mark.parametrize(("name", "row"), list(rows()))
def test_a_row_gives_name_and_day(name: str, row: str) -> None:
    """The name alone, and a date."""
    look = look_at(row)
    byline = read_byline(row, look) if look.kind is Kind.NONE else None
    assert byline is not None
    assert byline.date is not None
    assert byline.author is not None
    assert row[slice(*byline.author)] == name


def own(*names: str) -> list[str]:
    """Some names of a page without what most of them share."""
    text = "\n".join(names)
    at, ranges = 0, []
    for name in names:
        ranges.append((at, at + len(name)))
        at += len(name) + 1
    found = without_shared(text, ranges)
    return [text[slice(*found.get(where, where))] for where in ranges]


@pytest.mark.parametrize(("names", "expected"), [
    (["Visto bueno de Marta", "Visto bueno de Koldo", "Visto bueno de un vecino"], ["Marta", "Koldo", "un vecino"]),
    (["dice Marta", "dice Koldo", "dice un vecino"], ["Marta", "Koldo", "un vecino"]),
    (["Marta Ward Seven", "Hans Ward Seven", "Old Tom Ward Seven", "Rhona"], ["Marta", "Hans", "Old Tom", "Rhona"]),
    (["MartaGast", "HansGast", "Old TomGast", "UteGast"], ["Marta", "Hans", "Old Tom", "Ute"]),
    (["Georges A., Montreal, Canada", "abu elias, Zahle", "Samir, Amman", "Nay, Jbeil"], ["Georges A.", "abu elias", "Samir", "Nay"]),
    (["Nora from Leeds", "Hans from Bonn", "Old Tom from Ely"], ["Nora", "Hans", "Old Tom"]),
    (["Nora (Leeds)", "Hans (Bonn)", "Old Tom (Ely)"], ["Nora", "Hans", "Old Tom"]),
    (["Beitrag 1 von Ute", "Beitrag 2 von Hans", "Beitrag 3 von Jo"], ["Ute", "Hans", "Jo"]),
])
def test_what_most_names_share_is_not_theirs(names: list[str], expected: list[str]) -> None:
    """Words before, words behind, and what some renderer glued behind."""
    assert own(*names) == expected


@pytest.mark.parametrize("names", [
    ["Maria Ruiz", "Maria Blum", "Maria Sand"],  # three of one name are no habit
    ["Dr. Ruiz", "Dr. Blum", "Jo", "Hans", "Ute"],
    ["Anna von Blum", "Anna von Blum", "Anna von Blum"],  # one person
    ["Gast 1", "Gast 2", "Gast 3", "Gast 4"],  # nothing would be left
    ["Nora, Leeds", "Hans", "Ute", "Jo"],
    ["von Blum", "Ute", "Hans", "von Sand", "Jo"],
])
def test_names_stay_whole(names: list[str]) -> None:
    """What few share, or what is a name of its own."""
    assert own(*names) == names
