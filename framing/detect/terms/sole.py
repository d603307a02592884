"""Whether two kinds are said of a thing that a story has but one of.

The alignment ties two claims by their words; articles on one story tie their
things by there being no other. Where each of two articles knows one charge, one
contract or one emergency, and their sentences share the day, a name or those who
take part, they speak of the same one.
"""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from framing.align.event import root
from framing.align.rarity import rarity
from framing.align.score import dates, numbers_meet, participant
from framing.detect.dates.dated import of_other_things
from framing.detect.pairing import historic, precise, trigger_words
from framing.detect.terms.one_thing import (
    SHOWN_SCORE,
    befell_others,
    far_apart,
    shared_names,
)
from framing.extract.clause import TIMES
from framing.extract.numbers.compare import comparable
from framing.text.stems import stem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.detect.terms.kinds import Named
    from framing.detect.terms.one_thing import Matters
    from framing.extract.thesaurus import Opposition
    from framing.model.claim import Claim
    from framing.model.slot import NumberSlot

LEAST_SIGNS = 3
MAX_NAMES = 2
MAX_WORDS = 2
MAX_LINK = 2
"""How much each sort of sign may add."""
HALF_LINKED = 0.3
WELL_LINKED = 0.5
RARE = 6.0
"""Inverse document frequency from which a shared word tells of a shared matter."""
LEADING_SENTENCES = 3
BESIDE, NEAR = 60, 120
"""Characters between an amount and what it is called, and what is done with it."""
WIDE = 1.5
LEAST_AMOUNT = 20
"""Bare counts below this are shared by chance."""


def sole_tie(
    matters: Matters, x: Named, y: Named, opposition: Opposition, *, alone: bool
) -> tuple[float, str] | None:
    """Return how surely two articles mean the one thing of a story, and why.

    `alone` says that neither article names another kind of it.
    """
    a, b = x.claim, y.claim
    if far_apart(a, b) or of_other_things(a, b) or befell_others(a, b):
        return None
    if historic(matters.story, a) or historic(matters.story, b):
        return None
    if same_amount(matters, x, y, opposition):
        return SHOWN_SCORE, "both are of one amount"
    if opposition.amount or not alone or not (opposition.sole or opposition.of):
        return None
    if opposition.event and not any(tells_of(matters, c, opposition) for c in (a, b)):
        return None
    if opposition.person:
        if of_other_persons(matters, a, b):
            return None
        if same_group(matters, x, y):
            return SHOWN_SCORE, "both tell of one group of people"
    found = signs(matters, x, y)
    if len(found) < LEAST_SIGNS:
        return None
    return SHOWN_SCORE, "each tells of one alone; both have " + ", ".join(found[:4])


def torn(rows: Sequence[Named], opposition: Opposition) -> frozenset[object]:
    """Return the articles, with the thing, that name kinds which exclude each other."""
    kinds: dict[tuple[str, str | None], set[str]] = {}
    for row in rows:
        kinds.setdefault(matter(row), set()).add(row.kind)
    return frozenset(
        key
        for key, said in kinds.items()
        if any(opposition.excludes(one, other) for one in said for other in said)
    )


def matter(row: Named) -> tuple[str, str | None]:
    """Return the article of a kind and what it is said of there."""
    return row.claim.article, row.thing


def same_amount(matters: Matters, x: Named, y: Named, opposition: Opposition) -> bool:
    """Return whether one telling amount stands beside two kinds.

    A guarantee of 410 million and a loan of 410 million are one aid.
    """
    mine, theirs = (amounts(matters, row, opposition) for row in (x, y))
    return any(meet(m, n) for m in mine for n in theirs)


def same_group(matters: Matters, x: Named, y: Named) -> bool:
    """Return whether two kinds stand beside one count of one sort of people.

    "Two municipal employees" and "two employees of the mayor" are the same.
    """
    mine, theirs = (counted(matters, row) for row in (x, y))
    return any(m == n for m in mine for n in theirs)


def counted(matters: Matters, row: Named) -> set[tuple[float, str]]:
    """Return how many of whom a kind's sentence counts: (2, "employee")."""
    numbers = [n for c in around(matters, row.claim) for n in c.numbers]
    return {
        (n.low, words[-1].lower().removesuffix("s"))
        for n in numbers
        if 1 < n.low == n.high and len(words := n.text.split()) > 1 and not n.unit
    }


def amounts(matters: Matters, row: Named, opposition: Opposition) -> list[NumberSlot]:
    """Return the telling amounts that stand beside a kind in its sentence."""
    reading = matters.story.by_id[row.claim.article]
    sentence = reading.sentence_at(row.start)
    if sentence is None:
        return []
    reach = BESIDE if opposition.amount else NEAR
    first = max(sentence.start, row.start - reach)
    last = min(sentence.end, row.end + reach)
    return [n for n in reading.numbers if first <= n.start < last and amount(n)]


def amount(number: NumberSlot) -> bool:
    """Return whether a number is too odd to be shared by chance."""
    return worth(number) >= LEAST_AMOUNT and number.kind != "ordinal"


def worth(number: NumberSlot) -> float:
    """Return the figure of a number: 410 for "up to 410" and "more than 410".

    0 where it gives none, or a wide range.
    """
    ends = [end for end in (number.low, number.high) if math.isfinite(end)]
    if len(ends) == 2 and 0 < ends[0] < ends[1] / WIDE:
        return 0.0
    return ends[-1] if ends else 0.0


def meet(m: NumberSlot, n: NumberSlot) -> bool:
    """Return whether two numbers give one figure over their units."""
    exact = [replace(one, low=worth(one), high=worth(one)) for one in (m, n)]
    pair = comparable(*exact)
    return pair is not None and not pair[0].excludes(pair[1])


def tells_of(matters: Matters, claim: Claim, opposition: Opposition) -> bool:
    """Return whether a claim's sentence tells of an event that a set belongs to."""
    return any(root(other) in opposition.event for other in around(matters, claim))


def of_other_persons(matters: Matters, a: Claim, b: Claim) -> bool:
    """Return whether two claims are about persons who are not the same."""
    mine, theirs = (
        {key for key in matters.people(claim) if key.startswith("person:")}
        for claim in (a, b)
    )
    return bool(mine) and bool(theirs) and mine.isdisjoint(theirs)


def signs(matters: Matters, x: Named, y: Named) -> list[str]:
    """Return what the sentences of two kinds share, a word for each sign."""
    a, b = x.claim, y.claim
    mine, theirs = around(matters, a), around(matters, b)
    found = [key.partition(":")[2] for key in names(mine, theirs)][:MAX_NAMES]
    if countries(mine) & countries(theirs):
        found.append("a country")
    if any(participant(c, d) for c in mine for d in theirs):
        found.append("who takes part")
    if any(dates(c, d) > 0 and precise(c) for c in mine for d in theirs):
        found.append("the day")
    if any(numbers_meet(c, d) for c in mine for d in theirs):
        found.append("a number")
    if root(a) is not None and root(a) == root(b):
        found.append("what happened")
    best = max((matters.score(c, d) for c in mine for d in theirs), default=0.0)
    links = (best >= HALF_LINKED) + (best >= WELL_LINKED)
    found += ["the alignment"] * min(MAX_LINK, links)
    if max(a.sentence, b.sentence) < LEADING_SENTENCES:
        found.append("the opening")
    return found + rare_words(mine, theirs, found)[:MAX_WORDS]


def around(matters: Matters, claim: Claim) -> list[Claim]:
    """Return the claims of a claim's sentence."""
    return matters.story.claims_at(claim.article, claim.sentence) or [claim]


def names(mine: Sequence[Claim], theirs: Sequence[Claim]) -> list[str]:
    """Return the names that two sentences share, countries aside."""
    return sorted({key for c in mine for d in theirs for key in shared_names(c, d)})


def countries(claims: Sequence[Claim]) -> set[str]:
    """Return the countries that claims name."""
    return {key for c in claims for key in c.entities if key.startswith("country:")}


def rare_words(
    mine: Sequence[Claim], theirs: Sequence[Claim], known: Sequence[str]
) -> list[str]:
    """Return the telling words that two sentences share, beside what is `known`."""
    shown = {word for c in (*mine, *theirs) for word in trigger_words(c)}
    named = {part for word in known for part in word.split()}
    left, right = ({word for c in rows for word in c.words} for rows in (mine, theirs))
    common = (left & right) - shown - named - TIMES
    return sorted(word for word in common if rarity(stem(word)) >= RARE)
