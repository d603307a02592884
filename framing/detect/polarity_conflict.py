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

from dataclasses import replace
from typing import TYPE_CHECKING

from framing.align.event import root, title
from framing.align.score import alike
from framing.align.similarity import family
from framing.detect.bundle import Answer, Question
from framing.detect.conflict import Topic, findings
from framing.detect.pairing import another_instance, linked
from framing.extract.thesaurus import events

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.model.claim import Argument, Claim
    from framing.model.finding import Explained, Finding
    from framing.model.story import Story

RULE = "polarity-conflict"
LEAST_SCORE = 0.3
OPPOSITE_SCORE = 0.45
"""Contrary classes say less than a denial of one class, and need a surer link."""
INNOCENT = (
    "two moments: first not, then done?",
    "another person or another act of the same kind?",
    "a claim that is only reported?",
)


def find(story: Story) -> Iterator[Finding | Explained]:
    """Yield a finding for each act that is both asserted and denied."""
    questions: dict[str, Question] = {}
    for pair in linked(story, LEAST_SCORE):
        stance = opposed(pair.left, pair.right)
        contrary = root(pair.left) != root(pair.right)
        if stance is None or (contrary and pair.score < OPPOSITE_SCORE):
            continue
        first, second = answer(pair.left, stance[0]), answer(pair.right, stance[1])
        question = questions.setdefault(family(pair.left), Question())
        reason = another_instance(pair.left, pair.right)
        if reason is not None:
            question.refuse(first, second, reason)
            continue
        why = f"One asserts it, the other denies it; {'; '.join(pair.why)}."
        question.oppose(first, second, pair.score, why)
    for name, question in sorted(questions.items()):
        topic = Topic(RULE, name, f"Whether it happened: {title(name)}", INNOCENT)
        yield from findings(story, topic, question)


def opposed(a: Claim, b: Claim) -> tuple[str, str] | None:
    """Return what each of two claims holds, if they exclude each other."""
    left, right = root(a), root(b)
    if left is None or right is None or not share_participant(a, b, left != right):
        return None
    if left == right and {a.polarity, b.polarity} == {"asserted", "denied"}:
        return stance(left, a), stance(right, b)
    if right in events()[left].opposite and a.polarity == b.polarity == "asserted":
        return left, right
    return None


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
    same = particular if contrary else alike
    return any(same(x, y) for x in mine for y in theirs)


def particular(a: Argument, b: Argument) -> bool:
    """Return whether two participants are one by more than their country."""
    shared = set(a.entities) & set(b.entities)
    if any(not key.startswith("country:") for key in shared):
        return True
    return alike(replace(a, entities=()), replace(b, entities=()))


def answer(claim: Claim, value: str) -> Answer:
    """Return the claim's own words, from its trigger to the end, as an answer."""
    return Answer(claim.article, claim.start, claim.end, value)
