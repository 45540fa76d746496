"""Read what lies on disk: the captures and the editors' files.

The only step that opens content for reading. Encodings, sizes, paths and
symbolic links are checked here, once, so that no later step has to.
"""

import hashlib
import html
import os
import re
import string
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import cast

import yaml
from charset_normalizer import from_bytes

from build_tools.escape import unshowable
from build_tools.exports import ENDINGS, read_export
from build_tools.exports.items import digest_of
from build_tools.exports.page import page_of
from build_tools.model import Capture, Where
from build_tools.problems import BuildError, Problem, problem
from build_tools.yamlfile import has_schema

CONFIG = "mkdocs.yml"
SEEDS = "seeds"
EDITORIAL = "editorial"
HISTORY = "editorial/history"
PAGES = frozenset({".html", ".htm", ".xhtml"})
"""Endings of the names of saved web pages; every other capture is a text."""
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
_LEGACY = [
    *(f"cp125{n}" for n in range(9)), "cp874", "iso8859_2", "iso8859_5", "iso8859_7", "iso8859_15", "koi8_r", "koi8_u",
    "big5", "cp932", "cp949", "euc_jp", "gb18030", "iso2022_jp",
]
"""What web pages were written in before UTF-8. Without this list, short texts pass for UTF-16 or for EBCDIC."""
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_BROKEN = re.compile("[\udc80-\udcff]")
"""What a byte that is not UTF-8 becomes when decoded with `surrogateescape`."""
_UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")
"""What an export's own number of a post must not bring into the name of a capture."""
_USUAL = "cp1252"
"""What an undeclared page of the Western web is (WHATWG's fallback): it wins where detection cannot tell."""


@dataclass(frozen=True, slots=True)
class Sources:
    """Everything read from disk, before any of it is understood."""

    captures: tuple[Capture, ...]
    """By id."""
    files: Mapping[str, str]
    """Path from the root -> text, for each file of `editorial/` that is there."""
    address: str = ""
    """Where the site will stand, with a slash at its end; empty when nothing says so."""
    name: str = ""
    """What the site is called; empty when nothing says so."""


def read(root: Path) -> tuple[Sources, tuple[Problem, ...]]:
    """Read `seeds/` and `editorial/` below `root`.

    Raises BuildError when one of the two folders is missing.
    """
    for folder in (SEEDS, EDITORIAL):
        if not (root / folder).is_dir():
            message = f"There is no folder {folder}/ in {root}. Run the command from the project's root."
            raise BuildError(message)
    problems: list[Problem] = []
    captures: list[Capture] = []
    for path in _files(root / SEEDS):
        several, found = read_captures(path, root)
        problems += found
        captures += several
    files = {}
    for path in sorted([*(root / EDITORIAL).iterdir(), *(root / HISTORY).glob("*.tsv")]):
        if path.suffix in {".yml", ".yaml", ".tsv"} and path.is_file():
            name = path.relative_to(root).as_posix()
            problems += _unknown(path, name)
            try:
                files[name] = path.read_bytes().decode()
            except UnicodeDecodeError as error:
                where = Where(name, error.object.count(b"\n", 0, error.start) + 1)
                problems.append(problem("Y001", where, "This line is not UTF-8. Save the file as UTF-8."))
    captures.sort(key=lambda capture: capture.id)
    return Sources(tuple(captures), files, *_settings(root)), tuple(problems)


class _Settings(yaml.SafeLoader):
    """The generator's settings: `!ENV [NAME, value]` is what the environment says, else the value."""


def _environment(loader: yaml.SafeLoader, node: yaml.Node) -> str:
    *names, usual = map(str, loader.construct_sequence(cast("yaml.SequenceNode", node)))
    return next((os.environ[name] for name in names if name in os.environ), usual)


_Settings.add_constructor("!ENV", _environment)


def _settings(root: Path) -> tuple[str, str]:
    """The generator's `site_url`, since citations have to name the very address that the pages will have, and its `site_name`."""
    path = root / CONFIG
    if not path.is_file():
        return "", ""
    try:
        settings = yaml.load(path.read_bytes(), _Settings)  # noqa: S506  # a safe loader with one more tag
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise BuildError(f"{CONFIG} cannot be read: {error}") from error
    address, name = (str(settings.get(key) or "") if isinstance(settings, dict) else "" for key in ("site_url", "site_name"))
    return address.rstrip("/") + "/" if address else "", html.unescape(name)  # the theme prints the name as HTML


def read_captures(path: Path, root: Path) -> tuple[tuple[Capture, ...], tuple[Problem, ...]]:
    """Read one file of `seeds/`: one capture, those of an export, or none and why."""
    name = path.relative_to(root).as_posix()
    data = _bytes(path, root, name)
    if isinstance(data, Problem):
        return (), (data,)
    return captures_of(path.relative_to(root / SEEDS).as_posix(), data, name)


def captures_of(capture_id: str, data: bytes, name: str) -> tuple[tuple[Capture, ...], tuple[Problem, ...]]:
    """The captures that the bytes of a file hold; `capture_id` is its path below `seeds/`, `name` what messages call it."""
    if ending(capture_id) in ENDINGS:
        return _exported(capture_id, data, name)
    decoded = decode(data)
    if decoded is None:
        return (), (_undecoded(name, data),)
    text, encoding = decoded
    if not text.strip("\ufeff" + string.whitespace):
        return (), (problem("S003", name, "The file is empty. Capture it again, or remove it and its record."),)
    digest = hashlib.sha256(data).hexdigest()
    page = ending(capture_id) in PAGES
    capture = Capture(capture_id, digest, "" if page else text, encoding, len(data), markup=text if page else "")
    return (capture,), _unshowable(name, text)


def ending(name: str) -> str:
    """The ending of a file's name, in lower case: `.html`."""
    return PurePosixPath(name).suffix.lower()


def _exported(capture_id: str, data: bytes, name: str) -> tuple[tuple[Capture, ...], tuple[Problem, ...]]:
    """The posts of an export, each as a page."""
    export = read_export(data)
    if export is None:
        said = "This is no export that we know (WordPress, Blogger, Movable Type). Save its pages as HTML instead."
        return (), (problem("S010", name, said),)
    taken: set[str] = set()
    captures = []
    for post in export.posts:
        member = _free(f"{capture_id}#{_UNSAFE.sub('-', post.id) or 'post'}", taken)
        page = page_of(export, post)
        size = len(page.encode("utf-8", errors="replace"))
        captures.append(Capture(member, digest_of(post), "", "utf-8", size, markup=page, container=capture_id))
    return tuple(captures), ()


def _free(name: str, taken: set[str]) -> str:
    """The name, numbered where it stood before."""
    free, number = name, 2
    while free in taken:
        free, number = f"{name}-{number}", number + 1
    taken.add(free)
    return free


def _bytes(path: Path, root: Path, name: str) -> bytes | Problem:
    """The bytes of one file of `seeds/`, or why it cannot be read."""
    no_file = problem("S009", name, "This is no file. Put the file itself here, or remove it.")
    try:
        if not path.resolve().is_relative_to((root / SEEDS).resolve()):
            return problem("S004", name, "This link leads out of seeds/. Copy the file here instead.")
        if not path.is_file():
            return no_file
        if path.stat().st_size > LARGEST:
            return problem("S005", name, f"With {path.stat().st_size:,} bytes it is larger than 50 MB. Split it into single pages.")
        return path.read_bytes()
    except RuntimeError:  # links in a circle, before Python 3.13
        return no_file
    except OSError as error:
        return problem("S009", name, f"The system refuses to read it ({error.strerror}). Mend its rights, or copy it anew.")


def decode(data: bytes) -> tuple[str, str] | None:
    """Text and encoding of some bytes: by byte order mark, as UTF-8, else by detection.

    None for bytes that are no text, and for UTF-8 with some bytes broken: any
    other encoding would turn all its other signs into wrong ones. Nothing is
    normalised: a byte order mark, CR and NBSP stay in the text, so that
    offsets speak of what was captured.
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
        encoding = "" if _mostly_utf8(data) else _detected(data)
    return (data.decode(encoding), encoding) if encoding else None


def _detected(data: bytes) -> str:
    """The likeliest encoding of bytes that are not UTF-8; empty when they are no text."""
    matches = from_bytes(data, cp_isolation=_LEGACY)
    best = matches.best()
    if best is None:
        return ""
    for match in matches:
        as_good = (match.chaos, -match.coherence) <= (best.chaos, -best.coherence)
        if as_good and _USUAL in {match.encoding, *match.could_be_from_charset}:
            return _USUAL
    return best.encoding


def _mostly_utf8(data: bytes) -> bool:
    """Whether more bytes beyond ASCII make good UTF-8 signs than do not: no other encoding looks so."""
    text = data.decode(errors="surrogateescape")
    bad = len(_BROKEN.findall(text))
    return len(_BEYOND_ASCII.findall(text)) - bad > bad


def _undecoded(name: str, data: bytes) -> Problem:
    if b"\x00" in data and not data.startswith(tuple(bom for bom, _ in _BOMS)):
        return problem("S002", name, "This is a binary file. Save the page as text or HTML, in UTF-8.")
    if _mostly_utf8(data):
        line = _BROKEN.split(data.decode(errors="surrogateescape"), maxsplit=1)[0].count("\n") + 1
        return problem("S001", Where(name, line), "A byte of this line is not UTF-8, though the rest is. Capture the page again.")
    return problem("S001", name, "This is not text in any encoding we know. Save the page as text or HTML, in UTF-8.")


def _unshowable(name: str, text: str) -> tuple[Problem, ...]:
    found = unshowable(text)
    if not found:
        return ()
    where = Where(name, text.count("\n", 0, found[0]) + 1)
    said = f"{len(found)} of its characters cannot stand on a page (NUL) and are shown as U+FFFD, here first."
    return (problem("S008", where, said, severity="warning"),)


def _unknown(path: Path, name: str) -> tuple[Problem, ...]:
    """Nobody reads a file of another name: what stands in it would be lost without a word."""
    if path.name in {"anchors.tsv", "seals.tsv"} or name.startswith(f"{HISTORY}/") or (path.suffix == ".yml" and has_schema(path.stem)):
        return ()
    return (problem("Y003", name, "Nothing reads a file of this name. Rename it, or move it out of editorial/."),)


def _files(folder: Path) -> Iterator[Path]:
    """All files below a folder in the order of their names, but for hidden ones."""
    for base, folders, names in os.walk(folder, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        links = [name for name in folders if (Path(base) / name).is_symlink()]
        for name in sorted([*names, *links]):
            if not name.startswith("."):
                yield Path(base) / name
