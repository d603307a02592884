"""attribution-verb: one statement, introduced with and without distance.

What it finds: a statement of one speaker that one article introduces by a verb that
withholds belief ("claimed") and another by a plain or a granting one ("said",
"confirmed").
Why it matters: the verb tells the reader whether to believe before the words do.
Flagged: "The mayor claimed that the bridge was safe" against "The mayor said the
bridge was safe".
Not flagged: "said" against "told"; different statements of one speaker; a distancing
verb that every article uses; articles that carry one text.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from framing.detect.flag import Flag, evidence, finding, who_says
from framing.detect.quotes.utterance_words import Clause, clause, dice, same_speaker
from framing.extract.voices.cues import stance_of
from framing.extract.voices.find import find_reports
from framing.model.finding import Explained, Level
from framing.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.model.finding import Finding
    from framing.model.story import Reading, Story

RULE = "attribution-verb"
ALIKE = 0.6
"""Share of content words (Dice) from which two statements are one."""
MIN_SHARED = 3
CONFIDENCE = 0.6


@dataclass(frozen=True, slots=True)
class Statement:
    """What an article attributes: who speaks, the cue, the content."""

    article: str
    speaker: str
    cue: Span
    words: str
    content: Clause


def find(story: Story) -> Iterator[Finding | Explained]:
    """Yield a finding for each statement whose cues differ in stance."""
    by_article = [statements(reading) for reading in story.readings]
    seen: set[tuple[str, int]] = set()
    for left, right in combinations(by_article, 2):
        for a in left:
            for b in right:
                if {(a.article, a.cue.start), (b.article, b.cue.start)} & seen:
                    continue
                if differ(a, b) and one_statement(a, b):
                    if story.origins[a.article] == story.origins[b.article]:
                        yield explained(story, a, b)
                        continue
                    seen.update(((a.article, a.cue.start), (b.article, b.cue.start)))
                    yield flagged(story, a, b)


def statements(reading: Reading) -> list[Statement]:
    """Return what an article attributes to named or described speakers."""
    article, text = reading.article, reading.article.text
    rows = [
        (q.speaker, q.cue_span, Span(q.start, q.end))
        for q in reading.quotations
        if not q.scrap and q.cue_span is not None
    ]
    for voiced, cue in find_reports(article.body):
        rows.append((voiced.speaker, cue, Span(voiced.start, voiced.end)))
    out = []
    for speaker, place, span in rows:
        if speaker is not None and place is not None:
            words = text[place.start : place.end]
            content = clause(text, span.start, span.end)
            out.append(Statement(article.id, speaker, place, words, content))
    return out


def differ(a: Statement, b: Statement) -> bool:
    """Return whether just one of two cues withholds belief."""
    return (stance_of(a.words) == "doubt") != (stance_of(b.words) == "doubt")


def one_statement(a: Statement, b: Statement) -> bool:
    """Return whether two statements are one speaker's and say one thing."""
    one, two = a.content, b.content
    if len(one.stems & two.stems) < MIN_SHARED or dice(one.stems, two.stems) < ALIKE:
        return False
    return one.negated == two.negated and same_speaker(a.speaker, b.speaker) is True


def flagged(story: Story, a: Statement, b: Statement) -> Finding:
    """Return the finding on two cues of one statement."""
    rows = [evidence(story, x.article, x.cue, x.words) for x in (a, b)]
    flag = Flag(
        rule=RULE,
        level=Level.NOTE,
        confidence=CONFIDENCE,
        message=f"{a.speaker}'s statement is introduced by {who_says(story, rows)}.",
        why="one of the verbs withholds belief, the other does not",
        innocent=("two statements on one topic?",),
        slot="cue",
    )
    return finding(story, flag, rows)


def explained(story: Story, a: Statement, b: Statement) -> Explained:
    """Return two cues of articles that share one text as explained."""
    rows = tuple(evidence(story, x.article, x.cue, x.words) for x in (a, b))
    return Explained(RULE, "the articles carry one text", rows)
