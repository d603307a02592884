"""Find the pairs of texts that share wording, without comparing all pairs.

Each text is reduced to fingerprints by winnowing (Schleimer, Wilkerson and
Aiken, 2003): of the hashed word n-grams in each window the least is kept, so
that two texts with a run of `GRAM_WORDS + WINDOW_GRAMS - 1` words in common
are sure to share one, and memory grows with the number of words alone.
"""

from __future__ import annotations

from array import array
from collections import Counter
from typing import TYPE_CHECKING

from framing.limits import MAX_FINGERPRINT_HOLDERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

GRAM_WORDS = 4
WINDOW_GRAMS = 5

MIN_SHARED = 2
MIN_SHARED_PART = 0.02
"""Fingerprints that two texts must share to be compared at all: so many, and
such a part of those of the text that has fewer."""


def find_candidates(texts: Sequence[Sequence[str]]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of texts that may share passages, the lower number first.

    A text is given as its words. A fingerprint remembers only the first texts
    that hold it, so that a phrase of the language costs no more than a copy.

    >>> wire = "rebels have taken most of the trading city in the north".split()
    >>> list(find_candidates([wire, ["rain", *wire], "it rained all day".split()]))
    [(0, 1)]
    """
    numbers: dict[str, int] = {}
    first: dict[int, int] = {}
    more: dict[int, list[int]] = {}
    sizes: list[int] = []
    for number, words in enumerate(texts):
        marks = _fingerprints([numbers.setdefault(w, len(numbers)) for w in words])
        sizes.append(len(marks))
        shared: Counter[int] = Counter()
        for mark in marks:
            holder = first.setdefault(mark, number)
            if holder == number:
                continue
            shared[holder] += 1
            others = more.setdefault(mark, [])
            shared.update(others)
            if len(others) < MAX_FINGERPRINT_HOLDERS:
                others.append(number)
        for other in sorted(shared):
            part = MIN_SHARED_PART * min(sizes[other], len(marks))
            if shared[other] >= max(MIN_SHARED, part):
                yield other, number


def _fingerprints(coded: Sequence[int]) -> list[int]:
    """Return the fingerprints of a text whose words are given as numbers.

    Hashes of tuples of numbers, unlike those of words, are the same in every
    run.
    """
    shifted = [coded[at:] for at in range(GRAM_WORDS)]
    hashes = array("q", map(hash, zip(*shifted, strict=False)))
    last = max(1, len(hashes) - WINDOW_GRAMS + 1)
    kept = {min(hashes[at : at + WINDOW_GRAMS]) for at in range(last) if hashes}
    return sorted(kept)
