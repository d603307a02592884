"""Acts: whether two claims tell of one act, done to one thing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.align.event import root
from framing.align.same_place import same_place
from framing.align.score import PRONOUNS, alike, dates
from framing.detect.actors.doers import exclude, groups_of
from framing.detect.pairing import countries, particular
from framing.extract.thesaurus import events
from framing.text.lemmas import singular

if TYPE_CHECKING:
    from framing.model.claim import Argument, Claim
    from framing.model.story import Story

HELD = frozenset(("control", "attack", "burned"))
"""Lasting classes that one side does to another."""
SENT_AWAY = frozenset(("displaced",))
"""Classes that befall people by somebody's hand or by their own."""
VIOLENT = frozenset(("attack", "shooting", "shelled", "raided", "clash"))
"""Classes by which one and the same onslaught may be told."""
KINDRED = (
    VIOLENT,
    frozenset(("destroyed", "burned", "exploded", "damaged", "vandalised")),
    frozenset(("attack", "destroyed", "exploded", "shelled")),
    frozenset(("killed", "shooting")),
    frozenset(("injured", "shooting", "attack", "beaten")),
    frozenset(("freed", "rescued")),
    frozenset(("violated", "truce-broken")),
    frozenset(("control", "entered", "stormed")),
    frozenset(("attack", "stormed")),
    frozenset(("rescued", "found")),
    frozenset(("refused", "vetoed", "blocked", "voted-down")),
    frozenset(("admitted", "signed", "licensed", "protest-allowed", "permit")),
    frozenset(("killed", "run-over")),
    frozenset(("alerted", "called-help")),
    frozenset(("supplied", "sold", "exported")),
    frozenset(("arrested", "control", "captive", "seized")),
)
"""Classes by which one and the same act may be told, if done to one thing."""
BROAD = (
    frozenset(
        "killed injured attack shooting shelled destroyed burned exploded damaged "
        "shot-down threw planted run-over beaten vandalised missile".split()
    ),
    frozenset("rescued freed found stormed called-help".split()),
    frozenset("arrested captive seized control hijacked".split()),
    frozenset("control entered stormed flag".split()),
    frozenset("refused vetoed blocked voted-down law".split()),
    frozenset("violated truce-broken agreement".split()),
    frozenset("admitted permit protest-allowed licensed protest signed-law".split()),
)
"""The same, where two clauses are all but one."""
VAGUE = frozenset(
    "matter case permit permission authorisation licence document thing job work "
    "signature order life people victim command signal button responsibility".split()
)
"""Heads that do not tell of what thing an act is."""
HAPPENINGS = frozenset(
    "fire blaze attack blast explosion shooting strike raid assault killing clash "
    "murder bombing shelling gunfire storming rescue operation".split()
)
"""Heads that name an act itself, and not what it was done to."""
CLEFT = re.compile(r"\b[Ii]t(?: was| is|['’]s| were| had been)(?: \w+){0,2}\s*$")


def kindred(a: Claim, b: Claim) -> bool:
    """Return whether the classes of two claims can be those of one act."""
    one, other = root(a), root(b)
    if one is None or other is None:
        return one is other and a.deed is not None and a.deed == b.deed
    return one == other or any(one in row and other in row for row in KINDRED)


def broadly_kindred(a: Claim, b: Claim) -> bool:
    """Return whether two clauses that are all but one can tell of one act."""
    one, other = root(a), root(b)
    return any(one in row and other in row for row in BROAD)


def cleft(story: Story, claim: Claim) -> bool:
    """Return whether a claim says "it was the army that": no one else did it."""
    if claim.agent is None:
        return False
    text = story.by_id[claim.article].article.text
    return CLEFT.search(text[: claim.agent.start][-30:]) is not None


def one_act(a: Claim, b: Claim, *, close: bool = False) -> bool:
    """Return whether two claims tell of one act, done to one thing if any.

    `close` is true where the clauses are all but one, so that the words for
    the act may differ more.

    If each makes the other's actor the one it was done to, they tell of one
    act the other way round.
    """
    name = root(a)
    if "denied" in (a.polarity, b.polarity):
        return False
    if {name, root(b)} <= VIOLENT and exchanged(a, b):
        return True
    alike_acts = kindred(a, b) or (close and broadly_kindred(a, b))
    if not alike_acts or not has_doer(a) or not has_doer(b):
        return False
    if counts_differ(a, b):
        # nine sailors saved by the navy, three by fishermen
        return False
    if single(a) or turned_round(a, b) or crossed(a, b):
        return True
    return one_thing(a, b)


def has_doer(claim: Claim) -> bool:
    """Return whether somebody is behind an act of a claim's class.

    A war or a round of talks has no one actor.
    """
    name = root(claim)
    if name is None:
        return True
    known = events()[name]
    if name in SENT_AWAY:
        # "fled" tells of no one else, "evacuated the camp" of who had it done
        return claim.patient is not None
    return not known.undergone and (not known.lasts or name in HELD)


def one_thing(a: Claim, b: Claim) -> bool:
    """Return whether two claims of one kind of act tell of one thing it was done to."""
    name = root(a)
    once = name is not None and name == root(b) and events()[name].once
    if is_open(a.patient) or is_open(b.patient):
        if name is not None and name == root(b) and not events()[name].recurs:
            return True
        both = is_open(a.patient) and is_open(b.patient)
        return both and name is not None and dates(a, b) >= 0
    if a.patient is None or b.patient is None:
        return False
    if other_names(a.patient, b.patient):
        return False
    named = bool(a.patient.entities) and bool(b.patient.entities)
    if alike(a.patient, b.patient) or share_words(a.patient, b.patient):
        return True
    return once and not named


def is_open(patient: Argument | None) -> bool:
    """Return whether it is not told what an act was done to: "started the fire"."""
    return patient is None or patient.head in HAPPENINGS


def share_words(a: Argument, b: Argument) -> bool:
    """Return whether one thing's head stands in the other: "the issue of shares"."""
    left, right = things(a), things(b)
    return bool({a.head} & right) or bool({b.head} & left)


def things(argument: Argument) -> frozenset[str]:
    """Return the words of a participant, in the singular."""
    words = (word.strip("\"'“”‘’,") for word in argument.text.lower().split())
    return frozenset(singular(w) for w in words if len(w) >= LONG_NAME)


def stands_for_any(argument: Argument | None) -> bool:
    """Return whether a thing may be any other: "it", "the matter", "the permit"."""
    return argument is None or argument.head in PRONOUNS | VAGUE


def single(claim: Claim) -> bool:
    """Return whether only one can have done what a claim tells."""
    name = root(claim)
    return name is not None and events()[name].single


def other_names(a: Argument, b: Argument) -> bool:
    """Return whether two things are told apart by name: two bridges, two towns."""
    if set(a.entities) & set(b.entities):
        return False
    mine, theirs = capitals(a), capitals(b)
    known = any(same_place(x, y) > 0 for x in mine for y in theirs)
    return bool(mine) and bool(theirs) and not mine & theirs and not known


def counts_differ(a: Claim, b: Claim) -> bool:
    """Return whether two claims count different numbers of what it was done to."""
    name = root(a)
    if name is None or not events()[name].counts:
        return False
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
        own, theirs = groups_of(x.agent.text), groups_of(y.patient.text)
        one_side = bool(own) and bool(theirs) and not exclude(own, theirs)
        if one_side or particular(x.agent, y.patient):
            return True
    return False


def exchanged(a: Claim, b: Claim) -> bool:
    """Return whether by their countries each one's actor is the other's victim."""
    if a.agent is None or a.patient is None or b.agent is None or b.patient is None:
        return False
    did, suffered = countries(a.agent), countries(a.patient)
    there, bore = countries(b.agent), countries(b.patient)
    return bool(did & bore) and bool(there & suffered) and not did & there


def crossed(a: Claim, b: Claim) -> bool:
    """Return whether by their names each one's actor is the other's victim."""
    if None in (a.agent, a.patient, b.agent, b.patient):
        return False
    did, suffered = capitals(a.agent), capitals(a.patient)
    there, bore = capitals(b.agent), capitals(b.patient)
    return bool(did & bore) and bool(there & suffered) and not did & there


LONG_NAME = 4
"""Letters from which a capitalised word is a name and no article."""


def capitals(argument: Argument | None) -> frozenset[str]:
    """Return the capitalised words of a participant: its nation, its name."""
    words = argument.text.split() if argument is not None else []
    return frozenset(w for w in words if w[:1].isupper() and len(w) >= LONG_NAME)
