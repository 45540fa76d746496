"""Where the links of a page lead: within its site, to the front page, elsewhere."""

import re
from collections import Counter

from build_tools.web.tree import Element, Rendering

_HOST = re.compile(r"\s*(?:https?:)?//(?:www\.)?([^/?#:\s]+)", re.IGNORECASE)
_ELSEWHERE = re.compile(r"\s*(?:$|[a-z][a-z0-9+.-]*:)", re.IGNORECASE)
_HOME = re.compile(r"\s*(?=\S)(?:(?:https?:)?//[^/?#\s]+)?/?(?:(?:index|default)\.[a-z]{3,5})?\s*$", re.IGNORECASE)

OFTEN = 3
"""So many links must lead to one host before it is taken for the page's own."""


def inward_links(rendering: Rendering) -> list[bool]:
    """Whether each element is a link within the site, to another page or down the same, or a button, or stands in one.

    The site is the host that the head states, or else the one most links lead to.
    """
    hosts = [_host(element) for element in rendering.elements]
    stated = _HOST.match(rendering.meta.get("og:url", ""))
    counts = Counter(host for host in hosts if host)
    most = min(counts, key=lambda host: (-counts[host], host), default="")
    own = stated[1].lower() if stated else most if counts[most] >= OFTEN else ""
    result: list[bool] = []
    for element, host in zip(rendering.elements, hosts, strict=True):
        result.append(host in {"", own} or (element.parent >= 0 and result[element.parent]))
    return result


def _host(element: Element) -> str | None:
    """The host that a link leads to, without `www.`; empty: the page's own; None: no link, or not to a page."""
    if element.tag != "a":
        return "" if element.tag == "button" else None
    address = element.attributes.get("href", "")
    if match := _HOST.match(address):
        return match[1].lower()
    return None if _ELSEWHERE.match(address) else ""


def leads_home(element: Element) -> bool:
    """Whether an element is a link to a site's front page."""
    return element.tag == "a" and bool(_HOME.match(element.attributes.get("href", "")))
