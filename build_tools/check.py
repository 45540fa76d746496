"""Prove of the finished site what the project promises; change nothing.

The generators check less than they seem to: neither sees a double id, nor a
link inside raw HTML. So the finished files are read as a browser would.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from bs4 import BeautifulSoup, Tag

from build_tools.check_names import compare, parsed
from build_tools.ledger import words
from build_tools.model import Departed, Text
from build_tools.search import fragments

_LOADS = {
    "script": "src", "img": "src", "iframe": "src", "source": "src", "video": "src", "audio": "src",
    "embed": "src", "object": "data", "track": "src", "input": "src", "frame": "src", "use": "href", "image": "href",
}
"""Elements that make a browser fetch something, and the attribute that names it."""
_REFRESH = re.compile(r"^\s*\d*\s*[;,]\s*(?:url\s*=\s*)?[\"']?(?P<url>[^\"']+)", re.IGNORECASE)
_LOADING_RELS = {"stylesheet", "icon", "preload", "prefetch", "modulepreload", "manifest", "preconnect", "dns-prefetch", "apple-touch-icon"}
_CSS_URL = re.compile(r"""(?:url\(\s*|@import\s+(?!url\())["']?(?P<url>[^"')\s;]+)""", re.IGNORECASE)
_SVG_LOAD = re.compile(r"""<(?:image|use|script|feImage)\b[^>]*?\bhref\s*=\s*["'](?P<url>[^"']+)""")
_WEB = {"http", "https", "ftp", "ws", "wss"}
_MOST = 12
"""Faults of one kind that are printed; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One promise, whether it holds, and what speaks against it."""

    promise: str
    against: tuple[str, ...] = ()
    counted: str = ""
    """What was looked at: `1,204 links`."""

    @property
    def well(self) -> bool:
        """Whether the promise holds."""
        return not self.against

    def __str__(self) -> str:
        if self.well:
            return f"ok    {self.promise} ({self.counted})"
        lines = [f"FAULT {self.promise}: {len(self.against)}"]
        lines += [f"      {item}" for item in self.against[:_MOST]]
        if len(self.against) > _MOST:
            lines.append(f"      … and {len(self.against) - _MOST} more")
        return "\n".join(lines)


@dataclass(frozen=True, slots=True)
class _File:
    """What matters of one HTML file."""

    path: str
    """Below the site, with forward slashes."""
    ids: tuple[str, ...]
    links: tuple[str, ...]
    loads: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Site:
    folder: Path
    names: frozenset[str]
    """All files, below the site, with forward slashes."""
    pages: Mapping[str, _File]
    host: str
    base: str
    """Host and path of the site's own address, such as `example.org` and `/archive/`."""


def check_site(
    folder: Path, texts: Sequence[Text], timeline: Sequence[str] = (), departed: Sequence[Departed] = ()
) -> tuple[Finding, ...]:
    """Check the finished site in `folder`.

    It has to hold `texts`, the anchors of `timeline`, and those of the `departed` addresses.
    """
    site = _read(folder)
    return (
        _links(site),
        _unique_ids(site),
        _released(site, texts, timeline, departed),
        _own_host(site),
        *_searchable(site, texts),
        _names(site),
    )


def _read(folder: Path) -> _Site:
    names = frozenset(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    pages = {name: _file(name, (folder / name).read_bytes()) for name in sorted(names) if name.endswith(".html")}
    return _Site(folder, names, pages, *_address(folder / "index.html"))


def _file(name: str, data: bytes) -> _File:
    document = parsed(data)
    ids, links, loads = [], [], []
    for element in document.iter():
        if not isinstance(element.tag, str):
            continue
        if identifier := element.get("id"):
            ids.append(identifier)
        if element.tag in {"a", "area"} and element.get("href") is not None:
            links.append(element.get("href", ""))
        if element.tag == "link" and _LOADING_RELS & set(element.get("rel", "").lower().split()):
            loads.append(element.get("href", ""))
        if (attribute := _LOADS.get(element.tag)) and element.get(attribute):
            loads.append(element.get(attribute, ""))
        loads += [element.get(other, "") for other in ("poster", "background", "xlink:href") if element.get(other)]
        for several in ("srcset", "imagesrcset"):
            loads += [part.split()[0] for part in element.get(several, "").split(",") if part.strip()]
        if element.get("http-equiv", "").lower() == "refresh" and (match := _REFRESH.match(element.get("content", ""))):
            loads.append(match["url"])
        if element.tag == "style":
            loads += _CSS_URL.findall(element.text or "")
        loads += _CSS_URL.findall(element.get("style", ""))
    return _File(name, tuple(ids), tuple(links), tuple(loads))


def _address(home: Path) -> tuple[str, str]:
    """Host and path of the site's own address, as the home page's canonical link states it."""
    page = BeautifulSoup(home.read_bytes() if home.is_file() else b"", "lxml")
    link = page.find("link", rel="canonical")
    if not isinstance(link, Tag):
        return "", "/"
    parts = urlsplit(str(link.get("href", "")))
    return parts.netloc, parts.path if parts.path.endswith("/") else f"{parts.path}/"


def _target(site: _Site, source: _File, link: str) -> tuple[str, str] | None:
    """File and fragment that a link of the site leads to; None when it leads to another site.

    Raises ValueError for what is no address at all.
    """
    parts = urlsplit(link)
    ours = parts.scheme in {"", "http", "https"} and parts.netloc in {"", site.host}
    if not ours or (parts.scheme and not parts.netloc):
        return None
    here = site.base + source.path
    path = urlsplit(urljoin(here, parts.path)).path if parts.path or parts.netloc else here
    if not path.startswith(site.base):
        return path, ""  # beside the site: no file of it begins with a slash
    path = unquote(path[len(site.base) :])
    if path == "" or path.endswith("/"):
        path += "index.html"
    return path, unquote(parts.fragment)


def _links(site: _Site) -> Finding:
    against = []
    count = 0
    for page in site.pages.values():
        for link in page.links:
            try:
                target = _target(site, page, link)
            except ValueError:
                against.append(f"{page.path}: {link} is no address")
                continue
            if target is None:
                continue
            count += 1
            path, fragment = target
            if path not in site.names:
                against.append(f"{page.path}: {link} leads to no file")
            elif fragment and path in site.pages and not _has(site.pages[path], fragment):
                against.append(f"{page.path}: {link} leads to no such place")
    return Finding("every internal link and fragment resolves", tuple(against), f"{count:,} links")


def _has(page: _File, fragment: str) -> bool:
    place = fragment.partition(":~:")[0]  # behind it stand words to be highlighted
    return place in {"", "top", "__skip", *page.ids}


def _unique_ids(site: _Site) -> Finding:
    against = [
        f"{file.path}: id {identifier!r} stands {count} times"
        for file in site.pages.values()
        for identifier, count in Counter(file.ids).items()
        if count > 1
    ]
    total = sum(len(file.ids) for file in site.pages.values())
    return Finding("no id stands twice on a page", tuple(against), f"{total:,} ids on {len(site.pages):,} pages")


def _released(
    site: _Site, texts: Iterable[Text], timeline: Sequence[str], departed: Iterable[Departed]
) -> Finding:
    """Every anchor that a text or the timeline has, and every one it ever had, is an id of its page."""
    against = []
    count = 0
    wanted = [(f"texts/{text.entry.slug}/index.html", tuple(_anchors(text))) for text in texts]
    wanted += [(f"texts/{item.slug}/index.html", tuple(row.anchor for row in item.rows)) for item in departed]
    for path, anchors in [*wanted, ("timeline/index.html", timeline)]:
        ids = set(site.pages[path].ids) if path in site.pages else set()
        for anchor in anchors:
            count += 1
            if anchor not in ids:
                against.append(f"{path} does not answer for #{anchor}")
    return Finding("every released anchor is present", tuple(against), f"{count:,} anchors")


def _anchors(text: Text) -> Iterator[str]:
    yield from (block.anchor for block in text.document.blocks)
    yield from (comment.anchor for comment in text.document.comments)
    yield from (row.anchor for row in text.retired)


def _own_host(site: _Site) -> Finding:
    """Nothing is fetched from elsewhere: not by a page, not by a style sheet or picture."""
    loads = [(page.path, load) for page in site.pages.values() for load in page.loads]
    for name in sorted(site.names):
        if name.endswith((".css", ".svg")):
            text = (site.folder / name).read_text(encoding="utf-8", errors="replace")
            loads += [(name, load) for load in (*_CSS_URL.findall(text), *_SVG_LOAD.findall(text))]
    against = tuple(f"{name} loads {load}" for name, load in loads if _foreign(load, site.host))
    return Finding("nothing comes from another host", against, f"{len(loads):,} files loaded")


def _foreign(load: str, host: str) -> bool:
    try:
        parts = urlsplit(load.strip())
    except ValueError:
        return True
    return bool(parts.netloc and parts.netloc != host) or (parts.scheme in _WEB and not parts.netloc)


def _searchable(site: _Site, texts: Sequence[Text]) -> Iterator[Finding]:
    """A search finds each paragraph of every text and comment by its words, and leads to its anchor."""
    indexed = _indexed(site.folder)
    for comments, what in ((False, "texts"), (True, "comments")):
        against = []
        count = 0
        for text in texts:
            held = indexed.get(f"texts/{text.entry.slug}/", {})
            for block in text.document.blocks:
                if bool(block.comment) == comments and any(sign.isalnum() for sign in block.text):
                    count += 1
                    # Pagefind resolves references once more in what it keeps of an anchor: `&amp;` is `&` there.
                    if held.get(block.anchor) not in (words(block.text), words(unescape(block.text))):
                        against.append(f"{text.entry.slug}#{block.anchor} is not in the search index")
        yield Finding(f"the search index holds all {what}", tuple(against), f"{count:,} paragraphs")


def _names(site: _Site) -> Finding:
    against, count = compare(site.folder)
    return Finding("the page of each record lists exactly its mentions", against, f"{count:,} mentions")


def _indexed(folder: Path) -> Mapping[str, Mapping[str, list[str]]]:
    """Address of each page -> anchor -> the words indexed under it; nothing when there is no index to read."""
    found: dict[str, dict[str, list[str]]] = {}
    for fragment in fragments(folder):
        page = found.setdefault(fragment.address.partition("#")[0], {})
        page.update({anchor: words(said) for anchor, said in fragment.passages.items()})
    return found
