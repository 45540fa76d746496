"""Pictures made at build time: maps, the network of names, sparklines.

Plain functions from small frozen values to SVG, as strings of one line that go
into a page as they are. They know nothing of the archive: whoever renders a
page turns its subjects into `MapPoint`, `Node`, `Edge` and `Dated`.

The same input gives the same bytes, whatever the hash seed, locale or folder.
Nothing has a colour of its own: `docs/assets/pictures.css` gives it by class,
for light, dark, print and forced colours. Names go through `build_tools.escape`,
so any text comes out exact in a browser; the result is also well-formed XML
unless a name holds a control character, which no XML can.
"""

from build_tools.pictures.locator import locator_map
from build_tools.pictures.maps import NARROW, WIDE, MapPoint, places_map
from build_tools.pictures.network import Edge, Node, network
from build_tools.pictures.sparkline import Dated, sparkline
from build_tools.pictures.svg import figure

__all__ = [
    "NARROW",
    "WIDE",
    "Dated",
    "Edge",
    "MapPoint",
    "Node",
    "figure",
    "locator_map",
    "network",
    "places_map",
    "sparkline",
]
