"""Measure on BASIL whether a span is quoted or in the outlet's own words.

    python -m benchmarks.voices ../shared/data

Accuracy over all spans and over the lexical ones, with the F1 of "quoted" on
the lexical ones; a span counts as quoted when at least half of it is.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from framing.extract.voices.find import find_voices
from framing.extract.voices.quotations import find_quotations
from framing.model.span import Span

if TYPE_CHECKING:
    from framing.model.slot import Voiced

HALF = 0.5


def main() -> None:
    folder = Path(sys.argv[1])
    spans = read(folder / "framing" / "basil_spans.jsonl")
    articles = texts(folder / "stories" / "basil.jsonl")
    by_article: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in spans:
        by_article[row["doc"]].append(row)
    tally: Counter[str] = Counter()
    for article, rows in sorted(by_article.items()):
        text = articles.get(article)
        if text is None:
            tally["no article"] += len(rows)
            continue
        voices = find_voices(text, find_quotations(text))
        for row in rows:
            at = text.find(row["sentence"])
            if at < 0:
                tally["no sentence"] += 1
                continue
            span = Span(at + row["start"], at + row["end"])
            said = quoted_share(voices, span) >= HALF
            gold = row["quote"] == "yes"
            if said != gold and "--misses" in sys.argv:
                print(gold, "||", row["sentence"], "||", row["span"])
            for kind in ("all", row["bias"]):
                tally[f"{kind} {gold} {said}"] += 1
    for kind in ("all", "lex", "inf"):
        good = tally[f"{kind} True True"]
        missed, wrong = tally[f"{kind} True False"], tally[f"{kind} False True"]
        total = good + missed + wrong + tally[f"{kind} False False"]
        accuracy = (good + tally[f"{kind} False False"]) / max(1, total)
        score = 2 * good / max(1, 2 * good + missed + wrong)
        print(f"{kind:4} spans {total:>4}  accuracy {accuracy:.3f}  F1 {score:.3f}")
    print({key: tally[key] for key in ("no article", "no sentence")})


def quoted_share(voices: tuple[Voiced, ...], span: Span) -> float:
    """Return the share of a span's characters that lie inside quotation marks."""
    marked: set[int] = set()
    for voice in voices:
        if voice.voice in ("quoted", "scare"):
            marked.update(range(max(voice.start, span.start), min(voice.end, span.end)))
    return len(marked) / max(1, span.end - span.start)


def read(path: Path) -> list[dict[str, Any]]:
    """Read a JSON Lines file."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def texts(path: Path) -> dict[str, str]:
    """Return the article texts by document id."""
    out = {}
    for row in read(path):
        for article in row.get("articles", [row]):
            out[str(article.get("doc") or article.get("id"))] = article["text"]
    return out


if __name__ == "__main__":
    main()
