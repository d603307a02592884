"""Numbers in digits and in words, read as an interval of values.

Scripts: ASCII digits only; other digits are no numbers here. Thousands may be
set apart with commas, narrow or hard spaces, or, before a noun, with points.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from framing.extract.numbers.words import NUMBER_WORDS, SCALES, number_in_words

INFINITE = float("inf")
_SPACE = r"(?:[^\S\n]{1,2}|\n)"
_LARGE = "dozen|hundred|thousand|million|billion|trillion"
_BIG_WORDS = "hundreds|thousands|millions|billions"
CANDIDATE = re.compile(
    r"(?P<digits>[0-9][0-9.,]*"
    r"(?:(?<=[0-9])[ \u00a0\u202f\u2009][0-9]{3}(?![0-9.,]))*)"
    rf"|\b(?P<vague>(?:tens|dozens|hundreds|scores){_SPACE}of{_SPACE}"
    rf"(?:thousands|millions)|dozens|scores(?={_SPACE}of\b)|{_BIG_WORDS}"
    rf"|(?:several|a{_SPACE}few|a{_SPACE}couple{_SPACE}of){_SPACE}(?:{_LARGE}))\b"
    rf"|\b(?P<half>half{_SPACE}(?:an?{_SPACE})?(?:{_LARGE})|half{_SPACE}an{_SPACE}hour"
    rf"|half{_SPACE}a{_SPACE}(?:century|decade))\b"
    rf"|\b(?P<article>a{_SPACE}(?:{_LARGE})(?:{_SPACE}(?:and{_SPACE})?{NUMBER_WORDS})?)\b"
    rf"|\b(?P<words>{NUMBER_WORDS}(?:{_SPACE}dozens?\b)?)",
    re.IGNORECASE,
)
"""Finds where a number may stand; `core` decides."""
_VAGUE = {
    "dozens": (24, 99),
    "scores": (40, 199),
    "hundreds": (200, 999),
    "thousands": (2_000, 9_999),
    "millions": (2e6, 999e6),
    "billions": (2e9, 999e9),
    "tens of thousands": (20_000, 99_999),
    "dozens of thousands": (24_000, 99_999),
    "hundreds of thousands": (200_000, 999_999),
    "tens of millions": (20e6, 99e6),
    "hundreds of millions": (200e6, 999e6),
}
"""Documented intervals of inexact plurals."""
_SCALE_SIZES = SCALES | {
    "dozen": 12.0,
    "mn": 1e6,
    "mln": 1e6,
    "m": 1e6,
    "b": 1e9,
    "bn": 1e9,
    "bln": 1e9,
    "t": 1e12,
    "tn": 1e12,
    "k": 1e3,
}
_SCALE = re.compile(
    rf"(?:{_SPACE}|-)?(?P<scale>hundred|thousand|million|billion|trillion|lakh|crore"
    r"|dozen|mln|bln|mn|bn|tn)\b|(?P<short>[mkbt])\b(?!\.[A-Z])",
    re.IGNORECASE,
)
_PLURAL_AFTER = re.compile(rf"{_SPACE}(?:people|[a-z]{{2,}}[a-rt-z]s)\b")
_HALF = re.compile(
    rf"{_SPACE}and{_SPACE}a{_SPACE}half\b|-1/2\b|½|{_SPACE}1/2\b", re.IGNORECASE
)
_PLAIN = re.compile(r"\d+(?:\.\d+)?")
_COMMAS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d\d)+,\d{3}")
_POINTS = re.compile(r"\d{1,3}(?:\.\d{3})+")
_SPACES = re.compile(r"\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+")


@dataclass(frozen=True, slots=True)
class Core:
    """A number's own words and the interval they can mean.

    `kind` is "digits", "words" or "vague"; `grain` the place of the last digit
    that counts (100 for 6,500), which says how it was rounded; `scaled` is
    true where a word like "million" stands in it.
    """

    start: int
    end: int
    low: float
    high: float
    kind: str
    grain: float = 1.0
    scaled: bool = False


def core(match: re.Match[str], *, money: bool = False) -> Core | None:
    """Read a match of CANDIDATE, None where it is not a number.

    >>> core(CANDIDATE.search("about 1.4 billion a year")).low
    1400000000.0
    >>> core(CANDIDATE.search("four and a half years")).low
    4.5
    >>> core(CANDIDATE.search("at 192.168.1.2")) is None
    True
    """
    text, start = match.string, match.start()
    if match["vague"]:
        words = " ".join(match["vague"].lower().split())
        low, high = _VAGUE.get(words) or _several(words)
        return Core(start, match.end(), low, high, "vague")
    if match["half"] or match["article"]:
        return _with_article(match)
    if match["digits"]:
        digits = match["digits"].rstrip(".,")
        end = start + len(digits)
        value = _in_digits(digits, text, end)
        kind = "digits"
    else:
        words, end = match["words"], match.end()
        dozen = words.lower().endswith(("dozen", "dozens"))
        value = number_in_words(re.sub(r"(?i)\s+dozens?\Z", "", words))
        value = value * 12 if dozen and value is not None else value
        kind = "words"
    if value is None:
        return None
    return _scaled(text, Core(start, end, value, value, kind, grain_of(value)), money)


def _scaled(text: str, number: Core, money: bool) -> Core:
    """Take "million" or "and a half" after a number into it."""
    value, half = number.low, _HALF.match(text, number.end)
    if half is not None:
        value += 0.5
        number = replace(number, end=half.end(), low=value, high=value, grain=0.5)
    scale = _SCALE.match(text, number.end)
    if scale is None or (number.kind == "words" and half is None):
        return number
    if scale["short"] is not None:
        millions = scale["short"] == "m" and _PLURAL_AFTER.match(text, scale.end())
        if not (money or scale["short"] == "k" or millions):
            return number
        size = _SCALE_SIZES[scale["short"].lower()]
    else:
        size = _SCALE_SIZES[scale["scale"].lower()]
    grain = grain_of(value) * size
    value = round(value * size, 6)
    return Core(
        number.start, scale.end(), value, value, number.kind, grain, scaled=True
    )


def _several(words: str) -> tuple[float, float]:
    """Return the interval of "several hundred", "a few dozen"."""
    size = _SCALE_SIZES[words.split()[-1]]
    return 2 * size, 9 * size + (size - 1 if size > 12 else 0)


def _with_article(match: re.Match[str]) -> Core | None:
    """Read "half a million" and "a hundred and two"; of "half an hour" the half."""
    words = " ".join(match[0].lower().split())
    start, end = match.span()
    last = words.split()[-1]
    if last in ("hour", "century", "decade"):
        return Core(start, end - len(last) - 1, 0.5, 0.5, "words", 0.5)
    if match["half"]:
        value: float | None = 0.5 * _SCALE_SIZES[last]
    else:
        value = 12.0 if last == "dozen" else number_in_words("one " + words[2:])
    if value is None:
        return None
    return Core(start, end, value, value, "words", grain_of(value), scaled=True)


_NOUN_AFTER = re.compile(rf"{_SPACE}[a-z]{{3,}}")
_NO_NOUN = re.compile(
    rf"{_SPACE}(?:million|billion|trillion|per|percent|km|kilo|met|mile|degree|ton|dollar"
    r"|euro|on|at|in|and|or|to|hectare|litre|liter|magnitude|seconds|points)"
)


def _in_digits(digits: str, text: str, end: int) -> float | None:
    """Return the value of digits, None where they are grouped in no known way."""
    if len(digits) > 20 or (digits[0] == "0" and digits[1:2].isdigit()):
        return None
    if _COMMAS.fullmatch(digits):
        return float(digits.replace(",", ""))
    if _SPACES.fullmatch(digits):
        return float(re.sub(r"[^0-9]", "", digits))
    counted = _NOUN_AFTER.match(text, end) and not _NO_NOUN.match(text, end)
    if _POINTS.fullmatch(digits) and (digits.count(".") > 1 or counted):
        return float(digits.replace(".", ""))
    return float(digits) if _PLAIN.fullmatch(digits) else None


def grain_of(value: float) -> float:
    """Return the place of the last digit that counts.

    >>> grain_of(6500), grain_of(170), grain_of(6.3), grain_of(7)
    (100.0, 10.0, 0.1, 1.0)
    """
    if value != int(value):
        digits = f"{value:.6f}".rstrip("0")
        return float(10.0 ** -len(digits.split(".")[1]))
    grain, whole = 1, int(abs(value))
    while whole and whole % (grain * 10) == 0:
        grain *= 10
    return float(grain)


def about(value: float, grain: float) -> tuple[float, float]:
    """Return what "about n" can mean.

    Half of the leading place to either side, but no more than a tenth of the
    number or half of the place it is rounded to, whichever is larger, and
    never more than a quarter of it.

    >>> about(6500, 100), about(170, 10), about(2000, 1000)
    ((6000.0, 7000.0), (153.0, 187.0), (1500.0, 2500.0))
    """
    if value <= 0:
        return value, value
    leading = 10.0 ** (len(str(int(value))) - 1) if value >= 1 else grain
    slack = min(leading / 2, max(grain / 2, value / 10), value / 4)
    return round(value - slack, 6), round(value + slack, 6)
