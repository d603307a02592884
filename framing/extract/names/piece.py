"""A stretch of words that is a name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.extract.names.words import Word


@dataclass(frozen=True, slots=True)
class Piece:
    """A name: words `first` to `last`, code points `start` to `end`.

    `country` is the key of the country it speaks for or lies in, `weight` how
    much that counts; `score` how sure the kind is.
    """

    first: int
    last: int
    start: int
    end: int
    kind: str
    key: str | None = None
    country: str | None = None
    weight: int = 1
    score: int = 0


def whole_piece(
    words: Sequence[Word], first: int, last: int, kind: str, score: int, key: str | None
) -> Piece:
    """Return a piece over whole words; a body speaks for `key`'s country."""
    start, end = words[first].start, words[last - 1].end
    return Piece(first, last, start, end, kind, None, key, 0, score)
