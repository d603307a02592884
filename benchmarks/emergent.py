"""Measure headlines against claims: `python -m benchmarks.emergent DATA`.

conflict/emergent.jsonl: claims that went round in 2014 and 2015, each with the
headlines of articles on it, which are for it, against it or only observe it. A
headline counts as against a claim where `framing.find_conflicts` finds anything
between the two. "claims not read" are a quarter, told by their ids alone, whose
headlines nobody looked at when the rules were written. A headline that goes
against a claim by what it tells, without a word of denial, counts as missed.
`--errors` prints the pairs that go wrong, of the other three quarters.
"""

from __future__ import annotations

import json
import sys
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

import framing

if TYPE_CHECKING:
    from collections.abc import Iterable

LABELS = ("for", "observing", "against")
Judged = tuple[str, bool, bool]
"""A headline's label, whether it was flagged, whether its claim is one not read."""


def judged(data: Path, *, show: bool = False) -> list[Judged]:
    """Return each headline with its label and whether it was flagged."""
    text = (data / "conflict" / "emergent.jsonl").read_text(encoding="utf-8")
    out = []
    for row in map(json.loads, text.splitlines()):
        said = bool(framing.find_conflicts(row["claim"], row["headline"]))
        unread = zlib.crc32(row["claim_id"].encode()) % 4 == 3
        out.append((row["label"], said, unread))
        if show and not unread and said != (row["label"] == "against"):
            print(f"{row['label']}\n  {row['claim']}\n  {row['headline']}")
    return out


def measures(rows: Iterable[Judged]) -> tuple[float, float, float]:
    """Return precision, recall and F1 of what was flagged as against."""
    counted = [(label == "against", said) for label, said, _ in rows]
    right = counted.count((True, True))
    said = right + counted.count((False, True))
    wanted = right + counted.count((True, False))
    return right / max(1, said), right / max(1, wanted), 2 * right / (said + wanted)


def figures(data: Path, *, show: bool = False) -> dict[str, float]:
    """Return the figures that have floors."""
    rows = judged(data, show=show)
    precision, recall, balanced = measures(rows)
    out = {
        "against, F1": balanced,
        "against, precision": precision,
        "against, recall": recall,
        "against, F1 on claims not read": measures(x for x in rows if x[2])[2],
    }
    for label in LABELS[:2]:
        said = [flagged for own, flagged, _ in rows if own == label]
        out[f"{label}, flagged"] = sum(said) / len(said)
    return out


def main() -> None:
    """Print the figures."""
    values = figures(Path(sys.argv[1]), show="--errors" in sys.argv)
    for name, value in values.items():
        print(f"{name:32} {value:.3f}")


if __name__ == "__main__":
    main()
