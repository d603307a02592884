"""scare-quotes: quotation marks that deny the word inside them.

What it finds: one to three words in quotation marks in the outlet's own
sentence, where a lexicon lists the word as one that such marks take back.
Why it matters: the marks say "not a real one" without anybody saying it.
Flagged: The "authorities" in the enclave resigned.
Not flagged: "The authorities in the enclave resigned," he said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.detect.flag import Flag, evidence, finding
from framing.detect.wording.loaded_term import own_hits, reasons
from framing.lexicon.load import entries_by_key
from framing.lexicon.wording import fill
from framing.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.model.finding import Explained, Finding
    from framing.model.story import Story

RULE = "scare-quotes"
CONFIDENCE = 0.75
MARKS = "\"'“”„«»‘’ "


def find(story: Story) -> Iterator[Finding | Explained]:
    """Yield a finding for each article and entry set in scare quotes."""
    entries = entries_by_key(story.lexicons)
    for reading in story.readings:
        article = reading.article.id
        for key, hits in own_hits(reading).items():
            entry = entries.get(key)
            if entry is None or entry.kind != "scare-quotes":
                continue
            outlet = story.label(article)
            word = hits[0].text.strip(MARKS)
            said = fill(entry.message, match=word, outlet=outlet, others="")
            flag = Flag(
                rule=RULE,
                level=entry.level,
                confidence=CONFIDENCE,
                message=f"{outlet}: {said}",
                why=f"Scare quotes. {reasons(entry, 'the marks are the outlet’s own')}",
                innocent=("the words may quote somebody who is not named",),
                slot=f"{hits[0].lexicon}/{entry.id}",
            )
            places = [Span(hit.start, hit.end) for hit in hits]
            rows = [evidence(story, article, at, entry.id) for at in places]
            yield finding(story, flag, rows)
