"""Findings and decisions as rows of the store, and back."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from framing.model import Decision, Evidence, Finding, Level

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.model import LexiconUse

FINDING_COLUMNS = "key, state, rule, level, confidence, message, why, evidence"
DECISION_COLUMNS = "finding_key, state, verdict, reason, note, reviewer, decided_at"


def plain(text: str) -> str:
    r"""Spell out what UTF-8 cannot hold: the bytes of an undecodable file name.

    >>> plain("caf\udce9")
    'caf\\udce9'
    """
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def finding_row(finding: Finding) -> tuple[str | float, ...]:
    """Return a finding as the store's row; its status is not part of it."""
    return (
        finding.key,
        finding.state,
        finding.rule,
        int(finding.level),
        finding.confidence,
        plain(finding.message),
        plain(finding.why),
        json.dumps([asdict(evidence) for evidence in finding.evidence]),
    )


def finding_of(row: Sequence[Any]) -> Finding:
    """Return the finding of a row; ValueError or TypeError for a damaged one."""
    key, state, rule, level, confidence, message, why, evidence = row
    return Finding(
        key=key,
        state=state,
        rule=rule,
        level=Level(level),
        confidence=confidence,
        message=message,
        why=why,
        evidence=tuple(Evidence(**each) for each in json.loads(evidence)),
    )


def decision_row(decision: Decision) -> tuple[str | None, ...]:
    """Return a decision as the store's row."""
    return (
        decision.finding_key,
        decision.state,
        decision.verdict,
        decision.reason,
        None if decision.note is None else plain(decision.note),
        plain(decision.reviewer),
        decision.decided_at,
    )


def decision_of(row: Sequence[Any]) -> Decision:
    """Return the decision of a row."""
    return Decision(*row)


def lexicons_text(lexicons: Sequence[LexiconUse]) -> str:
    """Return the lexicons of a run as JSON text, in their order."""
    return json.dumps([asdict(lexicon) for lexicon in lexicons])
