"""Garbled names that two articles have in common: one took it from the other.

Independent reporters garble a name each in a way of their own. A spelling that
no transliteration explains, and that two articles share while others agree on
another, is as good a trace of copying as a shared passage; textual criticism
knows it as a common error (Maas, Textual Criticism, 1958).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from itertools import combinations
from typing import TYPE_CHECKING

from framing.align.name_distance import compare_names, heavy, name_words
from framing.align.name_sounds import likeness
from framing.model.article import Derivation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.model.claim import Entity

WHY = "shared error"
MIN_AGREED = 2
"""Articles that must agree on another spelling before one is an error."""
MIN_ERRORS = 2
"""Errors that two articles without a common passage must share."""
NEAR_AT = 0.5
"""Least likeness of each word to the right one; below, it is another name."""
GARBLED_BELOW = 0.82
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
    counts = Counter(name_words(name) for name in fullest.values())
    usual, number = max(counts.items(), key=lambda row: (row[1], row[0]))
    for spelling in dict.fromkeys(fullest.values()):
        words = name_words(spelling)
        alike = [
            article for article, name in fullest.items() if name_words(name) == words
        ]
        first = next(name for name in fullest.values() if name_words(name) == usual)
        rare = 1 < len(alike) < number and spelling == fullest[alike[0]]
        if (
            words != usual
            and rare
            and number >= MIN_AGREED
            and _is_garble(spelling, first)
        ):
            yield spelling, first, alike


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
    match = compare_names(spelling, usual)
    return near and match.verdict != "same" and match.score < GARBLED_BELOW


def _heavy(name: str) -> tuple[str, ...]:
    """Return the words of a name that count."""
    return heavy(name_words(name))
