"""A small story of two outlets, for the tests of reviewing."""

from __future__ import annotations

from datetime import date

from framing.model import (
    Article,
    Decision,
    Evidence,
    Finding,
    Known,
    Level,
    Reading,
    Report,
    Run,
    Sentence,
    Story,
)
from framing.model.finding import question, seen

TEXTS = {
    "a1": ("Northern Post", "The dam failed on Monday, engineers said. Rain fell."),
    "a2": ("River Daily", "Engineers said that the dam\nheld until Tuesday morning."),
}


def a_reading(article: str, text: str | None = None) -> Reading:
    outlet, usual = TEXTS[article]
    text = usual if text is None else text
    return Reading(
        article=Article(
            id=article,
            path=f"{article}.txt",
            text=text,
            digest=article,
            outlet=Known(outlet, "byline"),
            published=date(2024, 3, 5),
        ),
        sentences=(Sentence(article, 0, text.find(".") + 1, 0, "lead"),),
        tokens=((),),
        dates=(),
        numbers=(),
        names=(),
        quotations=(),
        voices=(),
    )


def a_story(**texts: str) -> Story:
    readings = tuple(a_reading(article, texts.get(article)) for article in TEXTS)
    return Story(readings, {article: article for article in TEXTS})


def evidence(story: Story, article: str, words: str, value: str) -> Evidence:
    text = story.by_id[article].article.text
    start = text.index(words)
    sentence = text[: text.index(".") + 1]
    return Evidence(article, start, start + len(words), words, value, sentence)


def a_finding(
    story: Story,
    rule: str = "date-conflict",
    level: Level = Level.ERROR,
    days: tuple[str, str] = ("Monday", "Tuesday"),
) -> Finding:
    rows = [
        evidence(story, article, day, day)
        for article, day in zip(TEXTS, days, strict=True)
    ]
    return Finding(
        key=question(rule, "date", [(row.article, row) for row in rows]),
        state=seen(rows),
        rule=rule,
        level=level,
        confidence=0.8,
        message="When the dam failed: Monday (Northern Post) or Tuesday (River Daily).",
        why="No day fits both.",
        evidence=tuple(rows),
    )


def a_report(story: Story, *findings: Finding) -> Report:
    return Report("dam", Run("settings"), story, (), findings)


def decide(finding: Finding, verdict: str = "dismissed", **more: str) -> Decision:
    return Decision(finding.key, finding.state, verdict, **more)
