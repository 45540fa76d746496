"""Web archives as crawlers write them, made by the library that reads them."""

import io

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

PAGE = (
    b"<!doctype html><html lang=en><head><title>Late ferries | The Gull</title><meta property='og:site_name' content='The Gull'></head>"
    b"<body><nav><a href=/>Home</a></nav><article><h1>Late ferries</h1><p class=byline>By <span class=author>Mara Lind</span>, "
    b"<time>March 3, 2008</time></p><p>The ferries were late again on Monday, and nobody on the pier could say why it was so.</p>"
    b"<p>On Tuesday they came in time, all of them, and nobody could say why that was so either, least of all the pilot.</p></article>"
    b"<section id=comments><h3>1 comment</h3><div class=comment id=comment-7><cite class=fn>Ann</cite> <time>March 4, 2008</time>"
    b"<div class=comment-content><p>I saw it too, from the window of the inn.</p></div></div></section></body></html>"
)


def web_archive(*answers: tuple[str, bytes], kind: str = "text/html; charset=utf-8", status: str = "200 OK", gzip: bool = False, day: str = "2010-05-06") -> bytes:
    """A WARC with one answer for each pair of address and body."""
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=gzip)
    for address, body in answers:
        headers = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
        writer.write_record(writer.create_warc_record(
            address, "response", payload=io.BytesIO(body), http_headers=headers, warc_headers_dict={"WARC-Date": f"{day}T07:08:09Z"},
        ))  # fmt: skip
    return out.getvalue()
