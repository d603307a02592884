"""A fact that some articles of a story lack, and how much it weighs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.detect.omissions.weighty import counts_people
from framing.detect.origin import origins_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.model.claim import Claim
    from framing.model.story import Story

MIN_ORIGINS = 2
LEAD = 2
"""Sentences from the top of an article in which it tells what matters most."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact, who tells it, and the articles that have no word of it.

    `kind` names the class of event or of count, `weight` ranks facts.
    """

    kind: str
    claims: tuple[Claim, ...]
    silent: tuple[str, ...]
    weight: float


def told_among(story: Story, claims: Sequence[Claim], peers: frozenset[str]) -> bool:
    """Return whether enough origins among some articles tell a fact."""
    return len(origins_of(story, (c for c in claims if c.article in peers))) >= (
        MIN_ORIGINS
    )


def apart(story: Story, article: str, claims: Sequence[Claim]) -> bool:
    """Return whether an article comes from none of the texts that tell a fact."""
    own = story.origins[article]
    return all(story.origins[claim.article] != own for claim in claims)


def weight_of(story: Story, claims: Sequence[Claim]) -> float:
    """Rank a fact: by its origins, people and numbers, and where it is told."""
    lead = any(claim.sentence < LEAD for claim in claims)
    people = any(counts_people(claim) for claim in claims)
    return len(origins_of(story, claims)) + lead + people
