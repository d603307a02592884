"""When somebody's time in an office ended: "until 2019", "left it in 2021"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import combinations
from typing import TYPE_CHECKING

from framing.align.event import root
from framing.detect.bundle import Answer, Question
from framing.detect.dates.dated import persons

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.model.claim import Claim
    from framing.model.slot import DateSlot
    from framing.model.story import Story

HOLDING = frozenset(
    "serve run lead head chair hold sit work govern rule command manage coach captain "
    "direct be remain stay represent preside oversee".split()
)
LEFT = "left-office"
BODIES = {
    word: name
    for name, words in {
        "government": "cabinet government ministry minister portfolio",
        "board": "board director",
        "parliament": "parliament senate assembly seat deputy senator congress",
        "presidency": "presidency president",
        "club": "club team coach manager captain",
        "mayoralty": "mayor mayoralty",
        "chair": "chairman chairwoman chairperson chair",
        "army": "army brigade division commander",
        "university": "university faculty professor rector",
        "party": "party",
        "bank": "bank",
    }.items()
    for word in words.split()
}
"""Words for what somebody can be in office at, by the body they tell of."""
WHY = "The time in office ends in different years; both are of one person."


@dataclass(frozen=True, slots=True)
class End:
    """The end of somebody's time in a body, as a claim dates it."""

    claim: Claim
    date: DateSlot
    people: frozenset[str]
    bodies: frozenset[str]


def tenures(story: Story, question: Question) -> None:
    """Note in `question` which ends of one person's time in office differ."""
    for one, other in combinations(ends(story), 2):
        if one.claim.article == other.claim.article or not one.people & other.people:
            continue
        if not one.bodies & other.bodies:
            continue
        first, second = answer(one), answer(other)
        if one.date.excludes(other.date):
            question.oppose(first, second, 0.7, WHY)
        else:
            question.agree(first, second)


def ends(story: Story) -> list[End]:
    """Return the dated ends of somebody's time in office."""
    out: list[End] = []
    for claim in story.claims:
        bodies = {BODIES[word] for word in claim.words if word in BODIES}
        bodies |= {key for key in claim.entities if key.startswith("organisation:")}
        people = {key for key in persons(story, claim) if key.startswith("person:")}
        if bodies and len(people) == 1 and claim.polarity == "asserted":
            rows = (
                End(claim, date, frozenset(people), frozenset(bodies))
                for date in last_days(claim)
            )
            out += rows
    return out


def last_days(claim: Claim) -> Iterator[DateSlot]:
    """Yield the dates at which a claim says that a time in office ended."""
    held = not HOLDING.isdisjoint(claim.words)
    for date in claim.dates:
        if held and date.boundary == "end":
            yield date
        elif held and date.boundary == "during":
            first = date.last.replace(month=1, day=1)
            yield replace(date, first=max(first, date.first))
        elif root(claim) == LEFT and date.boundary == "at":
            yield date


def answer(end: End) -> Answer:
    """Turn the end of a time in office into an answer."""
    date = end.date
    return Answer(end.claim.article, date.start, date.end, date.plain_value)
