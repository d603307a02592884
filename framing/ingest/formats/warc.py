"""WARC: the pages that a crawler kept, with the addresses they came from."""

from __future__ import annotations

import contextlib
import io
import re
import zlib
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeAlias

from framing import limits
from framing.ingest.decoding.decode import UnreadableError
from framing.ingest.formats import html
from framing.ingest.formats.records import fit
from framing.model import Skipped, Stated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.ingest.formats.page import Fields, Page

Record: TypeAlias = Any
"""A record as warcio gives it; the library has no types."""

SUFFIXES = (".warc", ".warc.gz")
NEEDED = "WARC files need the extra: pip install framing[warc]; then run again"
ENCODINGS = frozenset({"", "identity", "gzip", "deflate"})
"""How the content of a page may be packed; others are not unpacked."""

FOUND = "200"
BLOCK_BYTES = 4_096
READ_BYTES = 16_000_000
"""Read at a time, so that a line without end is not put together piece by piece."""

MAX_KIND_CHARACTERS = 60

_CHARSET = re.compile(rb"charset ?=", re.IGNORECASE)


def read(raw: bytes, fields: Fields) -> Iterator[Page | Skipped]:
    """Yield the articles of an archive's HTML pages that were found (status 200).

    Other records are counted by their kind, one line each. Raise
    `UnreadableError` where the file holds no page, or the extra is missing.
    """
    if len(raw) > limits.MAX_ARCHIVE_BYTES:
        raise UnreadableError(f"larger than {limits.MAX_ARCHIVE_BYTES:,} bytes")
    problem = ""
    if raw.startswith(b"\x1f\x8b"):
        raw, problem = inflate(raw)
    kinds: Counter[str] = Counter()
    pages = 0
    for number, record in _records(raw):
        if isinstance(record, str):
            problem = problem or record
            break
        kind = _kind(record)
        if kind:
            kinds[kind[:MAX_KIND_CHARACTERS]] += 1
            continue
        pages += 1
        yield _read_page(record, str(number))
    counts = [f"{count:,} x {kind}" for kind, count in sorted(kinds.items())]
    if not pages:
        held = "; ".join(counts[:5]) or problem or "nothing in it"
        raise UnreadableError(f"no pages in the archive: {held}")
    for count in counts:
        yield Skipped("", f"not articles: {count}")
    if problem:
        yield Skipped("", problem)


def inflate(raw: bytes) -> tuple[bytes, str]:
    """Return what gzip has packed, and what went wrong on the way.

    Raise `UnreadableError` where it becomes far larger than pages do.

    >>> import gzip
    >>> inflate(gzip.compress(b"Rain ") + gzip.compress(b"fell.")[:-9])
    (b'Rain fell.', 'cut off: the packed file ends too early')
    """
    most = min(
        limits.MAX_ARCHIVE_BYTES,
        max(limits.MIN_INFLATED_BYTES, limits.MAX_INFLATION * len(raw)),
    )
    out = bytearray()
    at = members = 0
    member = zlib.decompressobj(16 + zlib.MAX_WBITS)
    while at < len(raw):
        block = raw[at : at + BLOCK_BYTES]
        try:
            out += member.decompress(block, most + 1 - len(out))
        except zlib.error:
            return bytes(out), "damaged: not all of the packed file can be unpacked"
        if len(out) > most:
            raise UnreadableError(f"a packed file of more than {most:,} bytes")
        at += len(block) - len(member.unused_data)
        if member.eof:
            members += 1
            if members > limits.MAX_PACKED_PIECES:
                pieces = f"{limits.MAX_PACKED_PIECES:,} packed pieces"
                raise UnreadableError(f"more than {pieces}")
            member = zlib.decompressobj(16 + zlib.MAX_WBITS)
            if raw[at : at + 1] == b"\0":  # tapes and disks are filled up with zeros
                break
        elif at >= len(raw):
            return bytes(out), "cut off: the packed file ends too early"
    return bytes(out), ""


def _records(raw: bytes) -> Iterator[tuple[int, Record | str]]:
    """Yield the records of an archive with their numbers, a text where it breaks."""
    try:
        from warcio.archiveiterator import ArchiveIterator
    except ImportError:
        raise UnreadableError(NEEDED) from None
    records = ArchiveIterator(io.BytesIO(raw), block_size=READ_BYTES)
    number = 0
    while True:
        number += 1
        try:
            # The library tells the terminal of broken records.
            with contextlib.redirect_stderr(io.StringIO()):
                record = next(records)
        except StopIteration:
            return
        except Exception as error:  # it raises whatever broken bytes lead it to
            shown = " ".join(str(error).split())[:MAX_KIND_CHARACTERS]
            yield number, f"damaged: not read from record {number} on: {shown}"
            return
        yield number, record


def _kind(record: Record) -> str:
    """Return what a record is when it is no page that was found."""
    if record.rec_type != "response" or record.http_headers is None:
        return f"record of the type {record.rec_type}"
    status = record.http_headers.get_statuscode()
    if status != FOUND:
        return f"response with the status {status}"
    media = _header(record, "Content-Type").split(";")[0].strip().lower()
    if media not in html.MEDIA_TYPES:
        return f"response of the type {media or 'unknown'}"
    packed = _header(record, "Content-Encoding").strip().lower()
    return "" if packed in ENCODINGS else f"page packed as {packed}"


def _header(record: Record, name: str) -> str:
    """Return a header of the answer that a record keeps, "" without it."""
    return record.http_headers.get_header(name) or ""


def _read_page(record: Record, place: str) -> Page | Skipped:
    """Return the article of a page, or why there is none."""
    try:
        with contextlib.redirect_stderr(io.StringIO()):
            content = record.content_stream().read(limits.MAX_FILE_BYTES + 1)
            while record.raw_stream.read(BLOCK_BYTES):
                continue
    except Exception as error:
        # The library raises whatever broken bytes lead it to.
        return Skipped(place, f"damaged: {error}"[:MAX_KIND_CHARACTERS])
    if getattr(record.raw_stream, "limit", 0):
        return Skipped(place, "cut off: the file ends within this page")
    try:
        page = html.read_encoded(content, _charset(record, content))
    except UnreadableError as error:
        return Skipped(place, str(error))
    address = fit("url", record.rec_headers.get_header("WARC-Target-URI") or "")
    stated = (Stated("url", address, "field"),) if address else ()
    return replace(page, stated=(*stated, *page.stated), record=place, extracted=True)


def _charset(record: Record, content: bytes) -> str | None:
    """Return the encoding that the server named, None where the page names one."""
    if _CHARSET.search(content[: limits.SNIFFED_BYTES]):
        return None
    _, _, told = _header(record, "Content-Type").lower().partition("charset=")
    return told.split(";")[0].strip(" \"'") or None
