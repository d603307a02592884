"""Endings that many family names share, which say little about one name."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

ENDINGS = {
    ending: kind
    for kind, endings in (
        ("-dottir", "dottir datter dotter"),
        ("-son", "sson son"),
        ("-sen", "ssen sen"),
        ("-shvili", "shvili schwili chvili svili"),
        ("-dze", "adze idze adse idse"),
        ("-vich", "ovich evich ovic evic owicz ewicz ovych evych owitsch ewitsch"),
        ("-enko", "enko enka enco"),
        ("-chuk", "chuk tchouk tschuk czuk"),
        ("-escu", "escu esco"),
        ("-poulos", "opoulos opulos"),
        ("-zadeh", "zadeh zade sadeh"),
        ("-ov", "ov off of ow ev eff ef ew yev iev"),
        ("-yan", "yan ian jan yants"),
        ("-sky", "sky ski skiy skij skyi skyy tsky tski"),
        ("-man", "man mann"),
        ("-inho", "inho"),
        ("-zai", "zai"),
    )
    for ending in endings.split()
}
"""Endings of family names in several languages, by the form that stands for all."""
SERVANT = "abd"
"""What begins an Arabic name that ends with one of God's."""
LONGEST = max(map(len, ENDINGS))
MIN_STEM = 3
"""Letters of a stem."""


class Parts(NamedTuple):
    """A word cut into its stem and the kind of ending, empty when it has none."""

    stem: str
    ending: str


@lru_cache(maxsize=4096)
def parts_of(word: str) -> Parts:
    """Cut a folded word before its ending, or behind the "abd" that begins it.

    >>> parts_of("tomasdottir"), parts_of("merkel")
    (Parts(stem='tomas', ending='-dottir'), Parts(stem='merkel', ending=''))
    """
    if word.startswith(SERVANT) and len(word) > len(SERVANT) + MIN_STEM:
        return Parts(word[len(SERVANT) :], f"{SERVANT}-")
    for length in range(min(LONGEST, len(word) - MIN_STEM), 1, -1):
        kind = ENDINGS.get(word[-length:])
        if kind:
            return Parts(word[:-length], kind)
    return Parts(word, "")
