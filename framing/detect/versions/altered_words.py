"""Words that cannot both be true of one thing when one stands for the other."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from itertools import permutations, product
from typing import TYPE_CHECKING

from framing.text.lemmas import lemma
from framing.text.ordinals import ORDINALS
from framing.text.wordlist import word_set

if TYPE_CHECKING:
    from framing.model.span import Token

PLACES = ORDINALS[:20]
PLACED = re.compile(r"(\d{1,4})(?:st|nd|rd|th)")
TURNING = ("un", "in", "im", "il", "ir", "dis", "non", "non-", "anti-")
UNTURNED = word_set(
    "come deed less side stance stead valuable flammable ability pact port press"
    " prove tend form vest sight part crease deposit"
)
"""What such a prefix does not turn: "come" and "income", "press" and "impress"."""
BEFORE = word_set("initially originally earlier previously formerly later")
"""Words that tell of a time before, or after, what the other version tells."""
MIN_STEM = 4


@cache
def opposites() -> frozenset[tuple[str, str]]:
    """Return the pairs of lemmas that exclude each other, both ways round.

    >>> ("buy", "sell") in opposites(), ("sell", "buy") in opposites()
    (True, True)
    >>> ("buy", "purchase") in opposites()
    False
    """
    text = files("framing").joinpath("data", "opposites.toml").read_text("utf-8")
    pairs: set[tuple[str, str]] = set()
    for rows in tomllib.loads(text).values():
        for row in rows:
            for left, right in permutations(row, 2):
                pairs.update(product(left.split(), right.split()))
    return frozenset(pairs)


def opposed(a: str, b: str) -> bool:
    """Return whether two lemmas exclude each other, by list or by prefix.

    >>> opposed("legal", "illegal"), opposed("popular", "unpopular")
    (True, True)
    >>> opposed("press", "impress"), opposed("near", "close")
    (False, False)
    """
    return (a, b) in opposites() or turned(a, b) or turned(b, a)


def turned(plain: str, other: str) -> bool:
    """Return whether a word is another one with a prefix that turns it."""
    long = len(plain) >= MIN_STEM and plain not in UNTURNED
    return long and any(other == f"{prefix}{plain}" for prefix in TURNING)


def lemmas(word: Token) -> set[str]:
    """Return what a word can be a form of: "increased" is also "increase"."""
    low = word.text.lower()
    return {low, word.lemma, lemma(low, "VBN" if low.endswith("ed") else "NNS")}


def ordinal(word: str) -> int | None:
    """Return the place in a row that a word names, None where it names none.

    >>> ordinal("Third"), ordinal("21st"), ordinal("three")
    (3, 21, None)
    """
    low = word.lower()
    if low in PLACES:
        return PLACES.index(low) + 1
    found = PLACED.fullmatch(low)
    return int(found[1]) if found else None
