"""framing accuracy: what it says, in which form, and that it reads no article."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

from framing.cli import console
from framing.report import accuracy

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def call(capsys: pytest.CaptureFixture[str], *options: str) -> tuple[int, str, str]:
    code = console.run(["accuracy", *options])
    shown = capsys.readouterr()
    return code, shown.out, shown.err


def test_it_says_first_how_many_flags_are_right(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code, out, err = call(capsys)
    assert (code, err) == (0, "")
    assert "\x1b" not in out
    lines = out.splitlines()
    assert lines[0].startswith("How often framing")
    assert "of 100" in lines[2].lower()
    row = accuracy.shipped()["flags"]["annotated"]
    assert f"flags right: {row['right']} of {row['flags']}" in out
    for word in ("NOT MEASURED", "docs/accuracy.md", "Digests", "BASIL"):
        assert word in out


def test_markdown_has_tables(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = call(capsys, "--format", "md")
    assert code == 0
    assert out.startswith("# How often framing")
    assert "| rule | of 100 flags, right |" in out


def test_json_is_the_file_that_ships(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = call(capsys, "--format", "json")
    assert code == 0
    assert out == accuracy.shipped_text()
    assert json.loads(out)["schema"] == "framing/accuracy/1"


def test_an_unknown_format_is_a_usage_error(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code, out, err = call(capsys, "--format", "pdf")
    assert (code, out) == (2, "")
    assert err.startswith("error: ")


def test_it_writes_no_file_and_loads_nothing_heavy(tmp_path: Path) -> None:
    code = (
        "import sys; from framing.cli.console import run; run(['accuracy']);"
        "sys.exit(any(x in sys.modules for x in"
        " ('nltk', 'sklearn', 'numpy', 'framing.analysis')))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, check=False, capture_output=True
    )
    assert done.returncode == 0
    assert not list(tmp_path.iterdir())
