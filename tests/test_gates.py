"""What the finished pages have to hold by other people's measures: Nu's HTML checker, Lighthouse, and the scales."""

import json
import os
import shutil
import subprocess
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from example_site import NODE_MODULES, PAGES, Opener

from build_tools.mend import mended

pytestmark = pytest.mark.browser

GATES = Path(__file__).parent / "gates"
NU = NODE_MODULES / "vnu-jar/build/dist/vnu.jar"
KINDS = PAGES[:-1]
"""One page of each kind; that of no address is a failure by itself for Lighthouse."""
HEAVIEST = 150_000
"""Bytes that a page may take, compressed, before the reader does anything; fonts are counted apart."""
FONTS = 120_000


def lighthouse(addresses: list[str], categories: str, runs: int = 1) -> list[dict[str, Any]]:
    """What Lighthouse says of each address in each run."""
    done = subprocess.run(
        ["node", GATES / "lighthouse.mjs", str(runs), categories, *addresses], check=True, capture_output=True, text=True,
        env={**os.environ, "CHROME_PATH": shutil.which("chromium") or ""},
    )  # fmt: skip
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.mark.slow
def test_nu_finds_no_error(address: str, site: Path) -> None:
    assert address
    done = subprocess.run(
        ["java", "-jar", NU, "--format", "json", "--errors-only", "--skip-non-html", site], check=False, capture_output=True
    )
    messages = json.loads(done.stderr)["messages"]
    assert Counter(message["message"] for message in messages) == {}, messages[:3]


@pytest.mark.slow
def test_lighthouse_has_nothing_to_wish_for(address: str) -> None:
    results = lighthouse([address + path for path in KINDS], "accessibility,best-practices,seo")
    assert len(results) == len(KINDS)
    short = [result for result in results if result["error"] or set(result["scores"].values()) != {100}]
    assert [(result["address"].removeprefix(address), result["scores"], result["failed"]) for result in short] == []


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_light(visit: Opener, address: str, path: str) -> None:
    tab = visit(None)
    protocol = tab.context.new_cdp_session(tab)
    kinds: dict[str, str] = {}
    taken: Counter[bool] = Counter()
    protocol.on("Network.responseReceived", lambda event: kinds.update({event["requestId"]: event["type"]}))
    protocol.on(
        "Network.loadingFinished",
        lambda event: taken.update({kinds.get(event["requestId"]) == "Font": event["encodedDataLength"]}),
    )
    protocol.send("Network.enable")
    tab.goto(address + path, wait_until="networkidle")
    assert 10_000 < taken[False] <= HEAVIEST
    assert taken[True] <= FONTS


def test_the_theme_slips_are_mended_and_nothing_else() -> None:
    page = (
        b'<input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer" autocomplete="off">'
        b'<input type="search" autocomplete="off"><label class="md-nav__title" for="__toc"> <b>Contents</b>\n</label>'
        b'<label class="md-nav__link" for="__nav_2" id="__nav_2_label" tabindex=""><b>About</b></label>'
    )
    better = (
        b'<input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer">'
        b'<input type="search" autocomplete="off"><div class="md-nav__title"> <b>Contents</b>\n</div>'
        b'<label class="md-nav__link" for="__nav_2" id="__nav_2_label"><b>About</b></label>'
    )
    assert mended(page) == better
    assert mended(better) == better
    with_its_box = b'<input type="checkbox" id="__toc"><label class="md-nav__title" for="__toc">Contents</label>'
    assert mended(with_its_box) == with_its_box
