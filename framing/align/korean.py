"""Korean names in several romanisations.

The Revised Romanization writes "Yi Jae-myeong", McCune and Reischauer "Yi
Chaemyŏng", newspapers "Lee Jae-myung". Family names have spellings of their
own; given names differ in voicing (k and g, ch and j) and in o, u, eo, eu.
"""

from __future__ import annotations

import re
from functools import lru_cache

SURNAMES = {
    spelling: spellings.split()[0]
    for spellings in (
        "kim gim", "lee yi ri rhee rhie li", "park pak bak", "choi choe",
        "jung jeong chung chong", "kang gang", "cho jo", "yoon yun", "chang jang",
        "lim im rim", "shin sin", "seo suh so", "kwon gwon", "moon mun", "roh noh no",
        "baek paik paek", "yoo yu ryu you", "koh ko go", "hong", "han", "hwang", "oh o",
        "son sohn", "ahn an", "bae pae", "ban pan", "song", "jeon chun chon", "nam",
        "shim sim", "woo u", "hyun hyon", "ma", "kwak gwak", "cha", "hur heo ho",
    )
    for spelling in spellings.split()
}  # fmt: skip
"""Family names by the spelling that newspapers use most."""
FOLDS = (
    ("ch", "j"), ("sh", "s"), ("k", "g"), ("p", "b"), ("t", "d"), ("r", "l"),
    ("young", "yong"), ("oung", "ong"), ("eo", "o"), ("eu", "o"), ("oo", "o"),
    ("ou", "o"), ("w", ""), ("ee", "i"), ("u", "o"), ("ae", "e"), ("ai", "e"),
    ("oe", "e"),
)  # fmt: skip
SYLLABLE = "[gndlmbsjh]?y?[aeio]{1,2}(?:ng|[gdnlmbs])?"
GIVEN = re.compile(f"{SYLLABLE}{SYLLABLE}")
MIN_GIVEN = 4
"""Letters of a given name of two syllables."""


@lru_cache(maxsize=4096)
def korean_form(words: tuple[str, ...]) -> tuple[str, str]:
    """Return the family name and the folded given name of a Korean name.

    Both are empty where the words are no such name. The family name may
    stand last, as Western papers write it.

    >>> korean_form(("yi", "jae", "myeong")) == korean_form(("lee", "jae", "myung"))
    True
    >>> korean_form(("syngman", "rhee")), korean_form(("lee", "marvin"))
    (('lee', 'songman'), ('', ''))
    """
    if not 2 <= len(words) <= 3:
        return "", ""
    for family, given in ((words[0], words[1:]), (words[-1], words[:-1])):
        folded = _fold("".join(given))
        if family in SURNAMES and len(folded) >= MIN_GIVEN and GIVEN.fullmatch(folded):
            return SURNAMES[family], folded
    return "", ""


def _fold(given: str) -> str:
    """Return a given name without what romanisations write differently."""
    folded = re.sub("(?<=[a-z])y(?=n)", "u", given)
    for spelling, plain in FOLDS:
        folded = folded.replace(spelling, plain)
    return folded
