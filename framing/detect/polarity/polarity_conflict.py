"""polarity-conflict: one outlet asserts what another denies.

What it finds: two aligned claims on one act, of which one says that it
happened and the other that it did not, or that its contrary did; and two answers,
yes and no, to one question in whatever words.
Why it matters: whether the envoy was expelled is the news.
Flagged: "expelled the ambassador" against "stopped short of expelling"; "was
arrested" against "remains free"; "had been informed" against "was told nothing".
Not flagged: an outlet that reports both sides; "could not be verified" (no
denial); the deployment of 2020 and the withdrawal of 2024 (two events).
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from framing.align.event import root, split, title
from framing.align.score import PRONOUNS, alike
from framing.align.similarity import contraries
from framing.detect.bundle import Answer, Question
from framing.detect.conflict import Topic, findings
from framing.detect.factual import factual
from framing.detect.pairing import (
    NEAR_DAYS,
    another_instance,
    gap,
    linked,
)
from framing.detect.polarity import existence, stances
from framing.detect.polarity.participants import (
    NOBODY,
    apart,
    both_new,
    one_actor,
    other_place,
    share_participant,
    two_things,
)
from framing.detect.pronouns import resolved
from framing.detect.versions.altered_words import BEFORE
from framing.extract.thesaurus import concepts, events
from framing.model.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.detect.pairing import Linked
    from framing.model.claim import Claim
    from framing.model.finding import Explained
    from framing.model.story import Story

RULE = "polarity-conflict"
LEAST_SCORE = 0.3
OPPOSITE_SCORE = 0.45
"""Contrary classes say less than a denial of one class, and need a surer link."""
TRIED = frozenset(("acquitted", "convicted", "charged", "fined"))
SEQUENCES = frozenset(
    (
        ("arrested", "freed"), ("captive", "freed"), ("closed", "reopened"),
        ("at-large", "arrested"), ("refused", "admitted"), ("closed", "opened"),
        ("blackout", "power-back"), ("stoppage", "back-to-work"),
        ("charged", "acquitted"),
        ("banned", "cleared"), ("in-force", "lifted"), ("offline", "online-again"),
    )
)  # fmt: skip
"""Contrary acts of which the second ends the first."""
OF = re.compile(r"\bof (?:the |an? )?(\w+)")
ARTICLES = frozenset("the a an its their his her this that".split())
NOT_ANY = (
    ["no"],
    ["not", "a"],
    ["not", "a", "single"],
    ["not", "one"],
    ["no", "single"],
)
NONE_OF = ("no ", "not a ", "not one ", "any ", "a single ")
"""Words that open what is denied altogether: "fired no shots"."""
TO_COME = re.compile(r"\b(?:will|shall|'ll|is to|are to|due to|set to)\b")
INNOCENT = (
    "two moments: first not, then done?",
    "another person or another act of the same kind?",
    "a claim that is only reported?",
)


def find(story: Story) -> Iterator[Finding | Explained]:
    """Yield a finding for each act that is both asserted and denied."""
    questions: dict[str, Question] = {}
    claims = resolved(story)
    for row in linked(story, LEAST_SCORE):
        pair = replace(row, left=claims[row.left.id], right=claims[row.right.id])
        stance = opposed(pair.left, pair.right)
        if stance is None or pair.score < least(pair):
            continue
        if not factual(story, pair.left) or not factual(story, pair.right):
            continue
        first, second = answer(pair.left, stance[0]), answer(pair.right, stance[1])
        question = questions.setdefault(contraries(pair.left), Question())
        reason = another_instance(pair.left, pair.right) or changed(pair)
        reason = reason or told_both_ways(story, pair)
        if reason is not None:
            question.refuse(first, second, reason)
            continue
        why = f"One asserts it, the other denies it; {'; '.join(pair.why)}."
        question.oppose(first, second, pair.score, why)
    out: list[Finding | Explained] = []
    for name, question in sorted(questions.items()):
        topic = Topic(RULE, name, f"Whether it happened: {title(name)}", INNOCENT)
        out.extend(findings(story, topic, question))
    out.extend(existence.find(story))
    out.extend(stances.find(story, [row for row in out if isinstance(row, Finding)]))
    yield from out


def least(pair: Linked) -> float:
    """Return how surely two claims must be of one fact to exclude each other."""
    left, right = root(pair.left) or "", root(pair.right) or ""
    if denies_any(pair.left) or denies_any(pair.right):
        return OPPOSITE_SCORE
    both_once = events()[left].once and events()[right].once
    return LEAST_SCORE if left == right or both_once else OPPOSITE_SCORE


def changed(pair: Linked) -> str | None:
    """Say that what one outlet denies is how things stood before, else None.

    "At first he did not resign", "had not signed on Sunday" and "signed on Monday".
    """
    if root(pair.left) != root(pair.right) and two_moments(pair.left, pair.right):
        return "two moments: each has a date of its own"
    if root(pair.left) != root(pair.right) and in_turn(pair.left, pair.right):
        return "first the one, then the other"
    for denial, other in ((pair.left, pair.right), (pair.right, pair.left)):
        if denial.polarity != "denied" or other.polarity == "denied":
            continue
        if TO_COME.search(other.text) and not TO_COME.search(denial.text):
            return "not yet, but still to come"
        passed = [d for d in denial.dates if d.boundary in ("at", "end")]
        earlier = passed and all(
            x.excludes(y) and x.last < y.first for x in passed for y in other.dates
        )
        if BEFORE & set(denial.text.lower().split()) or (earlier and other.dates):
            return "first not, then done"
    return None


def in_turn(a: Claim, b: Claim) -> bool:
    """Return whether one act can only follow the other, and has a later day.

    Who is arrested on Monday may be released on Wednesday.
    """
    for first, then in ((a, b), (b, a)):
        if (root(first), root(then)) in SEQUENCES and first.dates and then.dates:
            return max(d.last for d in first.dates) < min(d.first for d in then.dates)
    return False


def told_both_ways(story: Story, pair: Linked) -> str | None:
    """Say that a sentence gives both accounts: "some say that he stayed, others …"."""
    names = {root(pair.left), root(pair.right)}
    for claim in (pair.left, pair.right):
        beside = story.claims_at(claim.article, claim.sentence)
        if len(names) > 1 and names <= {root(other) for other in beside}:
            return "one article gives both accounts"
    return None


def two_moments(a: Claim, b: Claim) -> bool:
    """Return whether contrary acts have dates that lie weeks apart.

    Where they are not told of things of one noun, other days will do.
    """
    rows = [[d for d in claim.dates if d.boundary == "at"] for claim in (a, b)]
    gaps = [gap(x, y) for x in rows[0] for y in rows[1]]
    things = [x.head for x in (a.patient, b.patient) if x is not None]
    alone = len(things) == 2 and things[0] == things[1]
    return bool(gaps) and min(gaps) > (NEAR_DAYS if alone else 0)


def opposed(a: Claim, b: Claim) -> tuple[str, str] | None:
    """Return what each of two claims holds, if they exclude each other."""
    left, right = root(a), root(b)
    if left is None or right is None:
        return None
    if left == right and events()[left].measures:
        # "only 40% came" denies no turnout
        return None
    sole = events()[left].once and events()[right].once and not apart(a, b)
    sole = sole or (left == right and (denies_any(a) or denies_any(b)))
    if not sole and not share_participant(a, b, left != right):
        return None
    if left == right == "signed" and apart(a, b):
        # each signs for itself
        return None
    if left == right and other_place(a, b):
        return None
    if left == right and not sole and another_victim(a, b):
        return None
    aspects = {split(str(claim.event))[1] for claim in (a, b)}
    if left == right and aspects == {"end", "continue"} and a.polarity == b.polarity:
        return str(a.event), str(b.event)
    if left == right and {a.polarity, b.polarity} == {"asserted", "denied"}:
        return stance(left, a), stance(right, b)
    if {left, right} == {"charged", "acquitted"}:
        # whoever is acquitted was charged before
        return None
    if right not in events()[left].opposite or not one_actor(a, b):
        return None
    if of_two_kinds(a, b) or two_persons(a, b) or two_sides(a, b):
        return None
    if a.polarity == b.polarity == "asserted":
        return None if other_charge(a, b) else (left, right)
    return None


def two_sides(a: Claim, b: Claim) -> bool:
    """Return whether contrary acts are of two sides, or done to things just brought up.

    One side's victory is the other's defeat.
    """
    single = any(events()[name].single for x in (a, b) if (name := root(x)) is not None)
    if single and not alike(a.agent, b.agent):
        return True
    if a.patient is None or b.patient is None:
        return False
    return both_new(a.patient, b.patient)


def of_two_kinds(a: Claim, b: Claim) -> bool:
    """Return whether contrary acts are done to two of a kind: two bills, two funds.

    "the fishing bill" and "the forestry bill" are told apart by the words
    before their noun.
    """
    if a.patient is None or b.patient is None or a.patient.head != b.patient.head:
        return False
    said = [
        {
            w
            for w in x.text.lower().split()
            if w.isalpha() and w not in ARTICLES and w != x.head
        }
        for x in (a.patient, b.patient)
    ]
    return bool(said[0]) and bool(said[1]) and not said[0] & said[1]


def two_persons(a: Claim, b: Claim) -> bool:
    """Return whether contrary states are of two persons by their nouns."""
    x, y = a.patient or a.agent, b.patient or b.agent
    known = events()[root(a) or ""].undergone and events()[root(b) or ""].undergone
    if not known or x is None or y is None or {x.head, y.head} & PRONOUNS:
        return False
    nouns = [concepts().get(one.head, one.head) for one in (x, y)]
    named = any(key.startswith("person:") for key in (*x.entities, *y.entities))
    return not named and nouns[0] != nouns[1]


def other_charge(a: Claim, b: Claim) -> bool:
    """Return whether two claims tell of what somebody was cleared, or guilty, of.

    "acquitted of fraud" and "convicted of forgery" are both true.
    """
    left, right = (OF.findall(claim.text) for claim in (a, b))
    tried = {root(a), root(b)} <= TRIED
    return (
        tried and bool(left) and bool(right) and left[-1].lower() != right[-1].lower()
    )


def denies_any(claim: Claim) -> bool:
    """Return whether a claim denies that anything of the kind took place.

    "No warning had come" denies every warning, "no arrests of officers" not.
    """
    if claim.polarity != "denied" or claim.trigger is None or claim.agent is not None:
        return False
    before = claim.text[: max(0, claim.trigger.start - claim.start)].lower().split()
    inside = claim.patient is None or claim.patient.span.overlaps(claim.trigger)
    return any(before[-len(x) :] == x for x in NOT_ANY) and inside


def another_victim(a: Claim, b: Claim) -> bool:
    """Return whether acts of a common kind are done to different things.

    "visited the mine" does not contradict "has not visited the families", nor
    an "agreed" whose matter is not told.
    """
    if not events()[root(a) or ""].recurs:
        return two_things(a, b)
    if a.patient is None or b.patient is None:
        return a.patient is not b.patient
    if {a.patient.head, b.patient.head} & (NOBODY | PRONOUNS):
        return False
    if any(x.patient.text.lower().startswith(NONE_OF) for x in (a, b) if x.patient):
        return False
    for claim in (a, b):
        if (
            claim.trigger
            and claim.patient
            and claim.trigger.overlaps(claim.patient.span)
        ):
            # "given its consent", "used artillery": the noun is the act itself
            return False
    return not alike(a.patient, b.patient)


def stance(event: str, claim: Claim) -> str:
    """Return the value of an asserted or denied event."""
    return f"not {event}" if claim.polarity == "denied" else event


def answer(claim: Claim, value: str) -> Answer:
    """Return the claim's own words, from its trigger to the end, as an answer."""
    return Answer(claim.article, claim.start, claim.end, value)
