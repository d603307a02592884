"""contrast: outlets name one act from opposite sides.

What it finds: words of one contrast set of a lexicon, from different sides,
in the own voices of articles of different origins: in claims that are held to
state one fact, or in sentences that name the same place or body.
Why it matters: set side by side, the two words show the framing of both.
Flagged: "liberated" in one outlet, "occupied" in another, of one town.
Not flagged: one outlet that uses both words, of two different acts.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from framing.detect.flag import Flag, evidence, finding
from framing.detect.wording.loaded_term import own_hits
from framing.detect.wording.scare_quotes import MARKS
from framing.lexicon.load import entries_by_key
from framing.model.finding import Level
from framing.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from framing.model.finding import Explained, Finding
    from framing.model.slot import TermHit
    from framing.model.story import Reading, Story

RULE = "contrast"
ALIGNED = 0.75
SAME_PLACE = 0.5
NEUTRAL = "open"
"""The side of words that take none."""


@dataclass(frozen=True, slots=True)
class Use:
    """A word of a contrast set in an article's own voice."""

    article: str
    hit: TermHit
    side: str

    @property
    def span(self) -> Span:
        """The place of the word."""
        return Span(self.hit.start, self.hit.end)


def find(story: Story) -> Iterator[Finding | Explained]:
    """Yield a finding for each contrast set that the outlets are split over."""
    for name, uses in _by_set(story).items():
        groups = _groups(story, uses)
        aligned = [
            pair
            for pair in _opposed(story, uses)
            if groups[pair[0].span, pair[0].article]
            & groups[pair[1].span, pair[1].article]
        ]
        pairs = aligned or _same_place(story, uses)
        if pairs:
            yield _flagged(story, name, pairs, ALIGNED if aligned else SAME_PLACE)


def _by_set(story: Story) -> dict[str, list[Use]]:
    entries = entries_by_key(story.lexicons)
    out: dict[str, list[Use]] = {}
    for reading in story.readings:
        for key, hits in own_hits(reading).items():
            entry = entries.get(key)
            if entry is None or entry.contrast is None:
                continue
            name, _, side = entry.contrast.partition("/")
            if side != NEUTRAL:
                uses = [Use(reading.article.id, hit, side or entry.id) for hit in hits]
                out.setdefault(name, []).extend(uses)
    return out


def _opposed(story: Story, uses: list[Use]) -> Iterator[tuple[Use, Use]]:
    """Yield the pairs on different sides by articles of different origins."""
    for left, right in combinations(uses, 2):
        origins = {story.origins.get(use.article, use.article) for use in (left, right)}
        if left.side != right.side and len(origins) > 1:
            yield left, right


def _groups(
    story: Story, uses: Iterable[Use]
) -> dict[tuple[Span, str], frozenset[str]]:
    """Return the groups of claims that each word stands in."""
    claims = defaultdict(list)
    for group in story.groups:
        for claim_id in group.claims:
            claim = story.claim_by_id[claim_id]
            claims[claim.article].append((claim.span, group.id))
    return {
        (use.span, use.article): frozenset(
            group for span, group in claims[use.article] if span.contains(use.span)
        )
        for use in uses
    }


def _same_place(story: Story, uses: list[Use]) -> list[tuple[Use, Use]]:
    """Return the opposed pairs whose sentences name one place or body.

    An article that uses words of both sides speaks of several acts: it is
    left out.
    """
    sides: dict[str, set[str]] = defaultdict(set)
    for use in uses:
        sides[use.article].add(use.side)
    single = [use for use in uses if len(sides[use.article]) == 1]
    return [
        (left, right)
        for left, right in _opposed(story, single)
        if _named(story.by_id[left.article], left.span)
        & _named(story.by_id[right.article], right.span)
    ]


def _named(reading: Reading, span: Span) -> set[str]:
    """Return the places and bodies named in the sentence around a word."""
    sentence = reading.sentence_at(span.start)
    if sentence is None:
        return set()
    return {
        name.key or name.text.casefold()
        for name in reading.names
        if name.kind in {"place", "organisation"} and sentence.span.contains(name.span)
    }


def _flagged(
    story: Story, name: str, pairs: list[tuple[Use, Use]], confidence: float
) -> Finding:
    uses: dict[tuple[str, str], Use] = {}
    for use in sorted({use for pair in pairs for use in pair}, key=_order):
        uses.setdefault((use.article, use.hit.entry), use)
    rows = [evidence(story, use.article, use.span, use.side) for use in uses.values()]
    said = [
        f"“{shown(use.hit.text)}” ({story.label(use.article)})" for use in uses.values()
    ]
    flag = Flag(
        rule=RULE,
        level=Level.NOTE,
        confidence=confidence,
        message=f"Opposite words for one act ({name.replace('-', ' ')}): "
        f"{', '.join(said)}.",
        why="Each word comes from another point of view on the same act.",
        innocent=("the words may name two different acts",),
        slot=name,
    )
    return finding(story, flag, rows)


def shown(words: str) -> str:
    """Return the words on one line and without quotation marks around them."""
    return " ".join(words.split()).strip(MARKS)


def _order(use: Use) -> tuple[str, int, int]:
    return use.article, use.hit.start, use.hit.end
