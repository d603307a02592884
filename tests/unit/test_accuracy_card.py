"""The accuracy card, its page, and the check that holds both to floors."""

from __future__ import annotations

import json
import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from framing.report import accuracy
from framing.report.data import tool_version

ROOT = Path(__file__).parents[2]


@pytest.fixture
def card(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(ROOT))
    for name in [x for x in sys.modules if x.split(".")[0] == "benchmarks"]:
        monkeypatch.delitem(sys.modules, name)
    return import_module("benchmarks.card")


@pytest.fixture
def stage(
    card: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> dict[str, float]:
    """Put one benchmark of tides with a floor in place of all; return its figures."""
    tides = {"f1": 0.9}
    fake = ModuleType("benchmarks.tides")
    vars(fake)["figures"] = lambda _data: tides
    monkeypatch.setitem(sys.modules, "benchmarks.tides", fake)
    (tmp_path / "tides.txt").write_text("high, low", encoding="utf-8")
    floors = card.floors
    seen = floors.digest(tmp_path, ("tides.txt",))
    row = floors.Benchmark("tides", ("tides.txt",), seen, {"f1": 0.9}, {})
    monkeypatch.setattr(floors, "FILE", tmp_path / "floors.toml")
    floors.FILE.write_text(floors.written([row]), encoding="utf-8")
    made = accuracy.shipped() | {"data": {"tides": seen}}
    monkeypatch.setattr(card, "FILE", tmp_path / "accuracy.json")
    monkeypatch.setattr(card, "PAGE", tmp_path / "accuracy.md")
    card.FILE.write_text(card.card_text(made), encoding="utf-8")
    marks = "\n".join("\n".join(card.marks(name)) for name in accuracy.TABLES)
    page = card.written(marks, json.loads(card.FILE.read_text(encoding="utf-8")))
    card.PAGE.write_text(page, encoding="utf-8")
    return tides


def test_nothing_fell(
    card: ModuleType, stage: dict[str, float], tmp_path: Path
) -> None:
    assert stage
    assert card.problems(tmp_path) == []
    assert card.check(tmp_path) == 0


def test_a_figure_below_its_floor_fails(
    card: ModuleType,
    stage: dict[str, float],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    stage["f1"] = 0.899
    assert card.check(tmp_path) == 1
    assert "WORSE  tides: f1 0.899 < 0.9" in capsys.readouterr().out


def test_other_data_fail(
    card: ModuleType, stage: dict[str, float], tmp_path: Path
) -> None:
    assert stage
    (tmp_path / "tides.txt").write_text("high, high", encoding="utf-8")
    (line,) = card.problems(tmp_path)
    assert line == "tides: the data differ from those of its floors"
    assert card.check(tmp_path) == 1


def test_a_page_changed_by_hand_fails(
    card: ModuleType, stage: dict[str, float], tmp_path: Path
) -> None:
    assert stage
    page = card.PAGE.read_text(encoding="utf-8")
    changed = page.replace("| 0.8 to 1.0 |", "| 0.9 to 1.0 |")
    assert changed != page
    card.PAGE.write_text(changed, encoding="utf-8")
    assert card.problems(tmp_path) == [
        "accuracy.md: its tables are not those of accuracy.json"
    ]


def test_the_page_shows_the_card_that_ships(card: ModuleType) -> None:
    page = card.PAGE.read_text(encoding="utf-8")
    assert card.written(page, accuracy.shipped()) == page


def test_the_card_that_ships_is_of_this_version_and_whole(card: ModuleType) -> None:
    made = accuracy.shipped()
    assert made["version"] == tool_version()
    assert card.card_text(made) == accuracy.shipped_text()
    pinned = card.floors.load(card.floors.FILE.read_text(encoding="utf-8"))
    assert made["data"] == {row.name: row.digest for row in pinned}
    for row in pinned:
        figures = made["benchmarks"][row.name]["figures"]
        # the card is rounded to three digits, and so are the floors
        assert card.floors.worse(row, {k: v + 0.0 for k, v in figures.items()}) == []


def test_a_page_without_marks_is_refused(card: ModuleType) -> None:
    with pytest.raises(ValueError, match="lacks the marks"):
        card.written("no marks", accuracy.shipped())


def test_what_stands_outside_the_marks_stays(card: ModuleType) -> None:
    page = (ROOT / "docs" / "accuracy.md").read_text(encoding="utf-8")
    made: dict[str, Any] = accuracy.shipped()
    made["flags"]["annotated"]["right"] = 1
    changed = card.written(f"before {page} after", made)
    assert changed.startswith("before ")
    assert changed.endswith(" after")
    assert changed != card.written(f"before {page} after", accuracy.shipped())
    kept = [line for line in page.splitlines() if not line.startswith("|")]
    assert kept == [x for x in changed[7:-6].splitlines() if not x.startswith("|")]


def test_numbers_are_cut_and_missing_ones_named(card: ModuleType) -> None:
    assert card.rounded({"a": (0.12349, float("nan"), 3)}) == {"a": [0.123, None, 3]}


def test_flags_come_first_and_few_are_not_made_a_share() -> None:
    table = accuracy.flags_table(accuracy.shipped())
    assert table.head[1] == "of 100 flags, right"
    assert accuracy.of_hundred(1, 9) == "1 of 9"
    assert accuracy.of_hundred(1, 10) == "10"
