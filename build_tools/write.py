"""Writing the pages into `docs/`, all of them or none.

`docs/` holds hand-written files and generated ones side by side. Its new state
is made aside, with hard links to all that stays and only the changed bytes
written, and is put in place at one stroke (`swap`). When no byte changes,
nothing is touched.

`docs/.generated` lists what was generated, in the form of `sha256sum`. Only
what stands there, with the bytes recorded there, is ever replaced or removed:
a file that somebody made or changed by hand is a problem, not prey.
"""

import hashlib
import os
import re
import shutil
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import yaml

from build_tools import swap
from build_tools.model import Json, Page
from build_tools.problems import BuildError, Problem, problem

MANIFEST = ".generated"
_ONE_LINE = 2**31 - 1
_MARKDOWN = {".md", ".markdown", ".mdown", ".mkdn", ".mkd"}
_PART = r"(?!\.)[^/\\\x00-\x1f\x7f]+"
_SRC_URI = re.compile(rf"{_PART}(?:/{_PART})*")
_MANIFEST_LINE = re.compile(r"([0-9a-f]{64})  (.+)")


@dataclass(frozen=True, slots=True)
class WriteReport:
    """What a run did to `docs/`; paths are relative to it and sorted."""

    written: tuple[str, ...] = ()
    """Pages that are new or have new bytes."""
    removed: tuple[str, ...] = ()
    """Pages of an earlier run that are no more."""
    unchanged: int = 0
    """How many pages had the right bytes already."""


def write(pages: Iterable[Page], docs: Path) -> tuple[WriteReport, tuple[Problem, ...]]:
    """Make `docs` hold exactly these generated pages, beside what is hand-written there.

    With problems (W001, W002, W003) nothing is written. Raises BuildError when
    the system refuses (no space, no right); `docs` is whole even then.
    """
    with swap.alone(docs):
        for old in swap.clean(docs):
            _put_away(old, docs)
        docs.mkdir(exist_ok=True)
        new = swap.begin(docs)
        changed = False
        try:
            report, problems = _stage(pages, docs, new)
            changed = not problems and bool(report.written or _manifest_differs(new, docs))
            if changed:
                swap.exchange(new, docs)
        finally:
            swap.clean(docs)
        if changed:
            _put_away(new, docs)
    return (WriteReport() if problems else report), problems


def write_file(path: Path, text: str) -> None:
    """Replace one file at one stroke: it has the old text or the new, whatever happens."""
    new = path.with_name(f".{path.name}.new")
    with new.open("w", encoding="utf-8", newline="") as stream:
        stream.write(text)
        stream.flush()
        os.fsync(stream.fileno())
    new.replace(path)


def write_new(path: Path, data: bytes) -> None:
    """Put a file where none stands: whole or not at all, and never over another.

    Raises BuildError when one stands there by now.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f".{path.name[:100]}.new")
    with new.open("wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
    if path.exists():
        new.unlink()
        raise BuildError(f"{path} stands there by now; nothing was written over it. Run the command again.")
    new.rename(path)


# ------------------------------------------------------------------- one page


def page_bytes(page: Page) -> bytes:
    """The file of a page; one that is not Markdown is its body alone."""
    if PurePosixPath(page.src_uri).suffix not in _MARKDOWN:
        return page.body.encode()
    # Always with front matter: without, MkDocs takes first lines of the form "Word: text" for it.
    return f"---\n{front_matter(page.front_matter)}---\n\n{page.body}".encode()


class _Quoting(yaml.CSafeDumper):
    """Every string in double quotes: without, YAML 1.1 and 1.2 differ on what `on` or `1_0` mean."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002  # PyYAML calls it so
        """Write a value again where it stands twice."""
        return True


_Quoting.add_representer(str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"'))


def front_matter(values: Mapping[str, Json]) -> str:
    """YAML that readers of 1.1 and of 1.2 read alike: one line a scalar, in the given order.

    By PyYAML, which MkDocs reads it with, too: in C it is thirty times as fast as ruamel.yaml.
    """
    return yaml.dump(dict(values), Dumper=_Quoting, sort_keys=False, allow_unicode=True, width=_ONE_LINE)


# --------------------------------------------------------------- the manifest


def _recorded(docs: Path) -> dict[str, str]:
    """Path -> SHA-256 of each file that the last run generated."""
    path = docs / MANIFEST
    recorded = {}
    lines = path.read_text(encoding="utf-8", errors="replace").split("\n")[:-1] if path.exists() else []
    for number, line in enumerate(lines, 1):
        match = _MANIFEST_LINE.fullmatch(line)
        if not match:
            raise BuildError(f"{docs.name}/{MANIFEST}:{number}: this is not a SHA-256, two spaces and a path. "
                             f"Delete the file and all generated folders of {docs.name}/, and build again.")
        recorded[match[2]] = match[1]
    return recorded


def _write_manifest(new: Path, generated: Mapping[str, str]) -> None:
    lines = (f"{generated[name]}  {name}\n" for name in sorted(generated))
    (new / MANIFEST).write_text("".join(lines), encoding="utf-8", newline="\n")


def _manifest_differs(new: Path, docs: Path) -> bool:
    path = docs / MANIFEST
    return not path.exists() or path.read_bytes() != (new / MANIFEST).read_bytes()


# ------------------------------------------------------------- the next state


@dataclass(frozen=True, slots=True)
class _Standing:
    """What is in a folder now; paths are relative to it, with forward slashes."""

    files: frozenset[str]
    folders: tuple[str, ...]
    links: tuple[str, ...]


def _standing(folder: Path) -> _Standing:
    files: list[str] = []
    folders: list[str] = []
    links: list[str] = []
    for path in sorted(folder.rglob("*")):
        kind = links if path.is_symlink() else folders if path.is_dir() else files
        kind.append(path.relative_to(folder).as_posix())
    return _Standing(frozenset(files), tuple(folders), tuple(links))


def _stage(pages: Iterable[Page], docs: Path, new: Path) -> tuple[WriteReport, tuple[Problem, ...]]:
    """Make the next state of `docs` in the empty folder `new`."""
    standing, recorded = _standing(docs), _recorded(docs)
    by_hand = sorted(standing.files - recorded.keys() - {MANIFEST})
    names = _Names()
    problems = [_link_problem(docs, name) for name in standing.links]
    problems += [_name_problem(docs, name, other) for name in by_hand for other in names.clashes(name)]
    generated: dict[str, str] = {}
    written = []
    for page in pages:
        name, content = _checked(page.src_uri), page_bytes(page)
        others = (name,) if name in generated else tuple(names.clashes(name))
        problems += [_name_problem(docs, name, other) for other in others]
        if others:
            continue
        generated[name] = hashlib.sha256(content).hexdigest()
        found = _digest(docs / name) if name in standing.files else None
        if found == generated[name]:
            _link(docs / name, new / name)
        elif found in {None, recorded.get(name)}:
            _write(new / name, content)
            written.append(name)
        else:
            problems.append(_stranger(docs, name))
    removed = sorted(recorded.keys() & standing.files - generated.keys())
    problems += [_stranger(docs, name) for name in removed if _digest(docs / name) != recorded[name]]
    if not problems:
        _write_manifest(new, generated)
        for name in sorted(standing.files - recorded.keys() - generated.keys() - {MANIFEST}):
            _link(docs / name, new / name)
        _keep_folders(standing.folders, removed, docs, new)
    report = WriteReport(tuple(sorted(written)), tuple(removed), len(generated) - len(written))
    return report, tuple(problems)


def _checked(src_uri: str) -> str:
    """The path of a page; anything that leads elsewhere, or that the generators leave out, is a bug of its maker."""
    if not _SRC_URI.fullmatch(src_uri):
        raise ValueError(f"not a path below docs/: {src_uri!r}")
    return src_uri


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _link(old: Path, new: Path) -> None:
    """The same file in the new folder too: an editor that has it open goes on writing to it."""
    new.parent.mkdir(parents=True, exist_ok=True)
    try:
        new.hardlink_to(old)
    except OSError:  # some file systems have no hard links, some owners' files may not be linked
        shutil.copy2(old, new)


def _keep_folders(folders: Iterable[str], removed: Iterable[str], docs: Path, new: Path) -> None:
    """Keep empty folders, except those that held removed pages only; and the rights of all."""
    emptied = {str(parent) for name in removed for parent in PurePosixPath(name).parents}
    for name in folders:
        if name not in emptied:
            (new / name).mkdir(parents=True, exist_ok=True)
    for name in (".", *folders):
        if (new / name).exists():
            shutil.copymode(docs / name, new / name)


def _put_away(old: Path, docs: Path) -> None:
    """Remove the state before, but for what somebody saved there while the new one was made."""
    for name in sorted(_standing(old).files - _recorded(old).keys() - {MANIFEST}):
        saved, kept = old / name, docs / name
        if not kept.exists() or saved.stat().st_mtime_ns > kept.stat().st_mtime_ns:
            kept.parent.mkdir(parents=True, exist_ok=True)
            saved.replace(kept)
    swap.discard(old, docs)


# ------------------------------------------------------------------- problems


class _Names:
    """The names and addresses taken so far, as the least able system sees them: without case, composed."""

    def __init__(self) -> None:
        self._taken: dict[str, str] = {}

    def clashes(self, path: str) -> Iterator[str]:
        """Take the names of `path`; gives the first path that it cannot stand beside, if there is one."""
        for name, owner in _names(path):
            first = self._taken.setdefault(unicodedata.normalize("NFC", name).casefold(), owner)
            if first != owner:
                yield first
                return


def _names(path: str) -> Iterator[tuple[str, str]]:
    """Each name that a file takes, and who takes it: its folders, itself and its address."""
    pure = PurePosixPath(path)
    for folder in pure.parents:
        yield str(folder), f"{folder}/"
    yield path, path
    if pure.suffix in _MARKDOWN:
        page = pure.parent if pure.stem.lower() in {"index", "readme"} else pure.with_suffix("")
        yield f"/{page / 'index.html'}", path
    else:
        yield f"/{path}", path


def _name_problem(docs: Path, name: str, other: str) -> Problem:
    what = "Two pages would be written here" if name == other else (
        f"It cannot stand beside {docs.name}/{other}: they have the same address, "
        "or names that some systems do not tell apart")
    return problem("W002", f"{docs.name}/{name}", f"{what}. Rename the file that is written by hand, or the record.")


def _stranger(docs: Path, name: str) -> Problem:
    return problem("W001", f"{docs.name}/{name}", (
        "This file was made or changed by hand, and a page has to go here or be removed from here. "
        "Move it away: what it says belongs in editorial/ or in a page of another name."))


def _link_problem(docs: Path, name: str) -> Problem:
    return problem("W003", f"{docs.name}/{name}", (
        "This is a symbolic link: the site would publish what it points to, wherever that is. "
        "Put a copy of the file in its place."))
