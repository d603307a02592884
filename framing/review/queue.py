"""Which findings a person is asked about, and in which order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.model import Level
from framing.review.carry import OPEN, STALE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from framing.model import Finding, Report


@dataclass(frozen=True, slots=True)
class Filter:
    """What to leave in the queue; an empty tuple lets everything pass.

    `level` and `confidence` (0 to 1) are the lowest that pass; `outlets` are
    names as reports show them, of which one has to stand in the evidence.
    """

    rules: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    statuses: tuple[str, ...] = (OPEN, STALE)
    level: Level = Level.NOTE
    confidence: float = 0.0


def queue(report: Report, wanted: Filter | None = None) -> tuple[Finding, ...]:
    """Return the findings to review: those that pass, in the queue's order."""
    wanted = Filter() if wanted is None else wanted
    articles = [reading.article for reading in report.story.readings]
    places = {article.id: place for place, article in enumerate(articles)}
    outlets = {article.id: article.label for article in articles}
    passing = [each for each in report.findings if passes(each, wanted, outlets)]
    return order(passing, places)


def passes(finding: Finding, wanted: Filter, outlets: Mapping[str, str]) -> bool:
    """Return whether a finding belongs in the queue that was asked for.

    `outlets` maps article ids to outlets. An article that something is
    missing from is concerned like one that gives evidence.
    """
    concerned = [each.article for each in finding.evidence] + [*finding.missing_from]
    named = {outlets.get(article, "").casefold() for article in concerned}
    return (
        (not wanted.rules or finding.rule in wanted.rules)
        and (not wanted.statuses or finding.status in wanted.statuses)
        and (not wanted.outlets or any(o.casefold() in named for o in wanted.outlets))
        and finding.level >= wanted.level
        and finding.confidence >= wanted.confidence
    )


def order(
    findings: Iterable[Finding], places: Mapping[str, int]
) -> tuple[Finding, ...]:
    """Sort findings: stale, errors, warnings, notes; the largest first.

    Among equals the order of the files decides (`places` by article id), then
    the place in the file, then the key: the order of the input never does.
    """

    def rank(finding: Finding) -> tuple[bool, int, int, tuple[int, int], str, str]:
        spots = [
            (places.get(e.article, len(places)), e.start) for e in finding.evidence
        ]
        return (
            finding.status != STALE,
            -finding.level,
            -len(finding.evidence),
            min(spots, default=(len(places), 0)),
            finding.key,
            finding.state,
        )

    return tuple(sorted(findings, key=rank))
