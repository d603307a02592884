"""The scores on the annotated stories must not fall below their floors."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from framing.analysis import analyse
from framing.report.data import to_json

HERE = Path(__file__).parent
STORIES = HERE / "stories"
LIMITS = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def card(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Return what the scorer says of the reports on all stories."""
    reports = tmp_path_factory.mktemp("reports")
    for folder in sorted(path for path in STORIES.iterdir() if path.is_dir()):
        target = reports / f"{folder.name}.json"
        target.write_text(to_json(analyse(folder)), encoding="utf-8")
    out = reports / "card.json"
    scorer = [sys.executable, str(HERE / "score_stories.py")]
    paths = [str(STORIES), str(reports), "--json", str(out)]
    subprocess.run([*scorer, *paths], check=True, capture_output=True)
    scores: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))
    return scores


@pytest.mark.parametrize("name", sorted(LIMITS["floors"]))
def test_floor(card: dict[str, Any], name: str) -> None:
    assert card[name] >= LIMITS["floors"][name]


@pytest.mark.parametrize("name", sorted(LIMITS["ceilings"]))
def test_ceiling(card: dict[str, Any], name: str) -> None:
    assert card[name] <= LIMITS["ceilings"][name]
