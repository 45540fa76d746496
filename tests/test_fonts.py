"""The faces of the edition: what they hold, what they weigh, and the same bytes every time."""

from pathlib import Path

from conftest import tree
from fontTools.ttLib import TTFont

from build_tools.fonts import FACES, STAMP, make

WORDS = "Ḥizballāh, Ṭayyār, Valbjørn, “naïve” – El País … ¶ § 1,234 → Straße, Łódź"


def test_the_faces_hold_what_pages_print_and_are_light(tmp_path: Path) -> None:
    make(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {STAMP, *(f"{name}.woff2" for name in FACES)}
    assert "SIL OPEN FONT LICENSE" in (tmp_path / STAMP).read_text(encoding="utf-8").upper()
    for name in FACES:
        file = tmp_path / f"{name}.woff2"
        assert file.stat().st_size < 30_000
        missing = {sign for sign in WORDS if ord(sign) not in TTFont(file).getBestCmap()}
        assert missing == (set("ḤṬ→") if name == "serif-italic" else set()), name  # the italic was never drawn for them
    assert sum(path.stat().st_size for path in tmp_path.glob("*.woff2")) < 100_000


def test_the_faces_are_the_same_each_time(tmp_path: Path) -> None:
    for name in ("one", "two"):
        make(tmp_path / name)
    assert tree(tmp_path / "one") == tree(tmp_path / "two")
