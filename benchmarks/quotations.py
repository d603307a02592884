"""Measure quotations and reported speech on PolNeAR.

    python -m benchmarks.quotations ../shared/data

Direct: the share of directly quoted contents of which a quotation covers at
least 60 % (intersection over the content's quoted part); mixed and indirect:
of which a voiced stretch covers 60 % of the content; speaker: the share of all
contents of the kind that are found and have a speaker who shares a word with
the annotated source, pronouns resolved ones counted as right where the source
is a pronoun and somebody was found.
"""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

from framing.extract.voices.find import find_voices
from framing.extract.voices.quotations import find_quotations

COVER = 0.6
PRONOUNS = frozenset(
    ["he", "she", "they", "it", "i", "we", "his", "her", "their", "who", "him"]
)
Stretch = tuple[int, int, str | None]


def words(text: str) -> set[str]:
    """Return the folded words of a name."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    return {word for word in re.findall(r"\w+", plain) if len(word) > 2}


def marked(content: list[Any]) -> list[tuple[int, int]]:
    """Return the spans of a content without outer marks."""
    out = []
    for start, end, text in content:
        left = len(text) - len(text.lstrip(" “\"‘'"))
        right = len(text) - len(text.rstrip(" ”\"’'"))
        if end - right > start + left:
            out.append((start + left, end - right))
    return out


def covered(span: tuple[int, int], found: list[Stretch]) -> list[Stretch]:
    """Return the stretches that cover enough of a span."""
    out = []
    for start, end, speaker in found:
        shared = min(span[1], end) - max(span[0], start)
        if shared >= COVER * (span[1] - span[0]):
            out.append((start, end, speaker))
    return out


def right(source: list[Any], speakers: list[str | None]) -> bool:
    """Return whether one of the speakers is the annotated source."""
    text = " ".join(part[2] for part in source)
    named = [speaker for speaker in speakers if speaker]
    if not text:
        return not named
    if text.casefold().strip() in PRONOUNS:
        return bool(named)
    return any(words(text) & words(speaker) for speaker in named)


def main() -> None:
    path = Path(sys.argv[1]) / "quotes" / "polnear.jsonl"
    tally: dict[str, Counter[str]] = {}
    limit = int(sys.argv[2]) if len(sys.argv) > 2 else None
    rows = path.read_text(encoding="utf-8").splitlines()[:limit]
    reported = 0
    for line in rows:
        row = json.loads(line)
        text = row["text"]
        quotations = find_quotations(text)
        voices = find_voices(text, quotations)
        reported += sum(voice.voice == "reported" for voice in voices)
        quoted = [(q.start, q.end, q.speaker) for q in quotations]
        voiced = [(v.start, v.end, v.speaker) for v in voices]
        for item in row["attributions"]:
            count = tally.setdefault(item["kind"], Counter())
            for span in marked(item["content"]):
                count["all"] += 1
                found = covered(span, quoted if item["kind"] == "direct" else voiced)
                count["found"] += bool(found)
                speakers = [speaker for _, _, speaker in found]
                count["speaker"] += bool(found) and right(item["source"], speakers)
    print(f"{len(rows)} articles, {reported} reported stretches")
    print(f"{'kind':10}{'contents':>10}{'found':>8}{'speaker':>9}")
    for kind, count in sorted(tally.items()):
        total = count["all"]
        shares = f"{count['found'] / total:>8.3f}{count['speaker'] / total:>9.3f}"
        print(f"{kind:10}{total:>10}{shares}")


if __name__ == "__main__":
    main()
