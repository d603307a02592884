"""How floors of the benchmarks are kept; no benchmark runs here."""

from __future__ import annotations

import ast
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from types import ModuleType

FOLDER = Path(__file__).parents[2] / "benchmarks"


@pytest.fixture
def floors(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(FOLDER.parent))
    for name in ("benchmarks", "benchmarks.floors"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    return import_module("benchmarks.floors")


def benchmark(floors: ModuleType, **changes: object) -> object:
    row = {"name": "tides", "data": (), "digest": "d", "at_least": {"f1": 0.9}}
    made: object = floors.Benchmark(**{**row, "at_most": {"false": 0.01}, **changes})
    return made


def test_what_is_worse_is_named(floors: ModuleType) -> None:
    row = benchmark(floors)
    assert floors.worse(row, {"f1": 0.9, "false": 0.01}) == []
    assert floors.worse(row, {"f1": 0.899, "false": 0.02}) == [
        "tides: f1 0.899 < 0.9",
        "tides: false 0.020 > 0.01",
    ]
    assert floors.worse(row, {"f1": float("nan"), "false": 0.0}) != []


def test_a_floor_moves_down_only_when_told(floors: ModuleType) -> None:
    row = benchmark(floors)
    figures = {"f1": 0.8, "false": 0.5}
    kept = floors.moved(row, figures, "new", lower=False)
    assert (kept.at_least, kept.at_most) == ({"f1": 0.9}, {"false": 0.01})
    let = floors.moved(row, figures, "new", lower=True)
    assert (let.at_least, let.at_most) == ({"f1": 0.8}, {"false": 0.5})
    up = floors.moved(row, {"f1": 0.9567, "false": 0.0}, "d", lower=False)
    assert (up.at_least, up.at_most) == ({"f1": 0.956}, {"false": 0.0})


def test_what_is_written_is_read_again(floors: ModuleType) -> None:
    rows = [benchmark(floors, data=("a/b.jsonl", "tests/eval")), benchmark(floors)]
    rows[1] = benchmark(floors, name="winds", at_most={})
    assert floors.load(floors.written(rows)) == rows


def test_the_digest_follows_names_and_contents(
    floors: ModuleType, tmp_path: Path
) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "x.txt").write_text("one", encoding="utf-8")
    seen = {floors.digest(tmp_path, ("a",))}
    (tmp_path / "a" / "x.txt").write_text("two", encoding="utf-8")
    seen.add(floors.digest(tmp_path, ("a",)))
    (tmp_path / "a" / "x.txt").rename(tmp_path / "a" / "y.txt")
    seen.add(floors.digest(tmp_path, ("a",)))
    assert len(seen) == 3


def test_every_floor_belongs_to_a_benchmark_with_figures(floors: ModuleType) -> None:
    rows = floors.load((FOLDER / "floors.toml").read_text(encoding="utf-8"))
    assert rows
    for row in rows:
        source = (FOLDER / f"{row.name}.py").read_text(encoding="utf-8")
        tree = ast.parse(source)
        assert "figures" in {
            n.name for n in tree.body if isinstance(n, ast.FunctionDef)
        }
        assert len(row.digest) == 64
        assert row.at_least or row.at_most
