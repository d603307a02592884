"""Accounts that contradict an article's own and that it does not mention.

What one outlet asserts and two others deny is a conflict of the reports. That the
first has no word of the denial is an omission besides: a reader of it alone
takes for settled what is disputed.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from framing.align.event import root
from framing.align.score import participant
from framing.detect.omissions.fact import Fact, apart, told_among, weight_of
from framing.detect.omissions.unanswered import DENIAL
from framing.extract.thesaurus import events

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence, Set

    from framing.model.claim import Claim
    from framing.model.story import Story

KIND = "contrary "
MIN_LINK = 0.6
"""Score from which two opposed claims are surely of one event."""
ADDED = 1.0
"""Weight of a contrary account above that of a fact which nobody disputes."""


def contrary_accounts(
    story: Story, candidates: Mapping[str, frozenset[str]]
) -> Iterator[Fact]:
    """Yield what two origins hold against an article that has only its own side."""
    close = {
        frozenset((row.left, row.right)) for row in story.links if row.score >= MIN_LINK
    }
    for group in story.groups:
        claims = [story.claim_by_id[name] for name in group.claims]
        sides = sides_of(claims)
        if len(sides) < 2:
            continue
        for side, held in sides.items():
            others = [c for name, row in sides.items() if name != side for c in row]
            mixed = {claim.article for claim in held}
            silent = tuple(
                article
                for article in sorted({claim.article for claim in others} - mixed)
                if article in candidates
                and met(close, held, others, article)
                and told_among(story, held, candidates[article])
                and apart(story, article, held)
                and not DENIAL.search(sentences(story, others, article))
            )
            if silent:
                yield Fact(
                    KIND + side[0], tuple(held), silent, weight_of(story, held) + ADDED
                )


def met(
    close: Set[frozenset[str]],
    held: Sequence[Claim],
    others: Sequence[Claim],
    article: str,
) -> bool:
    """Return whether an article's claims surely speak of what others contradict."""
    return any(
        frozenset((a.id, b.id)) in close
        and (participant(a, b) or not events()[str(root(a))].recurs)
        for a in held
        for b in others
        if b.article == article
    )


def sides_of(claims: Sequence[Claim]) -> dict[tuple[str, bool], list[Claim]]:
    """Return the claims on the commonest event of a group by what they hold of it.

    "The licence lapsed" and "it has no licence" are of one side: what a class
    denies its contrary asserts.
    """
    out: dict[tuple[str, bool], list[Claim]] = defaultdict(list)
    roots = [root(claim) or "" for claim in claims]
    kinds = [name for name in roots if name and not events()[name].light]
    if not kinds:
        return {}
    main = max(sorted(set(kinds)), key=kinds.count)
    opposite = events()[main].opposite
    for claim in claims:
        name = root(claim)
        if claim.polarity == "possible" or (name != main and name not in opposite):
            continue
        holds = (name == main) == (claim.polarity == "asserted")
        out[main, holds].append(claim)
    return out


def sentences(story: Story, claims: Sequence[Claim], article: str) -> str:
    """Return the sentences of an article in which some claims stand."""
    reading = story.by_id[article]
    spans = {reading.sentences[c.sentence].span for c in claims if c.article == article}
    return " ".join(reading.article.text[x.start : x.end] for x in spans)
