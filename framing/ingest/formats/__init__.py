"""Input formats: each module has `SUFFIXES` and `read`, a `Reader`."""

from __future__ import annotations

from framing.ingest.formats import html, mhtml, text
from framing.ingest.formats.page import Fields, Page, Reader

READERS: dict[str, Reader] = {
    suffix: module.read for module in (text, html, mhtml) for suffix in module.SUFFIXES
}
"""To add a format, write its module and name it here."""

__all__ = ["READERS", "Fields", "Page", "Reader", "reader_for"]


def reader_for(suffix: str) -> Reader | None:
    """Return the function that reads files of a suffix, None without one.

    >>> reader_for(".TXT") is text.read, reader_for(".png")
    (True, None)
    """
    return READERS.get(suffix.lower())
