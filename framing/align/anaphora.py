"""Anaphora: what "the arrest" and "the tragedy" stand for.

A report names a thing once and then speaks of it by a word that could be anyone's.
Two such words are taken for what they mean: an event's noun ("the arrest") for the
like event told before, whose patient it has, and a word for any calamity ("the
tragedy") for the calamity that the article began with.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from framing.align.event import root
from framing.extract.thesaurus import events
from framing.model.span import Span
from framing.text.wordlist import word_set

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from framing.model.claim import Claim

DEFINITE = ("the ", "this ", "that ")
ANY_CALAMITY = word_set(
    """
    tragedy disaster catastrophe calamity accident incident mishap misfortune
    emergency drama ordeal cataclysm
    """
)
"""Nouns for whatever went wrong."""
HAPPENING = word_set("occur happen unfold strike begin start take come befall")
CALAMITIES = word_set(
    """
    grounded burned collapsed collision crashed-craft dam derailed
    earthquake exploded flood landslide leak raging sank shooting storm attack
    shelled hijacked clash
    """
)
"""Classes of event that such a noun may mean."""
OPENING = 3
"""Sentences at the top of an article that tell what it is about."""


def resolved(claims: Iterable[Claim]) -> Iterator[Claim]:
    """Yield the claims of some articles with their anaphora resolved."""
    for _, own in groupby(claims, key=lambda claim: claim.article):
        yield from in_article(list(own))


def in_article(claims: Sequence[Claim]) -> Iterator[Claim]:
    """Yield an article's claims, each in the light of those before it."""
    calamity = calamity_of(claims)
    told: dict[str, Claim] = {}
    for claim in claims:
        found = with_patient(with_calamity(claim, calamity), told)
        name = root(found)
        if name is not None and found.patient is not None:
            told[name] = found
        yield found


def with_patient(claim: Claim, told: dict[str, Claim]) -> Claim:
    """Return a claim on "the arrest" with the patient of the arrest told before."""
    earlier = told.get(root(claim) or "")
    if earlier is None or claim.patient is not None or claim.trigger is None:
        return claim
    before = claim.text[: claim.trigger.start - claim.start].lower()
    patient = earlier.patient
    if patient is None or not before.endswith(DEFINITE):
        return claim
    if events()[str(root(claim))].recurs and not patient.entities:
        return claim
    entities = tuple(sorted({*claim.entities, *patient.entities}))
    return replace(claim, patient=patient, entities=entities)


def calamity_of(claims: Sequence[Claim]) -> str | None:
    """Return the one calamity that the first sentences of an article tell of."""
    found = [
        str(root(claim))
        for claim in claims
        if claim.sentence < OPENING and root(claim) in CALAMITIES
    ]
    return found[0] if found else None


def with_calamity(claim: Claim, calamity: str | None) -> Claim:
    """Return a claim that "the tragedy occurred" with the event that is meant."""
    subject = claim.agent or claim.patient
    if calamity is None or claim.event is not None or subject is None:
        return claim
    known = subject.head in ANY_CALAMITY and subject.text.lower().startswith(DEFINITE)
    if not known or not HAPPENING & set(claim.words):
        return claim
    trigger = Span(subject.start, subject.end)
    return replace(claim, event=calamity, trigger=trigger, agent=None, patient=None)
