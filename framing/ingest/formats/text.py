"""Plain text, as copied or scraped from a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.ingest.decoding.decode import decode
from framing.ingest.formats.front_matter import find_fenced
from framing.ingest.formats.page import Fields, Page

if TYPE_CHECKING:
    from collections.abc import Iterator

SUFFIXES = (".txt",)


def read(raw: bytes, fields: Fields) -> Iterator[Page]:
    r"""Yield the page in the bytes of a text file; raise `UnreadableError`.

    Front matter between lines of "---" is read and marked as such.

    >>> [page.text for page in read(b"Rain fell.", {})]
    ['Rain fell.']
    """
    decoded = decode(raw)
    front = find_fenced(decoded.text, marks=("---",))
    if front is None:
        yield Page(decoded.text, problems=decoded.problems)
    else:
        yield front.page(decoded)
