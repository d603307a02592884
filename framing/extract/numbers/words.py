"""English number words: a pattern that finds them and their value.

Covers the cardinals from zero to the trillions, decimals ("two point five")
and the scales of South Asian English (lakh, crore).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from framing.text.wordlist import listed

_SMALL = listed(
    """
        zero one two three four five six seven eight nine ten eleven twelve thirteen
        fourteen fifteen sixteen seventeen eighteen nineteen
        """
)
_TENS = listed("twenty thirty forty fifty sixty seventy eighty ninety")
SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "lakh": 1e5,
    "million": 1e6,
    "crore": 1e7,
    "billion": 1e9,
    "trillion": 1e12,
}
SMALL_NUMBERS = {
    **{word: index for index, word in enumerate(_SMALL)},
    **{word: 20 + 10 * index for index, word in enumerate(_TENS)},
    "nought": 0,
}
_ANY = "|".join(sorted([*SMALL_NUMBERS, *SCALES], key=len, reverse=True))
_FIRST = "|".join(sorted(SMALL_NUMBERS, key=len, reverse=True))
MAX_WORDS = 24
"""How many words a number in words may have after its first."""
NUMBER_WORDS = (
    rf"(?:{_FIRST})(?:[\s-]{{1,2}}(?:and\s{{1,2}})?(?:{_ANY}))"
    rf"{{0,{MAX_WORDS}}}(?:\spoint(?:[\s-](?:{_FIRST})){{1,6}})?\b"
)
"""Pattern of a cardinal in words, to be used with `re.IGNORECASE`."""
_WORD = re.compile(r"[a-z]+")
_ALONE_IN_YEARS = range(10, 21)


class Reading(NamedTuple):
    """The value of number words, and how many characters of them it takes."""

    value: float
    length: int


def number_in_words(words: str) -> float | None:
    """Return the value of a cardinal in words, None where it is not one.

    >>> number_in_words("Forty-eight"), number_in_words("one hundred and sixteen")
    (48.0, 116.0)
    >>> number_in_words("two million three hundred thousand")
    2300000.0
    >>> number_in_words("one lakh crore"), number_in_words("two point zero five")
    (1000000000000.0, 2.05)
    >>> number_in_words("nineteen ninety") is None
    True
    """
    reading = read_words(words)
    if reading is None or reading.length < len(words.rstrip()):
        return None
    return reading.value


class _Cardinal:
    """The value of the words read so far, and what may still be added to it."""

    def __init__(self) -> None:
        self.total = self.group = 0.0
        self.room = float("inf")

    @property
    def value(self) -> float:
        """The value of all words taken."""
        return self.total + self.group

    def take(self, word: str) -> bool:
        """Add a word, and return whether it fits after those before it."""
        if word in SMALL_NUMBERS:
            small = SMALL_NUMBERS[word]
            if small >= self.room or (small == 0 and self.value):
                return False
            self.group += small
            self.room = 10 if small >= 20 else 1
        elif word == "hundred":
            if not 0 < self.group < 100:
                return False
            self.group, self.room = self.group * 100, 100
        elif self.group:
            self.total, self.group = self.total + self.group * SCALES[word], 0.0
            self.room = float("inf")
        else:
            # "two thousand crore": the scales multiply
            self.total *= SCALES[word]
        return True


def read_words(words: str) -> Reading | None:
    """Read the longest cardinal that words begin with, None for a year in words.

    >>> read_words("five and six")
    Reading(value=5.0, length=4)
    >>> read_words("twenty twenty-four") is None
    True
    """
    whole, point, decimals = words.lower().partition(" point ")
    cardinal, length, after_and = _Cardinal(), 0, False
    for match in _WORD.finditer(whole):
        word = match[0]
        if word == "and":
            after_and = True
            continue
        if word not in SMALL_NUMBERS and (word not in SCALES or not cardinal.value):
            return None
        if not cardinal.take(word):
            if not after_and and _is_year(cardinal.value, word):
                return None
            return Reading(cardinal.value, length)
        length, after_and = match.end(), False
    if not length:
        return None
    if point and length == len(whole):
        return Reading(cardinal.value + _decimals(decimals), len(words))
    return Reading(cardinal.value, length)


def _is_year(value: float, word: str) -> bool:
    """Return whether a word makes a year of the number before it: 19, "ninety"."""
    return value in _ALONE_IN_YEARS and SMALL_NUMBERS.get(word, 0) >= 10


def _decimals(words: str) -> float:
    """Return the part after the point: "zero three" is .03, "eleven" is .11."""
    digits = ""
    pending = 0
    for match in _WORD.finditer(words):
        value = SMALL_NUMBERS[match[0]]
        if pending and value < 10:
            digits = f"{digits[: -len(str(pending))]}{pending + value}"
            pending = 0
            continue
        digits += str(value)
        pending = value if value >= 20 else 0
    return float(f"0.{digits}")
