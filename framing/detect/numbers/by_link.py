"""Figures of two sentences that tell one fact, each with one figure of its sort.

"Halvard agreed a 3.2-billion takeover" and "the deal values Brennig at 2.3 billion"
name their sums by different nouns. Where the claims are surely of one fact, and
either sentence has one sum of money, one share or one length alone, the two figures
answer one question whatever the nouns, unless these name things that differ.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import combinations
from typing import TYPE_CHECKING

from framing.align.event import root
from framing.detect.numbers.counted import DISTANCES
from framing.detect.numbers.figure_roles import HOPED
from framing.detect.pairing import other_deed
from framing.extract.numbers.compare import comparable
from framing.extract.numbers.units import is_money
from framing.extract.thesaurus import concepts
from framing.text.lemmas import lemma

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.detect.numbers.number_rows import Row
    from framing.model.claim import Claim
    from framing.model.slot import NumberSlot
    from framing.model.story import Story

LEAST_SCORE = 0.5
"""How surely the claims are of one fact."""
COUNT_SCORE = 0.6
"""The same for bare counts of one noun, of which a story has more."""
COMPOUND_SCORE = 0.3
"""The same where both figures belong to one noun: "a 30-year concession"."""
LARGE = 1000
"""Bare figures from which on they may be sums whose currency is left out."""
NEAR_FACTOR = 3
"""Times the lower figure up to which both are by the hour, or both by the month."""
CHANGES = frozenset(("rise", "fall"))
FAMILIES = (
    "price worth value valuation deal offer bid purchase sale takeover acquisition"
    " merger buyout transaction consideration sum amount contract order",
    "deficit hole gap shortfall budget",
    "debt liability obligation arrears",
    "aid loan credit bailout package support rescue subsidy grant relief",
    "profit income earning surplus",
    "premium pay price bid offer",
    "notice period deadline term",
    "share dividend",
    "loss deficit shortfall",
    "revenue sale turnover taking proceeds income",
    "compensation damage payout settlement award",
    "capacity output power performance farm plant park",
    "pay salary wage remuneration bonus",
    "rate cost interest",
    "inflation price",
    "stake share holding interest",
    "unemployment rate workforce",
    "cost bill price spending investment",
    "guarantee liability surety cover loss",
)
"""Nouns by which outlets name one amount; a noun may be of several families."""


@dataclass(frozen=True, slots=True)
class Met:
    """Two rows that answer one question, and how surely."""

    left: Row
    right: Row
    score: float


def met(story: Story, rows: Sequence[Row]) -> Iterator[Met]:
    """Yield the figures that meet through the link of their claims."""
    scores = {frozenset((x.left, x.right)): x.score for x in story.links}
    alone = [row for row in rows if of_many(row) and single(rows, row)]
    for a, b in combinations(alone, 2):
        if a.claim.article == b.claim.article or comparable(a.number, b.number) is None:
            continue
        score = linked(story, scores, a, b)
        if score >= needed(a, b) and one_amount(a, b):
            one_rate = a.role.rate == b.role.rate or not near(a.number, b.number)
            yield Met(plain(a, rated=one_rate), plain(b, rated=one_rate), score)


def near(a: NumberSlot, b: NumberSlot) -> bool:
    """Return whether two figures are of one size, so that a rate is but left out."""
    low, high = sorted((a.low, b.low))
    return low > 0 and high <= NEAR_FACTOR * low


def of_many(row: Row) -> bool:
    """Return whether a figure is no toll or reading, of which a story has one."""
    own = row.what.strict or row.number.unit not in (None, "magnitude")
    return own and not row.what.part


def single(rows: Sequence[Row], row: Row) -> bool:
    """Return whether a figure is the only one of its sort in its sentence."""
    place = (row.claim.article, row.claim.sentence)
    rivals = [x for x in rows if (x.claim.article, x.claim.sentence) == place]
    return not any(x is not row and rival(x.number, row.number) for x in rivals)


def rival(other: NumberSlot, number: NumberSlot) -> bool:
    """Return whether a figure is of another's sort: "230 million euros, 210 more"."""
    bare = other.unit is None and other.of is None and other.low >= LARGE
    short = bare and is_money(number.unit)
    return short or comparable(other, number) is not None


def linked(story: Story, scores: dict[frozenset[str], float], a: Row, b: Row) -> float:
    """Return the best score of a link between claims that hold two figures.

    Claims of two known classes must be of one, or the link says little of both.
    """
    best = 0.0
    for mine in holding(story, a):
        for theirs in holding(story, b):
            best = max(best, scores.get(frozenset((mine.id, theirs.id)), 0.0))
    return best


def holding(story: Story, row: Row) -> Iterator[Claim]:
    """Yield the claims of a figure's sentence in whose words it stands."""
    for claim in story.claims_at(row.claim.article, row.claim.sentence):
        if any(number.start == row.number.start for number in claim.numbers):
            yield claim


def needed(a: Row, b: Row) -> float:
    """Return how surely the claims of two figures must be of one fact."""
    mine, theirs = noun(a), noun(b)
    if (
        a.number.unit in DISTANCES
        and a.what.kind.split()[-1] != b.what.kind.split()[-1]
    ):
        # "five miles north of", "30 kilometres deep"
        return 1.0
    if a.number.unit is not None:
        compound = bool(mine) and mine == theirs
        return COMPOUND_SCORE if compound else LEAST_SCORE
    if not mine or mine != theirs or other_deed(a.claim, b.claim):
        return 1.0
    return LEAST_SCORE if root(a.claim) == root(b.claim) is not None else COUNT_SCORE


def noun(row: Row) -> str:
    """Return the noun that a figure belongs to."""
    if not row.number.of:
        return ""
    head = lemma(row.number.of.split()[-1], "NNS")
    return concepts().get(head, head)


def one_amount(a: Row, b: Row) -> bool:
    """Return whether two figures can be of one amount by the nouns of what they are."""
    mine, theirs = level(a), level(b)
    if mine == theirs or not mine or not theirs:
        return True
    if {mine, theirs} & CHANGES:
        return False
    return any({mine, theirs} <= set(words.split()) for words in FAMILIES)


def level(row: Row) -> str:
    """Return the noun of an amount, "" for what says little of it.

    That is what something rose to, and what a verb of paying leaves open.
    """
    noun, share = row.role.of, row.number.unit == "%"
    if noun in CHANGES and row.role.edge == "to":
        return ""
    if noun == "pay" or (share and noun == "price"):
        return ""
    return "fall" if share and noun == "loss" else noun


def plain(row: Row, *, rated: bool) -> Row:
    """Return a row whose nouns no longer tell it from another."""
    unhoped = row.role.of in HOPED
    role = replace(row.role, of="", hoped=row.role.hoped and not unhoped)
    if not rated:
        role = replace(role, rate="")
    if role.edge == "to":
        role = replace(role, edge="")
    return replace(row, what=replace(row.what, group=None, strict=False), role=role)
