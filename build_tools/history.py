"""What each release did, kept for good: `editorial/history/<text>.tsv`, and the seals of the releases.

The ledger says how things stand; the histories say how they came to stand so,
with the words of every release. Nothing in them is ever changed, so each
release can be read and compared for ever, and a ledger that was edited by hand
betrays itself: the histories, played again, have to give the very same rows.
A seal counts and hashes the changes of one release over all texts, so that not
even a text with its whole history can vanish unseen.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import cast, get_args

from build_tools.ledger import FILE as LEDGER
from build_tools.ledger import first_words, hash_of
from build_tools.model import AnchorState, Change, LedgerRow, Seal, Where
from build_tools.problems import Problem, problem

FOLDER = "editorial/history/"
SEALS = "editorial/seals.tsv"
COLUMNS = ("release", "anchor", "kind", "state", "hash", "went_to", "reason", "words")
_HEADER = "\t".join(COLUMNS)
_SEALS_HEADER = "release\tchanges\tdigest"
_STATES = get_args(AnchorState)
_RESTORE = "Restore the file from git."
Key = tuple[str, str]
"""Text and anchor."""


def age(release: str) -> tuple[int, ...]:
    """Sort key of a calendar version: 2026.10 is newer than 2026.9."""
    return tuple(int(part) for part in release.split(".") if part.isdecimal())


# ------------------------------------------------------------------- the files


def read_histories(files: Mapping[str, str]) -> tuple[tuple[Change, ...], tuple[Problem, ...]]:
    """The changes that the histories among `files` (path -> text) hold, file by file. Problems: L007."""
    changes: list[Change] = []
    problems: list[Problem] = []
    for path in sorted(files):
        if not path.startswith(FOLDER):
            continue
        text = path.removeprefix(FOLDER).removesuffix(".tsv")
        for number, line in enumerate(files[path].removesuffix("\n").split("\n"), 1):
            if number == 1 and line == _HEADER:
                continue
            change = _change(text, line.split("\t"), Where(path, number)) if number > 1 else None
            if change is None:
                said = f"This line has not the {len(COLUMNS)} columns {', '.join(COLUMNS)}. {_RESTORE}"
                problems.append(problem("L007", Where(path, number), said))
            elif change.words and change.kind != "event" and hash_of(change.words) != change.hash:
                said = f"The words of {change.anchor} are not those that release {change.release} had. {_RESTORE}"
                problems.append(problem("L007", change.where, said))
            else:
                changes.append(change)
    return tuple(changes), tuple(problems)


def _change(text: str, cells: Sequence[str], where: Where) -> Change | None:
    if len(cells) != len(COLUMNS) or cells[3] not in _STATES or not age(cells[0]):
        return None
    release, anchor, kind, state, digest, went_to, reason, words = cells
    return Change(text, release, anchor, kind, cast("AnchorState", state), digest, went_to, reason, words, where)


def dump_history(changes: Iterable[Change]) -> str:
    """The text of one history; white space within a cell becomes a space."""
    lines = [_HEADER, *("\t".join(_cell(getattr(change, name)) for name in COLUMNS) for change in changes)]
    return "\n".join(lines) + "\n"


def _cell(text: str) -> str:
    return " ".join(text.encode("utf-8", "replace").decode().split())


def read_seals(file: str) -> tuple[tuple[Seal, ...], tuple[Problem, ...]]:
    """Read `editorial/seals.tsv`. Problems: L007."""
    seals: list[Seal] = []
    problems: list[Problem] = []
    for number, line in enumerate(file.removesuffix("\n").split("\n") if file else (), 1):
        cells = line.split("\t")
        if number == 1 and line == _SEALS_HEADER:
            continue
        if number == 1 or len(cells) != 3 or not age(cells[0]) or not cells[1].isdecimal():  # noqa: PLR2004
            said = f"This line has not the columns release, changes, digest. {_RESTORE}"
            problems.append(problem("L007", Where(SEALS, number), said))
        else:
            seals.append(Seal(cells[0], int(cells[1]), cells[2], Where(SEALS, number)))
    return tuple(seals), tuple(problems)


def dump_seals(seals: Iterable[Seal]) -> str:
    """The text of `editorial/seals.tsv`, a line a release."""
    return "\n".join([_SEALS_HEADER, *(f"{seal.release}\t{seal.changes}\t{seal.digest}" for seal in seals)]) + "\n"


# ------------------------------------------------------------- played and sealed


def replay(changes: Iterable[Change]) -> dict[Key, LedgerRow]:
    """The ledger that some changes lead to, each text's in their order."""
    rows: dict[Key, LedgerRow] = {}
    for change in changes:
        key = (change.text, change.anchor)
        old = rows.get(key)
        new = LedgerRow(
            change.text, change.anchor, change.kind, change.hash, first_words(change.words),
            old.release if old else change.release, change.state, change.went_to,
            change.release if old else "", change.reason, change.where, change.words,
        )  # fmt: skip
        rows[key] = new
    return rows


def changes_between(recorded: Mapping[Key, LedgerRow], ledger: Iterable[LedgerRow], release: str) -> tuple[Change, ...]:
    """What `release` did to make the rows of `ledger` out of those recorded so far; the rows have their words.

    A ledger older than its histories (from before there were any) is recorded
    as it stands, each row under the releases that it names.
    """
    found = []
    for row in ledger:
        old = recorded.get((row.text, row.anchor))
        if old is None and row.changed:
            found.append(_of(replace(row, state="current", went_to="", reason="", words=""), row.release))
            found.append(_of(row, row.changed))
        elif old is None:
            found.append(_of(row, row.release))
        elif _said(old) != _said(row):
            found.append(_of(row, release))
    return tuple(found)


def _of(row: LedgerRow, release: str) -> Change:
    return Change(row.text, release, row.anchor, row.kind, row.state, row.hash, row.went_to, row.reason, row.words)


def _said(row: LedgerRow) -> tuple[str, ...]:
    """What of a row a release decides; cells as the files hold them."""
    return tuple(map(_cell, (row.kind, row.state, row.hash, row.went_to, row.reason)))


def seals_of(changes: Iterable[Change]) -> tuple[Seal, ...]:
    """A seal for each release that did something, the oldest first."""
    by_release: dict[str, list[str]] = {}
    for change in changes:
        line = (change.text, change.anchor, change.kind, change.state, change.hash, change.went_to, change.reason)
        by_release.setdefault(change.release, []).append("\t".join(map(_cell, line)))
    return tuple(
        Seal(release, len(by_release[release]), hashlib.sha256("\n".join(sorted(by_release[release])).encode()).hexdigest())
        for release in sorted(by_release, key=age)
    )


# --------------------------------------------------------------------- compared


def compare(rows: Sequence[LedgerRow], changes: Sequence[Change], seals: Sequence[Seal]) -> tuple[Problem, ...]:
    """Hold ledger, histories and seals against each other. Problems: L006, L008."""
    if not changes and not seals:
        return _unsealed(rows)
    recorded = replay(changes)
    found = {(row.text, row.anchor): row for row in rows}
    problems = [
        problem("L006", change.where, f"{text}#{anchor} was released and is no more in {LEDGER}. Restore its line from git.")
        for (text, anchor), change in recorded.items()
        if (text, anchor) not in found
    ]
    for key, row in found.items():
        name = "#".join(key)
        if key not in recorded:
            said = f"{name} was not written by any release. Take the line out; `archive release` writes the ledger."
            problems.append(problem("L006", row.where, said))
        elif (wrong := _differing(recorded[key], row)) is not None:
            said = f"{name}: {wrong} is not what the releases recorded. Restore the line from git."
            problems.append(problem("L006", row.where, said))
    return (*problems, *_broken_seals(changes, seals))


def _unsealed(rows: Sequence[LedgerRow]) -> tuple[Problem, ...]:
    if not rows:
        return ()
    said = (
        f"There are released anchors, and neither {SEALS} nor {FOLDER} to prove them. Restore both from git; "
        "if there never were any, `archive release` makes them."
    )
    return (problem("L008", LEDGER, said),)


def _differing(recorded: LedgerRow, row: LedgerRow) -> str | None:
    """The first column in which a row is not as recorded."""
    for name in ("kind", "hash", "release", "state", "went_to", "changed", "reason"):
        if getattr(recorded, name) != getattr(row, name):
            return name
    return "first_words" if recorded.words and recorded.kind != "event" and recorded.first_words != row.first_words else None


def _broken_seals(changes: Sequence[Change], seals: Sequence[Seal]) -> list[Problem]:
    now = {seal.release: seal for seal in seals_of(changes)}
    problems = []
    for seal in seals:
        there = now.pop(seal.release, Seal(seal.release, 0, ""))
        if there != seal:
            said = (
                f"Release {seal.release} made {seal.changes} changes; the histories now hold {there.changes} of it"
                f"{', and not the same' if there.changes == seal.changes else ''}. Restore {FOLDER} from git."
            )
            problems.append(problem("L008", seal.where, said))
    for release in now:
        said = f"The histories hold changes of release {release}, which has no seal. {_RESTORE}"
        problems.append(problem("L008", SEALS, said))
    return problems
