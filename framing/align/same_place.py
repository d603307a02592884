"""Say whether two names are one place's."""

from __future__ import annotations

from framing.align.name_distance import compare_names, name_likeness
from framing.align.name_sounds import likeness
from framing.align.name_words import name_words
from framing.text.wordlist import word_set

HOPELESS_AT = 0.5
"""Names less alike are not compared further."""
PLACE_VARIANT_AT = 0.84
"""Least likeness for two spellings of one town."""
MIN_PLACE_LETTERS = 5
"""Shorter place names are alike by chance."""
COMPASS = word_set(
    """
    north south east west northern southern eastern western upper lower new old
    great greater little central northeast northwest southeast southwest saint san
    santa st mount lake river port fort cape
    """
)
"""First words that make another place."""


def same_place(a: str, b: str) -> float:
    """Return how sure it is that two names are one place's, 0 when not.

    >>> same_place("Sardarkand", "Serdarkent") > 0.8
    True
    >>> same_place("Lower Oma", "Upper Oma")
    0.0
    >>> same_place("Nagorno-Karabakh", "Karabakh") > 0.9
    True
    """
    one, two = name_words(a), name_words(b)
    if "".join(one) == "".join(two):
        return 1.0
    if len("".join(one)) < MIN_PLACE_LETTERS or len("".join(two)) < MIN_PLACE_LETTERS:
        return 0.0
    if "".join(one).startswith("".join(two)) or "".join(two).startswith("".join(one)):
        return 0.0
    if len(one) != len(two) and (one[-1:] == two[-1:] or one[:1] == two[:1]):
        extra = set(one) ^ set(two)
        inside = set(one) < set(two) or set(two) < set(one)
        linked = "-" in a + b and one[-1:] == two[-1:] and inside
        return 0.0 if extra & COMPASS or not linked else 0.95
    if {w for w in one if w in COMPASS} != {w for w in two if w in COMPASS}:
        return 0.0
    if likeness("".join(one), "".join(two)) < HOPELESS_AT:
        return 0.0
    if compare_names(a, b).verdict != "variant":
        return 0.0
    alike = name_likeness(a, b)
    return alike if alike >= PLACE_VARIANT_AT else 0.0
