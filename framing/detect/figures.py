"""Whether two figures can be one: their bounds, rounding and inexact words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from framing.extract.numbers.core import INFINITE

if TYPE_CHECKING:
    from framing.model.slot import NumberSlot

STRETCH = 2
"""How far beyond its ends an inexact word ("several", "dozens") may be meant."""
LEAST_ROUNDED = 100
LEAST_KEPT = 2
"""Digits left in a figure that was rounded and still is no other figure."""
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


def rounded(round_figure: float, exact: float) -> bool:
    """Return whether a figure is another one rounded to two digits or more.

    >>> rounded(1300, 1290), rounded(1300, 1360), rounded(30, 34)
    (True, False, False)
    """
    if not (float(round_figure).is_integer() and round_figure >= LEAST_ROUNDED):
        return False
    digits = str(int(round_figure))
    kept = len(digits.rstrip("0"))
    return LEAST_KEPT <= kept < len(digits) and round(exact, kept - len(digits)) == (
        round_figure
    )


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
    return abs(x.low - y.low) <= CLOSE_SHARE * max(x.low, y.low)
