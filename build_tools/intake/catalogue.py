"""Records for new captures, as YAML at the end of the catalogue that is there."""

import io
import re
from collections.abc import Iterable

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from build_tools.intake.drafts import Draft
from build_tools.model import FIELDS, Statement
from build_tools.problems import BuildError

SCHEMA = "# yaml-language-server: $schema=../build_tools/schemas/catalog.schema.json\n"
_DOCUMENT_END = re.compile(r"^\.\.\.[ \t]*\r?\n?\Z", re.MULTILINE)
_HEADING = "# Added by `archive add`: a draft. Read each statement against the capture, mend it, and say how sure you are.\n"


def appended(catalogue: str, drafts: Iterable[Draft]) -> str:
    """The catalogue with a record for each draft behind what stands there, indented as that is.

    Of what stands there only an empty list (`[]`) goes, as nothing can follow
    it. Raises BuildError when the list is in brackets and not empty.
    """
    before, after, indent = _open_end(catalogue or SCHEMA)
    yaml = YAML()
    yaml.width = 1 << 16
    out = []
    for draft in drafts:
        record = io.StringIO()
        yaml.dump(CommentedSeq([_record(draft)]), record)
        out += ["", _HEADING.rstrip("\n"), *record.getvalue().rstrip("\n").split("\n")]
    newline = "\r\n" if "\r\n" in catalogue else "\n"
    parted = "" if not before or before.endswith("\n") else newline
    return f"{before}{parted}{''.join((f'{indent}{line}' if line else '') + newline for line in out)}{after}"


def _open_end(catalogue: str) -> tuple[str, str, str]:
    """What stands before new records and behind them, and what they are indented by."""
    end = _DOCUMENT_END.search(catalogue)
    before, after = (catalogue[: end.start()], catalogue[end.start() :]) if end else (catalogue, "")
    node = YAML(typ="safe", pure=True).compose(before)
    if node is None:
        return before, after, ""
    if node.value in ([], "", "null", "~"):
        return before[: node.start_mark.index] + before[node.end_mark.index :], after, ""
    if node.flow_style:
        raise BuildError("editorial/catalog.yml: its records stand in brackets, and none can be added behind them. Write each with a dash on lines of its own.")
    return before, after, " " * node.start_mark.column


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
