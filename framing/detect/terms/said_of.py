"""Of which noun a kind is said: a contract that was suspended, arson by negligence."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from framing.model.span import Token

NEAR_TOKENS = 10
"""Words between a kind and its noun across the end of a clause."""
OPENING_TOKENS = 4
CARRYING_ON = frozenset("it they this these that he she".split())


def said_of(
    texts: tuple[Sequence[Token], Sequence[Token], Sequence[Token]],
    place: tuple[int, int],
    groups: Sequence[Sequence[str]],
) -> str | None:
    """Return the first synonym of the noun that a kind is said of, None if of none.

    `texts` are the clause with the kind at `place`, its sentence and the sentence
    before. The noun is the nearest in the clause, or near by in the sentence; a
    clause that opens with a pronoun goes on with the last noun of the sentence
    before: "It is suspended".
    """
    clause, sentence, before = texts
    first = {noun: group[0] for group in groups for noun in group}
    start, end = clause[place[0]].start, clause[place[1] - 1].end
    found = distances(clause, start, end, first)
    if not found:
        near = distances(sentence, start, end, first)
        found = [row for row in near if row[0] <= NEAR_TOKENS]
    if found:
        return first[min(found)[1]]
    opening = {t.text.lower() for t in clause[: min(place[0], OPENING_TOKENS)]}
    if not CARRYING_ON.isdisjoint(opening):
        last = [noun for noun in map(noun_in(first), before) if noun][-1:]
        return first[last[0]] if last else None
    return None


def distances(
    tokens: Sequence[Token], start: int, end: int, nouns: Mapping[str, str]
) -> list[tuple[int, str]]:
    """Return how many words each of `nouns` is away from the words of a kind."""
    inside = [n for n, t in enumerate(tokens) if t.start >= start and t.end <= end]
    if not inside:
        return []
    return [
        (max(inside[0] - number, number - inside[-1], 0), noun)
        for number, noun in enumerate(map(noun_in(nouns), tokens))
        if noun
    ]


def noun_in(nouns: Mapping[str, str]) -> Callable[[Token], str | None]:
    """Return what finds the one of `nouns` that a token is, by lemma or form."""

    def found(token: Token) -> str | None:
        forms = (token.lemma, token.text.lower())
        return next((form for form in forms if form in nouns), None)

    return found
