"""Making Pagefind's index the same for the same records.

Pagefind 1.5 writes the values of a facet in the order of a hash table, another
one at each run, and names the file after what it holds; the name goes into the
index's head, and that one's name into its entry. Here the values are put in
order and the three files named anew. All else that it writes is the same every
time.

What a record is (title, address, kind, context) is put into its fragment here
too, and the fragment named anew: what Pagefind itself is told of these it also
searches. Names of which there are thousands are as short as they can be, for
a browser fetches the list of them all before the first result; and Pagefind's
script is told to look more often whether its engine runs, for the reader waits
on that.
"""

import gzip
import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import cbor2

from build_tools.search.chunks import bounds, cut

MARK = b"pagefind_dcd"
"""Begins every part of an index, once it is unpacked."""
_LENGTH = 10
"""Hexadecimal digits of a name: as Pagefind's own."""
_SHORT = 5
"""Of the name of a fragment or a file of words, unless another has the same: digits of a hash cannot be packed."""
_SCRIPT = "pagefind.js"
_OFTEN = ("await asyncSleep(50)", "await asyncSleep(5)")
"""How many milliseconds lie between two looks whether the engine runs."""
_PAGES = 1
"""Where in the head the list of records stands: pairs of file and number of words, in Pagefind's own order."""
_CHUNKS = 2
"""Where in the head the list of files of words stands: from, to, and the file."""
_FACETS = 3
"""Where in the head the list of facets stands: pairs of name and file."""


def settle(folder: Path, known: Mapping[str, Mapping[str, str]]) -> None:
    """Settle the index in `folder`, in place; `known` has for each address that Pagefind was given what its record is."""
    entry_file = folder / "pagefind-entry.json"
    entry = json.loads(entry_file.read_text(encoding="utf-8"))
    for language in entry["languages"].values():
        head_file = folder / f"pagefind.{language['hash']}.pf_meta"
        head = _unpacked(head_file)
        prefix = language["hash"].partition("_")[0]
        names: set[str] = set()
        head[_PAGES] = [[_described(folder, file, known, prefix, names), words] for file, words in head[_PAGES]]
        head[_CHUNKS] = _cut(folder, [file for _, _, file in head[_CHUNKS]], prefix)
        head[_FACETS] = sorted([name, _settled(folder, file, prefix)] for name, file in head[_FACETS])
        language["hash"] = _named(head, prefix)
        head_file.unlink()
        _pack(folder / f"pagefind.{language['hash']}.pf_meta", head)
    entry_file.write_text(json.dumps(entry, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
    script = (folder / _SCRIPT).read_text(encoding="utf-8")
    (folder / _SCRIPT).write_text(script.replace(*_OFTEN), encoding="utf-8")


def _settled(folder: Path, name: str, prefix: str) -> str:
    """Put the values of one facet in order; the name of its new file."""
    file = folder / "filter" / f"{name}.pf_filter"
    facet = _unpacked(file)
    facet[1].sort()
    file.unlink()
    new = _named(facet, prefix)
    _pack(folder / "filter" / f"{new}.pf_filter", facet)
    return new


def _described(folder: Path, name: str, known: Mapping[str, Mapping[str, str]], prefix: str, taken: set[str]) -> str:
    """Put into one fragment what its record is; the name of its new file, which is none of those `taken`, and now is."""
    file = folder / "fragment" / f"{name}.pf_fragment"
    fragment = json.loads(gzip.decompress(file.read_bytes()).removeprefix(MARK))
    fragment["meta"] = dict(known[fragment["url"]])
    file.unlink()
    new = _shortly(fragment, prefix, taken)
    data = MARK + json.dumps(fragment, ensure_ascii=False, separators=(",", ":")).encode(errors="replace")
    (folder / "fragment" / f"{new}.pf_fragment").write_bytes(gzip.compress(data, mtime=0))
    return new


def _cut(folder: Path, names: list[str], prefix: str) -> list[list[str]]:
    """Cut the files of words anew; what the head says of the new ones."""
    files = [folder / "index" / f"{name}.pf_index" for name in names]
    chunks = list(cut([word for file in files for word in _unpacked(file)[0]]))
    for file in files:
        file.unlink()
    taken: set[str] = set()
    entries = []
    for chunk, (first, last) in zip(chunks, bounds(chunks), strict=True):
        entries.append([first, last, _shortly(chunk, prefix, taken)])
        _pack(folder / "index" / f"{entries[-1][-1]}.pf_index", [chunk])
    return entries


def _shortly(value: Any, prefix: str, taken: set[str]) -> str:
    """A name for what there is very much of: none of those `taken`, and it is taken now."""
    whole = hashlib.sha256(cbor2.dumps(value)).hexdigest()
    name = next(name for length in range(_SHORT, len(whole)) if (name := f"{prefix}_{whole[:length]}") not in taken)
    taken.add(name)
    return name


def _named(value: Any, prefix: str) -> str:
    return f"{prefix}_{hashlib.sha256(cbor2.dumps(value)).hexdigest()[:_LENGTH]}"


def _unpacked(path: Path) -> Any:
    return cbor2.loads(gzip.decompress(path.read_bytes()).removeprefix(MARK))


def _pack(path: Path, value: Any) -> None:
    path.write_bytes(gzip.compress(MARK + cbor2.dumps(value), mtime=0))
