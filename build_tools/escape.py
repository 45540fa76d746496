"""The one way by which text gets into a page.

Captured text may hold anything: markup, Markdown, templates, control
characters. The forms here are total: whatever the text is, Markdown with any
of its extensions leaves them alone, and a browser reads back the very same
characters. They use numeric references, because names and backslashes each
fail somewhere between the front matter and the screen.

- `escape` is for raw HTML, text and quoted attribute values alike. The line
  has to begin with a block-level tag in column 0, with a blank line before and
  after; a style of `white-space: pre-wrap` shows the spaces.
- `escape_title` is for `title:` and every other key of the front matter that
  the theme prints, and it prints them as HTML.

- `escape_json` is for data within a `<script>`: JSON in which nothing can end the element.

Markdown itself has no total form: whatever is escaped in a Markdown heading or
paragraph, some extension still reads it. So no captured text goes there, and
the table of contents of a text stands in the front matter.
"""

import json
import re

from build_tools.model import Json

REPLACEMENT = "\ufffd"
"""What stands for a character that no page can hold."""

_UNSHOWABLE = re.compile("[\0\ud800-\udfff]")

_SCRIPT = re.compile("[<>&\u2028\u2029\x7f-\x9f]")

# HTML reads a reference to U+0080-U+009F as Windows-1252: those must stay raw.
_CONTROLS = (*range(1, 0x20), 0x7F)
_REFERENCES = {code: f"&#{code};" for code in (*map(ord, "&<>\"'{}[]"), *_CONTROLS)}

# Markdown, templates and YAML trim or fold spaces at the ends and in runs.
_FRAGILE_SPACE = re.compile(r"\A | \Z|(?<= ) ")


def unshowable(text: str) -> tuple[int, ...]:
    """Offsets of the code points that no page can hold: NUL and lone surrogates (S008)."""
    return tuple(match.start() for match in _UNSHOWABLE.finditer(text))


def escape(text: str) -> str:
    """One line of raw HTML that reads back as `text`, as content or in a quoted attribute.

    What `unshowable` finds becomes U+FFFD; all else survives. Pieces that were
    escaped one by one may be joined.
    """
    shown = _UNSHOWABLE.sub(REPLACEMENT, text)
    return _FRAGILE_SPACE.sub("&#32;", shown.translate(_REFERENCES))


def escape_title(text: str) -> str:
    """`text` for the front matter: as HTML, and on one line.

    The theme prints a title of the front matter as it stands. Without one it
    takes the first heading and unescapes it, so that a heading which is
    escaped well enough for the page becomes live markup in the head: every
    page needs a title in its front matter.
    """
    return escape(text)


def escape_json(value: Json) -> str:
    """`value` as JSON on one line, for the inside of a `<script>` and for a script that assigns it.

    `<`, `>` and `&` begin nothing there when they are written as escapes; U+2028 and
    U+2029 end a line of older scripts. What `unshowable` finds becomes U+FFFD.
    """
    text = json.dumps(_showable(value), ensure_ascii=False, separators=(",", ":"))
    return _SCRIPT.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text)


def _showable(value: Json) -> Json:
    if isinstance(value, str):
        return _UNSHOWABLE.sub(REPLACEMENT, value)
    if isinstance(value, list):
        return [_showable(inner) for inner in value]
    if isinstance(value, dict):
        return {str(_showable(name)): _showable(inner) for name, inner in value.items()}
    return value
