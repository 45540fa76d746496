"""A new archive: its own copy of the tool, the editors' files with what each is for, and a first text.

An archive carries the tool that builds it, so that it can be built again in
twenty years, whatever has become of this project. What is copied is the
checkout this command runs from; what is ours alone (tests, seeds, editorial
files) stays behind.
"""

import hashlib
import json
import re
import shutil
from html import escape
from pathlib import Path

from build_tools.problems import BuildError

HERE = Path(__file__).parent
CHECKOUT = HERE.parent.parent
_COPIED = ("build_tools", "docs/assets", "mkdocs.yml", "pyproject.toml", "requirements.lock", "LICENSE", ".gitignore", ".gitattributes")
"""What of the checkout an archive needs."""
_LEFT = shutil.ignore_patterns("__pycache__", "*.egg-info", "*.pyc")
_TITLE = "{{ title }}"
_SHA256 = "{{ sha256 }}"
_FIRST = "seeds/welcome.txt"


def start(folder: Path, title: str) -> int:
    """Make the archive `title` in a folder that is not there or empty; the number of its files.

    Raises BuildError when something stands there, or when the tool is
    installed without its checkout.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise BuildError(f"{folder} is there and not empty. Name a new folder.")
    missing = [name for name in _COPIED if not (CHECKOUT / name).exists()]
    if missing:
        raise BuildError(f"`archive new` copies the tool from its checkout, and {missing[0]} is not there. Run it from a clone of the project.")
    for name in _COPIED:
        source, target = CHECKOUT / name, folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, ignore=_LEFT)
        else:
            shutil.copy(source, target)
    _write_own(folder, title)
    return sum(path.is_file() for path in folder.rglob("*"))


def _write_own(folder: Path, title: str) -> None:
    """The files that every archive has of its own."""
    digest = hashlib.sha256((HERE / "files" / _FIRST).read_bytes()).hexdigest()
    for source in sorted((HERE / "files").rglob("*")):
        if source.is_file():
            target = folder / source.relative_to(HERE / "files").as_posix().replace("dot-", ".")
            target.parent.mkdir(parents=True, exist_ok=True)
            text = source.read_text(encoding="utf-8")
            value = json.dumps(title, ensure_ascii=False) if source.suffix == ".yml" else " ".join(title.split())
            target.write_text(text.replace(_TITLE, value).replace(_SHA256, digest), encoding="utf-8", newline="\n")
    config = folder / "mkdocs.yml"  # its values are printed as HTML
    text = config.read_text(encoding="utf-8")
    for field, value in (("site_name", title), ("site_description", f"{title}: an annotated archive of scraped posts and their comments.")):
        text = re.sub(rf"^{field}:.*$", lambda _, field=field, value=value: f"{field}: {json.dumps(escape(value), ensure_ascii=False)}", text, count=1, flags=re.MULTILINE)  # type: ignore[misc]
    config.write_text(text, encoding="utf-8", newline="\n")
