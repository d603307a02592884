"""actor-conflict: outlets name different sides for one act.

What it finds: two aligned claims on one act against one thing whose agents are
of different sides or countries.
Why it matters: who blew up the bridge is the story.
Flagged: "the rebels destroyed the bridge" against "soldiers blew up the
bridge"; "the Norwegian delegation left" against "the Malaysians walked out"; "the
dam was breached by the flood" against "miners cut through the dam"; arrested "on a
Swiss warrant" against "at the request of Peru"; "it was the sailors who pulled
them out" against "saved by fishermen".
Not flagged: an outlet that says each side blames the other; two attacks; a
general word and a name for one actor.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from framing.align.event import root, title
from framing.align.score import PRONOUNS, dates
from framing.detect.actors.acts import (
    VIOLENT,
    broadly_kindred,
    cleft,
    crossed,
    exchanged,
    has_doer,
    kindred,
    one_act,
    other_names,
    single,
    stands_for_any,
)
from framing.detect.actors.doers import acts, differ, natural
from framing.detect.actors.firsts import first_at_scene
from framing.detect.actors.instigators import at_whose_request
from framing.detect.actors.known import meant
from framing.detect.bundle import Answer, Question
from framing.detect.conflict import Topic, findings
from framing.detect.factual import unfulfilled
from framing.detect.pairing import (
    NEAR_DAYS,
    Linked,
    another_instance,
    days_apart,
    linked,
)
from framing.extract.thesaurus import events

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.model.claim import Argument, Claim
    from framing.model.finding import Explained, Finding
    from framing.model.story import Story

RULE = "actor-conflict"
WRECKED = frozenset(
    "destroyed damaged dam sank burned collapsed collision exploded derailed".split()
)
"""Classes that nature can be behind as well as people."""
SOLE = frozenset(
    "piloted commanded permit referral destruct planted called-help killed stormed "
    "displaced signed-law dissolved run-over shot-down".split()
)
"""Classes of acts that one person does or has done: two names exclude each other."""
CROSSED_SCORE = 0.6
"""Of pairs in which each side is made the other's attacker."""
LEAST_SCORE = 0.4
SCENE_SCORE = 0.5
"""For onslaughts of which neither article tells another by another side."""
CLASSLESS_SCORE = 0.6
"""For acts that only the family of their words tells."""
ONCE_SCORE = 0.3
"""For acts of which a story has one."""
CLOSE_SCORE = 0.75
"""For clauses that are all but one."""
CLEFT_SCORE = 0.2
"""For acts of which a cleft sentence says whose they are."""
PAPERS = frozenset(
    "order law bill act rule ruling decree video lawsuit suit complaint report study"
    " statement document letter deal plan measure legislation proposal motion".split()
)
"""Subjects behind which somebody else stands who did it."""
GENERIC = frozenset("mount hill river lake valley north south east west new".split())
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
        if mine is None or theirs is None:
            continue
        close = pair.score >= CLOSE_SCORE
        if not one_act(a, b, close=close) and not one_scene(story, pair):
            continue
        if not different(a, b, mine, theirs):
            continue
        if any(unfulfilled(story, x) and not given(x) for x in (a, b)):
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
        what = "what was done" if name == "did" else title(name)
        topic = Topic(RULE, name, f"Who is behind {what}", INNOCENT)
        yield from findings(story, topic, question)
    topic = Topic(RULE, "first", "Who was first", INNOCENT)
    yield from findings(story, topic, first_at_scene(story))
    topic = Topic(RULE, "request", "At whose request", INNOCENT)
    yield from findings(story, topic, at_whose_request(story))


def candidates(story: Story) -> Iterator[Linked]:
    """Yield the pairs of claims that may tell of one act.

    Those that are aligned, onslaughts in which the sides are exchanged, and
    acts of a kind that a cleft sentence is about.
    """
    claims = meant(story)
    done = set()
    for pair in linked(story, CLEFT_SCORE):
        a, b = claims[pair.left.id], claims[pair.right.id]
        if pair.score >= needed(story, a, b):
            done.add((a.id, b.id))
            yield replace(pair, left=a, right=b)
    for a, b in combinations(asked_of(story, list(claims.values())), 2):
        if a.article == b.article or {(a.id, b.id), (b.id, a.id)} & done:
            continue
        if exchanged(a, b) and set(places(a)) & set(places(b)):
            why = ("each makes the other side the attacker, in one place",)
            yield Linked(a, b, CROSSED_SCORE, why)
        elif claimed(story, a, b):
            yield Linked(a, b, LEAST_SCORE, ("one sentence says whose act it was",))


def asked_of(story: Story, claims: list[Claim]) -> list[Claim]:
    """Return the claims that are held against each other though not aligned.

    Onslaughts, and those of a kind that some cleft sentence tells of.
    """
    own = [c for c in claims if c.polarity == "asserted" and c.agent is not None]
    stressed = [c for c in own if root(c) is not None and cleft(story, c)]
    return [
        c
        for c in own
        if root(c) in VIOLENT or any(kindred(c, other) for other in stressed)
    ]


def needed(story: Story, a: Claim, b: Claim) -> float:
    """Return how high two claims must score to be taken for one act."""
    if not kindred(a, b) and not exchanged(a, b):
        return CLOSE_SCORE if broadly_kindred(a, b) else 1.0
    if cleft(story, a) or cleft(story, b):
        return CLEFT_SCORE
    if once(a, b):
        return ONCE_SCORE
    return CLASSLESS_SCORE if root(a) is None else LEAST_SCORE


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
            return argument if argument.head not in PRONOUNS else None
    return None


def persons(argument: Argument) -> frozenset[str]:
    """Return the persons that a participant's words name."""
    return frozenset(key for key in argument.entities if key.startswith("person:"))


def one_scene(story: Story, pair: Linked) -> bool:
    """Return whether two claims tell of one onslaught whose victims differ.

    Told of one day at one place; or each article tells of one side alone that
    did such a thing.
    """
    a, b = pair.left, pair.right
    if claimed(story, a, b):
        return True
    if not {root(a), root(b)} <= VIOLENT or "denied" in (a.polarity, b.polarity):
        return False
    if a.patient and b.patient and other_names(a.patient, b.patient):
        return False
    here, there = scenery(story, a), scenery(story, b)
    if here and there and not here & there:
        return False
    if here & there and dates(a, b) > 0:
        return True
    near = (days_apart(a, b) or 0) <= NEAR_DAYS
    return near and pair.score >= SCENE_SCORE and lone(story, a) and lone(story, b)


def claimed(story: Story, a: Claim, b: Claim) -> bool:
    """Return whether a cleft sentence says whose an act is that both tell of.

    "It was the mayor who allowed it" answers "the prefect's permit".
    """
    if "denied" in (a.polarity, b.polarity) or not kindred(a, b):
        return False
    if not (cleft(story, a) or cleft(story, b)) or root(a) is None:
        return False
    vague = stands_for_any(a.patient) or stands_for_any(b.patient)
    return vague and has_doer(a) and has_doer(b)


def scenery(story: Story, claim: Claim) -> frozenset[str]:
    """Return the keys of the places that the sentence of a claim names."""
    return frozenset(
        key
        for other in story.claims
        if other.article == claim.article and other.sentence == claim.sentence
        for key in other.entities
        if key.startswith("place:")
    )


def lone(story: Story, claim: Claim) -> bool:
    """Return whether an article puts such acts down to one side alone."""
    own = claim.agent
    if own is None:
        return False
    rows = (c for c in story.claims if c.article == claim.article and kindred(c, claim))
    return not any(c.agent is not None and differ(own, c.agent) for c in rows)


def different(a: Claim, b: Claim, mine: Argument, theirs: Argument) -> bool:
    """Return whether two actors of one act exclude each other."""
    if single(a):
        return not persons(mine) & persons(theirs)
    if any(no_doer(x) for x in (mine, theirs)):
        return False
    if root(a) is None and not (told_of(a, mine) and told_of(b, theirs)):
        return False
    if natural(mine) != natural(theirs) and root(a) not in WRECKED:
        return False
    if {root(a), root(b)} & SOLE and persons(mine) and persons(theirs):
        return not persons(mine) & persons(theirs)
    return differ(mine, theirs) or crossed(a, b)


def no_doer(actor: Argument) -> bool:
    """Return whether nobody is known behind a word: "he", "an executive order"."""
    unknown = actor.head in PRONOUNS and not actor.entities
    return unknown or actor.head in PAPERS


def given(claim: Claim) -> bool:
    """Return whether an order was given to do what a claim tells.

    Of "the order to fire was given by her" the actor stands behind the claim.
    """
    return claim.agent is not None and claim.agent.start >= claim.end


def told_of(claim: Claim, doer: Argument) -> bool:
    """Return whether a claim without a class tells what somebody did.

    "on charges of filing" and "before leaving" tell of no deed.
    """
    return acts(doer) and not claim.text.partition(" ")[0].endswith("ing")


def answer(claim: Claim, agent: Argument) -> Answer:
    """Turn an agent into an answer: its words with the act."""
    end = max(agent.end, claim.trigger.end if claim.trigger else agent.end)
    return Answer(claim.article, agent.start, end, agent.text)
