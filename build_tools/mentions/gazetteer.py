"""Countries, regions and cities of the world, from CLDR (Unicode's locale data, through Babel)."""

import re
from functools import lru_cache

from babel import Locale
from babel.core import get_global

from build_tools.mentions.fold import fold_name

LANGUAGES = ("en", "ar", "de", "es", "fa", "fr", "it", "nl", "pl", "pt", "ru", "tr")
"""Languages whose names of countries are known; in other languages a place is found by its surroundings alone."""

_APART = re.compile(r"\s*[()\[\]]\s*|\s+[–-]\s+")
_SHORTEST = 3
_NO_PLACES = frozenset({"world", "unknown region", "outlying oceania", "bare", "center", "east"})


@lru_cache(maxsize=1)
def places() -> frozenset[str]:
    """Folded names of the countries and regions of CLDR, and of the cities that its time zones are named after."""
    names = {
        part
        for language in LANGUAGES
        for name in Locale(language).territories.values()
        for part in _APART.split(name)
    }
    names |= {zone.rpartition("/")[2].replace("_", " ") for zone in get_global("zone_territories") if "/" in zone}
    folded = {fold_name(name) for name in names}
    return frozenset(name for name in folded if len(name) >= _SHORTEST and name.lower() not in _NO_PLACES)
