"""What taking some files in would do: which files to copy, which records to add, and what an editor should know."""

import hashlib
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import BinaryIO, Literal, TypeAlias

from build_tools.exports import ENDINGS, read_export
from build_tools.intake.alike import Alike
from build_tools.intake.drafts import Draft, draft_of
from build_tools.intake.packages import Packed, kind_of, unpacked
from build_tools.intake.slugs import slug_of
from build_tools.model import Capture, Where
from build_tools.problems import Problem, problem
from build_tools.read import captures_of, ending

Outcome: TypeAlias = Literal["new", "version", "known", "left out", "refused"]
Watch: TypeAlias = Callable[[Sequence["Given"]], Iterable["Given"]]


@dataclass(frozen=True, slots=True)
class Given:
    """A file to take in."""

    name: str
    """Path below the folder that was given, or the file's own name; with forward slashes."""
    source: str
    """As the editor named it, for messages."""
    open: Callable[[], BinaryIO]
    """Gives its bytes as a stream, so that a web archive larger than memory can be read; called once."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the archive has already."""

    files: Mapping[str, str]
    """SHA-256 of each file below `seeds/`, described or not -> its path there."""
    described: Mapping[str, str]
    """SHA-256 of each capture that the catalogue describes -> its id."""
    slugs: frozenset[str]
    posts: Sequence[tuple[str, str]]
    """Slug and reading text of each post."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the summary."""

    source: str
    outcome: Outcome
    draft: Draft | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """What would be done; nothing is done yet."""

    files: tuple[tuple[str, bytes], ...]
    """Path below `seeds/` and bytes of each file to copy."""
    drafts: tuple[Draft, ...]
    """The records to add, each with its slug."""
    rows: tuple[Row, ...]


def take_in(given: Sequence[Given], known: Known, watch: Watch = iter) -> tuple[Plan, tuple[Problem, ...]]:
    """Plan the taking in of some files; a bad one stops no other.

    Problems: I001 to I005, and those of captures (S001 to S010).
    """
    work = _Work(known)
    for one in watch(given):
        work.take(one)
    return Plan(tuple(work.files.items()), tuple(work.drafts), tuple(work.rows)), tuple(work.problems)


class _Work:
    """What has been decided so far."""

    def __init__(self, known: Known) -> None:
        self.files: dict[str, bytes] = {}
        self.drafts: list[Draft] = []
        self.rows: list[Row] = []
        self.problems: list[Problem] = []
        self._slugs = set(known.slugs)
        self._alike = Alike(known.posts)
        self._described = dict(known.described)
        self._standing = {_same_name(name) for name in known.files.values()}
        self._by_bytes = dict(known.files)
        self._originals = {slug for slug, _ in known.posts}

    def take(self, one: Given) -> None:
        """Decide about one file."""
        if not kind_of(one.name):
            said = "Only .txt, .html, .mhtml, exports (.xml, .mt) and web archives (.warc, .warc.gz) are taken in. Save the page as HTML or text."
            self._refuse(one.source, problem("I001", one.source, said))
            return
        try:
            with one.open() as stream:
                packed, problems = unpacked(one.name, stream, one.source)
        except OSError as error:
            self._refuse(one.source, problem("S009", one.source, f"The system refuses to read it ({error.strerror}). Mend its rights, or copy it anew."))
            return
        self.problems += problems
        if not packed:
            self.rows.append(Row(one.source, "refused", note="; ".join(item.code for item in problems) or "holds no page"))
        for part in packed:
            self._take_part(part)

    def _take_part(self, part: Packed) -> None:
        part = replace(part, name=self._name(part))
        captures, problems = captures_of(part.name, part.data, part.source)
        self.problems += problems
        if not problems and ending(part.name) in ENDINGS:
            self._tell_of_slip(part)
        if not captures:
            self.rows.append(Row(part.source, "refused", note="; ".join(item.code for item in problems) or "holds no published post"))
            return
        before = len(self.drafts)
        for capture in captures:
            self._take_capture(capture, part)
        digest = hashlib.sha256(part.data).hexdigest()
        if len(self.drafts) > before and digest not in self._by_bytes:
            self._standing.add(_same_name(part.name))
            self._by_bytes[digest] = part.name
            self.files[part.name] = part.data
        if captures[0].container:
            self._tell_of_export(part)

    def _take_capture(self, capture: Capture, part: Packed) -> None:
        if capture.sha256 in self._described:
            there = self._described[capture.sha256]
            said = f"It holds what seeds/{there} holds, byte for byte. It is not taken in again."
            if not capture.container:
                self.problems.append(problem("I003", part.source, said, severity="warning"))
            self.rows.append(Row(part.source, "known", note=there))
            return
        draft = draft_of(capture, part)
        near, share = self._alike.nearest(draft.post)
        slug = slug_of(draft.title.value, self._slugs)
        original = next((other.version_of for other in self.drafts if other.slug == near and other.version_of), near)
        draft = replace(draft, slug=slug, version_of=original if original in self._originals else "")
        if near:
            said = f"{share:.0%} of its runs of words stand in “{near}” too. Its record calls it a version of that text; take `version_of` out if it is not."
            self.problems.append(problem("I004", part.source, said, severity="warning"))
        else:
            self._originals.add(slug)
        self._slugs.add(slug)
        self._alike.add(slug, draft.post)
        self._described[capture.sha256] = capture.id
        self.drafts.append(draft)
        self.rows.append(Row(part.source, "version" if near else "new", draft))

    def _tell_of_slip(self, part: Packed) -> None:
        """Where an export is not in order, words may be missing: better said than found out."""
        export = read_export(part.data)
        if export and export.slip:
            said = "From this line on the export is not in order (cut off, or broken markup), and words may be missing. Export it again, or compare its last post."
            self.problems.append(problem("I002", Where(part.source, export.slip), said, severity="warning"))

    def _tell_of_export(self, part: Packed) -> None:
        """What of an export is not taken, and what of it should not be public."""
        export = read_export(part.data)
        if export is None:
            return
        if export.left_out:
            told = ", ".join(f"{what} {count}" for what, count in sorted(export.left_out.items()))
            self.rows.append(Row(part.source, "left out", note=told))
        if export.private and part.name in self.files:
            said = "The export holds e-mail or network addresses of those who wrote comments, and seeds/ is as public as the repository. Take them out of the file first, or keep the repository private."
            self.problems.append(problem("I005", part.source, said, severity="warning"))

    def _refuse(self, source: str, why: Problem) -> None:
        self.problems.append(why)
        self.rows.append(Row(source, "refused", note=why.code))

    def _name(self, part: Packed) -> str:
        """The name below `seeds/`: that of the same bytes where they stand already, else one that nothing has."""
        digest = hashlib.sha256(part.data).hexdigest()
        if digest in self._by_bytes:
            return self._by_bytes[digest]
        return next(name for name in _names(part.name) if _same_name(name) not in self._standing)


def _names(name: str) -> Iterator[str]:
    """A name, and the same with a number."""
    yield name
    stem, dot, ending = name.rpartition(".")
    number = 2
    while True:
        yield f"{stem}-{number}{dot}{ending}"
        number += 1


def _same_name(name: str) -> str:
    """Names that some system does not tell apart have this in common."""
    return unicodedata.normalize("NFC", name).casefold()

