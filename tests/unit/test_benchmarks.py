"""Benchmarks are run by hand: that they can be run is held here."""

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
FILES = sorted(FOLDER.glob("[!_]*.py"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_benchmark_says_how_it_is_run(file: Path) -> None:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    assert f"benchmarks.{file.stem}" in (ast.get_docstring(tree) or "")
    assert f"`{file.name}`" in (FOLDER / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_benchmark_hides_no_module_of_the_standard_library(file: Path) -> None:
    assert file.stem not in sys.stdlib_module_names


@pytest.fixture
def language(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(FOLDER.parent))
    for name in [x for x in sys.modules if x.split(".")[0] == "benchmarks"]:
        monkeypatch.delitem(sys.modules, name)
    return import_module("benchmarks.language")


def test_table_names_what_others_reach(language: ModuleType) -> None:
    row = language.row("tides, F1", {"framing": 0.9, "Ebb 2.1": 0.25, "Flow": 1.5})
    line = language.table([row]).splitlines()[-1]
    assert line == "| tides, F1 | 0.900 | Ebb 2.1 0.250; Flow 1.5 |"
