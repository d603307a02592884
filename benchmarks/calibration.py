"""Measure what a confidence is worth: `python -m benchmarks.calibration DATA`.

The flags are those of `benchmarks.labelled`. Each is given its confidence by a map
that was fitted without its story: the annotated stories are left out one by one,
and with each a share of the other stories. Printed are, for each bin of stated
confidence, how many flags it has and how many of them are right.

expected error: the mean distance between stated and true share over the bins,
weighted by their size (expected calibration error). sure ones right: the share of
right flags among those that say .8 or more.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from benchmarks import labelled
from framing.detect.confidence import (
    ONE_SENTENCE,
    Calibration,
    confidence,
    ground,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.labelled import Labelled

INVERSE_PENALTY = 1.0
"""A ground with few flags stays near the mean of all; the smaller, the nearer."""
EDGES = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)
SURE = 0.8


class Bin(NamedTuple):
    """Flags of about one confidence: bounds, size, means of stated and true.

    `sources` has for each source how many are right, of how many.
    """

    low: float
    high: float
    flags: int
    stated: float
    right: float
    sources: dict[str, tuple[int, int]]


def collect(data: Path) -> list[Labelled]:
    """Return all flags that are known to be right or wrong."""
    found, _ = labelled.real(data)
    return [*labelled.annotated(), *found, *labelled.pairs(data)]


def fit(flags: Sequence[Labelled]) -> Calibration:
    """Fit the map; more strength never makes a flag less sure."""
    from sklearn.linear_model import LogisticRegression

    grounds = [*sorted(labelled.RULES), ONE_SENTENCE]
    rows = [
        [x.finding.strength] + [float(ground(x.finding) == name) for name in grounds]
        for x in flags
    ]
    model = LogisticRegression(C=INVERSE_PENALTY, max_iter=1000)
    model.fit(rows, [x.right for x in flags])
    strength, *weights = (round(float(x), 3) for x in model.coef_[0])
    return Calibration(
        round(float(model.intercept_[0]), 3),
        max(0.0, strength),
        dict(zip(grounds, weights, strict=True)),
    )


def folds(flags: Sequence[Labelled]) -> list[list[int]]:
    """Return the flags' places by fold; no story is in two folds."""
    stories: dict[str, list[str]] = defaultdict(list)
    for source, story in sorted({(flag.source, flag.story) for flag in flags}):
        stories[source].append(story)
    count = len(stories["annotated"])
    number = {
        (source, story): at % count
        for source, names in stories.items()
        for at, story in enumerate(names)
    }
    out: list[list[int]] = [[] for _ in range(count)]
    for at, flag in enumerate(flags):
        out[number[flag.source, flag.story]].append(at)
    return out


def left_out(flags: Sequence[Labelled]) -> list[float]:
    """Return each flag's confidence by a map fitted without its story."""
    found = [0.0] * len(flags)
    for fold in folds(flags):
        held = set(fold)
        table = fit([flag for at, flag in enumerate(flags) if at not in held])
        for at in fold:
            found[at] = confidence(flags[at].finding, table)
    return found


def curve(stated: Sequence[float], flags: Sequence[Labelled]) -> list[Bin]:
    """Return the bins that hold any flag, lowest confidence first."""
    out = []
    for low, high in pairwise(EDGES):
        rows = [
            (value, flag)
            for value, flag in zip(stated, flags, strict=True)
            if low <= value < high
        ]
        if rows:
            mean = sum(value for value, _ in rows) / len(rows)
            every = Counter(flag.source for _, flag in rows)
            right = Counter(flag.source for _, flag in rows if flag.right)
            sources = {name: (right[name], every[name]) for name in sorted(every)}
            share = right.total() / len(rows)
            out.append(Bin(low, high, len(rows), mean, share, sources))
    return out


def expected_error(bins: Sequence[Bin]) -> float:
    """Return the mean distance of stated and true, weighted by the bins' sizes."""
    every = sum(row.flags for row in bins)
    return sum(row.flags * abs(row.stated - row.right) for row in bins) / every


def measured(flags: Sequence[Labelled]) -> tuple[list[Bin], dict[str, float]]:
    """Return the curve on flags left out, and the figures that have floors."""
    stated = left_out(flags)
    bins = curve(stated, flags)
    sure = [x.right for value, x in zip(stated, flags, strict=True) if value >= SURE]
    return bins, {
        "expected error": expected_error(bins),
        "sure ones right": sum(sure) / len(sure) if sure else 0.0,
        "share sure": len(sure) / len(flags),
    }


def figures(data: Path) -> dict[str, float]:
    """Return the figures that have floors."""
    return measured(collect(data))[1]


def main() -> None:
    """Print the curve."""
    bins, found = measured(collect(Path(sys.argv[1])))
    for row in bins:
        print(
            f"{row.low:.1f} to {row.high:.1f}: {row.flags:4} flags, "
            f"stated {row.stated:.2f}, right {row.right:.2f}"
        )
    for name, value in found.items():
        print(f"{name:32} {value:.3f}")


if __name__ == "__main__":
    main()
