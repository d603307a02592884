"""actor-conflict: outlets name different sides for one act.

What it finds: two aligned claims on one act against one thing whose agents are
of different sides or countries.
Why it matters: who blew up the bridge is the story.
Flagged: "the rebels destroyed the bridge" against "soldiers blew up the
bridge"; "the Norwegian delegation left" against "the Malaysians walked out"; "the
dam was breached by the flood" against "miners cut through the dam"; arrested "on a
Swiss warrant" against "at the request of Peru".
Not flagged: an outlet that says each side blames the other; two attacks; a
general word and a name for one actor.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from framing.align.event import root, title
from framing.align.same_place import same_place
from framing.align.score import alike
from framing.detect.actors.doers import differ, natural
from framing.detect.actors.instigators import at_whose_request
from framing.detect.bundle import Answer, Question
from framing.detect.conflict import Topic, findings
from framing.detect.factual import unfulfilled
from framing.detect.pairing import (
    Linked,
    another_instance,
    countries,
    linked,
    particular,
    sides,
)
from framing.extract.thesaurus import events

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.model.claim import Argument, Claim
    from framing.model.finding import Explained, Finding
    from framing.model.story import Story

RULE = "actor-conflict"
HELD = frozenset(("control", "attack", "burned"))
"""Lasting classes that one side does to another."""
VIOLENT = frozenset(("attack", "shooting", "shelled", "raided", "clash"))
"""Classes by which one and the same onslaught may be told."""
WRECKED = frozenset(
    "destroyed damaged dam sank burned collapsed collision exploded derailed".split()
)
"""Classes that nature can be behind as well as people."""
CROSSED_SCORE = 0.6
"""Of pairs in which each side is made the other's attacker."""
LEAST_SCORE = 0.4
ONCE_SCORE = 0.3
"""For acts of which a story has one."""
GENERIC = frozenset("mount hill river lake valley north south east west new".split())
LONG_NAME = 4
"""Letters from which a capitalised word is a name and no article."""
INNOCENT = (
    "two acts of the same kind?",
    "a part of the other side, or acting for it?",
    "a charge that is only reported?",
)


def find(story: Story) -> Iterator[Finding | Explained]:
    """Yield a finding for each act that is put down to different sides."""
    questions: dict[str, Question] = {}
    for pair in candidates(story):
        a, b = pair.left, pair.right
        mine, theirs = actor(a), actor(b)
        if not one_act(a, b) or mine is None or theirs is None:
            continue
        if not different(a, b, mine, theirs):
            continue
        if unfulfilled(story, a) or unfulfilled(story, b):
            continue
        first, second = answer(a, mine), answer(b, theirs)
        question = questions.setdefault(root(a) or "did", Question())
        reason = another_instance(a, b)
        if reason is not None:
            question.refuse(first, second, reason)
            continue
        why = f"The actors are of different sides; {'; '.join(pair.why)}."
        question.oppose(first, second, pair.score, why)
    for name, question in sorted(questions.items()):
        topic = Topic(RULE, name, f"Who is behind {title(name)}", INNOCENT)
        yield from findings(story, topic, question)
    topic = Topic(RULE, "request", "At whose request", INNOCENT)
    yield from findings(story, topic, at_whose_request(story))


def candidates(story: Story) -> Iterator[Linked]:
    """Yield the pairs of claims that may tell of one act.

    Those that are aligned, and onslaughts in which the sides are exchanged.
    """
    done = set()
    for pair in linked(story, ONCE_SCORE):
        if pair.score >= LEAST_SCORE or once(pair.left, pair.right):
            done.add((pair.left.id, pair.right.id))
            yield pair
    violent = [
        c for c in story.claims if root(c) in VIOLENT and c.polarity == "asserted"
    ]
    for a, b in combinations(violent, 2):
        new = a.article != b.article and not {(a.id, b.id), (b.id, a.id)} & done
        if new and exchanged(a, b) and set(places(a)) & set(places(b)):
            why = ("each makes the other side the attacker, in one place",)
            yield Linked(a, b, CROSSED_SCORE, why)


def both_sides(claim: Claim) -> bool:
    """Return whether a claim names the country of its actor and of its victim."""
    agent, patient = claim.agent, claim.patient
    return bool(agent and patient and countries(agent) and countries(patient))


def exchanged(a: Claim, b: Claim) -> bool:
    """Return whether by their countries each one's actor is the other's victim."""
    if a.agent is None or a.patient is None or b.agent is None or b.patient is None:
        return False
    did, suffered = countries(a.agent), countries(a.patient)
    there, bore = countries(b.agent), countries(b.patient)
    return bool(did & bore) and bool(there & suffered) and not did & there


def places(claim: Claim) -> frozenset[str]:
    """Return the words of the places that a claim names: of "Gahto hill", "gahto"."""
    words = (
        w.lower() for n in claim.names if n.kind == "place" for w in n.text.split()
    )
    return frozenset(words) - GENERIC


def once(a: Claim, b: Claim) -> bool:
    """Return whether both claims are of a class that a story has one act of."""
    name = root(a)
    if name is None or name != root(b):
        return False
    return events()[name].once and not events()[name].single


def actor(claim: Claim) -> Argument | None:
    """Return who is behind a claim's act; of a victory, who won it.

    "was re-elected" and "won" both name the winner.
    """
    if not single(claim):
        return claim.agent
    for argument in (claim.patient, claim.agent):
        if argument is not None and persons(argument):
            return argument
    return None


def single(claim: Claim) -> bool:
    """Return whether only one can have done what a claim tells."""
    name = root(claim)
    return name is not None and events()[name].single


def persons(argument: Argument) -> frozenset[str]:
    """Return the persons that a participant's words name."""
    return frozenset(key for key in argument.entities if key.startswith("person:"))


def one_act(a: Claim, b: Claim) -> bool:
    """Return whether two claims tell of one act, done to one thing if any.

    If each makes the other's actor the one it was done to, they tell of one
    act the other way round.
    """
    name = root(a)
    if {name, root(b)} <= VIOLENT and exchanged(a, b):
        return "denied" not in (a.polarity, b.polarity)
    if name is None or name != root(b):
        return False
    known = events()[name]
    if known.undergone or (known.lasts and name not in HELD):
        # a war or a round of talks has no one actor
        return False
    if "denied" in (a.polarity, b.polarity):
        return False
    if known.counts and other_numbers(a, b):
        # nine sailors saved by the navy, three by fishermen
        return False
    if single(a) or turned_round(a, b) or crossed(a, b):
        return True
    if a.patient is None or b.patient is None:
        return a.patient is b.patient or not events()[name].recurs
    if other_names(a.patient, b.patient):
        return False
    named = bool(a.patient.entities) and bool(b.patient.entities)
    return alike(a.patient, b.patient) or (events()[name].once and not named)


def other_names(a: Argument, b: Argument) -> bool:
    """Return whether two things are told apart by name: two bridges, two towns."""
    if set(a.entities) & set(b.entities):
        return False
    mine, theirs = capitals(a), capitals(b)
    known = any(same_place(x, y) > 0 for x in mine for y in theirs)
    return bool(mine) and bool(theirs) and not mine & theirs and not known


def other_numbers(a: Claim, b: Claim) -> bool:
    """Return whether two claims count different numbers of what it was done to."""
    counts = []
    for claim in (a, b):
        whom = claim.patient
        inside = [
            n
            for n in claim.numbers
            if whom is not None and whom.start <= n.start and n.end <= whom.end
        ]
        counts.append(inside)
    return bool(counts[0] and counts[1]) and all(
        x.excludes(y) for x in counts[0] for y in counts[1]
    )


def turned_round(a: Claim, b: Claim) -> bool:
    """Return whether one claim's actor is on the side that suffers in the other."""
    for x, y in ((a, b), (b, a)):
        if x.agent is None or y.patient is None:
            continue
        if sides(x.agent) & sides(y.patient) or particular(x.agent, y.patient):
            return True
    return False


def crossed(a: Claim, b: Claim) -> bool:
    """Return whether by their names each one's actor is the other's victim."""
    if None in (a.agent, a.patient, b.agent, b.patient):
        return False
    did, suffered = capitals(a.agent), capitals(a.patient)
    there, bore = capitals(b.agent), capitals(b.patient)
    return bool(did & bore) and bool(there & suffered) and not did & there


def capitals(argument: Argument | None) -> frozenset[str]:
    """Return the capitalised words of a participant: its nation, its name."""
    words = argument.text.split() if argument is not None else []
    return frozenset(w for w in words if w[:1].isupper() and len(w) >= LONG_NAME)


def different(a: Claim, b: Claim, mine: Argument, theirs: Argument) -> bool:
    """Return whether two actors of one act exclude each other."""
    if single(a):
        return not persons(mine) & persons(theirs)
    if natural(mine) != natural(theirs) and root(a) not in WRECKED:
        return False
    return differ(mine, theirs) or crossed(a, b)


def answer(claim: Claim, agent: Argument) -> Answer:
    """Turn an agent into an answer: its words with the act."""
    end = max(agent.end, claim.trigger.end if claim.trigger else agent.end)
    return Answer(claim.article, agent.start, end, agent.text)
