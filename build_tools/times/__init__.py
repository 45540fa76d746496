"""Time expressions: what a text says of when, as TIMEX3 and EDTF.

`times` finds the expressions of a text and resolves them against the text's
date. Sources: TimeML 1.2.1 and TIDES TIMEX2 for extents and values, ISO 8601-2
(EDTF) for the dates that pages and the timeline show.
"""

from build_tools.times.tagger import RULES, times

__all__ = ["RULES", "times"]
