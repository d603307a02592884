"""Count in how many sentences of the GUM corpus a word stands.

    python training/train_rarity.py CONLLU_FOLDER

Writes framing/data/rarity.json: the inverse document frequency of each stem that
at least three sentences have, and under "" that of all others.
"""

from __future__ import annotations

import json
import math
import sys
from collections import Counter
from pathlib import Path

from framing.text.stems import stem

OUT = Path(__file__).parents[1] / "framing" / "data" / "rarity.json"
LEAST_SEEN = 3


def main(folder: Path) -> None:
    """Count and write."""
    count: Counter[str] = Counter()
    sentences = 0
    for path in sorted(folder.glob("*.conllu")):
        for block in path.read_text(encoding="utf-8").split("\n\n"):
            rows = [line.split("\t") for line in block.splitlines()]
            words = {stem(row[1]) for row in rows if row[0].isdigit()}
            sentences += bool(words)
            count.update(words)
    table = {
        word: round(math.log(sentences / (seen + 1)), 2)
        for word, seen in sorted(count.items())
        if seen >= LEAST_SEEN and word
    }
    table[""] = round(math.log(sentences / 2), 2)
    OUT.write_text(json.dumps(table, ensure_ascii=False, indent=0) + "\n", "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
