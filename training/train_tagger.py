"""Train the part-of-speech tagger on the GUM corpus and write its weights.

    python training/train_tagger.py CONLLU_FOLDER framing/data/tagger.json.gz

The corpus splits hyphenated words; they are joined here as the tokenizer
leaves them whole. With --hold N every N-th document is left out and measured.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from framing.text.corrections import corrected
from framing.text.features import END, PADDING, START, features

if TYPE_CHECKING:
    from collections.abc import Sequence

Words = list[tuple[str, str]]
SEED = 20
ROUNDS = 8
SCALE = 20
LEAST_SEEN = 2
LEAST_WEIGHT = 3
LEAST_PLAIN = 2
HEADLINES = 0.06
SURE_COUNT = 20
SURE_SHARE = 0.995
PREFIXES = {"co", "re", "pre", "ex", "non", "anti", "counter", "mid", "vice", "e"}


def read(path: Path) -> list[Words]:
    """Return the sentences of a CoNLL-U file as words with Penn tags."""
    sentences = []
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines() if line[:1] != "#"]
        rows = [row for row in rows if len(row) == 10 and row[0].isdigit()]
        if rows:
            glued = ["SpaceAfter=No" in row[9] for row in rows]
            words = [(row[1], fixed(row[1], row[4])) for row in rows]
            sentences.append(join_hyphens(words, glued))
    return sentences


def fixed(word: str, tag: str) -> str:
    """Return a tag of the Penn set for the few that are none."""
    if tag == "VERB":
        return "VB"
    if word in ("..", "/"):
        return ":"
    return "NN" if tag == "GW" else tag


def join_hyphens(words: Words, glued: list[bool]) -> Words:
    """Join the parts of hyphenated words."""
    out: list[tuple[str, str]] = []
    parts: list[tuple[str, str]] = []
    for place, (word, tag) in enumerate(words):
        hyphen = tag == "HYPH"
        if hyphen or (parts and parts[-1][1] == "HYPH"):
            if not parts:
                parts = [out.pop()] if out else []
            parts.append((word, tag))
            follows = place + 1 < len(words) and words[place + 1][1] == "HYPH"
            if hyphen or follows:
                continue
            nearby = words[place + 1][1] if place + 1 < len(words) else "."
            out.append(compound(parts, nearby))
            parts = []
        else:
            out.append((word, tag))
    return out + parts


def compound(parts: Words, following: str) -> tuple[str, str]:
    """Return a hyphenated word and its tag from its parts."""
    word = "".join(part for part, _ in parts)
    tags = [tag for _, tag in parts if tag != "HYPH"]
    if len(set(tags)) == 1 or all(tag.startswith("NNP") for tag in tags):
        return word, tags[-1]
    if parts[0][0].lower() in PREFIXES:
        return word, tags[-1]
    if tags[-1] in ("VBN", "VBG", "JJ", "VBD") or following[:2] in ("NN", "JJ"):
        return word, "JJ"
    return word, tags[-1]


def headline(sentence: Words) -> Words:
    """Return the sentence with its content words capitalised, as in headlines."""
    small = ("DT", "IN", "TO", "CC")
    return [
        (word if tag in small or not word.islower() else word.capitalize(), tag)
        for word, tag in sentence
    ]


def sure_words(sentences: list[Words]) -> dict[str, str]:
    """Return the frequent words that have one tag only."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        for word, tag in sentence:
            counts[word][tag] += 1
    sure = {}
    for word, tags in sorted(counts.items()):
        tag, count = tags.most_common(1)[0]
        if count >= SURE_COUNT and count >= SURE_SHARE * tags.total():
            sure[word] = tag
    return sure


def plain_words(sentences: list[Words]) -> set[str]:
    """Return the words that occur in lower case more than once."""
    counts = Counter(w for sentence in sentences for w, _ in sentence if w.islower())
    return {word for word, count in counts.items() if count >= LEAST_PLAIN}


@dataclass
class Tagger:
    """A perceptron with the words that need none and those seen in lower case."""

    model: Any
    sure: dict[str, str]
    plain: set[str]

    def tag(self, words: Sequence[str], truth: Sequence[str] = ()) -> list[str]:
        """Tag a sentence; with `truth` given, learn from each mistake."""
        padded = [*START, *words, *END]
        before, previous = START
        out = []
        for place, word in enumerate(words):
            tag = self.sure.get(word)
            if tag is None:
                here = place + PADDING
                seen = features(padded, here, (before, previous), self.plain)
                tag, _ = self.model.predict(seen)
                if truth:
                    self.model.update(truth[place], tag, seen)
            out.append(tag)
            before, previous = previous, tag
        return out

    def accuracy(self, sentences: list[Words], *, mended: bool) -> float:
        """Return the share of right tags, with or without the project's rules."""
        right = total = 0
        for sentence in sentences:
            words, tags = zip(*sentence, strict=True)
            guessed = self.tag(words)
            if mended:
                guessed = corrected(words, guessed, self.plain)
            right += sum(a == b for a, b in zip(guessed, tags, strict=True))
            total += len(tags)
        return right / total

    def prune(self, sentences: list[Words]) -> None:
        """Keep the weights as small whole numbers, without what is rare or weak."""
        seen: Counter[str] = Counter()
        for sentence in sentences:
            words, tags = zip(*sentence, strict=True)
            padded, known = [*START, *words, *END], [*START, *tags]
            for place in range(len(words)):
                near = (known[place], known[place + 1])
                seen.update(features(padded, place + PADDING, near, self.plain))
        out = {}
        for feature in sorted(self.model.weights):
            weights = self.model.weights[feature]
            kept = {tag: round(w * SCALE) for tag, w in sorted(weights.items())}
            kept = {tag: w for tag, w in kept.items() if abs(w) >= LEAST_WEIGHT}
            if kept and seen[feature] >= LEAST_SEEN:
                out[feature] = kept
        self.model.weights = out


def train(sentences: list[Words]) -> Tagger:
    """Return a tagger trained on the sentences."""
    from nltk.tag.perceptron import AveragedPerceptron

    order = random.Random(SEED)  # noqa: S311
    tagger = Tagger(AveragedPerceptron(), sure_words(sentences), plain_words(sentences))
    tagger.model.classes = {tag for sentence in sentences for _, tag in sentence}
    rows = sentences + [headline(s) for s in sentences if order.random() < HEADLINES]
    for _ in range(ROUNDS):
        order.shuffle(rows)
        for sentence in rows:
            words, tags = zip(*sentence, strict=True)
            tagger.tag(words, tags)
    tagger.model.average_weights()
    return tagger


def main() -> None:
    """Train, measure where asked, and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--hold", type=int, default=0, metavar="N")
    options = parser.parse_args()
    paths = sorted(options.corpus.glob("*.conllu"))
    held = paths[:: options.hold] if options.hold else []
    sentences = [s for path in paths if path not in held for s in read(path)]
    tagger = train(sentences)
    tagger.prune(sentences)
    for name in [*sorted({path.name.split("_")[1] for path in held}), ""]:
        rows = [s for path in held if f"_{name}" in path.name for s in read(path)]
        if rows:
            plain = tagger.accuracy(rows, mended=False)
            mended = tagger.accuracy(rows, mended=True)
            print(f"{name or 'all':14}{plain:.4f}  with rules {mended:.4f}")
    shipped = {
        "classes": sorted(tagger.model.classes),
        "sure": tagger.sure,
        "plain": sorted(tagger.plain),
        "weights": tagger.model.weights,
    }
    text = json.dumps(shipped, ensure_ascii=False, separators=(",", ":"))
    options.output.write_bytes(gzip.compress(text.encode(), 9, mtime=0))
    print(f"{options.output}: {options.output.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
