"""Names that no record explains: found, grouped and written as records to edit."""

import re
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from build_tools.mentions import discover, matcher, mentions
from build_tools.mentions.ner import recogniser
from build_tools.model import Authority, Entity, Variant
from build_tools.problems import BuildError
from build_tools.suggest import FILES, Suggestion, as_yaml, suggest

NOTHING = matcher(Authority())

LETTER = """\
Dear Sir,

On Monday Ingrid Solheim-Berg of the Norwegian Refugee Council (NRC) flew to Kathmandu with Dr. Rajendra Thapa. Solheim-Berg \
had met Thapa in Oslo, where the Fridtjof Nansen Institute is. The NRC has offices in Nepal, Chad and the Democratic Republic of the Congo.

According to Capt. Luis de la Vega, who said so on Radio Pacifico, Nepalese
soldiers guard the road to Camp Bravo. “They told Lalita
Gurung nothing,” wrote Mr. Thapa. The University of Tromsø and the Bank for Popular Credit paid; so did Statoil. Was Statoil asked?

R.T. did not answer. Hossein al-Tikriti's letter to the U.N. in Geneva was read by Osama bin Rashid.
"""


def texts_of(suggestions: tuple[Suggestion, ...]) -> Mapping[str, tuple[str, dict[str, int]]]:
    return {one.name: (one.type, dict(one.variants)) for one in suggestions}


def test_a_letter() -> None:
    found = texts_of(suggest([("letter", LETTER)], NOTHING))
    assert found["Ingrid Solheim-Berg"] == ("person", {"Ingrid Solheim-Berg": 1, "Solheim-Berg": 1})
    assert found["Rajendra Thapa"] == ("person", {"Thapa": 2, "R.T.": 1, "Rajendra Thapa": 1})
    assert found["Norwegian Refugee Council"] == ("organization", {"NRC": 2, "Norwegian Refugee Council": 1})
    assert found["Fridtjof Nansen Institute"] == ("organization", {"Fridtjof Nansen Institute": 1})
    assert found["Luis de la Vega"] == ("person", {"Luis de la Vega": 1})
    assert found["Radio Pacifico"][0] == "organization"
    assert found["Camp Bravo"] == ("place", {"Camp Bravo": 1})
    assert found["Lalita Gurung"] == ("person", {"Lalita Gurung": 1})
    assert found["University of Tromsø"] == ("organization", {"University of Tromsø": 1})
    assert found["Bank for Popular Credit"] == ("organization", {"Bank for Popular Credit": 1})
    assert found["Statoil"][1] == {"Statoil": 2}
    assert found["Hossein al-Tikriti"] == ("person", {"Hossein al-Tikriti": 1})
    assert found["Osama bin Rashid"] == ("person", {"Osama bin Rashid": 1})
    assert found["U.N."] == ("organization", {"U.N.": 1})
    for place in ("Kathmandu", "Oslo", "Nepal", "Chad"):
        assert found[place] == ("place", {place: 1})
    assert not {"Monday", "According", "Was", "Dear", "Dear Sir", "Nepalese", "They", "Dr", "Mr"} & set(found)


def test_most_explained_first_and_what_records_explain_left_out() -> None:
    known = matcher(Authority((Entity("thapa", "person", "Rajendra Thapa", (Variant("Thapa"),)),)))
    suggestions = suggest([("letter", LETTER)], known)
    assert "Rajendra Thapa" not in texts_of(suggestions)
    counts = [one.count for one in suggestions]
    assert counts == sorted(counts, reverse=True)
    assert suggestions[0].count > suggestions[-1].count


def test_one_name_over_texts() -> None:
    (one,) = suggest([("b", "We saw Wanda Okello."), ("a", "Then Okello left, and so did Wanda Okello.")], NOTHING)
    assert (one.id, one.count, one.sources) == ("wanda-okello", 3, ("b", "a"))
    assert one.contexts == (
        "We saw Wanda Okello.",
        "Then Okello left, and so did Wanda Okello.",
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال العقيد سامي الحداد إن الوضع هادئ.", {("سامي الحداد", "person")}),
        ("ذكرت صحيفة “الصباح الجديد” أمس.", {("الصباح الجديد", "organization")}),
        ("اعلنت وزارة الداخلية العراقية في تونس.", {("وزارة الداخلية العراقية", "organization"), ("تونس", "place")}),
        ("بين مصر والسودان", {("مصر", "place"), ("السودان", "place")}),
        ("لا شيء هنا.", set()),
    ],
)
def test_arabic(text: str, expected: set[tuple[str, str]]) -> None:
    found = {(mention.text, mention.type) for mention in discover(text)}
    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Peru-Chile border and a Peru-based firm.", ["Peru", "Chile", "Peru"]),
        ("They asked Kofi\nMensah about it.", ["Kofi\nMensah"]),
        ("They asked Kofi\n\nMensah about it.", ["Kofi"]),
        ("See http://Example.org/Peru and mail Peru@example.org.", []),
        ("HOW TO READ THIS PAGE", []),
        ("She reads. He writes. It rains.", []),
        ("The report by Okello, Okello's brother and Okello’s son.", ["Okello"] * 3),
        ("In January the Danish and Peruvian ministers met.", []),
        ("A. B. Okello signed.", ["A. B. Okello"]),
    ],
)
def test_where_names_stand(text: str, expected: list[str]) -> None:
    assert [mention.text for mention in discover(text)] == expected


TEXTS = st.one_of(
    st.text(),
    st.lists(st.sampled_from(["Kofi ", "Mensah", "al-", "of ", "the ", "University ", "U.S.", "K-Q", "’s", "\n", ". ", "“", "”", "وزارة ", "العقيد ", "@", "-", "́", "NRC "])).map("".join),
)  # fmt: skip


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_any_text(text: str) -> None:
    known, _ = mentions(text, NAMED)
    found = discover(text, known)
    both = sorted([*known, *found], key=lambda mention: mention.start)
    assert all(one.end <= other.start for one, other in pairwise(both))
    for mention in found:
        assert mention.text == text[mention.start : mention.end] == mention.text.strip()
        assert (mention.entity, mention.rule) == ("", "discovered")
        assert mention.type


NAMED = matcher(Authority((Entity("km", "person", "Kofi Mensah", (Variant("Mensah"),)),)))


@given(st.lists(st.tuples(st.text(min_size=1), TEXTS), max_size=3))
@settings(max_examples=200, deadline=None)
def test_yaml_always_parses_and_fits(texts: list[tuple[str, str]]) -> None:
    suggestions = suggest(texts, NAMED)
    records = [record for part in YAML(typ="safe").load_all(as_yaml(suggestions)) for record in part or ()]
    assert sorted(record["name"] for record in records) == sorted(one.name for one in suggestions)
    ids = [record["id"] for record in records]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", id_) for id_ in ids)
    assert "km" not in ids


def test_yaml_as_it_looks() -> None:
    text = "We saw Wanda Okello in Nepal. Okello: yes!"
    assert as_yaml(suggest([("a.txt", text)], NOTHING)) == (
        "--- # for editorial/people.yml\n"
        "# 2 mentions (Okello 1, Wanda Okello 1) in a.txt\n"
        "# … We saw Wanda Okello in Nepal. Okello: yes! …\n"
        "- id: wanda-okello\n"
        "  name: Wanda Okello\n"
        "  variants:\n"
        "    - Okello\n"
        "  identification: ''\n"
        "  source: ''\n"
        "\n"
        "--- # for editorial/places.yml\n"
        "# 1 mention (Nepal 1) in a.txt\n"
        "# … We saw Wanda Okello in Nepal. Okello: yes! …\n"
        "- id: nepal\n"
        "  name: Nepal\n"
        "  identification: ''\n"
        "  source: ''\n"
        "\n"
    )
    assert set(FILES.values()) == {"people.yml", "places.yml", "organizations.yml"}


# ---------------------------------------------------------------------- spaCy


@pytest.fixture(scope="module")
def pipeline(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tiny pipeline on disk: blank English and a list of names."""
    made: Any = spacy.blank("en")
    ruler = made.add_pipe("entity_ruler")
    ruler.add_patterns([
        {"label": "PERSON", "pattern": "qwert zuiop"},
        {"label": "GPE", "pattern": "asdf"},
        {"label": "ORG", "pattern": "Kofi Mensah & Sons"},
        {"label": "DATE", "pattern": "yesterday"},
    ])
    folder = tmp_path_factory.mktemp("pipeline") / "tiny"
    made.to_disk(folder)
    return folder


def test_a_pipeline_finds_what_rules_do_not(pipeline: Path) -> None:
    text = "yesterday qwert zuiop went to asdf with Kofi Mensah & Sons"
    found = discover(text, (), recogniser(str(pipeline)))
    assert [(mention.text, mention.type) for mention in found] == [
        ("qwert zuiop", "person"),
        ("asdf", "place"),
        ("Kofi Mensah", "person"),  # what rules find comes before what the pipeline finds over it
        ("Sons", "person"),
    ]


def test_a_pipeline_in_suggestions(pipeline: Path) -> None:
    (one,) = suggest([("a", "qwert zuiop left.")], NOTHING, recogniser(str(pipeline)))
    assert (one.name, one.type) == ("qwert zuiop", "person")


def test_a_pipeline_that_is_not_there() -> None:
    message = re.escape("spaCy finds no pipeline en_nowhere. Install it, or give the path of its folder.")
    with pytest.raises(BuildError, match=message):
        recogniser("en_nowhere")


def test_without_spacy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "spacy", None)
    message = re.escape("spaCy is not installed. Install the project with its extra `ner`, or leave --ner out.")
    with pytest.raises(BuildError, match=message):
        recogniser("en_core_web_sm")


def test_of_many_texts_that_name_someone_the_rest_is_counted() -> None:
    found = suggest([(f"text-{n}", "Senator Carla Dunmore spoke again.") for n in range(30)], NOTHING)
    said = as_yaml(found).splitlines()[1]
    assert said.startswith("# 30 mentions (Carla Dunmore 30) in text-0, text-1, ")
    assert said.endswith("text-7 and 22 others")
