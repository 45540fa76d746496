"""The words that platforms print, by language: the only place where rules hold words.

Everything is compared after `fold` (lower case, one space for white space,
typographic quotes and dashes kept). Add a language by adding its line to each
table; a platform's new phrase goes into the table it belongs to. Languages:
English, German, Spanish, French, Arabic, Portuguese, Italian, Dutch, Swedish,
Norwegian, Danish, Polish, Russian and Turkish; of Japanese, Finnish, Czech,
Hungarian, Greek, Ukrainian, Romanian and Catalan the most common.

    calendar   numbers, months, weekdays, lengths of time
    sections   where comments begin, and that there are none
    forms      comments are closed; forms for writing one
    comments   buttons, answers, bylines
    furniture  sharing, teasers, widgets, rights
    posts      where a post came from, its date, its rest elsewhere
"""

from build_tools.label.words.calendar import (
    ABOUT,
    AGO_AFTER,
    AGO_BEFORE,
    DAY_WORDS,
    FEW,
    MONTHS,
    ONE,
    SHORT_UNITS,
    TIME_AFTER,
    TIME_BEFORE,
    UNITS,
    WEEKDAYS,
    ZERO,
)
from build_tools.label.words.comments import (
    BUTTON_STARTS,
    BUTTONS,
    BY,
    CONTROLS,
    HOST,
    ICONS,
    IN_REPLY_TO,
    PARTICLES,
    PINGBACK,
    PRONOUNS,
    REPLIED,
    REPLY_TO,
    SAYS,
)
from build_tools.label.words.folding import fold
from build_tools.label.words.forms import CLOSED, FORM, FORM_FIELDS
from build_tools.label.words.furniture import (
    ABOUT_AUTHOR,
    ADVERT,
    COPYRIGHT,
    COUNTED,
    NEW_WINDOW,
    RELATED,
    SHARE,
    WIDGET_STARTS,
    WIDGETS,
)
from build_tools.label.words.posts import (
    CREDIT,
    CROSSPOST,
    DATE_BEFORE,
    EDITOR,
    INVITING,
    ISSUE,
    MORE,
    NEWSLETTER,
)
from build_tools.label.words.sections import (
    COMMENT_STEMS,
    COMMENTS,
    COMMENTS_ALONE,
    HEADING_BEFORE,
    HEADING_LINKS,
    NO_COMMENTS,
    TWO,
)

__all__ = [
    "ABOUT",
    "ABOUT_AUTHOR",
    "ADVERT",
    "AGO_AFTER",
    "AGO_BEFORE",
    "BUTTONS",
    "BUTTON_STARTS",
    "BY",
    "CLOSED",
    "COMMENTS",
    "COMMENTS_ALONE",
    "COMMENT_STEMS",
    "CONTROLS",
    "COPYRIGHT",
    "COUNTED",
    "CREDIT",
    "CROSSPOST",
    "DATE_BEFORE",
    "DAY_WORDS",
    "EDITOR",
    "FEW",
    "FORM",
    "FORM_FIELDS",
    "HEADING_BEFORE",
    "HEADING_LINKS",
    "HOST",
    "ICONS",
    "INVITING",
    "IN_REPLY_TO",
    "ISSUE",
    "MONTHS",
    "MORE",
    "NEWSLETTER",
    "NEW_WINDOW",
    "NO_COMMENTS",
    "ONE",
    "PARTICLES",
    "PINGBACK",
    "PRONOUNS",
    "RELATED",
    "REPLIED",
    "REPLY_TO",
    "SAYS",
    "SHARE",
    "SHORT_UNITS",
    "TIME_AFTER",
    "TIME_BEFORE",
    "TWO",
    "UNITS",
    "WEEKDAYS",
    "WIDGETS",
    "WIDGET_STARTS",
    "ZERO",
    "fold",
]
