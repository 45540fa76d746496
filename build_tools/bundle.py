"""The styles and scripts of a site, each fetched as one file.

The edition's are written apart, by subject, and a page needs nearly all of them: each
would cost a reader on a slow line one more journey. In the finished site all style sheets
of a page, the theme's first, become one file that holds them in that order, without the
rules of the theme that no page needs (`trim`); and so do the edition's scripts, which
stand in a row. The name of such a file tells its bytes, so that no page of a release is
ever shown with the styles of another that a browser kept.
"""

import hashlib
import re
from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import TypeAlias

from build_tools.trim import close_set, names_in_page, names_in_script, trimmed, without_unread

_STYLE = re.compile(r'<link rel="stylesheet" href="([^":?]*?\bassets/)((?:[\w.-]+/)*[\w.-]+\.css)">\s*')
_SCRIPT = r'<script defer src="([^":?]*\bassets/)([\w-]+\.js)"></script>'
_SCRIPTS = re.compile(rf"{_SCRIPT}(?:\s*{_SCRIPT})+")
"""Two or more in a row. Those of the theme have a hash or a folder in their names."""
_SCRIPT_NAME = re.compile(r'assets/([\w-]+\.js)"')
_THEME = "stylesheets/"
"""Where the theme keeps its style sheets."""
Row: TypeAlias = tuple[str, ...]
"""Names of files below `assets/`, in the order of the page."""


def bundle_site(folder: Path) -> None:
    """Join the styles and the scripts of a finished site in place."""
    paths = sorted(folder.rglob("*.html"))
    assets = folder / "assets"
    rows: set[Row] = set()
    names: set[str] = set()
    for page in map(_read, paths):  # twice read: all pages at once would fill the memory
        rows |= {_styles(page), _scripts(page)}
        names |= names_in_page(page)
    for script in sorted(assets.rglob("*.js")):
        names |= names_in_script(_read(script))
    made = {row: _write(assets, row, names) for row in sorted(rows) if len(row) > 1}
    for path in paths:
        page = _read(path)
        bundled = _bundled(page, made)
        if bundled != page:
            path.write_text(bundled, encoding="utf-8")
    for name in {name for row in made for name in row}:
        (assets / name).unlink()
        (assets / f"{name}.map").unlink(missing_ok=True)
    for folder_of_theme in sorted({(assets / name).parent for row in made for name in row} - {assets}, reverse=True):
        _remove_empty(folder_of_theme, assets)


def _remove_empty(folder: Path, within: Path) -> None:
    """Take a folder away in which nothing is left, and those around it that held it alone."""
    while folder != within and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _styles(page: str) -> Row:
    return tuple(name for _, name in _STYLE.findall(page))


def _scripts(page: str) -> Row:
    found = _SCRIPTS.search(page)
    return tuple(_SCRIPT_NAME.findall(found[0])) if found else ()


def _write(assets: Path, row: Row, names: AbstractSet[str]) -> str:
    """Write the files of a row as one, and return its name."""
    suffix = Path(row[0]).suffix
    whole = _style(assets, row, names) if suffix == ".css" else "\n".join(_read(assets / name) for name in row)
    name = f"edition.{hashlib.sha256(whole.encode()).hexdigest()[:8]}{suffix}"
    (assets / name).write_text(whole, encoding="utf-8")
    return name


def _style(assets: Path, row: Row, names: AbstractSet[str]) -> str:
    """The sheets as one. Only the theme's are trimmed: scripts put the names of our classes together from parts."""
    theirs = [name.startswith(_THEME) for name in row]
    lean = [trimmed(sheet, names) if own else close_set(sheet) for own, sheet in zip(theirs, [_read(assets / name) for name in row], strict=True)]
    return "\n".join(without_unread(sheet, lean, names) if own else sheet for own, sheet in zip(theirs, lean, strict=True))


def _bundled(page: str, made: Mapping[Row, str]) -> str:
    """The page with one link for all its style sheets, where the first stood, and one script for a row of them."""
    styles, scripts = _styles(page), _scripts(page)
    if styles in made:
        page = _STYLE.sub(_first(lambda prefix: f'<link rel="stylesheet" href="{prefix}{made[styles]}">\n'), page)
    if scripts in made:
        page = _SCRIPTS.sub(lambda row: f'<script defer src="{row[1]}{made[scripts]}"></script>', page, count=1)
    return page


def _first(link: Callable[[str], str]) -> Callable[[re.Match[str]], str]:
    """Replaces the first match, and takes the others away."""
    matches: list[re.Match[str]] = []

    def one(match: re.Match[str]) -> str:
        matches.append(match)
        return link(match[1]) if len(matches) == 1 else ""

    return one
