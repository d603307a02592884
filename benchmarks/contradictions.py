"""Measure conflicts between two sentences: `python -m benchmarks.contradictions DATA`.

Each pair goes to `framing.find_conflicts`; it counts as flagged where anything
is found. summedits: one statement with edits that keep it consistent or not;
balanced accuracy. equate: sentences about numbers of which one follows from the
other; the share of those that is flagged all the same. breaking_nli: one word
changed; the share of contradictions flagged by what the word is, and of
synonyms. rte, negation (pairs with a "not" on either side) and vitaminc: the share
flagged of what follows from the other sentence; of vitaminc also the share found of
what is refuted. `--errors` prints the pairs that go wrong, by set.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import framing

if TYPE_CHECKING:
    from collections.abc import Iterator


Row = tuple[str, str, str, bool]


def pairs(data: Path) -> Iterator[Row]:
    """Yield the set that a pair belongs to, its two texts, whether they conflict."""
    for row in rows(data, "summedits_news"):
        yield "summedits", row["statement_a"], row["statement_b"], row["label"] == 0
    for row in rows(data, "equate"):
        if row["label"] == "entailment":
            yield "equate", row["premise"], row["hypothesis"], False
    for row in rows(data, "breaking_nli"):
        kind = row["category"].removesuffix("_wordnet")
        wanted = {"synonyms": "entailment"}.get(kind, "contradiction")
        if row["label"] == wanted:
            yield kind, row["s1"], row["s2"], kind != "synonyms"
    yield from followed(data)


def followed(data: Path) -> Iterator[Row]:
    """Yield pairs of which one follows from the other, and refuted claims."""
    for row in rows(data, "rte123"):
        if row["label"] == 1:
            yield "rte", row["text"], row["hypothesis"], False
    for row in rows(data, "negation_nli"):
        if row["label"] == "entailment":
            yield "negation", row["text"], row["hypothesis"], False
    for row in rows(data, "vitaminc_sample"):
        if row["label"] in ("supports", "refutes"):
            yield "vitaminc", row["evidence"], row["claim"], row["label"] == "refutes"


def rows(data: Path, name: str) -> list[dict[str, Any]]:
    """Return the rows of a set."""
    text = (data / "conflict" / f"{name}.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def flagged(data: Path, *, show: bool = False) -> dict[tuple[str, bool], list[bool]]:
    """Return for each set, and whether pairs conflict, which were flagged."""
    found: dict[tuple[str, bool], list[bool]] = defaultdict(list)
    for name, left, right, conflict in pairs(data):
        said = bool(framing.find_conflicts(left, right))
        found[name, conflict].append(said)
        if show and said != conflict:
            print(f"{name}: {'missed' if conflict else 'false'}\n  {left}\n  {right}")
    return found


def share(values: list[bool]) -> float:
    """Return the part of some values that is true."""
    return sum(values) / len(values)


def figures(data: Path, *, show: bool = False) -> dict[str, float]:
    """Return the figures that have floors."""
    found = flagged(data, show=show)
    kept = 1 - share(found["summedits", False])
    named = {
        name: share(found[name, True]) for name in sorted({n for n, c in found if c})
    }
    return {
        "summedits, balanced accuracy": (kept + named.pop("summedits")) / 2,
        "summedits, consistent flagged": 1 - kept,
        "equate, entailed flagged": share(found["equate", False]),
        "synonyms flagged": share(found["synonyms", False]),
        "rte, entailed flagged": share(found["rte", False]),
        "negation, entailed flagged": share(found["negation", False]),
        "vitaminc, supported flagged": share(found["vitaminc", False]),
        **{f"{name} found": value for name, value in named.items()},
    }


def main() -> None:
    """Print the figures."""
    values = figures(Path(sys.argv[1]), show="--errors" in sys.argv)
    for name, value in values.items():
        print(f"{name:32} {value:.3f}")


if __name__ == "__main__":
    main()
