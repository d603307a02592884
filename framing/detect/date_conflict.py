"""date-conflict: outlets give different dates for one event.

What it finds: two aligned claims on one event, or on its start or its end,
whose dates cannot be the same.
Why it matters: the year a conflict is said to begin with decides who began it;
a shifted day moves responsibility for the first shot.
Flagged: "tense since 1991" against "broke out in February 1988"; "signed in
2016" against "in 2018".
Not flagged: "the 1990s" and "1992-1994" (coarser and finer); "last September"
and "September 2023" (relative and absolute); one moment in two time zones;
dates of two rounds of talks or of two wars.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.detect.bundle import Answer, Question
from framing.detect.conflict import Topic, explain, findings
from framing.detect.pairing import another_instance, linked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.detect.pairing import Linked
    from framing.model.claim import Claim
    from framing.model.finding import Explained, Finding
    from framing.model.slot import DateSlot
    from framing.model.story import Story

RULE = "date-conflict"
LEAST_SCORE = 0.5
INNOCENT = (
    "a coarser and a finer date?",
    "the start of one phase, and of another?",
    "another event of the same kind?",
)


def find(story: Story) -> Iterator[Finding | Explained]:
    """Yield a finding for each event whose dates exclude each other."""
    questions: dict[str, Question] = {}
    explained: list[Explained] = []
    for pair in linked(story, LEAST_SCORE):
        if not same_event(pair.left, pair.right):
            continue
        question = questions.setdefault(pair.left.event or "said", Question())
        for x in pair.left.dates:
            for y in pair.right.dates:
                reason = compare(question, pair, x, y)
                if reason is not None:
                    answers = answer(pair.left, x), answer(pair.right, y)
                    explained.append(explain(story, RULE, reason, *answers))
    for event, question in sorted(questions.items()):
        topic = Topic(RULE, event, asked(event), INNOCENT)
        yield from findings(story, topic, question)
    yield from explained


def same_event(a: Claim, b: Claim) -> bool:
    """Return whether two claims tell of one event and of one side of it."""
    return a.event is not None and a.event == b.event


def asked(event: str) -> str:
    """Return the question that dates of an event answer, in words.

    >>> asked("conflict-start"), asked("earthquake")
    ('When it began (conflict)', 'When it was (earthquake)')
    """
    for aspect, verb in (("-start", "began"), ("-end", "ended"), ("-resume", "resumed")):
        if event.endswith(aspect):
            return f"When it {verb} ({event.removesuffix(aspect)})"
    return f"When it was ({event})"


def compare(question: Question, pair: Linked, x: DateSlot, y: DateSlot) -> str | None:
    """Compare two dates; return why they are no conflict, None if not worth it."""
    if not comparable(pair, x, y):
        return None
    first, second = answer(pair.left, x), answer(pair.right, y)
    if not x.excludes(y):
        question.agree(first, second)
        return None if x.text.lower() == y.text.lower() else fits(x, y)
    reason = another_instance(pair.left, pair.right)
    if reason is not None:
        return reason
    if another_date_fits(pair, x, y):
        return None
    question.oppose(first, second, pair.score, "Both date one event: " + why(pair))
    return None


def comparable(pair: Linked, x: DateSlot, y: DateSlot) -> bool:
    """Return whether two dates are of the same side of their events."""
    begins = str(pair.left.event).endswith("-start")
    sides = {x.boundary, y.boundary}
    if len(sides) == 1:
        return True
    return begins and sides == {"start", "at"}


def fits(x: DateSlot, y: DateSlot) -> str:
    """Say why two dates in different words are no conflict."""
    if x.relative != y.relative:
        return "a relative and an absolute form of one date"
    return "a coarser and a finer form of one date"


def another_date_fits(pair: Linked, x: DateSlot, y: DateSlot) -> bool:
    """Return whether one claim has another date that meets the other's.

    "a truce of November 9, in force from November 10" has two dates, and
    only one of them answers.
    """
    return any(
        not mine.excludes(theirs)
        for mine in pair.left.dates
        for theirs in pair.right.dates
        if mine is x or theirs is y
    )


def why(pair: Linked) -> str:
    """Say what ties the two claims together."""
    return "; ".join(pair.why) + "."


def answer(claim: Claim, date: DateSlot) -> Answer:
    """Turn a date into an answer."""
    return Answer(claim.article, date.start, date.end, date.plain_value)
