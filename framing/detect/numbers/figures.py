"""Whether two figures can be one: their bounds, rounding and inexact words."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from framing.extract.numbers.core import INFINITE

if TYPE_CHECKING:
    from framing.model.slot import NumberSlot

STRETCH = 2
"""How far beyond its ends an inexact word ("several", "dozens") may be meant."""
LEAST_ROUNDED = 1000
ROUNDED_SHARE = 0.01
"""How far a large figure may be rounded, and from what size on."""
CLOSE_SHARE = 0.15
"""A round figure this near to another stands for it: "more than 400", 412."""


def apart(x: NumberSlot, y: NumberSlot) -> bool:
    """Return whether two numbers exclude each other, not for rounding alone.

    "67 percent" is 67.1% in whole figures.
    """
    if not stretched(x).excludes(stretched(y)):
        return False
    if x.low != x.high or y.low != y.high:
        return True
    if rounded(x.low, y.low) or rounded(y.low, x.low):
        return False
    whole, finer = sorted((x.low, y.low), key=lambda value: not value.is_integer())
    return finer.is_integer() or round(finer) != whole


def rounded(coarse: float, fine: float) -> bool:
    """Return whether a large figure is another one in fewer digits.

    >>> rounded(741e9, 740.5e9), rounded(50_000, 50_031), rounded(20, 23)
    (True, True, False)
    >>> rounded(12_000, 12_400)
    False
    """
    if coarse < LEAST_ROUNDED or not coarse < INFINITE or not fine < INFINITE:
        return False
    if abs(coarse - fine) > ROUNDED_SHARE * coarse or not float(coarse).is_integer():
        return False
    digits = str(int(coarse))
    step = 10 ** (len(digits) - len(digits.rstrip("0")))
    return bool(step > 1 and abs(coarse - fine) <= step / 2)


def stretched(number: NumberSlot) -> NumberSlot:
    """Return a number told in inexact words with room to each side.

    Who writes "several" or "dozens" of 14 or 110 has not contradicted the count;
    who writes it of 300 has.
    """
    wide = number.approximate and 0 < 2 * number.low <= number.high < INFINITE
    if not wide:
        return number
    return replace(number, low=number.low / STRETCH, high=number.high * STRETCH)


def close(x: NumberSlot, y: NumberSlot) -> bool:
    """Return whether two figures name nearly one number, bounds apart."""
    left, right = figure(x), figure(y)
    return abs(left - right) <= CLOSE_SHARE * max(left, right)


def figure(number: NumberSlot) -> float:
    """Return the figure that a number names: 410 of "up to 410"."""
    return number.low if math.isfinite(number.low) else number.high
