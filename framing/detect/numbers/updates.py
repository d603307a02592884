"""Counts that grow while a story runs: which of two is the later one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from framing.detect.numbers.number_rows import Row
    from framing.model.story import Story

MUCH_HIGHER = 1.5
WHOLE_YEAR = 300
TWO_YEARS = 730
"""Days of a year as a whole, and of this one and the last."""


def risen(later: Row, earlier: Row) -> bool:
    """Return whether one count is told as having risen above the other."""
    if earlier.number.update or not later.number.update:
        return False
    return later.number.low > earlier.number.high


def disputed(a: Row, b: Row) -> bool:
    """Return whether two counts come from sources of different names.

    What the ministry counts one day the families' count of the next does not
    bring up to date, if it is much higher.
    """
    mine, theirs = a.claim.speaker, b.claim.speaker
    if mine is None or theirs is None:
        return False
    low, high = sorted((a.number.low, b.number.low))
    same = set(mine.lower().split()) & set(theirs.lower().split()) - {"the", "of"}
    return not same and high >= MUCH_HIGHER * low


def newer(story: Story, a: Row, b: Row) -> bool:
    """Return whether the later report has the higher number."""
    left = story.by_id[a.claim.article].article.published
    right = story.by_id[b.claim.article].article.published
    if left is None or right is None or left == right:
        return False
    earlier, later = (a, b) if left < right else (b, a)
    return later.number.low > earlier.number.high


def of_last_year(story: Story, row: Row) -> bool:
    """Return whether a measure is of a whole year that is hardly over.

    A profit "in 2024" is the one that is in the news of 2025.
    """
    published = story.by_id[row.claim.article].article.published
    if row.number.unit is None or published is None:
        return False
    return any(
        (date.last - date.first).days >= WHOLE_YEAR
        and (published - date.first).days <= TWO_YEARS
        for date in row.claim.dates
    )
