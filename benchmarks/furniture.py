"""Count the sentences taken for furniture: `python -m benchmarks.furniture DATA`.

DATA holds `stories/`. What is marked and ends as a sentence does is counted by
kind; `--list` prints it, so that a reader can tell the article's own sentences
from notices.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from framing.ingest import article_from_text

if TYPE_CHECKING:
    from collections.abc import Iterator

MIN_WORDS = 6
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_END = re.compile(r"[.!?][\"”’')]*(?:\s|$)")


def texts(data: Path) -> Iterator[tuple[str, str]]:
    for name in ("basil", "corpus_3k"):
        path = data / "stories" / f"{name}.jsonl"
        with path.open(encoding="utf-8") as file:
            for line in file:
                row: dict[str, Any] = json.loads(line)
                if "text" not in row:
                    row["text"] = "\n\n".join(" ".join(p) for p in row["paragraphs"])
                yield row["id"], f"{row['title']}\n\n{row['text']}"


def count(data: Path) -> tuple[Counter[str], int]:
    """Return how many sentences are marked, by kind, and how many there are."""
    sentences = 0
    marked: Counter[str] = Counter()
    for key, text in texts(data):
        sentences += len(_END.findall(text))
        article = article_from_text(text, "a.txt")
        for piece in article.furniture:
            words = article.text[piece.start : piece.end]
            if len(_WORD.findall(words)) < MIN_WORDS or not _END.search(words[-3:]):
                continue
            marked[piece.why] += 1
            if "--list" in sys.argv:
                print("  ", key, piece.why, " ".join(words.split())[:200], sep=" | ")
    return marked, sentences


def figures(data: Path) -> dict[str, float]:
    """Return the share of sentences that are marked, most of them rightly."""
    marked, sentences = count(data)
    return {"sentences marked": marked.total() / sentences}


def main() -> None:
    marked, sentences = count(Path(sys.argv[1]))
    print(f"{marked.total()} of {sentences} sentences are marked: {dict(marked)}")


if __name__ == "__main__":
    main()
