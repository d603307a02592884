"""Plain text, as copied or scraped from a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.ingest.decode import decode
from framing.ingest.formats.page import Fields, Page

if TYPE_CHECKING:
    from collections.abc import Iterator

SUFFIXES = (".txt", ".md")


def read(raw: bytes, fields: Fields) -> Iterator[Page]:
    """Yield the page in the bytes of a text file; raise `UnreadableError`.

    >>> [page.text for page in read(b"Rain fell.", {})]
    ['Rain fell.']
    """
    decoded = decode(raw)
    yield Page(decoded.text, problems=decoded.problems)
