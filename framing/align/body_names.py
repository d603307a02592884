"""Compare the names of companies, ministries and other bodies.

The legal form does not tell bodies apart ("Siemens AG"), nor do word order,
"of" and "for" ("Ministry of Defence", "Defense Ministry"); one other word
does ("BAE Systems", "BAE Industries").
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from framing.align.name_sounds import letters, likeness
from framing.extract.names.cues import ORGANISATION_HEADS
from framing.extract.names.words import given_names
from framing.extract.places import look_up
from framing.text.wordlist import word_set

FORMS = word_set(
    """
    aktiengesellschaft ag inc incorporated ltd limited llc llp lp plc gmbh kg kgaa se
    sa spa srl sarl nv bv oy oyj ab asa as aps jsc ojsc cjsc pjsc oao pao zao ooo ao
    co company corp corporation pty pte bhd sdn kk kft sro doo ad pt sl
    """
)
"""Legal forms of companies."""
SPOKEN_FORMS = (
    "limited liability company", "public limited company", "open joint stock company",
    "public joint stock company", "joint stock company", "sp z o o", "o o o",
    "gesellschaft mit beschrankter haftung", "aktsionernoe obshchestvo",
    "obshchestvo s ogranichennoy otvetstvennostyu", "societe anonyme",
)  # fmt: skip
TELLING = word_set(
    """
    aktiengesellschaft inc incorporated ltd limited llc llp plc gmbh kgaa jsc ojsc
    cjsc pjsc oao ooo pao corp corporation company holdings
    """
) | (ORGANISATION_HEADS - word_set("house front court union board agence"))
"""Words that only bodies have."""
LAST_TELLING = word_set("ag nv bv spa asa oyj")
"""Legal forms that are words of persons' names elsewhere."""
LOOSE = word_set("of the for and in at affairs group und et de la del des di")
ONE_WORD = {
    "defense": "defence", "labor": "labour", "center": "centre",
    "organisation": "organization", "internal": "interior", "programme": "program",
}  # fmt: skip
NEAR_AT = 0.88
"""Least likeness of the one word that two names of a body write differently."""
MIN_ACRONYM = 2


@lru_cache(maxsize=4096)
def body_words(name: str) -> tuple[str, ...]:
    """Return the words that tell a body from others, countries by their key.

    >>> body_words("The Russian Defense Ministry"), body_words("Lundin & Co. A.B.")
    (('RU', 'defence', 'ministry'), ('lundin',))
    """
    joined = re.sub(r"\b(\w)\.(?=\w\b)", r"\1", name).replace("&", " and ")
    said = " ".join(filter(None, map(_plain, re.split(r"[^\w’']+", joined))))
    for form in SPOKEN_FORMS:
        said = re.sub(rf"\b{form}\b", " ", said)
    words = said.split()
    kept = [w for w in words if w not in FORMS and w not in LOOSE] or words
    return tuple(_country(ONE_WORD.get(word, word)) for word in kept)


def _plain(word: str) -> str:
    """Return a word in plain letters, a number as it is."""
    return word if word.isdecimal() else letters(word)


def _country(word: str) -> str:
    """Return the code of the country that a word names, or the word."""
    hit = look_up(word.title())
    found = hit is not None and hit.kind in ("country", "demonym")
    return hit.country.partition(":")[2] or word if hit and found else word


def is_body(name: str) -> bool:
    """Return whether a name has a word that only bodies have.

    >>> is_body("Siemens AG"), is_body("Mohamed Ag Intalla"), is_body("Karen House")
    (True, False, False)
    """
    words = [letters(word) for word in re.split(r"[\s,.&-]+", name) if letters(word)]
    if len(words) < 2 or words[0] in given_names():
        return False
    return words[-1] in LAST_TELLING or any(word in TELLING for word in words)


def body_likeness(a: str, b: str) -> tuple[float, str]:
    """Return how sure it is that two names are one body's, and why.

    1 is for equal words, 0.9 for initials, 0.6 to 0.8 for one word in another
    spelling, less than 0.5 for two bodies.

    >>> body_likeness("Ministry of Defence", "Defense Ministry")
    (1.0, 'one body but for form and order')
    >>> body_likeness("Nordhav Shipping Ltd", "Nordhav Fishing Ltd")[0] < 0.5
    True
    """
    one, two = sorted((body_words(a), body_words(b)), key=lambda w: (len(w), w))
    if sorted(one) == sorted(two) or "".join(one) == "".join(two):
        return 1.0, "one body but for form and order"
    initials = "".join(word[0].lower() for word in two)
    if len(one) == 1 and len(one[0]) >= MIN_ACRONYM and one[0] == initials:
        return 0.9, "initials"
    shared = Counter(one) & Counter(two)
    left, right = ([*(Counter(words) - shared).elements()] for words in (one, two))
    told = f"{' '.join(left)} / {' '.join(right)}"
    if len(left) == len(right) == 1:
        alike = likeness(left[0], right[0])
        if alike >= NEAR_AT and not any(word.isdecimal() for word in left + right):
            return 0.6 + 0.2 * alike, f"sounds alike: {told}"
    share = shared.total() / max(len(one), len(two))
    return round(min(0.45, 0.45 * share), 3), f"other words: {told}"
