"""A post of an export as a page of HTML, for the labelling of saved pages to read.

The page is made of the export's own words in their order, with the markup by
which blog software has always said what is what. Bodies keep their elements
but lose all attributes that could make a part of them pass for the page's own
(classes, ids); they are parsed first, so that nothing in them can close what
stands around them. Text without markup is given paragraphs where blank lines
stand, as blog software does when it shows it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from html import escape

from lxml import etree
from lxml import html as lxml_html

from build_tools.exports.items import Export, Post, Reply

_BLOCK = re.compile(r"<(?:p|div|ul|ol|dl|table|blockquote|pre|h[1-6]|figure|section|article|hr|form|center)\b", re.IGNORECASE)
_PARTED = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_KEPT = frozenset({"href", "src", "alt", "title", "lang", "dir", "start", "value", "reversed", "colspan", "rowspan"})
"""Attributes that say something about the words; all others are left out."""
_DROPPED = ("script", "style", "template", "noscript", "head", "title", "link", "meta", "base", "form")
_DEEPEST = 200
"""Answers nested deeper than this are shown at this depth: no reader sees more steps, and no parser likes them."""


def page_of(export: Export, post: Post) -> str:
    """The page: `h1`, byline, body and comments, each once, in this order."""
    said = sum(not reply.pingback for reply in post.replies)
    lines = [
        "<!doctype html>",
        f'<html lang="{escape(post.language or "", quote=True)}"><head><meta charset="utf-8">',
        f'<meta property="og:title" content="{escape(post.title)}">',
        f'<meta property="og:site_name" content="{escape(export.site)}">' if export.site else "",
        f'<link rel="canonical" href="{escape(post.address)}">' if post.address else "",
        '</head><body><main><article class="hentry">',
        f'<h1 class="entry-title">{escape(post.title)}</h1>' if post.title else "",
        '<p class="entry-meta">',
        f'<span class="author vcard"><span class="fn">{escape(post.author)}</span></span>' if post.author else "",
        f'<time class="entry-date published" datetime="{escape(post.date)}">{escape(post.date)}</time>' if post.date else "",
        f'</p><div class="entry-content">{body_html(post.body)}</div></article></main>',
    ]
    if post.replies:
        lines += [
            f'<section id="comments" class="comments-area"><h2 class="comments-title">{said} {"comment" if said == 1 else "comments"}</h2>',
            *_thread(post.replies),
            "</section>",
        ]
    return "\n".join(line for line in [*lines, "</body></html>"] if line) + "\n"


def body_html(body: str) -> str:
    """The body of a post or comment as balanced HTML of its own words."""
    if not body.strip():
        return ""
    body = body.replace("\r\n", "\n").replace("\r", "\n")
    whole = body if _BLOCK.search(body) else _paragraphs(body)
    try:
        root = lxml_html.fragment_fromstring(whole, create_parent="div")
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return f"<p>{escape(body)}</p>"
    etree.strip_elements(root, etree.Comment, etree.ProcessingInstruction, *_DROPPED, with_tail=False)
    for element in root.iter(etree.Element):
        for name in set(element.attrib) - _KEPT:
            del element.attrib[name]
    return str(etree.tostring(root, encoding="unicode", method="html"))


def _paragraphs(text: str) -> str:
    """Text whose blank lines part paragraphs and whose line ends are line breaks."""
    parts = (part.strip().replace("\n", "<br>\n") for part in _PARTED.split(text))
    return "".join(f"<p>{part}</p>\n" for part in parts if part)


def _thread(replies: Sequence[Reply]) -> Iterator[str]:
    """The comments as nested elements, each below what it answers; those that answer nothing we have stand at the top.

    Walked with a stack of our own: a thread may be longer than Python's.
    """
    known = {reply.id for reply in replies}
    below: dict[str, list[Reply]] = {}
    for reply in replies:
        parent = reply.parent if reply.parent in known and reply.parent != reply.id else ""
        below.setdefault(parent, []).append(reply)
    told: set[str] = set()
    yield from _list(below, "", told)
    for reply in replies:  # a circle of answers hangs on nothing; its comments are told all the same
        if reply.id not in told:
            yield from _list({**below, "": [reply]}, "", told)


def _list(below: Mapping[str, Sequence[Reply]], root: str, told: set[str]) -> Iterator[str]:
    """The answers to one comment, and the answers to them."""
    yield '<div class="comment-list">'
    stack = [iter(below.get(root, ()))]
    while stack:
        reply = next(stack[-1], None)
        if reply is None:
            stack.pop()
            if stack:
                yield "</div></div>" if len(stack) < _DEEPEST else ""
        elif reply.id not in told:
            told.add(reply.id)
            yield _item(reply)
            if len(stack) < _DEEPEST - 1:
                yield '<div class="children">'
                stack.append(iter(below.get(reply.id, ())))
            else:
                yield "</div>"
    yield "</div>"


def _item(reply: Reply) -> str:
    """One comment, its element left open."""
    author = f'<cite class="fn">{escape(reply.author)}</cite>' if reply.author else ""
    date = f'<time datetime="{escape(reply.date)}">{escape(reply.date)}</time>' if reply.date else ""
    if reply.pingback:
        return f'<div class="pingback" id="comment-{escape(reply.id)}">Pingback: {author} {date} {body_html(reply.body)}'
    return (
        f'<div class="comment" id="comment-{escape(reply.id)}"><article class="comment-body">'
        f'<footer class="comment-meta">{author} <span class="comment-metadata">{date}</span></footer>'
        f'<div class="comment-content">{body_html(reply.body)}</div></article>'
    )
