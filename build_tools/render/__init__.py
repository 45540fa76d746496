"""Turn the archive into pages.

The only step that knows Jinja2. A page is Markdown of which all captured and
editorial text stands in raw HTML, one line to an element; only our own prose is
Markdown proper.

    environment   templates, escaping, pages
    phrases       titles, citations, anchors in words
    terms         the words of the edition, and what they mean
    order         the alphabet of names
    names         names in texts: links, marks, lists
    related       texts that name the same
    texts         the pages of texts, and their list
    records       the glossary: a page for each person, place and organization
    paging        long lists on several pages
    shelves       lists of texts: what they say of each, by year, page by page
    registers     their indexes; names nobody could identify; commenters
    web_of_names  who is named with whom
    timeline      the timeline with its picture and files; times in texts; slices of it on other pages
    citing        pages and files of citations, what the panel of a number needs
    checking      the page that checks a quotation, and its files
    heads         what the heads of pages say to machines
    addresses     withdrawn and renamed texts; what became of any address; all of them as data
    releases      what each release did: page, feed, versions of each text
    prose         home, about, how to cite, method, how names were found
"""

from build_tools.model import Archive, Page
from build_tools.render.addresses import address_pages
from build_tools.render.checking import checking_pages
from build_tools.render.citing import citing_pages
from build_tools.render.environment import one_line
from build_tools.render.phrases import beginning, citation, display_title, short
from build_tools.render.prose import found, home, method, prose
from build_tools.render.records import record_pages
from build_tools.render.registers import commenters_pages, index_pages, unresolved_page
from build_tools.render.releases import release_pages
from build_tools.render.texts import text_pages, texts_pages
from build_tools.render.timeline import timeline_pages
from build_tools.render.web_of_names import web_page

__all__ = ["beginning", "citation", "display_title", "one_line", "render", "short"]


def render(archive: Archive) -> tuple[Page, ...]:
    """All pages of the archive, in the order of their addresses."""
    pages = [
        home(archive),
        prose(archive, "about", "About and rights"),
        prose(archive, "cite", "How to cite"),
        method(archive),
        prose(archive, "search", "Search"),
        *texts_pages(archive),
        *text_pages(archive),
        *citing_pages(archive),
        *checking_pages(archive),
        *address_pages(archive),
        *release_pages(archive),
        *record_pages(archive),
        *index_pages(archive),
        unresolved_page(archive),
        *commenters_pages(archive),
        web_page(archive),
        found(archive),
        *timeline_pages(archive),
    ]
    return tuple(sorted(pages, key=lambda page: page.src_uri))
