"""How likely two sentences by themselves tell one fact.

In a story the words that its articles share say what is rare; two sentences
alone lack that. Here a word's rarity is that of English at large, and a few
named features of the pair are weighed by a logistic regression. Rarities come
from training/train_rarity.py, weights from training/train_likeness.py.
"""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from framing.align.similarity import family
from framing.text.stems import stem
from framing.text.stopwords import STOPWORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from framing.model.claim import Claim
    from framing.model.story import Story

WORD = re.compile(r"\w+(?:['’.]\w+)*")
FIGURE = re.compile(r"\d[\d.,]*")
LETTERS = (3, 4, 5)
RARE = 4.0
"""Rarity from which a shared word tells much: once in some fifty sentences."""
ENOUGH = 5
"""Shared rare words from which a pair shares as much as can be."""


def likeness(story: Story) -> tuple[float, tuple[str, ...]]:
    """Return how likely the two articles of a story tell one fact, and why.

    0 to 1. The reasons are the features that speak most for it, in words.
    """
    values = features(story)
    weights = _parameters("likeness")
    parts = {name: weights[name] * value for name, value in values.items()}
    score = 1 / (1 + math.exp(-weights["bias"] - sum(parts.values())))
    best = sorted((name for name in parts if parts[name] > 0), key=lambda x: -parts[x])
    return round(score, 3), tuple(best[:3])


def features(story: Story) -> dict[str, float]:
    """Return the named features of two articles, each 0 to 1."""
    left, right = (reading.article.text for reading in story.readings)
    a, b = (Counter(map(stem, WORD.findall(text))) for text in (left, right))
    names = [_names(text) for text in (left, right)]
    figures = [set(FIGURE.findall(text)) for text in (left, right)]
    own, other = ([c for c in story.claims if c.article == x] for x in story.by_id)
    people = (_people(own), _people(other))
    rare = sum(1 for word in a.keys() & b.keys() if rarity(word) > RARE)
    return {
        "shared words": cosine(a, b, rarity),
        "shared content": overlap(a, b),
        "shared letters": cosine(_letters(left), _letters(right), lambda _: 1.0),
        "plain words alike": cosine(_plain(left), _plain(right), rarity),
        "rare words": min(rare, ENOUGH) / ENOUGH,
        "names": _share(*names),
        "numbers": len(figures[0] & figures[1]) / max(1, len(figures[0] | figures[1])),
        "same event": float(bool(_events(own) & _events(other))),
        "same people": _share(*people),
        "other people": float(all(people) and people[0].isdisjoint(people[1])),
    }


def rarity(word: str) -> float:
    """Return the inverse document frequency of a stem in English sentences."""
    known = _parameters("rarity")
    return known.get(word, known[""])


def cosine(a: Counter[str], b: Counter[str], weight: Callable[[str], float]) -> float:
    """Return the cosine of two bags with weighted counts.

    >>> cosine(Counter("ab"), Counter("bc"), lambda _: 1.0)
    0.5
    """
    dot = sum(weight(x) ** 2 * a[x] * b[x] for x in a.keys() & b.keys())
    size = math.prod(
        math.sqrt(sum((weight(x) * n) ** 2 for x, n in bag.items())) for bag in (a, b)
    )
    return round(dot / size, 9) if size else 0.0


def overlap(a: Counter[str], b: Counter[str]) -> float:
    """Return the share of the rarity of all words that both have."""
    both = sum(rarity(x) for x in a.keys() & b.keys())
    every = sum(rarity(x) for x in a.keys() | b.keys())
    return both / every if every else 0.0


def _plain(text: str) -> Counter[str]:
    """Return the stems of the content words that are no names."""
    words = (x for x in WORD.findall(text) if x.islower() and x not in STOPWORDS)
    return Counter(map(stem, words))


def _names(text: str) -> set[str]:
    """Return the capitalised words behind the first, in lower case."""
    words = WORD.findall(text)[1:]
    return {x.lower() for x in words if x[:1].isupper()} - STOPWORDS


def _letters(text: str) -> Counter[str]:
    """Return the runs of three to five letters within the words of a text."""
    words = [f" {word.lower()} " for word in WORD.findall(text)]
    return Counter(
        word[at : at + size]
        for word in words
        for size in LETTERS
        for at in range(len(word) - size + 1)
    )


def _share(a: set[str], b: set[str]) -> float:
    """Return the part of the smaller set that the other one has."""
    return len(a & b) / max(1, min(len(a), len(b)))


def _events(claims: Sequence[Claim]) -> set[str]:
    """Return the classes of event that claims tell of."""
    return {family(claim) for claim in claims if claim.event}


def _people(claims: Sequence[Claim]) -> set[str]:
    """Return the entities of claims that are no countries."""
    keys = {key for claim in claims for key in claim.entities}
    return {key for key in keys if not key.startswith("country:")}


@cache
def _parameters(name: str) -> Mapping[str, float]:
    """Return a table of numbers that the project ships."""
    path = files("framing") / "data" / f"{name}.json"
    table: Mapping[str, float] = json.loads(path.read_text(encoding="utf-8"))
    return table
