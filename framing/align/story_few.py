"""The shortcut for a small folder whose articles plainly tell one story.

The same measure as in `framing.align.stories`, without its libraries for large
matrices, whose import costs more than the report on a few articles.
"""

from __future__ import annotations

import math
from itertools import combinations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Links = list[list[float]]
    """The link of each article to each, none to itself."""


def are_joined(links: Links, least: float) -> bool:
    """Return whether average linkage joins all articles down to a mean link.

    >>> are_joined([[0, 0.9, 0.5], [0.9, 0, 0.4], [0.5, 0.4, 0]], 0.4)
    True
    >>> are_joined([[0, 0.9, 0.5], [0.9, 0, 0.2], [0.5, 0.2, 0]], 0.4)
    False
    """
    groups = [[row] for row in range(len(links))]
    while len(groups) > 1:
        pairs = combinations(range(len(groups)), 2)
        mean, one, other = max(
            (_mean(links, groups[a], groups[b]), -a, -b) for a, b in pairs
        )
        if mean < least:
            return False
        groups[-one] += groups.pop(-other)
    return True


def _mean(links: Links, one: Sequence[int], other: Sequence[int]) -> float:
    """Return the mean link between two groups."""
    total = sum(links[a][b] for a in one for b in other)
    return total / (len(one) * len(other))


def likeness(weights: Sequence[dict[str, float]]) -> Links:
    """Return the cosine of each article's weighted words with each other's."""
    lengths = [math.sqrt(sum(x * x for x in words.values())) or 1 for words in weights]
    rows = [[0.0] * len(weights) for _ in weights]
    for a, b in combinations(range(len(weights)), 2):
        few, many = sorted((weights[a], weights[b]), key=len)
        shared = sum(value * many[word] for word, value in few.items() if word in many)
        rows[a][b] = rows[b][a] = shared / (lengths[a] * lengths[b])
    return rows


def scaled(
    rows: Links, near: Sequence[float], late: Callable[[int, int], float]
) -> Links:
    """Return links: likeness by that to the nearest, less where days are apart.

    `near` is the likeness of each article to its nearest, `late` the share that
    is left of the likeness of two articles for their days.
    """
    size = range(len(rows))
    return [
        [rows[a][b] * late(a, b) / math.sqrt(near[a] * near[b]) for b in size]
        for a in size
    ]
