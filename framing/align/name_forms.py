"""Ordinary forms of one name, and what tells two names apart for certain.

A surname, initials, a name left out, the family name first or a nickname make
an ordinary form. "Jr", "II", middle initials, a woman's form of a surname and
two given names before one surname make another person.
"""

from __future__ import annotations

import re

from framing.align.cognates import national_form
from framing.align.name_words import by_length
from framing.extract.names.words import given_names
from framing.text.wordlist import word_set

APART = word_set("jr sr ii iii iv vi vii viii ix xii xiii xiv xv xvi xvii xviii")
BY_SEX = (
    ("ov", "ova"), ("ev", "eva"), ("in", "ina"), ("ski", "ska"), ("skiy", "skaya"),
    ("sky", "skaya"), ("yn", "yna"), ("yi", "aya"),
)  # fmt: skip
MIN_GIVEN = 4
"""Letters of a given name whose last vowel tells a man's from a woman's."""
CHAINED = frozenset(("bin", "mint", "ould", "oglu", "qizi"))
"""Words between a person and the father: the order of names tells who is who."""
CONSONANTS = re.compile("[b-df-hj-np-tv-xz]{2,3}")
NO_INITIALS = word_set("ng mc st jr sr nh")
MIN_ACRONYM = 3
"""Letters of a full name's initials ("JFK")."""


def short_form(
    left: tuple[str, ...], right: tuple[str, ...], ordered: bool = False
) -> str:
    """Return why one name is a short form of the other, empty when it is not.

    `ordered` says that the words must come in one order.

    >>> short_form(("petrov",), ("ivan", "petrov"))
    'one word of the full name'
    >>> short_form(("ivan", "petrov"), ("ivan", "sergeevich", "petrov"))
    'a name left out'
    """
    short, long = sorted((left, right), key=by_length)
    if len(short) == 1 and len(short[0]) > 1 and short[0] in long:
        return "one word of the full name"
    if len(short) == len(long):
        pairs = list(zip(short, long, strict=True))
        whole = any(s == w and len(s) > 1 for s, w in pairs)
        return "initials" if whole and all(_initial_of(*p) for p in pairs) else ""
    if len(short) < 2:
        return ""
    found = _left_out(short, long) or (not ordered and _family_first(short, long))
    return "a name left out" if found else ""


def _left_out(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Return whether each word of a name finds its own in the longer one."""
    at, shared = 0, False
    for word in short:
        # An initial of the longer name is a middle name's, never the surname.
        hits = [i for i in range(at, len(long)) if _stands_for(word, long[i])]
        if not hits:
            return False
        at, shared = hits[0] + 1, shared or word == long[hits[0]]
    return shared


def _family_first(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Return whether a shorter name has the words of the longer in other order.

    Of two words, the first must be the family name.
    """
    if not set(short) <= set(long) or any(len(word) == 1 for word in short):
        return False
    family_first = short == (long[-1], *long[: len(short) - 1])
    return len(short) > 2 or (family_first and not set(short) <= given_names())


def _stands_for(short: str, full: str) -> bool:
    """Return whether a word is `full` itself or its initial."""
    return short == full or (len(short) == 1 and full.startswith(short))


def _initial_of(left: str, right: str) -> bool:
    """Return whether two words are equal or one is the other's initial."""
    return _stands_for(left, right) or _stands_for(right, left)


def other_middles(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Return whether the middle initials of two equal names differ.

    >>> other_middles(("george", "h", "w", "bush"), ("george", "w", "bush"))
    True
    """
    short, long = sorted((left, right), key=by_length)
    if (short[0], short[-1]) != (long[0], long[-1]):
        return False
    return any(
        len(word) == 1 and not _initial_of(word, full)
        for word, full in zip(short[1:-1], long[1:-1], strict=False)
    )


def acronym(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Return whether one name is the other's initials alone.

    >>> acronym(("jfk",), ("john", "fitzgerald", "kennedy"))
    True
    """
    short, long = sorted((left, right), key=lambda words: len("".join(words)))
    if len(short) > 1 and any(len(word) > 1 for word in short):
        return False
    letters = "".join(short)
    initials = "".join(word[0] for word in long)
    return len(long) > 1 and len(letters) >= MIN_ACRONYM and letters == initials


def spelt_out(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return a name with initials written together taken apart.

    >>> spelt_out(("jc", "moreau"))
    ('j', 'c', 'moreau')
    """
    if len(words) < 2:
        return words
    out: list[str] = []
    for word in words:
        joined = CONSONANTS.fullmatch(word) and word not in NO_INITIALS
        out.extend(word if joined else (word,))
    return tuple(out)


def turned(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Return whether two names are the same words in another order.

    >>> turned(("xi", "jinping"), ("jinping", "xi"))
    True
    >>> turned(("omar", "bin", "ali"), ("ali", "bin", "omar"))
    False
    """
    if len(left) != len(right) or sorted(left) != sorted(right):
        return False
    turns = [(*left[at:], *left[:at]) for at in range(len(left))]
    return right in turns or not chained(left, right)


def chained(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Return whether both names say whose child somebody is."""
    return bool(CHAINED & set(left) and CHAINED & set(right))


def generations(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Return whether two names have other numbers or words of descent behind.

    >>> generations(("henry", "cole", "jr"), ("henry", "cole"))
    True
    """
    return {w for w in left[1:] if w in APART} != {w for w in right[1:] if w in APART}


def by_sex(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Return whether two surnames are a woman's and a man's form of one.

    >>> by_sex(("nina", "petrova"), ("nina", "petrov"))
    True
    """
    for man, woman in BY_SEX:
        for left, right in ((one[-1], two[-1]), (two[-1], one[-1])):
            if left.endswith(man) and right.endswith(woman):
                stem, other = left[: -len(man)], right[: -len(woman)]
                if len(stem) > 2 and stem == other:
                    return True
    return False


def given_by_sex(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Return whether before one surname stand a woman's and a man's given name.

    >>> given_by_sex(("sandro", "lupi"), ("sandra", "lupi"))
    True
    """
    if len(one) < 2 or one[1:] != two[1:]:
        return False
    return _feminine(one[0], two[0]) or _feminine(two[0], one[0])


def _feminine(man: str, woman: str) -> bool:
    """Return whether a given name is the form for a woman of another."""
    if min(len(man), len(woman)) < MIN_GIVEN or national_form(man) == woman:
        return False
    if man.endswith("o") and woman == f"{man[:-1]}a":
        return True
    made = (f"{man}a", f"{man}e", f"{man}{man[-1]}e")
    return man[-1] not in "aeiouy" and woman in made
