"""Single steps over single texts, as JSON lines: what `archive mentions` and `dates` print (`split`: splitting.py).

These forms are stable: other programs and measurements rely on them. All
offsets are code points into the given text.
"""

from collections.abc import Mapping

from build_tools.mentions import Matcher, discover, mentions
from build_tools.mentions.discover import Recogniser
from build_tools.model import Json
from build_tools.show import mention_json, time_json
from build_tools.times import times


def mentions_line(
    given: Mapping[str, Json], matcher: Matcher, *, discovered: bool = False, also: Recogniser | None = None
) -> dict[str, Json]:
    """`{"id", "text"}` -> the names that the authority records explain.

    With `discovered` also those that no record explains (`entity` null), and
    with `also` those that this recogniser finds.
    """
    text = str(given["text"])
    found, _ = mentions(text, matcher, capture=str(given["id"]))
    if discovered or also:
        found = tuple(sorted((*found, *discover(text, found, also)), key=lambda mention: mention.start))
    return {"id": given["id"], "mentions": [mention_json(mention) for mention in found]}


def dates_line(given: Mapping[str, Json]) -> dict[str, Json]:
    """`{"id", "dct", "text"}` -> the time expressions, resolved against the document's date `dct`."""
    found = times(str(given["text"]), str(given.get("dct") or ""))
    return {"id": given["id"], "times": [time_json(time) for time in found]}
