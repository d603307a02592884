"""Whether a claim says that its event took place, or only speaks of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.align.event import split
from framing.detect.terms.kinds import tokens_of_sentence
from framing.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.model.claim import Claim
    from framing.model.span import Token
    from framing.model.story import Story

HELPERS = frozenset(
    "do does did will shall has have had is are was were be been".split()
)
RESOLVED = frozenset("voted decided resolved".split())
DAY_REACH = 3
"""Tokens in which such a verb stands before "to": "voted on Tuesday to strike"."""
SETTLING = frozenset("is are was were has have had".split())
"""Words right before "to" that leave its verb no mere wish."""
PLANS = frozenset(
    "decision task aim goal plan proposal purpose idea priority job choice option way "
    "step thing objective intention point move strategy mission answer solution "
    "challenge hope role".split()
)
"""Nouns that say no more of an act than that it is thought of: "the aim is to"."""
PLAN_REACH = 6
CONDITIONS = frozenset(("if", "unless", "whether"))
"""Words that open what is only supposed."""
ASKING = frozenset("who what how why".split())
OPENING = 2
ONE_FORM = frozenset("put set cut hit shut let cast split quit spread shed".split())
"""Verbs whose past is like their stem, which the tagger cannot tell."""
FINITE = ("VBD", "VBZ", "VBP")
ADVERBS = ("RB", "RBR")
WITHIN_PHRASE = ("DT", "JJ", "NN", "NNS", "NNP", "NNPS", "POS", "PRP$", "CD", "CC")
HAPPENING = frozenset("happen occur take begin start exist hold go be come".split())
"""Verbs that say of an event itself that it was or was not."""
CARRYING = frozenset(
    "give make take hold send issue put reach strike cast deliver file grant win stage "
    "receive get pay offer sign launch carry conduct extend lodge raise sound transmit "
    "broadcast post impose declare announce call commit suffer sustain mount lay pass "
    "undergo begin start undertake perform do have".split()
)
"""Verbs whose noun says what was done: "issued a warning"."""
CARRIED_REACH = 4
"""Tokens from such a noun to its passive: "an apology was never sent"."""
NO_REACH = 3
NONE = frozenset("no none any without nor neither single".split())
"""Words that deny the noun behind them."""


def factual(story: Story, claim: Claim) -> bool:
    """Return whether a claim asserts or denies its event as a fact.

    "called for his resignation", "plans to resign", "before resigning" and
    "could resign" do not; "resigned", "has not resigned", "refused to resign"
    and "will resign" do.
    """
    if claim.trigger is None:
        return False
    tokens = tokens_of_sentence(story, claim)
    places = [i for i, t in enumerate(tokens) if t.start == claim.trigger.start]
    if not places:
        return False
    at = places[0]
    if supposed(tokens, claim):
        return False
    tag = tokens[at].tag
    shown = [t for t in tokens if claim.trigger.contains(Span(t.start, t.end))]
    if any(t.tag in FINITE for t in shown):
        return True
    if split(str(claim.event))[1]:
        # "the strike continues", "the talks have ended"
        return True
    if claim.polarity == "denied":
        if tag == "VB" and ordered(tokens, at):
            return False
        # a noun is denied by its own "no": "no shortage", "no evidence"
        return not (tag.startswith("NN") and granted(tokens, at))
    if tag.startswith("VB"):
        return helped(tokens, at) or past(tokens, at)
    return not tag.startswith("NN") or carried(tokens, at)


def carried(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a noun's event is told by a verb that only carries it.

    "put out a distress call", "an apology was sent", "there was a vote".
    """
    start, end = at, at + 1
    while start > 0 and tokens[start - 1].tag in WITHIN_PHRASE:
        start -= 1
    while end < len(tokens) and tokens[end].tag in ("NN", "NNS"):
        end += 1
    before = start - 1
    while before > 0 and tokens[before].tag in (*ADVERBS, "RP"):
        before -= 1
    if before >= 0 and tokens[before].tag.startswith("VB"):
        verb = tokens[before]
        there = verb.lemma == "be" and any(t.tag == "EX" for t in tokens[:before])
        told = verb.tag in FINITE or helped(tokens, before)
        return told and (verb.lemma in CARRYING or there)
    # "an apology was sent": the noun opens its clause
    opens = start == 0 or tokens[start - 1].text in (",", "that", ";", '"', "“", "``")
    rest = [place for place in range(end, len(tokens)) if tokens[place].tag == "VBN"]
    near = bool(rest) and rest[0] <= end + CARRIED_REACH
    return (
        opens and near and tokens[rest[0]].lemma in CARRYING and helped(tokens, rest[0])
    )


def ordered(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a denied infinitive forbids: "nobody is to shoot"."""
    before = [token.text.lower() for token in tokens[max(0, at - 2) : at]]
    return len(before) == 2 and before[0] in SETTLING and before[1] == "to"


def granted(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a noun's event is taken for granted by what denies another.

    "did not charge the officers involved in the shooting" denies no shooting.
    """
    start = at
    while start > 0 and tokens[start - 1].tag in WITHIN_PHRASE:
        start -= 1
    phrase = tokens[max(0, start - NO_REACH) : at]
    if NONE & {token.text.lower() for token in phrase}:
        return False
    words = {t.text.lower() for t in tokens[start:at]}
    if words & {"this", "these", "those"}:
        return True
    if not words & {"the", "'s", "’s"}:
        return False
    if start == 0:
        # "the verdict does not settle it" grants the verdict
        return not HAPPENING & {t.lemma for t in tokens[at:]}
    return tokens[start - 1].tag in ("IN", "TO", "''", "``")


def unfulfilled(story: Story, claim: Claim) -> bool:
    """Return whether a claim's verb is an aim or a charge, no deed of its agent."""
    if claim.trigger is None:
        return False
    tokens = tokens_of_sentence(story, claim)
    at = next((i for i, t in enumerate(tokens) if t.start == claim.trigger.start), 0)
    if at > 1 and tokens[at].tag == "VBG":
        # "found her guilty of murder for fatally shooting a man"
        return any(t.text.lower() in ("for", "of") for t in tokens[at - 2 : at])
    return at > 0 and tokens[at].tag == "VB" and tokens[at - 1].tag == "TO"


def supposed(tokens: Sequence[Token], claim: Claim) -> bool:
    """Return whether a claim is a condition or a question: "unless she signs"."""
    own = [t.text.lower() for t in tokens if claim.start <= t.start < claim.end]
    before = [t for t in tokens if t.end <= claim.start][-1:]
    if own[:1] and own[0] in ASKING and before:
        # "unclear who had fired" asks, "the man who had fired" tells
        return not before[0].tag.startswith(("NN", "CD")) and before[0].text != ","
    return bool(CONDITIONS & {*own[:OPENING], *(t.text.lower() for t in before)})


def past(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a verb of one form is a past tense: "put their names to it"."""
    if tokens[at].text.lower() not in ONE_FORM or at + 1 >= len(tokens):
        return False
    governs = tokens[at + 1].tag in ("DT", "PRP$", "CD", "NNP")
    return governs and (at == 0 or tokens[at - 1].tag not in ("TO", "MD"))


def helped(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a verb form has a helper that makes it a statement."""
    position = at - 1
    while position >= 0 and tokens[position].tag in ADVERBS:
        position -= 1
    if position < 0:
        return False
    before = tokens[position].text.lower()
    if before == "to":
        return settled(tokens, position)
    if tokens[at].tag == "VBN" and before in ("be", "been", "being"):
        # "has been held", but not "to be held", "may be held"
        return helped(tokens, position) or before == "been"
    return before in HELPERS


def settled(tokens: Sequence[Token], to: int) -> bool:
    """Return whether what hangs on "to" is settled: "voted to strike", "is to close".

    "The aim is to close it" tells of a plan.
    """
    before = tokens[max(0, to - PLAN_REACH) : to]
    if any(t.lemma in PLANS for t in before):
        return False
    voted = any(t.text.lower() in RESOLVED for t in before[-DAY_REACH:])
    return voted or any(t.text.lower() in SETTLING for t in before[-1:])
