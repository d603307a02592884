"""Measure the annotated stories, fitted and left out: `python -m benchmarks.stories`.

The stories of `tests/eval`: six that the tool was built on, five read while mending
it, three it was not tuned on (see its README). "fit" is the tool as it ships.
"left out" analyses each story with the weights of alignment and the map of
confidences fitted on the other ones alone. Rules and word lists were written by
people who had read some of the stories; no fit can take that back.

Ablations: the same figures without one of the features that say how likely two
claims are one fact, its weight set to nothing; `--ablations` prints them.
`--new` prints the scores of stories by people who had seen no rule, read since or
not, and nothing else.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from contextlib import contextmanager
from functools import cache
from importlib import util
from typing import TYPE_CHECKING, Any

from benchmarks.labelled import ROOT, folders, report, scorer
from framing.align import score as alignment
from framing.analysis import analyse
from framing.report.data import to_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path
    from types import ModuleType

    from framing.model import Report

READ = frozenset(
    "ferry-inyange runoff-zhorvari bronhomel-trial gahtoma-swap yanacolpa-mine".split()
)
"""Stories of `fresh` that were read while the tool was mended."""
BUILT, MENDED, UNTUNED = "built on", "read while mending", "not tuned on"
GROUPS = (BUILT, MENDED, UNTUNED)
FITTED = ("stories", "fresh", "more")
"""Folders of `tests/eval` that the weights of alignment are fitted on."""
GOLD = "*/gold.json"
NEW = {
    "read later": ROOT / "tests" / "eval" / "more",
    "read by nobody": ROOT / "tests" / "unseen",
}
"""Stories by people who had seen no rule; of these no figure has a floor."""
FIGURES = (
    *("conflict_f1", "conflict_precision", "conflict_recall", "trap_rate"),
    *("aligned_recall", "omission_recall"),
)


def group_of(folder: Path) -> str:
    """Return how much the tool owes to a story."""
    if folder.parent.name == "stories":
        return BUILT
    return MENDED if folder.name in READ else UNTUNED


def scored(reports: Mapping[Path, Report]) -> dict[str, Any]:
    """Return what the scorer says of some stories' reports together."""
    rules = scorer()
    tally: dict[str, Any] = defaultdict(Counter)
    tally["conflicts"], tally["findings"] = defaultdict(Counter), defaultdict(Counter)
    for folder, made in reports.items():
        rules.score(rules.Story(folder), json.loads(to_json(made)), tally, [])
    card: dict[str, Any] = rules.card(tally)
    found = sum(row["found"] for row in tally["conflicts"].values())
    return {
        **card,
        "stories": len(reports),
        "traps": [tally["traps"]["hit"], tally["traps"]["all"]],
        "conflicts": [found, sum(row["gold"] for row in tally["conflicts"].values())],
    }


def fitted() -> dict[Path, Report]:
    """Return the reports of the tool as it ships."""
    return {folder: report(folder) for folder in folders()}


def by_group(reports: Mapping[Path, Report]) -> dict[str, dict[str, Any]]:
    """Return the scores of each group of stories, and of all."""
    parts: dict[str, dict[Path, Report]] = {name: {} for name in GROUPS}
    for folder, made in reports.items():
        parts[group_of(folder)][folder] = made
    return {name: scored(part) for name, part in parts.items()} | {
        "all": scored(reports)
    }


@cache
def trainer() -> ModuleType:
    """Return the script that fits the weights of alignment as a module."""
    place = ROOT / "training" / "train_alignment.py"
    found = util.spec_from_file_location(place.stem, place)
    if found is None or found.loader is None:
        raise FileNotFoundError(place)
    module = util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


@contextmanager
def weighted(table: dict[str, float]) -> Iterator[None]:
    """Let claims be aligned by other weights than those that ship."""
    shipped = alignment.weights
    alignment.weights = lambda: table
    try:
        yield
    finally:
        alignment.weights = shipped


def weights_of(rows: Iterable[Any]) -> dict[str, float]:
    """Return the weights fitted on labelled pairs of claims, as they would ship.

    The shift that sets the cut at one half is the one that ships.
    """
    model, names = trainer().fit(list(rows))
    table = dict(zip(names, map(float, model.coef_[0]), strict=True))
    return {"bias": float(model.intercept_[0]), **table}


def left_out() -> dict[Path, Report]:
    """Return the reports with the weights fitted on the other stories alone.

    The first look, which only says which pairs are worth the second, is the one
    that ships.
    """
    _, rows = trainer().second_rows(folders(FITTED))
    whole = weights_of(row for part in rows.values() for row in part)
    shift = alignment.weights()["bias"] - whole["bias"]
    made = {}
    for folder in folders():
        others = [x for name, part in rows.items() if name != folder.name for x in part]
        table = weights_of(others)
        table["bias"] += shift
        with weighted(table):
            made[folder] = analyse(folder)
    return made


def new() -> dict[str, dict[Path, Report]]:
    """Return the reports on the stories that came after the rules, by their group."""
    return {
        name: {gold.parent: analyse(gold.parent) for gold in sorted(place.glob(GOLD))}
        for name, place in NEW.items()
    }


def ablations() -> dict[str, dict[str, Any]]:
    """Return the scores of all stories without one feature of alignment each."""
    table = dict(alignment.weights())
    out = {}
    for name in sorted(table):
        if name == "bias":
            continue
        with weighted({**table, name: 0.0}):
            out[name] = scored({folder: analyse(folder) for folder in folders()})
    return out


def figures(_data: Path) -> dict[str, float]:
    """Return the figures that have floors."""
    fit, held = scored(fitted()), scored(left_out())
    return {
        **{f"{name}, fit": fit[name] for name in FIGURES},
        **{f"{name}, left out": held[name] for name in FIGURES},
    }


def main() -> None:
    """Print the scores, and the ablations where they are asked for."""
    if "--new" in sys.argv:
        show({name: scored(made) for name, made in new().items()})
        return
    tables = {f"fit, {name}": row for name, row in by_group(fitted()).items()}
    tables["left out, all"] = scored(left_out())
    if "--ablations" in sys.argv:
        tables |= {f"without {name}": row for name, row in ablations().items()}
    show(tables)


def show(tables: Mapping[str, Mapping[str, Any]]) -> None:
    """Print a table of scores."""
    print(f"{'':32}" + "".join(f"{name:>20}" for name in FIGURES))
    for title, row in tables.items():
        print(f"{title:32}" + "".join(f"{row[name]:>20}" for name in FIGURES))


if __name__ == "__main__":
    main()
