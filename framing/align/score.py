"""How likely two claims state one fact: named features and their weights."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from framing.align.event import root, title
from framing.extract.numbers.compare import comparable
from framing.extract.places import country_names
from framing.extract.thesaurus import concepts, events

if TYPE_CHECKING:
    from collections.abc import Mapping

    from framing.align.similarity import Similarity
    from framing.model.claim import Argument, Claim
    from framing.model.slot import NumberSlot

AREAS = frozenset(("settlement", "land"))
"""Concepts of nouns that stand for a named place."""
PRONOUNS = frozenset(
    "he she it they we i you him her them us me who which that this one".split()
)
"""Heads that may stand for anyone."""
ENOUGH_WORDS = 8
"""Content words from which a clause is as telling as any."""
LONG_DATE_DAYS = 400
"""Dates longer than this are too coarse to tell events apart."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims by their index in the story, with their features."""

    left: int
    right: int
    features: Mapping[str, float]


def features(similarity: Similarity, left: int, right: int) -> dict[str, float]:
    """Return the named features of a pair of claims, each 0 to 1."""
    a, b = similarity.claims[left], similarity.claims[right]
    same = a.event is not None and b.event is not None and root(a) == root(b)
    differ = a.event is not None and b.event is not None and root(a) != root(b)
    opposed = differ and contrary(a, b)
    shared = set(a.entities) & set(b.entities)
    countries = {key for key in shared if key.startswith("country:")}
    return {
        "clause": similarity.clause(left, right),
        "sentence": similarity.sentence(left, right),
        "same event": float(same),
        "other event": float(differ and not opposed),
        "opposed events": float(opposed),
        "opposed, participant": float(opposed and participant(a, b)),
        "no event": float(a.event is None and b.event is None),
        "same aspect": float(same and a.event == b.event and "-" in str(a.event)),
        "other aspect": float(same and a.event != b.event),
        "names": min(2, len(shared - countries)) / 2,
        "countries": min(2, len(countries)) / 2,
        "same number": float(numbers_meet(a, b)),
        "dates meet": float(dates(a, b) > 0),
        "dates part": float(dates(a, b) < 0),
        "patient": float(alike(a.patient, b.patient)),
        "agent": float(alike(a.agent, b.agent)),
        "rare": similarity.rare(left, right),
        "letters": similarity.letters(left, right),
        "no shared word": float(not set(a.words) & set(b.words)),
        "length": min(len(a.words), len(b.words), ENOUGH_WORDS) / ENOUGH_WORDS,
        "place in text": similarity.place(left, right),
        "same person": float(any(key.startswith("person:") for key in shared)),
        "same count": float(same and counts(a) and counts(b)),
    }


def contrary(a: Claim, b: Claim) -> bool:
    """Return whether two claims tell of contrary events."""
    known = events().get(root(a) or "")
    return known is not None and root(b) in known.opposite


def counts(claim: Claim) -> bool:
    """Return whether a claim says how many an event befell: "19 were killed"."""
    known = events().get(root(claim) or "")
    if known is None or known.counts is None:
        return False
    return any(number.kind == "count" and number.low > 1 for number in claim.numbers)


def numbers_meet(a: Claim, b: Claim) -> bool:
    """Return whether the claims share a telling number."""
    return any(
        telling(x) and telling(y) and alike_numbers(x, y)
        for x in a.numbers
        for y in b.numbers
    )


def alike_numbers(x: NumberSlot, y: NumberSlot) -> bool:
    """Return whether two numbers can be one, over their units."""
    if x.counted and y.counted and x.counted != y.counted:
        return False
    pair = comparable(x, y)
    return pair is not None and not pair[0].excludes(pair[1])


def telling(number: NumberSlot) -> bool:
    """Return whether a number is unlikely to be shared by chance.

    "Several" and "dozens" hold too many numbers to tell.
    """
    vague = math.isfinite(number.high) and number.high > 2 * number.low
    return math.isfinite(number.low) and number.low > 2 and not vague


def dates(a: Claim, b: Claim) -> int:
    """Return 1 where short dates of two claims meet, -1 where all part, else 0."""
    short_a = [d for d in a.dates if (d.last - d.first).days <= LONG_DATE_DAYS]
    short_b = [d for d in b.dates if (d.last - d.first).days <= LONG_DATE_DAYS]
    if not short_a or not short_b:
        return 0
    if any(not x.excludes(y) for x in short_a for y in short_b):
        return 1
    return -1


def alike(a: Argument | None, b: Argument | None) -> bool:
    """Return whether two participants are named by one word or one entity."""
    if a is None or b is None:
        return False
    table = concepts()
    left, right = table.get(a.head, a.head), table.get(b.head, b.head)
    if set(a.entities) & set(b.entities):
        return True
    if left == right:
        return left not in PRONOUNS
    # "the town" may be any town that is named, but a named one is itself
    return (left in AREAS and is_place(b)) or (right in AREAS and is_place(a))


def participant(a: Claim, b: Claim) -> bool:
    """Return whether some participant of one claim is one of the other's."""
    mine, theirs = (a.agent, a.patient), (b.agent, b.patient)
    return any(alike(x, y) for x in mine for y in theirs)


def is_place(argument: Argument) -> bool:
    """Return whether a participant is named as a town or an area."""
    return any(key.startswith("place:") for key in argument.entities)


def weights() -> dict[str, float]:
    """Return the weight of each feature, with the intercept under "bias".

    Logistic regression; training/train_alignment.py fits and writes them.
    """
    return tables()["weights"]


def first_weights() -> dict[str, float]:
    """Return the weights of the first look, which has fewer features."""
    return tables()["first"]


@cache
def tables() -> dict[str, dict[str, float]]:
    """Return both tables of weights."""
    place = resources.files("framing").joinpath("data", "alignment.json")
    return {
        look: {name: float(value) for name, value in table.items()}
        for look, table in json.loads(place.read_text("utf-8")).items()
    }


def score(row: Mapping[str, float], table: Mapping[str, float] | None = None) -> float:
    """Return the probability, 0 to 1, that a pair states one fact.

    By `weights` unless another table is given.
    """
    table = weights() if table is None else table
    total = table["bias"] + sum(
        table.get(name, 0.0) * value for name, value in row.items()
    )
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def reasons(a: Claim, b: Claim) -> tuple[str, ...]:
    """Say in words what two claims have in common."""
    out = []
    if a.event is not None and root(a) == root(b):
        both = a.event if a.event == b.event else root(a)
        out.append(f"both tell of {title(both)}")
    shared = sorted(set(a.entities) & set(b.entities))
    if shared:
        out.append("both name " + ", ".join(name_of(key) for key in shared[:3]))
    common = sorted(set(a.words) & set(b.words))
    if common:
        out.append("shared words: " + ", ".join(common[:5]))
    if dates(a, b) > 0:
        out.append("their dates fit")
    return tuple(out)


def name_of(key: str) -> str:
    """Return an entity's key as a reader knows it.

    >>> name_of("country:RU"), name_of("place:port alma")
    ('Russia', 'Port Alma')
    """
    return country_names().get(key) or key.partition(":")[2].title()
