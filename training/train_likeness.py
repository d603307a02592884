"""Fit the weights that say how likely two sentences tell one fact.

    python training/train_likeness.py DATA [--embeddings MODEL] [--write]

DATA holds `alignment/ecbplus_pairs.jsonl` and `alignment/sts_news.jsonl`. A logistic
regression over the features of framing.align.likeness is fitted on the topics of
the first that are for training and on the headlines of 2013 of the second, whose
grade of 0 to 5 is taken for a probability. Printed are average precision and the
best F1 on the other topics and Pearson's correlation on the headlines of the
other year, which no fit sees. With --write the weights go into
framing/data/likeness.json, with a model into likeness_embeddings.json.
"""

from __future__ import annotations

import argparse
import json
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from framing.align.embeddings import load_encoder, meaning
from framing.align.likeness import MEANING, features
from framing.analysis import assemble, read_article
from framing.plain import articles

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

DATA = Path(__file__).parents[1] / "framing" / "data"
REGULARISATION = 0.05
HEADLINE_WEIGHT = 15.0
"""What a headline pair counts beside a pair of ECB+, of which there are more."""
FITTED_YEAR = 2013
GRADES = 5.0


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sentences, how likely they tell one fact, and what they are for."""

    left: str
    right: str
    likely: float
    headline: bool
    fitted: bool


def pairs(folder: Path) -> list[Pair]:
    """Return the pairs of both data sets."""
    out = [
        Pair(x["s1"], x["s2"], x["label"], headline=False, fitted=x["split"] == "train")
        for x in rows(folder / "ecbplus_pairs.jsonl")
    ]
    out += [
        Pair(x["s1"], x["s2"], x["score"] / GRADES, True, x["year"] == FITTED_YEAR)
        for x in rows(folder / "sts_news.jsonl")
        if x["part"] == "headlines"
    ]
    return out


def rows(path: Path) -> list[dict[str, Any]]:
    """Return the rows of a file in JSON Lines."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def read(pair: Pair) -> dict[str, float]:
    """Return the features of two sentences."""
    both = articles((pair.left, pair.right))
    return features(assemble(tuple(read_article(x, ()) for x in both), ()))


def measured(found: Sequence[Pair], model: str) -> list[dict[str, float]]:
    """Return the features of pairs, worked out on all cores."""
    with ProcessPoolExecutor() as pool:
        out = list(pool.map(read, found, chunksize=100))
    if model:
        encoder = load_encoder(model)
        for row, pair in zip(out, found, strict=True):
            row[MEANING] = meaning(encoder, pair.left, pair.right)
    return out


def fit(
    found: Sequence[Pair], table: Sequence[Mapping[str, float]]
) -> dict[str, float]:
    """Return the weights fitted on the pairs that are for it.

    A probability counts as two pairs, one of each label, by its share. The two
    tasks have rates of their own, so each has its intercept; the mean is kept.
    """
    import numpy as np
    from sklearn.linear_model import LogisticRegression

    names = sorted(table[0])
    chosen = [(x, row) for x, row in zip(found, table, strict=True) if x.fitted]
    seen = np.array([[*map(row.get, names), x.headline] for x, row in chosen], float)
    likely = np.array([x.likely for x, _ in chosen], float)
    counts = np.array([HEADLINE_WEIGHT if x.headline else 1.0 for x, _ in chosen])
    model = LogisticRegression(C=REGULARISATION, max_iter=5000)
    model.fit(
        np.vstack([seen, seen]),
        np.repeat([1, 0], len(seen)),
        sample_weight=np.concatenate([counts * likely, counts * (1 - likely)]),
    )
    *slopes, headline = model.coef_[0]
    out = {name: round(float(x), 3) for name, x in zip(names, slopes, strict=True)}
    return {"bias": round(float(model.intercept_[0] + headline / 2), 3), **out}


def score(weights: Mapping[str, float], row: Mapping[str, float]) -> float:
    """Return the probability that the weights give a row of features."""
    from math import exp

    total = sum(weights[name] * value for name, value in row.items())
    return 1 / (1 + exp(-weights["bias"] - total))


def best_f1(scores: Sequence[float], labels: Sequence[float]) -> float:
    """Return the best F1 that a threshold on the scores gives."""
    from sklearn.metrics import precision_recall_curve

    precision, recall, _ = precision_recall_curve(labels, scores)
    both = zip(precision, recall, strict=True)
    return max(float(2 * p * r / (p + r)) for p, r in both if p + r)


def tell(
    found: Sequence[Pair],
    table: Sequence[Mapping[str, float]],
    weights: Mapping[str, float],
) -> None:
    """Print the figures on the pairs that no fit has seen."""
    from numpy import corrcoef
    from sklearn.metrics import average_precision_score

    held = [(x, score(weights, r)) for x, r in zip(found, table, strict=True)]
    held = [(x, value) for x, value in held if not x.fitted]
    labels = [x.likely for x, _ in held if not x.headline]
    scores = [value for x, value in held if not x.headline]
    average = average_precision_score(labels, scores)
    print(f"other topics: average precision {average:.3f}")
    print(f"              best F1 {best_f1(scores, labels):.3f}")
    grades = [x.likely for x, _ in held if x.headline]
    values = [value for x, value in held if x.headline]
    print(f"headlines: r {corrcoef(values, grades)[0, 1]:.3f}")


def main() -> None:
    """Fit, print and, if asked to, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--embeddings", default="", metavar="MODEL")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    found = pairs(options.data / "alignment")
    table = measured(found, options.embeddings)
    weights = fit(found, table)
    tell(found, table, weights)
    text = json.dumps(weights, indent=1, sort_keys=True, ensure_ascii=False) + "\n"
    print(text)
    if options.write:
        name = "likeness_embeddings" if options.embeddings else "likeness"
        (DATA / f"{name}.json").write_text(text, "utf-8")


if __name__ == "__main__":
    main()
