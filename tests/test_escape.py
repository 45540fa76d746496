"""Escaped text reads back as it was, whatever it is, wherever it is put."""

import json
import re
from html.parser import HTMLParser

import markdown
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from build_tools.escape import escape, escape_json, escape_title, unshowable

EXTENSIONS = [
    "abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables", "toc",
    "pymdownx.arithmatex", "pymdownx.betterem", "pymdownx.blocks.admonition", "pymdownx.caret",
    "pymdownx.critic", "pymdownx.details", "pymdownx.emoji", "pymdownx.highlight",
    "pymdownx.inlinehilite", "pymdownx.keys", "pymdownx.magiclink", "pymdownx.mark",
    "pymdownx.smartsymbols", "pymdownx.snippets", "pymdownx.superfences", "pymdownx.tabbed",
    "pymdownx.tasklist", "pymdownx.tilde",
]
SIGNS = "&<>\"'{}[]`*_~^=+-#:;!|\\/$%.,()?@ \t\n\r\x01\x02\x03\x0b\x0c\x1f\x7f\x80\x85\x9f\xa0\u2028\u3000\ufeff\ufffe aZ09é\u0628\U0001f600"
texts = st.text(alphabet=st.characters(codec=None)) | st.text(alphabet=SIGNS) | st.text(alphabet=" \t\n<a&")
"""Any code points at all, lone surrogates too; and dense mixtures of those that mean something somewhere."""
any_time = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # the machine may be busy


def shown(text: str) -> str:
    """The characters a page can hold: the promise is to keep all others."""
    return re.sub("[\0\ud800-\udfff]", "\ufffd", text)


def decoded(line: str) -> str:
    """What HTML makes of decimal references, which Python's parser leaves out where they name controls."""
    return re.sub(r"&#(\d+);", lambda match: chr(int(match[1])), line)


@any_time
@given(texts)
@example("")
@example(" ")
@example("   ")
@example(" a  b ")
@example("\x00\ud800")
@example("</p><script>alert(1)</script>")
@example("&#38;amp;")
def test_a_browser_reads_the_same_characters(text: str) -> None:
    assert decoded(escape(text)) == shown(text)
    assert decoded(escape_title(text)) == shown(text)


@any_time
@given(texts)
def test_nothing_is_left_that_means_something(text: str) -> None:
    line = escape(text)
    assert not re.search(r"[<>\"'{}\[\]\t\n\r\x00-\x1f\x7f\ud800-\udfff]|\A | \Z|  ", line)
    assert re.fullmatch(r"(?:[^&]|&#\d+;)*", line)
    assert not re.search(r"&#(?:12[89]|1[34]\d|15\d);", line), "HTML reads these as Windows-1252"


@any_time
@given(texts, texts)
def test_pieces_may_be_joined(left: str, right: str) -> None:
    assert decoded(escape(left) + escape(right)) == shown(left + right)


class Reader(HTMLParser):
    """The text and the one attribute of what it is fed."""

    def __init__(self) -> None:
        super().__init__()
        self.text, self.title, self.tags = "", "", 0

    def handle_starttag(self, _tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags += 1
        self.title = dict(attrs)["title"] or ""

    def handle_data(self, data: str) -> None:
        self.text += data


without_controls = texts.map(lambda text: re.sub("[\x01-\x08\x0b\x0c\x0e-\x1f\x7f]", "", text))
"""What Python's parsers can read back: they leave out references to controls, which HTML keeps."""


@any_time
@given(without_controls)
def test_a_parser_reads_one_element_with_the_same_text_and_attribute(text: str) -> None:
    reader = Reader()
    reader.feed(f'<p title="{escape(text)}">{escape(text)}</p>')
    reader.close()
    assert (reader.tags, reader.text, reader.title) == (1, shown(text), shown(text))


@any_time
@given(texts)
@example("[TOC]\n\n--8<-- 'x'\n```\n")
def test_markdown_with_every_extension_leaves_the_line_alone(text: str) -> None:
    line = f'<p id="p1" title="{escape(text)}">{escape(text)}</p>'
    built = markdown.markdown(f"Before.\n\n{line}\n\nAfter.", extensions=EXTENSIONS)
    assert built.split("\n") == ["<p>Before.</p>", line, "", "<p>After.</p>"]


@pytest.mark.parametrize(("text", "line"), [
    ("plain words", "plain words"),
    ("a < b & c", "a &#60; b &#38; c"),
    (" two  spaces ", "&#32;two &#32;spaces&#32;"),
    ("{{ x }} [y]", "&#123;&#123; x &#125;&#125; &#91;y&#93;"),
    ("a\tb\r\n", "a&#9;b&#13;&#10;"),
    ("\x00 \ud800 \x85 \x80", "\ufffd \ufffd \x85 \x80"),
    ("كتاب", "كتاب"),
])
def test_the_form_is_readable_where_it_can_be(text: str, line: str) -> None:
    assert escape(text) == line


def test_unshowable_gives_code_point_offsets() -> None:
    assert unshowable("a\x00\U0001f600\udfff\x01\ufffe") == (1, 3)
    assert unshowable("every \x85 other \x7f one") == ()


@any_time
@given(texts)
@example("\\u0000 \x00 \\")
@example("</script><script>alert(1)</script><!--")
def test_json_in_a_script_reads_back_and_ends_nothing(text: str) -> None:
    line = escape_json({text: [text, 1, None, True]})
    assert json.loads(line) == {shown(text): [shown(text), 1, None, True]}
    assert not re.search("[<>&\n\r\u2028\u2029\x00\ud800-\udfff]", line)
