"""WordPress eXtended RSS (WXR 1.0 to 1.2): `Tools → Export` of any WordPress blog.

Posts and pages that were published are taken, without a password; of comments
those that were approved. Pingbacks and trackbacks are told apart by
`wp:comment_type`. The namespace's version stands in its address, so elements
are looked for in whichever of the three the file declares.
"""

from collections import Counter
from collections.abc import Iterator

from lxml import etree

from build_tools.exports.items import Export, Post, Reply
from build_tools.exports.xml import root_of, text

_WP = "http://wordpress.org/export/"
_OTHERS = {
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
}
_TAKEN = frozenset({"post", "page"})
_SHOWN = frozenset({"publish", ""})
_APPROVED = "1"
_NOTICES = frozenset({"pingback", "trackback"})


def read(data: bytes) -> Export | None:
    """The posts of a WXR file; None when it is none."""
    if _WP.encode() not in data:
        return None
    root, slip = root_of(data)
    channel = root.find("channel") if root is not None else None
    if root is None or channel is None:
        return None
    version = next((uri for uri in _namespaces(root) if uri.startswith(_WP) and "excerpt" not in uri), "")
    if not version:
        return None
    names = {**_OTHERS, "wp": version}
    people = {
        text(author, "wp:author_login", names): text(author, "wp:author_display_name", names)
        for author in channel.iterfind("wp:author", names)
    }
    left_out: Counter[str] = Counter()
    posts = tuple(_posts(channel, names, people, left_out))
    site = text(channel, "title", names)
    private = any(text(reply, f"wp:comment_author_{what}", names) for reply in channel.iterfind(".//wp:comment", names) for what in ("email", "IP"))
    return Export("WordPress", site, posts, dict(left_out), private, slip)


def _namespaces(root: etree._Element) -> Iterator[str]:
    """All namespaces declared on the root or its first children."""
    for element in (root, *root[:1]):
        yield from (uri for uri in element.nsmap.values() if uri)


def _posts(
    channel: etree._Element, names: dict[str, str], people: dict[str, str], left_out: Counter[str]
) -> Iterator[Post]:
    language = text(channel, "language", names)
    for number, item in enumerate(channel.iterfind("item"), 1):
        kind, status = text(item, "wp:post_type", names) or "post", text(item, "wp:status", names)
        if kind not in _TAKEN:
            left_out[kind.replace("_", " ")] += 1
        elif status not in _SHOWN:
            left_out[f"{kind}: {status}"] += 1
        elif text(item, "wp:post_password", names):
            left_out[f"{kind} behind a password"] += 1
        else:
            creator = text(item, "dc:creator", names)
            yield Post(
                id=text(item, "wp:post_id", names) or str(number),
                title=text(item, "title", names),
                author=people.get(creator) or creator,
                date=_date(text(item, "wp:post_date", names)) or text(item, "pubDate", names),
                address=text(item, "link", names),
                body=text(item, "content:encoded", names),
                replies=tuple(_replies(item, names, left_out)),
                language=language,
            )


def _replies(item: etree._Element, names: dict[str, str], left_out: Counter[str]) -> Iterator[Reply]:
    for reply in item.iterfind("wp:comment", names):
        approved = text(reply, "wp:comment_approved", names)
        if approved != _APPROVED:
            left_out[f"comment: {approved if approved in {'spam', 'trash', 'post-trashed'} else 'not approved'}"] += 1
            continue
        parent = text(reply, "wp:comment_parent", names)
        yield Reply(
            id=text(reply, "wp:comment_id", names),
            author=text(reply, "wp:comment_author", names),
            date=_date(text(reply, "wp:comment_date", names)),
            body=text(reply, "wp:comment_content", names),
            parent="" if parent == "0" else parent,
            pingback=text(reply, "wp:comment_type", names) in _NOTICES,
        )


def _date(date: str) -> str:
    """A date without seconds: nobody cites them, and `0000-00-00` means none."""
    return "" if date.startswith("0000") else date[: len("2007-03-10 12:00")]
