"""The example archive as a finished site, served as a host would: below a folder, compressed, with its own 404 page."""

import functools
import gzip
import http.server
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, Protocol

from example_archive import archive, crowded
from playwright.sync_api import Page as Tab

from build_tools.bundle import bundle_site
from build_tools.mend import mend_site
from build_tools.render import render
from build_tools.search import index_site, records_of
from build_tools.write import write

ROOT = Path(__file__).parent.parent
NODE_MODULES = ROOT / "tests/gates/node_modules"
HARBOUR = "texts/lights-over-the-harbour/"
CROWDED = "texts/crowded/"
QUIET = "texts/nothing-was-heard/"
NAMES = (
    "people/", "places/", "organizations/", "people/mara-lind/", "people/idris-al-tayyar/", "places/gullhaven/",
    "organizations/council-of-gullhaven/", "names/", "names/found/", "names/unresolved/", "commenters/",
)  # fmt: skip
TIMELINE = "timeline/"
PAGES = ("", "texts/", HARBOUR, f"{HARBOUR}cite/", QUIET, CROWDED, "check/", *NAMES, TIMELINE, "method/", "cite/", "about/", "search/", "no/such/page/")
"""One address of each kind of page; the last is of none."""
FOLDER = "/a/folder/"
"""The site stands below a folder of its host: no link may count on the root."""
BROWSER = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
           "--disable-component-update", "--disable-sync")
"""How Chromium is started."""


PACKED = ("text/html", "text/css", "text/javascript", "application/javascript", "application/json", "image/svg+xml", "application/xml", "text/xml", "text/plain", "text/csv", "text/calendar")
"""What a host sends compressed: words. What is compressed already it leaves alone."""


class Opener(Protocol):
    """Opens a page of the site; None: an empty one."""

    def __call__(self, path: str | None, width: int = 1440, **options: Any) -> Tab: ...


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves the site below `FOLDER`, compressed, and its own page for what is not there."""

    protocol_version = "HTTP/1.1"
    """Connections are kept, as any host of today keeps them."""
    disable_nagle_algorithm = True
    """Head and body are sent one after the other: else the body of a kept connection waits 40 ms for an acknowledgement."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix(FOLDER.rstrip("/")))

    def do_GET(self) -> None:  # the name is http.server's
        path = Path(self.translate_path(self.path))
        packed = path / "index.html" if path.is_dir() and self.path.split("?")[0].endswith("/") else path
        kind = self.guess_type(packed)
        if "gzip" not in self.headers.get("Accept-Encoding", "") or not packed.is_file() or kind not in PACKED:
            super().do_GET()
            return
        self._send(http.HTTPStatus.OK, _gzip(packed, packed.stat().st_mtime_ns), kind, packed=True)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code != http.HTTPStatus.NOT_FOUND:
            super().send_error(code, message, explain)
            return
        self._send(code, (Path(self.directory) / "404.html").read_bytes(), "text/html", packed=False)

    def _send(self, code: int, body: bytes, kind: str, *, packed: bool) -> None:
        self.send_response(code)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@functools.lru_cache(maxsize=256)
def _gzip(path: Path, _changed: int) -> bytes:
    """A file compressed once, as long as nobody writes it anew: hosts do not compress for each reader either."""
    return gzip.compress(path.read_bytes(), 6)


class Host(http.server.ThreadingHTTPServer):
    """Is silent about browsers that leave in the middle of an answer."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


def build(folder: Path, builder: str, address: str) -> Path:
    """The site of the example archive, as strict as the real one."""
    small = archive()
    whole = replace(small, texts=(*small.texts, crowded()), about=replace(small.about, address=address))
    write(render(whole), folder / "docs")
    shutil.copytree(ROOT / "docs/assets", folder / "docs/assets", dirs_exist_ok=True)
    shutil.copytree(ROOT / "build_tools/theme", folder / "build_tools/theme", dirs_exist_ok=True)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    subprocess.run(
        [sys.executable, "-m", builder, "build", "--strict"], cwd=folder, check=True, capture_output=True,
        env={**os.environ, "SITE_URL": address, "SITE_DIR": "site"},
    )  # fmt: skip
    mend_site(folder / "site")
    bundle_site(folder / "site")
    index_site(folder / "site", records_of(whole))
    return folder / "site"


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address at which a site answers."""
    server = Host(("127.0.0.1", 0), functools.partial(Handler, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}{FOLDER}"
    server.shutdown()
    server.server_close()
