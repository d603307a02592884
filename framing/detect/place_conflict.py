"""place-conflict: outlets put one event in different places.

What it finds: two aligned claims on one event that name places of which
neither lies in the other.
Why it matters: where a ship was decides whose waters they were.
Flagged: talks "in Singapore" against "in Geneva"; a truce "concluded at
Jinghong" against "signed in Kunming".
Not flagged: a city and its country; a district of the city; two meetings in two
cities.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.align.event import root
from framing.detect.bundle import Answer, Question
from framing.detect.conflict import Topic, explain, findings
from framing.detect.pairing import another_instance, days_apart, linked, recurs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.detect.pairing import Linked
    from framing.model.claim import Claim
    from framing.model.finding import Explained, Finding
    from framing.model.slot import NameSlot
    from framing.model.story import Story

RULE = "place-conflict"
LEAST_SCORE = 0.5
INNOCENT = (
    "one place inside the other?",
    "another event of the same kind?",
    "two names of one place?",
)
BEFORE = ("in", "at", "near", "off", "outside", "inside", "of", "to")


def find(story: Story) -> Iterator[Finding | Explained]:
    """Yield a finding for each event that is put in different places."""
    owner = {
        (article, slot.start): entity.key
        for entity in story.entities
        for article, slot in entity.mentions
    }
    questions: dict[str, Question] = {}
    explained: list[Explained] = []
    for pair in linked(story, LEAST_SCORE):
        if root(pair.left) is None or root(pair.left) != root(pair.right):
            continue
        x, y = only_place(story, pair.left), only_place(story, pair.right)
        if x is None or y is None:
            continue
        keys = {owner.get((pair.left.article, x.start)), owner.get((pair.right.article, y.start))}
        first, second = answer(story, pair.left, x), answer(story, pair.right, y)
        question = questions.setdefault(root(pair.left) or "", Question())
        if len(keys) == 1:
            question.agree(first, second)
            continue
        reason = not_one(pair)
        if reason is not None:
            explained.append(explain(story, RULE, reason, first, second))
        else:
            why = f"One event, two places: {'; '.join(pair.why)}."
            question.oppose(first, second, pair.score, why)
    for name, question in sorted(questions.items()):
        topic = Topic(RULE, name, f"Where it was ({name})", INNOCENT)
        yield from findings(story, topic, question)
    yield from explained


def only_place(story: Story, claim: Claim) -> NameSlot | None:
    """Return the one town or landmark that a claim is located at, if just one."""
    text = story.by_id[claim.article].article.text
    found = [
        slot
        for slot in claim.names
        if slot.kind == "place"
        and not (slot.key or "").startswith("country:")
        and text[: slot.start].rstrip().rpartition(" ")[2].lower() in BEFORE
    ]
    return found[0] if len(found) == 1 else None


def not_one(pair: Linked) -> str | None:
    """Say why two claims are of different events, None if they may be one."""
    reason = another_instance(pair.left, pair.right)
    if reason is not None:
        return reason
    apart = days_apart(pair.left, pair.right)
    if recurs(pair.left) and apart is None:
        return "events of a common kind, and no date says that they are one"
    return None


def answer(story: Story, claim: Claim, slot: NameSlot) -> Answer:
    """Turn a place into an answer, with its preposition."""
    text = story.by_id[claim.article].article.text
    before = text[: slot.start].rstrip().rpartition(" ")[2]
    start = text.rindex(before, 0, slot.start)
    return Answer(claim.article, start, slot.end, slot.text)
