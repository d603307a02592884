"""Fractions and shares: "two thirds", "five and a quarter", "¾", "one in five"."""

from __future__ import annotations

import re
from typing import NamedTuple

from framing.extract.numbers.words import NUMBER_WORDS, SMALL_NUMBERS, read_words
from framing.text.ordinals import ORDINALS
from framing.text.wordlist import listed

GLYPHS = {
    "½": 1 / 2,
    "¼": 1 / 4,
    "¾": 3 / 4,
    "⅓": 1 / 3,
    "⅔": 2 / 3,
    "⅕": 1 / 5,
    "⅖": 2 / 5,
    "⅗": 3 / 5,
    "⅘": 4 / 5,
    "⅙": 1 / 6,
    "⅚": 5 / 6,
    "⅛": 1 / 8,
    "⅜": 3 / 8,
    "⅝": 5 / 8,
    "⅞": 7 / 8,
}
_ORDINALS = ORDINALS[:19]
_TENTHS = listed(
    """
        twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth
        """
)
_PARTS = {
    "half": 2.0,
    "quarter": 4.0,
    **{word: index + 1.0 for index, word in enumerate(_ORDINALS)},
    **{word: 20.0 + 10 * index for index, word in enumerate(_TENTHS)},
    "hundredth": 1e2,
    "thousandth": 1e3,
    "millionth": 1e6,
    "billionth": 1e9,
    "trillionth": 1e12,
}
PARTS = {**_PARTS, **{f"{word}s": size for word, size in _PARTS.items()}, "halves": 2.0}
"""Word for a part, singular and plural, to how many make the whole."""
_PART = "|".join(sorted(PARTS, key=len, reverse=True))
PART_AFTER = re.compile(
    rf"(?:\s{{1,2}}|-|\s-\s)(?P<part>{_PART})\b(?!-)", re.IGNORECASE
)
_AND_PART = re.compile(
    rf"(?:\s{{1,2}}and\s{{1,2}}|-and-)(?:an?|(?P<count>{NUMBER_WORDS}))(?:\s{{1,2}}|-)"
    rf"(?P<part>{_PART})\b(?!-)",
    re.IGNORECASE,
)
_IN_DIGITS = re.compile(
    r"(?:[\s-]{1,2}|\sand\s)(?P<over>\d{1,3})/(?P<under>\d{1,3})(?![\d/])"
)
_BARE_DIGITS = re.compile(r"(?P<over>\d{1,3})/(?P<under>\d{1,4})(?![\d/]|[.,]\d)")
_ORDINAL_TAIL = re.compile(
    rf"(?:-|\s(?:and\s)?)(?P<part>{'|'.join(_ORDINALS)})\b", re.IGNORECASE
)
_OF_ALL = re.compile(
    r"\s(?P<word>in|out\sof|over)(?:\severy)?\s"
    rf"(?:(?P<digits>\d{{1,3}}(?:,\d{{3}})*)(?![\d.,]*\d|[%/:-])|(?P<words>{NUMBER_WORDS}))",
    re.IGNORECASE,
)
_TIME_AFTER = re.compile(
    r"\s(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|million"
    r"|billion)\b",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[.,;:!?)]*(?:\s|\Z)(?![a-z0-9])")
_ROUND = frozenset((3, 4, 5, 10, 100, 1000, 10_000, 100_000))
_DENOMINATORS = frozenset((2, 3, 4, 5, 6, 8, 10, 16, 20, 25, 32, 40, 50, 64, 100, 1000))
"""What may stand under a stroke: "9/11" and "24/7" are no fractions."""
_LARGE = 1e6


class Part(NamedTuple):
    """The value of a fraction and where its words end."""

    value: float
    end: int


def is_ordinal(text: str, end: int, words: str) -> bool:
    """Return whether number words go on as an ordinal: "twenty-third".

    >>> is_ordinal("the forty-fifth president", 9, "forty")
    True
    """
    last = re.split(r"[\s-]", words.lower())[-1]
    joint = _ORDINAL_TAIL.match(text, end)
    if joint is None:
        return False
    compound = SMALL_NUMBERS.get(last, 100) >= 20
    return compound and (text[end] == "-" or last not in SMALL_NUMBERS)


def fraction_in_words(text: str, start: int, end: int) -> Part | None:
    """Read "five eighths": number words from `start` to `end`, then a part.

    After the last "and" a true fraction is added to what stands before it
    ("twenty and three fifths"); else all words count the parts ("one hundred
    and thirty-two fifths").

    >>> fraction_in_words("five eighths", 0, 4), fraction_in_words("one fifth", 0, 3)
    (Part(value=0.625, end=12), Part(value=0.2, end=9))
    """
    after = PART_AFTER.match(text, end)
    if after is None:
        return None
    part, words = after["part"].lower(), text[start:end].lower()
    size, plural = PARTS[part], part.endswith(("s", "ves"))
    head, last = _split(words)
    if last in _TENS and 0 < size < 10 and plural:
        if text[end] == "-" or _cardinal(head) is not None:
            words, size = head, size + SMALL_NUMBERS[last]
    elif size < 3 and part not in ("half", "halves"):
        return None
    mixed = words.rpartition(" and ")
    over = _cardinal(mixed[2])
    if mixed[1] and over is not None and over < size:
        whole = _cardinal(mixed[0])
        if whole is None or (not plural and over != 1):
            return None
        return Part(whole + over / size * _scale(mixed[0], whole), after.end())
    over = _cardinal(words)
    if over is None or plural != (over != 1):
        return None
    return Part(over / size, after.end())


_TENS = frozenset(word for word, value in SMALL_NUMBERS.items() if value >= 20)


def _split(words: str) -> tuple[str, str]:
    """Return number words without the last one, and the last one."""
    found = re.fullmatch(r"(?s)(.*?)(?:[\s-]+and)?[\s-]*([a-z]+)", words)
    return (found[1], found[2]) if found is not None else ("", words)


def _cardinal(words: str) -> float | None:
    """Return the value of words that are a number to their end."""
    reading = read_words(words.strip()) if words.strip() else None
    if reading is None or reading.length < len(words.strip()):
        return None
    return reading.value


def _scale(words: str, whole: float) -> float:
    """Return what a part is a part of: of a million in "six million and a half"."""
    if whole < _LARGE:
        return 1.0
    return {"million": 1e6, "billion": 1e9, "trillion": 1e12}.get(
        _split(words.strip().lower())[1], 1.0
    )


def part_added(text: str, end: int, *, whole: bool, scale: float = 1.0) -> Part | None:
    """Read what is added to a number: "and a half", "1/4", "¾".

    `whole` is true where the number so far is an integer in digits, `scale`
    what the part is a part of ("3 million and a half").

    >>> part_added("five and a quarter", 4, whole=False)
    Part(value=0.25, end=18)
    >>> part_added("2 1/4", 1, whole=True)
    Part(value=0.25, end=5)
    """
    place = end + 1 if text[end : end + 1] == " " else end
    glyph = GLYPHS.get(text[place : place + 1])
    if glyph is not None and whole:
        return Part(glyph, place + 1)
    digits = _IN_DIGITS.match(text, end)
    if digits is not None and whole:
        over, under = int(digits["over"]), int(digits["under"])
        if over < under and under in _DENOMINATORS:
            return Part(over / under, digits.end())
    words = _AND_PART.match(text, end)
    if words is None:
        return None
    over_value = _cardinal(words["count"]) if words["count"] else 1.0
    size = PARTS[words["part"].lower()]
    if over_value is None or over_value >= size or (size < 3 and "s" in words["part"]):
        return None
    if size == 2 and words["part"].lower() != "half":
        return None
    return Part(over_value / size * scale, words.end())


def fraction_in_digits(text: str, start: int) -> Part | None:
    """Read "3/4", None for a date or a label: "9/11", "24/7".

    >>> fraction_in_digits("3/4", 0), fraction_in_digits("24/7", 0)
    (Part(value=0.75, end=3), None)
    """
    found = _BARE_DIGITS.match(text, start)
    if found is None or text[max(0, start - 1) : start] == "/":
        return None
    over, under = int(found["over"]), int(found["under"])
    if not 0 < over < under or under not in _DENOMINATORS:
        return None
    return Part(over / under, found.end())


def share_of(text: str, end: int, over: float) -> Part | None:
    """Read the rest of "one in five" and "nine out of ten", after its first number.

    >>> share_of("one in five children", 3, 1)
    Part(value=0.2, end=11)
    >>> share_of("killed two in 23 attacks", 10, 2) is None
    True
    """
    rest = _OF_ALL.match(text, end)
    if rest is None:
        return None
    if rest["word"].lower() == "over" and (
        over != 1 or not _ENDS.match(text, rest.end())
    ):
        return None
    stop = rest.end()
    if rest["digits"] is not None:
        under = float(rest["digits"].replace(",", ""))
    else:
        reading = read_words(rest["words"])
        if reading is None:
            return None
        under, stop = reading.value, rest.start("words") + reading.length
    if not 0 < over < under or over != int(over):
        return None
    if 1900 <= under <= 2100 or _TIME_AFTER.match(text, stop):
        return None
    certain = over == 1 and under <= 1e6 and rest["word"].lower() != "out of"
    if not certain and not (under in _ROUND or (under % 100 == 0 and under < 1e6)):
        return None
    return Part(over / under, stop)
