"""Input formats: each module has `SUFFIXES` and `read`, a `Reader`."""

from __future__ import annotations

from framing import limits
from framing.ingest.formats import (
    csv_records,
    feed,
    html,
    json_records,
    markdown,
    mhtml,
    text,
    warc,
)
from framing.ingest.formats.page import Fields, Page, Reader

MODULES = (text, markdown, html, mhtml, json_records, csv_records, feed, warc)
READERS: dict[str, Reader] = {
    suffix: module.read for module in MODULES for suffix in module.SUFFIXES
}
"""To add a format, write its module and name it here."""

ARCHIVES = (".jsonl", ".ndjson", ".warc", ".warc.gz")
"""Endings of files whose records are read one by one, so that many may be."""

__all__ = ["READERS", "Fields", "Page", "Reader", "most_bytes", "reader_for"]


def reader_for(name: str) -> Reader | None:
    """Return the function that reads files of a name or suffix, None without one.

    >>> reader_for("A.TXT") is text.read, reader_for(".warc.gz") is warc.read
    (True, True)
    >>> reader_for("logo.png"), reader_for("texts.gz")
    (None, None)
    """
    for suffix, reader in READERS.items():
        if name.lower().endswith(suffix):
            return reader
    return None


def most_bytes(name: str) -> int:
    """Return how large a file of a name may be, in bytes.

    >>> most_bytes("dump.jsonl") > most_bytes("rain.txt")
    True
    """
    large = name.lower().endswith(ARCHIVES)
    return limits.MAX_ARCHIVE_BYTES if large else limits.MAX_FILE_BYTES
