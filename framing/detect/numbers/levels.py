"""Figures that are no answer: levels left behind, and those of other matters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.detect.confidence import content, dice
from framing.detect.terms.kinds import tokens_of_sentence

if TYPE_CHECKING:
    from framing.detect.numbers.number_rows import Row
    from framing.model.claim import Claim
    from framing.model.slot import NumberSlot
    from framing.model.story import Story

FROM_REACH = 60
LEVEL = re.compile(
    r"\b(?:increased|rose|risen|grew|grown|fell|fallen|dropped|declined|jumped|went"
    r"|climbed|decreased|slid|shrank|soared|surged) from (?:about |some )?\Z"
)
"""Before the level that something had until it changed."""
LEAST_LIKE = 0.15
"""Part of the content words that two sentences on one measure share."""

CULPRIT_REACH = 80
MOST_CULPRITS = 3
CULPRIT = re.compile(
    r"^[^.;]{0,40}\b(?:including|with|counting) (?:the |a |an |one |two |three )?"
    r"(?:\w+ )?(?:assailants?|attackers?|gun(?:man|men)|shooters?|bombers?|suspects?"
    r"|killers?|perpetrators?|himself|herself|hijackers?|militants?)\b",
    re.IGNORECASE,
)
"""Behind a toll that counts in those who did it."""
MEASURED_BY = re.compile(
    r"\b(?:worst|deadliest|bloodiest|largest|biggest|gravest)\b[^.;]{0,120}\bsince\b",
    re.IGNORECASE,
)


def earlier_level(story: Story, claim: Claim, number: NumberSlot) -> bool:
    """Return whether a number is what something rose or fell from."""
    text = story.by_id[claim.article].article.text
    before = text[max(0, number.start - FROM_REACH) : number.start].lower()
    return before.endswith(("up from ", "down from ")) or bool(LEVEL.search(before))


def culprit_counted(story: Story, a: tuple[Claim, NumberSlot], b: NumberSlot) -> bool:
    """Return whether one toll counts in whoever did it: "four dead with the gunman"."""
    claim, number = a
    after = story.by_id[claim.article].article.text[number.end :][:CULPRIT_REACH]
    few = 0 < number.low - b.low <= MOST_CULPRITS
    return few and CULPRIT.search(after) is not None


def unlike(story: Story, a: Claim, b: Claim) -> bool:
    """Return whether two sentences have too little in common to measure one thing."""
    left, right = (
        content(" ".join(token.text for token in tokens_of_sentence(story, claim)))
        for claim in (a, b)
    )
    return dice(left, right) < LEAST_LIKE


def set_beside(story: Story, pair: tuple[Row, Row]) -> bool:
    """Return whether one sentence sets a bare figure, the other's, beside its own.

    "There were six arrests on Wednesday, compared to 47 the night before."
    """
    for mine, theirs in (pair, pair[::-1]):
        beside = story.claims_at(theirs.claim.article, theirs.claim.sentence)
        for claim in beside:
            for number in claim.numbers:
                bare = number.of is None and number.unit is None
                if bare and number.low == number.high == mine.number.low:
                    return number is not theirs.number
    return False


def compared(story: Story, row: Row) -> bool:
    """Return whether a number is of an earlier event: "the worst since 52 died"."""
    reading = story.by_id[row.claim.article]
    sentence = reading.sentence_at(row.number.start)
    if sentence is None:
        return False
    before = reading.article.text[sentence.start : row.number.start]
    return MEASURED_BY.search(before) is not None
