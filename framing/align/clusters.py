"""Clusters of mentions on their way to become entities."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from framing.align.name_distance import compare_names
from framing.align.name_words import heavy, name_words

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

    @property
    def shown(self) -> str:
        """The fullest surface, or another full one that more articles have.

        One machine translation must not give its garbled spelling to all.
        """
        homes: dict[str, set[str]] = {}
        for article, slot in self.mentions:
            if len(heavy(name_words(slot.text))) > 1:
                homes.setdefault(slot.text, set()).add(article)
        fullest = self.name
        least = len(homes.get(fullest, ())) + 1
        others = [name for name in homes if len(homes[name]) >= max(2, least)]
        if not others or len(homes.get(fullest, ())) > 1:
            return fullest
        return min(others, key=lambda name: (-len(homes[name]), name))


def _bridged(names: list[str], home: list[int], pair: tuple[int, int]) -> bool:
    """Return whether a lone word would join two different full names.

    "David" of one article can be David Olsen or David Koch of two others, but
    not both.
    """
    full = [len(heavy(name_words(name))) > 1 for name in names]
    left, right = pair
    if full[left] and full[right]:
        return False
    one = [i for i, at in enumerate(home) if at == home[left] and full[i]]
    two = [i for i, at in enumerate(home) if at == home[right] and full[i]]
    return any(
        compare_names(names[i], names[j]).verdict == "different"
        for i in one
        for j in two
    )


class Named(NamedTuple):
    """A cluster with what is derived from its mentions, for many comparisons."""

    name: str
    articles: set[str]
    cluster: Cluster


def join(pairs: list[tuple[float, int, int]], clusters: list[Cluster]) -> None:
    """Join clusters best pair first, unless one article tells them apart."""
    home = list(range(len(clusters)))
    names = [cluster.name for cluster in clusters]
    for _, left, right in sorted(pairs, key=lambda pair: (-pair[0], pair[1:])):
        a, b = home[left], home[right]
        if a == b or clusters[a].articles & clusters[b].articles:
            continue
        if _bridged(names, home, (left, right)):
            continue
        clusters[a].mentions += clusters[b].mentions
        if clusters[a].kind == "other":
            clusters[a].kind = clusters[b].kind
        clusters[b].mentions = []
        home = [a if h == b else h for h in home]
