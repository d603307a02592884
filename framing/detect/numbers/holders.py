"""Whose a number is: the company that makes the profit, the country that mourns."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.align.event import root
from framing.extract.thesaurus import concepts, events

if TYPE_CHECKING:
    from framing.model.claim import Claim

HOLDING = frozenset(("organisation", "person"))
"""Kinds of names that a measure belongs to."""
REPORTS = re.compile(
    r"((?:[A-Z][\w&.'’-]*\s+){1,4})"
    r"(?:reported|posted|booked|recorded|made|earned|lost|announced|turned|swung)\b"
)
"""At the head of a clause: who presents the figure as its own."""


def another_holder(a: Claim, b: Claim) -> str | None:
    """Say that the numbers of two claims are of different countries or bodies."""
    if parted(owners(a), owners(b)):
        return "counted of different sides"
    if parted(holders(a), holders(b)):
        return "measured of different holders"
    return None


def parted(left: frozenset[str], right: frozenset[str]) -> bool:
    """Return whether both sides are named, and none is the other's."""
    return bool(left) and bool(right) and not left & right


def owners(claim: Claim) -> frozenset[str]:
    """Return the countries whose people a claim's patient is."""
    patient = claim.patient
    if patient is None:
        return frozenset()
    return frozenset(k for k in patient.entities if k.startswith("country:"))


def holders(claim: Claim) -> frozenset[str]:
    """Return the words of the names whose figure a measure is: a company's profit."""
    known = events().get(root(claim) or "")
    agent = claim.agent
    if known is None or not (known.measures or known.light):
        return frozenset()
    if agent is None:
        opening = REPORTS.match(claim.text)
        return frozenset(opening[1].lower().split()) if opening else frozenset()
    keys = (key.partition(":") for key in agent.entities)
    named = frozenset(
        word for kind, _, name in keys if kind in HOLDING for word in name.split()
    )
    alone = agent.text[:1].isupper() and agent.text.lower() == agent.head
    common = agent.head in concepts() or any(
        agent.head in row.nouns for row in events().values()
    )
    # a name that opens its sentence may not be known for one
    return named or frozenset((agent.head,) if alone and not common else ())
