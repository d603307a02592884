"""Polarity: whether a clause asserts, denies or only considers its event."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.extract.predicates import Clause
    from framing.model.span import Token

NEGATORS = frozenset(("not", "n't", "never", "neither", "nor", "without", "cannot"))
NO_WORDS = frozenset(("no", "none", "nobody", "nothing"))
SHIFTERS = (
    ("stop", "short"), ("fail", "to"), ("refuse", "to"), ("decline", "to"),
    ("unable", "to"), ("rule", "out"), ("refrain", "from"), ("fall", "short"),
    ("far", "from"), ("nothing", "of", "the", "kind"), ("short", "of"),
)  # fmt: skip
NEAR_TOKENS = 2
DENIALS = frozenset(("deny", "reject", "refute", "dismiss"))
HEDGES = frozenset(("may", "might", "could", "possibly", "reportedly", "allegedly"))
TRIES = frozenset("attempt try seek threaten plan want intend hope offer".split())


def polarity(tokens: Sequence[Token], clause: Clause, before: Sequence[Clause]) -> str:
    """Return "asserted", "denied" or "possible" for a clause's predicate.

    `before` are the clauses that stand before it in the sentence; the one it
    hangs on may turn it round ("stopped short of expelling", "denied that").
    """
    own = tokens[clause.first : clause.last]
    if negated(tokens, clause) or before_any(own):
        return "denied"
    host = before[clause.host] if clause.host is not None else None
    if host is not None and clause.link in ("", "to", "that", "participle"):
        words = [t.lemma for t in tokens[host.first : clause.first]]
        if any(contains(words, shifter) for shifter in SHIFTERS):
            return "denied"
        if host.verb is not None and tokens[host.verb.main].lemma in DENIALS:
            return "denied"
        if clause.link == "to" and words and set(words) & TRIES:
            return "possible"
    if any(t.text.lower() in HEDGES for t in own):
        return "possible"
    return "asserted"


def negated(tokens: Sequence[Token], clause: Clause) -> bool:
    """Return whether the predicate, its subject or its object is negated."""
    verb = clause.verb
    if verb is None:
        return any(
            t.text.lower() in NO_WORDS for t in tokens[clause.first : clause.last]
        )
    near = tokens[max(clause.first, verb.first - 1) : verb.last + 1]
    if any(t.text.lower() in NEGATORS for t in near):
        return True
    for phrase in (clause.subject, clause.object):
        # "no foreign team had been admitted", "there is no shortage"
        if phrase is None or not clause.first <= phrase.first:
            continue
        apart = max(phrase.first - verb.last, verb.first - phrase.last)
        if tokens[phrase.first].text.lower() in NO_WORDS and apart <= NEAR_TOKENS:
            return True
    return False


def before_any(own: Sequence[Token]) -> bool:
    """Return whether a clause says "before any … could": it did not happen."""
    words = [t.text.lower() for t in own]
    return "before" in words[:2] and "any" in words[:4]


def contains(words: Sequence[str], wanted: Sequence[str]) -> bool:
    """Return whether the wanted words stand side by side."""
    size = len(wanted)
    return any(
        tuple(words[at : at + size]) == tuple(wanted)
        for at in range(len(words) - size + 1)
    )
