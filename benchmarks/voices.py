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

from framing import find_voices
from framing.model.span import Span

if TYPE_CHECKING:
    from framing.model.slot import Voiced

HALF = 0.5


def main() -> None:
    """Print accuracy and F1 over all spans, the lexical and the other ones."""
    tally = compared(Path(sys.argv[1]), show="--misses" in sys.argv)
    for kind in ("all", "lex", "inf"):
        accuracy, score = rates(tally, kind)
        total = sum(n for key, n in tally.items() if key.startswith(f"{kind} "))
        print(f"{kind:4} spans {total:>4}  accuracy {accuracy:.3f}  F1 {score:.3f}")
    print({key: tally[key] for key in ("no article", "no sentence")})


def figures(data: Path) -> dict[str, float]:
    """Return the figures that have floors."""
    tally = compared(data)
    return {"accuracy": rates(tally, "all")[0], "lexical F1": rates(tally, "lex")[1]}


def rates(tally: Counter[str], kind: str) -> tuple[float, float]:
    """Return the accuracy and the F1 of "quoted" over the spans of a kind."""
    good, plain = tally[f"{kind} True True"], tally[f"{kind} False False"]
    wrong = tally[f"{kind} True False"] + tally[f"{kind} False True"]
    accuracy = (good + plain) / max(1, good + plain + wrong)
    return accuracy, 2 * good / max(1, 2 * good + wrong)


def compared(data: Path, *, show: bool = False) -> Counter[str]:
    """Count spans by kind, whether they are quoted, and whether we say so."""
    articles = texts(data / "stories" / "basil.jsonl")
    by_article: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in read(data / "framing" / "basil_spans.jsonl"):
        by_article[row["doc"]].append(row)
    tally: Counter[str] = Counter()
    for article, rows in sorted(by_article.items()):
        text = articles.get(article)
        if text is None:
            tally["no article"] += len(rows)
            continue
        found = find_voices(text)
        for row in rows:
            at = text.find(row["sentence"])
            if at < 0:
                tally["no sentence"] += 1
                continue
            span = Span(at + row["start"], at + row["end"])
            said = quoted_share(found, span) >= HALF
            gold = row["quote"] == "yes"
            if said != gold and show:
                print(gold, "||", row["sentence"], "||", row["span"])
            for kind in ("all", row["bias"]):
                tally[f"{kind} {gold} {said}"] += 1
    return tally


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
