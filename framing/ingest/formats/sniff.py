"""Find out what kind of file some bytes are, by their beginning."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing import limits
from framing.ingest.decoding.decode import BYTE_ORDER_MARKS
from framing.ingest.formats.csv_records import DELIMITERS, known_columns
from framing.ingest.formats.json_records import are_objects

if TYPE_CHECKING:
    from framing.ingest.formats.page import Fields

MIN_COLUMNS = 2

_PAGE = re.compile(
    r"<(?:!doctype html|html|head|body|meta|title|article|div|p)\b", re.IGNORECASE
)
_FEED = re.compile(r"<(?:rss|feed|rdf:rdf)\b", re.IGNORECASE)
_XML = re.compile(r"<(?:\?xml|rss|feed|rdf:rdf|!--)", re.IGNORECASE)
_JSON = re.compile(r'\{\s*["}]|\[\s*[\[{\]"]')


def kind_of(raw: bytes, fields: Fields | None = None) -> str:
    r"""Return the suffix of the format that bytes are in; ".txt" when in doubt.

    `fields` are the user's own names, by which a table can be known.

    >>> kind_of(b'[{"text": "Rain fell."}]'), kind_of(b"<!doctype html><p>Rain")
    ('.json', '.html')
    >>> kind_of(b"title,text\nRain,It fell."), kind_of(b"[Update] Rain fell.")
    ('.csv', '.txt')
    """
    if raw.startswith(b"WARC/"):
        return ".warc"
    if raw.startswith(b"\x1f\x8b"):
        return ".warc.gz"
    head = _beginning(raw)
    if head.startswith("<"):
        page = _PAGE.search(head)
        xml, feed = _XML.match(head), _FEED.search(head)
        if page and not (feed and feed.start() < page.start()):
            return ".html"
        return ".xml" if xml else ".txt"
    if _JSON.match(head):
        return ".jsonl" if are_objects(raw) else ".json"
    if head.startswith("+++\n"):
        return ".md"
    known = (known_columns(head, mark, fields or {}) for mark in DELIMITERS)
    return ".csv" if max(known)[0] >= MIN_COLUMNS else ".txt"


def _beginning(raw: bytes) -> str:
    """Return the first characters of bytes, roughly: only to look at them."""
    for mark, encoding in BYTE_ORDER_MARKS:
        if raw.startswith(mark):
            head = raw[len(mark) : limits.SNIFFED_BYTES].decode(encoding, "ignore")
            break
    else:
        head = raw[: limits.SNIFFED_BYTES].decode("utf-8", "ignore")
    return head.lstrip().replace("\r\n", "\n")
