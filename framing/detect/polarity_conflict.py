"""polarity-conflict: one outlet asserts what another denies.

What it finds: two aligned claims on one act, of which one says that it
happened and the other that it did not, or that its contrary did.
Why it matters: whether the envoy was expelled is the news.
Flagged: "expelled the ambassador" against "stopped short of expelling"; "was
arrested" against "remains free".
Not flagged: an outlet that reports both sides; "could not be verified" (no
denial); the deployment of 2020 and the withdrawal of 2024 (two events).
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from framing.align.event import root, split, title
from framing.align.score import PRONOUNS, alike
from framing.align.similarity import contraries
from framing.detect import existence
from framing.detect.altered_words import BEFORE
from framing.detect.bundle import Answer, Question
from framing.detect.conflict import Topic, findings
from framing.detect.factual import factual
from framing.detect.pairing import (
    another_instance,
    different_sides,
    linked,
    particular,
)
from framing.detect.pronouns import resolved
from framing.extract.thesaurus import events

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.detect.pairing import Linked
    from framing.model.claim import Argument, Claim
    from framing.model.finding import Explained, Finding
    from framing.model.story import Story

RULE = "polarity-conflict"
LEAST_SCORE = 0.3
OPPOSITE_SCORE = 0.45
"""Contrary classes say less than a denial of one class, and need a surer link."""
NOBODY = frozenset(("nobody", "none", "no-one"))
"""Participants that leave nobody out."""
TRIED = frozenset(("acquitted", "convicted", "charged", "fined"))
OF = re.compile(r"\bof (?:the |an? )?(\w+)")
NEW = ("a ", "an ", "another ")
INNOCENT = (
    "two moments: first not, then done?",
    "another person or another act of the same kind?",
    "a claim that is only reported?",
)


def find(story: Story) -> Iterator[Finding | Explained]:
    """Yield a finding for each act that is both asserted and denied."""
    questions: dict[str, Question] = {}
    claims = resolved(story)
    for row in linked(story, LEAST_SCORE):
        pair = replace(row, left=claims[row.left.id], right=claims[row.right.id])
        stance = opposed(pair.left, pair.right)
        if stance is None or pair.score < least(pair):
            continue
        if not factual(story, pair.left) or not factual(story, pair.right):
            continue
        first, second = answer(pair.left, stance[0]), answer(pair.right, stance[1])
        question = questions.setdefault(contraries(pair.left), Question())
        reason = another_instance(pair.left, pair.right) or changed(pair)
        if reason is not None:
            question.refuse(first, second, reason)
            continue
        why = f"One asserts it, the other denies it; {'; '.join(pair.why)}."
        question.oppose(first, second, pair.score, why)
    for name, question in sorted(questions.items()):
        topic = Topic(RULE, name, f"Whether it happened: {title(name)}", INNOCENT)
        yield from findings(story, topic, question)
    yield from existence.find(story)


def least(pair: Linked) -> float:
    """Return how surely two claims must be of one fact to exclude each other."""
    left, right = root(pair.left) or "", root(pair.right) or ""
    if denies_any(pair.left) or denies_any(pair.right):
        return OPPOSITE_SCORE
    both_once = events()[left].once and events()[right].once
    return LEAST_SCORE if left == right or both_once else OPPOSITE_SCORE


def changed(pair: Linked) -> str | None:
    """Say that what one outlet denies is how things stood before, else None.

    "At first he did not resign", "had not signed on Sunday" and "signed on Monday".
    """
    for denial, other in ((pair.left, pair.right), (pair.right, pair.left)):
        if denial.polarity != "denied" or other.polarity == "denied":
            continue
        passed = [d for d in denial.dates if d.boundary == "at"]
        earlier = passed and all(
            x.excludes(y) and x.last < y.first for x in passed for y in other.dates
        )
        if BEFORE & set(denial.text.lower().split()) or (earlier and other.dates):
            return "first not, then done"
    return None


def opposed(a: Claim, b: Claim) -> tuple[str, str] | None:
    """Return what each of two claims holds, if they exclude each other."""
    left, right = root(a), root(b)
    if left is None or right is None:
        return None
    if left == right and events()[left].measures:
        # "only 40% came" denies no turnout
        return None
    sole = events()[left].once and events()[right].once and not apart(a, b)
    sole = sole or (left == right and (denies_any(a) or denies_any(b)))
    if not sole and not share_participant(a, b, left != right):
        return None
    if left == right == "signed" and apart(a, b):
        # each signs for itself
        return None
    if left == right and not sole and another_victim(a, b):
        return None
    aspects = {split(str(claim.event))[1] for claim in (a, b)}
    if left == right and aspects == {"end", "continue"} and a.polarity == b.polarity:
        return str(a.event), str(b.event)
    if left == right and {a.polarity, b.polarity} == {"asserted", "denied"}:
        return stance(left, a), stance(right, b)
    if right not in events()[left].opposite or not one_actor(a, b):
        return None
    if (
        a.patient is not None
        and b.patient is not None
        and both_new(a.patient, b.patient)
    ):
        return None
    if a.polarity == b.polarity == "asserted":
        return None if other_charge(a, b) else (left, right)
    return None


def other_charge(a: Claim, b: Claim) -> bool:
    """Return whether two claims tell of what somebody was cleared, or guilty, of.

    "acquitted of fraud" and "convicted of forgery" are both true.
    """
    left, right = (OF.findall(claim.text) for claim in (a, b))
    tried = {root(a), root(b)} <= TRIED
    return (
        tried and bool(left) and bool(right) and left[-1].lower() != right[-1].lower()
    )


def denies_any(claim: Claim) -> bool:
    """Return whether a claim denies that anything of the kind took place.

    "No warning had come" denies every warning, "no arrests of officers" not.
    """
    if claim.polarity != "denied" or claim.trigger is None or claim.agent is not None:
        return False
    before = claim.text[: max(0, claim.trigger.start - claim.start)].split()
    inside = claim.patient is None or claim.patient.span.overlaps(claim.trigger)
    return bool(before) and before[-1].lower() == "no" and inside


def another_victim(a: Claim, b: Claim) -> bool:
    """Return whether acts of a common kind are done to different things.

    "visited the mine" does not contradict "has not visited the families", nor
    an "agreed" whose matter is not told.
    """
    if not events()[root(a) or ""].recurs:
        return two_things(a, b)
    if a.patient is None or b.patient is None:
        return a.patient is not b.patient
    if {a.patient.head, b.patient.head} & (NOBODY | PRONOUNS):
        return False
    for claim in (a, b):
        if (
            claim.trigger
            and claim.patient
            and claim.trigger.overlaps(claim.patient.span)
        ):
            # "given its consent", "used artillery": the noun is the act itself
            return False
    return not alike(a.patient, b.patient)


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
    left, right = set(a.agent.entities), set(b.agent.entities)
    return bool(left) and bool(right) and not left & right


def one_actor(a: Claim, b: Claim) -> bool:
    """Return whether contrary acts can be put down to one actor.

    What one country won another lost: both are true.
    """
    if a.agent is None or b.agent is None:
        return True
    return not apart(a, b) and not different_sides(a.agent, b.agent)


def stance(event: str, claim: Claim) -> str:
    """Return the value of an asserted or denied event."""
    return f"not {event}" if claim.polarity == "denied" else event


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
    if mine and theirs and any(x.head in NOBODY for x in (*mine, *theirs)):
        return True
    same = particular if contrary else alike
    return any(same(x, y) and not both_new(x, y) for x in mine for y in theirs)


def both_new(x: Argument, y: Argument) -> bool:
    """Return whether two participants are brought up as any of their kind.

    "accepted an invitation" and "turned down an invitation" may be two.
    """
    named = set(x.entities) & set(y.entities)
    return not named and all(p.text.lower().startswith(NEW) for p in (x, y))


def answer(claim: Claim, value: str) -> Answer:
    """Return the claim's own words, from its trigger to the end, as an answer."""
    return Answer(claim.article, claim.start, claim.end, value)
