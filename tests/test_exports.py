"""Exports of blog software: every published post with all its comments, nested, pingbacks apart, nothing else."""

import hashlib
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.exports import read_export
from build_tools.exports.items import Export, Post, Reply, digest_of
from build_tools.exports.page import body_html, page_of
from build_tools.model import Comment, Labels
from build_tools.read import captures_of
from build_tools.web import label_page

HEAD = (
    '<?xml version="1.0" encoding="UTF-8" ?>\n<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"'
    ' xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wfw="http://wellformedweb.org/CommentAPI/"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>'
    "<title>The Tern</title><language>en-US</language><wp:author><wp:author_login>lind</wp:author_login>"
    "<wp:author_display_name><![CDATA[Mara Lind]]></wp:author_display_name></wp:author>"
)


def wp_comment(n: int, words: str, parent: int = 0, kind: str = "", approved: str = "1") -> str:
    return (
        f"<wp:comment><wp:comment_id>{n}</wp:comment_id><wp:comment_author><![CDATA[Reader {n}]]></wp:comment_author>"
        f"<wp:comment_author_email>reader@tern.example</wp:comment_author_email><wp:comment_author_IP>192.0.2.{n}</wp:comment_author_IP>"
        f"<wp:comment_date>2012-09-03 10:{n:02}:54</wp:comment_date><wp:comment_content><![CDATA[{words}]]></wp:comment_content>"
        f"<wp:comment_approved>{approved}</wp:comment_approved><wp:comment_type>{kind}</wp:comment_type>"
        f"<wp:comment_parent>{parent}</wp:comment_parent></wp:comment>"
    )


def wp_item(n: int, title: str, body: str, comments: str = "", *, status: str = "publish", kind: str = "post", closed: str = "") -> str:
    return (
        f"<item><title>{escape(title)}</title><link>https://tern.example/?p={n}</link><dc:creator>lind</dc:creator>"
        f"<content:encoded><![CDATA[{body}]]></content:encoded><wp:post_id>{n}</wp:post_id><wp:post_date>2012-01-03 10:11:12</wp:post_date>"
        f"<wp:status>{status}</wp:status><wp:post_type>{kind}</wp:post_type><wp:post_password>{closed}</wp:post_password>{comments}</item>"
    )


def theme_test() -> bytes:
    """The shape that theme authors test with: 33 comments, ten of them nested one below the other, two of them notices."""
    chain = [wp_comment(n, f"Level {n}: the answer to what stands above it.", parent=n - 1 if n > 1 else 0) for n in range(1, 11)]
    plain = [wp_comment(n, f"Comment {n} has two paragraphs.\n\nThis is the second of comment {n}.") for n in range(11, 32)]
    notices = [wp_comment(32, "[…] links here […]", kind="pingback"), wp_comment(33, "An extract", kind="trackback")]
    unseen = [wp_comment(34, "Buy ropes", approved="spam"), wp_comment(35, "Not yet read", approved="0")]
    return "".join([
        HEAD,
        wp_item(149, "Comments & more", "The body of a post with many comments, and no mark-up.\n\nIts second paragraph.", "".join([*chain, *plain, *notices, *unseen])),
        wp_item(150, "Nobody answered", "<p>A post in HTML that nobody answered at all.</p>"),
        wp_item(151, "A page", "<p>About the people who write this.</p>", kind="page"),
        wp_item(152, "Unfinished", "x", status="draft"), wp_item(153, "Secret", "x", closed="tern"), wp_item(154, "mast.png", "", kind="attachment"),
        "</channel></rss>",
    ]).encode()


def labels_of(export: bytes, at: int = 0) -> tuple[str, Labels]:
    read = read_export(export)
    assert read is not None
    text, labels, problems = label_page("post", page_of(read, read.posts[at]))
    assert problems == ()
    return text, labels


def words_of(text: str, labels: Labels, comment: Comment) -> str:
    return " ".join(text[s.start : s.end] for s in labels.segments if s.comment == comment.n and s.role == "comment")


def test_a_wordpress_export_is_complete() -> None:
    export = read_export(theme_test())
    assert export is not None
    assert (export.kind, export.site, export.private) == ("WordPress", "The Tern", True)
    assert [(post.id, post.title, len(post.replies)) for post in export.posts] == [
        ("149", "Comments & more", 33), ("150", "Nobody answered", 0), ("151", "A page", 0),
    ]  # fmt: skip
    assert export.left_out == {
        "comment: spam": 1, "comment: not approved": 1, "post: draft": 1, "post behind a password": 1, "attachment": 1,
    }  # fmt: skip


def test_its_comments_come_out_one_by_one() -> None:
    text, labels = labels_of(theme_test())
    assert labels.stated_comments == len(labels.comments) == 31
    assert [(c.author, c.date, c.permalink) for c in labels.comments] == [
        (f"Reader {n}", f"2012-09-03 10:{n:02}", f"comment-{n}") for n in range(1, 32)
    ]
    assert [c.answers for c in labels.comments] == [None, *range(1, 10), *[None] * 21]
    assert words_of(text, labels, labels.comments[11]) == "Comment 12 has two paragraphs. This is the second of comment 12."
    assert [text[s.start : s.end] for s in labels.segments if s.role == "pingback" and "extract" in text[s.start : s.end]] == ["An extract"]
    assert labels.title
    assert labels.byline
    assert labels.date
    assert [text[slice(*where)] for where in (labels.title, labels.byline, labels.date)] == ["Comments & more", "Mara Lind", "2012-01-03 10:11"]
    body = [text[s.start : s.end] for s in labels.segments if s.role == "body"]
    assert body == ["The body of a post with many comments, and no mark-up.", "Its second paragraph."]


def test_each_post_is_a_capture_that_stays_itself_when_the_export_grows() -> None:
    before, problems = captures_of("blog.xml", theme_test(), "blog.xml")
    assert problems == ()
    assert [capture.id for capture in before] == ["blog.xml#149", "blog.xml#150", "blog.xml#151"]
    grown = theme_test().replace(b"</channel>", wp_item(160, "Later", "<p>More</p>").encode() + b"</channel>")
    after, _ = captures_of("blog.xml", grown, "blog.xml")
    assert after[:3] == before
    assert len(after) == 4


def test_the_sum_of_a_post_is_that_of_its_words_and_nothing_of_ours() -> None:
    """Whatever changes here makes every archive of exports record new sums: that has to be meant."""
    said = (
        b'{"address": "http://a.example/", "author": "Ann", "body": "B\\u00f6dy", "date": "2007-03-10 12:00", "id": "1", "language": "en", '
        b'"replies": [{"author": "Bob", "body": "Yes", "date": "", "id": "7", "parent": "", "pingback": false}], "title": "T"}'
    )
    post = Post("1", "T", "Ann", "2007-03-10 12:00", "http://a.example/", "Bödy", (Reply("7", "Bob", "", "Yes"),), "en")
    assert digest_of(post) == hashlib.sha256(said).hexdigest()


BLOGGER = """<?xml version='1.0' encoding='UTF-8'?><feed xmlns='http://www.w3.org/2005/Atom' xmlns:app='http://purl.org/atom/app#'
 xmlns:thr='http://purl.org/syndication/thread/1.0'><title type='text'>Gulls</title>{entries}</feed>"""
KIND = "<category scheme='http://schemas.google.com/g/2005#kind' term='http://schemas.google.com/blogger/2008/kind#{}'/>"


def blogger_entry(n: int, kind: str, words: str, more: str = "") -> str:
    return (
        f"<entry><id>tag:blogger.com,1999:blog-1.post-{n}</id><published>2008-01-{n:02}T22:26:00.000+01:00</published>{KIND.format(kind)}"
        f"<title type='text'>Title {n}</title><content type='html'>{escape(words)}</content>"
        f"<author><name>Writer {n}</name><email>noreply@blogger.com</email></author>{more}</entry>"
    )


def test_a_blogger_export_is_complete() -> None:
    answer = "<thr:in-reply-to ref='tag:blogger.com,1999:blog-1.post-1'/>"
    entries = [
        blogger_entry(9, "template", "x"), blogger_entry(8, "settings", "x"),
        blogger_entry(1, "post", "<p>The gulls came back in January, all of them.</p>", "<link rel='alternate' href='http://gulls.example/1.html'/>"),
        blogger_entry(4, "comment", "They <b>did</b>.<br/>All.", answer),
        blogger_entry(3, "comment", "Did they?", answer),
        blogger_entry(5, "comment", "Yes, they did.", answer + "<link rel='related' href='http://www.blogger.com/feeds/1/1/comments/default/3'/>"),
        blogger_entry(6, "post", "Not ready", "<app:control><app:draft>yes</app:draft></app:control>"),
    ]  # fmt: skip
    data = BLOGGER.format(entries="".join(entries)).encode()
    export = read_export(data)
    assert export is not None
    assert (export.kind, export.site, export.left_out, export.private) == ("Blogger", "Gulls", {"template": 1, "settings": 1, "post: draft": 1}, False)
    assert [post.address for post in export.posts] == ["http://gulls.example/1.html"]
    text, labels = labels_of(data)
    assert [(c.author, c.answers, words_of(text, labels, c)) for c in labels.comments] == [
        ("Writer 3", None, "Did they?"), ("Writer 5", 1, "Yes, they did."), ("Writer 4", None, "They did. All."),
    ]  # fmt: skip


TAKEOUT = """<feed xmlns='http://www.w3.org/2005/Atom' xmlns:blogger='http://schemas.google.com/blogger/2018'><title>Gulls</title>
<entry><id>tag:blogger.com,1999:blog-1.post-1</id><blogger:type>POST</blogger:type><blogger:status>LIVE</blogger:status><title>One</title>
<content type='html'>&lt;p&gt;Words of the first post.&lt;/p&gt;</content><published>2019-05-06T07:08:09Z</published><blogger:filename>/2019/05/one.html</blogger:filename></entry>
<entry><id>tag:blogger.com,1999:blog-1.post-2</id><blogger:type>COMMENT</blogger:type><blogger:status>LIVE</blogger:status>
<blogger:parent>tag:blogger.com,1999:blog-1.post-1</blogger:parent><content type='html'>Well said.</content><author><name>Ann</name></author></entry>
<entry><id>tag:blogger.com,1999:blog-1.post-3</id><blogger:type>POST</blogger:type><blogger:status>DRAFT</blogger:status><title>Two</title></entry></feed>"""


def test_the_newer_form_of_blogger_is_read_too() -> None:
    export = read_export(TAKEOUT.encode())
    assert export is not None
    assert [(post.title, post.date, [reply.author for reply in post.replies]) for post in export.posts] == [("One", "2019-05-06 07:08", ["Ann"])]
    assert export.left_out == {"post: draft": 1}


MOVABLE_TYPE = """AUTHOR: Mara Lind
TITLE: First light
BASENAME: first_light
STATUS: Publish
DATE: 03/10/2007 11:05:00 PM
-----
BODY:
The lamp was lit at dusk.

TITLE: is a word here, and not a field.
-----
EXTENDED BODY:
More below the fold.
-----
COMMENT:
AUTHOR: Bob
EMAIL: bob@gull.example
DATE: 03/11/2007 12:00:00 AM
Good.

Very good.
-----
PING:
TITLE: Lamps
URL: http://lamps.example/
BLOG NAME: Lamps of the coast
DATE: 03/12/2007 09:00:00 AM
They lit it.
-----
--------
AUTHOR: Mara Lind
TITLE: Later
STATUS: Draft
DATE: 03/13/2007 11:05:00 PM
-----
BODY:
Not yet.
-----
--------
"""


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_a_movable_type_export_is_complete(ends: str) -> None:
    export = read_export(MOVABLE_TYPE.replace("\n", ends).encode())
    assert export is not None
    assert export.left_out == {"post: draft": 1}
    assert export.private
    (post,) = export.posts
    assert (post.title, post.author, post.date) == ("First light", "Mara Lind", "2007-03-10 23:05")
    assert post.body == "The lamp was lit at dusk.\n\nTITLE: is a word here, and not a field.\n\nMore below the fold."
    assert [(reply.author, reply.date, reply.body, reply.pingback) for reply in post.replies] == [
        ("Bob", "2007-03-11 00:00", "Good.\n\nVery good.", False), ("Lamps of the coast", "2007-03-12 09:00", "They lit it.", True),
    ]  # fmt: skip


@pytest.mark.parametrize("data", [
    b"", b"plain words", b"<html><body>hi</body></html>", b"<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>news</title></entry></feed>",
    b"<rss><channel><item><title>http://wordpress.org/export/ is an address</title></item></channel></rss>",
    b"TITLE: a heading\n\nand words\n", b"<feed xmlns='http://www.w3.org/2005/Atom'", b"http://wordpress.org/export/1.2/ <",
])  # fmt: skip
def test_nothing_else_passes_for_an_export(data: bytes) -> None:
    assert read_export(data) is None


@pytest.mark.parametrize(("data", "slip"), [
    (theme_test(), 0), (MOVABLE_TYPE.encode(), 0), (TAKEOUT.encode(), 0),
    (theme_test().replace(b"no mark-up", b"no ]]> &nbsp; mark-up"), 2),
    *((cut, cut.rstrip().count(b"\n") + 1) for cut in (
        theme_test()[:2000], MOVABLE_TYPE.rpartition("STATUS")[0].encode(), TAKEOUT.rpartition("<entry>")[0].rstrip().encode(),
    )),
], ids=range(7))  # fmt: skip
def test_a_gap_in_an_export_is_told_with_its_line(data: bytes, slip: int) -> None:
    export = read_export(data)
    assert export is not None
    assert export.slip == slip


def test_an_entity_bomb_and_a_file_of_this_machine_stay_shut() -> None:
    bomb = '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/hostname">]>'
    data = theme_test().replace(b'<?xml version="1.0" encoding="UTF-8" ?>\n', bomb.encode()).replace(b"<title>The Tern</title>", b"<title>&b;&f;</title>")
    export = read_export(data)
    assert export is not None
    assert export.site == ""


HOSTILE = ["</div></article></section><section class='comments'><div class=comment>me</div>", "<!-- x --><script>ran()</script>", "<p>an <b>open end", "&lt;b&gt; & < >", "]]> {{ x }}"]


@pytest.mark.parametrize("words", HOSTILE)
def test_words_of_a_comment_cannot_break_out(words: str) -> None:
    replies = (Reply("1", "Ann", "2007-01-01", f"Before. {words} After."), Reply("2", "Bob", "2007-01-02", "The second stays itself."))
    _, labels, _ = label_page("x", page_of(Export("WordPress", "", ()), Post("1", "T", "A", "", "", "<p>The body of it all.</p>", replies)))
    assert [comment.author for comment in labels.comments] == ["Ann", "Bob"]


REPLIES = st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12), st.booleans()), max_size=12)


@given(REPLIES)
def test_every_comment_is_told_once_however_they_hang_together(links: list[tuple[int, int, bool]]) -> None:
    """Whatever ids and parents an export gives (twice the same, circles, parents that are not there)."""
    ids = {own: Reply(str(own), f"Reader {own}", "", f"Words of number {own}.", str(parent), pingback) for own, parent, pingback in links}
    page = page_of(Export("WordPress", "", ()), Post("1", "T", "", "", "", "Body.", tuple(ids.values())))
    assert all(page.count(f"Words of number {own}.") == 1 for own in ids)
    assert page.count("<div") == page.count("</div")


def test_a_thread_may_be_longer_than_a_stack() -> None:
    replies = tuple(Reply(str(n), f"R{n}", "", f"Words {n}.", str(n - 1)) for n in range(5000))
    page = page_of(Export("WordPress", "", ()), Post("1", "T", "", "", "", "Body.", replies))
    assert page.count('class="comment-content"') == 5000
    assert page.count("<div") == page.count("</div")


@given(st.text(max_size=200))
def test_bodies_are_balanced(words: str) -> None:
    made = body_html(words)
    assert made.count("<div") == made.count("</div")
