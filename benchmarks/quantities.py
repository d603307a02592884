"""Quality of the number grammar on public sets, and its speed.

Usage: python -m benchmarks.quantities DATA, the folder that holds numbers/.

quantulum3: cases of another library; a case counts where every gold quantity
has a slot with its value, and, in the second figure, its unit. recognizers:
cases of single numbers, percentages, currencies and dimensions; right where a
slot holds the value. A slot of an inexact figure is right where it holds it.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from framing.extract.dates.find import find_mentions
from framing.extract.numbers.find import find_numbers
from framing.extract.numbers.units import UNIT_OF_FORM, UNIT_OF_PHRASE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.model.slot import NumberSlot

_NAMES = {
    "pound sterling": "GBP",
    "united states dollar": "USD",
    "percentage": "%",
    "degree celsius": "degree",
    "degree angle": "degree",
    "pound-mass": "lb",
}


def rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines)


def holds(slot: NumberSlot, value: float) -> bool:
    return (
        slot.low <= value * (1 + 1e-9) + 1e-9 and value <= slot.high * (1 + 1e-9) + 1e-9
    )


def unit_named(name: str) -> str | None:
    """Return the canonical unit of a name in the data, None for an unknown one."""
    name = name.lower()
    if name in _NAMES:
        return _NAMES[name]
    words = tuple(name.split())
    if len(words) == 2 and words in UNIT_OF_PHRASE:
        return UNIT_OF_PHRASE[words]
    return UNIT_OF_FORM.get(name)


def quantulum(path: Path, *, errors: bool) -> None:
    values = units = gold_count = unit_count = found_count = extra = 0
    for row in rows(path):
        slots = list(find_numbers(row["text"]))
        found_count += len(slots)
        for gold in row["quantities"]:
            gold_count += 1
            hit = next((slot for slot in slots if holds(slot, gold["value"])), None)
            if hit is None:
                if errors:
                    print(
                        "missed",
                        gold["surface"],
                        "|",
                        row["text"][:110],
                        [s.text for s in slots],
                    )
                continue
            slots.remove(hit)
            values += 1
            want = unit_named(gold["unit"])
            if want is not None:
                unit_count += 1
                units += hit.unit == want
                if errors and hit.unit != want:
                    print("unit  ", repr(hit.text), hit.unit, gold["unit"])
        extra += len(slots)
        if errors and slots:
            print(
                "extra ",
                [(slot.text, slot.value) for slot in slots],
                "|",
                row["text"][:110],
            )
    print(f"quantulum3   gold {gold_count}  found {found_count}  value right {values}"
          f"  unit right {units} of {unit_count}  extra {extra}")  # fmt: skip


def recognizers(path: Path, *, errors: bool) -> None:
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for row in rows(path):
        if len(row["results"]) != 1:
            continue
        resolution = row["results"][0]["resolution"] or {}
        try:
            value = float(str(resolution.get("value", "")).replace("%", ""))
        except ValueError:
            continue
        total[row["model"]] += 1
        slots = find_numbers(row["text"])
        hit = any(holds(slot, value) for slot in slots)
        right[row["model"]] += hit
        if errors and not hit:
            print(row["model"], repr(row["text"][:90]), value, [s.text for s in slots])
    print("recognizers  value right of cases with one result")
    for model, count in sorted(total.items()):
        print(f"  {model:34} {right[model]:4} of {count}")


def speed(path: Path) -> None:
    sentences = [row["text"] for row in rows(path)]
    text = "\n".join(sentences * 3)
    text = " ".join(text.split(" ")[:2500])
    find_numbers(text)
    find_mentions.cache_clear()
    find_mentions(text)
    start = time.perf_counter()
    slots = find_numbers(text)
    seconds = time.perf_counter() - start
    print(f"speed  2,500 words, {len(slots)} numbers: {seconds * 1000:.1f} ms")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    folder = options.data / "numbers"
    quantulum(folder / "quantulum3.jsonl", errors=options.errors)
    recognizers(folder / "recognizers_numbers.jsonl", errors=options.errors)
    speed(folder / "quantulum3.jsonl")


if __name__ == "__main__":
    main()
