"""Laws for every input format: broken bytes never break the reader."""

from __future__ import annotations

import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.ingest.build import article_from_page
from framing.ingest.decoding.decode import UnreadableError
from framing.ingest.formats import READERS, Page

TEXT = b"Dock workers stayed away on Monday, and no ferry left the harbour. " * 3
ANSWER = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>" + TEXT + b"</p>"
ARCHIVE = (
    b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\r\n"
    b"Content-Type: application/http\r\nContent-Length: %d\r\n\r\n" % len(ANSWER)
) + ANSWER
SEEDS = (
    b"",
    b"---\ntitle: [a, 'b']\ndate: 2025-03-03\n---\n" + TEXT,
    b"+++\ntitle = 'a'\ndate = 2025-03-03\n+++\n" + TEXT,
    b'[{"text": "' + TEXT + b'", "date": 1741000000, "url": "http://a.example"}]',
    b'{"text": "' + TEXT + b'"}\n{"text": 1}\n{"a": NaN}',
    b'title;text;date\n"a\nb";' + TEXT + b";2025-03-03\n",
    b"<rss version='2.0'><channel><title>A</title><item><description><![CDATA[<p>"
    + TEXT * 4
    + b"</p>]]></description><pubDate>Mon, 3 Mar 2025</pubDate></item></channel></rss>",
    ARCHIVE,
    gzip.compress(ARCHIVE),
)


@pytest.mark.parametrize("suffix", READERS)
@given(
    seed=st.sampled_from(SEEDS),
    at=st.integers(0, 600),
    gone=st.integers(0, 40),
    new=st.binary(max_size=12),
)
def test_broken_bytes_are_read_or_refused(
    suffix: str, seed: bytes, at: int, gone: int, new: bytes
) -> None:
    raw = seed[:at] + new + seed[at + gone :]
    try:
        rows = list(READERS[suffix](raw, {}))
    except UnreadableError as error:
        assert str(error)
        return
    for row in rows:
        if not isinstance(row, Page):
            assert row.why
            continue
        article = article_from_page(row, f"a{suffix}", "a1")
        assert article.text == row.text
        assert len(article.body) == len(row.text)
        row.text.encode()
        for piece in article.furniture:
            assert 0 <= piece.start < piece.end <= len(row.text)
        for said in row.stated:
            assert said.value.strip() == said.value != ""
