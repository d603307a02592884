"""Garbled names that two articles have in common: one took it from the other.

Independent reporters garble a name each in a way of their own. A spelling that
no transliteration explains, and that two articles share while others agree on
another, is as good a trace of copying as a shared passage; textual criticism
knows it as a common error (Maas, Textual Criticism, 1958).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import combinations
from typing import TYPE_CHECKING

from framing.align.name_distance import compare_names, name_likeness
from framing.align.name_sounds import likeness
from framing.align.name_words import heavy, name_words
from framing.limits import MAX_ERROR_HOLDERS
from framing.model.article import Derivation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.model.claim import Entity

WHY = "shared error"
MIN_ERRORS = 2
"""Errors that two articles without a common passage must share."""
NEAR_AT = 0.5
"""Least likeness of each word to the right one; below, it is another name."""
GARBLED_BELOW = 0.845
"""Likeness of two full names that transliterations of one name do not go below."""
RIGHT_AT = 0.9
"""Likeness from which a word is spelt right, if in another way."""


@dataclass(frozen=True, slots=True)
class SharedError:
    """A garbled spelling that two articles have, and the usual one.

    `wholly` is true where not one word of the name is spelt right, which does
    not happen twice by chance.
    """

    articles: tuple[str, str]
    spelling: str
    usual: str
    wholly: bool


def shared_errors(entities: Sequence[Entity]) -> tuple[SharedError, ...]:
    """Return the garbled full names of persons that two articles share.

    `entities` are those of a story; articles come in the order of mention.
    """
    found = []
    for entity in entities:
        if entity.kind != "person":
            continue
        for spelling, usual, articles in _garbled(entity):
            words = zip(_heavy(spelling), _heavy(usual), strict=True)
            wholly = all(likeness(a, b) < RIGHT_AT for a, b in words)
            found += [
                SharedError(pair, spelling, usual, wholly)
                for pair in combinations(articles, 2)
            ]
    return tuple(found)


def with_shared_errors(
    derivations: Sequence[Derivation], entities: Sequence[Entity]
) -> tuple[Derivation, ...]:
    """Return the derivations with what shared errors say of them.

    Articles that share a passage get "shared error" as a further reason; those
    that share none are called derived, with a share of 0 and an unknown
    direction, only for several errors or a name that is garbled throughout.
    """
    errors: dict[frozenset[str], list[SharedError]] = {}
    for error in shared_errors(entities):
        errors.setdefault(frozenset(error.articles), []).append(error)
    known = {frozenset((d.article, d.source)) for d in derivations}
    out = [
        replace(d, why=(*d.why, WHY))
        if frozenset((d.article, d.source)) in errors
        else d
        for d in derivations
    ]
    for pair, shared in errors.items():
        enough = len(shared) >= MIN_ERRORS or any(error.wholly for error in shared)
        if pair not in known and enough:
            source, article = shared[0].articles
            out.append(Derivation(article, source, 0.0, "unknown", (WHY,)))
    return tuple(out)


def _garbled(entity: Entity) -> Iterator[tuple[str, str, list[str]]]:
    """Yield each garbled spelling, the usual one, and the articles that have it."""
    fullest: dict[str, str] = {}
    for article, slot in entity.mentions:
        held = fullest.get(article, "")
        if len(_heavy(slot.text)) > len(_heavy(held)) or not held:
            fullest[article] = slot.text
    spelt: dict[tuple[str, ...], list[str]] = {}
    for article, name in fullest.items():
        spelt.setdefault(name_words(name), []).append(article)
    usual = max(spelt, key=lambda words: (len(spelt[words]), words))
    right = fullest[spelt[usual][0]]
    for words, articles in spelt.items():
        rare = 1 < len(articles) < min(len(spelt[usual]), MAX_ERROR_HOLDERS + 1)
        spelling = fullest[articles[0]]
        if words != usual and rare and _is_garble(spelling, right):
            yield spelling, right, articles


def _is_garble(spelling: str, usual: str) -> bool:
    """Return whether no transliteration explains a spelling of a full name.

    >>> _is_garble("Jehon Permov", "Jeyhun Bayramov")
    True
    >>> _is_garble("Djeihoun Bayramov", "Jeyhun Bayramov")
    False
    """
    one, two = _heavy(spelling), _heavy(usual)
    if len(one) != len(two) or len(one) < 2:
        return False
    near = all(likeness(a, b) >= NEAR_AT for a, b in zip(one, two, strict=True))
    other = compare_names(spelling, usual).verdict != "same"
    return near and other and name_likeness(spelling, usual) < GARBLED_BELOW


def _heavy(name: str) -> tuple[str, ...]:
    """Return the words of a name that count."""
    return heavy(name_words(name))
