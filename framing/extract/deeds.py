"""Deeds: what a clause tells of, whether or not the thesaurus has a class for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.extract.clause import NOUNS, REPORTING
from framing.text.families import NO_ACTS, OF_NOUN, family, verb_of
from framing.text.wordlist import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.extract.clause import Clause
    from framing.model.span import Token

CARRIERS = word_set(
    """
    have get take give make do put hold carry pass undergo receive face undertake
    conduct perform pay reach come bring enter grant win obtain secure suffer stage
    complete launch begin start finish end see mount go set lay mark hand issue cast
    offer enjoy seek schedule plan postpone delay expect
    """
)
"""Verbs whose noun says what was done: "passed its inspection", "gave approval"."""
THOUGHTS = word_set(
    """
    be become seem appear remain feel know want need hope fear like love hate try
    wish mean look sound think doubt wonder ask answer reply speak talk write read
    quote call name describe refer comment tweet post happen occur show let keep
    """
)
"""Verbs of being, thinking and saying: what they tell can be told at any time."""
MAX_REACH = 6
"""Tokens from a verb to the noun that it carries: "put its signature to"."""


def deed(tokens: Sequence[Token], clause: Clause) -> str | None:
    """Return the family of words of what a clause says was done, None if of none.

    Behind a verb that only carries a noun of action it is the noun's.
    """
    verb = clause.verb
    if verb is None:
        return None
    word = tokens[verb.main].lemma
    if word in REPORTING or word in THOUGHTS:
        return None
    if word not in CARRIERS:
        return family(word) if word.isalpha() else None
    carried = carried_noun(tokens, clause)
    return family(carried) if carried else None


def carried_noun(tokens: Sequence[Token], clause: Clause) -> str | None:
    """Return the noun of action that the verb of a clause carries.

    The head of its object, or of the subject of a passive; "came to a decision".
    """
    verb = clause.verb
    if verb is None:
        return None
    part = clause.subject if verb.passive else clause.object
    if part is not None and is_act(tokens[part.head]):
        return tokens[part.head].lemma
    last = min(len(tokens), verb.main + 1 + MAX_REACH)
    for at in range(verb.main + 1, min(last, clause.last)):
        if tokens[at].tag in NOUNS[:2]:
            followed = at + 1 < len(tokens) and tokens[at + 1].tag in NOUNS[:2]
            if not followed:
                return tokens[at].lemma if is_act(tokens[at]) else None
    return None


def is_act(token: Token) -> bool:
    """Return whether a noun says what is done: "inspection", "sale"."""
    if token.tag not in ("NN", "NNS") or token.lemma in NO_ACTS:
        return False
    return token.lemma in OF_NOUN or verb_of(token.lemma) is not None
