"""Measure the sentence splitter.

python benchmarks/sentences.py ../shared/data
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from framing.text.sentences import split_sentences


def boundaries(parts: list[str]) -> set[int]:
    """Return the ends of all sentences but the last, white space not counted."""
    ends, at = set(), 0
    for part in parts[:-1]:
        at += len("".join(part.split()))
        ends.add(at)
    return ends


def measure(path: Path, *, show: bool) -> None:
    """Print boundary precision, recall, F1 and the share of items without error."""
    right = found = wanted = perfect = count = characters = 0
    took = 0.0
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        began = time.perf_counter()
        spans = split_sentences(row["text"])
        took += time.perf_counter() - began
        characters += len(row["text"])
        got = [row["text"][span.start : span.end] for span in spans]
        have, want = boundaries(got), boundaries(row["sentences"])
        right += len(have & want)
        found += len(have)
        wanted += len(want)
        perfect += have == want
        count += 1
        if show and have != want:
            print(row["id"], "GOT", got, "WANT", row["sentences"], sep="\n  ")
    precision, recall = right / found, right / wanted
    score = 2 * precision * recall / (precision + recall)
    speed = characters / took / 1e6
    print(
        f"{path.stem:14} P {precision:.3f}  R {recall:.3f}  F1 {score:.3f}"
        f"  items {perfect}/{count}  {speed:.1f} M characters/s"
    )


if __name__ == "__main__":
    for file in ("golden_rules", "ud_news"):
        folder = Path(sys.argv[1]) / "sentences"
        measure(folder / f"{file}.jsonl", show="--show" in sys.argv)
