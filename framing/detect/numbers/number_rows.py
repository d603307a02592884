"""The numbers of a story, each with its claim, what it counts and its part."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from framing.detect.bundle import Answer
from framing.detect.numbers.counted import Count, count
from framing.detect.numbers.figure_roles import Role, role

if TYPE_CHECKING:
    from framing.model.claim import Claim
    from framing.model.slot import NumberSlot
    from framing.model.story import Story

SHARE = "%: "
UNNAMED = ("money", "duration: ")
"""Kinds that do not say what a sum or a length of time is of."""

FAR = 10_000
"""Characters to a number from words that do not show what it counts."""


@dataclass(frozen=True, slots=True)
class Row:
    """A number of a claim, with what it counts."""

    claim: Claim
    number: NumberSlot
    what: Count
    role: Role

    @property
    def answer(self) -> Answer:
        """The number as an answer."""
        number = self.number
        words = " ".join(number.text.split())
        place = (self.claim.article, number.start, number.end)
        return Answer(*place, number.value, words)


def numbers(story: Story) -> list[Row]:
    """Return every number with its claim and what it counts, once each.

    A clause with several events yields several claims; the one whose event
    says most about the number stands for them.
    """
    best: dict[tuple[str, int], Row] = {}
    for claim in story.claims:
        reading = story.by_id[claim.article]
        for number in claim.numbers:
            own = role(reading, number)
            what = named(count(claim, number, reading.article.text), own)
            row = Row(claim, number, what, own)
            key = (claim.article, number.start)
            if key not in best or said_best(row) < said_best(best[key]):
                best[key] = row
    out: list[Row] = []
    for key in sorted(best):
        row = best[key]
        before = out[-1] if out else None
        if before is not None and continues(before, row):
            row = replace(row, what=before.what)
        out.append(row)
    return out


def said_best(row: Row) -> tuple[bool, int]:
    """Return how well a claim says what its number tells, the least the best.

    Of several that measure it is the one whose words stand next to the number:
    "struck the coast with gusts of 115 km/h" gives the speed of the gusts.
    """
    at, number = row.claim.trigger, row.number
    if number.unit is None or at is None:
        return row.what.strict, 0 if number.unit is None else FAR
    return row.what.strict, max(at.start - number.end, number.start - at.end, 0)


def continues(before: Row, row: Row) -> bool:
    """Return whether a bare figure counts what the one before it counts.

    "Police said 63 people were detained; the lawyers spoke of more than 400."
    """
    bare = row.number.of is None and row.number.unit is None
    apart = row.claim.sentence - before.claim.sentence
    near = before.claim.article == row.claim.article and apart <= 1
    return bare and near and row.claim.event is None and not before.what.strict


def named(what: Count, own: Role) -> Count:
    """Return a count of money, time or a share with the noun that it is of.

    >>> named(Count("money", None, True), Role(of="fine")).kind
    'money: fine'
    """
    share = what.kind.startswith(SHARE) and what.strict
    if not own.of or not (share or what.kind in UNNAMED):
        return what
    return replace(what, kind=f"{what.kind.partition(': ')[0]}: {own.of}")
