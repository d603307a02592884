"""term-conflict: outlets give one thing a different kind or extent.

What it finds: two articles that name one agreement, measure, event or cause by
kinds that exclude each other, or say how much of one thing in amounts that
differ ("most of", "large parts of"). That it is one thing is told by the
alignment, by the day and those who take part, by the person it befell, or by
the disaster that is explained.
Why it matters: a peace agreement settles what a ceasefire leaves open; frozen
funds come back, confiscated ones do not.
Flagged: "a Russian-brokered peace agreement" against "a Russian-brokered
armistice"; "most of the city" against "the whole city"; "caused by lightning"
against "a campfire caused the fire".
Not flagged: synonyms ("truce", "ceasefire"); the peace treaty still under
negotiation and the ceasefire of the last war (two papers); an article that gives
both kinds; what befell two persons; a kind that is ruled out ("not a coup").
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from framing.align.event import root, title
from framing.detect.bundle import Answer, Question
from framing.detect.conflict import Topic, findings
from framing.detect.pairing import NEAR_DAYS, another_instance, days_apart
from framing.detect.persons import somebody_elses
from framing.detect.terms.causes import cause_ties, causes
from framing.detect.terms.kinds import named_kinds
from framing.detect.terms.one_thing import Matters, tie
from framing.detect.terms.sole import matter, sole_tie, torn
from framing.extract.thesaurus import oppositions
from framing.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.detect.terms.kinds import Named
    from framing.extract.thesaurus import Opposition
    from framing.model.claim import Claim
    from framing.model.finding import Explained, Finding
    from framing.model.story import Story

    Tied = tuple[Named, Named, float, str]
    """Two kinds said of one thing, how surely, and why."""

RULE = "term-conflict"
HAD = re.compile(r"\bhad (?:\w+ ){0,2}?\w+(?:ed|en|de|id|ut|un)\b")
"""A deed that was past already when another was done."""
AMOUNTS = ("one amount in other words?", "another moment?", "another area?")
INNOCENT = (
    "two words for one thing?",
    "two papers, measures or moments?",
    "one step of a process, and the next?",
)
NEUTRAL = "one of the articles gives both kinds"


def find(story: Story) -> Iterator[Finding | Explained]:
    """Yield a finding for each thing that is given different kinds."""
    matters = Matters(story)
    named = named_kinds(story)
    told: list[tuple[Answer, Answer]] = []
    for opposition in oppositions():
        rows = named.get(opposition.id, [])
        if len({row.kind for row in rows}) < 2:
            continue
        questions: dict[str | None, Question] = defaultdict(Question)
        for tied in ties(matters, rows, opposition):
            # amounts are of one event; kinds of a paper are told of several
            event = root(tied[0].claim) if opposition.ranked else None
            compare(questions[event], tied, opposition)
        if opposition.sole or opposition.of:
            repeat(questions[None], rows, torn(rows, opposition))
        for event, question in sorted(questions.items(), key=lambda x: str(x[0])):
            drop_neutral(question)
            drop_told(question, told)
            told += question.conflicts
            yield from findings(story, topic(opposition, event), question)


def topic(opposition: Opposition, event: str | None) -> Topic:
    """Return what is asked by a set, of an event where it compares amounts."""
    asked = opposition.title[:1].upper() + opposition.title[1:]
    if opposition.ranked:
        asked = f"{asked} ({title(event)})"
        return Topic(RULE, opposition.id, asked, AMOUNTS, Level.WARNING)
    return Topic(RULE, opposition.id, asked, INNOCENT)


def ties(
    matters: Matters, rows: Sequence[Named], opposition: Opposition
) -> Iterator[Tied]:
    """Yield the pairs of kinds that different articles give one thing."""
    if opposition.cause:
        yield from cause_ties(matters, causes(matters, rows, opposition))
        return
    unsure = torn(rows, opposition)
    for x, y in combinations(rows, 2):
        if x.claim.article == y.claim.article or (opposition.of and x.thing != y.thing):
            continue
        if somebody_elses(x.claim) != somebody_elses(y.claim):
            continue
        found = None if opposition.amount else tie(matters, x, y, opposition)
        if found is None and not opposition.ranked:
            alone = unsure.isdisjoint((matter(x), matter(y)))
            found = sole_tie(matters, x, y, opposition, alone=alone)
        if found is not None:
            yield x, y, *found


def compare(question: Question, tied: Tied, opposition: Opposition) -> None:
    """Note in `question` whether two kinds of one thing exclude each other."""
    x, y, score, why = tied
    first, second = answer(x), answer(y)
    if x.kind == y.kind:
        if x.planned == y.planned:
            question.agree(first, second)
        return
    if not opposition.excludes(x.kind, y.kind):
        return
    reason = another_instance(beside(x), beside(y))
    if reason is None and not opposition.cause and x.planned != y.planned:
        reason = "one of them is only planned"
    if reason is None and not opposition.ranked and one_before(x.claim, y.claim):
        reason = "an earlier step, told as the past of another"
    if reason is not None:
        question.refuse(first, second, reason)
    else:
        says = "The amounts differ" if opposition.ranked else "The kinds differ"
        question.oppose(first, second, score, f"{says}; {why}.")


def repeat(
    question: Question, rows: Sequence[Named], unsure: frozenset[object]
) -> None:
    """Let the places where an article names its one kind of a thing agree.

    Who reads the headline "gives opinion" finds the "advisory opinion" below it.
    """
    for x, y in combinations(rows, 2):
        one = matter(x) == matter(y) and x.planned == y.planned
        if one and x.start != y.start and matter(x) not in unsure:
            question.agree(answer(x), answer(y))


def beside(named: Named) -> Claim:
    """Return a kind's claim without its words: "first reading" is no first one."""
    claim = named.claim
    own = claim.text[max(0, named.start - claim.start) : named.end - claim.start]
    said = set(own.lower().split())
    return replace(claim, words=tuple(word for word in claim.words if word not in said))


def one_before(a: Claim, b: Claim) -> bool:
    """Return whether one of two claims is dated before the other, as its past.

    "In May they had signed a framework agreement" is no word on June's.
    """
    days = days_apart(a, b)
    past = [bool(HAD.search(claim.text)) for claim in (a, b)]
    return days is not None and days > NEAR_DAYS and past[0] != past[1]


def drop_neutral(question: Question) -> None:
    """Take away the conflicts of articles that also say what the other says."""
    said: dict[tuple[str, Answer], bool] = {}
    for pair in question.agreements:
        for mine, theirs in (pair, pair[::-1]):
            said[mine.article, theirs] = True
    for pair in list(question.conflicts):
        if any((mine.article, other) in said for mine, other in (pair, pair[::-1])):
            question.refuse(*pair, NEUTRAL)
            del question.conflicts[pair]


def drop_told(question: Question, told: Sequence[tuple[Answer, Answer]]) -> None:
    """Take away the conflicts that another set found in the same words.

    A loan and a grant are two kinds of money whichever set names them.
    """
    for pair in list(question.conflicts):
        if any(all(map(overlap, pair, other)) for other in told):
            del question.conflicts[pair]


def overlap(a: Answer, b: Answer) -> bool:
    """Return whether two answers stand in the same words of one article."""
    return a.article == b.article and a.start < b.end and b.start < a.end


def answer(named: Named) -> Answer:
    """Turn a named kind into an answer."""
    return Answer(named.claim.article, named.start, named.end, named.kind)
