"""From answers that exclude each other to findings, alike for all rules."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.detect.bundle import bundles
from framing.detect.flag import Flag, evidence, finding, who_says
from framing.model.finding import Explained, Level

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from framing.detect.bundle import Answer, Question
    from framing.model.finding import Finding
    from framing.model.story import Story


@dataclass(frozen=True, slots=True)
class Topic:
    """What a rule asks: its name, the question in words, what may explain it."""

    rule: str
    slot: str
    title: str
    innocent: tuple[str, ...]
    level: Level = Level.ERROR


def findings(
    story: Story, topic: Topic, question: Question
) -> Iterator[Finding | Explained]:
    """Yield a finding for each bundle of answers, then what was explained away."""
    for bundle in bundles(question):
        rows = [evidence(story, x.article, x.span, x.value) for x in bundle.answers()]
        flag = Flag(
            rule=topic.rule,
            level=topic.level,
            confidence=min(0.99, bundle.confidence),
            message=f"{topic.title}: {who_says(story, rows)}.",
            why=bundle.why,
            innocent=topic.innocent,
            slot=topic.slot,
        )
        yield finding(story, flag, rows)
    for answers, why in question.explained():
        yield explain(story, topic.rule, why, answers)


def explain(story: Story, rule: str, why: str, answers: Iterable[Answer]) -> Explained:
    """Return answers that look opposed as explained away."""
    rows = (evidence(story, x.article, x.span, x.value) for x in answers)
    return Explained(rule, why, tuple(rows))
