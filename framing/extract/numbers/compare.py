"""Whether two numbers can be compared, and both in one unit."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from framing.extract.numbers.core import INFINITE, grain_of
from framing.extract.numbers.units import DIMENSIONS, is_money, same_money

if TYPE_CHECKING:
    from framing.model.slot import NumberSlot

ROUNDED = 0.05
"""The highest share of a figure that its rounding can make."""
_FAHRENHEIT_ZERO = 32
_FAHRENHEIT_STEP = 5 / 9


def comparable(
    first: NumberSlot, second: NumberSlot
) -> tuple[NumberSlot, NumberSlot] | None:
    """Return two quantities in one unit, None where they cannot be compared.

    Lengths, times, masses, areas, volumes, speeds, powers and temperatures are
    converted to one unit each, a share to percent; an exact figure is then
    taken as rounded to its last digit. Two plain counts and two sums in one
    currency are returned as they are. Different currencies, percentages and
    percentage points, and a count beside a measure, are never comparable.

    >>> from framing.extract.numbers.find import find_numbers
    >>> far, near = find_numbers("14 nautical miles; 26 km")
    >>> pair = comparable(far, near)
    >>> pair is not None and not pair[0].excludes(pair[1])
    True
    >>> kroner, dollars = find_numbers("1.9 billion kroner; $180 million")
    >>> comparable(kroner, dollars) is None
    True
    """
    if "age" in (first.kind, second.kind) and first.kind != second.kind:
        return None
    if first.unit == second.unit or same_money(first.unit, second.unit):
        return first, second
    if {first.unit, second.unit} == {"°C", "°F"}:
        return _celsius(first), _celsius(second)
    if first.unit not in DIMENSIONS or second.unit not in DIMENSIONS:
        return None
    if DIMENSIONS[first.unit][0] != DIMENSIONS[second.unit][0]:
        return None
    return _converted(first), _converted(second)


def other_currency(first: NumberSlot, second: NumberSlot) -> bool:
    """Return whether two sums are in different currencies, which nothing converts.

    >>> from framing.extract.numbers.find import find_numbers
    >>> other_currency(*find_numbers("€3m; $3m"))
    True
    """
    if first.unit == second.unit or same_money(first.unit, second.unit):
        return False
    return is_money(first.unit) and is_money(second.unit)


def _converted(slot: NumberSlot) -> NumberSlot:
    """Return a quantity in the base unit of its dimension, with its rounding."""
    base, size = DIMENSIONS[slot.unit or ""]
    low, high = _rounded(slot)
    return replace(slot, low=low * size, high=high * size, unit=base)


def _celsius(slot: NumberSlot) -> NumberSlot:
    """Return a temperature in degrees Celsius, with its rounding."""
    low, high = _rounded(slot, widest=0.5)
    if slot.unit == "°F":
        low = (low - _FAHRENHEIT_ZERO) * _FAHRENHEIT_STEP
        high = (high - _FAHRENHEIT_ZERO) * _FAHRENHEIT_STEP
    return replace(slot, low=low, high=high, unit="°C")


def _rounded(slot: NumberSlot, widest: float = INFINITE) -> tuple[float, float]:
    """Return the interval of a figure, an exact one by half of its last place.

    A round figure has at most a twentieth to either side, so that "100 miles"
    are not any distance from 50 to 150.
    """
    slack = 0.0
    if slot.low == slot.high:
        slack = min(grain_of(slot.low) / 2, max(abs(slot.low) * ROUNDED, 0.5), widest)
    return slot.low - slack, slot.high + slack
