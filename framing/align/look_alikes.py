"""Two events of one kind in one story: five rounds of talks, two air strikes.

Their words are alike and their facts are not. What tells them apart is said
beside them: an ordinal, "the previous one", a date of another week.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.align.event import root
from framing.extract.thesaurus import events, nouns

if TYPE_CHECKING:
    from framing.model.claim import Claim
    from framing.model.slot import DateSlot

NEAR_DAYS = 4
"""Events of one kind further apart than this are two: rounds of talks on following
days may be one."""
PREVIOUS = "previous"


def look_alike(a: Claim, b: Claim) -> bool:
    """Return whether two claims tell of two events of one kind."""
    left, right = ordinals(a), ordinals(b)
    if left and right and not left & right:
        return True
    if (PREVIOUS in left) != (PREVIOUS in right):
        return True
    name = root(a)
    if name is None or name != root(b) or not events()[name].recurs:
        return False
    gaps = [days_between(x, y) for x in a.dates for y in b.dates]
    return bool(gaps) and min(gaps) > NEAR_DAYS


def ordinals(claim: Claim) -> frozenset[str]:
    """Return the words by which a claim says which of several events it means."""
    own = set(claim.words)
    return frozenset(name for name, said in nouns().instance.items() if own & said)


def days_between(x: DateSlot, y: DateSlot) -> int:
    """Return the days between two dates, 0 where they can be the same."""
    if not x.excludes(y):
        return 0
    return (y.first - x.last).days if x.last < y.first else (x.first - y.last).days
