"""Accusations that an article tells without the denial that another one has.

Who is accused may answer: that one origin has the answer is enough to know that
there is one. An article that speaks of a denial anywhere is not flagged.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from framing.align.event import root
from framing.align.score import PRONOUNS
from framing.detect.omissions.fact import Fact, apart

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from framing.model.claim import Claim
    from framing.model.story import Story

KIND = "denial"
WEIGHT = 4.0
ANSWER = re.compile(
    r"\b(?:den(?:y|ies|ied|ials?)|reject(?:s|ed)?|disput(?:e|es|ed)|"
    r"refut(?:e|es|ed)|not guilty|innocent|innocence|no wrongdoing|nothing wrong|"
    r"disavow(?:s|ed)?)\b(?! (?:bail|entry|access|visas?|service|parole|the right)\b)",
    re.IGNORECASE,
)
"""Words of those who say that it is not so, or not they."""
DENIAL = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ials?)|reject(?:s|ed|ing)?|disput(?:e|es|ed|ing)|"
    r"refut(?:e|es|ed|ing)|not guilty|innocent|innocence|no wrongdoing|"
    r"nothing wrong|disavow(?:s|ed)?)\b",
    re.IGNORECASE,
)
"""Any words that may be a denial's: where they stand, nothing is left out."""
CHARGES = frozenset(
    "accused charged arrested convicted investigated sanctioned extradited sued "
    "rigged stole criticised frozen".split()
)
"""Classes of event that put somebody in the wrong."""


def unanswered(
    story: Story, candidates: Mapping[str, frozenset[str]]
) -> Iterator[Fact]:
    """Yield the denials that articles which tell the accusation leave out."""
    answers: dict[str, list[Claim]] = defaultdict(list)
    accused: dict[str, set[str]] = defaultdict(set)
    last: tuple[str, ...] = ()
    for claim in story.claims:
        if ANSWER.search(claim.text):
            for key in deniers(claim, last):
                answers[key].append(claim)
        if root(claim) in CHARGES and claim.patient is not None:
            accused[claim.article].update(claim.patient.entities)
        if claim.agent is not None or claim.patient is not None:
            last = people(claim) or last
    open_ended = {
        article
        for article in candidates
        if not DENIAL.search(story.by_id[article].article.body)
    }
    for key, claims in sorted(answers.items()):
        silent = tuple(
            article
            for article, peers in candidates.items()
            if article in open_ended
            and key in accused[article]
            and any(claim.article in peers for claim in claims)
            and apart(story, article, claims)
        )
        if silent:
            yield Fact(KIND, tuple(claims), silent, WEIGHT)


def deniers(claim: Claim, last: tuple[str, ...]) -> tuple[str, ...]:
    """Return who denies: those that the subject names, or the last ones named.

    `last` are the people of the clause before, whom "he" may stand for.
    """
    if claim.agent is None:
        return ()
    if claim.agent.head in PRONOUNS and len(last) == 1:
        return last
    return tuple(
        key
        for key in claim.agent.entities
        if key.startswith(("person:", "organisation:"))
    )


def people(claim: Claim) -> tuple[str, ...]:
    """Return the people that a claim names."""
    return tuple(key for key in claim.entities if key.startswith("person:"))
