"""Measure quotations and reported speech on PolNeAR.

    python -m benchmarks.quotations ../shared/data
    python -m benchmarks.quotations ../shared/data --misses

Contents are direct (wholly inside marks), mixed or indirect. Found: a stretch
covers at least 60 % of the content without its marks; close: the stretch and the
content share at least half of what either holds (intersection over union), so
that long stretches do not pay. Speaker: found, and the speaker shares a word with
the annotated source; where that is a pronoun, anybody named is right.

Precision: the share of the reported stretches of which at least half lies in
annotated contents, and of those the share whose speaker is right.

Articles are split in halves by a hash of their id: the rules were written by the
misses of the first one alone; the second shows what holds unseen. MB a second are
those of one core on different articles, caches cleared, the median of three runs.
"""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from collections import Counter
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import framing
from benchmarks.timing import MEGABYTE, megabytes_a_second
from framing.extract.voices import quotations as inner

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from framing.model.slot import Quotation

    Finder = Callable[[str], Sequence[Quotation]]

COVER = 0.6
CLOSE = 0.5
PRONOUNS = frozenset(
    ["he", "she", "they", "it", "i", "we", "his", "her", "their", "who", "him"]
)
KINDS = ("direct", "mixed", "indirect")


class Content(NamedTuple):
    """A piece of annotated content without its outer marks."""

    start: int
    end: int
    kind: str
    source: str
    cue: str


def half_of(article: str) -> str:
    """Return the half that an article belongs to: "read" or "unseen"."""
    return "read" if sha256(article.encode()).digest()[0] % 2 else "unseen"


def words(text: str) -> set[str]:
    """Return the folded words of a name."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    return {word for word in re.findall(r"\w+", plain) if len(word) > 2}


def contents(row: dict[str, Any]) -> Iterator[Content]:
    """Yield the contents of an article."""
    for item in row["attributions"]:
        source, cue = (" ".join(x[2] for x in item[key]) for key in ("source", "cue"))
        for start, end, text in item["content"]:
            left = len(text) - len(text.lstrip(" “\"‘'"))
            right = len(text) - len(text.rstrip(" ”\"’'"))
            if end - right > start + left:
                span = (start + left, end - right)
                yield Content(*span, item["kind"], source.strip(), cue)


def shared(a: Content | Quotation, b: Content | Quotation) -> int:
    """Return how many characters two stretches share."""
    return max(0, min(a.end, b.end) - max(a.start, b.start))


def is_close(found: Quotation, content: Content) -> bool:
    """Return whether two stretches share half of what either holds."""
    common = shared(found, content)
    union = found.end - found.start + content.end - content.start - common
    return common >= CLOSE * union


def is_right(source: str, speakers: Sequence[str | None]) -> bool:
    """Return whether one of the speakers is the annotated source."""
    named = [speaker for speaker in speakers if speaker]
    if not source:
        return not named
    if source.casefold() in PRONOUNS:
        return bool(named)
    return any(words(source) & words(speaker) for speaker in named)


def recall(gold: Sequence[Content], found: Sequence[Quotation]) -> Counter[str]:
    """Count what of an article's annotated contents is found."""
    count: Counter[str] = Counter()
    for content in gold:
        size = content.end - content.start
        over = [q for q in found if shared(q, content) >= COVER * size]
        if content.kind == "direct":
            over = [q for q in over if q.direct]
        count[f"{content.kind} all"] += 1
        count[f"{content.kind} found"] += bool(over)
        count[f"{content.kind} close"] += any(is_close(q, content) for q in over)
        known = is_right(content.source, [q.speaker for q in over])
        count[f"{content.kind} speaker"] += bool(over) and known
        if "--misses" in sys.argv and not over:
            print(f"missed\t{content.kind}\t{content.cue}\t{content.source}")
    return count


def precision(gold: Sequence[Content], reported: Sequence[Quotation]) -> Counter[str]:
    """Count which reported stretches of an article are annotated contents."""
    count: Counter[str] = Counter()
    for one in reported:
        inside = {
            at
            for content in gold
            for at in range(max(one.start, content.start), min(one.end, content.end))
        }
        count["reported"] += 1
        if len(inside) < CLOSE * (one.end - one.start):
            continue
        count["reported right"] += 1
        near = [content for content in gold if shared(one, content)]
        right = any(is_right(x.source, [one.speaker]) for x in near)
        count["reported speaker"] += right
    return count


def counts(
    rows: Sequence[dict[str, Any]], find: Finder = framing.find_quotations
) -> Counter[str]:
    """Count hits and misses in articles."""
    total: Counter[str] = Counter()
    for row in rows:
        gold = list(contents(row))
        found = find(row["text"])
        total += recall(gold, found)
        total += precision(gold, [q for q in found if not q.direct])
    return total


def shares(count: Counter[str]) -> dict[str, float]:
    """Return the figures of one half or of all articles."""
    out = {
        f"{kind}_{what}": count[f"{kind} {what}"] / max(1, count[f"{kind} all"])
        for kind in KINDS
        for what in ("found", "close", "speaker")
    }
    named = count["direct speaker"] + count["mixed speaker"]
    out["quoted_speaker"] = named / max(1, count["direct all"] + count["mixed all"])
    out["reported_precision"] = count["reported right"] / max(1, count["reported"])
    right = max(1, count["reported right"])
    out["reported_speaker_precision"] = count["reported speaker"] / right
    return out


def read(data: Path) -> list[dict[str, Any]]:
    """Return the annotated articles."""
    path = data / "quotes" / "polnear.jsonl"
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def figures(data: Path) -> dict[str, float]:
    """Return the figures over all articles."""
    return shares(counts(read(data)))


def speeds(rows: Sequence[dict[str, Any]]) -> dict[str, float]:
    """Return the MB a second of three questions, on different articles."""
    texts, size = [], 0
    for row in rows:
        if size < MEGABYTE:
            texts.append(row["text"])
            size += len(row["text"].encode())
    asked = {
        "quotations in marks": inner.find_quotations,
        "all quotations": framing.find_quotations,
        "voices": framing.find_voices,
    }
    return {name: megabytes_a_second(ask, texts) for name, ask in asked.items()}


def main() -> None:
    rows = read(Path(sys.argv[1]))
    halves = {
        name: counts([row for row in rows if half_of(row["id"]) == name])
        for name in ("read", "unseen")
    }
    both = halves["read"] + halves["unseen"]
    print(f"{len(rows)} articles, {both['reported']} reported stretches")
    columns = {"all": shares(both)} | {k: shares(v) for k, v in halves.items()}
    print(f"{'':28}" + "".join(f"{name:>9}" for name in columns))
    for name in columns["all"]:
        print(f"{name:28}" + "".join(f"{x[name]:>9.3f}" for x in columns.values()))
    for name, value in speeds(rows).items():
        print(f"{name}: {value:.1f} MB a second")


if __name__ == "__main__":
    main()
