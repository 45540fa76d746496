"""The faces of the edition, cut down to what its pages use: `python -m build_tools.fonts docs/assets/fonts`.

Source Serif for the texts and Source Sans for the frame (both SIL Open Font
License) come through pip; here they lose the scripts, weights and tables that no page
needs, and are packed as WOFF2. Run once, before the site is built (`make site`
does): without the files the pages stand in the reader's own faces.
"""

import sys
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FACES: Mapping[str, tuple[str, str]] = {
    "serif": ("font_source_serif_pro", "SourceSerifPro-Regular"),
    "serif-italic": ("font_source_serif_pro", "SourceSerifPro-It"),
    "serif-semibold": ("font_source_serif_pro", "SourceSerifPro-Semibold"),
    "sans": ("font_source_sans_pro", "SourceSansPro-Regular"),
    "sans-semibold": ("font_source_sans_pro", "SourceSansPro-Semibold"),
}
"""Name of the file -> package and face."""
RANGES = (
    (0x20, 0x7E), (0xA0, 0x107), (0x10C, 0x10D), (0x112, 0x113), (0x11E, 0x11F), (0x12A, 0x12B), (0x130, 0x131), (0x141, 0x144),
    (0x14C, 0x14D), (0x152, 0x153), (0x158, 0x161), (0x16A, 0x16B), (0x178, 0x17E), (0x2BB, 0x2BC), (0x2BE, 0x2BF),
    (0x1E0C, 0x1E0D), (0x1E24, 0x1E25), (0x1E62, 0x1E63), (0x1E6C, 0x1E6D), (0x1E92, 0x1E93),
    (0x2010, 0x2015), (0x2018, 0x201E), (0x2020, 0x2022), (0x2026, 0x2026), (0x202F, 0x202F), (0x2039, 0x203A), (0x20AC, 0x20AC),
    (0x2190, 0x2193), (0x2212, 0x2212),
)  # fmt: skip
"""Code points that are kept, ends included: the Latin of western Europe, what Arabic and Persian are transliterated
with, punctuation, arrows. Any other sign stands in the reader's own face."""
_FEATURES = ["kern", "liga", "mark", "mkmk", "ccmp", "locl", "tnum", "lnum"]
"""Kerning and marks, figures of one width."""
_CAPITALS = ["smcp", "c2sc"]
"""Real small capitals, of the face that sets the text."""
STAMP = "OFL.txt"
"""The licence, written last: it says that all the others are there."""


def make(folder: Path) -> None:
    """Write the faces into a folder; the same bytes every time."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, (package, face) in FACES.items():
        (folder / f"{name}.woff2").write_bytes(b"")
        _cut(package, face, folder / f"{name}.woff2")
    licences = [(files(package) / "files" / "LICENSE.txt").read_text(encoding="utf-8") for package in sorted({package for package, _ in FACES.values()})]
    (folder / STAMP).write_text("\n\n".join(licences), encoding="utf-8")


def _cut(package: str, face: str, target: Path) -> None:
    options = Options(layout_features=[*_FEATURES, *(_CAPITALS if face == FACES["serif"][1] else ())], flavor="woff2", hinting=False, desubroutinize=True, name_IDs=[0, 1, 2, 13, 14])
    with (files(package) / "files" / f"{face}.otf").open("rb") as stream:
        font = TTFont(stream, recalcTimestamp=False)
        subsetter = Subsetter(options)
        subsetter.populate(unicodes=[code for first, last in RANGES for code in range(first, last + 1)])
        subsetter.subset(font)
        font.flavor = "woff2"
        font.save(target)


if __name__ == "__main__":
    make(Path(sys.argv[1]))
