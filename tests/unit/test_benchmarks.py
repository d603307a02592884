"""Benchmarks are run by hand: that they can be run is held here."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

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
