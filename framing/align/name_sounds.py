"""How far apart two spellings of one word sound.

A word is folded to plain Latin letters and its spellings of one sound are
written by one sign: "sh" S, "kh" X, "ou" u. Signs are then compared by a
weighted edit distance in which vowels weigh little and consonants of one
place of speech weigh less than strangers.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from anyascii import anyascii
from rapidfuzz.distance import Levenshtein

from framing.align.sound_costs import VOWELS, WEAK, drop_cost, swap_cost

SPELLINGS = (
    ("schtsch", "S"), ("shch", "S"), ("tsch", "C"), ("sch", "S"), ("tch", "C"),
    ("dzh", "J"),
    ("dsch", "J"), ("sh", "S"), ("ch", "C"), ("kh", "X"), ("gh", "G"), ("zh", "Z"),
    ("th", "t"), ("ph", "f"), ("dj", "J"), ("dz", "z"), ("ts", "Q"), ("tz", "Q"),
    ("cz", "C"), ("cs", "C"), ("sz", "s"), ("hs", "S"), ("ck", "k"), ("qu", "k"),
    ("gue", "ge"), ("gui", "gi"), ("gy", "d"), ("ngy", "ny"), ("ou", "u"),
    ("oo", "u"), ("ow", "o"),
    ("ee", "i"), ("ie", "i"), ("ei", "ai"), ("ey", "ai"), ("ay", "ai"), ("au", "o"),
    ("aw", "o"), ("ae", "e"), ("oe", "o"), ("ue", "u"), ("yi", "i"), ("iy", "i"),
    ("ij", "i"), ("ia", "ya"), ("io", "yo"), ("j", "J"), ("ng", "N"), ("x", "S"),
    ("q", "k"), ("w", "v"),
)  # fmt: skip
PLACES_OF_SPEECH = {
    sign: place
    for place, signs in (
        ("P", "bpfv"), ("T", "dt"), ("S", "szScCZJQ"), ("K", "kgXGqh"), ("L", "lr"),
        ("N", "mnN"),
    )
    for sign in signs
}  # fmt: skip
HOPELESS = 0.35
"""Words whose consonants agree less in place of speech are not compared further."""


@lru_cache(maxsize=4096)
def letters(word: str) -> str:
    """Fold a word of any script to plain lower-case Latin letters.

    >>> letters("Əliyev"), letters("Peña"), letters("O’Brien")
    ('eliyev', 'pena', 'obrien')
    """
    return re.sub(r"[^a-z]", "", anyascii(word).lower())


@lru_cache(maxsize=4096)
def sounds(word: str) -> str:
    """Write a folded word by its sounds, doubled letters once.

    >>> sounds("khrushchev"), sounds("mohammed"), sounds("oumarou")
    ('XruSev', 'mohamed', 'umaru')
    """
    out, at = [], 0
    while at < len(word):
        for spelling, sign in SPELLINGS:
            if word.startswith(spelling, at) and not _glides(word, at, spelling):
                out.append(sign)
                at += len(spelling)
                break
        else:
            hard = word[at] == "c" and word[at + 1 : at + 2] not in ("e", "i", "y")
            out.append("k" if hard else word[at])
            at += 1
    joined = "".join(out)
    return joined[:1] + "".join(b for a, b in pairwise(joined) if a != b)


def _glides(word: str, at: int, spelling: str) -> bool:
    """Return whether the w of "ow" or "aw" begins the next syllable: "Krakowa"."""
    end = at + len(spelling)
    return spelling in ("ow", "aw") and word[end : end + 1] in VOWELS


@lru_cache(maxsize=65536)
def likeness(left: str, right: str) -> float:
    """Return how alike two folded words sound, from 0 to 1.

    It is one less the weighted edit distance by the weight of the longer word.

    >>> likeness("aliyev", "aliev") > 0.85, likeness("jehon", "jeyhun") > 0.75
    (True, True)
    >>> likeness("permov", "bayramov") < likeness("bairamov", "bayramov")
    True
    """
    if left == right:
        return 1.0
    one, two = sounds(left), sounds(right)
    if not one or not two:
        return 0.0
    rough = Levenshtein.normalized_similarity(skeleton(one), skeleton(two))
    # A letter j can stand for a vowel ("Joaw"), which has no place.
    if rough < HOPELESS and "J" not in one + two:
        return 0.5 * rough
    return max(0.0, 1.0 - _distance(one, two) / max(_weight(one), _weight(two)))


@lru_cache(maxsize=4096)
def skeleton(signs: str) -> str:
    """Return the consonants of a word by their place of speech alone.

    >>> skeleton(sounds("khademnia")), skeleton(sounds("hademniya"))
    ('KTNN', 'KTNN')
    """
    return "".join(PLACES_OF_SPEECH.get(sign, "") for sign in signs)


def _distance(one: str, two: str) -> float:
    """Return the weighted edit distance of two words in signs of sounds."""
    drops = [drop_cost(sign, at, len(two)) for at, sign in enumerate(two)]
    row = [0.0]
    for cost in drops:
        row.append(row[-1] + cost)
    for at, sign in enumerate(one):
        drop = drop_cost(sign, at, len(one))
        previous, row = row, [row[0] + drop]
        for place, other in enumerate(two):
            ends = at == len(one) - 1 and place == len(two) - 1
            best = previous[place] + swap_cost(sign, other, ends)
            best = min(best, previous[place + 1] + drop, row[place] + drops[place])
            row.append(best)
    return row[-1]


def _weight(signs: str) -> float:
    """Return the weight of a word: consonants 1, vowels and weak signs half."""
    return sum(0.5 if s in VOWELS or s in WEAK else 1.0 for s in signs) or 1.0


def plainest(word: str) -> str:
    """Fold what ordinary spellings of one name leave open.

    Doubled letters count once, y and j read as i, and a final ii, iy or yy as
    i.

    >>> plainest("zelenskyy") == plainest("zelensky") == plainest("zelenskij")
    True
    """
    folded = word.translate(str.maketrans("yj", "ii"))
    return folded[:1] + "".join(b for a, b in pairwise(folded) if a != b)
