"""The edition's styles and scripts in the finished site: one file each, all that was in them, in order."""

from pathlib import Path

from build_tools.bundle import bundle_site

HEAD = """<link rel="stylesheet" href="{0}assets/stylesheets/main.57a0d79d.min.css">
<link rel="stylesheet" href="{0}assets/b.css">

    <link rel="stylesheet" href="{0}assets/a.css">
<script defer src="{0}assets/b.js"></script>
  <script defer src="{0}assets/a.js"></script>
</head><p class="e"><script src="{0}assets/search.js"></script>
"""
JOINED = """<link rel="stylesheet" href="{0}assets/edition.{1}.css">
<script defer src="{0}assets/edition.{2}.js"></script>
</head><p class="e"><script src="{0}assets/search.js"></script>
"""


def site(folder: Path, style: str = "a {}") -> Path:
    (folder / "assets/stylesheets").mkdir(parents=True)
    (folder / "texts").mkdir()
    for name, content in {"a.css": style, "b.css": "b {}", "a.js": "a()", "b.js": "b() // last", "search.js": "s(`g`)"}.items():
        (folder / "assets" / name).write_text(content)
    (folder / "assets/stylesheets/main.57a0d79d.min.css").write_text(".e{x:y}p{x:y}.f{x:y}.g{x:y}:root{--md-h:1;--md-i:2}p{z:var(--md-h)}")
    (folder / "assets/stylesheets/main.57a0d79d.min.css.map").write_text("{}")
    (folder / "index.html").write_text(HEAD.format(""))
    (folder / "texts/index.html").write_text(HEAD.format("../"))
    bundle_site(folder)
    return folder


def test_a_row_becomes_one_file_in_its_order(tmp_path: Path) -> None:
    assets = site(tmp_path) / "assets"
    style, script = next(assets.glob("edition.*.css")), next(assets.glob("edition.*.js"))
    assert style.read_text() == ".e{x:y}p{x:y}.g{x:y}:root{--md-h:1}p{z:var(--md-h)}\nb {}\na {}"
    assert script.read_text() == "b() // last\na()"
    names = style.name.split(".")[1], script.name.split(".")[1]
    assert (tmp_path / "index.html").read_text() == JOINED.format("", *names)
    assert (tmp_path / "texts/index.html").read_text() == JOINED.format("../", *names)
    assert sorted(path.name for path in assets.iterdir()) == sorted([style.name, script.name, "search.js"])


def test_other_styles_have_another_name(tmp_path: Path) -> None:
    one, other = (next((site(tmp_path / name, style) / "assets").glob("edition.*.css")).name for name, style in {"x": "a {}", "y": "c {}"}.items())
    assert one != other


def test_what_holds_no_row_is_left_alone(tmp_path: Path) -> None:
    page = '<link rel="stylesheet" href="assets/a.css"><pre>&lt;script defer src="assets/a.js">&lt;/script></pre>'
    (tmp_path / "index.html").write_text(page)
    bundle_site(tmp_path)
    assert (tmp_path / "index.html").read_text() == page
