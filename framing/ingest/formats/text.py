"""Plain text, as copied or scraped from a page."""

from __future__ import annotations

from framing.ingest.decode import decode
from framing.ingest.formats.page import Page

SUFFIXES = (".txt", ".md")


def read(raw: bytes) -> Page:
    """Return the page in the bytes of a text file; raise `UnreadableError`.

    >>> read(b"Rain fell.").text
    'Rain fell.'
    """
    return Page(decode(raw))
