"""Pairs of claims that speak of one fact, and when they do not after all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.align.event import root
from framing.align.score import LONG_DATE_DAYS
from framing.extract.thesaurus import events, nouns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.model.claim import Claim
    from framing.model.slot import DateSlot
    from framing.model.story import Story

NEAR_DAYS = 4
"""Recurring events further apart than this are different events: two rounds
of talks a month apart are two rounds, on following days may be one."""
HISTORIC_DAYS = 90


@dataclass(frozen=True, slots=True)
class Linked:
    """Two claims of different articles held to state one fact."""

    left: Claim
    right: Claim
    score: float
    why: tuple[str, ...]


def linked(story: Story, least: float) -> Iterator[Linked]:
    """Yield the linked pairs that score at least `least`, best first."""
    for row in story.links:
        if row.score < least:
            return
        a, b = story.claim_by_id[row.left], story.claim_by_id[row.right]
        yield Linked(a, b, row.score, row.why)


def recurs(claim: Claim) -> bool:
    """Return whether a story often tells of several events of this class."""
    name = root(claim)
    return name is None or events()[name].recurs


def another_instance(a: Claim, b: Claim) -> str | None:
    """Say why two claims speak of different events of one kind, else None."""
    left, right = markers(a), markers(b)
    if left and right and not left & right:
        return f"another one of its kind: {words(left)}, {words(right)}"
    if ("previous" in left) != ("previous" in right):
        return "an earlier event of the same kind"
    apart = days_apart(a, b)
    if apart is not None and apart > NEAR_DAYS and recurs(a) and recurs(b):
        return f"another event of the same kind, {apart} days apart"
    return None


def historic(story: Story, claim: Claim) -> bool:
    """Return whether a claim dates its event long before its article."""
    published = story.by_id[claim.article].article.published
    own = precise(claim)
    if published is None or not own:
        return False
    return all((published - date.last).days > HISTORIC_DAYS for date in own)


def markers(claim: Claim) -> frozenset[str]:
    """Return the groups of instance words a claim uses: "first", "last"."""
    own = set(claim.words)
    groups = nouns().instance
    return frozenset(name for name, lemmas in groups.items() if own & lemmas)


def words(groups: frozenset[str]) -> str:
    """Write groups of instance words for a reader."""
    return " or ".join(sorted(groups))


def precise(claim: Claim) -> list[DateSlot]:
    """Return the dates of a claim that are short enough to tell events apart."""
    return [d for d in claim.dates if (d.last - d.first).days <= LONG_DATE_DAYS]


def days_apart(a: Claim, b: Claim) -> int | None:
    """Return the least number of days between two claims' dates, None if unsaid."""
    gaps = [gap(x, y) for x in a.dates for y in b.dates]
    return min(gaps) if gaps else None


def gap(a: DateSlot, b: DateSlot) -> int:
    """Return the days between two dates, 0 when they can be the same."""
    if not a.excludes(b):
        return 0
    if a.last < b.first:
        return (b.first - a.last).days
    return (a.first - b.last).days
