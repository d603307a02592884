"""place-conflict: outlets put one event in different places.

What it finds: two aligned claims on one event that name places of which
neither lies in the other.
Why it matters: where a ship was decides whose waters they were.
Flagged: talks "in Singapore" against "in Geneva"; a truce "concluded at
Jinghong" against "signed in Kunming"; "west of Uster" against "east of Uster".
Not flagged: a city and its country; a district of the city; two meetings in two
cities.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.align.event import root, title
from framing.detect.bearings import Bearing, bearing, other_side
from framing.detect.bundle import Answer, Question
from framing.detect.conflict import Topic, findings
from framing.detect.pairing import (
    another_instance,
    days_apart,
    linked,
    recurs,
    share_matter,
)
from framing.extract.places import country_of, look_up
from framing.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.detect.pairing import Linked
    from framing.model.claim import Claim
    from framing.model.finding import Explained, Finding
    from framing.model.slot import NameSlot
    from framing.model.story import Story

RULE = "place-conflict"
UNDATED = "events of a common kind, and no date says that they are one"
"""Why a pair is left alone for want of a date; one wording says that it is one."""
LEAST_SCORE = 0.5
INNOCENT = (
    "one place inside the other?",
    "another event of the same kind?",
    "two names of one place?",
)
LONGEST_WORD = 12
BEFORE = frozenset(("in", "at", "near", "off", "outside", "inside", "of"))
TOWARD = frozenset(("to", "for", "into"))
"""Prepositions that locate only an arrival: "a flight to X" is not in X."""


def find(story: Story) -> Iterator[Finding | Explained]:
    """Yield a finding for each event that is put in different places."""
    owner = {
        (article, slot.start): entity.key
        for entity in story.entities
        for article, slot in entity.mentions
    }
    questions: dict[str, Question] = {}
    for pair in linked(story, LEAST_SCORE):
        if root(pair.left) is None or root(pair.left) != root(pair.right):
            continue
        if not share_matter(pair) and days_apart(pair.left, pair.right) != 0:
            continue
        question = questions.setdefault(root(pair.left) or "", Question())
        x, y = bearing(story, pair.left, owner), bearing(story, pair.right, owner)
        if x is not None and y is not None:
            compare_sides(question, pair, x, y)
        else:
            compare_places(story, question, pair, owner)
    for name, question in sorted(questions.items()):
        topic = Topic(RULE, name, f"Place of {title(name)}", INNOCENT)
        yield from findings(story, topic, question)


def compare_places(
    story: Story, question: Question, pair: Linked, owner: dict[tuple[str, int], str]
) -> None:
    """Compare the places that two claims name, if each names one."""
    x, y = only_place(story, pair.left), only_place(story, pair.right)
    if x is None or y is None or contained(x, y):
        return
    keys = {
        x.key or owner.get((pair.left.article, x.start)),
        y.key or owner.get((pair.right.article, y.start)),
    }
    first, second = answer(story, pair.left, x), answer(story, pair.right, y)
    reason = not_one(pair)
    if len(keys) == 1:
        question.agree(first, second)
    elif reason is not None:
        question.refuse(first, second, reason)
    else:
        why = f"Neither place lies in the other; {'; '.join(pair.why)}."
        question.oppose(first, second, pair.score, why)


def compare_sides(question: Question, pair: Linked, x: Bearing, y: Bearing) -> None:
    """Note in `question` whether two claims put an event on one side of a place."""
    first = Answer(pair.left.article, x.start, x.end, x.text)
    second = Answer(pair.right.article, y.start, y.end, y.text)
    if not other_side(x, y):
        return
    reason = another_instance(pair.left, pair.right)
    if reason is not None:
        question.refuse(first, second, reason)
    else:
        why = f"They are different sides of one place; {'; '.join(pair.why)}."
        question.oppose(first, second, pair.score, why)


def only_place(story: Story, claim: Claim) -> NameSlot | None:
    """Return the place that a claim is located at, if it names just one.

    A town or landmark goes before the country that it is named with.
    """
    text = story.by_id[claim.article].article.text
    before = BEFORE | (TOWARD if root(claim) == "arrived" else frozenset())
    found = [
        slot
        for slot in claim.names
        if slot.kind == "place" and word_before(text, slot) in before
    ]
    towns = [slot for slot in found if not is_country(slot)]
    chosen = towns or found
    return chosen[0] if len(chosen) == 1 else None


def word_before(text: str, slot: NameSlot) -> str:
    """Return the word before a name in lower case."""
    before = text[max(0, slot.start - LONGEST_WORD) : slot.start].split()
    return before[-1].lower() if before else ""


def is_country(slot: NameSlot) -> bool:
    """Return whether a place is a country and not a town that stands for one."""
    known = look_up(slot.text)
    return known is not None and known.kind == "country"


def contained(x: NameSlot, y: NameSlot) -> bool:
    """Return whether one place lies in the other, or may do so.

    Between a country and a town of which the gazetteer knows nothing, nothing
    can be said.
    """
    mine, theirs = set(fold(x.text).split()), set(fold(y.text).split())
    if mine <= theirs or theirs <= mine:
        # "Delhi" and "New Delhi"
        return True
    if not is_country(x) and not is_country(y):
        return False
    left, right = country_of(x.text), country_of(y.text)
    return left is None or right is None or left == right


def not_one(pair: Linked) -> str | None:
    """Say why two claims are of different events, None if they may be one."""
    reason = another_instance(pair.left, pair.right)
    if reason is not None:
        return reason
    apart = days_apart(pair.left, pair.right)
    if recurs(pair.left) and apart is None:
        return UNDATED
    return None


def answer(story: Story, claim: Claim, slot: NameSlot) -> Answer:
    """Turn a place into an answer, with its preposition."""
    text = story.by_id[claim.article].article.text
    before = word_before(text, slot)
    start = text.lower().rindex(before, 0, slot.start)
    return Answer(claim.article, start, slot.end, slot.text)
