"""quote-divergence: one utterance, quoted in different words.

What it finds: quotations of one speaker in different articles that are the same
utterance by their content, and differ in their words inside the marks.
Why it matters: quotation marks promise the speaker's own words; where two outlets
put different words between them, one has changed, translated or cut the sense.
Flagged: "The bridge did not shake for a minute" against "The bridge shook for a few
minutes"; "It is not for sale, and it will stay" against "It is not for sale, but we
can talk".
Not flagged: British and American spelling; a quotation cut short with nothing
changed; two sentences of one speech that share too little; a paraphrase outside
quotation marks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import combinations
from typing import TYPE_CHECKING

from framing.detect.bundle import Answer, Question
from framing.detect.conflict import Topic, explain, findings
from framing.detect.quotes.utterance_words import (
    MAX_EVIDENCE_CHARACTERS,
    bounded,
    same_speaker,
)
from framing.detect.quotes.utterances import Likeness, compare
from framing.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.model.finding import Explained, Finding
    from framing.model.slot import Quotation
    from framing.model.span import Span
    from framing.model.story import Story

RULE = "quote-divergence"
TOPIC = Topic(
    RULE,
    "words",
    "One utterance in different words",
    (
        "two translations of one original?",
        "two sentences of one speech?",
        "the speaker repeated it on another occasion?",
    ),
)
WHY_NOT = {
    "spelling": "the same words in another spelling or inflection",
    "cut short": "one quotation is cut short, nothing is changed",
    "translated": "one sentence in two translations: its sense is not changed",
}
MIN_WORDS = 3
INNER = re.compile('["“”]')
"""Marks inside marks: two quotations run together by a missing mark."""

Row = tuple[str, "Quotation"]


def find(story: Story) -> Iterator[Finding | Explained]:
    """Yield a finding for each utterance that articles quote differently."""
    denied, reworded = Question(), Question()
    places = Places()
    pairs: list[tuple[Row, Row, Likeness]] = []
    for a, b in combinations(rows(story), 2):
        likeness = likeness_of(story, a, b)
        if likeness is not None:
            pairs.append((a, b, likeness))
    pairs.sort(key=lambda pair: -pair[2].share)
    for a, b, likeness in pairs:
        if likeness.kind in WHY_NOT:
            whole = [answer(story, a[0], likeness.left)]
            whole.append(answer(story, b[0], likeness.right))
            yield explain(story, RULE, WHY_NOT[likeness.kind], whole)
            continue
        left = places.answer(story, a[0], likeness.left)
        right = places.answer(story, b[0], likeness.right)
        negated = likeness.kind == "negated"
        confidence = 0.9 if negated else 0.6 + likeness.share / 4
        question = denied if negated else reworded
        question.oppose(left, right, confidence, because(a, b, likeness))
    yield from findings(story, TOPIC, denied)
    yield from findings(story, replace(TOPIC, level=Level.WARNING), reworded)


@dataclass(frozen=True)
class Places:
    """The place in each article that stands for an utterance there.

    One quotation compared with several gives overlapping stretches; the first
    one asked for stands for all.
    """

    chosen: dict[str, list[Span]] = field(default_factory=dict)

    def answer(self, story: Story, article: str, span: Span) -> Answer:
        """Return the words at or around a place as an answer."""
        known = self.chosen.setdefault(article, [])
        found = next((other for other in known if other.overlaps(span)), None)
        if found is None:
            known.append(span)
        return answer(story, article, found or span)


def answer(story: Story, article: str, span: Span) -> Answer:
    """Return the words at a place as an answer, no longer than evidence may be."""
    text = story.by_id[article].article.text
    span = bounded(text, span, MAX_EVIDENCE_CHARACTERS)
    words = " ".join(text[span.start : span.end].split()).strip(" ,.;:")
    return Answer(article, span.start, span.end, words)


def rows(story: Story) -> list[Row]:
    """Return every quotation of some length with its article."""
    return [
        (reading.article.id, quotation)
        for reading in story.readings
        for quotation in reading.quotations
        if len(quotation.text.split()) >= MIN_WORDS and not INNER.search(quotation.text)
    ]


def likeness_of(story: Story, a: Row, b: Row) -> Likeness | None:
    """Compare two quotations of different articles, if one person can be both's."""
    if a[0] == b[0]:
        return None
    same = same_speaker(a[1].speaker, b[1].speaker)
    texts = [story.by_id[row[0]].article.text for row in (a, b)]
    likeness = compare((texts[0], a[1]), (texts[1], b[1]), same)
    whole = not (a[1].scrap or b[1].scrap)
    if likeness is not None and likeness.kind not in WHY_NOT and not whole:
        return None
    return likeness


def because(a: Row, b: Row, likeness: Likeness) -> str:
    """Return why two quotations are held to be one utterance."""
    speaker = a[1].speaker or b[1].speaker or "an unnamed speaker"
    how = "one is negated" if likeness.kind == "negated" else "the words differ"
    return f"{speaker}: much the same content inside quotation marks, but {how}"
