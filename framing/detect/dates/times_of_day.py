"""Times of day: articles that put one event at hours which exclude each other.

Times are compared after allowing for time zones: one named zone is reckoned
into another, and a time without a zone may be of the outlet's own, so that a
difference of whole half hours says nothing. Between Greenwich and "local time"
only one thing can be said: figures that are the same in both were not reckoned
over, unless a country keeps Greenwich time.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from framing.align.event import root, split
from framing.detect.bundle import Answer, Question
from framing.detect.pairing import another_instance, linked, marked_apart
from framing.extract.clock import DAY, clock_times
from framing.extract.thesaurus import events

if TYPE_CHECKING:
    from framing.detect.pairing import Linked
    from framing.extract.clock import ClockTime
    from framing.model.claim import Claim
    from framing.model.story import Story

LEAST_SCORE = 0.5
RECURRING_SCORE = 0.8
AFTER = 12
"""Characters behind a claim in which the end of a time may stand."""
ZONE_STEP = 30
"""Minutes by which the zones of the earth lie apart."""
ORDINALS = frozenset("first second third fourth another again later earlier".split())
AT_GREENWICH = frozenset(
    f"country:{code}"
    for code in "GB IE PT IS GH CI SN ML BF GM GN SL LR TG MR GW MA XE XW XY".split()
)
"""Countries whose clocks run with Greenwich for some part of the year."""


def times_of_day(story: Story) -> dict[str, Question]:
    """Return by class of event the question at what time of day it happened."""
    questions: dict[str, Question] = {}
    for pair in linked(story, LEAST_SCORE):
        if not one_event(pair):
            continue
        rows = [times(story, claim) for claim in (pair.left, pair.right)]
        if any(len(row) == 0 for row in rows):
            continue
        question = questions.setdefault(root(pair.left) or "", Question())
        compare(story, question, pair, rows)
    return questions


def times(story: Story, claim: Claim) -> list[ClockTime]:
    """Return the times of day that begin in a claim's words.

    A claim may end before the "a.m." of its time.
    """
    text = story.by_id[claim.article].article.text
    found = clock_times(text, claim.start, min(len(text), claim.end + AFTER))
    return [time for time in found if time.start < claim.end]


def one_event(pair: Linked) -> bool:
    """Return whether two claims tell of one event that has one moment."""
    left, right = pair.left, pair.right
    name = root(left)
    if name is None or left.event != right.event:
        return False
    known = events()[name]
    if "denied" in (left.polarity, right.polarity) or ordinal(left) or ordinal(right):
        return False
    begun = split(str(left.event))[1] == "start"
    several = known.recurs or (known.lasts and not begun)
    return pair.score >= (RECURRING_SCORE if several else LEAST_SCORE)


def ordinal(claim: Claim) -> bool:
    """Return whether a claim tells of one among several events."""
    return not ORDINALS.isdisjoint(claim.text.lower().split())


def compare(
    story: Story, question: Question, pair: Linked, rows: list[list[ClockTime]]
) -> None:
    """Compare the times of two claims; one that fits settles it for all."""
    verdicts = [(x, y, differ(story, pair, x, y)) for x, y in product(*rows)]
    fitting = any(verdict is False for _, _, verdict in verdicts)
    for x, y, verdict in verdicts:
        first, second = answer(pair.left, x), answer(pair.right, y)
        if verdict is False:
            question.agree(first, second)
            continue
        if fitting:
            continue
        reason = marked_apart(pair.left, pair.right)
        reason = reason or another_instance(pair.left, pair.right)
        if verdict is None:
            reason = reason or "one moment in two time zones, or by a part of the day"
        if reason is not None:
            question.refuse(first, second, reason)
        else:
            why = f"The times exclude each other; {'; '.join(pair.why)}."
            question.oppose(first, second, pair.score, why)


def differ(story: Story, pair: Linked, x: ClockTime, y: ClockTime) -> bool | None:
    """Return whether two times exclude each other, None where it cannot be told."""
    slack = max(x.slack, y.slack)
    gaps = [around(a - b) for a, b in product(x.minutes, y.minutes)]
    if x.offset is not None and y.offset is not None:
        shift = x.offset - y.offset
        exact = [around(a - b - shift) for a, b in product(x.minutes, y.minutes)]
        return min(exact) > slack
    same = min(gaps) <= slack
    zones = {x.offset, y.offset}
    if same and zones == {None, 0}:
        local = x.local or y.local
        return True if local and not keeps_greenwich(story, pair) else None
    if same and zones == {None}:
        return False
    # a time without a zone may be of its outlet's own
    return (x.local and y.local) or off_step(gaps, slack) or None


def off_step(gaps: list[int], slack: int) -> bool:
    """Return whether no difference of zones explains any of the gaps."""
    tolerance = 4 if slack < ZONE_STEP else ZONE_STEP
    return all(
        min(gap % ZONE_STEP, ZONE_STEP - gap % ZONE_STEP) > tolerance for gap in gaps
    )


def around(minutes: int) -> int:
    """Return how far apart two times are on the dial of a day, in minutes.

    >>> around(23 * 60), around(-30)
    (60, 30)
    """
    return min(minutes % DAY, -minutes % DAY)


def keeps_greenwich(story: Story, pair: Linked) -> bool:
    """Return whether either article names a country whose time is Greenwich's."""
    return any(
        AT_GREENWICH & set(claim.entities)
        for claim in story.claims
        if claim.article in (pair.left.article, pair.right.article)
    )


def answer(claim: Claim, time: ClockTime) -> Answer:
    """Turn a time of day into an answer."""
    value = " or ".join(f"{m // 60:02}:{m % 60:02}" for m in time.minutes)
    return Answer(claim.article, time.start, time.end, value, time.text)
