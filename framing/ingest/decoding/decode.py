"""Turn the bytes of a file into text, or say why that cannot be done.

A byte-order mark decides, then strict UTF-8, then the encoding that the file
names for itself, then a guess that is said to be one. Nothing is replaced.
"""

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

WIDER = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
"""What browsers read where a page names an older encoding (WHATWG Encoding)."""

KNOWN = frozenset(
    """ascii utf-8 utf-8-sig utf-16 utf-16-le utf-16-be utf-32 utf-32-le utf-32-be
    cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 cp437 cp850 cp852
    cp855 cp866 cp874 cp932 cp949 iso8859-1 iso8859-2 iso8859-3 iso8859-4 iso8859-5
    iso8859-6 iso8859-7 iso8859-8 iso8859-9 iso8859-10 iso8859-11 iso8859-13
    iso8859-14 iso8859-15 iso8859-16 koi8-r koi8-u koi8-t mac-roman mac-cyrillic
    mac-greek mac-latin2 mac-turkish tis-620 ptcp154 kz1048 shift_jis shift_jisx0213
    euc_jp euc_jis_2004 iso2022_jp iso2022_kr gb2312 gbk gb18030 hz big5 big5hkscs
    euc_kr johab""".split()
)
"""What a file may name, as Python calls it; not what unpacks or runs slowly."""

SIGNATURES = (
    (b"%PDF-", "binary file: a PDF document"),
    (b"PK\x03\x04", "binary file: a zip archive or an office document"),
    (b"\x1f\x8b", "binary file: compressed by gzip"),
    (b"BZh", "binary file: compressed by bzip2"),
    (b"\xfd7zXZ", "binary file: compressed by xz"),
    (b"\xd0\xcf\x11\xe0", "binary file: an office document"),
    (b"{\\rtf", "a rich text document"),
)
"""How files begin that bear the name of a text by mistake."""

UNICODE = frozenset(encoding for _, encoding in BYTE_ORDER_MARKS)
WAY_OUT = "save it as UTF-8"
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
    r"""Return the text of `raw`, its encoding and what was odd about it.

    `declared` is the encoding that the file names for itself, if it does. The
    byte-order mark is removed and CRLF becomes LF; nothing else changes. Raise
    `UnreadableError` for empty, binary and other bytes, with the position of
    the first byte (from 0) that does not fit.

    >>> decode(b"\xef\xbb\xbfRain fell.\r\nAll day.").text
    'Rain fell.\nAll day.'
    >>> decode(b"caf\xe9", "latin-1").text
    'café'
    >>> decode(b"caf\xe9")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
        ...
    framing.ingest.decoding.decode.UnreadableError: not UTF-8 at byte 3 (0xe9); ...
    """
    if len(raw) > limits.MAX_FILE_BYTES:
        raise UnreadableError(f"larger than {limits.MAX_FILE_BYTES:,} bytes")
    found = _marked(raw) or _unmarked(raw, declared)
    if not found.text.strip():
        raise UnreadableError("empty file")
    if "\0" in found.text:
        raise UnreadableError("binary file")
    problems = found.problems
    if declared is not None and found.encoding in UNICODE:
        problems += _contradiction(raw, declared, found.encoding)
    lost = found.text.count("\ufffd")
    if lost:
        at = found.text.index("\ufffd")
        problems += (f"letters lost before it came here: {lost} U+FFFD, from {at} on",)
    return Decoded(found.text.replace("\r\n", "\n"), found.encoding, problems)


def _marked(raw: bytes) -> Decoded | None:
    """Return the text behind a byte-order mark, None where there is no mark."""
    for mark, encoding in BYTE_ORDER_MARKS:
        if not raw.startswith(mark):
            continue
        try:
            return Decoded(raw[len(mark) :].decode(encoding), encoding)
        except UnicodeDecodeError as error:
            fault = _fault(raw, len(mark) + error.start, encoding)
            way_out = "though its byte-order mark says so; save it as UTF-8"
            raise UnreadableError(f"{fault}, {way_out}") from None
    return None


def _unmarked(raw: bytes, declared: str | None) -> Decoded:
    """Return the text of bytes without a mark: UTF-8, the declared, or a guess."""
    from framing.ingest.decoding import guess

    wide = guess.find_wide(raw)
    if wide is not None:
        return Decoded(wide.text, wide.encoding, (_guessed(wide.encoding),))
    _refuse_binary(raw)
    escaped = b"\x1b$" in raw and raw.isascii()
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        fault = _fault(raw, error.start, "utf-8")
    else:
        if not escaped:
            return Decoded(text, "utf-8")
        fault = "not plain text"
    problems: tuple[str, ...] = ()
    if declared is not None:
        own = _as_declared(raw, declared)
        if isinstance(own, Decoded):
            return own
        problems = (own,)
    found = guess.guess(raw)
    if found is not None:
        problems = (*problems, _guessed(found.encoding))
        return Decoded(found.text, found.encoding, problems)
    if escaped:
        return Decoded(text, "utf-8", problems)
    raise UnreadableError("; ".join([fault, *problems, guess.why_not(raw), WAY_OUT]))


def _guessed(encoding: str) -> str:
    """Return the remark on a guess."""
    return f"encoding guessed: {encoding}"


def _fault(raw: bytes, at: int, encoding: str) -> str:
    """Return which byte does not fit an encoding."""
    return f"not {encoding.upper()} at byte {at} (0x{raw[at]:02x})"


def _refuse_binary(raw: bytes) -> None:
    """Raise `UnreadableError` for bytes with a NUL or too many controls."""
    for signature, kind in SIGNATURES:
        if raw.startswith(signature):
            raise UnreadableError(f"{kind}; save its text as UTF-8")
    probe = raw[: limits.BINARY_PROBE_BYTES]
    controls = sum(b < FIRST_PRINTABLE and b not in TEXT_CONTROLS for b in probe)
    if b"\0" in raw or controls > limits.BINARY_CONTROL_SHARE * len(probe):
        raise UnreadableError("binary file")


def _as_declared(raw: bytes, declared: str) -> Decoded | str:
    """Return the text in the encoding that a file names, or why that fails."""
    from framing.ingest.decoding.guess import decode_strictly

    name = _name(declared)
    if name is None:
        return f"declared encoding not known: {_shown(declared)}"
    for codec in (name, WIDER.get(name, name)):
        text = decode_strictly(raw, codec)
        if text is not None:
            return Decoded(text, codec)
    return f"declared encoding does not fit: {_shown(declared)}"


def _contradiction(raw: bytes, declared: str, encoding: str) -> tuple[str, ...]:
    """Return the remark that a file names another encoding than it has."""
    name = _name(declared)
    if name is None:
        return (f"declared encoding not known: {_shown(declared)}",)
    wide = encoding.startswith(("utf-16", "utf-32"))
    same = name.removesuffix("-sig") in encoding or (raw.isascii() and not wide)
    if same and not (name.startswith(("utf-16", "utf-32")) and not wide):
        return ()
    return (f"declared as {_shown(declared)}, read as {encoding}, which it is",)


def _name(declared: str) -> str | None:
    """Return Python's name of an encoding, None of one that is not to be used.

    >>> _name(" Windows-1251 "), _name("x-sjis"), _name("punycode"), _name("latin1")
    ('cp1251', 'shift_jis', None, 'iso8859-1')
    """
    label = declared.strip(" \t\r\n\"';").casefold()
    label = {"x-sjis": "shift_jis", "windows-949": "cp949"}.get(label, label)
    label = label.removeprefix("x-")
    try:
        name = codecs.lookup(label).name if label.isascii() else ""
    except (LookupError, ValueError):
        return None
    return name if name in KNOWN else None


def _shown(declared: str) -> str:
    """Return a declared name short enough for a remark, without odd characters."""
    return "".join(one for one in declared if one.isprintable()).strip()[:40]
