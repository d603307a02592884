"""A scene: a sentence with its clauses, ready to be read for claims."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from framing.extract.clause import Clause
    from framing.model.span import Sentence, Token
    from framing.model.story import Reading

Index = dict[tuple[str, int, int], str]


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence with its clauses, ready to be read for claims.

    `subjects` are those of the whole story ("@sport").
    """

    reading: Reading
    sentence: Sentence
    tokens: tuple[Token, ...]
    clauses: tuple[Clause, ...]
    index: Mapping[tuple[str, int, int], str]
    subjects: frozenset[str] = frozenset()


def char_span(tokens: Sequence[Token], first: int, last: int) -> Span:
    """Return the characters that the tokens from `first` to `last` cover."""
    return Span(tokens[first].start, tokens[last - 1].end)
