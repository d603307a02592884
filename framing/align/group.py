"""Groups: claims of several articles that speak of one fact."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from framing.align.look_alikes import look_alike
from framing.align.score import features, first_weights, reasons, score
from framing.align.second_look import SecondLook
from framing.align.similarity import Similarity
from framing.model.claim import Group, Link

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.model.claim import Claim

MIN_LINK = 0.1
"""Pairs scoring below this are not kept: nothing may be built on them."""
MIN_GROUP = 0.2
MEAN_SHARE = 0.6
"""Two groups join when the mean score between them reaches this share of
`MIN_GROUP`: one strong pair must not chain two facts together."""


def link(claims: Sequence[Claim]) -> tuple[Link, ...]:
    """Return the pairs of claims that may state one fact, best first."""
    if len(claims) < 2:
        return ()
    out = []
    for (left, right), row in looked_at(claims):
        value = score(row)
        if value >= MIN_LINK:
            a, b = claims[left], claims[right]
            out.append(Link(a.id, b.id, round(value, 3), reasons(a, b)))
    order = {claim.id: number for number, claim in enumerate(claims)}
    out.sort(key=lambda row: (-row.score, order[row.left], order[row.right]))
    return tuple(out)


def looked_at(
    claims: Sequence[Claim],
) -> Iterator[tuple[tuple[int, int], dict[str, float]]]:
    """Yield the pairs of claims that are worth it, by index, with all features."""
    similarity = Similarity(claims)
    table = first_weights()
    second = SecondLook(
        claims,
        {
            pair: score(features(similarity, *pair), table)
            for pair in similarity.candidates()
        },
    )
    for pair in second.worth:
        yield pair, {**features(similarity, *pair), **second.features(*pair)}


def group(claims: Sequence[Claim], links: Sequence[Link]) -> tuple[Group, ...]:
    """Join linked claims into groups, strongest links first.

    Average linkage: two groups join when the mean over all their pairs,
    missing pairs and those of two look-alike events counted as 0, is high enough.
    """
    by_id = {claim.id: claim for claim in claims}
    one = [row for row in links if not look_alike(by_id[row.left], by_id[row.right])]
    scores = {(row.left, row.right): row.score for row in one}
    member: dict[str, int] = {}
    groups: dict[int, list[str]] = {}
    for number, claim in enumerate(claims):
        member[claim.id] = number
        groups[number] = [claim.id]
    for row in one:
        if row.score < MIN_GROUP:
            break
        a, b = member[row.left], member[row.right]
        if a == b or mean(scores, groups[a], groups[b]) < MEAN_SHARE * MIN_GROUP:
            continue
        for name in groups[b]:
            member[name] = a
        groups[a].extend(groups.pop(b))
    return number_groups(claims, links, groups)


def mean(
    scores: dict[tuple[str, str], float], left: Sequence[str], right: Sequence[str]
) -> float:
    """Return the mean score between the claims of two groups."""
    total = sum(
        scores.get((a, b), scores.get((b, a), 0.0)) for a in left for b in right
    )
    return total / (len(left) * len(right))


def number_groups(
    claims: Sequence[Claim], links: Sequence[Link], groups: dict[int, list[str]]
) -> tuple[Group, ...]:
    """Return the groups of two or more articles in text order, with reasons."""
    by_id = {claim.id: claim for claim in claims}
    order = {claim.id: number for number, claim in enumerate(claims)}
    owner = {name: number for number, names in groups.items() for name in names}
    inside: dict[int, list[Link]] = defaultdict(list)
    for row in links:
        if owner[row.left] == owner[row.right]:
            inside[owner[row.left]].append(row)
    out: list[Group] = []
    for number, names in sorted(groups.items()):
        ordered = sorted(names, key=order.__getitem__)
        if len({by_id[name].article for name in ordered}) < 2:
            continue
        rows = inside[number]
        score_ = round(sum(row.score for row in rows) / len(rows), 2)
        name = f"g{len(out) + 1}"
        out.append(Group(name, tuple(ordered), score_, rows[0].why))
    return tuple(out)
