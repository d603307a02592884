"""Which claim a date is really of, and whose the event is that it dates."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.align.event import root
from framing.detect.dates.things import one_known

if TYPE_CHECKING:
    from framing.detect.pairing import Linked
    from framing.model.claim import Argument, Claim
    from framing.model.slot import DateSlot
    from framing.model.span import Span
    from framing.model.story import Story

ABOUT = frozenset("over for about regarding concerning following".split())
"""Words before the noun of an event that is only the reason of another one."""
IN_FORCE = re.compile(
    r"\b(?:takes?|took|taking) effect\b|\b(?:come|came|comes|enter|enters|entered|go"
    r"|goes|went) into (?:force|effect)\b|\beffective (?:from|on|as of)\b"
    r"|\bwith effect from\b|\bin force (?:from|since)\b|\b(?:expires?|expired)\b",
    re.IGNORECASE,
)
OF_IT = re.compile(
    r"\bof(?:\s+(?:the|an?|this|its|their|his|her))?(?:\s+[a-z'’-]+)?\s\Z"
)
"""Words before a noun that only says what another noun is of."""
BODIES = frozenset(
    "committee commission panel board council court union team club company ministry "
    "party bank agency".split()
)
DEFINITE = re.compile(r"\b(?:the|his|her|their)\s+(?:\w+\s+)?\Z", re.IGNORECASE)
NEAR_SENTENCES = 2
LEAST_SHARED_WORDS = 2


def borrowed(story: Story, claim: Claim) -> bool:
    """Return whether a claim's date is of another event in its clause.

    "the head of the high committee of elections resigned on Monday" dates no
    election, "was arrested on Monday over the death of a singer" no death.
    """
    trigger = claim.trigger
    if trigger is None:
        return False
    beside = [
        other
        for other in story.claims_at(claim.article, claim.sentence)
        if other.span == claim.span and other.trigger not in (None, trigger)
    ]
    if not beside:
        return False
    text = story.by_id[claim.article].article.text
    before = text[max(claim.start, trigger.start - 40) : trigger.start].lower()
    later = any(
        other.trigger.start < trigger.start for other in beside if other.trigger
    )
    if ABOUT & set(before.split()[-2:]) or (later and OF_IT.search(before)):
        return True
    parts = (part for other in beside for part in (other.agent, other.patient))
    word = text[trigger.start : trigger.end].lower()
    return any(
        part is not None
        and part.span.contains(trigger)
        and part.head[:4] != word[:4]
        and " of " in text[part.start : trigger.start]
        for part in parts
    )


def own_dates(story: Story, claim: Claim) -> tuple[DateSlot, ...]:
    """Return the dates of a claim that stand nearest to its own trigger.

    "because of high winds on 22 May and a leak on 5 June" dates two events.
    """
    trigger = claim.trigger
    if trigger is None or len(claim.dates) < 2:
        return claim.dates
    others = [
        other.trigger
        for other in story.claims_at(claim.article, claim.sentence)
        if other.span == claim.span and other.trigger not in (None, trigger)
    ]
    near = [
        date
        for date in claim.dates
        if all(away(date, trigger) <= away(date, at) for at in others if at)
    ]
    return tuple(near) or claim.dates


def away(date: DateSlot, words: Span) -> int:
    """Return the characters between a date and other words."""
    return max(words.start - date.end, date.start - words.end, 0)


def persons(story: Story, claim: Claim) -> frozenset[str]:
    """Return whose an event is: the names in its claim, countries and places aside.

    "The arrest was made on Monday" is of the one person that the sentences
    before name.
    """
    own = names(claim)
    if any(key.startswith("person:") for key in own) or claim.trigger is None:
        return own
    text = story.by_id[claim.article].article.text
    if not DEFINITE.search(
        text[max(0, claim.trigger.start - 30) : claim.trigger.start]
    ):
        return own
    for back in range(1, NEAR_SENTENCES + 1):
        before = story.claims_at(claim.article, claim.sentence - back)
        found = {
            key
            for other in before
            for key in other.entities
            if key.startswith("person:")
        }
        if found:
            return frozenset(own | found) if len(found) == 1 else own
    return own


def names(claim: Claim) -> frozenset[str]:
    """Return the names in a claim that are neither countries nor places."""
    return frozenset(
        key for key in claim.entities if not key.startswith(("country:", "place:"))
    )


def one_appointment(
    story: Story, pair: Linked, dates: tuple[DateSlot, DateSlot]
) -> bool:
    """Return whether two dates are of one thing that is yet to come.

    A panel has one next meeting, and a ban takes effect once.
    """
    claims = (pair.left, pair.right)
    shared = set(claims[0].words) & set(claims[1].words)
    if len(shared) < LEAST_SHARED_WORDS:
        return False
    if all(IN_FORCE.search(claim.text) for claim in claims):
        return True
    for claim, date in zip(claims, dates, strict=True):
        published = story.by_id[claim.article].article.published
        if published is None or date.first <= published:
            return False
    mine, theirs = pair.left, pair.right
    if one_name(mine.agent, theirs.agent):
        return True
    thing, other = mine.patient or mine.agent, theirs.patient or theirs.agent
    return thing is not None and other is not None and one_known(thing, other)


def of_other_things(a: Claim, b: Claim) -> str | None:
    """Say that two claims tell of two things with names of their own, else None."""
    mine, theirs = a.patient, b.patient
    if mine is not None and theirs is not None:
        sides = [
            {key for key in one.entities if not key.startswith(("country:", "place:"))}
            for one in (mine, theirs)
        ]
        if all(sides) and sides[0].isdisjoint(sides[1]):
            return "of two things with names of their own"
    return of_two_bodies(a.agent, b.agent)


def of_two_bodies(mine: Argument | None, theirs: Argument | None) -> str | None:
    """Say that two bodies of one kind act: "the budget committee", "the defence …"."""
    if mine is None or theirs is None or mine.head != theirs.head:
        return None
    if mine.head not in BODIES or set(mine.entities) & set(theirs.entities):
        return None
    words = [
        set(one.text.lower().split()) - {"the", "a", "an", "their", "its", one.head}
        for one in (mine, theirs)
    ]
    if all(words) and words[0].isdisjoint(words[1]):
        return "of two bodies of one kind"
    return None


def not_since(claim: Claim, date: DateSlot) -> bool:
    """Return whether a date tells when something happened last.

    "had not had an overhaul since 2019" dates the last one.
    """
    return claim.polarity == "denied" and date.boundary == "start"


def one_actor(pair: Linked) -> bool:
    """Return whether claims of which one has no class tell of one actor's deed."""
    left, right = pair.left, pair.right
    if root(left) is not None and root(right) is not None:
        return False
    return one_name(left.agent, right.agent)


def one_name(mine: Argument | None, theirs: Argument | None) -> bool:
    """Return whether two actors share a name or two words: "the Joint Rivers Panel"."""
    if mine is None or theirs is None:
        return False
    shared = set(mine.text.lower().split()) & set(theirs.text.lower().split())
    keys = {*mine.entities} & {*theirs.entities}
    named = any(not key.startswith("country:") for key in keys)
    return named or len(shared - {"the", "a", "an", "of"}) >= LEAST_SHARED_WORDS
