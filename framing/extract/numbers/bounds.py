"""Bounds and hedges before a number: "at least", "nearly", "about"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from framing.extract.numbers.core import INFINITE, Core, about

KINDS = {
    "low": (
        "at least|more than|no fewer than|no less than|not less than|not fewer than"
        "|upwards of|upward of|in excess of|a minimum of|over|well over|above|beyond"
        "|exceeds|exceed|exceeded|exceeding|topped|tops|topping|surpassed|surpasses"
        "|surpassing|greater than|larger than|bigger than|higher than|older than"
        "|longer than|heavier than|taller than|minimum of"
    ),
    "high": (
        "up to|at most|no more than|not more than|less than|fewer than|under|below"
        "|as many as|as much as|a maximum of|maximum of|no greater than|well under"
        "|lower than|smaller than|younger than|shorter than|cheaper than|not over"
        "|not even"
    ),
    "about": (
        "about|around|near|some|roughly|approximately|circa|an estimated|estimated"
        "|close to|in the region of|on the order of|in the neighborhood of"
        "|in the neighbourhood of"
    ),
    "nearly": "nearly|almost|just under|just short of|nearing|approaching",
    "above": "just over|slightly more than|slightly over|a little over",
}
_KIND_OF_WORDS = {
    words: kind for kind, listed in KINDS.items() for words in listed.split("|")
}
_ALL = "|".join(
    words.replace(" ", r"\s") for words in sorted(_KIND_OF_WORDS, key=len, reverse=True)
)
_BOUND = re.compile(rf"(?<![\w-])(?P<words>{_ALL})\s(?:about\s|some\s|the\s)?\Z", re.I)
_MOVED = re.compile(
    r"\b(?:(?:goes|going|went|gone|climb\w*|crept|creeps?|r[io]ses?|risen|edged|moved)\s"
    r"|(?:puts?|push\w*|drove|drives?|brought|brings?|moved)\s(?:[\w'’-]+\s){1,6})\Z",
    re.IGNORECASE,
)
"""Before the "up to" that tells where something went: "put the rate up to 4%"."""
MOVED_REACH = 60
_LOOSE_PREPOSITIONS = frozenset(("over", "under", "above", "below", "beyond", "about"))
NEARLY = 0.85
"""The lowest share of n that "nearly n" can mean."""
JUST_OVER = 1.15
"""The highest share of n that "just over n" can mean."""


class Bound(NamedTuple):
    """The words that bound a number, where they begin, and their kind."""

    kind: str
    start: int


def bound_before(text: str, start: int, *, small: bool, lasting: bool) -> Bound | None:
    """Return the bound whose words end at `start`.

    `small` is true for a count below ten, `lasting` for a time: "about two
    people" and "over two days" bound nothing.

    >>> bound_before("killed at least 31", 16, small=False, lasting=False)
    Bound(kind='low', start=7)
    """
    window = max(0, start - 28)
    found = _BOUND.search(text[window:start])
    if found is None:
        return None
    words = " ".join(found["words"].lower().split())
    if words == "over" and lasting:
        return None
    if words in _LOOSE_PREPOSITIONS and (small or found[0].lower().endswith("the ")):
        # "under the 30-year lease" bounds nothing
        return None
    place = window + found.start()
    if words == "up to" and _MOVED.search(text[max(0, place - MOVED_REACH) : place]):
        return None
    return Bound(_KIND_OF_WORDS[words], place)


def widened(number: Core, kind: str) -> Core:
    """Return a number as wide as its bound makes it.

    >>> widened(Core(0, 6, 20, 20, "words", 10), "nearly").low
    17.0
    """
    low, high = number.low, number.high
    if kind == "low":
        return replace(number, high=INFINITE)
    if kind == "high":
        return replace(number, low=-INFINITE)
    if kind == "odd":
        return replace(number, high=high + max(0.0, number.grain - 1))
    if kind == "nearly":
        return replace(number, low=round(low * NEARLY, 6))
    if kind == "above":
        return replace(number, high=round(high * JUST_OVER, 6))
    if low != high:
        return number
    if number.kind == "share":
        return replace(number, low=round(low * 0.9, 6), high=round(high * 1.1, 6))
    low, high = about(low, number.grain)
    return replace(number, low=low, high=high)
