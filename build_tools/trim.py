"""Style sheets without what no page of a site can show.

The theme's style sheet serves every site there is: two thirds of it are for
tabs, admonitions, code, search and blogs that an archive has none of, and a
phone on a slow line waits for all of it before it paints a word. So the
finished site keeps the rules whose classes some page or script names, and of
the theme's properties those that something reads. What a rule says is never
changed. CSS is read by tinycss2.
"""

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from itertools import chain, pairwise

import tinycss2
from tinycss2.ast import Node

_CLASSES = re.compile(r'\bclass=(?:"([^"]*)"|([^\s"\'>]+))')
_NAME = re.compile(r"[A-Za-z_-][\w-]*")
_READ = re.compile(r"var\(\s*(--[\w-]+)")
_SCRIPT = re.compile(r"<script[^>]*>(.*?)</script>", re.DOTALL)
_CONDITIONS = ("media", "supports", "layer", "container")
_INVENTED = "--md-"
"""How the theme's own properties begin."""


def names_in_page(page: str) -> AbstractSet[str]:
    """The classes of a page, and every name in its scripts."""
    classes = chain.from_iterable((quoted or bare).split() for quoted, bare in _CLASSES.findall(page))
    return {*classes, *chain.from_iterable(map(names_in_script, _SCRIPT.findall(page)))}


def names_in_script(script: str) -> AbstractSet[str]:
    """Every name in a script: any of them may be a class or a property that it sets."""
    return set(_NAME.findall(script))


def trimmed(style: str, names: AbstractSet[str]) -> str:
    """A style sheet with the rules alone that can match where only these classes occur."""
    return "".join(_rules(_parsed(style), names))


def without_unread(style: str, readers: Iterable[str], names: AbstractSet[str]) -> str:
    """A style sheet without the theme's properties that neither these sheets nor a script reads."""
    read = {*chain.from_iterable(map(_READ.findall, readers)), *names}
    return "".join(_without(_parsed(style), read))


def close_set(style: str) -> str:
    """A style sheet without comments, and with one blank where there were several."""
    return _text(tinycss2.parse_component_value_list(style))


def _parsed(style: str) -> list[Node]:
    return list(tinycss2.parse_stylesheet(style, skip_comments=True, skip_whitespace=True))


def _rules(nodes: Iterable[Node], names: AbstractSet[str]) -> Iterator[str]:
    for node in nodes:
        if node.type == "qualified-rule":
            kept = [_text(selector) for selector in _selectors(node.prelude) if _classes(selector) <= names]
            if kept:
                yield f"{','.join(kept)}{{{_text(node.content)}}}"
        elif node.type == "at-rule" and node.content is not None and node.lower_at_keyword in _CONDITIONS:
            inner = "".join(_rules(_inner(node), names))
            if inner:
                yield f"@{node.at_keyword} {_text(node.prelude)}{{{inner}}}"
        else:
            yield node.serialize()


def _without(nodes: Iterable[Node], read: AbstractSet[str]) -> Iterator[str]:
    for node in nodes:
        if node.type == "qualified-rule":
            said = [
                one.serialize()
                for one in tinycss2.parse_blocks_contents(node.content, skip_comments=True, skip_whitespace=True)
                if not (one.type == "declaration" and one.name.startswith(_INVENTED) and one.name not in read)
            ]
            if said:
                yield f"{_text(node.prelude)}{{{';'.join(said)}}}"
        elif node.type == "at-rule" and node.content is not None and node.lower_at_keyword in _CONDITIONS:
            yield f"@{node.at_keyword} {_text(node.prelude)}{{{''.join(_without(_inner(node), read))}}}"
        else:
            yield node.serialize()


def _inner(node: Node) -> list[Node]:
    return list(tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True))


def _selectors(prelude: Iterable[Node]) -> Iterator[list[Node]]:
    """The selectors of a rule; commas within brackets are tokens of the brackets."""
    one: list[Node] = []
    for token in prelude:
        if token.type == "literal" and token.value == ",":
            yield one
            one = []
        else:
            one.append(token)
    yield one


def _classes(selector: Iterable[Node]) -> AbstractSet[str]:
    """The classes that must be there for a selector to match. Those within `:is()` or `:not()` are not asked for."""
    return {name.value for dot, name in pairwise(selector) if dot.type == "literal" and dot.value == "." and name.type == "ident"}


def _text(nodes: Iterable[Node]) -> str:
    return str(tinycss2.serialize(_close(nodes))).strip()


def _close(nodes: Iterable[Node]) -> list[Node]:
    """The same without comments; the tree was parsed here and is nobody else's."""
    close = [node for node in nodes if node.type != "comment"]
    for node in close:
        if node.type == "whitespace":
            node.value = " "
        elif node.type == "function":
            node.arguments = _close(node.arguments)
        elif "block" in node.type:
            node.content = _close(node.content)
    return close
