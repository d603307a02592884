"""Persons meant: whom a participant names, or a pronoun stands for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from framing.model.claim import Argument, Claim
    from framing.model.story import Story

NEAR_SOMEBODY = (
    r"driver|brother|sister|son|daughter|wife|husband|widow|father|mother|cousin|uncle"
    r"|nephew|friend|lawyer|attorney|bodyguard|guard|aide|adviser|assistant|employee"
    r"|clerk|secretary|partner|accomplice|associate|ally|colleague|deputy|predecessor"
    r"|successor|rival|supporter|relative|spokesman|spokeswoman|co-defendant"
)
"""Nouns of those who stand near somebody."""
OF_SOMEBODY = re.compile(
    rf"(?:his|her|their) (?:\w+ ){{0,2}}?(?:{NEAR_SOMEBODY})s?\b", re.IGNORECASE
)
PRONOUNS = frozenset(("he", "him", "she", "her"))
REACH = 600
"""Characters before a pronoun within which its person must be named."""
Owners = dict[tuple[str, int], str]


def owners(story: Story) -> Owners:
    """Map (article id, start) of each name to its entity's key."""
    return {
        (article, slot.start): entity.key
        for entity in story.entities
        for article, slot in entity.mentions
    }


def somebody_elses(claim: Claim) -> bool:
    """Return whether a claim is on one who stands near somebody: "His accomplice"."""
    return OF_SOMEBODY.match(claim.text) is not None


def persons_meant(
    story: Story,
    claim: Claim,
    argument: Argument | None,
    keys: Mapping[tuple[str, int], str],
) -> frozenset[str]:
    """Return the keys of the persons that a participant of a claim is.

    A pronoun stands for the person named last before it.
    """
    if argument is None:
        return frozenset()
    named = {key for key in argument.entities if key.startswith("person:")}
    if named or argument.text.lower() not in PRONOUNS:
        return frozenset(named)
    before = [
        name
        for name in story.by_id[claim.article].names
        if name.kind == "person" and 0 < argument.start - name.start <= REACH
    ]
    if not before:
        return frozenset()
    last = max(before, key=lambda name: name.start)
    key = keys.get((claim.article, last.start)) or last.key
    return frozenset((key,)) if key else frozenset()
