"""Whether the bodies that two offices are of are one: names, initials, forces."""

from __future__ import annotations

import re

from framing.text.wordlist import word_set

MILITARY = word_set(
    """
    navy army force battalion brigade regiment command division squadron fleet corps
    garrison guard flotilla platoon air
    """
)
"""Units: a commander of one is not the commander of another."""

GENERIC = word_set(
    """
    region area unit fleet city province group operation team ship country nation
    district organisation organization government state force forces army town
    movement rebels rebel its their junta regime camp site local crew security
    regional provincial municipal
    """
)
"""Bodies that are named by no more than their kind."""

ALIKE = {
    "naval": "navy", "forces": "force", "troops": "force", "operations": "operation",
    "armed": "army", "military": "army", "north-eastern": "northeastern",
    "north-western": "northwestern", "south-eastern": "southeastern",
    "south-western": "southwestern", "2nd": "second", "1st": "first", "3rd": "third",
    "defense": "defence", "organization": "organisation", "guards": "guard",
}  # fmt: skip

MAX_INITIALS = 7
"""Most words of which an abbreviation is made."""


def country(of: str | None) -> str | None:
    """Return the country's key in an office's owner."""
    key = (of or "").partition(" ")[0]
    return key if key.startswith("country:") else None


def body_words(of: str | None) -> frozenset[str]:
    """Return the words that name a body, without its country."""
    words = [word for word in (of or "").split() if not word.startswith("country:")]
    return frozenset(ALIKE.get(word, word) for word in words)


def body_relation(a: str | None, b: str | None) -> str:
    """Return how the owners of two offices relate: "same", "unknown", "other".

    A force of a whole country is another body than a named part of it.

    >>> body_relation("junta northeastern command", "north-eastern command")
    'same'
    >>> body_relation("country:CO navy", "caribbean naval force")
    'other'
    >>> body_relation("region", "north-eastern command")
    'unknown'
    """
    one, two = body_words(with_initials(a, b)), body_words(with_initials(b, a))
    if country(a) and country(b) and country(a) != country(b):
        return "other"
    if not one or not two:
        return "unknown" if one or two or not (a and b) else "same"
    if one == two:
        return "same"
    if one < two or two < one:
        short, owner = (one, a) if one < two else (two, b)
        if country(owner) and short & MILITARY:
            return "other"
        return "unknown" if short <= GENERIC else "same"
    if one <= GENERIC or two <= GENERIC:
        return "unknown"
    if _whole(one, a) != _whole(two, b):
        return "other"
    shared = len((one & two) - GENERIC - MILITARY)
    return "same" if 2 * shared >= min(len(one), len(two)) else "other"


def with_initials(of: str | None, other: str | None) -> str | None:
    """Write words of a body by their initials where another names it so.

    >>> with_initials("search and rescue office", "palu sar office")
    'sar office'
    """
    words = (of or "").split()
    for short in (other or "").split():
        for at in range(len(words)):
            for end in range(at + 2, min(at + MAX_INITIALS, len(words)) + 1):
                some = words[at:end]
                plain = [w for w in some if w not in ("and", "of", "for", "the")]
                initials = {"".join(w[0] for w in kept) for kept in (some, plain)}
                if len(plain) > 1 and short in initials:
                    return " ".join([*words[:at], short, *words[end:]])
    return of


def _whole(words: frozenset[str], of: str | None) -> bool:
    """Return whether a body is a whole force of a country."""
    return country(of) is not None and words <= MILITARY


BODY_NOUNS = word_set(
    """
    court tribunal agency bank union party ministry department commission committee
    council board institute university hospital federation association foundation
    authority service directorate inspectorate bureau society club academy company
    corporation senate assembly chamber parliament brigade regiment battalion police
    """
)
"""Bodies that an article names once in full and then by their kind."""
IN_FULL = r"\b(?P<full>(?:[A-Z][\w&-]{{1,30}} ){{1,5}}{0})\b"
"""A name that ends in the noun; its braces are filled with it."""
NOT_NAMES = word_set("the a an this that his her its their our")


def named_in_full(of: str | None, text: str, at: int) -> str | None:
    """Return the full name of a body that is called by its kind alone.

    It is the last one that a text names before code point `at`; `of` is
    returned where the text names none.

    >>> text = "The High Water Court sat. The court's president spoke."
    >>> named_in_full("court", text, len(text))
    'high water court'
    """
    if of not in BODY_NOUNS:
        return of
    pattern = IN_FULL.format(re.escape(of.capitalize()))
    names = [found["full"] for found in re.finditer(pattern, text[:at])]
    words = names[-1].lower().split() if names else []
    plain = [word for word in words if word not in NOT_NAMES]
    return " ".join(plain) if len(plain) > 1 else of
