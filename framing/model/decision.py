"""What a person decided about a finding."""

from __future__ import annotations

from dataclasses import dataclass

VERDICTS = ("confirmed", "dismissed", "explained", "unsure")
"""The verdicts a reviewer can give; a finding without one is open."""


@dataclass(frozen=True, slots=True)
class Decision:
    """One append-only row: a verdict on a finding as it was seen.

    `decided_at` is an ISO 8601 time given by the caller: analysis never
    looks at a clock.
    """

    finding_key: str
    state: str
    verdict: str
    reason: str | None = None
    note: str | None = None
    reviewer: str = ""
    decided_at: str | None = None
