"""Of which noun a kind is said: a contract that was suspended, arson by negligence."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.model.span import Token

NEAR_TOKENS = 8
"""Words between a kind and its noun across the end of a clause."""
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
    if clause[0].text.lower() in CARRYING_ON:
        last = [token.lemma for token in before if token.lemma in first][-1:]
        return first[last[0]] if last else None
    return None


def distances(
    tokens: Sequence[Token], start: int, end: int, nouns: dict[str, str]
) -> list[tuple[int, str]]:
    """Return how many words each of `nouns` is away from the words of a kind."""
    inside = [n for n, t in enumerate(tokens) if t.start >= start and t.end <= end]
    if not inside:
        return []
    return [
        (max(inside[0] - number, number - inside[-1], 0), token.lemma)
        for number, token in enumerate(tokens)
        if token.lemma in nouns
    ]
