"""What the wheel carries: the code, its data and the lexicons."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """Build the wheel and return the paths inside it."""
    target = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel"]
    subprocess.run(
        [*build, "-d", str(target)], cwd=ROOT, check=True, capture_output=True
    )
    (wheel,) = target.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_every_lexicon_is_inside(names: set[str]) -> None:
    lexicons = {path.name for path in (ROOT / "lexicons").glob("*.toml")}
    assert lexicons
    assert {f"framing/lexicons/{name}" for name in lexicons} <= names


def test_every_data_file_is_inside(names: set[str]) -> None:
    data = {path.name for path in (ROOT / "framing" / "data").iterdir()}
    assert {f"framing/data/{name}" for name in data} <= names
    assert "framing/py.typed" in names


def test_nothing_else_is_inside(names: set[str]) -> None:
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"framing"}
