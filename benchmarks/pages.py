"""Measure the text taken out of web pages on the article extraction benchmark.

    python -m benchmarks.pages ../shared/data

Shingles are runs of four words; of each page it is counted which it shares
with the text that people marked. F1 is the benchmark's own: the harmonic mean
of precision and recall, each averaged over the pages. Micro F1 counts all
shingles at one go; mean F1 is the average over the pages. The marked texts hold
no headlines; a file that is read has its own as the first line of the text, as
the last row shows. Pages a second are those of one core, other work at rest,
libraries imported before.
"""

from __future__ import annotations

import json
import logging
import re
import statistics
import sys
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import trafilatura
from lxml.html import HTMLParser, document_fromstring

import framing
from framing.ingest.web.body import extract

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

SHINGLE = 4
_WORD = re.compile(r"\w+")


class Count(NamedTuple):
    """The shingles of a page that are right, too many and missing."""

    right: int
    extra: int
    missing: int


def shingles(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text)
    count = max(1, len(words) - SHINGLE + 1) if words else 0
    return Counter(tuple(words[at : at + SHINGLE]) for at in range(count))


def compare(found: str, gold: str) -> Count:
    ours, theirs = shingles(found), shingles(gold)
    right = (ours & theirs).total()
    return Count(right, ours.total() - right, theirs.total() - right)


def ratio(part: int, rest: int) -> float:
    return part / (part + rest) if part + rest else 1.0


def f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision else 0.0


def summary(counts: Sequence[Count]) -> tuple[float, ...]:
    """Return precision, recall, and F1 of three kinds: of them, micro and mean."""
    found = [count for count in counts if count.right + count.extra]
    precision = statistics.mean(ratio(c.right, c.extra) for c in found)
    recall = statistics.mean(ratio(c.right, c.missing) for c in counts)
    total = Count(*(sum(column) for column in zip(*counts, strict=True)))
    micro = f1(ratio(total.right, total.extra), ratio(total.right, total.missing))
    mean = statistics.mean(
        f1(ratio(c.right, c.extra), ratio(c.right, c.missing)) for c in counts
    )
    return precision, recall, f1(precision, recall), micro, mean


def paragraphs(html: str) -> str:
    parser = HTMLParser(encoding="utf-8")
    root = document_fromstring(html.encode("utf-8"), parser=parser)
    return "\n".join("".join(element.itertext()) for element in root.iter("p"))


def library(**options: bool) -> Callable[[str], str]:
    """Return trafilatura's own extraction, without readers' comments."""

    def run(html: str) -> str:
        return str(
            trafilatura.bare_extraction(
                html,
                fast=options.get("fast", False),
                favor_precision=options.get("precision", False),
                include_comments=False,
            ).text  # type: ignore[union-attr]  # every page of the set has a text
        )

    return run


READERS: dict[str, Callable[[str], str]] = {
    "<p> only": paragraphs,
    "trafilatura, fast": library(fast=True),
    "trafilatura": library(),
    "trafilatura, precision": library(precision=True),
    "ours": lambda html: extract(html).body,
    "clean_html().text": lambda html: framing.clean_html(html).text,
    "clean_html().body": lambda html: framing.clean_html(html).body,
    "… text with the headline": lambda html: (
        framing.clean_html(html, headline=True).text
    ),
}


def pages_of(data: Path) -> tuple[list[str], list[str]]:
    """Return the pages and the texts that people marked in them."""
    folder = data / "extraction"
    lines = (folder / "aeb.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    pages = [
        (folder / row["html_file"]).read_bytes().decode("utf-8", "replace")
        for row in rows
    ]
    return pages, [row["text"] for row in rows]


def figures(data: Path) -> dict[str, float]:
    """Return the F1 of what users get of a page."""
    pages, gold = pages_of(data)
    found = {}
    for name in ("text", "body"):
        read = READERS[f"clean_html().{name}"]
        counts = [compare(read(p), text) for p, text in zip(pages, gold, strict=True)]
        found[f"F1 of {name}"] = summary(counts)[2]
    return found


def main() -> None:
    pages, gold = pages_of(Path(sys.argv[1]))
    logging.disable(logging.CRITICAL)
    print(f"{len(pages)} pages")
    head = f"precision  recall      F1   micro    mean {'pages/s':>8}"
    print(f"{'':26} {head}")
    for name, read in READERS.items():
        read(pages[0])
        start = time.perf_counter()
        texts = [read(page) for page in pages]
        speed = len(pages) / (time.perf_counter() - start)
        counts = [compare(t, text) for t, text in zip(texts, gold, strict=True)]
        precision, recall, *scores = summary(counts)
        shown = " ".join(f"{score:7.4f}" for score in scores)
        print(f"{name:26} {precision:9.3f} {recall:7.3f} {shown} {speed:8.0f}")


if __name__ == "__main__":
    main()
