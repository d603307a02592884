"""Write the accuracy card: `python -m benchmarks.card DATA [--only PART] [--check]`.

The card is `framing/data/accuracy.json`, which ships and is what `framing accuracy`
shows, and the tables between marks in `docs/accuracy.md`; what stands outside the
marks is written by hand. Parts: stories (the annotated ones, fitted and left out),
ablations (the same without one feature of alignment each),
flags (those known to be right or wrong, and what confidences are worth), others
(dates, numbers, names, voices and sentences beside other tools), single (every
benchmark that has floors). `--only` measures this part anew and keeps the rest; it
may be repeated.

`--check` writes nothing. It measures every benchmark that has floors and says what
fell below its floor, where data are not those the floors were set on, and where the
page or the card is not made from these; the exit code is then 1.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections import Counter
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks import calibration, floors, labelled, language, stories
from framing.report import accuracy
from framing.report.data import tool_version
from framing.report.markdown import block_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from benchmarks.labelled import Labelled

    Card = dict[str, Any]

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "accuracy.md"
FILE = ROOT / "framing" / "data" / "accuracy.json"
SCHEMA = "framing/accuracy/1"
DIGITS = 3


def story_part(_data: Path) -> Card:
    """Return the scores on the annotated stories, and by rule."""
    fit = stories.by_group(stories.fitted())
    held = stories.scored(stories.left_out())
    columns = {**fit, "all, left out": held}
    rules = {
        name: {key: row[key] for key in ("gold", "found", "findings", "right", "trap")}
        for name, row in fit["all"]["by_rule"].items()
    }
    wanted = accuracy.STORIES
    return {
        "stories": {
            name: {"stories": row["stories"], **{key: row[key] for key in wanted}}
            for name, row in columns.items()
        },
        "rules": rules,
    }


def ablation_part(_data: Path) -> Card:
    """Return the scores without one feature of alignment each."""
    return {
        "ablations": {
            name: {key: row[key] for key in accuracy.ABLATED}
            for name, row in stories.ablations().items()
        }
    }


def flag_part(data: Path) -> Card:
    """Return how many flags are right, and what their confidences are worth."""
    real, unjudged = labelled.real(data)
    flags = [*labelled.annotated(), *real, *labelled.pairs(data)]
    bins, figures = calibration.measured(flags)
    every, right = Counter(map(source_of, flags)), Counter[str]()
    right.update(source_of(x) for x in flags if x.right)
    read = labelled.sizes(data)
    rules, good = Counter(x.finding.rule for x in real), Counter[str]()
    good.update(x.finding.rule for x in real if x.right)
    return {
        "flags": {
            name: {"flags": every[name], "right": right[name], "read": read[name]}
            for name in accuracy.SOURCES
        },
        "unjudged": len(unjudged),
        "real by rule": {
            rule: {"flags": rules[rule], "right": good[rule]}
            for rule in sorted(labelled.RULES)
        },
        "confidence": {"bins": [row._asdict() for row in bins], **figures},
    }


def source_of(flag: Labelled) -> str:
    """Return where a flag comes from; of real stories, the set."""
    return flag.story.split()[0] if flag.source == "real" else flag.source


def other_part(data: Path) -> Card:
    """Return single capabilities beside those of other tools."""
    return {"beside others": [row._asdict() for row in language.rows(data)]}


def single_part(data: Path) -> Card:
    """Return the figures of the benchmarks that have floors, with their data."""
    found, digests = {}, {}
    for benchmark in floors.load(floors.FILE.read_text(encoding="utf-8")):
        module = import_module(f"benchmarks.{benchmark.name}")
        found[benchmark.name] = {"figures": module.figures(data)}
        digests[benchmark.name] = floors.digest(data, benchmark.data)
    return {"benchmarks": found, "data": digests}


PARTS: dict[str, Callable[[Path], Card]] = {
    "stories": story_part,
    "ablations": ablation_part,
    "flags": flag_part,
    "others": other_part,
    "single": single_part,
}


def rounded(value: Any) -> Any:  # noqa: ANN401
    """Return the same with every number cut to three digits; no number is None.

    >>> rounded({"a": [0.12345, 2], "b": float("nan")})
    {'a': [0.123, 2], 'b': None}
    """
    if isinstance(value, dict):
        return {key: rounded(x) for key, x in value.items()}
    if isinstance(value, (list, tuple)):
        return [rounded(x) for x in value]
    if isinstance(value, float):
        return None if math.isnan(value) else round(value, DIGITS)
    return value


def card_text(card: Card) -> str:
    """Return the card as it is written, the same for the same figures."""
    order = ["flags", "unjudged", "rules", "real by rule", "stories", "confidence"]
    order += ["ablations", "beside others", "benchmarks", "data"]
    head = {"schema": SCHEMA, "version": tool_version(), "page": "docs/accuracy.md"}
    kept = head | {name: card[name] for name in order if name in card}
    return json.dumps(rounded(kept), indent=1, ensure_ascii=False) + "\n"


def marks(name: str) -> tuple[str, str]:
    """Return the two marks between which a table stands.

    >>> marks("rules")
    ('<!-- rules: begin -->', '<!-- rules: end -->')
    """
    return f"<!-- {name}: begin -->", f"<!-- {name}: end -->"


def written(page: str, card: Card) -> str:
    """Return the page with every table of the card between its marks.

    Raises ValueError where a mark is missing.
    """
    for name, table in accuracy.TABLES.items():
        begin, end = marks(name)
        if begin not in page or end not in page:
            raise ValueError(f"the page lacks the marks {begin} and {end}")
        before, rest = page.split(begin, 1)
        text = block_text(table(card))
        page = f"{before}{begin}\n\n{text}\n\n{end}{rest.split(end, 1)[1]}"
    return page


def problems(data: Path) -> list[str]:
    """Return in words what is worse than pinned, or made from other data."""
    card = json.loads(FILE.read_text(encoding="utf-8"))
    found = []
    if written(PAGE.read_text(encoding="utf-8"), card) != PAGE.read_text("utf-8"):
        found.append(f"{PAGE.name}: its tables are not those of {FILE.name}")
    for benchmark in floors.load(floors.FILE.read_text(encoding="utf-8")):
        seen = floors.digest(data, benchmark.data)
        if seen != benchmark.digest:
            found.append(f"{benchmark.name}: the data differ from those of its floors")
            continue
        if seen != card["data"].get(benchmark.name):
            found.append(f"{benchmark.name}: {FILE.name} is made from other data")
        figures = import_module(f"benchmarks.{benchmark.name}").figures(data)
        found += floors.worse(benchmark, figures)
    return found


def check(data: Path) -> int:
    """Print what is wrong and return the exit code."""
    found = problems(data)
    for line in found:
        print(f"WORSE  {line}")
    print(f"{len(found)} problems" if found else "no figure fell, no data changed")
    return 1 if found else 0


def make(data: Path, only: list[str]) -> None:
    """Measure, and write the card and the page."""
    card = json.loads(FILE.read_text(encoding="utf-8")) if FILE.exists() else {}
    for name in only or PARTS:
        card |= PARTS[name](data)
    text = card_text(card)
    page = written(PAGE.read_text(encoding="utf-8"), json.loads(text))
    FILE.write_text(text, encoding="utf-8")
    PAGE.write_text(page, encoding="utf-8")
    print(f"written: {FILE}, {PAGE}; unjudged flags: {card.get('unjudged')}")


def main() -> int:
    """Write the card, or check it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--only", action="append", default=[], choices=tuple(PARTS))
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    if options.check:
        return check(options.data)
    make(options.data, options.only)
    return 0


if __name__ == "__main__":
    sys.exit(main())
