"""Decisions on findings that are gone, which look like findings that are new.

An edited sentence asks a new question, so the old decision is absent and the
finding is open. If rule and values are the same and the sentences nearly so,
the old decision is shown beside the new finding. It is never applied by itself.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from framing.model.finding import fold
from framing.review.carry import OPEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from framing.model import Decision, Evidence, Finding

LEAST_LIKENESS = 90.0
"""From which likeness of two sentences (0 to 100) they look alike."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An absent decision that looks made for a finding; likeness 90 to 100."""

    decision: Decision
    likeness: float


def suggest(
    findings: Iterable[Finding],
    known: Iterable[Finding],
    decisions: Mapping[str, Decision],
) -> dict[str, Suggestion]:
    """Return the best look-alike decision of each undecided finding, by key.

    `known` are the findings of all earlier runs, `decisions` the last one on
    each key. Only decisions whose finding is absent from `findings` count.
    """
    current = list(findings)
    present = {finding.key for finding in current}
    absent = defaultdict(list)
    for old in sorted(known, key=lambda finding: finding.key):
        if old.key not in present and _verdict(decisions, old.key) != OPEN:
            absent[_question(old)].append(old)
    best = {}
    for finding in current:
        if finding.status != OPEN:
            continue
        alike = [
            Suggestion(decisions[old.key], likeness(finding.evidence, old.evidence))
            for old in absent[_question(finding)]
        ]
        closest = max(alike, key=lambda each: each.likeness, default=None)
        if closest is not None and closest.likeness >= LEAST_LIKENESS:
            best[finding.key] = closest
    return best


def likeness(new: Sequence[Evidence], old: Sequence[Evidence]) -> float:
    """Return how alike the least alike sentences for one value are, 0 to 100.

    Each sentence is held against the closest one that carries its value, with
    rapidfuzz's ratio over sorted words. No evidence is like no other.
    """
    return min(
        (
            max(
                (
                    fuzz.token_sort_ratio(fold(one.sentence), fold(other.sentence))
                    for other in theirs
                    if fold(other.value) == fold(one.value)
                ),
                default=0.0,
            )
            for mine, theirs in ((new, old), (old, new))
            for one in mine
        ),
        default=0.0,
    )


def _verdict(decisions: Mapping[str, Decision], key: str) -> str:
    return decisions[key].verdict if key in decisions else OPEN


def _question(finding: Finding) -> tuple[str, tuple[str, ...]]:
    values = {fold(evidence.value) for evidence in finding.evidence}
    return finding.rule, tuple(sorted(values))
