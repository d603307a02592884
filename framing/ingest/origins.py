"""Find out which articles carry whose text: wire copies and their origins."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING

from framing.ingest.names import same_name
from framing.ingest.reuse import (
    Reuse,
    Words,
    compare,
    compare_articles,
    grams,
    own_words,
)
from framing.model import Derivation

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from framing.model import Article

__all__ = ["Reuse", "compare_articles", "find_derivations", "find_origins"]

ONE_ORIGIN = 0.25
"""Share of shared wording from which two articles are one voice, not two."""

MIN_SHARED_GRAMS = 4
"""Runs of words that two texts must share to be compared at all."""

MAX_HOLDERS = 100
"""Articles in which a run of words may stand before it is held for a phrase."""

CREDIT = "credit line"
PASSAGE = "shared passage"
AGENCY = "common agency"


def find_derivations(articles: Sequence[Article]) -> tuple[Derivation, ...]:
    """Return which articles carry text of which others, in article order.

    Of two articles that share passages, the one that credits the other's
    outlet or agency is derived ("known"). Without a credit the direction is
    "unknown", and the one with the larger part shared is named as derived.
    Two articles that share no passage are never called derived, whatever
    they credit; furniture and quotations do not count as shared.
    """
    words = [own_words(article.body) for article in articles]
    found = []
    for one, other in _candidates(words):
        left, right = articles[one], articles[other]
        forth = compare(words[one], words[other])
        back = compare(words[other], words[one])
        if forth.kind == "none" and back.kind == "none":
            continue
        article, source, known = _direction(left, right, forth, back)
        reuse = forth if article is left else back
        if reuse.kind == "none":
            article, source, known = source, article, False
            reuse = forth if article is left else back
        why = (CREDIT, PASSAGE) if known else (PASSAGE,)
        if not known and _common_agency(left, right):
            why = (PASSAGE, AGENCY)
        direction = "known" if known else "unknown"
        share = round(reuse.share, 3)
        found.append(
            Derivation(article.id, source.id, share, direction, why, reuse.passages)
        )
    order = {article.id: number for number, article in enumerate(articles)}
    return tuple(sorted(found, key=lambda d: (order[d.article], order[d.source])))


def _candidates(words: Sequence[Words]) -> list[tuple[int, int]]:
    """Return the pairs of texts that share enough runs of words to compare."""
    holders: dict[tuple[str, ...], list[int]] = {}
    for number, each in enumerate(words):
        for gram in grams(each):
            holders.setdefault(gram, []).append(number)
    shared = Counter(
        pair
        for numbers in holders.values()
        if 1 < len(numbers) <= MAX_HOLDERS
        for pair in combinations(sorted(numbers), 2)
    )
    return sorted(pair for pair, count in shared.items() if count >= MIN_SHARED_GRAMS)


def find_origins(
    articles: Sequence[Article], derivations: Sequence[Derivation]
) -> dict[str, str]:
    """Return the origin of each article's text: article id to "o1", "o2", ...

    Articles share an origin when one credits the other and carries passages
    of it, when both carry one agency's text, or when a good part of the
    wording is the same. Origins are numbered in article order.
    """
    root = {article.id: article.id for article in articles}
    for derivation in derivations:
        close = derivation.share >= ONE_ORIGIN or derivation.direction == "known"
        if close or AGENCY in derivation.why:
            old, new = root[derivation.article], root[derivation.source]
            root = {key: new if value == old else value for key, value in root.items()}
    numbers = {value: f"o{n}" for n, value in enumerate(_once(root.values()), start=1)}
    return {key: numbers[value] for key, value in root.items()}


def _direction(
    left: Article, right: Article, forth: Reuse, back: Reuse
) -> tuple[Article, Article, bool]:
    """Return the derived article, its source, and whether a credit says so."""
    to_right, to_left = _credits(left, right), _credits(right, left)
    if to_right != to_left:
        return (left, right, True) if to_right else (right, left, True)
    if back.share > forth.share:
        return right, left, False
    return left, right, False


def _credits(article: Article, source: Article) -> bool:
    """Return whether an article credits the outlet or agency of another."""
    agency, outlet = article.agency, article.outlet
    if agency is None or (outlet is not None and same_name(agency.value, outlet.value)):
        return False
    names = [known.value for known in (source.outlet, source.agency) if known]
    own = source.outlet is None or source.agency is None or same_name(*names)
    return own and any(same_name(agency.value, name) for name in names)


def _common_agency(left: Article, right: Article) -> bool:
    """Return whether both articles credit one agency with their text."""
    if left.agency is None or right.agency is None:
        return False
    return same_name(left.agency.value, right.agency.value)


def _once(values: Iterable[str]) -> list[str]:
    """Return values in order, each once."""
    return list(dict.fromkeys(values))
