"""A spaCy pipeline as a further finder of names (the optional extra `ner`)."""

import importlib
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from build_tools.mentions.discover import Name, Recogniser
from build_tools.model import EntityType
from build_tools.problems import BuildError

LABELS: Mapping[str, EntityType] = MappingProxyType({
    "PERSON": "person", "PER": "person",
    "GPE": "place", "LOC": "place", "FAC": "place",
    "ORG": "organization",
})  # fmt: skip
"""Labels of the usual pipelines (OntoNotes, CoNLL, WikiNER) -> type; other labels are left aside."""


def recogniser(name: str) -> Recogniser:
    """The pipeline of that name or path, loaded once.

    Raises BuildError when spaCy or the pipeline is not installed.
    """
    try:
        spacy: Any = importlib.import_module("spacy")
    except ImportError as error:
        message = "spaCy is not installed. Install the project with its extra `ner`, or leave --ner out."
        raise BuildError(message) from error
    try:
        pipeline = spacy.load(name)
    except OSError as error:
        message = f"spaCy finds no pipeline {name}. Install it, or give the path of its folder."
        raise BuildError(message) from error
    return lambda text: _names(pipeline(text))


def _names(document: Any) -> Iterable[Name]:
    return [
        Name(entity.start_char, entity.end_char, LABELS[entity.label_])
        for entity in document.ents
        if entity.label_ in LABELS
    ]
