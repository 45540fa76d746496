"""Prove of the finished site what the project promises; change nothing.

The generators check less than they seem to: neither sees a double id, nor a
link inside raw HTML. So the finished files are read as a browser would.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from lxml import html

from build_tools.ledger import words
from build_tools.model import Text

_LOADS = {
    "script": "src", "img": "src", "iframe": "src", "source": "src", "video": "src", "audio": "src",
    "embed": "src", "object": "data", "track": "src", "input": "src",
}
"""Elements that make a browser fetch something, and the attribute that names it."""
_LOADING_RELS = {"stylesheet", "icon", "preload", "prefetch", "modulepreload", "manifest", "preconnect", "dns-prefetch", "apple-touch-icon"}
_CSS_URL = re.compile(r"""(?:url\(\s*|@import\s+)["']?(?P<url>[^"')\s;]+)""")
_SEARCH_INDEXES = ("search/search_index.json", "search.json")
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
    files: Mapping[str, _File]
    base: str
    """Path of the site's address: `/` or `/archive/`; absolute links begin with it."""


def check_site(folder: Path, texts: Sequence[Text]) -> tuple[Finding, ...]:
    """Check the finished site in `folder`; `texts` are those that it has to hold."""
    site = _read(folder)
    return (
        _links(site),
        _unique_ids(site),
        _released(site, texts),
        _own_host(site),
        *_searchable(site, texts),
    )


def _read(folder: Path) -> _Site:
    files = {}
    for path in sorted(folder.rglob("*.html")):
        name = path.relative_to(folder).as_posix()
        files[name] = _file(name, path.read_bytes())
    return _Site(folder, files, _base(folder / "index.html"))


def _file(name: str, data: bytes) -> _File:
    document = html.document_fromstring(data, parser=html.HTMLParser(encoding="utf-8"))
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
        loads += [part.split()[0] for part in element.get("srcset", "").split(",") if part.strip()]
        if element.tag == "style":
            loads += _CSS_URL.findall(element.text or "")
        loads += _CSS_URL.findall(element.get("style", ""))
    return _File(name, tuple(ids), tuple(links), tuple(loads))


def _base(home: Path) -> str:
    """The path of the site's own address, as the home page's canonical link states it."""
    document = html.document_fromstring(home.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))
    for link in document.iter("link"):
        if link.get("rel") == "canonical":
            return urlsplit(link.get("href", "")).path or "/"
    return "/"


def _target(site: _Site, source: _File, link: str) -> tuple[str, str] | None:
    """File and fragment that a link of the site leads to; None when it leads elsewhere."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return None
    here = "/" + source.path
    path = urlsplit(urljoin(here, parts.path)).path if parts.path else here
    if parts.path.startswith("/"):
        if not path.startswith(site.base):
            return path, ""
        path = "/" + path[len(site.base) :]
    path = unquote(path)[1:]
    if path == "" or path.endswith("/"):
        path += "index.html"
    return path, unquote(parts.fragment)


def _links(site: _Site) -> Finding:
    against = []
    count = 0
    for file in site.files.values():
        for link in file.links:
            target = _target(site, file, link)
            if target is None:
                continue
            count += 1
            path, fragment = target
            if path not in site.files and not (site.folder / path).is_file():
                against.append(f"{file.path}: {link} leads to no file")
            elif fragment and path in site.files and not _has(site.files[path], fragment):
                against.append(f"{file.path}: {link} leads to no such place")
    return Finding("every internal link and fragment resolves", tuple(against), f"{count:,} links")


def _has(file: _File, fragment: str) -> bool:
    return fragment in {"top", "__skip", *file.ids} or fragment.startswith(":~:")


def _unique_ids(site: _Site) -> Finding:
    against = [
        f"{file.path}: id {identifier!r} stands {count} times"
        for file in site.files.values()
        for identifier, count in Counter(file.ids).items()
        if count > 1
    ]
    total = sum(len(file.ids) for file in site.files.values())
    return Finding("no id stands twice on a page", tuple(against), f"{total:,} ids on {len(site.files):,} pages")


def _released(site: _Site, texts: Iterable[Text]) -> Finding:
    """Every anchor that a text has, and every one it ever had, is an id of its page."""
    against = []
    count = 0
    for text in texts:
        path = f"texts/{text.entry.slug}/index.html"
        ids = set(site.files[path].ids) if path in site.files else set()
        for anchor in _anchors(text):
            count += 1
            if anchor not in ids:
                against.append(f"{path} does not answer for #{anchor}")
    return Finding("every released anchor is present", tuple(against), f"{count:,} anchors")


def _anchors(text: Text) -> Iterator[str]:
    yield from (block.anchor for block in text.document.blocks)
    yield from (comment.anchor for comment in text.document.comments)
    yield from (row.anchor for row in text.retired)


def _own_host(site: _Site) -> Finding:
    """Nothing is fetched from elsewhere: not by a page, not by a style sheet."""
    against = []
    count = 0
    for file in site.files.values():
        for load in file.loads:
            count += 1
            against += [f"{file.path} loads {load}"] if _foreign(load) else []
    for path in sorted(site.folder.rglob("*.css")):
        for load in _CSS_URL.findall(path.read_text(encoding="utf-8")):
            count += 1
            against += [f"{path.relative_to(site.folder).as_posix()} loads {load}"] if _foreign(load) else []
    return Finding("nothing comes from another host", tuple(against), f"{count:,} files loaded")


def _foreign(load: str) -> bool:
    parts = urlsplit(load)
    return bool(parts.netloc) or parts.scheme in {"http", "https", "ftp", "ws", "wss"}


def _searchable(site: _Site, texts: Sequence[Text]) -> Iterator[Finding]:
    """The search index holds the words of every text, and of every comment."""
    indexed = _indexed(site.folder)
    for comments, what in ((False, "texts"), (True, "comments")):
        against = []
        count = 0
        for text in texts:
            held = indexed.get(f"texts/{text.entry.slug}/", "")
            for block in text.document.blocks:
                if bool(block.comment) == comments and block.kind != "head":
                    count += 1
                    if " ".join(words(block.text)) not in held:
                        against.append(f"{text.entry.slug}#{block.anchor} is not in the search index")
        yield Finding(f"the search index holds all {what}", tuple(against), f"{count:,} paragraphs")


def _indexed(folder: Path) -> Mapping[str, str]:
    """Address of each page -> all words indexed under it, in order."""
    found: dict[str, list[str]] = {}
    for name in _SEARCH_INDEXES:
        if not (folder / name).is_file():
            continue
        index = json.loads((folder / name).read_text(encoding="utf-8"))
        for item in index.get("docs", index.get("items", [])):
            page = item["location"].partition("#")[0]
            plain = html.fromstring(f"<div>{item['title']} {item['text']}</div>").text_content()
            found.setdefault(page, []).append(" ".join(words(plain)))
    return {page: " ".join(parts) for page, parts in found.items()}
