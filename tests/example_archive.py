"""A small archive made by hand: every kind of block, note, comment and removed line once."""

import hashlib
from dataclasses import replace
from typing import Any

from build_tools.glossary import subjects, unresolved
from build_tools.model import (
    About,
    Archive,
    Authority,
    Block,
    BlockKind,
    Candidate,
    Capture,
    Change,
    Comment,
    Coordinates,
    Departed,
    Document,
    Entity,
    EntityType,
    Entry,
    Event,
    LedgerRow,
    Mention,
    Note,
    NoteKind,
    Passage,
    PlacedEvent,
    PlacedNote,
    PlacedPassage,
    Quotation,
    Quote,
    Release,
    Role,
    Segment,
    Span,
    Statement,
    Text,
    Time,
    UnresolvedName,
    Variant,
    Withdrawal,
)

HARBOUR = """\
Home | Tides | Letters

The Gull Papers – Editor A. Reed
4 May 2011 - No. 3
Lights over the Harbour
By Mara Lind

The ferry was late that day, and the long-
awaited lamps were lit while
nobody <b>looked</b> & nobody cared.
The pilot said,
The lamps are too far north.  Every ship knows it.
They were set by men who never sailed.
1. What the town wants
(a) lamps further south;
(b) a pilot who is asked, see http://gull.example/lamps?no=3.
(This letter also stood in the Evening Gull.)
Printed with the help of the Pilots’ Guild.
© Harbour Press

3 thoughts on “Lights over the Harbour”
  1. Tomas says:
    May 5, 2011 at 9:10 am
    The lamps were mine.
  2. صدق الطيار في ما قال.
    http://gull.example/ar
Comments are closed.
"""

QUIET = "Nothing was heard of it again.\nNot even a bell.\nGullhaven refused. In Gullhaven nobody asked Lind, or Ned.\n"


def _capture(name: str, text: str) -> Capture:
    data = text.encode()
    return Capture(name, hashlib.sha256(data).hexdigest(), text, "utf-8", len(data))


def _at(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def _segments(text: str, marks: list[tuple[str, Role, str, int]]) -> tuple[Segment, ...]:
    """Cover `text` with the marked words and white space; each mark is looked for behind the one before."""
    segments: list[Segment] = []
    end = 0
    for words, role, rule, comment in marks:
        start = text.index(words, end)
        assert not text[end:start].strip(), text[end:start]
        if start > end:
            segments.append(Segment(end, start, Role.SPACE, "space"))
        end = start + len(words)
        segments.append(Segment(start, end, role, rule, comment))
    assert not text[end:].strip()
    return (*segments, Segment(end, len(text), Role.SPACE, "space"))


def _block(
    text: str,
    anchor: str,
    kind: BlockKind,
    role: Role,
    lines: list[str],
    *,
    comment: int = 0,
    glues: tuple[str, ...] = (),
    quote: Quote | None = None,
    arabic: bool = False,
) -> Block:
    spans = tuple(
        Span(*_at(text, line), glues[index - 1] if index and glues else " ") for index, line in enumerate(lines)
    )
    reading = "".join((span.glue if index else "") + text[span.start : span.end] for index, span in enumerate(spans))
    return Block(
        anchor, kind, role, spans, reading, comment,
        lang="ar" if arabic else "", dir="rtl" if arabic else "ltr", quote=quote,
    )  # fmt: skip


def _note(number: int, anchor: str, words: str, kind: NoteKind, body: str, *, source: str = "") -> PlacedNote:
    note = Note(f"n{number}", "lights-over-the-harbour", Quotation(words), kind, body, source)
    return PlacedNote(note, anchor, *_at(HARBOUR, words))


def _mention(
    text: str, words: str, entity: str, *, after: str = "", rule: str = "name", metonym: str = "",
    metonym_rule: str = "", candidates: tuple[str, ...] = (),
) -> Mention:
    """The words as a mention, where they follow `after` for the first time."""
    start = text.index(after + words) + len(after)
    kind: EntityType = next((record.type for record in records().entities if record.id == entity), "person")
    return Mention(start, start + len(words), words, entity, kind, rule, metonym, metonym_rule, candidates)


def harbour() -> Text:
    """A letter with head, quotation, section, list, notes, comments and things removed."""
    text = HARBOUR
    pilot = Quote(1, "the pilot", "conversation with the author", "inferred")
    head, body, comment = Role.BODY, Role.BODY, Role.COMMENT
    segments = _segments(text, [
        ("Home | Tides | Letters", Role.NAVIGATION, "above-title", 0),
        ("The Gull Papers – Editor A. Reed", Role.SERIES, "series-line", 0),
        ("4 May 2011 - No. 3", Role.DATELINE, "date-line", 0),
        ("Lights over the Harbour", Role.TITLE, "title", 0),
        ("By Mara Lind", Role.BYLINE, "author-line", 0),
        ("The ferry was late that day, and the long-", body, "body", 0),
        ("awaited lamps were lit while", body, "body", 0),
        ("nobody <b>looked</b> & nobody cared.", body, "body", 0),
        ("The pilot said,", body, "body", 0),
        ("The lamps are too far north.  Every ship knows it.", body, "body", 0),
        ("They were set by men who never sailed.", body, "body", 0),
        ("1. What the town wants", head, "body", 0),
        ("(a) lamps further south;", body, "body", 0),
        ("(b) a pilot who is asked, see http://gull.example/lamps?no=3.", body, "body", 0),
        ("(This letter also stood in the Evening Gull.)", Role.CROSSPOST, "cross-posting", 0),
        ("Printed with the help of the Pilots’ Guild.", Role.CREDIT, "credit", 0),
        ("© Harbour Press", Role.COPYRIGHT, "copyright", 0),
        ("3 thoughts on “Lights over the Harbour”", Role.COMMENTS_HEADING, "comments-heading", 0),
        ("1.", Role.COMMENT_MARKER, "comment-list", 1),
        ("Tomas", Role.COMMENT_AUTHOR, "says", 1),
        ("says:", Role.COMMENT_FURNITURE, "says", 1),
        ("May 5, 2011 at 9:10 am", Role.COMMENT_DATE, "says", 1),
        ("The lamps were mine.", comment, "comment-list", 1),
        ("2.", Role.COMMENT_MARKER, "comment-list", 2),
        ("صدق الطيار في ما قال.", comment, "comment-list", 2),
        ("http://gull.example/ar", comment, "comment-list", 2),
        ("Comments are closed.", Role.COMMENTS_NOTICE, "below-comments", 0),
    ])
    blocks = (
        _block(text, "h1", "head", Role.SERIES, ["The Gull Papers – Editor A. Reed"]),
        _block(text, "h2", "head", Role.DATELINE, ["4 May 2011 - No. 3"]),
        _block(text, "h3", "head", Role.TITLE, ["Lights over the Harbour"]),
        _block(text, "h4", "head", Role.BYLINE, ["By Mara Lind"]),
        _block(text, "p1", "paragraph", body, [
            "The ferry was late that day, and the long-",
            "awaited lamps were lit while",
            "nobody <b>looked</b> & nobody cared.",
        ], glues=("", " ")),
        _block(text, "p2", "paragraph", body, ["The pilot said,"]),
        _block(text, "p3", "quotation", body, ["The lamps are too far north.  Every ship knows it."], quote=pilot),
        _block(text, "p4", "quotation", body, ["They were set by men who never sailed."], quote=pilot),
        _block(text, "s1", "heading", body, ["1. What the town wants"]),
        _block(text, "p5", "list-item", body, ["(a) lamps further south;"]),
        _block(text, "p6", "list-item", body, ["(b) a pilot who is asked, see http://gull.example/lamps?no=3."]),
        _block(text, "p7", "paragraph", Role.CROSSPOST, ["(This letter also stood in the Evening Gull.)"]),
        _block(text, "p8", "paragraph", Role.CREDIT, ["Printed with the help of the Pilots’ Guild."]),
        _block(text, "p9", "paragraph", Role.COPYRIGHT, ["© Harbour Press"]),
        _block(text, "c1-p1", "paragraph", comment, ["The lamps were mine."], comment=1),
        _block(text, "c2-p1", "paragraph", comment, ["صدق الطيار في ما قال."], comment=2, arabic=True),
        _block(text, "c2-p2", "paragraph", comment, ["http://gull.example/ar"], comment=2),
    )  # fmt: skip
    first, second, closed = text.index("1. Tomas"), text.index("2. "), text.index("Comments are")
    comments = (
        Comment(
            1, first, second, "Tomas", "May 5, 2011 at 9:10 am", anchor="c1", dated="2011-05-05",
            dated_note="The capture shows the date.",
        ),
        Comment(2, second, closed, answers=1, anchor="c2", dated="[2011-05-05..]", dated_note="It stands below comment 1."),
    )
    capture = _capture("harbour.txt", text)
    entry = Entry(
        "lights-over-the-harbour", capture.id, capture.sha256, "en",
        Statement("Lights over the Harbour", "stated", "The third line of the head.", "high"),
        {
            "author": Statement("Mara Lind", "stated", "The byline reads “By Mara Lind”.", "high"),
            "published": Statement("2011-05-04", "stated", "The dateline.", "high", "https://gull.example/3"),
            "publication": Statement("The Gull Papers", "stated", "The series line.", "medium"),
            "rights": Statement("Harbour Press, as far as known.", "inferred", "The copyright line.", "low"),
        },
    )  # fmt: skip
    notes = (
        _note(1, "p1", "long-\nawaited", "sic", "The hyphen was at the end of a line."),
        _note(2, "p1", "lamps were lit while\nnobody", "context", "Oil lamps.\n\nThey burned\nuntil 1930."),
        _note(3, "p4", "men who never sailed", "reference", "The harbour board.", source="Board minutes, https://gull.example/m"),
        _note(4, "s1", "the town", "context", "Gullhaven."),
        _note(5, "c2-p1", "صدق الطيار", "translation", "“The pilot told the truth.”"),
    )  # fmt: skip
    retired = (
        LedgerRow("lights-over-the-harbour", "p10", "paragraph", "0" * 16, "Late tides", "2026.1", "merged",
                  "lights-over-the-harbour#p1", "2026.2", "The line was part of the first paragraph."),
        LedgerRow("lights-over-the-harbour", "p11", "paragraph", "1" * 16, "", "2026.1", "withdrawn", "", "2026.2"),
    )  # fmt: skip
    mentions = (
        _mention(text, "The Gull Papers", "gull-papers"),
        _mention(text, "Mara Lind", "mara-lind"),
        _mention(text, "Evening Gull", "evening-gull"),
        _mention(text, "الطيار", "idris-al-tayyar"),
    )
    times = (
        Time(*_at(text, "4 May 2011"), "4 May 2011", "DATE", "2011-05-04", "2011-05-04", "month-day"),
        Time(*_at(text, "that day"), "that day", "DATE", "2011-05-04", "2011-05-04", "day-word", "2011-05-04"),
        Time(*_at(text, "never"), "never", "DATE", "FUTURE_REF", "", "future"),
        Time(*_at(text, "further south"), "further south", "DATE", "2011", "2011~", "year"),
    )
    return Text(entry, Document(capture, segments, blocks, comments, 3, mentions, times), notes, retired, "2026.1")


def quiet() -> Text:
    """A text of which next to nothing is known."""
    lines = QUIET.splitlines()
    capture = _capture("quiet.txt", QUIET)
    segments = _segments(QUIET, [(line, Role.BODY, "body", 0) for line in lines])
    blocks = tuple(_block(QUIET, f"p{n}", "paragraph", Role.BODY, [line]) for n, line in enumerate(lines, 1))
    title = Statement("Of a silence", "supplied", "The editors’ own words.", "low")
    entry = Entry("nothing-was-heard", capture.id, capture.sha256, "en", title, {})
    mentions = (
        _mention(QUIET, "Gullhaven", "gullhaven", metonym="council-of-gullhaven", metonym_rule="metonym-subject"),
        _mention(QUIET, "Gullhaven", "gullhaven", after="In "),
        _mention(QUIET, "Lind", "mara-lind", rule="surname"),
        _mention(QUIET, "Ned", "", rule="unresolved", candidates=("edward-ash",)),
    )
    return Text(entry, Document(capture, segments, blocks, (), mentions=mentions))


def records() -> Authority:
    """A record of each kind, with all that one can have, and one that no text names."""
    return Authority(
        (
            Entity(
                "mara-lind", "person", "Mara Lind", (Variant("M. Lind"),),
                identification="Writer of letters about the harbour.",
                source="“By Mara Lind” (Lights over the Harbour). Outside knowledge: https://gull.example/lind",
                merged=("m-lind",),
            ),
            Entity("idris-al-tayyar", "person", "Idris al-Tayyar", (Variant("الطيار"),), "Pilot of the harbour."),
            Entity("edward-ash", "person", "Edward Ash", (), "Keeper of the bell.", "The parish book."),
            Entity(
                "gullhaven", "place", "Gullhaven", (), "Town on the bay.", "The note on “the town”.",
                {"wikidata": "Q42", "geonames": "3042"}, Coordinates(-12.5, 45.25), "council-of-gullhaven",
                checked="The harbour board’s chart.",
            ),
            Entity("evening-gull", "organization", "The Evening Gull", (Variant("Evening Gull"),), "Newspaper."),
            Entity("gull-papers", "organization", "The Gull Papers", (), "Series of letters.", "Its own title."),
            Entity("council-of-gullhaven", "organization", "Council of Gullhaven", (), "Its government."),
        ),
        (
            UnresolvedName(
                "Ned", "person", "nothing-was-heard", "Only a given name.",
                (Candidate("Edwin, the ferryman", "He was there.", "https://gull.example/edwin"),),
            ),
        ),
    )  # fmt: skip


def _placed(event: Event, text: str, *places: tuple[str, int, str]) -> PlacedEvent:
    """An event with its passages: anchor, comment and words of each."""
    passages = tuple(
        PlacedPassage("lights-over-the-harbour", anchor, comment, words, *_at(text, words), "", "ltr")
        for anchor, comment, words in places
    )
    return PlacedEvent(event, passages)


def _event(id_: str, title: str, date: str, *words: str, **more: Any) -> Event:
    passages = tuple(Passage("lights-over-the-harbour", Quotation(exact)) for exact in words)
    values: dict[str, Any] = {"date_basis": "text", "status": "happened", "summary": f"{title} & more.", **more}
    return Event(id=id_, title=title, date=date, basis_note=f"How the date of “{title}” is known.", passages=passages, **values)


def events() -> tuple[PlacedEvent, ...]:
    """Of each status and basis, with and without a day, before and after."""
    late, south, mine, bell = (
        "The ferry was late that day", "lamps further south", "The lamps were mine", "They were set by men who never sailed",
    )  # fmt: skip
    return (
        _placed(
            _event("the-bell", "The bell is hung", "184X", bell, status="disputed", date_label="early 1840s",
                   date_basis="outside", source="https://gull.example/bell", people=("edward-ash",)),
            HARBOUR, ("p4", 0, bell)),
        _placed(
            _event("lamps-bought", "Lamps are bought <cheaply>", "[..2011-05-04]", mine, status="planned",
                   date_basis="resolved", people=("mara-lind", "idris-al-tayyar"), organizations=("evening-gull",)),
            HARBOUR, ("c1-p1", 1, mine)),
        _placed(
            _event("late-ferry", "The ferry is late", "2011-05-04", late, date_basis="resolved",
                   people=("mara-lind",), places=("gullhaven",)),
            HARBOUR, ("p1", 0, late)),
        _placed(
            _event("lamps-further-south", "Lamps to stand further south", "2011-06/2012~", south, status="proposed",
                   places=("gullhaven",), organizations=("council-of-gullhaven",)),
            HARBOUR, ("p5", 0, south)),
    )  # fmt: skip


def departed(harbour: Entry) -> tuple[Departed, ...]:
    """The address that the first text had before, and a text that was withdrawn."""
    storm = Entry(
        "storm-log", "storm.txt", "0" * 64, "en", Statement("Log of a Storm & <after>", "stated", "First line.", "high"),
        {"author": Statement("Mara Lind", "stated", "The byline.", "high")},
        withdrawn=Withdrawal("2026-12-19", "Asked for by the {{ keeper }}."),
    )  # fmt: skip
    slug = harbour.slug
    moved = LedgerRow("harbour-lights", "p1", "paragraph", "2" * 16, "The long-awaited", "2026.1", "moved",
                      f"{slug}#p1", "2026.2", "The text has a new address.")  # fmt: skip
    gone = LedgerRow("storm-log", "c1-p1", "paragraph", "3" * 16, "Secret words", "2026.1", "withdrawn", "", "2026.2")
    return (
        Departed("harbour-lights", replace(harbour, formerly=("harbour-lights",)), (moved,)),
        Departed("storm-log", storm, (gone,)),
    )


def changes() -> tuple[Change, ...]:
    """What the two releases did to the first text, and to one that is withdrawn."""
    slug = "lights-over-the-harbour"
    return (
        Change(slug, "2026.1", "p1", "paragraph", "current", "4" * 16, "", "", "The lamps were lit at <six>."),
        Change(slug, "2026.1", "p10", "paragraph", "current", "0" * 16, "", "", "Late tides."),
        Change(slug, "2026.1", "p11", "paragraph", "current", "1" * 16, "", "", "Nobody may read this."),
        Change(slug, "2026.2", "p1", "paragraph", "edited", "5" * 16, "", "A slip.", "The lamps were out at <six>."),
        Change(slug, "2026.2", "p10", "paragraph", "merged", "0" * 16, f"{slug}#p1", "", "Late tides."),
        Change(slug, "2026.2", "p11", "paragraph", "withdrawn", "1" * 16, "", "", "Nobody may read this."),
        Change(slug, "2026.2", "p2", "paragraph", "current", "6" * 16, "", "", "More tides."),
        Change("storm-log", "2026.1", "c1-p1", "paragraph", "current", "3" * 16, "", "", "Secret words of the storm."),
        Change("storm-log", "2026.2", "c1-p1", "paragraph", "withdrawn", "3" * 16, "", "", ""),
    )


def archive() -> Archive:
    """Two texts, their glossary, one release."""
    texts = (harbour(), quiet())
    authority = records()
    return Archive(
        texts,
        (Release("2026.1", "2026-11-20", "First release."), Release("2026.2", "2026-12-20", "The tides were set right.")),
        About("Gull & Lamp", "Letters from a harbour", "Two texts about lamps.", "Write to keeper@gull.example."),
        authority,
        subjects(texts, authority),
        unresolved(texts),
        events(),
        (
            LedgerRow("timeline", "e-early-ferry", "event", "0" * 16, "The ferry is early", "2026.1", "merged",
                      "timeline#e-late-ferry", "2026.2", "It was late."),
        ),
        departed=departed(texts[0].entry),
        ledger=(*texts[0].retired, *(row for item in departed(texts[0].entry) for row in item.rows)),
        changes=changes(),
        rules={"body": "What no other rule claims is the text.", "says": "A line like `X says:` begins a comment."},
        name_rules={
            "name": "The name of a record.",
            "surname": "A surname alone.",
            "unresolved": "A name that nobody knows.",
            "metonym-subject": "The place acts.",
            "metonym-agent": "Something is done by the place.",
        },
        time_rules={"month-day": "A day and its month.", "day-word": "A word for a day, such as `today`."},
        codes={"S003": "A capture is empty."},
    )  # fmt: skip


def crowded() -> Text:
    """A text that strains the page: many notes on few words, a very long word, forty comments."""
    words = [f"word{n}" for n in range(12)]
    lines = [" ".join(words), "x" * 900, *(f"Paragraph {n}. " + "Lamps and tides. " * 30 for n in range(9))]
    comments = [f"Comment number {n} says this." for n in range(1, 41)]
    text = "\n\n".join([line.strip() for line in lines] + comments) + "\n"
    capture = _capture("crowded.txt", text)
    pieces = text.rstrip("\n").split("\n\n")
    marks = [
        (piece, Role.COMMENT if n >= len(lines) else Role.BODY, "body", max(0, n - len(lines) + 1))
        for n, piece in enumerate(pieces)
    ]
    post = [_block(text, f"p{n}", "paragraph", Role.BODY, [piece]) for n, piece in enumerate(pieces[: len(lines)], 1)]
    blocks = (
        *post,
        *(
            _block(text, f"c{n}-p1", "paragraph", Role.COMMENT, [piece], comment=n)
            for n, piece in enumerate(pieces[len(lines) :], 1)
        ),
    )
    threads = tuple(Comment(n, *_at(text, piece), anchor=f"c{n}") for n, piece in enumerate(comments, 1))
    notes = tuple(
        PlacedNote(
            Note(f"n{n}", "crowded", Quotation(word), "context", "A note of some length, so that it needs room. " * 3),
            "p1",
            *_at(text, word + (" " if n < len(words) else "")),
        )
        for n, word in enumerate(words, 1)
    )
    title = Statement("T" + "o" * 60 + " long a title", "stated", "Nothing.", "high")
    record = {
        "author": "Mara Lind and Idris al-Tayyar", "publication": "Harbour Board", "series": "Soundings", "number": "14",
    }  # fmt: skip
    fields = {name: Statement(value, "stated", "Nothing.", "high") for name, value in record.items()}
    entry = Entry("crowded", capture.id, capture.sha256, "en", title, fields, kind="report")
    return Text(entry, Document(capture, _segments(text, marks), blocks, threads), notes)
