"""Blogger's Atom: the export of the dashboard, and the `feed.atom` of Google's Takeout.

Posts and comments are entries side by side. The older form says what an entry
is by a category (`…#kind`), the newer one by `blogger:type`; a comment names
its post by `thr:in-reply-to`, and the comment it answers by a related link or
by `blogger:parentComment…`.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from lxml import etree

from build_tools.exports.items import Export, Post, Reply
from build_tools.exports.xml import root_of, text

_NAMES = {
    "a": "http://www.w3.org/2005/Atom",
    "app": "http://purl.org/atom/app#",
    "app2": "http://www.w3.org/2007/app",
    "thr": "http://purl.org/syndication/thread/1.0",
    "b": "http://schemas.google.com/blogger/2018",
}
_KIND = "http://schemas.google.com/g/2005#kind"
_TAKEN = frozenset({"post", "page"})
_NUMBER = re.compile(r"\d+$")


def read(data: bytes) -> Export | None:
    """The posts of a Blogger export; None when it is none."""
    if b"http://www.w3.org/2005/Atom" not in data:
        return None
    root, slip = root_of(data)
    if root is None or root.tag != f"{{{_NAMES['a']}}}feed":
        return None
    entries = root.findall("a:entry", _NAMES)
    if not any(_kind(entry) in {*_TAKEN, "comment"} for entry in entries):
        return None
    left_out: Counter[str] = Counter()
    replies: dict[str, list[Reply]] = {}
    for entry in entries:
        if _kind(entry) == "comment":
            _add_reply(entry, replies, left_out)
    posts = tuple(_posts(entries, replies, left_out))
    private = any("@" in (mail.text or "").replace("noreply@blogger.com", "") for mail in root.iterfind(".//a:author/a:email", _NAMES))
    return Export("Blogger", text(root, "a:title", _NAMES), posts, dict(left_out), private, slip)


def _posts(entries: Sequence[etree._Element], replies: dict[str, list[Reply]], left_out: Counter[str]) -> Iterator[Post]:
    for entry in entries:
        kind = _kind(entry)
        if kind == "comment":
            continue
        if kind not in _TAKEN:
            left_out[kind or "entry of no kind"] += 1
        elif _draft(entry):
            left_out[f"{kind}: draft"] += 1
        else:
            yield Post(
                id=_id(text(entry, "a:id", _NAMES)),
                title=text(entry, "a:title", _NAMES),
                author=text(entry, "a:author/a:name", _NAMES),
                date=_date(entry),
                address=_link(entry, "alternate"),
                body=text(entry, "a:content", _NAMES),
                replies=tuple(sorted(replies.get(text(entry, "a:id", _NAMES), []), key=lambda reply: reply.date)),
            )


def _add_reply(entry: etree._Element, replies: dict[str, list[Reply]], left_out: Counter[str]) -> None:
    if _draft(entry):
        left_out["comment: not published"] += 1
        return
    answered = entry.find("thr:in-reply-to", _NAMES)
    post = answered.get("ref", "") if answered is not None else text(entry, "b:parent", _NAMES)
    parent = _link(entry, "related").rpartition("/")[2] or text(entry, "b:inReplyTo", _NAMES)
    replies.setdefault(post, []).append(Reply(
        id=_id(text(entry, "a:id", _NAMES)),
        author=text(entry, "a:author/a:name", _NAMES),
        date=_date(entry),
        body=text(entry, "a:content", _NAMES),
        parent=_id(parent),
    ))


def _kind(entry: etree._Element) -> str:
    """`post`, `page`, `comment`, `settings`, `template`; empty when the entry does not say."""
    said = text(entry, "b:type", _NAMES)
    terms = (category.get("term", "") for category in entry.iterfind("a:category", _NAMES) if category.get("scheme") == _KIND)
    return said.lower() or next(terms, "").rpartition("#")[2]


def _draft(entry: etree._Element) -> bool:
    status = text(entry, "b:status", _NAMES)
    drafts = (text(entry, f"{app}:control/{app}:draft", _NAMES) for app in ("app", "app2"))
    return status not in {"", "LIVE"} or "yes" in drafts


def _link(entry: etree._Element, rel: str) -> str:
    links = (link.get("href", "") for link in entry.iterfind("a:link", _NAMES) if link.get("rel") == rel)
    return next(links, "") or (text(entry, "b:filename", _NAMES) if rel == "alternate" else "")


def _id(name: str) -> str:
    """The number at the end of `tag:blogger.com,1999:blog-1.post-17`."""
    match = _NUMBER.search(name)
    return match[0] if match else name


def _date(entry: etree._Element) -> str:
    return text(entry, "a:published", _NAMES)[: len("2007-03-10T12:00")].replace("T", " ")
