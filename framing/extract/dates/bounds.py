"""Dates of an article whose own day is known only within bounds."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from framing.extract.dates.find import find_dates

if TYPE_CHECKING:
    from datetime import date

    from framing.model.slot import DateSlot

MAX_DAYS_APART = 92
"""Days between two readings of one date beyond which it says nothing."""


def find_dates_between(text: str, first: date, last: date) -> tuple[DateSlot, ...]:
    """Find the dates of a text published on some day from `first` to `last`.

    A date that does not depend on that day is as `find_dates` reads it;
    "on Monday" covers all days that it can mean. One whose readings lie more
    than 92 days apart, as when its year stays open, is left out.

    >>> from datetime import date
    >>> [(slot.text, slot.value) for slot in find_dates_between(
    ...     "It rained on Monday, as in May 2020.",
    ...     date(2024, 2, 5), date(2024, 2, 12))]
    [('Monday', '2024-02-05/2024-02-12'), ('May 2020', '2020-05')]
    """
    late = {(slot.start, slot.end): slot for slot in find_dates(text, last)}
    slots = []
    for slot in find_dates(text, first):
        other = late.get((slot.start, slot.end))
        if other is None or not slot.relative:
            slots.append(slot)
        elif other.last - slot.first <= timedelta(MAX_DAYS_APART):
            slots.append(_cover(slot, other))
    return tuple(slots)


def _cover(one: DateSlot, other: DateSlot) -> DateSlot:
    """Return a date with the days of both its readings."""
    earliest = min(one.earliest or one.first, other.earliest or other.first)
    latest = max(one.latest or one.last, other.latest or other.last)
    first, last = min(one.first, other.first), max(one.last, other.last)
    return replace(
        one,
        first=first,
        last=last,
        earliest=earliest if earliest < first else None,
        latest=latest if latest > last else None,
    )
