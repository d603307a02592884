"""Clusters of mentions on their way to become entities."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from framing.align.name_distance import heavy, name_words

if TYPE_CHECKING:
    from framing.model.slot import NameSlot


@dataclass(slots=True)
class Cluster:
    """The mentions that are one name; `articles` are never shared by two."""

    kind: str
    mentions: list[tuple[str, NameSlot]] = field(default_factory=list)

    @property
    def articles(self) -> set[str]:
        """The ids of the articles that name it."""
        return {article for article, _ in self.mentions}

    @property
    def name(self) -> str:
        """The fullest, then most frequent, then first surface in the alphabet."""
        counts = Counter(slot.text for _, slot in self.mentions)
        return min(
            counts, key=lambda s: (-len(heavy(name_words(s))), -counts[s], len(s), s)
        )


def join(pairs: list[tuple[float, int, int]], clusters: list[Cluster]) -> None:
    """Join clusters best pair first, unless one article tells them apart."""
    home = list(range(len(clusters)))
    for _, left, right in sorted(pairs, key=lambda pair: (-pair[0], pair[1:])):
        a, b = home[left], home[right]
        if a == b or clusters[a].articles & clusters[b].articles:
            continue
        clusters[a].mentions += clusters[b].mentions
        if clusters[a].kind == "other":
            clusters[a].kind = clusters[b].kind
        clusters[b].mentions = []
        home = [a if h == b else h for h in home]
