"""How sure it is that what two articles name is one person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.align.name_distance import (
    best_telling_word,
    best_word,
    compare_names,
    name_likeness,
    one_family,
)
from framing.align.name_words import heavy, name_words
from framing.align.same_office import one_office
from framing.extract.roles.read import read_role

if TYPE_CHECKING:
    from framing.align.clusters import Cluster, Named
    from framing.model.slot import Office

SUSPECTED_AT = 0.72
"""Least likeness of some word of two names that hold one office."""
COURTESY = ("president", "prime minister", "chancellor", "king", "queen")
"""Titles that heads of many states have, also when they no longer rule."""
COMMON_TITLES = frozenset(("", "doctor", "professor", "member", "friend", "colleague"))
"""Titles by which nobody is known from others."""
TOLD_APART = ("forms", "generations", "other middle", "father and child")
"""How the reasons begin that no shared office outweighs."""
TITLED_AT = 0.58
"""Least likeness of every word of two names that bear one title."""
HOPELESS_AT = 0.5
"""Names without a pair of words this alike are not compared further."""


def same_person(a: Named, b: Named) -> float:
    """Return how sure it is that two clusters are one person, 0 when not."""
    alike = best_word(a.name, b.name)
    if alike < HOPELESS_AT:
        return 0.0
    match = compare_names(a.name, b.name)
    if match.verdict != "different":
        return match.score
    if match.why.startswith(TOLD_APART):
        return 0.0
    if one_family(a.name, b.name):
        return 0.0
    alike = best_telling_word(a.name, b.name)
    if alike < SUSPECTED_AT:
        return 0.0
    if _share_office(a.cluster, b.cluster):
        return 0.4 + 0.1 * alike
    full = min(len(heavy(name_words(x.name))) for x in (a, b)) > 1
    if full and _titles(a.cluster) & _titles(b.cluster):
        # "Bishop Zebedayo Kahigwa", "the retired Bishop Zebedee Kahinga"
        weakest = name_likeness(a.name, b.name)
        return 0.3 + 0.1 * weakest if weakest >= TITLED_AT else 0.0
    return 0.0


def _titles(cluster: Cluster) -> set[str]:
    """Return the titles that a person bears, but for those that anyone can have."""
    return {office.title for office in offices(cluster)} - COMMON_TITLES


def _share_office(a: Cluster, b: Cluster) -> bool:
    """Return whether two persons are given one specific office."""
    return any(one_office(left, right) for left in _named(a) for right in _named(b))


def _named(cluster: Cluster) -> list[Office]:
    """Return a person's offices; a president's country must be given in words.

    Many are called president whose country an article leaves unsaid.
    """
    return [
        slot.office
        for _, slot in cluster.mentions
        if slot.office is not None
        and (slot.office.title not in COURTESY or read_role(slot.role or "").of)
    ]


def offices(cluster: Cluster) -> list[Office]:
    """Return the offices given to a person."""
    return [slot.office for _, slot in cluster.mentions if slot.office is not None]
