"""Measure how annotated stories are read: `python -m benchmarks.reading STORIES...`.

Each of STORIES is a folder of annotated stories (`tests/eval/STORIES.md` has the
format); without one, those of `tests/eval` are read. Outlet, agency and day count
where the annotation states one. A sentence is cut by mistake where a stretch
called boilerplate covers half of it and the annotation does not call it so.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from framing.ingest import read_folder
from framing.ingest.names import same_name
from framing.ingest.origins.find import find_derivations
from framing.text.sentences import split_sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.model import Article

OURS = Path(__file__).resolve().parents[1] / "tests" / "eval"
FOLDERS = (OURS / "stories", OURS / "fresh")
SENTENCE_WORDS = 8
"""Words from which a stretch that ends like a sentence is held for one."""

Gold = dict[str, Any]


def agrees(field: str, wanted: str, article: Article) -> bool:
    """Return whether an article's metadata say what the annotation says."""
    if field == "published":
        return str(article.published) == wanted
    known = article.outlet if field == "outlet" else article.agency
    return known is not None and same_name(known.value, wanted)


def own_sentences(article: Article, gold: Gold) -> Iterator[tuple[int, int]]:
    """Yield the sentences that the annotation does not call boilerplate."""
    boilerplate = []
    for words in gold["boilerplate"]:
        at = article.text.find(words)
        boilerplate.append((at, at + len(words)))
    for span in split_sentences(article.text):
        words = article.text[span.start : span.end]
        whole = len(words.split()) >= SENTENCE_WORDS and words.endswith((".", "”", '"'))
        if whole and not any(a < span.end and span.start < b for a, b in boilerplate):
            yield span.start, span.end


def is_cut(article: Article, start: int, end: int) -> bool:
    """Return whether furniture covers half of a sentence."""
    covered = sum(
        max(0, min(end, piece.end) - max(start, piece.start))
        for piece in article.furniture
    )
    return 2 * covered >= end - start


def count(folder: Path, tally: Counter[str]) -> None:
    """Add what one story's reading gets right to the tally."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))["articles"]
    articles, _ = read_folder(folder)
    names = {article.id: article.path for article in articles}
    pairs = {(names[d.article], names[d.source]) for d in find_derivations(articles)}
    for article in articles:
        wanted = gold[article.path]
        for field in ("outlet", "agency", "published"):
            if wanted.get(field):
                tally[f"{field} all"] += 1
                tally[f"{field} right"] += agrees(field, wanted[field], article)
        for words in wanted["boilerplate"]:
            at = article.text.find(words)
            tally["boilerplate all"] += 1
            tally["boilerplate right"] += any(
                p.start < at + len(words) and at < p.end for p in article.furniture
            )
        for start, end in own_sentences(article, wanted):
            tally["sentences all"] += 1
            tally["sentences cut"] += is_cut(article, start, end)
            if is_cut(article, start, end) and "--misses" in sys.argv:
                print("  ", folder.name, article.path, article.text[start:end])
    count_derived(gold, pairs, tally)


def count_derived(gold: Gold, pairs: set[tuple[str, str]], tally: Counter[str]) -> None:
    """Count the derived articles found, and those that are not derived."""
    derived = {(name, row["derived_from"]) for name, row in gold.items()}
    derived = {pair for pair in derived if pair[1]}
    either = pairs | {(b, a) for a, b in pairs}
    tally["derived all"] += len(derived)
    tally["derived right"] += len(derived & either)
    known = derived | {(b, a) for a, b in derived}
    sources = {name for pair in derived for name in pair}
    tally["derived false"] += sum(
        pair not in known and not set(pair) <= sources for pair in pairs
    )


def figures(data: Path) -> dict[str, float]:
    """Return the figures over the project's own stories; `data` is not read."""
    return measure(FOLDERS)


def measure(folders: Sequence[Path]) -> dict[str, float]:
    """Return the figures over annotated stories, all folders together."""
    tally: Counter[str] = Counter()
    for folder in sorted(path for base in folders for path in base.iterdir()):
        if (folder / "gold.json").exists():
            count(folder, tally)
    shares = {
        name: tally[f"{name} right"] / tally[f"{name} all"]
        for name in ("outlet", "agency", "published", "boilerplate", "derived")
    }
    return {
        **shares,
        "sentences cut": tally["sentences cut"] / tally["sentences all"],
        "derived false": float(tally["derived false"]),
    }


def main() -> None:
    folders = [Path(name) for name in sys.argv[1:] if not name.startswith("--")]
    for folder in folders or FOLDERS:
        print(folder.name)
        for name, value in measure((folder,)).items():
            print(f"   {name:14} {value:.3f}")


if __name__ == "__main__":
    main()
