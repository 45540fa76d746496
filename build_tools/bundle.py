"""The edition's own styles and scripts, each fetched as one file.

They are written apart, by subject, and a page needs nearly all of them: each
would cost a reader on a slow line one more journey. In the finished site their
links, which stand in a row in every page, become one to a file that holds them
in that order. Its name tells its bytes, so that no page of a release is ever
shown with the styles of another that a browser kept.
"""

import hashlib
import re
from pathlib import Path

_LINK = r'<link rel="stylesheet" href="([^":?]*\bassets/)([\w-]+\.css)">'
_SCRIPT = r'<script defer src="([^":?]*\bassets/)([\w-]+\.js)"></script>'
_ROWS = tuple(re.compile(rf"{one}(?:\s*{one})+".encode()) for one in (_LINK, _SCRIPT))
"""Two or more in a row. Those of the theme have a hash or a folder in their names."""
_NAMES = re.compile(rb'assets/([\w-]+\.(?:css|js))"')


def bundle_site(folder: Path) -> None:
    """Join the styles and the scripts of a finished site in place."""
    made: dict[tuple[bytes, ...], str] = {}

    def joined(match: re.Match[bytes]) -> bytes:
        row = tuple(_NAMES.findall(match[0]))
        if row not in made:
            made[row] = _join(folder / "assets", [name.decode() for name in row])
        first = match[0][: match[0].index(b">") + 1]
        one = first.replace(row[0], made[row].encode())
        return one if first.startswith(b"<link") else one + b"</script>"

    for path in sorted(folder.rglob("*.html")):
        page = whole = path.read_bytes()
        for row in _ROWS:
            page = row.sub(joined, page)
        if page != whole:
            path.write_bytes(page)
    for name in {name for row in made for name in row}:
        (folder / "assets" / name.decode()).unlink()


def _join(assets: Path, names: list[str]) -> str:
    """Write the files as one, and return its name. Each ends its line, so that none runs into the next."""
    whole = b"\n".join((assets / name).read_bytes() for name in names)
    name = f"edition.{hashlib.sha256(whole).hexdigest()[:8]}{Path(names[0]).suffix}"
    (assets / name).write_bytes(whole)
    return name
