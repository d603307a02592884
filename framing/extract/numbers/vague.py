"""Inexact words of number and the interval that each means."""

from __future__ import annotations

import re

_SPACE = r"(?:[^\S\n]{1,2}|\n)"
INTERVALS = {
    "a couple": (2.0, 3.0),
    "a few": (3.0, 9.0),
    "a handful": (2.0, 9.0),
    "several": (3.0, 12.0),
    "tens": (20.0, 99.0),
    "dozens": (24.0, 99.0),
    "scores": (40.0, 199.0),
    "hundreds": (200.0, 999.0),
    "thousands": (2e3, 9_999.0),
    "lakhs": (2e5, 9_999_999.0),
    "millions": (2e6, 999e6),
    "crores": (2e7, 999e7),
    "billions": (2e9, 999e9),
}
"""Inexact words to the lowest and highest number that they mean."""
_MANY = ("tens", "dozens", "scores", "hundreds")
_OF_THEM = {
    "thousands": 1e3,
    "lakhs": 1e5,
    "millions": 1e6,
    "crores": 1e7,
    "billions": 1e9,
}
for _many in _MANY:
    for _word, _size in _OF_THEM.items():
        _low, _high = INTERVALS[_many]
        # "tens of thousands" end where hundreds of thousands begin
        _last = _size - 1 if _word == "thousands" else 0.0
        INTERVALS[f"{_many} of {_word}"] = (_low * _size, _high * _size + _last)
SIZES = {
    "dozen": 12.0,
    "hundred": 1e2,
    "thousand": 1e3,
    "lakh": 1e5,
    "million": 1e6,
    "crore": 1e7,
    "billion": 1e9,
    "trillion": 1e12,
}
"""Words of size that "several", "a few" and "half a" may stand before."""
_LARGE = "|".join(SIZES)
VAGUE = re.compile(
    rf"(?:(?:tens|dozens|scores|hundreds){_SPACE}of{_SPACE}(?:{'|'.join(_OF_THEM)})"
    rf"|(?:several|a{_SPACE}few|a{_SPACE}couple(?:{_SPACE}of)?){_SPACE}(?:{_LARGE})"
    rf"|(?:scores|tens)(?={_SPACE}of\b)"
    r"|dozens|hundreds|thousands|lakhs|millions|crores|billions|several"
    rf"|a{_SPACE}few|a{_SPACE}(?:couple|handful)(?={_SPACE}of\b))\b(?!-)",
    re.IGNORECASE,
)


def meant(words: str) -> tuple[float, float]:
    """Return the interval of inexact words in lower case.

    >>> meant("dozens"), meant("several hundred"), meant("a few dozen")
    ((24.0, 99.0), (200.0, 999.0), (24.0, 108.0))
    """
    if words in INTERVALS:
        return INTERVALS[words]
    size = SIZES[words.split()[-1]]
    return 2 * size, 9 * size + (size - 1 if size > 12 else 0)
