"""What a copy leaves out of the text that it was made from.

A clause is cut where the shared passages do not cover it and no clause of the
copy tells the same. Cut clauses of one sentence that follow each other are one
passage.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from framing.detect.omissions.weighty import caveat, lost_caveat, weight
from framing.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from framing.model.article import Derivation
    from framing.model.claim import Claim
    from framing.model.story import Reading, Story

MIN_KEPT = 0.5
"""Part of a clause that stands in the copy, from which it is not cut."""
MAX_LIKE = 0.5
"""Score of a link from which another wording in the copy tells the clause."""
MIN_WORDS = 4

Told = dict[frozenset[str], set[str]]


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of the source that the copy lacks, with what they weigh (1 to 3)."""

    span: Span
    text: str
    weight: int


def told_by_both(story: Story) -> Told:
    """Map each pair of articles to the claims that both tell, in any words."""
    out: Told = defaultdict(set)
    for row in story.links:
        if row.score < MAX_LIKE:
            break
        ends = (story.claim_by_id[row.left], story.claim_by_id[row.right])
        out[frozenset(end.article for end in ends)].update(end.id for end in ends)
    return out


def cut_passages(
    story: Story, derivation: Derivation, told: Mapping[frozenset[str], set[str]]
) -> list[Passage]:
    """Return what weighs of the passages that a copy cuts, weightiest first."""
    both = told.get(frozenset((derivation.article, derivation.source)), set())
    shared = [passage.right for passage in derivation.passages]
    source, copy = story.by_id[derivation.source], story.by_id[derivation.article]
    own = [claim for claim in story.claims if claim.article == derivation.source]
    out = []
    for _, told_there in groupby(own, key=lambda claim: claim.sentence):
        claims = list(told_there)
        lost = [c.id not in both and kept(c.span, shared) < MIN_KEPT for c in claims]
        for cut, run in groupby(zip(lost, claims, strict=True), key=lambda x: x[0]):
            if cut:
                row = passage_of(source, copy, [claim for _, claim in run], all(lost))
                out += [row] if row is not None else []
    return sorted(out, key=lambda row: (-row.weight, row.span.start))


def kept(span: Span, shared: Sequence[Span]) -> float:
    """Return the part of some words that stands in passages of a copy."""
    inside = (min(span.end, one.end) - max(span.start, one.start) for one in shared)
    return sum(max(0, part) for part in inside) / max(1, span.end - span.start)


def passage_of(
    source: Reading, copy: Reading, run: Sequence[Claim], whole: bool
) -> Passage | None:
    """Return cut clauses as one passage, None where they weigh nothing.

    Words of distance that the copy uses anywhere are taken for kept: it may have
    moved them. A sentence of which all is cut is shown whole.
    """
    span = Span(run[0].start, run[-1].end)
    sentence = source.sentence_at(span.start)
    if whole and sentence is not None:
        span = sentence.span
    title = source.article.title_span
    text = source.article.text[span.start : span.end]
    if len(text.split()) < MIN_WORDS or (title is not None and title.overlaps(span)):
        return None
    words = lost_caveat(text, copy)
    if words is None and caveat(text) is not None:
        return None
    best = 3 if words is not None else max(weight(claim) for claim in run)
    return Passage(span, text, best) if best else None
