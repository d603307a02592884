"""Rough clauses over Penn tags: what the correction rules look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.text.wordlist import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
OBJECT = frozenset({"DT", "PRP$", "PRP", "CD", "NNP", "NNPS", "$", "PDT"})
BREAKS = frozenset({",", ":", ".", "``", "''", "-LRB-", "-RRB-", "WDT", "WP", "WRB"})
WINDOW = 40
"""How many tokens to each side a clause is followed."""
JOINERS = word_set(
    "that when while because although though if whether since until unless"
)
SAYING = word_set(
    "said says say told tells added adds announced claims claimed reported reports"
    " believe believes stressed noted notes thinks think knows know confirmed"
)


def opens_clause(word: str, tag: str) -> bool:
    """Return whether a token stands between two clauses.

    >>> opens_clause("that", "IN"), opens_clause("of", "IN"), opens_clause(",", ",")
    (True, False, True)
    """
    return tag in BREAKS or (tag == "IN" and word.lower() in JOINERS)


def clause(words: Sequence[str], tags: Sequence[str], place: int) -> tuple[int, int]:
    """Return the bounds of the clause around `place`: first and one past last.

    A conjunction ends a clause only where a finite verb stands on its side.
    """
    first = place
    farthest = max(0, place - WINDOW)
    while first > farthest and not opens_clause(words[first - 1], tags[first - 1]):
        joined = tags[first - 1] == "CC" and _has_finite(
            words, tags, farthest, first - 1
        )
        if joined:
            break
        first -= 1
    last = place + 1
    end = min(len(tags), place + WINDOW)
    while last < end and not opens_clause(words[last], tags[last]):
        if tags[last] == "CC":
            break
        last += 1
    return first, last


def _has_finite(
    words: Sequence[str], tags: Sequence[str], first: int, last: int
) -> bool:
    """Return whether a finite verb stands in a stretch of one clause."""
    for place in range(last - 1, first - 1, -1):
        if tags[place] in FINITE:
            return True
        if opens_clause(words[place], tags[place]):
            return False
    return False


def finite_count(
    words: Sequence[str], tags: Sequence[str], first: int, last: int
) -> int:
    """Return how many finite verbs stand in a stretch, verbs of saying left out."""
    return sum(
        tags[place] in FINITE and words[place].lower() not in SAYING
        for place in range(first, last)
    )
