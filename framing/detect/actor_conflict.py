"""actor-conflict: outlets name different sides for one act.

What it finds: two aligned claims on one act against one thing whose agents are
of different sides or countries.
Why it matters: who blew up the bridge is the story.
Flagged: "the rebels destroyed the bridge" against "soldiers blew up the
bridge"; "the Norwegian delegation left" against "the Malaysians walked out".
Not flagged: an outlet that says each side blames the other; two attacks; a
general word and a name for one actor.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.align.event import root, title
from framing.align.score import alike
from framing.detect.bundle import Answer, Question
from framing.detect.conflict import Topic, findings
from framing.detect.pairing import another_instance, linked
from framing.extract.thesaurus import events, nouns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.model.claim import Argument, Claim
    from framing.model.finding import Explained, Finding
    from framing.model.story import Story

RULE = "actor-conflict"
HELD = frozenset(("control", "attack"))
"""Lasting classes that one side does to another."""
LEAST_SCORE = 0.4
ONCE_SCORE = 0.2
"""For acts of which a story has one."""
INNOCENT = (
    "two acts of the same kind?",
    "a part of the other side, or acting for it?",
    "a charge that is only reported?",
)


def find(story: Story) -> Iterator[Finding | Explained]:
    """Yield a finding for each act that is put down to different sides."""
    questions: dict[str, Question] = {}
    for pair in linked(story, ONCE_SCORE):
        a, b = pair.left, pair.right
        if pair.score < LEAST_SCORE and not once(a, b):
            continue
        if not one_act(a, b) or a.agent is None or b.agent is None:
            continue
        if not different_sides(a.agent, b.agent):
            continue
        first, second = answer(a, a.agent), answer(b, b.agent)
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


def once(a: Claim, b: Claim) -> bool:
    """Return whether both claims are of a class that a story has one act of."""
    name = root(a)
    return name is not None and name == root(b) and events()[name].once


def one_act(a: Claim, b: Claim) -> bool:
    """Return whether two claims tell of one act, done to one thing if any."""
    name = root(a)
    if name is None or name != root(b):
        return False
    if events()[name].lasts and name not in HELD:
        # a war or a round of talks has no one actor
        return False
    if "denied" in (a.polarity, b.polarity):
        return False
    if a.patient is None or b.patient is None:
        return a.patient is b.patient or not events()[name].recurs
    return alike(a.patient, b.patient)


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
    words = {agent.head, *agent.text.lower().split()}
    table = nouns().side
    return frozenset(name for name, lemmas in table.items() if words & lemmas)


def answer(claim: Claim, agent: Argument) -> Answer:
    """Turn an agent into an answer: its words with the act."""
    end = max(agent.end, claim.trigger.end if claim.trigger else agent.end)
    return Answer(claim.article, agent.start, end, agent.text)
