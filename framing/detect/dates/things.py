"""Events that one thing has once: a bridge is opened and a bank founded one time.

A story may tell of many openings, but hardly of two of one thing, however many
years lie between the dates that outlets give for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.align.event import root
from framing.extract.thesaurus import concepts

if TYPE_CHECKING:
    from framing.model.claim import Argument, Claim
    from framing.model.story import Story

ONCE_EACH = frozenset("opened founded built launched listed acquired ordained".split())
"""Classes of what befalls a thing once."""
PRONOUNS = frozenset(("it", "which", "that"))
SENTENCES_BACK = 3
LEAST_LETTERS = 4


def one_thing(story: Story, a: Claim, b: Claim) -> bool:
    """Return whether two claims tell of what befell one thing, once."""
    if root(a) not in ONCE_EACH or root(a) != root(b):
        return False
    mine, theirs = a.patient or a.agent, b.patient or b.agent
    if mine is None or theirs is None:
        return False
    shared = set(mine.entities) & set(theirs.entities)
    if any(not key.startswith("country:") for key in shared):
        return True
    if mine.head in PRONOUNS:
        return stands_for(story, a, theirs)
    if theirs.head in PRONOUNS:
        return stands_for(story, b, mine)
    return one_known(mine, theirs)


def one_known(mine: Argument, theirs: Argument) -> bool:
    """Return whether two phrases are of one thing that is known: "the plant"."""
    return definite(mine) and definite(theirs) and one_noun(mine.head, theirs.head)


def definite(argument: Argument) -> bool:
    """Return whether a phrase is of one thing that is known: "the bridge"."""
    return argument.text.lower().split()[0] in ("the", "this", "its", "their")


def one_noun(left: str, right: str) -> bool:
    """Return whether two nouns name one kind of thing: "footbridge", "bridge"."""
    table = concepts()
    if table.get(left, left) == table.get(right, right):
        return True
    short, long = sorted((left, right), key=len)
    return len(short) >= LEAST_LETTERS and long.endswith(short)


def stands_for(story: Story, claim: Claim, thing: Argument) -> bool:
    """Return whether "it" in a claim can be a thing that its article just named."""
    for number in range(claim.sentence - SENTENCES_BACK, claim.sentence + 1):
        for other in story.claims_at(claim.article, number):
            if any(one_noun(word, thing.head) for word in other.words):
                return True
    return False
