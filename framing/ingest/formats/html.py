"""Web pages, as browsers and archives save them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from framing.ingest.decoding.decode import decode
from framing.ingest.web.markup import find_charset
from framing.ingest.web.page import read_article

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.ingest.formats.page import Fields, Page

SUFFIXES = (".html", ".htm", ".xhtml")
MEDIA_TYPES = frozenset({"text/html", "application/xhtml+xml"})
"""What servers and archives call a page (RFC 2854, RFC 3236)."""


def read(raw: bytes, fields: Fields) -> Iterator[Page]:
    """Yield the article in the bytes of a page; raise `UnreadableError`.

    >>> row = "<p>Rain fell on the first day, and the river rose. </p>"
    >>> [page.extracted for page in read(f"<h1>Flood</h1>{row * 9}".encode(), {})]
    [True]
    """
    yield read_encoded(raw)


def read_encoded(
    raw: bytes, charset: str | None = None, url: str | None = None
) -> Page:
    """Return the article in the bytes of a page; raise `UnreadableError`.

    `charset` is the encoding that stands outside of the page, which goes before
    the one that the page names for itself; `url` is its address where known.
    """
    decoded = decode(raw, charset or find_charset(raw))
    page = read_article(decoded.text, url)
    return replace(page, problems=(*decoded.problems, *page.problems))
