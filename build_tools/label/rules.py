"""The rules by name, each in one sentence: the method page prints this table.

Most are functions of the same name: in `head`, `contents` and `post` (what
belongs to the text), `headers` and `comments` (what belongs to its readers).
"""

from collections.abc import Mapping
from types import MappingProxyType

RULES: Mapping[str, str] = MappingProxyType({
    "space": "Blank lines, line ends and indentation between words are no text.",
    "body": "What no other rule claims is the text itself.",
    "title": "The title is the line that the heading over the comments quotes, or else the line above the text whose words come again in it, that stands elsewhere on the page too, or has a byline or date beside it.",
    "title_again": "A line above the title with the same words repeats it.",
    "above_title": "What stands above the title belongs to the page around the text.",
    "author_line": "A line between title and text that says “By” and a name, or a name and a date, names the author.",
    "signature": "A line directly below the text like “Posted by X at 9:14 PM” names its author.",
    "date_line": "A short line between title and text with a date is the dateline.",
    "series_line": "Other lines between a repeated title and the title itself name the series of the text.",
    "page_furniture": "Lines of buttons, links and forms between title and text belong to the page.",
    "table_of_contents": "Short lines above the text that come again in it as headings, in the same order, are its table of contents.",
    "related_link": "A line inside the text that says “Read also:” and names another text leads to that.",
    "buttons_inside": "Three lines or more of buttons and words for sharing inside the text, one below the other, belong to the page.",
    "advertisement": "A line inside the text that says “Advertisement”, and no more, belongs to the page.",
    "crosspost_note": "A short paragraph that says where else the text stands is a cross-posting note.",
    "credit_line": "A short paragraph that says who made the publication possible is a credit.",
    "newsletter_box": "A short paragraph inside the text that asks readers for their addresses, and the lines above that invite them, belong to the page.",
    "copyright_line": "A line that begins with the copyright sign directly below the text is its copyright line.",
    "teasers": "Texts below the end that lead on with “More>>” or the like, again and again, are teasers for other texts.",
    "related_texts": "What stands below a heading like “Related posts”, until another part of the page begins, leads to other texts.",
    "below_body": "What stands between the end of the text (a line of the page with most of the text above it) and the comments belongs to the page.",
    "comments_heading": "A line that says how many comments there are, or that comments follow, is the heading over them if what follows bears it out.",
    "byline_that_says": "A line like “X says:” or “Comment by X” parts comments.",
    "bylines_of_one_shape": "Lines with a date, written in one shape again and again in the comment section, part comments, with the name beside, above or below the date.",
    "comment_list": "Each item of the list right behind the heading over the comments is a comment.",
    "names_alone": "Where short lines that read like names stand above paragraphs again and again, each begins a comment.",
    "buttons_between": "Where nothing but buttons such as Reply stands between the paragraphs of the comment section, they part comments.",
    "paragraph_each": "Where there are no more paragraphs behind the heading than comments are stated, and nothing else tells them apart, each is one.",
    "one_comment": "Where nothing parts the text behind the heading over the comments, it is one comment.",
    "comment_buttons": "Links, votes and other short lines that end many comments alike are the page's, not the commenters'.",
    "pingback": "A line that says Pingback or Trackback is an automatic notice.",
    "comments_notice": "A form or closing line, and what follows it until another part of the page begins, is the page's notice about commenting.",
    "below_comments": "What else stands below the last comment belongs to the page.",
})
