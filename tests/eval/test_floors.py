"""The scores on the annotated stories must not fall below their floors."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from framing.analysis import analyse
from framing.report.data import to_json

HERE = Path(__file__).parent
LIMITS = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))
FLOORS = [(name, key) for name in LIMITS for key in LIMITS[name]["floors"]]
CEILINGS = [(name, key) for name in LIMITS for key in LIMITS[name]["ceilings"]]


@cache
def card(name: str) -> dict[str, Any]:
    """Return what the scorer says of the reports on a folder of stories."""
    stories = HERE / name
    with TemporaryDirectory() as place:
        reports = Path(place)
        for folder in sorted(path for path in stories.iterdir() if path.is_dir()):
            target = reports / f"{folder.name}.json"
            target.write_text(to_json(analyse(folder)), encoding="utf-8")
        out = reports / "card.json"
        scorer = [sys.executable, str(HERE / "score_stories.py")]
        paths = [str(stories), str(reports), "--json", str(out)]
        subprocess.run([*scorer, *paths], check=True, capture_output=True)
        scores: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))
    return scores


@pytest.mark.parametrize(("name", "key"), FLOORS)
def test_floor(name: str, key: str) -> None:
    assert card(name)[key] >= LIMITS[name]["floors"][key]


@pytest.mark.parametrize(("name", "key"), CEILINGS)
def test_ceiling(name: str, key: str) -> None:
    assert card(name)[key] <= LIMITS[name]["ceilings"][key]
