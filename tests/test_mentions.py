"""Where names stand and whom they mean: cases for the rules, properties for the promises."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from build_tools.mentions import RULES, Matcher, matcher, mentions, mentions_of_blocks
from build_tools.model import (
    Authority,
    Block,
    Entity,
    EntityType,
    MentionOverride,
    Quotation,
    Role,
    Span,
    UnresolvedName,
    Variant,
    Where,
)

CASES = Path(__file__).parent / "cases" / "mentions"
MARKED = re.compile(r"\[([^|\]]+)\|([^\]]+)\]", re.DOTALL)
TYPES: dict[str, EntityType] = {"person": "person", "place": "place", "organization": "organization"}


def records(text: str) -> Authority:
    entities = []
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        id_, kind, name, variants, identification, more = ([part.strip() for part in line.split("|")] + [""] * 3)[:6]
        fields = dict(pair.strip().split("=") for pair in more.split(",") if pair)
        listed = [part.strip() for part in variants.split(";") if part.strip()]
        ways = tuple(Variant(way.removeprefix("{any} "), "any" if way.startswith("{any}") else "exact") for way in listed)
        entities.append(Entity(id_, TYPES[kind], name, ways, identification, **fields))  # type: ignore[arg-type]
    return Authority(tuple(entities))


RECORDS = records((CASES / "records.txt").read_text(encoding="utf-8"))
MATCHER = matcher(RECORDS)


def cases() -> Iterator[tuple[str, str, str]]:
    for path in sorted(CASES.glob("*.txt")):
        if path.name == "records.txt":
            continue
        head, *entries = re.split(r"\n\n(?=[A-Z][^\n]*\n[^\n])", path.read_text(encoding="utf-8").rstrip("\n"))
        assert head.startswith("#")
        for entry in entries:
            title, _, text = entry.partition("\n")
            yield path.stem, title, text


CASE_LIST = list(cases())


def test_cases_are_there() -> None:
    assert len(CASE_LIST) >= 75


def marked_up(text: str, names: Matcher, *, metonyms: bool) -> str:
    """The text with its mentions marked as in the cases."""
    found, problems = mentions(text, names)
    assert problems == ()
    shown, at = "", 0
    for mention in found:
        says = mention.entity or "? " + " ".join(mention.candidates)
        says += "*" * (metonyms and mention.metonym != "")
        if mention.rule not in {"name", "unresolved"}:
            says += f" {mention.rule}"
        shown += f"{text[at : mention.start]}[{mention.text}|{says}]"
        at = mention.end
    return shown + text[at:]


@pytest.mark.parametrize(("title", "marked"), [pytest.param(t, m, id=f"{f}: {t}") for f, t, m in CASE_LIST])
def test_case(title: str, marked: str) -> None:
    text = MARKED.sub(lambda match: match[1], marked)
    assert marked_up(text, MATCHER, metonyms=False) == marked, title


@pytest.mark.parametrize("path", sorted((CASES / "articles").glob("*.txt")), ids=lambda path: path.stem)
def test_article(path: Path) -> None:
    head, _, marked = path.read_text(encoding="utf-8").rstrip("\n").partition("\n====\n")
    text = MARKED.sub(lambda match: match[1], marked)
    shown = marked_up(text, matcher(records(head)), metonyms=True)
    assert shown.split("\n") == marked.split("\n")


def test_rules_are_sentences_and_used() -> None:
    assert all(said.endswith(".") for said in RULES.values())
    used = {
        rule
        for _, _, marked in CASE_LIST
        for mention in mentions(MARKED.sub(lambda match: match[1], marked), MATCHER)[0]
        for rule in (mention.rule,)
    }
    assert used <= set(RULES)
    assert {"name", "short-name", "surname", "given-name", "title", "abbreviation", "initials", "context"} <= used


# ------------------------------------------------------------------ promises

NAMES = sorted({way for entity in RECORDS.entities for way in (entity.name, *(v.text for v in entity.variants))})
SCRAPS = st.sampled_from([*NAMES, " ", "\n", "\n\n", "-", "’s", "'", "(", ")", ". ", ", ", " and ", "U.S.", "ال", "و", "\u0301", "\u200f", "@", "http://", "İ", "Mr. ", "said"])
TEXTS = st.one_of(st.text(), st.lists(SCRAPS).map("".join), st.lists(st.one_of(SCRAPS, st.text(max_size=3))).map("".join))


@given(TEXTS)
@settings(max_examples=400, deadline=None)
def test_any_text(text: str) -> None:
    found, problems = mentions(text, MATCHER)
    assert problems == ()
    behind = 0
    for mention in found:
        assert behind <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        assert mention.text == mention.text.strip()
        assert mention.rule in RULES
        assert (mention.entity in RECORDS.by_id) != (mention.entity == "")
        assert not mention.entity or not mention.candidates
        behind = mention.end


@given(TEXTS)
@settings(deadline=None)
def test_without_records_nothing_is_found(text: str) -> None:
    assert mentions(text, matcher(Authority())) == ((), ())


@given(st.lists(st.sampled_from(NAMES), min_size=1, max_size=6))
@settings(deadline=None)
def test_offsets_do_not_shift_behind_characters_that_fold_away(names: list[str]) -> None:
    plain = " xx ".join(names)
    padded = plain.replace(" xx ", " x\u0301\u200d\u00adx  ")
    there = [(mention.text, mention.entity) for mention in mentions(plain, MATCHER)[0]]
    here = [(mention.text, mention.entity) for mention in mentions(padded, MATCHER)[0]]
    assert there == here


@pytest.mark.parametrize(
    "scrap", ["Kamau ", "a", "@", "@a ", "Iran, ", "Iran and ", "Iran-", "U.S.", "(ICG) ", "http://", " \n", "\n\n", "Mr. ", "A.", "́", "Bush", "و", "-", "'", '"', "Wanjiru Kamau W.K. "]
)  # fmt: skip
def test_time_is_linear(scrap: str) -> None:
    import time  # noqa: PLC0415  # used here alone

    def spent(length: int) -> float:
        text = "Wanjiru Kamau and the International Crisis Group. " + scrap * (length // len(scrap))
        rounds = []
        for _ in range(3):
            start = time.process_time()
            mentions(text, MATCHER)
            rounds.append(time.process_time() - start)
        return min(rounds)

    short = spent(4_000)
    assert spent(32_000) < 8 * 4 * max(short, 0.002)


# -------------------------------------------------------------------- blocks


def lines(text: str, *, comment: int = 0, at: int = 0) -> Block:
    """A block of hard-wrapped lines that begins at an offset of the capture."""
    spans: list[Span] = []
    begin = at
    for line in text.split("\n"):
        spans.append(Span(begin, begin + len(line), "" if spans and text[begin - at - 2] == "-" else " "))
        begin += len(line) + 1
    joined = "".join((span.glue if index else "") + text[span.start - at : span.end - at] for index, span in enumerate(spans))
    role = Role.COMMENT if comment else Role.BODY
    return Block("", "paragraph", role, tuple(spans), joined, comment)


def in_blocks(*parts: tuple[str, int]) -> list[tuple[str, str, str]]:
    """Mentions of blocks given as (lines, number of the comment): text, id, rule."""
    capture, blocks = "", []
    for text, comment in parts:
        blocks.append(lines(text, comment=comment, at=len(capture)))
        capture += text + "\n"
    found, problems = mentions_of_blocks(capture, blocks, MATCHER)
    assert problems == ()
    assert all(capture[mention.start : mention.end] == mention.text for mention in found)
    return [(mention.text, mention.entity, mention.rule) for mention in found]


def test_a_name_crosses_a_joined_line_break_but_no_block() -> None:
    assert in_blocks(("He met Wanjiru\nKamau twice.", 0), ("In the United", 0), ("States of mind.", 0)) == [
        ("Wanjiru\nKamau", "wanjiru-kamau", "name")
    ]


def test_a_name_crosses_a_line_break_behind_a_hyphen() -> None:
    assert in_blocks(("He met Marie Dupont-\nAignan twice.", 0)) == [
        ("Marie Dupont-\nAignan", "marie-dupont-aignan", "name")
    ]


def test_the_post_speaks_for_its_comments_and_a_comment_for_itself() -> None:
    assert in_blocks(
        ("Wanjiru Kamau spoke.", 0),
        ("I like Kamau.", 1),
        ("Jana Nováková was there, and Nováková left.", 2),
        ("Who is Nováková?", 3),
    ) == [
        ("Wanjiru Kamau", "wanjiru-kamau", "name"),
        ("Kamau", "wanjiru-kamau", "surname"),
        ("Jana Nováková", "jana-novak", "name"),
        ("Nováková", "jana-novak", "surname"),
    ]


def test_a_comment_does_not_speak_for_the_post() -> None:
    assert in_blocks(("Kamau left early.", 0), ("Wanjiru Kamau did not.", 1)) == [
        ("Wanjiru Kamau", "wanjiru-kamau", "name")
    ]


def test_a_block_that_begins_with_the_capture_is_the_post() -> None:
    assert in_blocks(("Nothing.", 1), ("Wanjiru Kamau.", 0), ("Kamau!", 2)) == [
        ("Wanjiru Kamau", "wanjiru-kamau", "name"),
        ("Kamau", "wanjiru-kamau", "surname"),
    ]


# ----------------------------------------------------------- what editors say


def test_a_variant_of_one_capture() -> None:
    found = matcher(Authority((Entity("w", "person", "Wilma Wu", (Variant("W", captures=("a.txt",)),)),)))
    assert [m.entity for m in mentions("Ask W about it.", found, capture="a.txt")[0]] == ["w"]
    assert mentions("Ask W about it.", found, capture="b.txt") == ((), ())
    assert mentions("Ask W about it.", found) == ((), ())


def test_diacritics_as_the_record_wants_them() -> None:
    found = matcher(Authority((Entity("a", "place", "Åre", (Variant("Mañana", marks="exact"),)),)))
    assert [m.text for m in mentions("Are we in Åre? Manana, Mañana.", found)[0]] == ["Are", "Åre", "Mañana"]


def override(exact: str, entity: str | None = None, prefix: str = "", suffix: str = "", **more: object) -> MentionOverride:
    where = Where("editorial/overrides.yml", 3)
    return MentionOverride("a.txt", Quotation(exact, prefix, suffix), "because", entity, where=where, **more)  # type: ignore[arg-type]


TWO = "Peter Kamau met Wanjiru Kamau. Then Kamau left."


def test_an_override_decides() -> None:
    found, problems = mentions(TWO, MATCHER, overrides=[override("Kamau", "peter-kamau", prefix="Then")])
    assert problems == ()
    assert [(m.text, m.entity, m.rule) for m in found][-1] == ("Kamau", "peter-kamau", "override")


def test_an_override_takes_a_mention_away() -> None:
    found, _ = mentions(TWO, MATCHER, overrides=[override("Kamau", None, suffix="left")])
    assert [m.text for m in found] == ["Peter Kamau", "Wanjiru Kamau"]


def test_an_override_adds_an_unresolved_name() -> None:
    said = override("the old man", "", type="person", candidates=("peter-kamau", "imran-khan"))
    (found,), _ = mentions("Ask the old\nman about it.", MATCHER, overrides=[said])
    assert (found.text, found.entity, found.type, found.rule) == ("the old\nman", "", "person", "override")
    assert found.candidates == ("imran-khan", "peter-kamau")


@pytest.mark.parametrize(("metonym", "expected"), [(True, "iran-government"), (False, "")])
def test_an_override_decides_a_metonym(metonym: bool, expected: str) -> None:  # a parameter of the test
    text = "It is Iran." if metonym else "Iran said no."
    (found,), _ = mentions(text, MATCHER, overrides=[override("Iran", "iran", metonym=metonym)])
    assert (found.metonym, found.metonym_rule) == (expected, "override" if metonym else "")


@pytest.mark.parametrize(
    ("said", "message"),
    [
        (override("Nobody", "iran"), "editorial/overrides.yml:3: [M001] “Nobody” is not found in a.txt. Quote the name as the page shows it, with its surroundings."),
        (override("Kamau", "iran"), "editorial/overrides.yml:3: [M002] “Kamau” is found 3 times in a.txt. Add a prefix or suffix."),
        (override("Then", "nobody"), "editorial/overrides.yml:3: [M003] There is no record nobody. Use an id of people.yml, places.yml or organizations.yml."),
    ],
)  # fmt: skip
def test_an_override_that_does_not_apply(said: MentionOverride, message: str) -> None:
    found, problems = mentions(TWO, MATCHER, overrides=[said])
    assert [str(problem) for problem in problems] == [message]
    assert len(found) == 3


def test_an_override_whose_places_overlap_is_found_twice() -> None:
    said = override("Kamau Kamau", "peter-kamau")
    _, problems = mentions("They sang Kamau Kamau Kamau.", MATCHER, overrides=[said])
    assert [problem.code for problem in problems] == ["M002"]


def test_a_name_nobody_could_identify() -> None:
    name = UnresolvedName("David B.", "person", "a-text", "unknown", ())
    found, _ = mentions("Sorry David B. Prove me wrong.", MATCHER, unresolved=[name])
    assert [(m.text, m.entity, m.type, m.rule) for m in found] == [("David B.", "", "person", "unresolved")]
