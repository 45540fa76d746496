"""Text to tokens: the words, numbers and marks that time expressions are made of.

One pass of one regular expression; every alternative consumes what it looks
at, so the time is linear in the length of the text whatever the text is.
"""

import re
from dataclasses import dataclass

TOKEN = re.compile(
    r"""
    (?!https?:|www\.)[^\W\d_]{3,}(?:[\u064b-\u065f\u0670\u0300-\u036f]+[^\W\d_]*)*  # most tokens are words: asked first
  | (?:https?://|www\.)[^\s<>"]+            # an address: opaque here, `addresses` looks into it
  | [@\#][^\W]\w*                           # a handle or hashtag: nobody's date
  | \n[ \t\r]*\n                            # a blank line parts paragraphs
  | \d{4}-\d\d-\d\d(?:[Tt]\d\d(?::\d\d){0,2}(?:\.\d{1,9})?(?:[Zz]|[+-]\d\d:?\d\d)?)?(?![\w-])
  | \d{1,4}([/.-])\d{1,2}\1\d{1,4}(?!\w)    # 3/14/2007, 14.3.2007, 2007/03/14
  | \d{1,2}/\d{1,2}(?![\w/])                # 9/11
  | \d{1,2}:\d\d(?::\d\d)?(?!\d)            # a clock
  | ['’‘]?\d{1,3}0['’]?s\b                   # 1970s, '70s, 70's
  | ['’‘]\d\d(?!\w)                         # '07
  | \d{1,4}(?:[Ss][Tt]|[Nn][Dd]|[Rr][Dd]|[Tt][Hh])\b
  | 2(?:day|nite|night|moro|moz|morrow)\b   # tweets
  | (?:[Qq][1-4]|[1-4][Qq])(?!\w)           # a quarter
  | \d{1,3}(?:,\d{3})+(?:\.\d+)?
  | \d+(?:\.\d+)?
  | [apAP]\.[ ]?[mM]\.(?!\w)                # a. m.
  | (?:[A-Za-z]\.){2,}                      # U.S., B.C., p.m.
  | [oO]['’]clock\b
  | ['’](?:s|ll|d|re|ve|m|t|S|LL|D)\b       # clitics
  | [^\W\d_]+
  | --+
  | [^\w\s]
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text, as parallel tuples."""

    text: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    """Where each begins, in code points."""

    def end(self, i: int) -> int:
        """Where token `i` ends."""
        return self.starts[i] + len(self.words[i])

    def glued(self, i: int) -> bool:
        """Whether nothing stands between token `i` and the one after it."""
        return i + 1 < len(self.words) and self.end(i) == self.starts[i + 1]


def tokenize(text: str) -> Tokens:
    """Cut a text into tokens; what lies between them is white space and underscores."""
    matches = list(TOKEN.finditer(text))
    return Tokens(text, tuple([m.group() for m in matches]), tuple([m.start() for m in matches]))
