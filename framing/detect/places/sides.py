"""Sides: on which bank, which wing, in whose or in nobody's waters it was.

Such words name a place without a preposition of their own: "the right-bank
anchorage", "18 km from the shore". Two of one axis exclude each other.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.detect.places.sites import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.model.span import Sentence
    from framing.model.story import Reading

OPPOSITE = {
    "left": "right", "north": "south", "east": "west", "upper": "lower",
    "front": "rear", "port": "starboard", "northbound": "southbound",
    "eastbound": "westbound", "upstream": "downstream", "inner": "outer",
    "northern": "southern", "eastern": "western",
}  # fmt: skip
SIDES = {**OPPOSITE, **{right: left for left, right in OPPOSITE.items()}}
SIDE = re.compile(
    r"\b(?P<side>" + "|".join(SIDES) + r")(?:-hand)?[ -]"
    r"(?P<of>bank|side|shore|tower|pylon|anchorage|anchor|abutment|lane|carriageway|"
    r"wing|engine|stand|pier|span|track|platform|flank|slope|face|end|entrance|gate|"
    r"portal|tube|bore|deck|cable|pillar|pylons|embankment|turbine|motor)s?\b",
    re.IGNORECASE,
)
OPEN_SEA = re.compile(r"\b(?:international waters|high seas|open ocean)\b", re.I)
OWN_SEA = re.compile(r"\bterritorial (?:waters|sea)\b", re.IGNORECASE)
FROM_SHORE = re.compile(
    r"\W{0,2}(?:away )?(?:(?:from|off|of) (?:the |its |our )?(?:\w{1,20} ){0,1}"
    r"(?:coast|shore|coastline|shoreline|mainland|beach)|offshore|out\b)",
    re.IGNORECASE,
)
KILOMETRES = {"km": 1.0, "mi": 1.609, "nmi": 1.852, "m": 0.001}
TERRITORIAL_KM = 22.2
"""Breadth of the territorial sea: 12 nautical miles (UN Convention, article 3)."""


@dataclass(frozen=True, slots=True)
class Side:
    """A side as a sentence gives it: what it is a side of, and which."""

    axis: str
    value: str
    start: int
    end: int


def sides(reading: Reading, sentence: Sentence) -> Iterator[Side]:
    """Yield the sides that a sentence names, in text order of each kind."""
    text = reading.article.text
    for found in SIDE.finditer(text, sentence.start, sentence.end):
        axis = found["of"].lower()
        yield Side(axis, found["side"].lower(), *found.span())
    for pattern, value in ((OPEN_SEA, "international"), (OWN_SEA, "territorial")):
        for found in pattern.finditer(text, sentence.start, sentence.end):
            yield Side("waters", value, *found.span())
    for number in reading.numbers:
        unit = KILOMETRES.get(number.unit or "")
        inside = sentence.start <= number.start and number.end <= sentence.end
        tail = FROM_SHORE.match(text, number.end, sentence.end) if inside else None
        if unit is not None and tail is not None:
            near = number.high * unit <= TERRITORIAL_KM
            value = "territorial" if near else "international"
            if near or number.low * unit > TERRITORIAL_KM:
                yield Side("waters", value, number.start, tail.end())


def as_site(reading: Reading, side: Side) -> Site:
    """Return a side as a site, its axis and value as the kind."""
    words = reading.article.text[side.start : side.end]
    spot = (reading.article.id, side.start, side.end)
    return Site(*spot, True, f"{side.value} {side.axis}", None, words)


def is_side(site: Site) -> bool:
    """Return whether a site is a side."""
    value, _, axis = site.kind.partition(" ")
    return axis == "waters" or (bool(axis) and value in SIDES)


def opposed(x: Site, y: Site) -> bool:
    """Return whether two sites are sides of one axis that exclude each other.

    >>> left = Site("a", 0, 1, True, "left bank", None, "")
    >>> right = Site("b", 0, 1, True, "right bank", None, "")
    >>> opposed(left, right), opposed(left, left)
    (True, False)
    """
    (mine, _, axis), (theirs, _, other) = x.kind.partition(" "), y.kind.partition(" ")
    if axis != other:
        return False
    return SIDES.get(mine) == theirs or (axis == "waters" and mine != theirs)
