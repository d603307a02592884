"""date-conflict: outlets give different dates for one event.

What it finds: two aligned claims on one event, or on its start or its end,
whose dates cannot be the same.
Why it matters: the year a conflict is said to begin with decides who began it;
a shifted day moves responsibility for the first shot.
Flagged: "tense since 1991" against "broke out in February 1988"; "signed in
2016" against "in 2018"; a dam that burst at 2.30 a.m. or at 5.50.
Not flagged: "the 1990s" and "1992-1994" (coarser and finer); "last September"
and "September 2023" (relative and absolute); one moment in two time zones; "22
Bahman 1357" and "11 February 1979" (two calendars); "Friday night" and "early on
Saturday"; "the worst since January", which dates nothing; dates of two rounds of
talks or of two wars.
"""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING

from framing.align.event import root, title
from framing.detect.bundle import Answer, Question
from framing.detect.conflict import Topic, findings
from framing.detect.copies.copies import copied, sentence_words
from framing.detect.dates.dated import (
    borrowed,
    not_since,
    of_other_things,
    one_actor,
    one_appointment,
    own_dates,
    persons,
)
from framing.detect.dates.main_event import main_event
from framing.detect.dates.tenures import LEFT, tenures
from framing.detect.dates.things import one_thing
from framing.detect.dates.times_of_day import times_of_day
from framing.detect.pairing import (
    NEAR_DAYS,
    days_too_many,
    gap,
    historic,
    linked,
    marked_apart,
    markers,
)
from framing.extract.thesaurus import events

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.detect.pairing import Linked
    from framing.model.claim import Claim
    from framing.model.finding import Explained, Finding
    from framing.model.slot import DateSlot
    from framing.model.story import Story

RULE = "date-conflict"
LEAST_SCORE = 0.5
ONCE_SCORE = 0.35
"""For events that a story has one of, and for the beginning or end of such."""
UNNAMED_SCORE = 0.8
"""For clauses whose event the thesaurus does not know."""
ORDINALS = frozenset(("first", "second", "third"))
ZONE = re.compile(
    r"\b(?:gmt|utc|cet|cest|eet|est|edt|cst|pst|pdt|bst|ist|msk|jst)\b"
    r"|\b(?:moscow|eastern|central|pacific|european|greenwich|beijing|tehran|baku|kyiv"
    r"|istanbul|delhi|indian|jerusalem|london|paris|new york)"
    r" (?:standard |summer )?time\b"
)
"""A time zone that is named; "local time" is the usual one and says nothing."""
YARDSTICK = re.compile(
    r"\b(?:most|least|best|worst|first|only|high|low|(?:high|low|larg|bigg|great|strong"
    r"|weak|sharp|steep|long|short|fast|slow|small|hott|cold|wett|dri|deadli|heavi|bloodi"
    r"|earli|young|old)est)\b(?:\s[\w'’%-]+){0,6}\s\Z",
    re.IGNORECASE,
)
"""Before "since 1991" where that is no beginning: "the deadliest attack since 1991"."""
LATEST = re.compile(r"\b(?:was|were|been|had|most) (?:last|recently) \Z", re.IGNORECASE)
BY_DAY = re.compile(r"\b(?:noon|midday|afternoon|evening)\b", re.IGNORECASE)
PERSONAL = frozenset(
    "left-office appointed elected convicted charged arrested freed at-large "
    "visited arrived investigated sued extradited".split()
)
"""Classes of what befalls one person."""
INNOCENT = (
    "the start of one phase, and of another?",
    "another event of the same kind?",
    "a slip in a copy or a translation?",
)


def find(story: Story) -> Iterator[Finding | Explained]:
    """Yield a finding for each event whose dates exclude each other."""
    questions: dict[str, Question] = {}
    for pair in linked(story, ONCE_SCORE):
        one = same_event(pair) and (pair.score >= LEAST_SCORE or surely(story, pair))
        if not one and not copied(story, pair.left, pair.right):
            continue
        question = questions.setdefault(
            pair.left.event or pair.right.event or "", Question()
        )
        mine, theirs = own_dates(story, pair.left), own_dates(story, pair.right)
        for dates in product(mine, theirs):
            compare(story, question, pair, dates)
    tenures(story, questions.setdefault(LEFT, Question()))
    main_event(story, questions)
    for event, question in sorted(questions.items()):
        topic = Topic(RULE, event, asked(event or None), INNOCENT)
        yield from findings(story, topic, question)
    for event, question in sorted(times_of_day(story).items()):
        topic = Topic(RULE, f"{event}: time", f"Time of {title(event)}", INNOCENT)
        yield from findings(story, topic, question)


def same_event(pair: Linked) -> bool:
    """Return whether two claims tell of one event and of one side of it.

    Without a class of the thesaurus the words must leave little doubt, and one
    deed be told: who opens a door on Tuesday may speak on Wednesday.
    """
    if pair.left.event is None and pair.right.event is None:
        one = pair.left.deed is not None and pair.left.deed == pair.right.deed
        return one and pair.score >= UNNAMED_SCORE
    if one_actor(pair):
        return pair.score >= LEAST_SCORE
    return pair.left.event == pair.right.event


def surely(story: Story, pair: Linked) -> bool:
    """Return whether a weak link will do.

    Both claims are of a class that a story has one event of, or of what befalls
    one thing once, or one says when it was last.
    """
    if one_thing(story, pair.left, pair.right):
        return True
    name = root(pair.left)
    rows = product(pair.left.dates, pair.right.dates)
    if any(after_last(pair, dates) for dates in rows):
        return True
    return name is not None and events()[name].once and not events()[name].recurs


def asked(event: str | None) -> str:
    """Return the question that dates of an event answer, in words.

    >>> asked("conflict-start"), asked("earthquake")
    ('Date of the beginning of the conflict', 'Date of the earthquake')
    """
    return f"Date of {title(event)}"


def compare(
    story: Story, question: Question, pair: Linked, dates: tuple[DateSlot, DateSlot]
) -> None:
    """Compare two dates and note in `question` what comes of it."""
    x, y = dates
    if not comparable(pair, x, y):
        return
    first, second = answer(pair.left, x), answer(pair.right, y)
    if borrowed(story, pair.left) or borrowed(story, pair.right):
        return
    if measured_by(story, pair.left, x) or measured_by(story, pair.right, y):
        return
    if not x.excludes(y) and not day_after(x, y):
        same = x.text.lower() == y.text.lower()
        question.agree(first, second, None if same else fits(x, y))
        return
    reason = (
        of_another_instance(story, pair, dates)
        or one_of_several(pair)
        or of_other_things(pair.left, pair.right)
        or of_another_time(story, pair, dates)
        or of_another_zone(story, pair, dates)
        or of_another_person(story, pair)
    )
    if reason is not None:
        question.refuse(first, second, reason)
    elif not some_dates_meet(pair):
        why = f"The dates exclude each other; {'; '.join(pair.why)}."
        question.oppose(first, second, pair.score, why)


def day_after(x: DateSlot, y: DateSlot) -> bool:
    """Return whether one date is of the hours of light after the other's night.

    What came late on Friday may have come early on Saturday, not on its evening.
    """
    before, after = sorted((x, y), key=lambda date: date.first)
    apart = (after.first - before.last).days == 1
    night = before.latest is not None and before.first == before.last
    return apart and night and BY_DAY.search(after.text) is not None


def measured_by(story: Story, claim: Claim, date: DateSlot) -> bool:
    """Return whether a date only says how rare the event is: "the worst since May"."""
    text = story.by_id[claim.article].article.text
    before = text[max(0, date.start - 80) : date.start]
    return date.boundary == "start" and YARDSTICK.search(before) is not None


def of_another_time(
    story: Story, pair: Linked, dates: tuple[DateSlot, DateSlot]
) -> str | None:
    """Say that one date is of days long before its article, or one yet to come.

    Who announces a walkout after the day of another speaks of a second one.
    """
    left, right = (story.by_id[x.article].article for x in (pair.left, pair.right))
    if left.published is None or right.published is None:
        return None
    old = [historic(story, claim) for claim in (pair.left, pair.right)]
    if old[0] != old[1] and not after_last(pair, dates):
        return "one of them happened long before"
    for past, ahead in (dates, dates[::-1]):
        to_come = right.published if ahead is dates[1] else left.published
        if (
            past.last < to_come < ahead.first
            and (ahead.first - past.last).days > NEAR_DAYS
        ):
            return "one is over, the other still to come"
    return None


def after_last(pair: Linked, dates: tuple[DateSlot, DateSlot]) -> bool:
    """Return whether what was last done on one day was done on a later day.

    "was last inspected in May 2022" leaves no room for an inspection this year;
    two who "last met in 2015" may meet again.
    """
    name = root(pair.left)
    if name is None or events()[name].recurs:
        return False
    rows = ((pair.left, *dates), (pair.right, *dates[::-1]))
    return any(
        told_last(claim, own) and own.last < other.first for claim, own, other in rows
    )


def told_last(claim: Claim, date: DateSlot) -> bool:
    """Return whether a claim says that its event was last on a date."""
    if claim.trigger is None or not_since(claim, date):
        return claim.trigger is not None
    place = max(0, claim.trigger.start - claim.start)
    shown = claim.text[place:].lower().startswith("last ")
    return shown or LATEST.search(claim.text[:place]) is not None


def of_another_zone(
    story: Story, pair: Linked, dates: tuple[DateSlot, DateSlot]
) -> str | None:
    """Say that neighbouring days may be one moment, where a time zone is named."""
    if gap(*dates) > 1:
        return None
    sentences = [" ".join(sentence_words(story, x)) for x in (pair.left, pair.right)]
    named = [bool(ZONE.search(text)) for text in sentences]
    return "one moment in two time zones" if named[0] != named[1] else None


def of_another_instance(
    story: Story, pair: Linked, dates: tuple[DateSlot, DateSlot]
) -> str | None:
    """Say why the claims are of two events of a kind, unless it is yet to come."""
    reason = marked_apart(pair.left, pair.right)
    if reason is not None or one_appointment(story, pair, dates):
        return reason
    if one_thing(story, pair.left, pair.right):
        return None
    return days_too_many(pair.left, pair.right)


def of_another_person(story: Story, pair: Linked) -> str | None:
    """Say that the claims are on different persons, where the event is a person's.

    Resignations, arrests and verdicts are told one from another by whose they
    are; a claim that names nobody says too little.
    """
    if root(pair.left) not in PERSONAL:
        return None
    named = [persons(story, claim) for claim in (pair.left, pair.right)]
    return None if named[0] & named[1] else "of different persons, or of one unnamed"


def one_of_several(pair: Linked) -> str | None:
    """Say why two dates are of different rounds: only one is of the first."""
    for claim in (pair.left, pair.right):
        if len(claim.dates) > 1 and " again " in claim.text:
            return "one tells of several: in one year and again in another"
    left, right = markers(pair.left) & ORDINALS, markers(pair.right) & ORDINALS
    if bool(left) != bool(right):
        return f"one of several: the {' or '.join(sorted(left | right))}"
    return None


def comparable(pair: Linked, x: DateSlot, y: DateSlot) -> bool:
    """Return whether two dates are of the same side of their events.

    A stretch of time ("from 3 to 9 May") is of the event as a whole, as a day
    is; "since 1991" is of its start, as "in 1991" is where the event is one.
    """
    begins = str(pair.left.event).endswith("-start")
    sides = {
        "at" if date.boundary == "during" or not_since(claim, date) else date.boundary
        for claim, date in ((pair.left, x), (pair.right, y))
    }
    return len(sides) == 1 or (begins and sides == {"start", "at"})


def fits(x: DateSlot, y: DateSlot) -> str:
    """Say why two dates in different words are no conflict."""
    if x.calendar != y.calendar:
        return "one date in two calendars"
    if x.last < y.first or y.last < x.first:
        return "a rounded time, a night that runs on, or a weekday of either week"
    if x.relative != y.relative:
        return "a relative and an absolute form of one date"
    if (x.first, x.last) == (y.first, y.last):
        return "one date in other words"
    return "a coarser and a finer form of one date"


def some_dates_meet(pair: Linked) -> bool:
    """Return whether any dates of the two claims can be the same.

    "a truce of November 9, in force from November 10" has two dates, and
    only one of them answers.
    """
    return any(
        not mine.excludes(theirs) and not day_after(mine, theirs)
        for mine in pair.left.dates
        for theirs in pair.right.dates
    )


def answer(claim: Claim, date: DateSlot) -> Answer:
    """Turn a date into an answer."""
    return Answer(claim.article, date.start, date.end, date.plain_value)
