"""What a story tells of its doers: the groups of those whom it only names."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from framing.detect.actors.doers import MEMBER, groups_meant, groups_of
from framing.detect.pronouns import resolved

if TYPE_CHECKING:
    from collections.abc import Mapping

    from framing.model.claim import Argument, Claim
    from framing.model.story import Story

APPOSED = re.compile(
    r"(?: \([^()]{1,40}\))?, (?:a|an|the|its|his|her) ([^,.;()]{3,70})"
)
"""What a name is called right behind it: "Falke, a unit of the secret service"."""
REACH = 120
"""Characters behind a name in which that is sought."""


def meant(story: Story) -> Mapping[str, Claim]:
    """Return the claims by id, their actors with the persons and groups meant.

    "Leo Omo" belongs to the town hall where some article calls him the mayor.
    """
    roles = groups_by_role(story)
    claims = resolved(story)
    return {name: placed(story, claim, roles) for name, claim in claims.items()}


def placed(story: Story, claim: Claim, roles: Mapping[str, frozenset[str]]) -> Claim:
    """Return a claim whose actor has the keys of the groups it is known to be of."""
    doer = claim.agent
    if doer is None or groups_meant(doer):
        return claim
    found = apposed(story, claim, doer) or held(doer, roles)
    keys = {f"{MEMBER}{group}" for group in found}
    entities = tuple(sorted({*doer.entities, *keys}))
    return replace(claim, agent=replace(doer, entities=entities))


def groups_by_role(story: Story) -> Mapping[str, frozenset[str]]:
    """Return the groups of each person by the roles that articles give."""
    out: dict[str, frozenset[str]] = {}
    for entity in story.entities:
        roles = {slot.role for _, slot in entity.mentions if slot.role}
        groups = [groups_of(role) for role in sorted(roles)]
        if entity.kind == "person" and all(groups):
            out[entity.key] = frozenset[str]().union(*groups)
    return out


def apposed(story: Story, claim: Claim, doer: Argument) -> frozenset[str]:
    """Return the groups that the words right behind an actor name."""
    text = story.by_id[claim.article].article.text
    found = APPOSED.match(text[doer.end : doer.end + REACH])
    return groups_of(found[1]) if found and doer.entities else frozenset()


def held(doer: Argument, roles: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Return the groups of the persons that an actor's words name."""
    found = [roles[key] for key in doer.entities if key in roles]
    return frozenset[str]().union(*found)
