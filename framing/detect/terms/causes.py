"""What articles give as the cause of a disaster, and of which disaster."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import combinations, islice
from typing import TYPE_CHECKING

from framing.align.event import root
from framing.align.score import alike, dates
from framing.detect.pairing import days_apart, historic
from framing.detect.terms.one_thing import SHOWN_SCORE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.detect.terms.kinds import Named
    from framing.detect.terms.one_thing import Matters
    from framing.extract.thesaurus import Opposition
    from framing.model.claim import Claim

DISASTERS = frozenset(
    "collision sank grounded derailed exploded burned collapsed landslide killed "
    "injured infected tainted blackout flood leak shot-down destroyed damaged dam "
    "missing splitting".split()
)
OWN_FAILURE = frozenset(("splitting", "failed", "shot-down"))
"""Classes whose telling is itself an account of the cause."""
CAUSAL = frozenset(
    "cause blame trigger due because result attribute responsible fault culprit "
    "origin reason theory version hypothesis provoke spark lead likely probable "
    "probably suspect owing work talk speak".split()
)
"""Lemmas that tell that what stands with them is a cause."""
BROUGHT = re.compile(r"\b(?:because|(?:set|sets|setting) off|brought? about|down to)\b")
"""Words that tell it in two."""
BEFORE = frozenset("by in after amid from during when".split())
"""Words that tie a cause to what it did: "overturned by a squall"."""
NEAR_WORDS = 4
NEAR_SENTENCES = 2
LEAST_SCORE = 0.4
ALIGNED_SCORE = 0.5
"""For claims that tell the cause themselves."""
LEADING_CLAIMS = 4
"""Claims at the head of an article that tell which disaster it is about."""
SLIP_DAYS = 1
"""Days by which accounts of one disaster may differ in their dates."""


@dataclass(frozen=True, slots=True)
class Cause:
    """A kind of cause with the claims on the disaster that it is said of.

    `near` stand around it, `leading` are the first that its article tells of.
    """

    named: Named
    near: tuple[Claim, ...]
    leading: tuple[Claim, ...]


def causes(
    matters: Matters, named: Sequence[Named], opposition: Opposition
) -> list[Cause]:
    """Return the causes that stand alone in their articles.

    An article that gives two causes which exclude each other takes no side.
    """
    framed = [row for row in named if is_framed(matters, row)]
    out = []
    for row in framed:
        rival = any(
            other.claim.article == row.claim.article
            and opposition.excludes(row.kind, other.kind)
            and (other in framed or near(row.claim, other.claim))
            for other in named
        )
        if not rival:
            leading = main_disaster(matters, row.claim.article)
            out.append(Cause(row, disasters(matters, row), leading))
    return out


def near(a: Claim, b: Claim) -> bool:
    """Return whether two claims of an article stand next to each other."""
    return abs(a.sentence - b.sentence) <= 1


def is_framed(matters: Matters, row: Named) -> bool:
    """Return whether a kind is named as the cause of something."""
    claim = row.claim
    around = matters.story.claims_at(claim.article, claim.sentence)
    roots = {root(other) for other in around}
    if root(claim) in OWN_FAILURE:
        return True
    words = matters.story.by_id[claim.article].article.text
    lemmas = {word for other in around for word in other.words}
    if lemmas & CAUSAL or BROUGHT.search(words, claim.start, claim.end):
        return True
    before = words[max(0, row.start - 60) : row.start].lower().split()[-NEAR_WORDS:]
    return bool(BEFORE & set(before)) and bool(roots & DISASTERS)


def disasters(matters: Matters, row: Named) -> tuple[Claim, ...]:
    """Return the claims around a cause on the disaster that it is said of.

    Those of the sentence, and where they do not say which disaster it is,
    those of the sentences before.
    """
    claim = row.claim
    out: list[Claim] = []
    for back in range(NEAR_SENTENCES + 1):
        there = matters.story.claims_at(claim.article, claim.sentence - back)
        found = [c for c in there if is_disaster(c) and not shows(c, row)]
        out += found
        if any(c.dates or names(c) for c in found):
            break
    return tuple(out)


def main_disaster(matters: Matters, article: str) -> tuple[Claim, ...]:
    """Return the first claims on a disaster in an article."""
    own = (c for c in matters.story.claims if c.article == article and is_disaster(c))
    return tuple(islice(own, LEADING_CLAIMS))


def is_disaster(claim: Claim) -> bool:
    """Return whether a claim tells of something that has a cause to ask for."""
    return root(claim) in DISASTERS and claim.polarity != "denied"


def shows(claim: Claim, row: Named) -> bool:
    """Return whether a claim's class is shown by the words of the cause."""
    trigger = claim.trigger
    return trigger is not None and trigger.start < row.end and row.start < trigger.end


def names(claim: Claim) -> set[str]:
    """Return the names in a claim that tell a disaster from another."""
    return {key for key in claim.entities if not key.startswith("country:")}


def cause_ties(
    matters: Matters, causes: Sequence[Cause]
) -> Iterator[tuple[Named, Named, float, str]]:
    """Yield the pairs of causes that articles give for one disaster."""
    for one, other in combinations(causes, 2):
        x, y = one.named, other.named
        if x.claim.article == y.claim.article or elsewhere(matters, one, other):
            continue
        score = matters.score(x.claim, y.claim)
        if score >= ALIGNED_SCORE and share(x.claim, y.claim):
            yield x, y, score, "the claims are aligned"
            continue
        found = one_disaster(matters, one, other)
        if found:
            yield x, y, found, "both are causes of one disaster"


def elsewhere(matters: Matters, one: Cause, other: Cause) -> bool:
    """Return whether two causes are said of disasters of other days or places."""
    gaps = [
        gap
        for a in (one.named.claim, *one.near)
        for b in (other.named.claim, *other.near)
        if (gap := days_apart(a, b)) is not None
    ]
    past = [
        any(historic(matters.story, c) for c in (row.named.claim, *row.near))
        for row in (one, other)
    ]
    if past[0] != past[1] or (gaps and min(gaps) > SLIP_DAYS):
        return True
    places = [
        {key for key in names_around(row) if key.startswith("place:")}
        for row in (one, other)
    ]
    return all(places) and places[0].isdisjoint(places[1])


def names_around(cause: Cause) -> set[str]:
    """Return the names in a cause's clause and in those around it."""
    return {key for c in (cause.named.claim, *cause.near) for key in names(c)}


def one_disaster(matters: Matters, one: Cause, other: Cause) -> float:
    """Return how surely two articles speak of one disaster, 0 if they may not."""
    best = 0.0
    for a in (*one.near, *one.leading):
        for b in (*other.near, *other.leading):
            score = matters.score(a, b)
            same = root(a) == root(b)
            met = bool(names(a) & names(b)) or (same and dates(a, b) > 0)
            leading = a in one.leading and b in other.leading
            if score >= LEAST_SCORE and (same or met or alike(a.patient, b.patient)):
                best = max(best, score)
            elif (same and (met or leading)) or (leading and share(a, b)):
                best = max(best, SHOWN_SCORE)
    return best


def share(a: Claim, b: Claim) -> bool:
    """Return whether two claims name one thing or tell what one thing suffered."""
    return bool(names(a) & names(b)) or alike(a.patient, b.patient)
