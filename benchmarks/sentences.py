"""Measure the sentence splitter.

    python -m benchmarks.sentences ../shared/data [--show]

golden_rules: short texts that each try one rule; an item is right where all its
boundaries are. ud_news: running text of the English Web Treebank; a boundary is
where the white space between two sentences lies, the last end not counted. The
libraries are measured where they are installed: pySBD, and Punkt as NLTK's
class comes, untrained.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.timing import megabytes_a_second
from framing.text.sentences import split_sentences

if TYPE_CHECKING:
    from collections.abc import Callable

    Splitter = Callable[[str], list[str]]

SETS = ("golden_rules", "ud_news")


class Count(NamedTuple):
    """Boundaries right, found and wanted; items without error, of all."""

    right: int
    found: int
    wanted: int
    perfect: int
    items: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / (self.found + self.wanted)


def ours(text: str) -> list[str]:
    """Return the sentences that the project finds."""
    return [text[span.start : span.end] for span in split_sentences(text)]


def libraries() -> dict[str, Splitter]:
    """Return the splitters of the libraries that are installed."""
    from nltk.tokenize.punkt import PunktSentenceTokenizer

    found: dict[str, Splitter] = {"Punkt, untrained": PunktSentenceTokenizer().tokenize}
    try:
        from pysbd import Segmenter
    except ImportError:
        return found
    return found | {"pySBD": Segmenter(language="en", clean=False).segment}


def boundaries(parts: list[str]) -> set[int]:
    """Return the ends of all sentences but the last, white space not counted."""
    ends, at = set(), 0
    for part in parts[:-1]:
        at += len("".join(part.split()))
        ends.add(at)
    return ends


def measure(path: Path, split: Splitter, *, show: bool = False) -> Count:
    """Return how a splitter does on a set."""
    right = found = wanted = perfect = items = 0
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        got = split(row["text"])
        have, want = boundaries(got), boundaries(row["sentences"])
        right += len(have & want)
        found += len(have)
        wanted += len(want)
        perfect += have == want
        items += 1
        if show and have != want:
            print(row["id"], "GOT", got, "WANT", row["sentences"], sep="\n  ")
    return Count(right, found, wanted, perfect, items)


def figures(data: Path) -> dict[str, float]:
    """Return the figures that must not get worse."""
    golden, news = (measure(data / "sentences" / f"{x}.jsonl", ours) for x in SETS)
    return {"golden rules": golden.perfect / golden.items, "news, F1": news.f1}


def speed(path: Path) -> float:
    """Return megabytes a second on running text."""
    texts = [json.loads(x)["text"] for x in path.read_text("utf-8").splitlines()]
    return megabytes_a_second(split_sentences, texts)


def main() -> None:
    """Print a table of all splitters."""
    folder = Path(sys.argv[1]) / "sentences"
    for title, split in {"framing": ours, **libraries()}.items():
        show = "--show" in sys.argv and split is ours
        for name in SETS:
            count = measure(folder / f"{name}.jsonl", split, show=show)
            print(
                f"{title:18} {name:14} P {count.right / count.found:.3f}"
                f"  R {count.right / count.wanted:.3f}  F1 {count.f1:.3f}"
                f"  items {count.perfect}/{count.items}"
            )
    print(f"{speed(folder / 'ud_news.jsonl'):.1f} MB a second")


if __name__ == "__main__":
    main()
