"""Faults of content, as values; and the one exception for bad configuration.

A step returns its problems beside its result. The command line prints them
all together, sorted by source, and exits with 1 when one is an error.
`CODES` gives each code its meaning; the method page prints the table, and
each code has a folder of input in `tests/problems/` that raises it.
"""

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from build_tools.model import Where

CODES: Mapping[str, str] = MappingProxyType({
    "S001": "A capture cannot be decoded as text.",
    "S002": "A capture is a binary file.",
    "S003": "A capture is empty.",
    "S004": "A symbolic link leads out of the folder of captures.",
    "S005": "A capture is larger than 50 MB.",
    "S006": "A capture has no record in the catalogue.",
    "S007": "The bytes of a capture are not those that the catalogue recorded.",
    "S008": "A capture holds characters that no page can show; they are shown as U+FFFD.",
    "S009": "A capture cannot be read: it is no file, or the system refuses.",
    "S010": "A file with the ending of an export is no export that we know.",
    "Y001": "A YAML file cannot be parsed.",
    "Y002": "A YAML file does not fit its schema.",
    "Y003": "A file of editorial/ has a name that nothing reads.",
    "Y004": "The archive and its site have different names.",
    "C001": "Two catalogue records have the same slug.",
    "C002": "Two catalogue records describe the same capture.",
    "C003": "A catalogue record names a capture that does not exist.",
    "C004": "A date of the catalogue is not EDTF.",
    "C005": "A catalogue record is called a version of a text that does not exist, or of one that is a version itself.",
    "I001": "A file is of no kind that can be taken in.",
    "I002": "A web archive, a saved page or an export cannot be read to its end, or not without gaps.",
    "I003": "A file to take in holds what the archive has already.",
    "I004": "A text to take in is nearly the same as another.",
    "I005": "An export holds e-mail or network addresses of people.",
    "R001": "Two releases have the same id.",
    "N001": "The words that a note quotes are not found in its text.",
    "N002": "The words that a note quotes are found more than once.",
    "N003": "Two notes of one text have the same id.",
    "N004": "A note belongs to a text that does not exist.",
    "O001": "An override no longer applies: its lines do not begin with the words it names.",
    "O002": "An override names a capture that does not exist.",
    "O003": "An override has no effect: nothing on its lines is what it speaks of.",
    "M001": "The name that an override quotes is not found in its capture.",
    "M002": "The name that an override quotes is found more than once.",
    "M003": "An override names an authority record that does not exist.",
    "A001": "Two authority records have the same id.",
    "A002": "An authority record refers to a record that does not exist.",
    "A003": "Two authority records claim the same form of a name.",
    "A004": "No text names an authority record (a warning).",
    "E001": "The words that an event rests on are not found in the text it names.",
    "E002": "The words that an event rests on are found more than once.",
    "E003": "An event refers to a text or record that does not exist.",
    "E004": "The date of an event is not EDTF.",
    "E005": "Two events have the same id.",
    "L001": "A line of the ledger cannot be read.",
    "L002": "An anchor stands twice in the ledger.",
    "L003": "A released anchor has lost its words, and nobody has confirmed what became of them.",
    "L004": "A released anchor has changed words, and nobody has confirmed the change.",
    "L005": "The ledger names a text that is not in the catalogue.",
    "L006": "A line of the ledger is not what the releases recorded, or is missing.",
    "L007": "A line of a history or of the seals cannot be read, or has other words than it had.",
    "L008": "What a release recorded is not complete any more.",
    "W001": "A file that was not generated stands where a page has to go.",
    "W002": "Two files of docs/ would have the same address, or cannot stand side by side on every system.",
    "W003": "A symbolic link stands in docs/.",
})


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault of content: where, what, and what to do."""

    source: str
    """`file:line` or `file`, from the project's root."""
    code: str
    message: str
    """A sentence that says what is wrong, and one that says what to do."""
    severity: Literal["error", "warning"] = "error"

    def __str__(self) -> str:
        mark = "" if self.severity == "error" else "warning: "
        return f"{self.source}: [{self.code}] {mark}{self.message}"


def problem(
    code: str, where: Where | str, message: str, severity: Literal["error", "warning"] = "error"
) -> Problem:
    """A problem with a code of the table.

    Raises KeyError for an unknown code: that is a bug of the caller.
    """
    CODES[code]
    return Problem(str(where), code, message, severity)


def errors(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Those problems that must stop a build."""
    return tuple(p for p in problems if p.severity == "error")


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Each problem once, by file, line and code."""
    return sorted(set(problems), key=_place)


def _place(found: Problem) -> tuple[str, int, Problem]:
    file, _, line = found.source.rpartition(":")
    return (file, int(line), found) if file and line.isdecimal() else (found.source, 0, found)


def meant(word: str, known: Iterable[str]) -> str:
    """` Did you mean …?` when one of the known words is near; else nothing."""
    near = difflib.get_close_matches(word, sorted(known), 1)
    return f" Did you mean {near[0]}?" if near else ""


class BuildError(Exception):
    """The project or its configuration is not in a state to be built from."""
