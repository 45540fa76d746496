"""Saved pages: rendering, post and comments, and that nothing is lost or crashes."""

import json
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.label import RULES as TEXT_RULES
from build_tools.model import ROLES, Labels, Override, Role
from build_tools.web import RULES, label_page, render_page, split_html
from build_tools.web.tree import MOST

CASES = sorted((Path(__file__).parent / "cases" / "web").glob("*.html"))


def found(path: Path) -> dict[str, object]:
    """What the labels of a page say, in the shape of the expected files."""
    text, labels, problems = label_page(path.name, path.read_text(encoding="utf-8"))
    assert problems == ()

    def lines(number: int, *roles: Role) -> list[str]:
        return [text[s.start:s.end] for s in labels.segments if s.comment == number and s.role in roles]

    def words(where: tuple[int, int] | None) -> str | None:
        return text[slice(*where)] if where else None

    return {
        "title": words(labels.title), "byline": words(labels.byline), "date": words(labels.date),
        "stated_comments": labels.stated_comments, "post": lines(0, Role.BODY),
        "comments": [
            {"author": c.author, "date": c.date, "body": lines(c.n, Role.COMMENT), "answers": c.answers, "permalink": c.permalink}
            for c in labels.comments
        ],
    }


def test_there_are_cases() -> None:
    assert len(CASES) >= 10


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    assert found(path) == json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))


# --------------------------------------------------------------------- rendering


@pytest.mark.parametrize(("html", "text"), [
    ("<p>one\n two</p><p>three</p>", "one two\n\nthree"),
    ("a<br>b<br><br>c", "a\nb\n\nc"),
    ("<ul><li>x<li><p>y</ul>z", "• x\n• y\n\nz"),
    ("<ol start=3><li>x<li value=7>y<li>z</ol>", "3. x\n7. y\n8. z"),
    ("<table><tr><td>a<td>b<tr><td>c</table>", "a\tb\nc"),
    ("<pre>a  b\n c</pre>d", "a  b\n c\n\nd"),
    ("<b>a</b><i>b</i> c", "ab c"),
    ("<title>T</title><p>&lt;b&gt; &amp; &nbsp;x&#233;", "T\n\n<b> & \xa0xé"),
    ("<script>no</script><style>no</style><template>no</template>yes", "yes"),
    ("", ""), (" \n ", ""), ("<!-- c -->", ""), ("<", "<"), ("a\ud800b", "a\ufffdb"),
    ("<meta charset=iso-8859-1><p>é", "é"),
    ("<ul><li></li><li>a</ul>", "• a"),
    ("<textarea>a\nb</textarea>", "a\nb"), ("a<hr>b", "a\n\nb"), ("<svg><title>no</title><b>no</b></svg>yes", "yes"),
])
def test_rendering(html: str, text: str) -> None:
    assert render_page(html).text == text


def test_elements_cover_their_text() -> None:
    page = render_page("<div id=a><p>one <b>two</b></p></div><div>three</div>")
    texts = {e.attributes.get("id", e.tag): page.text[e.start:e.end] for e in page.elements}
    assert texts["a"] == texts["p"] == "one two"
    assert texts["b"] == "two"
    assert page.text[page.runs[-1].start:page.runs[-1].end] == "three"


# -------------------------------------------------------------------- properties


def check(text: str, labels: Labels) -> None:
    at = 0
    for segment in labels.segments:
        assert segment.start == at < segment.end
        assert segment.rule in {*RULES, *TEXT_RULES}
        at = segment.end
        if segment.role is not Role.SPACE:
            assert text[segment.start:segment.end].strip() != ""
    assert at == len(text)
    assert [c.n for c in labels.comments] == list(range(1, len(labels.comments) + 1))
    for comment in labels.comments:
        assert comment.answers is None or 0 < comment.answers < comment.n
    for comment in labels.comments:
        own = [s for s in labels.segments if s.comment == comment.n]
        assert (own[0].start, own[-1].end) == (comment.start, comment.end)
    for where in (labels.title, labels.byline, labels.date):
        assert where is None or 0 <= where[0] < where[1] <= len(text)


NAMES = st.sampled_from(["comment", "comments", "comment-body", "comment-author", "comment-meta date", "entry-content", "post",
                         "widget", "related", "reply", "fn", "commentlist", "pingback", "sidebar", "title", "text", "x"])
TAGS = st.sampled_from(["div", "p", "li", "ol", "ul", "span", "article", "section", "h1", "h2", "a", "dl", "dt", "dd", "table", "td",
                        "form", "aside", "time", "cite", "b", "pre", "body", "blockquote"])
WORDS = st.sampled_from(["Jane Doe", "says:", "May 4, 2009 at 9:10 am", "2 comments", "No comments", "Reply", "Pingback: there",
                         "A sentence that is long enough to be taken for running text, with a comma.", "@Jane no", "\n", "3", "é&amp;",
                         "<br>", "</div>", "</p>", "</li>", "<!--", "-->", "\x00", "\u2028", "x"])
OPEN = st.builds(lambda tag, name, n: f'<{tag} class="{name}" id="{name.split()[0]}-{n}">', TAGS, NAMES, st.integers(1, 30))
PAGES = st.lists(st.one_of(OPEN, WORDS, TAGS.map(lambda tag: f"</{tag}>")), max_size=60).map("".join)


@given(PAGES)
def test_any_page_is_covered(html: str) -> None:
    text, labels, _ = label_page("x", html)
    check(text, labels)
    assert label_page("x", html)[1] == labels


@given(st.text())
def test_any_string_is_a_page(html: str) -> None:
    text, labels, _ = label_page("x", html)
    check(text, labels)


@given(PAGES)
def test_elements_nest(html: str) -> None:
    page = render_page(html)
    for index, element in enumerate(page.elements):
        assert index < element.last <= len(page.elements)
        assert element.parent < index
        assert element.start <= element.end <= len(page.text)
        if element.parent >= 0:
            parent = page.elements[element.parent]
            assert element.last <= parent.last
            assert parent.first_run <= element.first_run <= element.last_run <= parent.last_run
    joined = "".join(page.text[run.start:run.end] for run in page.runs)
    rest = page.text
    for run in reversed(page.runs):
        rest = rest[:run.start] + rest[run.end:]
    assert len(joined) + len(rest) == len(page.text)
    assert set(rest) <= set(" \t\n•.0123456789")


@pytest.mark.parametrize("pattern", [
    "<div>", "<div class=comment>x", "<b>", "</i>", "<b></i>", "<p>x", "<li>x", "<ul><li>", "<table>", "<td>x", "<", "&am", "<!--", "<a href=x>y",
    "x", "<div class='comment' id='comment-1'><b class=fn>J</b> May 4, 2009 <p>words</p></div>", "<h3>2 comments</h3>", "<nav>x</nav>",
    "<div class=comment><div class=date>May 4, 2009</div>", "<p>Jane, May 4, 2009</p>", "<script>", "<pre>x\n", "<title>", "@x ", "\u2028",
    "<h1 class=title>x</h1>", "<dt class=comment-author>x<dd>May 4, 2009", "<a href=/>x</a>", "<!-- x -->", "&#x41;", "<div x='", "<div a b c d ",
    "<div>cookies accept</div>", "<div class=post-content>", "<h2><a href=/x>y</a></h2><p>May 4, 2009</p>", "<p>Jane says:</p><p>hello</p>",
    "<div class=post-content><p>Words of the post, which are many, and one line more.</p>",
    "<form>Jane wrote on May 4, 2009, 10:15<br>It is so.</form>", "<div class=comment><div class=content><h4>x</h4><div class=text>y</div></div>",
    "<tr><td class=commenthead>Jane May 4, 2009<tr><td class=commentbody>words", "<select><option>No comments</select>",
    "<div class='comment author'>JaneAuthor</div><div class=comment>May 4, 2009</div>",
])
def test_repeated_patterns_are_linear(pattern: str) -> None:
    text, labels, _ = label_page("x", pattern * (200_000 // len(pattern)))
    check(text, labels)


@pytest.mark.parametrize("pattern", ["<div class=post-content><p>Words, and more of them, as many as it takes.", "<p>x", "<td class=author>x", "<a href=/>x</a>",
    "<dl><dt class=comment>A says:</dt><dd>x 3 May 2010</dd></dl>", "<dd><dl><dt class=comment>A</dt></dl>x</dd>"])
def test_time_grows_with_the_size(pattern: str) -> None:
    def seconds(size: int) -> float:
        html = pattern * (size // len(pattern))
        start = time.process_time()
        label_page("x", html)
        return time.process_time() - start

    small = min(seconds(40_000) for _ in range(3))
    assert min(seconds(240_000) for _ in range(2)) < 20 * small  # six times the size; a square would take 36 times as long


def test_more_elements_than_are_recorded() -> None:
    text, labels, _ = label_page("x", "<i>a</i>" * (MOST - 10) + "<div>b<ul><li>c</ul></div><p>d" * 10)
    check(text, labels)
    assert text.endswith("d\n\nb\n\nc\n\nd")  # its list has no markers
    assert len(render_page("<p>x" * (MOST + 10)).elements) == MOST


def test_deep_nesting() -> None:
    text, labels, _ = label_page("x", "<div>" * 100_000 + "deep" + "</div>" * 100_000 + "<p>after")
    assert text == "deep\n\nafter"
    check(text, labels)


# ------------------------------------------------------------------------ output


def test_split_html() -> None:
    line = split_html("a/b.html", CASES[-1].read_text(encoding="utf-8"))
    assert set(line) == {"id", "title", "byline", "date", "post", "comments", "stated_comments", "segments", "problems", "text"}
    assert line["id"] == "a/b.html"
    assert json.loads(json.dumps(line)) == line


def test_a_comment_ends_where_its_replies_begin() -> None:
    text, labels, _ = label_page("x", (Path(__file__).parent / "cases" / "web" / "blogger.html").read_text(encoding="utf-8"))
    first, second = labels.comments
    assert first.end <= second.start
    assert "Lene Moorkamp" in text[second.start:second.end]


def test_rules_are_used() -> None:
    seen = {s.rule for path in CASES for s in label_page("x", path.read_text(encoding="utf-8"))[1].segments} - {"body", "space"}
    assert seen <= {*RULES, *TEXT_RULES}
    assert {"html-post", "html-comment", "html-title", "html-byline", "html-dateline"} <= seen
    assert set(ROLES) >= {s.role for path in CASES for s in label_page("x", path.read_text(encoding="utf-8"))[1].segments}


PAGE = ("<title>T of it</title><h1>T of it</h1><div class=post-content><p>Words of the post, which are many, and one line more.</p></div>"
        "<div id=comments>{}</div>")


def comments(inner: str) -> list[tuple[str, str, list[str], int | None, str]]:
    """Author, date, words, answered number and permalink of each comment of a page with `inner` in its comment area."""
    text, labels, _ = label_page("x", PAGE.format(inner))
    check(text, labels)
    return [
        (c.author, c.date, [text[s.start:s.end] for s in labels.segments if s.comment == c.n and s.role is Role.COMMENT],
         c.answers, c.permalink)
        for c in labels.comments
    ]


def one(inner: str, name: str = "comment-1") -> str:
    return f'<div class="comment" id="{name}">{inner}</div>'


@pytest.mark.parametrize(("inner", "expected"), [
    # a comment of nothing but a picture still has its author
    (one("<b class=fn>Ann</b> <time>May 4, 2009</time><div class=comment-text><img src=x></div>"), [("Ann", "May 4, 2009", [], None, "comment-1")]),
    # `time` with a date in no known form
    (one("<b class=fn>Ann</b> <time>4/V/09</time><p>Yes.</p>"), [("Ann", "4/V/09", ["Yes."], None, "comment-1")]),
    # the name on the line of the date
    (one("<div class=meta>Ann on May 4, 2009</div><p>Yes.</p>"), [("Ann", "May 4, 2009", ["Yes."], None, "comment-1")]),
    (one("<div class=comment-author>May 4, 2009<br>by Ann</div><p>Yes.</p>"), [("Ann", "May 4, 2009", ["Yes."], None, "comment-1")]),
    (one("<div class=comment-author>By:<br>Ann</div><p>Yes.</p>"), [("Ann", "", ["Yes."], None, "comment-1")]),
    # buttons by name, by what they are, and by their words
    (one("<b class=fn>Ann</b><div class=comment-text><p>Yes.</p><p>Report</p><div class=likes>3 <i class=likes>likes</i></div><button>Edit</button></div>"),
     [("Ann", "", ["Yes."], None, "comment-1")]),
    # words beside the name on its line
    (one("<b class=fn>Ann</b>: I was there, and it rained."), [("Ann", "", [": I was there, and it rained."], None, "comment-1")]),
    # a name of blanks and signs is none
    (one("<b class=fn>:</b> <time>May 4, 2009</time><p>Yes.</p>"), [("", "May 4, 2009", ["Yes."], None, "comment-1")]),
    # the page's own link to the comment, where nothing has an id
    (one('<b class=fn>Ann</b> <a href="/p#c118">May 4, 2009</a><p>Yes.</p>', "x") + one('<b class=fn>Bo</b> <a href="/p#c119">May 5, 2009</a><p>@Zoe No.</p>', "y"), [("Ann", "May 4, 2009", ["Yes."], None, "c118"), ("Bo", "May 5, 2009", ["@Zoe No."], None, "c119")]),
    # pingbacks by their words
    (one("<p>Pingback: <a class=url rel=external href=x>Elsewhere</a></p>"), []),
    # depth without nesting
    (one("<b class=fn>Ann</b><p>Yes.</p>") + "<div>" + one("<b class=fn>Bo</b><p>No.</p>", "comment-2") + "</div>",
     [("Ann", "", ["Yes."], None, "comment-1"), ("Bo", "", ["No."], 1, "comment-2")]),
    # the reply's link to what it answers, where neither nesting nor depth tells
    (one("<b class=fn>Ann</b><p>Yes.</p>") + one("<b class=fn>Bo</b><p>Well.</p>", "comment-2") + one('<b class=fn>Cy</b> <a class=in-reply-to href="#comment-1">in reply to Ann</a><p>No.</p>', "comment-3"),
     [("Ann", "", ["Yes."], None, "comment-1"), ("Bo", "", ["Well."], None, "comment-2"), ("Cy", "", ["No."], 1, "comment-3")]),
    # of two by one name the nearest above; never one below, never oneself
    (one("<b class=fn>Ann</b><p>@Bo Yes.</p>") + one("<b class=fn>Bo</b><p>One.</p>", "comment-2") + one("<b class=fn>Bo</b><p>@bo Two.</p>", "comment-3") + one("<b class=fn>Cy</b><p>@Bo: no.</p>", "comment-4"),
     [("Ann", "", ["@Bo Yes."], None, "comment-1"), ("Bo", "", ["One."], None, "comment-2"), ("Bo", "", ["@bo Two."], 2, "comment-3"), ("Cy", "", ["@Bo: no."], 3, "comment-4")]),
    # buttons side by side
    (one("<b class=fn>Ann</b><p>Yes.</p><a>Reply</a> <a>Report</a>"), [("Ann", "", ["Yes."], None, "comment-1")]),
    # an element around text and reply is not the text
    (one("<b class=fn>Ann</b><div class=comment-text>Yes." + one("<b class=fn>Bo</b><p>No.</p>", "comment-2") + "</div>"),
     [("Ann", "", ["Yes."], None, "comment-1"), ("Bo", "", ["No."], 1, "comment-2")]),
])
def test_comment(inner: str, expected: list[object]) -> None:
    assert comments(inner) == expected


def test_json_ld_counts_and_names() -> None:
    script = '<script type="application/ld+json">{}</script>'
    html = "<title>Site</title>" + script.format("{broken") + script.format('{"@graph": [{"headline": "Of eels", "commentCount": 4}]}')
    text, labels, _ = label_page("x", html + "<hr><h3>Of eels</h3><h3>Menu</h3><p>Eels go where no net is, and they go at night, in the rain.</p>")
    assert labels.title is not None
    assert text[slice(*labels.title)] == "Of eels"
    assert labels.stated_comments == 4


WORDS_OF_IT = "<p>Eels go where no net is, and they go at night, in the rain, mostly.</p>"


def body_of(html: str) -> list[str]:
    """The lines of a page that are the post."""
    text, labels, _ = label_page("x", html)
    check(text, labels)
    return [text[s.start:s.end] for s in labels.segments if s.role is Role.BODY]


@pytest.mark.parametrize("html", [
    # a notice on cookies, longer than the post
    "<h1>Of eels</h1><div>{}</div><div><div>" + "<p>We use cookies on this website, and ask for your consent, as the law has it.</p>" * 6 + "</div></div>",
    # blocks of the same class: none of them is the whole
    "<h1>Of eels</h1><div class=post-content><div class=block-content>{}</div></div><div class=side><div class=block-content>x</div></div>",
    # an element named as something else that holds the text
    "<div class=sidebar-wrap><h1>On the river</h1>{}</div>",
    # a menu of links, before and behind
    "<h1>Of eels</h1><div><ul><li><a href=/a>Trout of the upper stream</a><li><a href=/b>Carp</a></ul>{}<div><a href=/c>More of this kind of thing</a></div></div>",
    # data of the post, and a note on its author
    "<h1>Of eels</h1><div><div class=post-info>Filed in Fish</div>{}<div class=author-info>Ann Ray wades, and has waded, and means to wade on for as long as she can.</div></div>",
])
def test_the_post_is_found(html: str) -> None:
    line = WORDS_OF_IT.removeprefix("<p>").removesuffix("</p>")
    assert body_of("<title>Of eels</title>" + html.format(WORDS_OF_IT * 4)) == [line] * 4


def test_a_teaser_without_a_link_is_a_lead() -> None:
    teaser = "<div class=teaser>They have been seen on roads, and in one case on the stairs of the inn.{}</div>"
    assert len(body_of("<title>Of eels</title><h1>Of eels</h1>" + teaser.format("") + "<div>" + WORDS_OF_IT * 3 + "</div>")) == 4
    assert len(body_of("<title>Of eels</title><h1>Of eels</h1>" + teaser.format(" <a href=/eels>Eels</a>") + "<div>" + WORDS_OF_IT * 3 + "</div>")) == 3


def test_text_around_comments_is_no_comment_area() -> None:
    post = "<p>" + "Words of the post, which are many, and one line more. " * 20 + "</p>"
    _, labels, _ = label_page("x", "<div class=has-comments>" + post + one("<b class=fn>Ann</b><p>Yes.</p>") + one("<b class=fn>Bo</b><p>No.</p>", "comment-2") + "</div>")
    assert len(labels.comments) == 2
    assert sum(s.end - s.start for s in labels.segments if s.role is Role.BODY) > 1000


def test_comments_above_the_post_do_not_end_it() -> None:
    post = "<p>Words of the post, which are many, and one line more, or two.</p>"
    text, labels, _ = label_page("x", "<div class=post-content>" + one("<b class=fn>Ann</b> <time>May 4, 2009</time><p>Yes.</p>") + post + post + "</div>")
    assert len(labels.comments) == 1
    assert [text[s.start:s.end] for s in labels.segments if s.role is Role.BODY] == ["Words of the post, which are many, and one line more, or two."] * 2


def test_an_override_moves_the_numbers_of_comments() -> None:
    html = PAGE.format(one("<b class=fn>Ann</b><p>Yes.</p>") + one("<b class=fn>Bo</b><p>No.</p>", "comment-2") + one("<b class=fn>Cy</b><p>@Bo Why?</p>", "comment-3"))
    text, labels, _ = label_page("x", html)
    assert [c.answers for c in labels.comments] == [None, None, 2]
    first = text[:labels.comments[0].start].count("\n") + 1
    last = text[:labels.comments[0].end].count("\n") + 1
    override = Override("x", first, last, "Ann", "spam", role=Role.FURNITURE)
    _, labels, problems = label_page("x", html, (override,))
    assert problems == ()
    assert [(c.author, c.answers, c.permalink) for c in labels.comments] == [("Bo", None, "comment-2"), ("Cy", 1, "comment-3")]


def test_overrides_name_lines_of_the_rendering() -> None:
    html = "<title>T</title><h1>T</h1><div class=post-content><p>Words of the post, which are many, and one line more.</p><p>Not mine.</p></div>"
    text, _, _ = label_page("x.html", html)
    line = text.split("\n").index("Not mine.") + 1
    override = Override("x.html", line, line, "Not mine", "an advertisement", role=Role.FURNITURE)
    _, labels, problems = label_page("x.html", html, (override,))
    assert problems == ()
    assert [(text[s.start:s.end], s.rule) for s in labels.segments if s.role is Role.FURNITURE] == [("Not mine.", "override")]
    _, _, problems = label_page("x.html", html, (Override("x.html", line, line, "Mine", "gone", role=Role.FURNITURE),))
    assert [problem.code for problem in problems] == ["O001"]
