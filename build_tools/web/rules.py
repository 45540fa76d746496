"""The rules by name, each in one sentence: the method page prints this table."""

from collections.abc import Mapping
from types import MappingProxyType

RULES: Mapping[str, str] = MappingProxyType({
    "html-post": "The element that holds the stated title or a name of its own and most of the page's running text is the post; notices on cookies do not count.",
    "html-lead": "Running text between the title and the post leads into it.",
    "html-title": "The heading that agrees best with the title in the page's head is the title.",
    "html-repeated-title": "Other lines with the words of the title repeat it.",
    "html-byline": "An element beside title or text that is named or linked as the author names the author.",
    "html-dateline": "An element beside title or text that is marked or named as a date dates the post.",
    "html-header": "Other words on the lines of author and date belong to the page.",
    "html-beside": "Elements in the post that are named as forms, menus, buttons, tags, data or notes on the author, or that at its edges hold only links within the site, are the page's.",
    "html-related": "Elements named as related, latest or recommended lead to other texts.",
    "html-lines": "Lines in the post that only share, like or print belong to the page.",
    "html-above": "What stands before the post is the page's navigation.",
    "html-below": "What stands behind the post and its comments is the page's.",
    "html-comment": "Elements that share a name and each hold an author or a date and words are comments.",
    "html-comment-part": "In a comment, what is neither author nor date nor words is the page's.",
    "html-comment-buttons": "Lines in a comment that only reply, report, share or vote are the page's.",
    "html-pingback": "Among the comments, elements named as pingbacks or that say so are automatic notices.",
    "html-comments-heading": "Beside the comments, a line that says how many there are is the heading over them.",
    "html-comments-notice": "Beside the comments, a line that says they are closed is a notice.",
    "html-comments-area": "What else stands in the element around the comments is the page's.",
})
