"""Records for new captures, as YAML at the end of the catalogue that is there."""

import io
from collections.abc import Iterable

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from build_tools.intake.drafts import Draft
from build_tools.model import FIELDS, Statement

SCHEMA = "# yaml-language-server: $schema=../build_tools/schemas/catalog.schema.json\n"
_HEADING = "# Added by `archive add`: a draft. Read each statement against the capture, mend it, and say how sure you are.\n"


def appended(catalogue: str, drafts: Iterable[Draft]) -> str:
    """The catalogue with a record for each draft behind what stands there; not a byte of that is changed."""
    yaml = YAML()
    yaml.width = 1 << 16
    out = [catalogue if catalogue.endswith("\n") or not catalogue else f"{catalogue}\n"] if catalogue else [SCHEMA]
    for draft in drafts:
        record = io.StringIO()
        yaml.dump(CommentedSeq([_record(draft)]), record)
        out.append(f"\n{_HEADING}{record.getvalue()}")
    return "".join(out)


def _record(draft: Draft) -> CommentedMap:
    record = CommentedMap(
        slug=draft.slug,
        capture=_text(draft.capture.id),
        sha256=_text(draft.capture.sha256),
        language=_text(draft.language),
    )
    if draft.version_of:
        record["version_of"] = draft.version_of
    record["title"] = _statement(draft.title)
    for name in FIELDS:
        if name in draft.statements:
            record[name] = _statement(draft.statements[name])
    return record


def _statement(said: Statement) -> CommentedMap:
    return CommentedMap(value=_text(said.value), basis=said.basis, evidence=_text(said.evidence), confidence=said.confidence)


def _text(words: str) -> str:
    """In double quotes: captured words are never YAML, whatever they look like."""
    quoted: str = DoubleQuotedScalarString(words)
    return quoted
