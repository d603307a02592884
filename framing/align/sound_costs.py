"""What it costs to read one sound of a name for another, or to leave one out.

A romanisation tells little about some sounds: "e" at the end is silent, "ou"
is u, b and p are one letter in Arabic. Others set names apart: a last "a" or
"o" is a woman's or another language's form, and a lost n or r is another
name. The costs are between 0 (no difference) and about 1 (another sound); they
were fitted by logistic regression on spellings of one foreign name against
look-alikes (benchmarks/names.py) and rounded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

VOWELS = frozenset("aeiouy")
WEAK = frozenset("hwyj")
"""Sounds that are often not written, or not heard."""


class Drop(NamedTuple):
    """What it costs to leave a sound out, by its place in the word."""

    first: float
    inside: float
    last: float


SILENT = (
    ("a", Drop(0.5, 0.25, 0.85)),
    ("e", Drop(0.5, 0.15, 0.1)),
    ("i", Drop(0.5, 0.3, 0.8)),
    ("o", Drop(0.5, 0.6, 0.85)),
    ("u", Drop(0.5, 0.35, 0.6)),
    ("y", Drop(0.5, 0.55, 0.8)),
    ("hwj", Drop(0.3, 0.35, 0.15)),
    ("nNmr", Drop(0.9, 1.0, 1.0)),
    ("tkpdg", Drop(0.95, 1.0, 0.75)),
)
DROPS = {sign: drop for signs, drop in SILENT for sign in signs}
OTHER_DROP = Drop(0.9, 1.05, 1.05)
VOWEL_SWAP = 0.25
LAST_VOWEL_SWAP = 0.3
"""More for vowels at the end, which tell gender and language."""
CLOSE_VOWELS = (
    ("ae", 0.05), ("ou", 0.05), ("iy", 0.05), ("ei", 0.1), ("au", 0.15), ("ai", 0.15),
    ("ey", 0.2), ("oa", 0.2), ("eo", 0.4), ("io", 0.4), ("ay", 0.3),
)  # fmt: skip
ALWAYS_CLOSE = frozenset(("ae", "ea", "ou", "uo", "iy", "yi"))
"""Vowels that are written for one another at the end as well."""
CLOSE = (
    ("bp", 0.2), ("bv", 0.2), ("pf", 0.2), ("vf", 0.15), ("dt", 0.2), ("gk", 0.4),
    ("gG", 0.3), ("kX", 0.35), ("Xh", 0.25), ("Gh", 0.4), ("gh", 0.3), ("sz", 0.15),
    ("sc", 0.1), ("kc", 0.3), ("sS", 0.2), ("zZ", 0.3), ("ZJ", 0.2), ("JC", 0.35),
    ("SC", 0.2), ("ZS", 0.4), ("sQ", 0.35), ("cQ", 0.2), ("CQ", 0.35), ("zQ", 0.35),
    ("Jg", 0.2), ("Jy", 0.1), ("Ji", 0.15), ("Jh", 0.4), ("hy", 0.35), ("vu", 0.1),
    ("vo", 0.2), ("mn", 0.6), ("nN", 0.15), ("lr", 0.75), ("GX", 0.35), ("Gk", 0.45),
    ("Zz", 0.3), ("dz", 0.5), ("ts", 0.55), ("cz", 0.4), ("CX", 0.4), ("Ck", 0.4),
    ("Sk", 0.8), ("bm", 0.65), ("SX", 0.6), ("zJ", 0.45), ("cC", 0.3), ("Sc", 0.4),
    ("ZC", 0.3), ("wv", 0.1), ("CJ", 0.3), ("tC", 0.6), ("dJ", 0.55), ("ln", 0.7),
    ("kg", 0.4), ("hk", 0.4), ("cJ", 0.35), ("Ch", 0.35),
)  # fmt: skip


def both_ways(
    costs: tuple[tuple[str, float], ...],
) -> Iterator[tuple[str, float]]:
    """Yield each pair of signs in both orders, with its cost."""
    for pair, cost in costs:
        yield pair, cost
        yield pair[::-1], cost


NEAR = dict(both_ways(CLOSE))
NEAR_VOWELS = dict(both_ways(CLOSE_VOWELS))


def drop_cost(sign: str, at: int, length: int) -> float:
    """Return what it costs to leave out the sign at place `at` of a word.

    `length` is the word's length in signs.

    >>> drop_cost("e", 5, 6) < drop_cost("a", 5, 6)
    True
    """
    drop = DROPS.get(sign, OTHER_DROP)
    if at == 0:
        return drop.first
    return drop.last if at == length - 1 else drop.inside


def swap_cost(left: str, right: str, last: bool = False) -> float:
    """Return what it costs to read one sign for another.

    `last` says that both end their words.
    """
    if left == right:
        return 0.0
    pair = left + right
    if left in VOWELS and right in VOWELS:
        cost = NEAR_VOWELS.get(pair, VOWEL_SWAP)
        return cost + LAST_VOWEL_SWAP if last and pair not in ALWAYS_CLOSE else cost
    return NEAR.get(pair, 1.0)
