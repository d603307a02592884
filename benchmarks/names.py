"""Measure the comparison of names on public pairs.

    python -m benchmarks.names DATA

DATA holds `names/os_name_bench.jsonl` and `names/translit_variants.jsonl`.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from framing.align.name_distance import compare_names


def rows(path: Path) -> list[dict[str, Any]]:
    """Return the rows of a file in JSON Lines."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line]


def rates(pairs: list[tuple[bool, bool]]) -> tuple[float, float, float]:
    """Return precision, recall and F1 of (said, true) pairs."""
    hits = sum(1 for said, true in pairs if said and true)
    said = sum(1 for say, _ in pairs if say)
    true = sum(1 for _, is_true in pairs if is_true)
    precision = hits / said if said else 0.0
    recall = hits / true if true else 0.0
    both = precision + recall
    return precision, recall, 2 * precision * recall / both if both else 0.0


def area(pairs: list[tuple[float, bool]]) -> float:
    """Return the area under the ROC curve of (score, true) pairs."""
    good = [score for score, true in pairs if true]
    bad = [score for score, true in pairs if not true]
    wins = sum((g > b) + 0.5 * (g == b) for g in good for b in bad)
    return wins / (len(good) * len(bad))


def main(data: Path) -> None:
    """Print a table of both measures."""
    people = [
        row
        for row in rows(data / "names" / "os_name_bench.jsonl")
        if row["schema"] == "Person"
    ]
    for title, part in (
        ("persons", people),
        ("persons, not made by hand", [r for r in people if not r["synthetic"]]),
    ):
        found = [
            (compare_names(r["name1"], r["name2"]), bool(r["label"])) for r in part
        ]
        precision, recall, f1 = rates([(m.verdict != "different", t) for m, t in found])
        best = max(
            (rates([(m.score >= at / 100, t) for m, t in found])[2], at / 100)
            for at in range(30, 100)
        )
        print(
            f"{title:28} n={len(part):4}  P {precision:.3f}  R {recall:.3f}  "
            f"F1 {f1:.3f}  best F1 {best[0]:.3f} at {best[1]}"
        )
    variants = rows(data / "names" / "translit_variants.jsonl")
    for script in ("russian", "arabic", "hebrew"):
        for negative in ("hard", "same_initial"):
            part = [
                row
                for row in variants
                if row["script"] == script and row.get("neg") in (None, negative)
            ]
            scored = [
                (compare_names(r["name1"], r["name2"]).score, bool(r["label"]))
                for r in part
            ]
            print(f"{script:10} against {negative:13} AUC {area(scored):.3f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
