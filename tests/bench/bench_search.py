"""The search in an archive of 3,000 texts with their comments, beside the theme's own search, in one run.

    python tests/bench/bench_search.py [FOLDER] [TEXTS]

Makes the archive in FOLDER and its site (minutes; done once, the index is made anew each time), and asks both
searches for the same words in Chromium: the two commonest together, the commonest, and words that are thirtieth,
three hundredth and three thousandth. Printed for each: how long the first result takes and what has gone over the wire
by then, from opening an address that asks for the word (the page included), and from typing the word on a page that is
open (what came from opening it on); the median of so many times. The theme's search can only be typed into, and is
asked once.
"""

import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from example_archive import archive, harbour, records  # noqa: E402  # the tests' own helpers, one folder up
from example_site import BROWSER, served  # noqa: E402
from playwright.sync_api import Browser, sync_playwright  # noqa: E402
from playwright.sync_api import Page as Tab  # noqa: E402

from build_tools.bundle import bundle_site  # noqa: E402
from build_tools.mend import mend_site  # noqa: E402
from build_tools.model import Archive, Block, Comment, Document, Mention, Role, Span, Statement, Text  # noqa: E402
from build_tools.render import render  # noqa: E402
from build_tools.search import index_site, records_of  # noqa: E402
from build_tools.write import write  # noqa: E402

ROOT = HERE.parents[1]
PARAGRAPHS, COMMENTS, WORDS = 12, 5, 60
VOCABULARY = 20_000
COMMON = ("harbour pilots", "lamps")
RANKS = (30, 300, 3000)
TIMES = 5
OURS = ("search/", "#ed-find-q", ".ed-result")
THEIRS = ("", ".md-search__input", ".md-search-result__item")
"""Page, field to type into, and what a result is."""
WATCH = """new MutationObserver(() => {
  if (!window.first && document.querySelector("RESULT")) window.first = performance.now();
}).observe(document, { childList: true, subtree: true });
addEventListener("input", () => { window.typed ??= performance.now(); }, { capture: true })"""
"""The page itself notes when its first result stands: asked from outside, the answer comes late on a busy machine."""
FETCHED = """() => [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
  .map((entry) => [performance.timeOrigin + entry.responseEnd, entry.transferSize])"""
"""When each file had come, and its bytes; in a page, or in what runs beside it."""


def vocabulary(chance: random.Random) -> list[str]:
    """Words that look like words; the first are those that are looked for, and frequent."""
    syllables = ["ba", "ri", "no", "tel", "mar", "os", "en", "ku", "shi", "la", "ver", "dor"]
    made = {"".join(chance.choices(syllables, k=chance.randint(2, 5))) for _ in range(VOCABULARY)}
    return ["lamps", "harbour", "pilots", "ferry", *sorted(made)]


def text(number: int, words: list[str], weights: list[float], chance: random.Random) -> Text:
    """A text with comments, in words of which few are frequent, as in any language."""
    blocks: list[Block] = []
    comments: list[Comment] = []
    pieces: list[str] = []
    at = 0

    def add(anchor: str, comment: int) -> None:
        nonlocal at
        said = " ".join(chance.choices(words, weights, k=WORDS)) + "."
        role = Role.COMMENT if comment else Role.BODY
        blocks.append(Block(anchor, "paragraph", role, (Span(at, at + len(said)),), said, comment))
        pieces.append(said)
        at += len(said) + 1

    for n in range(1, PARAGRAPHS + 1):
        add(f"p{n}", 0)
    for n in range(1, COMMENTS + 1):
        start = at
        add(f"c{n}-p1", n)
        comments.append(Comment(n, start, at - 1, f"Reader {chance.randrange(900)}", anchor=f"c{n}", dated=f"{2001 + number % 20}"))
    model = harbour()
    known = [entity for entity in records().entities if entity.type != "place"]
    mentions = tuple(
        Mention(block.start, block.start + 3, block.text[:3], entity.id, entity.type, "name")
        for block in blocks[::4] for entity in [chance.choice(known)]
    )  # fmt: skip
    entry = replace(
        model.entry, slug=f"text-{number:04}", capture=f"{number}.txt",
        title=Statement(f"{' '.join(chance.choices(words, k=4)).capitalize()} {number}", "stated", "x", "high"),
        statements={**model.entry.statements, "published": Statement(f"{2001 + number % 20}-03-04", "stated", "x", "high")},
    )  # fmt: skip
    capture = replace(model.document.capture, id=f"{number}.txt", text="\n".join(pieces))
    return Text(entry, Document(capture, (), tuple(blocks), tuple(comments), mentions=mentions))


def made(count: int) -> Archive:
    """The archive: the same in every run."""
    chance = random.Random(7)  # noqa: S311  # no secret
    words = vocabulary(chance)
    weights = [1 / (rank + 10) for rank in range(len(words))]
    return replace(archive(), texts=tuple(text(n, words, weights, chance) for n in range(count)), events=(), subjects=(), unresolved=())


def build(folder: Path, whole: Archive) -> None:
    """The site, with the theme's own search beside ours."""
    pages = (page for page in render(whole) if re.fullmatch(r"(texts/text-\d+/|search/|)index\.md", page.src_uri))
    write(tuple(pages), folder / "docs")
    for part in ("docs/assets", "build_tools/theme"):
        shutil.copytree(ROOT / part, folder / part, dirs_exist_ok=True)
    theme = folder / "build_tools/theme/main.html"
    whole_theme = theme.read_text(encoding="utf-8")
    for block in ("config", "scripts"):  # its script, which no page of ours has, on the first page alone
        left_out = f"{{% block {block} %}}{{% endblock %}}"
        assert left_out in whole_theme
        whole_theme = whole_theme.replace(left_out, f"{{% block {block} %}}{{% if page and page.is_homepage %}}{{{{ super() }}}}{{% endif %}}{{% endblock %}}")
    theme.write_text(whole_theme, encoding="utf-8")
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    head, _, rest = config.partition("nav:\n")
    config = head + "nav:\n  - Home: index.md\n" + rest[rest.index("\nnot_in_nav") :]
    config = "\n".join("plugins: [search]" if line.startswith("plugins:") else line for line in config.splitlines())
    (folder / "mkdocs.yml").write_text(config, encoding="utf-8")
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "--quiet"], cwd=folder, check=True)
    scripts = folder / "site/assets/javascripts"
    scripts.rename(folder / "scripts")
    mend_site(folder / "site")
    (folder / "scripts").rename(scripts)
    bundle_site(folder / "site")


def opened(browser: Browser, address: str, result: str) -> Tab:
    """A page in a fresh browser that notes when the first result stands."""
    tab = browser.new_context().new_page()
    tab.add_init_script(WATCH.replace("RESULT", result))
    tab.goto(address, wait_until="commit")
    return tab


def taken(tab: Tab, since: str) -> tuple[float, float]:
    """Seconds from a moment of the page to its first result, and the kilobytes that had come by then."""
    tab.wait_for_function("window.first", timeout=120_000)
    seconds, first = tab.evaluate(f"() => [(window.first - {since}) / 1000, performance.timeOrigin + window.first]")
    files = [*tab.evaluate(FETCHED), *(file for worker in tab.workers for file in worker.evaluate(FETCHED))]
    return seconds, sum(size for at, size in files if at <= first) / 1000


def from_address(browser: Browser, address: str, search: tuple[str, str, str], query: str) -> tuple[float, float]:
    """The search that an address asks for."""
    page, _, result = search
    tab = opened(browser, f"{address}{page}?q={query}", result)
    found = taken(tab, "0")
    tab.context.close()
    return found


def typed(browser: Browser, address: str, search: tuple[str, str, str], query: str) -> tuple[float, float]:
    """The search for what is typed on a page that has had time to get ready."""
    page, field, result = search
    tab = opened(browser, address + page, result)
    tab.locator(field).wait_for(state="attached")
    tab.add_style_tag(content=f"{field}, :has({field}) {{ display: block !important; visibility: visible !important }}")  # its styles were left out
    tab.locator(field).focus()
    tab.wait_for_timeout(700)
    tab.locator(field).fill(query)
    found = taken(tab, "window.typed")
    tab.context.close()
    return found


def median(ask: Callable[[], tuple[float, float]], times: int) -> str:
    """What is printed of so many measurements: their median."""
    found = [ask() for _ in range(times)]
    seconds, size = (sorted(values)[times // 2] for values in zip(*found, strict=True))
    return f"{seconds:10.2f} s{size:8.0f} kB"


def main(folder: str = "", count: str = "3000") -> None:
    """Make, measure, print."""
    where = Path(folder or tempfile.mkdtemp())
    where.mkdir(parents=True, exist_ok=True)
    whole = made(int(count))
    if not (where / "site/index.html").is_file():
        started = time.monotonic()
        build(where, whole)
        print(f"site of {count} texts with {COMMENTS} comments each, by MkDocs: {time.monotonic() - started:.0f} s")
    shutil.rmtree(where / "site/pagefind", ignore_errors=True)
    for script in ("engine.js", "search.js"):
        shutil.copy(ROOT / "docs/assets" / script, where / "site/assets")
    started = time.monotonic()
    index_site(where / "site", found := records_of(whole))
    size = sum(path.stat().st_size for path in (where / "site/pagefind").rglob("*") if path.is_file())
    print(f"index of {len(found):,} records: {time.monotonic() - started:.0f} s, {size / 1e6:.1f} MB on disk")
    print(f"{'words':18}{'from an address':>23}{'typed':>23}{'theme, typed':>23}")
    words = vocabulary(random.Random(7))  # noqa: S311  # no secret
    with served(where / "site") as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=BROWSER)
        alone = opened(browser, f"{address}{OURS[0]}", "body")
        alone.wait_for_load_state("networkidle")
        print(f"{'(the page alone)':18}{sum(size for _, size in alone.evaluate(FETCHED)) / 1000:20.0f} kB")
        for query in (*COMMON, *(words[rank] for rank in RANKS)):
            ours = (median(partial(ask, browser, address, OURS, query), TIMES) for ask in (from_address, typed))
            theirs = median(partial(typed, browser, address, THEIRS, query), 1)
            print(f"{query:18}", *ours, theirs, sep="")
        browser.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
