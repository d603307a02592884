"""Input formats: each module has `SUFFIXES` and `read(bytes) -> Page`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.ingest.formats import text
from framing.ingest.formats.page import Page

if TYPE_CHECKING:
    from collections.abc import Callable

READERS: dict[str, Callable[[bytes], Page]] = {
    suffix: module.read for module in (text,) for suffix in module.SUFFIXES
}
"""To add a format, write its module and name it here."""

__all__ = ["READERS", "Page", "reader_for"]


def reader_for(suffix: str) -> Callable[[bytes], Page] | None:
    """Return the function that reads files of a suffix, None without one.

    >>> reader_for(".TXT") is text.read, reader_for(".png")
    (True, None)
    """
    return READERS.get(suffix.lower())
