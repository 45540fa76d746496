"""The pieces that every picture is made of. Lengths are units of the view box, which are CSS pixels at full size."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from build_tools.escape import escape

Point = tuple[float, float]
"""x to the right, y downwards."""


def number(value: float) -> str:
    """A length with one decimal at most: `12`, `0.5`, never `-0`."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def element(name: str, content: str = "", /, **attributes: float | str) -> str:
    """An element whose content is markup already; `class_` and `font_size` lose their underlines."""
    pairs = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(value) if isinstance(value, str) else number(value)}"'
        for key, value in attributes.items()
    )
    return f"<{name}{pairs}>{content}</{name}>" if content else f"<{name}{pairs}/>"


def text_at(content: str, x: float, y: float, class_: str = "", anchor: str = "start") -> str:
    """A line of text whose baseline begins, is centred or ends at a point."""
    extra = {"class_": class_} if class_ else {}
    if anchor != "start":
        extra["text_anchor"] = anchor
    return element("text", escape(content), x=x, y=y, **extra)


def link(href: str, name: str, content: str, class_: str = "") -> str:
    """A link with an accessible name that the pointer shows too; without `href` a mere group."""
    title = element("title", escape(name))
    extra = {"class_": class_} if class_ else {}
    if not href:
        return element("g", title + content, **extra)
    return element("a", title + content, href=href, aria_label=name, **extra)


def picture(
    content: str, *, width: float, height: float, prefix: str, title: str, description: str, class_: str, links: bool
) -> str:
    """The whole picture.

    Without links it is one image to assistive technology. With links it is a
    group, because the parts of an image cannot be reached.
    """
    return element(
        "svg",
        element("title", escape(title) or "&#32;", id=f"{prefix}-title")
        + element("desc", escape(description) or "&#32;", id=f"{prefix}-desc")
        + content,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {number(width)} {number(height)}",
        width=width,
        height=height,
        class_=f"ed-pic {class_}",
        role="group" if links else "img",
        aria_labelledby=f"{prefix}-title",
        aria_describedby=f"{prefix}-desc",
    )


def figure(svg: str, caption: str = "", *, class_: str = "") -> str:
    """A picture as a raw HTML block for a page: one line, with a block-level tag at its start.

    `caption` is plain text. The class `ed-figure--scroll` keeps a large picture
    legible on a small screen, where it is then moved sideways.
    """
    classes = f"ed-figure {class_}".rstrip()
    below = element("figcaption", escape(caption)) if caption else ""
    return element("figure", element("div", svg, class_="ed-figure-frame") + below, class_=classes)


def path(lines: Iterable[Sequence[Point]], *, closed: bool) -> str:
    """Path data in tenths of a unit, for a group with `transform="scale(.1)"`: whole numbers are short.

    Points nearer than half a unit to the last one are left out, and so are
    lines of which nothing remains.
    """
    return "".join(_subpath(line, closed=closed) for line in lines)


_LEAST_STEP = 5
"""Tenths of a unit."""


def _subpath(line: Sequence[Point], *, closed: bool) -> str:
    places = [(round(x * 10), round(y * 10)) for x, y in line]
    kept = places[:1]
    for x, y in places[1:]:
        if abs(x - kept[-1][0]) + abs(y - kept[-1][1]) > _LEAST_STEP:
            kept.append((x, y))
    if len(kept) < (3 if closed else 2):
        return ""
    steps = [f"{bx - ax} {by - ay}" for (ax, ay), (bx, by) in pairwise(kept)]
    return f"M{kept[0][0]} {kept[0][1]}l{' '.join(steps)}{'z' if closed else ''}".replace(" -", "-")
