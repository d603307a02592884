"""Web pages with their pictures in one file (MHTML, RFC 2557)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing import limits
from framing.ingest.decoding.decode import UnreadableError
from framing.ingest.formats.html import MEDIA_TYPES, read_encoded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.ingest.formats.page import Fields, Page

SUFFIXES = (".mhtml", ".mht")


def read(raw: bytes, fields: Fields) -> Iterator[Page]:
    """Yield the article of the first page in an archive; raise `UnreadableError`."""
    yield read_encoded(*_first_page(raw))


def _first_page(raw: bytes) -> tuple[bytes, str | None, str | None]:
    """Return the bytes of the first page, its encoding and its address."""
    from email import message_from_bytes

    if len(raw) > limits.MAX_FILE_BYTES:
        raise UnreadableError(f"larger than {limits.MAX_FILE_BYTES:,} bytes")
    if raw.count(b"multipart/") > limits.MAX_ARCHIVE_DEPTH:
        raise UnreadableError("an archive in archives")
    for part in message_from_bytes(raw).walk():
        payload = part.get_payload(decode=True)
        if part.get_content_type() in MEDIA_TYPES and isinstance(payload, bytes):
            address = str(part["Content-Location"] or "").strip()
            url = address if address.startswith(("http://", "https://")) else None
            return payload, part.get_content_charset(), url
    raise UnreadableError("no web page in the archive")
