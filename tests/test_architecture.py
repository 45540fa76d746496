"""The house stands as its plan says: who may import whom, who touches the disk, and nothing unused."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import is_dataclass
from importlib import import_module
from importlib.metadata import packages_distributions
from inspect import getmembers, isclass
from pathlib import Path

import pytest
from conftest import ROOT

from build_tools import model, pipeline
from build_tools.problems import CODES

PACKAGE = ROOT / "build_tools"

HELPERS = {
    "model": "the values that pass from step to step",
    "problems": "faults as values",
    "escape": "the one form in which captured text goes out",
    "ledger": "the form of the ledger, and the words that count",
    "likeness": "how alike texts are, and where they differ",
    "lines": "the lines of a capture, by which editors point at it",
    "edtfdate": "dates and their order",
    "yamlfile": "YAML that keeps its lines",
    "words": "counts and dates in words",
    "quoting": "where quoted words stand",
}
"""Modules that any other may import: plain functions on plain values."""

ALSO: Mapping[str, Mapping[str, str]] = {
    "anchors": {"align": "what stands there continues what was released"},
    "authority": {},
    "citations": {},
    "dating": {"times": "reads the dates of comments as dates in a text are read"},
    "downloads": {"chronicle": "gives out what the timeline shows"},
    "editorial": {
        "addresses": "the catalogue decides of whole texts", "history": "a ledger is held against what the releases recorded",
    },
    "events": {"notes": "a passage is quoted as a note quotes it"},
    "inline": {},
    "intake": {
        "label": "drafts say what the labels found", "web": "… on pages too", "split": "the post, by which versions are told",
        "times": "dates of posts", "blocks": "the language of a text", "exports": "a text may be an export",
        "read": "what is taken in is read as the captures are",
    },
    "search": {"authority": "addresses of records", "blocks": "the language of a name", "render": "a result is called what its page is called"},
    "read": {"exports": "an export holds many captures"},
    "link": {
        "addresses": "… and the addresses that lost theirs",
        "anchors": "the archive is made of anchored texts",
        "authority": "… whose names the records explain",
        "editorial": "… with what the editors wrote",
        "events": "… and the events they tell of",
        "glossary": "… listed under their records",
        "notes": "… with their notes beside them",
    },
    "proposals": {"align": "by how many words a passage is known", "release": "proposes decisions"},
    "release": {"addresses": "what the catalogue decided of whole texts", "anchors": "what is retired leaves its place to others"},
    "versions": {"addresses": "a new address is no new version"},
    "render": {
        "versions": "pages tell what releases changed",
        "citations": "pages offer citations",
        "authority": "the folder of a record's page is named after its file",
        "chronicle": "the timeline page shows the chronicle",
        "glossary": "record pages show their mentions",
        "inline": "marks are laid over text",
        "pictures": "pages carry pictures",
        "view": "what templates see of a text",
        "downloads": "pages offer data to download",
    },
    "splitting": {"label": "one step alone", "web": "one step alone", "split": "the forms of JSON lines"},
    "steps": {"mentions": "a step by itself", "times": "…", "show": "says what was found as JSON"},
    "suggest": {"mentions": "finds names that no record explains"},
    "suggest_events": {"chronicle": "…", "glossary": "…", "notes": "…"},
    "web": {"label": "a page is labelled with the same marks and looks", "split": "a page is split into the same line"},
    "check": {"check_names": "a part of the checks", "search": "what the index gives out"},
    "site": {"swap": "the site changes places at one stroke", "mend": "… without the theme's slips", "bundle": "… with few files to fetch"},
    "bundle": {"trim": "… without rules that no page needs"},
    "write": {"swap": "docs/ changes places at one stroke"},
}
"""Module or package -> what else it imports, and why."""

JOINTS = {"pipeline", "cli", "__main__"}
"""They join the steps, and may import them all."""

DISK = {
    "read": "reads the captures and the editors' files",
    "write": "writes the pages",
    "search": "writes the index into the finished site",
    "fonts": "cuts the faces of the edition",
    "starter": "makes a new archive",
    "swap": "exchanges folders",
    "site": "calls the generator",
    "serve": "watches and serves",
    "mend": "mends the finished pages",
    "bundle": "joins styles and scripts in the finished site",
    "citations": "calls pandoc with the styles of a package",
    "cli": "is told files by name",
    "check": "reads the finished site",
    "check_names": "reads the finished site",
    "pipeline": "hands the root on to `read`",
}
"""Who may import what leads to the disk."""

TO_THE_DISK = {"os", "pathlib", "shutil", "tempfile", "subprocess", "glob", "fcntl", "mmap", "sqlite3"}
TO_THE_NET = {"socket", "http", "urllib.request", "ftplib", "smtplib", "ssl", "asyncio", "requests", "httpx", "aiohttp"}

ONLY = {
    "bibtexparser": {"citations"}, "brotli": {"intake"}, "click": {"cli"}, "jinja2": {"render"}, "lxml": {"check_names", "exports", "web"},
    "pypandoc": {"citations"}, "rensa": {"intake"}, "rich": {"cli", "show"}, "rispy": {"citations"}, "warcio": {"intake"},
}
"""Library -> who alone may know it."""

CALLED = {
    "brotli": "packs the faces", "font-source-sans-pro": "a face of the edition", "font-source-serif-pro": "a face of the edition",
    "pagefind": "makes the search index",
    "mkdocs": "the generator", "mkdocs-material": "its theme", "markdown": "the generator's", "setuptools": "installs us",
}
"""Declared because a command needs them, though no module of ours imports them."""


def sources() -> dict[str, Path]:
    """Dotted name below the package -> file."""
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    del found[""]
    return found


SOURCES = sources()
TREES = {name: ast.parse(path.read_text(encoding="utf-8")) for name, path in SOURCES.items()}


def imported(name: str) -> Iterator[str]:
    """Dotted names of all modules that a module imports, wherever it does."""
    for node in ast.walk(TREES[name]):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name} imports relatively"
            base = node.module or ""
            parts = [f"{base}.{alias.name}" for alias in node.names]
            modules = [part for part in parts if part.removeprefix("build_tools.") in SOURCES]
            yield from modules
            if len(modules) < len(parts):
                yield base
        elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith("import_module"):
            yield from (arg.value for arg in node.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str))


def ours(name: str) -> set[str]:
    """Modules of ours that a module imports; a package counts as its `__init__`."""
    return {item.removeprefix("build_tools.") for item in imported(name) if item.startswith("build_tools.")}


def unit(name: str) -> str:
    return name.split(".", maxsplit=1)[0]


def theirs(name: str) -> set[str]:
    """Top names of other people's modules that a module imports."""
    tops = {item.split(".")[0] for item in imported(name)}
    return {top for top in tops if top not in sys.stdlib_module_names and top != "build_tools"}


def strings(name: str) -> Iterator[str]:
    for node in ast.walk(TREES[name]):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def test_there_is_something_to_test() -> None:
    assert {"model", "problems", "read", "label", "blocks", "link", "render", "write", "pipeline", "cli"} <= set(SOURCES)
    assert HELPERS.keys() | ALSO.keys() | JOINTS | DISK.keys() <= {unit(name) for name in SOURCES}


def test_the_model_imports_nothing_of_ours() -> None:
    assert {unit(other) for name in SOURCES if unit(name) == "model" for other in ours(name)} == {"model"}
    assert ours("problems") == {"model"}


@pytest.mark.parametrize("name", sorted(SOURCES))
def test_a_module_imports_helpers_its_own_package_and_what_is_listed(name: str) -> None:
    if unit(name) in JOINTS:
        return
    allowed = {unit(name), *HELPERS, *ALSO.get(unit(name), {})}
    assert {unit(other) for other in ours(name)} - allowed == set()


def test_nothing_is_listed_that_nobody_imports() -> None:
    for user, others in ALSO.items():
        used = {unit(other) for name in SOURCES if unit(name) == user for other in ours(name)}
        assert others.keys() <= used, user


def test_no_module_imports_itself_in_a_circle() -> None:
    def reached(name: str, way: Sequence[str]) -> None:
        assert name not in way, " -> ".join([*way, name])
        if name not in done:
            for other in sorted(ours(name) - {name}):
                reached(other, [*way, name])
            done.add(name)

    done: set[str] = set()
    for name in SOURCES:
        reached(name, [])


@pytest.mark.parametrize("library", sorted(ONLY))
def test_a_library_is_known_to_few(library: str) -> None:
    assert {unit(name) for name in SOURCES if library in theirs(name)} <= ONLY[library]


def test_nothing_imports_the_generators_or_the_net() -> None:
    for name in SOURCES:
        assert not theirs(name) & {"mkdocs", "material", "zensical"}, name
        found = set(imported(name))
        assert not {item for item in found if item in TO_THE_NET or item.split(".")[0] in TO_THE_NET}, name


@pytest.mark.parametrize("name", sorted(SOURCES))
def test_only_few_touch_the_disk(name: str) -> None:
    if unit(name) in DISK:
        return
    assert not {item.split(".")[0] for item in imported(name)} & TO_THE_DISK
    calls = {ast.unparse(node.func) for node in ast.walk(TREES[name]) if isinstance(node, ast.Call)}
    assert not calls & {"open", "io.open"}


@pytest.mark.parametrize("name", sorted(SOURCES))
def test_nothing_looks_at_a_clock_or_at_chance(name: str) -> None:
    calls = {ast.unparse(node.func) for node in ast.walk(TREES[name]) if isinstance(node, ast.Call)}
    chance = re.compile(r"(\w+\.)*(now|today|utcnow|time\.time|localtime|uuid1|uuid4|hash|id)")
    assert not [call for call in calls if chance.fullmatch(call)]
    assert not {item.split(".")[0] for item in imported(name)} & {"random", "secrets", "locale"}


def test_every_library_is_declared_and_every_declared_one_is_used() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    def normal(distribution: str) -> str:
        return re.split(r"[<>=\[ ]", distribution)[0].lower().replace("_", "-")

    declared = {normal(line) for line in project["dependencies"]}
    optional = {normal(line) for line in project["optional-dependencies"].get("ner", [])}
    owners = packages_distributions()
    # A namespace such as `ruamel` has several owners: one of them has to be declared.
    used = {top: {normal(owner) for owner in owners.get(top, [top])} for name in SOURCES for top in theirs(name)}
    assert [top for top, owned in used.items() if not owned & (declared | optional)] == []
    assert declared - set().union(*used.values()) - CALLED.keys() == set()


# ------------------------------------------------------------- nothing unused


def test_every_problem_code_is_raised_somewhere() -> None:
    raised = {text for name in SOURCES if name != "problems" for text in strings(name)}
    assert set(CODES) - raised == set()


def test_every_rule_is_used_somewhere() -> None:
    """A rule stands in its table, and once more where it decides: as a name in the marks, or of a function."""
    count: dict[str, int] = {}
    for name in SOURCES:
        functions = (node.name for node in ast.walk(TREES[name]) if isinstance(node, ast.FunctionDef))
        for text in (*strings(name), *functions):
            count[text] = count.get(text, 0) + 1
    assert [rule for rule in pipeline.RULES if count.get(rule, 0) < 2] == []


def test_values_are_frozen() -> None:
    for name in SOURCES:
        module = import_module(f"build_tools.{name}")
        for _, made in getmembers(module, isclass):
            if made.__module__ == module.__name__ and is_dataclass(made):
                assert made.__dataclass_params__.frozen, made  # type: ignore[attr-defined]  # typeshed hides it
    assert all(hasattr(made, "__slots__") for _, made in getmembers(model, isclass) if is_dataclass(made))


def test_the_story_stays_short() -> None:
    text = SOURCES["pipeline"].read_text(encoding="utf-8")
    assert len(text.splitlines()) < 100
    functions = [node for node in TREES["pipeline"].body if isinstance(node, ast.FunctionDef)]
    assert all((node.end_lineno or 0) - node.lineno < 30 for node in functions)


def test_nothing_of_ours_knows_a_capture() -> None:
    """Rules are general: no file name, slug or author of the archive stands in the code."""
    names = [path.name for path in (ROOT / "seeds").iterdir()]
    catalog = (ROOT / "editorial" / "catalog.yml").read_text(encoding="utf-8")
    names += re.findall(r"^- slug: (.+)$", catalog, re.MULTILINE)
    assert len(names) >= 6
    for path in sorted(PACKAGE.rglob("*")):
        if path.suffix in {".py", ".j2", ".html", ".json"}:
            text = path.read_text(encoding="utf-8")
            assert not [name for name in names if name in text], path
