"""Decisions as JSON Lines, sorted by key, so that they merge in git."""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from typing import TYPE_CHECKING

from framing.errors import UsageError
from framing.model import VERDICTS, Decision
from framing.review.carry import OPEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

REQUIRED = ("finding_key", "state", "verdict")
FIELDS = (*REQUIRED, "reason", "note", "reviewer", "decided_at")
KEY = re.compile(r"[0-9a-f]{16}")


def export(decisions: Iterable[Decision], *, times: bool = False) -> Iterator[str]:
    """Yield each reviewer's last decision on each finding as a line of JSON.

    Lines are sorted by key; those on one key stay in the order they were
    made. Only with `times` do they say when that was.

    >>> print(*export([Decision("00" * 8, "ab", "confirmed", reviewer="A")]))
    {"finding_key": "0000000000000000", "state": "ab", "verdict": "confirmed", \
"reviewer": "A"}
    """
    last: dict[tuple[str, str], Decision] = {}
    for decision in decisions:
        of = (decision.finding_key, decision.reviewer)
        last.pop(of, None)
        last[of] = decision
    for decision in sorted(last.values(), key=lambda each: each.finding_key):
        row = {name: value for name, value in asdict(decision).items() if value}
        if not times:
            row.pop("decided_at", None)
        yield _visible(json.dumps(row, ensure_ascii=False))


def parse(lines: Iterable[str], name: str) -> tuple[Decision, ...]:
    """Return the decisions of an export; empty lines are passed over.

    Raises UsageError with `name` and the number of the first line that is not
    a decision.
    """
    rows = enumerate(lines, start=1)
    return tuple(_read(line, f"{name}:{at}") for at, line in rows if line.strip())


def missing(
    incoming: Iterable[Decision], present: Iterable[Decision]
) -> tuple[Decision, ...]:
    """Return the incoming decisions that are not the reviewer's last already."""
    last = {(d.finding_key, d.reviewer): _said(d) for d in present}
    out = []
    for decision in incoming:
        of = (decision.finding_key, decision.reviewer)
        if last.get(of) != _said(decision):
            last[of] = _said(decision)
            out.append(decision)
    return tuple(out)


def _read(line: str, place: str) -> Decision:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        raise UsageError(f"{place}: not a line of JSON; export it anew") from None
    if not isinstance(row, dict):
        raise UsageError(f"{place}: not an object with the fields of a decision")
    unknown = sorted(set(row) - set(FIELDS))
    lacking = [field for field in REQUIRED if field not in row]
    wrong = [field for field, value in row.items() if not isinstance(value, str)]
    if unknown or lacking or wrong:
        field = [*unknown, *lacking, *wrong][0]
        problem = "unknown" if unknown else "missing" if lacking else "not a text"
        raise UsageError(f"{place}: {field}: {problem}")
    if row["verdict"] not in (OPEN, *VERDICTS):
        known = ", ".join((OPEN, *VERDICTS))
        raise UsageError(f"{place}: verdict: use one of {known}")
    if not KEY.fullmatch(row["finding_key"]):
        raise UsageError(f"{place}: finding_key: 16 hexadecimal digits are needed")
    return Decision(**row)


def _said(decision: Decision) -> tuple[str | None, ...]:
    note = decision.note or None
    return decision.state, decision.verdict, decision.reason or None, note


def _visible(text: str) -> str:
    """Spell what does not print as JSON escapes: it could steer a terminal."""
    return "".join(c if c.isprintable() else json.dumps(c)[1:-1] for c in text)
