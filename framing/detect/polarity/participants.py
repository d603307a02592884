"""Who takes part in two acts, and whether they are the same."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from framing.align.event import root
from framing.align.score import PRONOUNS, alike
from framing.detect.pairing import different_sides, particular
from framing.extract.numbers.words import NUMBER_WORDS
from framing.extract.thesaurus import events

if TYPE_CHECKING:
    from framing.model.claim import Argument, Claim

NOBODY = frozenset(("nobody", "none", "no-one"))
"""Participants that leave nobody out."""
COUNTED = re.compile(NUMBER_WORDS)
NO_KIND = ("ing", "ed")
"""Endings of words that say what a participant does: "striking drivers"."""
PLACES = frozenset(("place", "country"))
IN_PLACE = re.compile(r"\b(?:in|at|near) (?:the )?[A-Z]")
PLAIN = frozenset(
    "the a an each every both no several few its his her their our this "
    "that these those all some any most many more "
    "other former new old angry local about around over nearly hundreds thousands "
    "of".split()
)
"""Words before a noun that tell no kind of it."""
NEW = ("a ", "an ", "another ")


def two_things(a: Claim, b: Claim) -> bool:
    """Return whether an act is told of two things by their nouns: school, hospital.

    That both stand in one town makes them no one thing.
    """
    if a.patient is None or b.patient is None or events()[root(a) or ""].once:
        return False
    if (PRONOUNS | NOBODY) & {a.patient.head, b.patient.head}:
        return False
    shared = set(a.patient.entities) & set(b.patient.entities)
    placed = all(key.startswith(("place:", "country:")) for key in shared)
    bare = replace(a.patient, entities=()), replace(b.patient, entities=())
    return placed and not alike(*bare)


def apart(a: Claim, b: Claim) -> bool:
    """Return whether two claims name different actors: one signed, another not."""
    if a.agent is None or b.agent is None:
        return False
    left, right = named(a.agent), named(b.agent)
    return bool(left) and bool(right) and not left & right


def named(agent: Argument) -> set[str]:
    """Return the names in an agent's phrase, of whatever kind each was taken for."""
    return {key.partition(":")[2] for key in agent.entities}


def one_actor(a: Claim, b: Claim) -> bool:
    """Return whether contrary acts can be put down to one actor.

    What one country won another lost: both are true.
    """
    if a.agent is None or b.agent is None or befell_one(a, b):
        return True
    if apart(a, b) or another_kind(a.agent, b.agent):
        return False
    return not different_sides(a.agent, b.agent)


def befell_one(a: Claim, b: Claim) -> bool:
    """Return whether both acts are undergone by one person: sacked, or stays on."""
    mine, theirs = undergoer(a), undergoer(b)
    if mine is None or theirs is None:
        return False
    shared = set(mine.entities) & set(theirs.entities)
    return any(key.startswith("person:") for key in shared)


def undergoer(claim: Claim) -> Argument | None:
    """Return whom an act befalls, None where its class leaves that open."""
    known = events()[root(claim) or ""]
    return (claim.patient or claim.agent) if known.undergone else None


def another_kind(x: Argument, y: Argument) -> bool:
    """Return whether two actors are told apart before one noun: bus, metro drivers."""
    if x.head != y.head or set(x.entities) & set(y.entities):
        return False
    left, right = kind_words(x), kind_words(y)
    return bool(left) and bool(right) and not left & right


def kind_words(argument: Argument) -> set[str]:
    """Return the words right before the noun of a participant that say which kind.

    Names tell no kind: "the Tarn plant" may be "the cheese plant".
    """
    found = re.match(rf"(.*?)\b{re.escape(argument.head)}", argument.text)
    words = found[1].split() if found else []
    if not argument.entities:
        # a sentence may open with them: "Bus drivers"
        words[:1] = [word.lower() for word in words[:1]]
    plain = {w for w in words if w.islower() and not w[0].isdigit()}
    counted = {w for w in plain if COUNTED.fullmatch(w)}
    return {w for w in plain if not w.endswith(NO_KIND)} - PLAIN - counted


def share_participant(a: Claim, b: Claim, contrary: bool) -> bool:
    """Return whether some participant of one claim is one of the other's.

    Of contrary acts it must be one by its own name or noun: that both are by
    one country says too little.
    """
    persons = {key for key in a.entities if key.startswith("person:")}
    if persons & set(b.entities):
        return True
    mine = [x for x in (a.agent, a.patient) if x is not None]
    theirs = [x for x in (b.agent, b.patient) if x is not None]
    if any(x.text.lower() == "none" for x in (*mine, *theirs)):
        # of whom is told in the sentence before
        return False
    if mine and theirs and any(x.head in NOBODY for x in (*mine, *theirs)):
        return not elsewhere(a, b)
    same = particular if contrary else alike
    return any(
        same(x, y) and not (contrary and (both_new(x, y) or another_kind(x, y)))
        for x in mine
        for y in theirs
    )


def elsewhere(a: Claim, b: Claim) -> bool:
    """Return whether two claims name different things: "nobody in Orrin"."""
    mine, theirs = (
        {word for name in claim.names for word in name.text.split()} for claim in (a, b)
    )
    return bool(mine) and bool(theirs) and not mine & theirs


def other_place(a: Claim, b: Claim) -> bool:
    """Return whether two claims are of two places: "approved in Japan"."""
    left, right = (
        {name.key or name.text for name in claim.names if name.kind in PLACES}
        for claim in (a, b)
    )
    inside = all(IN_PLACE.search(claim.text) for claim in (a, b))
    return inside and bool(left) and bool(right) and not left & right


def both_new(x: Argument, y: Argument) -> bool:
    """Return whether two participants are brought up as any of their kind.

    "accepted an invitation" and "turned down an invitation" may be two.
    """
    named = set(x.entities) & set(y.entities)
    return not named and all(p.text.lower().startswith(NEW) for p in (x, y))
