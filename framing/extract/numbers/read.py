"""A number in digits or in words, read where it is thought to begin."""

from __future__ import annotations

import re
from dataclasses import replace

from framing.extract.numbers.core import INFINITE, Core, grain_of
from framing.extract.numbers.digits import in_digits
from framing.extract.numbers.fractions import (
    GLYPHS,
    PARTS,
    Part,
    fraction_in_digits,
    fraction_in_words,
    is_ordinal,
    part_added,
    share_of,
)
from framing.extract.numbers.vague import SIZES, VAGUE, meant
from framing.extract.numbers.words import NUMBER_WORDS, SCALES, read_words

_SPACE = r"(?:[^\S\n]{1,2}|\n)"
_LARGE = "|".join(SIZES)
_TIME_OR_WAY = (
    "second|minute|hour|day|week|month|year|decade|century|mile|kilomet(?:er|re)"
    "|met(?:er|re)|tonne?|degree|pound|point|percentage point|per cent|percent"
)
CANDIDATE = re.compile(
    r"(?P<digits>[0-9]{1,3}(?:[ \u00a0\u202f\u2009][0-9]{3})+(?:\.[0-9]+)?"
    r"(?![.,]?[0-9])"
    r"|\.[0-9]+(?![.,]?[0-9])|[0-9][0-9.,]{0,63})"
    rf"|(?P<half>half{_SPACE}(?:an?{_SPACE})?(?:{_LARGE})\b"
    rf"|half{_SPACE}an?(?={_SPACE}(?:{_TIME_OR_WAY})\b)"
    rf"|half(?={_SPACE}(?:of|the|its|his|her|their|our|all|these|those)\b))"
    rf"|(?P<article>a{_SPACE}(?:{_LARGE})"
    rf"(?:{_SPACE}(?:and{_SPACE})?(?:{NUMBER_WORDS}|{_LARGE}))?)\b"
    rf"|(?P<part>(?:a{_SPACE})?(?:{'|'.join(PARTS)})\b(?!-))"
    rf"|(?P<words>{NUMBER_WORDS}(?:{_SPACE}dozens?\b)?)"
    rf"|(?P<scale>hundred{_SPACE}(?:thousand|million|billion))\b",
    re.IGNORECASE,
)
"""A number to be read where it is thought to begin; `read` decides."""
_SCALE_SIZES = SCALES | {
    "dozen": 12.0,
    "mn": 1e6,
    "mln": 1e6,
    "mm": 1e6,
    "m": 1e6,
    "b": 1e9,
    "bn": 1e9,
    "bln": 1e9,
    "t": 1e12,
    "tn": 1e12,
    "tln": 1e12,
    "k": 1e3,
}
_SCALE = re.compile(
    rf"(?:{_SPACE}|-)?(?P<scale>hundred|thousand|million|billion|trillion|lakh|crore"
    r"|dozens?|mln|bln|tln|mn|bn|tn)s?\b(?!['’])"
    r"|(?P<short>[kbt]|mm?)\b(?!\.[A-Z])|\s(?P<money>MM?|B|K)"
    r"(?:\b(?!\.|\s(?-i:[A-Z]))|(?=(?:USD|EUR|GBP|SEK|NOK|DKK|CHF)\b))",
    re.IGNORECASE,
)
_SECOND_SCALE = re.compile(
    rf"{_SPACE}(?P<scale>thousand|million|billion|crore)\b", re.I
)
_OF_A_SCALE = re.compile(rf"{_SPACE}of{_SPACE}an?(?={_SPACE}(?:{_LARGE})\b)", re.I)
_PLURAL_AFTER = re.compile(rf"{_SPACE}(?:people|[a-z]{{2,}}[a-rt-z]s)\b")
_DIGITS_AFTER = re.compile(rf"{_SPACE}and{_SPACE}(?P<rest>[0-9]{{1,2}})(?![\d.,:/])")
_POWER = re.compile(
    r"(?:[eE]|\s?[x×]\s?10\^)(?P<tens>[+-]?[0-9]{1,3})(?![\w.])"
    r"|\^(?P<power>[+-]?[0-9]{1,2})(?![\w.])"
)
_PART_BEFORE = re.compile(
    r"\b(?:by|about|nearly|almost|over|than|least|to|up|down|around|roughly|only|just"
    r"|some)\s\Z|\A\s*\Z",
    re.IGNORECASE,
)
_HALF_OF_TIME = re.compile(
    r"\b(?:first|second|final|last|opening|latter|other|better|early|late)\s\Z", re.I
)
_PART_OF = re.compile(rf"{_SPACE}of\b")


def read(text: str, start: int, *, money: bool = False) -> Core | None:
    """Read the number that begins at `start`, None where there is none.

    `money` is true after the sign of a currency, where "5 M" is five million.

    >>> read("about 1.4 billion a year", 6).low
    1400000000.0
    >>> read("four and a half years", 0).low
    4.5
    >>> read("at 192.168.1.2", 3) is None
    True
    """
    vague = VAGUE.match(text, start)
    if vague is not None:
        low, high = meant(" ".join(vague[0].lower().split()))
        return Core(start, vague.end(), low, high, "vague")
    match = CANDIDATE.match(text, start)
    if match is None:
        return None
    if match["digits"]:
        return _from_digits(match, money=money)
    if match["words"]:
        return _from_words(match)
    if match["part"]:
        return _part(match)
    return _with_article(match)


def _from_digits(match: re.Match[str], *, money: bool) -> Core | None:
    """Read "1,234.5", "3/4", "2 1/4", "1.2bn", "4e14"."""
    text, start = match.string, match.start()
    fraction = fraction_in_digits(text, start)
    if fraction is not None:
        return _share(text, start, fraction)
    digits = match["digits"].rstrip(".,")
    end = start + len(digits)
    value = in_digits(digits, text, end)
    if value is None:
        return None
    power = _POWER.match(text, end)
    if power is not None:
        return _raised(text, start, value, power)
    share = share_of(text, end, value)
    if share is not None:
        return Core(start, share.end, share.value, share.value, "share", 0.01)
    number = Core(start, end, value, value, "digits", grain_of(value))
    part = part_added(text, end, whole=value.is_integer())
    return _scaled(text, _with_part(number, part), money=money)


def _raised(text: str, start: int, value: float, power: re.Match[str]) -> Core | None:
    """Read "12e14", "1.3x10^6" and "2^10"; None beyond what a float holds."""
    signed = -value if text[max(0, start - 1) : start] in ("-", "−") else value
    try:
        if power["tens"] is not None:
            value = float(f"{value!r}e{int(power['tens'])}")
        else:
            value = abs(signed) ** int(power["power"])
    except (OverflowError, ZeroDivisionError):
        return None
    if value >= INFINITE:
        return None
    return Core(
        start, power.end(), value, value, "digits", grain_of(value), scaled=True
    )


def _from_words(match: re.Match[str]) -> Core | None:
    """Read "forty-eight", "two thirds", "two dozen", "five and a half million"."""
    text, start, end = match.string, match.start(), match.end()
    words = match["words"]
    dozen = words.lower().endswith(("dozen", "dozens"))
    if dozen:
        words = re.sub(r"(?i)\s+dozens?\Z", "", words)
    else:
        fraction = fraction_in_words(text, start, end)
        if fraction is not None:
            return _share(text, start, fraction)
    reading = read_words(words)
    if reading is None:
        return None
    value = reading.value
    if reading.length < len(words):
        end, dozen = start + reading.length, False
    elif is_ordinal(text, end, words):
        return None
    if dozen:
        tens = value // 100 * 100
        value = value * 12 if value < 100 else tens + (value - tens) * 12
    share = share_of(text, end, value)
    if share is not None:
        return Core(start, share.end, share.value, share.value, "share", 0.01)
    number = Core(start, end, value, value, "words", grain_of(value))
    part = part_added(text, end, whole=False)
    if part is None:
        return number
    scale = _SCALE.match(text, part.end) if value >= 1000 else None
    if scale is not None and scale["scale"] is not None:
        # "one billion and a quarter million"
        size = _SCALE_SIZES[scale["scale"].lower().rstrip("s")]
        return _with_part(number, Part(part.value * size, scale.end()))
    return _scaled(text, _with_part(number, part), money=False)


def _with_part(number: Core, part: Part | None) -> Core:
    """Return a number with a fraction added to it."""
    if part is None:
        return number
    value = number.low + part.value
    return replace(
        number, end=part.end, low=value, high=value, grain=max(0.01, grain_of(value))
    )


def _share(text: str, start: int, part: Part) -> Core:
    """Return a fraction, of a million where the words go on so."""
    value, end = part.value, part.end
    share = Core(start, end, value, value, "share", max(0.01, grain_of(value)))
    of = _OF_A_SCALE.match(text, end)
    scale = _SCALE.match(text, of.end() if of is not None else end)
    if scale is None or scale["scale"] is None:
        return share if value < 1 else replace(share, kind="words")
    value *= _SCALE_SIZES[scale["scale"].lower().rstrip("s")]
    return Core(start, scale.end(), value, value, "words", grain_of(value), scaled=True)


def _part(match: re.Match[str]) -> Core | None:
    """Read "a third of", "by a quarter", "quarter million", "¾"."""
    text, start, end = match.string, match.start(), match.end()
    words = match["part"].lower().split()
    size = PARTS[words[-1]]
    part = Part(1 / size, end)
    if words[-1].endswith("s") or (size < 3 and words[-1] != "half"):
        return None
    scale = _SCALE.match(text, end)
    if words[-1] == "quarter" and scale is not None and scale["scale"] is not None:
        return _share(text, start, part)
    if words[0] != "a":
        return None
    before = text[max(0, start - 12) : start]
    ends = size != 4 and not text[end : end + 1].strip(" \n.,;:!?)”\"'’")
    ends = ends and not re.match(r"\s\w", text[end : end + 2])
    if size >= 100 or ends or _PART_OF.match(text, end) or _PART_BEFORE.search(before):
        return _share(text, start, part)
    return None


def glyph(text: str, start: int) -> Core | None:
    """Read the fraction that is one character: "¾"."""
    return _share(text, start, Part(GLYPHS[text[start]], start + 1))


def _scaled(text: str, number: Core, *, money: bool) -> Core:
    """Take "million", "lakh crore" or "k" after a number into it."""
    scale = _SCALE.match(text, number.end)
    if scale is None:
        return number
    short = scale["short"]
    if short is not None:
        millions = short == "MM" or (
            short == "m" and _PLURAL_AFTER.match(text, scale.end())
        )
        fine = short in ("b", "B") and number.low != int(number.low)
        if not (money or short in ("k", "K", "M") or millions or fine):
            return number
        size = _SCALE_SIZES[short.lower()]
    elif scale["money"] is not None:
        if not (scale["money"].isupper() and (money or scale["money"] == "M")):
            return number
        size = _SCALE_SIZES[scale["money"].lower()]
    else:
        size = _SCALE_SIZES[scale["scale"].lower().rstrip("s")]
    end = scale.end()
    second = _SECOND_SCALE.match(text, end)
    if second is not None and size < SCALES[second["scale"].lower()]:
        size, end = size * SCALES[second["scale"].lower()], second.end()
    grain, value = grain_of(number.low) * size, round(number.low * size, 6)
    part = part_added(text, end, whole=False, scale=size if size >= 1e5 else 1.0)
    if part is not None and size >= 1e5:
        value, end = value + part.value, part.end
    rest = _DIGITS_AFTER.match(text, end) if size == 100 else None
    if rest is not None:
        value, end = value + float(rest["rest"]), rest.end()
    return Core(number.start, end, value, value, number.kind, grain, scaled=True)


def _with_article(match: re.Match[str]) -> Core | None:
    """Read "half a million", "half an hour", "a hundred and two"."""
    text, (start, end) = match.string, match.span()
    words = " ".join(match[0].lower().split())
    last = words.split()[-1]
    if match["half"] and last not in SIZES:
        if _HALF_OF_TIME.search(text[max(0, start - 10) : start]):
            return None
        return Core(start, end, 0.5, 0.5, "share", 0.01)
    if match["half"]:
        value = 0.5 * SIZES[last]
    elif last == "dozen":
        value = 12.0
    else:
        number = words[2:] if match["article"] else words
        parts = _part_of_article(text, start, end, "one " + number)
        reading = read_words("one " + number)
        if parts is not None or reading is None:
            return parts
        value = reading.value
    return Core(start, end, value, value, "words", grain_of(value), scaled=True)


def _part_of_article(text: str, start: int, end: int, words: str) -> Core | None:
    """Read "a hundred thousandths": an article's number of parts."""
    shown = words + text[end : end + 20]
    part = fraction_in_words(shown, 0, len(words))
    if part is None:
        return None
    return _share(text, start, Part(part.value, end + part.end - len(words)))
