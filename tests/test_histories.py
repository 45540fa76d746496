"""Any history of a text keeps every released anchor: with its words, or with what an editor said became of them.

Each history starts from a capture of a post with comments and edits it as scrapes and editors do, by named operations,
release after release. Every state goes the whole way: labelled, anchored, planned, proposed, confirmed, written, read.
"""

import random
import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from textwrap import fill, indent

from hypothesis import example, given, settings
from hypothesis import strategies as st

from build_tools import history, pipeline
from build_tools.align import DISTINCT
from build_tools.authority import authority
from build_tools.editorial import Editorial, editorial
from build_tools.ledger import FILE, dump, hash_of, words
from build_tools.likeness import within
from build_tools.link import link
from build_tools.mentions import matcher
from build_tools.model import GONE, Archive, Capture, Document, LedgerRow
from build_tools.proposals import propose
from build_tools.release import Decision, carry_out, faults, plan, settle, undecided

SLUG = "gulls"
TITLE = "Gulls over the Harbour"
RELEASES = 5
NOUNS = ["ferry", "pier", "pilot", "gull", "lamp", "harbour", "rope", "crew", "bell", "storm", "boat", "sailor", "cargo", "shore", "channel", "net", "bridge", "barrel", "signal", "wind"]
VERBS = ["carried", "watched", "followed", "counted", "feared", "painted", "mended", "crossed", "praised", "passed", "heard", "reached"]
LOOKS = ["old", "quiet", "grey", "second", "broken", "wooden", "narrow", "distant", "heavy", "careful", "empty", "northern"]
CATALOG = (
    f'- slug: {SLUG}\n  capture: gulls.txt\n  sha256: "{"0" * 64}"\n  language: en\n'
    f"  title: {{value: {TITLE}, basis: stated, evidence: First line., confidence: high}}\n"
)
DATES = "".join(f'- {{id: "2026.{n}", date: "2026-0{n}-01", note: "."}}\n' for n in range(1, RELEASES + 1))
NAMES = matcher(authority({})[0])
BOILERPLATE = ("Skip to content", "Home | About | Archive", "Powered by WordPress")


@dataclass
class Draft:
    """A post and its comments, each a list of paragraphs, and how a scrape lays them out."""

    dice: random.Random
    post: list[str] = field(default_factory=list)
    comments: list[list[str]] = field(default_factory=list)
    width: int = 0
    """Columns at which lines are broken; 0: not at all."""
    around: int = 0
    """How much boilerplate stands around it."""

    def sentence(self) -> str:
        """Longer than any line, so that no line is a whole sentence and could be a paragraph of its own."""
        clauses = (f"the {self.thing()} {self.dice.choice(VERBS)} the {self.thing()}" for _ in range(self.dice.randint(3, 5)))
        return f"{', and '.join(clauses).capitalize()}."

    def thing(self) -> str:
        return f"{self.dice.choice(LOOKS)} {self.dice.choice(NOUNS)}"

    def paragraph(self) -> str:
        return " ".join(self.sentence() for _ in range(self.dice.randint(1, 4)))

    def place(self) -> tuple[list[str], int]:
        """One of the paragraphs: the post's twice as often as one of a comment."""
        lists = [self.post, self.post, *self.comments]
        chosen = self.dice.choice([one for one in lists if one])
        return chosen, self.dice.randrange(len(chosen))

    def capture(self) -> Capture:
        def wrapped(text: str, room: int = 0) -> str:
            return fill(text, self.width - room) if self.width else text

        parts = [*BOILERPLATE[: min(self.around, 2)], TITLE, *map(wrapped, self.post)]
        if self.comments:
            count = len(self.comments)
            parts.append(f"{count} thought{'s' if count > 1 else ''} on “{TITLE}”")
        for number, comment in enumerate(self.comments, 1):
            text = indent("\n\n".join(wrapped(one, 5) for one in comment), "     ")
            parts.append(f"{number:>3}. {text[5:]}")
        if self.comments:
            parts.append("Comments are closed.")
        parts += BOILERPLATE[2 : self.around]
        text = "\n\n".join(parts) + "\n"
        return Capture("gulls.txt", "0" * 64, text)


# ------------------------------------------------------------------ operations


def rewrap(draft: Draft) -> None:
    draft.width = draft.dice.choice([width for width in (0, 72, 76, 80) if width != draft.width])


def add_boilerplate(draft: Draft) -> None:
    draft.around = min(draft.around + 1, len(BOILERPLATE))


def correct_a_word(draft: Draft) -> None:
    where, at = draft.place()
    found = where[at].split(" ")
    found[draft.dice.randrange(1, len(found))] = draft.dice.choice(NOUNS)
    where[at] = " ".join(found)


def insert_a_paragraph(draft: Draft) -> None:
    where, at = draft.place()
    where.insert(at + draft.dice.randint(0, 1), draft.paragraph())


def delete_a_paragraph(draft: Draft) -> None:
    where, at = draft.place()
    if len(where) > 1:
        del where[at]


def split_a_paragraph(draft: Draft) -> None:
    where, at = draft.place()
    first, stop, rest = where[at].partition(". ")
    if stop:
        where[at : at + 1] = [f"{first}.", rest]


def merge_two_paragraphs(draft: Draft) -> None:
    where, at = draft.place()
    if at + 1 < len(where):
        where[at : at + 2] = [" ".join(where[at : at + 2])]


def reorder_paragraphs(draft: Draft) -> None:
    where, _ = draft.place()
    draft.dice.shuffle(where)


def insert_a_comment(draft: Draft) -> None:
    draft.comments.insert(draft.dice.randint(0, len(draft.comments)), [draft.paragraph()])


def delete_a_comment(draft: Draft) -> None:
    if draft.comments:
        del draft.comments[draft.dice.randrange(len(draft.comments))]


def reorder_comments(draft: Draft) -> None:
    draft.dice.shuffle(draft.comments)


def make_a_lookalike(draft: Draft) -> None:
    where, at = draft.place()
    where.insert(at + 1, where[at].replace("The", "A", 1))


def delete_one_of_two_lookalikes(draft: Draft) -> None:
    make_a_lookalike(draft)
    where, at = draft.place()
    if len(where) > 1:
        del where[at]


def duplicate_a_paragraph(draft: Draft) -> None:
    where, at = draft.place()
    where.insert(draft.dice.randint(0, len(where)), where[at])


LAYOUT: tuple[Callable[[Draft], None], ...] = (rewrap, add_boilerplate)
OPERATIONS: tuple[Callable[[Draft], None], ...] = (
    *LAYOUT, correct_a_word, insert_a_paragraph, delete_a_paragraph, split_a_paragraph, merge_two_paragraphs,
    reorder_paragraphs, insert_a_comment, delete_a_comment, reorder_comments, make_a_lookalike,
    delete_one_of_two_lookalikes, duplicate_a_paragraph,
)  # fmt: skip


# -------------------------------------------------------------------- a release


def edited(files: Mapping[str, str]) -> Editorial:
    """What the editors' files say; `files` are the ledger and what the releases recorded."""
    edition, problems = editorial({**files, "editorial/catalog.yml": CATALOG, "editorial/releases.yml": DATES}, (Capture("gulls.txt", "0" * 64, ""),))
    assert problems == (), "ledger, histories and seals agree"
    return edition


def linked(document: Document, edition: Editorial) -> tuple[Archive, set[str]]:
    """The archive of one document, and the codes of its problems."""
    archive, problems = link({"gulls.txt": document}, edition, NAMES.authority, (), rules={}, name_rules={}, time_rules={}, codes={})
    return archive, {problem.code for problem in problems}


def written(rows: Sequence[LedgerRow], archive: Archive, release: str) -> dict[str, str]:
    """The files that a release leaves behind."""
    changes = [*archive.changes, *history.changes_between(history.replay(archive.changes), rows, release)]
    return {
        FILE: dump(rows),
        f"{history.FOLDER}{SLUG}.tsv": history.dump_history(changes),
        history.SEALS: history.dump_seals(history.seals_of(changes)),
    }


def confirmed(archive: Archive, release: str) -> tuple[tuple[LedgerRow, ...], dict[tuple[str, str], Decision]]:
    """The new ledger when an editor withdraws what nothing is proposed for, asks again, and takes each proposal."""
    decisions: dict[tuple[str, str], Decision] = {}
    settled = settle(archive.texts, archive.ledger, decisions, release)
    while undecided(settled.todo, decisions):
        proposals = propose(archive.texts, archive.ledger, decisions, release)
        for item in [item for item in proposals if item.decision is None] or proposals:
            said = item.decision or Decision(SLUG, item.row.anchor, "withdrawn", "Nobody knows where it went.")
            decisions[SLUG, item.row.anchor] = said
        settled = settle(archive.texts, archive.ledger, decisions, release)
    assert faults(archive.texts, archive.ledger, decisions, release) == ()
    return carry_out(settled, decisions, release), decisions


def standing(archive: Archive) -> dict[str, str]:
    """Anchor -> the words that stand there on the page; of a comment, those of all its paragraphs."""
    (text,) = archive.texts
    found = {block.anchor: block.text for block in text.document.blocks}
    own = {comment.anchor: [block.text for block in text.document.blocks if block.comment == comment.n] for comment in text.document.comments}
    assert not found.keys() & own.keys()
    assert len(found) == len(text.document.blocks)
    return found | {name: "\n".join(parts) for name, parts in own.items()}


def flow(shown: Mapping[str, str]) -> list[str]:
    """All words of a page in their order, whatever paragraphs they make."""
    return [word for name, text in shown.items() if not re.fullmatch(r"c\d+[a-z]*", name) for word in words(text)]


@settings(max_examples=110)
@given(st.integers(0, 2**32), st.lists(st.lists(st.sampled_from(OPERATIONS), min_size=1, max_size=3), min_size=2, max_size=RELEASES - 1))
@example(2565, [[rewrap], [add_boilerplate, add_boilerplate]])  # no word of the title comes again in that post
@example(0, [[insert_a_comment], [split_a_paragraph, rewrap], [rewrap]])  # two comments of three end with the same word, alone in its line
@example(822, [[insert_a_paragraph, delete_a_comment], [rewrap, insert_a_paragraph, delete_one_of_two_lookalikes]])  # the paragraphs of a comment are asked for anew, and the answer for the comment takes them with it
@example(
    473,
    [
        [make_a_lookalike],
        [reorder_comments, rewrap, delete_a_comment],
        [reorder_comments, delete_a_paragraph, duplicate_a_paragraph],
        [reorder_paragraphs, merge_two_paragraphs, delete_one_of_two_lookalikes],
    ],
)  # one answer asks anew, and that answer ends the asking
def test_no_history_loses_reuses_or_silently_moves_an_anchor(seed: int, edits: list[list[Callable[[Draft], None]]]) -> None:
    draft = Draft(random.Random(seed))  # noqa: S311  # no secret
    draft.post = [draft.paragraph() for _ in range(draft.dice.randint(2, 7))]
    draft.comments = [[draft.paragraph() for _ in range(draft.dice.randint(1, 2))] for _ in range(draft.dice.randint(0, 4))]
    edition = edited({})
    shown: dict[str, str] = {}
    for number, operations in enumerate([[], *edits], 1):
        for operation in operations:
            operation(draft)
        document, problems = pipeline.document(draft.capture(), edition, NAMES)
        assert problems == ()
        archive, codes = linked(document, edition)
        assert codes <= {"L003", "L004"}
        asked = plan(archive.texts, archive.ledger, "").asked
        assert bool(codes) == bool(asked)
        if number > 1 and set(operations) <= set(LAYOUT):
            assert flow(standing(archive)) == flow(shown)
            assert asked == () or rewrap in operations, "where lines end can make one paragraph of two, boilerplate cannot"
        before = archive.ledger
        rows, decisions = confirmed(archive, f"2026.{number}")
        files = written(rows, archive, f"2026.{number}")
        edition = edited(files)
        assert edition.ledger == rows
        archive, codes = linked(document, edition)
        assert codes == set(), "what is confirmed is confirmed"
        now = standing(archive)
        check_ledger(before, rows, decisions, now)
        check_where_words_went(before, rows, decisions, now)
        check_the_same_words(shown, now)
        shown = now


def check_ledger(
    before: Sequence[LedgerRow], rows: Sequence[LedgerRow], decisions: Mapping[tuple[str, str], Decision], now: Mapping[str, str]
) -> None:
    """None lost; none that is gone stands again; each that is there has its words, the same as before unless somebody said so."""
    after = {row.anchor: row for row in rows}
    assert {row.anchor for row in before} <= after.keys()
    assert {row.anchor for row in rows if row.state not in GONE} == now.keys()
    assert all(hash_of(now[row.anchor]) == row.hash for row in rows if row.state not in GONE and not _empty(now[row.anchor]))
    for old in before:
        new = after[old.anchor]
        decided = {(SLUG, old.anchor), (SLUG, old.anchor.partition("-")[0])} & decisions.keys()
        assert new == old or (decided and old.state not in GONE)
        assert new.release == old.release


def _empty(text: str) -> bool:
    return not words(text)


def check_where_words_went(
    before: Sequence[LedgerRow], rows: Sequence[LedgerRow], decisions: Mapping[tuple[str, str], Decision], now: Mapping[str, str]
) -> None:
    """Whatever was proposed is true of the words that stand there."""
    after = {row.anchor: row for row in rows}
    for old in before:
        said = decisions.get((SLUG, old.anchor))
        if said is None or said.state in {"withdrawn", "edited"}:
            continue
        there = [words(now[name.partition("#")[2]]) for name in said.went_to.split()]
        assert there
        joined = [word for part in there for word in part]
        assert within(words(old.words), joined) if said.state == "merged" else joined == words(old.words)
        assert after[old.anchor].went_to == said.went_to


def check_the_same_words(before: Mapping[str, str], now: Mapping[str, str]) -> None:
    """Enough words that stood once in a series and stand there once still have their anchor."""
    def once(shown: Mapping[str, str]) -> dict[tuple[str, str], str]:
        keys = {name: (re.sub(r"\d+[a-z]*$", "", name), hash_of(text)) for name, text in shown.items() if len(words(text)) >= DISTINCT}
        count = Counter(keys.values())
        return {key: name for name, key in keys.items() if count[key] == 1}

    old, new = once(before), once(now)
    assert {key: old[key] for key in old.keys() & new.keys()} == {key: new[key] for key in old.keys() & new.keys()}
