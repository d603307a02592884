"""Counts of people that an article lacks, though it has another one."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from typing import TYPE_CHECKING

from framing.detect.omissions.fact import Fact, apart, told_among, weight_of
from framing.detect.omissions.weighty import PEOPLE, counts_people
from framing.detect.pairing import countries
from framing.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from framing.model.claim import Claim
    from framing.model.slot import NumberSlot
    from framing.model.story import Story

PART = re.compile(r"(?:of|among) (?:them|whom|these)\b")
"""In or behind a number that is a part of one told before it."""
PART_REACH = 12


def counted(story: Story, candidates: Mapping[str, frozenset[str]]) -> Iterator[Fact]:
    """Yield counts of people that some article lacks, though it has another one.

    Two counts that one article tells side by side are of two facts: "eleven died
    in the mine, two were shot". An article that has only the one lacks the other.
    """
    tolls: dict[str, dict[str, dict[float, list[Claim]]]] = defaultdict(dict)
    for claim in story.claims:
        kind = counts_people(claim)
        if claim.polarity == "denied":
            continue
        told = {(n.counted, n.low) for n in claim.numbers if whole(story, claim, n)}
        own = {(kind, toll(story, claim))} if kind is not None else set()
        for name, number in sorted((told | own), key=str):
            if name in PEOPLE and number is not None:
                rows = tolls[name].setdefault(claim.article, {})
                rows.setdefault(number, []).append(claim)
    for kind, by_article in sorted(tolls.items()):
        for value in sorted({value for own in by_article.values() for value in own}):
            fact = side_by_side(story, kind, value, by_article, candidates)
            if fact is not None:
                yield fact


def toll(story: Story, claim: Claim) -> float | None:
    """Return how many people a claim says it befell, None where it says nothing.

    The number is the one next to the words that show the event, or that of its
    patient: "two protesters, shot on the bridge, died".
    """
    shown = claim.trigger.start if claim.trigger else claim.start
    near = sorted(claim.numbers, key=lambda number: abs(number.start - shown))
    patient = claim.patient.span if claim.patient else claim.span
    numbers = story.by_id[claim.article].numbers
    inside = [n for n in numbers if patient.contains(Span(n.start, n.end))]
    return next((n.low for n in [*near, *inside] if whole(story, claim, n)), None)


def whole(story: Story, claim: Claim, number: NumberSlot) -> bool:
    """Return whether a number is a count, and not a part of one told before."""
    text = story.by_id[claim.article].article.text[: number.end + PART_REACH]
    later = any(other.start < number.start for other in claim.numbers)
    counts = number.kind == "count" and math.isfinite(number.low) and number.low > 1
    return counts and not (later and PART.search(text, number.start))


def other_people(claims: Sequence[Claim], others: Iterable[Sequence[Claim]]) -> bool:
    """Return whether two lots of claims count the people of different countries."""
    mine = {key for claim in claims for key in countries_of(claim)}
    theirs = [set(countries_of(claim)) for row in others for claim in row]
    return bool(mine) and all(own and not own & mine for own in theirs)


def countries_of(claim: Claim) -> frozenset[str]:
    """Return the countries that a claim's patient is of."""
    return countries(claim.patient) if claim.patient is not None else frozenset()


def side_by_side(
    story: Story,
    kind: str,
    value: float,
    by_article: Mapping[str, Mapping[float, list[Claim]]],
    candidates: Mapping[str, frozenset[str]],
) -> Fact | None:
    """Return the fact that some articles lack one of two counts of a kind."""
    claims = tuple(
        own[value][0] for _, own in sorted(by_article.items()) if value in own
    )
    beside = {other for own in by_article.values() if value in own for other in own} - {
        value
    }
    silent = tuple(
        article
        for article, peers in candidates.items()
        if by_article.get(article)
        and value not in by_article[article]
        and (
            by_article[article].keys() <= beside
            or other_people(claims, by_article[article].values())
        )
        and told_among(story, claims, peers)
        and apart(story, article, claims)
    )
    return Fact(kind, claims, silent, weight_of(story, claims)) if silent else None
