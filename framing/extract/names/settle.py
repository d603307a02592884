"""Decide what a name is by what the whole text says of it elsewhere."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from framing.extract.names.piece import Piece, whole_piece
from framing.extract.names.words import is_common, plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.extract.names.words import Word


def settle(words: Sequence[Word], found: list[Piece]) -> list[Piece]:
    """Decide about what is unclear by what the text says of it elsewhere."""
    kinds: dict[tuple[str, ...], tuple[int, str]] = {}
    for piece in found:
        if piece.score < 2 or piece.key or words[piece.first].headline:
            continue
        folded = _folded(words, piece)
        kinds[folded] = max(kinds.get(folded, (0, "")), (piece.score, piece.kind))
    parts = {
        part
        for folded, (_, kind) in kinds.items()
        if kind == "person" and len(folded) > 1
        for part in folded
    }
    lower = {word.lower for word in words if not word.capital}
    out: list[Piece] = []
    for piece in found:
        if words[piece.first].headline and piece.score < 9:
            out.extend(_in_headline(words, piece, kinds))
            continue
        if piece.score >= 9 or (piece.kind == "organisation" and piece.score > 2):
            out.append(piece)
            continue
        settled = _settled(words, piece, kinds, parts)
        if settled is not None and not _plain_word(words, settled, lower, kinds):
            out.append(settled)
    return out


def _in_headline(
    words: Sequence[Word], piece: Piece, kinds: dict[tuple[str, ...], tuple[int, str]]
) -> Iterator[Piece]:
    """Yield the names inside a run of a headline that the text knows."""
    at = piece.first
    while at < piece.last:
        for end in range(piece.last, at, -1):
            known = kinds.get(tuple(plain(word.text) for word in words[at:end]))
            if known is not None:
                yield whole_piece(words, at, end, known[1], known[0], None)
                at = end
                break
        else:
            at += 1


def _folded(words: Sequence[Word], piece: Piece) -> tuple[str, ...]:
    """Return the words of a piece without case and accents."""
    return tuple(plain(word.text) for word in words[piece.first : piece.last])


def _settled(
    words: Sequence[Word],
    piece: Piece,
    kinds: dict[tuple[str, ...], tuple[int, str]],
    parts: set[str],
) -> Piece | None:
    """Return the piece with the kind that the whole text gives it."""
    folded = _folded(words, piece)
    score, kind = kinds.get(folded, (0, ""))
    inside = [part in parts for part in folded]
    if all(inside) and (score < 4 or kind == "person"):
        return replace(piece, kind="person", score=max(piece.score, 3))
    if score > piece.score:
        return replace(piece, kind=kind, score=score)
    weak = words[piece.first].headline or words[piece.first].initial
    if weak and piece.score < 2:
        return None if piece.last - piece.first == 1 else replace(piece, kind="other")
    return piece


def _plain_word(
    words: Sequence[Word],
    piece: Piece,
    lower: set[str],
    kinds: dict[tuple[str, ...], tuple[int, str]],
) -> bool:
    """Return whether a single capitalised word is an ordinary word after all."""
    if piece.last - piece.first > 1 or piece.score >= 3:
        return False
    word = words[piece.first]
    if (word.initial or word.headline) and word.lower in lower:
        return True
    return is_common(word.lower) and _folded(words, piece) not in kinds
