"""Turn the bytes of a file into text, or say why that cannot be done."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from framing import limits

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Longer marks stand before the shorter ones that they begin with."""

TEXT_CONTROLS = frozenset(b"\t\n\r\f\x1b")
FIRST_PRINTABLE = 0x20


class UnreadableError(ValueError):
    """Bytes that are not the text of an article; the message says why."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file, the encoding it was in and what was odd about it."""

    text: str
    encoding: str
    problems: tuple[str, ...] = ()


def decode(raw: bytes, declared: str | None = None) -> Decoded:
    r"""Return the text of `raw`: a byte-order mark decides, else strict UTF-8.

    `declared` is the encoding that the file names for itself, if it does.

    The mark is removed and CRLF becomes LF; nothing else changes, and nothing
    is replaced. Raise `UnreadableError` for empty, binary and other bytes,
    with the position of the first byte (from 0) that does not fit.

    >>> decode(b"\xef\xbb\xbfRain fell.\r\nAll day.").text
    'Rain fell.\nAll day.'
    >>> decode("caf\xe9".encode("latin-1"))
    Traceback (most recent call last):
        ...
    framing.ingest.decode.UnreadableError: not UTF-8 at byte 3 (0xe9)
    """
    if len(raw) > limits.MAX_FILE_BYTES:
        raise UnreadableError(f"larger than {limits.MAX_FILE_BYTES:,} bytes")
    mark, encoding = _byte_order(raw)
    if not mark and _is_binary(raw[: limits.BINARY_PROBE_BYTES]):
        raise UnreadableError("binary file")
    try:
        text = raw[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        at = len(mark) + error.start
        name = encoding.upper()
        raise UnreadableError(f"not {name} at byte {at} (0x{raw[at]:02x})") from None
    if not text.strip():
        raise UnreadableError("empty file")
    return Decoded(text.replace("\r\n", "\n"), encoding)


def _byte_order(raw: bytes) -> tuple[bytes, str]:
    """Return the byte-order mark that `raw` starts with and its encoding."""
    for mark, encoding in BYTE_ORDER_MARKS:
        if raw.startswith(mark):
            return mark, encoding
    return b"", "utf-8"


def _is_binary(probe: bytes) -> bool:
    """Return whether the bytes hold a NUL or too many control characters."""
    if b"\0" in probe:
        return True
    controls = sum(b < FIRST_PRINTABLE and b not in TEXT_CONTROLS for b in probe)
    return controls > limits.BINARY_CONTROL_SHARE * len(probe)
