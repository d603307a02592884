"""Two outlets answer one question differently, though no rule knows the question.

Only what no other rule judged is shown: a rule that explained a pair away knew
more of it than the words around.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.detect.answers.one_question import chance
from framing.detect.answers.value_pairs import excluding, values
from framing.detect.bundle import Answer, Question
from framing.detect.conflict import Topic, findings
from framing.model.slot import DateSlot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.detect.answers.value_pairs import Placed
    from framing.model.finding import Explained, Finding
    from framing.model.story import Story

LEAST = {"date": 0.7, "number": 0.6}
"""Chance from which a pair is shown."""
TOPICS = {
    "date": Topic(
        "date-conflict",
        "date of one fact",
        "When it was",
        ("two events of one kind?", "the day of the report, not of the event?"),
    ),
    "number": Topic(
        "number-conflict",
        "number of one fact",
        "How many or how much",
        ("a later count?", "a part of what the other counts?", "rounded?"),
    ),
}


def find(story: Story) -> Iterator[Finding | Explained]:
    """Yield a finding for values that exclude each other as one answer."""
    for kind, topic in TOPICS.items():
        known, question = values(story, kind), Question()
        rows = [(chance(known, a, b), a, b) for a, b in excluding(story, known)]
        taken: set[tuple[Placed, str]] = set()
        for likely, a, b in sorted(rows, key=order):
            # a value answers one question, and another article answers it once
            if likely < LEAST[kind] or {(a, b.article), (b, a.article)} & taken:
                continue
            taken |= {(a, b.article), (b, a.article)}
            why = "Their sentences tell one fact, and so do the words around them."
            question.oppose(answer(a), answer(b), likely, why)
        yield from findings(story, topic, question)


def order(row: tuple[float, Placed, Placed]) -> tuple[float, int, int, str, str]:
    """Return what pairs are sorted by: the likeliest first, then by place."""
    likely, a, b = row
    return -likely, a.slot.start, b.slot.start, a.article, b.article


def answer(value: Placed) -> Answer:
    """Turn a value into an answer."""
    slot = value.slot
    said = " ".join(slot.text.split())
    if isinstance(slot, DateSlot) and slot.relative:
        said = f"{said} ({slot.plain_value})"
    return Answer(value.article, slot.start, slot.end, said)
