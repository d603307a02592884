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
    "tens of thousands": (20e3, 99_999.0),
    "dozens of thousands": (24e3, 99_999.0),
    "scores of thousands": (40e3, 199_999.0),
    "hundreds of thousands": (200e3, 999_999.0),
    "tens of millions": (20e6, 99e6),
    "dozens of millions": (24e6, 99e6),
    "scores of millions": (40e6, 199e6),
    "hundreds of millions": (200e6, 999e6),
}
"""Inexact words to the lowest and highest number that they mean."""
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
    rf"(?:(?:tens|dozens|scores|hundreds){_SPACE}of{_SPACE}(?:thousands|millions)"
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
