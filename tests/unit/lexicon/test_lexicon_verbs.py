"""framing lexicon: what the verbs print and how they end."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from framing.cli.lexicon import app
from framing.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path

run = CliRunner()


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_list_names_lexicons_and_origin() -> None:
    result = run.invoke(app, ["list"])
    assert result.exit_code == 0
    row = next(r for r in result.stdout.splitlines() if r.startswith("conflict "))
    assert "shipped" in row
    assert "entries" in row


def test_show_prints_an_entry_in_full() -> None:
    result = run.invoke(app, ["show", "liberated"])
    assert "contrast   control/rightful" in result.stdout
    assert "https://" in result.stdout


def test_show_balance_counts_both_sides() -> None:
    result = run.invoke(app, ["show", "conflict", "--balance"])
    sides = [line.split()[0] for line in result.stdout.splitlines()]
    assert {"control", "rightful", "wrongful"} <= set(sides)


def test_show_unknown_is_a_usage_error() -> None:
    result = run.invoke(app, ["show", "nothing"])
    assert isinstance(result.exception, UsageError)


def test_check_of_the_shipped_lexicons_passes() -> None:
    result = run.invoke(app, ["check"])
    assert result.exit_code == 0, result.stdout
    assert " 0 errors" in result.stdout


def test_check_prints_place_and_problem(tmp_path: Path) -> None:
    path = tmp_path / "war.toml"
    path.write_text('schema = 1\nid = "\x1bx"\n', encoding="utf-8")
    path.write_text('schema = 1\nid = "X y"\n', encoding="utf-8")
    result = run.invoke(app, ["check", str(path)])
    assert result.exit_code == 4
    assert f"{path}:2: error: id: use lower-case" in result.stdout


def test_check_shows_warnings_on_demand() -> None:
    plain = run.invoke(app, ["check"]).stdout
    full = run.invoke(app, ["check", "--warnings"]).stdout
    assert len(full.splitlines()) >= len(plain.splitlines())
    assert "warning:" not in plain
