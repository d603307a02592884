"""Numbers that are told in two: ranges, and a small unit after a large one."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from framing.extract.numbers.beside import Measure, measure_after
from framing.extract.numbers.read import read
from framing.extract.numbers.units import DIVIDED, PARTS_OF_UNIT
from framing.extract.numbers.words import SCALES

if TYPE_CHECKING:
    from framing.extract.numbers.beside import Money
    from framing.extract.numbers.core import Core

_GAP = r"(?:[^\S\n]{1,2}|\n)"
_JOIN = re.compile(rf"-?{_GAP}(?P<word>to|or|and|through){_GAP}|(?P<dash>\s?[-–—~]\s?)")
_BETWEEN = re.compile(r"\bbetween\s\Z", re.IGNORECASE)
_FROM = re.compile(r"(?<!ranging )(?<!ranged )(?<!ranges )(?<!range )\bfrom\s\Z")
_STEP = re.compile(
    r"\b(?:by|up|down|rose|risen|rising|rises|fell|fallen|falling|falls|grew|grown"
    r"|gained|lost|climbed|jumped|surged|soared|dropped|slipped|declined|increased"
    r"|decreased|shrank|plunged|tumbled|rallied|added|shed)\s\Z",
    re.IGNORECASE,
)
MAX_SPREAD = 4
"""How many times the lower end the upper of "$44 to $50" may be."""


class Found(NamedTuple):
    """A number with the unit and the noun beside it, and where its words end."""

    number: Core
    end: int
    unit: str | None = None
    of: str | None = None
    age: bool = False


def joined(text: str, number: Core) -> Core:
    """Take the second number of a range into the first: "30 to 40"."""
    join = _JOIN.match(text, number.end)
    if join is None or number.kind in ("vague", "share"):
        return number
    other = read(text, join.end()) if join.end() < len(text) else None
    if other is None or other.kind in ("vague", "share"):
        return number
    last = re.split(r"[\s-]", text[other.start : other.end].lower())[-1]
    low = number.low
    if last in SCALES and not any(
        scale in text[number.start : number.end] for scale in SCALES
    ):
        low *= SCALES[last]
    elif join["dash"] and low < 100 <= other.low and other.low % 1000 == 0:
        # "5-6,000" is five to six thousand
        low *= 1000
    if not low < other.low or not _is_range(text, number.start, join):
        return number
    if join["word"] == "or" and other.low > 2 * low:
        return number
    return replace(other, start=number.start, low=low, grain=number.grain)


def is_between(before: str) -> bool:
    """Return whether the words before a number end in "between"."""
    return _BETWEEN.search(before) is not None


def _is_range(text: str, start: int, join: re.Match[str]) -> bool:
    """Return whether a number at `start` and the one after `join` are a range."""
    before = text[max(0, start - 20) : start]
    if join["word"] == "and":
        return is_between(before)
    return join["word"] != "to" or _FROM.search(before) is None


def _is_step(text: str, start: int, join: re.Match[str]) -> bool:
    """Return whether "to" leads from a change to what it ends at.

    "Rose (by) 3 percent to 9 percent" is no range of 3 to 9 percent.
    """
    before = text[max(0, start - 20) : start]
    return join["word"] == "to" and _STEP.search(before) is not None


def joined_measures(text: str, found: Found, money: Money | None) -> Found:
    """Take the second measure of a range into the first: "44 mg to 50 mg"."""
    join = _JOIN.match(text, found.end)
    number = found.number
    if join is None or found.unit is None or found.age or number.low != number.high:
        return found
    place = join.end()
    begin = money.start if money is not None else number.start
    if money is not None:
        sign = text[money.start : number.start]
        if not text.startswith(sign, place):
            return found
        place += len(sign)
    other = read(text, place, money=money is not None) if place < len(text) else None
    if other is None or not number.low < other.low <= MAX_SPREAD * number.low:
        return found
    end = other.end
    if money is None:
        measure = measure_after(text, other)
        if measure is None or measure.unit != found.unit:
            return found
        end = measure.end
    if not _is_range(text, begin, join) or _is_step(text, begin, join):
        return found
    whole = replace(number, end=other.end, high=other.high)
    return found._replace(number=whole, end=end)


_SMALLER = re.compile(rf"{_GAP}?(?:and{_GAP})?(?=[0-9a-z])")
_AND_HALF = re.compile(rf"{_GAP}and{_GAP}a{_GAP}(?P<part>half|quarter)\b(?!-)", re.I)
_INCHES = re.compile(r"\s?in\b")


def with_smaller(text: str, found: Found) -> Found:
    """Take the smaller unit that follows into a measure: "5 feet 2 inches"."""
    if found.unit is None or found.age or found.number.low != found.number.high:
        return found
    half = _AND_HALF.match(text, found.end)
    if half is not None:
        value = found.number.low + (0.5 if half["part"].lower() == "half" else 0.25)
        whole = replace(found.number, end=half.end(), low=value, high=value)
        return found._replace(number=whole, end=half.end())
    join = _SMALLER.match(text, found.end)
    other = None
    if join is not None and found.unit in DIVIDED:
        other = read(text, join.end())
    if other is None:
        return found
    inches = _INCHES.match(text, other.end) if found.unit == "ft" else None
    measure = Measure("in", inches.end()) if inches else measure_after(text, other)
    size = PARTS_OF_UNIT.get((found.unit, (measure.unit if measure else "") or ""))
    if measure is None or size is None or other.low * size >= 1:
        return found
    value = round(found.number.low + other.low * size, 12)
    whole = replace(found.number, end=other.end, low=value, high=value)
    return found._replace(number=whole, end=measure.end)
