"""Fit the weights that say how likely two sentences tell one fact.

    python training/train_likeness.py DATA [--write]

DATA holds `alignment/ecbplus_pairs.jsonl` and `alignment/sts_news.jsonl`. A logistic
regression over the features of framing.align.likeness is fitted on the part of
the first that is for training. Printed are average precision and the best F1 on
its other part, which has other topics, and Pearson's correlation on headlines,
which no fit sees. With --write the weights go into framing/data/likeness.json.
"""

from __future__ import annotations

import argparse
import json
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

from framing.align.likeness import features
from framing.analysis import assemble, read_article
from framing.plain import articles

if TYPE_CHECKING:
    from collections.abc import Sequence

OUT = Path(__file__).parents[1] / "framing" / "data" / "likeness.json"
REGULARISATION = 1.0

Pair = tuple[str, str]


def rows(path: Path) -> list[dict[str, Any]]:
    """Return the rows of a file in JSON Lines."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def read(pair: Pair) -> dict[str, float]:
    """Return the features of two sentences."""
    return features(assemble(tuple(read_article(x, ()) for x in articles(pair)), ()))


def measured(pairs: Sequence[Pair]) -> list[dict[str, float]]:
    """Return the features of pairs, worked out on all cores."""
    with ProcessPoolExecutor() as pool:
        return list(pool.map(read, pairs, chunksize=100))


def best_f1(scores: Sequence[float], labels: Sequence[int]) -> float:
    """Return the best F1 that a threshold on the scores gives."""
    from sklearn.metrics import precision_recall_curve

    precision, recall, _ = precision_recall_curve(labels, scores)
    pairs = zip(precision, recall, strict=True)
    return max(float(2 * p * r / (p + r)) for p, r in pairs if p + r)


def main() -> None:
    """Fit, print and, if asked to, write."""
    from numpy import corrcoef
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.metrics import average_precision_score

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    found = rows(options.data / "alignment" / "ecbplus_pairs.jsonl")
    train = [row for row in found if row["split"] == "train"]
    other = [row for row in found if row["split"] != "train"]
    table = DictVectorizer(sparse=False)
    seen = table.fit_transform(measured([(x["s1"], x["s2"]) for x in train]))
    fit = LogisticRegression(C=REGULARISATION, max_iter=5000)
    fit.fit(seen, [row["label"] for row in train])
    held = table.transform(measured([(x["s1"], x["s2"]) for x in other]))
    scores, labels = fit.decision_function(held), [row["label"] for row in other]
    average = average_precision_score(labels, scores)
    print(f"other topics: average precision {average:.3f}")
    print(f"              best F1 {best_f1(scores, labels):.3f}")
    news = [
        row
        for row in rows(options.data / "alignment" / "sts_news.jsonl")
        if row["part"] == "headlines"
    ]
    likely = fit.predict_proba(
        table.transform(measured([(x["s1"], x["s2"]) for x in news]))
    )[:, 1]
    print(f"headlines: r {corrcoef(likely, [x['score'] for x in news])[0, 1]:.3f}")
    names = table.get_feature_names_out()
    weights = {
        name: round(float(w), 3) for name, w in zip(names, fit.coef_[0], strict=True)
    }
    weights["bias"] = round(float(fit.intercept_[0]), 3)
    print(json.dumps(weights, indent=1))
    if options.write:
        OUT.write_text(json.dumps(weights, indent=1, sort_keys=True) + "\n", "utf-8")


if __name__ == "__main__":
    main()
