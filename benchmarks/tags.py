"""Measure the tagger and the lemmas on GUM documents, and its speed.

    python -m benchmarks.tags ../shared/data [EVERY]

The shipped weights have seen these documents: read the held-out figure from
`training/train_tagger.py --hold 6` instead. With EVERY only every EVERY-th
document is read.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from pathlib import Path

from framing.model.span import Token
from framing.text.lemmas import lemma
from framing.text.tags import tag


def read(path: Path) -> list[list[tuple[str, str]]]:
    """Return words and tags of the sentences without split hyphens."""
    sentences = []
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines() if line[:1] != "#"]
        rows = [row for row in rows if len(row) == 10 and row[0].isdigit()]
        if rows and all(row[4] != "HYPH" for row in rows):
            sentences.append([(row[1], row[4]) for row in rows])
    return sentences


def lemma_rows(path: Path) -> list[list[str]]:
    """Return the rows of nouns and verbs of a CoNLL-U file."""
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line[:1].isdigit()]
    return [row for row in rows if len(row) == 10 and row[4][:2] in ("VB", "NN")]


def main() -> None:
    """Print accuracy, the most frequent confusions, and tokens a second."""
    step = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    paths = sorted((Path(sys.argv[1]) / "tagging" / "gum").glob("*.conllu"))[::step]
    confused: Counter[tuple[str, str]] = Counter()
    total = 0
    tag([Token(0, 1, "A")])
    began = time.perf_counter()
    for path in paths:
        for sentence in read(path):
            tagged = tag([Token(0, len(word), word) for word, _ in sentence])
            total += len(sentence)
            for token, (_, want) in zip(tagged, sentence, strict=True):
                if token.tag != want:
                    confused[want, token.tag] += 1
    took = time.perf_counter() - began
    rows = [row for path in paths for row in lemma_rows(path)]
    right = sum(lemma(row[1], row[4]) == row[2].lower() for row in rows)
    print(f"tags    {1 - confused.total() / total:.4f} of {total:,} (seen in training)")
    print(f"lemmas  {right / len(rows):.4f} of {len(rows):,} nouns and verbs")
    print(f"speed   {total / took:,.0f} tokens a second")
    for (want, got), count in confused.most_common(12):
        print(f"  {want:5} tagged {got:5} {count}")


if __name__ == "__main__":
    main()
