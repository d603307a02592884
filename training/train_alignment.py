"""Fit the weights that say how likely two claims state one fact.

    python training/train_alignment.py STORIES [--write]

STORIES holds annotated stories: a folder each with article files and a
gold.json whose "aligned" lists pairs of passages that state one fact. The
script fits a logistic regression over the features of framing.align.score and
prints average precision and the best F1, always leaving the scored story out
of the fit. With --write it stores the weights fitted on all stories in
framing/data/alignment.json.
"""

from __future__ import annotations

import argparse
import json
import math
import statistics
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from framing.align.score import features
from framing.align.similarity import Similarity
from framing.analysis import assemble, read_article
from framing.ingest import read_folder

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.model.claim import Claim

OUT = Path(__file__).parents[1] / "framing" / "data" / "alignment.json"
REGULARISATION = 1.0
NEAR_BEST = 0.97
"""Share of the best F2 from which a cut counts as good."""

Row = tuple[dict[str, float], int]


def places(text: str, wanted: str) -> tuple[int, int]:
    """Return where a passage stands in its article."""
    start = text.index(wanted)
    return start, start + len(wanted)


def share(claim: Claim, start: int, end: int) -> float:
    """Return the part of a claim that lies within a passage."""
    inside = min(claim.end, end) - max(claim.start, start)
    return max(0, inside) / (claim.end - claim.start)


def rows_of(folder: Path) -> list[Row]:
    """Return the labelled pairs of a story.

    Of each gold pair the closest two clauses are positive. Other clauses of
    the same two passages say nothing either way and are left out, and so are
    pairs of an article and its copy, which the gold lists only in part.
    """
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    articles, _ = read_folder(folder)
    story = assemble(tuple(read_article(x, ()) for x in articles), ())
    similarity = Similarity(story.claims)
    by_file: dict[str, Any] = {Path(x.path).name: x for x in articles}
    positive, unclear = set(), set()
    pairs = list(similarity.candidates())
    for row in gold["aligned"]:
        spans = []
        for item in row["evidence"]:
            article = by_file[item["article"]]
            spans.append((article.id, *places(article.text, item["text"])))
        touching = [pair for pair in pairs if touches(story.claims, pair, spans)]
        unclear.update(touching)
        if touching:
            positive.add(max(touching, key=lambda pair: similarity.clause(*pair)))
    copies = {
        (by_file[name].id, by_file[row["derived_from"]].id)
        for name, row in gold["articles"].items()
        if row["derived_from"]
    }
    out = []
    for pair in pairs:
        a, b = (story.claims[index].article for index in pair)
        if pair not in positive and ((a, b) in copies or (b, a) in copies):
            continue
        if pair in positive or pair not in unclear:
            out.append((features(similarity, *pair), int(pair in positive)))
    return out


def touches(
    claims: tuple[Claim, ...],
    pair: tuple[int, int],
    spans: list[tuple[str, int, int]],
) -> bool:
    """Return whether two claims lie in the two passages of a gold pair."""
    a, b = claims[pair[0]], claims[pair[1]]
    for x, y in ((a, b), (b, a)):
        if all(
            claim.article == span[0] and share(claim, span[1], span[2]) > 0.5
            for claim, span in zip((x, y), spans, strict=True)
        ):
            return True
    return False


def fit(rows: list[Row]) -> tuple[Any, list[str]]:
    """Fit the regression; return it with the names of its features."""
    from sklearn.linear_model import LogisticRegression

    names = sorted(rows[0][0])
    model = LogisticRegression(C=REGULARISATION, max_iter=1000)
    model.fit([[row[name] for name in names] for row, _ in rows], [y for _, y in rows])
    return model, names


def best_cut(
    precision: Sequence[float], recall: Sequence[float], cuts: Sequence[float]
) -> tuple[float, float]:
    """Return the best F2 and a cut that gives it.

    The curve is flat at its top and its peak an accident of the stories: the
    cut is the median of those that come near the best.
    """
    rows = [
        (5 * p * r / (4 * p + r), float(cut))
        for p, r, cut in zip(precision, recall, cuts, strict=False)
        if p + r
    ]
    best = max(rows)[0]
    return best, statistics.median(c for f, c in rows if f >= NEAR_BEST * best)


def main() -> None:
    """Fit, report and, if asked, write."""
    from sklearn.metrics import average_precision_score, precision_recall_curve

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("stories", type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    stories: dict[str, list[Row]] = defaultdict(list)
    for gold in sorted(options.stories.glob("*/gold.json")):
        stories[gold.parent.name] = rows_of(gold.parent)
    every: list[tuple[float, int]] = []
    for name, rows in stories.items():
        others = [row for key, more in stories.items() if key != name for row in more]
        model, names = fit(others)
        chances = model.predict_proba([[r[n] for n in names] for r, _ in rows])[:, 1]
        labels = [label for _, label in rows]
        every.extend(zip(chances, labels, strict=True))
        found = average_precision_score(labels, chances)
        print(
            f"{name:24} pairs {len(rows):6}  positive {sum(labels):4}  AP {found:.3f}"
        )
    given, truth = zip(*every, strict=True)
    best, cut = best_cut(*precision_recall_curve(truth, given))
    found = average_precision_score(truth, given)
    print(f"left out: AP {found:.3f}  F2 {best:.3f} at {cut:.3f}")
    model, names = fit([row for rows in stories.values() for row in rows])
    # Pairs of one fact are rare, so that a fair chance is far below one half. The
    # bias is moved so that 0.5 is the cut of the best F2 on stories left out: a
    # pair missed here is lost, a wrong one the rules can still refuse.
    shift = math.log(cut / (1 - cut))
    weights = {"bias": round(float(model.intercept_[0]) - shift, 3)}
    for name, weight in zip(names, model.coef_[0], strict=True):
        weights[name] = round(float(weight), 3)
    print(json.dumps(weights, indent=1))
    if options.write:
        OUT.write_text(json.dumps({"weights": weights}, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
