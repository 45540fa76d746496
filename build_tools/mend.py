"""What the theme's own templates get wrong outside any block that a template of ours could override.

Mended in the finished pages, for both generators alike, and nothing else is
touched. Each mend says why; one that finds nothing any more can go.
"""

import re
from collections.abc import Callable
from pathlib import Path

_TOGGLE = re.compile(rb'(<input class="md-toggle"[^>]*?) autocomplete="off"')
"""HTML knows `autocomplete` only for inputs that one types into; the theme puts it on checkboxes."""
_TITLE_OF_CONTENTS = re.compile(rb'<label class="md-nav__title" for="__toc">(.*?)</label>', re.DOTALL)
"""A label of a checkbox that only pages of the navigation have; elsewhere it is a title and no label."""
_CHECKBOX = b'id="__toc"'
_NO_NUMBER = b' tabindex=""'
"""On labels of sections of the navigation, where the theme means none."""
_BUNDLE = re.compile(rb'<script (src="[^"]*assets/javascripts/bundle\.[^"]*")></script>')
"""The theme's script does nothing that a reader waits for; as it stands, the page is painted after it came and ran."""
_SWITCHING = re.compile(rb"\[data-md-color-switching\] \*[^}]*\}")
"""Stops transitions while colours are switched, at the price of styling every page twice more when it is opened."""


def mended(page: bytes) -> bytes:
    """A finished page without the theme's slips."""
    page = _TOGGLE.sub(rb"\1", page).replace(_NO_NUMBER, b"")
    page = _BUNDLE.sub(rb'<script defer fetchpriority="low" \1></script>', page)
    if _CHECKBOX not in page:
        page = _TITLE_OF_CONTENTS.sub(rb'<div class="md-nav__title">\1</div>', page)
    return page


def mend_site(folder: Path) -> None:
    """Mend all pages of a finished site, and the theme's palette, in place."""
    for path in sorted(folder.rglob("*.html")):
        _rewrite(path, mended)
    for path in sorted(folder.glob("assets/stylesheets/palette*.css")):
        _rewrite(path, lambda style: _SWITCHING.sub(b"", style))


def _rewrite(path: Path, better: Callable[[bytes], bytes]) -> None:
    old = path.read_bytes()
    new = better(old)
    if new != old:
        path.write_bytes(new)
