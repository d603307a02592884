"""Whether two claims stand in one sentence, copied from outlet to outlet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import fuzz

if TYPE_CHECKING:
    from framing.model.claim import Claim
    from framing.model.story import Story

COPY_RATIO = 80
"""Per cent of words that two sentences share in order when one is a copy."""
CLAUSE_RATIO = 85
LEAST_WORDS = 7


def copied(story: Story, a: Claim, b: Claim) -> bool:
    """Return whether the sentences or clauses of two claims are one, edited."""
    if alike(a.text.lower().split(), b.text.lower().split(), CLAUSE_RATIO):
        return True
    return alike(sentence_words(story, a), sentence_words(story, b), COPY_RATIO)


def alike(left: list[str], right: list[str], least: int) -> bool:
    """Return whether two runs of words share enough of them in order."""
    if min(len(left), len(right)) < LEAST_WORDS:
        return False
    return fuzz.ratio(left, right) >= least


def sentence_words(story: Story, claim: Claim) -> list[str]:
    """Return the words of a claim's sentence in lower case."""
    reading = story.by_id[claim.article]
    sentence = reading.sentence_at(claim.start)
    if sentence is None:
        return []
    return reading.article.text[sentence.start : sentence.end].lower().split()
