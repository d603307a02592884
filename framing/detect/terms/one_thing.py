"""Whether two claims that name kinds say them of one thing, and why."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from framing.align.event import root
from framing.align.score import (
    PRONOUNS,
    alike,
    dates,
    is_place,
    numbers_meet,
    participant,
    reasons,
)
from framing.detect.dates.dated import of_other_things
from framing.detect.pairing import NEAR_DAYS, days_apart, precise, trigger_words
from framing.detect.persons import NEAR_SOMEBODY
from framing.extract.clause import TIMES
from framing.extract.thesaurus import concepts, events

if TYPE_CHECKING:
    from collections.abc import Mapping

    from framing.detect.terms.kinds import Named
    from framing.extract.thesaurus import Opposition
    from framing.model.claim import Argument, Claim
    from framing.model.story import Story

LEAST_SCORE = 0.5
SAME_SCORE = 0.4
"""For claims of one class that the set of kinds belongs to."""
SURE_SCORE = 0.7
"""For claims that share no name and no patient."""
DAY_SCORE = 0.2
"""For claims of one class that are of one day, or of the two sides."""
LEAST_SIGNS = 4
LEAST_SIGNS_SAME = 3
"""Signs of one matter that are asked of claims of one class."""
SHOWN_SCORE = 0.6
"""Confidence where signs stand in for the alignment's score."""
MAX_COMMON_WORDS = 3
SIDES = re.compile(
    r"\b(?:two|both|warring|the)\s+(?:\w+\s+)?(?:sides|parties|countries|neighbou?rs"
    r"|nations|governments|delegations|leaders|rivals|companies|firms)\b",
    re.IGNORECASE,
)
ANOTHER = re.compile(
    rf"^(?:\w+ ){{0,3}}(?:{NEAR_SOMEBODY})s? of\b"
    r"|['’]s (?:\w+ ){0,2}?\w+$",
    re.IGNORECASE,
)
"""Phrases on somebody who stands near the person they name."""
PERSONAL = frozenset(
    "left-office appointed elected convicted charged arrested freed at-large "
    "visited arrived investigated sued extradited acquitted".split()
)
"""Classes of what befalls one person, told one from another by whose they are."""
RUIN = frozenset(("destroyed", "collapsed", "damaged", "burned", "flood"))
"""Classes that tell of one ruin in other words."""


@dataclass(frozen=True)
class Matters:
    """What the claims of a story are about, to tell one thing from another."""

    story: Story

    @cached_property
    def scores(self) -> Mapping[tuple[str, str], float]:
        """The score of each linked pair, in the order of the link."""
        return {(row.left, row.right): row.score for row in self.story.links}

    def score(self, a: Claim, b: Claim) -> float:
        """Return the alignment's score of two claims, 0 where it made no link."""
        return max(
            self.scores.get((a.id, b.id), 0.0), self.scores.get((b.id, a.id), 0.0)
        )

    def told(self, claim: Claim) -> tuple[Claim, ...]:
        """Return the claims that say what a claim is about.

        A clause of no class belongs to the others of its sentence, and such a
        sentence goes on with what the one before told: "It was a unilateral
        decision", "Pharmacies got a recommendation".
        """
        if root(claim) is not None:
            return (claim,)
        for number in (claim.sentence, claim.sentence - 1):
            there = self.story.claims_at(claim.article, number)
            telling = [other for other in there if root(other) is not None]
            if telling:
                return (claim, *telling)
        return (claim,)

    def people(self, claim: Claim) -> set[str]:
        """Return whom a claim is about: who takes part, else whom it names.

        Behind a pronoun stand the persons that its sentence names.
        """
        parts = [part for part in (claim.agent, claim.patient) if part is not None]
        keys = {key for p in parts if not of_another(p) for key in p.entities}
        found = {key for key in keys if not key.startswith(("country:", "place:"))}
        if any(part.head in PRONOUNS for part in parts):
            return found | self.named(claim)
        return found or set(shared_names(claim, claim))

    def named(self, claim: Claim) -> set[str]:
        """Return the names in a claim's sentence that are no countries."""
        own = self.story.claims_at(claim.article, claim.sentence)
        keys = {key for other in own for key in other.entities}
        return {key for key in keys if not key.startswith("country:")}


def of_another(part: Argument) -> bool:
    """Return whether a participant is only somebody of the one it names.

    "The driver of Ivo Pahl" is not Pahl, nor is "Pahl's brother".
    """
    found = ANOTHER.search(part.text)
    return found is not None and part.head in found[0].lower()


def tie(
    matters: Matters, x: Named, y: Named, opposition: Opposition
) -> tuple[float, str] | None:
    """Return how surely two kinds are said of one thing, and why; None if not."""
    if opposition.ranked:
        return amounts_tie(matters, x, y)
    if opposition.person:
        return person_tie(matters, x.claim, y.claim)
    if opposition.lasting:
        return lasting_tie(matters, x.claim, y.claim)
    found = [
        claims_tie(matters, a, b, opposition.event)
        for a in matters.told(x.claim)
        for b in matters.told(y.claim)
    ]
    found.append(contrasted(x, y, opposition))
    return max((row for row in found if row is not None), default=None)


def contrasted(x: Named, y: Named, opposition: Opposition) -> tuple[float, str] | None:
    """Return how surely one article rules out what the other says it was."""
    a, b = x.claim, y.claim
    if y.kind not in x.instead and x.kind not in y.instead:
        return None
    known = opposition.event and {root(a), root(b)} <= opposition.event
    if not known or apart(a, b):
        return None
    return SHOWN_SCORE, "one article rules out what the other says"


def claims_tie(
    matters: Matters, a: Claim, b: Claim, classes: frozenset[str]
) -> tuple[float, str] | None:
    """Return how surely two claims are of one thing of some classes, and why."""
    inside = [root(claim) in classes for claim in (a, b)]
    if classes and not any(inside):
        return None
    own = root(a) == root(b) and root(a) in classes
    if far_apart(a, b) or of_other_things(a, b) or befell_others(a, b):
        return None
    score = matters.score(a, b)
    matter = bool(set(a.entities) & set(b.entities)) or alike(a.patient, b.patient)
    least = SAME_SCORE if own else LEAST_SCORE
    if score >= least and (matter or score >= SURE_SCORE):
        return score, "; ".join(reasons(a, b))
    if classes and not all(inside):
        return None
    if PERSONAL & {root(a), root(b)} and not matters.people(a) & matters.people(b):
        return None
    if own and score >= DAY_SCORE and dates(a, b) > 0:
        return max(score, SHOWN_SCORE), "both are of one time"
    if own and score >= DAY_SCORE and sides(a) and sides(b):
        return max(score, SHOWN_SCORE), "both are of the two sides"
    found = signs(a, b)
    if len(found) >= (LEAST_SIGNS_SAME if classes else LEAST_SIGNS):
        return max(score, SHOWN_SCORE), "both have " + ", ".join(found[:4])
    return None


def amounts_tie(matters: Matters, x: Named, y: Named) -> tuple[float, str] | None:
    """Return how surely two amounts are of one thing in one event."""
    a, b = x.claim, y.claim
    if not same_measured(x, y) or apart(a, b) or dates(a, b) < 0:
        return None
    score = matters.score(a, b)
    mine, theirs = root(a), root(b)
    if score >= LEAST_SCORE and (mine == theirs or alike(a.patient, b.patient)):
        return score, "the claims are aligned"
    places = {key for key in {*a.entities} & {*b.entities} if key.startswith("place:")}
    ruined = mine in RUIN and theirs in RUIN
    if ruined and places and x.thing == y.thing:
        return max(score, SHOWN_SCORE), "both are of one ruin in one place"
    once = mine is not None and events()[mine].once
    when = dates(a, b) > 0 or not (a.dates or b.dates)
    if mine == theirs and once and when and alike(a.patient, b.patient):
        return max(score, SHOWN_SCORE), "both tell of one event"
    return None


def same_measured(x: Named, y: Named) -> bool:
    """Return whether amounts are of one noun, or of a place and its kind."""
    if x.thing == y.thing:
        return x.thing is not None
    mine, theirs = x.claim.patient, y.claim.patient
    if mine is None or theirs is None:
        return False
    areas = {"settlement", "land"}
    table = concepts()
    kinds = [table.get(str(row.thing), row.thing) for row in (x, y)]
    named = [is_place(mine) and kinds[0] not in areas, is_place(theirs)]
    return (named[0] and kinds[1] in areas) or (named[1] and kinds[0] in areas)


def person_tie(matters: Matters, a: Claim, b: Claim) -> tuple[float, str] | None:
    """Return how surely two claims tell what befell one person."""
    both = matters.people(a) & matters.people(b)
    shared = {key for key in both if key.startswith("person:")}
    if not shared or apart(a, b):
        return None
    score = matters.score(a, b)
    if score >= SAME_SCORE or dates(a, b) > 0 or len(signs(a, b)) >= LEAST_SIGNS_SAME:
        return max(score, SHOWN_SCORE), "both tell of one person"
    return None


def befell_others(a: Claim, b: Claim) -> bool:
    """Return whether two claims tell what befell two persons."""
    if not {root(a), root(b)} <= PERSONAL:
        return False
    mine, theirs = befallen(a), befallen(b)
    return bool(mine) and bool(theirs) and mine.isdisjoint(theirs)


def befallen(claim: Claim) -> set[str]:
    """Return the persons a claim's event happened to, else those who acted."""
    for part in (claim.patient, claim.agent):
        keys = {key for key in (part.entities if part else ()) if key[:7] == "person:"}
        if keys:
            return keys
    return set()


def shared_names(a: Claim, b: Claim) -> set[str]:
    """Return the names that two claims share, countries aside."""
    return {key for key in {*a.entities} & {*b.entities} if key[:8] != "country:"}


def lasting_tie(matters: Matters, a: Claim, b: Claim) -> tuple[float, str] | None:
    """Return how surely two claims tell what a place or body is."""
    if not matters.named(a) & matters.named(b):
        return None
    return max(matters.score(a, b), SHOWN_SCORE), "both name it"


def apart(a: Claim, b: Claim) -> bool:
    """Return whether the dates of two claims are of different events.

    What a story has one of is one, though its dates may be in dispute.
    """
    name = root(a)
    if name is not None and name == root(b):
        known = events()[name]
        if known.once and not known.recurs:
            return False
    return far_apart(a, b)


def far_apart(a: Claim, b: Claim) -> bool:
    """Return whether two claims that name two kinds are of different days as well.

    A framework signed in May and a final agreement of June are two papers.
    """
    days = days_apart(a, b)
    return days is not None and days > NEAR_DAYS


def sides(claim: Claim) -> bool:
    """Return whether a claim is of the two sides, or names two countries."""
    named = [key for key in claim.entities if key.startswith(("country:", "org"))]
    return len(named) > 1 or SIDES.search(claim.text) is not None


def signs(a: Claim, b: Claim) -> list[str]:
    """Return what two claims share besides the kinds they name."""
    names = {*a.entities} & {*b.entities}
    found = [key.partition(":")[2] for key in sorted(shared_names(a, b))]
    if not found and not participant(a, b):
        return []
    if participant(a, b):
        found.append("who takes part")
    if any(key.startswith("country:") for key in names):
        found.append("a country")
    if dates(a, b) > 0 and precise(a) and precise(b):
        found.append("the day")
    if numbers_meet(a, b):
        found.append("a number")
    shown = trigger_words(a) | trigger_words(b) | TIMES
    heads = {one.head for one in (a.agent, a.patient, b.agent, b.patient) if one}
    named = {word for key in names for word in key.partition(":")[2].split()}
    common = {*a.words} & {*b.words} - shown - heads - named
    return found + sorted(common - shown - heads - named)[:MAX_COMMON_WORDS]
