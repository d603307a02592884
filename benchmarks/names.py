"""Measure the comparison and the finding of names on public data.

    python -m benchmarks.names DATA

DATA holds `names/os_name_bench.jsonl`, `names/translit_variants.jsonl` and,
for the speed of finding, `quotes/polnear.jsonl`. Pairs are told apart by the
verdict, by a score of 0.5, by the best threshold of all, and by the best of
one random half on the other half. Libraries are measured where they are
installed.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from statistics import mean
from typing import Any

from benchmarks.timing import MEGABYTE, megabytes_a_second, seconds
from framing import compare_names, find_names

HALVES = 5
"""Random halves on whose other half a threshold is tried."""
Scored = list[tuple[float, bool]]
Likeness = Callable[[str, str], float]


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


def f1_at(scored: Scored, threshold: float) -> float:
    """Return the F1 of the pairs whose score reaches a threshold."""
    return rates([(score >= threshold, true) for score, true in scored])[2]


def best_threshold(scored: Scored) -> float:
    """Return the threshold with the highest F1, the middle of several."""
    best = max(f1_at(scored, at / 100) for at in range(20, 100))
    good = [at for at in range(20, 100) if f1_at(scored, at / 100) == best]
    return good[len(good) // 2] / 100


def unseen_f1(scored: Scored) -> float:
    """Return the mean F1 on random halves by the threshold of the other half."""
    found = []
    for seed in range(HALVES):
        mixed = random.Random(seed).sample(scored, len(scored))  # noqa: S311
        half = len(mixed) // 2
        for seen, unseen in (
            (mixed[:half], mixed[half:]),
            (mixed[half:], mixed[:half]),
        ):
            found.append(f1_at(unseen, best_threshold(seen)))
    return mean(found)


def area(pairs: Scored) -> float:
    """Return the area under the ROC curve of (score, true) pairs."""
    good = [score for score, true in pairs if true]
    bad = [score for score, true in pairs if not true]
    wins = sum((g > b) + 0.5 * (g == b) for g in good for b in bad)
    return wins / (len(good) * len(bad))


def our_score(a: str, b: str) -> float:
    """Return the score that `framing.compare_names` gives."""
    return compare_names(a, b).score


def libraries() -> dict[str, Likeness]:
    """Return the likenesses of names that installed libraries offer."""
    found: dict[str, Likeness] = {}
    try:
        from rapidfuzz import fuzz, utils
    except ImportError:
        pass
    else:
        clean = utils.default_process
        found["token_set_ratio"] = lambda a, b: (
            fuzz.token_set_ratio(clean(a), clean(b)) / 100
        )
        found["WRatio"] = lambda a, b: fuzz.WRatio(clean(a), clean(b)) / 100
    try:
        import jellyfish
    except ImportError:
        return found
    found["jaro_winkler"] = lambda a, b: jellyfish.jaro_winkler_similarity(
        a.lower(), b.lower()
    )
    try:
        doublemetaphone = import_module("metaphone").doublemetaphone
    except ImportError:
        return found
    found["metaphone"] = lambda a, b: jellyfish.jaro_winkler_similarity(
        doublemetaphone(a)[0], doublemetaphone(b)[0]
    )
    return found


def parts_of(data: Path) -> dict[str, list[dict[str, Any]]]:
    """Return the labelled pairs by what they name and who made them."""
    found = rows(data / "names" / "os_name_bench.jsonl")
    persons = [row for row in found if row["schema"] == "Person"]
    return {
        "persons, by hand": [row for row in persons if not row["synthetic"]],
        "persons, synthetic": [row for row in persons if row["synthetic"]],
        "persons": persons,
        "bodies, by hand": [
            r for r in found if r["schema"] != "Person" and not r["synthetic"]
        ],
        "bodies, synthetic": [
            r for r in found if r["schema"] != "Person" and r["synthetic"]
        ],
    }


def scored_by(likeness: Likeness, part: list[dict[str, Any]]) -> Scored:
    """Return the score and the label of each pair."""
    return [(likeness(r["name1"], r["name2"]), bool(r["label"])) for r in part]


def verdict_f1(part: list[dict[str, Any]]) -> float:
    """Return the F1 of the pairs that `compare_names` calls one name."""
    pairs = []
    for row in part:
        match = compare_names(row["name1"], row["name2"])
        pairs.append((match.verdict != "different", bool(row["label"])))
    return rates(pairs)[2]


def look_alikes(data: Path) -> dict[str, list[dict[str, Any]]]:
    """Return spellings of one foreign name, against look-alikes, by script."""
    variants = rows(data / "names" / "translit_variants.jsonl")
    return {
        f"{script} against {negative}": [
            row
            for row in variants
            if row["script"] == script and row.get("neg") in (None, negative)
        ]
        for script in ("russian", "arabic", "hebrew")
        for negative in ("hard", "same_initial")
    }


def figures(data: Path) -> dict[str, float]:
    """Return F1 by verdict, on pairs by hand and synthetic, and AUC by script."""
    found = {}
    for title, part in parts_of(data).items():
        found[f"F1 of {title}"] = verdict_f1(part)
    for title, part in look_alikes(data).items():
        found[f"AUC of {title}"] = area(scored_by(our_score, part))
    return found


def speed_of_finding(data: Path) -> float:
    """Return megabytes a second of `find_names` on running text, median of 3."""
    texts = {row["text"] for row in rows(data / "quotes" / "polnear.jsonl")}
    whole = "\n\n".join(sorted(texts))[:MEGABYTE]
    articles = [whole[at : at + 5000] for at in range(0, len(whole), 5000)]
    return megabytes_a_second(find_names, articles)


def speed_of_comparing(data: Path) -> float:
    """Return pairs a second of `compare_names`, median of 3."""
    part = parts_of(data)["persons"]

    def work() -> None:
        for row in part:
            compare_names(row["name1"], row["name2"])

    return len(part) / seconds(work)


def main(data: Path) -> None:
    """Print a table of all measures."""
    print(f"{'':22} {'':16}  verdict  at .5   best  (at)  unseen half")
    for title, part in parts_of(data).items():
        print(f"{title} ({len(part)} pairs)")
        for name, likeness in {"framing": our_score, **libraries()}.items():
            scored = scored_by(likeness, part)
            at = best_threshold(scored)
            said = f"{verdict_f1(part):.3f}" if name == "framing" else "     "
            print(
                f"{'':22} {name:16}  {said}    {f1_at(scored, 0.5):.3f}  "
                f"{f1_at(scored, at):.3f} ({at:.2f}) {unseen_f1(scored):.3f}"
            )
    for title, part in look_alikes(data).items():
        line = [
            f"{name} {area(scored_by(likeness, part)):.3f}"
            for name, likeness in {"framing": our_score, **libraries()}.items()
        ]
        print(f"{title:30} AUC {'  '.join(line)}")
    print(f"find_names    {speed_of_finding(data):8.2f} MB/s")
    print(f"compare_names {speed_of_comparing(data):8.0f} pairs/s, nothing remembered")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
