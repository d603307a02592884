"""Tell a slip of the key in one word of a name from another name."""

from __future__ import annotations

from itertools import groupby

MIN_LETTERS = 5
"""Shorter words with two letters changed over are other names ("Amin", "Amni")."""


def slipped(one: tuple[str, ...], two: tuple[str, ...]) -> str:
    """Return the words that differ by a slip, empty when they differ by more.

    A slip changes two neighbouring letters over or doubles a letter, in one
    word of a name whose other words are equal. `one` and `two` are the heavy
    words of two names.

    >>> slipped(("anna", "schultz"), ("anna", "schutlz"))
    'schultz / schutlz'
    >>> slipped(("anna", "schultz"), ("anna", "schulz"))
    ''
    """
    if len(one) != len(two):
        return ""
    pairs = [(a, b) for a, b in zip(one, two, strict=True) if a != b]
    if len(pairs) != 1 or not is_slip(*pairs[0]):
        return ""
    return " / ".join(sorted(pairs[0]))


def is_slip(left: str, right: str) -> bool:
    """Return whether two words differ by letters changed over or doubled.

    >>> is_slip("jong", "joonng"), is_slip("angela", "anglea")
    (True, True)
    """
    if _undoubled(left) == _undoubled(right):
        return True
    if len(left) != len(right) or len(left) < MIN_LETTERS or left[0] != right[0]:
        return False
    apart = [i for i, (a, b) in enumerate(zip(left, right, strict=True)) if a != b]
    if len(apart) != 2 or apart[1] != apart[0] + 1:
        return False
    at = apart[0]
    return left[at : at + 2] == right[at : at + 2][::-1]


def _undoubled(word: str) -> str:
    """Return a word with doubled letters once."""
    return "".join(letter for letter, _ in groupby(word))
