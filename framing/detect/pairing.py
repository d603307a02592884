"""Pairs of claims that speak of one fact, and when they do not after all."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from framing.align.event import root
from framing.align.score import LONG_DATE_DAYS, alike
from framing.extract.thesaurus import events, nouns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.model.claim import Argument, Claim
    from framing.model.slot import DateSlot
    from framing.model.story import Story

NEAR_DAYS = 4
"""Recurring events further apart than this are different events: two rounds
of talks a month apart are two rounds, on following days may be one."""
HISTORIC_DAYS = 90


@dataclass(frozen=True, slots=True)
class Linked:
    """Two claims of different articles held to state one fact."""

    left: Claim
    right: Claim
    score: float
    why: tuple[str, ...]


def linked(story: Story, least: float) -> Iterator[Linked]:
    """Yield the linked pairs that score at least `least`, best first."""
    for row in story.links:
        if row.score < least:
            return
        a, b = story.claim_by_id[row.left], story.claim_by_id[row.right]
        yield Linked(a, b, row.score, row.why)


def recurs(claim: Claim) -> bool:
    """Return whether a story often tells of several events of this class."""
    name = root(claim)
    return name is None or events()[name].recurs


def another_instance(a: Claim, b: Claim) -> str | None:
    """Say why two claims speak of different events of one kind, else None."""
    return marked_apart(a, b) or days_too_many(a, b)


def other_deed(a: Claim, b: Claim) -> bool:
    """Return whether two claims tell of things done by other verbs, of other classes.

    Fourteen villages were cut off, all twenty-three were reached.
    """
    if root(a) is not None and root(a) == root(b):
        return False
    return a.deed is not None and b.deed is not None and a.deed != b.deed


def marked_apart(a: Claim, b: Claim) -> str | None:
    """Say which words tell that two claims are of different events, else None."""
    left, right = markers(a), markers(b)
    if left and right and not left & right:
        return f"another one of its kind: {words(left)}, {words(right)}"
    if ("previous" in left) != ("previous" in right):
        return "an earlier event of the same kind"
    return None


def days_too_many(a: Claim, b: Claim) -> str | None:
    """Say that the dates of two claims are too far apart for one event, else None."""
    apart = days_apart(a, b)
    if one_person(a, b):
        return None
    if apart is not None and apart > NEAR_DAYS and recurs(a) and recurs(b):
        return f"another event of the same kind, {apart} days apart"
    return None


def one_person(a: Claim, b: Claim) -> bool:
    """Return whether two claims tell what befell one person by name.

    A story tells of many arrests, but hardly of two of one man.
    """
    if root(a) is None or events()[str(root(a))].lasts:
        return False
    mine, theirs = a.patient, b.patient
    if mine is None or theirs is None:
        return False
    shared = set(mine.entities) & set(theirs.entities)
    return any(key.startswith("person:") for key in shared)


def share_matter(pair: Linked) -> bool:
    """Return whether two claims share more than their class: a name or a word.

    Words that show the class itself do not count.
    """
    a, b = pair.left, pair.right
    if set(a.entities) & set(b.entities):
        return True
    common = set(a.words) & set(b.words)
    shown = set(str(a.event).split("-")) | trigger_words(a) | trigger_words(b)
    return bool(common - shown)


def trigger_words(claim: Claim) -> set[str]:
    """Return the words of a claim that begin like those of its trigger."""
    if claim.trigger is None:
        return set()
    start, end = claim.trigger.start - claim.start, claim.trigger.end - claim.start
    stems = tuple(w[:4].lower() for w in claim.text[start:end].split() if len(w) > 2)
    return {word for word in claim.words if stems and word.startswith(stems)}


def historic(story: Story, claim: Claim) -> bool:
    """Return whether a claim dates its event long before its article."""
    published = story.by_id[claim.article].article.published
    own = precise(claim)
    if published is None or not own:
        return False
    return all((published - date.last).days > HISTORIC_DAYS for date in own)


def markers(claim: Claim) -> frozenset[str]:
    """Return the groups of instance words a claim uses: "first", "last"."""
    own = set(claim.words)
    if claim.trigger is not None:
        # "first to leave" is no first instance of its kind
        at = claim.trigger.start - claim.start
        shown = claim.text[at : claim.trigger.end - claim.start].lower().split()
        several = len(shown) > 1 or claim.trigger.end > claim.end
        own -= set(shown) if several else set()
    groups = nouns().instance
    return frozenset(name for name, lemmas in groups.items() if own & lemmas)


def words(groups: frozenset[str]) -> str:
    """Write groups of instance words for a reader."""
    return " or ".join(sorted(groups))


def precise(claim: Claim) -> list[DateSlot]:
    """Return the dates of a claim that are short enough to tell events apart."""
    return [d for d in claim.dates if (d.last - d.first).days <= LONG_DATE_DAYS]


def days_apart(a: Claim, b: Claim) -> int | None:
    """Return the least number of days between two claims' dates, None if unsaid."""
    gaps = [gap(x, y) for x in a.dates for y in b.dates]
    return min(gaps) if gaps else None


def gap(a: DateSlot, b: DateSlot) -> int:
    """Return the days between two dates, 0 when they can be the same."""
    if not a.excludes(b):
        return 0
    if a.last < b.first:
        return (b.first - a.last).days
    return (a.first - b.last).days


def particular(a: Argument, b: Argument) -> bool:
    """Return whether two participants are one by more than their country."""
    shared = set(a.entities) & set(b.entities)
    if any(not key.startswith("country:") for key in shared):
        return True
    return alike(replace(a, entities=()), replace(b, entities=()))


def different_sides(a: Argument, b: Argument) -> bool:
    """Return whether two agents are of different countries or parties."""
    left, right = countries(a), countries(b)
    if left and right:
        return not left & right
    mine, theirs = sides(a), sides(b)
    return bool(mine) and bool(theirs) and not mine & theirs


def countries(agent: Argument) -> frozenset[str]:
    """Return the countries named in an agent's phrase."""
    return frozenset(key for key in agent.entities if key.startswith("country:"))


def sides(agent: Argument) -> frozenset[str]:
    """Return the parties that an agent's words belong to."""
    bodies = [key for key in agent.entities if key.startswith("organisation:")]
    named = {word for key in bodies for word in key.partition(":")[2].split()}
    words = {agent.head, *agent.text.lower().split(), *named}
    table = nouns().side
    return frozenset(name for name, lemmas in table.items() if words & lemmas)
