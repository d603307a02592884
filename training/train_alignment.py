"""Fit the weights that say how likely two claims state one fact.

    python training/train_alignment.py STORIES... [--ablation] [--write]

STORIES are folders of annotated stories: in each a folder a story, with article
files and a gold.json whose "aligned" lists pairs of passages that state one
fact. The script fits two logistic regressions, one over the features of
framing.align.score for the first look at a pair, one over these and those of
framing.align.second_look. It prints, for the fit on all stories and with the scored
story left out of it: average precision and best F2 of the pairs, and what comes
of it in whole reports, aligned passages found and F1 of the conflicts. With
--ablation it prints what each feature adds. With --write it stores the weights
fitted on all stories in framing/data/alignment.json.
"""

from __future__ import annotations

import argparse
import json
import math
import statistics
from collections import Counter, defaultdict
from pathlib import Path
from runpy import run_path
from typing import TYPE_CHECKING, Any, TypeAlias
from unittest.mock import patch

from framing.align import group, score
from framing.align.similarity import Similarity
from framing.analysis import analyse, assemble, read_article
from framing.ingest import read_folder
from framing.report.data import to_json

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from framing.model.claim import Claim

ROOT = Path(__file__).parents[1]
OUT = ROOT / "framing" / "data" / "alignment.json"
SCORER = ROOT / "tests" / "eval" / "score_stories.py"
CONFLICT_SCORES = ("conflict_recall", "conflict_precision", "conflict_f1", "trap_rate")
CAUTION = 0.3
"""How far above the cut of the best F2, in logits, a chance of one half stands."""
REGULARISATION = 1.0
NEAR_BEST = 0.97
"""Share of the best F2 from which a cut counts as good."""

Model: TypeAlias = Any
"""A fitted regression; scikit-learn ships no types."""
Row = tuple[dict[str, float], int]
Stories = dict[str, list[Row]]
Judged = list[tuple[float, int]]
Indices = tuple[int, int]
Looked: TypeAlias = "Iterator[tuple[Indices, dict[str, float]]]"
Look: TypeAlias = "Callable[[Sequence[Claim]], Looked]"


def places(text: str, wanted: str) -> tuple[int, int]:
    """Return where a passage stands in its article."""
    start = text.index(wanted)
    return start, start + len(wanted)


def share(claim: Claim, start: int, end: int) -> float:
    """Return the part of a claim that lies within a passage."""
    inside = min(claim.end, end) - max(claim.start, start)
    return max(0, inside) / (claim.end - claim.start)


def first_rows(claims: Sequence[Claim]) -> Looked:
    """Yield the pairs of claims with the features of the first look."""
    similarity = Similarity(claims)
    for pair in similarity.candidates():
        yield pair, score.features(similarity, *pair)


def rows_of(folder: Path, look: Look = group.looked_at) -> list[Row]:
    """Return the labelled pairs of a story.

    Of each gold pair the two clauses that share most are positive. Other clauses
    of the same two passages say nothing either way and are left out, and so are
    pairs of an article and its copy, which the gold lists only in part.
    """
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    articles, _ = read_folder(folder)
    claims = assemble(tuple(read_article(x, ()) for x in articles), ()).claims
    by_file: dict[str, Any] = {Path(x.path).name: x for x in articles}
    rows = dict(look(claims))
    positive: set[Indices] = set()
    unclear: set[Indices] = set()
    for row in gold["aligned"]:
        spans = []
        for item in row["evidence"]:
            article = by_file[item["article"]]
            spans.append((article.id, *places(article.text, item["text"])))
        touching = [pair for pair in rows if touches(claims, pair, spans)]
        unclear.update(touching)
        if touching:
            positive.add(max(touching, key=lambda pair: nearness(rows[pair])))
    copies = {
        frozenset((by_file[name].id, by_file[row["derived_from"]].id))
        for name, row in gold["articles"].items()
        if row["derived_from"]
    }
    return [
        (row, int(pair in positive))
        for pair, row in rows.items()
        if pair in positive
        or (
            pair not in unclear
            and frozenset(claims[index].article for index in pair) not in copies
        )
    ]


def nearness(row: Mapping[str, float]) -> float:
    """Return how near two clauses are, by all that is known before the fit."""
    return row.get("first look", row["clause"])


def second_rows(folders: Sequence[Path]) -> tuple[dict[str, float], Stories]:
    """Return the weights of the first look, and each story's rows of the second.

    A story's rows are made with a first look that was fitted on the others.
    """
    first = {folder.name: rows_of(folder, first_rows) for folder in folders}
    out = {}
    for folder in folders:
        table = plain_weights(
            [x for k, v in first.items() if k != folder.name for x in v]
        )
        with patch.object(group, "first_weights", return_value=table):
            out[folder.name] = rows_of(folder)
    return plain_weights([x for rows in first.values() for x in rows]), out


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


def fit(rows: Sequence[Row]) -> tuple[Model, list[str]]:
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


def chances(model: Model, names: Sequence[str], rows: Sequence[Row]) -> list[float]:
    """Return how likely a model holds each pair to state one fact."""
    values = [[row[name] for name in names] for row, _ in rows]
    return [float(value) for value in model.predict_proba(values)[:, 1]]


def judged(stories: Stories, *, left_out: bool, drop: str = "") -> Judged:
    """Return chance and label of every pair, by a fit with or without its story."""
    out: list[tuple[float, int]] = []
    kept = {
        name: [({k: v for k, v in row.items() if k != drop}, y) for row, y in rows]
        for name, rows in stories.items()
    }
    for name, rows in kept.items():
        model, names = fit(
            [
                row
                for key, more in kept.items()
                if key != name or not left_out
                for row in more
            ]
        )
        labels = [label for _, label in rows]
        out.extend(zip(chances(model, names, rows), labels, strict=True))
    return out


def summary(rows: Judged) -> tuple[float, float, float]:
    """Return average precision, best F2 and the cut that gives it."""
    from sklearn.metrics import average_precision_score, precision_recall_curve

    given, truth = zip(*rows, strict=True)
    best, cut = best_cut(*precision_recall_curve(truth, given))
    return average_precision_score(truth, given), best, cut


def weights_of(rows: Sequence[Row], cut: float) -> dict[str, float]:
    """Return the weights fitted on some pairs, the bias moved to a cut.

    Pairs of one fact are rare, so that a fair chance is far below one half. The
    bias is moved so that 0.5 is a cut somewhat above that of the best F2 on
    stories left out: the rules for conflicts want precision, and groups, which
    want recall, have a lower bound of their own.
    """
    out = plain_weights(rows)
    shift = math.log(cut / (1 - cut)) + CAUTION
    return {**out, "bias": round(out["bias"] - shift, 3)}


def plain_weights(rows: Sequence[Row]) -> dict[str, float]:
    """Return the weights fitted on some pairs, which give their true chances."""
    model, names = fit(rows)
    out = {"bias": round(float(model.intercept_[0]), 3)}
    for name, weight in zip(names, model.coef_[0], strict=True):
        out[name] = round(float(weight), 3)
    return out


def report_scores(
    folders: Sequence[Path],
    first: Mapping[str, float],
    weights: Mapping[str, Mapping[str, float]],
) -> dict[str, float]:
    """Return what the scorer says of reports made with each story's own weights."""
    scorer = run_path(str(SCORER))
    tally: dict[str, Any] = defaultdict(Counter)
    tally["conflicts"], tally["findings"] = defaultdict(Counter), defaultdict(Counter)
    for folder in folders:
        own = weights[folder.name]
        with (
            patch.object(group, "first_weights", return_value=first),
            patch.object(score, "weights", return_value=own),
        ):
            report = json.loads(to_json(analyse(folder)))
        scorer["score"](scorer["Story"](folder), report, tally, [])
    scores: dict[str, float] = scorer["card"](tally)
    return scores


def print_reports(
    folders: Sequence[Path], first: Mapping[str, float], stories: Stories, cut: float
) -> None:
    """Print the scores of reports, fitted on all stories and with each left out."""
    every = weights_of([row for rows in stories.values() for row in rows], cut)
    others = {
        name: weights_of(
            [row for key, more in stories.items() if key != name for row in more], cut
        )
        for name in stories
    }
    fitted = report_scores(folders, first, dict.fromkeys(stories, every))
    left = report_scores(folders, first, others)
    print(f"\n{'reports':24} {'fit':>7} {'left out':>9}")
    for key in ("aligned_recall", "aligned_pairs_made", *CONFLICT_SCORES):
        print(f"{key:24} {fitted[key]:7} {left[key]:9}")


def print_ablation(stories: Stories) -> None:
    """Print what average precision loses without each feature, stories left out."""
    whole = summary(judged(stories, left_out=True))[0]
    print(f"\nwithout a feature, stories left out (AP with all {whole:.3f})")
    names = sorted(next(iter(stories.values()))[0][0])
    for name in names:
        found = summary(judged(stories, left_out=True, drop=name))[0]
        print(f"{name:24} {found:.3f} {found - whole:+.3f}")


def main() -> None:
    """Fit, report and, if asked, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("stories", type=Path, nargs="+")
    parser.add_argument("--ablation", action="store_true")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    folders = [
        gold.parent for base in options.stories for gold in base.glob("*/gold.json")
    ]
    folders.sort(key=lambda folder: folder.name)
    first, stories = second_rows(folders)
    for name, rows in stories.items():
        print(f"{name:24} pairs {len(rows):6}  positive {sum(y for _, y in rows):4}")
    for label, apart in (("fit", False), ("left out", True)):
        found, best, cut = summary(judged(stories, left_out=apart))
        print(f"{label:8} AP {found:.3f}  F2 {best:.3f} at {cut:.3f}")
    print_reports(folders, first, stories, cut)
    if options.ablation:
        print_ablation(stories)
    weights = weights_of([row for rows in stories.values() for row in rows], cut)
    print(json.dumps(weights, indent=1))
    if options.write:
        table = {"first": first, "weights": weights}
        OUT.write_text(json.dumps(table, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
