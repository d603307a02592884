"""How English spells its endings."""

from __future__ import annotations

from framing.text.wordlist import word_set

VOWELS = frozenset("aeiou")
DOUBLING = word_set(
    "admit commit omit permit submit transmit emit remit refer defer prefer infer"
    " confer transfer deter incur occur concur recur equip outfit compel expel propel"
    " repel impel rebel control patrol cancel travel label signal level model marshal"
    " channel counsel equal total initial rival shovel duel quarrel fuel"
    " dispel excel appal regret abet rebut allot acquit outwit kidnap handicap quiz"
    " beget forget program overlap format worship"
)
"""Verbs of two syllables that double their last consonant."""


def with_s(word: str) -> str:
    """Return the regular plural or third person.

    >>> [with_s(word) for word in ("army", "attack", "search", "go", "key")]
    ['armies', 'attacks', 'searches', 'goes', 'keys']
    """
    special = {"be": "is", "have": "has"}
    if word in special:
        return special[word]
    if word.endswith("y") and word[-2:-1] not in VOWELS:
        return word[:-1] + "ies"
    endings = ("s", "x", "z", "ch", "sh", "echo", "veto", "hero", "go", "do", "rgo")
    return word + ("es" if word.endswith(endings) else "s")


def with_ending(word: str, ending: str) -> str:
    """Return a verb with "ed" or "ing".

    >>> [with_ending(word, "ed") for word in ("stop", "deny", "agree", "visit")]
    ['stopped', 'denied', 'agreed', 'visited']
    >>> [with_ending(word, "ing") for word in ("die", "make", "be", "admit")]
    ['dying', 'making', 'being', 'admitting']
    """
    if ending == "ing" and word.endswith("ie"):
        return word[:-2] + "ying"
    if word.endswith("e") and word != "be":
        keeps = ending == "ing" and word.endswith(("ee", "oe", "ye"))
        return word + ending if keeps else word[:-1] + ending
    if ending == "ed" and word.endswith("y") and word[-2:-1] not in VOWELS:
        return word[:-1] + "ied"
    return (word + word[-1] if doubles(word) else word) + ending


def doubles(word: str) -> bool:
    """Return whether the last consonant is doubled before an ending.

    >>> [doubles(word) for word in ("stop", "admit", "visit", "need", "show")]
    [True, True, False, False, False]
    """
    if word in DOUBLING:
        return True
    if len(word) < 3 or word[-1] in VOWELS or word[-1] in "hwxy":
        return False
    vowels = sum(letter in VOWELS for letter in word)
    quiet = 2 if word[:2] == "qu" else 1
    return vowels == quiet and word[-2] in VOWELS
