"""Search: what can be found, and the index that a browser asks.

`records_of` says what a reader can find (records.py): each post, each comment,
each glossary record and each event is one record with its own address, facets
and anchors, so that a facet counts what it names and a result leads to the
paragraph. `index_site` (index.py) writes Pagefind's index of them into the
finished site, settled (settle.py) and cut into small files (chunks.py); what
asks it in a browser stands in `docs/assets/engine.js`, what shows the answers
in `docs/assets/search.js`.
"""

from build_tools.search.index import FOLDER, Fragment, fragments, index_site
from build_tools.search.records import Record, records_of

__all__ = ["FOLDER", "Fragment", "Record", "fragments", "index_site", "records_of"]
