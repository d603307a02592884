"""Measure wire credits and text reuse: `python -m benchmarks.origins DATA`.

DATA holds `derivation/` (agency credits of 513 news articles; short answers
that copy a source to four degrees; pairs of one corpus that share wording) and
`stories/` (articles of several outlets on one event). The figures are those
of known examples, not of unseen text.
"""

from __future__ import annotations

import json
import runpy
import sys
import time
from collections import Counter, defaultdict
from itertools import combinations
from pathlib import Path
from typing import Any

from benchmarks.simulated_pairs import is_reused, simulate
from framing.ingest import article_from_text
from framing.ingest.names import is_known_agency
from framing.ingest.origins.reuse import compare_articles

Row = dict[str, Any]

TRAINING = Path(__file__).parents[1] / "training" / "train_reuse.py"


def rows(path: Path) -> list[Row]:
    with path.open(encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def wire(data: Path) -> dict[str, float]:
    """Print what is taken for an agency's copy; return the F1 of each way."""
    copies = rows(data / "derivation" / "polnear_wire.jsonl")
    gold = {row["id"] for row in copies if row["label"]}
    scores = {}
    for under in ("title and text", "text alone"):
        said = {row["id"]: credited(row, under) for row in copies}
        known = {key for key, name in said.items() if name and is_known_agency(name)}
        named = {key for key, name in said.items() if name}
        for way, found in (("agency copy", known), ("any agency named", named)):
            scores[f"{way}, {under}"] = f1(found, gold)
            print(f"{way}, {under}: {agreement(found, gold)}")
        if "--misses" in sys.argv:
            for row in copies:
                if (row["id"] in named | known) != (row["id"] in gold):
                    print("  ", row["id"], row["wire"], said[row["id"]])
    return scores


def credited(row: Row, under: str) -> str | None:
    text = row["text"]
    if under == "title and text":
        text = f"{row['title']}\n\n{text}"
    article = article_from_text(text, "a.txt")
    return article.agency.value if article.agency else None


def f1(found: set[str], gold: set[str]) -> float:
    return 2 * len(found & gold) / (len(found) + len(gold))


def agreement(found: set[str], gold: set[str]) -> str:
    right = len(found & gold)
    return (
        f"precision {right / max(len(found), 1):.3f} "
        f"recall {right / len(gold):.3f} "
        f"F1 {f1(found, gold):.3f}"
    )


def degrees(data: Path) -> None:
    """Print what a degree says of the share, and the accuracy of degrees.

    The bounds were fitted on these answers: the first line of accuracies is
    no figure for unseen text, those with answers left out are.
    """
    shares: dict[str, list[float]] = defaultdict(list)
    said: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows(data / "derivation" / "clough_stevenson.jsonl"):
        reuse = compare_articles(row["text"], row["source_text"])
        shares[row["level"]].append(reuse.share)
        said[row["level"]][reuse.degree] += 1
    for level in ("non", "heavy", "light", "cut"):
        values = sorted(shares[level])
        low, middle, high = values[0], values[len(values) // 2], values[-1]
        print(
            f"degree {level:6} share {low:.2f} {middle:.2f} {high:.2f} "
            f"({len(values)}), called {dict(said[level])}"
        )
    for line in runpy.run_path(str(TRAINING))["lines"](data):
        print(line)


def pairs(data: Path) -> float:
    """Print near-copies found and mere quotations called copies, and their share."""
    articles = rows(data / "stories" / "corpus_3k.jsonl")
    texts = {row["id"]: row["text"] for row in articles}
    copied, quoting = [], []
    for row in rows(data / "derivation" / "abp_pairs.jsonl"):
        if row["a"] in texts and row["b"] in texts:
            said = is_reused(texts[row["a"]], texts[row["b"]])
            if row["containment7_noquote"] > 0.2:
                copied.append(said)
            elif row["containment7_noquote"] < 0.02:
                quoting.append(said)
    print(
        f"pairs of the corpus: copies found {sum(copied)}/{len(copied)}, "
        f"mere quotations called copies {sum(quoting)}/{len(quoting)}"
    )
    return sum(quoting) / len(quoting)


def stories(data: Path, name: str) -> float:
    """Print the pairs of one event that are called derived; return their share."""
    by_story: dict[str, list[Row]] = defaultdict(list)
    for row in rows(data / "stories" / f"{name}.jsonl"):
        by_story[row["story"]].append(row)
    flagged = total = 0
    began = time.perf_counter()
    for articles in by_story.values():
        for a, b in combinations(articles, 2):
            forth = compare_articles(a["text"], b["text"])
            back = compare_articles(b["text"], a["text"])
            total += 1
            if {forth.kind, back.kind} != {"none"}:
                flagged += 1
                if "--misses" in sys.argv:
                    shown = [
                        a["text"][p.left.start : p.left.end][:90]
                        for p in forth.passages
                    ]
                    print(f"   {name} {a['id']} {b['id']} {forth.share:.2f}", shown[:6])
    spent = (time.perf_counter() - began) / max(total, 1)
    print(
        f"{name}: {flagged}/{total} pairs called derived, {1000 * spent:.1f} ms a pair"
    )
    return flagged / total


def figures(data: Path) -> dict[str, float]:
    """Return the figures that have floors."""
    accuracies = runpy.run_path(str(TRAINING))["accuracies"](data)
    four, derived = accuracies["question left out"]
    simulated = simulate(rows(data / "stories" / "corpus_3k.jsonl"))
    return {
        **wire(data),
        "4-way degree, question left out": four,
        "derived or not, question left out": derived,
        "mere quotations called copies": pairs(data),
        "BASIL pairs called derived": stories(data, "basil"),
        **simulated,
    }


def main() -> None:
    data = Path(sys.argv[1])
    wire(data)
    degrees(data)
    pairs(data)
    simulate(rows(data / "stories" / "corpus_3k.jsonl"))
    stories(data, "basil")
    stories(data, "newswcl50")


if __name__ == "__main__":
    main()
