"""Measure whether two sentences tell one fact: `python -m benchmarks.alignment DATA`.

ECB+ pairs of two outlets' sentences on one topic, the part that no weight was
fitted on: average precision, F1 at the best threshold. Headlines of the STS
tasks: Pearson's correlation with what people say. Each pair goes to
`framing.compare_sentences`.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from statistics import correlation
from typing import Any

import framing


def rows(path: Path) -> list[dict[str, Any]]:
    """Return the rows of a file in JSON Lines."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def score(row: dict[str, Any]) -> float:
    """Return how likely the sentences of a row tell one fact."""
    return framing.compare_sentences(row["s1"], row["s2"]).score


def ranked(scored: list[tuple[float, int]]) -> tuple[float, float]:
    """Return average precision and best F1; equal scores count as one rank."""
    wanted = sum(label for _, label in scored)
    hits = seen = 0
    precision_sum = best = 0.0
    groups: dict[float, list[int]] = {}
    for value, label in scored:
        groups.setdefault(value, []).append(label)
    for value in sorted(groups, reverse=True):
        hits += sum(groups[value])
        seen += len(groups[value])
        precision_sum += sum(groups[value]) * hits / seen
        best = max(best, 2 * hits / (seen + wanted))
    return precision_sum / wanted, best


def figures(data: Path) -> dict[str, float]:
    """Return the figures that have floors."""
    found = rows(data / "alignment" / "ecbplus_pairs.jsonl")
    pairs = [(score(x), x["label"]) for x in found if x["split"] == "dev"]
    average, best = ranked(pairs)
    news = [
        x
        for x in rows(data / "alignment" / "sts_news.jsonl")
        if x["part"] == "headlines"
    ]
    likely = [score(x) for x in news]
    return {
        "ECB+, average precision": average,
        "ECB+, best F1": best,
        "headlines, r": correlation(likely, [x["score"] for x in news]),
    }


if __name__ == "__main__":
    for name, value in figures(Path(sys.argv[1])).items():
        print(f"{name:26} {value:.3f}")
