"""The page that checks a quotation, and the files that it reads."""

from build_tools.citations import lookup
from build_tools.escape import escape_json
from build_tools.model import Archive, Json, Page
from build_tools.render.environment import page
from build_tools.render.phrases import display_title

_FOLDER = "check"


def checking_pages(archive: Archive) -> list[Page]:
    """The page, the list of texts, the shards of words, the blocks of each text.

    The files are scripts, not JSON, so that they load from a disk as well.
    """
    shards = lookup.shards(archive)
    texts: list[Json] = [[text.entry.slug, display_title(text.entry)] for text in archive.texts]
    front_matter: dict[str, Json] = {
        "title": "Check a quotation",
        "description": "Paste words, and learn whether and where the archive has them.",
        "search": {"exclude": True},
        "contents": [],
    }
    return [
        page("check.md.j2", f"{_FOLDER}/index.md", front_matter, {"texts": len(texts)}),
        _script("texts", {"texts": texts, "shards": len(shards)}),
        *(_script(f"words/{number}", {word: list(has) for word, has in shard.items()}) for number, shard in enumerate(shards)),
        *(_script(f"texts/{text.entry.slug}", [list(one) for one in lookup.blocks(text.document.blocks)]) for text in archive.texts),
    ]


def _script(name: str, value: Json) -> Page:
    return Page(f"{_FOLDER}/{name}.js", {}, f"edChecked({escape_json(name)},{escape_json(value)});\n")
