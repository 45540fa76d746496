"""Read what lies on disk: the captures and the editors' files.

The only step that opens content for reading. Encodings, sizes, paths and
symbolic links are checked here, once, so that no later step has to.
"""

import hashlib
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from charset_normalizer import from_bytes

from build_tools.model import Capture
from build_tools.problems import BuildError, Problem, problem

SEEDS = "seeds"
EDITORIAL = "editorial"
LARGEST = 50 * 1024 * 1024
"""Size in bytes above which a capture is refused: no page of text comes near it."""

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
"""Byte order marks, the longer before those they begin with. The mark stays in the text as U+FEFF."""


@dataclass(frozen=True, slots=True)
class Sources:
    """Everything read from disk, before any of it is understood."""

    captures: tuple[Capture, ...]
    """By id."""
    files: Mapping[str, str]
    """Path from the root -> text, for each file of `editorial/` that is there."""


def read(root: Path) -> tuple[Sources, tuple[Problem, ...]]:
    """Read `seeds/` and `editorial/` below `root`.

    Raises BuildError when one of the two folders is missing.
    """
    for folder in (SEEDS, EDITORIAL):
        if not (root / folder).is_dir():
            message = f"There is no folder {folder}/ in {root}. Run the command from the project's root."
            raise BuildError(message)
    problems: list[Problem] = []
    captures = []
    for path in _files(root / SEEDS):
        capture, found = read_capture(path, root)
        problems += found
        if capture is not None:
            captures.append(capture)
    files = {}
    for path in sorted((root / EDITORIAL).iterdir()):
        if path.suffix in {".yml", ".tsv"} and path.is_file():
            name = path.relative_to(root).as_posix()
            try:
                files[name] = path.read_bytes().decode()
            except UnicodeDecodeError as error:
                problems.append(problem("Y001", name, f"Byte {error.start} is not UTF-8. Save the file as UTF-8."))
    return Sources(tuple(captures), files), tuple(problems)


def read_capture(path: Path, root: Path) -> tuple[Capture | None, tuple[Problem, ...]]:
    """Read one file of `seeds/`; None when it cannot be used, and why."""
    name = path.relative_to(root).as_posix()
    seeds = (root / SEEDS).resolve()
    if not path.resolve().is_relative_to(seeds):
        return None, (problem("S004", name, "This link leads out of seeds/. Copy the file here instead."),)
    size = path.stat().st_size
    if size > LARGEST:
        mb = size / 1024 / 1024
        return None, (problem("S005", name, f"The file has {mb:.0f} MB; 50 MB is the most. Split it into single pages."),)
    data = path.read_bytes()
    if not data.strip():
        return None, (problem("S003", name, "The file is empty. Capture it again, or remove it and its record."),)
    decoded = decode(data)
    if decoded is None:
        code, what = ("S002", "a binary file") if b"\x00" in data else ("S001", "not text in any encoding we know")
        return None, (problem(code, name, f"This is {what}. Save the page as text or HTML, in UTF-8."),)
    text, encoding = decoded
    digest = hashlib.sha256(data).hexdigest()
    capture_id = path.relative_to(root / SEEDS).as_posix()
    return Capture(capture_id, digest, text, encoding, size), ()


def decode(data: bytes) -> tuple[str, str] | None:
    """Text and encoding of some bytes: by byte order mark, as UTF-8, else by detection.

    None for bytes that are no text. Nothing is normalised: a byte order mark,
    CR and NBSP stay in the text, so that offsets speak of what was captured.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            try:
                return data.decode(encoding), encoding
            except UnicodeDecodeError:
                return None
    if b"\x00" in data:
        return None
    try:
        return data.decode(), "utf-8"
    except UnicodeDecodeError:
        best = from_bytes(data).best()
    return None if best is None else (data.decode(best.encoding), best.encoding)


def _files(folder: Path) -> Iterator[Path]:
    """All files below a folder in the order of their names, but for hidden ones."""
    for base, folders, names in os.walk(folder, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        links = [name for name in folders if (Path(base) / name).is_symlink()]
        for name in sorted([*names, *links]):
            if not name.startswith("."):
                yield Path(base) / name
