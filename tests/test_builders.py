"""MkDocs and Zensical render the same articles from one mkdocs.yml."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import html

ROOT = Path(__file__).parent.parent
PARTS = ("build_tools", "docs", "editorial", "seeds", "mkdocs.yml")


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The project's site by each builder, in a folder of its own."""
    made = {}
    for builder in ("mkdocs", "zensical"):
        root = tmp_path_factory.mktemp(builder)
        for part in PARTS:
            source = ROOT / part
            (shutil.copytree if source.is_dir() else shutil.copy)(source, root / part)
        command = [sys.executable, "-m", "build_tools", "--root", str(root), "--quiet", "site", "--builder", builder]
        subprocess.run(command, check=True, cwd=ROOT, env={**os.environ, "SITE_URL": "https://example.org/archive/"})
        made[builder] = root / "site"
    return made


def article(path: Path) -> tuple[list[str], str]:
    """Ids of an article in order, and its text with white space folded."""
    document = html.parse(str(path), parser=html.HTMLParser(encoding="utf-8"))
    (body,) = document.xpath("//article[contains(@class, 'md-content__inner')]")
    ids = [element.get("id") for element in body.iter() if element.get("id")]
    ids = [name for name in ids if name != "__skip"]  # the theme's own target of its skip link
    return ids, " ".join(body.text_content().split())


def test_same_pages(sites: dict[str, Path]) -> None:
    pages = {builder: {p.relative_to(site) for p in site.rglob("index.html")} for builder, site in sites.items()}
    assert pages["mkdocs"] == pages["zensical"]
    assert len(pages["mkdocs"]) >= 8


def test_same_texts_and_ids(sites: dict[str, Path]) -> None:
    for page in sorted(sites["mkdocs"].rglob("index.html")):
        name = page.relative_to(sites["mkdocs"])
        ids, text = article(page)
        other_ids, other_text = article(sites["zensical"] / name)
        assert ids == other_ids, name
        assert text == other_text, name


def test_the_texts_have_their_anchors_in_both(sites: dict[str, Path]) -> None:
    for builder, site in sites.items():
        texts = [path for path in (site / "texts").iterdir() if path.is_dir()]
        assert texts, builder
        for text in texts:
            ids, words = article(text / "index.html")
            assert "p1" in ids
            assert len(words) > 1000
