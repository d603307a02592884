"""Fit the bounds that tell near copies from revised texts and from others.

    python training/train_reuse.py DATA

DATA holds `derivation/clough_stevenson.jsonl`, short answers that copy a text
to a known degree, and `stories/`, articles of several outlets on one event,
which are held to be written apart. The script takes the figures of
`framing.ingest.origins.reuse.measure`, tries every bound between two neighbouring
figures, and keeps the middle of those that are right most often. It prints the
accuracy of the four degrees, and of derived or not, with all answers in the
fit, with the answers on the scored question left out, and with the scored
answer left out. The bounds stand, rounded, in framing/ingest/origins/reuse.py.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise, permutations
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

from framing.ingest.origins.own_words import own_words
from framing.ingest.origins.reuse import Bounds, compare, degree_of, measure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

VERBATIM_WORDS = 40.0
"""Mean run of a copied word in a near copy: two sentences. It is set, not fitted."""

FALSE_SHARE = 1 / 200
"""Share of texts written apart that may be taken for reworded ones."""

LEVELS = {"non": "none", "heavy": "heavy", "light": "light", "cut": "cut"}


@dataclass(frozen=True, slots=True)
class Answer:
    """A text with its level and figures; `close` where its passages are plain."""

    name: str
    task: str
    level: str
    close: bool
    reworded: float
    copied: float
    run: float


def rows(path: Path) -> list[dict[str, Any]]:
    """Return the rows of a file in JSON Lines."""
    with path.open(encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def answer(name: str, task: str, level: str, texts: tuple[str, str]) -> Answer:
    """Return a text, and the one it is held against, as figures."""
    left, right = (own_words(text) for text in texts)
    close = compare(left, right, reworded=False).kind != "none"
    return Answer(name, task, level, close, *measure(left, right))


def answers(data: Path) -> list[Answer]:
    """Return the short answers."""
    found = rows(data / "derivation" / "clough_stevenson.jsonl")
    return [
        answer(r["id"], r["task"], LEVELS[r["level"]], (r["text"], r["source_text"]))
        for r in found
    ]


def reports(data: Path) -> list[Answer]:
    """Return the pairs of reports on one event."""
    texts = defaultdict(list)
    for name in ("basil", "newswcl50"):
        for row in rows(data / "stories" / f"{name}.jsonl"):
            texts[name, row["story"]].append(row["text"])
    return [
        answer("", "news", "none", pair)
        for story in texts.values()
        for pair in permutations(story, 2)
    ]


def middle(values: Sequence[float], score: Callable[[float], int]) -> float:
    """Return the middle of the bounds that score best."""
    between = [(a + b) / 2 for a, b in pairwise(sorted(set(values)))]
    scores = {bound: score(bound) for bound in between}
    best = max(scores.values())
    return median(bound for bound, value in scores.items() if value == best)


def fit(learnt: Sequence[Answer], apart: Sequence[Answer]) -> Bounds:
    """Return the bounds that are right most often.

    Texts that were written apart set the first, as few of them may pass it.
    """
    others = [row for row in (*learnt, *apart) if row.level == "none"]
    highest = sorted((row.reworded for row in others if not row.close), reverse=True)
    derived = [row for row in learnt if row.level != "none" and row.copied > 0]
    light = middle(
        [row.run for row in derived],
        lambda cut: sum((r.run >= cut) == (r.level != "heavy") for r in derived),
    )
    broken = [row for row in derived if row.run < VERBATIM_WORDS]
    near_copy = middle(
        [row.copied for row in broken],
        lambda cut: sum((r.copied >= cut) == (r.level == "cut") for r in broken),
    )
    passing = highest[int(FALSE_SHARE * len(highest))]
    return Bounds(passing, light, VERBATIM_WORDS, near_copy)


def guess(row: Answer, bounds: Bounds) -> str:
    """Return the degree that the bounds give to a text."""
    if not row.close and row.reworded <= bounds.reworded:
        return "none"
    return degree_of(row.copied, row.run, bounds)


def accuracy(
    found: Sequence[Answer], apart: Sequence[Answer], key: Callable[[Answer], str]
) -> tuple[float, float]:
    """Return both accuracies with each group of `key` scored by the others."""
    right = derived = 0
    groups = sorted({key(row) for row in found})
    for group in groups:
        learnt = [row for row in found if key(row) != group or len(groups) == 1]
        bounds = fit(learnt, apart)
        for row in found:
            if key(row) == group:
                said = guess(row, bounds)
                right += said == row.level
                derived += (said != "none") == (row.level != "none")
    return right / len(found), derived / len(found)


def accuracies(data: Path) -> dict[str, tuple[float, float]]:
    """Return the accuracy of four degrees and of derived or not, by what is fit."""
    found, apart = answers(data), reports(data)
    ways: dict[str, Callable[[Answer], str]] = {
        "all in the fit": lambda _: "",
        "question left out": lambda row: row.task,
        "answer left out": lambda row: row.name,
    }
    return {name: accuracy(found, apart, key) for name, key in ways.items()}


def lines(data: Path) -> Iterator[str]:
    """Yield the accuracies and the bounds fitted on all answers, as text."""
    for name, (four, two) in accuracies(data).items():
        yield f"degree, {name:18} 4-way {four:.3f}  derived or not {two:.3f}"
    yield f"{fit(answers(data), reports(data))}"


def main() -> None:
    """Fit and report."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    for line in lines(parser.parse_args().data):
        print(line)


if __name__ == "__main__":
    main()
