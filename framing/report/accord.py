"""Which claims of a group say the same: the facts that origins agree on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.align.score import alike
from framing.extract.numbers.compare import comparable
from framing.model import DateSlot, Span
from framing.report.view import FRAMING, PROVENANCE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.model import Claim, Group, NumberSlot
    from framing.report.view import View

ENOUGH = 3
"""Words, entities and slots that two claims share before they say the same."""
SLOT_WEIGHT = 2
"""A date or number in common says more than a word."""


def disputed_claims(view: View) -> set[str]:
    """Return the ids of the claims that an open conflict rests on."""
    places: dict[str, list[Span]] = {}
    for finding in view.open_findings:
        if finding.rule not in (*FRAMING, *PROVENANCE):
            for row in finding.evidence:
                places.setdefault(row.article, []).append(Span(row.start, row.end))
    return {
        claim.id
        for claim in view.story.claims
        if any(claim.span.overlaps(span) for span in places.get(claim.article, ()))
    }


def agreed(view: View, group: Group, disputed: set[str]) -> list[Claim]:
    """Return the claims of a group that say the same, at most one an article.

    Of several such sets the one with the most origins counts; without two
    independent origins there is none.
    """
    claims = [view.story.claim_by_id[name] for name in group.claims]
    claims = [claim for claim in claims if claim.id not in disputed]
    best: list[Claim] = []
    most = 1
    for seed in claims:
        chosen = [seed]
        for other in claims:
            if all(other.article != one.article and same(other, one) for one in chosen):
                chosen.append(other)
        origins = view.count_origins(chosen)
        if origins > most:
            best, most = chosen, origins
    return sorted(best, key=lambda claim: claim.article)


def same(left: Claim, right: Claim) -> bool:
    """Return whether two claims say the same of one event.

    They share its class, its date, number or patient, and enough words, and
    exclude each other in nothing.
    """
    if left.polarity != right.polarity:
        return False
    if left.event is None or left.event != right.event:
        return False
    dates, numbers = fit(left.dates, right.dates), fit(left.numbers, right.numbers)
    if dates is False or numbers is False:
        return False
    shared = 1 + len(set(left.words) & set(right.words))  # the event is shared too
    shared += len(set(left.entities) & set(right.entities))
    shared += SLOT_WEIGHT * ((dates is True) + (numbers is True))
    told = dates is True or numbers is True or alike(left.patient, right.patient)
    return told and shared >= ENOUGH


def fit(
    left: Sequence[DateSlot] | Sequence[NumberSlot],
    right: Sequence[DateSlot] | Sequence[NumberSlot],
) -> bool | None:
    """Return whether every slot of the shorter side fits one of the other.

    None where a side has none: then nothing can be said.

    >>> from framing.model import NumberSlot
    >>> forty, more = NumberSlot(0, 0, "40", 40, 40), NumberSlot(0, 0, "", 30, 99)
    >>> fit([forty], [more]), fit([forty], [NumberSlot(0, 0, "", 41, 41)])
    (True, False)
    >>> fit([forty], []) is None
    True
    """
    if not left or not right:
        return None
    fewer, others = sorted((left, right), key=len)
    return all(any(fits(one, other) for other in others) for one in fewer)


def fits(left: DateSlot | NumberSlot, right: DateSlot | NumberSlot) -> bool:
    """Return whether one value is right for both slots."""
    if isinstance(left, DateSlot):
        return isinstance(right, DateSlot) and not left.excludes(right)
    if isinstance(right, DateSlot):
        return False
    if left.counted and right.counted and left.counted != right.counted:
        # thirty wounded are no answer to "at least 17 killed"
        return False
    same_unit = comparable(left, right)
    return same_unit is not None and not same_unit[0].excludes(same_unit[1])
