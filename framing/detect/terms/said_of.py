"""Of which noun a kind is said: a contract that was suspended, arson by negligence."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from framing.model.span import Span, Token

NEAR_TOKENS = 10
"""Words that may stand between a kind and its noun."""
SHOWN_TOKENS = 4
"""Words that may stand between them and still be shown as one wording."""
OPENING_TOKENS = 4
CARRYING_ON = frozenset("it they this these that he she".split())


def said_of(
    texts: tuple[Sequence[Token], Sequence[Token]],
    words: Span,
    groups: Sequence[Sequence[str]],
) -> tuple[str, Span] | None:
    """Return the noun that a kind is said of with the words of both, None if none is.

    `texts` are the rest of the sentence from the clause with the kind, and the
    sentence before; `words` is the place of the kind. The noun is the nearest one;
    a clause that opens with a pronoun goes on with the last noun of the sentence
    before: "It is suspended". Of synonyms the first of their group is returned.
    """
    clause, before = texts
    first = {noun: group[0] for group in groups for noun in group}
    inside = [n for n, t in enumerate(clause) if words.start <= t.start < words.end]
    found = [
        (max(inside[0] - number, number - inside[-1], 0), number, noun)
        for number, noun in enumerate(noun_in(first, token) for token in clause)
        if noun is not None
    ]
    gap, number, noun = min(found, default=(NEAR_TOKENS + 1, 0, ""))
    if gap <= NEAR_TOKENS:
        token = clause[number]
        both = type(words)(min(words.start, token.start), max(words.end, token.end))
        return first[noun], both if gap <= SHOWN_TOKENS else words
    opening = {t.text.lower() for t in clause[: min(inside[0], OPENING_TOKENS)]}
    nouns = [one for t in before if (one := noun_in(first, t)) is not None]
    if CARRYING_ON.isdisjoint(opening) or not nouns:
        return None
    return first[nouns[-1]], words


def noun_in(nouns: Mapping[str, str], token: Token) -> str | None:
    """Return the one of `nouns` that a token is, by its lemma or its form."""
    return next((w for w in (token.lemma, token.text.lower()) if w in nouns), None)
