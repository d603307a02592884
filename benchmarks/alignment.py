"""Measure whether two sentences tell one fact.

    python -m benchmarks.alignment DATA [--embeddings MODEL]

ECB+ pairs of two outlets' sentences on one topic: average precision, F1 at the
best threshold, on the topics that no weight was fitted on. Headlines of the STS
tasks: Pearson's correlation with what people say, in the year that no weight was
fitted on. Each pair goes to `framing.compare_sentences`, with a model of sentence
embeddings where one is named.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from statistics import correlation
from typing import Any

import framing
from framing.config import Settings

UNSEEN_YEAR = 2014


def rows(path: Path) -> list[dict[str, Any]]:
    """Return the rows of a file in JSON Lines."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def score(row: dict[str, Any], settings: Settings) -> float:
    """Return how likely the sentences of a row tell one fact."""
    return framing.compare_sentences(row["s1"], row["s2"], settings).score


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


def figures(data: Path, embeddings: str = "") -> dict[str, float]:
    """Return the figures that have floors."""
    settings = Settings(embeddings=embeddings)
    found = rows(data / "alignment" / "ecbplus_pairs.jsonl")
    unseen = [x for x in found if x["split"] == "dev"]
    average, best = ranked([(score(x, settings), x["label"]) for x in unseen])
    news = [
        x
        for x in rows(data / "alignment" / "sts_news.jsonl")
        if x["part"] == "headlines" and x["year"] == UNSEEN_YEAR
    ]
    likely = [score(x, settings) for x in news]
    return {
        "ECB+, average precision": average,
        "ECB+, best F1": best,
        "headlines, r": correlation(likely, [x["score"] for x in news]),
    }


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--embeddings", default="", metavar="MODEL")
    options = parser.parse_args()
    for name, value in figures(options.data, options.embeddings).items():
        print(f"{name:26} {value:.3f}")


if __name__ == "__main__":
    main()
