"""Facts that several origins tell and that an article has no word of.

A fact is a group of aligned claims on an event that weighs, or what befell people.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from framing.align.event import root
from framing.align.score import participant
from framing.detect.omissions.contrary import contrary_accounts
from framing.detect.omissions.fact import Fact, apart, told_among, weight_of
from framing.detect.omissions.told import Told
from framing.detect.omissions.tolls import counted, toll
from framing.detect.omissions.unanswered import unanswered
from framing.detect.omissions.weighty import counts_people, grave
from framing.extract.thesaurus import events

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from framing.model.claim import Claim
    from framing.model.story import Story


POSSIBLE = "possible"
BETWEEN_PARTIES = frozenset(
    "accused criticised denied warned alerted charged sued apologised".split()
)
"""Acts of which a story tells many: only the parties tell which one is meant."""


def facts(story: Story, candidates: Mapping[str, frozenset[str]]) -> Iterator[Fact]:
    """Yield the facts that some candidate lacks.

    `candidates` maps an article to those that are of its days and scope: only
    what two origins among them tell can be missing from it.
    """
    told = Told(story)
    yield from people(story, told, candidates)
    yield from grave_facts(story, told, candidates)
    yield from counted(story, candidates)
    yield from unanswered(story, candidates)
    yield from contrary_accounts(story, candidates)


def people(
    story: Story, told: Told, candidates: Mapping[str, frozenset[str]]
) -> Iterator[Fact]:
    """Yield what befell people where an article tells of nobody it befell.

    How many they were may differ, so that no alignment is asked for.
    """
    by_kind: dict[str, list[Claim]] = defaultdict(list)
    for claim in story.claims:
        kind = counts_people(claim)
        if kind is not None and claim.polarity != "denied":
            by_kind[kind].append(claim)
    for kind, claims in sorted(by_kind.items()):
        numbered = [claim for claim in claims if toll(story, claim) is not None]
        silent = tuple(
            article
            for article, peers in candidates.items()
            if told_among(story, numbered, peers)
            and apart(story, article, claims)
            and not told.has_class_of(article, kind, claims)
        )
        if silent:
            first = {claim.article: claim for claim in reversed(numbered)}
            yield Fact(kind, tuple(first.values()), silent, weight_of(story, numbered))


def grave_facts(
    story: Story, told: Told, candidates: Mapping[str, frozenset[str]]
) -> Iterator[Fact]:
    """Yield the groups on events that weigh and that some article lacks."""
    for group in story.groups:
        members = [story.claim_by_id[name] for name in group.claims]
        claims = [claim for claim in members if claim.polarity != POSSIBLE]
        kinds = Counter(
            root(claim) or ""
            for claim in claims
            if grave(claim) and counts_people(claim) is None
        )
        if not kinds:
            continue
        kind = min(kinds, key=lambda name: (-kinds[name], name))
        tellers = tuple(claim for claim in claims if root(claim) == kind)
        if not of_one_act(story, told, kind, tellers):
            continue
        silent = tuple(
            article
            for article, peers in candidates.items()
            if told_among(story, tellers, peers)
            and apart(story, article, tellers)
            and not told.has_word_of(article, kind, tellers)
        )
        if silent:
            yield Fact(kind, tellers, silent, weight_of(story, tellers))


def of_one_act(story: Story, told: Told, kind: str, claims: Sequence[Claim]) -> bool:
    """Return whether claims of several origins tell of one act, not of two alike."""
    if kind in BETWEEN_PARTIES:
        return any(
            participant(a, b)
            for a, b in combinations(claims, 2)
            if story.origins[a.article] != story.origins[b.article]
        )
    return not events()[kind].recurs or bool(told.common(claims))
