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

from typing import TYPE_CHECKING

from framing.align.event import root
from framing.align.score import alike
from framing.detect.bundle import Answer, Question
from framing.detect.conflict import Topic, explain, findings
from framing.detect.pairing import another_instance, linked
from framing.extract.thesaurus import events

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.model.claim import Claim
    from framing.model.finding import Explained, Finding
    from framing.model.story import Story

RULE = "polarity-conflict"
LEAST_SCORE = 0.3
INNOCENT = (
    "two moments: first not, then done?",
    "another person or another act of the same kind?",
    "a claim that is only reported?",
)


def find(story: Story) -> Iterator[Finding | Explained]:
    """Yield a finding for each act that is both asserted and denied."""
    questions: dict[str, Question] = {}
    explained: list[Explained] = []
    for pair in linked(story, LEAST_SCORE):
        stance = opposed(pair.left, pair.right)
        if stance is None:
            continue
        first, second = answer(pair.left, stance[0]), answer(pair.right, stance[1])
        reason = another_instance(pair.left, pair.right)
        if reason is not None:
            explained.append(explain(story, RULE, reason, first, second))
            continue
        name = root(pair.left) or "said"
        question = questions.setdefault(name, Question())
        why = f"One says it happened, the other that it did not: {'; '.join(pair.why)}."
        question.oppose(first, second, pair.score, why)
    for name, question in sorted(questions.items()):
        topic = Topic(RULE, name, f"Whether it happened ({name})", INNOCENT)
        yield from findings(story, topic, question)
    yield from explained


def opposed(a: Claim, b: Claim) -> tuple[str, str] | None:
    """Return what each of two claims holds, if they exclude each other."""
    left, right = root(a), root(b)
    if left is None or right is None or not share_participant(a, b):
        return None
    if left == right and {a.polarity, b.polarity} == {"asserted", "denied"}:
        return stance(left, a), stance(right, b)
    if right in events()[left].opposite and a.polarity == b.polarity == "asserted":
        return left, right
    return None


def stance(event: str, claim: Claim) -> str:
    """Return the value of an asserted or denied event."""
    return f"not {event}" if claim.polarity == "denied" else event


def share_participant(a: Claim, b: Claim) -> bool:
    """Return whether some participant of one claim is one of the other's."""
    mine = [x for x in (a.agent, a.patient) if x is not None]
    theirs = [x for x in (b.agent, b.patient) if x is not None]
    return any(alike(x, y) for x in mine for y in theirs)


def answer(claim: Claim, value: str) -> Answer:
    """Return the claim's own words, from its trigger to the end, as an answer."""
    return Answer(claim.article, claim.start, claim.end, value)
