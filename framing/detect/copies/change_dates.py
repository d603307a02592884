"""Dates in a change: whether the days differ, and which figures are of a date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.detect.copies.shared_text import figure
from framing.extract.common_words import CALENDAR
from framing.text.wordlist import word_set

if TYPE_CHECKING:
    from framing.detect.copies.change import Side
    from framing.detect.copies.change_edits import Versions
    from framing.model.slot import DateSlot

WEEKDAYS = word_set("mon tue wed thu fri sat sun")
MONTHS = word_set("jan feb mar apr jun jul aug sep oct nov dec")
YEAR = re.compile(r"(?:1[89]|20)\d\d")
LOWER_CASE = word_set("spring summer autumn winter am pm gmt utc")
DATED = word_set("in since by of until during from early late mid")
"""Words before four digits that make them a year."""


def date(at: Versions) -> bool:
    """Return whether both sides give a day, month or year, and another one."""
    left, right = (slots(at, side) for side in at.change.sides)
    if left and right:
        return all(a.excludes(b) for a in left for b in right)
    one, two = (_named(at, side) for side in at.change.sides)
    return any(
        one & kind and two & kind and one.isdisjoint(two) for kind in (WEEKDAYS, MONTHS)
    )


def slots(at: Versions, side: Side) -> list[DateSlot]:
    """Return the dates that a side's own words give."""
    new = at.new(side)
    return [
        slot
        for slot in at.reading(side).dates
        if any(
            slot.start <= t.start < slot.end and (figure(t.text) or _short(t.text))
            for t in new
        )
    ]


def of_date(side: Side, place: int) -> bool:
    """Return whether the figure at a place of a sentence is of a day or a year."""
    words = side.line.words
    beside = (*words[max(0, place - 1) : place], *words[place + 1 : place + 2])
    if any(in_calendar(word.text) for word in beside):
        return True
    year = YEAR.fullmatch(words[place].text) is not None
    return year and place > 0 and words[place - 1].text.lower() in DATED


def _named(at: Versions, side: Side) -> set[str]:
    """Return the weekdays and months among a side's own words, in three letters."""
    return {short for t in at.new(side) if (short := _short(t.text))}


def _short(word: str) -> str:
    """Return the first three letters of a weekday or month, "" of other words."""
    low = word.lower().strip(".")
    known = in_calendar(word) and low[:3] in WEEKDAYS | MONTHS
    return low[:3] if known else ""


def in_calendar(word: str) -> bool:
    """Return whether a word is a day, a month or stands with a time.

    >>> in_calendar("May"), in_calendar("may"), in_calendar("pm")
    (True, False, True)
    """
    low = word.lower().strip(".")
    return low in CALENDAR and (word[:1].isupper() or low in LOWER_CASE)
