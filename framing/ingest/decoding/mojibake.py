"""Notes on text that was wrongly decoded before it came here (mojibake).

UTF-8 read as another encoding leaves runs of letters and marks that turn into
valid UTF-8 when they are taken back. Where what they turn into is text, and
they themselves are not, they are reported. Other encodings taken for one
another are found by lines that only make sense when they are taken back.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from framing import limits
from framing.ingest.decoding.guess import ENCODINGS, has_c1, plausibility

if TYPE_CHECKING:
    from collections.abc import Iterator

LATIN = (
    "cp1252",
    "latin-1",
    "cp1250",
    "mac-roman",
    "cp850",
    "cp437",
    "cp1254",
    "cp1257",
)
OTHER = ("cp1251", "koi8-r", "cp866", "iso8859-5", "cp1253", "cp1255", "cp1256")
"""Encodings that UTF-8 is taken for: where one letter shows it, where three do."""

SWAPS = (
    *(("cp1252", true) for true in ENCODINGS if true not in {"windows-1252"}),
    *(("cp1251", true) for true in ("koi8-r", "cp866", "iso-8859-5", "windows-1252")),
    *(("koi8-r", "windows-1251"), ("cp866", "windows-1251")),
    *(("mac-roman", "windows-1252"), ("cp1250", "windows-1252")),
)
"""Pairs of encodings: what a text was read as, and what it was in."""

MIN_REPAIRED = 0.75
MIN_GAIN = 0.3
"""How much a line must look like text when taken back, and more than as it is."""

SHORT_RUN = 3
LONG_RUN = 5
"""Letters that a run must stand for: with marks in it, and of letters alone."""

LAST_LATIN = "\u024f"

MIN_CHARACTERS = 8
"""Characters beyond ASCII in a line that is tried so."""

_PLAUSIBLE = re.compile(
    "[\u00a0-\u017f\u0218-\u021b\u0259\u0300-\u0323\u0386-\u03ce\u0400-\u045f"
    "\u0490\u0491\u05d0-\u05ea\u060c-\u064f\u067e\u06a9\u06af\u06cc\u0904-\u0e4f"
    "\u10d0-\u10f0\u1ea0-\u1ef9\u2010-\u2026\u2030-\u203a\u20ac\u2116\u2122\u2190-\u2193"
    "\u2212\u2260-\u2265\u25a0-\u25cf\u2713-\u2717\u3001-\u30fe\u4e00-\u9fa5\uac00-\ud7a3"
    "\ufe0f\ufeff\uff01-\uff5e\ufffd\U0001f300-\U0001faff]+"
)
_ROWS_OF_MANY = re.compile("[\u0904-\u10f0\u3041-\u30fe\u4e00-\ud7a3]")
"""Scripts of thousands of letters: a single one of them proves nothing."""

_RUSSIAN = re.compile("[А-яЁё]+")
_OF_FORMULAS = frozenset("π∂∫∑∏Ω≤≥∞≠")
_CLOSERS = frozenset("»«›‹“”„’‘‚–—…• \xa0\xad")
_KANJI = re.compile("(?:[縺繧繝][^\x00-\x7f]){3}")
_HAN = re.compile("[\u4e00-\u9fff\ue000-\uf8ff\u3041-\u30ff€]{4,}")
_LOST = "锟斤拷"


@dataclass(frozen=True, slots=True)
class Mojibake:
    """A stretch of text that was wrongly decoded, and what it stood for."""

    start: int
    seen: str
    meant: str


def find_mojibake(text: str) -> Mojibake | None:
    """Return the first stretch of a text that was wrongly decoded, if any.

    Only the first `limits.MOJIBAKE_PROBE_CHARACTERS` are looked at.

    >>> find_mojibake("The cafÃ© is closed")
    Mojibake(start=7, seen='Ã©', meant='é')
    >>> find_mojibake("The café in SÃO PAULO is “closed”")
    """
    text = text[: limits.MOJIBAKE_PROBE_CHARACTERS]
    if text.isascii():
        return None
    found = [*_misread(text), *_misread_han(text)]
    if not found:
        found = [*_swapped(text)][:1]
    return min(found, key=lambda one: one.start, default=None)


def describe(found: Mojibake) -> str:
    """Return the remark on a stretch, for the article's problems."""
    seen, meant = _shown(found.seen), _shown(found.meant)
    return (
        "looks wrongly decoded before it came here (mojibake), "
        f"at {found.start}: “{seen}” for “{meant}”"
    )


def _shown(words: str) -> str:
    """Return words cut to a length, with a dot for what cannot be seen."""
    words = words[: limits.MOJIBAKE_SHOWN_CHARACTERS]
    return "".join(one if one.isprintable() else "·" for one in words)


def _misread(text: str) -> Iterator[Mojibake]:
    """Yield the first run of UTF-8 that was read as each other encoding."""
    for encoding in (*LATIN, *OTHER):
        pattern, table = _runs(encoding)
        for match in pattern.finditer(text):
            raw = bytes(table[one] for one in match[0])
            meant = raw.decode("utf-8", "ignore")
            if _is_misread(text, match, meant, few=encoding in LATIN):
                yield Mojibake(match.start(), match[0], meant)
                break


@cache
def _runs(encoding: str) -> tuple[re.Pattern[str], dict[str, int]]:
    """Return what finds UTF-8 read as an encoding, and the bytes of its letters.

    A byte without a letter is read as the control character of its number.
    """
    table = {}
    for byte in range(0x80, 0x100):
        try:
            table[bytes([byte]).decode(encoding)] = byte
        except UnicodeDecodeError:
            table[chr(byte)] = byte
    letters = {byte: letter for letter, byte in table.items()}

    def span(first: int, last: int) -> str:
        return "[" + "".join(re.escape(letters[b]) for b in range(first, last)) + "]"

    trail = span(0x80, 0xC0)
    pattern = (
        f"(?:{span(0xC2, 0xE0)}{trail}|{span(0xE0, 0xF0)}{trail}{trail}"
        f"|{span(0xF0, 0xF5)}{trail}{trail}{trail})+"
    )
    return re.compile(pattern), table


def _is_misread(text: str, match: re.Match[str], meant: str, *, few: bool) -> bool:
    """Return whether a run is no text itself and stands for some.

    One letter of UTF-8 is enough where its three parts or its odd place show
    it (`few`), else three in a row.
    """
    if _PLAUSIBLE.fullmatch(meant) is None:
        return False
    marked = any(not one.isalpha() for one in match[0])
    if _ROWS_OF_MANY.search(meant) is not None:
        return len(meant) >= (2 if marked else LONG_RUN)
    if len(match[0]) > 2 * len(meant) or (marked and len(meant) >= SHORT_RUN):
        return marked or few or _RUSSIAN.fullmatch(match[0]) is None
    before = text[match.start() - 1 : match.start()]
    after = text[match.end() : match.end() + 1]
    if not few:
        beside = _is_plain(before) or _is_plain(after)
        natural = match[0][0].isalpha() and "А" <= match[0][1] <= "я"
        return beside and not natural and max(meant) < LAST_LATIN
    return _is_odd(match[0], before, after)


def _is_plain(letter: str) -> bool:
    """Return whether a character is a letter from a to z."""
    return letter.isascii() and letter.isalpha()


def _is_odd(run: str, before: str, after: str) -> bool:
    """Return whether two characters stand together as no language has them."""
    lead, trail = run[0], run[1]
    if before.islower() and not lead.islower():
        return lead.isalpha() or not trail.isspace()
    if trail in _CLOSERS:
        return after.islower() and lead.isalpha()
    if not lead.isalpha():
        return (
            lead not in _CLOSERS
            and trail not in _OF_FORMULAS
            and not "\u2500" <= trail <= "\u259f"
        )
    return not trail.isalpha() or trail in "ªº"


def _misread_han(text: str) -> Iterator[Mojibake]:
    """Yield UTF-8 that was read as an encoding of Chinese or Japanese."""
    lost = text.find(_LOST)
    if lost >= 0:
        yield Mojibake(lost, _LOST, "\ufffd\ufffd")
    match = _KANJI.search(text)
    if match is not None:
        meant = match[0].encode("cp932", "ignore").decode("utf-8", "ignore")
        yield Mojibake(match.start(), match[0], meant)
    for match in _HAN.finditer(text):
        raw = match[0].encode("gb18030", "ignore")
        meant = raw.decode("utf-8", "ignore")
        whole = len(raw) - len(meant.encode()) <= 2
        if whole and len(meant) > 1 and _PLAUSIBLE.fullmatch(meant):
            yield Mojibake(match.start(), match[0], meant)
            return


def _swapped(text: str) -> Iterator[Mojibake]:
    """Yield lines of an encoding other than UTF-8 that was read as another."""
    lines = (match for match in _LINE.finditer(text) if _is_rich(match[0]))
    for match in islice(lines, limits.MOJIBAKE_LINES):
        line = match[0]
        least = max(MIN_REPAIRED, plausibility(line) + MIN_GAIN)
        if least > 1:
            continue
        for seen, true in SWAPS:
            meant = _taken_back(line, seen, true)
            if meant and plausibility(meant, ENCODINGS[true]) >= least:
                yield Mojibake(match.start(), line, meant)
                return


def _is_rich(line: str) -> bool:
    """Return whether a line holds enough characters beyond ASCII."""
    return sum(one > "\x7f" for one in line) >= MIN_CHARACTERS


_LINE = re.compile(r"[^\n]{1,400}")


def _taken_back(line: str, seen: str, true: str) -> str | None:
    """Return a line read anew, None where it was not read as `seen`."""
    raw = bytearray()
    table = _runs(seen)[1]
    for one in line:
        if one < "\x80":
            raw.append(ord(one))
        elif one in table:
            raw.append(table[one])
        elif "\x80" <= one <= "\x9f":
            raw.append(ord(one))
        else:
            return None
    try:
        text = raw.decode(true)
    except UnicodeDecodeError:
        return None
    return None if has_c1(text) else text
