"""A second look at two claims: how they stand among their rivals.

A first look scores each pair of claims by what the two have in common. Whether a
score is high depends on the others: of ten sentences on one arrest the two that
are nearest to each other tell the same of it. The second look sets each pair
beside all that either claim might be paired with, beside the pairs of the
sentences around them, and compares their words with a thesaurus.
"""

from __future__ import annotations

import math
from collections import defaultdict
from typing import TYPE_CHECKING

from framing.align.similarity import kin, product, terms, values
from framing.align.wording import coverage, partners, wording

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from framing.model.claim import Claim

    Place = tuple[str, int]
    """A sentence: its article's id and its number."""
    Indices = tuple[int, int]

LEAST = 0.004
"""Chance on the first look from which a pair is worth the second."""
FAINT = -6.0
"""Logit of pairs that share nothing."""
LOGIT_UNIT = 3.0
"""Logits that count as 1, so that all features are of one size."""
MUCH = 40.0
"""Sum of rarities from which two sentences share as much as can be."""
TOP = 1
"""Number of the last sentence that stands on top of an article."""
SHORT = 5
"""Number of the last sentence of articles that have no top."""
UNKNOWN = 0.9
"""Likeness of surroundings where a text is one sentence: it tells one thing, and
little else in it can be meant."""
STEPS = tuple((x, y) for x in (-1, 0, 1) for y in (-1, 0, 1) if (x, y) != (0, 0))


class SecondLook:
    """The features of pairs of claims in view of all other pairs."""

    def __init__(
        self, claims: Sequence[Claim], chances: Mapping[Indices, float]
    ) -> None:
        """Rank all pairs; `chances` maps indices of two claims to 0 to 1."""
        self.claims = claims
        self.chances = chances
        self.texts = sentence_texts(claims)
        self.worth = [pair for pair, chance in chances.items() if chance >= LEAST]
        around = surroundings(claims)
        told = [pair for pair in self.worth if all(around[index] for index in pair)]
        self._around = values(product(around), told) if told else {}
        self._last = {claim.article: claim.sentence for claim in claims}
        self._sentences: dict[tuple[Place, Place], float] = {}
        self._rows: dict[tuple[Place, str], list[tuple[float, Place]]] = {}
        self._rivals: dict[tuple[int, str], list[float]] = defaultdict(list)
        self._covers: dict[tuple[Place, Place], dict[str, float]] = {}
        self._rank()

    def _rank(self) -> None:
        """Gather each claim's and each sentence's chances with an article."""
        best: dict[tuple[Place, Place], float] = {}
        for (left, right), chance in self.chances.items():
            one, other = self.place(left), self.place(right)
            self._rivals[left, other[0]].append(chance)
            self._rivals[right, one[0]].append(chance)
            for key in ((one, other), (other, one)):
                best[key] = max(best.get(key, 0.0), chance)
        rows: dict[tuple[Place, str], list[tuple[float, Place]]] = defaultdict(list)
        for (one, other), chance in best.items():
            rows[one, other[0]].append((chance, other))
        self._sentences = best
        self._rows = {key: sorted(row, reverse=True)[:2] for key, row in rows.items()}

    def place(self, index: int) -> Place:
        """Return the sentence that a claim stands in."""
        claim = self.claims[index]
        return claim.article, claim.sentence

    def features(self, left: int, right: int) -> dict[str, float]:
        """Return the named features of a pair that is worth a second look."""
        one, other = self.place(left), self.place(right)
        chance = self.chances[left, right]
        leads = self.lead(one, other), self.lead(other, one)
        ranks = (
            sum(rival > chance for rival in self._rivals[left, other[0]]),
            sum(rival > chance for rival in self._rivals[right, one[0]]),
        )
        return {
            "first look": logit(chance) / LOGIT_UNIT,
            "sentences, first look": logit(self._sentences[one, other]) / LOGIT_UNIT,
            "each other's best": float(min(leads) >= 0),
            "lead over rivals": max(leads),
            "rank": sum(1 / (1 + rank) for rank in ranks) / 2,
            "sentences near by": self.near_by(one, other),
            "surroundings": self._around.get((left, right), UNKNOWN),
            "both on top": float(self.on_top(one) and self.on_top(other)),
            **self.covers(one, other),
        }

    def on_top(self, place: Place) -> bool:
        """Return whether a sentence stands where a long article sums itself up."""
        return place[1] <= TOP and self._last[place[0]] > SHORT

    def lead(self, one: Place, other: Place) -> float:
        """Return how far a sentence leads those that another may be paired with.

        Below 0 is how far it stays behind the best one.
        """
        row = self._rows[one, other[0]]
        own = self._sentences[one, other]
        if own < row[0][0]:
            return own - row[0][0]
        return own - (row[1][0] if len(row) > 1 else 0.0)

    def near_by(self, one: Place, other: Place) -> float:
        """Return the best logit of the sentences around two sentences."""
        found = [
            self._sentences.get(((one[0], one[1] + x), (other[0], other[1] + y)), 0.0)
            for x, y in STEPS
        ]
        return logit(max(found)) / LOGIT_UNIT

    def covers(self, one: Place, other: Place) -> dict[str, float]:
        """Return how much of each other's words two sentences cover."""
        key = (one, other)
        if key not in self._covers:
            self._covers[key] = covered(self.texts[one], self.texts[other])
        return self._covers[key]


def covered(left: str, right: str) -> dict[str, float]:
    """Return how much two sentences cover of each other's words, as features."""
    pair = partners(wording(left), wording(right))
    plain, numbers = coverage(pair, "plain"), coverage(pair, "number")
    return {
        "words covered, lesser": plain.lesser,
        "words covered, greater": plain.greater,
        "rarity covered": min(1.0, coverage(pair).matched / MUCH),
        "numbers covered": numbers.greater,
        "other numbers": float(numbers.both and numbers.greater == 0),
    }


def sentence_texts(claims: Sequence[Claim]) -> dict[Place, str]:
    """Return the clauses of each sentence as one text."""
    parts: dict[Place, dict[int, str]] = defaultdict(dict)
    for claim in claims:
        parts[claim.article, claim.sentence][claim.start] = claim.text
    return {place: " ".join(own.values()) for place, own in parts.items()}


def surroundings(claims: Sequence[Claim]) -> list[list[str]]:
    """Return for each claim the terms of the sentences before and after its own."""
    said: dict[Place, list[str]] = defaultdict(list)
    for claim in claims:
        said[claim.article, claim.sentence] += [*terms(claim), *kin(claim)]
    return [
        [
            term
            for step in (-1, 1)
            for term in said.get((claim.article, claim.sentence + step), ())
        ]
        for claim in claims
    ]


def logit(chance: float) -> float:
    """Return the log odds of a chance, no less than those of a pair of nothing.

    >>> logit(0.5), logit(0.0)
    (0.0, -6.0)
    """
    if chance <= 0.0:
        return FAINT
    return max(FAINT, math.log(chance) - math.log1p(-min(chance, 1 - 1e-9)))
