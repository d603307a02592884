"""Pair the words of two names and say how alike they sound at their weakest."""

from __future__ import annotations

from functools import lru_cache
from itertools import permutations

from framing.align.name_endings import parts_of
from framing.align.name_sounds import likeness
from framing.align.name_words import by_length
from framing.extract.names.words import given_names

OTHER_ENDING = 0.6
"""Likeness of words that end as names of two kinds do ("-ov", "-enko")."""
BROKEN_AT = 0.8
"""Least likeness without breaks where one name has two words more."""


def aligned(one: tuple[str, ...], two: tuple[str, ...]) -> tuple[float, str]:
    """Return the weakest likeness of the best way to align, and its words."""
    best = (0.0, f"{' '.join(one)} / {' '.join(two)}")
    short, long = sorted((one, two), key=by_length)
    given = len(short) < len(long) and set(short) <= given_names()
    for words in [short] if given else _orders(short):
        for groups in _groupings(words, long):
            pairs = [(word_likeness(a, b), f"{a} / {b}") for a, b in groups]
            weakest = min(pairs)
            mean = sum(score for score, _ in pairs) / len(pairs)
            score = 0.85 * weakest[0] + 0.15 * mean
            if score > best[0]:
                best = (score, weakest[1])
    whole = _unbroken(one, two)
    return whole if whole[0] > best[0] else best


@lru_cache(maxsize=65536)
def word_likeness(left: str, right: str) -> float:
    """Return how alike two words of names sound, 0 to 1.

    Endings that many names share do not count, and two kinds of ending make
    two names.

    >>> word_likeness("jonsdottir", "tomasdottir") < 0.7
    True
    >>> word_likeness("medvedev", "medvedchuk") < 0.7
    True
    """
    whole = likeness(left, right)
    if whole == 1.0:
        return whole
    one, two = parts_of(left), parts_of(right)
    if not one.ending or not two.ending:
        return whole
    if one.ending == two.ending:
        return likeness(one.stem, two.stem)
    return min(whole, OTHER_ENDING)


def _unbroken(one: tuple[str, ...], two: tuple[str, ...]) -> tuple[float, str]:
    """Return the likeness of two names without their word breaks.

    Translation machines break names anew ("Tasfa Alim", "Tesfalem"). Words
    that both names share and initials are left out: they tell where the
    breaks are, and so does an equal number of other words.
    """
    left = [word for word in one if len(word) > 1 and word not in two]
    right = [word for word in two if len(word) > 1 and word not in one]
    extra = abs(len(left) - len(right))
    if not extra or not left or not right:
        return 0.0, ""
    alike = likeness("".join(left), "".join(right))
    if extra > 1 and (alike < BROKEN_AT or min(len(one), len(two)) < 2):
        return 0.0, ""
    return alike - 0.02 * extra, f"{' '.join(left)} / {' '.join(right)}"


def _orders(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Return a name's orders: as written, and with the last name first."""
    if len(words) == 1 or len(words) > 4:
        return [words]
    if len(words) == 2:
        return list(permutations(words))
    return [words, (words[-1], *words[:-1]), (*words[1:], words[0])]


def _groupings(
    short: tuple[str, ...], long: tuple[str, ...]
) -> list[list[tuple[str, str]]]:
    """Return the ways to pair the words of two names in order.

    Words of the longer name are joined to a neighbour, or, where more than
    two are left over for a name of two words, left out in the middle.
    """
    if len(short) == len(long):
        return [list(zip(short, long, strict=True))]
    if len(short) == 1 and len(long) > 2:
        return []
    out: list[list[tuple[str, str]]] = []
    extra = len(long) - len(short)
    for at in range(len(short)):
        joined = "".join(long[at : at + extra + 1])
        merged = (*long[:at], joined, *long[at + extra + 1 :])
        out.append(list(zip(short, merged, strict=True)))
    if len(short) > 1:
        for at in range(1, len(long) - extra + 1):
            kept = (*long[:at], *long[at + extra :])
            out.append(list(zip(short, kept, strict=True)))
    return out
