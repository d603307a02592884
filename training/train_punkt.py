"""Train Punkt's statistics on the raw text of the GUM corpus.

    python training/train_punkt.py CONLLU_FOLDER framing/data/punkt.json

Punkt (Kiss and Strunk 2006) learns abbreviations, collocations and sentence
starters without annotation; only the running text of the corpus is used.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from pathlib import Path

SPOKEN = ("_vlog_", "_conversation_")
LEAST_SEEN = 2
ABBREVIATION = re.compile(r"(?:[a-z]+\.)+[a-z]|[b-df-hj-np-tv-xz]{1,4}")
"""Dotted forms and short ones without a vowel; the rest are rare last words."""


def paragraphs(path: Path) -> list[str]:
    """Return the paragraphs of a CoNLL-U file as running text."""
    out: list[list[str]] = [[]]
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# newpar") and "block" not in line:
            out.append([])
        elif line.startswith("# text = "):
            out[-1].append(line.removeprefix("# text = "))
    return [" ".join(part) for part in out if part]


def main() -> None:
    """Train and write the statistics as JSON."""
    from nltk.tokenize.punkt import PunktTrainer

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("output", type=Path)
    options = parser.parse_args()
    trainer = PunktTrainer()
    trainer.INCLUDE_ALL_COLLOCS = True
    counts: Counter[str] = Counter()
    for path in sorted(options.corpus.glob("*.conllu")):
        if any(genre in path.name for genre in SPOKEN):
            continue
        counts.update(re.findall(r"[\w-]+", " ".join(paragraphs(path)).lower()))
        trainer.train("\n\n".join(paragraphs(path)), finalize=False)
    trainer.finalize_training()
    params = trainer.get_params()
    plain = {word for word in params.abbrev_types if ABBREVIATION.fullmatch(word)}
    contexts = {
        word: flags
        for word, flags in sorted(params.ortho_context.items())
        if counts[word] >= LEAST_SEEN
    }
    learned = {
        "abbreviations": sorted(plain),
        "collocations": sorted(params.collocations),
        "starters": sorted(params.sent_starters),
        "contexts": contexts,
    }
    text = json.dumps(learned, ensure_ascii=False, separators=(",", ":"))
    options.output.write_text(text + "\n", encoding="utf-8")
    print({name: len(part) for name, part in learned.items()}, len(text))


if __name__ == "__main__":
    main()
