"""Fold a name to words that can be compared: no case, marks, scripts, address."""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii

from framing.align.name_sounds import letters
from framing.text.wordlist import word_set

MEANS = {
    "walad": "ould", "weld": "ould", "wuld": "ould", "oulad": "ould", "wald": "ould",
    "ibn": "bin", "ben": "bin", "bn": "bin", "bent": "mint", "bint": "mint",
    "binti": "mint", "ogly": "oglu", "oghlu": "oglu", "ogli": "oglu", "kyzy": "qizi",
    "kizi": "qizi", "gizi": "qizi", "abou": "abu", "junior": "jr", "senior": "sr",
    "saint": "st", "sankt": "st", "san": "st",
}  # fmt: skip
LIGHT = word_set(
    """
    al el ul as ash ad ar an at az the de del della di da dos do du la las los le
    van von der den ter zu af y e i of and bin ould mint oglu qizi d
    """
)
"""Words that can be missing from a name."""
ADDRESS = word_set(
    """
    mr mrs ms miss dr prof professor sir dame lord lady madam don dona dom sheikh
    shaikh sheik haji hajji datuk dato seri sri general gen colonel col captain capt
    major maj lieutenant lt brigadier brig admiral adm marshal sergeant sgt president
    minister king queen prince princess excellency ayatollah hojatoleslam mullah
    mawlana maulana imam pope bishop archbishop cardinal rabbi reverend rev father
    senator sen congressman ambassador judge justice
    """
)
"""Words before a name that are no part of it."""
AZERBAIJANI = str.maketrans(
    {
        "ə": "a", "Ə": "A", "c": "j", "C": "J", "ç": "ch", "Ç": "Ch", "ş": "sh",
        "Ş": "Sh", "x": "kh", "X": "Kh", "q": "g", "Q": "G", "ğ": "gh", "j": "zh",
        "ı": "i",
    }
)  # fmt: skip
"""Letters of Azerbaijani and what English papers write for them."""
ANYWHERE = word_set("sheikh shaikh sheik haji hajji datuk dato seri")
"""Words of address that also stand inside a name ("Hassan Sheikh Mahmoud")."""
CONTRACTED = ("abd", "abdul", "abdel", "abdal", "abdur", "abdou")
AFTER_COMMA = word_set("jr sr ii iii iv")
SYLLABIC = re.compile("[\u3400-\u9fff\uac00-\ud7af]")
"""Chinese characters and Korean syllables: scripts without word breaks."""
DOTS = re.compile("[·・•]")
ABJAD = re.compile("[\u0590-\u06ff]")
"""Hebrew and Arabic letters, which leave out short vowels."""


@lru_cache(maxsize=4096)
def name_words(name: str) -> tuple[str, ...]:
    """Return the folded words of a name without words of address.

    A family name before a comma goes to the end.

    >>> name_words("Datuk Seri Hafizuddin Rahmat"), name_words("Al-Mukhtar Walad B.")
    (('hafizuddin', 'rahmat'), ('al', 'mukhtar', 'ould', 'b'))
    >>> name_words("BAYRAMOV, Jeyhun"), name_words("Erik Prince")
    (('jeyhun', 'bayramov'), ('erik', 'prince'))
    """
    parts = re.split(r"[\s\-‐‑–.()]+", _family_last(name).replace("’", "'"))
    words = [MEANS.get(w, w) for part in parts for w in _folded(part) if w]
    if words[:2] == ["tan", "sri"]:
        words = words[2:] or words
    first = 0
    while first < len(words) - 1 and words[first] in ADDRESS:
        first += 1
    named = [word for word in words[first:] if word not in ANYWHERE]
    return tuple(named or words[first:])


def romanised(name: str) -> str:
    """Return a name in Azerbaijani letters in its usual English spelling.

    The letter "ə" shows that a name is one; others are returned as they are.

    >>> romanised("Xəlil Cəfərov"), romanised("Çiçek")
    ('Khalil Jafarov', 'Çiçek')
    """
    return name.translate(AZERBAIJANI) if "ə" in name.lower() else name


def _family_last(name: str) -> str:
    """Return "Family, Given" as "Given Family"."""
    family, comma, given = name.partition(",")
    if not comma or "," in given or letters(given) in AFTER_COMMA:
        return name.replace(",", " ")
    return f"{given} {family}"


def _folded(word: str) -> tuple[str, ...]:
    """Return a written word in Latin letters, family and given name apart.

    Dots part the words of a foreign name in Chinese characters.

    >>> _folded("김정은"), _folded("Əliyev")
    (('gim', 'jeongeun'), ('eliyev',))
    """
    if not SYLLABIC.search(word):
        return (letters(word),)
    if DOTS.search(word):
        return tuple(map(letters, DOTS.split(word)))
    syllables = [s.lower() for s in re.findall("[A-Z][a-z]*", anyascii(word))]
    return (*syllables[:1], "".join(syllables[1:]))


@lru_cache(maxsize=4096)
def heavy(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words that a name cannot do without, "Abd al-X" as one.

    >>> heavy(("abd", "al", "rahman", "bin", "salem"))
    ('abdrahman', 'salem')
    """
    kept: list[str] = []
    for at, word in enumerate(words):
        if len(kept) > 1 and at == len(words) - 1 and word in ("oglu", "qizi"):
            kept[-1] += word
        elif kept and kept[-1] in CONTRACTED and word not in LIGHT:
            kept[-1] = "abd" + word
        elif word not in LIGHT:
            kept.append(word)
    joined = tuple(
        re.sub(r"^abd(?:ul|el|al|ur|ou)(?=[a-z]{4})", "abd", w) for w in kept
    )
    return joined or words


def without_vowels(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return what a script without short vowels keeps of some words.

    >>> without_vowels(("mohammed", "salman"))
    ('mhmmd', 'slmn')
    """
    return tuple(re.sub("[aeiou]", "", word) or word for word in words)


def by_length(words: tuple[str, ...]) -> tuple[int, tuple[str, ...]]:
    """Return the key that puts the shorter of two names first, whichever is given."""
    return len(words), words
