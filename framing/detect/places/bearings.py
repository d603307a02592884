"""Bearings: on which side of a place an event is said to be."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from framing.model.claim import Claim
    from framing.model.story import Story

POINTS = {
    "north": 0, "northeast": 45, "east": 90, "southeast": 135,
    "south": 180, "southwest": 225, "west": 270, "northwest": 315,
}  # fmt: skip
DIRECTION = re.compile(
    r"\b(?:(north|south)[ -]?(east|west)?|(east|west))(?:ern)? (?:of|from)\b",
    re.IGNORECASE,
)
REACH = 40
"""Characters after "east of" within which the place must be named."""
APART = 90
"""Degrees from which two bearings are different sides."""


@dataclass(frozen=True, slots=True)
class Bearing:
    """A side of a place: `degrees` from north, the place's key, the words' span."""

    degrees: int
    place: str
    start: int
    end: int
    text: str


def bearing(
    story: Story, claim: Claim, keys: Mapping[tuple[str, int], str]
) -> Bearing | None:
    """Return on which side of which place a claim puts its event, if it says so.

    `keys` maps (article id, start) of a name to its entity's key.
    """
    text = story.by_id[claim.article].article.text
    for found in DIRECTION.finditer(text, claim.start, claim.end):
        name = "".join(part.lower() for part in found.groups() if part)
        for slot in claim.names:
            near = 0 <= slot.start - found.end() <= REACH
            if name and near and slot.kind == "place":
                key = keys.get((claim.article, slot.start)) or slot.key or slot.text
                start = found.start()
                return Bearing(
                    POINTS[name], key, start, slot.end, text[start : slot.end]
                )
    return None


def other_side(a: Bearing, b: Bearing) -> bool:
    """Return whether two bearings are different sides of one place.

    >>> west, east = Bearing(270, "place:x", 0, 1, ""), Bearing(90, "place:x", 0, 1, "")
    >>> other_side(west, east)
    True
    """
    turn = abs(a.degrees - b.degrees) % 360
    return a.place == b.place and min(turn, 360 - turn) >= APART
