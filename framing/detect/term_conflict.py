"""term-conflict: outlets give one thing a different kind or extent.

What it finds: two aligned claims that name one agreement, measure or event by
kinds that exclude each other, or say how much of one thing in amounts that
differ ("most of", "large parts of").
Why it matters: a peace agreement settles what a ceasefire leaves open; frozen
funds come back, confiscated ones do not.
Flagged: "a Russian-brokered peace agreement" against "a Russian-brokered
armistice"; "most of the city" against "the whole city".
Not flagged: synonyms ("truce", "ceasefire"); the peace treaty still under
negotiation and the ceasefire of the last war (two papers).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.align.event import root, title
from framing.align.score import alike
from framing.detect.bundle import Answer, Question
from framing.detect.conflict import Topic, findings
from framing.detect.kinds import Named, named_kinds
from framing.detect.pairing import another_instance, linked
from framing.extract.thesaurus import oppositions
from framing.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.detect.pairing import Linked
    from framing.extract.thesaurus import Opposition
    from framing.model.finding import Explained, Finding
    from framing.model.story import Story

RULE = "term-conflict"
LEAST_SCORE = 0.5
SAME_SCORE = 0.4
"""For claims of one class that the set of kinds belongs to."""
SURE_SCORE = 0.7
"""For claims that share no name and no patient."""
PLANNING = frozenset("discuss negotiate draft propose seek demand prepare".split())
AMOUNTS = ("one amount in other words?", "another moment?", "another area?")
INNOCENT = (
    "two words for one thing?",
    "two papers, measures or moments?",
)


def find(story: Story) -> Iterator[Finding | Explained]:
    """Yield a finding for each thing that is given different kinds."""
    pairs = list(linked(story, SAME_SCORE))
    for opposition in oppositions():
        questions: dict[str | None, Question] = {}
        for pair in pairs:
            # amounts are of one event; kinds of a paper are told of several
            matter = root(pair.left) if opposition.ranked else None
            question = questions.setdefault(matter, Question())
            for x, y in kinds_of(story, pair, opposition):
                first, second = answer(x), answer(y)
                if x.kind == y.kind:
                    question.agree(first, second)
                    continue
                reason = another_instance(pair.left, pair.right) or planned(pair)
                if reason is not None:
                    question.refuse(first, second, reason)
                else:
                    says = (
                        "The amounts differ"
                        if opposition.ranked
                        else "The kinds differ"
                    )
                    why = f"{says}; {'; '.join(pair.why)}."
                    question.oppose(first, second, pair.score, why)
        for event, question in sorted(questions.items(), key=lambda x: str(x[0])):
            asked = opposition.title[:1].upper() + opposition.title[1:]
            about = f" ({title(event)})" if opposition.ranked else ""
            amount = opposition.ranked
            topic = Topic(
                RULE,
                opposition.id,
                asked + about,
                AMOUNTS if amount else INNOCENT,
                Level.WARNING if amount else Level.ERROR,
            )
            yield from findings(story, topic, question)


def kinds_of(
    story: Story, pair: Linked, opposition: Opposition
) -> Iterator[tuple[Named, Named]]:
    """Yield the kinds that the two claims of a pair give one thing."""
    roots = {root(pair.left), root(pair.right)}
    if opposition.event and not roots & opposition.event:
        return
    own = bool(opposition.event) and len(roots) == 1
    if pair.score < (SAME_SCORE if own else LEAST_SCORE):
        return
    if opposition.ranked and not same_measured(pair):
        return
    if not opposition.ranked and not one_matter(pair):
        return
    for x in named_kinds(story, pair.left, opposition):
        for y in named_kinds(story, pair.right, opposition):
            if not opposition.ranked or x.thing == y.thing:
                yield x, y


def one_matter(pair: Linked) -> bool:
    """Return whether two claims name or involve one thing, beside their kind."""
    a, b = pair.left, pair.right
    shared = set(a.entities) & set(b.entities)
    return bool(shared) or alike(a.patient, b.patient) or pair.score >= SURE_SCORE


def planned(pair: Linked) -> str | None:
    """Say that one claim only tells of a paper that is planned, else None."""
    wanted = [bool(PLANNING & set(claim.words)) for claim in (pair.left, pair.right)]
    return "one of them is only planned" if wanted[0] != wanted[1] else None


def same_measured(pair: Linked) -> bool:
    """Return whether amounts in two claims can be of one thing."""
    same = root(pair.left) is not None and root(pair.left) == root(pair.right)
    return same or alike(pair.left.patient, pair.right.patient)


def answer(named: Named) -> Answer:
    """Turn a named kind into an answer."""
    return Answer(named.article, named.start, named.end, named.kind)
