"""What forms of one word share, whatever its ending, spelling or accents."""

from __future__ import annotations

from functools import lru_cache

from framing.text.irregular import PAST, PAST_PARTICIPLE, PLURAL
from framing.text.normalise import strip_accents

STEM_LETTERS = 6


def fold(word: str) -> str:
    """Return a word in lower case without accents.

    >>> fold("Peña’s")
    "pena's"
    """
    return strip_accents(word.casefold().replace("’", "'"))


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """Return what British and American forms of a word share, six letters.

    >>> stem("tremble"), stem("trembled"), stem("planned"), stem("Armenian")
    ('trembl', 'trembl', 'plan', 'armeni')
    >>> stem("manoeuvre") == stem("maneuver"), stem("defence") == stem("defense")
    (True, True)
    """
    low = fold(word).removesuffix("'s")
    low = PAST.get(low) or PAST_PARTICIPLE.get(low) or PLURAL.get(low) or low
    low = low.replace("oeu", "eu").replace("our", "or").replace("ence", "ense")
    for ending in ("ing", "ed", "es", "s", "ly"):
        if low.endswith(ending) and len(low) - len(ending) >= 3:
            low = low.removesuffix(ending)
            break
    low = low.removesuffix("e")
    if len(low) > 3 and low[-1] == low[-2] and low[-1] not in "ls":
        low = low[:-1]
    low = low.replace("is", "iz") if low.endswith("is") else low
    return low[:STEM_LETTERS]
