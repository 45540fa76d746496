"""What the theme's own templates get wrong outside any block that a template of ours could override.

Mended in the finished pages, for both generators alike, and nothing else is
touched. Each mend says why; one that finds nothing any more can go.
"""

import re
import shutil
from pathlib import Path

_TOGGLE = re.compile(rb'(<input class="md-toggle"[^>]*?) autocomplete="off"')
"""HTML knows `autocomplete` only for inputs that one types into; the theme puts it on checkboxes."""
_TITLE_OF_CONTENTS = re.compile(rb'<label class="md-nav__title" for="__toc">(.*?)</label>', re.DOTALL)
"""A label of a checkbox that only pages of the navigation have; elsewhere it is a title and no label."""
_CHECKBOX = b'id="__toc"'
_NO_NUMBER = b' tabindex=""'
"""On labels of sections of the navigation, where the theme means none."""
_SCRIPTS = "assets/javascripts"
"""Of the theme, with its own search; `main.html` leaves them out of every page."""


def mended(page: bytes) -> bytes:
    """A finished page without the theme's slips."""
    page = _TOGGLE.sub(rb"\1", page).replace(_NO_NUMBER, b"")
    if _CHECKBOX not in page:
        page = _TITLE_OF_CONTENTS.sub(rb'<div class="md-nav__title">\1</div>', page)
    return page


def mend_site(folder: Path) -> None:
    """Mend all pages of a finished site in place, and take away the scripts that none of them asks for."""
    for path in sorted(folder.rglob("*.html")):
        old = path.read_bytes()
        new = mended(old)
        if new != old:
            path.write_bytes(new)
    shutil.rmtree(folder / _SCRIPTS, ignore_errors=True)
