"""What the names on an element say: its class, id, `itemprop`, `itemtype` and `rel`.

Themes and platforms name things freely but from one small vocabulary:
`comment-author`, `commentAuthor`, `comment__author-name`, `wpd-comment-author`.
A name is cut into words, and the words decide; so a theme nobody has met is
read like those that are known. The vocabulary stands here and nowhere else.
"""

import re
from functools import lru_cache

from build_tools.web.tree import Element


class Hint:
    """What an element may be by its names, as bits of an integer (an enum would be slow here). Decisions ask for more than a name."""

    NONE = 0
    COMMENT = 1 << 0  # something of comments
    COMMENTS = 1 << 1  # many of them: the list, the area
    ITEM = 1 << 2  # named as one comment
    PINGBACK = 1 << 3
    AUTHOR = 1 << 4
    AUTHOR_NAME = 1 << 5
    DATE = 1 << 6
    TEXT = 1 << 7  # the words themselves
    HEADER = 1 << 8  # where author and date stand
    TOOL = 1 << 9  # reply links, votes, share buttons
    FORM = 1 << 10
    WIDGET = 1 << 11  # sidebars, footers, menus
    RELATED = 1 << 12  # teasers for other texts
    ABOUT = 1 << 13  # a note about the author
    TAGS = 1 << 14
    POST = 1 << 15  # named as the text of the post
    TITLE = 1 << 16
    HIDDEN = 1 << 17
    META = 1 << 18  # data of the post: where it is filed, when it was sent


_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_WORDS = re.compile(r"[^\W\d_]+|\d+")
_JOINED = re.compile(r"(comments?|kommentare?|entry|post|article|author|autor|share|related|disqus)(?=[a-z]{3})")


LONGEST_NAME = 100
"""So many code points of a name are read."""


@lru_cache(maxsize=65536)
def words_of(name: str) -> tuple[str, ...]:
    """The words of one class or id, lower case: `commentAuthor_name2` gives comment, author, name, 2."""
    spaced = _CAMEL.sub(" ", name[:LONGEST_NAME]).lower()
    return tuple(_WORDS.findall(_JOINED.sub(r"\1 ", spaced).replace("by line", "byline")))


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


_COMMENT = _set("comment kommentar comentario commentaire commento reactie reaction comm cmt ljcmt response forum")
_COMMENTS = _set("comments kommentare comentarios commentaires commenti reacties reactions discussion disqus dsq wpdiscuz"
                 " wpdcom replies responses respond feedbacks commentlist commentslist thread threads")
_MANY = _set("list area section wrapper wrap container thread threads block holder count number num nav navigation title heading"
             " head template form respond link links open closed policy disabled enabled status counter closing notice rss feed"
             " pagination pager main widget sidebar recent latest footer guidelines rules sort filter tabs tab button popup off on")
_PINGBACK = _set("pingback trackback pings pinglist trackbacks pingbacks")
_AUTHOR = _set("author authors commenter username user nickname nick poster byline autor auteur writer screenname displayname creator ljuser")
_NAME = _set("name names fn nickname username displayname screenname nick link url")
_DATE = _set("date dateline time datetime published timestamp posted when ago created pubdate day datum fecha updated metadata meta"
             " permalink submitted datestamp")
_TEXT = _set("content text body message msg inner entry copy bubble paragraph markdown txt contents posting texte usertext")
_TOOL = _set("reply replies replylink respond actions action tools tool vote votes voting rating rate likes like likebtn dislike share"
             " sharing shares social sharedaddy edit report flag permalink buttons button controls links awaiting moderation karma"
             " addtoany addthis sharethis socialshare sociable shariff heateor ssba socialmedia sharebar sharebuttons sd dpsp swp mashsb"
             " essb cluv commentluv print printfriendly toolbar avatar gravatar badge badges score toggle more tooltip")
_FORM = _set("form respond subscribe newsletter signup optin login mailchimp mc4wp convertkit captcha")
_WIDGET = _set("sidebar widget widgets nav navigation menu navbar footer breadcrumb breadcrumbs cookie cookies banner advert ads ad"
               " advertisement promo sponsor masthead topbar toolbar skip pagination pager pagenav paging popup modal dialog"
               " newsletter subscribe signup optin offcanvas anzeige adsense consent toc paywall bezahlschranke werbung donate donation spenden")
_RELATED = _set("related jp yarpp recommended recommendations teaser teasers latest recent popular trending outbrain taboola"
                " carousel suggested similar wprp crp upnext readmore morefrom alsolike linkwithin lesetipp lesetipps mehrzumthema interessant")
_ABOUT = _set("bio biography aboutauthor abh saboxplugin")
_TAGS = _set("tags tag taglist categories category cat cats catlinks keywords hashtags topics folksonomy tagcloud schlagworte stichworte")
_POST = _set("post entry article story node news blog blogpost content text")
_BUILDERS = _set("elementor vc wpb et fl siteorigin")
"""Page builders: they call every block of a page a widget."""
_HIDDEN = _set("hidden hide invisible")

_AFTER = _set("name names link url wrap wrapper box info text container inner vcard cf clearfix area block title span header head row"
              " col content meta data line says published display item field label value and date time left right section line"
              " entry details desc full media photo article byline linked details bar top stamp") | _NAME
"""Words that may follow the telling one: `comment-author-name` is an author, `comment-author-kristin` is somebody's comment."""


def _of_name(name: str) -> int:
    """What one class or id says, whatever the numbers in it are: pages number their elements."""
    return _of_numbered(_NUMBER.sub("0", name[:LONGEST_NAME]))


_NUMBER = re.compile(r"\d+")


@lru_cache(maxsize=65536)
def _of_numbered(name: str) -> int:
    """What a class or id says, of which the numbers are 0."""
    words = words_of(name)
    if not words:
        return Hint.NONE
    known = frozenset(words)
    if known & _BUILDERS:
        known -= {"widget", "widgets", "section", "container"}
    hint = Hint.NONE
    for word in reversed(words):  # the last word tells, give or take words without meaning
        hint |= _AT_END.get(word, Hint.NONE)
        if word not in _AFTER:
            break
    for word in known:
        hint |= _ANYWHERE.get(word, Hint.NONE)
    if "".join(words) in _RELATED:
        hint |= Hint.RELATED
    if known & _COMMENT and not known & (_MANY | _COMMENTS) and (words[-1] in _COMMENT or words[-1].isdigit()):
        hint |= Hint.ITEM
    if (known & _POST) and not hint & Hint.COMMENT:
        hint |= _OF_POST.get(words[-1], Hint.NONE)
    return hint | _of_author(words, known, hint)


def _of_author(words: tuple[str, ...], known: frozenset[str], hint: int) -> int:
    """What a name says of the author's: `author-name`, `fn`, `comment-name`."""
    if (hint & Hint.AUTHOR and known & _NAME) or words == ("fn",) or words[-2:] in _OF_NAMES:
        return Hint.AUTHOR_NAME | Hint.AUTHOR
    return Hint.AUTHOR if words[-1] == "name" and known & _COMMENT else Hint.NONE


_OF_NAMES = frozenset({("profile", "name"), ("actor", "name"), ("display", "name"), ("screen", "name")})
_OF_POST = {**dict.fromkeys(("content", "body", "text", "entry", "copy"), Hint.POST), "info": Hint.META}
"""What a name of a post's part says by its last word."""

def _flags(*tables: tuple[frozenset[str], int]) -> dict[str, int]:
    """What each word of some tables says."""
    flags: dict[str, int] = {}
    for table, flag in tables:
        for word in table:
            flags[word] = flags.get(word, Hint.NONE) | flag
    return flags


_AT_END = _flags(
    (_AUTHOR, Hint.AUTHOR), (_DATE, Hint.DATE), (_TEXT, Hint.TEXT), (_TOOL, Hint.TOOL),
    (_set("header meta metadata info details heading byline submitted head"), Hint.HEADER),
    (_set("title headline heading"), Hint.TITLE), (_set("meta metadata postmeta byline submitted utility autorzeile"), Hint.META),
)
_ANYWHERE = _flags(
    (_COMMENT | _COMMENTS, Hint.COMMENT), (_COMMENTS, Hint.COMMENTS), (_PINGBACK, Hint.PINGBACK), (_FORM, Hint.FORM),
    (_WIDGET, Hint.WIDGET), (_RELATED, Hint.RELATED), (_ABOUT, Hint.ABOUT), (_TAGS, Hint.TAGS), (_HIDDEN, Hint.HIDDEN),
)


@lru_cache(maxsize=65536)
def _of_names(names: str) -> int:
    """What a whole class attribute says."""
    hint = Hint.NONE
    own = names.split()
    filed = not _FILED.isdisjoint(own)
    for name in own:
        if not (filed and name.startswith(_FILING)):
            hint |= _of_name(name)
    return hint


_FILED = frozenset({"hentry", "type-post", "status-publish", "comment", "byuser", "post"})
_FILING = ("category-", "tag-", "comment-author-", "author-", "topic-", "post_tag-", "series-")
"""Where posts and comments carry their categories and authors as classes, those say nothing of the element."""


_ITEMPROPS = {
    "comment": Hint.COMMENT | Hint.ITEM, "author": Hint.AUTHOR, "creator": Hint.AUTHOR, "name": Hint.AUTHOR_NAME,
    "text": Hint.TEXT, "commenttext": Hint.TEXT, "datepublished": Hint.DATE, "datecreated": Hint.DATE,
    "commenttime": Hint.DATE, "articlebody": Hint.POST, "headline": Hint.TITLE, "interactioncount": Hint.TOOL,
}


def hint_of(element: Element) -> int:
    """What an element may be by its names."""
    attributes = element.attributes
    if not attributes or element.tag in {"html", "body"}:
        return Hint.NONE
    get = attributes.get
    hint = _of_names(get("class", "")) | _of_id(get("id", ""))
    if "itemprop" in attributes or "itemtype" in attributes:
        hint |= _ITEMPROPS.get(get("itemprop", "").lower(), Hint.NONE)
        hint |= Hint.COMMENT | Hint.ITEM if get("itemtype", "").rstrip("/").endswith(COMMENT_TYPES) else Hint.NONE
    if "hidden" in attributes or ("style" in attributes and _NOT_SHOWN.search(attributes["style"])):
        hint |= Hint.HIDDEN
    return hint


def is_comment(element: Element) -> bool:
    """Whether an element carries the name of one comment, and nothing else, among its classes: `comment recommended`."""
    return not _COMMENT.isdisjoint(element.attributes.get("class", "").lower().split())


def goes_on(element: Element) -> bool:
    """Whether an element is named as the rest of a post: `entry-more`, `more`, `extended-entry`."""
    names = f"{element.attributes.get('class', '')} {element.attributes.get('id', '')}".split()
    return any((own := words_of(name)) and (own[-1] in _REST or own[0] == "extended") for name in names)


_REST = frozenset({"more", "extended"})


COMMENT_TYPES = ("/Comment", "/UserComments")
"""Ends of the `itemtype` of one comment (schema.org)."""


def _of_id(name: str) -> int:
    """What an id says."""
    return _of_name(name) if name else Hint.NONE


_NOT_SHOWN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
