"""Quality of the number grammar on public sets, and its speed.

Usage: python -m benchmarks.quantities DATA [--errors], DATA being
the folder that holds numbers/, dates/ and quotes/.

quantulum3: cases of another library; a case counts where every gold quantity
has a slot with its value, and, in the second figure, its unit. recognizers:
cases of numbers, percentages, currencies and dimensions, read in three ways:
exact, where the values found are the gold values, one for one, and nothing is
found where nothing is to be found; exact with spans, where the words are the
same too; and, of the cases with one result, those where a slot holds its value.
A slot of an inexact figure is right where it holds the value.

Speed is that of running news text, caches cleared, the median of three runs.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from benchmarks.libraries import number_finders
from benchmarks.timing import megabytes_a_second
from framing.extract.numbers.find import find_numbers
from framing.extract.numbers.units import UNIT_OF_FORM, UNIT_OF_PHRASE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from framing.model.slot import NumberSlot

    Finder = Callable[[str], Sequence[NumberSlot]]

_NAMES = {
    "pound sterling": "GBP",
    "united states dollar": "USD",
    "percentage": "%",
    "degree angle": "degree",
    "pound-mass": "lb",
}
SPEED_CHARACTERS = 1_000_000
LIBRARY_CHARACTERS = 20_000


class Score(NamedTuple):
    """Cases of a model, and how many of them are right in each reading."""

    cases: int
    exact: int
    spans: int
    single: int
    held: int


def rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines)


def holds(slot: NumberSlot, value: float) -> bool:
    slack = abs(value) * 1e-9 + 1e-9 * (abs(value) >= 1e-6)
    return slot.low <= value + slack and value - slack <= slot.high


def unit_named(name: str) -> str | None:
    """Return the canonical unit of a name in the data, None for an unknown one."""
    name = name.lower()
    if name in _NAMES:
        return _NAMES[name]
    words = tuple(name.split())
    if len(words) == 2 and words in UNIT_OF_PHRASE:
        return UNIT_OF_PHRASE[words]
    return UNIT_OF_FORM.get(name)


def quantulum(path: Path, *, errors: bool) -> dict[str, int]:
    counts: Counter[str] = Counter()
    for row in rows(path):
        slots = list(find_numbers(row["text"]))
        counts["found"] += len(slots)
        for gold in row["quantities"]:
            counts["gold"] += 1
            fitting = [slot for slot in slots if holds(slot, gold["value"])]
            if not fitting:
                if errors:
                    print("missed", gold["surface"], "|", row["text"][:110],
                          [s.text for s in slots])  # fmt: skip
                continue
            slots.remove(fitting[0])
            counts["values"] += 1
            want = unit_named(gold["unit"])
            if want is not None:
                counts["with unit"] += 1
                counts["units"] += fitting[0].unit == want
                if errors and fitting[0].unit != want:
                    print("unit  ", repr(fitting[0].text), fitting[0].unit, want)
        counts["extra"] += len(slots)
        if errors and slots:
            print("extra ", [(s.text, s.value) for s in slots], "|", row["text"][:110])
    return dict(counts)


def gold_values(row: dict[str, Any]) -> list[float] | None:
    """Return the values of a case, None where one is no plain number."""
    values = []
    for result in row["results"]:
        written = str((result["resolution"] or {}).get("value", "")).rstrip("%")
        try:
            values.append(float(written))
        except ValueError:
            return None
    return values


def recognizers(
    path: Path, find: Finder = find_numbers, *, errors: bool = False
) -> dict[str, Score]:
    """Return the score of each model of the set, by a finder of numbers."""
    counts: dict[str, Counter[str]] = {}
    for row in rows(path):
        gold = gold_values(row)
        if gold is None:
            continue
        slots = find(row["text"])
        count = counts.setdefault(row["model"], Counter())
        exact = len(slots) == len(gold) and all(map(holds, slots, gold))
        texts = [str(result["text"]).lower().strip() for result in row["results"]]
        same = exact and [slot.text.lower().strip() for slot in slots] == texts
        single = len(gold) == 1
        held = single and any(holds(slot, gold[0]) for slot in slots)
        count.update(cases=1, exact=exact, spans=same, single=single, held=held)
        if errors and not exact:
            print(row["model"], repr(row["text"][:90]), gold,
                  [(s.text, s.value) for s in slots])  # fmt: skip
    return {
        model: Score(*(count[field] for field in Score._fields))
        for model, count in sorted(counts.items())
    }


def running_text(data: Path, characters: int) -> str:
    """Return so many characters of different news texts."""
    paths = (data / "dates" / "tempeval3.jsonl", data / "quotes" / "polnear.jsonl")
    texts = [row["text"] for path in paths for row in rows(path)]
    return "\n\n".join(texts)[:characters]


def speeds(data: Path) -> dict[str, float]:
    """Return the megabytes a second of the project and of the libraries there.

    Libraries read a short piece of the text, once.
    """
    text = running_text(data, SPEED_CHARACTERS)
    found = {"framing": megabytes_a_second(find_numbers, [text])}
    for name, find in number_finders().items():
        found[name] = megabytes_a_second(find, [text[:LIBRARY_CHARACTERS]], 1)
    return found


def figures(data: Path) -> dict[str, float]:
    """Return the shares that must not fall."""
    numbers = recognizers(data / "numbers" / "recognizers_numbers.jsonl")
    quantities = quantulum(data / "numbers" / "quantulum3.jsonl", errors=False)
    plain = numbers["NumberModel"]
    return {
        "NumberModel exact": plain.exact / plain.cases,
        "NumberModel of one": plain.held / plain.single,
        "CurrencyModel of one": numbers["CurrencyModel"].held
        / numbers["CurrencyModel"].single,
        "quantulum3 values": quantities["values"] / quantities["gold"],
        "quantulum3 units": quantities["units"] / quantities["with unit"],
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    folder = options.data / "numbers"
    got = quantulum(folder / "quantulum3.jsonl", errors=options.errors)
    print(f"quantulum3   gold {got['gold']}  found {got['found']}  value right"
          f" {got['values']}  unit right {got['units']} of {got['with unit']}"
          f"  extra {got['extra']}")  # fmt: skip
    scores = recognizers(folder / "recognizers_numbers.jsonl", errors=options.errors)
    print(f"recognizers{'':24} exact  of  share  with spans   of one result")
    for model, score in scores.items():
        share = score.exact / score.cases
        print(f"  {model:34} {score.exact:4} {score.cases:4}  {share:.3f}"
              f"  {score.spans:10}   {score.held:4} of {score.single}")  # fmt: skip
    for name, speed in speeds(options.data).items():
        print(f"speed  {name}: {speed:.4f} MB/s")


if __name__ == "__main__":
    main()
