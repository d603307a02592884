"""English number words: a pattern that finds them and their value.

Covers the cardinals from zero to the trillions, "and a half", and the scales
of South Asian English (lakh, crore).
"""

from __future__ import annotations

import re

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
}
_ANY = "|".join(sorted([*SMALL_NUMBERS, *SCALES], key=len, reverse=True))
_FIRST = "|".join(sorted(SMALL_NUMBERS, key=len, reverse=True))
NUMBER_WORDS = rf"(?:{_FIRST})(?:[\s-]{{1,2}}(?:and\s)?(?:{_ANY}))*\b"
"""Pattern of a cardinal in words, to be used with `re.IGNORECASE`."""


def number_in_words(words: str) -> float | None:
    """Return the value of a cardinal in words, None where it is not one.

    >>> number_in_words("Forty-eight"), number_in_words("one hundred and sixteen")
    (48.0, 116.0)
    >>> number_in_words("two million three hundred thousand")
    2300000.0
    >>> number_in_words("nineteen ninety") is None
    True
    """
    total = group = 0.0
    room = float("inf")
    for word in re.split(r"[\s-]", words.lower()):
        if word in SMALL_NUMBERS:
            small = SMALL_NUMBERS[word]
            if small >= room or (small == 0 and group):
                return None
            group += small
            room = 10 if small >= 20 else 1
        elif word == "hundred":
            if not 0 < group < 100:
                return None
            group, room = group * 100, 100
        elif word in SCALES:
            if group == 0:
                return None
            total, group, room = total + group * SCALES[word], 0.0, float("inf")
        elif word not in ("and", ""):
            return None
    return total + group
