"""The value of digits, however they are grouped.

ASCII digits only; other digits are no numbers here. Thousands may be set apart
with commas, narrow or hard spaces, or, before a noun, with points.
"""

from __future__ import annotations

import re

MAX_PLAIN = 15
"""Digits in a row that a number keeps exactly; longer rows are keys of some kind."""
_SPACE = r"(?:[^\S\n]{1,2}|\n)"
_PLAIN = re.compile(r"[0-9]+(?:\.[0-9]+)?|\.[0-9]+")
_COMMAS = re.compile(
    r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?"
    r"|[0-9]{1,2}(?:,[0-9][0-9])+,[0-9]{3}(?:\.[0-9]+)?"
)
_POINTS = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+")
_POINTS_AND_COMMA = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]+|[0-9]{1,3},0[0-9]?")
_DECIMAL_COMMA = re.compile(r"[0-9]{1,3},[0-9]{1,2}")
_BELOW_ONE = re.compile(r"0[.,][0-9]+")
_MEASURED_AFTER = re.compile(
    rf"{_SPACE}?(?:%|per\b|percent|million|billion|trillion|mln|bln|bn\b|km\b|€|°)",
    re.I,
)
_NOUN_AFTER = re.compile(rf"{_SPACE}[a-z]{{3,}}")
_NO_NOUN = re.compile(
    rf"{_SPACE}(?:million|billion|trillion|per|percent|km|kilo|met|mile|degree|ton|dollar"
    r"|euro|on|at|in|and|or|to|hectare|litre|liter|magnitude|seconds|points|hour|minute"
    r"|inch|feet|foot|pound|gram|centi|milli|gallon|times)"
)


def in_digits(digits: str, text: str, end: int) -> float | None:
    """Return the value of digits, None where they are grouped in no known way.

    `end` is where the digits end in `text`: the word after them tells "12.500
    people" from "12.500 metres".

    >>> in_digits("1,234.5", "1,234.5", 7), in_digits("12.500", "12.500 people", 6)
    (1234.5, 12500.0)
    >>> in_digits("0.375", "0.375 hours", 5)
    0.375
    """
    if len(digits) > 24 or (len(digits) > MAX_PLAIN and digits.isdigit()):
        return None
    if digits[0] == "0" and digits[1:2].isdigit():
        return None
    if " " in digits or not digits.isascii():
        return float(re.sub(r"[^0-9.]", "", digits))
    if _BELOW_ONE.fullmatch(digits):
        return float(digits.replace(",", "."))
    if _COMMAS.fullmatch(digits):
        return float(digits.replace(",", ""))
    if _POINTS_AND_COMMA.fullmatch(digits):
        return float(digits.replace(".", "").replace(",", "."))
    if _DECIMAL_COMMA.fullmatch(digits) and _MEASURED_AFTER.match(text, end):
        return float(digits.replace(",", "."))
    counted = _NOUN_AFTER.match(text, end) and not _NO_NOUN.match(text, end)
    if _POINTS.fullmatch(digits) and (digits.count(".") > 1 or counted):
        return float(digits.replace(".", ""))
    return float(digits) if _PLAIN.fullmatch(digits) else None
