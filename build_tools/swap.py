"""Putting a new folder in the place of an old one, at one stroke.

A build makes the whole new folder aside, in `.build/` beside its place, and
then exchanges the two by one system call: whoever looks, at whatever moment
the build is killed or the disk runs full, finds the folder as it was before or
as it is after.

A folder in `.build/` bears its own inode number as its name. After the
exchange the number no longer fits: so a later run tells an unfinished new
folder from an old one that was not yet put away.

Where the system has no such call (neither Linux nor macOS, or a file system
that does not know it) three renames do it. A build killed after the first
leaves the place empty, and the next run puts the old folder back.
"""

import ctypes
import errno
import fcntl
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from build_tools.problems import BuildError

_LIBC = ctypes.CDLL(None, use_errno=True)
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2  # Linux: linux/fs.h
_RENAME_SWAP = 2  # macOS: sys/stdio.h
_NO_SUCH_CALL = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EPERM}


@contextmanager
def alone(place: Path) -> Iterator[int]:
    """Wait until no other build works on `place`; gives the descriptor of the lock.

    A child process that inherits it holds the lock too, so that the orphan of
    a killed build cannot write into the next one's folder.
    Raises BuildError when `place` is something else than a folder, and when
    the system refuses anything meanwhile (no space, no right).
    """
    if place.is_symlink() or (place.exists() and not place.is_dir()):
        raise BuildError(f"{place.name} has to be a folder of its own, not a file or a link: move it away.")
    try:
        _workshop(place).mkdir(exist_ok=True)
        with (_workshop(place) / f"{place.name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield lock.fileno()
    except OSError as error:
        raise BuildError(f"The system refused: {error}. {place.name}/ is whole, as it was or as it has to be; "
                         "mend the cause and build again.") from error


def begin(place: Path) -> Path:
    """A new empty folder that may later be exchanged with `place`."""
    new = _workshop(place) / f"{place.name}-new"
    new.mkdir()
    return new.rename(new.with_name(_name(place, new)))


def clean(place: Path) -> tuple[Path, ...]:
    """Clean up after a build that did not end; gives the old folders that were exchanged but not put away."""
    aside = _aside(place)
    if aside.exists() and not place.exists():
        aside.rename(place)
    old = []
    for folder in sorted(_workshop(place).glob(f"{place.name}-*")):
        if folder.name in {_name(place, folder), f"{place.name}-new", _trash(place).name}:
            shutil.rmtree(folder)
        else:
            old.append(folder)
    return tuple(old)


def exchange(new: Path, place: Path) -> None:
    """Put `new` in the place of `place`; what was there stands at `new` afterwards, if anything did.

    Raises BuildError when they cannot change places; both are then as they were.
    """
    os.sync()  # the files are on the disk before the name is
    try:
        if not place.exists():
            new.rename(place)
        elif not _exchange_at_once(new, place):
            _exchange_by_renames(new, place)
    except OSError as error:
        raise BuildError(
            f"{place.name}/ is as it was, because it cannot be replaced: {error.strerror}. It has to be a folder "
            "of the project's own file system, no mount point and not in a layer of a container image: "
            "copy the project and build the copy.") from error


def discard(old: Path, place: Path) -> None:
    """Remove a folder that `begin` gave or `clean` found; killed half-way, the next run does the rest."""
    shutil.rmtree(old.rename(_trash(place)))


def _workshop(place: Path) -> Path:
    return place.parent / ".build"


def _name(place: Path, folder: Path) -> str:
    return f"{place.name}-{folder.stat().st_ino}"


def _aside(place: Path) -> Path:
    return _workshop(place) / f"{place.name}-aside"


def _trash(place: Path) -> Path:
    return _workshop(place) / f"{place.name}-trash"


def _exchange_at_once(one: Path, other: Path) -> bool:
    """Exchange two folders by one system call; False where there is none."""
    call = _system_call()
    if call is None:
        return False
    if call(os.fsencode(one), os.fsencode(other)) == 0:
        return True
    code = ctypes.get_errno()
    if code in _NO_SUCH_CALL:
        return False
    raise OSError(code, os.strerror(code))


def _system_call() -> Callable[[bytes, bytes], int] | None:
    if hasattr(_LIBC, "renameat2"):
        return lambda one, other: int(_LIBC.renameat2(_AT_FDCWD, one, _AT_FDCWD, other, _RENAME_EXCHANGE))
    if hasattr(_LIBC, "renamex_np"):
        return lambda one, other: int(_LIBC.renamex_np(one, other, _RENAME_SWAP))
    return None


def _exchange_by_renames(new: Path, place: Path) -> None:
    aside = _aside(place)
    place.rename(aside)
    try:
        new.rename(place)
    except OSError:
        aside.rename(place)
        raise
    aside.rename(new)
