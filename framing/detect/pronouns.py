"""Who a "he" or "she" of a claim is, where only one person can be meant."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from framing.model.claim import Argument, Claim
    from framing.model.story import Story

PERSONAL = frozenset("he she him her his hers".split())
"""Pronouns that stand for one person; "they" may be anyone."""
SENTENCES_BACK = 2


def resolved(story: Story) -> Mapping[str, Claim]:
    """Return the claims by id, with the person that their pronouns stand for.

    A pronoun, or "his condition", is taken for the one person named before it
    in its own sentence or the two before; with two such persons it stays open.
    """
    out: dict[str, Claim] = {}
    named: dict[str, list[tuple[int, int, str]]] = {}
    for claim in story.claims:
        before = named.setdefault(claim.article, [])
        out[claim.id] = with_persons(claim, before)
        before.extend(mentions(claim))
    return out


def mentions(claim: Claim) -> Iterator[tuple[int, int, str]]:
    """Yield the persons that a claim's parts name: sentence, place and key."""
    for argument in (claim.agent, claim.patient):
        for key in argument.entities if argument is not None else ():
            if argument is not None and key.startswith("person:"):
                yield claim.sentence, argument.start, key


def with_persons(claim: Claim, named: list[tuple[int, int, str]]) -> Claim:
    """Return a claim whose pronouns have the key of the person they stand for."""
    agent, patient = (
        meant(claim, argument, named) for argument in (claim.agent, claim.patient)
    )
    if agent is claim.agent and patient is claim.patient:
        return claim
    keys = {key for x in (agent, patient) if x is not None for key in x.entities}
    entities = tuple(sorted(keys | set(claim.entities)))
    return replace(claim, agent=agent, patient=patient, entities=entities)


def meant(
    claim: Claim, argument: Argument | None, named: list[tuple[int, int, str]]
) -> Argument | None:
    """Return a part of a claim with the person that its pronoun stands for."""
    if argument is None or argument.entities:
        return argument
    if argument.text.split(maxsplit=1)[0].lower() not in PERSONAL:
        return argument
    first = claim.sentence - SENTENCES_BACK
    keys = {key for number, at, key in named if first <= number and at < argument.start}
    return replace(argument, entities=tuple(keys)) if len(keys) == 1 else argument
