"""Files to take in, opened: a web archive or MHTML file is the pages in it, anything else is itself.

Of a web archive (WARC, also compressed) each page is taken as the bytes that
the server sent, decompressed, with its address and the day of its capture. The
archive itself is not copied: it holds pictures, scripts and much else, and is
seldom of a size that git should keep. Records that only repeat a page
(revisits, the same bytes at the same address) are passed over. Of a page that a
browser saved as MHTML the same holds: the page is taken, decoded.
"""

import email
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import BinaryIO
from urllib.parse import urlsplit

import brotli
from anyascii import anyascii
from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord

from build_tools.exports import read_export
from build_tools.problems import Problem, problem
from build_tools.read import LARGEST
from build_tools.words import count

WARCS = (".warc", ".warc.gz", ".arc", ".arc.gz")
TEXTS = (".txt", ".text", ".md")
PAGES = (".html", ".htm", ".xhtml")
MHTMLS = (".mhtml", ".mht")
EXPORTS = (".xml", ".wxr", ".atom", ".mt")
_PAGE = re.compile(r"\s*(?:text/html|application/xhtml\+xml)\b", re.IGNORECASE)
_UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")
_LONGEST = 100
"""Code points of a file's name that are kept: some systems take no more than 255 bytes, with the ending and a number."""


@dataclass(frozen=True, slots=True)
class Packed:
    """One file as it will stand below `seeds/`, and what its container knows of it."""

    name: str
    """Path below `seeds/`."""
    data: bytes
    source: str
    """Where it came from, for messages."""
    address: str = ""
    captured: str = ""
    """ISO day, as the container states it."""
    container: str = ""
    """One sentence: the container and the record, as evidence."""


def kind_of(name: str) -> str:
    """`warc`, `mhtml`, `text`, `page` or `export`, by the ending of a file's name; empty for what is not taken in."""
    endings = {"warc": WARCS, "mhtml": MHTMLS, "text": TEXTS, "page": PAGES, "export": EXPORTS}
    return next((kind for kind, those in endings.items() if name.lower().endswith(those)), "")


def unpacked(name: str, stream: BinaryIO, source: str) -> tuple[tuple[Packed, ...], tuple[Problem, ...]]:
    """What the bytes of a file hold; `name` is its path below the folder that was given. Problems: I002, S005."""
    kind = kind_of(name)
    safe = "/".join(safe_name(part) for part in name.split("/") if part not in {"", ".", ".."})
    if kind == "warc":
        return _pages(safe, stream, source)
    data = stream.read(LARGEST + 1)
    if len(data) > LARGEST:
        return (), (problem("S005", source, "It is larger than 50 MB, and would not be read. Split it into smaller files."),)
    if kind == "mhtml":
        return _saved_page(safe, data, source)
    if kind == "text" and read_export(data) is not None:  # Movable Type's exports are called .txt
        safe = f"{safe.rpartition('.')[0]}.mt"
    elif kind == "text" and not safe.endswith(".txt"):
        safe = f"{safe.rpartition('.')[0]}.txt"
    return (Packed(safe, data, source),), ()


def safe_name(name: str) -> str:
    """A file's name that every system takes and no address has to escape; its ending stays."""
    stem, dot, ending = name.rpartition(".")
    plain = _UNSAFE.sub("-", anyascii(stem if dot else name)).strip("-.")[:_LONGEST].strip("-.") or "capture"
    return f"{plain}.{_UNSAFE.sub('', ending.lower())}" if dot else plain


def _pages(name: str, stream: BinaryIO, source: str) -> tuple[tuple[Packed, ...], tuple[Problem, ...]]:
    """The pages of a web archive, in its order."""
    folder = name.lower().removesuffix(".gz").rpartition(".")[0] or name
    seen: set[tuple[str, str]] = set()
    pages: list[Packed] = []
    problems: list[Problem] = []
    try:
        for address, day, payload in _responses(stream):
            key = (address, hashlib.sha256(payload).hexdigest())
            if key in seen:
                continue
            seen.add(key)
            evidence = f"The web archive {name.rpartition('/')[2]} has this page as its answer from this address."
            pages.append(Packed(f"{folder}/{_page_name(address)}", payload, f"{source}: {address}", address, day, evidence))
    except (ArchiveLoadFailed, EOFError, ValueError, OSError) as error:
        said = (
            f"The web archive breaks off after {count(len(pages), 'page')} ({type(error).__name__}). What was read is taken in; fetch the file again for the rest."
            if pages else f"The web archive cannot be read ({type(error).__name__}). Fetch the file again."
        )
        problems.append(problem("I002", source, said, severity="warning" if pages else "error"))
    return tuple(pages), tuple(problems)


def _responses(stream: BinaryIO) -> Iterator[tuple[str, str, bytes]]:
    """Address, day and bytes of each page of HTML that a server sent with success, or that a tool put in as a resource."""
    for record in ArchiveIterator(stream, arc2warc=True):
        if record.rec_type == "response" and record.http_headers is not None:
            good, kind = record.http_headers.get_statuscode() == "200", record.http_headers.get_header("Content-Type")
        else:
            good, kind = record.rec_type == "resource", record.rec_headers.get_header("Content-Type")
        if good and _PAGE.match(kind or ""):
            address = record.rec_headers.get_header("WARC-Target-URI") or ""
            day = (record.rec_headers.get_header("WARC-Date") or "")[: len("2007-03-10")]
            payload = _payload(record)
            if record.raw_stream.limit > 0:
                raise EOFError(address)
            if payload.strip():
                yield address.strip("<>"), day, payload


def _payload(record: ArcWarcRecord) -> bytes:
    """The bytes of an answer, as they were before the server packed them.

    Brotli is unpacked here: the library's own way of doing it fails with Brotli since 1.1.
    """
    headers = record.http_headers
    packed = headers is not None and (headers.get_header("Content-Encoding") or "").strip().lower() == "br"
    if packed:
        headers.remove_header("Content-Encoding")
    payload: bytes = record.content_stream().read()
    try:
        return brotli.decompress(payload) if packed else payload
    except brotli.error:
        return payload  # no text: refused as such further on, and the pages behind it are read


def _saved_page(name: str, data: bytes, source: str) -> tuple[tuple[Packed, ...], tuple[Problem, ...]]:
    """The page that a browser saved with all it needs in one file: the first part that is HTML."""
    whole = email.message_from_bytes(data)
    part = next((part for part in whole.walk() if _PAGE.match(part.get_content_type())), None)
    payload = part.get_payload(decode=True) if part else None
    if part is None or not isinstance(payload, bytes) or not payload.strip():
        return (), (problem("I002", source, "This MHTML file holds no page of HTML. Save the page again, as HTML."),)
    address = str(whole["Snapshot-Content-Location"] or part["Content-Location"] or "").strip()
    evidence = f"The browser that saved the page as {name.rpartition('/')[2]} noted it at the head of the file."
    return (Packed(f"{name.rpartition('.')[0]}.html", payload, source, address, _day(str(whole["Date"])), evidence),), ()


def _day(said: str) -> str:
    """The day of a date as mail has it; empty when it is none."""
    try:
        return parsedate_to_datetime(said).date().isoformat()
    except ValueError:
        return ""


def _page_name(address: str) -> str:
    """A file name for a page: the words of its path, for the editor to recognise it by."""
    parts = urlsplit(address)
    words = "-".join(part for part in (*parts.path.split("/"), parts.query) if part)
    words = re.sub(r"\.(?:html?|php|aspx?|jsp)$", "", words, flags=re.IGNORECASE)
    return f"{safe_name(words) if words else 'index'}.html".replace("..", ".")
