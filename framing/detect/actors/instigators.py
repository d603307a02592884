"""Instigators: at which state's request something was done."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING

from framing.align.event import root
from framing.detect.bundle import Answer, Question
from framing.extract.places import country_of

if TYPE_CHECKING:
    from framing.model.claim import Claim
    from framing.model.story import Reading, Story

STATE = r"(?P<state>[A-Z][\w-]{2,20}(?: [A-Z][\w-]{2,20})?)"
KINDS = r"(?:arrest |extradition |international |European )?(?:warrant|mandate|request)"
FORMS = tuple(
    re.compile(form)
    for form in (
        rf"\b[Aa]t the (?:request|behest|instigation) of (?:the )?{STATE}",
        rf"\b[Oo]n an? {STATE} {KINDS}\b",
        rf"\b{KINDS} (?:issued|filed|made|sent) by (?:the )?{STATE}",
        rf"\b[Aa]t {STATE}['’]s (?:request|behest)\b",
    )
)
ASKED = frozenset(("arrested", "extradited", "expelled", "freed", "released", "banned"))
"""Classes of acts that one state does at the request of another."""
CONFIDENCE = 0.7


def at_whose_request(story: Story) -> Question:
    """Return the question at which state's request a person was held.

    Asked where the articles tell of one person's arrest, and each names one
    state alone.
    """
    held: dict[str, set[str]] = {}
    for claim in story.claims:
        if root(claim) in ASKED:
            held.setdefault(claim.article, set()).update(persons(claim))
    found = {r.article.id: requests(r) for r in story.readings}
    told = {x: rows[0] for x, rows in found.items() if len({s for _, s in rows}) == 1}
    question = Question()
    for one, two in combinations(sorted(told), 2):
        (x, mine), (y, theirs) = told[one], told[two]
        if not held.get(one, set()) & held.get(two, set()):
            continue
        if mine == theirs:
            question.agree(x, y)
        else:
            why = "Two states are named; both articles tell of one person's arrest."
            question.oppose(x, y, CONFIDENCE, why)
    return question


def persons(claim: Claim) -> set[str]:
    """Return the keys of the persons that a claim names."""
    return {key for key in claim.entities if key.startswith("person:")}


def requests(reading: Reading) -> list[tuple[Answer, str]]:
    """Return the states at whose request an article says that something was done."""
    out = []
    for form in FORMS:
        for found in form.finditer(reading.article.text):
            state = country_of(found["state"])
            if state is not None:
                words = found.group()
                answer = Answer(reading.article.id, *found.span(), words)
                out.append((answer, state))
    return sorted(out, key=lambda row: row[0])
