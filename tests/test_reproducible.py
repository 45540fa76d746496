"""The same sources give the same bytes: wherever, whenever, in whatever order the disk hands out its files."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT, tree

DISORDER = '''
"""Folders hand out their names backwards: no order of a disk may be relied on."""
import os

_listdir, _scandir = os.listdir, os.scandir


class _Backwards:
    def __init__(self, *where):
        with _scandir(*where) as entries:
            self.entries = iter(sorted(entries, key=lambda entry: entry.name, reverse=True))

    def __iter__(self):
        return self.entries

    def __next__(self):
        return next(self.entries)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass

    def close(self):
        pass


os.listdir = lambda *where: sorted(_listdir(*where), reverse=True)
os.scandir = _Backwards
'''


def sources() -> list[Path]:
    """The files that a build starts from: those written by hand, and the captures."""
    manifest = ROOT / "docs" / ".generated"
    generated = {line[66:] for line in manifest.read_text(encoding="utf-8").splitlines()} if manifest.exists() else set()
    found = [ROOT / "mkdocs.yml"]
    for folder in ("seeds", "editorial", "docs", "build_tools/theme"):
        found += [path for path in (ROOT / folder).rglob("*") if path.is_file()]
    hidden = {manifest, *(ROOT / "docs" / name for name in generated)}
    return [path for path in found if path not in hidden]


def built(root: Path, *, backwards: bool, umask: int, **environment: str) -> tuple[dict[str, bytes | str], dict[str, bytes | str]]:
    """`docs/` and `site/` of a copy of the project, made in its own order and its own surroundings."""
    for path in sorted(sources(), reverse=backwards):
        copy = root / path.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(path.read_bytes())
    env = {**os.environ, "SITE_URL": "https://archive.example/edition/", **environment}
    if backwards:
        custom = root.parent / "disorder"
        custom.mkdir()
        (custom / "sitecustomize.py").write_text(DISORDER, encoding="utf-8")
        env["PYTHONPATH"] = f"{custom}{os.pathsep}{env.get('PYTHONPATH', '')}"
    command = [sys.executable, "-m", "build_tools", "--root", str(root), "site"]
    done = subprocess.run(command, cwd=ROOT, env=env, umask=umask, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return tree(root / "docs"), tree(root / "site")


@pytest.mark.slow
def test_two_builds_are_identical_to_the_byte(tmp_path: Path) -> None:
    one = built(tmp_path / "one", backwards=False, umask=0o022, TZ="UTC", LC_ALL="C.UTF-8", PYTHONHASHSEED="1")
    deep = tmp_path / "another" / "folder with spaces and é" / "two"
    two = built(
        deep, backwards=True, umask=0o077, TZ="Pacific/Kiritimati", LC_ALL="C", LANG="de_DE.UTF-8", PYTHONHASHSEED="4242", NO_COLOR="",
        SOURCE_DATE_EPOCH="1", COLUMNS="40",
    )
    for first, second in zip(one, two, strict=True):
        assert list(first) == list(second)
        assert [name for name in first if first[name] != second[name]] == []
    docs, site = one
    assert len(docs) > 50
    assert "index.html" in site
    here = str(tmp_path).encode()
    assert [name for name, data in (*docs.items(), *site.items()) if isinstance(data, bytes) and here in data] == []
