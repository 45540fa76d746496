"""The rules by name, each in one sentence: the method page prints this table."""

from collections.abc import Mapping
from types import MappingProxyType

RULES: Mapping[str, str] = MappingProxyType({
    "space": "White space between words of different lines is no text.",
    "body": "What no other rule claims is the text itself.",
    "title": "The nearest line above the text that reads like a heading, or the one that the heading over the comments quotes, is the title.",
    "title_again": "A line above the title with the same words repeats it.",
    "above_title": "What stands above the title belongs to the page around the text.",
    "author_line": "A line between title and text that says `By` and a name, or a name and a date, names the author.",
    "date_line": "A line between title and text with a date is the dateline.",
    "series_line": "Other lines between title and text name the series the text belongs to.",
    "page_furniture": "Lines of buttons, links and forms belong to the page.",
    "crosspost_note": "A short paragraph that says where else the text stands is a cross-posting note.",
    "credit_line": "A short paragraph that says who made the publication possible is a credit.",
    "copyright_line": "A line with the copyright sign directly below the text is its copyright line.",
    "teasers": "Texts below the end that lead on with `More>>` or the like, again and again, are teasers for other texts.",
    "below_body": "What stands between the end of the text and the comments belongs to the page.",
    "comments_heading": "A line that says how many comments there are, or that comments follow, is the heading over them.",
    "comment-list": "Each item of the list behind the heading over the comments is a comment.",
    "byline-that-says": "A line like `X says:` begins a comment.",
    "bylines-of-one-shape": "Lines with a name and a date, written in one shape again and again behind the heading, part the comments.",
    "one-comment": "When nothing parts the text behind the heading, it is one comment.",
    "comment-buttons": "Links such as Reply or Report are the page's, not the commenter's.",
    "pingback": "A line that says Pingback or Trackback is an automatic notice.",
    "below_comments": "What stands below the last comment (forms, notices, footers) is the page's.",
})
