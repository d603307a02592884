"""Hold the benchmarks to their floors: `python -m benchmarks.floors DATA`.

`floors.toml` names for each benchmark the figures that must not get worse, and
the digest of the data they were measured on: on other data nothing is compared.
The exit code is 1 when a figure is worse than its floor and 2 when data differ.

--only NAME   this benchmark alone (may be repeated)
--raise       write better figures as the new floors
--lower NAME  write the figures of this benchmark as they are, also worse ones,
              with the digest of the data as they are
"""

from __future__ import annotations

import argparse
import hashlib
import math
import sys
import tomllib
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

FILE = Path(__file__).with_name("floors.toml")
ROOT = FILE.parents[1]
OURS = "tests/"
STEPS = 1000
"""Floors are written in thousandths, rounded to the easier side."""


@dataclass(frozen=True)
class Benchmark:
    """The floors of one benchmark: figures that must be at least, or at most."""

    name: str
    data: tuple[str, ...]
    digest: str
    at_least: dict[str, float]
    at_most: dict[str, float]


def load(text: str) -> list[Benchmark]:
    """Return the benchmarks of a floors file."""
    return [
        Benchmark(
            name,
            tuple(row["data"]),
            row["digest"],
            dict(row.get("at_least", {})),
            dict(row.get("at_most", {})),
        )
        for name, row in tomllib.loads(text).items()
    ]


def digest(folder: Path, names: tuple[str, ...]) -> str:
    """Return the SHA-256 over files below a folder; a folder means all in it.

    What begins with "tests/" lies in the project, not in the data's folder.
    """
    total = hashlib.sha256()
    for name in names:
        place = (ROOT if name.startswith(OURS) else folder) / name
        files = sorted(place.rglob("*")) if place.is_dir() else [place]
        for file in files:
            if file.is_file():
                total.update(f"{name}/{file.relative_to(place).as_posix()}".encode())
                total.update(hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()


def worse(benchmark: Benchmark, figures: dict[str, float]) -> list[str]:
    """Return what is worse than its floor, in words."""
    lines = []
    for name, floor in benchmark.at_least.items():
        if not figures[name] >= floor:
            lines.append(f"{benchmark.name}: {name} {figures[name]:.3f} < {floor}")
    for name, ceiling in benchmark.at_most.items():
        if not figures[name] <= ceiling:
            lines.append(f"{benchmark.name}: {name} {figures[name]:.3f} > {ceiling}")
    return lines


def moved(
    benchmark: Benchmark, figures: dict[str, float], seen: str, *, lower: bool
) -> Benchmark:
    """Return the benchmark with its floors at the figures measured.

    Without `lower` a floor only ever gets harder to pass.
    """
    up = {
        name: math.floor(figures[name] * STEPS) / STEPS for name in benchmark.at_least
    }
    down = {
        name: math.ceil(figures[name] * STEPS) / STEPS for name in benchmark.at_most
    }
    if not lower:
        up = {name: max(up[name], old) for name, old in benchmark.at_least.items()}
        down = {name: min(down[name], old) for name, old in benchmark.at_most.items()}
    return Benchmark(benchmark.name, benchmark.data, seen, up, down)


def written(benchmarks: list[Benchmark]) -> str:
    """Return the text of a floors file."""
    lines = [
        "# The figures that benchmarks must not fall behind; `floors.py` says how",
        "# this file is used. To lower one takes its flag, and a reason in the commit.",
    ]
    for row in benchmarks:
        names = ", ".join(f'"{name}"' for name in row.data)
        lines += ["", f"[{row.name}]", f"data = [{names}]", f'digest = "{row.digest}"']
        for kind, floors in (("at_least", row.at_least), ("at_most", row.at_most)):
            if floors:
                lines += ["", f"[{row.name}.{kind}]"]
                lines += [f'"{name}" = {value}' for name, value in floors.items()]
    return "\n".join(lines) + "\n"


def run(data: Path, options: argparse.Namespace) -> int:
    """Measure, compare and print; return the exit code."""
    after, code = [], 0
    for benchmark in load(FILE.read_text(encoding="utf-8")):
        lower = benchmark.name in options.lower
        if options.only and benchmark.name not in options.only and not lower:
            after.append(benchmark)
            continue
        seen = digest(data, benchmark.data)
        if seen != benchmark.digest and not lower:
            print(f"{benchmark.name}: the data differ from those of its floors")
            after.append(benchmark)
            code = 2
            continue
        figures = import_module(f"benchmarks.{benchmark.name}").figures(data)
        for name, value in figures.items():
            print(f"{benchmark.name:14} {name:32} {value:.3f}")
        found = [] if lower else worse(benchmark, figures)
        for line in found:
            print(f"WORSE  {line}")
        code = max(code, 1) if found else code
        after.append(
            moved(benchmark, figures, seen, lower=lower)
            if lower or options.up
            else benchmark
        )
    if options.up or options.lower:
        FILE.write_text(written(after), encoding="utf-8")
    return code


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--only", action="append", default=[])
    parser.add_argument("--raise", dest="up", action="store_true")
    parser.add_argument("--lower", action="append", default=[])
    return run(parser.parse_args().data, parser.parse_args())


if __name__ == "__main__":
    sys.exit(main())
