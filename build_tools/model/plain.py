"""What all the others are made with: JSON, places in files, quoted words."""

from dataclasses import dataclass
from typing import TypeAlias

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"


@dataclass(frozen=True, slots=True)
class Where:
    """A place in a file, for messages."""

    file: str
    """Path from the project's root, with forward slashes."""
    line: int = 0
    """1-based; 0: the file as a whole."""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}" if self.line else self.file


@dataclass(frozen=True, slots=True)
class Quotation:
    """W3C TextQuoteSelector: words that anchor a statement to a passage.

    `exact` is compared with the reading text of the shown blocks, one space
    for each run of white space; `prefix` and `suffix` make it unique.
    """

    exact: str
    prefix: str = ""
    suffix: str = ""
