"""Comments that no heading announces."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise

from build_tools.label.anchors import Anchors, Section, following
from build_tools.label.bounds import bounded
from build_tools.label.bylines import is_signature
from build_tools.label.looks import Kind
from build_tools.label.page import ENDS, Page
from build_tools.label.runs import (
    are_subjects,
    could_be_subject,
    counted,
    is_thread,
    list_items,
    rated_subjects,
)
from build_tools.label.signs import (
    MOST_HEADINGS,
    POST_WORDS,
    has_words_behind,
    is_among_links,
    is_named,
    is_timed,
    runs_on,
)
from build_tools.label.units import is_words

LAST_WORDS = 320
"""Behind the last byline that nothing announces stand at most so many words: the comment, and the page's end."""
LEAST_NAMES = 3
"""So many items that are names above words make a list of comments."""
LEAST_DAYS = 3
"""So many bylines that state no time of day, and nothing announces, are comments'."""
MOST = 0.6
"""A share of the bylines that is a habit."""


def unheaded(page: Page, anchors: Anchors) -> Section | None:
    """Comments that no heading announces: a byline that only comments have, after some text.

    That is a verb of saying, or a name and a date with a button beside them above the form.
    """
    rated = _rated(page, anchors)
    if rated is not None:
        return bounded(page, Section(rated, rated, rated, None), anchors)
    first = next((
        i for i in sorted({*anchors.firm, *anchors.dated})
        if page.prose[i] and page.kind(i) is not Kind.PINGBACK and (
            (_says_with_date(page, i) and _is_no_letter(page, i, anchors)) or _has_button(page, i, anchors))
    ), None)
    if first is None:
        first = _train(page, anchors)
    if first is None:
        return _below_sorting(page, anchors) or _list_at_end(page, anchors)
    byline = page.bylines[first]
    if byline and ((byline.author is None and page.looks[first - 1].name) or _has_subjects(page, byline.shape, first, anchors)):
        first -= 1
    while first and page.kind(first - 1) is Kind.EMPTY:
        first -= 1
    stated = counted(page.rows[first - 1].text) if first else None
    section = bounded(page, Section(first - (stated is not None), first, first, stated), anchors)
    return _with_words_above(page, section) if stated is None else section


def _with_words_above(page: Page, section: Section) -> Section:
    """The section from the paragraph above its first byline on, where bylines that say who sent a comment stand below the words: none follow the last."""
    sent = [i for i in range(section.body, section.end) if (byline := page.bylines[i]) and byline.says and byline.date and not page.rows[i].text.endswith(":")]
    first = section.body - 1
    if len(sent) < 2 or sent[0] != section.body or not is_words(page, first) or any(is_words(page, i) for i in range(sent[-1] + 1, section.end)):  # noqa: PLR2004 - one is chance
        return section
    while first and page.rows[first].gap == 0 and page.rows[section.body].gap and is_words(page, first - 1):
        first -= 1
    return replace(section, start=first, body=first)


def _rated(page: Page, anchors: Anchors) -> int | None:
    """The first of several subjects with what readers gave them, behind some text, a date between it and the next."""
    subjects = [i for i in rated_subjects(page) if page.prose[i]][:2]
    dated = following(anchors.dated, subjects[0]) if len(subjects) > 1 else None
    return subjects[0] if dated is not None and dated < subjects[1] else None


def _has_subjects(page: Page, shape: str, first: int, anchors: Anchors) -> bool:
    """Whether a row that could be a subject stands above each of several bylines of one shape."""
    run = [i for i in anchors.dated[bisect_left(anchors.dated, first):] if (byline := page.bylines[i]) and byline.shape == shape]
    return len(run) > 2 and are_subjects(page, run)  # noqa: PLR2004 - two are chance


def _says_with_date(page: Page, index: int) -> bool:
    """Whether a row says who speaks, and a date stands with it, or its verb stands before a colon or dots."""
    byline = page.bylines[index]
    if byline is None or not byline.says or (byline.author is None and not page.looks[index - 1].name):
        return False
    below = page.bylines[index + 1] if index + 1 < len(page.rows) else None
    numbered = page.looks[index].number is not None or _is_numbered_above(page, index)
    return numbered or byline.date is not None or (below is not None and below.date is not None)


def _is_no_letter(page: Page, index: int, anchors: Anchors) -> bool:
    """Whether a row that says who speaks is one of several, has a number or a time of day: a text may print somebody's letter, with its day."""
    beside = range(index, min(index + 2, len(page.rows)))
    return len(anchors.firm) > 1 or page.looks[index].number is not None or any(stamp.timed for i in beside for stamp in page.looks[i].stamps)


def _has_button(page: Page, index: int, anchors: Anchors) -> bool:
    """Whether a name and a date have a Reply beside them, with the form or a closing line below."""
    byline = page.bylines[index]
    if byline is None or byline.author is None or not (page.prose[index] >= POST_WORDS or is_timed(page, index)):
        return False
    beside = range(max(0, index - 1), min(index + 3, len(page.rows)))
    return any(page.kind(i) is Kind.BUTTON for i in beside) and following(anchors.closing, index) is not None


def _train(page: Page, anchors: Anchors) -> int | None:
    """The first of the rows of one shape with name and time of day, if what stands beside them makes them comments' bylines."""
    trains: dict[tuple[str, int], list[int]] = {}
    for i in anchors.dated:
        byline = page.bylines[i]
        if byline and page.prose[i] >= POST_WORDS and is_timed(page, i) and (byline.author or is_named(page, i)):
            trains.setdefault((byline.shape, page.parts[i]), []).append(i)
    first = next((
        run[0] for run in map(partial(_commenters, page), trains.values())
        if run and _are_borne_out(page, run) and not _is_programme(page, run, anchors)
    ), None)
    return first if first is not None else _train_of_days(page, anchors)


def _are_borne_out(page: Page, run: Sequence[int]) -> bool:
    """Whether sentences stand behind two bylines or more, buttons, numbers or subjects beside most, or a word on how to view comments above the first."""
    return (
        sum(has_words_behind(page, i) for i in run) > 1 - _is_numbered_above(page, run[0])
        or _stand_behind_buttons(page, run) or _count_up(page, run) or _answer_each_other(page, run)
        or (_have_subjects_below(page, run) and not is_among_links(page, run[0]))
        or page.kind(run[0] - 1) is Kind.CONTROL
    )


def _commenters(page: Page, run: Sequence[int]) -> Sequence[int]:
    """The rows of a train that may be commenters' bylines: all, if a subject above one of them answers another, or else those that sign no text."""
    if _answer_each_other(page, run):
        return run
    return [i for i in run if is_named(page, i)]


def _answer_each_other(page: Page, run: Sequence[int]) -> bool:
    """Whether the subject above one of three bylines or more answers another: `Re: The mill`."""
    return len(run) > 2 and any(  # noqa: PLR2004 - two are chance
        page.rows[i - 1].text[page.looks[i - 1].marker:].casefold().startswith(_ANSWERS) for i in run)


def _have_subjects_below(page: Page, run: Sequence[int]) -> bool:
    """Whether three people or more have a subject below their bylines, most of them, and words below that; some begin as no editor does, in lower case."""
    names = {page.rows[i].text[slice(*byline.author)] for i in run if (byline := page.bylines[i]) and byline.author}
    below = [i for i in run if i + 2 < len(page.rows) and could_be_subject(page, i + 1) and not page.looks[i + 1].prose
             and page.kind(i + 2) is Kind.NONE and page.bylines[i + 2] is None]
    informal = any(page.rows[i + at].text[0].islower() for i in below for at in (1, 2))
    return informal and len(names) >= LEAST_NAMES and len(below) >= MOST * len(run)


_ANSWERS = ("re:", "re :", "aw:", "antw:", "sv:", "odp:", "rif:", "rép :", "ответ:")


def _count_up(page: Page, run: Sequence[int]) -> bool:
    """Whether three rows or more end with numbers that run: `April 26th, 2009 at 14:20 | #1`."""
    numbers = [int(match[1]) for i in run if (match := _NUMBER_BEHIND.search(page.rows[i].text))]
    return 2 < len(numbers) == len(run) and all(0 < b - a <= 3 for a, b in pairwise(numbers))  # noqa: PLR2004 - some may be lost


_NUMBER_BEHIND = re.compile(r"#(\d{1,4})$")


def _stand_behind_buttons(page: Page, run: Sequence[int]) -> bool:
    """Whether most of three bylines or more, but the first, have the buttons of the comment before above them; a subject may stand between."""
    behind = sum(page.kind(i - 1) is Kind.BUTTON or page.kind(i - 2) is Kind.BUTTON for i in run[1:])
    return len(run) > 2 and behind >= MOST * (len(run) - 1)  # noqa: PLR2004 - two are chance


def _is_programme(page: Page, run: Sequence[int], anchors: Anchors) -> bool:
    """Whether days are items of a list without any names, and the text goes on below the list, before the form: what is on at which time."""
    if any((byline := page.bylines[i]) and byline.author for i in run) or not all(page.looks[i].marker for i in run):
        return False
    end = min(following(anchors.closing, run[-1]) or len(page.rows), bisect_right(page.parts, page.parts[run[-1]]))
    indent = page.rows[run[0]].indent
    return any(
        page.looks[i].prose and page.looks[i].ended and page.rows[i].indent < indent and page.kind(i) is Kind.NONE
        for i in range(run[-1] + 1, min(end, len(page.rows)))
    )


def _train_of_days(page: Page, anchors: Anchors) -> int | None:
    """The first of three rows or more of one shape with a name and a day, each right above words, with no title above: teasers have one."""
    trains: dict[tuple[str, int], list[int]] = {}
    for i in anchors.dated:
        byline = page.bylines[i]
        if byline and byline.author and page.prose[i] >= POST_WORDS and not is_signature(page.rows[i].text, page.looks[i]):
            trains.setdefault((byline.shape, page.parts[i]), []).append(i)
    return next((
        run[0] for run in trains.values()
        if len(run) >= LEAST_DAYS and _are_comments(page, run) and not is_among_links(page, run[0])), None)


def _are_comments(page: Page, run: Sequence[int]) -> bool:
    """Whether words stand behind each of some bylines, and a sentence or the same row in each place above them, but the first."""
    above = Counter(page.rows[i - 1].text for i in run[1:])
    names = {page.rows[i].text[slice(*byline.author)] for i in run if (byline := page.bylines[i]) and byline.author}
    dashed = any(page.rows[i].text[0] in "—–-" for i in run)  # as below quotations from elsewhere
    if len(names) == 1 or dashed or page.content[-1] - page.content[run[-1]] > LAST_WORDS:
        return False
    return all(_is_speech(page, i + 1) for i in run) and all(
        page.looks[i - 1].ended or page.kind(i - 1) is Kind.BUTTON or above[page.rows[i - 1].text] == len(run) - 1 for i in run[1:]
    ) and sum(page.looks[i + 1].prose for i in run) > 1


def _is_speech(page: Page, index: int) -> bool:
    return index < len(page.rows) and page.kind(index) is Kind.NONE and page.bylines[index] is None and (
        page.looks[index].ended or runs_on(page, index))


def _is_numbered_above(page: Page, index: int) -> bool:
    """Whether a number alone stands above a byline or above its name."""
    return any(
        page.kind(i) is Kind.EMPTY and page.looks[i].number is not None for i in range(max(0, index - 2), index)
        if i == index - 1 or page.looks[index - 1].name
    )


def _below_sorting(page: Page, anchors: Anchors) -> Section | None:
    """Comments below the row that sorts them, with nothing but a form above it: dates alone, most with a button beside them (wpDiscuz)."""
    sorting = next((i for i in range(len(page.rows) - 1, 0, -1) if page.kinds[i] is Kind.CONTROL and page.prose[i] >= POST_WORDS), None)
    if sorting is None:
        return None
    behind = [i for i in anchors.dated[bisect_left(anchors.dated, sorting):] if is_timed(page, i) and page.parts[i] == page.parts[sorting]]
    pressed = sum(Kind.BUTTON in page.kinds[max(0, i - 2):i + 3] for i in behind)
    if len(behind) < 2 or pressed < MOST * len(behind):  # noqa: PLR2004 - one is chance
        return None
    return bounded(page, Section(sorting, sorting + 1, sorting + 1, None), anchors)


def _list_at_end(page: Page, anchors: Anchors) -> Section | None:
    """An indented numbered list of paragraphs, and the line that heads it: right above the form or the closing line, or its numbers skip."""
    for first in [i for i in anchors.items if _may_head_list(page, i)][:MOST_HEADINGS]:
        row, above = page.rows[first], page.looks[first - 1]
        items = [i for i in list_items(page, first, len(page.rows)) if page.rows[i].gap]
        end = items[-1] + 1 if items else first
        while end < len(page.rows) and page.rows[end].indent >= row.indent:
            end += 1
        closed = len(items) > 1 and end < len(page.rows) and page.kind(end) in ENDS
        if closed or is_thread(page, items):
            start = first - 1 if above.kind is Kind.NONE else first
            return bounded(page, Section(start, first, first, None), anchors)
    return _list_of_names(page, anchors)


def _list_of_names(page: Page, anchors: Anchors) -> Section | None:
    """An indented list right above a line that names Disqus, most of its items a name above words: what that leaves of comments without a script."""
    end = next((i for i in anchors.closing if "disqus" in page.rows[i].text.casefold()), 0)
    first = end
    while first and page.rows[first - 1].indent and page.kind(first - 1) is Kind.NONE:
        first -= 1
    while first < end and not page.looks[first].marker:
        first += 1
    items = [i for i in range(first, end) if page.looks[i].marker and page.looks[i].number is None]
    names = sum(page.looks[i].name and i + 1 < end and not page.looks[i + 1].marker for i in items)
    if first == end or names < LEAST_NAMES or names < MOST * len(items) or page.prose[first] < POST_WORDS:
        return None
    return Section(first, first, end, None)


def _may_head_list(page: Page, first: int) -> bool:
    """Whether an indented item stands below some text, and not right below a sentence or a colon that leads to it."""
    if not first or not page.rows[first].indent or page.prose[first] < POST_WORDS:
        return False
    above = page.looks[first - 1]
    return not above.prose and not (above.kind is Kind.NONE and (above.ended or page.rows[first - 1].text.endswith(":")))
