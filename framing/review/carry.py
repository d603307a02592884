"""Carrying decisions over runs: by the question asked and by what was seen.

A decision holds while its finding's key is the same. Where the state has
changed since (the sentence was edited), it holds but is stale: a person
should look again. It is never carried over to another key.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from framing.model import VERDICTS
from framing.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from framing.model import Decision, Finding, Report

OPEN = "open"
STALE = "stale"
STATUSES = (OPEN, *VERDICTS, STALE)
"""What a finding's status can be: undecided, decided, decided before a change."""


def apply(
    findings: Iterable[Finding], decisions: Iterable[Decision]
) -> tuple[Finding, ...]:
    """Return the findings with the status and note that decisions give them.

    `decisions` are in the order they were made; the last on a key counts, and
    the verdict "open" takes the earlier ones back. A finding that nobody
    decided on comes back as it was.

    >>> from framing.model import Decision, Finding, Level
    >>> one = Finding("k1", "s1", "omission", Level.NOTE, 0.5, "", "", ())
    >>> no = Decision("k1", "s1", "dismissed", "scope", "another village")
    >>> [(f.status, f.note) for f in apply([one], [no])]
    [('dismissed', 'scope: another village')]
    >>> [(f.status, f.note) for f in apply([replace(one, state="s2")], [no])]
    [('stale', 'was dismissed: scope: another village')]
    """
    last = {decision.finding_key: decision for decision in decisions}
    return tuple(_decided(finding, last.get(finding.key)) for finding in findings)


def decided(report: Report, store_path: Path) -> Report:
    """Return the report with the decisions of the store at `store_path`.

    Without a store there are no decisions, and the report comes back as it
    is. Raises StoreError for a store that cannot be read.
    """
    if not store_path.exists():
        return report
    with Store.open(store_path) as store:
        return replace(report, findings=apply(report.findings, store.decisions()))


def _decided(finding: Finding, decision: Decision | None) -> Finding:
    if decision is None:
        return finding
    if decision.verdict == OPEN:
        return replace(finding, status=OPEN, note=None)
    note = remark(decision)
    if decision.state == finding.state:
        return replace(finding, status=decision.verdict, note=note or None)
    before = f"was {decision.verdict}" + (f": {note}" if note else "")
    return replace(finding, status=STALE, note=before)


def remark(decision: Decision) -> str:
    """Return a decision's reason and note as one text, empty without either."""
    return ": ".join(part for part in (decision.reason, decision.note) if part)
