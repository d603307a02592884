"""How likely two sentences by themselves tell one fact.

In a story the words that its articles share say what is rare; two sentences
alone lack that. Here a word's rarity is that of English at large, and named
features of the pair are weighed by a logistic regression: what each sentence
covers of the other (framing.align.wording), and what speaks against one event,
other names, numbers, days and countries. Weights come from
training/train_likeness.py.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from typing import TYPE_CHECKING

from framing.align.embeddings import meaning
from framing.align.rarity import parameters, rarity
from framing.align.similarity import contraries
from framing.align.wording import Wording, coverage, partners, wording
from framing.text.stems import stem
from framing.text.wordlist import word_set

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence
    from typing import TypeVar

    from framing.align.embeddings import Encoder
    from framing.model.claim import Claim
    from framing.model.story import Story

    Part = TypeVar("Part", bound=Hashable)

WORD = re.compile(r"\w+(?:['’.]\w+)*")
LETTERS = (3, 4, 5)
RARE = 4.0
"""Rarity from which a shared word tells much: once in some fifty sentences."""
ENOUGH = 5
"""Shared rare words from which a pair shares as much as can be."""
ENOUGH_WEIGHT = 15.0
MUCH_WEIGHT = 40.0
"""Shared rarity from which a pair shares enough, and as much as can be."""
LONG = 20
"""Content words of a sentence that is no longer short."""
PRONOUNS = word_set("he she his her him they it their")
MEANING = "meaning"
"""Feature that only an encoder gives."""
TOGETHER = (
    ("short", "words matched"),
    ("short", "names matched"),
    ("short", "no name shared"),
    ("short", "synonyms, lesser share"),
    ("short", "same event and participant"),
    ("words, lesser share", "words, lesser share"),
    ("words, lesser share", "other names"),
    ("words, lesser share", "other numbers"),
    ("words, lesser share", "other countries"),
)
"""Features whose product is one too."""
AND = " × "
SETTING = ("short", "pronouns", "other numbers", "other plain words")
"""Features that help to judge the others and are no reason by themselves."""


def likeness(
    story: Story, encoder: Encoder | None = None
) -> tuple[float, tuple[str, ...]]:
    """Return how likely the two articles of a story tell one fact, and why.

    0 to 1. The reasons are the features that speak most for it, in words. With
    an encoder what the sentences mean to it counts too, by weights of its own.
    """
    values = features(story)
    weights = parameters("likeness")
    if encoder is not None:
        left, right = (reading.article.text for reading in story.readings)
        values[MEANING] = meaning(encoder, left, right)
        weights = parameters("likeness_embeddings")
    parts = {name: weights[name] * values[name] for name in weights if name != "bias"}
    score = 1 / (1 + math.exp(-weights["bias"] - sum(parts.values())))
    speaking = (x for x in parts if parts[x] > 0 and AND not in x and x not in SETTING)
    best = sorted(speaking, key=lambda name: (-parts[name], name))
    return round(score, 3), tuple(best[:3])


def features(story: Story) -> dict[str, float]:
    """Return the named features of two articles, each 0 to 1."""
    left, right = (reading.article.text for reading in story.readings)
    a, b = wording(left), wording(right)
    found = {
        **covered(a, b),
        **shapes(a, b),
        **bags(left, right),
        **told(*([c for c in story.claims if c.article == x] for x in story.by_id)),
    }
    for one, other in TOGETHER:
        found[f"{one}{AND}{other}"] = found[one] * found[other]
    return found


def covered(a: Wording, b: Wording) -> dict[str, float]:
    """Return how much two sentences cover of each other, by kinds of words."""
    pair = partners(a, b)
    words, exact = coverage(pair), coverage(pair, respects=("same",))
    names, plain = coverage(pair, "name"), coverage(pair, "plain")
    synonyms = coverage(pair, "plain", ("synonym",))
    return {
        "words, lesser share": words.lesser,
        "words, greater share": words.greater,
        "words matched": min(1.0, words.matched / ENOUGH_WEIGHT),
        "many words matched": min(1.0, words.matched / MUCH_WEIGHT),
        "exact words, lesser share": exact.lesser,
        "exact words, greater share": exact.greater,
        "names matched": min(1.0, names.matched / ENOUGH_WEIGHT),
        "no name shared": float(names.both and not names.matched),
        "other names": min(1.0, names.left / ENOUGH_WEIGHT),
        "other plain words": min(1.0, plain.left / MUCH_WEIGHT),
        "synonyms, lesser share": synonyms.lesser,
        "synonyms, greater share": synonyms.greater,
    }


def shapes(a: Wording, b: Wording) -> dict[str, float]:
    """Return what numbers, times and length of two sentences show."""
    numbers = a.keys("number"), b.keys("number")
    times = a.keys("time"), b.keys("time")
    longer = max(len(a.words), len(b.words))
    return {
        "numbers": min(2, len(numbers[0] & numbers[1])) / 2,
        "other numbers": float(all(numbers) and numbers[0].isdisjoint(numbers[1])),
        "numbers left": unshared(*numbers),
        "times": _share(*times),
        "other times": float(all(times) and times[0].isdisjoint(times[1])),
        "times left": unshared(*times),
        "short": 1 - min(1.0, longer / LONG),
    }


def unshared(a: set[str], b: set[str]) -> float:
    """Return how much each of two sets has that the other lacks, 0 to 1.

    >>> unshared({"1", "2"}, {"1", "3"}), unshared({"1", "2"}, {"1"})
    (0.5, 0.0)
    """
    return min(2, len(a - b), len(b - a)) / 2


def bags(left: str, right: str) -> dict[str, float]:
    """Return how alike two texts are as bags of words and of letters."""
    tokens = [WORD.findall(text) for text in (left, right)]
    a, b = (Counter(map(stem, words)) for words in tokens)
    rare = sum(1 for word in a.keys() & b.keys() if rarity(word) > RARE)
    spoken = any(PRONOUNS.intersection(map(str.lower, words)) for words in tokens)
    return {
        "shared words": cosine(a, b, rarity),
        "shared letters": cosine(_letters(left), _letters(right), lambda _: 1.0),
        "rare words": min(rare, ENOUGH) / ENOUGH,
        "pronouns": float(spoken),
    }


def told(own: Sequence[Claim], other: Sequence[Claim]) -> dict[str, float]:
    """Return what the claims of two sentences share: events, people, countries."""
    people = _people(own), _people(other)
    countries = _countries(own), _countries(other)
    return {
        "same event": float(bool(_events(own) & _events(other))),
        "same event and participant": float(bool(_parts(own) & _parts(other))),
        "same event and name": float(bool(_named(own) & _named(other))),
        "other people": float(all(people) and people[0].isdisjoint(people[1])),
        "other countries": float(
            all(countries) and countries[0].isdisjoint(countries[1])
        ),
    }


def cosine(
    a: Counter[Part], b: Counter[Part], weight: Callable[[Part], float]
) -> float:
    """Return the cosine of two bags with weighted counts.

    >>> cosine(Counter("ab"), Counter("bc"), lambda _: 1.0)
    0.5
    """
    dot = sum(weight(x) ** 2 * a[x] * b[x] for x in a.keys() & b.keys())
    size = math.prod(
        math.sqrt(sum((weight(x) * n) ** 2 for x, n in bag.items())) for bag in (a, b)
    )
    return round(dot / size, 9) if size else 0.0


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
    return {contraries(claim) for claim in claims if claim.event}


def _parts(claims: Sequence[Claim]) -> set[tuple[str, str]]:
    """Return the events of claims, each with the head of one that takes part."""
    return {
        (claim.event, argument.head)
        for claim in claims
        for argument in (claim.agent, claim.patient)
        if claim.event and argument
    }


def _named(claims: Sequence[Claim]) -> set[tuple[str, str]]:
    """Return the events of claims, each with an entity that the claim names."""
    return {(x.event, key) for x in claims if x.event for key in x.entities}


def _people(claims: Sequence[Claim]) -> set[str]:
    """Return the entities of claims that are no countries."""
    keys = {key for claim in claims for key in claim.entities}
    return {key for key in keys if not key.startswith("country:")}


def _countries(claims: Sequence[Claim]) -> set[str]:
    """Return the countries that claims name."""
    keys = {key for claim in claims for key in claim.entities}
    return {key for key in keys if key.startswith("country:")}
