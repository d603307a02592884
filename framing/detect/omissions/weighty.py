"""What an editor would miss: the facts that weigh, and the words of the other side.

A report may leave out most of what others tell. It may hardly leave out who was
killed or driven out, who denies it, what a court did, whose money it is, what the
cause was, or that nobody could confirm it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.align.event import root
from framing.extract.thesaurus import events

if TYPE_CHECKING:
    from framing.model.claim import Claim
    from framing.model.story import Reading

PEOPLE = frozenset(
    "killed injured missing infected trapped displaced arrested captive rescued".split()
)
"""Counts of people whose absence from a report an editor would notice."""
GRAVE = frozenset(
    # people, though nobody is counted
    "killed injured missing infected trapped displaced arrested captive survived "
    "rescued crowd-control exploded burned collapsed "
    # guilt, courts and money
    "charged convicted acquitted confessed denied-guilt denied appealed fined sued "
    "annulled upheld extradited frozen sanctioned bankrupt seized stole laid-off "
    "loss-making "
    # what led to it, and who had known
    "licensed unlicensed overloaded grounded hacked rigged warned alerted leak "
    "splitting withdrawn-product "
    # who took part, and the acts of states
    "mediated surrender withdrew lost-control expelled recalled coup curfew "
    "violated secession "
    # what others say of it
    "accused criticised apologised boycotted".split()
)
"""Event classes of which an article that lacks them lacks something."""
SIDES = re.compile(
    r"\b(?:opposition|opponents?|critics?|dissidents?|campaigners|activists|"
    r"rights groups?|residents|families|relatives|survivors|eyewitnesses|unions?|"
    r"lawyers?|defen[cs]e|neighbou?rs|watchdogs?|inspectors|engineers|experts|"
    r"scientists|exiled|whistleblowers?)\b",
    re.IGNORECASE,
)
"""Those who answer, who were there, or who know better than the parties."""
CAVEATS = (
    "each side says", "each side accus", "each side blam", "each side claim",
    "each side has", "both sides say", "both sides accus", "both sides blam",
    "both sides claim", "both sides den", "both sides trad", "the other side",
    "denies", "denied", "denying", "could not be independently",
    "could not independently", "not been verified", "unable to verify",
    "could not verify", "could not establish", "stopped short",
    "declined to comment", "did not respond", "disputed by", "disputes", "disputed",
    "rejected", "no evidence", "critics", "called for an independent",
    "not been confirmed", "could not be confirmed", "could not confirm", "unclear",
    "has not commented", "declined to say", "too early to", "never took place",
)  # fmt: skip
"""Wordings by which a report keeps its distance or lets the other side speak."""


def caveat(text: str) -> str | None:
    """Return the wording of distance that some words use, if any.

    >>> caveat("The company denies it."), caveat("It rained.")
    ('denies', None)
    """
    lower = text.lower()
    return next((words for words in CAVEATS if words in lower), None)


def lost_caveat(text: str, copy: Reading) -> str | None:
    """Return the wording of distance in some words that a copy has nowhere.

    One that it uses anywhere is taken for kept: it may have moved it.
    """
    words = caveat(text)
    return (
        words if words is not None and words not in copy.article.body.lower() else None
    )


def grave(claim: Claim) -> bool:
    """Return whether a claim tells of an event that weighs."""
    return root(claim) in GRAVE


def counts_people(claim: Claim) -> str | None:
    """Return what a claim counts of people in trouble: "displaced"."""
    known = events().get(root(claim) or "")
    return known.counts if known is not None and known.counts in PEOPLE else None


def weight(claim: Claim) -> int:
    """Return how much a report lacks that lacks a claim, 0 to 3."""
    if caveat(claim.text) is not None:
        return 3
    if grave(claim) or SIDES.search(claim.text):
        return 2 + (grave(claim) and SIDES.search(claim.text) is not None)
    return int(claim.event is not None and not events()[str(root(claim))].light)
